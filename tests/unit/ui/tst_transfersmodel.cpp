// SPDX-License-Identifier: GPL-3.0-or-later
#include "transferrowsupport.h"
#include "ui/transfers/transfersmodel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

#include <random>

using namespace Potluck;
using namespace Potluck::Ui;
using namespace Potluck::Test;

class TestTransfersModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsDownloadsBeforeUploads();
    void keepsRowsWhereTheyAre();
    void removesManyAtOnceAndKeepsIndexes();
    void takesTheNodesOrder();
    void takesManyInSlices();
    void countsByKind();
    void tellsBeforeAndAfterRowsGoOutOfSight();
    void showsVerifiedPiecesForAMoment();
    void survivesRandomDeltas();
    void dragsOnlyFinishedFiles();
    void ordersNamesAsPeopleDo();
    void saysWhatACellMeans();

private:
    static QList<quint64> idsOf(const TransfersModel& model)
    {
        QList<quint64> ids;
        for (int row = 0; row < model.rowCount(); ++row)
            ids.append(model.entry(row).row.id);
        return ids;
    }
    using Tester = QAbstractItemModelTester;
    static constexpr auto Strict = Tester::FailureReportingMode::Fatal;
};

void TestTransfersModel::putsDownloadsBeforeUploads()
{
    TransfersModel model;
    const Tester tester(&model, Strict);
    model.apply({uploadRow(100, u"a"_qs, u"Anna"_qs), downloadRow(1, u"b"_qs)}, {});
    model.apply({downloadRow(2, u"c"_qs), uploadRow(101, u"d"_qs, u"Bruno"_qs)}, {});
    QCOMPARE(idsOf(model), (QList<quint64>{1, 2, 100, 101}));
}

void TestTransfersModel::keepsRowsWhereTheyAre()
{
    TransfersModel model;
    const Tester tester(&model, Strict);
    QList<Node::TransferRow> rows;
    for (quint64 id = 1; id <= 5; ++id)
        rows.append(downloadRow(id, QString::number(id)));
    model.apply(rows, {});
    const QPersistentModelIndex third = model.index(2, 0);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    Node::TransferRow row = rows[2];
    row.done = row.size;
    row.state = QStringLiteral("done");
    model.apply({row}, {});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first()[0].toModelIndex().row(), 2);
    QCOMPARE(changed.first()[1].toModelIndex().row(), 2);
    QCOMPARE(idsOf(model), (QList<quint64>{1, 2, 3, 4, 5}));
    QCOMPARE(third.row(), 2);
    QCOMPARE(model.entry(2).state, TransferState::Done);
}

void TestTransfersModel::removesManyAtOnceAndKeepsIndexes()
{
    TransfersModel model;
    const Tester tester(&model, Strict);
    QList<Node::TransferRow> rows;
    QList<quint64> odd;
    QList<quint64> even;
    for (quint64 id = 1; id <= 200; ++id) {
        rows.append(downloadRow(id, QString::number(id)));
        (id % 2 ? odd : even).append(id);
    }
    model.apply(rows, {});
    const QPersistentModelIndex stays = model.index(99, 0); // id 100
    const QPersistentModelIndex goes = model.index(100, 0);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    model.apply({}, odd);
    QCOMPARE(idsOf(model), even);
    QCOMPARE(removed.size(), 1); // one block, not a hundred
    QCOMPARE(stays.row(), 49);
    QVERIFY(!goes.isValid());
    QCOMPARE(model.rowOf(100), 49);
    QCOMPARE(model.find(1), nullptr);
}

void TestTransfersModel::tellsBeforeAndAfterRowsGoOutOfSight()
{
    TransfersModel model;
    model.apply({downloadRow(1, u"a"_qs), downloadRow(2, u"b"_qs), downloadRow(3, u"c"_qs)}, {});
    QStringList told;
    const auto shown = [&model] { return QString::number(model.counts().all); };
    connect(&model, &TransfersModel::aboutToHide, this, [&](const QList<quint64>& transfers) {
        QStringList ids;
        for (const quint64 transfer : transfers)
            ids.append(QString::number(transfer));
        told.append(u"goes "_qs + ids.join(u',') + u" of "_qs + shown());
    });
    connect(&model, &TransfersModel::hasHidden, this, [&] { told.append(u"left "_qs + shown()); });
    model.setHidden({1, 3, 7}, true); // nobody knows 7
    QCOMPARE(told, (QStringList{u"goes 1,3 of 3"_qs, u"left 1"_qs}));
    told.clear();
    model.setHidden({1}, true); // it is hidden
    model.setHidden({1, 3}, false);
    QVERIFY(told.isEmpty());
    model.setHidden({3}, true); // again
    QCOMPARE(told, (QStringList{u"goes 3 of 3"_qs, u"left 2"_qs}));
}

void TestTransfersModel::takesTheNodesOrder()
{
    TransfersModel model;
    const Tester tester(&model, Strict);
    const auto row = [](quint64 id) { return downloadRow(id, QString::number(id)); };
    model.apply({row(1), row(2), row(3)}, {});
    const QPersistentModelIndex first = model.index(0, 0);
    model.setAll({row(4), row(3), row(1)});
    QCOMPARE(idsOf(model), (QList<quint64>{4, 3, 1}));
    QCOMPARE(first.row(), 2);
}

void TestTransfersModel::takesManyInSlices()
{
    TransfersModel model;
    const Tester tester(&model, Strict);
    QList<Node::TransferRow> rows;
    QList<quint64> ids;
    for (quint64 id = 1; id <= 3'500; ++id) {
        rows.append(downloadRow(id, QString::number(id)));
        if (id != 2'000)
            ids.append(id);
    }
    model.setAll(rows);
    QCOMPARE(model.rowCount(), 1'000);
    model.apply({downloadRow(3'000, u"changed"_qs), downloadRow(9'000, u"last"_qs)}, {2'000}); // while they wait
    ids.append(9'000);
    QTRY_COMPARE(model.rowCount(), 3'500);
    QCOMPARE(idsOf(model), ids);
    QCOMPARE(model.find(3'000)->row.name, u"changed"_qs);
    model.setAll(rows);
    model.setAll({}); // also what waits goes
    QTRY_COMPARE(model.rowCount(), 0);
}

void TestTransfersModel::countsByKind()
{
    TransfersModel model;
    QSignalSpy told(&model, &TransfersModel::countsChanged);
    model.apply({downloadRow(1, u"a"_qs), downloadRow(2, u"b"_qs, u"paused"_qs), downloadRow(3, u"c"_qs, u"done"_qs),
                 downloadRow(4, u"d"_qs, u"failed"_qs), uploadRow(100, u"e"_qs, u"Anna"_qs)},
                {});
    const TransfersModel::Counts expected{5, 3, 1, 1, 1, 1, 1};
    QCOMPARE(model.counts(), expected);
    QCOMPARE(told.size(), 1);
    model.setHidden({1, 100}, true);
    QCOMPARE(model.counts().all, 3);
    QCOMPARE(model.counts().up, 0);
    model.setHidden({1}, false);
    QCOMPARE(model.counts().all, 4);
}

void TestTransfersModel::showsVerifiedPiecesForAMoment()
{
    qint64 now = 0;
    TransfersModel model(nullptr, [&now] { return now; });
    Node::TransferRow row = downloadRow(1, u"a"_qs);
    row.pieces = pieces("H..");
    model.apply({row}, {});
    QVERIFY(model.entry(0).fresh.isEmpty());
    row.pieces = pieces("HH.");
    model.apply({row}, {});
    QCOMPARE(model.entry(0).fresh.before(), pieces("H.."));
    now = 500;
    row.pieces = pieces("HHH");
    model.apply({row}, {});
    QCOMPARE(model.entry(0).fresh.before(), pieces("H..")); // both are fresh
    now = 900;
    QTRY_COMPARE(model.entry(0).fresh.before(), pieces("HH.")); // the second one still is
    const quint32 revision = model.entry(0).barRevision;
    now = 1300;
    QTRY_VERIFY(model.entry(0).fresh.isEmpty());
    QVERIFY(model.entry(0).barRevision != revision); // painted anew
}

void TestTransfersModel::survivesRandomDeltas()
{
    TransfersModel model;
    const Tester tester(&model, Strict);
    std::mt19937 random(5);
    QList<quint64> known;
    quint64 next = 1;
    for (int round = 0; round < 100; ++round) {
        QList<Node::TransferRow> changed;
        QList<quint64> removed;
        for (unsigned count = random() % 40; count > 0; --count) {
            const quint64 id = next++;
            changed.append(random() % 3 ? downloadRow(id, QString::number(id))
                                        : uploadRow(id, QString::number(id), u"Anna"_qs));
        }
        for (const quint64 id : std::as_const(known)) {
            if (random() % 4 == 0)
                removed.append(id);
        }
        for (const quint64 id : std::as_const(removed))
            known.removeOne(id);
        model.apply(changed, removed);
        for (const Node::TransferRow& row : std::as_const(changed))
            known.append(row.id);
        QCOMPARE(model.rowCount(), static_cast<int>(known.size()));
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.rowOf(model.entry(row).row.id), row);
    }
}

void TestTransfersModel::dragsOnlyFinishedFiles()
{
    TransfersModel model;
    model.apply({downloadRow(1, u"a"_qs), downloadRow(2, u"b c.iso"_qs, u"done"_qs)}, {});
    QVERIFY(!model.flags(model.index(0, 0)).testFlag(Qt::ItemIsDragEnabled));
    QVERIFY(model.flags(model.index(1, 0)).testFlag(Qt::ItemIsDragEnabled));
    const std::unique_ptr<QMimeData> data(model.mimeData({model.index(0, 0), model.index(1, 0), model.index(1, 1)}));
    QCOMPARE(data->urls(), QList<QUrl>{QUrl::fromLocalFile(u"/nowhere/b c.iso"_qs)});
    QVERIFY(!model.mimeData({model.index(0, 0)}));
}

void TestTransfersModel::ordersNamesAsPeopleDo()
{
    const QStringList sorted{u"Blue Note 2"_qs, u"blue note 09"_qs, u"Blue Note 10"_qs,
                             u"Élan"_qs,        u"elbow"_qs,        u"Zoë"_qs};
    for (qsizetype at = 1; at < sorted.size(); ++at)
        QVERIFY2(sortNameOf(sorted[at - 1]) < sortNameOf(sorted[at]), qPrintable(sorted[at]));
}

void TestTransfersModel::saysWhatACellMeans()
{
    TransfersModel model;
    Node::TransferRow row = downloadRow(1, u"debian.iso"_qs, u"waiting"_qs);
    row.place = 3;
    Node::TransferRow failed = downloadRow(2, u"b"_qs, u"failed"_qs);
    failed.detail = QStringLiteral("The disk is full");
    model.apply({row, failed}, {});
    const auto text = [&](int at, int column, int role) { return model.index(at, column).data(role).toString(); };
    QCOMPARE(text(0, TransfersModel::State, Qt::DisplayRole), u"Waiting, place 3"_qs);
    QCOMPARE(text(0, TransfersModel::Progress, Qt::DisplayRole), u"50 %"_qs);
    QCOMPARE(text(0, TransfersModel::Name, Qt::AccessibleTextRole), u"debian.iso, download"_qs);
    QCOMPARE(text(1, TransfersModel::State, Qt::AccessibleTextRole), u"Needs attention: The disk is full"_qs);
}

QTEST_GUILESS_MAIN(TestTransfersModel)
#include "tst_transfersmodel.moc"
