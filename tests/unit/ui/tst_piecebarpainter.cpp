// SPDX-License-Identifier: GPL-3.0-or-later
#include "transferrowsupport.h"
#include "ui/transfers/piecebarpainter.h"

#include <QTest>

using namespace Potluck;
using namespace Potluck::Ui;
using namespace Potluck::Test;

class TestPieceBarPainter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEachPiece();
    void fillsTheShareWherePiecesAreNotKnown();
    void raisesWhatIsInFlightFromTheLowerHalf();
    void notchesWhatWasVerifiedJustNow();
    void hatchesWhatNobodyHas();
    void ticksWhatIsBad();
    void blendsManyPiecesOnOnePixel();
    void neverLosesAnActivePiece();
    void setsWidePiecesApart();
    void tellsStatesApartInGrey();
    void paintsLettersAboveEightSources();
    void namesThePieceUnderThePointer();

private:
    static QImage drawn(const PieceBarContent& content, int width, int height = 14, bool dark = false)
    {
        QImage image(width, height, QImage::Format_ARGB32_Premultiplied);
        PieceBarPainter painter;
        painter.render(image, content, dark ? darkPalette() : lightPalette(), 1);
        return image;
    }
    static QImage drawn(const char* text, int width, int height = 14)
    {
        static const std::vector<quint8> marks{0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        const Node::PieceStates states = pieces(text);
        PieceBarContent content;
        content.pieces = states;
        content.marks = marks;
        return drawn(content, width, height);
    }
};

void TestPieceBarPainter::showsEachPiece()
{
    const Palette& palette = lightPalette();
    const QImage image = drawn("H.H.", 20);
    for (int x = 3; x < 17; ++x) { // beside the round corners
        const QColor expected = x / 5 % 2 == 0 ? palette.accent : palette.track;
        QCOMPARE(QColor(image.pixel(x, 1)), expected);
        QCOMPARE(QColor(image.pixel(x, 12)), expected);
    }
}

void TestPieceBarPainter::fillsTheShareWherePiecesAreNotKnown()
{
    PieceBarContent content;
    content.share = 0.5;
    const QImage image = drawn(content, 100);
    QCOMPARE(QColor(image.pixel(48, 7)), lightPalette().accent);
    QCOMPARE(QColor(image.pixel(52, 7)), lightPalette().track);
    content.isUpload = true;
    QCOMPARE(QColor(drawn(content, 100).pixel(20, 7)), lightPalette().ok);
}

void TestPieceBarPainter::raisesWhatIsInFlightFromTheLowerHalf()
{
    const QImage image = drawn("..2..", 25);
    QCOMPARE(QColor(image.pixel(12, 10)), lightPalette().sources[2]);
    QCOMPARE(QColor(image.pixel(12, 3)), lightPalette().track);
    QCOMPARE(QColor(image.pixel(7, 10)), lightPalette().track);
}

void TestPieceBarPainter::notchesWhatWasVerifiedJustNow()
{
    const Node::PieceStates now = pieces("HHHH");
    const Node::PieceStates before = pieces("HH.H");
    PieceBarContent content;
    content.pieces = now;
    content.before = before;
    const QImage image = drawn(content, 24);
    QCOMPARE(QColor(image.pixel(14, 8)), lightPalette().ok);
    QCOMPARE(QColor(image.pixel(14, 0)), lightPalette().base);
    QCOMPARE(QColor(image.pixel(8, 8)), lightPalette().accent);
    content.before = QByteArrayView(before).first(2); // of another file: nothing is fresh
    QCOMPARE(QColor(drawn(content, 24).pixel(14, 8)), lightPalette().accent);
}

void TestPieceBarPainter::hatchesWhatNobodyHas()
{
    const QImage image = drawn("UUUU", 40);
    int striped = 0;
    int plain = 0;
    for (int x = 4; x < 36; ++x)
        (QColor(image.pixel(x, 7)) == lightPalette().track ? plain : striped) += 1;
    QVERIFY2(striped > 6 && plain > striped, qPrintable(QString::number(striped)));
    int shifted = 0; // from one line to another: the stripes are diagonal
    for (int x = 4; x < 36; ++x)
        shifted += image.pixel(x, 6) != image.pixel(x, 8) ? 1 : 0;
    QVERIFY(shifted > 8);
}

void TestPieceBarPainter::ticksWhatIsBad()
{
    const QImage image = drawn("HHBHH", 35);
    QCOMPARE(QColor(image.pixel(17, 3)), lightPalette().error);
    QCOMPARE(QColor(image.pixel(17, 13)), lightPalette().base); // stands off the floor, also seen in grey
}

void TestPieceBarPainter::blendsManyPiecesOnOnePixel()
{
    const QImage image = drawn(QByteArray("H.").repeated(200).constData(), 50);
    const QColor mixed(image.pixel(25, 7));
    const Palette& palette = lightPalette();
    QVERIFY(mixed.red() > palette.accent.red() && mixed.red() < palette.track.red());
    QVERIFY(qAbs(mixed.red() - (palette.accent.red() + palette.track.red()) / 2) <= 1);
}

void TestPieceBarPainter::neverLosesAnActivePiece()
{
    for (const int at : {0, 1, 517, 5'000, 9'998, 9'999}) {
        for (const char state : {'1', 'B'}) {
            QByteArray text(10'000, 'H');
            text[at] = state;
            const QImage image = drawn(text.constData(), 150);
            const QColor wanted = state == 'B' ? lightPalette().error : lightPalette().sources[1];
            int seen = 0;
            for (int x = 0; x < image.width(); ++x)
                seen += QColor(image.pixel(x, 9)) == wanted ? 1 : 0;
            QCOMPARE(seen, 2);
        }
    }
}

void TestPieceBarPainter::setsWidePiecesApart()
{
    const QImage image = drawn("HHHH", 100);
    QCOMPARE(QColor(image.pixel(24, 7)), lightPalette().accent);
    QVERIFY(QColor(image.pixel(25, 7)) != lightPalette().accent);
    QCOMPARE(QColor(image.pixel(26, 7)), lightPalette().accent);
}

void TestPieceBarPainter::tellsStatesApartInGrey()
{
    // Columns as they are seen without colour, by what differs from top to bottom and in how light they are.
    const Node::PieceStates states = pieces("HHHH....0000UUUUBBBBHHHH");
    Node::PieceStates before = states;
    for (int at = 20; at < 24; ++at)
        before[at] = Node::PieceMissing;
    const std::vector<quint8> marks{0};
    PieceBarContent content;
    content.pieces = states;
    content.before = before;
    content.marks = marks;
    for (const bool dark : {false, true}) {
        const QImage grey = drawn(content, 144, 14, dark).convertToFormat(QImage::Format_Grayscale8);
        QList<QImage> cells;
        for (int cell = 0; cell < 6; ++cell)
            cells.append(grey.copy(cell * 24 + 6, 0, 12, 14));
        for (int one = 0; one < 6; ++one) {
            for (int other = one + 1; other < 6; ++other) {
                int differing = 0;
                for (int y = 0; y < 14; ++y) {
                    for (int x = 0; x < 12; ++x)
                        differing += qAbs(qGray(cells[one].pixel(x, y)) - qGray(cells[other].pixel(x, y))) > 25 ? 1 : 0;
                }
                QVERIFY2(differing >= 12, qPrintable(QStringLiteral("%1 and %2").arg(one).arg(other)));
            }
        }
    }
}

void TestPieceBarPainter::paintsLettersAboveEightSources()
{
    const QImage first = drawn("0", 60, 24);
    const QImage ninth = drawn("8", 60, 24);
    QCOMPARE(QColor(first.pixel(8, 20)), QColor(ninth.pixel(8, 20))); // the same colour again
    QVERIFY(first != ninth);                                          // and a letter
}

void TestPieceBarPainter::namesThePieceUnderThePointer()
{
    const Node::PieceStates few = pieces("H.0.");
    QCOMPARE(pieceToName(0, 100, few), 0);
    QCOMPARE(pieceToName(60, 100, few), 2);
    QCOMPARE(pieceToName(99, 100, few), 3);
    QByteArray text(1000, 'H');
    text[503] = '0';
    QCOMPARE(pieceToName(50, 100, pieces(text.constData())), 503); // among ten on its pixel
    QCOMPARE(pieceToName(51, 100, pieces(text.constData())), 503); // where it was widened to
    QCOMPARE(pieceToName(49, 100, pieces(text.constData())), 490);
    QCOMPARE(pieceToName(5, 100, {}), -1);
}

QTEST_MAIN(TestPieceBarPainter)
#include "tst_piecebarpainter.moc"
