// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timers.h"
#include "net/acceptedsocket.h"
#include "net/httpexchange.h"
#include "net/tlscontext.h"

#include <QObject>

#include <memory>

namespace Potluck::Net {

struct HttpServerLimits
{
    int pipeline = 16; // requests of one connection that wait for their answer; more are not read
    Milliseconds handshake{10'000};
    Milliseconds head{10'000};   // from a request's first byte to the end of its head
    Milliseconds body{30'000};   // without a byte of a body that the handler wants
    Milliseconds answer{60'000}; // without the client taking a byte of an answer that waits to be sent
    Milliseconds idle{300'000};  // without a request (native peers renew every 2 minutes)
};

// HTTP/1.1 over TLS for the connections that a Listener hands over: owns them and feeds the handler. Lives on one
// thread with a Qt event loop; to use several threads, make one server on each and share the connections out.
class HttpServer final : public QObject, public ConnectionAcceptor
{
    Q_OBJECT

public:
    // Handler and timers outlive the server.
    HttpServer(std::shared_ptr<const TlsContext> context, HttpHandler& handler, TimerSource& timers,
               HttpServerLimits limits = {}, QObject* parent = nullptr);
    // Cuts every connection.
    ~HttpServer() override;

    void accept(AcceptedSocket socket) override;
    [[nodiscard]] int connectionCount() const;

    // Takes no more connections and requests, lets answers in progress end (not streams: those are ended), then
    // drained().
    void shutDown();

Q_SIGNALS:
    void drained();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Potluck::Net
