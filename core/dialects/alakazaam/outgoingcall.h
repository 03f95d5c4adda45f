// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/timers.h"
#include "dialects/alakazaam/dialer.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHostAddress>

#include <functional>
#include <memory>

namespace Potluck::Alakazaam {

// A connection as the caller sees it.
struct CallEnds
{
    QHostAddress local;
    Net::Endpoint remote;
};

struct CallPlan
{
    QList<Net::Endpoint> addresses; // of one party, tried in turn
    // The packet, once it is known from where to where it goes. Empty: the call fails, with InvalidArgument.
    std::function<QByteArray(const CallEnds&)> compose;
    // What comes back, as it comes. False: that is enough. Null: no answer is expected, and the call has gone well when
    // the other side closes or the patience is over.
    std::function<bool(QByteArrayView)> receive;
    Milliseconds patience{5000}; // from the packet to the end of the answer
};

// One packet to another party and what it answers, on a connection of its own, as the network has it. The packet leaves
// in one write, for it is read by one recv(). One use; destroying it gives up silently. Core thread.
class OutgoingCall final : public QObject
{
    Q_OBJECT

public:
    // From the event loop, once; may destroy the call. Ok: the answer was enough or the other side closed in time
    // (whether it had said everything, receive() knows). Network, Timeout.
    using Done = std::function<void(Result<CallEnds>)>;

    OutgoingCall(CallPlan plan, TimerSource& timers, Done done);
    ~OutgoingCall() override;

private:
    void connected(Result<SocketPtr> socket);
    void readable();
    void finish(Result<CallEnds> result);

    CallPlan m_plan;
    TimerSource& m_timers;
    Done m_done;
    std::unique_ptr<Dialer> m_dialer;
    SocketPtr m_socket;
    CallEnds m_ends;
    std::unique_ptr<Timer> m_deadline;
};

} // namespace Potluck::Alakazaam
