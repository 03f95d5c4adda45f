// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialects/native/messages.h"
#include "dialects/native/prober.h"
#include "indexhost.h"

#include <QTcpServer>
#include <QTest>

using namespace Potluck;
using namespace Potluck::Native;
using namespace Potluck::Native::Test;
using namespace std::chrono_literals;

class TestProber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsThePeerByItsKey();
    void tellsWhoRefuses();
    void tellsAnotherKey();
    void tellsWhoSpeaksSomethingElse();
    void tellsWhoDoesNotAnswer();
    void triesTheNextAddress();
    void triesThreeAddressesAtMost();
    void resolvesNames();
    void callsEachKeyOnceAMinute();
    void callsSoManyAtOnce();
    void isNoPortScannerForOthers_data();
    void isNoPortScannerForOthers();
    void tellsPeersAtAnIndex();
    void tellsAgainWhenAddressesChange();
    void tellsWhoHasNoAddress();

private:
    // The outcome, as soon as there is one; nothing where there is none after all.
    [[nodiscard]] std::optional<Reachability> probe(const QList<Net::Endpoint>& addresses,
                                                    const Net::KeyFingerprint& key);

    FakeClock m_clock;
    std::unique_ptr<FakeTimers> m_timers;
    std::unique_ptr<Prober> m_prober;
    const Net::Endpoint m_caller{QStringLiteral("127.0.0.1"), 50'000};
};

namespace {

// Takes connections and says nothing.
class Mute
{
public:
    Mute() { (void)m_server.listen(QHostAddress(QHostAddress::LocalHost)); }
    [[nodiscard]] Net::Endpoint endpoint() const { return {QStringLiteral("127.0.0.1"), m_server.serverPort()}; }
    [[nodiscard]] bool wasCalled() const { return m_server.hasPendingConnections(); }
    [[nodiscard]] QTcpServer& server() { return m_server; }

private:
    QTcpServer m_server;
};

// A port at which nobody listens.
Net::Endpoint deadEnd()
{
    return Mute().endpoint();
}

ScriptedHandler& nobody()
{
    static ScriptedHandler handler([](const auto&) {});
    return handler;
}

} // namespace

void TestProber::init()
{
    m_prober.reset();
    m_clock = FakeClock();
    m_timers = std::make_unique<FakeTimers>(m_clock);
    m_prober = std::make_unique<Prober>(newTls(), m_clock, *m_timers);
}

std::optional<Reachability> TestProber::probe(const QList<Net::Endpoint>& addresses, const Net::KeyFingerprint& key)
{
    std::optional<Reachability> outcome;
    m_prober->probe(key, addresses, m_caller, [&outcome](const Reachability& found) { outcome = found; });
    (void)QTest::qWaitFor(
        [&] {
            m_timers->advance(0ms);
            return outcome.has_value();
        },
        2000);
    return outcome;
}

void TestProber::findsThePeerByItsKey()
{
    const Server peer(nobody(), newTls());
    const auto found = probe({peer.endpoint()}, peer.key());
    QVERIFY(found);
    QVERIFY(*found == (Reachability{true, peer.endpoint().toString(), {}}));
}

void TestProber::tellsWhoRefuses()
{
    const Net::Endpoint nowhere = deadEnd();
    const auto found = probe({nowhere}, newIdentity()->fingerprint());
    QVERIFY(found);
    QVERIFY(*found == (Reachability{false, nowhere.toString(), QStringLiteral("refused")}));
}

void TestProber::tellsAnotherKey()
{
    const Server peer(nobody(), newTls());
    const auto found = probe({peer.endpoint()}, newIdentity()->fingerprint());
    QVERIFY(found);
    QCOMPARE(found->reason, QStringLiteral("another key answered"));
}

void TestProber::tellsWhoSpeaksSomethingElse()
{
    Mute peer;
    connect(&peer.server(), &QTcpServer::newConnection, &peer.server(), [&peer] {
        peer.server().nextPendingConnection()->write("220 mail.example ESMTP ready, tell me who you are\r\n");
    });
    const auto found = probe({peer.endpoint()}, newIdentity()->fingerprint());
    QVERIFY(found);
    QCOMPARE(found->reason, QStringLiteral("something else answered"));
}

void TestProber::tellsWhoDoesNotAnswer()
{
    const Mute peer;
    std::optional<Reachability> outcome;
    m_prober->probe(newIdentity()->fingerprint(), {peer.endpoint()}, m_caller,
                    [&outcome](const Reachability& found) { outcome = found; });
    m_timers->advance(0ms);
    QTRY_VERIFY(peer.wasCalled());
    QTest::qWait(1); // the client's side has seen it, too
    m_timers->advance(Prober::Patience);
    QTRY_VERIFY(outcome);
    QVERIFY(*outcome == (Reachability{false, peer.endpoint().toString(), QStringLiteral("timed out")}));
}

void TestProber::triesTheNextAddress()
{
    const Server peer(nobody(), newTls());
    const auto found = probe({deadEnd(), peer.endpoint()}, peer.key());
    QVERIFY(found && found->isReachable);
    QCOMPARE(found->address, peer.endpoint().toString());
}

void TestProber::triesThreeAddressesAtMost()
{
    const Server peer(nobody(), newTls());
    const Net::Endpoint nowhere = deadEnd();
    const auto found = probe({nowhere, deadEnd(), deadEnd(), peer.endpoint()}, peer.key());
    QVERIFY(found && !found->isReachable);
    QCOMPARE(found->address, nowhere.toString());
}

void TestProber::resolvesNames()
{
    const Server peer(nobody(), newTls());
    const Net::Endpoint name{QStringLiteral("localhost"), peer.endpoint().port};
    const auto found = probe({name, peer.endpoint()}, peer.key()); // the name may be of ::1
    QVERIFY(found && found->isReachable);

    const Net::Endpoint unknown{QStringLiteral("nobody.invalid"), 7700};
    const auto failed = probe({unknown}, newIdentity()->fingerprint());
    QVERIFY(failed);
    QVERIFY(*failed == (Reachability{false, unknown.toString(), QStringLiteral("its name is not found")}));
}

void TestProber::callsEachKeyOnceAMinute()
{
    const Server peer(nobody(), newTls());
    QVERIFY(probe({peer.endpoint()}, peer.key()));

    // What is asked meanwhile waits, and only the latest counts.
    QList<QString> told;
    const auto tell = [&told](const Reachability& found) { told.append(found.address); };
    m_prober->probe(peer.key(), {deadEnd()}, m_caller, tell);
    const Net::Endpoint latest = deadEnd();
    m_prober->probe(peer.key(), {latest}, m_caller, tell);
    m_timers->advance(59s);
    QTest::qWait(20);
    QVERIFY(told.isEmpty());
    m_timers->advance(1s);
    QTRY_COMPARE(told, QList<QString>{latest.toString()});
}

void TestProber::callsSoManyAtOnce()
{
    const Mute peer;
    int answers = 0;
    for (int i = 0; i < Prober::MaxAtOnce + 5; ++i)
        m_prober->probe(newIdentity()->fingerprint(), {peer.endpoint()}, m_caller,
                        [&answers](const Reachability&) { ++answers; });
    m_timers->advance(0ms);
    QTRY_VERIFY(peer.wasCalled());
    QTest::qWait(50); // all are connected
    m_timers->advance(Prober::Patience);
    QTRY_COMPARE(answers, Prober::MaxAtOnce);
    m_timers->advance(0ms); // the others begin
    QTest::qWait(50);
    m_timers->advance(Prober::Patience);
    QTRY_COMPARE(answers, Prober::MaxAtOnce + 5);
}

void TestProber::isNoPortScannerForOthers_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("caller");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("its own") << "198.18.0.7:25"
                             << "198.18.0.7:50000" << true;
    QTest::newRow("another public one") << "8.8.4.4:7700"
                                        << "8.8.8.8:50000" << true;
    QTest::newRow("the web's port") << "8.8.4.4:443"
                                    << "8.8.8.8:50000" << true;
    QTest::newRow("another machine's services") << "8.8.4.4:25"
                                                << "8.8.8.8:50000" << false;
    QTest::newRow("private, from outside") << "192.168.1.1:7700"
                                           << "8.8.8.8:50000" << false;
    QTest::newRow("private, from inside") << "192.168.1.1:7700"
                                          << "192.168.1.9:50000" << true;
    QTest::newRow("private, from here") << "192.168.1.1:7700"
                                        << "127.0.0.1:50000" << true;
    QTest::newRow("loopback, from outside") << "127.0.0.1:7700"
                                            << "8.8.8.8:50000" << false;
    QTest::newRow("loopback, from inside") << "127.0.0.1:7700"
                                           << "192.168.1.9:50000" << false;
    QTest::newRow("loopback, from here") << "127.0.0.1:7700"
                                         << "127.0.0.1:50000" << true;
    QTest::newRow("IPv6 loopback, from outside") << "[::1]:7700"
                                                 << "8.8.8.8:50000" << false;
    QTest::newRow("multicast") << "224.0.0.1:7700"
                               << "8.8.8.8:50000" << false;
    QTest::newRow("every address") << "0.0.0.0:7700"
                                   << "127.0.0.1:50000" << false;
    QTest::newRow("a name is none of these") << "mail.example:7700"
                                             << "127.0.0.1:50000" << false;
}

void TestProber::isNoPortScannerForOthers()
{
    QFETCH(QString, address);
    QFETCH(QString, caller);
    QFETCH(bool, allowed);
    QCOMPARE(Prober::mayTry(*Net::Endpoint::parse(address), *Net::Endpoint::parse(caller)), allowed);
}

void TestProber::tellsPeersAtAnIndex()
{
    IndexHost host;
    host.handler->startProbing(host.tls->context);
    const auto tls = newTls();
    const Server anna(nobody(), tls);
    Browser browser(host.endpoint(), tls);
    const QByteArray who = R"({"user":"anna","port":)" + QByteArray::number(anna.endpoint().port) + "}";
    QCOMPARE(browser.ask("POST", "/v1/registrations", who).head.status, 201);
    Browser listener(host.endpoint(), tls);
    const auto session = decodeSessionAnswer(browser.ask("POST", "/v1/sessions", who).body);
    QVERIFY(session && session->probing);
    QVERIFY(!decodeKeepAliveAnswer(browser.ask("PUT", "/v1/sessions").body)->reachability);

    QByteArray heard;
    Net::HttpStreamCalls calls;
    calls.head = [](const auto&) {};
    calls.received = [&heard](QByteArrayView bytes) { heard.append(bytes); };
    calls.ended = [](const auto&) {};
    Net::HttpRequestHead events;
    events.method = "GET";
    events.target = "/v1/events";
    listener.client().send(events, {}, Net::streamResponse(std::move(calls)));
    QTRY_VERIFY(heard.contains("ping"));

    host.timers.advance(0ms);
    const Reachability expected{true, anna.endpoint().toString(), {}};
    QTRY_VERIFY(heard.contains(encodeEvent(ReachabilityEvent{expected})));
    const auto kept = decodeKeepAliveAnswer(browser.ask("PUT", "/v1/sessions").body);
    QVERIFY(kept && kept->reachability == expected);
    const auto peers = decodePeersPage(browser.ask("GET", "/v1/peers").body);
    QVERIFY(peers && peers->peers.size() == 1);
    QCOMPARE(peers->peers.constFirst().reachable, std::optional(true));
}

void TestProber::tellsAgainWhenAddressesChange()
{
    IndexHost host;
    host.handler->startProbing(host.tls->context);
    const auto tls = newTls();
    const Server anna(nobody(), tls);
    Browser browser(host.endpoint(), tls);
    const QByteArray who = R"({"user":"anna","port":)" + QByteArray::number(anna.endpoint().port) + "}";
    QCOMPARE(browser.ask("POST", "/v1/registrations", who).head.status, 201);
    QCOMPARE(browser.ask("POST", "/v1/sessions", who).head.status, 200);
    host.timers.advance(0ms);
    const auto reachable = [&browser]() -> std::optional<bool> {
        const auto page = decodePeersPage(browser.ask("GET", "/v1/peers").body);
        return page && page->peers.size() == 1 ? page->peers.constFirst().reachable : std::nullopt;
    };
    QTRY_COMPARE(reachable(), std::optional(true));

    const QByteArray moved = R"({"port":)" + QByteArray::number(deadEnd().port) + "}";
    QCOMPARE(browser.ask("PUT", "/v1/sessions", moved).head.status, 200);
    QCOMPARE(reachable(), std::optional<bool>());
    host.timers.advance(Prober::Interval);
    QTRY_COMPARE(reachable(), std::optional(false));
}

void TestProber::tellsWhoHasNoAddress()
{
    IndexHost host;
    host.handler->startProbing(host.tls->context);
    Browser browser(host.endpoint(), newTls());
    const QByteArray who = R"({"user":"anna","port":0})";
    QCOMPARE(browser.ask("POST", "/v1/registrations", who).head.status, 201);
    QVERIFY(!decodeSessionAnswer(browser.ask("POST", "/v1/sessions", who).body)->probing);
    const auto kept = decodeKeepAliveAnswer(browser.ask("PUT", "/v1/sessions").body);
    QVERIFY(kept && kept->reachability == (Reachability{false, {}, QStringLiteral("no address told")}));
}

QTEST_GUILESS_MAIN(TestProber)
#include "tst_prober.moc"
