// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timers.h"
#include "index/indexservice.h"
#include "overlay/termcounter.h"

#include <QByteArray>
#include <QObject>

#include <deque>
#include <memory>

namespace Potluck::Node {

// Keeps the digest of a hosted index up to its catalog: first the names that are there, then those that come and go.
// Counts in short turns, so that nothing else on the core thread waits for a large list. Core thread.
class NameFeed final : public QObject
{
    Q_OBJECT

public:
    // All outlive it.
    NameFeed(Index::IndexService& service, TimerSource& timers, Overlay::TermCounter& counter);

    // Begins; a second call does nothing.
    void start();
    // Everything that was there at the start is counted.
    [[nodiscard]] bool isComplete() const { return m_complete; }

    static constexpr int NamesPerTurn = 500; // a millisecond or two

Q_SIGNALS:
    void completed();

private:
    struct Change
    {
        QByteArray name;
        bool came = true;
    };
    void askForMore();
    void take(const QList<QByteArray>& names, bool came);
    void count();

    Index::IndexService& m_service;
    TimerSource& m_timers;
    Overlay::TermCounter& m_counter;
    std::deque<Change> m_changes;
    std::unique_ptr<Timer> m_turn;
    std::unique_ptr<Timer> m_retry;
    bool m_started = false;
    bool m_walking = false; // more names were there at the start than have come
    bool m_asking = false;
    bool m_complete = false;
};

} // namespace Potluck::Node
