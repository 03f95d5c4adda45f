// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/timers.h"
#include "net/endpoint.h"

#include <QList>
#include <QObject>
#include <QTcpSocket>

#include <functional>
#include <memory>
#include <vector>

namespace Potluck::Alakazaam {

// How a connection is let go, also from within its own signals: it is cut now and destroyed from the event loop.
struct CloseLater
{
    void operator()(QTcpSocket* socket) const;
};
using SocketPtr = std::unique_ptr<QTcpSocket, CloseLater>;

// Connects to a party of the network, which has an IPv4 and an IPv6 address: begins the next address a second after the
// last, or as soon as that failed, and keeps the first that answers. (The network's programs toss a coin and do not
// fall back.) Gives an address up after 10 seconds. One use; destroying it gives up. Core thread.
class Dialer final : public QObject
{
    Q_OBJECT

public:
    // From the event loop, once; the socket is open and has read nothing yet. May destroy the dialer.
    using Connected = std::function<void(Result<SocketPtr>)>;

    Dialer(QList<Net::Endpoint> addresses, TimerSource& timers, Connected connected);
    ~Dialer() override;

private:
    struct Attempt
    {
        SocketPtr socket;
        std::unique_ptr<Timer> deadline;
    };

    void beginNext();
    void succeed(QTcpSocket* socket);
    void fail(QTcpSocket* socket, const Error& error);
    [[nodiscard]] SocketPtr take(QTcpSocket* socket);

    QList<Net::Endpoint> m_addresses; // not begun yet
    TimerSource& m_timers;
    Connected m_connected;
    std::vector<Attempt> m_attempts;
    std::unique_ptr<Timer> m_next;
    Error m_error{ErrorCode::Network, QStringLiteral("no address is known")};
};

} // namespace Potluck::Alakazaam
