// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpserver.h"

#include "net/httpserverconnection.h"

#include <QSet>

namespace Potluck::Net {

struct HttpServer::Private
{
    std::shared_ptr<const TlsContext> context;
    HttpHandler& handler;
    TimerSource& timers;
    HttpServerLimits limits;
    QSet<HttpServerConnection*> connections;
    std::unique_ptr<Timer> ticks; // while there are connections
    bool shuttingDown = false;
};

HttpServer::HttpServer(std::shared_ptr<const TlsContext> context, HttpHandler& handler, TimerSource& timers,
                       HttpServerLimits limits, QObject* parent)
    : QObject(parent), d(new Private{std::move(context), handler, timers, limits, {}, nullptr, false})
{}

HttpServer::~HttpServer()
{
    const auto connections = std::exchange(d->connections, {});
    for (auto* const connection : connections) {
        connection->disconnect(this);
        delete connection;
    }
}

void HttpServer::accept(AcceptedSocket socket)
{
    if (d->shuttingDown)
        return;
    auto* const connection =
        new HttpServerConnection(d->context, std::move(socket), d->handler, d->timers, d->limits, this);
    d->connections.insert(connection);
    connect(connection, &HttpServerConnection::ended, this, [this, connection] {
        if (!d->connections.remove(connection))
            return;
        connection->deleteLater();
        if (!d->connections.isEmpty())
            return;
        d->ticks.reset();
        if (d->shuttingDown)
            Q_EMIT drained();
    });
    if (!d->ticks) {
        d->ticks = d->timers.every(HttpServerConnection::TickInterval, [this] {
            const auto connections = d->connections; // ticking may end some
            for (auto* const each : connections) {
                if (d->connections.contains(each))
                    each->tick();
            }
        });
    }
}

int HttpServer::connectionCount() const
{
    return static_cast<int>(d->connections.size());
}

void HttpServer::shutDown()
{
    d->shuttingDown = true;
    const auto connections = d->connections;
    for (auto* const each : connections) {
        if (d->connections.contains(each))
            each->shutDown();
    }
    if (d->connections.isEmpty())
        QMetaObject::invokeMethod(this, &HttpServer::drained, Qt::QueuedConnection);
}

} // namespace Potluck::Net
