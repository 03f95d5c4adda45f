// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/searchtelling.h"
#include "support/fakeclock.h"
#include "support/faketimers.h"

#include <QTest>

#include <optional>

using namespace Potluck;
using Node::FoundRow;
using Node::SearchTelling;

namespace {

Index::SearchResult result(quint8 content, const QString& name, quint8 peer)
{
    Index::Source source;
    source.user = QString::number(peer);
    source.online = true;
    source.key.bytes[0] = peer;
    Index::SearchResult row;
    row.content.emplace();
    row.content->bytes[0] = content;
    row.size = 100;
    row.name = name;
    row.sources = {source};
    row.sourceCount = 1;
    row.onlineCount = 1;
    return row;
}

Content::Sha1Digest sha1(quint8 first)
{
    Content::Sha1Digest digest;
    digest.bytes[0] = first;
    return digest;
}

// Of a seed network: known by a digest alone.
Index::SearchResult ofSha1(quint8 digest, quint8 host)
{
    auto row = result(0, QStringLiteral("seed"), 0);
    row.content.reset();
    row.sha1 = sha1(digest);
    row.sources[0].key = {};
    row.sources[0].dialects = Dialect::Beer2beer;
    row.sources[0].addresses = {{QStringLiteral("127.0.0.%1").arg(host), 9999}};
    return row;
}

QStringList names(const QList<FoundRow>& rows)
{
    QStringList names;
    for (const FoundRow& row : rows)
        names.append(row.name);
    return names;
}

} // namespace

class TestSearchTelling : public QObject
{
    Q_OBJECT

private:
    // One who looks on: what he holds by the contract of ControlTarget::search().
    struct Bench
    {
        explicit Bench(int limit = 100, bool asTheyCome = true)
            : telling(clock, timers, limit, asTheyCome, [this](const QList<FoundRow>& rows) {
                told.append(rows);
                for (const FoundRow& row : rows) {
                    for (const QString& replaced : row.replaces)
                        held.remove(replaced);
                    held.insert(row.id, row);
                }
            })
        {}
        Test::FakeClock clock;
        Test::FakeTimers timers{clock};
        QList<QList<FoundRow>> told;
        QHash<QString, FoundRow> held;
        SearchTelling telling;
    };

private Q_SLOTS:
    void tellsTheFirstAtOnceAndFurtherOnesFourTimesASecond()
    {
        Bench bench;
        bench.telling.add(QStringLiteral("i"), {result(1, QStringLiteral("a"), 1)});
        QCOMPARE(bench.told.size(), 1);
        for (quint8 i = 2; i < 42; ++i) {
            bench.timers.advance(Milliseconds(50));
            bench.telling.add(QStringLiteral("i"), {result(i, QStringLiteral("b"), 1)});
        }
        QVERIFY2(bench.told.size() <= 9 && bench.told.size() >= 7, qPrintable(QString::number(bench.told.size())));
        bench.timers.advance(Milliseconds(250));
        QCOMPARE(bench.held.size(), 41);
        QCOMPARE(bench.timers.pending(), 0);
    }

    void tellsOnlyWhatIsNewOrKnownBetter()
    {
        Bench bench;
        bench.telling.add(QStringLiteral("i"), {result(1, QStringLiteral("a"), 1), result(2, QStringLiteral("b"), 1)});
        bench.timers.advance(Milliseconds(1000));
        bench.telling.add(QStringLiteral("j"), {result(2, QStringLiteral("b"), 9), result(3, QStringLiteral("c"), 1)});
        QCOMPARE(bench.told.size(), 2);
        QCOMPARE(names(bench.told[1]), (QStringList{QStringLiteral("b"), QStringLiteral("c")}));
        QCOMPARE(bench.told[1][0].sourceCount, 2);
        QCOMPARE(bench.told[1][0].id, bench.told[0][1].id);
        // The same once more is nothing new.
        bench.timers.advance(Milliseconds(1000));
        bench.telling.add(QStringLiteral("j"), {result(2, QStringLiteral("b"), 9)});
        bench.timers.advance(Milliseconds(1000));
        QCOMPARE(bench.told.size(), 2);
    }

    void rowOfADigestGoesWhenAContentClaimsIt()
    {
        Bench bench;
        bench.telling.add(QStringLiteral("seeds"), {ofSha1(7, 1)});
        QCOMPARE(bench.held.size(), 1);
        bench.timers.advance(Milliseconds(1000));
        auto claims = result(1, QStringLiteral("claims"), 1);
        claims.sha1 = sha1(7);
        bench.telling.add(QStringLiteral("i"), {claims});
        QCOMPARE(bench.held.size(), 1);
        QCOMPARE(bench.held.begin()->name, QStringLiteral("claims"));
        QCOMPARE(bench.held.begin()->sourceCount, 2);

        // And it is a row of its own again when a second one claims the same.
        bench.timers.advance(Milliseconds(1000));
        auto disputes = result(2, QStringLiteral("disputes"), 2);
        disputes.sha1 = sha1(7);
        bench.telling.add(QStringLiteral("j"), {disputes});
        QCOMPARE(bench.held.size(), 3);
        for (const FoundRow& row : std::as_const(bench.held))
            QCOMPARE(row.sourceCount, 1);
    }

    void endsWithEverythingThatHoldsInOrder()
    {
        Bench bench(2);
        bench.telling.add(QStringLiteral("i"), {result(3, QStringLiteral("c"), 1)});
        bench.timers.advance(Milliseconds(1000));
        bench.telling.add(QStringLiteral("i"), {result(2, QStringLiteral("b"), 1)});
        bench.telling.add(QStringLiteral("i"), {result(1, QStringLiteral("a"), 1)});
        bench.telling.finish();
        QCOMPARE(names(bench.told.last()), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
        bench.timers.advance(Milliseconds(1000));
        QCOMPARE(bench.timers.pending(), 0);
    }

    void tellsOnceWhereThatIsWanted()
    {
        Bench bench(100, false);
        bench.telling.add(QStringLiteral("i"), {result(1, QStringLiteral("a"), 1)});
        bench.timers.advance(Milliseconds(1000));
        bench.telling.add(QStringLiteral("i"), {result(1, QStringLiteral("a"), 2)});
        bench.timers.advance(Milliseconds(1000));
        QVERIFY(bench.told.isEmpty());
        bench.telling.finish();
        QCOMPARE(bench.told.size(), 1);
        QCOMPARE(bench.told[0][0].sourceCount, 2);
    }

    void tellsNothingWhereNothingWasFound()
    {
        Bench bench;
        bench.telling.add(QStringLiteral("i"), {});
        bench.telling.finish();
        QVERIFY(bench.told.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSearchTelling)
#include "tst_searchtelling.moc"
