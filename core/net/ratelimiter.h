// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/timers.h"

#include <QtGlobal>

#include <functional>
#include <memory>
#include <mutex>

namespace Potluck::Net {

// A limit in bytes a second that many streams share, on any number of threads. Each Throttle gets equal turns: it holds
// at most one small grant at a time, and grants are dated one after the other (generic cell rate
// algorithm), so who asks more often gets no more. Any thread.
class RateLimiter
{
public:
    // 0 is no limit. The clock outlives the limiter.
    explicit RateLimiter(const Clock& clock, quint64 bytesPerSecond = 0);

    // Takes effect at once for new grants, and after at most one turn of all streams for waiting ones.
    void setRate(quint64 bytesPerSecond);
    [[nodiscard]] quint64 rate() const;

private:
    friend class Throttle;
    struct Grant
    {
        qint64 bytes = 0;
        Milliseconds wait{0}; // before they may be used
    };
    [[nodiscard]] Grant reserve(qint64 wanted);

    const Clock& m_clock;
    mutable std::mutex m_mutex;
    quint64 m_rate;
    qint64 m_nextMicros = 0; // the moment up to which grants are given away
};

// One stream's side of a RateLimiter. Lives on the stream's thread; without a limiter it allows everything.
class Throttle
{
public:
    // `ready` is called from the timer source after allowance() was 0.
    Throttle(std::shared_ptr<RateLimiter> limiter, TimerSource& timers, std::function<void()> ready);
    ~Throttle();
    Throttle(const Throttle&) = delete;
    Throttle& operator=(const Throttle&) = delete;

    // How many of the wanted bytes may be moved now; 0: wait for ready().
    [[nodiscard]] qint64 allowance(qint64 wanted);
    // Tells how many of the allowed bytes were moved; the others stay allowed.
    void spend(qint64 bytes);

private:
    std::shared_ptr<RateLimiter> m_limiter;
    TimerSource& m_timers;
    std::function<void()> m_ready;
    std::unique_ptr<Timer> m_wait;
    qint64 m_granted = 0;
};

} // namespace Potluck::Net
