// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/network.h"
#include "overlay/resultranking.h"

#include "base/random.h"

#include <QTest>

using namespace Potluck;
using namespace Potluck::Overlay;

namespace {

Index::Source sourceAt(const QString& host, int key = 0)
{
    Index::Source source;
    source.addresses = {{host, 7700}};
    source.online = true;
    if (key != 0) {
        QByteArray raw(32, '\0');
        raw[0] = static_cast<char>(key);
        raw[1] = static_cast<char>(key >> 8);
        source.key = *Index::KeyFingerprint::fromBytes(raw);
    }
    return source;
}

Index::SearchResult result(const QString& name, int content, const QStringList& hosts)
{
    Index::SearchResult result;
    QByteArray raw(32, '\0');
    raw[0] = static_cast<char>(content);
    raw[1] = static_cast<char>(content >> 8);
    raw[31] = 1;
    result.content = Content::ContentId::fromBytes(raw);
    result.size = 1000;
    result.name = name;
    int key = content * 100;
    for (const QString& host : hosts)
        result.sources.append(sourceAt(host, ++key));
    return result;
}

QString hostOf(int network, int host = 1)
{
    return QStringLiteral("10.%1.%2.%3").arg(network / 250).arg(network % 250).arg(host);
}

QStringList hostsIn(int firstNetwork, int count)
{
    QStringList hosts;
    for (int i = 0; i < count; ++i)
        hosts += hostOf(firstNetwork + i);
    return hosts;
}

} // namespace

class TestResultRanking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsNetworksApart();
    void countsNetworksNotSources();
    void joinsWhatSeveralSay();
    void betterMatchesComeFirst();
    void putsOtherVersionsBehind();
    void tellsFewCopiesApart_data();
    void tellsFewCopiesApart();
    void putsCrowdsBehind();
    void aCrowdDoesNotTie();
    void aSourceDoesNotFillThePage();
    void theFirstTenAreCleanWhereHalfIsPolluted();
};

void TestResultRanking::tellsNetworksApart()
{
    const auto same = [](const char* a, const char* b) {
        return networkOf(sourceAt(QString::fromLatin1(a))) == networkOf(sourceAt(QString::fromLatin1(b)));
    };
    QVERIFY(same("192.0.2.1", "192.0.2.254"));
    QVERIFY(!same("192.0.2.1", "192.0.3.1"));
    QVERIFY(same("::ffff:192.0.2.1", "192.0.2.7"));
    QVERIFY(same("2001:db8:1::1", "2001:0DB8:0001:ff::2"));
    QVERIFY(!same("2001:db8:1::1", "2001:db8:2::1"));
    QVERIFY(same("2001::7:1", "2001:0:0:5::1"));
    QVERIFY(same("fe80::1%eth0", "fe80::2"));
    QVERIFY(!same("one.example", "two.example"));
    QVERIFY(networkOf(Index::Source{}).isEmpty());
}

void TestResultRanking::countsNetworksNotSources()
{
    QStringList crowd;
    for (int i = 1; i < 50; ++i)
        crowd += hostOf(9, i);
    ResultRanking ranking;
    ranking.add({result(QStringLiteral("fake"), 1, crowd), result(QStringLiteral("real"), 2, hostsIn(20, 3))});
    const auto ranked = ranking.ranked();
    QCOMPARE(ranked[0].group, qsizetype{1});
    QCOMPARE(ranked[0].networks, 3);
    QCOMPARE(ranked[1].networks, 1);
}

void TestResultRanking::joinsWhatSeveralSay()
{
    ResultRanking ranking;
    ranking.add({result(QStringLiteral("a"), 1, hostsIn(0, 2))});
    ranking.add({result(QStringLiteral("a"), 1, hostsIn(0, 2))}); // the same sources once more
    QCOMPARE(ranking.ranked().size(), std::size_t{1});
    QCOMPARE(ranking.ranked()[0].networks, 2);
}

void TestResultRanking::betterMatchesComeFirst()
{
    Index::SearchResult inside = result(QStringLiteral("a"), 1, hostsIn(0, 20));
    inside.match = 2;
    ResultRanking ranking;
    ranking.add({inside, result(QStringLiteral("b"), 2, hostsIn(0, 1))});
    QCOMPARE(ranking.ranked()[0].group, qsizetype{1});
}

void TestResultRanking::putsOtherVersionsBehind()
{
    ResultRanking ranking;
    ranking.add({result(QStringLiteral("Kind of Blue.flac"), 1, hostsIn(0, 9)),
                 result(QStringLiteral("kind_of_BLUE.flac"), 2, hostsIn(20, 4)),
                 result(QStringLiteral("Blue Train.flac"), 3, hostsIn(40, 1))});
    const auto ranked = ranking.ranked();
    QCOMPARE(ranked[0].group, qsizetype{0});
    QCOMPARE(ranked[1].group, qsizetype{2});
    QCOMPARE(ranked[2].group, qsizetype{1});
    QVERIFY(ranked[2].otherVersion);
}

void TestResultRanking::tellsFewCopiesApart_data()
{
    QTest::addColumn<QList<int>>("networks"); // of versions of one name
    QTest::addColumn<int>("shown");           // the first ones, that are not called other versions
    QTest::newRow("three against two and two and two") << QList<int>{3, 2, 2, 2, 1, 1, 1} << 1;
    QTest::newRow("nine against five") << QList<int>{9, 5, 1, 1, 1} << 1;
    QTest::newRow("seven against four") << QList<int>{7, 4, 3, 2, 2, 2, 1} << 1;
    QTest::newRow("contested") << QList<int>{8, 7, 1} << 1;
    QTest::newRow("two editions") << QList<int>{8, 7} << 2;
    QTest::newRow("nobody can tell") << QList<int>{2, 2} << 2;
    QTest::newRow("one of each") << QList<int>{1, 1, 1} << 3;
}

void TestResultRanking::tellsFewCopiesApart()
{
    QFETCH(QList<int>, networks);
    QFETCH(int, shown);
    QList<Index::SearchResult> results;
    int next = 0;
    for (const int count : networks) {
        results.append(
            result(QStringLiteral("Kind of Blue.flac"), static_cast<int>(results.size()) + 1, hostsIn(next, count)));
        next += count;
    }
    ResultRanking ranking;
    ranking.add(results);
    for (const auto& ranked : ranking.ranked())
        QCOMPARE(ranked.otherVersion, ranked.group >= shown);
}

void TestResultRanking::putsCrowdsBehind()
{
    QStringList crowd;
    for (int i = 1; i <= 20; ++i)
        crowd += hostOf(50 + i % 4, i);
    ResultRanking ranking;
    ranking.add({result(QStringLiteral("Kind of Blue.flac"), 1, crowd),
                 result(QStringLiteral("Kind of Blue.flac"), 2, hostsIn(0, 5)),
                 result(QStringLiteral("Kind of Blue.flac"), 3, hostsIn(10, 4))});
    const auto ranked = ranking.ranked();
    QCOMPARE(ranked[0].group, qsizetype{1});
    QCOMPARE(ranked[1].group, qsizetype{2});
    QVERIFY(!ranked[1].otherVersion);
    QVERIFY(ranked[2].otherVersion);
}

void TestResultRanking::aCrowdDoesNotTie()
{
    QStringList crowd;
    for (int i = 1; i <= 6; ++i)
        crowd += hostOf(50, i);
    ResultRanking ranking;
    ranking.add({result(QStringLiteral("Kind of Blue.flac"), 1, crowd),
                 result(QStringLiteral("Kind of Blue.flac"), 2, hostsIn(0, 1))});
    const auto ranked = ranking.ranked();
    QCOMPARE(ranked[0].group, qsizetype{1});
    QVERIFY(!ranked[0].otherVersion);
    QVERIFY(ranked[1].otherVersion);
}

void TestResultRanking::aSourceDoesNotFillThePage()
{
    ResultRanking ranking;
    QList<Index::SearchResult> fakes;
    for (int i = 1; i <= 100; ++i) {
        Index::SearchResult fake = result(QStringLiteral("fake %1").arg(i), i, {});
        fake.sources = {sourceAt(hostOf(7), 7)};
        fakes.append(fake);
    }
    ranking.add(fakes);
    const auto ranked = ranking.ranked();
    QCOMPARE(ranked.size(), std::size_t{100});
    const auto counted =
        std::count_if(ranked.begin(), ranked.end(), [](const auto& each) { return each.networks > 0; });
    QCOMPARE(counted, std::ptrdiff_t{20});
}

// A popular work has clean copies and as many polluted ones, spread over decoys that honest peers took; a tenth of the
// peers lie: they publish fakes of their own under the name, crowded in few networks.
void TestResultRanking::theFirstTenAreCleanWhereHalfIsPolluted()
{
    int clean = 0;
    int shown = 0;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        SeededRandom random(seed);
        ResultRanking ranking;
        QSet<qsizetype> isClean;
        qsizetype next = 0;
        QList<Index::SearchResult> results;
        for (int work = 0; work < 10; ++work) {
            const QString name = QStringLiteral("The Band track %1.flac").arg(work);
            const auto hosts = [&](std::uint64_t count, std::uint64_t networks) {
                QStringList list;
                for (std::uint64_t i = 0; i < count; ++i)
                    list += hostOf(static_cast<int>(random.below(networks)), static_cast<int>(random.below(250)) + 1);
                return list;
            };
            isClean.insert(next++);
            results.append(result(name, work * 100 + 1, hosts(45, 2000)));
            for (int decoy = 0; decoy < 5; ++decoy, ++next) // as many copies, of several fakes
                results.append(result(name, work * 100 + 2 + decoy, hosts(9, 2000)));
            for (int liar = 0; liar < 10; ++liar, ++next)
                results.append(result(name, work * 100 + 20 + liar, hosts(10, 3)));
        }
        ranking.add(results);
        const auto ranked = ranking.ranked();
        for (std::size_t i = 0; i < 10; ++i) {
            ++shown;
            clean += isClean.contains(ranked[i].group) ? 1 : 0;
        }
    }
    QVERIFY2(clean * 100 >= shown * 95, qPrintable(QStringLiteral("%1 of %2").arg(clean).arg(shown)));
}

QTEST_GUILESS_MAIN(TestResultRanking)
#include "tst_resultranking.moc"
