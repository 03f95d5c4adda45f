// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/alakazaam/superpeer.h"

#include "base/log.h"
#include "dialects/alakazaam/cataloghits.h"
#include "dialects/alakazaam/flood.h"
#include "dialects/alakazaam/networksearch.h"
#include "dialects/alakazaam/querytext.h"
#include "dialects/alakazaam/wiretext.h"

#include <QHash>

#include <utility>

namespace Potluck::Alakazaam {

namespace {

// Answers to one query; each is a connection of its own.
constexpr int MaxAnswersToQuery = 999;
// FINDs that wait for neighbours at the same time; others are answered with what the index itself knows.
constexpr int MaxFindsUnderWay = 1'000;
constexpr int MaxFindsOfGuest = 8; // of these
// Queries of strangers that the native neighbours are asked at the same time.
constexpr int MaxQueriesUnderWay = 256;

Index::SearchResult resultOf(const Aque& answer, quint8 match)
{
    Index::Source source;
    source.user = Net::Endpoint::of(answer.peer.ipv4, answer.peer.port).toString();
    source.addresses = answer.peer.indexEndpoints();
    source.online = true;
    source.dialects = Dialect::Alakazaam;
    Index::SearchResult result;
    result.name = fromWire(answer.name);
    result.md5 = answer.md5;
    result.sources = {source};
    result.sourceCount = result.onlineCount = 1;
    result.match = match;
    return result;
}

// A FIND on its way: what was found so far, and how many answers are still to come.
struct FindJob
{
    SessionId session;
    std::unique_ptr<PacketCall> call;
    FoundFiles found;
    int open = 0;
};
using FindPtr = std::shared_ptr<FindJob>;

} // namespace

struct SuperPeer::Private
{
    Private(SuperPeer* superPeer, const SuperPeerEnvironment& given, const SuperPeerOptions& options)
        : q(superPeer)
        , environment(given)
        , address(options.address)
        , guests(given.service, given.clock, given.timers, given.random, options.guests)
        , hits(given.service, superPeer)
        , hitsOfStrangers(given.service, superPeer)
        , flood(given.clock)
        , toNeighbours(given.timers, options.sender)
        , answers(given.timers, options.sender)
        , network(flood, toNeighbours, given.timers)
    {
        tellAddress();
    }

    void tellAddress();
    void find(const Find& packet, std::unique_ptr<PacketCall> call);
    void findAtNeighbours(const Find& packet, const FindPtr& job);
    void findDone(const FindPtr& job);
    void answerQuery(const Quer& packet, const QList<Net::Endpoint>& to);
    void askOthers(const Quer& packet, const QList<Net::Endpoint>& to);
    void sendAnswers(const PacketId& id, const QList<FoundFile>& files, const QList<Net::Endpoint>& to, int& left);
    [[nodiscard]] static Index::SearchRequest requestFor(const QString& query);
    void pass(const QByteArray& packet, const QList<PeerAddress>& to);

    bool handle(const Logi& packet, std::unique_ptr<PacketCall>& call);
    bool handle(const Adff& packet, std::unique_ptr<PacketCall>& call);
    bool handle(const Deff& packet, std::unique_ptr<PacketCall>& call);
    bool handle(const Logo& packet, std::unique_ptr<PacketCall>& call);
    bool handle(const Find& packet, std::unique_ptr<PacketCall>& call);
    bool handle(const Supe& packet, std::unique_ptr<PacketCall>& call);
    bool handle(const Quer& packet, std::unique_ptr<PacketCall>& call);
    bool handle(const Aque& packet, std::unique_ptr<PacketCall>& call);
    // Retr and Asup are a peer's, the answers nobody's.
    template<typename Other>
    bool handle(const Other&, std::unique_ptr<PacketCall>&)
    {
        return false;
    }

    SuperPeer* q;
    const SuperPeerEnvironment environment;
    PeerAddress address;
    Guests guests;
    CatalogHits hits;            // for FIND
    CatalogHits hitsOfStrangers; // for QUER, of which no flood delays a peer of ours
    Flood flood;
    PacketSender toNeighbours;
    PacketSender answers; // to whoever a packet names: apart, so that strangers who are not there hold up no neighbour
    NetworkSearch network;
    int findsUnderWay = 0;
    int queriesUnderWay = 0; // at the native neighbours
    QHash<SessionId, int> findsOf;
};

SuperPeer::SuperPeer(const SuperPeerEnvironment& environment, const SuperPeerOptions& options, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(this, environment, options))
{
    setNeighbours(options.neighbours);
}

SuperPeer::~SuperPeer() = default;

bool SuperPeer::handle(const Packet& packet, std::unique_ptr<PacketCall>& call)
{
    return std::visit([this, &call](const auto& each) { return d->handle(each, call); }, packet);
}

void SuperPeer::setAddress(const PeerAddress& address)
{
    d->address = address;
    d->tellAddress();
}

void SuperPeer::setNeighbours(const QList<Link>& neighbours)
{
    QList<PeerAddress> addresses;
    for (const Link& link : neighbours)
        addresses.append(link.address);
    d->flood.setNeighbours(addresses);
}

void SuperPeer::search(const Index::SearchRequest& request, QObject* context, Found found, Ended ended)
{
    auto text = QueryText::of(request);
    if (!text) {
        QMetaObject::invokeMethod(
            context, [ended = std::move(ended), error = text.error()] { ended(error); }, Qt::QueuedConnection);
        return;
    }
    const QByteArray query = text->text();
    d->network.search(
        query, newPacketId(d->environment.random), context,
        [text = std::move(text).value(), found = std::move(found)](const Aque& answer) {
            if (const auto match = text.match(fromWire(answer.name)))
                found({resultOf(answer, *match)});
        },
        [ended = std::move(ended)] { ended({}); });
}

int SuperPeer::guestCount() const
{
    return d->guests.count();
}

bool SuperPeer::hasNeighbours() const
{
    return !d->flood.neighbours().isEmpty();
}

void SuperPeer::Private::tellAddress()
{
    network.setAddress(address);
    QList<QHostAddress> own{address.ipv4};
    if (!address.ipv6.isNull())
        own.append(address.ipv6);
    toNeighbours.setOwnAddresses(own);
    answers.setOwnAddresses(own);
}

bool SuperPeer::Private::handle(const Logi& packet, std::unique_ptr<PacketCall>& call)
{
    // The answer may outlive this packet's turn: a guest enters on another thread.
    const std::shared_ptr<PacketCall> caller = std::move(call);
    guests.login(packet.peer, caller->remote(),
                 [caller](const SessionId& session) { caller->answer(encode(Algi{session})); });
    return true;
}

bool SuperPeer::Private::handle(const Adff& packet, std::unique_ptr<PacketCall>& call)
{
    call.reset();
    if (guests.heard(packet.session))
        guests.add(packet.session, packet.md5, packet.name);
    return true;
}

bool SuperPeer::Private::handle(const Deff& packet, std::unique_ptr<PacketCall>& call)
{
    call.reset();
    if (guests.heard(packet.session))
        guests.remove(packet.session, packet.md5);
    return true;
}

bool SuperPeer::Private::handle(const Logo& packet, std::unique_ptr<PacketCall>& call)
{
    const auto deleted = guests.logout(packet.session);
    if (deleted)
        call->answer(encode(Algo{*deleted}));
    call.reset();
    return true;
}

bool SuperPeer::Private::handle(const Find& packet, std::unique_ptr<PacketCall>& call)
{
    if (guests.heard(packet.session))
        find(packet, std::move(call));
    call.reset();
    return true;
}

void SuperPeer::Private::find(const Find& packet, std::unique_ptr<PacketCall> call)
{
    auto job = std::make_shared<FindJob>();
    job->session = packet.session;
    job->call = std::move(call);
    ++job->open;
    const int ofGuest = ++findsOf[packet.session];
    if (++findsUnderWay <= MaxFindsUnderWay && ofGuest <= MaxFindsOfGuest)
        findAtNeighbours(packet, job);
    hits.search(queryOf(packet.query), [this, job](const QList<FoundFile>& files) {
        for (const FoundFile& file : files)
            job->found.add(file);
        findDone(job);
    });
}

void SuperPeer::Private::findAtNeighbours(const Find& packet, const FindPtr& job)
{
    const QString query = queryOf(packet.query);
    const PacketId id = newPacketId(environment.random);
    if (environment.neighbours) {
        ++job->open;
        environment.neighbours->search(
            requestFor(query), id.toByteArray(), q,
            [job](const QList<Index::SearchResult>& results) { addResults(results, job->found); },
            [this, job] { findDone(job); });
    }
    if (!flood.neighbours().isEmpty()) {
        ++job->open;
        network.search(
            toWire(query), id, q, [job](const Aque& answer) { job->found.add(answer.md5, answer.name, answer.peer); },
            [this, job] { findDone(job); });
    }
}

void SuperPeer::Private::findDone(const FindPtr& job)
{
    if (--job->open > 0)
        return;
    --findsUnderWay;
    if (--findsOf[job->session] == 0)
        findsOf.remove(job->session);
    if (job->call->isAlive())
        job->call->answer(encodeAfin(job->found.files()));
    job->call.reset();
}

bool SuperPeer::Private::handle(const Supe& packet, std::unique_ptr<PacketCall>& call)
{
    const QHostAddress sender = call->remote().address();
    call.reset();
    const Flood::Onward onward =
        flood.arrived(Flood::Kind::SuperPeers, packet.id, packet.source, packet.timeToLive, sender);
    if (!onward.isNew)
        return true;
    const auto to = callable(packet.source, sender);
    if (!to.isEmpty())
        answers.send(to, encode(Asup{packet.id, address}));
    Supe next = packet;
    next.timeToLive = onward.timeToLive;
    pass(encode(next), onward.to);
    return true;
}

bool SuperPeer::Private::handle(const Quer& packet, std::unique_ptr<PacketCall>& call)
{
    const QHostAddress sender = call->remote().address();
    call.reset();
    const Flood::Onward onward = flood.arrived(Flood::Kind::Files, packet.id, packet.source, packet.timeToLive, sender);
    if (!onward.isNew || packet.source == address)
        return true;
    Quer next = packet;
    next.timeToLive = onward.timeToLive;
    pass(encode(next), onward.to);
    const auto to = callable(packet.source, sender);
    if (!to.isEmpty()) {
        answerQuery(packet, to);
        askOthers(packet, to);
    }
    return true;
}

bool SuperPeer::Private::handle(const Aque& packet, std::unique_ptr<PacketCall>& call)
{
    call.reset();
    if (!network.take(packet))
        qCDebug(lcAlakazaam) << "an answer to no query of ours";
    return true;
}

void SuperPeer::Private::answerQuery(const Quer& packet, const QList<Net::Endpoint>& to)
{
    hitsOfStrangers.search(queryOf(packet.query), [this, id = packet.id, to](const QList<FoundFile>& files) {
        int left = MaxAnswersToQuery;
        sendAnswers(id, files, to, left);
    });
}

// What the native neighbours have of it. The flood's own id goes with it: wherever it enters, it is one search.
void SuperPeer::Private::askOthers(const Quer& packet, const QList<Net::Endpoint>& to)
{
    if (!environment.neighbours || queriesUnderWay >= MaxQueriesUnderWay)
        return;
    ++queriesUnderWay;
    environment.neighbours->search(
        requestFor(queryOf(packet.query)), packet.id.toByteArray(), q,
        [this, id = packet.id, to, left = MaxAnswersToQuery](const QList<Index::SearchResult>& results) mutable {
            FoundFiles found;
            addResults(results, found);
            sendAnswers(id, found.files(), to, left);
        },
        [this] { --queriesUnderWay; });
}

Index::SearchRequest SuperPeer::Private::requestFor(const QString& query)
{
    Index::SearchRequest request;
    request.query = query;
    request.literal = true;
    request.dialects = Dialect::Alakazaam;
    request.limit = Index::MaxSearchLimit;
    return request;
}

void SuperPeer::Private::sendAnswers(const PacketId& id, const QList<FoundFile>& files, const QList<Net::Endpoint>& to,
                                     int& left)
{
    for (const FoundFile& file : files) {
        for (const PeerAddress& copy : file.copies) {
            if (left-- <= 0)
                return;
            answers.send(to, encode(Aque{id, copy, file.md5, file.name}));
        }
    }
}

void SuperPeer::Private::pass(const QByteArray& packet, const QList<PeerAddress>& to)
{
    for (const PeerAddress& neighbour : to)
        toNeighbours.send(neighbour.endpoints(), packet);
}

} // namespace Potluck::Alakazaam
