// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/peer.h"
#include "net/endpoint.h"

#include <QHash>
#include <QString>

namespace Potluck::Beer2beer {

// Who is logged in at an index by this dialect, and from where: most requests carry no id, so a caller is known by its
// address (of IPv6 by its /64, within which machines change theirs). One thread.
class Sessions
{
public:
    // Also in the place of the registration's former session.
    void add(Index::RegistrationId id, const Net::Endpoint& remote);
    void remove(Index::RegistrationId id);

    [[nodiscard]] bool contains(Index::RegistrationId id) const { return m_places.contains(id); }
    [[nodiscard]] bool isFrom(Index::RegistrationId id, const Net::Endpoint& remote) const;
    // Whether somebody is logged in from there.
    [[nodiscard]] bool isKnown(const Net::Endpoint& remote) const;
    [[nodiscard]] int count() const { return static_cast<int>(m_places.size()); }

private:
    QHash<Index::RegistrationId, QString> m_places; // Net::limitKey() of where it logged in
    QHash<QString, int> m_counts;                   // sessions from there
};

// Where others are told to call a peer: the address that it states where that is plausible from where it calls, which
// is a literal address of the same kind; else the one that it calls from.
[[nodiscard]] Index::Endpoint reachableAt(const QString& stated, quint16 port, const Net::Endpoint& observed);

} // namespace Potluck::Beer2beer
