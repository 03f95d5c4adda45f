// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlay/message.h"
#include "sim/distributions.h"
#include "sim/eventqueue.h"

#include <array>
#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

namespace Potluck::Sim {

// A supernode in the network. Never used again for another one.
using NodeIndex = std::uint32_t;
constexpr NodeIndex NoNode = ~NodeIndex{0};

// Who sits at a node's end of the links.
class Receiver
{
public:
    virtual ~Receiver() = default;
    virtual void received(NodeIndex from, const Overlay::Message& message) = 0;
    virtual void linkLost(NodeIndex to) = 0;
};

struct NetworkOptions
{
    std::uint64_t seed = 1;
    double medianRoundTrip = 80;     // milliseconds; lognormal, a pair's own
    double roundTripSpread = 0.6;    // sigma of its logarithm: 95 % are below 215 ms
    double jitter = 0.05;            // of each message's way
    double loss = 0.005;             // of messages: sent again by TCP, so they come late
    double uplink = 10e6 / 8 / 1000; // bytes a millisecond that a node sends
    // Where only a part of the queries is made: whom a query goes to is linked already, as all of them would keep it.
    bool queryLinksAreOpen = false;
};

// What was sent, by kind of message (Overlay::Kind).
struct Traffic
{
    static constexpr std::size_t Connections = Overlay::KindCount; // beside the kinds: setting links up
    std::array<std::uint64_t, Overlay::KindCount + 1> messages{};
    std::array<std::uint64_t, Overlay::KindCount + 1> bytes{};

    [[nodiscard]] static bool isOfSearches(std::size_t kind)
    {
        return kind == static_cast<std::size_t>(Overlay::Kind::Query) ||
               kind == static_cast<std::size_t>(Overlay::Kind::Answers);
    }
    [[nodiscard]] std::uint64_t allMessages() const;
    [[nodiscard]] std::uint64_t searchMessages() const;
    [[nodiscard]] std::uint64_t allBytes() const;
    Traffic& operator+=(const Traffic& other);
    Traffic& operator-=(const Traffic& other);
};

// The network between supernodes as their carriage makes it: one TLS connection for each pair in use, closed after five
// idle minutes; TCP keeps the order and sends again what is lost. A message costs its encoded size and FrameCost; a
// connection ConnectionCost and two round trips before its first message. One thread.
class Network final : private EventHandler
{
public:
    // Frame 4, TLS record 22, TCP/IP 40, and the acknowledgement 40.
    static constexpr std::uint64_t FrameCost = 4 + 22 + 40 + 40;
    static constexpr std::uint64_t ConnectionCost = 4000;
    static constexpr Milliseconds IdleLife{300'000};
    static constexpr Milliseconds ConnectPatience{5000};   // no answer: linkLost
    static constexpr Milliseconds SilencePatience{15'000}; // nothing acknowledged: linkLost
    static constexpr std::size_t MaxQueued = 64;           // messages that wait for a link, further ones are lost

    Network(EventQueue& events, const NetworkOptions& options);

    NodeIndex add(Receiver& receiver);
    // The process died. With `closed` the system closes its connections and refuses new ones; else the machine is
    // silent from now on.
    void crash(NodeIndex node, bool closed);
    // 0 for all: everybody reaches everybody. Else only those of the same side reach each other.
    void setSide(NodeIndex node, std::uint8_t side) { m_nodes[node].side = side; }
    [[nodiscard]] bool isUp(NodeIndex node) const { return m_nodes[node].state == State::Up; }
    [[nodiscard]] bool isConnected(NodeIndex a, NodeIndex b) const;
    // Half of a pair's round trip without jitter, milliseconds.
    [[nodiscard]] double oneWay(NodeIndex a, NodeIndex b) const { return oneWay(key(a, b)); }
    // The same for others than two nodes, by a number that tells pairs apart.
    [[nodiscard]] double oneWay(std::uint64_t pair) const;

    void send(NodeIndex from, NodeIndex to, Overlay::Message message);
    // While it is so nothing that is sent goes anywhere, and nobody notices.
    void setMuted(bool muted) { m_muted = muted; }
    // Whether a message needs no new connection.
    [[nodiscard]] bool isLinked(NodeIndex from, NodeIndex to) const;
    void close(NodeIndex from, NodeIndex to);

    [[nodiscard]] const Traffic& sent(NodeIndex node) const { return m_nodes[node].sent; }
    struct Received // messages
    {
        std::uint64_t all = 0;
        std::uint64_t ofSearches = 0;
    };
    [[nodiscard]] const Received& received(NodeIndex node) const { return m_nodes[node].received; }

private:
    enum class State : std::uint8_t { Up, Refusing, Silent };
    struct Node
    {
        Receiver* receiver = nullptr;
        State state = State::Up;
        std::uint8_t side = 0;
        double sendsUntil = 0; // its uplink is busy, milliseconds
        Received received;
        Traffic sent;
    };
    // Of a pair, low index first. Moments in milliseconds.
    struct Link
    {
        std::uint32_t ready = 0;     // set up then
        std::uint32_t used = 0;      // last
        std::uint32_t arrivals[2]{}; // of the last message to the low one, to the high one: the order is kept
        bool failing = false;        // nothing gets through at the moment; linkLost is on its way
    };
    // What TCP tries again to send, of one direction of a failing link.
    struct Retry
    {
        std::vector<Overlay::Message> queue;
        std::size_t tries = 0;
        bool isNew = false; // the connection itself is tried
    };
    struct Flight
    {
        NodeIndex from = NoNode;
        NodeIndex to = NoNode;
        Overlay::Message message;
        bool lost = false; // no message: the link to `from` is lost
    };

    void fire(std::uint64_t payload) override;
    void fail(Link& link, NodeIndex from, NodeIndex to, bool isNew, Overlay::Message message);
    void retry(NodeIndex from, NodeIndex to);
    void tellLost(NodeIndex to, NodeIndex lost, Milliseconds after);
    [[nodiscard]] std::uint32_t putFlight(std::unique_ptr<Flight> flight);
    [[nodiscard]] std::uint32_t now() const { return static_cast<std::uint32_t>(m_events.monotonic().count()); }
    static std::uint64_t key(NodeIndex a, NodeIndex b)
    {
        return a < b ? std::uint64_t{a} << 32 | b : std::uint64_t{b} << 32 | a;
    }
    [[nodiscard]] static bool isIdle(const Link& link, std::uint32_t now)
    {
        return now > link.used + static_cast<std::uint32_t>(IdleLife.count());
    }
    void forgetIdleLinks();

    struct KeyHash
    {
        std::size_t operator()(std::uint64_t key) const { return mix(key); }
    };

    EventQueue& m_events;
    NetworkOptions m_options;
    SeededRandom m_random;
    std::vector<float> m_ways; // quantiles of the one-way time
    std::vector<Node> m_nodes;
    std::unordered_map<std::uint64_t, Link, KeyHash> m_links;
    std::unordered_map<std::uint64_t, Retry, KeyHash> m_retries; // by from << 32 | to
    std::vector<std::unique_ptr<Flight>> m_flights;              // by slot; null: free
    std::vector<std::uint32_t> m_freeFlights;
    std::uint32_t m_nextSweep = 0;
    bool m_muted = false;
};

} // namespace Potluck::Sim
