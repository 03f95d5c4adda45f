// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeclock.h"
#include "transfer/feed.h"

#include <QTest>

#include <limits>
#include <map>
#include <set>
#include <vector>

using namespace Potluck;
using Transfer::BufferPool;
using Transfer::Feed;
using Transfer::PieceRun;
using Transfer::RequestId;
using Transfer::Sink;
using Transfer::SourceKind;

namespace {

constexpr std::uint64_t MiB = 1024 * 1024;

class StubSource final : public Transfer::Source
{
public:
    explicit StubSource(SourceKind kind = SourceKind::Ranged) : m_kind(kind) {}
    const Transfer::SourceInfo& info() const override { return m_info; }
    SourceKind kind() const override { return m_kind; }
    int maxRequests() const override { return 4; }
    void listen(Transfer::SourceListener*) override {}
    void fetchLayer(std::uint64_t) override {}
    void fetchPieces() override {}
    void request(RequestId id, PieceRun, Sink& sink) override { sinks[id] = &sink; }
    void fetchWhole(RequestId, Sink&) override {}
    void cancel(RequestId id) override { cancelled.push_back(id); }
    void resume() override { ++resumed; }

    std::map<RequestId, Sink*> sinks;
    std::vector<RequestId> cancelled;
    int resumed = 0;

private:
    Transfer::SourceInfo m_info;
    SourceKind m_kind;
};

class Owner final : public Transfer::FeedOwner
{
public:
    bool isWanted(std::uint32_t piece) const override { return !unwanted.contains(piece); }
    BufferPool::Buffer takeBuffer() override { return hasRoom ? pool.take() : BufferPool::Buffer(); }
    std::uint64_t allowance() override { return allowed; }
    void received(std::uint64_t bytes) override { allowed -= bytes; }
    void pieceArrived(Feed&, std::uint32_t piece, BufferPool::Buffer bytes) override
    {
        arrived[piece] = std::move(bytes);
    }
    void streamReached(Feed&, std::uint32_t piece) override { reached.push_back(piece); }
    void feedHungry() override { ++hungry; }

    BufferPool pool{8 * MiB};
    std::set<std::uint32_t> unwanted;
    std::map<std::uint32_t, BufferPool::Buffer> arrived;
    std::vector<std::uint32_t> reached;
    std::uint64_t allowed = std::numeric_limits<std::uint64_t>::max();
    bool hasRoom = true;
    int hungry = 0;
};

} // namespace

class TestFeed : public QObject
{
    Q_OBJECT

private:
    struct Bench
    {
        explicit Bench(std::uint64_t size = 10 * MiB)
            : source(new StubSource), feed(1, std::unique_ptr<Transfer::Source>(source), owner, clock, size)
        {}
        Sink& sink(std::uint32_t id) { return *source->sinks.at(RequestId{id}); }
        // Gives that many bytes of the value to the request, as far as it takes them.
        std::uint64_t give(std::uint32_t id, std::uint64_t bytes, char value = 'x')
        {
            std::uint64_t given = 0;
            while (given < bytes) {
                const std::span<char> space = sink(id).space();
                if (space.empty())
                    break;
                const auto part = static_cast<std::size_t>(std::min<std::uint64_t>(space.size(), bytes - given));
                std::fill_n(space.data(), part, value);
                sink(id).advance(part);
                given += part;
            }
            return given;
        }
        Test::FakeClock clock;
        Owner owner;
        StubSource* source;
        Feed feed;
    };

private Q_SLOTS:
    void bytesFallIntoPieces()
    {
        Bench bench(2 * MiB + 100);
        bench.feed.request({0, 3});
        QCOMPARE(bench.give(1, MiB - 1, 'a'), MiB - 1);
        QVERIFY(bench.owner.arrived.empty());
        QCOMPARE(bench.give(1, 2 * MiB, 'b'), MiB + 101); // no more than there is
        QCOMPARE(bench.owner.arrived.size(), std::size_t{3});
        QCOMPARE(bench.owner.arrived[0].get()[MiB - 2], 'a');
        QCOMPARE(bench.owner.arrived[0].get()[MiB - 1], 'b');
        QVERIFY(bench.sink(1).space().empty());
        QVERIFY(bench.feed.endRequest(RequestId{1}).empty());
        QVERIFY(bench.feed.isIdle());
    }

    void sourceThatCountsTooManyBytesIsCutToWhatWasOffered()
    {
        Bench bench;
        bench.feed.request({0, 1});
        static_cast<void>(bench.sink(1).space());
        bench.sink(1).advance(50 * MiB);
        QCOMPARE(bench.owner.arrived.size(), std::size_t{1});
        bench.sink(1).advance(50 * MiB); // without having been offered anything
        static_cast<void>(bench.sink(1).space());
        bench.sink(1).advance(1);
        QCOMPARE(bench.owner.arrived.size(), std::size_t{1});
        QVERIFY(bench.feed.endRequest(RequestId{1}).empty());
        QVERIFY(bench.feed.endRequest(RequestId{1}).empty()); // unknown now
        QVERIFY(bench.feed.endRequest(RequestId{99}).empty());
    }

    void earlyEndTellsWhatIsMissing()
    {
        Bench bench;
        bench.feed.request({2, 3});
        QCOMPARE(bench.give(1, MiB + 5), MiB + 5);
        QCOMPARE(bench.feed.endRequest(RequestId{1}), (std::vector<std::uint32_t>{3, 4}));
        QCOMPARE(bench.owner.pool.inUse(), std::size_t{1}); // the half piece's buffer is back, the whole one's is kept
    }

    void unwantedPiecesTakeNoBuffer()
    {
        Bench bench;
        bench.owner.unwanted = {0, 2};
        bench.feed.request({0, 3});
        QCOMPARE(bench.give(1, 3 * MiB), 3 * MiB);
        QCOMPARE(bench.owner.arrived.size(), std::size_t{1});
        QCOMPARE(bench.owner.pool.inUse(), std::size_t{1});
    }

    void pieceThatSomebodyElseBroughtGivesItsBufferBack()
    {
        Bench bench;
        bench.feed.request({0, 2});
        QCOMPARE(bench.give(1, 1000), std::uint64_t{1000});
        QCOMPARE(bench.owner.pool.inUse(), std::size_t{1});
        bench.owner.unwanted = {0};
        QCOMPARE(bench.give(1, 1000), std::uint64_t{1000});
        QCOMPARE(bench.owner.pool.inUse(), std::size_t{0});
        // Wanted again in the middle of it: what is left of it is of no use alone.
        bench.owner.unwanted = {};
        QCOMPARE(bench.give(1, 2 * MiB), 2 * MiB - 2000);
        QCOMPARE(bench.owner.arrived.size(), std::size_t{1});
        QVERIFY(bench.owner.arrived.contains(1));
    }

    void waitsForRoomAndGoesOn()
    {
        Bench bench;
        bench.owner.hasRoom = false;
        bench.feed.request({0, 1});
        QCOMPARE(bench.give(1, MiB), std::uint64_t{0});
        bench.clock.advance(Milliseconds(60'000));
        QVERIFY(!bench.feed.isStalled(Milliseconds(15'000))); // it is us who are slow
        bench.owner.hasRoom = true;
        QVERIFY(bench.feed.unblock());
        QCOMPARE(bench.source->resumed, 1);
        QVERIFY(!bench.feed.unblock());
        QVERIFY(!bench.feed.isStalled(Milliseconds(15'000)));
        bench.clock.advance(Milliseconds(16'000));
        QVERIFY(bench.feed.isStalled(Milliseconds(15'000)));
        QCOMPARE(bench.give(1, MiB), MiB);
    }

    void idleSourceIsNotStalled()
    {
        Bench bench;
        bench.clock.advance(Milliseconds(60'000));
        QVERIFY(!bench.feed.isStalled(Milliseconds(15'000)));
        bench.feed.request({0, 1});
        QVERIFY(!bench.feed.isStalled(Milliseconds(15'000)));
    }

    void takesBackOnlyWhatIsOfNoUse()
    {
        Bench bench;
        bench.feed.request({0, 2});
        bench.feed.request({2, 2});
        bench.owner.unwanted = {2, 3, 0};
        bench.feed.dropUseless();
        QCOMPARE(bench.source->cancelled, std::vector<RequestId>{RequestId{2}});
        QVERIFY(!bench.feed.isIdle());
    }

    void fastSourceIsAskedForMoreAhead()
    {
        Bench bench(1000 * MiB);
        QVERIFY(bench.feed.isHungry());
        bench.feed.request({0, 1});
        bench.feed.request({1, 1});
        QVERIFY(!bench.feed.isHungry()); // two pieces to begin with
        QCOMPARE(bench.feed.appetite(), 1U);
        for (std::uint32_t i = 0; i < 200; ++i) {
            bench.clock.advance(Milliseconds(4)); // 262 MB/s
            QCOMPARE(bench.give(i + 1, MiB), MiB);
            static_cast<void>(bench.feed.endRequest(RequestId{i + 1}));
            bench.owner.arrived.clear();
            bench.feed.request({i + 2, 1});
        }
        QVERIFY(bench.feed.isHungry());
        QVERIFY(bench.feed.appetite() >= 4);
        QVERIFY(bench.owner.hungry > 100);
        QVERIFY(bench.feed.lookahead() >= 10);
    }

    void slowSourceIsNotAskedAhead()
    {
        Bench bench(1000 * MiB);
        bench.feed.request({0, 1});
        for (int i = 0; i < 40; ++i) {
            bench.clock.advance(Milliseconds(100));
            QCOMPARE(bench.give(1, 10'000), std::uint64_t{10'000}); // 100 kB/s
        }
        QVERIFY(!bench.feed.isHungry());
        const Milliseconds due = bench.feed.due(0);
        QVERIFY(due > Milliseconds(5'500) && due < Milliseconds(7'500));
        QVERIFY(bench.feed.dueForOneMore() > Milliseconds(14'000));
        QVERIFY(bench.feed.due(77) > Milliseconds(3'600'000)); // was never asked for that
    }

    void streamTellsWhereItIs()
    {
        Test::FakeClock clock;
        Owner owner;
        auto* const source = new StubSource(SourceKind::Stream);
        Feed feed(1, std::unique_ptr<Transfer::Source>(source), owner, clock, 3 * MiB);
        QVERIFY(feed.isHungry());
        feed.request({0, 3});
        QVERIFY(!feed.isHungry());
        Sink& sink = *source->sinks.at(RequestId{1});
        for (int piece = 0; piece < 3; ++piece) {
            static_cast<void>(sink.space());
            sink.advance(MiB);
        }
        QCOMPARE(owner.reached, (std::vector<std::uint32_t>{0, 1, 2}));
        QCOMPARE(owner.arrived.size(), std::size_t{3});
    }
};

QTEST_APPLESS_MAIN(TestFeed)
#include "tst_feed.moc"
