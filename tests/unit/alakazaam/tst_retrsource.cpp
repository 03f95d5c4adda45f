// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialects/alakazaam/retrsource.h"
#include "retrhost.h"

#include <QTest>

#include <map>

using namespace Potluck;
using namespace Potluck::Alakazaam;
using namespace Potluck::Alakazaam::Test;
using Kind = Transfer::Trouble::Kind;

class TestRetrSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesSourcesOfWhatAnIndexTells();
    void opensNothingWithoutMd5();
    void streamsFile();
    void streamsFileOfUnknownSize();
    void streamsEmptyFile();
    void streamsWhatComesByteByByte();
    void waitsForSpace();
    void readsAtTheLimitersPace();
    void triesNextAddress();
    void keepsSentenceOfRefusal();
    void tellsWhatBroke_data();
    void tellsWhatBroke();
    void givesUpSilentPeer();
    void knowsNoHashTree();
    void isSilentOnceCancelled();
    void isSilentOnceDestroyed();

private:
    [[nodiscard]] std::unique_ptr<Transfer::Source> open(const QList<Net::Endpoint>& addresses, const QByteArray& file,
                                                         std::optional<quint64> size,
                                                         std::shared_ptr<Net::RateLimiter> limiter = {});
    FakeClock m_clock;
    FakeTimers m_timers{m_clock};
    std::unique_ptr<RetrSourceOpener> m_opener;
};

namespace {

// Takes the bytes of one request into memory.
class BufferSink final : public Transfer::Sink
{
public:
    [[nodiscard]] std::span<char> space() override
    {
        if (isShut)
            return {};
        m_room.resize(room);
        return {m_room.data(), static_cast<std::size_t>(m_room.size())};
    }
    void advance(std::size_t count) override { bytes += m_room.first(static_cast<qsizetype>(count)); }

    QByteArray bytes;
    qsizetype room = 100'000;
    bool isShut = false;

private:
    QByteArray m_room;
};

class Watcher final : public Transfer::SourceListener
{
public:
    void layerArrived(Transfer::Source&, const QByteArray&) override {}
    void layerFailed(Transfer::Source&, const Transfer::Trouble& trouble) override { layerTrouble = trouble; }
    void piecesArrived(Transfer::Source&, const Content::PieceMap& has) override { pieces = has; }
    void piecesFailed(Transfer::Source&, const Transfer::Trouble&) override {}
    void sizeTold(Transfer::Source&, std::uint64_t size, bool isExact) override
    {
        told.append({size, isExact});
        hadBytes = hadBytes || (sink && !sink->bytes.isEmpty());
    }
    void requestFinished(Transfer::Source&, Transfer::RequestId id) override { finished.append(id.value); }
    void requestFailed(Transfer::Source&, Transfer::RequestId id, const Transfer::Trouble& trouble) override
    {
        failed[id.value] = trouble;
    }

    const BufferSink* sink = nullptr;
    bool hadBytes = false; // before the size was told
    std::optional<Transfer::Trouble> layerTrouble;
    std::optional<Content::PieceMap> pieces;
    QList<std::pair<quint64, bool>> told;
    QList<quint32> finished;
    std::map<quint32, Transfer::Trouble> failed;
};

} // namespace

std::unique_ptr<Transfer::Source> TestRetrSource::open(const QList<Net::Endpoint>& addresses, const QByteArray& file,
                                                       std::optional<quint64> size,
                                                       std::shared_ptr<Net::RateLimiter> limiter)
{
    m_opener = std::make_unique<RetrSourceOpener>(m_timers, std::move(limiter));
    Transfer::FoundSource found;
    found.details = RetrRecord{addresses};
    Transfer::WantedFile wanted;
    wanted.key.md5 = md5Of(file);
    wanted.size = size;
    return m_opener->open(found, wanted);
}

void TestRetrSource::makesSourcesOfWhatAnIndexTells()
{
    Index::Source told;
    told.user = QStringLiteral("anna");
    told.dialects = Dialect::Alakazaam;
    told.addresses = {{QStringLiteral("fd00::1"), 3000},      {QStringLiteral("224.0.0.1"), 3000},
                      {QStringLiteral("0.0.0.0"), 3000},      {QStringLiteral("10.0.0.1"), 0},
                      {QStringLiteral("anna.example"), 3000}, {QStringLiteral("10.0.0.1"), 3000}};
    const auto found = foundSource(told);
    QVERIFY(found);
    QCOMPARE(found->info.peer, QStringLiteral("alakazaam:10.0.0.1:3000"));
    QCOMPARE(found->info.name, QStringLiteral("anna"));
    QCOMPARE(found->info.dialect, QStringLiteral("alakazaam"));
    const auto record = std::any_cast<RetrRecord>(found->details);
    QCOMPARE(record.addresses.size(), 2); // IPv4 first
    QCOMPARE(record.addresses.at(0).toString(), QStringLiteral("10.0.0.1:3000"));
    QCOMPARE(record.addresses.at(1).toString(), QStringLiteral("[fd00::1]:3000"));

    told.dialects = Dialect::Native | Dialect::Beer2beer;
    QVERIFY(!foundSource(told));
    told.dialects = Dialect::Alakazaam;
    told.addresses.clear();
    QVERIFY(!foundSource(told));
}

void TestRetrSource::opensNothingWithoutMd5()
{
    RetrSourceOpener opener(m_timers, {});
    Transfer::FoundSource found;
    found.details = RetrRecord{{{QStringLiteral("127.0.0.1"), 1}}};
    Transfer::WantedFile wanted;
    wanted.key.sha1 = Content::Sha1Digest{};
    QVERIFY(!opener.open(found, wanted));
    wanted.key.md5 = md5Of("x");
    QVERIFY(opener.open(found, wanted));
    found.details = 17;
    QVERIFY(!opener.open(found, wanted));
}

void TestRetrSource::streamsFile()
{
    RetrHost host;
    const QByteArray file = someBytes(3'000'000);
    host.provider.add(file);
    const auto source = open({host.endpoint()}, file, 3'000'000);
    QVERIFY(source->kind() == Transfer::SourceKind::Stream);
    Watcher watcher;
    source->listen(&watcher);
    source->fetchPieces();
    QVERIFY(!watcher.pieces); // never from within a call
    BufferSink sink;
    source->request({1}, {0, 3}, sink);
    QTRY_COMPARE(watcher.finished, QList<quint32>{1});
    QVERIFY(sink.bytes == file);
    QVERIFY(watcher.pieces && watcher.pieces->isComplete());
    QCOMPARE(watcher.pieces->size(), 3U);
    QVERIFY(watcher.told.isEmpty());
    QVERIFY(watcher.failed.empty());

    // And once more.
    BufferSink again;
    source->request({2}, {0, 3}, again);
    QTRY_COMPARE(watcher.finished.size(), 2);
    QVERIFY(again.bytes == file);
}

void TestRetrSource::streamsFileOfUnknownSize()
{
    RetrHost host;
    const QByteArray file = someBytes(10'000);
    const QByteArray small = someBytes(100);
    host.provider.add(file);
    host.provider.add(small);
    auto source = open({host.endpoint()}, file, {});
    Watcher watcher;
    source->listen(&watcher);
    BufferSink sink;
    watcher.sink = &sink;
    source->fetchWhole({1}, sink);
    QTRY_COMPARE(watcher.finished.size(), 1);
    QVERIFY(sink.bytes == file);
    const QList<std::pair<quint64, bool>> atMost{{3 * 4096, false}};
    QCOMPARE(watcher.told, atMost);
    QVERIFY(!watcher.hadBytes);

    source = open({host.endpoint()}, small, {});
    source->listen(&watcher);
    BufferSink other;
    source->fetchWhole({2}, other);
    QTRY_COMPARE(watcher.finished.size(), 2);
    QVERIFY(other.bytes == small);
    const std::pair<quint64, bool> exact{100, true};
    QCOMPARE(watcher.told.constLast(), exact);
}

void TestRetrSource::streamsEmptyFile()
{
    RetrHost host;
    host.provider.add({});
    const auto source = open({host.endpoint()}, {}, {});
    Watcher watcher;
    source->listen(&watcher);
    BufferSink sink;
    source->fetchWhole({1}, sink);
    QTRY_COMPARE(watcher.finished.size(), 1);
    QVERIFY(sink.bytes.isEmpty());
    const QList<std::pair<quint64, bool>> nothing{{0, true}};
    QCOMPARE(watcher.told, nothing);
}

void TestRetrSource::streamsWhatComesByteByByte()
{
    QByteArray left = "ARET00000300003abc00000" // an empty chunk does no harm
                      "00002de";
    std::unique_ptr<Timer> pace;
    QtTimerSource timers;
    Scripted peer([&](QTcpSocket& socket, const QByteArray&) {
        pace = timers.every(Milliseconds(1), [&] {
            socket.write(left.first(1));
            left.remove(0, 1);
            if (left.isEmpty())
                pace.reset();
        });
    });
    const auto source = open({peer.endpoint()}, "abcde", 5);
    Watcher watcher;
    source->listen(&watcher);
    BufferSink sink;
    source->request({1}, {0, 1}, sink);
    QTRY_COMPARE(watcher.finished.size(), 1);
    QCOMPARE(sink.bytes, QByteArray("abcde"));
    QVERIFY(peer.packets.constFirst() == "RETR" + md5Of("abcde").toHex());
}

void TestRetrSource::waitsForSpace()
{
    RetrHost host;
    const QByteArray file = someBytes(20'000'000); // more than sockets hold
    host.provider.add(file);
    const auto source = open({host.endpoint()}, file, 20'000'000);
    Watcher watcher;
    source->listen(&watcher);
    BufferSink sink;
    sink.isShut = true;
    source->request({1}, {0, 20}, sink);
    QTRY_COMPARE(host.uploads.running(), 1);
    QTest::qWait(50);
    m_timers.advance(Milliseconds(200'000)); // and is not taken for silent
    settle();
    QVERIFY(watcher.failed.empty());
    QVERIFY(sink.bytes.isEmpty());
    sink.isShut = false;
    source->resume();
    QVERIFY(sink.bytes.isEmpty()); // never from within a call
    QTRY_COMPARE(watcher.finished.size(), 1);
    QVERIFY(sink.bytes == file);
}

void TestRetrSource::readsAtTheLimitersPace()
{
    const auto limiter = std::make_shared<Net::RateLimiter>(m_clock, 100'000);
    RetrHost host;
    const QByteArray file = someBytes(50'000);
    host.provider.add(file);
    const auto source = open({host.endpoint()}, file, 50'000, limiter);
    Watcher watcher;
    source->listen(&watcher);
    BufferSink sink;
    source->request({1}, {0, 1}, sink);
    QTRY_VERIFY(!sink.bytes.isEmpty());
    QTest::qWait(20);
    QVERIFY(sink.bytes.size() < 20'000);
    const Milliseconds begin = m_clock.monotonic();
    for (int i = 0; i < 200 && watcher.finished.isEmpty(); ++i) {
        m_timers.advance(Milliseconds(10));
        QTest::qWait(1);
    }
    QVERIFY(sink.bytes == file);
    QVERIFY(m_clock.monotonic() - begin >= Milliseconds(300));
}

void TestRetrSource::triesNextAddress()
{
    RetrHost host;
    const QByteArray file = someBytes(100);
    host.provider.add(file);
    const auto source = open({{QStringLiteral("127.0.0.1"), 1}, host.endpoint()}, file, 100);
    Watcher watcher;
    source->listen(&watcher);
    BufferSink sink;
    source->request({1}, {0, 1}, sink);
    QTRY_COMPARE(watcher.finished.size(), 1);
    QVERIFY(sink.bytes == file);
    QCOMPARE(source->info().address, host.endpoint().toString());
}

void TestRetrSource::keepsSentenceOfRefusal()
{
    RetrHost host;
    const auto source = open({host.endpoint()}, "unknown", 7);
    Watcher watcher;
    source->listen(&watcher);
    BufferSink sink;
    source->request({1}, {0, 1}, sink);
    QTRY_COMPARE(watcher.failed.size(), 1U);
    QVERIFY(watcher.failed[1].kind == Kind::Refused);
    QCOMPARE(watcher.failed[1].detail, QString(NotAvailableText));
}

void TestRetrSource::tellsWhatBroke_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("arrived");
    const auto row = [](const char* name, const QByteArray& answer, Kind kind, const QByteArray& arrived) {
        QTest::newRow(name) << answer << static_cast<int>(kind) << arrived;
    };
    row("hangs up", "", Kind::Refused, "");
    row("hangs up in the head", "ARET00", Kind::Broken, "");
    row("hangs up in a length", "ARET00000200003abc000", Kind::Broken, "abc");
    row("hangs up in a chunk", "ARET00000100005abc", Kind::Broken, "abc");
    row("no number of chunks", "ARETxxxxxx00005abcde", Kind::Misbehaved, "");
    row("no length", "ARET000001-0005abcde", Kind::Misbehaved, "");
    row("too many bytes", "ARET00000100006abcdef", Kind::Misbehaved, "");
    row("too many bytes later", "ARET00000200003abc00003def", Kind::Misbehaved, "abc");
    row("too few chunks", "ARET00000100004abcd", Kind::Misbehaved, "");
    row("too few bytes", "ARET00000200003abc00001d", Kind::Broken, "abcd");
    row("empty", "ARET000000", Kind::Misbehaved, "");
}

void TestRetrSource::tellsWhatBroke()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, kind);
    QFETCH(QByteArray, arrived);
    Scripted peer(answering(answer));
    const auto source = open({peer.endpoint()}, "abcde", 5);
    Watcher watcher;
    source->listen(&watcher);
    BufferSink sink;
    source->request({1}, {0, 1}, sink);
    QTRY_COMPARE(watcher.failed.size(), 1U);
    QCOMPARE(static_cast<int>(watcher.failed[1].kind), kind);
    QVERIFY(!watcher.failed[1].detail.isEmpty());
    QCOMPARE(sink.bytes, arrived);
    QVERIFY(watcher.finished.isEmpty());
}

void TestRetrSource::givesUpSilentPeer()
{
    Scripted peer([](QTcpSocket&, const QByteArray&) {});
    const auto source = open({peer.endpoint()}, "abcde", 5);
    Watcher watcher;
    source->listen(&watcher);
    BufferSink sink;
    source->request({1}, {0, 1}, sink);
    QTRY_COMPARE(peer.packets.size(), 1);
    m_timers.advance(Milliseconds(50'000));
    QVERIFY(watcher.failed.empty());
    m_timers.advance(Milliseconds(50'000));
    QCOMPARE(watcher.failed.size(), 1U);
    QVERIFY(watcher.failed[1].kind == Kind::Broken);
}

void TestRetrSource::knowsNoHashTree()
{
    const auto source = open({{QStringLiteral("127.0.0.1"), 1}}, "abcde", 5);
    Watcher watcher;
    source->listen(&watcher);
    source->fetchLayer(32);
    QTRY_VERIFY(watcher.layerTrouble);
    QVERIFY(watcher.layerTrouble->kind == Kind::Unsupported);
}

void TestRetrSource::isSilentOnceCancelled()
{
    RetrHost host;
    const QByteArray file = someBytes(20'000'000);
    host.provider.add(file);
    const auto source = open({host.endpoint()}, file, 20'000'000);
    Watcher watcher;
    source->listen(&watcher);
    BufferSink sink;
    source->request({1}, {0, 20}, sink);
    QTRY_VERIFY(!sink.bytes.isEmpty());
    source->cancel({1});
    const qsizetype had = sink.bytes.size();
    QTRY_COMPARE(host.content.callerCount(), 0);
    QCOMPARE(sink.bytes.size(), had);
    QVERIFY(watcher.failed.empty() && watcher.finished.isEmpty());
}

void TestRetrSource::isSilentOnceDestroyed()
{
    RetrHost host;
    const QByteArray file = someBytes(20'000'000);
    host.provider.add(file);
    auto source = open({host.endpoint()}, file, 20'000'000);
    Watcher watcher;
    source->listen(&watcher);
    BufferSink sink;
    source->request({1}, {0, 20}, sink);
    source->fetchPieces();
    source.reset();
    settle();
    QCOMPARE(host.content.callerCount(), 0);
    source = open({host.endpoint()}, file, 20'000'000);
    source->listen(&watcher);
    source->request({1}, {0, 20}, sink);
    QTRY_VERIFY(!sink.bytes.isEmpty());
    source.reset();
    QTRY_COMPARE(host.content.callerCount(), 0);
    QVERIFY(watcher.failed.empty() && watcher.finished.isEmpty() && !watcher.pieces);
}

QTEST_GUILESS_MAIN(TestRetrSource)
#include "tst_retrsource.moc"
