// SPDX-License-Identifier: GPL-3.0-or-later

#include "contenthost.h"

#include <QTest>

using namespace Potluck;
using namespace Potluck::Beer2beer;
using namespace Potluck::Beer2beer::Test;

class TestBeer2beerContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void sendsWholeFileAsProgramsReadIt();
    void sendsRangesInTheOrderAsked();
    void readsOffTheDiskWhereNotCached();
    void sendsEmptyFile();
    void servesOnlyWhoIsLoggedIn();
    void servesWhereNoIndexCanTell();
    void saysThatFileIsNotHere();
    void saysThatFileChanged();
    void saysThatRangeIsBeyondTheEnd();
    void tellsPlaceInTheQueue();
    void cutsConnectionWhenReadingFailsLater();
    void endsOnEverythingElse_data();
    void endsOnEverythingElse();
    void survivesCallerThatLeaves();

private:
    [[nodiscard]] QByteArray ask(const QByteArray& bytes, qsizetype enough);
    [[nodiscard]] static QByteArray headOf(quint64 size, quint64 offset, quint64 length);

    std::unique_ptr<ContentHost> m_host;
    std::shared_ptr<MemoryReader> m_pie;
    std::unique_ptr<QTcpSocket> m_caller;
};

void TestBeer2beerContent::init()
{
    m_host = std::make_unique<ContentHost>();
    m_pie = m_host->provider.add(someBytes(300'000));
    m_caller = std::make_unique<QTcpSocket>();
    m_caller->connectToHost(QHostAddress::LocalHost, m_host->gate.serverPort());
    QTRY_COMPARE(m_caller->state(), QTcpSocket::ConnectedState);
}

void TestBeer2beerContent::cleanup()
{
    m_caller.reset();
    m_host.reset();
}

// What comes back, once it is that much or the connection ended.
QByteArray TestBeer2beerContent::ask(const QByteArray& bytes, qsizetype enough)
{
    m_caller->write(bytes);
    (void)QTest::qWaitFor(
        [&] { return m_caller->bytesAvailable() >= enough || m_caller->state() != QTcpSocket::ConnectedState; },
        20'000);
    return m_caller->readAll();
}

QByteArray TestBeer2beerContent::headOf(quint64 size, quint64 offset, quint64 length)
{
    return encode(DownloadAnswer{size, offset}) + encodeFileHead({"pie.bin", length});
}

void TestBeer2beerContent::sendsWholeFileAsProgramsReadIt()
{
    const QByteArray request = encode(DownloadRequest{sha1Of(m_pie->bytes), 0, {}});
    const QByteArray expected = headOf(300'000, 0, 300'000) + m_pie->bytes;
    QCOMPARE(ask(request, expected.size()), expected);
    QCOMPARE(m_host->callers.asked, QStringList{QStringLiteral("127.0.0.1")});
    QCOMPARE(m_host->uploads.rows().size(), 1);
    QCOMPARE(m_host->uploads.rows().constFirst().done, 300'000U);
}

void TestBeer2beerContent::sendsRangesInTheOrderAsked()
{
    const Content::Sha1Digest sha1 = sha1Of(m_pie->bytes);
    const QByteArray requests = encode(DownloadRequest{sha1, 200'000, 100'000}) + encode(DownloadRequest{sha1, 5, 1}) +
                                encode(DownloadRequest{sha1, 299'999, {}});
    const QByteArray expected = headOf(300'000, 200'000, 100'000) + m_pie->bytes.sliced(200'000) +
                                headOf(300'000, 5, 1) + m_pie->bytes.sliced(5, 1) + headOf(300'000, 299'999, 1) +
                                m_pie->bytes.last(1);
    QCOMPARE(ask(requests, expected.size()), expected);
}

void TestBeer2beerContent::readsOffTheDiskWhereNotCached()
{
    m_pie->cached = false;
    const QByteArray expected = headOf(300'000, 0, 300'000) + m_pie->bytes;
    QCOMPARE(ask(encode(DownloadRequest{sha1Of(m_pie->bytes), 0, {}}), expected.size()), expected);
}

void TestBeer2beerContent::sendsEmptyFile()
{
    m_host->provider.add({});
    const QByteArray expected = headOf(0, 0, 0);
    QCOMPARE(ask(encode(DownloadRequest{sha1Of({}), 0, {}}), expected.size()), expected);
}

void TestBeer2beerContent::servesOnlyWhoIsLoggedIn()
{
    m_host->callers.known = CallerKnown::Absent;
    const QByteArray answer = ask(encode(DownloadRequest{sha1Of(m_pie->bytes), 0, {}}), 20);
    QVERIFY(answer.sliced(2).startsWith(QByteArray(QByteArray("\xd0\x00", 2) + "DOWNLOAD_KO_NOT_LOGGED_IN\n")));
    QCOMPARE(m_host->uploads.running(), 0);
}

void TestBeer2beerContent::servesWhereNoIndexCanTell()
{
    m_host->callers.known = CallerKnown::Unknown;
    const QByteArray expected = headOf(300'000, 0, 2) + m_pie->bytes.first(2);
    QCOMPARE(ask(encode(DownloadRequest{sha1Of(m_pie->bytes), 0, 2}), expected.size()), expected);
}

void TestBeer2beerContent::saysThatFileIsNotHere()
{
    const QByteArray answer = ask(encode(DownloadRequest{sha1Of("something else"), 0, {}}), 20);
    QCOMPARE(answer.sliced(4), QByteArray("DOWNLOAD_KO_NOT_FOUND\nthis file is not shared here\n"));
}

void TestBeer2beerContent::saysThatFileChanged()
{
    m_pie->trouble = Error{ErrorCode::Corrupt, {}};
    const QByteArray answer = ask(encode(DownloadRequest{sha1Of(m_pie->bytes), 0, {}}), 20);
    QCOMPARE(answer.sliced(4), QByteArray("DOWNLOAD_KO_NOT_FOUND\nthe file is no longer what was shared\n"));
}

void TestBeer2beerContent::saysThatRangeIsBeyondTheEnd()
{
    const Content::Sha1Digest sha1 = sha1Of(m_pie->bytes);
    const QByteArray expected("DOWNLOAD_KO_BAD_RANGE\nthe file has only 300000 bytes\n");
    QCOMPARE(ask(encode(DownloadRequest{sha1, 300'001, {}}), 20).sliced(4), expected);
    QCOMPARE(ask(encode(DownloadRequest{sha1, 1, 300'000}), 20).sliced(4), expected);
    QCOMPARE(ask(encode(DownloadRequest{sha1, 1, ~quint64{0}}), 20).sliced(4), expected);
}

void TestBeer2beerContent::tellsPlaceInTheQueue()
{
    m_host->uploads.setSettings({.totalSlots = 1});
    QVERIFY(m_host->uploads.ask({QStringLiteral("another"), {}, {}}, {}, {}, 1).granted);
    const QByteArray answer = ask(encode(DownloadRequest{sha1Of(m_pie->bytes), 0, {}}), 20);
    const Ko ko = decodeKo(QByteArrayView(answer).sliced(4));
    QCOMPARE(ko.reason, KoReason::Busy);
    QCOMPARE(ko.place, 1U);
    QCOMPARE(ko.sentence, QStringLiteral("all upload slots are in use; you are number 1 in the queue"));
}

void TestBeer2beerContent::cutsConnectionWhenReadingFailsLater()
{
    m_pie->trouble = Error{ErrorCode::Io, {}};
    m_pie->troubleFrom = 150'000;
    const QByteArray answer = ask(encode(DownloadRequest{sha1Of(m_pie->bytes), 0, {}}), 400'000);
    QVERIFY(answer.size() < 300'000);
    QCOMPARE(m_caller->state(), QTcpSocket::UnconnectedState);
    QTRY_COMPARE(m_host->server.connectionCount(), 0);
}

void TestBeer2beerContent::endsOnEverythingElse_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a pushed file") << QByteArray(encodeFileHead({"gift.mp3", 3}) + "mp3");
    QTest::newRow("garbage") << QByteArray(100, '\xff');
    QTest::newRow("text") << QByteArray("GET / HTTP/1.1\r\n\r\n");
}

void TestBeer2beerContent::endsOnEverythingElse()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(ask(bytes, 1), QByteArray());
    QCOMPARE(m_caller->state(), QTcpSocket::UnconnectedState);
}

void TestBeer2beerContent::survivesCallerThatLeaves()
{
    m_pie->cached = false;
    m_caller->write(encode(DownloadRequest{sha1Of(m_pie->bytes), 0, {}}));
    QTRY_COMPARE(m_host->uploads.running(), 1);
    m_caller->abort();
    QTRY_COMPARE(m_host->server.connectionCount(), 0);
    m_host->clock.advance(std::chrono::minutes{2});
    QTRY_VERIFY((m_host->timers.advance(Milliseconds{300}), m_host->uploads.running() == 0));
}

QTEST_GUILESS_MAIN(TestBeer2beerContent)
#include "tst_beer2beercontent.moc"
