// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/alakazaam/peerside.h"

#include <algorithm>

namespace Potluck::Alakazaam {

bool PeerSide::handle(const Packet& packet, std::unique_ptr<PacketCall>& call)
{
    if (const auto* const asup = std::get_if<Asup>(&packet)) {
        const bool isOurs = std::any_of(m_clients.cbegin(), m_clients.cend(),
                                        [&](SuperPeerClient* client) { return client->take(*asup, call->remote()); });
        if (isOurs)
            call.reset();
        return isOurs;
    }
    const auto* const supe = std::get_if<Supe>(&packet);
    if (!supe || m_clients.isEmpty())
        return false;
    pass(*supe, call->remote());
    call.reset();
    return true;
}

void PeerSide::pass(const Supe& supe, const Net::Endpoint& caller)
{
    QList<PeerAddress> superPeers;
    for (const SuperPeerClient* const client : m_clients) {
        if (client->isOwn(supe))
            return;
        const auto superPeer = client->superPeer();
        if (superPeer && !superPeers.contains(*superPeer))
            superPeers.append(*superPeer);
    }
    m_flood.setNeighbours(superPeers);
    const Flood::Onward onward =
        m_flood.arrived(Flood::Kind::SuperPeers, supe.id, supe.source, supe.timeToLive, caller.address());
    Supe next = supe;
    next.timeToLive = onward.timeToLive;
    for (const PeerAddress& superPeer : onward.to)
        m_sender.send(superPeer.endpoints(), encode(next));
}

} // namespace Potluck::Alakazaam
