// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faketimers.h"

#include <algorithm>

namespace Potluck::Test {

// Found by its sequence number, which a repeated timer keeps.
class FakeTimers::FakeTimer final : public Timer
{
public:
    FakeTimer(std::shared_ptr<State> state, std::uint64_t sequence) : m_state(std::move(state)), m_sequence(sequence) {}
    ~FakeTimer() override
    {
        std::erase_if(m_state->entries, [this](const auto& entry) { return entry.first.second == m_sequence; });
    }

private:
    std::shared_ptr<State> m_state;
    std::uint64_t m_sequence;
};

FakeTimers::FakeTimers(FakeClock& clock) : m_clock(clock), m_state(std::make_shared<State>())
{}

FakeTimers::~FakeTimers() = default;

std::unique_ptr<Timer> FakeTimers::after(Milliseconds delay, std::function<void()> call)
{
    return add(delay, Milliseconds{0}, std::move(call));
}

std::unique_ptr<Timer> FakeTimers::every(Milliseconds interval, std::function<void()> call)
{
    return add(interval, interval, std::move(call));
}

std::unique_ptr<Timer> FakeTimers::add(Milliseconds delay, Milliseconds interval, std::function<void()> call)
{
    const auto sequence = ++m_state->sequence;
    m_state->entries.emplace(Key{m_clock.monotonic() + delay, sequence}, Entry{interval, std::move(call)});
    return std::make_unique<FakeTimer>(m_state, sequence);
}

void FakeTimers::advance(Milliseconds by)
{
    const auto until = m_clock.monotonic() + by;
    while (!m_state->entries.empty() && m_state->entries.begin()->first.first <= until) {
        auto node = m_state->entries.extract(m_state->entries.begin());
        const Key due = node.key();
        const auto call = node.mapped().call;
        if (node.mapped().interval.count() > 0) {
            node.key() = Key{due.first + node.mapped().interval, due.second};
            m_state->entries.insert(std::move(node));
        }
        m_clock.advance(std::max(due.first - m_clock.monotonic(), Milliseconds{0})); // the test may have been faster
        call();
    }
    m_clock.advance(std::max(until - m_clock.monotonic(), Milliseconds{0}));
}

int FakeTimers::pending() const
{
    return static_cast<int>(m_state->entries.size());
}

} // namespace Potluck::Test
