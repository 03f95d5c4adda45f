// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakesession.h"
#include "support/foundrows.h"
#include "ui/search/foundproxy.h"
#include "ui/search/peerspeeds.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Potluck;
using namespace Potluck::Ui;
using Potluck::Test::foundRow;

namespace {

constexpr auto Fatal = QAbstractItemModelTester::FailureReportingMode::QtTest;

struct Fixture
{
    Test::FakeSession fakes;
    PeerSpeeds speeds{fakes.feed};
    FoundModel model{fakes.theme, speeds};
    FoundProxy proxy{model};
    QAbstractItemModelTester modelTester{&model, Fatal};
    QAbstractItemModelTester proxyTester{&proxy, Fatal};

    QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < proxy.rowCount(); ++row)
            names.append(proxy.index(row, FoundModel::NameColumn).data().toString());
        return names;
    }
    QString cell(int row, int column) const { return proxy.index(row, column).data().toString(); }
};

QStringList words(const char* text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

class FoundProxyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatComesFirstAsItComes()
    {
        Fixture f;
        f.model.add({foundRow(1, u"b"_qs), foundRow(2, u"a"_qs)});
        QCOMPARE(f.names(), words("b a"));
        QCOMPARE(f.proxy.waiting(), 0);
    }

    void appendsWhileThereIsRoomAndLetsTheRestWait()
    {
        Fixture f;
        f.proxy.sort(FoundModel::NameColumn);
        f.model.add({foundRow(1, u"m"_qs)});
        f.proxy.setRoom(2);
        const QSignalSpy waiting(&f.proxy, &FoundProxy::waitingChanged);
        f.model.add({foundRow(2, u"a"_qs), foundRow(3, u"b"_qs)});
        QCOMPARE(f.names(), words("m a"));
        QCOMPARE(f.proxy.waiting(), 1);
        QCOMPARE(waiting.count(), 1);
        f.model.add({foundRow(4, u"c"_qs)});
        QCOMPARE(f.names(), words("m a"));
        QCOMPARE(f.proxy.waiting(), 2);
        f.proxy.arrange();
        QCOMPARE(f.names(), words("a b c m"));
        QCOMPARE(f.proxy.waiting(), 0);
    }

    void keepsThePlaceOfAResultThatGetsBetterKnown()
    {
        Fixture f;
        f.proxy.sort(FoundModel::SourcesColumn, Qt::DescendingOrder);
        f.model.add({foundRow(1, u"a"_qs, 10, 3), foundRow(2, u"b"_qs, 10, 1)});
        const QPersistentModelIndex source = f.proxy.index(0, 0, f.proxy.index(1, 0));
        QVERIFY(source.isValid());
        f.model.add({foundRow(2, u"b"_qs, 10, 9)});
        QCOMPARE(f.names(), words("a b"));
        QCOMPARE(f.cell(1, FoundModel::SourcesColumn), QStringLiteral("9"));
        QCOMPARE(f.proxy.rowCount(f.proxy.index(1, 0)), 9);
        QVERIFY(source.isValid());
        f.proxy.arrange();
        QCOMPARE(f.names(), words("b a"));
        QCOMPARE(source.parent().row(), 0);
        f.model.add({foundRow(2, u"b"_qs, 10, 2)});
        QCOMPARE(f.proxy.rowCount(f.proxy.index(0, 0)), 2);
    }

    void joinsWhatTurnsOutToBeOne()
    {
        Fixture f;
        f.model.add({foundRow(1, u"a"_qs), foundRow(2, u"b"_qs), foundRow(3, u"c"_qs)});
        Node::FoundRow joined = foundRow(9, u"b.iso"_qs, 10, 2);
        joined.replaces = {u"r2"_qs, u"r3"_qs};
        f.model.add({joined});
        QCOMPARE(f.names(), words("a b.iso"));
        QCOMPARE(f.model.holding(), 2);
    }

    void leavesOutWhatDoesNotHoldAtTheEnd()
    {
        Fixture f;
        f.model.add({foundRow(1, u"a"_qs), foundRow(2, u"b"_qs), foundRow(3, u"c"_qs)});
        f.model.settle({foundRow(3, u"c"_qs), foundRow(1, u"a"_qs)});
        QCOMPARE(f.names(), words("a c")); // still
        f.proxy.arrange();
        QCOMPARE(f.names(), words("c a")); // as the end ranks them
        QCOMPARE(f.model.holding(), 2);
    }

    void bringsBackWhatHoldsAgain()
    {
        Fixture f;
        f.model.add({foundRow(1, u"a"_qs), foundRow(2, u"b"_qs)});
        f.model.settle({foundRow(1, u"a"_qs)});
        f.model.add({foundRow(2, u"b"_qs, 20)});
        QCOMPARE(f.proxy.waiting(), 1);
        f.proxy.arrange();
        QCOMPARE(f.names(), words("a b"));
    }

    void sortsBySourcesAndSpeedAndMark()
    {
        Fixture f;
        f.model.add({foundRow(1, u"a"_qs, 1, 1), foundRow(2, u"b"_qs, 1, 5), foundRow(3, u"c"_qs, 1, 3)});
        f.proxy.sort(FoundModel::SourcesColumn, Qt::DescendingOrder);
        QCOMPARE(f.names(), words("b c a"));
        f.model.setMark(0, FoundModel::Mark::Have);
        QCOMPARE(f.names(), words("b c a"));
        f.proxy.sort(FoundModel::MarkColumn, Qt::DescendingOrder);
        QCOMPARE(f.names(), words("a b c"));
        f.proxy.sort(-1);
        QCOMPARE(f.names(), words("a b c"));

        Node::TransferRow transfer;
        transfer.sources.append({u"peer4"_qs, 900'000, 1, 0, u"downloading"_qs});
        f.fakes.feed.changeTransfers({transfer}, {});
        f.model.tellSpeeds();
        f.proxy.sort(FoundModel::SpeedColumn, Qt::DescendingOrder);
        QCOMPARE(f.names(), words("b a c"));
        QVERIFY(!f.cell(0, FoundModel::SpeedColumn).isEmpty());
        QVERIFY(f.cell(1, FoundModel::SpeedColumn).isEmpty());
    }

    void keepsWhatIsSelectedWhenItSortsAndFilters()
    {
        Fixture f;
        f.model.add({foundRow(1, u"b.mkv"_qs), foundRow(2, u"a.txt"_qs)});
        const QPersistentModelIndex film = f.proxy.index(0, 0);
        const QPersistentModelIndex filmSource = f.proxy.index(0, 0, film);
        f.proxy.sort(FoundModel::NameColumn);
        QCOMPARE(film.row(), 1);
        FoundFilter filter;
        filter.kind = FileKind::Video;
        f.proxy.setFilter(filter);
        QCOMPARE(f.names(), words("b.mkv"));
        QCOMPARE(film.row(), 0);
        QCOMPARE(filmSource.parent(), QModelIndex(film));
        filter.kind = FileKind::Text;
        f.proxy.setFilter(filter);
        QVERIFY(!film.isValid());
        QVERIFY(!filmSource.isValid());
    }

    void letsAResultWaitThatPassesTheFilterLater()
    {
        Fixture f;
        FoundFilter filter;
        filter.minSources = 2;
        f.proxy.setFilter(filter);
        f.model.add({foundRow(1, u"a"_qs, 1, 2), foundRow(2, u"b"_qs, 1, 1)});
        QCOMPARE(f.names(), words("a"));
        f.model.add({foundRow(2, u"b"_qs, 1, 2)});
        QCOMPARE(f.proxy.waiting(), 1);
        f.model.add({foundRow(2, u"b"_qs, 1, 1)});
        QCOMPARE(f.proxy.waiting(), 0);
        f.proxy.setRoom(5);
        f.model.add({foundRow(2, u"b"_qs, 1, 3)});
        QCOMPARE(f.names(), words("a b"));
    }

    void startsAnewWhenCleared()
    {
        Fixture f;
        f.model.add({foundRow(1, u"a"_qs)});
        f.model.clear();
        QCOMPARE(f.proxy.rowCount(), 0);
        QCOMPARE(f.proxy.columnCount(), int(FoundModel::ColumnCount));
        QCOMPARE(f.proxy.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Name"));
        f.model.add({foundRow(1, u"z"_qs)});
        QCOMPARE(f.names(), words("z"));
    }

    void tellsScreenReadersWhatTheRowSays()
    {
        Fixture f;
        f.model.add({foundRow(1, u"debian.iso"_qs, 628'000'000, 3)});
        f.model.setMark(0, FoundModel::Mark::Have);
        const QString spoken = f.proxy.index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.startsWith(QStringLiteral("debian.iso, Have, Disk, 628 MB, 3 ")), qPrintable(spoken));
        const QModelIndex source = f.proxy.index(0, 0, f.proxy.index(0, 0));
        QCOMPARE(source.data(Qt::AccessibleTextRole).toString(), QStringLiteral("peer0, Online"));
        QCOMPARE(source.data(FoundModel::SecondaryRole).toString(), QStringLiteral("at club"));
    }
};

QTEST_MAIN(FoundProxyTest)
#include "tst_foundproxy.moc"
