// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/timers.h"
#include "dialects/beer2beer/frame.h"
#include "net/endpoint.h"

#include <QObject>
#include <QTcpSocket>

#include <functional>
#include <memory>

namespace Potluck::Beer2beer {

// What an index answered to a request: its OK, or its KO.
struct CallAnswer
{
    bool ok = false;
    QByteArray payload;
};

// One request to an index on a connection of its own, which is how the network's programs ask. One use; destroying it
// gives up.
class Call final : public QObject
{
    Q_OBJECT

public:
    // The frame, made when the connection stands: LOGIN carries the address that this end has.
    using FrameOf = std::function<QByteArray(const QHostAddress& own)>;
    // From the event loop, once; it must not destroy the call at once. Network: not reached. Timeout: reached, but it
    // said nothing, be it that it closed the connection or that it was silent. Protocol: nonsense.
    using Answered = std::function<void(Result<CallAnswer>)>;

    struct Order
    {
        Request request = Request::KeepAlive;
        FrameOf frame;
        Milliseconds patience{0}; // for the answer, from the moment the connection stands
    };

    Call(const Net::Endpoint& index, Order order, TimerSource& timers, Answered answered);
    ~Call() override;

    // Closes the connection; nothing is answered any more.
    void giveUp();

private:
    void begin();
    void send();
    void read();
    void finish(Result<CallAnswer> outcome);

    Net::Endpoint m_index;
    Order m_order;
    TimerSource& m_timers;
    Answered m_answered;
    QTcpSocket m_socket;
    QByteArray m_received;
    std::unique_ptr<Timer> m_timer;
    bool m_isConnected = false;
};

} // namespace Potluck::Beer2beer
