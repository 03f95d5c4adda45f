// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/controlserver.h"
#include "support/fakecontroltarget.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Potluck;
using namespace Potluck::Node;

// The built potluck-cli as scripts see it: exit codes, streams, signals, paths.
class TestCliProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void endsWith2WhenTheLineIsWrong();
    void endsWith1WithoutANode();
    void saysNothingElseInAForeignLocale();
    void showsHelpAndVersion();
    void usesTheUsersFolderOnlyWithoutADataDir();
    void makesPathsAbsolute();
    void printsThePathOfAFinishedDownload();
    void saysThatTheDownloadGoesOnAtCtrlC();
    void survivesAReaderThatLeaves();
    void failsWhereItsOutputIsLost();

private:
    struct Ended
    {
        int exitCode = -1;
        QByteArray out;
        QByteArray err;
    };
    void launch(QProcess& process, const QStringList& arguments) const;
    [[nodiscard]] Ended run(const QStringList& arguments) const;
    [[nodiscard]] static Ended wait(QProcess& process);

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
};

void TestCliProgram::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_environment.insert(u"HOME"_qs, m_folder.filePath(u"home"_qs));
    m_environment.remove(u"XDG_DATA_HOME"_qs);
}

void TestCliProgram::launch(QProcess& process, const QStringList& arguments) const
{
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral(POTLUCK_CLI), arguments);
    QVERIFY(process.waitForStarted());
}

TestCliProgram::Ended TestCliProgram::wait(QProcess& process)
{
    // The node that it talks to lives in this thread's event loop.
    if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 20'000))
        return {};
    const int exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
    return {exitCode, process.readAllStandardOutput(), process.readAllStandardError()};
}

TestCliProgram::Ended TestCliProgram::run(const QStringList& arguments) const
{
    QProcess process;
    launch(process, arguments);
    return wait(process);
}

void TestCliProgram::endsWith2WhenTheLineIsWrong()
{
    for (const QStringList& line : {QStringList{}, QStringList{u"frob"_qs}, QStringList{u"status"_qs, u"--frob"_qs},
                                    QStringList{u"get"_qs, u"nothing"_qs}}) {
        const Ended ended = run(line);
        QCOMPARE(ended.exitCode, 2);
        QVERIFY(ended.err.startsWith("potluck-cli: "));
        QCOMPARE(ended.err.count('\n'), 1);
        QCOMPARE(ended.out, QByteArray());
    }
}

void TestCliProgram::endsWith1WithoutANode()
{
    const Ended ended = run({u"--data-dir"_qs, u"nowhere"_qs, u"status"_qs});
    QCOMPARE(ended.exitCode, 1);
    QCOMPARE(ended.err, "potluck-cli: no node runs on " + m_folder.filePath(u"nowhere"_qs).toUtf8() + '\n');
    QVERIFY(!QDir(m_folder.filePath(u"nowhere"_qs)).exists());
}

void TestCliProgram::saysNothingElseInAForeignLocale()
{
    const QProcessEnvironment before = m_environment;
    for (const QString& locale : {u"C"_qs, u"POSIX"_qs, u"xx_YY.KOI8-R"_qs}) {
        m_environment.insert(u"LC_ALL"_qs, locale);
        const Ended ended = run({u"--data-dir"_qs, u"été"_qs, u"status"_qs});
        QCOMPARE(ended.err, "potluck-cli: no node runs on " + m_folder.filePath(u"été"_qs).toUtf8() + '\n');
    }
    m_environment = before;
}

void TestCliProgram::showsHelpAndVersion()
{
    const Ended help = run({u"--help"_qs});
    QCOMPARE(help.exitCode, 0);
    QVERIFY(help.out.contains("potluck-cli [--data-dir D] [--json] COMMAND"));
    const Ended version = run({u"--version"_qs});
    QCOMPARE(version.exitCode, 0);
    QCOMPARE(version.out, QByteArray("potluck-cli " POTLUCK_VERSION "\n"));
}

void TestCliProgram::usesTheUsersFolderOnlyWithoutADataDir()
{
    const Ended ended = run({u"status"_qs});
    QCOMPARE(ended.exitCode, 1);
    QCOMPARE(ended.err,
             "potluck-cli: no node runs on " + m_folder.filePath(u"home/.local/share/potluck"_qs).toUtf8() + '\n');
}

void TestCliProgram::makesPathsAbsolute()
{
    Test::FakeControlTarget target;
    ControlServer server(target);
    QVERIFY(server.listen(m_folder.path()).ok());
    const QString magnet = u"magnet:?xt=urn:tree:sha256:"_qs + QString(64, u'a');
    QCOMPARE(run({u"--data-dir"_qs, u"."_qs, u"share"_qs, u"add"_qs, u"a/../b/"_qs}).exitCode, 0);
    QCOMPARE(run({u"--data-dir"_qs, u"."_qs, u"share"_qs, u"remove"_qs, u"b"_qs}).exitCode, 0);
    QCOMPARE(run({u"--data-dir"_qs, u"."_qs, u"get"_qs, magnet, u"--output"_qs, u"d"_qs}).exitCode, 0);
    QCOMPARE(run({u"--data-dir"_qs, u"."_qs, u"get"_qs, magnet}).exitCode, 0);
    const QString base = m_folder.path();
    QCOMPARE(target.asked,
             (QStringList{u"addShare "_qs + base + u"/b"_qs, u"removeShare "_qs + base + u"/b"_qs,
                          u"download "_qs + magnet + u' ' + base + u"/d"_qs, u"download "_qs + magnet + u' '}));
}

void TestCliProgram::printsThePathOfAFinishedDownload()
{
    Test::FakeControlTarget target;
    TransferRow row;
    row.id = target.newTransfer;
    row.state = u"done"_qs;
    row.path = u"/d/été 日本.mkv"_qs;
    target.transferRows = {row};
    ControlServer server(target);
    QVERIFY(server.listen(m_folder.path()).ok());
    const Ended ended = run(
        {u"--data-dir"_qs, u"."_qs, u"get"_qs, u"--wait"_qs, u"magnet:?xt=urn:tree:sha256:"_qs + QString(64, u'a')});
    QCOMPARE(ended.exitCode, 0);
    QCOMPARE(ended.out, u"/d/été 日本.mkv\n"_qs.toUtf8());
    QCOMPARE(ended.err, QByteArray());
}

void TestCliProgram::saysThatTheDownloadGoesOnAtCtrlC()
{
    for (const int number : {SIGINT, SIGTERM}) {
        Test::FakeControlTarget target;
        TransferRow row;
        row.id = target.newTransfer;
        row.state = u"downloading"_qs;
        target.transferRows = {row};
        ControlServer server(target);
        QVERIFY(server.listen(m_folder.path()).ok());
        QProcess process;
        launch(process, {u"--data-dir"_qs, u"."_qs, u"get"_qs, u"--wait"_qs,
                         u"magnet:?xt=urn:tree:sha256:"_qs + QString(64, u'a')});
        QTRY_VERIFY(target.asked.contains(u"transfers"_qs));
        ::kill(static_cast<pid_t>(process.processId()), number);
        const Ended ended = wait(process);
        QCOMPARE(ended.exitCode, 1);
        QCOMPARE(ended.err, QByteArray("potluck-cli: the download goes on in the node: see potluck-cli transfers\n"));
    }
}

void TestCliProgram::survivesAReaderThatLeaves()
{
    Test::FakeControlTarget target;
    BrowseRow file;
    file.name = QString(1000, u'n');
    target.pages = {{QList<BrowseRow>(1000, file), {}}};
    ControlServer server(target);
    QVERIFY(server.listen(m_folder.path()).ok());
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_folder.path());
    process.start(u"sh"_qs, {u"-c"_qs, QStringLiteral("{ " POTLUCK_CLI " --data-dir . browse alice; echo $? >&2; } | "
                                                      "head -n 1 >/dev/null")});
    QVERIFY(process.waitForStarted());
    const Ended ended = wait(process);
    QCOMPARE(ended.err, QByteArray("0\n"));
}

void TestCliProgram::failsWhereItsOutputIsLost()
{
    Test::FakeControlTarget target;
    ControlServer server(target);
    QVERIFY(server.listen(m_folder.path()).ok());
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_folder.path());
    process.start(u"sh"_qs, {u"-c"_qs, QStringLiteral(POTLUCK_CLI " --data-dir . status >/dev/full")});
    QVERIFY(process.waitForStarted());
    const Ended ended = wait(process);
    QCOMPARE(ended.exitCode, 1);
    QVERIFY(ended.err.startsWith("potluck-cli: cannot write the output: "));
}

QTEST_GUILESS_MAIN(TestCliProgram)
#include "tst_cliprogram.moc"
