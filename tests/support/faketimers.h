// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timers.h"
#include "support/fakeclock.h"

#include <map>
#include <memory>

namespace Potluck::Test {

// Timers that fire when a test lets time pass. Advances the clock to each timer's moment before calling it.
class FakeTimers final : public TimerSource
{
public:
    explicit FakeTimers(FakeClock& clock);
    ~FakeTimers() override;

    [[nodiscard]] std::unique_ptr<Timer> after(Milliseconds delay, std::function<void()> call) override;
    [[nodiscard]] std::unique_ptr<Timer> every(Milliseconds interval, std::function<void()> call) override;

    // Lets that much time pass, firing what falls due in order of time, then of creation.
    void advance(Milliseconds by);
    [[nodiscard]] int pending() const;

private:
    class FakeTimer;
    struct Entry
    {
        Milliseconds interval; // zero: once
        std::function<void()> call;
    };
    using Key = std::pair<Milliseconds, std::uint64_t>; // due, sequence number
    struct State
    {
        std::map<Key, Entry> entries;
        std::uint64_t sequence = 0;
    };
    std::unique_ptr<Timer> add(Milliseconds delay, Milliseconds interval, std::function<void()> call);

    FakeClock& m_clock;
    std::shared_ptr<State> m_state;
};

} // namespace Potluck::Test
