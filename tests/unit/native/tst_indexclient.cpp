// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialects/native/indexclient.h"
#include "dialects/native/ticket.h"
#include "indexhost.h"

#include <QPointer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <array>

using namespace Potluck;
using namespace Potluck::Native;
using namespace Potluck::Native::Test;
using namespace std::chrono_literals;
using State = IndexClient::State;

class TestIndexClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void registersOnFirstContactAndLearnsKey();
    void logsInWithKnownId();
    void registersAnewWhenIdIsForgotten();
    void refusesChangedKey();
    void comesBackSoonWhenTheRightKeyDoes();
    void saysThatPasswordIsWrong();
    void givesWayToAnotherComputer();
    void publishesNothingMoreWhenDisplaced();
    void sendsPasswordOnlyWhereAsked();
    void saysThatInviteIsNeeded();
    void renewsTicketAndPresence();
    void logsInAgainAfterSleep();
    void logsInAnewEachDay();
    void tellsChangedAddress();
    void comesBackWhenIndexRestarts();
    void backsOffWhenIndexIsDown();
    void takesNonsenseForOffline_data();
    void takesNonsenseForOffline();
    void givesUpOnIndexThatNeverAnswers();
    void publishesInBatchesThenChanges();
    void saysWhyTheIndexTakesNothing();
    void beginsAnewOnConflict();
    void resumesInterruptedReset();
    void publishesAgainAfterReconnect();
    void searchesPeersBrowsesAndFindsSources();
    void tellsRunningDownloadsAfterEachLogin();
    void callsFailWhenOffline();
    void refusesMoreResultsThanAskedFor();
    void tellsDialectsAndSetsTheSecondPassword();
    void searchWithNeighboursKeepsNobodyWaiting();
    void hearsWhoComesAndGoes();
    void keepsItsSearchesAtTheIndex();
    void logsOutAndUnregisters();

private:
    [[nodiscard]] IndexClientSettings settings(const QString& user = QStringLiteral("anna"));
    [[nodiscard]] std::unique_ptr<IndexClient> newClient(const IndexClientSettings& settings,
                                                         Publication* publication = nullptr,
                                                         std::shared_ptr<const Net::TlsContext> tls = nullptr);
    [[nodiscard]] std::unique_ptr<IndexClient> online(const QString& user = QStringLiteral("anna"),
                                                      Publication* publication = nullptr);
    [[nodiscard]] Index::PeersPage peersAt(IndexClient& client, Index::PeerStatus status = Index::PeerStatus::All);

    std::unique_ptr<IndexHost> m_host;
    std::shared_ptr<const Net::TlsContext> m_tls;
    SeededRandom m_random{1};
};

namespace {

Index::SearchRequest searchFor(const QString& query, int limit)
{
    Index::SearchRequest request;
    request.query = query;
    request.limit = limit;
    return request;
}

Index::SourcesRequest sourcesOf(const Index::Entry& entry)
{
    Index::SourcesRequest request;
    request.content = entry.content;
    request.sha1 = entry.sha1;
    request.md5 = entry.md5;
    return request;
}

// Retries come at three quarters of their time, to the millisecond.
class NoJitter final : public Random
{
public:
    std::uint64_t next() override { return 0; }
};

// A list of files with all its history, in batches of two.
class ListPublication final : public Publication
{
public:
    void batchAfter(const QByteArray& revision, QObject* context, Answered answered) override
    {
        asked.append(revision);
        QMetaObject::invokeMethod(
            context, [this, revision, answered] { answered(next(revision)); }, Qt::QueuedConnection);
    }
    Result<std::optional<PublicationBatch>> next(const QByteArray& revision)
    {
        if (error)
            return *error;
        QList<QByteArray> parts = revision.split('.');
        bool inReset = parts.size() == 3;
        qsizetype from = parts.size() >= 2 ? parts.at(1).toInt() : 0;
        PublicationBatch batch;
        if (parts.first() != epoch) {
            batch.reset = true;
            inReset = true;
            from = 0;
        } else if (from == entries.size() && !inReset) {
            return std::optional<PublicationBatch>();
        }
        const qsizetype to = std::min<qsizetype>(from + 2, entries.size());
        batch.adds = entries.mid(from, to - from);
        batch.last = to == entries.size();
        batch.next = epoch + '.' + QByteArray::number(to) + (inReset && !batch.last ? ".r" : "");
        return std::optional(batch);
    }
    void add(int count)
    {
        for (int i = 0; i < count; ++i)
            entries.append(file(QStringLiteral("dish %1.txt").arg(entries.size())));
    }
    [[nodiscard]] QByteArray revision() const { return epoch + '.' + QByteArray::number(entries.size()); }

    QByteArray epoch = "e";
    QList<Index::Entry> entries;
    QList<QByteArray> asked;
    std::optional<Error> error;
};

} // namespace

void TestIndexClient::init()
{
    m_host = std::make_unique<IndexHost>();
    m_tls = newTls();
}

void TestIndexClient::cleanup()
{
    m_host.reset();
}

IndexClientSettings TestIndexClient::settings(const QString& user)
{
    IndexClientSettings settings;
    settings.link = m_host->link();
    settings.user = user;
    settings.port = 7700;
    return settings;
}

std::unique_ptr<IndexClient> TestIndexClient::newClient(const IndexClientSettings& settings, Publication* publication,
                                                        std::shared_ptr<const Net::TlsContext> tls)
{
    return std::make_unique<IndexClient>(
        IndexClientEnvironment{tls ? tls : m_tls, m_host->clock, m_host->timers, m_random, publication}, settings);
}

std::unique_ptr<IndexClient> TestIndexClient::online(const QString& user, Publication* publication)
{
    auto client = newClient(settings(user), publication, user == QLatin1String("anna") ? m_tls : newTls());
    client->start();
    (void)QTest::qWaitFor([&] { return client->state() == State::Online; });
    return client;
}

Index::PeersPage TestIndexClient::peersAt(IndexClient& client, Index::PeerStatus status)
{
    std::optional<Index::PeersPage> page;
    Index::PeersRequest request;
    request.status = status;
    client.peers(request, this,
                 [&page](const Result<Index::PeersPage>& answer) { page = answer ? *answer : Index::PeersPage{}; });
    (void)QTest::qWaitFor([&] { return page.has_value(); });
    return page.value_or(Index::PeersPage{});
}

void TestIndexClient::registersOnFirstContactAndLearnsKey()
{
    IndexClientSettings first = settings();
    first.link.key.reset();
    const auto client = newClient(first);
    QSignalSpy learned(client.get(), &IndexClient::keyLearned);
    QSignalSpy loggedIn(client.get(), &IndexClient::loggedIn);
    QCOMPARE(client->state(), State::Stopped);
    QVERIFY(client->ticket().isEmpty());
    client->start();
    QCOMPARE(client->state(), State::Connecting);
    QTRY_COMPARE(client->state(), State::Online);
    QCOMPARE(learned.size(), 1);
    QCOMPARE(loggedIn.size(), 1);
    QVERIFY(client->link().key == m_host->server->key());
    QVERIFY(client->login().id != 0);
    QCOMPARE(client->login().indexName, QStringLiteral("Village hall"));
    QCOMPARE(client->login().user, QStringLiteral("anna"));
    QVERIFY(checkTicket(client->ticket(), m_tls->identity().fingerprint(), m_host->clock.wall(),
                        [](const auto&) { return true; }));
    QCOMPARE(peersAt(*client).peers.at(0).addresses, (QList<Index::Endpoint>{{QStringLiteral("127.0.0.1"), 7700}}));
}

void TestIndexClient::logsInWithKnownId()
{
    quint64 id = 0;
    {
        const auto client = online();
        id = client->login().id;
    }
    IndexClientSettings again = settings();
    again.id = id;
    again.user.clear();
    const auto client = newClient(again);
    QSignalSpy learned(client.get(), &IndexClient::keyLearned);
    client->start();
    QTRY_COMPARE(client->state(), State::Online);
    QCOMPARE(client->login().id, id);
    QVERIFY(learned.isEmpty());
}

void TestIndexClient::registersAnewWhenIdIsForgotten()
{
    IndexClientSettings forgotten = settings();
    forgotten.id = 4711;
    const auto client = newClient(forgotten);
    client->start();
    QTRY_COMPARE(client->state(), State::Online);
    QVERIFY(client->login().id != 4711);
}

void TestIndexClient::refusesChangedKey()
{
    IndexClientSettings pinned = settings();
    pinned.link.key = newIdentity()->fingerprint();
    pinned.password = QStringLiteral("corn");
    const auto client = newClient(pinned);
    client->start();
    QTRY_COMPARE(client->state(), State::Refused);
    QVERIFY(client->detail().contains(QLatin1String("another key")));
    QVERIFY(client->showsOtherKey());
    QVERIFY(client->ticket().isEmpty());
    QCOMPARE(m_host->handler->sessionCount(), 0);
}

void TestIndexClient::comesBackSoonWhenTheRightKeyDoes()
{
    NoJitter random;
    IndexClient client({m_tls, m_host->clock, m_host->timers, random, nullptr}, settings());
    client.start();
    QTRY_COMPARE(client.state(), State::Online);
    m_host->server.reset();
    QTRY_COMPARE(client.state(), State::Offline);
    auto imposter = std::make_unique<Server>(*m_host->handler, newTls(), m_host->endpoint().port);
    m_host->timers.advance(750ms);
    QTRY_COMPARE(client.state(), State::Refused);
    QVERIFY(client.showsOtherKey());
    imposter.reset();
    m_host->server = std::make_unique<Server>(*m_host->handler, m_host->tls->context, m_host->endpoint().port);
    m_host->timers.advance(45s);
    QTRY_COMPARE(client.state(), State::Online);
    QVERIFY(!client.showsOtherKey());
}

void TestIndexClient::givesWayToAnotherComputer()
{
    int asked = 0;
    ScriptedHandler handler([&asked, this](const std::shared_ptr<Net::HttpExchange>& exchange) {
        asked += exchange->request().method == "PUT" ? 1 : 0;
        m_host->handler->handle(exchange);
    });
    const Server door(handler, m_host->tls->context);
    IndexClientSettings account = settings();
    account.password = QStringLiteral("corn");
    NoJitter random;
    IndexClient second({newTls(), m_host->clock, m_host->timers, random, nullptr}, account);
    account.link.endpoint = door.endpoint();
    // In a time of its own, so that the other one stays online while this one waits.
    FakeClock clock;
    FakeTimers timers{clock};
    IndexClient first({m_tls, clock, timers, random, nullptr}, account);
    first.start();
    QTRY_COMPARE(first.state(), State::Online);
    second.start();
    QTRY_COMPARE(second.state(), State::Online);
    QCOMPARE(second.login().id, first.login().id);

    timers.advance(2min);
    QTRY_COMPARE(first.state(), State::Refused);
    QCOMPARE(first.detail(), QStringLiteral("this account is in use by another computer"));
    // It asks now and then, and does not take the account back by itself.
    QTRY_COMPARE(door.connectionCount(), 0);
    for (int round = 2; round < 5; ++round) {
        timers.advance(7min + 30s);
        QTRY_COMPARE(asked, round);
        QTRY_COMPARE(door.connectionCount(), 0);
        QCOMPARE(first.state(), State::Refused);
    }
    QCOMPARE(second.state(), State::Online);

    // When its user asks for it, it does.
    first.retryNow();
    QTRY_COMPARE(first.state(), State::Online);
    m_host->timers.advance(2min);
    QTRY_COMPARE(second.state(), State::Refused);
    QCOMPARE(first.state(), State::Online);

    // And the other one by itself, once the account is free.
    first.stop();
    QTRY_COMPARE(first.state(), State::Stopped);
    m_host->timers.advance(7min + 30s);
    QTRY_COMPARE(second.state(), State::Online);
}

void TestIndexClient::publishesNothingMoreWhenDisplaced()
{
    ListPublication ours;
    ours.add(3);
    IndexClientSettings account = settings();
    account.password = QStringLiteral("corn");
    const auto first = newClient(account, &ours);
    first->start();
    QTRY_VERIFY(first->published().current);
    ListPublication theirs;
    theirs.epoch = "f";
    theirs.add(2);
    const auto second = newClient(account, &theirs, newTls());
    second->start();
    QTRY_VERIFY(second->published().current);

    ours.add(1);
    first->publicationChanged();
    m_host->timers.advance(500ms);
    QTRY_COMPARE(first->state(), State::Refused);
    QCOMPARE(first->detail(), QStringLiteral("this account is in use by another computer"));
    QCOMPARE(second->state(), State::Online);
    QCOMPARE(peersAt(*second).peers.at(0).entries, 2U);
}

void TestIndexClient::saysThatPasswordIsWrong()
{
    IndexClientSettings owner = settings();
    owner.password = QStringLiteral("corn");
    const auto first = newClient(owner);
    first->start();
    QTRY_COMPARE(first->state(), State::Online);

    IndexClientSettings other = settings();
    other.password = QStringLiteral("beans");
    const auto second = newClient(other, nullptr, newTls());
    second->start();
    QTRY_COMPARE(second->state(), State::Refused);
    QVERIFY(!second->detail().isEmpty());
    QVERIFY(!second->detail().contains(QLatin1String("beans")));

    second->setPassword(QStringLiteral("corn"));
    second->retryNow();
    QTRY_COMPARE(second->state(), State::Online);
    QCOMPARE(second->login().id, first->login().id);
}

void TestIndexClient::sendsPasswordOnlyWhereAsked()
{
    QList<QByteArray> bodies;
    ScriptedHandler handler([&bodies, this](const std::shared_ptr<Net::HttpExchange>& exchange) {
        exchange->collectBody(10'000, [&bodies, exchange, this](const QByteArray& body) {
            bodies.append(body);
            if (bodies.size() == 1)
                return exchange->respondError(401, "unauthorized", QStringLiteral("a password is needed"));
            m_host->handler->handle(exchange);
        });
    });
    const Server spy(handler, m_host->tls->context);
    IndexClientSettings settings = this->settings();
    settings.link.endpoint = spy.endpoint();
    settings.password = QStringLiteral("corn");
    const auto client = newClient(settings);
    client->start();
    QTRY_VERIFY(bodies.size() >= 2);
    QVERIFY(!bodies.at(0).contains("corn"));
    QVERIFY(bodies.at(1).contains("corn"));
}

void TestIndexClient::saysThatInviteIsNeeded()
{
    m_host.reset();
    Index::IndexOptions options;
    options.registrationByInvite = true;
    m_host = std::make_unique<IndexHost>(options);
    const auto without = newClient(settings());
    without->start();
    QTRY_COMPARE(without->state(), State::Refused);
    QVERIFY(!without->detail().isEmpty());

    QString token;
    m_host->service->createInvite({}, this, [&token](const Result<Index::Invite>& invite) { token = invite->token; });
    QTRY_VERIFY(!token.isEmpty());
    IndexClientSettings invited = settings();
    invited.link.token = token;
    const auto client = newClient(invited);
    client->start();
    QTRY_COMPARE(client->state(), State::Online);
}

void TestIndexClient::renewsTicketAndPresence()
{
    const auto client = online();
    for (int i = 0; i < 15; ++i) {
        QSignalSpy renewed(client.get(), &IndexClient::ticketChanged);
        m_host->timers.advance(2min);
        QTRY_COMPARE(renewed.size(), 1);
        QCOMPARE(readTicket(client->ticket())->issued * 1000, m_host->clock.wall().count());
    }
    QCOMPARE(m_host->handler->sessionCount(), 1);
    QCOMPARE(client->state(), State::Online);
}

void TestIndexClient::logsInAgainAfterSleep()
{
    const auto client = online();
    QSignalSpy loggedIn(client.get(), &IndexClient::loggedIn);
    // The machine slept: the index has given the peer up, the connection still stands.
    bool gone = false;
    m_host->service->logout({client->login().id}, this, [&gone](const Status& status) { gone = status.ok(); });
    QTRY_VERIFY(gone);
    m_host->timers.advance(2min);
    QTRY_COMPARE(loggedIn.size(), 1);
    QCOMPARE(peersAt(*client, Index::PeerStatus::Online).peers.size(), 1);
}

void TestIndexClient::logsInAnewEachDay()
{
    const auto client = online();
    QSignalSpy loggedIn(client.get(), &IndexClient::loggedIn);
    for (int minutes = 0; minutes < 24 * 60 + 4; minutes += 2) {
        QSignalSpy renewed(client.get(), &IndexClient::ticketChanged);
        m_host->timers.advance(2min);
        QTRY_VERIFY(!renewed.isEmpty());
    }
    QTRY_COMPARE(loggedIn.size(), 1);
    QCOMPARE(client->state(), State::Online);
}

void TestIndexClient::tellsChangedAddress()
{
    const auto client = online();
    client->setAddresses(7799, {{QStringLiteral("anna.example"), 7798}});
    QTRY_COMPARE(peersAt(*client).peers.at(0).addresses,
                 (QList<Index::Endpoint>{{QStringLiteral("anna.example"), 7798}}));
}

void TestIndexClient::comesBackWhenIndexRestarts()
{
    const auto client = online();
    const quint64 id = client->login().id;
    QSignalSpy changed(client.get(), &IndexClient::stateChanged);
    m_host->stop();
    QTRY_COMPARE(client->state(), State::Offline);
    QVERIFY(!client->detail().isEmpty());
    m_host->start();
    m_host->timers.advance(1500ms);
    QTRY_COMPARE(client->state(), State::Online);
    QVERIFY(client->detail().isEmpty());
    QCOMPARE(client->login().id, id);
    QCOMPARE(changed.size(), 2); // nothing flickers meanwhile
}

void TestIndexClient::backsOffWhenIndexIsDown()
{
    IndexClientSettings nowhere = settings();
    nowhere.link.endpoint = {QStringLiteral("127.0.0.1"), 1};
    const auto client = newClient(nowhere);
    client->start();
    QTRY_COMPARE(client->state(), State::Offline);
    Milliseconds least{750};
    for (int i = 0; i < 8; ++i) {
        const int before = m_host->timers.pending();
        m_host->timers.advance(least - 1ms);
        QTest::qWait(20);
        QCOMPARE(m_host->timers.pending(), before); // still waiting
        m_host->timers.advance(least);
        QTest::qWait(50);
        QTRY_COMPARE(client->state(), State::Offline);
        least = std::min<Milliseconds>(least * 2, 45'000ms);
    }
}

void TestIndexClient::takesNonsenseForOffline_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("page") << 200 << QByteArray("<html>It works!</html>");
    QTest::newRow("empty") << 200 << QByteArray();
    QTest::newRow("other JSON") << 200 << QByteArray("{\"id\":1}");
    QTest::newRow("huge") << 200 << QByteArray(20 * 1024 * 1024, '{');
    QTest::newRow("gateway") << 502 << QByteArray("<html>");
    QTest::newRow("ticket of another") << 200
                                       << QByteArray(R"({"id":1,"user":"anna","expires":1,"ticket":"VElDS0VU",)"
                                                     R"("ticketExpires":1,"lease":300})");
    QTest::newRow("teapot") << 418 << QByteArray(R"({"error":"teapot","detail":"I'm a teapot"})");
}

void TestIndexClient::takesNonsenseForOffline()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    ScriptedHandler handler([&](const std::shared_ptr<Net::HttpExchange>& exchange) {
        Net::HttpResponseHead head;
        head.status = status;
        exchange->respond(head, body);
    });
    const Server liar(handler, newTls());
    IndexClientSettings settings = this->settings();
    settings.link = {liar.endpoint(), std::nullopt, {}};
    const auto client = newClient(settings);
    QSignalSpy learned(client.get(), &IndexClient::keyLearned);
    client->start();
    QTRY_COMPARE(client->state(), State::Offline);
    QVERIFY(!client->detail().isEmpty());
    QVERIFY(client->detail().size() < 400);
    // Somebody who is no index is not remembered as one.
    QVERIFY(learned.isEmpty());
    QVERIFY(!client->link().key);
}

void TestIndexClient::givesUpOnIndexThatNeverAnswers()
{
    QList<std::shared_ptr<Net::HttpExchange>> held;
    ScriptedHandler handler([&held](const std::shared_ptr<Net::HttpExchange>& exchange) { held.append(exchange); });
    const Server silent(handler, newTls());
    IndexClientSettings settings = this->settings();
    settings.link = {silent.endpoint(), std::nullopt, {}};
    const auto client = newClient(settings);
    client->start();
    QTRY_COMPARE(held.size(), 1);
    for (int i = 0; i < 40; ++i)
        m_host->timers.advance(1s);
    QTRY_COMPARE(client->state(), State::Offline);
    held.clear();
}

void TestIndexClient::publishesInBatchesThenChanges()
{
    ListPublication list;
    list.add(9);
    const auto client = online(QStringLiteral("anna"), &list);
    QTRY_VERIFY(client->published().current);
    QCOMPARE(client->published().entries, 9U);
    QCOMPARE(client->published().revision, list.revision());

    list.add(3);
    client->publicationChanged();
    client->publicationChanged();
    m_host->timers.advance(500ms);
    QTRY_COMPARE(client->published().entries, 12U);
    QTRY_VERIFY(client->published().current);
    QCOMPARE(peersAt(*client).peers.at(0).entries, 12U);

    // What cannot be read now is asked for again.
    list.error = Error{ErrorCode::Io, QStringLiteral("the database is busy")};
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("the database is busy")));
    list.add(1);
    client->publicationChanged();
    m_host->timers.advance(500ms);
    QTest::qWait(20);
    list.error.reset();
    m_host->timers.advance(5s);
    QTRY_COMPARE(client->published().entries, 13U);
}

void TestIndexClient::saysWhyTheIndexTakesNothing()
{
    Index::IndexOptions few;
    few.maxEntriesPerPeer = 3;
    m_host = std::make_unique<IndexHost>(few);
    ListPublication list;
    list.add(3);
    const auto client = online(QStringLiteral("anna"), &list);
    QTRY_VERIFY(client->published().current);
    QVERIFY(client->published().refusal.isEmpty());

    list.add(1);
    client->publicationChanged();
    m_host->timers.advance(500ms);
    QTRY_VERIFY(!client->published().refusal.isEmpty());
    QCOMPARE(client->published().entries, 3U);
}

void TestIndexClient::beginsAnewOnConflict()
{
    ListPublication list;
    list.add(3);
    const auto client = online(QStringLiteral("anna"), &list);
    QTRY_VERIFY(client->published().current);
    // Another of the account's machines has published something else.
    Index::Delta other;
    other.peer.value = client->login().id;
    other.next = "elsewhere";
    other.reset = true;
    other.adds = {file(QStringLiteral("other.txt"))};
    bool applied = false;
    m_host->service->applyDelta(other, this, [&applied](const auto& result) { applied = result.ok(); });
    QTRY_VERIFY(applied);

    list.add(1);
    client->publicationChanged();
    m_host->timers.advance(500ms);
    QTRY_COMPARE(client->published().entries, 4U);
    QCOMPARE(client->published().revision, list.revision());
    QVERIFY(list.asked.contains(QByteArray()));
    QCOMPARE(peersAt(*client).peers.at(0).entries, 4U);
}

void TestIndexClient::resumesInterruptedReset()
{
    ListPublication list;
    list.add(7);
    {
        const auto client = online();
        int applied = 0;
        const auto apply = [&](const QByteArray& next, bool last, const QList<Index::Entry>& adds) {
            Index::Delta delta;
            delta.peer.value = client->login().id;
            delta.next = next;
            delta.reset = true;
            delta.last = last;
            delta.adds = adds;
            m_host->service->applyDelta(delta, this, [&applied](const auto& result) { applied += result.ok(); });
        };
        apply("d.1", true, {file(QStringLiteral("old.txt"))});
        apply("e.4.r", false, list.entries.first(4));
        QTRY_COMPARE(applied, 2);
    }
    const auto client = online(QStringLiteral("anna"), &list);
    QTRY_VERIFY(client->published().current);
    QCOMPARE(client->published().entries, 7U);
    QCOMPARE(list.asked.first(), QByteArray("e.4.r"));
    QVERIFY(!list.asked.contains(QByteArray()));
}

void TestIndexClient::publishesAgainAfterReconnect()
{
    ListPublication list;
    list.add(3);
    const auto client = online(QStringLiteral("anna"), &list);
    QTRY_VERIFY(client->published().current);
    m_host->stop();
    QTRY_COMPARE(client->state(), State::Offline);
    QVERIFY(!client->published().current);
    list.add(2);
    list.asked.clear();
    client->publicationChanged();
    m_host->start();
    m_host->timers.advance(1500ms);
    QTRY_COMPARE(client->published().entries, 5U);
    QCOMPARE(list.asked.first(), QByteArray("e.3"));
}

void TestIndexClient::searchesPeersBrowsesAndFindsSources()
{
    ListPublication list;
    list.add(25);
    const auto anna = online(QStringLiteral("anna"), &list);
    QTRY_COMPARE(anna->published().entries, 25U);
    const auto bjorn = online(QStringLiteral("bjorn"));

    QList<Index::SearchResult> found;
    std::optional<SearchEnd> end;
    Index::SearchRequest request;
    request.query = QStringLiteral("dish -7");
    request.limit = 10;
    bjorn->search(
        request, this, [&found](const QList<Index::SearchResult>& results) { found += results; },
        [&end](const Result<SearchEnd>& ended) { end = ended ? *ended : SearchEnd{}; });
    QTRY_VERIFY(end);
    QCOMPARE(found.size(), 10);
    QVERIFY(end->more);
    QCOMPARE(end->results, 10U);

    std::optional<Error> error;
    request.query = QStringLiteral("size:banana");
    bjorn->search(
        request, this, [](const auto&) {}, [&error](const Result<SearchEnd>& ended) { error = ended.error(); });
    QTRY_VERIFY(error);
    QCOMPARE(error->code, ErrorCode::InvalidArgument);
    QVERIFY(!error->detail.isEmpty());

    QCOMPARE(peersAt(*bjorn).peers.size(), 2);

    QStringList names;
    Index::BrowseRequest browse;
    browse.peer.value = anna->login().id;
    browse.limit = 10;
    for (bool isLast = false; !isLast;) {
        std::optional<Index::BrowsePage> page;
        bjorn->browse(browse, this, [&page](const Result<Index::BrowsePage>& answer) { page = *answer; });
        QTRY_VERIFY(page);
        for (const Index::Entry& entry : page->entries)
            names.append(entry.name);
        browse.cursor = page->next;
        isLast = page->next.isEmpty();
    }
    QCOMPARE(names.size(), 25);

    std::optional<QList<Index::SearchResult>> sources;
    bjorn->sources(sourcesOf(list.entries.first()), this, [&sources](const auto& answer) { sources = *answer; });
    QTRY_VERIFY(sources);
    QCOMPARE(sources->size(), 1);
    QCOMPARE(sources->at(0).sources.at(0).user, QStringLiteral("anna"));

    std::optional<IndexInfo> info;
    bjorn->info(this, [&info](const Result<IndexInfo>& answer) { info = *answer; });
    QTRY_VERIFY(info);
    QCOMPARE(info->online, 2U);
}

void TestIndexClient::tellsRunningDownloadsAfterEachLogin()
{
    const Index::Entry pie = file(QStringLiteral("pie.txt"));
    const Index::Entry tart = file(QStringLiteral("tart.txt"));
    const auto anna = newClient(settings());
    anna->announce({*pie.content, 1000, pie.name}); // before the first login
    anna->start();
    const auto bjorn = online(QStringLiteral("bjorn"));
    const auto sources = [&](const Index::Entry& entry) {
        std::optional<QList<Index::SearchResult>> found;
        bjorn->sources(sourcesOf(entry), this,
                       [&found](const auto& answer) { found = answer ? *answer : QList<Index::SearchResult>(); });
        (void)QTest::qWaitFor([&found] { return found.has_value(); });
        return found.value_or(QList<Index::SearchResult>());
    };
    QTRY_COMPARE(sources(pie).size(), 1);
    QCOMPARE(sources(pie).at(0).sources.at(0).user, QStringLiteral("anna"));
    anna->announce({*tart.content, 1000, tart.name});
    QTRY_COMPARE(sources(tart).size(), 1);
    anna->withdraw(*pie.content);
    QTRY_VERIFY(sources(pie).isEmpty());

    m_host->stop();
    QTRY_COMPARE(anna->state(), State::Offline);
    QTRY_COMPARE(bjorn->state(), State::Offline);
    anna->withdraw(*tart.content);
    anna->announce({*pie.content, 1000, pie.name});
    m_host->start();
    m_host->timers.advance(2s);
    QTRY_COMPARE(anna->state(), State::Online);
    QTRY_COMPARE(bjorn->state(), State::Online);
    QTRY_COMPARE(sources(pie).size(), 1);
    QVERIFY(sources(tart).isEmpty());
}

void TestIndexClient::callsFailWhenOffline()
{
    const auto client = newClient(settings());
    std::optional<Error> error;
    client->search(
        searchFor(QStringLiteral("x"), 10), this, [](const auto&) {},
        [&error](const Result<SearchEnd>& end) { error = end.error(); });
    QVERIFY(!error); // not from within the call
    QTRY_VERIFY(error);
    QCOMPARE(error->code, ErrorCode::Network);

    // A context that dies takes its answer with it.
    auto* const context = new QObject;
    bool called = false;
    client->info(context, [&called](const auto&) { called = true; });
    delete context;
    QTest::qWait(20);
    QVERIFY(!called);
}

void TestIndexClient::refusesMoreResultsThanAskedFor()
{
    ScriptedHandler handler([this](const std::shared_ptr<Net::HttpExchange>& exchange) {
        if (!exchange->request().target.startsWith("/v1/search"))
            return m_host->handler->handle(exchange);
        QByteArray lines;
        Index::SearchResult result;
        result.name = QStringLiteral("x");
        result.sha1 = Content::Sha1Digest::fromBytes(QByteArray(20, 's'));
        for (int i = 0; i < 1000; ++i)
            appendResults(lines, std::array{result});
        exchange->respond({}, lines);
    });
    const Server liar(handler, m_host->tls->context);
    IndexClientSettings settings = this->settings();
    settings.link.endpoint = liar.endpoint();
    const auto client = newClient(settings);
    client->start();
    QTRY_COMPARE(client->state(), State::Online);
    qsizetype count = 0;
    std::optional<Error> error;
    client->search(
        searchFor(QStringLiteral("x"), 10), this, [&count](const auto& results) { count += results.size(); },
        [&error](const Result<SearchEnd>& end) { error = end.error(); });
    QTRY_VERIFY(error);
    QCOMPARE(error->code, ErrorCode::Protocol);
    QVERIFY(count <= 20); // neighbours may add as many again
}

void TestIndexClient::tellsDialectsAndSetsTheSecondPassword()
{
    m_host.reset();
    Index::IndexOptions options;
    options.seedPasswords = true;
    m_host = std::make_unique<IndexHost>(options);
    IndexClientSettings serving = settings();
    serving.dialects = Dialects(Dialect::Native) | Dialect::Beer2beer;
    const auto client = newClient(serving);
    client->start();
    QTRY_COMPARE(client->state(), State::Online);
    QCOMPARE(peersAt(*client).peers.at(0).dialects, serving.dialects);
    client->setDialects(Dialect::Alakazaam);
    QTRY_COMPARE(peersAt(*client).peers.at(0).dialects, Dialects(Dialect::Native) | Dialect::Alakazaam);
    std::optional<Status> set;
    client->setSeedPassword(QStringLiteral("soup"), this, [&set](const Status& status) { set = status; });
    QTRY_VERIFY(set);
    QVERIFY(set->ok());
    set.reset();
    client->setSeedPassword(QString(129, u'x'), this, [&set](const Status& status) { set = status; });
    QTRY_VERIFY(set);
    QVERIFY(!set->ok());
}

namespace {

// Neighbours that take their time.
class SlowNeighbours final : public SearchNeighbours
{
public:
    bool isAnybody() const override { return true; }
    void search(const Index::SearchRequest& request, const QList<Index::SearchResult>&, QObject* searchContext,
                std::function<void(QList<Index::SearchResult>)> found, std::function<void()> ended) override
    {
        Q_UNUSED(request)
        contexts.push_back(searchContext);
        Index::SearchResult result;
        result.name = QStringLiteral("far");
        result.md5 = Content::Md5Digest::fromBytes(QByteArray(16, 'n'));
        pending.push_back([found, ended, result] {
            found({result});
            ended();
        });
    }
    std::vector<QPointer<QObject>> contexts;
    std::vector<std::function<void()>> pending;
};

} // namespace

void TestIndexClient::searchWithNeighboursKeepsNobodyWaiting()
{
    SlowNeighbours neighbours;
    m_host->handler->setNeighbours(&neighbours);
    ListPublication list;
    list.add(1);
    const auto client = online(QStringLiteral("anna"), &list);
    QTRY_COMPARE(client->published().entries, 1U);
    QStringList names;
    std::vector<Result<SearchEnd>> ends;
    const auto search = [&](QObject* context) {
        client->search(
            searchFor(QStringLiteral("dish"), 1), context,
            [&names](const auto& results) {
                for (const Index::SearchResult& result : results)
                    names += result.name;
            },
            [&ends](const Result<SearchEnd>& end) { ends.push_back(end); });
    };
    search(this);
    search(this);
    QTRY_COMPARE(neighbours.pending.size(), std::size_t{2});
    QTRY_COMPARE(names.size(), 2);
    QCOMPARE(peersAt(*client).peers.size(), 1); // beside them
    QVERIFY(ends.empty());
    neighbours.pending[1]();
    QTRY_COMPARE(ends.size(), std::size_t{1});
    QVERIFY(ends[0].ok());
    QCOMPARE(ends[0]->results, 2U);
    QCOMPARE(names.last(), QStringLiteral("far"));

    // Who asks no more frees the index of it.
    {
        QObject shortLived;
        search(&shortLived);
        QTRY_COMPARE(neighbours.pending.size(), std::size_t{3});
        QVERIFY(neighbours.contexts[2]);
    }
    QTRY_VERIFY(!neighbours.contexts[2]);
    client->stop();
    QTRY_COMPARE(client->state(), State::Stopped);
    QTRY_COMPARE(ends.size(), std::size_t{2});
    QCOMPARE(ends[1].error().code, ErrorCode::Cancelled);
    m_host->handler->setNeighbours(nullptr);
}

void TestIndexClient::hearsWhoComesAndGoes()
{
    IndexClientSettings listening = settings();
    listening.events = true;
    const auto anna = newClient(listening);
    QStringList heard;
    connect(anna.get(), &IndexClient::presence, this, [&heard](const Index::PeerSummary& peer) {
        heard.append(peer.user + (peer.online ? QLatin1String(" came") : QLatin1String(" left")));
    });
    anna->start();
    QTRY_COMPARE(anna->state(), State::Online);
    QTRY_COMPARE(m_host->server->connectionCount(), 2);
    QTest::qWait(50);
    const auto bjorn = online(QStringLiteral("bjorn"));
    bjorn->stop();
    QTRY_COMPARE(bjorn->state(), State::Stopped);
    m_host->timers.advance(1s);
    QTRY_COMPARE(heard, (QStringList{QStringLiteral("bjorn came"), QStringLiteral("bjorn left")}));
}

void TestIndexClient::keepsItsSearchesAtTheIndex()
{
    IndexClientSettings listening = settings();
    listening.presence = false;
    const auto anna = newClient(listening);
    QSignalSpy begun(anna.get(), &IndexClient::listening);
    QStringList hits;
    connect(anna.get(), &IndexClient::hit, this, [&hits](const QString& query, const Index::SearchResult& result) {
        hits.append(query + QLatin1Char(':') + result.name);
    });
    const auto keptAt = [this](quint64 id) {
        std::optional<QStringList> kept;
        m_host->service->keptSearches({id}, this, [&kept](const Result<QStringList>& queries) { kept = *queries; });
        (void)QTest::qWaitFor([&kept] { return kept.has_value(); });
        return kept.value_or(QStringList());
    };
    anna->keepSearches({QStringLiteral("soup")}); // before it is online
    anna->setEvents(true);
    anna->start();
    QTRY_COMPARE(begun.size(), 1);
    const quint64 id = anna->login().id;
    QTRY_COMPARE(keptAt(id), QStringList{QStringLiteral("soup")});
    anna->keepSearches({QStringLiteral("soup"), QStringLiteral("pie")}); // while it is
    QTRY_COMPARE(keptAt(id), (QStringList{QStringLiteral("soup"), QStringLiteral("pie")}));

    const auto bjorn = online(QStringLiteral("bjorn"));
    Index::Delta delta;
    delta.peer.value = bjorn->login().id;
    delta.next = "1";
    delta.adds = {file(QStringLiteral("Pea Soup")), file(QStringLiteral("bread"))};
    m_host->service->applyDelta(delta, this, [](const auto&) {});
    QTRY_COMPARE(hits, QStringList{QStringLiteral("soup:Pea Soup")});

    // The index comes back as it was, and is listened to again.
    m_host->stop();
    QTRY_COMPARE(anna->state(), State::Offline);
    m_host->start();
    m_host->timers.advance(5s);
    QTRY_COMPARE(anna->state(), State::Online);
    QTRY_COMPARE(begun.size(), 2);
    QCOMPARE(keptAt(id).size(), 2);
    anna->keepSearches({});
    QTRY_COMPARE(keptAt(id), QStringList());
}

void TestIndexClient::logsOutAndUnregisters()
{
    const auto anna = online(QStringLiteral("anna"));
    const auto bjorn = online(QStringLiteral("bjorn"));
    QSignalSpy stopped(bjorn.get(), &IndexClient::stopped);
    bjorn->stop();
    QTRY_COMPARE(stopped.size(), 1);
    QVERIFY(bjorn->ticket().isEmpty());
    QCOMPARE(peersAt(*anna, Index::PeerStatus::Online).peers.size(), 1);
    QCOMPARE(peersAt(*anna).peers.size(), 2);
    bjorn->start();
    QTRY_COMPARE(bjorn->state(), State::Online);
    bjorn->stop(true);
    QTRY_COMPARE(stopped.size(), 2);
    QCOMPARE(peersAt(*anna).peers.size(), 1);

    // An index that does not answer holds nobody up.
    m_host->stop();
    QTRY_COMPARE(anna->state(), State::Offline);
    QSignalSpy ended(anna.get(), &IndexClient::stopped);
    anna->stop();
    m_host->timers.advance(2s);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(anna->state(), State::Stopped);
    m_host->start();
}

QTEST_GUILESS_MAIN(TestIndexClient)
#include "tst_indexclient.moc"
