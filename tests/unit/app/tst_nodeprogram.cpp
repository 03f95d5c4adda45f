// SPDX-License-Identifier: GPL-3.0-or-later
#include "programruns.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

// The built potluck as scripts see it: exit codes, what it prints, signals, one node per data directory.
class TestNodeProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsWith2WhenTheLineIsWrong();
    void sendsDesktopUsersToTheHeadlessModes();
    void showsHelpAndVersion();
    void endsWith1WithoutAPasswordInItsFile();
    void saysWhenItIsReadyAndEndsAtASignal_data();
    void saysWhenItIsReadyAndEndsAtASignal();
    void takesTheSamePortForAllAddresses();
    void keepsTheDataDirectoryToItself();
    void endsWith1WhereItCannotStart_data();
    void endsWith1WhereItCannotStart();
    void allowsOneNodePerDataDirectory();
    void startsAgainRightAfterQuit();
    void saysOnceWhichIndexRefusesIt();

private:
    ProgramRuns m_runs;
};

void TestNodeProgram::endsWith2WhenTheLineIsWrong()
{
    for (const QStringList& line :
         {QStringList{u"--frob"_qs}, QStringList{u"--peer"_qs, u"--listen"_qs, u"7700"_qs},
          QStringList{u"--peer"_qs, u"--index-server"_qs}, QStringList{u"http://example.org/"_qs}}) {
        const ProgramRuns::Ended ended = m_runs.run(line);
        QCOMPARE(ended.exitCode, 2);
        QVERIFY(ended.err.startsWith("potluck: "));
        QCOMPARE(ended.err.count('\n'), 1);
        QCOMPARE(ended.out, QByteArray());
    }
    QVERIFY(!QDir(m_runs.path(u"home"_qs)).exists());
}

void TestNodeProgram::sendsDesktopUsersToTheHeadlessModes()
{
    const ProgramRuns::Ended ended = m_runs.run({});
    QCOMPARE(ended.exitCode, 1);
    QVERIFY(ended.err.contains("--peer") && ended.err.contains("--index-server"));
    QCOMPARE(ended.err.count('\n'), 1);
}

void TestNodeProgram::showsHelpAndVersion()
{
    const ProgramRuns::Ended help = m_runs.run({u"--help"_qs});
    QCOMPARE(help.exitCode, 0);
    QVERIFY(help.out.contains("--index-server"));
    const ProgramRuns::Ended version = m_runs.run({u"--version"_qs});
    QCOMPARE(version.exitCode, 0);
    QCOMPARE(version.out, QByteArray("potluck " POTLUCK_VERSION "\n"));
}

void TestNodeProgram::endsWith1WithoutAPasswordInItsFile()
{
    const ProgramRuns::Ended ended =
        m_runs.run({u"--peer"_qs, u"--data-dir"_qs, u"d"_qs, u"--password-file"_qs, u"missing"_qs});
    QCOMPARE(ended.exitCode, 1);
    QVERIFY(ended.err.startsWith("potluck: cannot read the password file missing: "));
    QVERIFY(!QDir(m_runs.path(u"d"_qs)).exists());
}

void TestNodeProgram::saysWhenItIsReadyAndEndsAtASignal_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<int>("signal");
    QTest::newRow("index, SIGTERM") << u"--index-server"_qs << SIGTERM;
    QTest::newRow("index, SIGINT") << u"--index-server"_qs << SIGINT;
    QTest::newRow("peer, SIGTERM") << u"--peer"_qs << SIGTERM;
    QTest::newRow("peer, SIGINT") << u"--peer"_qs << SIGINT;
}

void TestNodeProgram::saysWhenItIsReadyAndEndsAtASignal()
{
    QFETCH(const QString, mode);
    QFETCH(const int, signal);
    const bool index = mode == u"--index-server"_qs;
    QProcess process;
    m_runs.launch(process, {mode, u"--data-dir"_qs, u"ready"_qs, u"--listen"_qs, u"127.0.0.1:0"_qs});
    const QStringList lines = ProgramRuns::readyLines(process, index ? "invite " : "ready ");
    QCOMPARE(lines.size(), index ? 2 : 1);
    QVERIFY(lines.first().startsWith(u"ready 127.0.0.1:"_qs));
    QVERIFY(!lines.first().endsWith(u":0"_qs));
    const QString address = lines.first().mid(6);
    if (index)
        QVERIFY2(lines.last().startsWith(u"invite potluck://"_qs + address + u"/?key="_qs), qPrintable(lines.last()));

    QElapsedTimer timer;
    timer.start();
    QCOMPARE(ProgramRuns::end(process, signal), 0);
    QVERIFY(timer.elapsed() < 3000);
    QCOMPARE(process.readAllStandardError(), QByteArray());
}

void TestNodeProgram::takesTheSamePortForAllAddresses()
{
    QProcess process;
    m_runs.launch(process, {u"--peer"_qs, u"--data-dir"_qs, u"two"_qs, u"--listen"_qs, u"127.0.0.1:0"_qs,
                            u"--listen"_qs, u"127.0.0.2:0"_qs});
    const QStringList lines = ProgramRuns::readyLines(process, "ready 127.0.0.2:");
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.at(0).startsWith(u"ready 127.0.0.1:"_qs));
    QCOMPARE(lines.at(0).section(u':', -1), lines.at(1).section(u':', -1));
    QCOMPARE(ProgramRuns::end(process, SIGTERM), 0);
}

void TestNodeProgram::keepsTheDataDirectoryToItself()
{
    QProcess process;
    m_runs.launch(process, {u"--index-server"_qs, u"--data-dir"_qs, u"own"_qs, u"--listen"_qs, u"127.0.0.1:0"_qs});
    QCOMPARE(ProgramRuns::readyLines(process, "invite ").size(), 2);
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                        QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    const QDir folder(m_runs.path(u"own"_qs));
    QVERIFY((QFileInfo(folder.path()).permissions() & others) == 0);
    const auto entries = folder.entryInfoList(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot);
    QVERIFY(!entries.isEmpty());
    for (const QFileInfo& entry : entries)
        QVERIFY2((entry.permissions() & others) == 0, qPrintable(entry.fileName()));
    QVERIFY(!QDir(m_runs.path(u"home"_qs)).exists());
    QCOMPARE(ProgramRuns::end(process, SIGTERM), 0);
}

void TestNodeProgram::endsWith1WhereItCannotStart_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("share that is not there") << QStringList{u"--share"_qs, u"missing"_qs};
    QTest::newRow("address that is not ours") << QStringList{u"--listen"_qs, u"8.8.8.8:0"_qs};
    QTest::newRow("data directory that is a file") << QStringList{u"--data-dir"_qs, QStringLiteral(POTLUCK_NODE)};
}

void TestNodeProgram::endsWith1WhereItCannotStart()
{
    QFETCH(QStringList, arguments);
    arguments.prepend(u"--peer"_qs);
    if (!arguments.contains(u"--data-dir"_qs))
        arguments += {u"--data-dir"_qs, u"bad"_qs};
    if (!arguments.contains(u"--listen"_qs))
        arguments += {u"--listen"_qs, u"127.0.0.1:0"_qs};
    const ProgramRuns::Ended ended = m_runs.run(arguments);
    QCOMPARE(ended.exitCode, 1);
    QCOMPARE(ended.out, QByteArray());
    QVERIFY2(ended.err.startsWith("potluck: ") && ended.err.count('\n') == 1, ended.err.constData());
}

void TestNodeProgram::allowsOneNodePerDataDirectory()
{
    QProcess first;
    m_runs.launch(first, {u"--peer"_qs, u"--data-dir"_qs, u"one"_qs, u"--listen"_qs, u"127.0.0.1:0"_qs});
    const QString address = ProgramRuns::readyLines(first, "ready ").value(0).mid(6);
    QVERIFY(!address.isEmpty());

    const ProgramRuns::Ended second =
        m_runs.run({u"--index-server"_qs, u"--data-dir"_qs, u"one"_qs, u"--listen"_qs, u"127.0.0.1:0"_qs});
    QCOMPARE(second.exitCode, 1);
    QCOMPARE(second.err.count('\n'), 1);
    const ProgramRuns::Ended samePort =
        m_runs.run({u"--peer"_qs, u"--data-dir"_qs, u"other"_qs, u"--listen"_qs, address});
    QCOMPARE(samePort.exitCode, 1);
    QCOMPARE(samePort.err.count('\n'), 1);
    QVERIFY2(samePort.err.contains(address.toUtf8()), samePort.err.constData());

    QCOMPARE(first.state(), QProcess::Running);
    QCOMPARE(ProgramRuns::end(first, SIGTERM), 0);
}

void TestNodeProgram::startsAgainRightAfterQuit()
{
    for (int round = 0; round < 3; ++round) {
        QProcess process;
        m_runs.launch(process, {u"--peer"_qs, u"--data-dir"_qs, u"again"_qs, u"--listen"_qs, u"127.0.0.1:0"_qs});
        QCOMPARE(ProgramRuns::readyLines(process, "ready ").size(), 1);
        QCOMPARE(
            QProcess::execute(QStringLiteral(POTLUCK_CLI), {u"--data-dir"_qs, m_runs.path(u"again"_qs), u"quit"_qs}),
            0);
        // Not waited for: the next one starts while this process may still be there.
        QProcess next;
        m_runs.launch(next, {u"--peer"_qs, u"--data-dir"_qs, u"again"_qs, u"--listen"_qs, u"127.0.0.1:0"_qs});
        QCOMPARE(ProgramRuns::readyLines(next, "ready ").size(), 1);
        QCOMPARE(ProgramRuns::end(next, SIGTERM), 0);
        QVERIFY(process.waitForFinished(5000));
        QCOMPARE(process.exitCode(), 0);
    }
}

void TestNodeProgram::saysOnceWhichIndexRefusesIt()
{
    QProcess index;
    m_runs.launch(index, {u"--index-server"_qs, u"--data-dir"_qs, u"club"_qs, u"--name"_qs, u"club"_qs, u"--listen"_qs,
                          u"127.0.0.1:0"_qs});
    const QString invite = ProgramRuns::readyLines(index, "invite ").last().mid(7);
    QVERIFY(invite.startsWith(u"potluck://127.0.0.1:"_qs));
    const QString address = invite.section(u'/', 2, 2);
    QString otherKey = invite;
    const qsizetype at = otherKey.indexOf(u"key="_qs) + 4;
    otherKey[at] = otherKey[at] == u'A' ? u'B' : u'A';

    QProcess owner;
    m_runs.launch(owner, {u"--peer"_qs, u"--data-dir"_qs, u"owner"_qs, u"--user"_qs, u"anna"_qs, u"--join"_qs, invite,
                          u"--listen"_qs, u"127.0.0.1:0"_qs});
    QCOMPARE(ProgramRuns::readyLines(owner, "ready ").size(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(QProcess::execute(QStringLiteral(POTLUCK_CLI),
                                                {u"--data-dir"_qs, m_runs.path(u"owner"_qs), u"join"_qs, invite}),
                              0, 20'000);

    const QList<std::pair<QString, QString>> refusals{
        {otherKey, u"potluck: WARNING: the index at "_qs + address + u" shows another key than before: "_qs},
        {invite, u"potluck: "_qs + address + u" refuses this node: "_qs}};
    for (const auto& [link, sentence] : refusals) {
        QProcess peer;
        m_runs.launch(peer, {u"--peer"_qs, u"--data-dir"_qs, u"peer"_qs, u"--user"_qs, u"anna"_qs, u"--join"_qs, link,
                             u"--listen"_qs, u"127.0.0.1:0"_qs});
        peer.setReadChannel(QProcess::StandardError);
        while (!peer.canReadLine() && peer.waitForReadyRead(20'000)) {
        }
        const QString line = QString::fromUtf8(peer.readLine());
        QVERIFY2(line.startsWith(sentence), qPrintable(line));
        QCOMPARE(ProgramRuns::end(peer, SIGTERM), 0);
        QCOMPARE(peer.readAllStandardError(), QByteArray());
        QVERIFY(QDir(m_runs.path(u"peer"_qs)).removeRecursively());
    }
    QCOMPARE(ProgramRuns::end(owner, SIGTERM), 0);
    QCOMPARE(ProgramRuns::end(index, SIGTERM), 0);
}

QTEST_GUILESS_MAIN(TestNodeProgram)
#include "tst_nodeprogram.moc"
