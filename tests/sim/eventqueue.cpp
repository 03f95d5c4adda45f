// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/eventqueue.h"

#include <algorithm>
#include <utility>

namespace Potluck::Sim {

class EventQueue::SlotTimer final : public Timer
{
public:
    SlotTimer(EventQueue& queue, std::uint64_t payload) : m_queue(queue), m_payload(payload) {}
    ~SlotTimer() override { m_queue.cancel(m_payload); }

private:
    EventQueue& m_queue;
    std::uint64_t m_payload;
};

EventQueue::EventQueue() : m_calendar(Span)
{}

EventQueue::~EventQueue() = default;

void EventQueue::schedule(Milliseconds delay, EventHandler& handler, std::uint64_t payload)
{
    const std::int64_t moment = m_now + std::max<std::int64_t>(delay.count(), 0);
    if (moment < m_now + Span)
        listOf(moment).push_back({&handler, payload});
    else
        m_later.push({moment, m_order++, {&handler, payload}});
}

void EventQueue::call(Milliseconds delay, std::function<void()> function)
{
    schedule(delay, *this, addSlot(std::move(function), 0));
}

std::unique_ptr<Timer> EventQueue::after(Milliseconds delay, std::function<void()> call)
{
    const std::uint64_t payload = addSlot(std::move(call), 0);
    schedule(delay, *this, payload);
    return std::make_unique<SlotTimer>(*this, payload);
}

std::unique_ptr<Timer> EventQueue::every(Milliseconds interval, std::function<void()> call)
{
    const std::uint64_t payload = addSlot(std::move(call), std::max<std::int64_t>(interval.count(), 1));
    schedule(interval, *this, payload);
    return std::make_unique<SlotTimer>(*this, payload);
}

void EventQueue::runUntil(Milliseconds moment)
{
    while (true) {
        // By index: what fires may add to the list of this very moment.
        std::vector<Event>& due = listOf(m_now);
        for (std::size_t i = 0; i < due.size(); ++i) {
            const Event event = due[i];
            ++m_fired;
            event.handler->fire(event.payload);
        }
        due.clear();
        if (due.capacity() > Usual)
            due.shrink_to_fit(); // a rush is over
        if (m_now >= moment.count())
            return;
        ++m_now;
        while (!m_later.empty() && m_later.top().moment < m_now + Span) {
            listOf(m_later.top().moment).push_back(m_later.top().event);
            m_later.pop();
        }
    }
}

void EventQueue::fire(std::uint64_t payload)
{
    const auto index = static_cast<std::uint32_t>(payload);
    const auto generation = static_cast<std::uint32_t>(payload >> 32);
    if (m_slots[index].generation != generation)
        return; // cancelled
    const std::int64_t interval = m_slots[index].interval;
    // The call may add slots and may cancel itself: it runs from here.
    std::function<void()> call = std::move(m_slots[index].call);
    if (interval == 0) {
        freeSlot(index);
        call();
        return;
    }
    call();
    Slot& slot = m_slots[index];
    if (slot.generation == generation) {
        slot.call = std::move(call);
        schedule(Milliseconds(interval), *this, payload);
    }
}

std::uint64_t EventQueue::addSlot(std::function<void()> call, std::int64_t interval)
{
    if (m_freeSlots.empty()) {
        m_freeSlots.push_back(static_cast<std::uint32_t>(m_slots.size()));
        m_slots.emplace_back();
    }
    const std::uint32_t index = m_freeSlots.back();
    m_freeSlots.pop_back();
    m_slots[index].call = std::move(call);
    m_slots[index].interval = interval;
    return std::uint64_t{m_slots[index].generation} << 32 | index;
}

void EventQueue::freeSlot(std::uint32_t slot)
{
    m_slots[slot].call = nullptr;
    ++m_slots[slot].generation;
    m_freeSlots.push_back(slot);
}

void EventQueue::cancel(std::uint64_t payload)
{
    const auto index = static_cast<std::uint32_t>(payload);
    if (m_slots[index].generation == static_cast<std::uint32_t>(payload >> 32))
        freeSlot(index);
}

} // namespace Potluck::Sim
