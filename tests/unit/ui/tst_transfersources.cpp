// SPDX-License-Identifier: GPL-3.0-or-later
#include "transferrowsupport.h"
#include "ui/transfers/sourcecolours.h"
#include "ui/transfers/sourcesmodel.h"
#include "ui/transfers/transfersmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace Potluck;
using namespace Potluck::Ui;
using namespace Potluck::Test;

class TestTransferSources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheColourOfASource();
    void sharesColoursOnlyAboveEight();
    void saysWhatSourcesDo();
    void keepsRowsWhileTheyChange();
    void sortsByWhatIsDelivered();
    void takesTheSameNameTwice();

private:
    static QList<Node::TransferSourceRow> sourcesOf(const QStringList& names)
    {
        QList<Node::TransferSourceRow> rows;
        for (const QString& name : names)
            rows.append({name, 0, 0, 0, QStringLiteral("idle")});
        return rows;
    }
    static QStringList peersOf(const SourcesModel& model)
    {
        QStringList peers;
        for (int row = 0; row < model.rowCount(); ++row)
            peers.append(model.index(row, SourcesModel::Peer).data().toString());
        return peers;
    }
};

void TestTransferSources::keepsTheColourOfASource()
{
    SourceColours colours;
    QVERIFY(colours.update(sourcesOf({u"Anna"_qs, u"Bruno"_qs, u"Clara"_qs})));
    QVERIFY(!colours.update(sourcesOf({u"Anna"_qs, u"Bruno"_qs, u"Clara"_qs})));
    QVERIFY(colours.update(sourcesOf({u"Clara"_qs, u"Dora"_qs})));
    QCOMPARE(colours.marks()[0], quint8(2));
    QCOMPARE(colours.marks()[1], quint8(3)); // not Anna's, who may come back
    colours.update(sourcesOf({u"Dora"_qs, u"Anna"_qs}));
    QCOMPARE(colours.marks()[0], quint8(3));
    QCOMPARE(colours.marks()[1], quint8(0));
}

void TestTransferSources::sharesColoursOnlyAboveEight()
{
    SourceColours colours;
    QStringList names;
    for (int at = 0; at < 8; ++at)
        names.append(QString::number(at));
    colours.update(sourcesOf(names));
    QVERIFY(letterOfMark(colours.marks()[7]).isNull());
    names[3] = QStringLiteral("new"); // takes the colour of who is away
    colours.update(sourcesOf(names));
    QCOMPARE(colours.marks()[3], quint8(3));
    names.append({u"ninth"_qs, u"tenth"_qs});
    colours.update(sourcesOf(names));
    QCOMPARE(letterOfMark(colours.marks()[8]), QChar(u'A'));
    QCOMPARE(letterOfMark(colours.marks()[9]), QChar(u'B'));
    QCOMPARE(colourOfMark(colours.marks()[8]), 0);
    for (int at = 0; at < 300; ++at)
        names.append(QStringLiteral("more %1").arg(at));
    colours.update(sourcesOf(names)); // bounded, whatever a node tells
    for (const quint8 mark : colours.marks())
        QVERIFY(mark < 112);
}

void TestTransferSources::saysWhatSourcesDo()
{
    QCOMPARE(sourceStateText(u"downloading"_qs), u"Free slot"_qs);
    QCOMPARE(sourceStateText(u"waiting 3"_qs), u"Place 3"_qs);
    QCOMPARE(sourceStateText(u"waiting"_qs), u"Waiting"_qs);
    QCOMPARE(sourceStateText(u"connecting"_qs), u"Connecting"_qs);
    QCOMPARE(sourceStateText(u"dropped: it sent damaged pieces"_qs), u"Dropped"_qs);
    QCOMPARE(sourceStateText(u"something newer"_qs), u"Idle"_qs);

    TransfersModel transfers;
    Node::TransferRow row = downloadRow(1, u"a"_qs);
    row.sources = {{u"Mallory"_qs, 0, 0, 2, u"dropped: it sent damaged pieces"_qs}};
    transfers.apply({row}, {});
    SourcesModel model;
    model.show(transfers.find(1));
    QCOMPARE(model.index(0, SourcesModel::Peer).data().toString(), u"Mallory (it sent damaged pieces)"_qs);
    QCOMPARE(model.index(0, SourcesModel::Bad).data().toString(), u"2"_qs);
}

void TestTransferSources::keepsRowsWhileTheyChange()
{
    TransfersModel transfers;
    SourcesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    Node::TransferRow row = downloadRow(1, u"a"_qs);
    const auto show = [&](const QStringList& names) {
        row.sources = sourcesOf(names);
        transfers.apply({row}, {});
        model.show(transfers.find(1));
    };
    show({u"Anna"_qs, u"Bruno"_qs, u"Clara"_qs});
    const QPersistentModelIndex clara = model.index(2, 0);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    show({u"Dora"_qs, u"Clara"_qs, u"Bruno"_qs});
    QCOMPARE(peersOf(model), (QStringList{u"Dora"_qs, u"Clara"_qs, u"Bruno"_qs}));
    QCOMPARE(clara.row(), 1);
    QCOMPARE(reset.size(), 0);
    show({});
    QCOMPARE(model.rowCount(), 0);
    model.show(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestTransferSources::sortsByWhatIsDelivered()
{
    TransfersModel transfers;
    SourcesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    Node::TransferRow row = downloadRow(1, u"a"_qs);
    row.sources = {{u"Anna"_qs, 10, 5, 0, {}}, {u"Bruno"_qs, 20, 50, 0, {}}, {u"Clara"_qs, 30, 7, 0, {}}};
    transfers.apply({row}, {});
    model.show(transfers.find(1));
    model.sort(SourcesModel::Delivered, Qt::DescendingOrder);
    QCOMPARE(peersOf(model), (QStringList{u"Bruno"_qs, u"Clara"_qs, u"Anna"_qs}));
    row.sources[0].pieces = 60;
    transfers.apply({row}, {});
    model.show(transfers.find(1));
    QCOMPARE(peersOf(model), (QStringList{u"Anna"_qs, u"Bruno"_qs, u"Clara"_qs}));
    QCOMPARE(model.index(1, 0).data(SourcesModel::MarkRole).toInt(), 1); // Bruno's colour went with him
}

void TestTransferSources::takesTheSameNameTwice()
{
    TransfersModel transfers;
    SourcesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    Node::TransferRow row = downloadRow(1, u"a"_qs);
    for (const QStringList& names : {QStringList{u"Anna"_qs, u"Anna"_qs}, QStringList{u"Anna"_qs},
                                     QStringList{u"Bruno"_qs, u"Anna"_qs, u"Anna"_qs}}) {
        row.sources = sourcesOf(names);
        transfers.apply({row}, {});
        model.show(transfers.find(1));
        QCOMPARE(peersOf(model), names);
    }
}

QTEST_GUILESS_MAIN(TestTransferSources)
#include "tst_transfersources.moc"
