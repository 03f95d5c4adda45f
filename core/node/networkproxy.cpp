// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/networkproxy.h"

#include "node/crossing.h"

namespace Potluck::Node {

NetworkProxy::NetworkProxy(Crossing& crossing) : m_crossing(crossing)
{
    m_crossing.post([this](NodeCore& core) {
        connect(&core, &NodeCore::lanIndexesChanged, this, &NetworkDoor::lanIndexesChanged);
        connect(&core, &NodeCore::keptSearchesChanged, this, &NetworkDoor::keptSearchesChanged);
        connect(&core, &NodeCore::found, this, &NetworkDoor::found);
    });
}

void NetworkProxy::explain(const PeerRow& peer, QObject* context, Callback<QString> done)
{
    m_crossing.askDoor(
        context, std::move(done), &NodeCore::networkDoor,
        [peer](NetworkDoor& door, QObject* token, const auto& answer) { door.explain(peer, token, answer); });
}

void NetworkProxy::lanIndexes(QObject* context, Callback<QList<LanIndexRow>> done)
{
    m_crossing.askDoor(context, std::move(done), &NodeCore::networkDoor,
                       [](NetworkDoor& door, QObject* token, const auto& answer) { door.lanIndexes(token, answer); });
}

void NetworkProxy::keepSearch(const QString& query, QObject* context, Callback<quint64> done)
{
    m_crossing.askDoor(
        context, std::move(done), &NodeCore::networkDoor,
        [query](NetworkDoor& door, QObject* token, const auto& answer) { door.keepSearch(query, token, answer); });
}

void NetworkProxy::dropSearch(quint64 id, QObject* context, Done done)
{
    m_crossing.askDoor(
        context, std::move(done), &NodeCore::networkDoor,
        [id](NetworkDoor& door, QObject* token, const auto& answer) { door.dropSearch(id, token, answer); });
}

void NetworkProxy::keptSearches(QObject* context, Callback<QList<StandingSearchRow>> done)
{
    m_crossing.askDoor(context, std::move(done), &NodeCore::networkDoor,
                       [](NetworkDoor& door, QObject* token, const auto& answer) { door.keptSearches(token, answer); });
}

void NetworkProxy::lookedAt(quint64 id, QObject* context, Done done)
{
    m_crossing.askDoor(
        context, std::move(done), &NodeCore::networkDoor,
        [id](NetworkDoor& door, QObject* token, const auto& answer) { door.lookedAt(id, token, answer); });
}

} // namespace Potluck::Node
