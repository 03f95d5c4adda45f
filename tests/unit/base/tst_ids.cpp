// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ids.h"

#include <QHash>
#include <QTest>

#include <unordered_set>

using namespace Potluck;

namespace {

struct ApplesTag;
struct PearsTag;
using AppleId = StrongId<ApplesTag>;
using PearId = StrongId<PearsTag>;
using Digest = StrongBytes<ApplesTag, 4>;

static_assert(!std::is_convertible_v<AppleId, PearId>);
static_assert(!std::is_convertible_v<Digest, StrongBytes<PearsTag, 4>>);

} // namespace

class IdsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void zeroIsNone();
    void ordersAndHashesByValue();
    void bytesSurviveHex();
    void refusesBytesOfAnotherLength();
    void refusesBadHex_data();
    void refusesBadHex();
};

void IdsTest::zeroIsNone()
{
    QVERIFY(AppleId{}.isNull());
    QVERIFY(!AppleId{1}.isNull());
    QVERIFY(Digest{}.isNull());
    Digest digest;
    digest.bytes[3] = 1;
    QVERIFY(!digest.isNull());
}

void IdsTest::ordersAndHashesByValue()
{
    QVERIFY(AppleId{1} < AppleId{2});
    QVERIFY(AppleId{2} == AppleId{2});
    const std::unordered_set<AppleId> set{AppleId{1}, AppleId{2}, AppleId{1}};
    QCOMPARE(set.size(), std::size_t{2});
    QHash<Digest, int> hash;
    hash.insert(*Digest::fromHex("00000001"), 1);
    hash.insert(*Digest::fromHex("00000100"), 2);
    QCOMPARE(hash.value(*Digest::fromHex("00000100")), 2);
    // Compared byte by byte from the first, as memcmp does.
    QVERIFY(*Digest::fromHex("00ff0000") < *Digest::fromHex("01000000"));
}

void IdsTest::bytesSurviveHex()
{
    const auto digest = Digest::fromHex("00fFaB10");
    QVERIFY(digest);
    QCOMPARE(digest->toHex(), QByteArray("00ffab10"));
    QCOMPARE(digest->toByteArray(), QByteArray::fromHex("00ffab10"));
    QCOMPARE(Digest::fromBytes(digest->view()), digest);
}

void IdsTest::refusesBytesOfAnotherLength()
{
    QVERIFY(!Digest::fromBytes({}));
    QVERIFY(!Digest::fromBytes("abc"));
    QVERIFY(!Digest::fromBytes("abcde"));
    QVERIFY(Digest::fromBytes("abcd"));
}

void IdsTest::refusesBadHex_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short") << QByteArray("0011223");
    QTest::newRow("long") << QByteArray("001122334");
    QTest::newRow("foreign letter") << QByteArray("0011223g");
    QTest::newRow("space") << QByteArray("00 11223");
    QTest::newRow("sign") << QByteArray("+0112233");
    QTest::newRow("NUL") << QByteArray("001122\0"
                                       "3",
                                       8);
    QTest::newRow("not ASCII") << QByteArray("\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4");
}

void IdsTest::refusesBadHex()
{
    QFETCH(QByteArray, hex);
    QVERIFY(!Digest::fromHex(hex));
}

QTEST_APPLESS_MAIN(IdsTest)
#include "tst_ids.moc"
