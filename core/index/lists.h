// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dialect.h"
#include "index/sourceset.h"

#include <cstdint>
#include <vector>

namespace Potluck::Index {

constexpr Dialects AnyDialect = Dialects(Dialect::Native) | Dialect::Beer2beer | Dialect::Alakazaam;

// What counts of each published list: the one byte that a search asks for every source, with the dialects that its peer
// speaks. A peer that comes or goes, and a list that takes another's place, is a change of this byte, however many
// files there are. Under the owner's lock.
class Lists
{
public:
    enum class State : std::uint8_t {
        Hidden,
        Offline,
        Online
    }; // hidden: staged, replaced, of a banned peer, or unknown

    // Whether it counts for somebody who fetches by one of these dialects.
    [[nodiscard]] bool isVisible(ListNumber list, Dialects wanted = AnyDialect) const
    {
        return (byteOf(list) & wanted.toInt()) != 0;
    }
    [[nodiscard]] bool isOnline(ListNumber list) const { return (byteOf(list) & OnlineBit) != 0; }
    void setState(ListNumber list, State state, Dialects speaks = Dialect::Native)
    {
        if (list >= m_bytes.size())
            m_bytes.resize(list + 1);
        const int online = state == State::Online ? OnlineBit : 0;
        m_bytes[list] = state == State::Hidden ? std::uint8_t{0} : static_cast<std::uint8_t>(speaks.toInt() | online);
    }

private:
    static constexpr int OnlineBit = 0x80; // above the dialects

    [[nodiscard]] int byteOf(ListNumber list) const { return list < m_bytes.size() ? m_bytes[list] : 0; }

    std::vector<std::uint8_t> m_bytes; // by number; 0: hidden
};

} // namespace Potluck::Index
