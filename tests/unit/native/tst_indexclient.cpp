// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientfixture.h"
#include "dialects/native/ticket.h"

#include <QSignalSpy>

using namespace Potluck;
using namespace Potluck::Native;
using namespace Potluck::Native::Test;
using namespace std::chrono_literals;
using State = IndexClient::State;

// How a peer comes to be online at an index, stays so, and says why it is not.
class TestIndexClient : public ClientFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { start(); }
    void cleanup() { m_host.reset(); }
    void registersOnFirstContactAndLearnsKey();
    void logsInWithKnownId();
    void registersAnewWhenIdIsForgotten();
    void refusesChangedKey();
    void comesBackSoonWhenTheRightKeyDoes();
    void givesWayToAnotherComputer();
    void saysThatPasswordIsWrong();
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
    void logsOutAndUnregisters();
};

namespace {

// Retries come at three quarters of their time, to the millisecond.
class NoJitter final : public Random
{
public:
    std::uint64_t next() override { return 0; }
};

} // namespace

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
