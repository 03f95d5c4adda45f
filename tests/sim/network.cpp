// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/network.h"

#include "overlay/codec.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace Potluck::Sim {

namespace {

constexpr std::size_t Quantiles = 4096;
constexpr double RetransmissionTimeout = 200;          // milliseconds, at least
constexpr std::uint64_t FailedConnectionCost = 3 * 60; // three SYN packets

} // namespace

std::uint64_t Traffic::allMessages() const
{
    std::uint64_t sum = 0;
    for (std::size_t kind = 0; kind < Overlay::KindCount; ++kind)
        sum += messages[kind];
    return sum;
}

std::uint64_t Traffic::searchMessages() const
{
    std::uint64_t sum = 0;
    for (std::size_t kind = 0; kind < Overlay::KindCount; ++kind)
        sum += isOfSearches(kind) ? messages[kind] : 0;
    return sum;
}

std::uint64_t Traffic::allBytes() const
{
    std::uint64_t sum = 0;
    for (const std::uint64_t of : bytes)
        sum += of;
    return sum;
}

Traffic& Traffic::operator+=(const Traffic& other)
{
    for (std::size_t kind = 0; kind < messages.size(); ++kind) {
        messages[kind] += other.messages[kind];
        bytes[kind] += other.bytes[kind];
    }
    return *this;
}

Traffic& Traffic::operator-=(const Traffic& other)
{
    for (std::size_t kind = 0; kind < messages.size(); ++kind) {
        messages[kind] -= other.messages[kind];
        bytes[kind] -= other.bytes[kind];
    }
    return *this;
}

Network::Network(EventQueue& events, const NetworkOptions& options)
    : m_events(events), m_options(options), m_random(mix(options.seed, 0x6e6574)), m_nextSweep(now())
{
    m_ways.reserve(Quantiles);
    for (std::size_t i = 0; i < Quantiles; ++i) {
        const double normal = normalQuantile((static_cast<double>(i) + 0.5) / Quantiles);
        m_ways.push_back(static_cast<float>(options.medianRoundTrip / 2 * std::exp(options.roundTripSpread * normal)));
    }
}

NodeIndex Network::add(Receiver& receiver)
{
    m_nodes.emplace_back();
    m_nodes.back().receiver = &receiver;
    return static_cast<NodeIndex>(m_nodes.size() - 1);
}

void Network::crash(NodeIndex node, bool closed)
{
    m_nodes[node].state = closed ? State::Refusing : State::Silent;
    if (!closed)
        return;
    for (NodeIndex other = 0; other < m_nodes.size(); ++other) {
        const auto at = m_links.find(key(node, other));
        if (at == m_links.end() || other == node)
            continue;
        if (!isIdle(at->second, now()) && isConnected(node, other))
            tellLost(other, node, Milliseconds(std::lround(oneWay(node, other))));
        m_links.erase(at);
    }
}

bool Network::isConnected(NodeIndex a, NodeIndex b) const
{
    return m_nodes[a].side == 0 || m_nodes[b].side == 0 || m_nodes[a].side == m_nodes[b].side;
}

double Network::oneWay(std::uint64_t pair) const
{
    return static_cast<double>(m_ways[mix(m_options.seed, pair) % Quantiles]);
}

void Network::send(NodeIndex from, NodeIndex to, Overlay::Message message)
{
    Node& sender = m_nodes[from];
    if (sender.state != State::Up || from == to || m_muted)
        return;
    if (now() >= m_nextSweep)
        forgetIdleLinks();
    const double way = oneWay(from, to);
    const auto roundTrip = static_cast<std::uint32_t>(std::lround(2 * way));
    auto [at, isNew] = m_links.try_emplace(key(from, to));
    Link& link = at->second;
    if (!isNew && isIdle(link, now())) {
        link = {};
        isNew = true;
    }
    if (link.failing) {
        const auto waiting = m_retries.find(std::uint64_t{from} << 32 | to);
        if (waiting != m_retries.end() && waiting->second.queue.size() < MaxQueued)
            waiting->second.queue.push_back(std::move(message));
        return;
    }
    const Node& target = m_nodes[to];
    const bool reaches = isConnected(from, to);
    if (target.state != State::Up || !reaches) {
        if (isNew)
            sender.sent.bytes[Traffic::Connections] += FailedConnectionCost;
        if (target.state == State::Refusing && reaches) {
            link.failing = true;
            link.used = now() + roundTrip;
            tellLost(from, to, Milliseconds(roundTrip));
        } else {
            fail(link, from, to, isNew, std::move(message));
        }
        return;
    }

    const std::size_t kind = message.index();
    const bool isOpen = m_options.queryLinksAreOpen && kind == static_cast<std::size_t>(Overlay::Kind::Query);
    if (isNew && !isOpen) {
        link.ready = now() + 2 * roundTrip;
        ++sender.sent.messages[Traffic::Connections];
        sender.sent.bytes[Traffic::Connections] += ConnectionCost;
    }
    link.used = now();
    const std::uint64_t bytes = static_cast<std::uint64_t>(Overlay::encodedSize(message)) + FrameCost;
    ++sender.sent.messages[kind];
    sender.sent.bytes[kind] += bytes;

    sender.sendsUntil =
        std::max(sender.sendsUntil, static_cast<double>(now())) + static_cast<double>(bytes) / m_options.uplink;
    double arrival = std::max(sender.sendsUntil, static_cast<double>(link.ready)) +
                     way * (1 + m_options.jitter * fraction(m_random));
    if (fraction(m_random) < m_options.loss)
        arrival += std::max(RetransmissionTimeout, 2 * way);
    std::uint32_t& last = link.arrivals[from < to ? 1 : 0];
    last = std::max(last, static_cast<std::uint32_t>(std::lround(arrival)));
    const std::uint32_t flight = putFlight(std::make_unique<Flight>(Flight{from, to, std::move(message)}));
    m_events.schedule(Milliseconds(last - now()), *this, flight);
}

bool Network::isLinked(NodeIndex from, NodeIndex to) const
{
    const auto at = m_links.find(key(from, to));
    return at != m_links.end() && !isIdle(at->second, now()) && !at->second.failing;
}

void Network::close(NodeIndex from, NodeIndex to)
{
    m_links.erase(key(from, to));
}

void Network::fire(std::uint64_t payload)
{
    const auto slot = static_cast<std::uint32_t>(payload);
    const std::unique_ptr<Flight> flight = std::move(m_flights[slot]);
    m_freeFlights.push_back(slot);
    Node& target = m_nodes[flight->to];
    if (target.state != State::Up)
        return;
    if (flight->lost) {
        m_links.erase(key(flight->from, flight->to));
        target.receiver->linkLost(flight->from);
        return;
    }
    // Cut off on the way.
    if (!isConnected(flight->from, flight->to))
        return;
    ++target.received.all;
    target.received.ofSearches += Traffic::isOfSearches(flight->message.index()) ? 1 : 0;
    target.receiver->received(flight->from, flight->message);
}

void Network::fail(Link& link, NodeIndex from, NodeIndex to, bool isNew, Overlay::Message message)
{
    link.failing = true;
    link.used = now() + static_cast<std::uint32_t>(SilencePatience.count());
    Retry& waiting = m_retries[std::uint64_t{from} << 32 | to];
    waiting = {};
    waiting.isNew = isNew;
    waiting.queue.push_back(std::move(message));
    retry(from, to);
}

void Network::retry(NodeIndex from, NodeIndex to)
{
    // When TCP sends a SYN, or data that is not acknowledged, again; the last one is when it gives up.
    static const std::vector<std::int64_t> Connecting{1000, 3000, ConnectPatience.count()};
    static const std::vector<std::int64_t> Sending{200, 600, 1400, 3000, 6200, 12'600, SilencePatience.count()};
    const auto at = m_retries.find(std::uint64_t{from} << 32 | to);
    if (at == m_retries.end())
        return;
    Retry& waiting = at->second;
    const auto& times = waiting.isNew ? Connecting : Sending;
    const bool works = isUp(from) && isUp(to) && isConnected(from, to);
    if (works || waiting.tries == times.size() || !isUp(from)) {
        const Retry ended = std::move(waiting);
        m_retries.erase(at);
        const auto link = m_links.find(key(from, to));
        if (link != m_links.end())
            link->second.failing = false;
        if (ended.isNew || !works)
            m_links.erase(key(from, to));
        if (!works && isUp(from))
            m_nodes[from].receiver->linkLost(to);
        for (const Overlay::Message& message : ended.queue) {
            if (works)
                send(from, to, message);
        }
        return;
    }
    const std::int64_t before = waiting.tries == 0 ? 0 : times[waiting.tries - 1];
    const Milliseconds pause(times[waiting.tries++] - before);
    m_events.call(pause, [this, from, to] { retry(from, to); });
}

void Network::tellLost(NodeIndex to, NodeIndex lost, Milliseconds after)
{
    m_events.schedule(after, *this, putFlight(std::make_unique<Flight>(Flight{lost, to, {}, true})));
}

std::uint32_t Network::putFlight(std::unique_ptr<Flight> flight)
{
    if (m_freeFlights.empty()) {
        m_freeFlights.push_back(static_cast<std::uint32_t>(m_flights.size()));
        m_flights.emplace_back();
    }
    const std::uint32_t slot = m_freeFlights.back();
    m_freeFlights.pop_back();
    m_flights[slot] = std::move(flight);
    return slot;
}

void Network::forgetIdleLinks()
{
    for (auto at = m_links.begin(); at != m_links.end();) {
        if (isIdle(at->second, now()))
            at = m_links.erase(at);
        else
            ++at;
    }
    m_nextSweep = now() + static_cast<std::uint32_t>(IdleLife.count());
}

} // namespace Potluck::Sim
