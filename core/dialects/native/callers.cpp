// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/callers.h"

#include "dialects/native/parts.h"

#include <algorithm>

namespace Potluck::Native {

std::shared_ptr<Caller> Callers::add(const Net::KeyFingerprint& key, Index::RegistrationId id, const QString& user)
{
    std::shared_ptr<Caller> displaced;
    if (const auto former = m_keys.constFind(id); former != m_keys.constEnd() && *former != key)
        displaced = displace(Net::KeyFingerprint(*former));
    if (const auto from = m_displaced.constFind(key); from != m_displaced.constEnd()) {
        m_displacedOf[*from].removeOne(key);
        m_displaced.erase(from);
    }
    std::shared_ptr<Caller>& caller = m_callers[key];
    if (!caller) {
        caller = std::make_shared<Caller>();
        caller->key = key;
    } else if (caller->id != id) {
        m_keys.remove(caller->id);
    }
    m_keys.insert(id, key);
    caller->id = id;
    caller->user = user;
    caller->isSilent = false;
    return displaced;
}

void Callers::remove(const Net::KeyFingerprint& key)
{
    if (const auto caller = m_callers.take(key))
        m_keys.remove(caller->id);
}

std::shared_ptr<Caller> Callers::displace(const Net::KeyFingerprint& key)
{
    auto caller = m_callers.take(key);
    if (!caller)
        return nullptr;
    m_keys.remove(caller->id);
    m_displaced.insert(key, caller->id);
    QList<Net::KeyFingerprint>& keys = m_displacedOf[caller->id];
    keys.append(key);
    if (keys.size() > Index::MaxKnownKeys)
        m_displaced.remove(keys.takeFirst());
    return caller;
}

void Callers::removeAll(Index::RegistrationId id)
{
    if (const auto key = m_keys.constFind(id); key != m_keys.constEnd()) {
        m_callers.remove(*key);
        m_keys.erase(key);
    }
    const QList<Net::KeyFingerprint> displaced = m_displacedOf.take(id);
    for (const Net::KeyFingerprint& key : displaced)
        m_displaced.remove(key);
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
