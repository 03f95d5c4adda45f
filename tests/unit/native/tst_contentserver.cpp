// SPDX-License-Identifier: GPL-3.0-or-later

#include "contenthost.h"

#include <QTest>

using namespace Potluck;
using namespace Potluck::Native;
using namespace Potluck::Native::Test;

class TestContentServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void servesWholeFileAndRanges();
    void answersHeadWithoutBytes();
    void servesEmptyFile();
    void refusesRangeBeyondTheEnd();
    void servesTreeAndPieces();
    void wantsCertificateAndTicket();
    void refusesStolenTicket();
    void refusesTicketOfForeignIndex();
    void looksIntoATicketOfAnIndexThatItDoesNotKnow();
    void refusesTicketOnceItExpired();
    void refusesKnownTicketOnceTheIndexWasLeft();
    void knowsOnlyItsPaths();
    void readsColdFilesOnWorker();
    void tellsQueuePositionWhenBusy();
    void saysThatFileChanged();
    void cutsConnectionWhenFileShrinksMeanwhile();
    void servesOnlyPiecesItHas();
    void givesSlotBackWhenCallerLeaves();

private:
    [[nodiscard]] QByteArray path(const char* part = "") const
    {
        return "/v1/content/" + m_pie->digest.content.toHex() + part;
    }
    [[nodiscard]] Net::HttpFields ticket() const
    {
        return {{"Authorization", authorizationField(m_host->ticketFor(*m_tls))}};
    }
    [[nodiscard]] Net::HttpFields ranged(const QByteArray& range) const
    {
        Net::HttpFields fields = ticket();
        fields.add("Range", range);
        return fields;
    }

    std::unique_ptr<ContentHost> m_host;
    std::shared_ptr<const Net::TlsContext> m_tls;
    std::unique_ptr<Browser> m_browser;
    std::shared_ptr<MemoryReader> m_pie;
};

void TestContentServer::init()
{
    Transfer::UploadSettings settings;
    settings.totalSlots = 1;
    m_host = std::make_unique<ContentHost>(settings);
    m_pie = m_host->provider.add(someBytes(3 * 1024 * 1024 + 5));
    m_tls = newTls();
    m_browser = std::make_unique<Browser>(m_host->server.endpoint(), m_tls);
}

void TestContentServer::cleanup()
{
    m_browser.reset();
    m_host.reset();
}

void TestContentServer::servesWholeFileAndRanges()
{
    const auto whole = m_browser->ask("GET", path(), {}, ticket());
    QCOMPARE(whole.head.status, 200);
    QCOMPARE(whole.head.fields.value("Accept-Ranges"), QByteArray("bytes"));
    QCOMPARE(whole.head.fields.value("ETag"), QByteArray('"' + m_pie->digest.content.toHex() + '"'));
    QVERIFY(whole.body == m_pie->bytes);

    const auto part = m_browser->ask("GET", path(), {}, ranged("bytes=1048570-1310730"));
    QCOMPARE(part.head.status, 206);
    QCOMPARE(part.head.fields.value("Content-Range"), QByteArray("bytes 1048570-1310730/3145733"));
    QVERIFY(part.body == m_pie->bytes.mid(1048570, 1310730 - 1048570 + 1));

    const auto tail = m_browser->ask("GET", path(), {}, ranged("bytes=-5"));
    QCOMPARE(tail.head.status, 206);
    QVERIFY(tail.body == m_pie->bytes.last(5));

    // Several ranges may be answered as none (RFC 9110).
    const auto several = m_browser->ask("GET", path(), {}, ranged("bytes=0-0,2-2"));
    QCOMPARE(several.head.status, 200);
    QCOMPARE(several.body.size(), m_pie->bytes.size());
}

void TestContentServer::answersHeadWithoutBytes()
{
    const auto answer = m_browser->ask("HEAD", path(), {}, ticket());
    QCOMPARE(answer.head.status, 200);
    QCOMPARE(answer.head.fields.value("Content-Length"), QByteArray("3145733"));
    QVERIFY(answer.body.isEmpty());
    QCOMPARE(m_host->uploads.running(), 0);
}

void TestContentServer::servesEmptyFile()
{
    m_pie = m_host->provider.add({});
    const auto answer = m_browser->ask("GET", path(), {}, ticket());
    QCOMPARE(answer.head.status, 200);
    QVERIFY(answer.body.isEmpty());
    QCOMPARE(m_browser->ask("GET", path("/tree"), {}, ticket()).head.status, 200);
}

void TestContentServer::refusesRangeBeyondTheEnd()
{
    const auto answer = m_browser->ask("GET", path(), {}, ranged("bytes=3145733-"));
    QCOMPARE(answer.head.status, 416);
    QCOMPARE(answer.head.fields.value("Content-Range"), QByteArray("bytes */3145733"));
}

void TestContentServer::servesTreeAndPieces()
{
    const auto tree = m_browser->ask("GET", path("/tree"), {}, ticket());
    QCOMPARE(tree.head.status, 200);
    QVERIFY(Content::verifyPieceLayer(m_pie->digest.content, m_pie->size(), tree.body));

    m_pie->map.set(1, false);
    const auto pieces = m_browser->ask("GET", path("/pieces"), {}, ticket());
    QCOMPARE(pieces.head.status, 200);
    QCOMPARE(pieces.body, QByteArray("\xb0", 1));
}

void TestContentServer::wantsCertificateAndTicket()
{
    for (const char* const part : {"", "/tree", "/pieces"}) {
        const auto answer = m_browser->ask("GET", path(part));
        QCOMPARE(answer.head.status, 401);
        QCOMPARE(answer.head.fields.value("WWW-Authenticate"), QByteArray("Potluck"));
        QVERIFY(answer.body.contains("ticket-needed"));
    }
    const auto garbage = m_browser->ask("GET", path(), {}, {{"Authorization", "Potluck AAAA"}});
    QCOMPARE(garbage.head.status, 401);
    QVERIFY(garbage.body.contains("ticket-refused"));
}

void TestContentServer::refusesStolenTicket()
{
    Browser thief(m_host->server.endpoint(), newTls());
    // The owner used it on this host before.
    QCOMPARE(m_browser->ask("GET", path("/tree"), {}, ticket()).head.status, 200);
    const auto answer = thief.ask("GET", path("/tree"), {}, ticket());
    QCOMPARE(answer.head.status, 401);
    QVERIFY(answer.body.contains("another key"));
}

void TestContentServer::refusesTicketOfForeignIndex()
{
    const QByteArray foreign =
        signTicket(*newIdentity(), 17, QStringLiteral("anna"), m_tls->identity().fingerprint(), m_host->clock.wall());
    const auto answer = m_browser->ask("GET", path(), {}, {{"Authorization", authorizationField(foreign)}});
    QCOMPARE(answer.head.status, 401);
    QVERIFY(answer.body.contains("not trusted"));
}

void TestContentServer::looksIntoATicketOfAnIndexThatItDoesNotKnow()
{
    // An index that was linked with ours a moment ago.
    const auto linked = newIdentity();
    const auto ticketOf = [&](const Net::Identity& index, const Net::KeyFingerprint& key) {
        return Net::HttpFields{{"Authorization", authorizationField(signTicket(index, 5, QStringLiteral("emil"), key,
                                                                               m_host->clock.wall()))}};
    };
    const Net::HttpFields fields = ticketOf(*linked, m_tls->identity().fingerprint());
    QCOMPARE(m_browser->ask("GET", path("/tree"), {}, fields).head.status, 401);
    QCOMPARE(m_host->trusted.looked, QList<Net::KeyFingerprint>{linked->fingerprint()});
    m_host->trusted.vouched.insert(linked->fingerprint());
    QCOMPARE(m_browser->ask("GET", path("/tree"), {}, fields).head.status, 200);
    QCOMPARE(m_host->trusted.looked.size(), 2);
    QCOMPARE(m_browser->ask("GET", path("/tree"), {}, fields).head.status, 200);
    QCOMPARE(m_host->trusted.looked.size(), 2); // it is known now
    // Nobody is asked for a ticket that is no good anyway.
    QCOMPARE(m_browser->ask("GET", path("/tree"), {}, ticketOf(*newIdentity(), linked->fingerprint())).head.status,
             401);
    QCOMPARE(m_host->trusted.looked.size(), 2);
}

void TestContentServer::refusesTicketOnceItExpired()
{
    const Net::HttpFields fields = ticket();
    QCOMPARE(m_browser->ask("GET", path("/tree"), {}, fields).head.status, 200);
    m_host->clock.advance(std::chrono::minutes{17});
    QCOMPARE(m_browser->ask("GET", path("/tree"), {}, fields).head.status, 200);
    m_host->clock.advance(std::chrono::seconds{1});
    QCOMPARE(m_browser->ask("GET", path("/tree"), {}, fields).head.status, 401);
    QCOMPARE(m_browser->ask("GET", path("/tree"), {}, ticket()).head.status, 200);
}

void TestContentServer::refusesKnownTicketOnceTheIndexWasLeft()
{
    const Net::HttpFields fields = ticket();
    QCOMPARE(m_browser->ask("GET", path("/tree"), {}, fields).head.status, 200);
    // What was good once vouches for no other ticket of the same key.
    QCOMPARE(m_browser->ask("GET", path("/tree"), {}, {{"Authorization", "Potluck AAAA"}}).head.status, 401);
    QCOMPARE(m_browser->ask("GET", path("/tree"), {}, fields).head.status, 200);
    m_host->trusted.keys.clear();
    QCOMPARE(m_browser->ask("GET", path("/tree"), {}, fields).head.status, 401);
}

void TestContentServer::knowsOnlyItsPaths()
{
    for (const QByteArray& wrong :
         {QByteArray("/"), QByteArray("/v1/"), QByteArray("/v1/content"), QByteArray("/v1/content/"),
          QByteArray("/v1/content/abc"), path("/blocks"), path("/tree/1"), path("/"), QByteArray("/v2" + path())})
        QCOMPARE(m_browser->ask("GET", wrong, {}, ticket()).head.status, 404);
    const QByteArray unknown = "/v1/content/" + QByteArray(64, '1');
    QCOMPARE(m_browser->ask("GET", unknown, {}, ticket()).head.status, 404);
    QCOMPARE(m_browser->ask("POST", path(), "x", ticket()).head.status, 405);
}

void TestContentServer::readsColdFilesOnWorker()
{
    m_pie->cached = false;
    const auto whole = m_browser->ask("GET", path(), {}, ticket());
    QCOMPARE(whole.head.status, 200);
    QVERIFY(whole.body == m_pie->bytes);
}

void TestContentServer::tellsQueuePositionWhenBusy()
{
    QCOMPARE(m_browser->ask("GET", path(), {}, ranged("bytes=0-0")).head.status, 206);
    const auto otherTls = newTls();
    Browser other(m_host->server.endpoint(), otherTls);
    const Net::HttpFields fields{{"Authorization", authorizationField(m_host->ticketFor(*otherTls))}};
    const auto busy = other.ask("GET", path(), {}, fields);
    QCOMPARE(busy.head.status, 503);
    QCOMPARE(busy.head.fields.value("Potluck-Queue-Position"), QByteArray("1"));
    QVERIFY(busy.head.fields.value("Retry-After").toInt() >= 1);
    QVERIFY(busy.body.contains("number 1"));
    // The tree costs no slot.
    QCOMPARE(other.ask("GET", path("/tree"), {}, fields).head.status, 200);
    // The one who has the slot goes on.
    QCOMPARE(m_browser->ask("GET", path(), {}, ranged("bytes=1-1")).head.status, 206);
}

void TestContentServer::saysThatFileChanged()
{
    for (const bool cached : {true, false}) {
        m_pie->cached = cached;
        m_pie->trouble = Error{ErrorCode::Corrupt, QStringLiteral("pie.bin was changed since it was shared")};
        const auto changed = m_browser->ask("GET", path(), {}, ticket());
        QCOMPARE(changed.head.status, 410);
        QVERIFY(changed.body.contains("was changed since"));
        m_pie->trouble = Error{ErrorCode::NotFound, {}};
        QCOMPARE(m_browser->ask("GET", path(), {}, ticket()).head.status, 410);
        m_pie->trouble = Error{ErrorCode::Io, QStringLiteral("the disk cannot be read")};
        QCOMPARE(m_browser->ask("GET", path(), {}, ticket()).head.status, 500);
    }
}

void TestContentServer::cutsConnectionWhenFileShrinksMeanwhile()
{
    m_pie->trouble = Error{ErrorCode::Corrupt, {}};
    m_pie->troubleFrom = 1'500'000;
    const auto answer = m_browser->ask("GET", path(), {}, ticket());
    QCOMPARE(answer.head.status, 0);
    QTRY_VERIFY(m_browser->client().isClosed());
}

void TestContentServer::servesOnlyPiecesItHas()
{
    m_pie->map.set(1, false);
    QCOMPARE(m_browser->ask("GET", path(), {}, ranged("bytes=0-1048575")).head.status, 206);
    QCOMPARE(m_browser->ask("GET", path(), {}, ranged("bytes=2097152-")).head.status, 206);
    for (const QByteArray& range : {QByteArray("bytes=0-1048576"), QByteArray("bytes=1048576-1048576"),
                                    QByteArray("bytes=2097151-2097152"), QByteArray("bytes=0-")}) {
        const auto answer = m_browser->ask("GET", path(), {}, ranged(range));
        QCOMPARE(answer.head.status, 416);
        QVERIFY(answer.body.contains("missing-pieces"));
    }
}

void TestContentServer::givesSlotBackWhenCallerLeaves()
{
    m_pie = m_host->provider.add(someBytes(32 * 1024 * 1024));
    auto answer = m_browser->send("GET", path(), {}, ticket());
    QTRY_COMPARE(m_host->uploads.running(), 1);
    m_browser.reset();
    QTRY_COMPARE(m_host->server.connectionCount(), 0);
    m_host->timers.advance(std::chrono::seconds{16});
    QCOMPARE(m_host->uploads.running(), 0);
}

QTEST_GUILESS_MAIN(TestContentServer)
#include "tst_contentserver.moc"
