// SPDX-License-Identifier: GPL-3.0-or-later
// What paints itself has words and a role for a screen reader.
#include "support/fakesession.h"
#include "ui/hosting/neighbourhood.h"
#include "ui/look/text.h"
#include "ui/transfers/speedgraph.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/qrview.h"

#include <QAccessible>
#include <QTest>

using namespace Potluck;
using namespace Potluck::Ui;

namespace {

QAccessibleInterface* spoken(QWidget& widget)
{
    return QAccessible::queryAccessibleInterface(&widget);
}

} // namespace

class SpokenAsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLabelIsItsWholeText()
    {
        ElidedLabel label;
        label.resize(20, 20);
        label.setText(QStringLiteral("A very long name that has no room.flac"));
        QCOMPARE(spoken(label)->role(), QAccessible::StaticText);
        QCOMPARE(spoken(label)->text(QAccessible::Name), label.text());
        label.setText(QStringLiteral("short"));
        QCOMPARE(spoken(label)->text(QAccessible::Name), QStringLiteral("short"));
    }

    void aQrPictureSaysItsLink()
    {
        QrView picture;
        picture.setText(QStringLiteral("potluck://10.1.2.7:7700/?key=AAAA"));
        QCOMPARE(spoken(picture)->role(), QAccessible::Graphic);
        QVERIFY(!spoken(picture)->text(QAccessible::Name).isEmpty());
        QCOMPARE(spoken(picture)->text(QAccessible::Description), QStringLiteral("potluck://10.1.2.7:7700/?key=AAAA"));
    }

    void aGraphSaysItsNumbersAndThePlaceOfTheCursor()
    {
        Test::FakeSession fakes;
        SpeedGraph graph(fakes.theme);
        SpeedHistory::Series series{std::vector<quint64>(SpeedHistory::Seconds, 0),
                                    std::vector<quint64>(SpeedHistory::Seconds, 0)};
        series.down.back() = 2'000'000;
        series.down.at(10) = 5'000'000;
        series.up.back() = 30'000;
        graph.show(series, 8'000'000, 0);
        QCOMPARE(spoken(graph)->role(), QAccessible::Chart);
        const QString words = spoken(graph)->text(QAccessible::Description);
        for (const quint64 rate : {2'000'000, 5'000'000, 30'000, 8'000'000})
            QVERIFY2(words.contains(rateText(rate)), qPrintable(words));
        graph.show(series, 0, 0);
        QVERIFY(!spoken(graph)->text(QAccessible::Description).contains(rateText(8'000'000)));

        QTest::keyClick(&graph, Qt::Key_Home);
        QCOMPARE(spoken(graph)->text(QAccessible::Value), graph.readout());
        graph.show(series, 0, 0); // a second later the cursor still stands there
        QCOMPARE(spoken(graph)->text(QAccessible::Value), graph.readout());
    }

    void theNeighbourhoodSaysWhatItShows()
    {
        Test::FakeSession fakes;
        Neighbourhood picture(fakes.theme);
        picture.setNeighbours({{u"k1"_qs, u"Attic"_qs, u"10.20.30.7:7700"_qs, u"online"_qs, {}},
                               {u"k2"_qs, u"Cellar"_qs, u"10.20.30.8:7700"_qs, u"offline"_qs, {}}});
        QCOMPARE(spoken(picture)->role(), QAccessible::Graphic);
        const QString words = spoken(picture)->text(QAccessible::Description);
        QVERIFY2(words.startsWith(picture.facts()), qPrintable(words));
        QVERIFY2(words.contains(u"1 of 2"_qs), qPrintable(words));
        QVERIFY2(words.contains(u"Cellar"_qs) && words.contains(u"Attic"_qs), qPrintable(words));
    }
};

QTEST_MAIN(SpokenAsTest)
#include "tst_spokenas.moc"
