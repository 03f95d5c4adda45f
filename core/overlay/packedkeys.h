// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlay/termset.h"

#include <QtGlobal>

#include <cstdint>
#include <vector>

namespace Potluck::Overlay {

// Keys in memory: Elias-Fano (8 low bits each, the high bits as a bit map with a table into it): about 10.3 bits for
// each key where there are 256 times as many possible ones, and three memory accesses to look one up. Immutable.
class PackedKeys
{
public:
    // keys ascending, none twice, each below 2^keyBits.
    PackedKeys(const std::vector<TermKey>& keys, std::uint8_t keyBits);

    [[nodiscard]] bool holds(TermKey key) const;
    // What holds() will look at is on its way to the processor.
    void prefetch(TermKey key) const;
    [[nodiscard]] std::size_t count() const { return m_low.size(); }
    [[nodiscard]] std::vector<TermKey> keys() const; // ascending
    [[nodiscard]] qsizetype memory() const;          // bytes that it takes

private:
    static constexpr std::uint8_t LowBits = 8;
    static constexpr std::uint32_t HighsPerSkip = 128;

    [[nodiscard]] std::uint32_t startOf(std::uint32_t high) const;

    std::vector<std::uint8_t> m_low;   // of each key
    std::vector<std::uint64_t> m_high; // for each high value: a 1 for each key of it, then a 0
    std::vector<std::uint32_t> m_skip; // where in m_high every 128th high value begins
};

} // namespace Potluck::Overlay
