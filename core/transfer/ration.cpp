// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/ration.h"

#include <algorithm>
#include <limits>

namespace Potluck::Transfer {
namespace {

// Not so little that reading is all overhead; and what is saved up while nothing comes.
constexpr double LeastBytes = 4 * 1024;
constexpr double SavedSeconds = 0.25;
constexpr Milliseconds Pause{50};

} // namespace

Ration::Ration(const Clock& clock, TimerSource& timers, std::function<void()> ready)
    : m_clock(clock), m_timers(timers), m_ready(std::move(ready)), m_filledAt(clock.monotonic())
{}

void Ration::setRate(std::uint64_t rate)
{
    if (m_rate == rate)
        return;
    fill();
    m_rate = rate;
    // Who waits for the old rate need not wait under the new one.
    if (m_wait)
        m_wait = m_timers.after(Milliseconds{0}, [this] {
            const auto done = std::move(m_wait);
            m_ready();
        });
}

void Ration::fill()
{
    const Milliseconds now = m_clock.monotonic();
    const double rate = static_cast<double>(m_rate);
    m_credit = std::min(m_credit + rate * static_cast<double>((now - m_filledAt).count()) / 1000.0,
                        std::max(rate * SavedSeconds, 2 * LeastBytes));
    m_filledAt = now;
}

std::uint64_t Ration::available()
{
    if (m_rate == 0)
        return std::numeric_limits<std::uint64_t>::max();
    if (m_wait)
        return 0;
    fill();
    if (m_credit >= LeastBytes)
        return static_cast<std::uint64_t>(m_credit);
    const double missing = LeastBytes - m_credit;
    const Milliseconds wait(static_cast<std::int64_t>(1000.0 * missing / static_cast<double>(m_rate)) + 1);
    m_wait = m_timers.after(std::max(wait, Pause), [this] {
        const auto done = std::move(m_wait);
        m_ready();
    });
    return 0;
}

void Ration::spend(std::uint64_t bytes)
{
    if (m_rate != 0)
        m_credit -= static_cast<double>(bytes);
}

} // namespace Potluck::Transfer
