// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "dialects/alakazaam/flood.h"
#include "dialects/alakazaam/packetsender.h"
#include "dialects/alakazaam/packetserver.h"
#include "dialects/alakazaam/superpeerclient.h"

#include <QList>

namespace Potluck::Alakazaam {

// What a peer does with the packets of others, beside RETR (see ContentServer): it hands on a SUPE to its super-peers,
// once, and takes the ASUPs that answer its own. Core thread. Everything given outlives it.
class PeerSide final : public PacketHandler
{
public:
    PeerSide(PacketSender& sender, const Clock& clock) : m_sender(sender), m_flood(clock) {}

    // Clients are removed before they are destroyed.
    void add(SuperPeerClient& client) { m_clients.append(&client); }
    void remove(SuperPeerClient& client) { m_clients.removeAll(&client); }

    // Takes every SUPE while there is a client, and the ASUPs that answer one of them.
    bool handle(const Packet& packet, std::unique_ptr<PacketCall>& call) override;

private:
    void pass(const Supe& supe, const Net::Endpoint& caller);

    PacketSender& m_sender;
    Flood m_flood; // its neighbours are our super-peers
    QList<SuperPeerClient*> m_clients;
};

} // namespace Potluck::Alakazaam
