// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/agenda.h"

#include <algorithm>
#include <utility>

namespace Potluck::Overlay {

void Agenda::after(Milliseconds delay, std::function<void()> call)
{
    m_entries.push_back({now() + delay, ++m_numbers, std::move(call)});
    std::push_heap(m_entries.begin(), m_entries.end(), isLater);
    arm();
}

void Agenda::clear()
{
    m_entries.clear();
    m_timer.reset();
}

void Agenda::arm()
{
    if (m_running || m_entries.empty())
        return;
    const Milliseconds due = m_entries.front().due;
    if (m_timer && m_armedFor <= due)
        return;
    m_armedFor = due;
    m_timer = m_timers.after(std::max(due - now(), Milliseconds{0}), [this] { run(); });
}

void Agenda::run()
{
    m_running = true;
    // A timer must not be destroyed from inside its own call by everybody's implementation: it goes when the next is
    // armed.
    const auto spent = std::move(m_timer);
    const Milliseconds present = now();
    while (!m_entries.empty() && m_entries.front().due <= present) {
        std::pop_heap(m_entries.begin(), m_entries.end(), isLater);
        const auto call = std::move(m_entries.back().call);
        m_entries.pop_back();
        call();
    }
    m_running = false;
    arm();
}

} // namespace Potluck::Overlay
