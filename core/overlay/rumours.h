// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlay/numberset.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace Potluck::Overlay {

// What is being told of members, in the order in which it began: how often each was told, and heard of others. Where
// half of tens of thousands are lost, a roster looks up two thousand a second: what ends is a bit that is cleared, and
// leaves the list when that is swept.
class Rumours
{
public:
    using Number = MemberBook::Number;

    [[nodiscard]] std::size_t count() const { return m_numbers.count(); }
    [[nodiscard]] bool contains(Number number) const { return m_numbers.contains(number); }

    // As if it had never been told.
    void begin(Number number);
    void erase(Number number) { m_numbers.erase(number); }
    template<typename Test>
    void eraseIf(Test&& test)
    {
        m_numbers.eraseIf(test);
    }
    // Somebody else told it: no more of it after so many times.
    void heard(Number number, std::uint8_t most);
    // Calls add(number) for the first ones, at most so many, and ends those that were told in that many turns.
    template<typename Add>
    void tell(std::size_t most, std::uint8_t turns, Add&& add)
    {
        sweep();
        for (auto at = m_rumours.begin(); at != m_rumours.end() && most > 0; ++at, --most) {
            add(at->number);
            if (++at->turns >= turns)
                erase(at->number);
        }
        sweep();
    }
    void sweep();
    [[nodiscard]] qsizetype memory() const
    {
        return static_cast<qsizetype>(m_rumours.capacity() * sizeof(Rumour)) + m_numbers.memory();
    }

private:
    struct Rumour
    {
        Number number = MemberBook::None;
        std::uint8_t turns = 0;
        std::uint8_t heard = 0;
    };

    static constexpr std::size_t MostEnded = 64; // that are not swept at once

    [[nodiscard]] Rumour* find(Number number);

    std::vector<Rumour> m_rumours; // of each number at most one; also of those that ended since it was swept
    NumberSet m_numbers;
};

} // namespace Potluck::Overlay
