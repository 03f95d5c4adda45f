// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clisession.h"
#include "app/terminal.h"
#include "node/controlserver.h"
#include "support/fakecontroltarget.h"
#include "support/faketimers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

using namespace Potluck;
using namespace Potluck::App;
using namespace Potluck::Node;
using namespace std::chrono_literals;

namespace {

class FakeTerminal final : public Terminal
{
public:
    void out(const QByteArray& bytes) override { printed += bytes; }
    void err(const QByteArray& bytes) override { said += bytes; }
    [[nodiscard]] int width() const override { return 0; }
    [[nodiscard]] int progressWidth() const override { return progressColumns; }

    QByteArray printed;
    QByteArray said;
    int progressColumns = 0;
};

TransferRow download(const QString& state, quint64 done = 0)
{
    TransferRow row;
    row.id = 42;
    row.name = u"beach.mkv"_qs;
    row.size = 100;
    row.done = done;
    row.state = state;
    return row;
}

FoundRow found(const QString& name, std::uint8_t content, qint64 sources)
{
    FoundRow row;
    row.name = name;
    row.size = 2048;
    row.content.emplace().bytes.fill(content);
    row.magnet = u"magnet:?"_qs + name;
    row.sourceCount = sources;
    row.sources = QList<SourceRow>(sources);
    return row;
}

} // namespace

// Commands against a node that is a double, over a real control socket.
class TestCliSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void printsAStatus();
    void printsAStatusAsJson();
    void saysWhatWasDone_data();
    void saysWhatWasDone();
    void failsWithTheNodesSentence();
    void failsWithoutANode();
    void printsListsAsJsonLines();
    void printsAnInvite();
    void browsesAllPages();
    void printsSearchResultsOnceAndInOrder();
    void printsNoMoreSearchResultsThanAskedFor();
    void searchAsJsonHasOneObjectPerLine();
    void failsWhenTheNodeEndsWhileSearching();
    void setsLimitsAndTellsThem();
    void waitsForAShare();
    void saysWhatWasNotPublished();
    void waitsForAShareThatWasThereBefore();
    void startsADownload();
    void waitsForADownload();
    void waitsForADownloadAsJson();
    void failsWhenADownloadFails();
    void failsWhenNobodyHasTheFile();
    void failsWhenADownloadIsCancelled();
    void failsWhenTheNodeEndsWhileDownloading();
    void drawsProgressOnATerminal();
    void leavesTheDownloadWhenInterrupted();
    void quitsWhenTheNodeHasEnded();
    void doesNotWaitForeverForTheNodeToEnd();

private:
    void start(const ControlCall& call, bool json = false, bool wait = false);
    [[nodiscard]] QList<QJsonObject> lines() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Test::FakeControlTarget> m_target;
    std::unique_ptr<ControlServer> m_server;
    std::unique_ptr<FakeTerminal> m_terminal;
    std::unique_ptr<Test::FakeClock> m_clock;
    std::unique_ptr<Test::FakeTimers> m_timers;
    std::unique_ptr<CliSession> m_session;
    std::optional<int> m_exitCode;
};

void TestCliSession::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_target = std::make_unique<Test::FakeControlTarget>();
    m_server = std::make_unique<ControlServer>(*m_target);
    QVERIFY(m_server->listen(m_folder->path()).ok());
    m_terminal = std::make_unique<FakeTerminal>();
    m_clock = std::make_unique<Test::FakeClock>();
    m_timers = std::make_unique<Test::FakeTimers>(*m_clock);
    m_exitCode.reset();
}

void TestCliSession::cleanup()
{
    m_session.reset();
    m_server.reset();
}

void TestCliSession::start(const ControlCall& call, bool json, bool wait)
{
    m_session =
        std::make_unique<CliSession>(CliCommand{m_folder->path(), json, wait, call}, *m_terminal, *m_clock, *m_timers);
    connect(m_session.get(), &CliSession::ended, this, [this](int exitCode) {
        QVERIFY2(!m_exitCode, "ended twice");
        m_exitCode = exitCode;
    });
    m_session->start();
}

QList<QJsonObject> TestCliSession::lines() const
{
    QList<QJsonObject> objects;
    for (const QByteArray& line : m_terminal->printed.split('\n')) {
        if (!line.isEmpty())
            objects.append(QJsonDocument::fromJson(line).object());
    }
    return objects;
}

void TestCliSession::printsAStatus()
{
    m_target->statusRow.state = u"running"_qs;
    m_target->statusRow.version = u"9.9"_qs;
    start(StatusCall{});
    QTRY_COMPARE(m_exitCode, 0);
    QVERIFY(m_terminal->printed.startsWith("Potluck    9.9, running\n"));
    QCOMPARE(m_terminal->said, QByteArray());
}

void TestCliSession::printsAStatusAsJson()
{
    m_target->statusRow.state = u"running"_qs;
    start(StatusCall{}, true);
    QTRY_COMPARE(m_exitCode, 0);
    QCOMPARE(lines().size(), 1);
    const QJsonObject status = lines().first();
    QCOMPARE(status.value(u"state"_qs).toString(), u"running"_qs);
    QVERIFY(status.value(u"indexes"_qs).isArray());
    for (const auto& name : {u"files"_qs, u"bytes"_qs, u"pendingBytes"_qs})
        QVERIFY(status.value(u"shares"_qs).toObject().contains(name));
    QVERIFY(status.value(u"transfers"_qs).isObject());
}

void TestCliSession::saysWhatWasDone_data()
{
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QByteArray>("printed");
    QTest::newRow("join") << u"join L"_qs << QByteArray("Joined.\n");
    QTest::newRow("leave") << u"leave L"_qs << QByteArray("Left.\n");
    QTest::newRow("share add") << u"addShare /a"_qs << QByteArray("Shared.\n");
    QTest::newRow("share remove") << u"removeShare /a"_qs << QByteArray("No longer shared.\n");
    QTest::newRow("pause") << u"pause 5"_qs << QByteArray("Paused.\n");
    QTest::newRow("resume") << u"resume 5"_qs << QByteArray("Resumed.\n");
    QTest::newRow("cancel") << u"cancel 5"_qs << QByteArray("Cancelled.\n");
}

void TestCliSession::saysWhatWasDone()
{
    QFETCH(const QString, expected);
    QFETCH(const QByteArray, printed);
    const QMap<QString, ControlCall> calls{{u"join L"_qs, JoinCall{u"L"_qs}},
                                           {u"leave L"_qs, LeaveCall{u"L"_qs}},
                                           {u"addShare /a"_qs, AddShareCall{u"/a"_qs}},
                                           {u"removeShare /a"_qs, RemoveShareCall{u"/a"_qs}},
                                           {u"pause 5"_qs, PauseCall{5}},
                                           {u"resume 5"_qs, ResumeCall{5}},
                                           {u"cancel 5"_qs, CancelCall{5}}};
    start(calls.value(expected));
    QTRY_COMPARE(m_exitCode, 0);
    QCOMPARE(m_target->asked, QStringList{expected});
    QCOMPARE(m_terminal->printed, printed);
}

void TestCliSession::failsWithTheNodesSentence()
{
    m_target->refusal = Error{ErrorCode::Unauthorized, u"the password is wrong\x1b[2J"_qs};
    start(JoinCall{u"L"_qs});
    QTRY_COMPARE(m_exitCode, 1);
    QCOMPARE(m_terminal->said, QByteArray("potluck-cli: the password is wrong\xef\xbf\xbd[2J\n"));
    QCOMPARE(m_terminal->printed, QByteArray());
}

void TestCliSession::failsWithoutANode()
{
    m_server->close();
    start(StatusCall{});
    QTRY_COMPARE(m_exitCode, 1);
    QCOMPARE(m_terminal->said, "potluck-cli: no node runs on " + m_folder->path().toUtf8() + '\n');
}

void TestCliSession::printsListsAsJsonLines()
{
    TransferRow row = download(u"downloading"_qs, 40);
    row.sources = {{u"alice"_qs, 5, 6, 0, u"downloading"_qs}};
    m_target->transferRows = {row, download(u"done"_qs, 100)};
    start(TransfersCall{}, true);
    QTRY_COMPARE(m_exitCode, 0);
    QCOMPARE(lines().size(), 2);
    for (const auto& name : {u"id"_qs, u"direction"_qs, u"name"_qs, u"size"_qs, u"done"_qs, u"state"_qs, u"rate"_qs})
        QVERIFY2(lines().first().contains(name), qPrintable(name));
    const QJsonObject source = lines().first().value(u"sources"_qs).toArray().at(0).toObject();
    QCOMPARE(source.value(u"peer"_qs).toString(), u"alice"_qs);
    QCOMPARE(source.value(u"pieces"_qs).toInteger(), 6);
}

void TestCliSession::printsAnInvite()
{
    m_target->inviteLink = u"potluck://a:1/?key=k"_qs;
    start(InviteCall{2, 3});
    QTRY_COMPARE(m_exitCode, 0);
    QCOMPARE(m_terminal->printed, QByteArray("potluck://a:1/?key=k\n"));
    m_terminal->printed.clear();
    m_exitCode.reset();
    start(InviteCall{}, true);
    QTRY_COMPARE(m_exitCode, 0);
    QCOMPARE(m_terminal->printed, QByteArray("{\"invite\":\"potluck://a:1/?key=k\"}\n"));
}

void TestCliSession::browsesAllPages()
{
    m_target->pages = {{QList<BrowseRow>(2), u"1"_qs}, {QList<BrowseRow>(3), u"2"_qs}, {QList<BrowseRow>(1), {}}};
    start(BrowseCall{u"alice"_qs, {}}, true);
    QTRY_COMPARE(m_exitCode, 0);
    QCOMPARE(lines().size(), 6);
    QCOMPARE(m_target->asked, (QStringList{u"browse alice "_qs, u"browse alice 1"_qs, u"browse alice 2"_qs}));
}

void TestCliSession::printsSearchResultsOnceAndInOrder()
{
    start(SearchCall{u"beach"_qs, {}});
    QTRY_COMPARE(m_target->searches.size(), 1);
    m_target->searches[0].more({found(u"first"_qs, 1, 1), found(u"second"_qs, 2, 1)});
    m_target->searches[0].more({found(u"third"_qs, 3, 1), found(u"first"_qs, 1, 7)});
    m_target->searches[0].done({});
    QTRY_COMPARE(m_exitCode, 0);
    QCOMPARE(m_terminal->printed, QByteArray("  2.0 kB  first  (7 sources, 0 online)\n          magnet:?first\n"
                                             "  2.0 kB  second  (1 source, 0 online)\n          magnet:?second\n"
                                             "  2.0 kB  third  (1 source, 0 online)\n          magnet:?third\n"));
}

void TestCliSession::printsNoMoreSearchResultsThanAskedFor()
{
    start(SearchCall{u"beach"_qs, {2, 5s}}, true);
    QTRY_COMPARE(m_target->searches.size(), 1);
    for (std::uint8_t i = 1; i < 10; ++i)
        m_target->searches[0].more({found(QString::number(i), i, 1)});
    m_target->searches[0].done({});
    QTRY_COMPARE(m_exitCode, 0);
    QCOMPARE(lines().size(), 2);
}

void TestCliSession::searchAsJsonHasOneObjectPerLine()
{
    start(SearchCall{u"beach"_qs, {}}, true);
    QTRY_COMPARE(m_target->searches.size(), 1);
    FoundRow row = found(u"a\nb\u2028c\x1b"_qs, 1, 1);
    row.sources = {{u"alice"_qs, 12, {}, u"Home"_qs, u"10.0.0.1:7700"_qs, true}};
    m_target->searches[0].more({row});
    m_target->searches[0].done({});
    QTRY_COMPARE(m_exitCode, 0);
    QCOMPARE(m_terminal->printed.count('\n'), 1);
    QVERIFY(!m_terminal->printed.contains("\xe2\x80\xa8"));
    const QJsonObject object = lines().first();
    QCOMPARE(object.value(u"name"_qs).toString(), row.name);
    QCOMPARE(object.value(u"size"_qs).toInteger(), 2048);
    QCOMPARE(object.value(u"content"_qs).toString(), QString(32, u'x').replace(u"x"_qs, u"01"_qs));
    QVERIFY(object.contains(u"sha1"_qs) && object.contains(u"md5"_qs) && object.contains(u"magnet"_qs));
    const QJsonObject source = object.value(u"sources"_qs).toArray().at(0).toObject();
    QCOMPARE(source.value(u"peer"_qs).toInteger(), 12);
    QCOMPARE(source.value(u"name"_qs).toString(), u"alice"_qs);
    QCOMPARE(source.value(u"address"_qs).toString(), u"10.0.0.1:7700"_qs);
    QCOMPARE(source.value(u"online"_qs).toBool(), true);
}

void TestCliSession::failsWhenTheNodeEndsWhileSearching()
{
    start(SearchCall{u"beach"_qs, {}});
    QTRY_COMPARE(m_target->searches.size(), 1);
    m_server->close();
    QTRY_COMPARE(m_exitCode, 1);
    QCOMPARE(m_terminal->said, QByteArray("potluck-cli: the node has ended\n"));
}

void TestCliSession::setsLimitsAndTellsThem()
{
    m_target->statusRow.downLimit = 2048;
    start(LimitsCall{std::nullopt, 2048}, true);
    QTRY_COMPARE(m_exitCode, 0);
    QCOMPARE(m_target->asked, (QStringList{u"limits - 2048"_qs, u"status"_qs}));
    QCOMPARE(m_terminal->printed, QByteArray("{\"down\":2048,\"up\":0}\n"));
}

void TestCliSession::waitsForAShare()
{
    start(AddShareCall{u"/a"_qs}, false, true);
    QTRY_VERIFY(m_target->shareWaiter);
    QVERIFY(!m_exitCode);
    m_target->shareWaited(SharedRow{true, {}});
    QTRY_COMPARE(m_exitCode, 0);
    QCOMPARE(m_target->asked, (QStringList{u"addShare /a"_qs, u"waitForShare /a"_qs}));
    QCOMPARE(m_terminal->printed, QByteArray("Shared and published.\n"));
}

void TestCliSession::saysWhatWasNotPublished()
{
    start(AddShareCall{u"/a"_qs}, false, true);
    QTRY_VERIFY(m_target->shareWaiter);
    m_target->shareWaited(SharedRow{false, u"1 file is left out: a\nb"_qs});
    QTRY_COMPARE(m_exitCode, 0);
    QCOMPARE(m_terminal->printed, QByteArray("Shared; no index is joined yet.\n1 file is left out: a\xef\xbf\xbd"
                                             "b.\n"));

    m_terminal->printed.clear();
    m_exitCode.reset();
    start(AddShareCall{u"/a"_qs}, true, true);
    QTRY_VERIFY(m_target->shareWaiter);
    m_target->shareWaited(SharedRow{true, {}});
    QTRY_COMPARE(m_exitCode, 0);
    QCOMPARE(m_terminal->printed, QByteArray("{\"detail\":\"\",\"folder\":\"/a\",\"published\":true}\n"));

    m_exitCode.reset();
    start(AddShareCall{u"/a"_qs}, false, true);
    QTRY_VERIFY(m_target->shareWaiter);
    m_target->shareWaited(Error{ErrorCode::Network, u"the folder is shared but not published yet: it is down"_qs});
    QTRY_COMPARE(m_exitCode, 1);
    QCOMPARE(m_terminal->said, QByteArray("potluck-cli: the folder is shared but not published yet: it is down\n"));
}

void TestCliSession::waitsForAShareThatWasThereBefore()
{
    m_target->refusal = Error{ErrorCode::AlreadyExists, u"it is shared already"_qs};
    start(AddShareCall{u"/a"_qs}, false, true);
    QTRY_VERIFY(m_target->shareWaiter);
    m_target->shareWaited(SharedRow{true, {}});
    QTRY_COMPARE(m_exitCode, 0);
    QCOMPARE(m_terminal->said, QByteArray());

    m_exitCode.reset();
    start(AddShareCall{u"/a"_qs}); // without --wait it is told
    QTRY_COMPARE(m_exitCode, 1);
}

void TestCliSession::startsADownload()
{
    m_target->newTransfer = 42;
    start(DownloadCall{u"M"_qs, u"/d"_qs});
    QTRY_COMPARE(m_exitCode, 0);
    QCOMPARE(m_target->asked, QStringList{u"download M /d"_qs});
    QCOMPARE(m_terminal->printed, QByteArray("Download 42 has begun.\n"));
    m_terminal->printed.clear();
    m_exitCode.reset();
    start(DownloadCall{u"M"_qs, {}}, true);
    QTRY_COMPARE(m_exitCode, 0);
    QCOMPARE(m_terminal->printed, QByteArray("{\"id\":42}\n"));
}

void TestCliSession::waitsForADownload()
{
    m_target->newTransfer = 42;
    m_target->transferRows = {download(u"finding"_qs)};
    start(DownloadCall{u"M"_qs, {}}, false, true);
    QTRY_VERIFY(m_target->asked.contains(u"transfers"_qs));
    m_server->publishTransfers({download(u"downloading"_qs, 40)}, {});
    m_server->publishTransfers({download(u"checking"_qs, 100)}, {});
    QTest::qWait(20);
    QVERIFY(!m_exitCode);
    TransferRow done = download(u"done"_qs, 100);
    done.path = u"/d/été\u200e.mkv"_qs;
    m_server->publishTransfers({done}, {});
    QTRY_COMPARE(m_exitCode, 0);
    QCOMPARE(m_terminal->printed, done.path.toUtf8() + '\n'); // exactly, for scripts
    QCOMPARE(m_terminal->said, QByteArray());                 // no terminal: no progress
}

void TestCliSession::waitsForADownloadAsJson()
{
    m_target->newTransfer = 42;
    TransferRow done = download(u"done"_qs, 100);
    done.path = u"/d/beach.mkv"_qs;
    m_target->transferRows = {done};
    start(DownloadCall{u"M"_qs, {}}, true, true);
    QTRY_COMPARE(m_exitCode, 0);
    QCOMPARE(lines().size(), 1);
    QCOMPARE(lines().first().value(u"path"_qs).toString(), u"/d/beach.mkv"_qs);
}

void TestCliSession::failsWhenADownloadFails()
{
    m_target->newTransfer = 42;
    TransferRow failed = download(u"failed"_qs, 10);
    failed.detail = u"every source sent wrong bytes"_qs;
    m_target->transferRows = {failed};
    start(DownloadCall{u"M"_qs, {}}, false, true);
    QTRY_COMPARE(m_exitCode, 1);
    QCOMPARE(m_terminal->said, QByteArray("potluck-cli: every source sent wrong bytes\n"));
    QCOMPARE(m_terminal->printed, QByteArray());
}

void TestCliSession::failsWhenNobodyHasTheFile()
{
    m_target->newTransfer = 42;
    m_terminal->progressColumns = 80;
    m_target->transferRows = {download(u"nobody-online"_qs)};
    start(DownloadCall{u"M"_qs, {}}, false, true);
    QTRY_VERIFY(!m_terminal->said.isEmpty()); // drawn
    QVERIFY(!m_exitCode);
    m_timers->advance(DownloadWait::NobodyPatience + 1s);
    QCOMPARE(m_exitCode, 1);
    QVERIFY(m_terminal->said.contains("potluck-cli: nobody who has the file is online"));
    QVERIFY(!m_target->asked.contains(u"cancel 42"_qs));
}

void TestCliSession::failsWhenADownloadIsCancelled()
{
    m_target->newTransfer = 42;
    m_target->transferRows = {download(u"downloading"_qs)};
    start(DownloadCall{u"M"_qs, {}}, false, true);
    QTRY_VERIFY(m_target->asked.contains(u"transfers"_qs));
    m_server->publishTransfers({}, {42});
    QTRY_COMPARE(m_exitCode, 1);
    QCOMPARE(m_terminal->said, QByteArray("potluck-cli: the transfer was cancelled\n"));
}

void TestCliSession::failsWhenTheNodeEndsWhileDownloading()
{
    m_target->newTransfer = 42;
    m_target->transferRows = {download(u"downloading"_qs)};
    start(DownloadCall{u"M"_qs, {}}, false, true);
    QTRY_VERIFY(m_target->asked.contains(u"transfers"_qs));
    m_server->close();
    QTRY_COMPARE(m_exitCode, 1);
    QCOMPARE(m_terminal->said,
             QByteArray("potluck-cli: the node has ended; the download goes on when it runs again\n"));
}

void TestCliSession::drawsProgressOnATerminal()
{
    m_target->newTransfer = 42;
    m_terminal->progressColumns = 80;
    m_target->transferRows = {download(u"downloading"_qs, 10)};
    start(DownloadCall{u"M"_qs, {}}, false, true);
    QTRY_VERIFY(m_terminal->said.contains(" 10 %"));
    QVERIFY(m_terminal->said.contains("beach.mkv\n["));
    m_server->publishTransfers({download(u"downloading"_qs, 20)}, {});
    QTRY_VERIFY(m_terminal->said.contains("\x1b[2A\x1b[Jbeach.mkv\n[")); // over the last picture
    QVERIFY(m_terminal->said.contains(" 20 %"));
    TransferRow done = download(u"done"_qs, 100);
    done.path = u"/d/beach.mkv"_qs;
    m_server->publishTransfers({done}, {});
    QTRY_COMPARE(m_exitCode, 0);
    QVERIFY(m_terminal->said.endsWith("\x1b[2A\x1b[J")); // and none is left
    QCOMPARE(m_terminal->printed, QByteArray("/d/beach.mkv\n"));
}

void TestCliSession::leavesTheDownloadWhenInterrupted()
{
    m_target->newTransfer = 42;
    m_target->transferRows = {download(u"downloading"_qs)};
    start(DownloadCall{u"M"_qs, {}}, false, true);
    QTRY_VERIFY(m_target->asked.contains(u"transfers"_qs));
    m_session->interrupt();
    QCOMPARE(m_exitCode, 1);
    QCOMPARE(m_terminal->said,
             QByteArray("potluck-cli: the download goes on in the node: see potluck-cli transfers\n"));
    m_session.reset();
    QTRY_COMPARE(m_server->clientCount(), 0);
    QCOMPARE(m_target->asked, (QStringList{u"download M "_qs, u"transfers"_qs}));
}

void TestCliSession::quitsWhenTheNodeHasEnded()
{
    start(QuitCall{});
    bool asked = false;
    connect(m_server.get(), &ControlServer::quitRequested, this, [&asked] { asked = true; });
    QTRY_VERIFY(asked);
    QTest::qWait(20);
    QVERIFY(!m_exitCode); // it still runs
    m_server->close();
    QTRY_COMPARE(m_exitCode, 0);
    QCOMPARE(m_terminal->said, QByteArray());
}

void TestCliSession::doesNotWaitForeverForTheNodeToEnd()
{
    start(QuitCall{});
    QTRY_COMPARE(m_timers->pending(), 1);
    m_timers->advance(6s);
    QCOMPARE(m_exitCode, 1);
}

QTEST_GUILESS_MAIN(TestCliSession)
#include "tst_clisession.moc"
