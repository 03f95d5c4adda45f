// SPDX-License-Identifier: GPL-3.0-or-later

#include "contenthost.h"
#include "dialects/native/peersource.h"

#include <QTest>

#include <map>

using namespace Potluck;
using namespace Potluck::Native;
using namespace Potluck::Native::Test;
using Kind = Transfer::Trouble::Kind;

class TestPeerSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void makesSourcesOfWhatAnIndexTells();
    void fetchesLayerPiecesAndRanges();
    void refusesToSendAWholeFile();
    void waitsForSpace();
    void goesOnAfterCancelOfAnother();
    void triesAllAddresses();
    void tellsWhenNobodyAnswers();
    void refusesAnotherKey();
    void tellsBusyWithPlace();
    void tellsRefusedWithoutGoodTicket();
    void needsTicket();
    void tellsGoneWhenUnknownOrChanged();
    void dropsWrongRanges_data();
    void dropsWrongRanges();
    void dropsOverlongLayerAndMisfittingPieces();
    void tellsBrokenWhenBodyEndsEarly();
    void survivesEndlessError();
    void asksAgainOnKeptConnectionThatWasClosed();
    void isSilentOnceDestroyed();

private:
    [[nodiscard]] std::unique_ptr<Transfer::Source> open(const PeerRecord& record);
    [[nodiscard]] std::unique_ptr<Transfer::Source> openHost();
    [[nodiscard]] std::unique_ptr<Transfer::Source> openScript(ScriptedHandler::Script script);

    std::unique_ptr<ContentHost> m_host;
    std::shared_ptr<MemoryReader> m_pie;
    std::shared_ptr<const Net::TlsContext> m_tls;
    QtTimerSource m_timers;
    QByteArray m_ticket;
    std::unique_ptr<PeerSourceOpener> m_opener;
    std::unique_ptr<ScriptedHandler> m_script;
    std::unique_ptr<Server> m_liar;
};

namespace {

// Takes bytes of one request into memory; room for `open` bytes at a time.
class BufferSink final : public Transfer::Sink
{
public:
    explicit BufferSink(qsizetype size) : bytes(size, '\0') {}
    [[nodiscard]] std::span<char> space() override
    {
        const qsizetype room = std::min(bytes.size() - filled, isShut ? qsizetype{0} : qsizetype{100'000});
        return {bytes.data() + filled, static_cast<std::size_t>(room)};
    }
    void advance(std::size_t count) override { filled += static_cast<qsizetype>(count); }

    QByteArray bytes;
    qsizetype filled = 0;
    bool isShut = false;
};

class Watcher final : public Transfer::SourceListener
{
public:
    void layerArrived(Transfer::Source&, const QByteArray& bytes) override { layer = bytes; }
    void layerFailed(Transfer::Source&, const Transfer::Trouble& trouble) override { layerTrouble = trouble; }
    void piecesArrived(Transfer::Source&, const Content::PieceMap& has) override { pieces = has; }
    void piecesFailed(Transfer::Source&, const Transfer::Trouble& trouble) override { piecesTrouble = trouble; }
    void sizeTold(Transfer::Source&, std::uint64_t, bool) override {}
    void requestFinished(Transfer::Source&, Transfer::RequestId id) override { finished.append(id.value); }
    void requestFailed(Transfer::Source&, Transfer::RequestId id, const Transfer::Trouble& trouble) override
    {
        failed[id.value] = trouble;
    }

    std::optional<QByteArray> layer;
    std::optional<Transfer::Trouble> layerTrouble;
    std::optional<Content::PieceMap> pieces;
    std::optional<Transfer::Trouble> piecesTrouble;
    QList<quint32> finished;
    std::map<quint32, Transfer::Trouble> failed;
};

constexpr qsizetype Piece = 1024 * 1024;

} // namespace

void TestPeerSource::init()
{
    m_host = std::make_unique<ContentHost>();
    m_pie = m_host->provider.add(someBytes(5 * Piece + 7));
    m_tls = newTls();
    m_ticket = m_host->ticketFor(*m_tls);
    m_opener = std::make_unique<PeerSourceOpener>(
        m_tls, m_timers,
        [this](const Net::KeyFingerprint& index) {
            return index == m_host->index->fingerprint() ? m_ticket : QByteArray();
        },
        nullptr);
}

void TestPeerSource::cleanup()
{
    m_liar.reset();
    m_host.reset();
}

std::unique_ptr<Transfer::Source> TestPeerSource::open(const PeerRecord& record)
{
    Transfer::FoundSource found;
    found.info.peer = QStringLiteral("native:x");
    found.details = record;
    return m_opener->open(found, {{m_pie->digest.content, {}, {}}, m_pie->size(), {}});
}

std::unique_ptr<Transfer::Source> TestPeerSource::openHost()
{
    return open({m_host->server.key(), {m_host->server.endpoint()}, m_host->index->fingerprint()});
}

std::unique_ptr<Transfer::Source> TestPeerSource::openScript(ScriptedHandler::Script script)
{
    m_liar.reset();
    m_script = std::make_unique<ScriptedHandler>(std::move(script));
    m_liar = std::make_unique<Server>(*m_script, newTls());
    return open({m_liar->key(), {m_liar->endpoint()}, m_host->index->fingerprint()});
}

void TestPeerSource::makesSourcesOfWhatAnIndexTells()
{
    Index::Source told;
    told.peer.value = 17;
    told.user = QStringLiteral("anna");
    told.key.bytes[0] = 0xab;
    told.addresses = {{QStringLiteral("10.0.0.1"), 7700},
                      {QStringLiteral("224.0.0.1"), 7700},
                      {QStringLiteral("0.0.0.0"), 7700},
                      {QStringLiteral("10.0.0.1"), 0},
                      {QStringLiteral("anna.example"), 7701}};
    const auto found = foundSource(told, m_host->index->fingerprint());
    QVERIFY(found);
    QCOMPARE(found->info.peer, QStringLiteral("native:ab") + QString(62, u'0'));
    QCOMPARE(found->info.name, QStringLiteral("anna"));
    QCOMPARE(found->info.address, QStringLiteral("10.0.0.1:7700"));
    const auto record = std::any_cast<PeerRecord>(found->details);
    QCOMPARE(record.addresses.size(), 2);
    QVERIFY(record.index == m_host->index->fingerprint());

    const Transfer::WantedFile file{{m_pie->digest.content, {}, {}}, 1, {}};
    QVERIFY(m_opener->open(*found, file));
    Transfer::FoundSource foreign = *found;
    foreign.details = 17;
    QVERIFY(!m_opener->open(foreign, file));
    // What is known only by a digest of a seed network no native peer can be asked for.
    QVERIFY(!m_opener->open(*found, {{std::nullopt, Content::Sha1Digest(), {}}, 1, {}}));
    QVERIFY(!m_opener->open(*found, {{m_pie->digest.content, {}, {}}, {}, {}}));

    told.key = {};
    QVERIFY(!foundSource(told, m_host->index->fingerprint()));
    told.key.bytes[0] = 1;
    told.addresses.clear();
    QVERIFY(!foundSource(told, m_host->index->fingerprint()));
}

void TestPeerSource::fetchesLayerPiecesAndRanges()
{
    const auto source = openHost();
    Watcher watcher;
    source->listen(&watcher);
    source->fetchLayer(6 * 32);
    source->fetchPieces();
    BufferSink first(2 * Piece), middle(Piece), last(7);
    source->request({1}, {0, 2}, first);
    source->request({2}, {3, 1}, middle);
    source->request({3}, {5, 1}, last);
    QVERIFY(watcher.finished.isEmpty()); // never from within a call
    QTRY_COMPARE(watcher.finished.size(), 3);
    QVERIFY(first.bytes == m_pie->bytes.first(2 * Piece));
    QVERIFY(middle.bytes == m_pie->bytes.mid(3 * Piece, Piece));
    QVERIFY(last.bytes == m_pie->bytes.last(7));
    QVERIFY(watcher.layer == m_pie->digest.pieceLayer);
    QVERIFY(watcher.pieces && watcher.pieces->isComplete());
    QCOMPARE(watcher.pieces->size(), 6U);
    QCOMPARE(source->info().address, m_host->server.endpoint().toString());
    QCOMPARE(m_host->server.connectionCount(), 1);
    QVERIFY(watcher.failed.empty());
}

void TestPeerSource::refusesToSendAWholeFile()
{
    const auto source = openHost();
    Watcher watcher;
    source->listen(&watcher);
    BufferSink sink(10);
    source->fetchWhole(Transfer::RequestId{1}, sink);
    QVERIFY(watcher.failed.empty()); // not from inside the call
    QTRY_VERIFY(watcher.failed.contains(1));
    QVERIFY(watcher.failed.at(1).kind == Transfer::Trouble::Kind::Unsupported);
    source->fetchWhole(Transfer::RequestId{2}, sink);
    source->cancel(Transfer::RequestId{2});
    source->fetchWhole(Transfer::RequestId{3}, sink);
    QTRY_VERIFY(watcher.failed.contains(3));
    QVERIFY(!watcher.failed.contains(2));
}

void TestPeerSource::waitsForSpace()
{
    const auto source = openHost();
    Watcher watcher;
    source->listen(&watcher);
    BufferSink sink(Piece);
    sink.isShut = true;
    source->request({1}, {0, 1}, sink);
    QTRY_COMPARE(m_host->uploads.running(), 1);
    QTest::qWait(50);
    QCOMPARE(sink.filled, 0);
    sink.isShut = false;
    source->resume();
    QTRY_COMPARE(watcher.finished.size(), 1);
    QVERIFY(sink.bytes == m_pie->bytes.first(Piece));
}

void TestPeerSource::goesOnAfterCancelOfAnother()
{
    const auto source = openHost();
    Watcher watcher;
    source->listen(&watcher);
    BufferSink first(2 * Piece), second(Piece), third(Piece);
    first.isShut = true;
    source->request({1}, {0, 2}, first);
    source->request({2}, {2, 1}, second);
    source->request({3}, {3, 1}, third);
    QTRY_COMPARE(m_host->uploads.running(), 1);
    QTest::qWait(50);
    source->cancel({1});
    QTRY_COMPARE(watcher.finished.size(), 2);
    QVERIFY(second.bytes == m_pie->bytes.mid(2 * Piece, Piece));
    QVERIFY(third.bytes == m_pie->bytes.mid(3 * Piece, Piece));
    QCOMPARE(first.filled, 0);
    QVERIFY(watcher.failed.empty());
}

void TestPeerSource::triesAllAddresses()
{
    // Somebody else's server, a closed port, then the right one.
    ScriptedHandler handler([](const auto&) {});
    const Server stranger(handler, newTls());
    const auto source = open({m_host->server.key(),
                              {stranger.endpoint(), {QStringLiteral("127.0.0.1"), 1}, m_host->server.endpoint()},
                              m_host->index->fingerprint()});
    Watcher watcher;
    source->listen(&watcher);
    source->fetchPieces();
    QTRY_VERIFY(watcher.pieces);
    QCOMPARE(source->info().address, m_host->server.endpoint().toString());
}

void TestPeerSource::tellsWhenNobodyAnswers()
{
    const auto source = open({m_host->server.key(),
                              {{QStringLiteral("127.0.0.1"), 1}, {QStringLiteral("127.0.0.1"), 2}},
                              m_host->index->fingerprint()});
    Watcher watcher;
    source->listen(&watcher);
    BufferSink sink(Piece);
    source->request({1}, {0, 1}, sink);
    source->fetchPieces();
    source->fetchLayer(1000);
    QTRY_VERIFY(watcher.failed.contains(1) && watcher.piecesTrouble && watcher.layerTrouble);
    QCOMPARE(watcher.failed[1].kind, Kind::Broken);
    QVERIFY(!watcher.failed[1].detail.isEmpty());
}

void TestPeerSource::refusesAnotherKey()
{
    // Who sits at the address is not who the index named; that is not the named peer's fault.
    const auto source = open({newIdentity()->fingerprint(), {m_host->server.endpoint()}, m_host->index->fingerprint()});
    Watcher watcher;
    source->listen(&watcher);
    BufferSink sink(Piece);
    source->request({1}, {0, 1}, sink);
    QTRY_VERIFY(watcher.failed.contains(1));
    QCOMPARE(watcher.failed[1].kind, Kind::Broken);
    QCOMPARE(sink.filled, 0);
}

void TestPeerSource::tellsBusyWithPlace()
{
    const auto source = openScript([](const auto& exchange) {
        exchange->respondError(503, "busy", QStringLiteral("wait"),
                               {{"Retry-After", "7"}, {"Potluck-Queue-Position", "3"}});
    });
    Watcher watcher;
    source->listen(&watcher);
    BufferSink sink(Piece);
    source->request({1}, {0, 1}, sink);
    QTRY_VERIFY(watcher.failed.contains(1));
    QCOMPARE(watcher.failed[1].kind, Kind::Busy);
    QCOMPARE(watcher.failed[1].place, 3);
    QCOMPARE(watcher.failed[1].retryIn, Milliseconds(7000));
}

void TestPeerSource::tellsRefusedWithoutGoodTicket()
{
    m_ticket = signTicket(*m_host->index, 17, {}, newIdentity()->fingerprint(), m_host->clock.wall());
    const auto source = openHost();
    Watcher watcher;
    source->listen(&watcher);
    BufferSink sink(Piece);
    source->request({1}, {0, 1}, sink);
    QTRY_VERIFY(watcher.failed.contains(1));
    QCOMPARE(watcher.failed[1].kind, Kind::Refused);
}

void TestPeerSource::needsTicket()
{
    m_ticket.clear();
    const auto source = openHost();
    Watcher watcher;
    source->listen(&watcher);
    BufferSink sink(Piece);
    source->request({1}, {0, 1}, sink);
    source->fetchPieces();
    QTRY_VERIFY(watcher.failed.contains(1) && watcher.piecesTrouble);
    QCOMPARE(watcher.failed[1].kind, Kind::Broken);
}

void TestPeerSource::tellsGoneWhenUnknownOrChanged()
{
    const auto source = openHost();
    Watcher watcher;
    source->listen(&watcher);
    BufferSink sink(Piece);
    m_pie->trouble = Error{ErrorCode::Corrupt, QStringLiteral("pie.bin was changed")};
    source->request({1}, {0, 1}, sink);
    QTRY_VERIFY(watcher.failed.contains(1));
    QCOMPARE(watcher.failed[1].kind, Kind::Gone);
    QCOMPARE(watcher.failed[1].detail, QStringLiteral("pie.bin was changed"));
    m_host->provider.readers.clear();
    source->request({2}, {0, 1}, sink);
    source->fetchLayer(1000);
    QTRY_VERIFY(watcher.failed.contains(2) && watcher.layerTrouble);
    QCOMPARE(watcher.failed[2].kind, Kind::Gone);
    QCOMPARE(watcher.layerTrouble->kind, Kind::Gone);
}

void TestPeerSource::dropsWrongRanges_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<int>("length");
    const QByteArray good = "bytes 0-1048575/5242887";
    QTest::newRow("too short") << 206 << good << 1'048'575;
    QTest::newRow("too long") << 206 << good << 1'048'577;
    QTest::newRow("another range") << 206 << QByteArray("bytes 1-1048576/5242887") << 1'048'576;
    QTest::newRow("another size") << 206 << QByteArray("bytes 0-1048575/5242888") << 1'048'576;
    QTest::newRow("no range") << 206 << QByteArray() << 1'048'576;
    QTest::newRow("everything") << 200 << QByteArray() << 5'242'887;
    QTest::newRow("nothing") << 204 << QByteArray() << 0;
    QTest::newRow("elsewhere") << 302 << QByteArray() << 0;
}

void TestPeerSource::dropsWrongRanges()
{
    QFETCH(int, status);
    QFETCH(QByteArray, range);
    QFETCH(int, length);
    const auto source = openScript([&](const std::shared_ptr<Net::HttpExchange>& exchange) {
        Net::HttpResponseHead head;
        head.status = status;
        if (!range.isEmpty())
            head.fields.add("Content-Range", range);
        exchange->respond(head, QByteArray(length, 'x'));
    });
    Watcher watcher;
    source->listen(&watcher);
    BufferSink sink(Piece);
    source->request({1}, {0, 1}, sink);
    QTRY_VERIFY(watcher.failed.contains(1));
    QCOMPARE(watcher.failed[1].kind, Kind::Misbehaved);
    QCOMPARE(sink.filled, 0);
}

void TestPeerSource::dropsOverlongLayerAndMisfittingPieces()
{
    const auto source = openScript([](const std::shared_ptr<Net::HttpExchange>& exchange) {
        const bool isTree = exchange->request().path().endsWith("/tree");
        exchange->respond({}, QByteArray(isTree ? 50'000'000 : 2, '\0'));
    });
    Watcher watcher;
    source->listen(&watcher);
    source->fetchPieces();
    QTRY_VERIFY(watcher.piecesTrouble);
    QCOMPARE(watcher.piecesTrouble->kind, Kind::Misbehaved);
    source->fetchLayer(6 * 32);
    QTRY_VERIFY(watcher.layerTrouble);
    QCOMPARE(watcher.layerTrouble->kind, Kind::Misbehaved);
}

void TestPeerSource::tellsBrokenWhenBodyEndsEarly()
{
    int asked = 0;
    const auto source = openScript([&asked](const std::shared_ptr<Net::HttpExchange>& exchange) {
        class Ending final : public Net::BodySource
        {
            void read(quint64 offset, qsizetype max, Done done) override
            {
                if (offset >= 400'000)
                    done(Error{ErrorCode::Io, {}});
                else
                    done(QByteArray(max, 'x'));
            }
        };
        ++asked;
        Net::HttpResponseHead head;
        head.status = 206;
        head.fields.add("Content-Range", asked == 1 ? "bytes 0-1048575/5242887" : "nonsense");
        exchange->respondFrom(head, Piece, std::make_unique<Ending>());
    });
    Watcher watcher;
    source->listen(&watcher);
    BufferSink sink(Piece);
    source->request({1}, {0, 1}, sink);
    QTRY_VERIFY(watcher.failed.contains(1));
    QVERIFY(sink.filled >= 131'072 && sink.filled < Piece);
}

void TestPeerSource::survivesEndlessError()
{
    const auto source = openScript([](const std::shared_ptr<Net::HttpExchange>& exchange) {
        Net::HttpResponseHead head;
        head.status = 500;
        exchange->startStream(head);
        exchange->writeStream(QByteArray(1024 * 1024, ' '));
    });
    Watcher watcher;
    source->listen(&watcher);
    BufferSink sink(Piece);
    source->request({1}, {0, 1}, sink);
    QTRY_VERIFY(watcher.failed.contains(1));
    QCOMPARE(sink.filled, 0);
}

void TestPeerSource::asksAgainOnKeptConnectionThatWasClosed()
{
    // The peer starts anew just when the second request is on its way.
    QList<std::shared_ptr<Net::HttpExchange>> held;
    const auto tls = newTls();
    m_script = std::make_unique<ScriptedHandler>([&](const std::shared_ptr<Net::HttpExchange>& exchange) {
        const QByteArray range = exchange->request().fields.value("Range");
        if (range.startsWith("bytes=1048576-") && held.isEmpty()) {
            held.append(exchange);
            return;
        }
        Net::HttpResponseHead head;
        head.status = 206;
        head.fields.add("Content-Range", QByteArray(range).replace("bytes=", "bytes ") + "/5242887");
        exchange->respond(head, QByteArray(Piece, 'x'));
    });
    m_liar = std::make_unique<Server>(*m_script, tls);
    const Net::Endpoint endpoint = m_liar->endpoint();
    const auto source = open({m_liar->key(), {endpoint}, m_host->index->fingerprint()});
    Watcher watcher;
    source->listen(&watcher);
    BufferSink first(Piece), second(Piece);
    source->request({1}, {0, 1}, first);
    QTRY_COMPARE(watcher.finished.size(), 1);
    source->request({2}, {1, 1}, second);
    QTRY_COMPARE(held.size(), 1);
    m_liar.reset();
    m_liar = std::make_unique<Server>(*m_script, tls, endpoint.port);
    QTRY_COMPARE(watcher.finished.size(), 2);
    QVERIFY(watcher.failed.empty());
}

void TestPeerSource::isSilentOnceDestroyed()
{
    Watcher watcher;
    BufferSink sink(5 * Piece);
    sink.isShut = true;
    {
        const auto source = openHost();
        source->listen(&watcher);
        source->request({1}, {0, 5}, sink);
        QTRY_COMPARE(m_host->uploads.running(), 1);
    }
    sink.isShut = false;
    QTRY_COMPARE(m_host->server.connectionCount(), 0);
    QCOMPARE(sink.filled, 0);
    QVERIFY(watcher.finished.isEmpty());
    QVERIFY(watcher.failed.empty());
}

QTEST_GUILESS_MAIN(TestPeerSource)
#include "tst_peersource.moc"
