// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/beer2beer/onlinepeers.h"

#include <QHostAddress>

namespace Potluck::Beer2beer {

namespace {

// Whoever is on the list is believed to be here so long.
constexpr Milliseconds FreshPresence{30'000};
// Whoever is not may have come since, and is looked for again; not more often than this, whoever calls.
constexpr Milliseconds FreshAbsence{2'000};
constexpr Milliseconds MuteUnanswered = std::chrono::minutes{10};
constexpr Milliseconds MuteFailed{10'000};
constexpr int MaxPages = 200;
constexpr std::size_t MaxWaiters = 1000;

} // namespace

void OnlinePeers::ask(const Net::Endpoint& caller, QObject* context, KnownCallers::Answered answered)
{
    if (m_clock.monotonic() < m_mutedUntil)
        return answered(CallerKnown::Unknown);
    // Of IPv6 the /64: a machine calls from other addresses there than the one that it is called at.
    const QString place = Net::limitKey(caller.address());
    if (m_isKnown && age() < FreshPresence && m_places.contains(place))
        return answered(CallerKnown::Online);
    if (m_isKnown && age() < FreshAbsence)
        return answered(m_isComplete ? CallerKnown::Absent : CallerKnown::Unknown);
    if (m_waiters.size() >= MaxWaiters)
        return answered(CallerKnown::Absent);
    m_waiters.push_back({place, context, std::move(answered)});
    if (std::exchange(m_isFetching, true))
        return;
    m_incoming.clear();
    fetch({}, MaxPages);
}

void OnlinePeers::fetch(const QString& after, int pagesLeft)
{
    m_fetch(after, [this, pagesLeft](const Result<PeersAnswer>& answer) {
        if (!answer)
            return giveUp(answer.error());
        for (const PeerRecord& peer : answer->peers) {
            const QHostAddress address(peer.host);
            if (peer.online && !address.isNull())
                m_incoming.insert(Net::limitKey(address));
        }
        if (!answer->next.isEmpty() && pagesLeft > 1)
            fetch(answer->next, pagesLeft - 1);
        else
            finish(answer->next.isEmpty());
    });
}

void OnlinePeers::finish(bool complete)
{
    m_isFetching = false;
    m_places = std::exchange(m_incoming, {});
    m_isKnown = true;
    m_isComplete = complete;
    m_askedAt = m_clock.monotonic();
    for (const Waiter& waiter : std::exchange(m_waiters, {})) {
        if (waiter.context)
            waiter.answered(m_places.contains(waiter.place) ? CallerKnown::Online
                            : complete                      ? CallerKnown::Absent
                                                            : CallerKnown::Unknown);
    }
}

void OnlinePeers::giveUp(const Error& error)
{
    m_isFetching = false;
    m_mutedUntil = m_clock.monotonic() + (error.code == ErrorCode::Timeout ? MuteUnanswered : MuteFailed);
    for (const Waiter& waiter : std::exchange(m_waiters, {})) {
        if (waiter.context)
            waiter.answered(CallerKnown::Unknown);
    }
}

} // namespace Potluck::Beer2beer
