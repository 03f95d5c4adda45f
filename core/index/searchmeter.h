// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <array>
#include <mutex>

namespace Potluck::Index {

// Counts searches, in all and over the last minute. Callable from any thread.
class SearchMeter
{
public:
    explicit SearchMeter(const Clock& clock) : m_clock(clock) {}

    void count()
    {
        const std::lock_guard<std::mutex> lock(m_mutex);
        ++m_total;
        Second& second = current();
        ++second.searches;
    }
    [[nodiscard]] quint64 total() const
    {
        const std::lock_guard<std::mutex> lock(m_mutex);
        return m_total;
    }
    [[nodiscard]] double perSecond() const
    {
        const std::lock_guard<std::mutex> lock(m_mutex);
        const long long now = m_clock.monotonic().count() / 1000;
        double sum = 0;
        for (const Second& second : m_seconds) {
            if (second.second > now - Span)
                sum += static_cast<double>(second.searches);
        }
        return sum / Span;
    }

private:
    static constexpr int Span = 60;
    struct Second
    {
        long long second = -Span;
        quint64 searches = 0;
    };

    Second& current()
    {
        const long long now = m_clock.monotonic().count() / 1000;
        Second& second = m_seconds[static_cast<std::size_t>(now % Span)];
        if (second.second != now)
            second = {now, 0};
        return second;
    }

    const Clock& m_clock;
    mutable std::mutex m_mutex;
    quint64 m_total = 0;
    std::array<Second, Span> m_seconds;
};

} // namespace Potluck::Index
