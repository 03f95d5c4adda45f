// SPDX-License-Identifier: GPL-3.0-or-later

#include "superpeerhost.h"

using namespace Potluck;
using namespace Potluck::Alakazaam;
using namespace Potluck::Alakazaam::Test;
using namespace std::chrono_literals;

// A super-peer on a real index, with peers and other super-peers on loopback.
class TestSuperPeer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneAddressIsOneSession();
    void refusesLoginsWithoutRoom();
    void publishesFindsAndWithdraws();
    void lowersAndStripsNames();
    void latestNameWins();
    void findsEverything();
    void closesWithoutAWordForBadSessions();
    void takesABurstOfFiles();
    void keepsBytesThatAreNotUtf8();
    void findsNativeFilesOfPeersThatSpeakIt();
    void showsGuestsToNativePeers();
    void forgetsWhoIsBanned();
    void endsSilentGuestsThatAreGone();
    void keepsSilentGuestsThatAnswer();
    void letsGuestsGoThatCannotBeCalled();
    void answersSupe();
    void answersQuerWithACopyEach();
    void passesQueriesOn();
    void asksNeighboursAndWaitsForQuiet();
    void answersAfterTwentySecondsAtTheLatest();
    void answersAtOnceWithoutLivingNeighbours();
    void waitsForOtherNeighbours();
    void asksOtherNeighboursOnceForAFlood();
    void carriesNativeSearchesOut();
    void ringOfThreeFindsEachFileOnce();
    void holdsManyLogins();

private:
    [[nodiscard]] static PeerAddress guest(int number) { return somePeer(100 + number); }
};

namespace {

QList<QByteArray> namesOf(const std::optional<QList<FoundFile>>& files)
{
    QList<QByteArray> names;
    for (const FoundFile& file : files.value_or(QList<FoundFile>{{{}, "no AFIN", {}}}))
        names.append(file.name);
    std::sort(names.begin(), names.end());
    return names;
}

// Native neighbours that answer when a test says so.
class Others final : public OtherNeighbours
{
public:
    void search(const Index::SearchRequest& request, const QByteArray& flood, QObject*, Found found,
                Ended ended) override
    {
        asked.append(request);
        floods.append(flood);
        tell = std::move(found);
        end = std::move(ended);
    }
    QList<Index::SearchRequest> asked;
    QByteArrayList floods;
    Found tell;
    Ended end;
};

// A native peer that publishes one file.
void publishNatively(SuperPeerHost& host, const QString& user, Dialects dialects, const Index::Entry& entry,
                     const QList<Index::Endpoint>& addresses)
{
    Index::RegisterRequest request;
    request.user = user;
    request.key.bytes.fill(static_cast<std::uint8_t>(user.size()));
    bool done = false;
    host.service->registerPeer(request, &host.context, [&](const Result<Index::Registration>& registration) {
        QVERIFY(registration);
        Index::LoginRequest login;
        login.id = registration->id;
        login.key = request.key;
        login.addresses = addresses;
        login.dialects = dialects;
        host.service->login(login, &host.context, [&](const Result<Index::Registration>& online) {
            QVERIFY(online);
            Index::Delta delta;
            delta.peer = online->id;
            delta.next = "1";
            delta.reset = true;
            delta.adds = {entry};
            host.service->applyDelta(delta, &host.context,
                                     [&](const Result<Index::DeltaResult>& result) { done = result.ok(); });
        });
    });
    QVERIFY(waitUntil([&done] { return done; }));
}

Index::Entry nativeFile(const QString& name)
{
    Index::Entry entry;
    entry.content.emplace();
    entry.content->bytes.fill(static_cast<std::uint8_t>(name.size()));
    entry.size = 1000;
    entry.name = name;
    entry.folder = QStringLiteral("Share");
    entry.md5 = hello();
    return entry;
}

} // namespace

void TestSuperPeer::oneAddressIsOneSession()
{
    SuperPeerHost host;
    const SessionId first = host.login(guest(1));
    QVERIFY(!first.isNull() && first != Algi::refusal());
    QCOMPARE(first.toByteArray(), first.toByteArray().toUpper());
    QVERIFY(host.login(guest(1)) == first);
    QVERIFY(host.login(guest(2)) != first);
    PeerAddress otherPort = guest(1);
    otherPort.port = 3001;
    QVERIFY(host.login(otherPort) == first); // its 55 characters are the same
    QCOMPARE(host.superPeer->guestCount(), 2);

    // Several at once, before the index has answered the first.
    Caller one(host.endpoint());
    Caller two(host.endpoint());
    one.send(Logi{guest(3)});
    two.send(Logi{guest(3)});
    const QByteArray answer = one.answer();
    QVERIFY(answer.startsWith("ALGI"));
    QCOMPARE(two.answer(), answer);
}

void TestSuperPeer::refusesLoginsWithoutRoom()
{
    GuestsLimits limits;
    limits.guests = 2;
    SuperPeerHost host(QStringLiteral("127.0.0.2"), limits);
    QVERIFY(host.login(guest(1)) != Algi::refusal());
    const SessionId second = host.login(guest(2));
    QCOMPARE(ask(host.endpoint(), Logi{guest(3)}), golden("algi-refused"));
    QCOMPARE(ask(host.endpoint(), Logo{second}), QByteArray("ALGO000"));
    QVERIFY(host.login(guest(3)) != Algi::refusal());
}

void TestSuperPeer::publishesFindsAndWithdraws()
{
    SuperPeerHost host;
    const SessionId one = host.login(guest(1));
    const SessionId two = host.login(guest(2));
    host.add(one, hello(), "hello world.txt");
    host.add(one, world(), "World map.png");
    host.add(two, hello(), "hello world.txt");
    const auto files = host.find(two, "ELLO");
    QVERIFY(files);
    QCOMPARE(files->size(), 1);
    QVERIFY(files->first().md5 == hello());
    QCOMPARE(files->first().name, QByteArray("hello world.txt"));
    QCOMPARE(files->first().copies.size(), 2);
    QVERIFY(files->first().copies.contains(guest(1)));
    QVERIFY(files->first().copies.contains(guest(2)));
    QCOMPARE(namesOf(host.find(one, "world")).size(), 2);

    QCOMPARE(ask(host.endpoint(), Deff{one, hello()}), QByteArray());
    QVERIFY(host.find(two, "ello")->first().copies == QList{guest(2)});
    QCOMPARE(ask(host.endpoint(), Logo{one}), QByteArray("ALGO001"));
    QCOMPARE(namesOf(host.find(two, "world")), QList<QByteArray>{"hello world.txt"});
    QCOMPARE(ask(host.endpoint(), Logo{one}), QByteArray());
    QCOMPARE(host.superPeer->guestCount(), 1);
}

void TestSuperPeer::lowersAndStripsNames()
{
    SuperPeerHost host;
    const SessionId session = host.login(guest(1));
    host.add(session, hello(), "   KÄSE 東京.TXT ");
    QCOMPARE(namesOf(host.find(session, "%käse%")), QList<QByteArray>{"käse 東京.txt"});
    QCOMPARE(namesOf(host.find(session, " 東 ")), QList<QByteArray>{"käse 東京.txt"});
    QCOMPARE(namesOf(host.find(session, "se 東")), QList<QByteArray>{"käse 東京.txt"});
    QCOMPARE(namesOf(host.find(session, "京 東")), QList<QByteArray>());
}

void TestSuperPeer::latestNameWins()
{
    SuperPeerHost host;
    const SessionId session = host.login(guest(1));
    host.add(session, hello(), "old.txt");
    host.add(session, hello(), "new.txt");
    QCOMPARE(namesOf(host.find(session, "*")), QList<QByteArray>{"new.txt"});
    QCOMPARE(ask(host.endpoint(), Logo{session}), QByteArray("ALGO001"));
}

void TestSuperPeer::findsEverything()
{
    SuperPeerHost host;
    const SessionId session = host.login(guest(1));
    QCOMPARE(ask(host.endpoint(), Find{session, "*"}), golden("afin-none"));
    host.add(session, hello(), "a.txt");
    host.add(session, world(), "b.txt");
    const QList<QByteArray> both{"a.txt", "b.txt"};
    QCOMPARE(namesOf(host.find(session, "*")), both);
    QCOMPARE(namesOf(host.find(session, "")), both);
    QCOMPARE(namesOf(host.find(session, "%%")), both);
    QCOMPARE(namesOf(host.find(session, "a.txt b.txt")), QList<QByteArray>());
}

void TestSuperPeer::closesWithoutAWordForBadSessions()
{
    SuperPeerHost host;
    const SessionId good = host.login(guest(1));
    QCOMPARE(ask(host.endpoint(), Find{sessionId(), "*"}), QByteArray());
    QCOMPARE(ask(host.endpoint(), Logo{sessionId()}), QByteArray());
    QCOMPARE(ask(host.endpoint(), Adff{sessionId(), hello(), "a.txt"}), QByteArray());
    QCOMPARE(ask(host.endpoint(), Deff{sessionId(), hello()}), QByteArray());
    QCOMPARE(ask(host.endpoint(), Find{Algi::refusal(), "*"}), QByteArray());
    QCOMPARE(namesOf(host.find(good, "*")), QList<QByteArray>());
}

void TestSuperPeer::takesABurstOfFiles()
{
    SuperPeerHost host;
    const SessionId session = host.login(guest(1));
    std::vector<std::unique_ptr<Caller>> callers;
    for (int i = 0; i < 400; ++i) {
        callers.push_back(std::make_unique<Caller>(host.endpoint()));
        callers.back()->send(Adff{session, md5(QByteArray::number(i + 1).rightJustified(32, '0').constData()),
                                  "burst " + QByteArray::number(i)});
        callers.back()->hangUp();
    }
    for (const auto& caller : callers)
        (void)caller->answer();
    QTRY_COMPARE(namesOf(host.find(session, "burst")).size(), 400);
    QCOMPARE(ask(host.endpoint(), Logo{session}), QByteArray("ALGO400"));
}

void TestSuperPeer::keepsBytesThatAreNotUtf8()
{
    SuperPeerHost host;
    const SessionId session = host.login(guest(1));
    host.add(session, hello(), "caf\xe9.mp3");
    QCOMPARE(namesOf(host.find(session, "caf\xe9")), QList<QByteArray>{"caf\xe9.mp3"});
    QCOMPARE(namesOf(host.find(session, "caf")), QList<QByteArray>{"caf\xe9.mp3"});
}

void TestSuperPeer::findsNativeFilesOfPeersThatSpeakIt()
{
    SuperPeerHost host;
    const Index::Endpoint place{QStringLiteral("127.0.0.50"), 7700};
    publishNatively(host, QStringLiteral("anna"), Dialect::Native | Dialect::Alakazaam,
                    nativeFile(QStringLiteral("Hello World.txt")), {place});
    publishNatively(host, QStringLiteral("bernd"), Dialect::Native, nativeFile(QStringLiteral("hello native.txt")),
                    {place});
    publishNatively(host, QStringLiteral("claudia"), Dialect::Native | Dialect::Alakazaam,
                    nativeFile(QStringLiteral("hello from IPv6 only.txt")), {{QStringLiteral("fd12::7"), 7700}});
    const SessionId session = host.login(guest(1));
    host.add(session, hello(), "hello world.txt");
    const auto files = host.find(session, "hello");
    QVERIFY(files);
    QCOMPARE(files->size(), 1);
    QCOMPARE(files->first().copies.size(), 2);
    QVERIFY(files->first().copies.contains(PeerAddress{QHostAddress(place.host), {}, place.port}));
}

void TestSuperPeer::showsGuestsToNativePeers()
{
    SuperPeerHost host;
    const SessionId session = host.login(guest(1));
    host.add(session, hello(), "Hello World.txt");
    settle();
    Index::SearchRequest request;
    request.query = QStringLiteral("world hel");
    std::optional<Result<Index::SearchPage>> page;
    host.service->search(request, &host.context, [&page](Result<Index::SearchPage> found) { page = std::move(found); });
    QVERIFY(waitUntil([&page] { return page.has_value(); }));
    QVERIFY(*page);
    QCOMPARE((*page)->results.size(), 1);
    const Index::SearchResult result = (*page)->results.first();
    QVERIFY(!result.content && !result.size && result.md5 == hello());
    QCOMPARE(result.name, QStringLiteral("hello world.txt"));
    QCOMPARE(result.sources.size(), 1);
    QVERIFY(result.sources.first().dialects == Dialect::Alakazaam);
    QCOMPARE(result.sources.first().addresses, guest(1).indexEndpoints());
}

void TestSuperPeer::forgetsWhoIsBanned()
{
    SuperPeerHost host;
    const SessionId session = host.login(guest(1));
    Index::RegistrationId id;
    host.service->peers({}, &host.context, [&id](const Result<Index::PeersPage>& page) {
        if (page && page->peers.size() == 1)
            id = page->peers.first().id;
    });
    QVERIFY(waitUntil([&id] { return !id.isNull(); }));
    host.service->ban(id, &host.context, [](const Status&) {});
    QTRY_COMPARE(host.superPeer->guestCount(), 0);
    QCOMPARE(ask(host.endpoint(), Find{session, "*"}), QByteArray());
}

void TestSuperPeer::endsSilentGuestsThatAreGone()
{
    SuperPeerHost host;
    const SessionId session = host.login(guest(1)); // nobody listens there
    host.add(session, hello(), "hello.txt");
    host.timers.advance(29min);
    settle();
    QVERIFY(host.find(session, "*")); // heard of again
    host.timers.advance(31min);
    settle();
    QCOMPARE(host.superPeer->guestCount(), 1); // one call in vain
    for (int minute = 0; minute < 9; ++minute)
        host.timers.advance(1min);
    settle();
    QCOMPARE(host.superPeer->guestCount(), 1);
    host.timers.advance(2min);
    QTRY_COMPARE(host.superPeer->guestCount(), 0);
    const SessionId other = host.login(guest(2));
    QCOMPARE(namesOf(host.find(other, "*")), QList<QByteArray>());
}

void TestSuperPeer::keepsSilentGuestsThatAnswer()
{
    SuperPeerHost host;
    Ear peer(QStringLiteral("127.0.0.120"));
    const SessionId session = host.login(peer.address());
    for (int minute = 0; minute < 120; ++minute) {
        host.timers.advance(1min);
        settle();
    }
    QVERIFY(peer.packets.size() >= 8);
    QCOMPARE(peer.packets.first(), QByteArray()); // a call, no packet
    QCOMPARE(host.superPeer->guestCount(), 1);
    QVERIFY(host.find(session, "*"));
}

void TestSuperPeer::letsGuestsGoThatCannotBeCalled()
{
    SuperPeerHost host;
    QVERIFY(host.login(ben()) != Algi::refusal()); // a private address, told from loopback: not to be called
    for (int hour = 0; hour < 23; ++hour)
        host.timers.advance(1h);
    settle();
    QCOMPARE(host.superPeer->guestCount(), 1);
    host.timers.advance(2h);
    settle();
    QCOMPARE(host.superPeer->guestCount(), 0);
}

void TestSuperPeer::answersSupe()
{
    SuperPeerHost host;
    Ear peer(QStringLiteral("127.0.0.20"));
    Ear neighbour(QStringLiteral("127.0.0.30"));
    host.setNeighbours({neighbour.address()});
    const Supe packet{packetId(), peer.address(), 4};
    QCOMPARE(ask(host.endpoint(), packet), QByteArray());
    QVERIFY(peer.waitFor(1));
    QVERIFY(peer.packet<Asup>(0) == (Asup{packetId(), host.address()}));
    QVERIFY(neighbour.waitFor(1));
    QVERIFY(neighbour.packet<Supe>(0) == (Supe{packetId(), peer.address(), 3}));

    // It comes round again: nothing.
    (void)ask(host.endpoint(), Supe{packetId(), peer.address(), 2});
    settle();
    QCOMPARE(peer.packets.size(), 1);
    QCOMPARE(neighbour.packets.size(), 1);
}

void TestSuperPeer::answersQuerWithACopyEach()
{
    SuperPeerHost host;
    const SessionId one = host.login(guest(1));
    const SessionId two = host.login(guest(2));
    host.add(one, hello(), "hello.txt");
    host.add(two, hello(), "hello.txt");
    host.add(two, world(), "hello, world.txt");
    settle();
    Ear asker(QStringLiteral("127.0.0.20"));
    (void)ask(host.endpoint(), Quer{packetId(), asker.address(), 5, "%hello%"});
    QVERIFY(asker.waitFor(3));
    QList<PeerAddress> copies;
    for (int i = 0; i < 3; ++i) {
        const auto answer = asker.packet<Aque>(i);
        QVERIFY(answer.id == packetId());
        QCOMPARE(asker.senders[i], QHostAddress(QStringLiteral("127.0.0.2")));
        if (answer.md5 == hello())
            copies.append(answer.peer);
    }
    QCOMPARE(copies.size(), 2);
    QVERIFY(copies.contains(guest(1)) && copies.contains(guest(2)));
    (void)ask(host.endpoint(), Quer{packetId(), asker.address(), 4, "%hello%"});
    settle();
    QCOMPARE(asker.packets.size(), 3); // answered once
}

void TestSuperPeer::passesQueriesOn()
{
    SuperPeerHost host;
    Ear asker(QStringLiteral("127.0.0.20"));
    Ear sender(QStringLiteral("127.0.0.21"));
    Ear other(QStringLiteral("127.0.0.22"));
    host.setNeighbours({asker.address(), sender.address(), other.address()});
    const auto bring = [&](const Quer& packet) {
        Caller caller(host.endpoint(), QStringLiteral("127.0.0.21"));
        caller.send(packet);
        (void)caller.answer();
        settle();
    };
    bring({*PacketId::fromBytes("0000000000000001"), asker.address(), 2, "hello"});
    QVERIFY(other.waitFor(1));
    QVERIFY(other.packet<Quer>(0) == (Quer{*PacketId::fromBytes("0000000000000001"), asker.address(), 1, "hello"}));
    bring({*PacketId::fromBytes("0000000000000002"), asker.address(), 1, "hello"});
    QCOMPARE(other.packets.size(), 1);
    QVERIFY(asker.packets.isEmpty());
    QVERIFY(sender.packets.isEmpty());
}

void TestSuperPeer::asksNeighboursAndWaitsForQuiet()
{
    SuperPeerHost host;
    Ear neighbour(QStringLiteral("127.0.0.20"));
    host.setNeighbours({neighbour.address()});
    const SessionId session = host.login(guest(1));
    host.add(session, hello(), "hello.txt");
    settle();
    Caller caller(host.endpoint());
    caller.send(Find{session, "Hello"});
    QVERIFY(neighbour.waitFor(1));
    const auto query = neighbour.packet<Quer>(0);
    QCOMPARE(query.query, QByteArray("hello"));
    QCOMPARE(query.timeToLive, 5);
    QVERIFY(query.source == host.address());

    host.timers.advance(10s);
    (void)ask(host.endpoint(), Aque{query.id, guest(7), hello(), "hello.txt"});
    (void)ask(host.endpoint(), Aque{query.id, guest(7), hello(), "hello.txt"});   // twice
    (void)ask(host.endpoint(), Aque{packetId(), guest(8), hello(), "hello.txt"}); // of no query of ours
    host.timers.advance(2'900ms);
    (void)ask(host.endpoint(), Aque{query.id, guest(9), world(), "Hello World.txt"});
    host.timers.advance(2'900ms);
    settle();
    QVERIFY(!caller.hasEnded());
    host.timers.advance(100ms);
    const auto files = SuperPeerHost::read(caller.answer());
    QVERIFY(files);
    QCOMPARE(namesOf(files), (QList<QByteArray>{"Hello World.txt", "hello.txt"}));
    for (const FoundFile& file : *files)
        QCOMPARE(file.copies.size(), file.md5 == hello() ? 2 : 1);

    // What comes too late is nobody's.
    QCOMPARE(ask(host.endpoint(), Aque{query.id, guest(7), hello(), "hello.txt"}), QByteArray());
}

void TestSuperPeer::answersAfterTwentySecondsAtTheLatest()
{
    SuperPeerHost host;
    Ear neighbour(QStringLiteral("127.0.0.20"));
    host.setNeighbours({neighbour.address()});
    const SessionId session = host.login(guest(1));
    Caller caller(host.endpoint());
    caller.send(Find{session, "hello"});
    QVERIFY(neighbour.waitFor(1));
    const auto query = neighbour.packet<Quer>(0);
    for (int second = 0; second < 19; ++second) {
        host.timers.advance(1s);
        (void)ask(host.endpoint(), Aque{query.id, guest(second), hello(), "hello.txt"});
    }
    QVERIFY(!caller.hasEnded());
    host.timers.advance(1s);
    const auto files = SuperPeerHost::read(caller.answer());
    QVERIFY(files && files->size() == 1);
    QCOMPARE(files->first().copies.size(), 19);
}

void TestSuperPeer::answersAtOnceWithoutLivingNeighbours()
{
    SuperPeerHost host;
    host.setNeighbours({somePeer(200), somePeer(201)}); // nobody listens there
    const SessionId session = host.login(guest(1));
    host.add(session, hello(), "hello.txt");
    QCOMPARE(namesOf(host.find(session, "hello")), QList<QByteArray>{"hello.txt"});
}

void TestSuperPeer::waitsForOtherNeighbours()
{
    SuperPeerHost host;
    Others others;
    host.server.removeHandler(*host.superPeer);
    SystemRandom random;
    SuperPeerOptions options;
    options.address = host.address();
    SuperPeer superPeer({*host.service, host.clock, host.timers, random, &others}, options);
    host.server.addHandler(superPeer);
    const SessionId session = host.login(guest(1));
    Caller caller(host.endpoint());
    caller.send(Find{session, "%Hello "});
    QTRY_COMPARE(others.asked.size(), 1);
    QCOMPARE(others.asked.first().query, QStringLiteral("hello"));
    QVERIFY(others.asked.first().literal);
    Index::SearchResult result;
    result.name = QStringLiteral("hello far away.txt");
    result.md5 = hello();
    Index::Source source;
    source.online = true;
    source.dialects = Dialect::Native | Dialect::Alakazaam;
    source.addresses = guest(5).indexEndpoints();
    result.sources = {source};
    others.tell({result});
    settle();
    QVERIFY(!caller.hasEnded());
    others.end();
    QCOMPARE(namesOf(SuperPeerHost::read(caller.answer())), QList<QByteArray>{"hello far away.txt"});
    host.server.removeHandler(superPeer);
}

void TestSuperPeer::asksOtherNeighboursOnceForAFlood()
{
    SuperPeerHost host;
    Others others;
    host.server.removeHandler(*host.superPeer);
    SystemRandom random;
    SuperPeerOptions options;
    options.address = host.address();
    SuperPeer superPeer({*host.service, host.clock, host.timers, random, &others}, options);
    host.server.addHandler(superPeer);
    Ear asker(QStringLiteral("127.0.0.20"));
    const auto bring = [&] {
        Caller caller(host.endpoint(), QStringLiteral("127.0.0.20"));
        caller.send(Quer{*PacketId::fromBytes("0000000000000001"), asker.address(), 3, "hello"});
        (void)caller.answer();
        settle();
    };
    bring();
    QTRY_COMPARE(others.asked.size(), 1);
    QCOMPARE(others.asked.first().query, QStringLiteral("hello"));
    QCOMPARE(others.asked.first().dialects, Dialects(Dialect::Alakazaam));
    // By its own id: whoever brings the same flood to another of them asks the same.
    QCOMPARE(others.floods, QByteArrayList{"0000000000000001"});
    bring();
    QCOMPARE(others.asked.size(), 1);
    Index::SearchResult result;
    result.name = QStringLiteral("hello far away.txt");
    result.md5 = hello();
    Index::Source source;
    source.online = true;
    source.dialects = Dialect::Alakazaam;
    source.addresses = guest(5).indexEndpoints();
    result.sources = {source};
    others.tell({result});
    QVERIFY(asker.waitFor(1));
    QVERIFY(asker.packet<Aque>(0) ==
            (Aque{*PacketId::fromBytes("0000000000000001"), guest(5), hello(), "hello far away.txt"}));
    others.end();
    host.server.removeHandler(superPeer);
}

void TestSuperPeer::carriesNativeSearchesOut()
{
    SuperPeerHost host;
    Ear neighbour(QStringLiteral("127.0.0.20"));
    host.setNeighbours({neighbour.address()});
    QVERIFY(host.superPeer->hasNeighbours());
    Index::SearchRequest request;
    request.query = QStringLiteral("of \"kind of blue\" flamenco -live");
    QList<Index::SearchResult> results;
    bool ended = false;
    host.superPeer->search(
        request, &host.context, [&results](const QList<Index::SearchResult>& found) { results += found; },
        [&ended](const Status& status) { ended = status.ok(); });
    QVERIFY(neighbour.waitFor(1));
    const auto query = neighbour.packet<Quer>(0);
    QVERIFY(query.query == "kind of blue" || query.query == "flamenco");
    const auto answer = [&](const QByteArray& name) {
        (void)ask(host.endpoint(), Aque{query.id, guest(7), hello(), name});
    };
    answer("Kind of Blue - Flamenco Sketches.flac");
    (void)ask(host.endpoint(), Aque{query.id, guest(8), world(), "kind of blue.flac"}); // not all of the words
    QTRY_COMPARE(results.size(), 1);
    QVERIFY(results.first().md5 == hello() && !results.first().content && !results.first().size);
    QCOMPARE(results.first().sources.size(), 1);
    QVERIFY(results.first().sources.first().dialects == Dialect::Alakazaam);
    QCOMPARE(results.first().sources.first().addresses, guest(7).indexEndpoints());
    QVERIFY(!ended);
    host.timers.advance(3s);
    QVERIFY(ended);

    // Who gives up hears nothing any more.
    auto gone = std::make_unique<QObject>();
    host.superPeer->search(
        request, gone.get(), [](const QList<Index::SearchResult>&) { QFAIL("told"); },
        [](const Status&) { QFAIL("ended"); });
    QVERIFY(neighbour.waitFor(2));
    gone.reset();
    (void)ask(host.endpoint(), Aque{neighbour.packet<Quer>(1).id, guest(7), hello(), "kind of blue flamenco"});
    host.timers.advance(30s);
}

void TestSuperPeer::ringOfThreeFindsEachFileOnce()
{
    SuperPeerHost a(QStringLiteral("127.0.0.2"));
    SuperPeerHost b(QStringLiteral("127.0.0.3"));
    SuperPeerHost c(QStringLiteral("127.0.0.4"));
    a.setNeighbours({b.address(), c.address()});
    b.setNeighbours({a.address(), c.address()});
    c.setNeighbours({a.address(), b.address(), somePeer(200)}); // one of them dead
    const SessionId atA = a.login(guest(1));
    const SessionId atB = b.login(guest(2));
    const SessionId atC = c.login(guest(3));
    a.add(atA, hello(), "hello.txt");
    b.add(atB, hello(), "hello.txt");
    c.add(atC, hello(), "hello.txt");
    c.add(atC, world(), "hello world.txt");
    settle();
    Caller caller(a.endpoint());
    caller.send(Find{atA, "hello"});
    for (int i = 0; i < 10; ++i)
        settle();
    a.timers.advance(3s);
    const auto files = SuperPeerHost::read(caller.answer());
    QVERIFY(files);
    QCOMPARE(files->size(), 2);
    for (const FoundFile& file : *files)
        QCOMPARE(file.copies.size(), file.md5 == hello() ? 3 : 1);
}

void TestSuperPeer::holdsManyLogins()
{
    SuperPeerHost host;
    std::vector<std::unique_ptr<Caller>> callers;
    for (int i = 0; i < 500; ++i) {
        callers.push_back(std::make_unique<Caller>(host.endpoint()));
        callers.back()->send(Logi{somePeer(1000 + i)});
    }
    QSet<QByteArray> sessions;
    for (const auto& caller : callers)
        sessions.insert(caller->answer());
    QCOMPARE(sessions.size(), 500);
    QVERIFY(!sessions.contains(golden("algi-refused")));
    QCOMPARE(host.superPeer->guestCount(), 500);
}

QTEST_GUILESS_MAIN(TestSuperPeer)

#include "tst_superpeer.moc"
