// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timers.h"
#include "dialects/beer2beer/exchange.h"
#include "net/acceptedsocket.h"

#include <QObject>

#include <memory>

namespace Potluck::Beer2beer {

struct ServerLimits
{
    int pipeline = 16;            // requests of one connection that wait for their answer; more are not read
    Milliseconds request{20'000}; // from a request's first byte to its last
    Milliseconds answer{60'000};  // without the caller taking a byte of an answer that waits to be sent
    Milliseconds idle{120'000};   // without a request
};

// beer2beer for the connections that a Listener hands over: owns them, reads requests and hands each to the side that
// it is for: DOWNLOAD to the peer's, everything else to the index's. A side that this node does not have is null: KO.
// What is no request of the dialect ends the connection.
//
// Lives on one thread with a Qt event loop. Memory: at most two frames of 64 KiB and the payloads of the pipeline for
// each connection, and what its answers hold.
class Server final : public QObject, public Net::ConnectionAcceptor
{
    Q_OBJECT

public:
    // Handlers and timers outlive the server.
    Server(RequestHandler* index, RequestHandler* content, TimerSource& timers, const ServerLimits& limits = {},
           QObject* parent = nullptr);
    // Cuts every connection.
    ~Server() override;

    void accept(Net::AcceptedSocket socket) override;
    [[nodiscard]] int connectionCount() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Potluck::Beer2beer
