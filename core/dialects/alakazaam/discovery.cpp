// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/alakazaam/discovery.h"

#include <utility>

namespace Potluck::Alakazaam {

namespace {

constexpr Milliseconds CollectFor{20'000};
constexpr Milliseconds SettleFor{3'000};
constexpr Milliseconds NobodyAfter{5'000};
constexpr int TimeToLive = 4; // as the programs
constexpr qsizetype MaxCandidates = 64;

} // namespace

Discovery::Discovery(const PeerAddress& known, Own own, TimerSource& timers, Random& random, QObject* parent)
    : QObject(parent), m_known(known), m_timers(timers), m_random(random), m_id(newPacketId(random))
{
    CallPlan plan;
    plan.addresses = known.endpoints();
    plan.compose = [own = std::move(own), id = m_id](const CallEnds& ends) {
        const auto source = own(ends);
        return source ? encode(Supe{id, *source, TimeToLive}) : QByteArray();
    };
    m_call = std::make_unique<OutgoingCall>(std::move(plan), m_timers,
                                            [this](const Result<CallEnds>& result) { sent(result); });
    m_nobody = m_timers.after(NobodyAfter, [this] {
        if (m_candidates.isEmpty())
            Q_EMIT nobodyYet(); // may destroy this
    });
    m_deadline = m_timers.after(CollectFor, [this] {
        fail({ErrorCode::Timeout,
              QStringLiteral("no super-peer answers by way of %1").arg(m_known.endpoints().constFirst().toString())});
    });
}

Discovery::~Discovery() = default;

void Discovery::sent(const Result<CallEnds>& result)
{
    m_call.release()->deleteLater(); // it is calling
    if (!result)
        fail(result.error());
}

bool Discovery::take(const Asup& asup, const Net::Endpoint& caller)
{
    if (asup.id != m_id)
        return false;
    PeerAddress candidate = asup.superPeer;
    if (m_isOver || callable(candidate, caller.address()).isEmpty())
        return true;
    if (candidate.ipv4 == m_known.ipv4 && candidate.port == m_known.port) {
        if (candidate.ipv6.isNull())
            candidate.ipv6 = m_known.ipv6;
        finish({candidate});
        return true;
    }
    if (!m_candidates.contains(candidate) && m_candidates.size() < MaxCandidates)
        m_candidates.append(candidate);
    if (!m_settle) {
        m_settle = m_timers.after(SettleFor, [this] {
            QList<PeerAddress> shuffled;
            while (!m_candidates.isEmpty())
                shuffled.append(m_candidates.takeAt(
                    static_cast<qsizetype>(m_random.below(static_cast<std::uint64_t>(m_candidates.size())))));
            finish(shuffled);
        });
    }
    return true;
}

void Discovery::finish(const QList<PeerAddress>& superPeers)
{
    m_call.reset();
    m_nobody.reset();
    m_deadline.reset();
    if (!std::exchange(m_isOver, true))
        Q_EMIT found(superPeers); // may destroy this
}

void Discovery::fail(const Error& error)
{
    m_nobody.reset();
    m_settle.reset();
    if (!std::exchange(m_isOver, true))
        Q_EMIT failed(error); // may destroy this
}

} // namespace Potluck::Alakazaam
