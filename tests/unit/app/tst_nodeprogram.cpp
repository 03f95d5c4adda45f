// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

// The built potluck where it ends before there is a node: its command line and its password file.
class TestNodeProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsWith2WhenTheLineIsWrong();
    void sendsDesktopUsersToTheHeadlessModes();
    void showsHelpAndVersion();
    void endsWith1WithoutAPasswordInItsFile();

private:
    struct Ended
    {
        int exitCode = -1;
        QByteArray out;
        QByteArray err;
    };
    [[nodiscard]] Ended run(const QStringList& arguments) const;

    QTemporaryDir m_folder;
};

TestNodeProgram::Ended TestNodeProgram::run(const QStringList& arguments) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_qs, m_folder.filePath(u"home"_qs));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral(POTLUCK_NODE), arguments);
    if (!process.waitForFinished(20'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void TestNodeProgram::endsWith2WhenTheLineIsWrong()
{
    for (const QStringList& line :
         {QStringList{u"--frob"_qs}, QStringList{u"--peer"_qs, u"--listen"_qs, u"7700"_qs},
          QStringList{u"--peer"_qs, u"--index-server"_qs}, QStringList{u"http://example.org/"_qs}}) {
        const Ended ended = run(line);
        QCOMPARE(ended.exitCode, 2);
        QVERIFY(ended.err.startsWith("potluck: "));
        QCOMPARE(ended.err.count('\n'), 1);
        QCOMPARE(ended.out, QByteArray());
    }
    QVERIFY(!QDir(m_folder.filePath(u"home"_qs)).exists());
}

void TestNodeProgram::sendsDesktopUsersToTheHeadlessModes()
{
    const Ended ended = run({});
    QCOMPARE(ended.exitCode, 1);
    QVERIFY(ended.err.contains("--peer") && ended.err.contains("--index-server"));
    QCOMPARE(ended.err.count('\n'), 1);
}

void TestNodeProgram::showsHelpAndVersion()
{
    const Ended help = run({u"--help"_qs});
    QCOMPARE(help.exitCode, 0);
    QVERIFY(help.out.contains("--index-server"));
    const Ended version = run({u"--version"_qs});
    QCOMPARE(version.exitCode, 0);
    QCOMPARE(version.out, QByteArray("potluck " POTLUCK_VERSION "\n"));
}

void TestNodeProgram::endsWith1WithoutAPasswordInItsFile()
{
    const Ended ended = run({u"--peer"_qs, u"--data-dir"_qs, u"d"_qs, u"--password-file"_qs, u"missing"_qs});
    QCOMPARE(ended.exitCode, 1);
    QVERIFY(ended.err.startsWith("potluck: cannot read the password file missing: "));
    QVERIFY(!QDir(m_folder.filePath(u"d"_qs)).exists());
}

QTEST_GUILESS_MAIN(TestNodeProgram)
#include "tst_nodeprogram.moc"
