// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/hostingproxy.h"

#include "node/crossing.h"

namespace Potluck::Node {

void HostingProxy::startHosting(const HostingOptions& options, QObject* context, Callback<QString> done)
{
    m_crossing.askDoor(context, std::move(done), &NodeCore::hostingDoor,
                       [options](HostingDoor& door, QObject* token, const auto& answer) {
                           door.startHosting(options, token, answer);
                       });
}

void HostingProxy::stopHosting(QObject* context, Done done)
{
    m_crossing.askDoor(context, std::move(done), &NodeCore::hostingDoor,
                       [](HostingDoor& door, QObject* token, const auto& answer) { door.stopHosting(token, answer); });
}

void HostingProxy::options(QObject* context, Callback<HostingOptions> done)
{
    m_crossing.askDoor(context, std::move(done), &NodeCore::hostingDoor,
                       [](HostingDoor& door, QObject* token, const auto& answer) { door.options(token, answer); });
}

void HostingProxy::registered(QObject* context, Callback<QList<HostedPeerRow>> done)
{
    m_crossing.askDoor(context, std::move(done), &NodeCore::hostingDoor,
                       [](HostingDoor& door, QObject* token, const auto& answer) { door.registered(token, answer); });
}

void HostingProxy::removePeer(quint64 id, QObject* context, Done done)
{
    m_crossing.askDoor(
        context, std::move(done), &NodeCore::hostingDoor,
        [id](HostingDoor& door, QObject* token, const auto& answer) { door.removePeer(id, token, answer); });
}

void HostingProxy::ban(quint64 id, QObject* context, Done done)
{
    m_crossing.askDoor(context, std::move(done), &NodeCore::hostingDoor,
                       [id](HostingDoor& door, QObject* token, const auto& answer) { door.ban(id, token, answer); });
}

void HostingProxy::unban(const QString& name, QObject* context, Done done)
{
    m_crossing.askDoor(
        context, std::move(done), &NodeCore::hostingDoor,
        [name](HostingDoor& door, QObject* token, const auto& answer) { door.unban(name, token, answer); });
}

void HostingProxy::traces(QObject* context, Callback<QList<TracedSearch>> done)
{
    m_crossing.askDoor(context, std::move(done), &NodeCore::hostingDoor,
                       [](HostingDoor& door, QObject* token, const auto& answer) { door.traces(token, answer); });
}

} // namespace Potluck::Node
