// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/beer2beer/sessions.h"

#include "dialects/beer2beer/frame.h"

namespace Potluck::Beer2beer {
namespace {

constexpr qsizetype MaxAddressChars = 64;

QString placeOf(const Net::Endpoint& remote)
{
    return Net::limitKey(remote.address());
}

// A literal address written out; "1" is none, though it can be read as one.
QHostAddress literalAddress(const QString& text)
{
    const bool isWhole = text.count(QLatin1Char('.')) == 3 || text.contains(QLatin1Char(':'));
    return isWhole && text.size() <= MaxAddressChars ? QHostAddress(text) : QHostAddress();
}

} // namespace

void Sessions::add(Index::RegistrationId id, const Net::Endpoint& remote)
{
    remove(id);
    const QString place = placeOf(remote);
    m_places.insert(id, place);
    ++m_counts[place];
}

void Sessions::remove(Index::RegistrationId id)
{
    const auto session = m_places.constFind(id);
    if (session == m_places.cend())
        return;
    const auto count = m_counts.find(*session);
    if (--*count == 0)
        m_counts.erase(count);
    m_places.erase(session);
}

bool Sessions::isFrom(Index::RegistrationId id, const Net::Endpoint& remote) const
{
    const auto session = m_places.constFind(id);
    return session != m_places.cend() && *session == placeOf(remote);
}

bool Sessions::isKnown(const Net::Endpoint& remote) const
{
    return m_counts.contains(placeOf(remote));
}

Index::Endpoint reachableAt(const QString& stated, quint16 port, const Net::Endpoint& observed)
{
    const quint16 known = port != 0 ? port : DefaultPeerPort;
    const QHostAddress address = literalAddress(stated);
    const Net::AddressKind kind = Net::addressKind(address);
    const bool isSomebody =
        !address.isNull() && kind != Net::AddressKind::Unspecified && kind != Net::AddressKind::Special;
    if (isSomebody && kind == observed.kind())
        return {Net::Endpoint::of(address, known).host, known};
    return {observed.host, known};
}

} // namespace Potluck::Beer2beer
