// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/traces.h"

#include <algorithm>

namespace Potluck::Overlay {

void Traces::keep(std::size_t count)
{
    m_keep = count;
    while (m_traces.size() > m_keep)
        m_traces.pop_front();
}

void Traces::begin(const QueryId& id, bool ours, Milliseconds wall)
{
    if (m_keep == 0 || find(id))
        return;
    if (m_traces.size() == m_keep)
        m_traces.pop_front();
    Trace trace;
    trace.id = id;
    trace.ours = ours;
    trace.at = wall;
    m_traces.push_back(std::move(trace));
}

// Mostly one of the last, which are looked at first.
Trace* Traces::find(const QueryId& id)
{
    const auto at =
        std::find_if(m_traces.rbegin(), m_traces.rend(), [&id](const Trace& each) { return each.id == id; });
    return at == m_traces.rend() ? nullptr : &*at;
}

Trace::Leg* Traces::leg(Trace& trace, const MemberId& member)
{
    const auto at = std::find_if(trace.legs.begin(), trace.legs.end(),
                                 [&member](const Trace::Leg& each) { return each.member == member; });
    if (at != trace.legs.end())
        return &*at;
    if (trace.legs.size() >= MaxLegs)
        return nullptr;
    trace.legs.push_back({member, 0, false});
    return &trace.legs.back();
}

void Traces::asked(const QueryId& id, const MemberId& member)
{
    if (Trace* const trace = find(id))
        static_cast<void>(leg(*trace, member));
}

void Traces::answered(const QueryId& id, const MemberId& member, int hops, int results)
{
    Trace* const trace = find(id);
    if (!trace)
        return;
    trace->answers += results;
    trace->hops = std::max(trace->hops, hops);
    if (Trace::Leg* const known = leg(*trace, member)) {
        known->answered = true;
        known->answers += results;
    }
}

void Traces::duplicate(const QueryId& id)
{
    if (Trace* const trace = find(id))
        ++trace->duplicates;
}

std::vector<Trace> Traces::latestFirst() const
{
    return {m_traces.rbegin(), m_traces.rend()};
}

} // namespace Potluck::Overlay
