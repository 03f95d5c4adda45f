// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/speedmeter.h"

#include <algorithm>

namespace Potluck::Transfer {

std::int64_t SpeedMeter::busyMs(Milliseconds now) const
{
    return m_busyMs + (m_running ? std::max<std::int64_t>(0, (now - m_since).count()) : 0);
}

void SpeedMeter::start(Milliseconds now)
{
    if (m_running)
        return;
    m_running = true;
    m_since = now;
}

void SpeedMeter::stop(Milliseconds now)
{
    m_busyMs = busyMs(now);
    m_running = false;
}

void SpeedMeter::add(std::uint64_t bytes, Milliseconds now)
{
    const std::int64_t slot = busyMs(now) / SlotMs;
    if (slot - m_slot >= Slots)
        m_bytes.fill(0);
    else
        for (std::int64_t i = m_slot + 1; i <= slot; ++i)
            m_bytes[static_cast<std::size_t>(i % Slots)] = 0;
    m_slot = slot;
    m_bytes[static_cast<std::size_t>(slot % Slots)] += bytes;
}

bool SpeedMeter::isKnown(Milliseconds now) const
{
    return busyMs(now) >= KnownAfterMs;
}

std::uint64_t SpeedMeter::speed(Milliseconds now) const
{
    const std::int64_t busy = busyMs(now);
    const std::int64_t newest = busy / SlotMs;
    // Slots older than the window are stale; the newest one counts as far as it has run.
    std::uint64_t sum = 0;
    for (std::int64_t i = std::max<std::int64_t>({0, newest - Slots + 1, m_slot - Slots + 1}); i <= m_slot; ++i)
        sum += m_bytes[static_cast<std::size_t>(i % Slots)];
    const std::int64_t window = std::min(busy, (Slots - 1) * SlotMs + busy % SlotMs);
    return sum * 1000 / static_cast<std::uint64_t>(std::max<std::int64_t>(window, KnownAfterMs));
}

} // namespace Potluck::Transfer
