// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakesession.h"
#include "ui/transfers/speedgraph.h"
#include "ui/transfers/speedhistory.h"

#include <QTest>

using namespace Potluck::Ui;
using namespace Potluck::Test;

class TestSpeedGraph : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remembersTenMinutes();
    void forgetsWhatDoesNotMove();
    void keepsDownAndUpApart();
    void stepsInOnesTwosAndFives();
    void reachesItsLimit();
    void readsOutAtTheCursor();
};

void TestSpeedGraph::remembersTenMinutes()
{
    SpeedHistory history;
    for (quint64 second = 1; second <= 700; ++second)
        history.tick(second, 2 * second, {});
    const SpeedHistory::Series series = history.series(0);
    QCOMPARE(series.down.size(), std::size_t(SpeedHistory::Seconds));
    QCOMPARE(series.down.front(), quint64(101));
    QCOMPARE(series.down.back(), quint64(700));
    QCOMPARE(series.up.back(), quint64(1400));
}

void TestSpeedGraph::forgetsWhatDoesNotMove()
{
    SpeedHistory history;
    history.tick(5, 0, {{7, false, 5}});
    QCOMPARE(history.series(7).down.back(), quint64(5));
    for (int second = 0; second < 599; ++second)
        history.tick(0, 0, {});
    QCOMPARE(history.series(7).down.front(), quint64(5)); // the oldest second
    history.tick(0, 0, {});
    QCOMPARE(history.series(7).down, std::vector<quint64>(SpeedHistory::Seconds, 0));
}

void TestSpeedGraph::keepsDownAndUpApart()
{
    SpeedHistory history;
    history.tick(10, 20, {{1, false, 10}, {2, true, 20}});
    QCOMPARE(history.series(1).down.back(), quint64(10));
    QCOMPARE(history.series(1).up.back(), quint64(0));
    QCOMPARE(history.series(2).down.back(), quint64(0));
    QCOMPARE(history.series(2).up.back(), quint64(20));
    QCOMPARE(history.series(3).up.back(), quint64(0)); // unknown
}

void TestSpeedGraph::stepsInOnesTwosAndFives()
{
    QCOMPARE(axisStep(4'000'000, 4), 1e6);
    QCOMPARE(axisStep(4'000'001, 4), 2e6);
    QCOMPARE(axisStep(9'000'000, 4), 5e6);
    QCOMPARE(axisStep(30'000'000, 4), 1e7);
    QCOMPARE(axisStep(0, 4), 0.5);
}

void TestSpeedGraph::reachesItsLimit()
{
    FakeSession fake;
    SpeedGraph graph(fake.theme);
    graph.resize(600, 200);
    SpeedHistory history;
    history.tick(1'000'000, 0, {});
    const auto hasLine = [&](quint64 limit) {
        graph.show(history.series(0), limit, 0);
        const QImage image = graph.grab().toImage();
        for (int y = 0; y < image.height(); ++y) {
            if (image.pixelColor(400, y) == fake.theme.palette().warning)
                return true;
        }
        return false;
    };
    QVERIFY(!hasLine(0));
    QVERIFY(hasLine(2'000'000));   // above all that was reached, but near
    QVERIFY(!hasLine(90'000'000)); // it would press the rest flat
}

void TestSpeedGraph::readsOutAtTheCursor()
{
    FakeSession fake;
    SpeedGraph graph(fake.theme);
    graph.resize(600, 200);
    graph.QWidget::show();
    SpeedHistory history;
    for (int second = 0; second < 600; ++second)
        history.tick(second >= 590 ? 4'000'000 : 0, 0, {});
    graph.show(history.series(0), 0, 0);
    QCOMPARE(graph.readout(), QString());
    QTest::keyClick(&graph, Qt::Key_End);
    QCOMPARE(graph.readout(), QStringLiteral("Now: ↓ 4.0 MB/s  ↑ 0 bytes/s"));
    QTest::keyClick(&graph, Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(graph.readout(), QStringLiteral("1 min 00 s ago: ↓ 0 bytes/s  ↑ 0 bytes/s"));
    QCOMPARE(graph.accessibleDescription(), graph.readout());
}

QTEST_MAIN(TestSpeedGraph)
#include "tst_speedgraph.moc"
