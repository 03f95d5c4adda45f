// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/ratelimiter.h"
#include "support/faketimers.h"

#include <QTest>

#include <vector>

using namespace Potluck;
using namespace Potluck::Net;
using Potluck::Test::FakeClock;
using Potluck::Test::FakeTimers;

namespace {

// Moves as much as it may, whenever it may.
class Stream
{
public:
    Stream(std::shared_ptr<RateLimiter> limiter, TimerSource& timers, qint64 wanted = 128 * 1024)
        : m_wanted(wanted), m_throttle(std::move(limiter), timers, [this] { go(); })
    {
        go();
    }
    qint64 moved = 0;
    bool stopped = false;

private:
    void go()
    {
        for (int i = 0; i < 1000 && !stopped; ++i) {
            const qint64 allowed = m_throttle.allowance(m_wanted);
            if (allowed == 0)
                return;
            m_throttle.spend(allowed);
            moved += allowed;
        }
    }
    qint64 m_wanted;
    Throttle m_throttle;
};

} // namespace

class TestRateLimiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<FakeClock>();
        m_timers = std::make_unique<FakeTimers>(*m_clock);
    }

    void withoutLimitEverythingIsAllowed()
    {
        Throttle none(nullptr, *m_timers, [] {});
        QCOMPARE(none.allowance(1 << 30), 1 << 30);
        Throttle zero(std::make_shared<RateLimiter>(*m_clock, 0), *m_timers, [] {});
        QCOMPARE(zero.allowance(1 << 30), 1 << 30);
        QCOMPARE(m_timers->pending(), 0);
    }

    void holdsTheRate_data()
    {
        QTest::addColumn<quint64>("rate");
        QTest::addColumn<int>("streams");
        for (const quint64 rate : {5'000ull, 100'000ull, 10'000'000ull, 200'000'000ull}) {
            for (const int streams : {1, 3, 20})
                QTest::addRow("%llu by %d", static_cast<unsigned long long>(rate), streams) << rate << streams;
        }
    }
    void holdsTheRate()
    {
        QFETCH(quint64, rate);
        QFETCH(int, streams);
        const auto limiter = std::make_shared<RateLimiter>(*m_clock, rate);
        std::vector<std::unique_ptr<Stream>> all;
        for (int i = 0; i < streams; ++i)
            all.push_back(std::make_unique<Stream>(limiter, *m_timers));
        const int seconds = 20;
        for (int i = 0; i < seconds * 200; ++i)
            m_timers->advance(Milliseconds{5});
        double total = 0;
        double most = 0;
        double least = 1e18;
        for (const auto& stream : all) {
            const auto moved = static_cast<double>(stream->moved);
            total += moved;
            most = std::max(most, moved);
            least = std::min(least, moved);
        }
        const double expected = static_cast<double>(rate) * seconds;
        QVERIFY2(total > expected * 0.95 && total < expected * 1.05 + 64 * 1024, qPrintable(QString::number(total)));
        // Equal turns: nobody is further ahead than what was saved up at the start and one grant.
        const double ahead = static_cast<double>(rate) * 0.075 + 2048;
        QVERIFY2(most - least <= ahead, qPrintable(QString::number(most - least)));
    }

    void greedyStreamGetsNoMoreThanAModestOne()
    {
        const auto limiter = std::make_shared<RateLimiter>(*m_clock, 1'000'000);
        Stream greedy(limiter, *m_timers, 1 << 20);
        Stream modest(limiter, *m_timers, 1000);
        m_timers->advance(Milliseconds{10'000});
        QVERIFY(std::abs(greedy.moved - modest.moved) <= 75'000 + 2048);
    }

    void savesUpLittleWhileIdle()
    {
        const auto limiter = std::make_shared<RateLimiter>(*m_clock, 1'000'000);
        m_clock->advance(Milliseconds{3'600'000});
        Stream stream(limiter, *m_timers);
        QVERIFY(stream.moved <= 150'000);
    }

    void newRateHoldsSoon()
    {
        const auto limiter = std::make_shared<RateLimiter>(*m_clock, 2'000);
        Stream stream(limiter, *m_timers);
        m_timers->advance(Milliseconds{5'000});
        limiter->setRate(1'000'000);
        QCOMPARE(limiter->rate(), 1'000'000u);
        m_timers->advance(Milliseconds{1'000}); // the grant that waits under the old rate
        const qint64 before = stream.moved;
        m_timers->advance(Milliseconds{2'000});
        QVERIFY(stream.moved - before > 1'800'000);
        limiter->setRate(10'000);
        m_timers->advance(Milliseconds{200});
        const qint64 between = stream.moved;
        m_timers->advance(Milliseconds{2'000});
        QVERIFY(stream.moved - between < 25'000);
    }

    void whatIsNotSpentStaysAllowed()
    {
        const auto limiter = std::make_shared<RateLimiter>(*m_clock, 20'000);
        Throttle throttle(limiter, *m_timers, [] {});
        QCOMPARE(throttle.allowance(1000), 1000);
        QCOMPARE(throttle.allowance(1000), 1000); // asking is not spending
        throttle.spend(400);
        QCOMPARE(throttle.allowance(5000), 624); // a grant is 1,024 here
    }

    void aThrottleThatIsGoneIsNotCalled()
    {
        const auto limiter = std::make_shared<RateLimiter>(*m_clock, 1'000);
        bool called = false;
        {
            Throttle throttle(limiter, *m_timers, [&] { called = true; });
            while (throttle.allowance(1000) > 0)
                throttle.spend(1000);
            QCOMPARE(m_timers->pending(), 1);
        }
        m_timers->advance(Milliseconds{10'000});
        QVERIFY(!called);
    }

private:
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<FakeTimers> m_timers;
};

QTEST_GUILESS_MAIN(TestRateLimiter)
#include "tst_ratelimiter.moc"
