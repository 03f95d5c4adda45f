// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialects/beer2beer/indexclient.h"
#include "joinedhost.h"

#include <QCryptographicHash>
#include <QSignalSpy>
#include <QTest>

using namespace Potluck;
using namespace Potluck::Beer2beer;
using namespace Potluck::Beer2beer::Test;
using namespace std::chrono_literals;
using State = IndexClient::State;
using Heard = ScriptedServer::Heard;

class TestBeer2beerClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();

    // With an index that behaves as the network's own program.
    void registersThenLogsIn();
    void tellsAdvertisedAddress();
    void logsInWithKnownIdUpdatesAndLogsInAgain();
    void registersAnewWhenIdIsForgotten();
    void saysThatPasswordIsWrong();
    void saysWhyRegistrationIsRefused();
    void refusesWhatCannotBeCarried_data();
    void refusesWhatCannotBeCarried();
    void takesUnansweredKeepAliveForNoFault();
    void logsInAgainWhenKeepAliveIsRefused();
    void logsInEachDay();
    void takesNonsenseForOffline_data();
    void takesNonsenseForOffline();
    void givesUpOnIndexThatNeverAnswers();
    void comesBackWithBackOff();
    void makesOneUpdateOfManyChanges();
    void updatesOnlyWhatChanged();
    void logsInAfterRefusedUpdate();
    void readsRecordsOfTheProgram();
    void cannotTellWhoIsOnlineThere();
    void stopsWithinTwoSeconds();

    // With an index of ours.
    void isFoundByOthers();
    void publishesTheNewestThatFit();
    void listsPeersPageByPage();
    void browsesPageByPage();
    void findsSourcesByDigest();
    void saysWhoIsOnline();
    void logsInAgainWhenIndexForgotUs();
    void callsFailWhenOffline();
    void logsOutAndEmptiesItsList();

private:
    [[nodiscard]] IndexClientSettings settings(const QString& user = QStringLiteral("anna"));
    [[nodiscard]] std::unique_ptr<IndexClient> newClient(const IndexClientSettings& settings,
                                                         Publication* publication = nullptr);
    [[nodiscard]] std::unique_ptr<IndexClient> online(const QString& user = QStringLiteral("anna"),
                                                      Publication* publication = nullptr);
    void play(ScriptedServer::Script script);
    // As the program answers, with id 7.
    [[nodiscard]] static std::optional<QByteArray> program(const Heard& heard);
    template<typename T>
    [[nodiscard]] Result<T> wait(const std::function<void(QObject*, IndexClient::Callback<T>)>& call);

    FakeClock m_clock;
    FakeTimers m_timers{m_clock};
    std::unique_ptr<ScriptedServer> m_program;
    std::unique_ptr<JoinedHost> m_host;
    SeededRandom m_random{1};
};

namespace {

class ListPublication final : public Publication
{
public:
    void newest(int most, QObject* context, Answered answered) override
    {
        ++asked;
        const Newest newest{files.first(std::min<qsizetype>(most, files.size())),
                            total ? total : quint64(files.size())};
        QMetaObject::invokeMethod(
            context, [answered, newest] { answered(newest); }, Qt::QueuedConnection);
    }
    void add(const QString& name, quint64 size = 5)
    {
        const QByteArray digest = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha1);
        files.prepend({name, size, *Content::Sha1Digest::fromBytes(digest)});
    }
    QList<FileRecord> files;
    quint64 total = 0;
    int asked = 0;
};

constexpr int Register = 1;
constexpr int Login = 2;
constexpr int KeepAlive = 3;
constexpr int Logout = 4;
constexpr int Update = 9;

} // namespace

void TestBeer2beerClient::cleanup()
{
    m_program.reset();
    m_host.reset();
}

void TestBeer2beerClient::play(ScriptedServer::Script script)
{
    const quint16 port = m_program ? m_program->serverPort() : 0;
    m_program.reset();
    m_program = std::make_unique<ScriptedServer>(std::move(script), port);
}

std::optional<QByteArray> TestBeer2beerClient::program(const Heard& heard)
{
    switch (heard.type) {
    case Register:
        return encodeFrame(101, "REGISTER_OK\n7");
    case Login:
        return encodeFrame(102, "LOGIN_OK");
    case Logout:
        return encodeFrame(103, "LOGOUT_OK");
    case Update:
        return encodeFrame(109, "REGISTER_UPDATE_OK\n7");
    default:
        return std::nullopt; // a fault there
    }
}

IndexClientSettings TestBeer2beerClient::settings(const QString& user)
{
    IndexClientSettings settings;
    if (m_host)
        settings.link = m_host->link();
    else if (m_program)
        settings.link.endpoint = m_program->endpoint();
    settings.user = user;
    settings.password = QStringLiteral("pw");
    settings.port = 7700;
    return settings;
}

std::unique_ptr<IndexClient> TestBeer2beerClient::newClient(const IndexClientSettings& settings,
                                                            Publication* publication)
{
    if (m_host)
        return std::make_unique<IndexClient>(
            IndexClientEnvironment{m_host->clock, m_host->timers, m_random, publication}, settings);
    return std::make_unique<IndexClient>(IndexClientEnvironment{m_clock, m_timers, m_random, publication}, settings);
}

std::unique_ptr<IndexClient> TestBeer2beerClient::online(const QString& user, Publication* publication)
{
    auto client = newClient(settings(user), publication);
    client->start();
    (void)QTest::qWaitFor([&client] { return client->state() == State::Online; });
    return client;
}

template<typename T>
Result<T> TestBeer2beerClient::wait(const std::function<void(QObject*, IndexClient::Callback<T>)>& call)
{
    std::optional<Result<T>> answer;
    QObject context;
    call(&context, [&answer](Result<T> result) { answer = std::move(result); });
    (void)QTest::qWaitFor([&answer] { return answer.has_value(); });
    return answer.value_or(Error{ErrorCode::Internal, QStringLiteral("no answer")});
}

void TestBeer2beerClient::registersThenLogsIn()
{
    play(program);
    ListPublication files;
    files.add(QStringLiteral("a.txt"));
    const auto client = newClient(settings(), &files);
    const QSignalSpy logins(client.get(), &IndexClient::loggedIn);
    client->start();
    QCOMPARE(client->state(), State::Connecting);
    QTRY_COMPARE(client->state(), State::Online);
    QCOMPARE(client->id(), 7U);
    QCOMPARE(logins.size(), 1);
    QCOMPARE(m_program->types(), (QList<int>{Register, Login}));
    QCOMPARE(m_program->heard.at(0).payload, QByteArray("anna\npw\na.txt|5|" + files.files.at(0).sha1.toHex() + '\n'));
    QCOMPARE(m_program->heard.at(1).payload, QByteArray("anna\npw\n7\n127.0.0.1\n7700\n"));
    QCOMPARE(m_program->connections, 2);
    QCOMPARE(client->published().entries, 1U);
    QVERIFY(client->published().current);
    m_timers.advance(1min);
    QTest::qWait(20);
    QCOMPARE(m_program->connections, 2); // the list went with the registration
}

void TestBeer2beerClient::tellsAdvertisedAddress()
{
    play(program);
    IndexClientSettings given = settings();
    given.advertise = {{QStringLiteral("fd00::7"), 7001}, {QStringLiteral("10.0.0.7"), 7002}};
    const auto client = newClient(given);
    client->start();
    QTRY_COMPARE(client->state(), State::Online);
    QCOMPARE(m_program->heard.constLast().payload, QByteArray("anna\npw\n7\n10.0.0.7\n7002\n"));
    client->setAddresses(0, {});
    QTRY_COMPARE(m_program->heard.size(), 3);
    QCOMPARE(m_program->heard.constLast().payload, QByteArray("anna\npw\n7\n127.0.0.1\n9999\n"));
}

void TestBeer2beerClient::logsInWithKnownIdUpdatesAndLogsInAgain()
{
    play(program);
    ListPublication files;
    files.add(QStringLiteral("a.txt"));
    IndexClientSettings given = settings();
    given.id = 7;
    const auto client = newClient(given, &files);
    client->start();
    QTRY_COMPARE(client->state(), State::Online);
    m_timers.advance(0ms);
    QTRY_COMPARE(m_program->types(), (QList<int>{Login, Update, Login}));
    QCOMPARE(m_program->heard.at(1).payload,
             QByteArray("anna\npw\n7\na.txt|5|" + files.files.at(0).sha1.toHex() + '\n'));
    QTRY_VERIFY(client->published().current);
}

void TestBeer2beerClient::registersAnewWhenIdIsForgotten()
{
    int logins = 0;
    play([&logins](const Heard& heard) {
        const bool isFirst = heard.type == Login && ++logins == 1;
        return isFirst ? encodeFrame(202, "LOGIN_KO_ID_NOT_FOUND") : program(heard);
    });
    IndexClientSettings given = settings();
    given.id = 5;
    const auto client = newClient(given);
    client->start();
    QTRY_COMPARE(client->state(), State::Online);
    QCOMPARE(client->id(), 7U);
    QCOMPARE(m_program->types(), (QList<int>{Login, Register, Login}));
}

void TestBeer2beerClient::saysThatPasswordIsWrong()
{
    play([](const Heard&) { return encodeFrame(202, "LOGIN_KO_BAD_USER_OR_PWD"); });
    IndexClientSettings given = settings();
    given.id = 5;
    const auto client = newClient(given);
    client->start();
    QTRY_COMPARE(client->state(), State::Refused);
    QCOMPARE(client->detail(), QStringLiteral("the user name or the password is wrong"));
    m_timers.advance(5min);
    QTest::qWait(20);
    QCOMPARE(m_program->connections, 1);
    client->retryNow();
    QTRY_COMPARE(m_program->connections, 2);
}

void TestBeer2beerClient::saysWhyRegistrationIsRefused()
{
    play([](const Heard&) {
        return encode(Ko{KoReason::Other, QStringLiteral("that name is taken"), 0}, Request::Register);
    });
    const auto client = newClient(settings());
    client->start();
    QTRY_COMPARE(client->state(), State::Refused);
    QCOMPARE(client->detail(), QStringLiteral("that name is taken"));
}

void TestBeer2beerClient::refusesWhatCannotBeCarried_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::newRow("a name with a blank") << QStringLiteral("anna b") << QStringLiteral("pw");
    QTest::newRow("no name") << QString() << QStringLiteral("pw");
    QTest::newRow("a password with a newline") << QStringLiteral("anna") << QStringLiteral("p\nw");
    QTest::newRow("no password") << QStringLiteral("anna") << QString();
}

void TestBeer2beerClient::refusesWhatCannotBeCarried()
{
    QFETCH(QString, user);
    QFETCH(QString, password);
    play(program);
    IndexClientSettings given = settings(user);
    given.password = password;
    const auto client = newClient(given);
    client->start();
    QCOMPARE(client->state(), State::Refused);
    QVERIFY(client->detail().startsWith(QStringLiteral("beer2beer needs a ")));
    QTest::qWait(20);
    QCOMPARE(m_program->connections, 0);
    if (user == QLatin1String("anna")) {
        client->setPassword(QStringLiteral("pw"));
        client->retryNow();
        QTRY_COMPARE(client->state(), State::Online);
    }
}

void TestBeer2beerClient::takesUnansweredKeepAliveForNoFault()
{
    bool silent = false;
    play([&silent](const Heard& heard) {
        return heard.type == KeepAlive && silent ? std::optional(QByteArray()) : program(heard);
    });
    const auto client = online();
    const QSignalSpy changes(client.get(), &IndexClient::stateChanged);
    m_timers.advance(2min);
    QTRY_COMPARE(m_program->types(), (QList<int>{Register, Login, KeepAlive}));
    QCOMPARE(m_program->heard.constLast().payload, QByteArray("7\n"));
    silent = true;
    m_timers.advance(2min);
    QTRY_COMPARE(m_program->heard.size(), 4);
    m_timers.advance(2min);
    QTRY_COMPARE(m_program->heard.size(), 5);
    QCOMPARE(client->state(), State::Online);
    QCOMPARE(changes.size(), 0);
}

void TestBeer2beerClient::logsInAgainWhenKeepAliveIsRefused()
{
    play([](const Heard& heard) {
        return heard.type == KeepAlive ? encode(Ko{KoReason::NotLoggedIn, {}, 0}, Request::KeepAlive) : program(heard);
    });
    const auto client = online();
    m_timers.advance(2min);
    QTRY_COMPARE(m_program->types(), (QList<int>{Register, Login, KeepAlive, Login}));
    QCOMPARE(client->state(), State::Online);
}

void TestBeer2beerClient::logsInEachDay()
{
    play(program);
    const auto client = online();
    const QSignalSpy logins(client.get(), &IndexClient::loggedIn);
    for (Milliseconds passed{0}; passed < 24h; passed += 2min) {
        m_timers.advance(2min);
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(logins.size(), 1);
}

void TestBeer2beerClient::takesNonsenseForOffline_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("garbage") << QByteArray(50, '\xff');
    QTest::newRow("another answer") << encodeFrame(109, "REGISTER_UPDATE_OK\n7");
    QTest::newRow("no id") << encodeFrame(101, "REGISTER SUCCES");
    QTest::newRow("a request") << encodeFrame(1, "REGISTER_OK\n7");
}

void TestBeer2beerClient::takesNonsenseForOffline()
{
    QFETCH(QByteArray, answer);
    play([answer](const Heard&) { return answer; });
    const auto client = newClient(settings());
    client->start();
    QTRY_COMPARE(client->state(), State::Offline);
    QVERIFY(!client->detail().isEmpty());
}

void TestBeer2beerClient::givesUpOnIndexThatNeverAnswers()
{
    play([](const Heard&) { return QByteArray(); });
    const auto client = newClient(settings());
    client->start();
    QTRY_COMPARE(m_program->heard.size(), 1);
    m_timers.advance(19s);
    QCOMPARE(client->state(), State::Connecting);
    m_timers.advance(2s);
    QCOMPARE(client->state(), State::Offline);
    QVERIFY(client->detail().endsWith(QStringLiteral("gave no answer")));
}

void TestBeer2beerClient::comesBackWithBackOff()
{
    play(program);
    const IndexClientSettings given = settings();
    m_program->close();
    const auto client = newClient(given);
    QSignalSpy changes(client.get(), &IndexClient::stateChanged);
    client->start();
    QTRY_COMPARE(client->state(), State::Offline);
    QVERIFY(client->detail().contains(QStringLiteral("cannot be reached")));
    for (int i = 0; i < 8; ++i) {
        m_timers.advance(75s);
        QTest::qWait(10);
    }
    QCOMPARE(client->state(), State::Offline);
    QVERIFY(m_program->listen(QHostAddress::LocalHost, given.link.endpoint.port));
    m_timers.advance(75s); // 60 s and a quarter
    QTRY_COMPARE(client->state(), State::Online);
    QCOMPARE(client->detail(), QString());
}

void TestBeer2beerClient::makesOneUpdateOfManyChanges()
{
    play(program);
    ListPublication files;
    const auto client = online(QStringLiteral("anna"), &files);
    for (int i = 0; i < 100; ++i) {
        files.add(QStringLiteral("dish%1").arg(i));
        client->publicationChanged();
    }
    QVERIFY(!client->published().current);
    m_timers.advance(2s);
    QTRY_COMPARE(m_program->types(), (QList<int>{Register, Login, Update, Login}));
    QTRY_COMPARE(client->published().entries, 100U);
    // The next one waits, however many changes come.
    files.add(QStringLiteral("late"));
    client->publicationChanged();
    m_timers.advance(10s);
    QTest::qWait(20);
    QCOMPARE(m_program->heard.size(), 4);
    m_timers.advance(5s);
    QTRY_COMPARE(m_program->heard.size(), 6);
    QTRY_VERIFY(client->published().current);
}

void TestBeer2beerClient::updatesOnlyWhatChanged()
{
    play(program);
    ListPublication files;
    files.add(QStringLiteral("a"));
    const auto client = online(QStringLiteral("anna"), &files);
    client->publicationChanged();
    m_timers.advance(2s);
    QTRY_VERIFY(client->published().current);
    QCOMPARE(files.asked, 2);
    QCOMPARE(m_program->types(), (QList<int>{Register, Login}));
}

void TestBeer2beerClient::logsInAfterRefusedUpdate()
{
    bool refuse = true;
    play([&refuse](const Heard& heard) {
        return heard.type == Update && refuse ? std::nullopt : program(heard); // a fault there: it does not know the id
    });
    ListPublication files;
    const auto client = online(QStringLiteral("anna"), &files);
    files.add(QStringLiteral("a"));
    client->publicationChanged();
    m_timers.advance(2s);
    QTRY_COMPARE(m_program->types(), (QList<int>{Register, Login, Update, Login}));
    QCOMPARE(client->state(), State::Online);
    refuse = false;
    QTest::qWait(20);
    m_timers.advance(1min);
    QTRY_COMPARE(m_program->types(), (QList<int>{Register, Login, Update, Login, Update, Login}));
    QTRY_COMPARE(client->published().entries, 1U);
}

void TestBeer2beerClient::readsRecordsOfTheProgram()
{
    const QByteArray digest(40, 'a');
    play([digest](const Heard& heard) {
        if (heard.type != 7)
            return program(heard);
        QByteArray payload = "SEARCH_FILE_OK\nblue.mp3\n5\n" + digest + "\nbea\n2\nNone\n";
        payload += "Blue Note.mp3\n6\n" + QByteArray(40, 'b') + "\nbea\n2\n127.0.0.1\n";
        payload += "note of blue\n5\n" + digest + "\ncarl\n3\n127.0.0.1\n";
        return std::optional(encodeFrame(107, payload));
    });
    const auto client = online();
    const auto results = wait<QList<Index::SearchResult>>([&](QObject* context, const auto& done) {
        Index::SearchRequest request;
        request.query = QStringLiteral("blue note");
        client->search(request, context, done);
    });
    QVERIFY(results);
    QCOMPARE(m_program->heard.constLast().payload.trimmed(), QByteArray("blue note"));
    QCOMPARE(results->size(), 2); // blue.mp3 has only one of the words
    QCOMPARE(results->at(0).name, QStringLiteral("note of blue"));
    QCOMPARE(results->at(0).sources.at(0).addresses, (QList<Index::Endpoint>{{QStringLiteral("127.0.0.1"), 9999}}));
    QCOMPARE(results->at(1).name, QStringLiteral("Blue Note.mp3"));
}

void TestBeer2beerClient::cannotTellWhoIsOnlineThere()
{
    play(program);
    const auto client = online();
    std::optional<CallerKnown> known;
    client->isOnline({QStringLiteral("10.0.0.1"), 1}, client.get(), [&](CallerKnown answer) { known = answer; });
    QTRY_VERIFY(known);
    QCOMPARE(*known, CallerKnown::Unknown);
    const int asked = m_program->connections;
    known.reset();
    client->isOnline({QStringLiteral("10.0.0.2"), 1}, client.get(), [&](CallerKnown answer) { known = answer; });
    QVERIFY(known); // at once
    QCOMPARE(*known, CallerKnown::Unknown);
    QCOMPARE(m_program->connections, asked);
    const auto peers =
        wait<Index::PeersPage>([&](QObject* context, const auto& done) { client->peers({}, context, done); });
    QVERIFY(!peers);
    QCOMPARE(peers.error().code, ErrorCode::Timeout);
}

void TestBeer2beerClient::stopsWithinTwoSeconds()
{
    play([](const Heard& heard) { return heard.type == Logout ? std::optional(QByteArray()) : program(heard); });
    const auto client = online();
    const QSignalSpy stopped(client.get(), &IndexClient::stopped);
    client->stop();
    QTRY_COMPARE(m_program->types(), (QList<int>{Register, Login, Logout}));
    QCOMPARE(m_program->heard.constLast().payload, QByteArray("anna\npw\n7\n"));
    m_timers.advance(1999ms);
    QCOMPARE(stopped.size(), 0);
    m_timers.advance(1ms);
    QCOMPARE(stopped.size(), 1);
    QCOMPARE(client->state(), State::Stopped);
    QCOMPARE(m_timers.pending(), 0);
}

void TestBeer2beerClient::isFoundByOthers()
{
    m_host = std::make_unique<JoinedHost>();
    ListPublication files;
    files.add(QStringLiteral("Apple pie.txt"), 700);
    files.add(QStringLiteral("Pear pie.txt"), 800);
    const auto anna = online(QStringLiteral("anna"), &files);
    const auto bea = online(QStringLiteral("bea"));
    QCOMPARE(anna->state(), State::Online);
    QCOMPARE(bea->state(), State::Online);
    const auto results = wait<QList<Index::SearchResult>>([&](QObject* context, const auto& done) {
        Index::SearchRequest request;
        request.query = QStringLiteral("apple pie");
        bea->search(request, context, done);
    });
    QVERIFY(results);
    QCOMPARE(results->size(), 1);
    const Index::SearchResult& pie = results->constFirst();
    QCOMPARE(pie.name, QStringLiteral("Apple pie.txt"));
    QCOMPARE(*pie.size, 700U);
    QVERIFY(pie.sha1 == files.files.at(1).sha1);
    QCOMPARE(pie.sources.size(), 1);
    QCOMPARE(pie.sources.at(0).user, QStringLiteral("anna"));
    QCOMPARE(pie.sources.at(0).peer.value, anna->id());
    QCOMPARE(pie.sources.at(0).addresses, (QList<Index::Endpoint>{{QStringLiteral("127.0.0.1"), 7700}}));
}

void TestBeer2beerClient::publishesTheNewestThatFit()
{
    m_host = std::make_unique<JoinedHost>();
    ListPublication files;
    for (int i = 0; i < 3000; ++i)
        files.add(QStringLiteral("dish%1").arg(i));
    files.add(QStringLiteral("a|b"));
    files.total = 3010; // of nine the SHA-1 is not known yet
    const auto anna = online(QStringLiteral("anna"), &files);
    QCOMPARE(anna->state(), State::Online);
    const auto& published = anna->published();
    QVERIFY(published.entries > 1000 && published.entries < 1400);
    QCOMPARE(published.entries + published.leftOut, 3010U);
    const auto found = wait<QList<Index::SearchResult>>([&](QObject* context, const auto& done) {
        Index::SearchRequest request;
        request.query = QStringLiteral("dish2999");
        anna->search(request, context, done);
    });
    QCOMPARE(found->size(), 1);
}

void TestBeer2beerClient::listsPeersPageByPage()
{
    m_host = std::make_unique<JoinedHost>();
    const auto anna = online(QStringLiteral("anna"));
    const auto bea = online(QStringLiteral("bea"));
    const auto carl = online(QStringLiteral("carl"));
    carl->stop();
    QTRY_COMPARE(m_host->sessions(), 2);
    Index::PeersRequest request;
    const auto ask = [&] {
        const auto page =
            wait<Index::PeersPage>([&](QObject* context, const auto& done) { anna->peers(request, context, done); });
        return page ? *page : Index::PeersPage{};
    };
    const auto present = ask();
    QCOMPARE(present.peers.size(), 2);
    QCOMPARE(present.peers.at(1).user, QStringLiteral("bea"));
    QVERIFY(present.peers.at(1).online);
    QCOMPARE(present.peers.at(1).addresses, (QList<Index::Endpoint>{{QStringLiteral("127.0.0.1"), 7700}}));
    QVERIFY(!present.more);
    request.status = Index::PeerStatus::Offline;
    QCOMPARE(ask().peers.at(0).user, QStringLiteral("carl"));
    request.status = Index::PeerStatus::All;
    request.limit = 2;
    auto page = ask();
    QCOMPARE(page.peers.size(), 2);
    QVERIFY(page.more);
    request.after = page.peers.constLast().id;
    page = ask();
    QCOMPARE(page.peers.size(), 1);
    QCOMPARE(page.peers.at(0).user, QStringLiteral("carl"));
    QVERIFY(!page.more);
}

void TestBeer2beerClient::browsesPageByPage()
{
    m_host = std::make_unique<JoinedHost>();
    ListPublication files;
    for (int i = 0; i < 450; ++i)
        files.add(QStringLiteral("dish%1").arg(i), quint64(i));
    const auto anna = online(QStringLiteral("anna"), &files);
    QSet<QString> names;
    Index::BrowseRequest request;
    request.peer.value = anna->id();
    request.limit = 100;
    int pages = 0;
    do {
        const auto page =
            wait<Index::BrowsePage>([&](QObject* context, const auto& done) { anna->browse(request, context, done); });
        QVERIFY(page);
        QVERIFY(page->entries.size() <= 100);
        for (const Index::Entry& entry : page->entries) {
            QVERIFY(entry.sha1 && entry.size && !entry.content);
            QVERIFY(!names.contains(entry.name));
            names.insert(entry.name);
        }
        request.cursor = page->next;
    } while (!request.cursor.isEmpty() && ++pages < 20);
    QCOMPARE(names.size(), 450);
}

void TestBeer2beerClient::findsSourcesByDigest()
{
    m_host = std::make_unique<JoinedHost>();
    ListPublication mine, theirs;
    mine.add(QStringLiteral("Apple pie.txt"));
    theirs.add(QStringLiteral("Apple pie.txt"), 6);
    theirs.files[0].sha1.bytes[0] ^= 1;
    const auto anna = online(QStringLiteral("anna"), &mine);
    const auto bea = online(QStringLiteral("bea"), &theirs);
    const auto results = wait<QList<Index::SearchResult>>([&](QObject* context, const auto& done) {
        anna->sources(theirs.files.at(0).sha1, QStringLiteral("Apple pie.txt"), context, done);
    });
    QVERIFY(results);
    QCOMPARE(results->size(), 1);
    QCOMPARE(results->at(0).sources.at(0).user, QStringLiteral("bea"));
}

void TestBeer2beerClient::saysWhoIsOnline()
{
    m_host = std::make_unique<JoinedHost>();
    const auto anna = online(QStringLiteral("anna"));
    const auto ask = [&](const QString& host) {
        std::optional<CallerKnown> known;
        anna->isOnline({host, 50'000}, anna.get(), [&](CallerKnown answer) { known = answer; });
        (void)QTest::qWaitFor([&] { return known.has_value(); });
        return known.value_or(CallerKnown::Unknown);
    };
    QCOMPARE(ask(QStringLiteral("127.0.0.1")), CallerKnown::Online);
    QCOMPARE(ask(QStringLiteral("10.0.0.1")), CallerKnown::Absent);
    anna->stop();
    QCOMPARE(ask(QStringLiteral("127.0.0.1")), CallerKnown::Unknown);
}

void TestBeer2beerClient::logsInAgainWhenIndexForgotUs()
{
    m_host = std::make_unique<JoinedHost>();
    const auto anna = online(QStringLiteral("anna"));
    m_host->close();
    m_host->open();
    QCOMPARE(m_host->sessions(), 0);
    const auto page =
        wait<Index::PeersPage>([&](QObject* context, const auto& done) { anna->peers({}, context, done); });
    QVERIFY(page);
    QCOMPARE(page->peers.size(), 1);
    QCOMPARE(m_host->sessions(), 1);
    QCOMPARE(anna->state(), State::Online);
}

void TestBeer2beerClient::callsFailWhenOffline()
{
    m_host = std::make_unique<JoinedHost>();
    const auto client = newClient(settings());
    const auto page =
        wait<Index::PeersPage>([&](QObject* context, const auto& done) { client->peers({}, context, done); });
    QCOMPARE(page.error().code, ErrorCode::Network);
    QVERIFY(page.error().detail.endsWith(QStringLiteral("is not connected")));
    const auto results = wait<QList<Index::SearchResult>>([&](QObject* context, const auto& done) {
        Index::SearchRequest request;
        request.query = QStringLiteral("*");
        client->search(request, context, done);
    });
    QCOMPARE(results.error().code, ErrorCode::Unsupported);
}

void TestBeer2beerClient::logsOutAndEmptiesItsList()
{
    m_host = std::make_unique<JoinedHost>();
    ListPublication files;
    files.add(QStringLiteral("Apple pie.txt"));
    const auto anna = online(QStringLiteral("anna"), &files);
    const auto bea = online(QStringLiteral("bea"));
    const QSignalSpy stopped(anna.get(), &IndexClient::stopped);
    anna->stop(true);
    QTRY_COMPARE(stopped.size(), 1);
    QCOMPARE(m_host->sessions(), 1);
    const auto results = wait<QList<Index::SearchResult>>([&](QObject* context, const auto& done) {
        Index::SearchRequest request;
        request.query = QStringLiteral("apple");
        bea->search(request, context, done);
    });
    QVERIFY(results);
    QCOMPARE(results->size(), 0);
}

QTEST_GUILESS_MAIN(TestBeer2beerClient)
#include "tst_beer2beerclient.moc"
