// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialects/alakazaam/flood.h"
#include "support/fakeclock.h"
#include "support/faketimers.h"
#include "vectors.h"

#include <QTest>

#include <map>
#include <vector>

using namespace Potluck;
using namespace Potluck::Alakazaam;
using namespace Potluck::Alakazaam::Test;
using Potluck::Test::FakeClock;
using Potluck::Test::FakeTimers;
using namespace std::chrono_literals;

class TestAlakazaamFlood : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesOnToTheOthers();
    void lowersTimeToLiveAndStops();
    void doesNotSendBack_data();
    void doesNotSendBack();
    void remembersForTwentySeconds();
    void knowsItsOwnPackets();
    void tellsKindsApart();
    void forgetsTheOldestWhenFull();
    void everyoneAnswersOnceInALoop_data();
    void everyoneAnswersOnceInALoop();
    void goesNoFurtherThanItsTimeToLive();
    void reachesTheLivingAroundTheDead();
};

namespace {

using Links = QList<QPair<int, int>>;

PacketId numbered(int number)
{
    return *PacketId::fromBytes(QByteArray::number(number).rightJustified(16, '0'));
}

// Super-peers that hand a packet to each other with some delay; a dead one swallows what it gets.
class Network
{
public:
    explicit Network(int size)
    {
        for (int i = 0; i < size; ++i)
            m_floods.push_back(std::make_unique<Flood>(clock));
        answered.resize(static_cast<std::size_t>(size));
        lowest = 99;
    }
    void link(int a, int b)
    {
        m_links[a].append(somePeer(b + 1));
        m_links[b].append(somePeer(a + 1));
        flood(a).setNeighbours(m_links[a]);
        flood(b).setNeighbours(m_links[b]);
    }
    void kill(int number) { m_dead.insert(number, true); }

    // A query of this one, to all its neighbours.
    void ask(int from, int timeToLive = 5)
    {
        flood(from).began(Flood::Kind::Files, packetId());
        for (const PeerAddress& to : flood(from).neighbours())
            send(from, to, from, timeToLive);
    }

    FakeClock clock;
    FakeTimers timers{clock};
    std::vector<int> answered;
    int packets = 0;
    int lowest;

private:
    Flood& flood(int number) { return *m_floods[static_cast<std::size_t>(number)]; }
    void send(int from, const PeerAddress& to, int source, int timeToLive)
    {
        ++packets;
        lowest = std::min(lowest, timeToLive);
        const int target = static_cast<int>(to.ipv4.toIPv4Address() - 0x7F000000U) - 1;
        m_timers.push_back(timers.after(10ms, [this, from, target, source, timeToLive] {
            if (m_dead.contains(target))
                return;
            const auto onward = flood(target).arrived(Flood::Kind::Files, packetId(), somePeer(source + 1), timeToLive,
                                                      somePeer(from + 1).ipv4);
            if (!onward.isNew)
                return;
            ++answered[static_cast<std::size_t>(target)];
            for (const PeerAddress& next : onward.to)
                send(target, next, source, onward.timeToLive);
        }));
    }

    std::vector<std::unique_ptr<Flood>> m_floods;
    std::map<int, QList<PeerAddress>> m_links;
    QHash<int, bool> m_dead;
    std::vector<std::unique_ptr<Timer>> m_timers;
};

} // namespace

void TestAlakazaamFlood::passesOnToTheOthers()
{
    FakeClock clock;
    Flood flood(clock);
    flood.setNeighbours({somePeer(1), somePeer(2), somePeer(3)});
    const auto onward = flood.arrived(Flood::Kind::Files, packetId(), somePeer(9), 5, somePeer(2).ipv4);
    QVERIFY(onward.isNew);
    QCOMPARE(onward.timeToLive, 4);
    QVERIFY(onward.to == (QList{somePeer(1), somePeer(3)}));
    const auto again = flood.arrived(Flood::Kind::Files, packetId(), somePeer(9), 5, somePeer(1).ipv4);
    QVERIFY(!again.isNew);
    QVERIFY(again.to.isEmpty());
}

void TestAlakazaamFlood::lowersTimeToLiveAndStops()
{
    FakeClock clock;
    Flood flood(clock);
    flood.setNeighbours({somePeer(1)});
    for (const int timeToLive : {0, 1, 2, 99}) {
        const auto onward =
            flood.arrived(Flood::Kind::Files, numbered(timeToLive), somePeer(9), timeToLive, somePeer(2).ipv4);
        QVERIFY(onward.isNew); // it is answered in any case
        QCOMPARE(onward.to.size(), timeToLive > 1 ? 1 : 0);
    }
}

void TestAlakazaamFlood::doesNotSendBack_data()
{
    QTest::addColumn<QString>("sender");
    QTest::addColumn<QString>("sourceIpv4");
    QTest::addColumn<QString>("sourceIpv6");
    QTest::addColumn<bool>("goes");
    const QString elsewhere = QStringLiteral("10.9.9.9");
    const QString none;
    QTest::newRow("others") << elsewhere << elsewhere << QStringLiteral("fd12::9") << true;
    QTest::newRow("sender's IPv4") << QStringLiteral("10.1.2.3") << elsewhere << none << false;
    QTest::newRow("sender's IPv6") << QStringLiteral("fd12::3") << elsewhere << none << false;
    QTest::newRow("sender's mapped IPv4") << QStringLiteral("::ffff:10.1.2.3") << elsewhere << none << false;
    QTest::newRow("source's IPv4") << elsewhere << QStringLiteral("10.1.2.3") << none << false;
    QTest::newRow("source's IPv6") << elsewhere << elsewhere << QStringLiteral("fd12::3") << false;
}

void TestAlakazaamFlood::doesNotSendBack()
{
    QFETCH(QString, sender);
    QFETCH(QString, sourceIpv4);
    QFETCH(QString, sourceIpv6);
    QFETCH(bool, goes);
    FakeClock clock;
    Flood flood(clock);
    flood.setNeighbours({ben()});
    // The port is another one than the neighbour's.
    const PeerAddress source{QHostAddress(sourceIpv4), QHostAddress(sourceIpv6), 4000};
    const auto onward = flood.arrived(Flood::Kind::SuperPeers, packetId(), source, 4, QHostAddress(sender));
    QCOMPARE(onward.to.size(), goes ? 1 : 0);

    // Neighbours without an IPv6 address are not the source for having none.
    flood.setNeighbours({carl()});
    QCOMPARE(flood.arrived(Flood::Kind::Files, packetId(), {source.ipv4, {}, 1}, 4, QHostAddress(sender)).to.size(), 1);
}

void TestAlakazaamFlood::remembersForTwentySeconds()
{
    FakeClock clock;
    Flood flood(clock);
    const auto isNew = [&] {
        return flood.arrived(Flood::Kind::Files, packetId(), somePeer(9), 5, somePeer(2).ipv4).isNew;
    };
    QVERIFY(isNew());
    clock.advance(19'999ms);
    QVERIFY(!isNew()); // and being seen again does not prolong it
    clock.advance(1ms);
    QVERIFY(isNew());
    QCOMPARE(flood.remembered(), 1U);
}

void TestAlakazaamFlood::knowsItsOwnPackets()
{
    FakeClock clock;
    Flood flood(clock);
    flood.setNeighbours({somePeer(1), somePeer(2)});
    flood.began(Flood::Kind::Files, packetId());
    QVERIFY(!flood.arrived(Flood::Kind::Files, packetId(), somePeer(9), 5, somePeer(2).ipv4).isNew);
}

void TestAlakazaamFlood::tellsKindsApart()
{
    FakeClock clock;
    Flood flood(clock);
    QVERIFY(flood.arrived(Flood::Kind::Files, packetId(), somePeer(9), 5, somePeer(2).ipv4).isNew);
    QVERIFY(flood.arrived(Flood::Kind::SuperPeers, packetId(), somePeer(9), 5, somePeer(2).ipv4).isNew);
}

void TestAlakazaamFlood::forgetsTheOldestWhenFull()
{
    FakeClock clock;
    Flood flood(clock);
    const int count = static_cast<int>(Flood::MaxRemembered) + 10;
    for (int i = 0; i < count; ++i)
        flood.began(Flood::Kind::Files, numbered(i));
    QVERIFY(flood.remembered() <= Flood::MaxRemembered + 1);
    QVERIFY(flood.arrived(Flood::Kind::Files, numbered(0), somePeer(9), 5, somePeer(2).ipv4).isNew);
    QVERIFY(!flood.arrived(Flood::Kind::Files, numbered(count - 1), somePeer(9), 5, somePeer(2).ipv4).isNew);
}

void TestAlakazaamFlood::everyoneAnswersOnceInALoop_data()
{
    QTest::addColumn<Links>("links");
    QTest::addColumn<int>("size");
    QTest::newRow("triangle") << Links{{0, 1}, {1, 2}, {2, 0}} << 3;
    QTest::newRow("ring of five") << Links{{0, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 0}} << 5;
    Links all;
    for (int a = 0; a < 6; ++a) {
        for (int b = a + 1; b < 6; ++b)
            all.append({a, b});
    }
    QTest::newRow("everyone with everyone") << all << 6;
}

void TestAlakazaamFlood::everyoneAnswersOnceInALoop()
{
    QFETCH(Links, links);
    QFETCH(int, size);
    Network network(size);
    for (const auto& [a, b] : links)
        network.link(a, b);
    network.ask(0);
    network.timers.advance(10s);
    QCOMPARE(network.answered[0], 0);
    for (int i = 1; i < size; ++i)
        QCOMPARE(network.answered[static_cast<std::size_t>(i)], 1);
    // Over each link at most once in each direction.
    QVERIFY(network.packets <= 2 * links.size());
}

void TestAlakazaamFlood::goesNoFurtherThanItsTimeToLive()
{
    Network chain(8);
    for (int i = 0; i + 1 < 8; ++i)
        chain.link(i, i + 1);
    chain.ask(0);
    chain.timers.advance(10s);
    QCOMPARE(chain.answered, (std::vector<int>{0, 1, 1, 1, 1, 1, 0, 0}));
    QCOMPARE(chain.lowest, 1);
}

void TestAlakazaamFlood::reachesTheLivingAroundTheDead()
{
    Network network(5); // 0 - 1 - 4 and 0 - 2 - 3 - 4, where 1 is dead
    for (const auto& [a, b] : Links{{0, 1}, {1, 4}, {0, 2}, {2, 3}, {3, 4}})
        network.link(a, b);
    network.kill(1);
    network.ask(0);
    network.timers.advance(10s);
    QCOMPARE(network.answered, (std::vector<int>{0, 0, 1, 1, 1}));
}

QTEST_APPLESS_MAIN(TestAlakazaamFlood)

#include "tst_alakazaamflood.moc"
