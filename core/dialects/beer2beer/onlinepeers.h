// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "dialects/beer2beer/knowncallers.h"
#include "dialects/beer2beer/messages.h"

#include <QObject>
#include <QPointer>
#include <QSet>

#include <functional>
#include <vector>

namespace Potluck::Beer2beer {

// The addresses of those who are online at one index, asked by SHOW_PEERS when a caller comes and kept for a moment.
// One thread.
class OnlinePeers
{
public:
    // Asks for one page of those online; answers later, once.
    using Fetch = std::function<void(const QString& after, std::function<void(Result<PeersAnswer>)> done)>;

    // The clock outlives it, and it outlives what it fetches.
    OnlinePeers(const Clock& clock, Fetch fetch) : m_clock(clock), m_fetch(std::move(fetch)) {}

    // Answers at once or later, not at all when context died. Unknown where the index does not answer.
    void ask(const Net::Endpoint& caller, QObject* context, KnownCallers::Answered answered);

private:
    struct Waiter
    {
        QString place;
        QPointer<QObject> context;
        KnownCallers::Answered answered;
    };
    void fetch(const QString& after, int pagesLeft);
    void finish(bool complete);
    void giveUp(const Error& error);
    [[nodiscard]] Milliseconds age() const { return m_clock.monotonic() - m_askedAt; }

    const Clock& m_clock;
    Fetch m_fetch;
    QSet<QString> m_places;       // as Net::limitKey() has them
    QSet<QString> m_incoming;     // of the pages that have come so far
    bool m_isKnown = false;       // m_places was told, at m_askedAt
    bool m_isComplete = false;    // and was all of them
    Milliseconds m_askedAt{0};    // monotonic
    Milliseconds m_mutedUntil{0}; // it did not answer: not asked again before
    bool m_isFetching = false;
    std::vector<Waiter> m_waiters;
};

} // namespace Potluck::Beer2beer
