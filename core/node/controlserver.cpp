// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/controlserver.h"

#include "base/log.h"
#include "node/controlconnection.h"
#include "node/controlsocket.h"

#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>

#include <algorithm>
#include <utility>

#include <unistd.h>

namespace Potluck::Node {

ControlServer::ControlServer(ControlTarget& target, QObject* parent) : QObject(parent), m_target(target)
{}

ControlServer::~ControlServer()
{
    close();
}

Status ControlServer::listen(const QString& dataDir)
{
    const auto descriptor = listenControlSocket(dataDir);
    if (!descriptor)
        return descriptor.error();
    m_socketPath = controlSocketFile(dataDir);
    m_server = std::make_unique<QLocalServer>();
    if (!m_server->listen(static_cast<qintptr>(*descriptor))) {
        const QString detail = m_server->errorString();
        m_server.reset();
        ::close(*descriptor);
        return Error{ErrorCode::Io, QStringLiteral("cannot listen on the control socket: %1").arg(detail)};
    }
    connect(m_server.get(), &QLocalServer::newConnection, this, &ControlServer::acceptClients);
    return {};
}

void ControlServer::stopServing()
{
    if (!m_server)
        return;
    m_server.reset();
    QFile::remove(m_socketPath);
    const auto clients = m_clients; // one that does not read is dropped meanwhile
    for (ControlConnection* const client : clients)
        client->stopServing();
}

void ControlServer::close()
{
    stopServing();
    const auto clients = std::exchange(m_clients, {});
    for (ControlConnection* const client : clients)
        delete client;
}

void ControlServer::publishTransfers(const QList<TransferRow>& changed, const QList<quint64>& removed)
{
    const auto clients = m_clients; // a client may be dropped meanwhile
    for (ControlConnection* const client : clients)
        client->publishTransfers(changed, removed);
}

void ControlServer::acceptClients()
{
    while (QLocalSocket* const next = m_server->nextPendingConnection()) {
        std::unique_ptr<QLocalSocket> socket(next);
        if (!isOwnPeer(socket->socketDescriptor())) {
            qCWarning(lcNode) << "control client refused: it runs as another user";
            continue;
        }
        if (!makeRoom()) {
            qCWarning(lcNode) << "control client refused: too many at once";
            continue;
        }
        auto* const client = new ControlConnection(std::move(socket), m_target, this);
        m_clients.append(client);
        connect(client, &ControlConnection::quitRequested, this, &ControlServer::quitRequested);
        connect(client, &ControlConnection::ended, this, [this, client] {
            m_clients.removeOne(client);
            client->deleteLater();
        });
    }
}

bool ControlServer::makeRoom()
{
    if (m_clients.size() < MaxClients)
        return true;
    const auto idle = std::find_if(m_clients.cbegin(), m_clients.cend(),
                                   [](const ControlConnection* client) { return !client->hasOpenCalls(); });
    if (idle == m_clients.cend())
        return false;
    ControlConnection* const dropped = *idle;
    m_clients.erase(idle);
    delete dropped;
    return true;
}

} // namespace Potluck::Node

// Compiled here, not with the mocs of all classes: what uses only the control socket does not link the whole node.
#include "moc_controlserver.cpp"
