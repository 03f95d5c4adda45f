// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/endpoint.h"

#include <QList>
#include <QStringList>

namespace Potluck::Node {

// Where others can call this node. Pure value but for the addresses of this machine, which are asked anew each time.
class OwnAddresses
{
public:
    // As --advertise has them; without a port they mean the one listened on. What is no address counts as not given.
    void setAdvertised(const QStringList& addresses) { m_advertise = addresses; }
    void setListening(const QList<Net::Endpoint>& endpoints) { m_listening = endpoints; }

    // Empty before setListening().
    [[nodiscard]] const QList<Net::Endpoint>& listening() const { return m_listening; }
    [[nodiscard]] quint16 port() const { return m_listening.isEmpty() ? quint16{0} : m_listening.constFirst().port; }
    // That are to be told to others.
    [[nodiscard]] QList<Net::Endpoint> advertised() const;
    // Advertised, then listened on; for "every address" the one that others on this site would call.
    [[nodiscard]] QList<Net::Endpoint> all() const;
    // Where a program of this machine calls it. Not before setListening().
    [[nodiscard]] Net::Endpoint fromHere() const;
    [[nodiscard]] bool contains(const Net::Endpoint& address) const;

private:
    QStringList m_advertise;
    QList<Net::Endpoint> m_listening;
};

} // namespace Potluck::Node
