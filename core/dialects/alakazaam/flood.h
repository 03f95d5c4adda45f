// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "dialects/alakazaam/packets.h"

#include <QHostAddress>
#include <QList>
#include <QSet>

#include <deque>
#include <utility>

namespace Potluck::Alakazaam {

// How packets travel between super-peers: each one is remembered for 20 seconds and taken once; its time to live falls
// by one, at 0 it goes no further; it is not sent to the neighbours whose address is that of who brought it or of who
// began it (ports do not count, as in the network's own super-peer). Pure.
class Flood
{
public:
    static constexpr Milliseconds Memory{20'000};
    static constexpr std::size_t MaxRemembered = 200'000; // then the oldest are forgotten early

    enum class Kind : char { SuperPeers = 'S', Files = 'Q' }; // SUPE, QUER

    // The clock outlives it.
    explicit Flood(const Clock& clock) : m_clock(clock) {}

    void setNeighbours(const QList<PeerAddress>& neighbours) { m_neighbours = neighbours; }
    [[nodiscard]] const QList<PeerAddress>& neighbours() const { return m_neighbours; }

    struct Onward
    {
        bool isNew = false; // false: it was here already; nothing is to be done
        int timeToLive = 0; // with which it goes on
        QList<PeerAddress> to;
    };
    // A packet that somebody brought.
    [[nodiscard]] Onward arrived(Kind kind, const PacketId& id, const PeerAddress& source, int timeToLive,
                                 const QHostAddress& sender);
    // A packet of ours: when it comes back it is not new.
    void began(Kind kind, const PacketId& id);

    [[nodiscard]] std::size_t remembered() const { return m_order.size(); }

private:
    using Key = std::pair<char, PacketId>;
    [[nodiscard]] bool remember(const Key& key);

    const Clock& m_clock;
    QList<PeerAddress> m_neighbours;
    QSet<Key> m_seen;
    std::deque<std::pair<Milliseconds, Key>> m_order; // oldest first
};

} // namespace Potluck::Alakazaam
