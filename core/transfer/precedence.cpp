// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/precedence.h"

#include <algorithm>
#include <utility>

namespace Potluck::Transfer {
namespace {

// Slower than rates are measured, or the two would swing against each other.
constexpr double Less = 0.93;
constexpr double More = 1.04;
constexpr double LeastShare = 0.05;
constexpr double UsedUp = 0.92; // of the limit

} // namespace

std::array<std::uint64_t, Precedence::Levels> Precedence::divide(std::uint64_t limit,
                                                                 const std::array<Level, Levels>& levels)
{
    std::array<std::uint64_t, Levels> rates{};
    std::uint64_t used = 0;
    for (const Level& level : levels)
        used += level.rate;
    const bool isUsedUp = static_cast<double>(used) >= UsedUp * static_cast<double>(limit);
    bool isFirst = true;
    for (std::size_t level = Levels; level-- > 0;) {
        if (limit == 0 || levels[level].running == 0) {
            m_shares[level] = 1.0;
            continue;
        }
        if (std::exchange(isFirst, false)) {
            m_shares[level] = 1.0;
            continue;
        }
        m_shares[level] = std::clamp(m_shares[level] * (isUsedUp ? Less : More), LeastShare, 1.0);
        const double rate = m_shares[level] * static_cast<double>(limit) / levels[level].running;
        rates[level] = std::max<std::uint64_t>(static_cast<std::uint64_t>(rate), 1);
    }
    return rates;
}

} // namespace Potluck::Transfer
