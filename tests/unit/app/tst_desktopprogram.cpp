// SPDX-License-Identifier: GPL-3.0-or-later
#include "programruns.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTest>

using Display = ProgramRuns::Display;

// The built potluck as a desktop app, seen from outside: signals, a second start, what it says on standard error.
class TestDesktopProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDesktopEndsAtASignal();
    void aSecondDesktopHandsItsLinksOver();
    void aDesktopIsANodeLikeOthers();
    void aDesktopThatCannotStartShowsAWindow();
    void aDesktopSaysWhichLinkCannotBeUsed();

private:
    ProgramRuns m_runs;
};

namespace {

// A data directory whose node listens on any free port of this machine: the usual one may be taken.
void prepare(const QString& dataDir)
{
    QVERIFY(QDir().mkpath(dataDir));
    QFile settings(dataDir + u"/node.json"_qs);
    QVERIFY(settings.open(QIODevice::WriteOnly));
    settings.write("{\"listen\": [\"127.0.0.1:0\"]}");
}

// Whether a desktop app has made what a second one looks for.
bool isUp(const QString& dataDir)
{
    return QTest::qWaitFor([dataDir] { return QFileInfo::exists(dataDir + u"/desktop.sock"_qs); }, 10'000);
}

} // namespace

void TestDesktopProgram::theDesktopEndsAtASignal()
{
    QProcess process;
    prepare(m_runs.path(u"desk"_qs));
    m_runs.launch(process, {u"--data-dir"_qs, u"desk"_qs}, Display::Offscreen);
    QVERIFY(isUp(m_runs.path(u"desk"_qs)));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(ProgramRuns::end(process, SIGTERM), 0);
    QVERIFY(timer.elapsed() < 3500);
}

void TestDesktopProgram::aSecondDesktopHandsItsLinksOver()
{
    QProcess first;
    prepare(m_runs.path(u"twice"_qs));
    m_runs.launch(first, {u"--data-dir"_qs, u"twice"_qs}, Display::Offscreen);
    QVERIFY(isUp(m_runs.path(u"twice"_qs)));
    const ProgramRuns::Ended second = m_runs.run(
        {u"--data-dir"_qs, u"twice"_qs, u"magnet:?xt=urn:tree:sha256:"_qs + QString(64, u'a')}, Display::Offscreen);
    QCOMPARE(second.exitCode, 0);
    QCOMPARE(second.err, QByteArray());
    QCOMPARE(ProgramRuns::end(first, SIGTERM), 0);
}

void TestDesktopProgram::aDesktopIsANodeLikeOthers()
{
    QProcess desktop;
    prepare(m_runs.path(u"node"_qs));
    m_runs.launch(desktop, {u"--data-dir"_qs, u"node"_qs}, Display::Offscreen);
    QVERIFY(QTest::qWaitFor([this] { return QFileInfo::exists(m_runs.path(u"node/control.sock"_qs)); }, 10'000));
    const ProgramRuns::Ended headless =
        m_runs.run({u"--peer"_qs, u"--data-dir"_qs, u"node"_qs, u"--listen"_qs, u"127.0.0.1:0"_qs});
    QCOMPARE(headless.exitCode, 1);
    QCOMPARE(headless.err.count('\n'), 1);
    QProcess quit;
    quit.start(QStringLiteral(POTLUCK_CLI), {u"--data-dir"_qs, m_runs.path(u"node"_qs), u"quit"_qs});
    QVERIFY(quit.waitForFinished(20'000));
    QCOMPARE(quit.exitCode(), 0);
    QVERIFY(desktop.waitForFinished(20'000));
    QCOMPARE(desktop.exitCode(), 0);
}

void TestDesktopProgram::aDesktopThatCannotStartShowsAWindow()
{
    QFile inTheWay(m_runs.path(u"file"_qs));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    QProcess process;
    process.setReadChannel(QProcess::StandardError);
    m_runs.launch(process, {u"--data-dir"_qs, u"file/data"_qs}, Display::Offscreen);
    QVERIFY(process.waitForReadyRead(20'000));
    QVERIFY(process.readAllStandardError().startsWith("potluck: cannot make the data directory "));
    QVERIFY(!process.waitForFinished(500)); // it waits for an answer
    QCOMPARE(ProgramRuns::end(process, SIGTERM), 1);
}

void TestDesktopProgram::aDesktopSaysWhichLinkCannotBeUsed()
{
    QProcess process;
    prepare(m_runs.path(u"link"_qs));
    process.setReadChannel(QProcess::StandardError);
    m_runs.launch(process, {u"--data-dir"_qs, u"link"_qs, u"magnet:?xt=broken"_qs}, Display::Offscreen);
    QVERIFY(process.waitForReadyRead(20'000));
    QVERIFY(process.readAllStandardError().startsWith("potluck: magnet:?xt=broken: not a file link: "));
    QVERIFY(isUp(m_runs.path(u"link"_qs))); // and goes on
    QCOMPARE(ProgramRuns::end(process, SIGTERM), 0);
}

QTEST_GUILESS_MAIN(TestDesktopProgram)
#include "tst_desktopprogram.moc"
