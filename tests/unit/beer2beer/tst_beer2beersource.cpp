// SPDX-License-Identifier: GPL-3.0-or-later

#include "contenthost.h"
#include "dialects/beer2beer/peersource.h"

#include <QTest>

#include <limits>
#include <map>

using namespace Potluck;
using namespace Potluck::Beer2beer;
using namespace Potluck::Beer2beer::Test;
using Kind = Transfer::Trouble::Kind;

class TestBeer2beerSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void makesSourcesOfWhatAnIndexTells();
    void fetchesRangesOnOneConnection();
    void fetchesWholeFileOfUnknownSize();
    void fetchesEmptyFile();
    void hasNoLayersAndAllPieces();
    void waitsForSpace();
    void goesOnAfterCancelOfAnother();
    void readsOnAfterCancelOfLittle();
    void triesAllAddresses();
    void tellsWhenNobodyAnswers();
    void tellsBusyWithPlace();
    void tellsRefusedWhenNotLoggedIn();
    void tellsGone();
    void dropsWrongAnswers_data();
    void dropsWrongAnswers();
    void tellsBrokenWhenBytesEndEarly();
    void tellsBrokenWhenSilent();
    void asksAgainWhereKeptConnectionWasClosed();
    void goesOnAtTheByteWhereItStopped();
    void isSilentOnceDestroyed();

private:
    [[nodiscard]] std::unique_ptr<Transfer::Source> open(const QList<Net::Endpoint>& addresses, bool sizeKnown = true);
    [[nodiscard]] std::unique_ptr<Transfer::Source> openScript(ScriptedServer::Script script);

    std::unique_ptr<ContentHost> m_host;
    std::shared_ptr<MemoryReader> m_pie;
    FakeClock m_clock;
    FakeTimers m_timers{m_clock};
    std::unique_ptr<ScriptedServer> m_liar;
};

namespace {

constexpr qsizetype Piece = 1024 * 1024;

// Takes bytes of one request into memory.
class BufferSink final : public Transfer::Sink
{
public:
    explicit BufferSink(qsizetype size) : bytes(size, '\0') {}
    [[nodiscard]] std::span<char> space() override
    {
        const qsizetype room = std::min({bytes.size() - filled, isShut ? 0 : qsizetype{100'000}, most - filled});
        return {bytes.data() + filled, static_cast<std::size_t>(room)};
    }
    void advance(std::size_t count) override { filled += static_cast<qsizetype>(count); }

    QByteArray bytes;
    qsizetype filled = 0;
    qsizetype most = std::numeric_limits<qsizetype>::max();
    bool isShut = false;
};

class Watcher final : public Transfer::SourceListener
{
public:
    void layerArrived(Transfer::Source&, const QByteArray&) override { layers = true; }
    void layerFailed(Transfer::Source&, const Transfer::Trouble& trouble) override { layerTrouble = trouble; }
    void piecesArrived(Transfer::Source&, const Content::PieceMap& has) override { pieces = has; }
    void piecesFailed(Transfer::Source&, const Transfer::Trouble&) override {}
    void sizeTold(Transfer::Source&, std::uint64_t bytes, bool exact) override { told.append({bytes, exact}); }
    void requestFinished(Transfer::Source&, Transfer::RequestId id) override { finished.append(id.value); }
    void requestFailed(Transfer::Source&, Transfer::RequestId id, const Transfer::Trouble& trouble) override
    {
        failed[id.value] = trouble;
    }

    bool layers = false;
    std::optional<Transfer::Trouble> layerTrouble;
    std::optional<Content::PieceMap> pieces;
    QList<std::pair<std::uint64_t, bool>> told;
    QList<quint32> finished;
    std::map<quint32, Transfer::Trouble> failed;
};

QByteArray rangeOf(const QByteArray& file, const ScriptedServer::Heard& heard)
{
    const auto asked = decodeDownload(heard.payload);
    const QByteArray bytes =
        file.mid(static_cast<qsizetype>(asked->offset), static_cast<qsizetype>(asked->length.value_or(file.size())));
    return encode(DownloadAnswer{static_cast<quint64>(file.size()), asked->offset}) +
           encodeFileHead({"pie", static_cast<quint64>(bytes.size())}) + bytes;
}

} // namespace

void TestBeer2beerSource::init()
{
    m_host = std::make_unique<ContentHost>();
    m_pie = m_host->provider.add(someBytes(5 * Piece + 7));
}

void TestBeer2beerSource::cleanup()
{
    m_liar.reset();
    m_host.reset();
}

std::unique_ptr<Transfer::Source> TestBeer2beerSource::open(const QList<Net::Endpoint>& addresses, bool sizeKnown)
{
    Transfer::FoundSource found;
    found.details = SourceRecord{addresses};
    Transfer::WantedFile file;
    file.key.sha1 = sha1Of(m_pie->bytes);
    if (sizeKnown)
        file.size = m_pie->size();
    return PeerSourceOpener(m_timers, nullptr).open(found, file);
}

std::unique_ptr<Transfer::Source> TestBeer2beerSource::openScript(ScriptedServer::Script script)
{
    m_liar = std::make_unique<ScriptedServer>(std::move(script));
    return open({m_liar->endpoint()});
}

void TestBeer2beerSource::makesSourcesOfWhatAnIndexTells()
{
    Index::Source told;
    told.peer.value = 17;
    told.user = QStringLiteral("anna");
    told.dialects = Dialect::Native | Dialect::Beer2beer;
    told.addresses = {{QStringLiteral("224.0.0.1"), 7700},
                      {QStringLiteral("10.0.0.1"), 0},
                      {QStringLiteral("anna.example"), 7701},
                      {QStringLiteral("10.0.0.1"), 9999},
                      {QStringLiteral("fd00::1"), 9999}};
    const auto found = foundSource(told);
    QVERIFY(found);
    QCOMPARE(found->info.peer, QStringLiteral("beer2beer:10.0.0.1:9999"));
    QCOMPARE(found->info.name, QStringLiteral("anna"));
    QCOMPARE(found->info.dialect, QStringLiteral("beer2beer"));
    QCOMPARE(found->info.address, QStringLiteral("10.0.0.1:9999"));
    QCOMPARE(std::any_cast<SourceRecord>(found->details).addresses.size(), 2);

    PeerSourceOpener opener(m_timers, nullptr);
    Transfer::WantedFile file;
    file.key.md5.emplace();
    QVERIFY(!opener.open(*found, file)); // no SHA-1
    file.key.sha1.emplace();
    QVERIFY(opener.open(*found, file));
    Transfer::FoundSource foreign = *found;
    foreign.details = 17;
    QVERIFY(!opener.open(foreign, file));

    told.addresses.resize(3);
    QVERIFY(!foundSource(told));
    told.addresses = {{QStringLiteral("10.0.0.1"), 9999}};
    told.dialects = Dialect::Native;
    QVERIFY(!foundSource(told));
}

void TestBeer2beerSource::fetchesRangesOnOneConnection()
{
    const auto source = open({m_host->gate.endpoint()});
    Watcher watcher;
    source->listen(&watcher);
    BufferSink first(2 * Piece), middle(Piece), last(7);
    source->request({1}, {0, 2}, first);
    source->request({2}, {3, 1}, middle);
    source->request({3}, {5, 1}, last);
    QVERIFY(watcher.finished.isEmpty()); // never from within a call
    QTRY_COMPARE(watcher.finished, (QList<quint32>{1, 2, 3}));
    QVERIFY(first.bytes == m_pie->bytes.first(2 * Piece));
    QVERIFY(middle.bytes == m_pie->bytes.mid(3 * Piece, Piece));
    QVERIFY(last.bytes == m_pie->bytes.last(7));
    QCOMPARE(source->info().address, m_host->gate.endpoint().toString());
    QCOMPARE(source->kind(), Transfer::SourceKind::Ranged);
    QCOMPARE(m_host->server.connectionCount(), 1);
    QVERIFY(watcher.failed.empty());
    QVERIFY(watcher.told.isEmpty());
}

void TestBeer2beerSource::fetchesWholeFileOfUnknownSize()
{
    const auto source = open({m_host->gate.endpoint()}, false);
    Watcher watcher;
    source->listen(&watcher);
    BufferSink sink(m_pie->bytes.size());
    source->fetchWhole({1}, sink);
    QTRY_COMPARE(watcher.finished.size(), 1);
    QVERIFY(sink.bytes == m_pie->bytes);
    QCOMPARE(watcher.told, (QList<std::pair<std::uint64_t, bool>>{{m_pie->size(), true}}));
}

void TestBeer2beerSource::fetchesEmptyFile()
{
    m_pie = m_host->provider.add({});
    const auto source = open({m_host->gate.endpoint()}, false);
    Watcher watcher;
    source->listen(&watcher);
    BufferSink sink(0);
    source->fetchWhole({1}, sink);
    QTRY_COMPARE(watcher.finished.size(), 1);
    QCOMPARE(watcher.told, (QList<std::pair<std::uint64_t, bool>>{{0, true}}));
}

void TestBeer2beerSource::hasNoLayersAndAllPieces()
{
    const auto source = open({m_host->gate.endpoint()});
    Watcher watcher;
    source->listen(&watcher);
    source->fetchLayer(1000);
    source->fetchPieces();
    QVERIFY(!watcher.pieces);
    QTRY_VERIFY(watcher.pieces && watcher.layerTrouble);
    QCOMPARE(watcher.layerTrouble->kind, Kind::Unsupported);
    QCOMPARE(watcher.pieces->size(), 6U);
    QVERIFY(watcher.pieces->isComplete());
    QCOMPARE(m_host->server.connectionCount(), 0);
}

void TestBeer2beerSource::waitsForSpace()
{
    const auto source = open({m_host->gate.endpoint()});
    Watcher watcher;
    source->listen(&watcher);
    BufferSink sink(5 * Piece);
    sink.isShut = true;
    source->request({1}, {0, 5}, sink);
    QTRY_COMPARE(m_host->uploads.running(), 1);
    QTest::qWait(50);
    QCOMPARE(sink.filled, 0);
    m_timers.advance(std::chrono::minutes{5}); // the disk's fault, not the peer's
    QVERIFY(watcher.failed.empty());
    sink.isShut = false;
    source->resume();
    QCOMPARE(sink.filled, 0); // never from within a call
    QTRY_COMPARE(watcher.finished.size(), 1);
    QVERIFY(sink.bytes == m_pie->bytes.first(5 * Piece));
}

void TestBeer2beerSource::goesOnAfterCancelOfAnother()
{
    const auto source = open({m_host->gate.endpoint()});
    Watcher watcher;
    source->listen(&watcher);
    BufferSink first(2 * Piece), second(Piece);
    first.isShut = true;
    source->request({1}, {0, 2}, first);
    source->request({2}, {2, 1}, second);
    QTRY_COMPARE(m_host->uploads.running(), 1);
    QTest::qWait(50);
    source->cancel({1});
    QTRY_COMPARE(watcher.finished, (QList<quint32>{2}));
    QVERIFY(second.bytes == m_pie->bytes.mid(2 * Piece, Piece));
    QCOMPARE(first.filled, 0);
    QVERIFY(watcher.failed.empty());
}

void TestBeer2beerSource::readsOnAfterCancelOfLittle()
{
    const auto source = open({m_host->gate.endpoint()});
    Watcher watcher;
    source->listen(&watcher);
    BufferSink last(7), second(Piece);
    last.isShut = true;
    source->request({1}, {5, 1}, last);
    source->request({2}, {2, 1}, second);
    QTRY_COMPARE(m_host->uploads.running(), 1);
    QTest::qWait(50);
    source->cancel({1});
    QTRY_COMPARE(watcher.finished, (QList<quint32>{2}));
    QVERIFY(second.bytes == m_pie->bytes.mid(2 * Piece, Piece));
    QCOMPARE(m_host->server.connectionCount(), 1);
}

void TestBeer2beerSource::triesAllAddresses()
{
    const auto source = open({{QStringLiteral("127.0.0.1"), 1}, m_host->gate.endpoint()});
    Watcher watcher;
    source->listen(&watcher);
    BufferSink sink(7);
    source->request({1}, {5, 1}, sink);
    QTRY_COMPARE(watcher.finished.size(), 1);
    QCOMPARE(source->info().address, m_host->gate.endpoint().toString());
}

void TestBeer2beerSource::tellsWhenNobodyAnswers()
{
    const auto source = open({{QStringLiteral("127.0.0.1"), 1}, {QStringLiteral("127.0.0.1"), 2}});
    Watcher watcher;
    source->listen(&watcher);
    BufferSink sink(Piece);
    source->request({1}, {0, 1}, sink);
    source->request({2}, {1, 1}, sink);
    QTRY_COMPARE(watcher.failed.size(), 2U);
    QCOMPARE(watcher.failed[1].kind, Kind::Broken);
    QVERIFY(watcher.failed[1].detail.startsWith(QStringLiteral("it cannot be reached: ")));
}

void TestBeer2beerSource::tellsBusyWithPlace()
{
    m_host->uploads.setSettings({.totalSlots = 1});
    QVERIFY(m_host->uploads.ask({QStringLiteral("another"), {}, {}}, {}, {}, 1).granted);
    const auto source = open({m_host->gate.endpoint()});
    Watcher watcher;
    source->listen(&watcher);
    BufferSink sink(Piece);
    source->request({1}, {0, 1}, sink);
    QTRY_VERIFY(watcher.failed.contains(1));
    QCOMPARE(watcher.failed[1].kind, Kind::Busy);
    QCOMPARE(watcher.failed[1].place, 1);
    QCOMPARE(watcher.failed[1].retryIn, Milliseconds(2000));
}

void TestBeer2beerSource::tellsRefusedWhenNotLoggedIn()
{
    m_host->callers.known = CallerKnown::Absent;
    const auto source = open({m_host->gate.endpoint()});
    Watcher watcher;
    source->listen(&watcher);
    BufferSink sink(Piece);
    source->request({1}, {0, 1}, sink);
    QTRY_VERIFY(watcher.failed.contains(1));
    QCOMPARE(watcher.failed[1].kind, Kind::Refused);
    QCOMPARE(watcher.failed[1].detail, QStringLiteral("log in at the index that names this peer"));
}

void TestBeer2beerSource::tellsGone()
{
    const auto source = open({m_host->gate.endpoint()});
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
    QTRY_VERIFY(watcher.failed.contains(2));
    QCOMPARE(watcher.failed[2].kind, Kind::Gone);
}

void TestBeer2beerSource::dropsWrongAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("kind");
    const auto row = [](const char* name, const QByteArray& answer, Kind kind = Kind::Misbehaved) {
        QTest::newRow(name) << answer << static_cast<int>(kind);
    };
    const quint64 size = 5 * Piece + 7;
    const QByteArray head = encode(DownloadAnswer{size, 0});
    row("another offset", encode(DownloadAnswer{size, 1}) + encodeFileHead({"pie", Piece}));
    row("another size", encode(DownloadAnswer{size + 1, 0}) + encodeFileHead({"pie", Piece}), Kind::Gone);
    row("a size that is too small", encode(DownloadAnswer{5, 0}) + encodeFileHead({"pie", Piece}));
    row("too many bytes", head + encodeFileHead({"pie", Piece + 1}));
    row("too few bytes", head + encodeFileHead({"pie", Piece - 1}));
    row("a name without end", head + QByteArray(16, '\x7f'));
    row("another answer", encodeOk(Request::Login));
    row("a payload that says nothing", encodeFrame(okType(Request::Download), "DOWNLOAD_OK"));
    row("garbage", QByteArray(100, '\xff'));
}

void TestBeer2beerSource::dropsWrongAnswers()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, kind);
    const auto source = openScript([answer](const auto&) { return answer; });
    Watcher watcher;
    source->listen(&watcher);
    BufferSink sink(Piece);
    source->request({1}, {0, 1}, sink);
    QTRY_VERIFY(watcher.failed.contains(1));
    QCOMPARE(static_cast<int>(watcher.failed[1].kind), kind);
    QCOMPARE(sink.filled, 0);
}

void TestBeer2beerSource::tellsBrokenWhenBytesEndEarly()
{
    int asked = 0;
    const auto source = openScript([&asked](const auto&) -> std::optional<QByteArray> {
        if (++asked > 1)
            return std::nullopt;
        return encode(DownloadAnswer{5 * Piece + 7, 0}) + encodeFileHead({"pie", Piece}) + QByteArray(400'000, 'x');
    });
    Watcher watcher;
    source->listen(&watcher);
    BufferSink sink(Piece), other(Piece);
    source->request({1}, {0, 1}, sink);
    source->request({2}, {1, 1}, other); // ends the connection, on which the first one had not ended
    QTRY_VERIFY(watcher.failed.contains(1) && watcher.failed.contains(2));
    QCOMPARE(watcher.failed[1].kind, Kind::Broken);
    QCOMPARE(watcher.failed[2].kind, Kind::Broken);
}

void TestBeer2beerSource::tellsBrokenWhenSilent()
{
    const auto source = openScript([](const auto&) { return QByteArray(); });
    Watcher watcher;
    source->listen(&watcher);
    BufferSink sink(Piece);
    source->request({1}, {0, 1}, sink);
    QTRY_COMPARE(m_liar->heard.size(), 1);
    m_timers.advance(Milliseconds{29'000});
    QVERIFY(watcher.failed.empty());
    m_timers.advance(Milliseconds{32'000});
    QVERIFY(watcher.failed.contains(1));
    QCOMPARE(watcher.failed[1].kind, Kind::Broken);
}

void TestBeer2beerSource::asksAgainWhereKeptConnectionWasClosed()
{
    // The peer closes what it takes for idle just when the second request is on its way.
    int asked = 0;
    const auto source = openScript([&](const ScriptedServer::Heard& heard) -> std::optional<QByteArray> {
        if (++asked == 2)
            return std::nullopt;
        return rangeOf(m_pie->bytes, heard);
    });
    Watcher watcher;
    source->listen(&watcher);
    BufferSink first(Piece), second(Piece);
    source->request({1}, {0, 1}, first);
    QTRY_COMPARE(watcher.finished.size(), 1);
    source->request({2}, {1, 1}, second);
    QTRY_COMPARE(watcher.finished.size(), 2);
    QVERIFY(watcher.failed.empty());
    QVERIFY(second.bytes == m_pie->bytes.mid(Piece, Piece));
    QCOMPARE(m_liar->connections, 2);
}

void TestBeer2beerSource::goesOnAtTheByteWhereItStopped()
{
    const auto source = openScript([&](const ScriptedServer::Heard& heard) { return rangeOf(m_pie->bytes, heard); });
    Watcher watcher;
    source->listen(&watcher);
    BufferSink first(2 * Piece), second(2 * Piece);
    first.most = 300'000;
    source->request({1}, {0, 2}, first);
    source->request({2}, {2, 2}, second);
    QTRY_COMPARE(first.filled, first.most);
    source->cancel({2}); // needs a new connection
    QTRY_COMPARE(m_liar->connections, 2);
    QTRY_COMPARE(m_liar->heard.size(), 3);
    QCOMPARE(decodeDownload(m_liar->heard.constLast().payload)->offset, 300'000U);
    first.most = first.bytes.size();
    source->resume();
    QTRY_COMPARE(watcher.finished, (QList<quint32>{1}));
    QVERIFY(first.bytes == m_pie->bytes.first(2 * Piece));
}

void TestBeer2beerSource::isSilentOnceDestroyed()
{
    Watcher watcher;
    BufferSink sink(5 * Piece);
    sink.isShut = true;
    {
        const auto source = open({m_host->gate.endpoint()});
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

QTEST_GUILESS_MAIN(TestBeer2beerSource)
#include "tst_beer2beersource.moc"
