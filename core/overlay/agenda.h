// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/timers.h"

#include <QtGlobal>

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace Potluck::Overlay {

// Calls that wait for their time, over a single timer: thousands of overlays in one process have a dozen of them each.
// What waits when the agenda goes is not called.
class Agenda
{
public:
    Agenda(const Clock& clock, TimerSource& timers) : m_clock(clock), m_timers(timers) {}

    [[nodiscard]] Milliseconds now() const { return m_clock.monotonic(); }
    // In the order of their times, then as they were added. Calls may add further ones.
    void after(Milliseconds delay, std::function<void()> call);
    void clear();
    [[nodiscard]] qsizetype memory() const { return static_cast<qsizetype>(m_entries.capacity() * sizeof(Entry)); }

private:
    struct Entry
    {
        Milliseconds due{};
        std::uint64_t number = 0;
        std::function<void()> call;
    };
    static bool isLater(const Entry& a, const Entry& b) { return a.due != b.due ? a.due > b.due : a.number > b.number; }
    void arm();
    void run();

    const Clock& m_clock;
    TimerSource& m_timers;
    std::vector<Entry> m_entries; // a heap, the next one in front
    std::uint64_t m_numbers = 0;
    std::unique_ptr<Timer> m_timer;
    Milliseconds m_armedFor{};
    bool m_running = false;
};

} // namespace Potluck::Overlay
