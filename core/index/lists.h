// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/sourceset.h"

#include <cstdint>
#include <vector>

namespace Potluck::Index {

// What counts of each published list: the one byte that a search asks for every source. A peer that comes or goes, and
// a list that takes another's place, is a change of this byte, however many files there are. Under the owner's lock.
class Lists
{
public:
    enum class State : std::uint8_t {
        Hidden,
        Offline,
        Online
    }; // hidden: staged, replaced, of a banned peer, or unknown

    [[nodiscard]] State state(ListNumber list) const { return list < m_states.size() ? m_states[list] : State::Hidden; }
    [[nodiscard]] bool isVisible(ListNumber list) const { return state(list) != State::Hidden; }
    [[nodiscard]] bool isOnline(ListNumber list) const { return state(list) == State::Online; }
    void setState(ListNumber list, State state)
    {
        if (list >= m_states.size())
            m_states.resize(list + 1, State::Hidden);
        m_states[list] = state;
    }

private:
    std::vector<State> m_states; // by number
};

} // namespace Potluck::Index
