// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/peers.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace Potluck::Sim {

namespace {

constexpr double EntryBytes = 90; // of one entry of a list as it is published
constexpr int PeerBits = 22;
constexpr int NodeBits = 22;
constexpr std::uint64_t ofBits(std::uint64_t value, int shift, int bits)
{
    return value >> shift & ((std::uint64_t{1} << bits) - 1);
}

} // namespace

class Peers::Session final : public Overlay::HomeLink
{
public:
    Session(Peers& peers, PeerIndex peer, Milliseconds now)
        : since(now), homes(*this, peers.m_random, peers.m_options.primaryLasts), m_peers(peers), m_peer(peer)
    {}

    // Two homes that answer, the primary active: nothing happens but heartbeats.
    [[nodiscard]] bool isCalm() const
    {
        const auto& all = homes.homes();
        return all.size() == 2 && std::all_of(all.begin(), all.end(), [](const Overlay::Homes::Home& home) {
                   return home.state == Overlay::Homes::Home::State::In && home.missed == 0 && !home.owesBeat &&
                          home.isActive == home.isPrimary;
               });
    }
    // Sees to it that the homes are asked again when they have to be.
    void follow(bool isAlarmed = false)
    {
        if (!isAlarmed && isCalm())
            return;
        const Milliseconds now = m_peers.m_events.monotonic();
        Milliseconds due = homes.nextTick();
        if (due == Milliseconds::max())
            return;
        // Heartbeats that were left out: on in phase.
        if (due < now)
            due += Overlay::Homes::BeatInterval * ((now - due - Milliseconds(1)) / Overlay::Homes::BeatInterval + 1);
        if (tickAt > now && tickAt <= due)
            return;
        tickAt = due;
        m_peers.schedule(due - now, Step::Tick, m_peer, 0);
    }

    void enter(const Overlay::RecordPtr& home) override
    {
        // TCP, TLS, then the login.
        const NodeIndex node = m_peers.m_directory.nodeOf(home->id);
        m_peers.schedule(m_peers.way(m_peer, node) * 5, Step::EnterArrived, m_peer, node);
    }
    void beat(const Overlay::RecordPtr& home) override { tell(home, Step::BeatArrived); }
    void wake(const Overlay::RecordPtr& home, bool active) override
    {
        tell(home, active ? Step::WakeArrived : Step::SleepArrived);
    }
    void leave(const Overlay::RecordPtr& home) override { tell(home, Step::LeaveArrived); }

    Milliseconds since;
    NodeIndex activeAt = NoNode;
    Milliseconds lostAt{-1}; // its active home went then; -1: it has one, or had none yet
    Milliseconds tickAt{-1};
    Overlay::Homes homes;

private:
    void tell(const Overlay::RecordPtr& home, Step step)
    {
        const NodeIndex node = m_peers.m_directory.nodeOf(home->id);
        m_peers.schedule(m_peers.way(m_peer, node), step, m_peer, node);
    }
    Peers& m_peers;
    PeerIndex m_peer;
};

Peers::Peers(EventQueue& events, Random& random, const Network& network, const Workload& workload,
             const Directory& directory, HomeProvider& provider, const PeersOptions& options)
    : m_events(events)
    , m_random(random)
    , m_network(network)
    , m_workload(workload)
    , m_directory(directory)
    , m_provider(provider)
    , m_options(options)
    , m_peers(workload.options().peers)
    , m_onlineAt(workload.options().peers, 0)
{}

Peers::~Peers() = default;

void Peers::start(Milliseconds within)
{
    const auto all = static_cast<PeerIndex>(m_peers.size());
    std::vector<PeerIndex> order(all);
    for (PeerIndex peer = 0; peer < all; ++peer)
        order[peer] = peer;
    for (PeerIndex i = all; i > 1; --i)
        std::swap(order[i - 1], order[m_random.below(i)]);
    for (PeerIndex i = 0; i < all; ++i) {
        const auto delay =
            static_cast<Milliseconds::rep>(m_random.below(static_cast<std::uint64_t>(within.count()) + 1));
        m_peers[order[i]].generation = 1;
        schedule(Milliseconds(delay), Step::Begin, order[i], 0);
        if (i >= m_options.online) {
            // Who is away at first was here before: its home remembers what it has.
            schedule(within + Milliseconds(delay), Step::End, order[i], 0);
            continue;
        }
        if (!m_options.churn)
            continue;
        // Sessions that are under way: the long ones are more likely to be met, at any point of theirs. Exact for the
        // shape of a half, where the square root of the time is Gamma(3) distributed.
        double root = 0;
        for (int k = 0; k < 3; ++k)
            root -= std::log(1 - fraction(m_random));
        const double scale = m_options.sessions.mean / std::tgamma(1 + 1 / m_options.sessions.shape);
        const double rest = scale * root * root * fraction(m_random);
        const auto life = Milliseconds(static_cast<Milliseconds::rep>(rest * 1000)) + within;
        schedule(life, Step::End, order[i], 0);
    }
}

Milliseconds Peers::onlineSince(PeerIndex peer) const
{
    return m_peers[peer].session->since;
}

NodeIndex Peers::homeOf(PeerIndex peer) const
{
    const auto& session = m_peers[peer].session;
    return session ? session->activeAt : NoNode;
}

PeerIndex Peers::randomOnline() const
{
    return m_online[m_random.below(m_online.size())];
}

void Peers::warned(NodeIndex node)
{
    if (node >= m_guests.size())
        return;
    for (const PeerIndex peer : m_guests[node])
        schedule(way(peer, node), Step::Failed, peer, node);
}

void Peers::lost(NodeIndex node, bool closed)
{
    if (node >= m_guests.size())
        return;
    for (const PeerIndex peer : std::exchange(m_guests[node], {})) {
        Session* const session = m_peers[peer].session.get();
        if (!session)
            continue;
        if (session->activeAt == node) {
            session->activeAt = NoNode;
            session->lostAt = m_events.monotonic();
        }
        // What its keep-alives told it last.
        session->homes.setCandidates(m_provider.candidates(node), m_events.monotonic());
        if (closed)
            schedule(way(peer, node), Step::Failed, peer, node);
        session->follow(true);
    }
}

void Peers::fire(std::uint64_t payload)
{
    const auto step = static_cast<Step>(ofBits(payload, 0, 4));
    const auto peer = static_cast<PeerIndex>(ofBits(payload, 4, PeerBits));
    const auto node = static_cast<NodeIndex>(ofBits(payload, 4 + PeerBits, NodeBits));
    const auto generation = static_cast<std::uint16_t>(payload >> (4 + PeerBits + NodeBits));
    if (generation != m_peers[peer].generation)
        return; // of a session that ended
    if (step == Step::Begin)
        begin(peer);
    else if (step == Step::End)
        end(peer);
    else if (m_peers[peer].session)
        arrive(step, peer, node);
}

void Peers::schedule(Milliseconds delay, Step step, PeerIndex peer, NodeIndex node)
{
    const std::uint64_t payload = std::uint64_t{m_peers[peer].generation} << (4 + PeerBits + NodeBits) |
                                  std::uint64_t{node} << (4 + PeerBits) | std::uint64_t{peer} << 4 |
                                  static_cast<std::uint64_t>(step);
    m_events.schedule(delay, *this, payload);
}

void Peers::arrive(Step step, PeerIndex peer, NodeIndex node)
{
    Session& session = *m_peers[peer].session;
    const Milliseconds now = m_events.monotonic();
    const bool isCall = step == Step::EnterArrived || step == Step::BeatArrived || step == Step::WakeArrived;
    if (isCall && !m_provider.isUp(node)) {
        if (m_provider.refuses(node))
            schedule(way(peer, node), Step::Failed, peer, node);
        return;
    }
    switch (step) {
    case Step::EnterArrived: {
        if (node >= m_guests.size())
            m_guests.resize(node + 1);
        auto& guests = m_guests[node];
        if (std::find(guests.begin(), guests.end(), peer) == guests.end())
            guests.push_back(peer);
        schedule(way(peer, node) + publishTime(peer), Step::Entered, peer, node);
        return;
    }
    case Step::WakeArrived:
        m_provider.activate(node, peer, session.lostAt >= Milliseconds(0) || session.activeAt != NoNode);
        if (session.lostAt >= Milliseconds(0))
            m_homelessTimes.push_back(static_cast<std::uint32_t>((now - session.lostAt).count()));
        session.lostAt = Milliseconds(-1);
        session.activeAt = node;
        m_peers[peer].lastHome = node;
        schedule(way(peer, node), Step::Beaten, peer, node);
        return;
    case Step::BeatArrived:
        schedule(way(peer, node), Step::Beaten, peer, node);
        return;
    case Step::SleepArrived:
    case Step::LeaveArrived:
        m_provider.deactivate(node, peer);
        if (step == Step::LeaveArrived)
            forgetGuest(node, peer);
        return;
    case Step::Entered:
        session.homes.entered(m_directory.record(node)->id, now);
        session.homes.setCandidates(m_provider.candidates(node), now);
        break;
    case Step::Failed:
        session.homes.failed(m_directory.record(node)->id, now);
        break;
    case Step::Beaten:
        session.homes.beaten(m_directory.record(node)->id, now);
        break;
    case Step::Tick:
        // A later one may have been asked for meanwhile.
        if (now >= session.homes.nextTick())
            session.homes.tick(now);
        break;
    case Step::Begin:
    case Step::End:
        return;
    }
    session.follow();
}

void Peers::begin(PeerIndex peer)
{
    Peer& entry = m_peers[peer];
    const NodeIndex home =
        entry.lastHome != NoNode && m_provider.isUp(entry.lastHome) ? entry.lastHome : m_provider.firstHome();
    const Milliseconds now = m_events.monotonic();
    entry.session = std::make_unique<Session>(*this, peer, now);
    m_onlineAt[peer] = static_cast<std::uint32_t>(m_online.size());
    m_online.push_back(peer);
    ++m_onlineCount;
    if (home == NoNode)
        return;
    entry.session->homes.start(m_directory.record(home), m_provider.candidates(home), now);
    entry.session->follow();
}

void Peers::end(PeerIndex peer)
{
    Peer& entry = m_peers[peer];
    if (entry.session) {
        for (const Overlay::Homes::Home& home : entry.session->homes.homes()) {
            const NodeIndex node = m_directory.nodeOf(home.record->id);
            m_provider.deactivate(node, peer);
            forgetGuest(node, peer);
        }
        entry.session.reset();
        --m_onlineCount;
        const std::uint32_t at = m_onlineAt[peer];
        m_online[at] = m_online.back();
        m_onlineAt[m_online[at]] = at;
        m_online.pop_back();
    }
    ++entry.generation;

    // Somebody who is away comes; who went is away.
    if (m_onlineCount >= m_options.online || m_away.empty()) {
        m_away.push_back(peer);
        return;
    }
    const std::size_t chosen = m_random.below(m_away.size());
    const PeerIndex next = std::exchange(m_away[chosen], peer);
    ++m_peers[next].generation;
    schedule(Milliseconds(0), Step::Begin, next, 0);
    const double life = m_options.sessions.draw(fraction(m_random));
    schedule(Milliseconds(static_cast<Milliseconds::rep>(life * 1000)), Step::End, next, 0);
}

void Peers::forgetGuest(NodeIndex node, PeerIndex peer)
{
    if (node >= m_guests.size())
        return;
    auto& guests = m_guests[node];
    const auto at = std::find(guests.begin(), guests.end(), peer);
    if (at == guests.end())
        return;
    *at = guests.back();
    guests.pop_back();
}

Milliseconds Peers::way(PeerIndex peer, NodeIndex node) const
{
    return Milliseconds(std::lround(m_network.oneWay(mix(std::uint64_t{1} << 63 | peer, node))));
}

Milliseconds Peers::publishTime(PeerIndex peer) const
{
    const double bytes = EntryBytes * static_cast<double>(m_workload.library(peer).size());
    return way(peer, NoNode) * 2 + Milliseconds(std::lround(bytes / m_options.uplink));
}

} // namespace Potluck::Sim
