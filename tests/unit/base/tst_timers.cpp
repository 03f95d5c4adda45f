// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/timers.h"
#include "support/fakeclock.h"
#include "support/faketimers.h"

#include <QElapsedTimer>
#include <QTest>

#include <vector>

using namespace Potluck;
using namespace std::chrono_literals;
using Test::FakeClock;
using Test::FakeTimers;

class TimersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fakeFiresWhenItsTimeComes();
    void fakeRepeatsUntilDestroyed();
    void fakeFiresInOrderOfTimeThenCreation();
    void fakeShowsEachTimerItsOwnMoment();
    void fakeFiresTimersMadeMeanwhile();
    void fakeTimerMayEndItselfAndOthers();
    void fakeTimerMayOutliveItsSource();
    void fakeClockJumpsOnlyOnTheWall();
    void realTimerFiresOnce();
    void realTimerRepeats();
    void realTimerMayEndItself();
    void destroyedRealTimerIsSilent();
    void realClockDoesNotGoBack();
};

void TimersTest::fakeFiresWhenItsTimeComes()
{
    FakeClock clock;
    FakeTimers timers(clock);
    int fired = 0;
    const auto timer = timers.after(100ms, [&] { ++fired; });
    timers.advance(99ms);
    QCOMPARE(fired, 0);
    QCOMPARE(timers.pending(), 1);
    timers.advance(1ms);
    QCOMPARE(fired, 1);
    QCOMPARE(timers.pending(), 0);
    timers.advance(1h);
    QCOMPARE(fired, 1);
}

void TimersTest::fakeRepeatsUntilDestroyed()
{
    FakeClock clock;
    FakeTimers timers(clock);
    int fired = 0;
    auto timer = timers.every(10ms, [&] { ++fired; });
    timers.advance(35ms);
    QCOMPARE(fired, 3);
    timer.reset();
    timers.advance(35ms);
    QCOMPARE(fired, 3);
    QCOMPARE(timers.pending(), 0);
}

void TimersTest::fakeFiresInOrderOfTimeThenCreation()
{
    FakeClock clock;
    FakeTimers timers(clock);
    std::vector<int> order;
    const auto late = timers.after(20ms, [&] { order.push_back(3); });
    const auto first = timers.after(10ms, [&] { order.push_back(1); });
    const auto second = timers.after(10ms, [&] { order.push_back(2); });
    timers.advance(20ms);
    QCOMPARE(order, (std::vector{1, 2, 3}));
}

void TimersTest::fakeShowsEachTimerItsOwnMoment()
{
    FakeClock clock;
    FakeTimers timers(clock);
    const auto start = clock.monotonic();
    std::vector<Milliseconds> moments;
    const auto timer = timers.every(10ms, [&] { moments.push_back(clock.monotonic() - start); });
    timers.advance(25ms);
    QCOMPARE(moments, (std::vector<Milliseconds>{10ms, 20ms}));
    QCOMPARE(clock.monotonic() - start, Milliseconds{25});
}

void TimersTest::fakeFiresTimersMadeMeanwhile()
{
    FakeClock clock;
    FakeTimers timers(clock);
    int fired = 0;
    std::unique_ptr<Timer> inner;
    const auto outer = timers.after(10ms, [&] { inner = timers.after(10ms, [&] { ++fired; }); });
    timers.advance(20ms);
    QCOMPARE(fired, 1);
}

void TimersTest::fakeTimerMayEndItselfAndOthers()
{
    FakeClock clock;
    FakeTimers timers(clock);
    int fired = 0;
    std::unique_ptr<Timer> self;
    std::unique_ptr<Timer> other;
    self = timers.every(10ms, [&] {
        ++fired;
        self.reset();
        other.reset();
    });
    other = timers.after(15ms, [&] { fired += 100; });
    timers.advance(100ms);
    QCOMPARE(fired, 1);
    QCOMPARE(timers.pending(), 0);
}

void TimersTest::fakeTimerMayOutliveItsSource()
{
    FakeClock clock;
    std::unique_ptr<Timer> timer;
    {
        FakeTimers timers(clock);
        timer = timers.after(1ms, [] {});
    }
    timer.reset();
    QVERIFY(!timer);
}

void TimersTest::fakeClockJumpsOnlyOnTheWall()
{
    FakeClock clock;
    const auto monotonic = clock.monotonic();
    const auto wall = clock.wall();
    clock.jumpWall(-1h);
    QCOMPARE(clock.monotonic(), monotonic);
    QCOMPARE(clock.wall(), wall - 1h);
    clock.advance(1s);
    QCOMPARE(clock.monotonic(), monotonic + 1s);
    QCOMPARE(clock.wall(), wall - 1h + 1s);
}

void TimersTest::realTimerFiresOnce()
{
    QtTimerSource timers;
    QElapsedTimer watch;
    watch.start();
    int fired = 0;
    int later = 0;
    const auto timer = timers.after(20ms, [&] { ++fired; });
    QTRY_COMPARE(fired, 1);
    // Qt's coarse timers may be early by 5 percent.
    QVERIFY(watch.elapsed() >= 19);
    const auto second = timers.after(60ms, [&] { ++later; });
    QTRY_COMPARE(later, 1);
    QCOMPARE(fired, 1);
}

void TimersTest::realTimerRepeats()
{
    QtTimerSource timers;
    int fired = 0;
    const auto timer = timers.every(1ms, [&] { ++fired; });
    QTRY_VERIFY(fired >= 3);
}

void TimersTest::realTimerMayEndItself()
{
    QtTimerSource timers;
    int fired = 0;
    int later = 0;
    std::unique_ptr<Timer> self;
    self = timers.every(1ms, [&] {
        self.reset();
        ++fired; // the captures must still live
    });
    const auto guard = timers.after(30ms, [&] { ++later; });
    QTRY_COMPARE(later, 1);
    QCOMPARE(fired, 1);
}

void TimersTest::destroyedRealTimerIsSilent()
{
    QtTimerSource timers;
    int fired = 0;
    int later = 0;
    timers.after(0ms, [&] { ++fired; }).reset();
    const auto guard = timers.after(10ms, [&] { ++later; });
    QTRY_COMPARE(later, 1);
    QCOMPARE(fired, 0);
}

void TimersTest::realClockDoesNotGoBack()
{
    const SystemClock clock;
    const auto monotonic = clock.monotonic();
    QVERIFY(clock.monotonic() >= monotonic);
    // After this file was written.
    QVERIFY(clock.wall() > Milliseconds{1'700'000'000'000});
}

QTEST_GUILESS_MAIN(TimersTest)
#include "tst_timers.moc"
