// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialects/alakazaam/chunks.h"
#include "dialects/alakazaam/packetsender.h"
#include "loopback.h"
#include "support/fakeclock.h"
#include "support/faketimers.h"
#include "vectors.h"

using namespace Potluck;
using namespace Potluck::Alakazaam;
using namespace Potluck::Alakazaam::Test;
using Potluck::Test::FakeClock;
using Potluck::Test::FakeTimers;
using namespace std::chrono_literals;

// The two ends of a single packet: the server that reads one from each connection, the sender that makes a connection
// for each.
class TestPacketServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAPacketInPieces();
    void asksHandlersInTheirOrder();
    void answersLater();
    void takesTextCountedInBytesAfterAMoment();
    void takesWhatIsThereWhenTheCallerHangsUp();
    void saysSoWhenNobodyHasTheFile();
    void refusesNonsense_data();
    void refusesNonsense();
    void cutsOffWhoSaysNothing();
    void survivesCallsThatOutliveIt();
    void sendsOnePacketAConnection();
    void comesFromItsOwnAddress();
    void fallsBackToTheOtherAddress();
    void dropsWhatWaitsForTheDead();
    void holdsUpNobodyForTheDead();
    void keepsToItsLimits();
};

namespace {

// Takes packets of one kind and keeps them with their calls.
template<typename T>
class Keeper final : public PacketHandler
{
public:
    bool handle(const Packet& packet, std::unique_ptr<PacketCall>& call) override
    {
        ++offered;
        if (!std::holds_alternative<T>(packet))
            return false;
        packets.append(std::get<T>(packet));
        calls.push_back(std::move(call));
        return true;
    }
    QList<T> packets;
    std::vector<std::unique_ptr<PacketCall>> calls;
    int offered = 0;
};

struct Host
{
    explicit Host(PacketHandler& handler, const QString& address = QStringLiteral("127.0.0.1"))
        : server(std::make_unique<PacketServer>(timers)), door(*server, address)
    {
        server->addHandler(handler);
    }
    [[nodiscard]] Net::Endpoint endpoint() const { return door.endpoint(); }

    FakeClock clock;
    FakeTimers timers{clock};
    std::unique_ptr<PacketServer> server;
    Door door;
};

// A port where nobody listens.
Net::Endpoint deadEnd(const QString& address = QStringLiteral("127.0.0.77"))
{
    QTcpServer server;
    (void)server.listen(QHostAddress(address));
    return {address, server.serverPort()};
}

} // namespace

void TestPacketServer::readsAPacketInPieces()
{
    Keeper<Logi> keeper;
    Host host(keeper);
    Caller caller(host.endpoint());
    for (const char c : golden("logi")) {
        QVERIFY(keeper.packets.isEmpty());
        caller.send(QByteArray(1, c));
        QTest::qWait(0);
    }
    QVERIFY(waitUntil([&] { return !keeper.packets.isEmpty(); }));
    QVERIFY(keeper.packets.first().peer == anna());
    QVERIFY(keeper.calls.front()->isAlive());
    QCOMPARE(keeper.calls.front()->remote().host, QStringLiteral("127.0.0.1"));
    QCOMPARE(host.server->connectionCount(), 0);
    keeper.calls.front()->answer("bye");
    QCOMPARE(caller.answer(), QByteArray("bye"));
}

void TestPacketServer::asksHandlersInTheirOrder()
{
    Keeper<Retr> first;
    Keeper<Logo> second;
    Host host(first);
    host.server->addHandler(second);
    QCOMPARE(ask(host.endpoint(), Algo{1}), QByteArray());
    Caller caller(host.endpoint());
    caller.send(Logo{sessionId()});
    QVERIFY(waitUntil([&] { return second.packets.size() == 1; }));
    QCOMPARE(first.offered, 2);
    host.server->removeHandler(second);
    second.calls.clear();
    QCOMPARE(caller.answer(), QByteArray());
    QCOMPARE(ask(host.endpoint(), Logo{sessionId()}), QByteArray());
    QCOMPARE(second.offered, 2);
}

void TestPacketServer::answersLater()
{
    Keeper<Find> keeper;
    Host host(keeper);
    Caller caller(host.endpoint());
    caller.send(golden("find") + QByteArray(10'000, 'x')); // what follows is nobody's
    QVERIFY(waitUntil([&] { return !keeper.calls.empty(); }));
    settle();
    QVERIFY(!caller.hasEnded());
    const QByteArray large(3'000'000, 'a');
    keeper.calls.front()->answer(large);
    QCOMPARE(caller.answer().size(), large.size());
}

void TestPacketServer::takesTextCountedInBytesAfterAMoment()
{
    Keeper<Find> keeper;
    Host host(keeper);
    Caller caller(host.endpoint());
    caller.send(golden("find").first(20) + QByteArray("東京").leftJustified(20, ' '));
    QVERIFY(waitUntil([&] { return host.timers.pending() == 2; }));
    QVERIFY(keeper.packets.isEmpty());
    host.timers.advance(300ms);
    QCOMPARE(keeper.packets.size(), 1);
    QCOMPARE(keeper.packets.first().query, QByteArray("東京"));
}

void TestPacketServer::takesWhatIsThereWhenTheCallerHangsUp()
{
    Keeper<Adff> keeper;
    Host host(keeper);
    Caller caller(host.endpoint());
    caller.send(golden("adff").first(52) + QByteArray("käse").leftJustified(100, ' '));
    caller.hangUp();
    QVERIFY(waitUntil([&] { return keeper.packets.size() == 1; }));
    QCOMPARE(keeper.packets.first().name, QByteArray("käse"));
}

void TestPacketServer::saysSoWhenNobodyHasTheFile()
{
    Keeper<Logi> keeper;
    Host host(keeper);
    QCOMPARE(ask(host.endpoint(), Retr{hello()}), golden("refusal"));
}

void TestPacketServer::refusesNonsense_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("garbage") << QByteArray("GET / HTTP/1.1\r\n\r\n") << QByteArray();
    QTest::newRow("zeros") << QByteArray(500, '\0') << QByteArray();
    QTest::newRow("login") << QByteArray("LOGI" + QByteArray(60, 'x')) << golden("algi-refused");
    QTest::newRow("RETR") << QByteArray("RETR" + QByteArray(32, 'x')) << QByteArray("Invalid packet. Unable to reply.");
    QTest::newRow("oversized") << QByteArray("LOGO" + QByteArray(100'000, 'x')) << QByteArray();
    QTest::newRow("an answer") << golden("algo") << QByteArray();
}

void TestPacketServer::refusesNonsense()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, answer);
    Keeper<Asup> keeper;
    Host host(keeper);
    Caller caller(host.endpoint());
    caller.send(bytes);
    QCOMPARE(caller.answer(), answer);
    QCOMPARE(host.server->connectionCount(), 0);
}

void TestPacketServer::cutsOffWhoSaysNothing()
{
    Keeper<Logi> keeper;
    Host host(keeper);
    Caller silent(host.endpoint());
    Caller slow(host.endpoint());
    slow.send(golden("logi").first(63));
    QVERIFY(waitUntil([&] { return host.server->connectionCount() == 2; }));
    host.timers.advance(9'999ms);
    settle();
    QCOMPARE(host.server->connectionCount(), 2);
    host.timers.advance(1ms);
    QCOMPARE(host.server->connectionCount(), 0);
    QCOMPARE(silent.answer(), QByteArray());
    QCOMPARE(slow.answer(), QByteArray());
    QVERIFY(keeper.packets.isEmpty());
}

void TestPacketServer::survivesCallsThatOutliveIt()
{
    Keeper<Find> keeper;
    Host host(keeper);
    Caller caller(host.endpoint());
    caller.send(golden("find"));
    QVERIFY(waitUntil([&] { return !keeper.calls.empty(); }));
    host.server.reset();
    keeper.calls.front()->answer("too late");
    QVERIFY(!keeper.calls.front()->isAlive());
    keeper.calls.clear();
    (void)caller.answer();
    QVERIFY(caller.hasEnded());
}

void TestPacketServer::sendsOnePacketAConnection()
{
    FakeClock clock;
    FakeTimers timers(clock);
    Ear ear(QStringLiteral("127.0.0.3"));
    PacketSender sender(timers);
    int sent = 0;
    for (int i = 0; i < 50; ++i)
        sender.send(ear.address().endpoints(), golden("asup"), [&sent](bool ok) { sent += ok ? 1 : 0; });
    QVERIFY(sender.underWay() <= 4);
    QVERIFY(ear.waitFor(50));
    QVERIFY(waitUntil([&] { return sent == 50; }));
    QCOMPARE(ear.packets, QList<QByteArray>(50, golden("asup")));
    QCOMPARE(sender.underWay(), 0);
    QCOMPARE(sender.waiting(), 0);
}

void TestPacketServer::comesFromItsOwnAddress()
{
    FakeClock clock;
    FakeTimers timers(clock);
    Ear ear(QStringLiteral("127.0.0.3"));
    PacketSender sender(timers);
    sender.setOwnAddresses({QHostAddress(QStringLiteral("10.1.2.3")), QHostAddress(QStringLiteral("127.0.0.9"))});
    sender.send(ear.address().endpoints(), golden("asup"));
    QVERIFY(ear.waitFor(1));
    QCOMPARE(ear.senders.first(), QHostAddress(QStringLiteral("127.0.0.9")));
}

void TestPacketServer::fallsBackToTheOtherAddress()
{
    FakeClock clock;
    FakeTimers timers(clock);
    Ear ear(QStringLiteral("::1"));
    PacketSender sender(timers);
    std::optional<bool> sent;
    const PeerAddress address = ear.address();
    const Net::Endpoint ipv6 = Net::Endpoint::of(address.ipv4, address.port);
    sender.send({deadEnd(), ipv6}, golden("asup"), [&sent](bool ok) { sent = ok; });
    QVERIFY(ear.waitFor(1));
    QVERIFY(waitUntil([&] { return sent.has_value(); }));
    QVERIFY(*sent);
}

void TestPacketServer::dropsWhatWaitsForTheDead()
{
    FakeClock clock;
    FakeTimers timers(clock);
    PacketSender sender(timers);
    int failed = 0;
    const auto to = deadEnd();
    for (int i = 0; i < 100; ++i)
        sender.send({to}, golden("asup"), [&failed](bool ok) { failed += ok ? 0 : 1; });
    QVERIFY(waitUntil([&] { return failed == 100; }));
    QCOMPARE(sender.underWay(), 0);
    QCOMPARE(sender.waiting(), 0);
}

void TestPacketServer::holdsUpNobodyForTheDead()
{
    FakeClock clock;
    FakeTimers timers(clock);
    // Somebody whose kernel takes no connection any more: the queue of a listener that never accepts is full.
    QTcpServer deaf;
    deaf.setListenBacklogSize(1);
    QVERIFY(deaf.listen(QHostAddress(QStringLiteral("127.0.0.4"))));
    deaf.pauseAccepting();
    const QList<Net::Endpoint> deafEnd{{QStringLiteral("127.0.0.4"), deaf.serverPort()}};
    std::vector<std::unique_ptr<QTcpSocket>> crowd;
    for (int i = 0; i < 4; ++i) {
        crowd.push_back(std::make_unique<QTcpSocket>());
        crowd.back()->connectToHost(deaf.serverAddress(), deaf.serverPort());
    }
    settle();

    PacketSender sender(timers);
    int failed = 0;
    for (int i = 0; i < 50; ++i)
        sender.send(deafEnd, golden("asup"), [&failed](bool ok) { failed += ok ? 0 : 1; });
    Ear ear(QStringLiteral("127.0.0.3"));
    for (int i = 0; i < 50; ++i)
        sender.send(ear.address().endpoints(), golden("asup"));
    QVERIFY(ear.waitFor(50));
    QCOMPARE(failed, 0);
    timers.advance(5s);
    QVERIFY(waitUntil([&] { return failed == 50; }));
    QCOMPARE(sender.underWay(), 0);
}

void TestPacketServer::keepsToItsLimits()
{
    FakeClock clock;
    FakeTimers timers(clock);
    PacketSenderLimits limits;
    limits.atOnce = 3;
    limits.atOnceEach = 2;
    limits.waitingEach = 5;
    limits.waiting = 8;
    PacketSender sender(timers, limits);
    Ear one(QStringLiteral("127.0.0.3"));
    Ear other(QStringLiteral("127.0.0.5"));
    int lost = 0;
    const auto count = [&lost](bool ok) { lost += ok ? 0 : 1; };
    for (int i = 0; i < 20; ++i)
        sender.send(one.address().endpoints(), golden("asup"), count);
    QCOMPARE(sender.underWay(), 2);
    QCOMPARE(sender.waiting(), 5);
    for (int i = 0; i < 20; ++i)
        sender.send(other.address().endpoints(), golden("asup"), count);
    QCOMPARE(sender.underWay(), 3);
    QCOMPARE(sender.waiting(), 8);
    sender.send({}, golden("asup"), count);
    QVERIFY(one.waitFor(7));
    QVERIFY(other.waitFor(4));
    QVERIFY(waitUntil([&] { return lost == 13 + 16 + 1; }));
}

QTEST_GUILESS_MAIN(TestPacketServer)

#include "tst_packetserver.moc"
