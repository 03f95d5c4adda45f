// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/directory.h"
#include "sim/eventqueue.h"
#include "sim/fileterms.h"
#include "sim/network.h"
#include "sim/peers.h"
#include "sim/search.h"
#include "sim/supernode.h"
#include "sim/truth.h"
#include "sim/workload.h"

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace Potluck::Sim {

struct WorldOptions
{
    std::uint64_t seed = 1;
    std::uint32_t supernodes = 0;
    WorkloadOptions workload;
    PeersOptions peers;
    NetworkOptions network;
    // Supernodes die and are replaced: promoted at an age of 2 to 10 hours, lives Pareto(1.1), in service for up to a
    // week at first. Of the deaths a third leaves, a third closes its connections, a third falls silent.
    bool supernodeChurn = true;
    double queriesPerPeer = 1;      // an hour
    double exhaustiveQueries = 0.1; // of all: their users want everything
    bool countsTerms = true;        // see CountedTerms; else UncountedTerms
    // Supernodes are all told of all, and of the digests of their groups, when their peers are there, instead of one by
    // one as they come.
    bool knowsFromTheStart = false;
};

// Supernodes, peers and what they look for. Everything in it follows from its options. One thread.
class World final : private HomeProvider, private Whereabouts, private QueryWatcher
{
public:
    static constexpr double LifeShape = 1.1;
    static constexpr Milliseconds Settled{30'000}; // files of peers that are online for longer are to be found

    // Made once for several worlds of one workload.
    struct Files
    {
        explicit Files(const WorkloadOptions& options) : workload(options), index(workload) {}
        Workload workload;
        WordIndexOfFiles index;
    };

    World(const WorldOptions& options, std::shared_ptr<const Files> files);
    ~World() override;

    // Supernodes come within the first time, then peers within the second, then it settles for the third.
    void warmUp(Milliseconds supernodesWithin, Milliseconds peersWithin, Milliseconds settle);
    void runFor(Milliseconds time) { m_events.runFor(time); }
    [[nodiscard]] Milliseconds now() const { return m_events.monotonic(); }

    // -- searching
    // Peers search at their rate, times `factor`, from now on; 0: they stop.
    void setQueryRate(double factor);
    // One of a random peer that is at home somewhere, or of a peer of that supernode. The tag comes with its outcome.
    void search(const std::vector<WordIndex>& words, bool everything, NodeIndex at = NoNode, std::uint32_t tag = 0);
    // Those that ended, in the order of their ends, once each.
    [[nodiscard]] std::vector<SearchOutcome> takeOutcomes() { return std::exchange(m_outcomes, {}); }

    // -- what befalls it
    // That share of the peers cannot be promoted from now on.
    void setFirewalled(double share) { m_firewalled = share; }
    void crashHalf(); // of the supernodes, all at once: half of these silently
    void crash(NodeIndex node, bool closed);
    void setSide(NodeIndex node, std::uint8_t side); // see Network::setSide
    void partition();                                // in two halves
    void mend();

    // -- what can be seen
    [[nodiscard]] const Files& files() const { return *m_files; }
    [[nodiscard]] const Whereabouts& whereabouts() const { return *this; }
    [[nodiscard]] const Network& network() const { return m_network; }
    [[nodiscard]] Peers& peers() { return m_peers; }
    [[nodiscard]] Random& random() { return m_random; }
    [[nodiscard]] const std::vector<NodeIndex>& up() const { return m_up; }
    // All that ever were: 0 up to this.
    [[nodiscard]] NodeIndex nodes() const { return static_cast<NodeIndex>(m_supernodes.size()); }
    [[nodiscard]] const Supernode& supernode(NodeIndex node) const { return *m_supernodes[node]; }
    [[nodiscard]] Milliseconds bornAt(NodeIndex node) const { return m_places[node].born; }
    [[nodiscard]] std::uint8_t sideOf(NodeIndex node) const { return m_places[node].side; }
    [[nodiscard]] std::uint64_t deaths() const { return m_deaths; }
    [[nodiscard]] std::uint64_t events() const { return m_events.fired(); }

private:
    class Applier;
    // What is known of a supernode beside itself.
    struct Place
    {
        Milliseconds born{0};
        std::uint32_t upAt = 0; // where in m_up
        bool isLeaving = false;
        bool refuses = false;
        std::uint8_t side = 0;
        Overlay::HomeCandidates candidates;
        Milliseconds candidatesMade{0};
    };

    // HomeProvider
    [[nodiscard]] bool isUp(NodeIndex node) const override;
    [[nodiscard]] bool refuses(NodeIndex node) const override;
    [[nodiscard]] Overlay::HomeCandidates candidates(NodeIndex node) override;
    [[nodiscard]] NodeIndex firstHome() override;
    void activate(NodeIndex node, PeerIndex peer, bool urgently) override;
    void deactivate(NodeIndex node, PeerIndex peer) override;
    // Whereabouts
    [[nodiscard]] bool isOnline(PeerIndex peer) const override { return m_peers.isOnline(peer); }
    [[nodiscard]] Milliseconds onlineSince(PeerIndex peer) const override { return m_peers.onlineSince(peer); }
    [[nodiscard]] NodeIndex homeOf(PeerIndex peer) const override;
    [[nodiscard]] std::span<const PeerIndex> peersAt(NodeIndex node) const override;
    // QueryWatcher
    void querySent(const Overlay::QueryId& query, NodeIndex from, NodeIndex to) override;

    NodeIndex addSupernode();
    void tellAllOfAll();
    void tellDigests(std::vector<NodeIndex> nodes);
    void scheduleDeath(NodeIndex node, double age);
    void die(NodeIndex node);
    void promoteAfter(Milliseconds delay);
    void remove(NodeIndex node);
    void nextQuery();
    [[nodiscard]] std::uint8_t loadOf(NodeIndex node) const;
    [[nodiscard]] NodeIndex randomUp();
    [[nodiscard]] NodeIndex randomUp(std::uint8_t side); // somebody is there
    // Where a newcomer is.
    [[nodiscard]] std::uint8_t anySide();

    WorldOptions m_options;
    std::shared_ptr<const Files> m_files;
    SeededRandom m_random;
    EventQueue m_events;
    Network m_network;
    Directory m_directory;
    LiveQueries m_queries;
    FileTerms m_fileTerms;
    std::unique_ptr<Overlay::Credentials> m_credentials;
    std::unique_ptr<Applier> m_applier;
    Surroundings m_surroundings;
    std::vector<std::unique_ptr<Supernode>> m_supernodes; // by node
    std::vector<Place> m_places;
    std::vector<NodeIndex> m_up;
    Peers m_peers;
    double m_firewalled;
    double m_queryFactor = 0;
    double m_queryPause = 0; // the part of a millisecond that is left over
    bool m_queryIsDue = false;
    std::vector<std::unique_ptr<Search>> m_searches; // by number; null: ended
    std::vector<SearchOutcome> m_outcomes;
    std::uint64_t m_deaths = 0;
    bool m_toldAll = false;
    bool m_isPartitioned = false;
};

} // namespace Potluck::Sim
