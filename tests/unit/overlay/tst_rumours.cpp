// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/rumours.h"

#include <QTest>

#include <vector>

using namespace Potluck::Overlay;

// What is told how often, and when it ends.
class TestRumours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_rumours = {}; }
    void eachIsToldInSoManyTurns();
    void theFirstOnesAreToldFirst();
    void whatOthersToldOftenEnoughEnds();
    void whatEndedIsNotTold();
    void whatBeginsAgainIsToldOnceATurn_data();
    void whatBeginsAgainIsToldOnceATurn();
    void whatIsErasedTogetherIsNotTold();
    void whatEndsTakesNoMemory();
    void whatEndsAsFastAsItBeginsTakesNoMemory();

private:
    using Numbers = std::vector<Rumours::Number>;

    Numbers tell(std::size_t most = 100, std::uint8_t turns = 3)
    {
        Numbers told;
        m_rumours.tell(most, turns, [&told](Rumours::Number number) { told.push_back(number); });
        return told;
    }

    Rumours m_rumours;
};

void TestRumours::eachIsToldInSoManyTurns()
{
    m_rumours.begin(7);
    QCOMPARE(tell(), Numbers{7});
    m_rumours.begin(5);
    QCOMPARE(tell(), (Numbers{7, 5}));
    QCOMPARE(tell(), (Numbers{7, 5}));
    QVERIFY(!m_rumours.contains(7));
    QCOMPARE(m_rumours.count(), std::size_t{1});
    QCOMPARE(tell(), Numbers{5});
    QCOMPARE(tell(), Numbers{});
    QCOMPARE(m_rumours.count(), std::size_t{0});
}

void TestRumours::theFirstOnesAreToldFirst()
{
    for (const Rumours::Number number : {9, 3, 6, 1})
        m_rumours.begin(number);
    QCOMPARE(tell(3, 2), (Numbers{9, 3, 6}));
    m_rumours.erase(3);
    QCOMPARE(tell(3, 2), (Numbers{9, 6, 1}));
    QCOMPARE(tell(3, 2), Numbers{1});
}

void TestRumours::whatOthersToldOftenEnoughEnds()
{
    m_rumours.begin(1);
    m_rumours.begin(2);
    m_rumours.heard(1, 2);
    m_rumours.heard(3, 1); // none of ours
    QVERIFY(m_rumours.contains(1));
    m_rumours.heard(1, 2);
    QVERIFY(!m_rumours.contains(1));
    m_rumours.heard(1, 2);
    QCOMPARE(tell(), Numbers{2});
    m_rumours.heard(2, 1);
    QCOMPARE(tell(), Numbers{});
}

void TestRumours::whatEndedIsNotTold()
{
    m_rumours.begin(1);
    m_rumours.begin(2);
    m_rumours.erase(1);
    m_rumours.erase(1);
    m_rumours.erase(40'000);
    QCOMPARE(m_rumours.count(), std::size_t{1});
    QCOMPARE(tell(), Numbers{2});
}

void TestRumours::whatBeginsAgainIsToldOnceATurn_data()
{
    QTest::addColumn<bool>("ended");
    QTest::newRow("while it is told") << false;
    QTest::newRow("after it ended, in the same turn") << true;
}

void TestRumours::whatBeginsAgainIsToldOnceATurn()
{
    QFETCH(bool, ended);
    m_rumours.begin(1);
    m_rumours.begin(2);
    QCOMPARE(tell(), (Numbers{1, 2}));
    QCOMPARE(tell(), (Numbers{1, 2}));
    m_rumours.heard(1, 3);
    m_rumours.heard(1, 3);
    if (ended)
        m_rumours.erase(1);
    m_rumours.begin(1);
    QCOMPARE(m_rumours.count(), std::size_t{2});
    m_rumours.heard(1, 3); // the first time again
    QCOMPARE(tell(), (Numbers{1, 2}));
    QCOMPARE(tell(), Numbers{1});
    QCOMPARE(tell(), Numbers{1});
    QCOMPARE(tell(), Numbers{});
}

void TestRumours::whatIsErasedTogetherIsNotTold()
{
    for (Rumours::Number number = 0; number < 200; ++number)
        m_rumours.begin(number);
    m_rumours.eraseIf([](Rumours::Number number) { return number % 50 != 0; });
    QCOMPARE(tell(), (Numbers{0, 50, 100, 150}));
}

// Where much ends between two turns, what is swept is what is there.
void TestRumours::whatEndsTakesNoMemory()
{
    for (Rumours::Number number = 0; number < 1000; ++number)
        m_rumours.begin(number);
    const qsizetype full = m_rumours.memory();
    for (int round = 0; round < 50; ++round) {
        for (Rumours::Number number = 0; number < 1000; ++number)
            m_rumours.erase(number);
        m_rumours.sweep();
        for (Rumours::Number number = 0; number < 1000; ++number)
            m_rumours.begin(number);
    }
    QVERIFY2(m_rumours.memory() <= full, qPrintable(QString::number(m_rumours.memory())));
    QCOMPARE(tell(2000).size(), std::size_t{1000});
}

// Somebody may tell of many between two turns.
void TestRumours::whatEndsAsFastAsItBeginsTakesNoMemory()
{
    for (Rumours::Number number = 0; number < 100'000; ++number) {
        m_rumours.begin(number);
        if (number >= 10)
            m_rumours.heard(number - 10, 1);
    }
    QCOMPARE(m_rumours.count(), std::size_t{10});
    QVERIFY2(m_rumours.memory() < 20'000, qPrintable(QString::number(m_rumours.memory())));
    QCOMPARE(tell().size(), std::size_t{10});
}

QTEST_APPLESS_MAIN(TestRumours)
#include "tst_rumours.moc"
