// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "dialects/native/reachability.h"
#include "dialects/native/willingness.h"
#include "index/peer.h"
#include "net/endpoint.h"
#include "net/identity.h"

#include <QHash>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace Potluck::Native {

// A key that is logged in at an index, and what it has under way there.
struct Caller
{
    Net::KeyFingerprint key;
    Index::RegistrationId id;
    QString user;
    std::optional<Reachability> reachability; // nothing: not known (yet)
    std::optional<Willingness> willingness;   // as it was told at `toldAt`
    Milliseconds toldAt{0};
    // A visitor that is not woken publishes, and no more.
    bool isSilent = false;
    bool knowsNeighbours = false; // was told at its login that a search may go on with the neighbours' results

    int requests = 0;
    int searches = 0;
    int eventStreams = 0;
    double searchTokens = 0; // what is left of searchesPerSecond
    Milliseconds tokensAt{0};
};

// Counts one thing that a caller has under way for as long as it lives.
class CallerUse
{
public:
    CallerUse(std::shared_ptr<Caller> caller, int Caller::*counter) : m_caller(std::move(caller)), m_counter(counter)
    {
        ++(m_caller.get()->*m_counter);
    }
    ~CallerUse() { --(m_caller.get()->*m_counter); }
    CallerUse(const CallerUse&) = delete;
    CallerUse& operator=(const CallerUse&) = delete;

    [[nodiscard]] Caller& caller() const { return *m_caller; }

private:
    std::shared_ptr<Caller> m_caller;
    int Caller::*m_counter;
};

// Who is logged in, by key: one key of each registration, the last that came. Those before it are displaced until they
// log in again or the registration is offline. One thread.
class Callers
{
public:
    // Begins a session, or puts it in the place of the key's former one (whose counts live on). Answers the caller that
    // it displaces, null where none.
    std::shared_ptr<Caller> add(const Net::KeyFingerprint& key, Index::RegistrationId id, const QString& user);
    void remove(const Net::KeyFingerprint& key);
    // The key is no longer logged in: another one of its registration is. Null where it was not.
    std::shared_ptr<Caller> displace(const Net::KeyFingerprint& key);
    // The registration is offline: none of its keys is logged in or displaced any more.
    void removeAll(Index::RegistrationId id);
    [[nodiscard]] bool isDisplaced(const Net::KeyFingerprint& key) const { return m_displaced.contains(key); }
    [[nodiscard]] std::shared_ptr<Caller> find(const Net::KeyFingerprint& key) const { return m_callers.value(key); }
    // The key that is logged in for that registration; null where none is.
    [[nodiscard]] Net::KeyFingerprint keyOf(Index::RegistrationId id) const { return m_keys.value(id); }
    [[nodiscard]] int count() const { return static_cast<int>(m_callers.size()); }
    [[nodiscard]] QList<std::shared_ptr<Caller>> all() const { return m_callers.values(); }

private:
    QHash<Net::KeyFingerprint, std::shared_ptr<Caller>> m_callers;
    QHash<Index::RegistrationId, Net::KeyFingerprint> m_keys;
    QHash<Net::KeyFingerprint, Index::RegistrationId> m_displaced;
    QHash<Index::RegistrationId, QList<Net::KeyFingerprint>> m_displacedOf; // at most MaxKnownKeys each
};

// Takes one search from the caller's allowance; false where none is left.
[[nodiscard]] bool takeSearch(Caller& caller, int perSecond, Milliseconds now);

// Where a peer can be called: of what it advertises that which makes sense, else the address that we see, with the port
// that it listens on; nothing where it says neither.
[[nodiscard]] QList<Index::Endpoint> reachableAt(const QList<Net::Endpoint>& advertised, quint16 port,
                                                 const Net::Endpoint& observed);

} // namespace Potluck::Native
