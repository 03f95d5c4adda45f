// SPDX-License-Identifier: GPL-3.0-or-later
#include "transferrowsupport.h"
#include "ui/transfers/transfersfilter.h"
#include "ui/transfers/transfersmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <random>

using namespace Potluck;
using namespace Potluck::Ui;
using namespace Potluck::Test;

class TestTransfersFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsKindsAndTexts();
    void hidesWhatWasRemovedByTheUser();
    void sortsAndGoesBackToTheList();
    void keepsEqualOnesInTheListsOrder();
    void keepsIndexesOverSorting();
    void takesAnotherOrderOfTheList();
    void movesFinishedOnesBetweenKinds();
    void tellsManyChangesWithFewSignals();
    void agreesWithAPlainFilter_data();
    void agreesWithAPlainFilter();

private:
    static QList<quint64> idsOf(const TransfersFilter& filter)
    {
        QList<quint64> ids;
        for (int row = 0; row < filter.rowCount(); ++row)
            ids.append(filter.entry(row).row.id);
        return ids;
    }
    using Tester = QAbstractItemModelTester;
    static constexpr auto Strict = Tester::FailureReportingMode::Fatal;
    using Kind = TransfersFilter::Kind;
};

void TestTransfersFilter::showsKindsAndTexts()
{
    TransfersModel model;
    TransfersFilter filter(model);
    const Tester tester(&filter, Strict);
    model.apply({downloadRow(1, u"Debian.iso"_qs), downloadRow(2, u"song.flac"_qs, u"done"_qs),
                 uploadRow(100, u"debian.iso"_qs, u"Anna"_qs)},
                {});
    QCOMPARE(idsOf(filter), (QList<quint64>{1, 2, 100}));
    filter.setKind(Kind::Down);
    QCOMPARE(idsOf(filter), (QList<quint64>{1}));
    filter.setKind(Kind::Up);
    QCOMPARE(idsOf(filter), (QList<quint64>{100}));
    filter.setKind(Kind::Done);
    QCOMPARE(idsOf(filter), (QList<quint64>{2}));
    filter.setKind(Kind::All);
    filter.setText(u" DEBIAN "_qs);
    QCOMPARE(idsOf(filter), (QList<quint64>{1, 100}));
    QVERIFY(filter.isFiltering());
    filter.setText(u"nothing"_qs);
    QCOMPARE(filter.rowCount(), 0);
    filter.setText({});
    QCOMPARE(filter.rowCount(), 3);
}

void TestTransfersFilter::hidesWhatWasRemovedByTheUser()
{
    TransfersModel model;
    TransfersFilter filter(model);
    const Tester tester(&filter, Strict);
    model.apply({downloadRow(1, u"a"_qs), downloadRow(2, u"b"_qs), downloadRow(3, u"c"_qs)}, {});
    model.setHidden({2}, true);
    QCOMPARE(idsOf(filter), (QList<quint64>{1, 3}));
    model.apply({downloadRow(2, u"b"_qs, u"paused"_qs)}, {}); // the node still tells it
    QCOMPARE(idsOf(filter), (QList<quint64>{1, 3}));
    QVERIFY(!filter.indexOf(2).isValid());
    model.setHidden({2}, false);
    QCOMPARE(idsOf(filter), (QList<quint64>{1, 2, 3}));
}

void TestTransfersFilter::sortsAndGoesBackToTheList()
{
    TransfersModel model;
    TransfersFilter filter(model);
    const Tester tester(&filter, Strict);
    model.apply({downloadRow(3, u"file 10"_qs), downloadRow(1, u"File 9"_qs), downloadRow(2, u"file 1"_qs)}, {});
    filter.sort(TransfersModel::Name, Qt::AscendingOrder);
    QCOMPARE(idsOf(filter), (QList<quint64>{2, 1, 3}));
    filter.sort(TransfersModel::Size, Qt::DescendingOrder);
    QCOMPARE(idsOf(filter), (QList<quint64>{3, 2, 1}));
    model.apply({downloadRow(4, u"new"_qs)}, {});
    QCOMPARE(idsOf(filter), (QList<quint64>{4, 3, 2, 1}));
    filter.sort(-1, Qt::AscendingOrder);
    QVERIFY(!filter.isSorted());
    QCOMPARE(idsOf(filter), (QList<quint64>{3, 1, 2, 4}));
}

void TestTransfersFilter::keepsEqualOnesInTheListsOrder()
{
    TransfersModel model;
    TransfersFilter filter(model);
    QList<Node::TransferRow> rows;
    QList<quint64> ids;
    for (quint64 id = 1; id <= 50; ++id) {
        rows.append(downloadRow(id, u"same"_qs, u"queued"_qs));
        ids.append(id);
    }
    model.apply(rows, {});
    for (const int column : {int(TransfersModel::Name), int(TransfersModel::Speed), int(TransfersModel::State)}) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            filter.sort(column, order);
            QCOMPARE(idsOf(filter), ids);
        }
    }
}

void TestTransfersFilter::keepsIndexesOverSorting()
{
    TransfersModel model;
    TransfersFilter filter(model);
    const Tester tester(&filter, Strict);
    model.apply({downloadRow(1, u"c"_qs), downloadRow(2, u"b"_qs), downloadRow(3, u"a"_qs)}, {});
    const QPersistentModelIndex first = filter.index(0, TransfersModel::State);
    filter.sort(TransfersModel::Name, Qt::AscendingOrder);
    QCOMPARE(first.row(), 2);
    QCOMPARE(first.column(), int(TransfersModel::State));
    filter.setText(u"c"_qs);
    QCOMPARE(first.row(), 0);
    filter.setText(u"b"_qs);
    QVERIFY(!first.isValid());
}

void TestTransfersFilter::takesAnotherOrderOfTheList()
{
    TransfersModel model;
    TransfersFilter filter(model);
    const Tester tester(&filter, Strict);
    const auto row = [](quint64 id) { return downloadRow(id, QString::number(id)); };
    model.apply({row(1), row(2), row(3)}, {});
    const QPersistentModelIndex one = filter.indexOf(1);
    model.setAll({row(3), row(1), row(2)});
    QCOMPARE(idsOf(filter), (QList<quint64>{3, 1, 2}));
    QCOMPARE(one.row(), 1);
}

void TestTransfersFilter::movesFinishedOnesBetweenKinds()
{
    TransfersModel model;
    TransfersFilter filter(model);
    const Tester tester(&filter, Strict);
    filter.setKind(Kind::Done);
    model.apply({downloadRow(1, u"a"_qs), downloadRow(2, u"b"_qs)}, {});
    QCOMPARE(filter.rowCount(), 0);
    model.apply({downloadRow(2, u"b"_qs, u"done"_qs)}, {});
    QCOMPARE(idsOf(filter), (QList<quint64>{2}));
    model.apply({downloadRow(2, u"b"_qs, u"checking"_qs)}, {});
    QCOMPARE(filter.rowCount(), 0);
}

void TestTransfersFilter::tellsManyChangesWithFewSignals()
{
    TransfersModel model;
    TransfersFilter filter(model);
    QList<Node::TransferRow> rows;
    for (quint64 id = 1; id <= 2000; ++id)
        rows.append(downloadRow(id, id % 2 ? u"odd"_qs : u"even"_qs));
    model.apply(rows.first(1000), {});
    model.apply(rows.last(1000), {});
    QSignalSpy removed(&filter, &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(&filter, &QAbstractItemModel::rowsInserted);
    QSignalSpy arranged(&filter, &QAbstractItemModel::layoutChanged);
    filter.setText(u"odd"_qs);
    QCOMPARE(filter.rowCount(), 1000);
    filter.setText({});
    QCOMPARE(filter.rowCount(), 2000);
    QVERIFY(removed.size() + inserted.size() + arranged.size() <= 6);
}

void TestTransfersFilter::agreesWithAPlainFilter_data()
{
    QTest::addColumn<int>("column");
    QTest::newRow("the list's order") << -1;
    QTest::newRow("by name") << int(TransfersModel::Name);
    QTest::newRow("by size") << int(TransfersModel::Size);
    QTest::newRow("by speed") << int(TransfersModel::Speed);
}

void TestTransfersFilter::agreesWithAPlainFilter()
{
    QFETCH(int, column);
    TransfersModel model;
    TransfersFilter filter(model);
    const Tester tester(&filter, Strict);
    std::mt19937 random(7);
    const QStringList states{u"downloading"_qs, u"paused"_qs, u"done"_qs, u"failed"_qs};
    quint64 next = 1;
    QString text;
    Kind kind = Kind::All;
    filter.sort(column, Qt::DescendingOrder);
    for (int round = 0; round < 120; ++round) {
        QList<Node::TransferRow> changed;
        QList<quint64> removed;
        for (int row = 0; row < model.rowCount(); ++row) {
            const quint64 id = model.entry(row).row.id;
            if (random() % 5 == 0)
                removed.append(id);
            else if (random() % 3 == 0)
                changed.append(downloadRow(id, QString::number(random() % 100), states[random() % 4]));
        }
        for (unsigned count = random() % 30; count > 0; --count) {
            const quint64 id = next++;
            changed.append(random() % 4 ? downloadRow(id, QString::number(random() % 100), states[random() % 4])
                                        : uploadRow(id, QString::number(random() % 100), u"Anna"_qs));
        }
        model.apply(changed, removed);
        if (random() % 3 == 0) {
            text = random() % 2 ? QString::number(random() % 10) : QString();
            kind = static_cast<Kind>(random() % 4);
            filter.setText(text);
            filter.setKind(kind);
        }
        filter.sort(column, Qt::DescendingOrder); // what changed is in order again

        std::vector<const TransferEntry*> expected;
        for (int row = 0; row < model.rowCount(); ++row) {
            const TransferEntry& entry = model.entry(row);
            const bool isUpload = entry.row.direction == Node::TransferRow::Direction::Upload;
            const Kind its = isUpload ? Kind::Up : entry.state == TransferState::Done ? Kind::Done : Kind::Down;
            if ((kind == Kind::All || kind == its) && entry.row.name.contains(text))
                expected.push_back(&entry);
        }
        std::stable_sort(expected.begin(), expected.end(), [column](const TransferEntry* a, const TransferEntry* b) {
            switch (column) {
            case TransfersModel::Name:
                return b->sortName < a->sortName;
            case TransfersModel::Size:
                return b->row.size < a->row.size;
            case TransfersModel::Speed:
                return b->row.rate < a->row.rate;
            default:
                return false;
            }
        });
        QList<quint64> ids;
        for (const TransferEntry* const entry : expected)
            ids.append(entry->row.id);
        QCOMPARE(idsOf(filter), ids);
    }
}

QTEST_GUILESS_MAIN(TestTransfersFilter)
#include "tst_transfersfilter.moc"
