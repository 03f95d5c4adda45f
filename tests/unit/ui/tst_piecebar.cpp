// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakesession.h"
#include "transferrowsupport.h"
#include "ui/transfers/piecebar.h"
#include "ui/transfers/piecetext.h"
#include "ui/transfers/transfersmodel.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace Potluck;
using namespace Potluck::Ui;
using namespace Potluck::Test;

class TestPieceBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAsASentence();
    void saysWhyNothingMoves();
    void namesPieces();
    void tellsQuartersAndStatesOnly();
    void isAProgressBarToAScreenReader();
    void paintsAnewOnlyWhatDiffers();
    void saysWhatIsUnderThePointer();

private:
    static Node::TransferRow row()
    {
        Node::TransferRow row = downloadRow(1, u"debian.iso"_qs);
        row.size = 740'000'000;
        row.done = 310'800'000;
        row.sources = {{u"Anna"_qs, 0, 0, 0, {}}, {u"Bruno"_qs, 0, 0, 0, {}}};
        row.secondsLeft = 180;
        row.pieces = QByteArray(740, Node::PieceMissing);
        row.pieces.replace(0, 310, QByteArray(310, Node::PieceHave));
        row.pieces.replace(311, 4, QByteArray(4, Node::PieceInFlight + 1));
        row.pieces.replace(320, 2, QByteArray(2, Node::PieceInFlight));
        row.pieces.replace(700, 12, QByteArray(12, Node::PieceUnavailable));
        return row;
    }
};

void TestPieceBar::readsAsASentence()
{
    QCOMPARE(
        progressSentence(row(), TransferState::Downloading),
        u"42 percent, 310 of 740 piece(s) verified, 6 arriving from Anna, Bruno; 12 unavailable; 3 minute(s) left"_qs);
    Node::TransferRow upload = uploadRow(1, u"a"_qs, u"Anna"_qs);
    upload.size = 100;
    upload.done = 50;
    QCOMPARE(progressSentence(upload, TransferState::Uploading), u"50 percent"_qs);
}

void TestPieceBar::saysWhyNothingMoves()
{
    Node::TransferRow paused = row();
    paused.pieces.clear();
    paused.secondsLeft.reset();
    paused.place = 3;
    QCOMPARE(progressSentence(paused, TransferState::Paused), u"Paused, 42 percent"_qs);
    QCOMPARE(progressSentence(paused, TransferState::Waiting), u"Waiting, place 3, 42 percent"_qs);
    paused.detail = QStringLiteral("The disk is full");
    QCOMPARE(progressSentence(paused, TransferState::Attention), u"Needs attention, 42 percent; The disk is full"_qs);
    QCOMPARE(progressSentence(downloadRow(1, u"a"_qs, u"done"_qs), TransferState::Done), u"Done"_qs);
}

void TestPieceBar::namesPieces()
{
    Node::TransferRow row = downloadRow(1, u"a"_qs);
    row.sources = {{u"Anna"_qs, 0, 0, 0, {}}, {u"Bruno"_qs, 0, 0, 0, {}}};
    row.pieces = pieces("H.UB15");
    QCOMPARE(pieceText(row, 0), u"Piece 1, verified"_qs);
    QCOMPARE(pieceText(row, 1), u"Piece 2, still missing"_qs);
    QCOMPARE(pieceText(row, 2), u"Piece 3, nobody online has it"_qs);
    QCOMPARE(pieceText(row, 3), u"Piece 4 arrived damaged and is fetched again"_qs);
    QCOMPARE(pieceText(row, 4), u"Piece 5, arriving from Bruno"_qs);
    QCOMPARE(pieceText(row, 5), u"Piece 6, arriving"_qs); // of a source that is not told
    QCOMPARE(pieceText(row, 6), QString());
    QCOMPARE(pieceText(row, -1), QString());
}

void TestPieceBar::tellsQuartersAndStatesOnly()
{
    FakeSession fake;
    TransfersModel model;
    PieceBar bar(fake.theme);
    QSignalSpy told(&bar, &PieceBar::told);
    Node::TransferRow row = downloadRow(1, u"a"_qs);
    row.size = 100;
    for (quint64 done = 0; done <= 99; ++done) {
        row.done = done;
        model.apply({row}, {});
        bar.show(model.find(1));
    }
    QCOMPARE(told.size(), 3); // 25, 50, 75
    row.state = QStringLiteral("paused");
    model.apply({row}, {});
    bar.show(model.find(1));
    QCOMPARE(told.size(), 4);
    QCOMPARE(told.last().first().toString(), u"Paused, 99 percent"_qs);
    model.apply({downloadRow(2, u"b"_qs)}, {});
    bar.show(model.find(2)); // another one was chosen: the list says that
    QCOMPARE(told.size(), 4);
}

void TestPieceBar::isAProgressBarToAScreenReader()
{
    FakeSession fake;
    TransfersModel model;
    model.apply({row()}, {});
    PieceBar bar(fake.theme);
    bar.show(model.find(1));
    QAccessibleInterface* const access = QAccessible::queryAccessibleInterface(&bar);
    QVERIFY(access);
    QCOMPARE(access->role(), QAccessible::ProgressBar);
    QCOMPARE(access->text(QAccessible::Name), u"Progress"_qs);
    QCOMPARE(access->text(QAccessible::Value), progressSentence(row(), TransferState::Downloading));
    QVERIFY(access->valueInterface());
    QCOMPARE(access->valueInterface()->currentValue().toInt(), 42);
}

void TestPieceBar::paintsAnewOnlyWhatDiffers()
{
    FakeSession fake;
    TransfersModel model;
    model.apply({row()}, {});
    PieceBar bar(fake.theme);
    bar.resize(300, 24);
    bar.show(model.find(1));
    bar.grab();
    bar.grab();
    QCOMPARE(bar.picturesDrawn(), 1);
    Node::TransferRow changed = row();
    changed.rate = 77; // nothing that is painted
    model.apply({changed}, {});
    bar.show(model.find(1));
    bar.grab();
    QCOMPARE(bar.picturesDrawn(), 1);
    changed.pieces[400] = Node::PieceHave;
    model.apply({changed}, {});
    bar.show(model.find(1));
    bar.grab();
    QCOMPARE(bar.picturesDrawn(), 2);
    bar.resize(320, 24);
    bar.grab();
    QCOMPARE(bar.picturesDrawn(), 3);
}

void TestPieceBar::saysWhatIsUnderThePointer()
{
    FakeSession fake;
    TransfersModel model;
    Node::TransferRow row = this->row();
    row.pieces = pieces("HH.1");
    model.apply({row}, {});
    PieceBar bar(fake.theme);
    bar.resize(400, 24);
    bar.show(model.find(1));
    bar.QWidget::show();
    QHelpEvent help(QEvent::ToolTip, QPoint(350, 10), bar.mapToGlobal(QPoint(350, 10)));
    QCoreApplication::sendEvent(&bar, &help);
    QCOMPARE(QToolTip::text(), u"Piece 4, arriving from Bruno"_qs);
}

QTEST_MAIN(TestPieceBar)
#include "tst_piecebar.moc"
