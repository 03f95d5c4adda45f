// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "base/result.h"
#include "base/timers.h"
#include "dialects/alakazaam/outgoingcall.h"
#include "dialects/alakazaam/packets.h"

#include <QObject>

#include <functional>
#include <memory>

namespace Potluck::Alakazaam {

// Finds a super-peer from one address that a user knows, which may be a super-peer or a peer: sends it a SUPE, that
// travels on, and collects the ASUPs. One use; destroying it gives up. Core thread.
class Discovery final : public QObject
{
    Q_OBJECT

public:
    // What we are told to be; nothing where that cannot be said.
    using Own = std::function<std::optional<PeerAddress>(const CallEnds&)>;

    Discovery(const PeerAddress& known, Own own, TimerSource& timers, Random& random, QObject* parent = nullptr);
    ~Discovery() override;

    // An ASUP that came: whether it answers this. Its address counts only where it is of the caller's kind.
    bool take(const Asup& asup, const Net::Endpoint& caller);
    [[nodiscard]] const PacketId& packetId() const { return m_id; }

Q_SIGNALS:
    // Whom to log in at, in this order: the known one if it answered itself, and then at once; else, three seconds
    // after the first answer, the others in random order. Once.
    void found(const QList<Potluck::Alakazaam::PeerAddress>& superPeers);
    // Nobody has answered for five seconds (perhaps we cannot be called). It goes on waiting.
    void nobodyYet();
    // The known one cannot be reached, or nobody has answered within 20 seconds. Once.
    void failed(const Potluck::Error& error);

private:
    void sent(const Result<CallEnds>& result);
    void finish(const QList<PeerAddress>& superPeers);
    void fail(const Error& error);

    PeerAddress m_known;
    TimerSource& m_timers;
    Random& m_random;
    PacketId m_id;
    QList<PeerAddress> m_candidates;
    bool m_isOver = false;
    std::unique_ptr<OutgoingCall> m_call;
    std::unique_ptr<Timer> m_nobody;
    std::unique_ptr<Timer> m_settle;
    std::unique_ptr<Timer> m_deadline;
};

} // namespace Potluck::Alakazaam
