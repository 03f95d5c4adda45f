// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialects/alakazaam/peerside.h"
#include "dialects/alakazaam/superpeerclient.h"
#include "dialects/alakazaam/wiretext.h"
#include "retrhost.h"
#include "superpeerhost.h"

#include <QSignalSpy>
#include <QTest>

using namespace Potluck;
using namespace Potluck::Alakazaam;
using namespace Potluck::Alakazaam::Test;
using State = SuperPeerClient::State;

class TestSuperPeerClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishesFindsAndLogsOut();
    void withdrawsAndRenames();
    void saysEverythingTwice();
    void usesGivenSuperPeerAtOnce();
    void choosesAnotherWhereGivenOneIsAPeer();
    void logsInDirectlyWhereNobodyAnswers();
    void tellsTheAddressOfItsConnection();
    void isNotCallableWithoutPort();
    void isRefusedByZeros();
    void triesAgainLaterAndLater();
    void noticesThatSuperPeerIsGone();
    void publishesAgainWhereItWasForgotten();
    void logsInAgainWhenFindIsNotAnswered();
    void waitsTwentyFiveSecondsForFind();
    void asksOneSearchAfterTheOther();
    void findsAllWordsOfCallablePeers();
    void givesSearchUpWithItsContext();
    void stopsInTimeWhereSuperPeerHangs();
    void handsSupeOnOnce();
    void keepsBytesThatAreNotUtf8();
};

namespace {

class Files final : public SharedFiles
{
public:
    void list(QObject* context, Listed listed) override
    {
        ++lists;
        QMetaObject::invokeMethod(
            context, [listed, now = files] { listed(now); }, Qt::QueuedConnection);
    }
    QHash<Content::Md5Digest, QString> files;
    int lists = 0;
};

// A peer with its own port, in a time that the test turns.
class Peer
{
public:
    explicit Peer(const PeerAddress& known, const QString& address = QStringLiteral("127.0.0.3"))
        : door(server, address)
        , client({timers, random, &files}, {{known}, {door.serverAddress(), {}, door.endpoint().port}})
    {
        side.add(client);
        server.addHandler(side);
    }
    ~Peer() { side.remove(client); }

    // Lets that much time pass, in steps.
    void pass(Milliseconds time)
    {
        for (Milliseconds gone{0}; gone < time; gone += Milliseconds(10)) {
            timers.advance(Milliseconds(10));
            QTest::qWait(1);
        }
    }
    [[nodiscard]] bool passUntil(const std::function<bool()>& condition, int steps = 400)
    {
        for (int i = 0; i < steps && !condition(); ++i) {
            timers.advance(Milliseconds(10));
            QTest::qWait(2);
        }
        return condition();
    }
    [[nodiscard]] bool comesOnline()
    {
        return QTest::qWaitFor([this] { return client.state() == State::Online; });
    }
    struct Search
    {
        QList<Index::SearchResult> results;
        std::optional<Status> status;
        [[nodiscard]] QStringList names() const
        {
            QStringList all;
            for (const Index::SearchResult& result : results)
                all.append(result.name);
            all.sort();
            return all;
        }
    };
    std::shared_ptr<Search> search(const QString& query, QObject* asker)
    {
        auto search = std::make_shared<Search>();
        Index::SearchRequest request;
        request.query = query;
        client.search(
            request, asker, [search](const QList<Index::SearchResult>& results) { search->results += results; },
            [search](const Status& status) { search->status = status; });
        return search;
    }
    std::shared_ptr<Search> find(const QString& query)
    {
        auto found = search(query, &context);
        (void)QTest::qWaitFor([found] { return found->status.has_value(); });
        return found;
    }

    FakeClock clock;
    FakeTimers timers{clock};
    SeededRandom random{7};
    QObject context;
    Files files;
    PacketSender sender{timers};
    PacketServer server{timers};
    PeerSide side{sender, clock};
    Door door;
    SuperPeerClient client;
};

// What a super-peer that lets everybody in answers with.
Scripted::Script lettingIn(const QByteArray& session)
{
    return [session](QTcpSocket& socket, const QByteArray& packet) {
        if (packet.startsWith("LOGI"))
            socket.write("ALGI" + session);
        else if (packet.startsWith("LOGO"))
            socket.write("ALGO000");
        socket.disconnectFromHost();
    };
}

} // namespace

void TestSuperPeerClient::publishesFindsAndLogsOut()
{
    SuperPeerHost host;
    Peer peer(host.address());
    peer.files.files = {{md5Of("a"), QStringLiteral("Blue Note.mp3")}, {md5Of("b"), QStringLiteral("red.mp3")}};
    peer.client.start();
    QVERIFY(peer.client.state() == State::Connecting);
    QVERIFY(peer.comesOnline());
    QVERIFY(peer.client.superPeer() == host.address());
    QCOMPARE(host.superPeer->guestCount(), 1);
    QVERIFY(peer.passUntil([&] { return peer.client.published().current; }));
    QCOMPARE(peer.client.published().files, 2);

    QVERIFY(peer.passUntil([&] { return peer.find(QStringLiteral("note"))->results.size() == 1; }, 20));
    const auto found = peer.find(QStringLiteral("note"));
    QVERIFY(found->status->ok());
    const Index::SearchResult& result = found->results.constFirst();
    QCOMPARE(result.name, QStringLiteral("blue note.mp3")); // as the network keeps it
    QVERIFY(result.md5 == md5Of("a"));
    QVERIFY(!result.content && !result.size);
    QCOMPARE(result.sources.size(), 1);
    const Index::Source& source = result.sources.constFirst();
    QCOMPARE(source.addresses.constFirst().host, QStringLiteral("127.0.0.3"));
    QCOMPARE(source.addresses.constFirst().port, peer.door.endpoint().port);
    QVERIFY(source.dialects == Dialect::Alakazaam);
    QCOMPARE(peer.find(QStringLiteral("*"))->results.size(), 2);

    const QSignalSpy stopped(&peer.client, &SuperPeerClient::stopped);
    peer.client.stop();
    QVERIFY(stopped.isEmpty());
    QTRY_COMPARE(stopped.size(), 1);
    QVERIFY(peer.client.state() == State::Stopped);
    QCOMPARE(host.superPeer->guestCount(), 0);
}

void TestSuperPeerClient::withdrawsAndRenames()
{
    SuperPeerHost host;
    Peer peer(host.address());
    peer.files.files = {{md5Of("a"), QStringLiteral("one.txt")}, {md5Of("b"), QStringLiteral("two.txt")}};
    peer.client.start();
    QVERIFY(peer.comesOnline());
    QVERIFY(peer.passUntil([&] { return peer.client.published().current; }));
    peer.files.files = {{md5Of("b"), QStringLiteral("deux.txt")}, {md5Of("c"), QStringLiteral("three.txt")}};
    peer.client.filesChanged();
    peer.client.filesChanged();
    QVERIFY(!peer.client.published().current);
    QVERIFY(peer.passUntil([&] { return peer.client.published().current; }));
    QCOMPARE(peer.files.lists, 2);
    QCOMPARE(peer.client.published().files, 2);
    const QStringList expected{QStringLiteral("deux.txt"), QStringLiteral("three.txt")};
    QVERIFY(peer.passUntil([&] { return peer.find(QStringLiteral("txt"))->names() == expected; }, 20));
}

// The network's super-peer loses packets of a burst, and says nothing of it.
void TestSuperPeerClient::saysEverythingTwice()
{
    Scripted known(lettingIn("0123456789ABCDEF"));
    Peer peer(known.address());
    for (char c = 'a'; c <= 'j'; ++c)
        peer.files.files.insert(md5Of(QByteArray(1, c)), QString(QChar::fromLatin1(c)));
    peer.client.start();
    QTRY_COMPARE(known.count("SUPE"), 1);
    peer.timers.advance(Milliseconds(5'000));
    QVERIFY(peer.comesOnline());
    const Milliseconds begin = peer.clock.monotonic();
    QVERIFY(peer.passUntil([&] { return peer.client.published().current; }));
    QVERIFY(peer.clock.monotonic() - begin >= Milliseconds(200)); // forty a second
    QCOMPARE(known.count("ADFF"), 10);
    peer.files.files.remove(md5Of("a"));
    peer.client.filesChanged();
    QVERIFY(peer.passUntil([&] { return known.count("DEFF") == 1 && peer.client.published().current; }));

    peer.timers.advance(std::chrono::minutes(1));
    QVERIFY(peer.client.published().current);
    QVERIFY(peer.passUntil([&] { return known.count("DEFF") == 2 && known.count("ADFF") == 19; }));
    peer.pass(Milliseconds(100));
    peer.timers.advance(std::chrono::minutes(2));
    peer.pass(Milliseconds(100));
    QCOMPARE(known.count("ADFF") + known.count("DEFF"), 21);
    QCOMPARE(peer.client.published().files, 9);
    QVERIFY(peer.client.published().current);
}

void TestSuperPeerClient::usesGivenSuperPeerAtOnce()
{
    SuperPeerHost host;
    Scripted other(lettingIn("0123456789ABCDEF"), QStringLiteral("127.0.0.4"));
    host.setNeighbours({other.address()});
    Peer peer(host.address());
    peer.client.start();
    QVERIFY(peer.comesOnline()); // without a moment of its time having passed
    QVERIFY(peer.client.superPeer() == host.address());
    QCOMPARE(other.count("LOGI"), 0);
}

void TestSuperPeerClient::choosesAnotherWhereGivenOneIsAPeer()
{
    SuperPeerHost host;
    Scripted known([](QTcpSocket& socket, const QByteArray&) { socket.disconnectFromHost(); },
                   QStringLiteral("127.0.0.5"));
    Peer peer(known.address());
    peer.client.start();
    QTRY_COMPARE(known.count("SUPE"), 1);
    // That peer hands it on.
    (void)ask(host.endpoint(), decode(known.packets.constFirst()).packet);
    QTest::qWait(50);
    QVERIFY(peer.client.state() == State::Connecting); // others may answer
    peer.timers.advance(Milliseconds(3'000));
    QVERIFY(peer.comesOnline());
    QVERIFY(peer.client.superPeer() == host.address());
    QCOMPARE(known.count("LOGI"), 0);
}

void TestSuperPeerClient::logsInDirectlyWhereNobodyAnswers()
{
    Scripted known(lettingIn("0123456789ABCDEF"));
    Peer peer(known.address());
    peer.client.start();
    QTRY_COMPARE(known.count("SUPE"), 1);
    settle();
    QCOMPARE(known.count("LOGI"), 0);
    peer.timers.advance(Milliseconds(5'000));
    QVERIFY(peer.comesOnline());
    QVERIFY(peer.client.superPeer() == known.address());
}

void TestSuperPeerClient::tellsTheAddressOfItsConnection()
{
    Scripted known(lettingIn("0123456789ABCDEF"));
    Peer peer(known.address());
    peer.client.setOwn({{}, {}, 4567});
    peer.client.start();
    QTRY_COMPARE(known.count("SUPE"), 1);
    peer.timers.advance(Milliseconds(5'000));
    QVERIFY(peer.comesOnline());
    const PeerAddress own{QHostAddress(QStringLiteral("127.0.0.1")), {}, 4567};
    QVERIFY(peer.client.ownAddress() == own);
    QVERIFY(known.packets.contains("LOGI127.000.000.001|0000:0000:0000:0000:0000:ffff:7f00:000104567"));
}

void TestSuperPeerClient::isNotCallableWithoutPort()
{
    Scripted known(lettingIn("0123456789ABCDEF"));
    Peer peer(known.address());
    peer.client.setOwn({{}, {}, 0});
    peer.client.start();
    QVERIFY(peer.client.state() == State::Refused);
    QVERIFY(!peer.client.detail().isEmpty());
    peer.client.setOwn({QHostAddress(QStringLiteral("127.0.0.3")), {}, 3000});
    QTRY_COMPARE(known.count("SUPE"), 1);
}

void TestSuperPeerClient::isRefusedByZeros()
{
    Scripted known(lettingIn("0000000000000000"));
    Peer peer(known.address());
    peer.client.start();
    QTRY_COMPARE(known.count("SUPE"), 1);
    peer.timers.advance(Milliseconds(5'000));
    QTRY_COMPARE(known.count("LOGI"), 1);
    settle();
    peer.timers.advance(Milliseconds(15'000));
    QTRY_VERIFY(peer.client.state() == State::Refused);
    QVERIFY(!peer.client.detail().isEmpty());
    settle();
    peer.timers.advance(std::chrono::minutes(5));
    settle();
    QCOMPARE(known.count("SUPE"), 1);
    peer.client.retryNow();
    QTRY_COMPARE(known.count("SUPE"), 2);
}

void TestSuperPeerClient::triesAgainLaterAndLater()
{
    // It takes packets and never answers one: each attempt lasts the 20 seconds in which others could answer.
    Scripted known([](QTcpSocket& socket, const QByteArray&) { socket.disconnectFromHost(); });
    Peer peer(known.address());
    QList<State> states;
    connect(&peer.client, &SuperPeerClient::stateChanged, this, [&] { states.append(peer.client.state()); });
    peer.client.start();
    for (int second = 0; second < 600; ++second) {
        peer.timers.advance(Milliseconds(1'000));
        QTest::qWait(2);
    }
    const auto attempts = known.count("SUPE");
    QVERIFY2(attempts >= 7 && attempts <= 14, qPrintable(QString::number(attempts)));
    const QList<State> once{State::Connecting, State::Offline};
    QCOMPARE(states, once);
    QVERIFY(peer.client.detail().contains(QStringLiteral("127.0.0.1")));

    const PeerAddress address = known.address();
    known.close();
    Peer other(address);
    other.client.start();
    QTRY_VERIFY(other.client.state() == State::Offline); // and that is known at once
}

void TestSuperPeerClient::noticesThatSuperPeerIsGone()
{
    auto first = std::make_unique<SuperPeerHost>(QStringLiteral("127.0.0.2"));
    Peer peer(first->address());
    peer.files.files = {{md5Of("a"), QStringLiteral("one.txt")}};
    peer.client.start();
    QVERIFY(peer.comesOnline());
    QVERIFY(peer.passUntil([&] { return peer.client.published().current; }));
    const PeerAddress gone = first->address();
    first.reset();
    peer.timers.advance(std::chrono::minutes(5)); // the login is said again
    QTRY_VERIFY(peer.client.state() == State::Offline);
    QVERIFY(peer.client.detail().contains(gone.endpoints().constFirst().toString()));
    QVERIFY(!peer.client.superPeer());
    QVERIFY(!peer.find(QStringLiteral("one"))->status->ok());
}

void TestSuperPeerClient::publishesAgainWhereItWasForgotten()
{
    QByteArray session = "0123456789ABCDEF";
    Scripted known([&session](QTcpSocket& socket, const QByteArray& packet) { lettingIn(session)(socket, packet); });
    Peer peer(known.address());
    peer.files.files = {{md5Of("a"), QStringLiteral("one.txt")}, {md5Of("b"), QStringLiteral("two.txt")}};
    peer.client.start();
    QTRY_COMPARE(known.count("SUPE"), 1);
    peer.timers.advance(Milliseconds(5'000));
    QVERIFY(peer.comesOnline());
    QVERIFY(peer.passUntil([&] { return peer.client.published().current; }));
    QVERIFY(peer.passUntil([&] { return peer.client.published().current; }));
    peer.timers.advance(std::chrono::minutes(1));
    QVERIFY(peer.passUntil([&] { return known.count("ADFF0123456789ABCDEF") == 4; }));

    // The same session: nothing to say.
    peer.timers.advance(std::chrono::minutes(4));
    QTRY_COMPARE(known.count("LOGI"), 2);
    peer.pass(Milliseconds(100));
    QCOMPARE(known.count("ADFF"), 4);

    session = "FEDCBA9876543210";
    peer.timers.advance(std::chrono::minutes(5));
    QTRY_COMPARE(known.count("LOGI"), 3);
    QVERIFY(peer.passUntil([&] { return known.count("ADFFFEDCBA9876543210") == 2; }));
}

void TestSuperPeerClient::logsInAgainWhenFindIsNotAnswered()
{
    // The session of before is not known there: FIND closes silently.
    QByteArray session = "0123456789ABCDEF";
    Scripted known([&session](QTcpSocket& socket, const QByteArray& packet) {
        if (packet.startsWith(QByteArray("FIND" + session)))
            socket.write("AFIN000");
        lettingIn(session)(socket, packet);
    });
    Peer peer(known.address());
    peer.client.start();
    QTRY_COMPARE(known.count("SUPE"), 1);
    peer.timers.advance(Milliseconds(5'000));
    QVERIFY(peer.comesOnline());
    session = "FEDCBA9876543210";
    QVERIFY(peer.find(QStringLiteral("pie"))->status->ok());
    QCOMPARE(known.count("FIND"), 2);
    QCOMPARE(known.count("LOGI"), 2);
    QVERIFY(known.packets.constLast() == "FINDFEDCBA9876543210pie" + QByteArray(17, ' '));

    // Nor is the new one: that is an error of this search, not for ever.
    session = "none";
    known.script = [](QTcpSocket& socket, const QByteArray& packet) { lettingIn("FEDCBA9876543210")(socket, packet); };
    QVERIFY(!peer.find(QStringLiteral("pie"))->status->ok());
    QCOMPARE(known.count("FIND"), 4);
}

void TestSuperPeerClient::waitsTwentyFiveSecondsForFind()
{
    Scripted known([](QTcpSocket& socket, const QByteArray& packet) {
        if (!packet.startsWith("FIND"))
            lettingIn("0123456789ABCDEF")(socket, packet);
    });
    Peer peer(known.address());
    peer.client.start();
    QTRY_COMPARE(known.count("SUPE"), 1);
    peer.timers.advance(Milliseconds(5'000));
    QVERIFY(peer.comesOnline());
    const auto search = peer.search(QStringLiteral("pie"), &peer.context);
    QTRY_COMPARE(known.count("FIND"), 1);
    peer.timers.advance(Milliseconds(24'000));
    settle();
    QVERIFY(!search->status);
    peer.timers.advance(Milliseconds(2'000));
    QTRY_VERIFY(search->status);
    QVERIFY(search->status->error().code == ErrorCode::Timeout);
    QVERIFY(peer.client.state() == State::Online);
}

void TestSuperPeerClient::asksOneSearchAfterTheOther()
{
    QList<QTcpSocket*> open;
    Scripted known([&open](QTcpSocket& socket, const QByteArray& packet) {
        if (packet.startsWith("FIND"))
            open.append(&socket);
        else
            lettingIn("0123456789ABCDEF")(socket, packet);
    });
    Peer peer(known.address());
    peer.client.start();
    QTRY_COMPARE(known.count("SUPE"), 1);
    peer.timers.advance(Milliseconds(5'000));
    QVERIFY(peer.comesOnline());
    QList<std::shared_ptr<Peer::Search>> searches;
    for (int i = 0; i < 17; ++i)
        searches.append(peer.search(QStringLiteral("pie"), &peer.context));
    QTRY_VERIFY(searches.constLast()->status);
    QVERIFY(searches.constLast()->status->error().code == ErrorCode::Busy);
    settle();
    for (int i = 0; i < 16; ++i) {
        QTRY_COMPARE(open.size(), i + 1);
        settle();
        QCOMPARE(open.size(), i + 1);
        QVERIFY(!searches.at(i)->status);
        answering("AFIN000")(*open.at(i), {});
        QTRY_VERIFY(searches.at(i)->status);
        QVERIFY(searches.at(i)->status->ok());
    }
}

void TestSuperPeerClient::findsAllWordsOfCallablePeers()
{
    const auto peerAt = [](const char* ipv4) { return PeerAddress{QHostAddress(QString::fromLatin1(ipv4)), {}, 3000}; };
    const QByteArray afin = encodeAfin({
        {md5Of("1"), "kind of blue.mp3", {peerAt("127.0.0.7"), peerAt("10.0.0.1"), peerAt("127.0.0.8")}},
        {md5Of("2"), "blue.mp3", {peerAt("127.0.0.7")}},                // not all words
        {md5Of("3"), "kind of blue live.mp3", {peerAt("127.0.0.7")}},   // excluded
        {md5Of("4"), "kind of blue.txt", {peerAt("127.0.0.7")}},        // another type
        {md5Of("5"), "kind of blue too.mp3", {peerAt("192.168.1.1")}},  // of another kind than the super-peer
        {md5Of("6"), QByteArray(99, 'x') + "y", {peerAt("127.0.0.7")}}, // may have been cut
    });
    Scripted known([&afin](QTcpSocket& socket, const QByteArray& packet) {
        if (packet.startsWith("FIND"))
            socket.write(afin);
        lettingIn("0123456789ABCDEF")(socket, packet);
    });
    Peer peer(known.address());
    peer.client.start();
    QTRY_COMPARE(known.count("SUPE"), 1);
    peer.timers.advance(Milliseconds(5'000));
    QVERIFY(peer.comesOnline());
    const auto found = peer.find(QStringLiteral("of kind blue -live ext:mp3"));
    QVERIFY(found->status->ok());
    QCOMPARE(known.packets.constLast(), "FIND0123456789ABCDEF" + QByteArray("kind").leftJustified(20));
    QCOMPARE(found->results.size(), 2);
    QCOMPARE(found->results.at(0).name, QStringLiteral("kind of blue.mp3"));
    QCOMPARE(found->results.at(0).match, quint8{0});
    QCOMPARE(found->results.at(0).sources.size(), 2);
    QCOMPARE(found->results.at(0).sourceCount, 2U);
    QCOMPARE(found->results.at(0).sources.at(1).user, QStringLiteral("127.0.0.8:3000"));
    QVERIFY(found->results.at(1).name.endsWith(u'y'));
    QVERIFY(!peer.find(QStringLiteral("size:what"))->status->ok());
}

void TestSuperPeerClient::givesSearchUpWithItsContext()
{
    int answers = 0;
    Scripted known([&answers](QTcpSocket& socket, const QByteArray& packet) {
        if (packet.startsWith("FIND") && ++answers == 1)
            return; // never
        if (packet.startsWith("FIND"))
            socket.write("AFIN000");
        lettingIn("0123456789ABCDEF")(socket, packet);
    });
    Peer peer(known.address());
    peer.client.start();
    QTRY_COMPARE(known.count("SUPE"), 1);
    peer.timers.advance(Milliseconds(5'000));
    QVERIFY(peer.comesOnline());
    auto context = std::make_unique<QObject>();
    const auto dead = peer.search(QStringLiteral("pie"), context.get());
    const auto deadToo = peer.search(QStringLiteral("pie"), context.get());
    const auto alive = peer.search(QStringLiteral("cake"), &peer.context);
    QTRY_COMPARE(known.count("FIND"), 1);
    context.reset();
    QTRY_VERIFY(alive->status);
    QVERIFY(alive->status->ok());
    QVERIFY(!dead->status && !deadToo->status);
    QCOMPARE(known.count("FIND"), 2);
}

void TestSuperPeerClient::stopsInTimeWhereSuperPeerHangs()
{
    Scripted known([](QTcpSocket& socket, const QByteArray& packet) {
        if (!packet.startsWith("LOGO"))
            lettingIn("0123456789ABCDEF")(socket, packet);
    });
    Peer peer(known.address());
    const QSignalSpy stopped(&peer.client, &SuperPeerClient::stopped);
    peer.client.start();
    QTRY_COMPARE(known.count("SUPE"), 1);
    peer.timers.advance(Milliseconds(5'000));
    QVERIFY(peer.comesOnline());
    const auto search = peer.search(QStringLiteral("pie"), &peer.context);
    peer.client.stop();
    QTRY_COMPARE(known.count("LOGO0123456789ABCDEF"), 1);
    QVERIFY(search->status && !search->status->ok());
    QVERIFY(stopped.isEmpty());
    peer.timers.advance(Milliseconds(2'000));
    QCOMPARE(stopped.size(), 1);
    QVERIFY(peer.client.state() == State::Stopped);
}

void TestSuperPeerClient::handsSupeOnOnce()
{
    Scripted known(lettingIn("0123456789ABCDEF"));
    Peer peer(known.address());
    peer.client.start();
    QTRY_COMPARE(known.count("SUPE"), 1);
    const Packet own = decode(known.packets.constFirst()).packet;
    (void)ask(peer.door.endpoint(), own); // ours, come back
    peer.timers.advance(Milliseconds(5'000));
    QVERIFY(peer.comesOnline());
    const qsizetype before = known.packets.size();
    Supe supe;
    supe.id = *PacketId::fromBytes("0000111122223333");
    supe.source = {QHostAddress(QStringLiteral("127.0.0.9")), {}, 3000};
    supe.timeToLive = 4;
    const auto tell = [&](const Supe& packet) {
        Caller caller(peer.door.endpoint(), QStringLiteral("127.0.0.9"));
        caller.send(packet);
        return caller.answer();
    };
    QCOMPARE(tell(supe), QByteArray());
    QTRY_COMPARE(known.packets.size(), before + 1);
    Supe expected = supe;
    expected.timeToLive = 3;
    QCOMPARE(known.packets.constLast(), encode(expected));
    (void)tell(supe);
    supe.id = *PacketId::fromBytes("0000111122224444");
    supe.timeToLive = 1;
    (void)tell(supe);
    settle();
    QCOMPARE(known.packets.size(), before + 1);
    QCOMPARE(known.count("SUPE"), 2);
}

void TestSuperPeerClient::keepsBytesThatAreNotUtf8()
{
    SuperPeerHost host;
    Peer peer(host.address());
    const QByteArray name = "caff\xe8 \xff.txt";
    peer.files.files = {{md5Of("a"), fromWire(name)}};
    peer.client.start();
    QVERIFY(peer.comesOnline());
    QVERIFY(peer.passUntil([&] { return peer.client.published().current; }));
    QVERIFY(peer.passUntil([&] { return peer.find(QStringLiteral("caff"))->results.size() == 1; }, 20));
    QCOMPARE(toWire(peer.find(QStringLiteral("caff"))->results.constFirst().name), name);
}

QTEST_GUILESS_MAIN(TestSuperPeerClient)
#include "tst_superpeerclient.moc"
