// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/presence.h"

#include <algorithm>

namespace Potluck::Index {

Milliseconds Presence::leaseOf(RegistrationId peer) const
{
    return isGuest(peer) ? Milliseconds::max() : m_clock.monotonic() + PresenceLease + PresenceGrace;
}

void Presence::enter(RegistrationId peer, QList<Endpoint> addresses, const KeyFingerprint& key, Dialects dialects)
{
    const std::lock_guard<std::mutex> lock(m_mutex);
    Entry& entry = m_entries[peer];
    const bool isAsBefore = entry.stay.addresses == addresses && entry.stay.key == key;
    const auto reachable = isAsBefore ? entry.stay.reachable : std::nullopt;
    entry = {{std::move(addresses), key, dialects, true, reachable}, leaseOf(peer)};
}

bool Presence::renew(RegistrationId peer, const std::optional<QList<Endpoint>>& addresses,
                     const std::optional<KeyFingerprint>& key)
{
    const std::lock_guard<std::mutex> lock(m_mutex);
    const auto found = m_entries.find(peer);
    if (found == m_entries.end() || !isOnline(found->second) ||
        found->second.stay.key != key.value_or(found->second.stay.key))
        return false;
    found->second.until = leaseOf(peer);
    if (addresses && *addresses != found->second.stay.addresses) {
        found->second.stay.addresses = *addresses;
        found->second.stay.reachable.reset();
    }
    return true;
}

bool Presence::setReachable(RegistrationId peer, const KeyFingerprint& key, bool reachable)
{
    const std::lock_guard<std::mutex> lock(m_mutex);
    const auto found = m_entries.find(peer);
    if (found == m_entries.end() || !isOnline(found->second) || found->second.stay.key != key ||
        found->second.stay.reachable == reachable)
        return false;
    found->second.stay.reachable = reachable;
    return true;
}

bool Presence::leave(RegistrationId peer)
{
    const std::lock_guard<std::mutex> lock(m_mutex);
    const auto found = m_entries.find(peer);
    if (found == m_entries.end() || !found->second.stay.online)
        return false;
    found->second.stay.online = false;
    return true;
}

void Presence::forget(RegistrationId peer)
{
    const std::lock_guard<std::mutex> lock(m_mutex);
    m_entries.erase(peer);
}

std::vector<RegistrationId> Presence::expire()
{
    const std::lock_guard<std::mutex> lock(m_mutex);
    std::vector<RegistrationId> ended;
    for (auto& [id, entry] : m_entries) {
        if (entry.stay.online && !isOnline(entry)) {
            entry.stay.online = false;
            ended.push_back(id);
        }
    }
    return ended;
}

bool Presence::isOnline(RegistrationId peer) const
{
    const std::lock_guard<std::mutex> lock(m_mutex);
    const auto found = m_entries.find(peer);
    return found != m_entries.end() && isOnline(found->second);
}

Presence::Stay Presence::stay(RegistrationId peer) const
{
    const std::lock_guard<std::mutex> lock(m_mutex);
    const auto found = m_entries.find(peer);
    if (found == m_entries.end())
        return {};
    Stay stay = found->second.stay;
    stay.online = isOnline(found->second);
    return stay;
}

std::vector<RegistrationId> Presence::online(RegistrationId after, int limit) const
{
    const std::lock_guard<std::mutex> lock(m_mutex);
    std::vector<RegistrationId> found;
    for (auto at = m_entries.upper_bound(after); at != m_entries.end() && std::ssize(found) < limit; ++at) {
        if (isOnline(at->second))
            found.push_back(at->first);
    }
    return found;
}

quint64 Presence::onlineCount() const
{
    const std::lock_guard<std::mutex> lock(m_mutex);
    return static_cast<quint64>(std::count_if(m_entries.begin(), m_entries.end(),
                                              [this](const auto& entry) { return isOnline(entry.second); }));
}

} // namespace Potluck::Index
