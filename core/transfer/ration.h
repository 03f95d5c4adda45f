// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/timers.h"

#include <cstdint>
#include <functional>
#include <memory>

namespace Potluck::Transfer {

// How many bytes of one download may come now, by a rate of its own: what all its sources together read is taken from
// one account that fills up evenly. Core thread.
class Ration
{
public:
    // `ready` is called from the timer source some time after available() was 0. The clock and the timers outlive it.
    Ration(const Clock& clock, TimerSource& timers, std::function<void()> ready);

    // Bytes a second; 0: no limit.
    void setRate(std::uint64_t rate);
    // As many may be read; 0: wait for ready().
    [[nodiscard]] std::uint64_t available();
    void spend(std::uint64_t bytes);

private:
    void fill();

    const Clock& m_clock;
    TimerSource& m_timers;
    const std::function<void()> m_ready;
    std::uint64_t m_rate = 0;
    double m_credit = 0; // bytes
    Milliseconds m_filledAt{0};
    std::unique_ptr<Timer> m_wait;
};

} // namespace Potluck::Transfer
