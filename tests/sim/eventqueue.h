// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/timers.h"

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <queue>
#include <vector>

namespace Potluck::Sim {

// What an event is for. Its payload is the handler's own business (a slot, an index).
class EventHandler
{
public:
    virtual ~EventHandler() = default;
    virtual void fire(std::uint64_t payload) = 0;
};

// The simulated time, and what happens in it: by moment (milliseconds), then in the order in which it was scheduled. A
// calendar of one list for each millisecond of the next 16 seconds, and a heap for what is later: most events of a
// network are near. The same calls give the same run. One thread.
class EventQueue final : public Clock, public TimerSource, private EventHandler
{
public:
    EventQueue();
    ~EventQueue() override;

    [[nodiscard]] Milliseconds monotonic() const override { return Milliseconds(m_now); }
    [[nodiscard]] Milliseconds wall() const override { return Milliseconds(1'700'000'000'000 + m_now); }

    // A delay below zero is none. The handler must outlive the event.
    void schedule(Milliseconds delay, EventHandler& handler, std::uint64_t payload);
    void call(Milliseconds delay, std::function<void()> function);
    [[nodiscard]] std::unique_ptr<Timer> after(Milliseconds delay, std::function<void()> call) override;
    [[nodiscard]] std::unique_ptr<Timer> every(Milliseconds interval, std::function<void()> call) override;

    // Everything that happens until then, and at it.
    void runUntil(Milliseconds moment);
    void runFor(Milliseconds time) { runUntil(monotonic() + time); }
    [[nodiscard]] std::uint64_t fired() const { return m_fired; }

private:
    class SlotTimer;
    struct Event
    {
        EventHandler* handler;
        std::uint64_t payload;
    };
    struct LaterEvent
    {
        std::int64_t moment;
        std::uint64_t order;
        Event event;
        bool operator>(const LaterEvent& other) const
        {
            return moment != other.moment ? moment > other.moment : order > other.order;
        }
    };
    // A pending call of a timer, or of call(). Slots are used again; the generation tells a cancelled one from the
    // next.
    struct Slot
    {
        std::function<void()> call;
        std::int64_t interval = 0; // 0: once
        std::uint32_t generation = 0;
    };
    static constexpr std::int64_t Span = 1 << 14; // milliseconds in the calendar
    static constexpr std::size_t Usual = 1024;    // events of a millisecond, at most

    void fire(std::uint64_t payload) override;
    [[nodiscard]] std::uint64_t addSlot(std::function<void()> call, std::int64_t interval);
    void freeSlot(std::uint32_t slot);
    void cancel(std::uint64_t payload);
    [[nodiscard]] std::vector<Event>& listOf(std::int64_t moment)
    {
        return m_calendar[static_cast<std::size_t>(moment & (Span - 1))];
    }

    std::int64_t m_now = 1'000'000;
    std::vector<std::vector<Event>> m_calendar;
    std::priority_queue<LaterEvent, std::vector<LaterEvent>, std::greater<>> m_later;
    std::uint64_t m_order = 0;
    std::uint64_t m_fired = 0;
    std::vector<Slot> m_slots;
    std::vector<std::uint32_t> m_freeSlots;
};

} // namespace Potluck::Sim
