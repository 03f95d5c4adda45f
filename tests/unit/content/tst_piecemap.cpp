// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/piecemap.h"

#include "base/random.h"

#include <QTest>

#include <set>

using namespace Potluck;
using namespace Potluck::Content;

class TestPieceMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEmptyByItself();
    void countsWhatIsSet();
    void ignoresPiecesBeyondTheEnd();
    void behavesAsASet_data();
    void behavesAsASet();
    void writesFirstPieceInHighestBit();
    void refusesHostileBytes();
    void capsSizes();
    void combinesMapsOfDifferentSizes();
};

void TestPieceMap::isEmptyByItself()
{
    const PieceMap map;
    QCOMPARE(map.size(), quint64(0));
    QVERIFY(map.isComplete());
    QVERIFY(map.isNone());
    QVERIFY(!map.firstMissing());
    QVERIFY(!map.firstPresent());
    QCOMPARE(map.toBytes(), QByteArray());
    QCOMPARE(PieceMap::fromBytes({}, 0), PieceMap());
}

void TestPieceMap::countsWhatIsSet()
{
    PieceMap map(130);
    map.set(0);
    map.set(0);
    map.set(129);
    QCOMPARE(map.count(), quint64(2));
    QCOMPARE(map.firstMissing(), quint64(1));
    QCOMPARE(map.firstPresent(1), quint64(129));
    map.set(0, false);
    map.set(0, false);
    QCOMPARE(map.count(), quint64(1));
    QVERIFY(!map.has(0));

    PieceMap all(130, true);
    QCOMPARE(all.count(), quint64(130));
    QVERIFY(all.isComplete());
    QVERIFY(!all.firstMissing());
    for (quint64 piece = 0; piece < 130; ++piece)
        map.set(piece);
    QCOMPARE(map, all);
}

void TestPieceMap::ignoresPiecesBeyondTheEnd()
{
    PieceMap map(3);
    map.set(3);
    map.set(~0ULL);
    QCOMPARE(map.count(), quint64(0));
    QVERIFY(!map.has(3));
    QVERIFY(!map.has(~0ULL));
    QVERIFY(!map.firstMissing(3));
    QVERIFY(!map.firstMissing(~0ULL));
    QVERIFY(!PieceMap(64, true).firstPresent(64));
}

void TestPieceMap::behavesAsASet_data()
{
    QTest::addColumn<quint64>("size");
    for (const quint64 size : {1, 7, 8, 9, 63, 64, 65, 127, 128, 1000})
        QTest::addRow("%llu", size) << size;
}

void TestPieceMap::behavesAsASet()
{
    QFETCH(quint64, size);
    SeededRandom random(size);
    PieceMap a(size);
    PieceMap b(size);
    std::set<quint64> inA;
    std::set<quint64> inB;
    for (quint64 i = 0; i < size; ++i) {
        const quint64 pieceA = random.below(size);
        const quint64 pieceB = random.below(size);
        a.set(pieceA);
        inA.insert(pieceA);
        b.set(pieceB);
        inB.insert(pieceB);
    }
    QCOMPARE(a.count(), quint64(inA.size()));
    QCOMPARE(PieceMap::fromBytes(a.toBytes(), size), a);
    const PieceMap both = a.intersection(b);
    const PieceMap onlyA = a.without(b);
    quint64 expected = 0;
    for (quint64 piece = 0; piece < size; ++piece) {
        QCOMPARE(a.has(piece), inA.contains(piece));
        QCOMPARE(both.has(piece), inA.contains(piece) && inB.contains(piece));
        QCOMPARE(onlyA.has(piece), inA.contains(piece) && !inB.contains(piece));
        expected += both.has(piece) ? 1 : 0;
        const auto next = inA.lower_bound(piece);
        QCOMPARE(a.firstPresent(piece), next == inA.end() ? std::nullopt : std::optional<quint64>(*next));
        std::optional<quint64> missing;
        for (quint64 candidate = piece; candidate < size && !missing; ++candidate) {
            if (!inA.contains(candidate))
                missing = candidate;
        }
        QCOMPARE(a.firstMissing(piece), missing);
    }
    QCOMPARE(both.count(), expected);
    QCOMPARE(onlyA.count() + both.count(), a.count());
}

void TestPieceMap::writesFirstPieceInHighestBit()
{
    PieceMap map(10);
    map.set(0);
    map.set(9);
    QCOMPARE(map.toBytes(), QByteArray::fromHex("8040"));
}

void TestPieceMap::refusesHostileBytes()
{
    QVERIFY(!PieceMap::fromBytes(QByteArray::fromHex("80"), 10));
    QVERIFY(!PieceMap::fromBytes(QByteArray::fromHex("800000"), 10));
    QVERIFY(!PieceMap::fromBytes(QByteArray::fromHex("8020"), 10)); // a spare bit is set
    QVERIFY(PieceMap::fromBytes(QByteArray::fromHex("8040"), 10));
    QVERIFY(!PieceMap::fromBytes(QByteArray(1, '\0'), 0));
    QVERIFY(!PieceMap::fromBytes({}, ~0ULL));
    QVERIFY(!PieceMap::fromBytes({}, ~0ULL - 6)); // rounding it up would overflow
    QVERIFY(!PieceMap::fromBytes(QByteArray((MaxPieces + 8) / 8, '\0'), MaxPieces + 1));
}

void TestPieceMap::capsSizes()
{
    QCOMPARE(PieceMap(~0ULL).size(), MaxPieces);
    QCOMPARE(PieceMap(MaxPieces + 1, true).count(), MaxPieces);
}

void TestPieceMap::combinesMapsOfDifferentSizes()
{
    const PieceMap large(200, true);
    const PieceMap small(70, true);
    QCOMPARE(large.intersection(small).count(), quint64(70));
    QCOMPARE(large.intersection(small).size(), quint64(200));
    QCOMPARE(small.intersection(large), small);
    QCOMPARE(large.without(small).count(), quint64(130));
    QCOMPARE(small.without(large).count(), quint64(0));
}

QTEST_APPLESS_MAIN(TestPieceMap)
#include "tst_piecemap.moc"
