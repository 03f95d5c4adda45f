// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

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
#ifdef POTLUCK_HAS_UI
    void theDesktopEndsAtASignal();
    void aSecondDesktopHandsItsLinksOver();
    void aDesktopIsANodeLikeOthers();
    void aDesktopThatCannotStartShowsAWindow();
    void aDesktopSaysWhichLinkCannotBeUsed();
#endif

private:
    struct Ended
    {
        int exitCode = -1;
        QByteArray out;
        QByteArray err;
    };
    void launch(QProcess& process, const QStringList& arguments) const;
    [[nodiscard]] Ended run(const QStringList& arguments) const;
    // The lines until the last one that a node prints when it is ready.
    [[nodiscard]] static QStringList readyLines(QProcess& process, const char* last);
    [[nodiscard]] static int end(QProcess& process, int signal);

    QTemporaryDir m_folder;
    bool m_hasDisplay = false;
};

void TestNodeProgram::launch(QProcess& process, const QStringList& arguments) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_qs, m_folder.filePath(u"home"_qs));
    // A node without a window needs no display.
    for (const QString& display : {u"DISPLAY"_qs, u"WAYLAND_DISPLAY"_qs, u"QT_QPA_PLATFORM"_qs})
        environment.remove(display);
    if (m_hasDisplay)
        environment.insert(u"QT_QPA_PLATFORM"_qs, u"offscreen"_qs);
    environment.insert(u"XDG_RUNTIME_DIR"_qs, m_folder.path()); // of a session; Qt says so where there is none
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral(POTLUCK_NODE), arguments);
}

TestNodeProgram::Ended TestNodeProgram::run(const QStringList& arguments) const
{
    QProcess process;
    launch(process, arguments);
    if (!process.waitForFinished(20'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QStringList TestNodeProgram::readyLines(QProcess& process, const char* last)
{
    QStringList lines;
    while (lines.isEmpty() || !lines.last().startsWith(QLatin1String(last))) {
        if (!process.canReadLine() && !process.waitForReadyRead(20'000))
            break;
        if (process.canReadLine())
            lines.append(QString::fromUtf8(process.readLine()).trimmed());
    }
    return lines;
}

int TestNodeProgram::end(QProcess& process, int signal)
{
    ::kill(static_cast<pid_t>(process.processId()), signal);
    const bool ended = process.waitForFinished(20'000) && process.exitStatus() == QProcess::NormalExit;
    return ended ? process.exitCode() : -1;
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
    launch(process, {mode, u"--data-dir"_qs, u"ready"_qs, u"--listen"_qs, u"127.0.0.1:0"_qs});
    const QStringList lines = readyLines(process, index ? "invite " : "ready ");
    QCOMPARE(lines.size(), index ? 2 : 1);
    QVERIFY(lines.first().startsWith(u"ready 127.0.0.1:"_qs));
    QVERIFY(!lines.first().endsWith(u":0"_qs));
    const QString address = lines.first().mid(6);
    if (index)
        QVERIFY2(lines.last().startsWith(u"invite potluck://"_qs + address + u"/?key="_qs), qPrintable(lines.last()));

    QElapsedTimer timer;
    timer.start();
    QCOMPARE(end(process, signal), 0);
    QVERIFY(timer.elapsed() < 3000);
    QCOMPARE(process.readAllStandardError(), QByteArray());
}

void TestNodeProgram::takesTheSamePortForAllAddresses()
{
    QProcess process;
    launch(process, {u"--peer"_qs, u"--data-dir"_qs, u"two"_qs, u"--listen"_qs, u"127.0.0.1:0"_qs, u"--listen"_qs,
                     u"127.0.0.2:0"_qs});
    const QStringList lines = readyLines(process, "ready 127.0.0.2:");
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.at(0).startsWith(u"ready 127.0.0.1:"_qs));
    QCOMPARE(lines.at(0).section(u':', -1), lines.at(1).section(u':', -1));
    QCOMPARE(end(process, SIGTERM), 0);
}

void TestNodeProgram::keepsTheDataDirectoryToItself()
{
    QProcess process;
    launch(process, {u"--index-server"_qs, u"--data-dir"_qs, u"own"_qs, u"--listen"_qs, u"127.0.0.1:0"_qs});
    QCOMPARE(readyLines(process, "invite ").size(), 2);
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                        QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    const QDir folder(m_folder.filePath(u"own"_qs));
    QVERIFY((QFileInfo(folder.path()).permissions() & others) == 0);
    const auto entries = folder.entryInfoList(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot);
    QVERIFY(!entries.isEmpty());
    for (const QFileInfo& entry : entries)
        QVERIFY2((entry.permissions() & others) == 0, qPrintable(entry.fileName()));
    QVERIFY(!QDir(m_folder.filePath(u"home"_qs)).exists());
    QCOMPARE(end(process, SIGTERM), 0);
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
    const Ended ended = run(arguments);
    QCOMPARE(ended.exitCode, 1);
    QCOMPARE(ended.out, QByteArray());
    QVERIFY2(ended.err.startsWith("potluck: ") && ended.err.count('\n') == 1, ended.err.constData());
}

void TestNodeProgram::allowsOneNodePerDataDirectory()
{
    QProcess first;
    launch(first, {u"--peer"_qs, u"--data-dir"_qs, u"one"_qs, u"--listen"_qs, u"127.0.0.1:0"_qs});
    const QString address = readyLines(first, "ready ").value(0).mid(6);
    QVERIFY(!address.isEmpty());

    const Ended second = run({u"--index-server"_qs, u"--data-dir"_qs, u"one"_qs, u"--listen"_qs, u"127.0.0.1:0"_qs});
    QCOMPARE(second.exitCode, 1);
    QCOMPARE(second.err.count('\n'), 1);
    const Ended samePort = run({u"--peer"_qs, u"--data-dir"_qs, u"other"_qs, u"--listen"_qs, address});
    QCOMPARE(samePort.exitCode, 1);
    QCOMPARE(samePort.err.count('\n'), 1);
    QVERIFY2(samePort.err.contains(address.toUtf8()), samePort.err.constData());

    QCOMPARE(first.state(), QProcess::Running);
    QCOMPARE(end(first, SIGTERM), 0);
}

void TestNodeProgram::startsAgainRightAfterQuit()
{
    for (int round = 0; round < 3; ++round) {
        QProcess process;
        launch(process, {u"--peer"_qs, u"--data-dir"_qs, u"again"_qs, u"--listen"_qs, u"127.0.0.1:0"_qs});
        QCOMPARE(readyLines(process, "ready ").size(), 1);
        QCOMPARE(QProcess::execute(QStringLiteral(POTLUCK_CLI),
                                   {u"--data-dir"_qs, m_folder.filePath(u"again"_qs), u"quit"_qs}),
                 0);
        // Not waited for: the next one starts while this process may still be there.
        QProcess next;
        launch(next, {u"--peer"_qs, u"--data-dir"_qs, u"again"_qs, u"--listen"_qs, u"127.0.0.1:0"_qs});
        QCOMPARE(readyLines(next, "ready ").size(), 1);
        QCOMPARE(end(next, SIGTERM), 0);
        QVERIFY(process.waitForFinished(5000));
        QCOMPARE(process.exitCode(), 0);
    }
}

void TestNodeProgram::saysOnceWhichIndexRefusesIt()
{
    QProcess index;
    launch(index, {u"--index-server"_qs, u"--data-dir"_qs, u"club"_qs, u"--name"_qs, u"club"_qs, u"--listen"_qs,
                   u"127.0.0.1:0"_qs});
    const QString invite = readyLines(index, "invite ").last().mid(7);
    QVERIFY(invite.startsWith(u"potluck://127.0.0.1:"_qs));
    const QString address = invite.section(u'/', 2, 2);
    QString otherKey = invite;
    const qsizetype at = otherKey.indexOf(u"key="_qs) + 4;
    otherKey[at] = otherKey[at] == u'A' ? u'B' : u'A';

    QProcess owner;
    launch(owner, {u"--peer"_qs, u"--data-dir"_qs, u"owner"_qs, u"--user"_qs, u"anna"_qs, u"--join"_qs, invite,
                   u"--listen"_qs, u"127.0.0.1:0"_qs});
    QCOMPARE(readyLines(owner, "ready ").size(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(QProcess::execute(QStringLiteral(POTLUCK_CLI),
                                                {u"--data-dir"_qs, m_folder.filePath(u"owner"_qs), u"join"_qs, invite}),
                              0, 20'000);

    const QList<std::pair<QString, QString>> refusals{
        {otherKey, u"potluck: WARNING: the index at "_qs + address + u" shows another key than before: "_qs},
        {invite, u"potluck: "_qs + address + u" refuses this node: "_qs}};
    for (const auto& [link, sentence] : refusals) {
        QProcess peer;
        launch(peer, {u"--peer"_qs, u"--data-dir"_qs, u"peer"_qs, u"--user"_qs, u"anna"_qs, u"--join"_qs, link,
                      u"--listen"_qs, u"127.0.0.1:0"_qs});
        peer.setReadChannel(QProcess::StandardError);
        while (!peer.canReadLine() && peer.waitForReadyRead(20'000)) {
        }
        const QString line = QString::fromUtf8(peer.readLine());
        QVERIFY2(line.startsWith(sentence), qPrintable(line));
        QCOMPARE(end(peer, SIGTERM), 0);
        QCOMPARE(peer.readAllStandardError(), QByteArray());
        QVERIFY(QDir(m_folder.filePath(u"peer"_qs)).removeRecursively());
    }
    QCOMPARE(end(owner, SIGTERM), 0);
    QCOMPARE(end(index, SIGTERM), 0);
}

#ifdef POTLUCK_HAS_UI
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

void TestNodeProgram::theDesktopEndsAtASignal()
{
    m_hasDisplay = true;
    QProcess process;
    prepare(m_folder.filePath(u"desk"_qs));
    launch(process, {u"--data-dir"_qs, u"desk"_qs});
    QVERIFY(isUp(m_folder.filePath(u"desk"_qs)));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(end(process, SIGTERM), 0);
    QVERIFY(timer.elapsed() < 3500);
    m_hasDisplay = false;
}

void TestNodeProgram::aSecondDesktopHandsItsLinksOver()
{
    m_hasDisplay = true;
    QProcess first;
    prepare(m_folder.filePath(u"twice"_qs));
    launch(first, {u"--data-dir"_qs, u"twice"_qs});
    QVERIFY(isUp(m_folder.filePath(u"twice"_qs)));
    const Ended second = run({u"--data-dir"_qs, u"twice"_qs, u"magnet:?xt=urn:tree:sha256:"_qs + QString(64, u'a')});
    QCOMPARE(second.exitCode, 0);
    QCOMPARE(second.err, QByteArray());
    QCOMPARE(end(first, SIGTERM), 0);
    m_hasDisplay = false;
}

void TestNodeProgram::aDesktopIsANodeLikeOthers()
{
    m_hasDisplay = true;
    QProcess desktop;
    prepare(m_folder.filePath(u"node"_qs));
    launch(desktop, {u"--data-dir"_qs, u"node"_qs});
    QVERIFY(QTest::qWaitFor([this] { return QFileInfo::exists(m_folder.filePath(u"node/control.sock"_qs)); }, 10'000));
    m_hasDisplay = false;
    const Ended headless = run({u"--peer"_qs, u"--data-dir"_qs, u"node"_qs, u"--listen"_qs, u"127.0.0.1:0"_qs});
    QCOMPARE(headless.exitCode, 1);
    QCOMPARE(headless.err.count('\n'), 1);
    QProcess quit;
    quit.start(QStringLiteral(POTLUCK_CLI), {u"--data-dir"_qs, m_folder.filePath(u"node"_qs), u"quit"_qs});
    QVERIFY(quit.waitForFinished(20'000));
    QCOMPARE(quit.exitCode(), 0);
    QVERIFY(desktop.waitForFinished(20'000));
    QCOMPARE(desktop.exitCode(), 0);
}

void TestNodeProgram::aDesktopThatCannotStartShowsAWindow()
{
    m_hasDisplay = true;
    QFile inTheWay(m_folder.filePath(u"file"_qs));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    QProcess process;
    process.setReadChannel(QProcess::StandardError);
    launch(process, {u"--data-dir"_qs, u"file/data"_qs});
    QVERIFY(process.waitForReadyRead(20'000));
    QVERIFY(process.readAllStandardError().startsWith("potluck: cannot make the data directory "));
    QVERIFY(!process.waitForFinished(500)); // it waits for an answer
    QCOMPARE(end(process, SIGTERM), 1);
    m_hasDisplay = false;
}

void TestNodeProgram::aDesktopSaysWhichLinkCannotBeUsed()
{
    m_hasDisplay = true;
    QProcess process;
    prepare(m_folder.filePath(u"link"_qs));
    process.setReadChannel(QProcess::StandardError);
    launch(process, {u"--data-dir"_qs, u"link"_qs, u"magnet:?xt=broken"_qs});
    QVERIFY(process.waitForReadyRead(20'000));
    QVERIFY(process.readAllStandardError().startsWith("potluck: magnet:?xt=broken: not a file link: "));
    QVERIFY(isUp(m_folder.filePath(u"link"_qs))); // and goes on
    QCOMPARE(end(process, SIGTERM), 0);
    m_hasDisplay = false;
}
#endif

QTEST_GUILESS_MAIN(TestNodeProgram)
#include "tst_nodeprogram.moc"
