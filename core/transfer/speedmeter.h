// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <array>
#include <cstdint>

namespace Potluck::Transfer {

// How fast bytes come while some are asked for: the mean over the last three seconds of such time. Waiting for a peer
// counts, having nothing to ask of it does not. All times are Clock::monotonic(). Pure.
class SpeedMeter
{
public:
    void start(Milliseconds now); // something is asked for; no effect while running
    void stop(Milliseconds now);  // nothing is
    void add(std::uint64_t bytes, Milliseconds now);

    // False until there was time enough to tell.
    [[nodiscard]] bool isKnown(Milliseconds now) const;
    // Bytes a second; keeps its last value while stopped.
    [[nodiscard]] std::uint64_t speed(Milliseconds now) const;
    // What to show: nothing flows while stopped.
    [[nodiscard]] std::uint64_t rate(Milliseconds now) const { return m_running ? speed(now) : 0; }

private:
    static constexpr std::int64_t SlotMs = 200;
    static constexpr std::int64_t Slots = 15;
    static constexpr std::int64_t KnownAfterMs = 40;

    [[nodiscard]] std::int64_t busyMs(Milliseconds now) const;

    std::array<std::uint64_t, Slots> m_bytes{};
    std::int64_t m_slot = 0; // the newest slot, counted from the first
    std::int64_t m_busyMs = 0;
    Milliseconds m_since{0};
    bool m_running = false;
};

} // namespace Potluck::Transfer
