// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/ratelimiter.h"

#include <algorithm>
#include <limits>

namespace Potluck::Net {
namespace {

constexpr quint64 TurnsPerSecond = 100; // coarse against the timers' millisecond, fine enough for many streams
constexpr quint64 MinGrant = 1024;
constexpr qint64 BurstMicros = 50'000; // what an idle limiter saves up
constexpr qint64 MicrosPerSecond = 1'000'000;

} // namespace

RateLimiter::RateLimiter(const Clock& clock, quint64 bytesPerSecond) : m_clock(clock), m_rate(bytesPerSecond)
{}

void RateLimiter::setRate(quint64 bytesPerSecond)
{
    const std::lock_guard lock(m_mutex);
    m_rate = bytesPerSecond;
    m_nextMicros = 0; // grants given under the old rate do not delay those of the new
}

quint64 RateLimiter::rate() const
{
    const std::lock_guard lock(m_mutex);
    return m_rate;
}

RateLimiter::Grant RateLimiter::reserve(qint64 wanted)
{
    const std::lock_guard lock(m_mutex);
    if (m_rate == 0)
        return {wanted, Milliseconds{0}};
    // Every grant is alike, whatever is wanted: the rest stays with the stream for its next bytes.
    const auto bytes = static_cast<qint64>(std::max(m_rate / TurnsPerSecond, MinGrant));
    const qint64 now = std::chrono::microseconds(m_clock.monotonic()).count();
    const qint64 start = std::max(m_nextMicros, now - BurstMicros);
    const double cost = static_cast<double>(bytes) * MicrosPerSecond / static_cast<double>(m_rate);
    m_nextMicros = start + std::max<qint64>(1, static_cast<qint64>(cost));
    const qint64 wait = std::max<qint64>(0, start - now);
    return {bytes, Milliseconds{(wait + 999) / 1000}};
}

Throttle::Throttle(std::shared_ptr<RateLimiter> limiter, TimerSource& timers, std::function<void()> ready)
    : m_limiter(std::move(limiter)), m_timers(timers), m_ready(std::move(ready))
{}

Throttle::~Throttle() = default;

qint64 Throttle::allowance(qint64 wanted)
{
    if (!m_limiter || wanted <= 0)
        return wanted;
    if (m_wait)
        return 0;
    if (m_granted == 0) {
        const RateLimiter::Grant grant = m_limiter->reserve(wanted);
        m_granted = grant.bytes;
        if (grant.wait.count() > 0) {
            m_wait = m_timers.after(grant.wait, [this] {
                const auto done = std::move(m_wait);
                const auto ready = m_ready; // it may destroy this
                ready();
            });
            return 0;
        }
    }
    return std::min(m_granted, wanted);
}

void Throttle::spend(qint64 bytes)
{
    m_granted = std::max<qint64>(0, m_granted - bytes);
}

} // namespace Potluck::Net
