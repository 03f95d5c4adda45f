// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialects/native/indexclient.h"
#include "dialects/native/parts.h"
#include "dialects/native/ticket.h"
#include "indexhost.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace Potluck;
using namespace Potluck::Native;
using namespace Potluck::Native::Test;
using namespace std::chrono_literals;
using State = IndexClient::State;

namespace {

// A list of one file, with one batch.
class OneFile final : public Publication
{
public:
    void batchAfter(const QByteArray& revision, QObject* context, Answered answered) override
    {
        QMetaObject::invokeMethod(
            context,
            [revision, answered] {
                if (revision == "e.1")
                    return answered(std::optional<PublicationBatch>());
                PublicationBatch batch;
                batch.next = "e.1";
                batch.reset = true;
                batch.adds = {file(QStringLiteral("soup.txt"))};
                answered(std::optional(batch));
            },
            Qt::QueuedConnection);
    }
};

class Links final : public LinkedIndexes
{
public:
    [[nodiscard]] bool vouchesFor(const Net::KeyFingerprint& index) const override { return keys.contains(index); }
    [[nodiscard]] QList<StandbyHome> standbyHomes() const override { return homes; }

    QSet<Net::KeyFingerprint> keys;
    QList<StandbyHome> homes;
};

} // namespace

// Anna is at home at the first index; the second one vouches for it.
class TestSecondHome : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void comesSilentlyWithATicket();
    void isFoundOnceItIsActive();
    void getsTicketsOfItsOwnWhenActive();
    void isSilentAgain();
    void stillPublishesWhileSilent();
    void refusesTicketsOfStrangers();
    void refusesStolenTickets();
    void refusesOldTickets();
    void refusesWhoHasAnAccountHere();
    void accountTakesThePlaceOfTheVisitor();
    void silentVisitorAsksForNothing();
    void onlyVisitorsAreWoken();
    void isActiveAgainAfterARestart();
    void leavesWithoutATrace();
    void forgetsSilentVisitorsThatStayAway();
    void answersHeartbeats();
    void losesAConnectionThatSomebodyElseSaysIsLost();
    void saysWhereElseToBeAtHome();
    void givesUpWhereItHasNoTicket();

private:
    [[nodiscard]] std::unique_ptr<IndexClient> newVisitor(std::shared_ptr<const Net::TlsContext> tls = nullptr);
    [[nodiscard]] bool setActive(IndexClient& client, bool active);
    // What somebody with an account at the second index finds.
    [[nodiscard]] int found();

    std::unique_ptr<IndexHost> m_first;
    std::unique_ptr<IndexHost> m_second;
    Links m_links;
    OneFile m_files;
    SeededRandom m_random{1};
    std::shared_ptr<const Net::TlsContext> m_tls;
    std::unique_ptr<IndexClient> m_home;
    std::unique_ptr<Browser> m_bob;
};

void TestSecondHome::init()
{
    m_first = std::make_unique<IndexHost>();
    m_second = std::make_unique<IndexHost>();
    m_links = Links();
    m_links.keys.insert(m_first->server->key());
    m_second->handler->setLinkedIndexes(&m_links);
    m_tls = newTls();
    IndexClientSettings settings;
    settings.link = m_first->link();
    settings.user = QStringLiteral("anna");
    settings.port = 7700;
    m_home = std::make_unique<IndexClient>(
        IndexClientEnvironment{m_tls, m_first->clock, m_first->timers, m_random, nullptr}, settings);
    m_home->start();
    QTRY_COMPARE(m_home->state(), State::Online);
    m_bob = std::make_unique<Browser>(m_second->endpoint(), newTls());
    const QByteArray who = R"({"user":"bob","port":7701})";
    QCOMPARE(m_bob->ask("POST", "/v1/registrations", who).head.status, 201);
    QCOMPARE(m_bob->ask("POST", "/v1/sessions", who).head.status, 200);
}

void TestSecondHome::cleanup()
{
    m_bob.reset();
    m_home.reset();
    m_first.reset();
    m_second.reset();
}

std::unique_ptr<IndexClient> TestSecondHome::newVisitor(std::shared_ptr<const Net::TlsContext> tls)
{
    IndexClientSettings settings;
    settings.link = m_second->link();
    settings.port = 7700;
    settings.standbyTicket = [this] { return m_home->ticket(); };
    auto client = std::make_unique<IndexClient>(
        IndexClientEnvironment{tls ? tls : m_tls, m_second->clock, m_second->timers, m_random, &m_files}, settings);
    client->start();
    (void)QTest::qWaitFor([&] { return client->published().current || client->state() >= State::Offline; });
    return client;
}

bool TestSecondHome::setActive(IndexClient& client, bool active)
{
    std::optional<Status> status;
    client.setActive(active, this, [&status](const Status& answer) { status = answer; });
    (void)QTest::qWaitFor([&] { return status.has_value(); });
    return status && status->ok();
}

int TestSecondHome::found()
{
    return static_cast<int>(m_bob->ask("GET", "/v1/search?q=soup").body.count("\"name\":\"soup.txt\""));
}

void TestSecondHome::comesSilentlyWithATicket()
{
    const auto visitor = newVisitor();
    QCOMPARE(visitor->state(), State::Online);
    QCOMPARE(visitor->login().user, QStringLiteral("anna"));
    QCOMPARE(visitor->published().entries, 1U);
    QCOMPARE(found(), 0);
    QVERIFY(!m_bob->ask("GET", "/v1/peers?status=all").body.contains("anna"));
    const auto info = decodeIndexInfo(m_bob->ask("GET", "/v1/index").body);
    QCOMPARE(info->online, 1U);
    QCOMPARE(info->entries, 0U);
}

void TestSecondHome::isFoundOnceItIsActive()
{
    const auto visitor = newVisitor();
    QVERIFY(setActive(*visitor, true));
    QCOMPARE(found(), 1);
    const auto peers = decodePeersPage(m_bob->ask("GET", "/v1/peers").body);
    QCOMPARE(peers->peers.size(), 2);
    QCOMPARE(peers->peers.constLast().user, QStringLiteral("anna"));
    QVERIFY(toNet(peers->peers.constLast().key) == m_tls->identity().fingerprint());
}

void TestSecondHome::getsTicketsOfItsOwnWhenActive()
{
    const auto visitor = newVisitor();
    QVERIFY(setActive(*visitor, true));
    const auto ticket = checkTicket(visitor->ticket(), m_tls->identity().fingerprint(), m_second->clock.wall(),
                                    [this](const auto& index) { return index == m_second->server->key(); });
    QVERIFY(ticket);
    QCOMPARE(ticket->name, QStringLiteral("anna"));
    // And searches, as everybody does.
    std::optional<Result<SearchEnd>> ended;
    Index::SearchRequest request;
    request.query = QStringLiteral("soup");
    int results = 0;
    visitor->search(
        request, this, [&results](const auto& some) { results += static_cast<int>(some.size()); },
        [&ended](const Result<SearchEnd>& end) { ended = end; });
    QTRY_VERIFY(ended);
    QVERIFY(ended->ok());
    QCOMPARE(results, 1);
}

void TestSecondHome::isSilentAgain()
{
    const auto visitor = newVisitor();
    QVERIFY(setActive(*visitor, true));
    QVERIFY(setActive(*visitor, false));
    QCOMPARE(found(), 0);
    m_second->timers.advance(2min); // and still logged in
    QTest::qWait(20);
    QCOMPARE(visitor->state(), State::Online);
    QVERIFY(setActive(*visitor, true));
    QCOMPARE(found(), 1);
}

void TestSecondHome::stillPublishesWhileSilent()
{
    Browser anna(m_second->endpoint(), m_tls);
    const QByteArray standby = R"({"standby":true,"port":7700,"ticket":")" + m_home->ticket() + "\"}";
    const auto session = decodeSessionAnswer(anna.ask("POST", "/v1/sessions", standby).body);
    QVERIFY(session);
    QByteArray lines;
    appendFilesHead(lines, {{}, "r1", true, true});
    appendAdd(lines, file(QStringLiteral("soup.txt")));
    QCOMPARE(anna.ask("PATCH", "/v1/files", lines).head.status, 200);
    QCOMPARE(found(), 0);
    QCOMPARE(anna.ask("PUT", "/v1/sessions", R"({"active":true})").head.status, 200);
    QCOMPARE(found(), 1);
    // Who comes again is silent, and its list is where it was.
    const auto again = decodeSessionAnswer(anna.ask("POST", "/v1/sessions", standby).body);
    QCOMPARE(again->id, session->id);
    QCOMPARE(again->revision, QByteArray("r1"));
    QCOMPARE(found(), 0);
}

void TestSecondHome::refusesTicketsOfStrangers()
{
    m_links.keys.clear();
    const auto visitor = newVisitor();
    QCOMPARE(visitor->state(), State::Refused);
}

void TestSecondHome::refusesStolenTickets()
{
    const auto thief = newVisitor(newTls());
    QCOMPARE(thief->state(), State::Refused);
}

void TestSecondHome::refusesOldTickets()
{
    m_second->clock.advance(TicketLife + TicketClockSkew + 1s);
    const auto visitor = newVisitor();
    QCOMPARE(visitor->state(), State::Refused);
}

void TestSecondHome::refusesWhoHasAnAccountHere()
{
    Browser anna(m_second->endpoint(), m_tls);
    const QByteArray who = R"({"user":"anna","port":7700})";
    QCOMPARE(anna.ask("POST", "/v1/registrations", who).head.status, 201);
    QCOMPARE(anna.ask("POST", "/v1/sessions", who).head.status, 200);
    const auto visitor = newVisitor();
    QCOMPARE(visitor->state(), State::Refused);
    QVERIFY(m_bob->ask("GET", "/v1/peers").body.contains("anna"));
}

void TestSecondHome::accountTakesThePlaceOfTheVisitor()
{
    const auto visitor = newVisitor();
    QVERIFY(setActive(*visitor, true));
    Browser anna(m_second->endpoint(), m_tls);
    const QByteArray who = R"({"user":"anna","port":7700})";
    QCOMPARE(anna.ask("POST", "/v1/registrations", who).head.status, 201);
    QCOMPARE(anna.ask("POST", "/v1/sessions", who).head.status, 200);
    QTest::qWait(20);
    QCOMPARE(anna.ask("GET", "/v1/search?q=soup").head.status, 200);
    QCOMPARE(found(), 0);
    QCOMPARE(decodePeersPage(m_bob->ask("GET", "/v1/peers?status=all").body)->peers.size(), 2);
}

void TestSecondHome::silentVisitorAsksForNothing()
{
    const auto visitor = newVisitor();
    Browser anna(m_second->endpoint(), m_tls);
    const QByteArray id(64, 'a');
    const QList<QByteArray> targets{"/v1/search?q=soup", "/v1/peers", "/v1/events", "/v1/peers/1/files",
                                    "/v1/content/" + id + "/sources"};
    for (const QByteArray& target : targets)
        QCOMPARE(anna.ask("GET", target).head.status, 403);
    QCOMPARE(anna.ask("PUT", "/v1/content/" + id + "/sources", R"({"size":1,"name":"x"})").head.status, 403);
}

void TestSecondHome::onlyVisitorsAreWoken()
{
    QCOMPARE(m_bob->ask("PUT", "/v1/sessions", R"({"active":true})").head.status, 400);
    QCOMPARE(m_bob->ask("PUT", "/v1/sessions", R"({"active":1})").head.status, 400);
}

void TestSecondHome::isActiveAgainAfterARestart()
{
    const auto visitor = newVisitor();
    QVERIFY(setActive(*visitor, true));
    m_second->stop();
    QTRY_COMPARE(visitor->state(), State::Offline);
    m_second->start();
    m_second->handler->setLinkedIndexes(&m_links);
    m_second->timers.advance(2s);
    QTRY_COMPARE(visitor->state(), State::Online);
    QTRY_VERIFY(visitor->published().current);
    m_bob = std::make_unique<Browser>(m_second->endpoint(), newTls());
    const QByteArray who = R"({"user":"bobby","port":7701})";
    QCOMPARE(m_bob->ask("POST", "/v1/registrations", who).head.status, 201);
    QCOMPARE(m_bob->ask("POST", "/v1/sessions", who).head.status, 200);
    QTRY_COMPARE(found(), 1);
}

void TestSecondHome::leavesWithoutATrace()
{
    const auto visitor = newVisitor();
    QVERIFY(setActive(*visitor, true));
    visitor->stop();
    QTRY_COMPARE(visitor->state(), State::Stopped);
    QCOMPARE(found(), 0);
    QCOMPARE(decodePeersPage(m_bob->ask("GET", "/v1/peers?status=all").body)->peers.size(), 1);
}

void TestSecondHome::forgetsSilentVisitorsThatStayAway()
{
    auto visitor = newVisitor();
    QCOMPARE(m_second->handler->sessionCount(), 2);
    visitor.reset();
    m_second->timers.advance(6min);
    QTRY_COMPARE(m_second->handler->sessionCount(), 0); // bob did not renew, either
}

void TestSecondHome::answersHeartbeats()
{
    const auto visitor = newVisitor();
    int beats = 0;
    visitor->beat(this, [&beats] { ++beats; });
    m_home->beat(this, [&beats] { ++beats; });
    QTRY_COMPARE(beats, 2);
    Browser anna(m_second->endpoint(), m_tls);
    const auto beat = anna.ask("HEAD", "/v1/sessions");
    QCOMPARE(beat.head.status, 204);
    QVERIFY(beat.body.isEmpty());
    Browser stranger(m_second->endpoint(), newTls());
    QCOMPARE(stranger.ask("HEAD", "/v1/sessions").head.status, 401);
}

void TestSecondHome::losesAConnectionThatSomebodyElseSaysIsLost()
{
    m_home->drop(QStringLiteral("it does not answer"));
    QCOMPARE(m_home->state(), State::Offline);
    QCOMPARE(m_home->detail(), QStringLiteral("it does not answer"));
    m_first->timers.advance(2s);
    QTRY_COMPARE(m_home->state(), State::Online);
}

void TestSecondHome::saysWhereElseToBeAtHome()
{
    Links links;
    links.homes = {{newIdentity()->fingerprint(), {*Net::Endpoint::parse(u"192.0.2.1:7700")}, 40},
                   {newIdentity()->fingerprint(), {*Net::Endpoint::parse(u"192.0.2.2:7700")}, 5}};
    QSignalSpy changed(m_home.get(), &IndexClient::standbyHomesChanged);
    QVERIFY(m_home->standbyHomes().isEmpty());
    m_first->handler->setLinkedIndexes(&links);
    m_first->timers.advance(2min);
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(m_home->standbyHomes() == links.homes);
    m_first->handler->setLinkedIndexes(nullptr);
}

void TestSecondHome::givesUpWhereItHasNoTicket()
{
    IndexClientSettings settings;
    settings.link = m_second->link();
    settings.standbyTicket = [] { return QByteArray(); };
    IndexClient client({m_tls, m_second->clock, m_second->timers, m_random, nullptr}, settings);
    client.start();
    QTRY_COMPARE(client.state(), State::Refused);
    QVERIFY(client.detail().contains(QLatin1String("no ticket")));
}

QTEST_GUILESS_MAIN(TestSecondHome)
#include "tst_secondhome.moc"
