// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/chunkedarray.h"

#include <QTest>

using namespace Potluck::Index;

namespace {

struct Value
{
    std::uint64_t a = 1;
    std::uint64_t b = 2;
    std::uint64_t c = 3; // 24 bytes: chunks that do not fill large pages one by one
};

} // namespace

class TestChunkedArray : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatItHoldsWhereItIs();
    void growsWithNewValues();
};

// Across the first chunks into large pages, and from one block of those into the next.
void TestChunkedArray::keepsWhatItHoldsWhereItIs()
{
    constexpr std::size_t Count = 700'000;
    ChunkedArray<Value> array;
    std::vector<const Value*> places;
    for (std::size_t i = 0; i < Count; ++i) {
        array.push_back({i, i + 1, i + 2});
        if (i % 1000 == 0)
            places.push_back(&array[i]);
    }
    QCOMPARE(array.size(), Count);
    for (std::size_t i = 0; i < Count; ++i) {
        QCOMPARE(array[i].a, i);
        QCOMPARE(array[i].c, i + 2);
    }
    for (std::size_t i = 0; i < places.size(); ++i)
        QCOMPARE(places[i], &array[i * 1000]);
    QVERIFY(array.memory() >= Count * sizeof(Value));
    QVERIFY(array.memory() < (Count + 20'000) * sizeof(Value));
}

void TestChunkedArray::growsWithNewValues()
{
    ChunkedArray<Value> array;
    array.push_back({7, 8, 9});
    array.grow(500'000);
    QCOMPARE(array.size(), std::size_t{500'000});
    QCOMPARE(array[0].a, std::uint64_t{7});
    for (std::size_t i = 1; i < array.size(); i += 999) {
        QCOMPARE(array[i].a, std::uint64_t{1});
        QCOMPARE(array[i].b, std::uint64_t{2});
    }
    array.grow(10);
    QCOMPARE(array.size(), std::size_t{500'000});
}

QTEST_APPLESS_MAIN(TestChunkedArray)
#include "tst_chunkedarray.moc"
