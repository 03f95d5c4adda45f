// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "index/postings.h"

#include <QTest>

#include <algorithm>

using namespace Potluck;
using namespace Potluck::Index;

namespace {

std::vector<std::uint32_t> numbersOf(const PostingPool& pool, const PostingPool::List& list)
{
    std::vector<std::uint32_t> numbers;
    for (PostingPool::Cursor cursor(pool, list); cursor.current() != NoDocument; cursor.next())
        numbers.push_back(cursor.current());
    return numbers;
}

} // namespace

class TestPostings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsListsOfAnyLength_data();
    void keepsListsOfAnyLength();
    void keepsManyListsApart();
    void leapsToTheFirstNotBelow();
    void takesTheGreatestDifferences();
    void usesClearedRoomAgain();
};

void TestPostings::keepsListsOfAnyLength_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {0, 1, 2, 3, 126, 127, 128, 129, 255, 256, 257, 1000, 100'000})
        QTest::addRow("%d", count) << count;
}

void TestPostings::keepsListsOfAnyLength()
{
    QFETCH(int, count);
    SeededRandom random(static_cast<quint64>(count));
    PostingPool pool;
    PostingPool::List list;
    std::vector<std::uint32_t> expected;
    std::uint32_t number = 0;
    for (int i = 0; i < count; ++i) {
        number += 1 + static_cast<std::uint32_t>(random.below(i % 3 == 0 ? 3 : 5000));
        pool.append(list, number);
        expected.push_back(number);
    }
    QCOMPARE(list.count, static_cast<std::uint32_t>(count));
    QCOMPARE(numbersOf(pool, list), expected);

    // Block by block, from the beginning and from somewhere in between.
    for (const int from : {0, count / 3}) {
        PostingPool::Cursor cursor(pool, list);
        if (from > 0)
            cursor.seek(expected[static_cast<std::size_t>(from)]);
        std::vector<std::uint32_t> numbers;
        for (; cursor.current() != NoDocument; cursor.nextBlock()) {
            QCOMPARE(cursor.block().front(), cursor.current());
            numbers.insert(numbers.end(), cursor.block().begin(), cursor.block().end());
        }
        QVERIFY(cursor.block().empty());
        QCOMPARE(numbers, std::vector<std::uint32_t>(expected.begin() + from, expected.end()));
    }
}

void TestPostings::keepsManyListsApart()
{
    SeededRandom random(5);
    PostingPool pool;
    std::vector<PostingPool::List> lists(300);
    std::vector<std::vector<std::uint32_t>> expected(lists.size());
    for (std::uint32_t number = 0; number < 60'000; ++number) {
        const std::size_t at = random.below(1 + random.below(lists.size()));
        pool.append(lists[at], number);
        expected[at].push_back(number);
    }
    for (std::size_t i = 0; i < lists.size(); ++i)
        QCOMPARE(numbersOf(pool, lists[i]), expected[i]);
}

void TestPostings::leapsToTheFirstNotBelow()
{
    SeededRandom random(6);
    for (const int count : {1, 50, 128, 130, 5000}) {
        PostingPool pool;
        PostingPool::List list;
        std::vector<std::uint32_t> numbers;
        std::uint32_t number = 0;
        for (int i = 0; i < count; ++i) {
            number += 1 + static_cast<std::uint32_t>(random.below(100));
            pool.append(list, number);
            numbers.push_back(number);
        }
        for (int round = 0; round < 200; ++round) {
            PostingPool::Cursor cursor(pool, list);
            std::uint32_t target = 0;
            while (cursor.current() != NoDocument) {
                target += static_cast<std::uint32_t>(random.below(number / 3 + 2));
                cursor.seek(target);
                const auto expected =
                    std::lower_bound(numbers.begin(), numbers.end(), std::max(target, numbers.front()));
                const std::uint32_t wanted = expected == numbers.end() ? NoDocument : *expected;
                QVERIFY(cursor.current() == wanted || cursor.current() > target);
                QVERIFY(cursor.current() >= wanted);
                target = cursor.current() == NoDocument ? target : cursor.current();
                if (random.below(2) == 0 && cursor.current() != NoDocument) {
                    cursor.next();
                    const auto after = std::upper_bound(numbers.begin(), numbers.end(), target);
                    QCOMPARE(cursor.current(), after == numbers.end() ? NoDocument : *after);
                }
            }
            cursor.seek(0); // at the end it stays there
            QCOMPARE(cursor.current(), NoDocument);
        }
        PostingPool::Cursor cursor(pool, list);
        for (const std::uint32_t wanted : numbers) {
            cursor.seek(wanted);
            QCOMPARE(cursor.current(), wanted);
        }
    }
}

void TestPostings::takesTheGreatestDifferences()
{
    PostingPool pool;
    PostingPool::List list;
    std::vector<std::uint32_t> expected;
    for (std::uint32_t i = 0; i < 64; ++i)
        expected.push_back(i);
    for (std::uint32_t i = 0; i < 100; ++i)
        expected.push_back(0xfffffff0U - 100 + i);
    for (const std::uint32_t number : expected)
        pool.append(list, number);
    QCOMPARE(numbersOf(pool, list), expected);
}

void TestPostings::usesClearedRoomAgain()
{
    PostingPool pool;
    std::size_t before = 0;
    for (int round = 0; round < 50; ++round) {
        std::vector<PostingPool::List> lists(100);
        for (std::uint32_t number = 0; number < 20'000; ++number)
            pool.append(lists[number % 7 == 0 ? number % 100 : number % 3], number);
        if (round == 1)
            before = pool.memory();
        for (auto& list : lists)
            pool.clear(list);
    }
    QVERIFY(pool.memory() <= before);
}

QTEST_APPLESS_MAIN(TestPostings)
#include "tst_postings.moc"
