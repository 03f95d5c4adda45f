// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlay/homes.h"
#include "sim/directory.h"
#include "sim/distributions.h"
#include "sim/eventqueue.h"
#include "sim/network.h"
#include "sim/truth.h"
#include "sim/workload.h"

#include <functional>
#include <memory>
#include <vector>

namespace Potluck::Sim {

struct PeersOptions
{
    std::uint32_t online = 0;          // at any moment; the workload's others are away
    bool churn = true;                 // sessions end; as each one does, that of somebody who is away begins
    Weibull sessions{0.5, 2.9 * 3600}; // seconds
    Milliseconds primaryLasts = std::chrono::minutes{2}; // Overlay::Homes
    double uplink = 5e6 / 8 / 1000;                      // bytes a millisecond with which a list is published
};

// What peers need of the supernodes.
class HomeProvider
{
public:
    virtual ~HomeProvider() = default;
    [[nodiscard]] virtual bool isUp(NodeIndex node) const = 0;
    [[nodiscard]] virtual bool refuses(NodeIndex node) const = 0; // down, and says so
    // As an index that is up tells its peers; of all that are up for somebody who is nowhere yet.
    [[nodiscard]] virtual Overlay::HomeCandidates candidates(NodeIndex node) = 0;
    [[nodiscard]] virtual NodeIndex firstHome() = 0;
    virtual void activate(NodeIndex node, PeerIndex peer, bool urgently) = 0;
    virtual void deactivate(NodeIndex node, PeerIndex peer) = 0;
};

// All peers: their sessions, and where each is at home by the very code of Overlay::Homes. While a peer's homes are
// well its heartbeats are left out: they are answered, and cost what the figures leave out. One thread.
class Peers final : private EventHandler
{
public:
    Peers(EventQueue& events, Random& random, const Network& network, const Workload& workload,
          const Directory& directory, HomeProvider& provider, const PeersOptions& options);
    ~Peers() override;

    // All that are online at first come within that time.
    void start(Milliseconds within);

    [[nodiscard]] bool isOnline(PeerIndex peer) const { return m_peers[peer].session != nullptr; }
    [[nodiscard]] Milliseconds onlineSince(PeerIndex peer) const;
    // Where it is active; NoNode: nowhere. It may be down.
    [[nodiscard]] NodeIndex homeOf(PeerIndex peer) const;
    [[nodiscard]] std::uint32_t onlineCount() const { return m_onlineCount; }
    [[nodiscard]] PeerIndex randomOnline() const; // of at least one
    // At home there, as primary or standby.
    [[nodiscard]] std::size_t countAt(NodeIndex node) const
    {
        return node < m_guests.size() ? m_guests[node].size() : 0;
    }

    // The supernode told its peers that it will leave.
    void warned(NodeIndex node);
    // It is down; with `closed` its connections are closed.
    void lost(NodeIndex node, bool closed);

    // How long peers were found nowhere after their home went, each time one was found again; milliseconds.
    [[nodiscard]] const std::vector<std::uint32_t>& homelessTimes() const { return m_homelessTimes; }
    void forgetHomelessTimes() { m_homelessTimes.clear(); }

private:
    class Session;
    struct Peer
    {
        std::unique_ptr<Session> session;
        NodeIndex lastHome = NoNode;
        std::uint16_t generation = 0; // of its session
    };
    enum class Step : std::uint8_t {
        Begin,
        End,
        Tick,
        EnterArrived,
        Entered,
        Failed,
        BeatArrived,
        Beaten,
        WakeArrived,
        SleepArrived,
        LeaveArrived
    };

    void fire(std::uint64_t payload) override;
    void schedule(Milliseconds delay, Step step, PeerIndex peer, NodeIndex node);
    void arrive(Step step, PeerIndex peer, NodeIndex node);
    void begin(PeerIndex peer);
    void end(PeerIndex peer);
    void forgetGuest(NodeIndex node, PeerIndex peer);
    [[nodiscard]] Milliseconds way(PeerIndex peer, NodeIndex node) const;
    [[nodiscard]] Milliseconds publishTime(PeerIndex peer) const;

    EventQueue& m_events;
    Random& m_random;
    const Network& m_network;
    const Workload& m_workload;
    const Directory& m_directory;
    HomeProvider& m_provider;
    PeersOptions m_options;
    std::vector<Peer> m_peers;
    std::vector<PeerIndex> m_away;
    std::vector<PeerIndex> m_online;
    std::vector<std::uint32_t> m_onlineAt;        // where in m_online
    std::vector<std::vector<PeerIndex>> m_guests; // of each node: at home there
    std::vector<std::uint32_t> m_homelessTimes;
    std::uint32_t m_onlineCount = 0;
};

} // namespace Potluck::Sim
