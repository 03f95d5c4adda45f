// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/world.h"

#include "sim/peerterms.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

namespace Potluck::Sim {

namespace {

constexpr double Hour = 3600 * 1000;            // milliseconds
constexpr double LongestService = 168;          // hours, at first
constexpr Milliseconds PublishedWithin{15'000}; // what a supernode's peers have stands in its digest
constexpr Milliseconds CandidatesLife{60'000};
constexpr Milliseconds HandOverTime{2000}; // a supernode that leaves tells its peers so much earlier
constexpr Milliseconds PromotionTime{5000};
constexpr Milliseconds SearchLife{20'000}; // then everything that it caused is over
constexpr std::uint64_t CountedCopies = 100'000;
constexpr std::size_t FirstContacts = 3;

class Everybody final : public Overlay::Credentials
{
public:
    [[nodiscard]] bool isGood(const Overlay::Record&) const override { return true; }
};

Overlay::MemberId idOf(std::uint64_t seed, NodeIndex node)
{
    Overlay::MemberId id;
    std::uint64_t bits = mix(seed + 77, node);
    for (std::size_t i = 0; i < id.bytes.size(); i += sizeof bits, bits = mix(bits))
        std::memcpy(id.bytes.data() + i, &bits, sizeof bits);
    return id;
}

Milliseconds milliseconds(double count)
{
    return Milliseconds(static_cast<Milliseconds::rep>(count));
}

} // namespace

// A digest changes alike for all that hold it. Where what comes out, by its sum, is what its owner has, all share the
// owner's; where the owner is further already it is computed once.
class World::Applier final : public Overlay::DigestApplier
{
public:
    explicit Applier(const World& world) : m_world(world) {}

    [[nodiscard]] Overlay::TermSetPtr apply(const Overlay::MemberId& whose, const Overlay::TermSetPtr& base,
                                            const Overlay::TermDelta& delta) override
    {
        const NodeIndex node = m_world.m_directory.nodeOf(whose);
        const Overlay::TermSetPtr own = node == NoNode ? nullptr : m_world.m_supernodes[node]->digest();
        if (own && own->check() == delta.check &&
            own->count() == base->count() + delta.added.size() - delta.removed.size())
            return own;
        // Equal bases need not be the same object: some got it whole, some made it of one before.
        const Last now{delta.from, delta.to, base->check(), base->count(), nullptr};
        Last& last = m_last[Overlay::placeOf(whose)];
        if (last.from != now.from || last.to != now.to || last.check != now.check || last.count != now.count) {
            last = now;
            last.result = DigestApplier::apply(whose, base, delta);
        }
        return last.result;
    }
    void forget(const Overlay::MemberId& whose) { m_last.erase(Overlay::placeOf(whose)); }

private:
    struct Last
    {
        std::uint64_t from = 0;
        std::uint64_t to = 0;
        std::uint32_t check = 0; // of the base
        std::uint32_t count = 0;
        Overlay::TermSetPtr result;
    };
    const World& m_world;
    std::unordered_map<std::uint64_t, Last> m_last;
};

World::World(const WorldOptions& options, std::shared_ptr<const Files> files)
    : m_options(options)
    , m_files(std::move(files))
    , m_random(mix(options.seed, 0x776f726c64))
    , m_network(m_events, options.network)
    , m_fileTerms(m_files->workload)
    , m_credentials(std::make_unique<Everybody>())
    , m_applier(std::make_unique<Applier>(*this))
    , m_surroundings{m_events,
                     m_random,
                     m_network,
                     m_files->workload,
                     m_directory,
                     m_queries,
                     *m_credentials,
                     *m_applier,
                     std::make_shared<Overlay::MemberBook>(),
                     *this}
    , m_peers(m_events, m_random, m_network, m_files->workload, m_directory, *this, options.peers)
    , m_firewalled(options.workload.firewalled)
{}

World::~World() = default;

void World::warmUp(Milliseconds supernodesWithin, Milliseconds peersWithin, Milliseconds settle)
{
    for (std::uint32_t i = 0; i < m_options.supernodes; ++i)
        m_events.call(supernodesWithin * i / m_options.supernodes, [this] {
            const NodeIndex node = addSupernode();
            if (!m_options.supernodeChurn)
                return;
            // How long it serves already: as long as it is likely to have survived.
            const double promoted = 2 + 8 * fraction(m_random);
            const double most = 1 - std::pow(promoted / (promoted + LongestService), LifeShape - 1);
            const double age = promoted * std::pow(1 - fraction(m_random) * most, -1 / (LifeShape - 1));
            scheduleDeath(node, age);
        });
    m_events.runFor(supernodesWithin);
    m_peers.start(peersWithin);
    m_events.runFor(peersWithin);
    if (m_options.knowsFromTheStart) {
        m_events.runFor(PublishedWithin);
        tellAllOfAll();
    }
    m_events.runFor(settle);
}

void World::setQueryRate(double factor)
{
    m_queryFactor = factor;
    if (factor > 0 && !m_queryIsDue)
        nextQuery();
}

void World::search(const std::vector<WordIndex>& words, bool everything, NodeIndex at, std::uint32_t tag)
{
    NodeIndex asker = at;
    for (int tries = 0; asker == NoNode && tries < 100 && m_peers.onlineCount() > 0; ++tries)
        asker = homeOf(m_peers.randomOnline());
    if (asker == NoNode || !m_supernodes[asker]->isUp())
        return;
    const auto truth = std::make_shared<const QueryTruth>(m_files->workload, m_files->index, whereabouts(), words);
    const QString text = Workload::queryText(words);
    m_queries.add(text, truth);
    const auto number = static_cast<std::uint32_t>(m_searches.size());
    // Who wants everything is to get everything; else it only has to be known how much there is.
    const std::uint64_t counted = everything ? QueryTruth::AllCopies : CountedCopies;
    m_searches.push_back(std::make_unique<Search>(truth, truth->sum(now(), Settled, counted), asker, everything, now(),
                                                  tag, m_files->workload.options().pollutedFiles > 0));
    Index::SearchRequest request;
    request.query = text;
    if (everything)
        request.limit = Index::MaxSearchLimit;
    Overlay::Overlay::SearchOptions options;
    std::memcpy(options.id.bytes.data(), &number, sizeof number);
    options.id.bytes.back() = 1; // never null
    options.everything = everything;
    m_supernodes[asker]->search(
        request, options,
        [this, number](NodeIndex from, const QList<Index::SearchResult>& results) {
            if (m_searches[number])
                m_searches[number]->found(from, results, now());
        },
        [this, number](const Overlay::Overlay::SearchEnd& end) {
            if (m_searches[number])
                m_searches[number]->ended(end, now());
        });
    m_events.call(SearchLife, [this, number] {
        m_outcomes.push_back(m_searches[number]->takeOutcome());
        m_searches[number].reset();
    });
}

void World::crashHalf()
{
    std::vector<NodeIndex> up = m_up;
    for (std::size_t i = 0; i < up.size() / 2; ++i) {
        std::swap(up[i], up[i + m_random.below(up.size() - i)]);
        crash(up[i], i % 2 == 0);
    }
}

void World::crash(NodeIndex node, bool closed)
{
    remove(node);
    m_places[node].refuses = closed;
    m_supernodes[node]->crash(closed);
    m_peers.lost(node, closed);
    m_applier->forget(m_directory.record(node)->id);
}

void World::setSide(NodeIndex node, std::uint8_t side)
{
    m_places[node].side = side;
    m_network.setSide(node, side);
}

void World::partition()
{
    m_isPartitioned = true;
    for (const NodeIndex node : m_up)
        setSide(node, anySide());
}

std::uint8_t World::anySide()
{
    return m_isPartitioned ? static_cast<std::uint8_t>(1 + m_random.below(2)) : 0;
}

void World::mend()
{
    m_isPartitioned = false;
    for (NodeIndex node = 0; node < m_places.size(); ++node)
        setSide(node, 0);
}

bool World::isUp(NodeIndex node) const
{
    return m_supernodes[node]->isUp() && !m_places[node].isLeaving;
}

bool World::refuses(NodeIndex node) const
{
    return m_places[node].refuses || m_places[node].isLeaving;
}

Overlay::HomeCandidates World::candidates(NodeIndex node)
{
    Place& place = m_places[node];
    if (isUp(node) && (!place.candidates || now() - place.candidatesMade > CandidatesLife)) {
        auto list = std::make_shared<std::vector<Overlay::HomeCandidate>>();
        for (int tries = 0; tries < 2 * Overlay::MaxHomeCandidates && list->size() < Overlay::MaxHomeCandidates;
             ++tries) {
            const NodeIndex other = randomUp();
            const auto& record = m_directory.record(other);
            const bool isKnown =
                std::any_of(list->begin(), list->end(),
                            [&record](const Overlay::HomeCandidate& entry) { return entry.record == record; });
            if (!isKnown && m_places[other].side == place.side)
                list->push_back({record, loadOf(other)});
        }
        place.candidates = std::move(list);
        place.candidatesMade = now();
    }
    return place.candidates;
}

NodeIndex World::firstHome()
{
    NodeIndex best = randomUp();
    for (int i = 0; i < 2; ++i) {
        const NodeIndex other = randomUp();
        if (other != NoNode && loadOf(other) < loadOf(best))
            best = other;
    }
    return best;
}

void World::activate(NodeIndex node, PeerIndex peer, bool urgently)
{
    m_supernodes[node]->activate(peer, urgently);
}

void World::deactivate(NodeIndex node, PeerIndex peer)
{
    m_supernodes[node]->deactivate(peer);
}

NodeIndex World::homeOf(PeerIndex peer) const
{
    const NodeIndex home = m_peers.homeOf(peer);
    return home != NoNode && m_supernodes[home]->isUp() ? home : NoNode;
}

std::span<const PeerIndex> World::peersAt(NodeIndex node) const
{
    return m_supernodes[node]->active();
}

void World::querySent(const Overlay::QueryId& query, NodeIndex, NodeIndex)
{
    std::uint32_t number = 0;
    std::memcpy(&number, query.bytes.data(), sizeof number);
    if (number < m_searches.size() && m_searches[number])
        m_searches[number]->messageSent();
}

NodeIndex World::addSupernode()
{
    const auto node = static_cast<NodeIndex>(m_supernodes.size());
    auto record = std::make_shared<Overlay::Record>();
    record->id = idOf(m_options.seed, node);
    record->incarnation = 1;
    const std::uint64_t bits = mix(m_options.seed + 78, node);
    record->addresses = {{QString::asprintf("%u.%u.%u.%u", 20 + unsigned(bits & 0x7f), unsigned(bits >> 8 & 0xff),
                                            unsigned(bits >> 16 & 0xff), unsigned(bits >> 24 & 0xff)),
                          7700}};
    m_directory.add(record);
    m_places.emplace_back();
    m_places[node].born = now();
    std::unique_ptr<PeerTerms> terms;
    if (m_options.countsTerms)
        terms = std::make_unique<CountedTerms>(m_files->workload, m_fileTerms);
    else
        terms = std::make_unique<UncountedTerms>(m_files->workload, m_fileTerms);
    m_supernodes.push_back(std::make_unique<Supernode>(m_surroundings, record, std::move(terms)));
    Overlay::Overlay& overlay = *m_supernodes[node]->overlay();
    overlay.start();
    setSide(node, anySide());
    const bool isTold = m_options.knowsFromTheStart && !m_toldAll;
    for (std::size_t i = 0; i < FirstContacts && !m_up.empty() && !isTold; ++i)
        overlay.addContact(m_directory.record(randomUp(m_places[node].side)));
    m_places[node].upAt = static_cast<std::uint32_t>(m_up.size());
    m_up.push_back(node);
    return node;
}

void World::tellAllOfAll()
{
    // Told by somebody whom they knew before and who is gone since: he would have to tell each of them otherwise. What
    // they would say to it has been said.
    m_network.setMuted(true);
    const NodeIndex gone = m_up.front();
    const std::vector<NodeIndex> nodes(m_up.begin() + 1, m_up.end());
    std::vector<Overlay::Message> pages;
    for (std::size_t i = 0; i < nodes.size();) {
        Overlay::Welcome page;
        for (; i < nodes.size() && page.records.size() < Overlay::MaxRecords; ++i)
            page.records.push_back(std::make_shared<const Overlay::Record>(m_supernodes[nodes[i]]->overlay()->self()));
        page.last = i == nodes.size();
        pages.emplace_back(std::move(page));
    }
    for (const NodeIndex node : nodes)
        m_supernodes[node]->overlay()->addContact(m_directory.record(gone));
    // Page by page, in the order in which the book numbered them: so that what is touched stays in the cache.
    for (const Overlay::Message& page : pages) {
        for (const NodeIndex node : nodes)
            m_supernodes[node]->overlay()->received(m_directory.record(gone), page);
    }
    tellDigests(nodes);
    crash(gone, false);
    m_network.setMuted(false);
    m_toldAll = true;
}

// To each the digests of its group, and to their owners that it has them.
void World::tellDigests(std::vector<NodeIndex> nodes)
{
    std::sort(nodes.begin(), nodes.end(), [this](NodeIndex a, NodeIndex b) {
        return Overlay::placeOf(m_directory.record(a)->id) < Overlay::placeOf(m_directory.record(b)->id);
    });
    for (auto first = nodes.begin(); first != nodes.end();) {
        const Overlay::Prefix group = m_supernodes[*first]->overlay()->group();
        const auto last = std::find_if_not(first, nodes.end(), [&](NodeIndex node) {
            return group.holds(Overlay::placeOf(m_directory.record(node)->id));
        });
        for (auto owner = first; owner != last; ++owner) {
            const Supernode& supernode = *m_supernodes[*owner];
            if (!supernode.digest())
                continue;
            const Overlay::Message digest = Overlay::DigestFull{supernode.digestSequence(), supernode.digest()};
            const Overlay::Message subscription = Overlay::DigestWant{supernode.digestSequence(), false};
            for (auto other = first; other != last; ++other) {
                if (other == owner)
                    continue;
                m_supernodes[*other]->overlay()->received(m_directory.record(*owner), digest);
                supernode.overlay()->received(m_directory.record(*other), subscription);
            }
        }
        first = last;
    }
}

void World::scheduleDeath(NodeIndex node, double age)
{
    const double hours = residualPareto(LifeShape, age, fraction(m_random));
    // Later than any run ends, a month is as good as longer.
    m_events.call(milliseconds(std::min(hours, 720.0) * Hour), [this, node] { die(node); });
}

void World::die(NodeIndex node)
{
    if (!m_supernodes[node]->isUp())
        return;
    ++m_deaths;
    const std::uint64_t way = m_random.below(3);
    if (way > 0) {
        crash(node, way == 1);
        promoteAfter(PromotionTime);
        return;
    }
    remove(node);
    m_places[node].isLeaving = true;
    m_peers.warned(node);
    m_events.call(HandOverTime, [this, node] {
        if (!m_supernodes[node]->isUp())
            return;
        m_places[node].refuses = true;
        m_supernodes[node]->leave();
        m_peers.lost(node, true);
        m_applier->forget(m_directory.record(node)->id);
    });
    promoteAfter(Milliseconds(0));
}

void World::promoteAfter(Milliseconds delay)
{
    m_events.call(delay, [this] {
        // Somebody else is asked where the one that was chosen cannot be reached.
        if (m_peers.onlineCount() > 0 && m_files->workload.isFirewalled(m_peers.randomOnline(), m_firewalled))
            promoteAfter(Milliseconds(1000));
        else
            scheduleDeath(addSupernode(), 2 + 8 * fraction(m_random));
    });
}

void World::remove(NodeIndex node)
{
    const std::uint32_t at = m_places[node].upAt;
    if (at >= m_up.size() || m_up[at] != node)
        return;
    m_up[at] = m_up.back();
    m_places[m_up[at]].upAt = at;
    m_up.pop_back();
}

void World::nextQuery()
{
    m_queryIsDue = m_queryFactor > 0;
    if (!m_queryIsDue)
        return;
    const double rate = m_options.queriesPerPeer * m_queryFactor * m_peers.onlineCount() / Hour;
    const double pause = -std::log(1 - fraction(m_random)) / std::max(rate, 1e-9);
    // Several may fall into one millisecond.
    m_queryPause += pause;
    const double whole = std::floor(m_queryPause);
    m_queryPause -= whole;
    m_events.call(milliseconds(whole), [this] {
        if (m_queryFactor > 0)
            search(m_files->workload.drawQuery(m_random), fraction(m_random) < m_options.exhaustiveQueries);
        nextQuery();
    });
}

std::uint8_t World::loadOf(NodeIndex node) const
{
    // As primary or standby: twice as many as peers. Room for a quarter more than there are.
    const double mean = 2.0 * m_options.peers.online / m_options.supernodes;
    return static_cast<std::uint8_t>(std::min(255.0, 80 * static_cast<double>(m_peers.countAt(node)) / mean));
}

NodeIndex World::randomUp()
{
    return m_up.empty() ? NoNode : m_up[m_random.below(m_up.size())];
}

NodeIndex World::randomUp(std::uint8_t side)
{
    NodeIndex node = randomUp();
    while (m_places[node].side != side)
        node = randomUp();
    return node;
}

} // namespace Potluck::Sim
