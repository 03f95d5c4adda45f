// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/beer2beer/server.h"

#include "dialects/beer2beer/connection.h"

#include <QSet>

namespace Potluck::Beer2beer {

struct Server::Private
{
    RequestHandler* index;
    RequestHandler* content;
    TimerSource& timers;
    ServerLimits limits;
    std::unique_ptr<Timer> tick;
    QSet<Connection*> connections;
};

Server::Server(RequestHandler* index, RequestHandler* content, TimerSource& timers, const ServerLimits& limits,
               QObject* parent)
    : QObject(parent), d(new Private{index, content, timers, limits, {}, {}})
{
    d->tick = timers.every(Connection::TickInterval, [this] {
        const auto connections = d->connections; // a tick may end one
        for (Connection* const connection : connections)
            connection->tick();
    });
}

Server::~Server()
{
    const auto connections = std::exchange(d->connections, {});
    qDeleteAll(connections);
}

void Server::accept(Net::AcceptedSocket socket)
{
    auto* const connection = new Connection(std::move(socket), d->index, d->content, d->timers, d->limits, this);
    d->connections.insert(connection);
    connect(connection, &Connection::ended, this, [this, connection] {
        d->connections.remove(connection);
        connection->deleteLater();
    });
}

int Server::connectionCount() const
{
    return static_cast<int>(d->connections.size());
}

} // namespace Potluck::Beer2beer
