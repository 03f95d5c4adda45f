// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <functional>
#include <memory>

namespace Potluck {

// A pending call. Destroying it cancels the call.
class Timer
{
public:
    virtual ~Timer() = default;
};

// Calls functions later on the caller's thread, injected so that tests and simulations drive it
// (the fake is in tests/support). Use, keep and destroy timers on the thread of the source.
class TimerSource
{
public:
    virtual ~TimerSource() = default;

    [[nodiscard]] virtual std::unique_ptr<Timer> after(Milliseconds delay, std::function<void()> call) = 0;
    // Calls again and again until the timer is destroyed, first after one interval.
    [[nodiscard]] virtual std::unique_ptr<Timer> every(Milliseconds interval, std::function<void()> call) = 0;
};

// Timers of the calling thread's Qt event loop.
class QtTimerSource final : public TimerSource
{
public:
    [[nodiscard]] std::unique_ptr<Timer> after(Milliseconds delay, std::function<void()> call) override;
    [[nodiscard]] std::unique_ptr<Timer> every(Milliseconds interval, std::function<void()> call) override;
};

} // namespace Potluck
