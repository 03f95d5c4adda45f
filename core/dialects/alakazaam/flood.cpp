// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/alakazaam/flood.h"

namespace Potluck::Alakazaam {

namespace {

// Null addresses are nobody's.
bool isSame(const QHostAddress& a, const QHostAddress& b)
{
    return !a.isNull() && a.isEqual(b, QHostAddress::ConvertV4MappedToIPv4);
}

} // namespace

Flood::Onward Flood::arrived(Kind kind, const PacketId& id, const PeerAddress& source, int timeToLive,
                             const QHostAddress& sender)
{
    Onward onward;
    onward.isNew = remember({static_cast<char>(kind), id});
    onward.timeToLive = timeToLive - 1;
    if (!onward.isNew || onward.timeToLive <= 0)
        return onward;
    for (const PeerAddress& neighbour : m_neighbours) {
        const bool brought = isSame(neighbour.ipv4, sender) || isSame(neighbour.ipv6, sender);
        const bool began = isSame(neighbour.ipv4, source.ipv4) || isSame(neighbour.ipv6, source.ipv6);
        if (!brought && !began)
            onward.to.append(neighbour);
    }
    return onward;
}

void Flood::began(Kind kind, const PacketId& id)
{
    (void)remember({static_cast<char>(kind), id});
}

bool Flood::remember(const Key& key)
{
    const Milliseconds now = m_clock.monotonic();
    while (!m_order.empty() && (now - m_order.front().first >= Memory || m_order.size() > MaxRemembered)) {
        m_seen.remove(m_order.front().second);
        m_order.pop_front();
    }
    if (m_seen.contains(key))
        return false;
    m_seen.insert(key);
    m_order.emplace_back(now, key);
    return true;
}

} // namespace Potluck::Alakazaam
