// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/promotion.h"

#include <QTest>

using namespace Potluck;
using namespace Potluck::Overlay;
using namespace std::chrono_literals;

class PromotionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wantsAllFourOfAPeer();
    void prefersWhoHasBeenUpForLong();
    void takesWhoHasBeenUpForLongestWhereNobodyIsPreferred();
    void takesNobodyWhereNobodyIsFit();
    void promotesAboveEightyPerCentOnly();
    void allTogetherPromoteAsManyAsAreNeeded();
    void waitsForTheEffectOfAPromotion();
    void endsBelowThirtyPerCentOnly();
    void staysWhereOthersNeedIt();
    void notAllEndAtOnce();

private:
    static PromotionCandidate good()
    {
        PromotionCandidate candidate;
        candidate.agreed = true;
        candidate.reachable = true;
        candidate.upRate = 125'000;
        candidate.uptime = 2h;
        return candidate;
    }
};

void PromotionTest::wantsAllFourOfAPeer()
{
    const PromotionPolicy policy;
    QVERIFY(isFit(good(), policy));
    auto candidate = good();
    candidate.agreed = false;
    QVERIFY(!isFit(candidate, policy));
    candidate = good();
    candidate.reachable = false;
    QVERIFY(!isFit(candidate, policy));
    candidate = good();
    candidate.upRate = 124'999;
    QVERIFY(!isFit(candidate, policy));
    candidate = good();
    candidate.uptime = 2h - 1ms;
    QVERIFY(!isFit(candidate, policy));
}

void PromotionTest::prefersWhoHasBeenUpForLong()
{
    auto fast = good();
    fast.upRate = 100'000'000;
    fast.uptime = 9h;
    auto old = good();
    old.uptime = 10h;
    auto oldAndFaster = good();
    oldAndFaster.uptime = 11h;
    oldAndFaster.upRate = 200'000;
    auto unreachable = oldAndFaster;
    unreachable.upRate = 900'000;
    unreachable.reachable = false;
    QCOMPARE(fittest({fast, old}, {}), std::optional<std::size_t>(1));
    QCOMPARE(fittest({fast, oldAndFaster, old, unreachable}, {}), std::optional<std::size_t>(1));
}

void PromotionTest::takesWhoHasBeenUpForLongestWhereNobodyIsPreferred()
{
    auto fast = good();
    fast.upRate = 100'000'000;
    auto longer = good();
    longer.uptime = 3h;
    QCOMPARE(fittest({fast, longer}, {}), std::optional<std::size_t>(1));
}

void PromotionTest::takesNobodyWhereNobodyIsFit()
{
    QCOMPARE(fittest({}, {}), std::optional<std::size_t>());
    QCOMPARE(fittest({PromotionCandidate{}}, {}), std::optional<std::size_t>());
}

void PromotionTest::promotesAboveEightyPerCentOnly()
{
    SeededRandom random(1);
    Promotion promotion({}, random);
    for (int i = 0; i < 1000; ++i)
        QVERIFY(!promotion.wantsMore({100, {60, 80}}, 0ms)); // 80 on average
    QVERIFY(promotion.wantsMore({200, {}}, 0ms));            // needs more than twice as many
}

void PromotionTest::allTogetherPromoteAsManyAsAreNeeded()
{
    SeededRandom random(2);
    int promoted = 0;
    for (int member = 0; member < 1000; ++member) {
        Promotion promotion({}, random);
        promoted += promotion.wantsMore({90, std::vector<int>(999, 90)}, 0ms);
    }
    QVERIFY2(promoted > 450 && promoted < 550, qPrintable(QString::number(promoted))); // 1,500 at 60 %
}

void PromotionTest::waitsForTheEffectOfAPromotion()
{
    SeededRandom random(3);
    Promotion promotion({}, random);
    QVERIFY(promotion.wantsMore({150, {}}, 1h));
    promotion.asked(1h);
    QVERIFY(!promotion.wantsMore({150, {}}, 1h + 5min - 1ms));
    QVERIFY(promotion.wantsMore({150, {}}, 1h + 5min));
}

void PromotionTest::endsBelowThirtyPerCentOnly()
{
    SeededRandom random(4);
    Promotion promotion({}, random);
    for (int i = 0; i < 1000; ++i) {
        QVERIFY(!promotion.shallEnd({0, {45, 45}}, 0h, 1h));        // the others need it
        QVERIFY(!promotion.shallEnd({30, {0, 0, 0, 0}}, 0h, 1h));   // its own peers do
        QVERIFY(!promotion.shallEnd({0, {0, 0}}, 0h, 30min - 1ms)); // it only began
    }
    QVERIFY(promotion.shallEnd({0, {0, 0}}, 0h, 30min));
}

void PromotionTest::staysWhereOthersNeedIt()
{
    SeededRandom random(5);
    Promotion promotion({}, random);
    for (int i = 0; i < 1000; ++i)
        QVERIFY(!promotion.shallEnd({0, {0}}, 0h, 100h)); // there must be a home and a second one without it
}

void PromotionTest::notAllEndAtOnce()
{
    SeededRandom random(6);
    int ended = 0;
    for (int member = 0; member < 1000; ++member) {
        Promotion promotion({}, random);
        ended += promotion.shallEnd({24, std::vector<int>(999, 24)}, 0h, 1h);
    }
    QVERIFY2(ended > 550 && ended < 650, qPrintable(QString::number(ended))); // 400 at 60 %
}

QTEST_GUILESS_MAIN(PromotionTest)
#include "tst_promotion.moc"
