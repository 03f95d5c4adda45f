// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/controlclient.h"
#include "node/controlrows.h"
#include "node/controlserver.h"
#include "node/controlsocket.h"
#include "support/fakecontroltarget.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QLocalServer>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>
#include <vector>

#include <sys/stat.h>
#include <unistd.h>

using namespace Potluck;
using namespace Potluck::Node;
using Test::FakeControlTarget;

namespace {

// One call of a client with all that came back.
struct Call
{
    QList<QJsonObject> rows;
    std::optional<Result<QJsonObject>> answer;

    [[nodiscard]] bool succeeded() const { return answer && answer->ok(); }
    [[nodiscard]] bool failedWith(ErrorCode code) const { return answer && !*answer && answer->error().code == code; }
};

std::shared_ptr<Call> ask(ControlClient& client, const ControlCall& call, quint64* id = nullptr)
{
    auto result = std::make_shared<Call>();
    const quint64 used = client.call(
        call, [result](const QJsonObject& row) { result->rows.append(row); },
        [result](const Result<QJsonObject>& answer) { result->answer = answer; });
    if (id)
        *id = used;
    return result;
}

TransferRow transfer(quint64 id, quint64 done, const QString& state = QStringLiteral("downloading"))
{
    TransferRow row;
    row.id = id;
    row.size = 100;
    row.done = done;
    row.state = state;
    return row;
}

FoundRow found(const QString& name)
{
    FoundRow row;
    row.name = name;
    row.content.emplace().bytes.fill(1);
    return row;
}

} // namespace

class TestControlServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void passesEachCallOn();
    void passesRefusalsOn();
    void answersListsAsRows();
    void answersBrowsingInPages();
    void streamsASearch();
    void givesASearchUp();
    void ignoresAnswersToWhatWasGivenUp();
    void endsTheSearchesOfAClientThatLeaves();
    void endsWhatWaitsForAShareWithItsClient();
    void survivesATargetThatAnswersADyingContext();
    void watchesATransferFromNowOn();
    void prefersANewerChangeToAnOlderList();
    void refusesToWatchWhatIsNotThere();
    void endsAWatchWhenTheTransferIsTakenOffTheList();
    void tellsASlowWatcherOnlyTheLatest();
    void announcesQuitAfterItsAnswer();
    void servesSeveralClients();

    void letsOnlyTheOwnerOpenTheSocket();
    void replacesASocketThatWasLeftOver();
    void removesTheSocketWhenItCloses();
    void worksUnderALongPath();
    void failsPlainlyWithoutItsFolder();
    void tellsThatNoNodeRuns();
    void tellsOpenCallsThatTheNodeEnded();
    void keepsClientsUntilTheNodeHasEnded();
    void failsCallsAfterTheEnd();

    void dropsAClientThatSendsNonsense_data();
    void dropsAClientThatSendsNonsense();
    void dropsAClientThatDoesNotRead();
    void boundsTheRequestsOfAClient();
    void readsRequestsHoweverTheyAreCut();
    void makesRoomForANewClient();
    void refusesClientsWhenAllAreBusy();
    void survivesANodeThatAnswersNonsense();

private:
    [[nodiscard]] std::unique_ptr<ControlClient> connected() const;
    [[nodiscard]] std::unique_ptr<QLocalSocket> rawSocket() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeControlTarget> m_target;
    std::unique_ptr<ControlServer> m_server;
};

void TestControlServer::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_target = std::make_unique<FakeControlTarget>();
    m_server = std::make_unique<ControlServer>(*m_target);
    QVERIFY(m_server->listen(m_folder->path()).ok());
}

void TestControlServer::cleanup()
{
    m_server.reset();
    m_target.reset();
    m_folder.reset();
}

std::unique_ptr<ControlClient> TestControlServer::connected() const
{
    auto client = std::make_unique<ControlClient>();
    std::optional<Status> opened;
    client->open(m_folder->path(), [&opened](const Status& status) { opened = status; });
    const bool ok = QTest::qWaitFor([&opened] { return opened.has_value(); }) && opened->ok();
    return ok ? std::move(client) : nullptr;
}

std::unique_ptr<QLocalSocket> TestControlServer::rawSocket() const
{
    auto socket = std::make_unique<QLocalSocket>();
    socket->connectToServer(controlSocketFile(m_folder->path()));
    return socket->waitForConnected(5000) ? std::move(socket) : nullptr;
}

void TestControlServer::passesEachCallOn()
{
    const auto client = connected();
    QVERIFY(client);
    m_target->inviteLink = u"potluck://a:1/"_qs;
    m_target->newTransfer = 42;
    const auto status = ask(*client, StatusCall{});
    ask(*client, JoinCall{u"L"_qs});
    ask(*client, LeaveCall{u"L"_qs});
    const auto invite = ask(*client, InviteCall{3, 4});
    ask(*client, AddShareCall{u"/a"_qs});
    ask(*client, RemoveShareCall{u"/a"_qs});
    ask(*client, PeersCall{ControlTarget::Presence::Offline});
    const auto download = ask(*client, DownloadCall{u"M"_qs, u"/d"_qs});
    ask(*client, PauseCall{5});
    ask(*client, ResumeCall{6});
    ask(*client, CancelCall{7});
    const auto last = ask(*client, LimitsCall{std::nullopt, 2048});
    QTRY_VERIFY(last->succeeded());
    QCOMPARE(m_target->asked, (QStringList{u"status"_qs, u"join L"_qs, u"leave L"_qs, u"invite 3 4"_qs,
                                           u"addShare /a"_qs, u"removeShare /a"_qs, u"peers 1"_qs, u"download M /d"_qs,
                                           u"pause 5"_qs, u"resume 6"_qs, u"cancel 7"_qs, u"limits - 2048"_qs}));
    QVERIFY(status->succeeded());
    QCOMPARE(**status->answer, toJson(m_target->statusRow));
    QCOMPARE((*invite->answer)->value(u"invite"_qs).toString(), u"potluck://a:1/"_qs);
    QCOMPARE((*download->answer)->value(u"transfer"_qs).toInteger(), 42);
}

void TestControlServer::passesRefusalsOn()
{
    const auto client = connected();
    QVERIFY(client);
    m_target->refusal = Error{ErrorCode::Unauthorized, u"wrong password"_qs};
    const QList<std::shared_ptr<Call>> calls{ask(*client, JoinCall{u"L"_qs}), ask(*client, StatusCall{}),
                                             ask(*client, TransfersCall{}), ask(*client, WatchCall{1}),
                                             ask(*client, BrowseCall{u"a"_qs, {}})};
    for (const auto& call : calls) {
        QTRY_VERIFY(call->answer);
        QVERIFY(!*call->answer);
        QVERIFY(call->answer->error() == *m_target->refusal);
    }
}

void TestControlServer::answersListsAsRows()
{
    const auto client = connected();
    QVERIFY(client);
    m_target->transferRows = {transfer(1, 10), transfer(2, 20)};
    m_target->shareRows = QList<ShareRow>(1);
    m_target->peerRows = QList<PeerRow>(3);
    const auto shares = ask(*client, SharesCall{});
    const auto peers = ask(*client, PeersCall{});
    const auto transfers = ask(*client, TransfersCall{});
    QTRY_VERIFY(transfers->succeeded());
    QCOMPARE(shares->rows.size(), 1);
    QCOMPARE(peers->rows.size(), 3);
    QCOMPARE(transfers->rows, (QList<QJsonObject>{toJson(transfer(1, 10)), toJson(transfer(2, 20))}));
}

void TestControlServer::answersBrowsingInPages()
{
    const auto client = connected();
    QVERIFY(client);
    m_target->pages = {{QList<BrowseRow>(2), u"1"_qs}, {QList<BrowseRow>(1), {}}};
    const auto first = ask(*client, BrowseCall{u"alice"_qs, {}});
    QTRY_VERIFY(first->succeeded());
    QCOMPARE(first->rows.size(), 2);
    QCOMPARE((*first->answer)->value(u"next"_qs).toString(), u"1"_qs);
    const auto second = ask(*client, BrowseCall{u"alice"_qs, u"1"_qs});
    QTRY_VERIFY(second->succeeded());
    QCOMPARE(second->rows.size(), 1);
    QCOMPARE((*second->answer)->value(u"next"_qs).toString(), QString());
}

void TestControlServer::streamsASearch()
{
    const auto client = connected();
    QVERIFY(client);
    const auto call = ask(*client, SearchCall{u"beach"_qs, {20, Milliseconds(3000)}});
    QTRY_COMPARE(m_target->searches.size(), 1);
    QCOMPARE(m_target->asked, QStringList{u"search beach 20 3000"_qs});
    m_target->searches[0].more({found(u"a"_qs)});
    QTRY_COMPARE(call->rows.size(), 1);
    QVERIFY(!call->answer);
    m_target->searches[0].more({found(u"b"_qs), found(u"c"_qs)});
    m_target->searches[0].done({});
    QTRY_VERIFY(call->succeeded());
    QCOMPARE(call->rows.size(), 3);
}

void TestControlServer::givesASearchUp()
{
    const auto client = connected();
    QVERIFY(client);
    quint64 id = 0;
    const auto call = ask(*client, SearchCall{u"beach"_qs, {}}, &id);
    QTRY_COMPARE(m_target->searches.size(), 1);
    QVERIFY(m_target->searches[0].context);
    client->giveUp(id);
    QTRY_VERIFY(!m_target->searches[0].context);
    QVERIFY(!call->answer);
}

void TestControlServer::ignoresAnswersToWhatWasGivenUp()
{
    // A target may answer before it knows that its context is about to die.
    const auto raw = rawSocket();
    QVERIFY(raw);
    raw->write(encodeRequest({1, SearchCall{u"a"_qs, {}}}) + encodeGivenUp(1) + encodeRequest({1, StatusCall{}}));
    QTRY_COMPARE(m_target->searches.size(), 1);
    m_target->searches[0].more({found(u"late"_qs)});
    m_target->searches[0].done({});
    QByteArray received;
    QTRY_VERIFY((received += raw->readAll()).count('\n') >= 2);
    QTest::qWait(20);
    received += raw->readAll();
    QVERIFY(!received.contains("late"));
    QCOMPARE(received.count('\n'), 2); // given up, and the status
}

void TestControlServer::endsTheSearchesOfAClientThatLeaves()
{
    auto client = connected();
    QVERIFY(client);
    ask(*client, SearchCall{u"beach"_qs, {}});
    const auto download = ask(*client, DownloadCall{u"M"_qs, {}});
    QTRY_VERIFY(download->succeeded());
    client.reset();
    QTRY_VERIFY(!m_target->searches[0].context);
    QTRY_COMPARE(m_server->clientCount(), 0);
    QVERIFY(!m_target->asked.contains(u"cancel 1"_qs));
}

void TestControlServer::endsWhatWaitsForAShareWithItsClient()
{
    auto client = connected();
    QVERIFY(client);
    ask(*client, WaitForShareCall{u"/a"_qs});
    QTRY_VERIFY(m_target->shareWaiter);
    client.reset();
    QTRY_VERIFY(!m_target->shareWaiter);
}

void TestControlServer::survivesATargetThatAnswersADyingContext()
{
    auto client = connected();
    QVERIFY(client);
    ask(*client, SearchCall{u"a"_qs, {}});
    ask(*client, SearchCall{u"b"_qs, {}});
    QTRY_COMPARE(m_target->searches.size(), 2);
    int answers = 0;
    for (const auto& search : std::as_const(m_target->searches)) {
        connect(search.context, &QObject::destroyed, this, [search, &answers] {
            search.more({found(u"late"_qs)});
            search.done({});
            ++answers;
        });
    }
    client.reset();
    QTRY_COMPARE(answers, 2);
    QTRY_COMPARE(m_server->clientCount(), 0);
}

void TestControlServer::watchesATransferFromNowOn()
{
    const auto client = connected();
    QVERIFY(client);
    m_target->transferRows = {transfer(1, 10), transfer(2, 20)};
    const auto watch = ask(*client, WatchCall{2});
    QTRY_COMPARE(watch->rows.size(), 1);
    m_server->publishTransfers({transfer(1, 11), transfer(2, 21)}, {});
    m_server->publishTransfers({transfer(1, 12)}, {3});
    m_server->publishTransfers({transfer(2, 100, u"done"_qs)}, {});
    QTRY_COMPARE(watch->rows.size(), 3);
    QCOMPARE(watch->rows, (QList<QJsonObject>{toJson(transfer(2, 20)), toJson(transfer(2, 21)),
                                              toJson(transfer(2, 100, u"done"_qs))}));
    QVERIFY(!watch->answer);
}

void TestControlServer::prefersANewerChangeToAnOlderList()
{
    const auto client = connected();
    QVERIFY(client);
    m_target->holdsTransfers = true;
    const auto watch = ask(*client, WatchCall{2});
    QTRY_VERIFY(m_target->heldTransfers);
    m_server->publishTransfers({transfer(2, 100, u"done"_qs)}, {});
    m_target->heldTransfers(QList<TransferRow>{transfer(2, 90)});
    m_server->publishTransfers({transfer(2, 100, u"done"_qs)}, {});
    QTRY_COMPARE(watch->rows.size(), 2);
    for (const QJsonObject& row : std::as_const(watch->rows))
        QCOMPARE(row.value(u"state"_qs).toString(), u"done"_qs);
}

void TestControlServer::refusesToWatchWhatIsNotThere()
{
    const auto client = connected();
    QVERIFY(client);
    const auto watch = ask(*client, WatchCall{2});
    QTRY_VERIFY(watch->failedWith(ErrorCode::NotFound));
}

void TestControlServer::endsAWatchWhenTheTransferIsTakenOffTheList()
{
    const auto client = connected();
    QVERIFY(client);
    m_target->transferRows = {transfer(2, 20)};
    const auto watch = ask(*client, WatchCall{2});
    QTRY_COMPARE(watch->rows.size(), 1);
    m_server->publishTransfers({}, {2});
    QTRY_VERIFY(watch->failedWith(ErrorCode::Cancelled));
}

void TestControlServer::tellsASlowWatcherOnlyTheLatest()
{
    const auto raw = rawSocket();
    QVERIFY(raw);
    raw->setReadBufferSize(1); // Qt would read on by itself
    TransferRow row = transfer(2, 0);
    row.name = QString(50'000, u'x');
    m_target->transferRows = {row};
    raw->write(encodeRequest({1, WatchCall{2}}));
    QTRY_VERIFY(m_target->asked.contains(u"transfers"_qs));
    constexpr int Changes = 1000; // 50 MB, more than a client is kept for
    for (int i = 1; i <= Changes; ++i) {
        row.done = static_cast<quint64>(i);
        m_server->publishTransfers({row}, {});
    }
    QCOMPARE(m_server->clientCount(), 1);

    raw->setReadBufferSize(0);
    QByteArray received;
    QTRY_VERIFY((received += raw->readAll()).contains("\"done\":1000"));
    QVERIFY(received.count('\n') < 50);
}

void TestControlServer::announcesQuitAfterItsAnswer()
{
    const auto client = connected();
    QVERIFY(client);
    QSignalSpy quits(m_server.get(), &ControlServer::quitRequested);
    // A node that ends at once must not take the answer with it.
    connect(m_server.get(), &ControlServer::quitRequested, m_server.get(),
            [this] { QMetaObject::invokeMethod(m_server.get(), &ControlServer::close, Qt::QueuedConnection); });
    QSignalSpy closed(client.get(), &ControlClient::closed);
    const auto quit = ask(*client, QuitCall{});
    QTRY_COMPARE(closed.size(), 1);
    QVERIFY(quit->succeeded());
    QCOMPARE(quits.size(), 1);
}

void TestControlServer::servesSeveralClients()
{
    const auto first = connected();
    const auto second = connected();
    QVERIFY(first && second);
    QTRY_COMPARE(m_server->clientCount(), 2);
    ask(*first, SearchCall{u"a"_qs, {}});
    const auto status = ask(*second, StatusCall{});
    QTRY_VERIFY(status->succeeded());
}

void TestControlServer::letsOnlyTheOwnerOpenTheSocket()
{
    struct stat info = {};
    QCOMPARE(::stat(QFile::encodeName(m_folder->filePath(u"control.sock"_qs)).constData(), &info), 0);
    QVERIFY(S_ISSOCK(info.st_mode));
    QCOMPARE(info.st_mode & 0777U, 0600U);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot),
             QStringList{u"control.sock"_qs});
}

void TestControlServer::replacesASocketThatWasLeftOver()
{
    m_server->close();
    const auto descriptor = listenControlSocket(m_folder->path());
    QVERIFY(descriptor.ok());
    ::close(*descriptor); // as a node that was killed leaves it
    QVERIFY(QFileInfo::exists(m_folder->filePath(u"control.sock"_qs)));
    ControlClient early;
    std::optional<Status> opened;
    early.open(m_folder->path(), [&opened](const Status& status) { opened = status; });
    QTRY_VERIFY(opened);
    QVERIFY(!opened->ok());
    QCOMPARE(opened->error().code, ErrorCode::NotFound);

    QVERIFY(m_server->listen(m_folder->path()).ok());
    const auto client = connected();
    QVERIFY(client);
    const auto status = ask(*client, StatusCall{});
    QTRY_VERIFY(status->succeeded());
}

void TestControlServer::removesTheSocketWhenItCloses()
{
    m_server->close();
    QVERIFY(!QFileInfo::exists(m_folder->filePath(u"control.sock"_qs)));
}

void TestControlServer::worksUnderALongPath()
{
    QString path = m_folder->path();
    while (path.size() < 1000)
        path += u'/' + QString(100, u'd');
    QVERIFY(QDir().mkpath(path));
    QVERIFY(m_server->listen(path).ok());
    QVERIFY(QFileInfo::exists(path + u"/control.sock"_qs));

    ControlClient client;
    std::optional<Status> opened;
    client.open(path, [&opened](const Status& status) { opened = status; });
    QTRY_VERIFY(opened);
    QVERIFY2(opened->ok(), opened->ok() ? "" : qPrintable(opened->error().detail));
    const auto status = ask(client, StatusCall{});
    QTRY_VERIFY(status->succeeded());
    m_server->close();
    QVERIFY(!QFileInfo::exists(path + u"/control.sock"_qs));
}

void TestControlServer::failsPlainlyWithoutItsFolder()
{
    for (const qsizetype length : {20, 300}) {
        const Status status = m_server->listen(m_folder->path() + u'/' + QString(length, u'x'));
        QVERIFY(!status.ok());
        QCOMPARE(status.error().detail.contains(u"No such file"_qs) || length == 300, true);
    }
}

void TestControlServer::tellsThatNoNodeRuns()
{
    m_server->close();
    for (const QString& path :
         {m_folder->path(), m_folder->filePath(u"missing"_qs), m_folder->filePath(QString(200, u'x'))}) {
        ControlClient client;
        std::optional<Status> opened;
        client.open(path, [&opened](const Status& status) { opened = status; });
        QTRY_VERIFY(opened);
        QVERIFY(!opened->ok());
        QCOMPARE(opened->error().code, ErrorCode::NotFound);
        QCOMPARE(opened->error().detail, u"no node runs on "_qs + path);
    }
}

void TestControlServer::tellsOpenCallsThatTheNodeEnded()
{
    const auto client = connected();
    QVERIFY(client);
    QSignalSpy closed(client.get(), &ControlClient::closed);
    const auto search = ask(*client, SearchCall{u"a"_qs, {}});
    QTRY_COMPARE(m_target->searches.size(), 1);
    m_server->close();
    QVERIFY(!m_target->searches[0].context);
    QTRY_VERIFY(search->failedWith(ErrorCode::Network));
    QCOMPARE(closed.size(), 1);
}

void TestControlServer::keepsClientsUntilTheNodeHasEnded()
{
    const auto client = connected();
    QVERIFY(client);
    QSignalSpy closed(client.get(), &ControlClient::closed);
    const auto search = ask(*client, SearchCall{u"a"_qs, {}});
    QTRY_COMPARE(m_target->searches.size(), 1);
    m_server->stopServing();
    QVERIFY(!m_target->searches[0].context);
    QVERIFY(!QFileInfo::exists(m_folder->filePath(u"control.sock"_qs)));
    QTRY_VERIFY(search->failedWith(ErrorCode::Network));
    const auto late = ask(*client, StatusCall{});
    QTest::qWait(20);
    QVERIFY(!late->answer);
    QVERIFY(m_target->asked.filter(u"status"_qs).isEmpty());
    QCOMPARE(closed.size(), 0);
    m_server->close();
    QTRY_COMPARE(closed.size(), 1);
    QVERIFY(late->failedWith(ErrorCode::Network));
}

void TestControlServer::failsCallsAfterTheEnd()
{
    const auto client = connected();
    QVERIFY(client);
    QSignalSpy closed(client.get(), &ControlClient::closed);
    m_server->close();
    QTRY_COMPARE(closed.size(), 1);
    const auto status = ask(*client, StatusCall{});
    QTRY_VERIFY(status->failedWith(ErrorCode::Network));
}

void TestControlServer::dropsAClientThatSendsNonsense_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("no JSON") << QByteArray("GET / HTTP/1.1\r\n");
    QTest::newRow("a line without end") << QByteArray(MaxControlRequestBytes + 1, 'a');
    QTest::newRow("zeros") << QByteArray(10, '\0') + '\n';
    QTest::newRow("an id twice") << encodeRequest({1, SearchCall{u"a"_qs, {}}}) + encodeRequest({1, StatusCall{}});
}

void TestControlServer::dropsAClientThatSendsNonsense()
{
    QFETCH(const QByteArray, bytes);
    const auto other = connected();
    QVERIFY(other);
    const auto raw = rawSocket();
    QVERIFY(raw);
    QTRY_COMPARE(m_server->clientCount(), 2);
    raw->write(bytes);
    QTRY_COMPARE(m_server->clientCount(), 1);
    const auto status = ask(*other, StatusCall{});
    QTRY_VERIFY(status->succeeded());
}

void TestControlServer::dropsAClientThatDoesNotRead()
{
    const auto raw = rawSocket();
    QVERIFY(raw);
    raw->setReadBufferSize(1);
    raw->write(encodeRequest({1, SearchCall{u"a"_qs, {}}}));
    QTRY_COMPARE(m_target->searches.size(), 1);
    const QList<FoundRow> page(100, found(QString(60'000, u'x')));
    int pages = 0;
    for (; m_server->clientCount() > 0 && pages < 20; ++pages)
        m_target->searches[0].more(page); // 6 MB
    QCOMPARE(m_server->clientCount(), 0);
    QVERIFY(pages * 6'000'000LL >= ControlServer::MaxBacklogBytes - 6'000'000);
    QTRY_VERIFY(!m_target->searches[0].context);
}

void TestControlServer::boundsTheRequestsOfAClient()
{
    const auto client = connected();
    QVERIFY(client);
    for (int i = 0; i < ControlServer::MaxCallsPerClient; ++i)
        ask(*client, SearchCall{u"a"_qs, {}});
    const auto refused = ask(*client, StatusCall{});
    QTRY_VERIFY(refused->failedWith(ErrorCode::Busy));
    m_target->searches[0].done({});
    const auto taken = ask(*client, StatusCall{});
    QTRY_VERIFY(taken->succeeded());
}

void TestControlServer::readsRequestsHoweverTheyAreCut()
{
    const auto raw = rawSocket();
    QVERIFY(raw);
    const QByteArray bytes = encodeRequest({1, JoinCall{u"\u00e9"_qs}}) + "\r\n" + encodeRequest({2, StatusCall{}});
    for (const char byte : bytes) {
        raw->write(&byte, 1);
        raw->flush();
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(m_target->asked, (QStringList{u"join \u00e9"_qs, u"status"_qs}));
}

void TestControlServer::makesRoomForANewClient()
{
    std::vector<std::unique_ptr<QLocalSocket>> idle;
    for (int i = 0; i < ControlServer::MaxClients; ++i) {
        idle.push_back(rawSocket());
        QVERIFY(idle.back());
        QTRY_COMPARE(m_server->clientCount(), i + 1);
    }
    const auto client = connected();
    QVERIFY(client);
    const auto status = ask(*client, StatusCall{});
    QTRY_VERIFY(status->succeeded());
    QCOMPARE(m_server->clientCount(), ControlServer::MaxClients);
    QTRY_COMPARE(idle.front()->state(), QLocalSocket::UnconnectedState);
    QCOMPARE(idle.back()->state(), QLocalSocket::ConnectedState);
}

void TestControlServer::refusesClientsWhenAllAreBusy()
{
    std::vector<std::unique_ptr<QLocalSocket>> busy;
    for (int i = 0; i < ControlServer::MaxClients; ++i) {
        busy.push_back(rawSocket());
        QVERIFY(busy.back());
        busy.back()->write(encodeRequest({1, SearchCall{u"a"_qs, {}}}));
        QTRY_COMPARE(m_target->searches.size(), i + 1);
    }
    const auto client = connected();
    QVERIFY(client);
    const auto status = ask(*client, StatusCall{});
    QTRY_VERIFY(status->failedWith(ErrorCode::Network));
    QCOMPARE(m_server->clientCount(), ControlServer::MaxClients);
}

void TestControlServer::survivesANodeThatAnswersNonsense()
{
    m_server->close();
    const auto descriptor = listenControlSocket(m_folder->path());
    QVERIFY(descriptor.ok());
    QLocalServer liar;
    QVERIFY(liar.listen(static_cast<qintptr>(*descriptor)));
    const auto client = connected();
    QVERIFY(client);
    const auto status = ask(*client, StatusCall{});
    QTRY_VERIFY(liar.hasPendingConnections());
    liar.nextPendingConnection()->write("{\"id\":99,\"done\":{}}\nhello\n");
    QTRY_VERIFY(status->failedWith(ErrorCode::Protocol));
}

QTEST_GUILESS_MAIN(TestControlServer)
#include "tst_controlserver.moc"
