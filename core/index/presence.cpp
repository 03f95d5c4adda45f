// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/presence.h"

#include <algorithm>
#include <utility>

namespace Potluck::Index {

Milliseconds Presence::leaseEnd(bool isLeased) const
{
    return isLeased ? m_clock.monotonic() + PresenceLease + PresenceGrace : Milliseconds::max();
}

void Presence::put(RegistrationId peer, Stay stay, bool isLeased)
{
    const std::lock_guard<std::mutex> lock(m_mutex);
    Entry& entry = m_entries[peer];
    if (entry.stay.addresses == stay.addresses && entry.stay.key == stay.key)
        stay.reachable = entry.stay.reachable;
    entry = {std::move(stay), leaseEnd(isLeased), isLeased};
}

void Presence::enter(RegistrationId peer, QList<Endpoint> addresses, const KeyFingerprint& key, Dialects dialects)
{
    put(peer, {std::move(addresses), key, dialects, true, false, {}}, !isGuest(peer));
}

void Presence::visit(RegistrationId peer, QList<Endpoint> addresses, const KeyFingerprint& key, Dialects dialects)
{
    put(peer, {std::move(addresses), key, dialects, true, true, {}}, true);
}

bool Presence::setSilent(RegistrationId peer, bool silent)
{
    const std::lock_guard<std::mutex> lock(m_mutex);
    const auto found = m_entries.find(peer);
    if (!isGuest(peer) || found == m_entries.end() || !found->second.isLeased || !isOnline(found->second))
        return false;
    return std::exchange(found->second.stay.silent, silent) != silent;
}

bool Presence::renew(RegistrationId peer, const std::optional<QList<Endpoint>>& addresses,
                     const std::optional<KeyFingerprint>& key)
{
    const std::lock_guard<std::mutex> lock(m_mutex);
    const auto found = m_entries.find(peer);
    if (found == m_entries.end() || !isOnline(found->second) ||
        found->second.stay.key != key.value_or(found->second.stay.key))
        return false;
    found->second.until = leaseEnd(found->second.isLeased);
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
        if (isOnline(at->second) && !at->second.stay.silent)
            found.push_back(at->first);
    }
    return found;
}

quint64 Presence::onlineCount() const
{
    const std::lock_guard<std::mutex> lock(m_mutex);
    return static_cast<quint64>(std::count_if(m_entries.begin(), m_entries.end(), [this](const auto& entry) {
        return isOnline(entry.second) && !entry.second.stay.silent;
    }));
}

quint64 Presence::silentCount() const
{
    const std::lock_guard<std::mutex> lock(m_mutex);
    return static_cast<quint64>(std::count_if(m_entries.begin(), m_entries.end(), [this](const auto& entry) {
        return isOnline(entry.second) && entry.second.stay.silent;
    }));
}

} // namespace Potluck::Index
