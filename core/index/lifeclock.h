// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "index/catalogstore.h"

#include <algorithm>

namespace Potluck::Index {

// The time by which registrations age. It runs with the monotonic clock, so that nothing expires and nothing lives on
// when somebody sets the machine's clock, and over a stop of the index by what the wall clock says, never backwards. A
// wall clock that is wrong at one start and right at the next costs nothing but that stop.
class LifeClock
{
public:
    explicit LifeClock(const Clock& clock) : m_clock(clock), m_start(clock.monotonic()) {}

    // As saved: now() and the wall clock of one moment.
    void restore(LifeTime life, qint64 wall)
    {
        const LifeTime stopped = std::max<LifeTime>(m_clock.wall().count() - wall, 0);
        m_base = std::min(life, Limit) + std::min(stopped, Limit);
        m_start = m_clock.monotonic();
    }
    [[nodiscard]] LifeTime now() const { return m_base + (m_clock.monotonic() - m_start).count(); }

private:
    static constexpr LifeTime Limit = LifeTime{1} << 60; // damaged values must not overflow

    const Clock& m_clock;
    Milliseconds m_start;
    LifeTime m_base = 0;
};

} // namespace Potluck::Index
