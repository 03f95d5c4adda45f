// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"

#include <QTest>

#include <array>
#include <deque>

using namespace Potluck;

namespace {

// Gives the numbers it was told.
class ScriptedRandom final : public Random
{
public:
    explicit ScriptedRandom(std::deque<std::uint64_t> numbers) : m_numbers(std::move(numbers)) {}
    std::uint64_t next() override
    {
        const auto number = m_numbers.front();
        m_numbers.pop_front();
        return number;
    }
    [[nodiscard]] std::size_t left() const { return m_numbers.size(); }

private:
    std::deque<std::uint64_t> m_numbers;
};

} // namespace

class RandomTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysBelowItsBound();
    void drawsAgainWhereTheLastRangeIsIncomplete();
    void givesAsManyBytesAsAsked();
    void repeatsWithTheSameSeed();
    void followsSplitmix64();
    void systemNumbersDiffer();
};

void RandomTest::staysBelowItsBound()
{
    SeededRandom random(1);
    QCOMPARE(random.below(0), std::uint64_t{0});
    QCOMPARE(random.below(1), std::uint64_t{0});
    std::array<int, 3> seen{};
    for (int i = 0; i < 300; ++i)
        ++seen.at(static_cast<std::size_t>(random.below(3)));
    for (const int count : seen)
        QVERIFY2(count > 60, "a number is drawn too rarely");
}

void RandomTest::drawsAgainWhereTheLastRangeIsIncomplete()
{
    // 2^64 - 1 is a multiple of 3, so the largest number lies in the incomplete range and would favour 0.
    ScriptedRandom random({UINT64_MAX, 5});
    QCOMPARE(random.below(3), std::uint64_t{2});
    QCOMPARE(random.left(), std::size_t{0});
}

void RandomTest::givesAsManyBytesAsAsked()
{
    SeededRandom random(2);
    for (const qsizetype size : {0, 1, 7, 8, 9, 32})
        QCOMPARE(random.bytes(size).size(), size);
    ScriptedRandom scripted({0x0807060504030201U, 0x0a09U});
    QCOMPARE(scripted.bytes(9), QByteArray("\x01\x02\x03\x04\x05\x06\x07\x08\x09"));
}

void RandomTest::repeatsWithTheSameSeed()
{
    SeededRandom first(42);
    SeededRandom same(42);
    SeededRandom other(43);
    const auto bytes = first.bytes(64);
    QCOMPARE(same.bytes(64), bytes);
    QVERIFY(other.bytes(64) != bytes);
}

void RandomTest::followsSplitmix64()
{
    // The reference implementation's numbers for the seed 1234567.
    SeededRandom random(1234567);
    QCOMPARE(random.next(), std::uint64_t{6457827717110365317U});
    QCOMPARE(random.next(), std::uint64_t{3203168211198807973U});
}

void RandomTest::systemNumbersDiffer()
{
    SystemRandom random;
    QVERIFY(random.bytes(32) != random.bytes(32));
}

QTEST_APPLESS_MAIN(RandomTest)
#include "tst_random.moc"
