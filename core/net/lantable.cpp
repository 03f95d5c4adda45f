// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/lantable.h"

#include <algorithm>

namespace Potluck::Net {
namespace {

// What others can be told to call, smaller first.
int rankOf(const Endpoint& endpoint)
{
    if (endpoint.kind() == AddressKind::Loopback)
        return 2;
    return endpoint.address().protocol() == QAbstractSocket::IPv4Protocol ? 0 : 1;
}

} // namespace

bool LanTable::mayTake(const QHostAddress& sender, Milliseconds now)
{
    if (now - m_second >= Milliseconds{1000}) {
        m_second = now;
        m_beacons = 0;
        m_senders.clear();
    }
    if (m_beacons >= BeaconsOfAll)
        return false;
    ++m_beacons;
    return ++m_senders[sender] <= BeaconsOfSender;
}

std::size_t LanTable::countOf(const QHostAddress& sender) const
{
    return static_cast<std::size_t>(std::count_if(m_known.begin(), m_known.end(), [&sender](const Known& known) {
        return std::any_of(known.places.begin(), known.places.end(),
                           [&sender](const Place& place) { return place.sender == sender; });
    }));
}

bool LanTable::take(const LanBeacon& beacon, const QHostAddress& sender, Milliseconds now)
{
    const Endpoint endpoint = Endpoint::of(sender, beacon.port);
    const AddressKind kind = endpoint.kind();
    const bool isScoped =
        kind == AddressKind::LinkLocal && endpoint.address().protocol() == QAbstractSocket::IPv6Protocol;
    if (kind == AddressKind::Special || kind == AddressKind::Unspecified || isScoped || !mayTake(sender, now))
        return false;
    auto known =
        std::find_if(m_known.begin(), m_known.end(), [&beacon](const Known& each) { return each.key == beacon.key; });
    if (known == m_known.end()) {
        if (m_known.size() >= MaxEntries || countOf(sender) >= MaxOfSender)
            return false;
        m_known.push_back({beacon.key, {{endpoint, sender, now}}});
        return true;
    }
    auto& places = known->places;
    const auto at = std::find_if(places.begin(), places.end(),
                                 [&endpoint](const Place& place) { return place.endpoint == endpoint; });
    if (at != places.end()) {
        at->heard = now;
        return false;
    }
    if (places.size() >= MaxAddresses || countOf(sender) >= MaxOfSender)
        return false;
    const Endpoint before = places.front().endpoint;
    places.push_back({endpoint, sender, now});
    std::stable_sort(places.begin(), places.end(),
                     [](const Place& a, const Place& b) { return rankOf(a.endpoint) < rankOf(b.endpoint); });
    return places.front().endpoint != before;
}

bool LanTable::expire(Milliseconds now)
{
    const QList<LanEntry> before = entries();
    for (Known& known : m_known)
        std::erase_if(known.places, [now](const Place& place) { return now - place.heard >= Life; });
    std::erase_if(m_known, [](const Known& known) { return known.places.empty(); });
    return entries() != before;
}

void LanTable::clear()
{
    m_known.clear();
}

QList<LanEntry> LanTable::entries() const
{
    QList<LanEntry> entries;
    for (const Known& known : m_known)
        entries.append({known.key, known.places.front().endpoint});
    return entries;
}

} // namespace Potluck::Net
