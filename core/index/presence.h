// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "index/peer.h"

#include <map>
#include <mutex>
#include <optional>
#include <vector>

namespace Potluck::Index {

// Who is here: a lease that each peer renews, on the monotonic clock. Guests have none and stay until they leave;
// visitors have one, and are silent until they are woken: in no list, no count. Not
// remembered over a restart. Callable from any thread.
class Presence
{
public:
    struct Stay
    {
        QList<Endpoint> addresses;
        KeyFingerprint key;
        Dialects dialects; // none: it never came
        bool online = false;
        bool silent = false;
        std::optional<bool> reachable{}; // at these addresses
    };

    explicit Presence(const Clock& clock) : m_clock(clock) {}

    void enter(RegistrationId peer, QList<Endpoint> addresses, const KeyFingerprint& key,
               Dialects dialects = Dialect::Native);
    // A visitor, silently.
    void visit(RegistrationId peer, QList<Endpoint> addresses, const KeyFingerprint& key, Dialects dialects);
    // False where it is no visitor that is here, or nothing changes.
    bool setSilent(RegistrationId peer, bool silent);
    // False where the peer is not online, or by another key than the one given.
    bool renew(RegistrationId peer, const std::optional<QList<Endpoint>>& addresses,
               const std::optional<KeyFingerprint>& key = {});
    // False where nothing changes, or it is not online by this key (any more).
    bool setReachable(RegistrationId peer, const KeyFingerprint& key, bool reachable);
    // The addresses stay known. False where the peer was not online.
    bool leave(RegistrationId peer);
    void forget(RegistrationId peer);
    // Ends the stays whose lease and grace are over; says whose.
    std::vector<RegistrationId> expire();

    [[nodiscard]] bool isOnline(RegistrationId peer) const;
    [[nodiscard]] Stay stay(RegistrationId peer) const; // empty where it never came
    // Those behind `after` that are online and not silent, by id, at most limit.
    [[nodiscard]] std::vector<RegistrationId> online(RegistrationId after, int limit) const;
    [[nodiscard]] quint64 onlineCount() const; // without the silent ones
    [[nodiscard]] quint64 silentCount() const;

private:
    struct Entry
    {
        Stay stay; // online until expire() says otherwise
        Milliseconds until{};
        bool isLeased = true;
    };
    void put(RegistrationId peer, Stay stay, bool isLeased);
    [[nodiscard]] Milliseconds leaseEnd(bool isLeased) const;
    [[nodiscard]] bool isOnline(const Entry& entry) const
    {
        return entry.stay.online && m_clock.monotonic() < entry.until;
    }

    const Clock& m_clock;
    mutable std::mutex m_mutex;
    std::map<RegistrationId, Entry> m_entries;
};

} // namespace Potluck::Index
