// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/downloadwait.h"
#include "support/fakeclock.h"

#include <QTest>

using namespace Potluck;
using namespace Potluck::App;
using namespace std::chrono_literals;

namespace {

Node::TransferRow in(const QString& state, quint64 done = 0, const QString& detail = {})
{
    Node::TransferRow row;
    row.state = state;
    row.done = done;
    row.detail = detail;
    row.size = 100;
    return row;
}

} // namespace

class TestDownloadWait : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsWhileItRuns_data();
    void waitsWhileItRuns();
    void endsWithThePath();
    void endsWhenItFails();
    void endsWhenItNeedsSomebody();
    void givesUpWhenNobodyHasIt();
    void isMorePatientWithSourcesThatWereThere();
    void countsLookingForSourcesAsHavingNone();
    void startsAnewWhenASourceComesBack();
};

void TestDownloadWait::waitsWhileItRuns_data()
{
    QTest::addColumn<QString>("state");
    for (const char* state : {"queued", "finding", "waiting", "downloading", "paused", "checking", "moving"})
        QTest::newRow(state) << QString::fromLatin1(state);
}

void TestDownloadWait::waitsWhileItRuns()
{
    QFETCH(const QString, state);
    Test::FakeClock clock;
    DownloadWait wait(clock);
    QVERIFY(!wait.take(in(state)));
    clock.advance(1h);
    QVERIFY(!wait.take(in(state)));
    QVERIFY(!wait.afterTime());
}

void TestDownloadWait::endsWithThePath()
{
    Test::FakeClock clock;
    DownloadWait wait(clock);
    auto row = in(u"done"_qs, 100);
    row.path = u"/d/beach.mkv"_qs;
    const auto outcome = wait.take(row);
    QVERIFY(outcome && outcome->ok());
    QCOMPARE(**outcome, u"/d/beach.mkv"_qs);
}

void TestDownloadWait::endsWhenItFails()
{
    Test::FakeClock clock;
    DownloadWait wait(clock);
    auto outcome = wait.take(in(u"failed"_qs, 5, u"every source sent wrong bytes"_qs));
    QVERIFY(outcome && !outcome->ok());
    QCOMPARE(outcome->error().detail, u"every source sent wrong bytes"_qs);
    outcome = wait.take(in(u"failed"_qs));
    QCOMPARE(outcome->error().detail, u"the download failed"_qs);
}

void TestDownloadWait::endsWhenItNeedsSomebody()
{
    Test::FakeClock clock;
    DownloadWait wait(clock);
    const auto outcome = wait.take(in(u"paused"_qs, 5, u"the disk is full"_qs));
    QVERIFY(outcome && !outcome->ok());
    QCOMPARE(outcome->error().detail, u"the disk is full"_qs);
}

void TestDownloadWait::givesUpWhenNobodyHasIt()
{
    Test::FakeClock clock;
    DownloadWait wait(clock);
    QVERIFY(!wait.take(in(u"nobody-online"_qs)));
    clock.advance(DownloadWait::NobodyPatience - 1ms);
    QVERIFY(!wait.afterTime());
    clock.advance(1ms);
    const auto outcome = wait.afterTime();
    QVERIFY(outcome && !outcome->ok());
    QCOMPARE(outcome->error().code, ErrorCode::NotFound);
    QVERIFY(wait.take(in(u"nobody-online"_qs)));
}

void TestDownloadWait::isMorePatientWithSourcesThatWereThere()
{
    Test::FakeClock clock;
    DownloadWait wait(clock);
    QVERIFY(!wait.take(in(u"downloading"_qs, 50)));
    QVERIFY(!wait.take(in(u"nobody-online"_qs, 50)));
    clock.advance(DownloadWait::LostPatience - 1ms);
    QVERIFY(!wait.afterTime());
    clock.advance(1ms);
    QVERIFY(wait.afterTime());
}

void TestDownloadWait::countsLookingForSourcesAsHavingNone()
{
    Test::FakeClock clock;
    DownloadWait wait(clock);
    for (int i = 0; i < 4; ++i) {
        QVERIFY(!wait.take(in(u"nobody-online"_qs)));
        clock.advance(2s);
        QVERIFY(!wait.take(in(u"finding"_qs)));
    }
    clock.advance(2s);
    QVERIFY(wait.afterTime());
}

void TestDownloadWait::startsAnewWhenASourceComesBack()
{
    Test::FakeClock clock;
    DownloadWait wait(clock);
    QVERIFY(!wait.take(in(u"nobody-online"_qs)));
    clock.advance(9s);
    QVERIFY(!wait.take(in(u"waiting"_qs)));
    clock.advance(1h);
    QVERIFY(!wait.take(in(u"nobody-online"_qs)));
    clock.advance(9s);
    QVERIFY(!wait.afterTime());
}

QTEST_GUILESS_MAIN(TestDownloadWait)
#include "tst_downloadwait.moc"
