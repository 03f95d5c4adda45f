// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeclock.h"
#include "support/faketimers.h"
#include "transfer/precedence.h"
#include "transfer/ration.h"

#include <QTest>

#include <limits>

using namespace Potluck;
using Transfer::Precedence;
using Transfer::Ration;

// What one download may read, and what each priority may.
class TestRates : public QObject
{
    Q_OBJECT

private:
    // Reads as much as is allowed for that long, when told to go on; how much that was.
    static std::uint64_t readFor(Test::FakeTimers& timers, Ration& ration, const bool& mayGoOn, Milliseconds time)
    {
        std::uint64_t bytes = 0;
        for (Milliseconds passed{0}; passed < time; passed += Milliseconds(10)) {
            if (mayGoOn) {
                while (const std::uint64_t some = std::min<std::uint64_t>(ration.available(), 100'000)) {
                    ration.spend(some);
                    bytes += some;
                    if (bytes > 100'000'000)
                        return bytes;
                }
            }
            timers.advance(Milliseconds(10));
        }
        return bytes;
    }

private Q_SLOTS:
    void rationWithoutARateAllowsEverything()
    {
        Test::FakeClock clock;
        Test::FakeTimers timers(clock);
        Ration ration(clock, timers, [] {});
        ration.spend(1'000'000'000);
        QCOMPARE(ration.available(), std::numeric_limits<std::uint64_t>::max());
    }

    void rationKeepsItsRate_data()
    {
        QTest::addColumn<quint64>("rate");
        QTest::newRow("slow") << quint64{2'000};
        QTest::newRow("middle") << quint64{300'000};
        QTest::newRow("fast") << quint64{8'000'000};
    }
    void rationKeepsItsRate()
    {
        QFETCH(const quint64, rate);
        Test::FakeClock clock;
        Test::FakeTimers timers(clock);
        int told = 0;
        Ration ration(clock, timers, [&told] { ++told; });
        ration.setRate(rate);
        const bool always = true;
        const std::uint64_t bytes = readFor(timers, ration, always, Milliseconds(10'000));
        QVERIFY2(bytes + 4096 >= 9 * rate && bytes <= 10 * rate + rate / 2 + 8192, qPrintable(QString::number(bytes)));
        QVERIFY(told > 0);
    }

    void rationSavesNoMoreThanAMoment()
    {
        Test::FakeClock clock;
        Test::FakeTimers timers(clock);
        Ration ration(clock, timers, [] {});
        ration.setRate(1'000'000);
        timers.advance(Milliseconds(60'000));
        QVERIFY(ration.available() <= 250'000);
    }

    void rationWakesWhoWaitsWhenItsRateIsRaised()
    {
        Test::FakeClock clock;
        Test::FakeTimers timers(clock);
        int told = 0;
        Ration ration(clock, timers, [&told] { ++told; });
        ration.setRate(10);
        while (ration.available() > 0)
            ration.spend(ration.available());
        timers.advance(Milliseconds(1'000));
        QCOMPARE(told, 0);
        ration.setRate(0);
        timers.advance(Milliseconds(1));
        QCOMPARE(told, 1);
        QCOMPARE(ration.available(), std::numeric_limits<std::uint64_t>::max());
    }

    void precedenceLeavesAlonePrioritiesThatAreAlone()
    {
        Precedence precedence;
        QCOMPARE(precedence.divide(1'000'000, {{{0, 0}, {3, 1'000'000}, {0, 0}}}),
                 (std::array<std::uint64_t, 3>{0, 0, 0}));
        QCOMPARE(precedence.divide(0, {{{1, 500'000}, {3, 1'000'000}, {0, 0}}}),
                 (std::array<std::uint64_t, 3>{0, 0, 0}));
    }

    void precedenceGivesTheHigherOneWhatItCanTake()
    {
        // Both take as much as they may; without more ado each would get a half.
        constexpr std::uint64_t Limit = 1'000'000;
        Precedence precedence;
        std::uint64_t low = Limit / 2;
        for (int i = 0; i < 80; ++i) {
            const std::uint64_t may = precedence.divide(Limit, {{{1, low}, {0, 0}, {1, Limit - low}}})[0];
            QVERIFY(may > 0);
            low = std::min(may, Limit / 2);
        }
        QVERIFY2(low <= Limit / 10, qPrintable(QString::number(low)));
    }

    void precedenceGivesTheOthersWhatIsLeft()
    {
        // The higher one's sources give a third.
        constexpr std::uint64_t Limit = 900'000;
        Precedence precedence;
        std::uint64_t low = 0;
        std::uint64_t all = 0;
        for (int i = 0; i < 200; ++i) {
            const std::uint64_t may = precedence.divide(Limit, {{{2, low}, {0, 0}, {1, 300'000}}})[0];
            low = std::min<std::uint64_t>(2 * may, 600'000); // each of the two
            all += i >= 100 ? low : 0;
        }
        QVERIFY2(all / 100 > 450'000, qPrintable(QString::number(all / 100)));
    }
};

QTEST_GUILESS_MAIN(TestRates)
#include "tst_rates.moc"
