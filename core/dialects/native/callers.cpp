// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/callers.h"

#include "dialects/native/parts.h"

#include <algorithm>

namespace Potluck::Native {

void Callers::add(const Net::KeyFingerprint& key, Index::RegistrationId id, const QString& user)
{
    std::shared_ptr<Caller>& caller = m_callers[key];
    if (!caller) {
        caller = std::make_shared<Caller>();
        caller->key = key;
    }
    if (caller->id != id) {
        m_keys.remove(caller->id, key);
        m_keys.insert(id, key);
    }
    caller->id = id;
    caller->user = user;
}

void Callers::remove(const Net::KeyFingerprint& key)
{
    if (const auto caller = m_callers.take(key))
        m_keys.remove(caller->id, key);
}

void Callers::removeAll(Index::RegistrationId id)
{
    const QList<Net::KeyFingerprint> keys = m_keys.values(id);
    for (const Net::KeyFingerprint& key : keys)
        m_callers.remove(key);
    m_keys.remove(id);
}

bool takeSearch(Caller& caller, int perSecond, Milliseconds now)
{
    const double seconds = std::chrono::duration<double>(now - caller.tokensAt).count();
    caller.searchTokens = std::min<double>(perSecond, caller.searchTokens + seconds * perSecond);
    caller.tokensAt = now;
    if (caller.searchTokens < 1)
        return false;
    caller.searchTokens -= 1;
    return true;
}

QList<Index::Endpoint> reachableAt(const QList<Net::Endpoint>& advertised, quint16 port, const Net::Endpoint& observed)
{
    const bool isLocal = observed.kind() == Net::AddressKind::Loopback;
    QList<Index::Endpoint> addresses;
    for (const Net::Endpoint& endpoint : advertised) {
        const Net::AddressKind kind = endpoint.kind();
        const bool isNobody = kind == Net::AddressKind::Special || kind == Net::AddressKind::Unspecified;
        // Somebody else's loopback address would send callers to themselves.
        const bool isElsewhere = kind == Net::AddressKind::Loopback && !isLocal;
        if (endpoint.port != 0 && !isNobody && !isElsewhere && addresses.size() < Index::MaxAddresses)
            addresses.append(toIndex(endpoint));
    }
    if (addresses.isEmpty() && port != 0 && !observed.isNull())
        addresses.append({observed.host, port});
    return addresses;
}

} // namespace Potluck::Native
