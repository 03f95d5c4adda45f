// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/packedkeys.h"

#include <algorithm>
#include <bit>

namespace Potluck::Overlay {

PackedKeys::PackedKeys(const std::vector<TermKey>& keys, std::uint8_t keyBits)
{
    const std::uint32_t highs = std::uint32_t{1} << (keyBits - LowBits);
    m_low.reserve(keys.size());
    m_high.assign((keys.size() + highs + 63) / 64, 0);
    m_skip.reserve(highs / HighsPerSkip + 1);
    // The how many-th key of how high a value it is says where its 1 is.
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const std::size_t at = (keys[i] >> LowBits) + i;
        m_high[at / 64] |= std::uint64_t{1} << (at % 64);
        m_low.push_back(static_cast<std::uint8_t>(keys[i]));
    }
    std::size_t before = 0; // keys
    for (std::uint32_t high = 0; high < highs; high += HighsPerSkip) {
        while (before < keys.size() && keys[before] >> LowBits < high)
            ++before;
        m_skip.push_back(static_cast<std::uint32_t>(high + before));
    }
}

std::uint32_t PackedKeys::startOf(std::uint32_t high) const
{
    std::uint32_t at = m_skip[high / HighsPerSkip];
    std::uint32_t left = high % HighsPerSkip; // zeros to pass
    while (left > 0) {
        std::uint64_t zeros = ~m_high[at / 64] & ~std::uint64_t{0} << (at % 64);
        const auto count = static_cast<std::uint32_t>(std::popcount(zeros));
        if (count < left) {
            left -= count;
            at = (at / 64 + 1) * 64;
            continue;
        }
        for (; left > 1; --left)
            zeros &= zeros - 1;
        return at / 64 * 64 + static_cast<std::uint32_t>(std::countr_zero(zeros)) + 1;
    }
    return at;
}

bool PackedKeys::holds(TermKey key) const
{
    const std::uint32_t high = key >> LowBits;
    const auto low = static_cast<std::uint8_t>(key);
    std::uint32_t at = startOf(high);
    for (std::size_t i = at - high; m_high[at / 64] >> (at % 64) & 1; ++i, ++at) {
        if (m_low[i] == low)
            return true;
    }
    return false;
}

void PackedKeys::prefetch(TermKey key) const
{
    const std::uint32_t high = key >> LowBits;
    const std::uint32_t rest = high % HighsPerSkip;
    const std::uint32_t start = m_skip[high / HighsPerSkip];
    // About: keys are spread evenly.
    const std::size_t ones = m_low.size() * rest / (m_skip.size() * HighsPerSkip);
    const std::size_t low = start - (high - rest) + ones;
    __builtin_prefetch(m_high.data() + std::min((start + rest + ones) / 64, m_high.size() - 1));
    __builtin_prefetch(m_low.data() + std::min(low, m_low.size()));
}

std::vector<TermKey> PackedKeys::keys() const
{
    std::vector<TermKey> keys;
    keys.reserve(m_low.size());
    for (std::size_t word = 0; keys.size() < m_low.size(); ++word) {
        for (std::uint64_t ones = m_high[word]; ones != 0; ones &= ones - 1) {
            const std::size_t at = word * 64 + static_cast<std::size_t>(std::countr_zero(ones));
            const auto high = static_cast<TermKey>(at - keys.size());
            keys.push_back(high << LowBits | m_low[keys.size()]);
        }
    }
    return keys;
}

qsizetype PackedKeys::memory() const
{
    return static_cast<qsizetype>(sizeof(*this) + m_low.capacity() + m_high.capacity() * sizeof(std::uint64_t) +
                                  m_skip.capacity() * sizeof(std::uint32_t));
}

} // namespace Potluck::Overlay
