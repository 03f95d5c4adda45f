// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

namespace Potluck::Transfer {

// Gives out a limit that all downloads share by their priority: as long as the limit is used up, those of a lower
// priority are given less and less, down to a twentieth of it; while it is not, more and more. So the higher ones get
// what their sources give, and the others the rest. Told four times a second. Pure.
class Precedence
{
public:
    static constexpr std::size_t Levels = 3; // Priority

    struct Level
    {
        int running = 0;        // downloads that have somebody to get something from
        std::uint64_t rate = 0; // of all of them, bytes a second
    };

    // For each level, how much each of its downloads may have: bytes a second, 0: whatever the limit leaves it.
    [[nodiscard]] std::array<std::uint64_t, Levels> divide(std::uint64_t limit,
                                                           const std::array<Level, Levels>& levels);

private:
    std::array<double, Levels> m_shares{1.0, 1.0, 1.0}; // of the limit
};

} // namespace Potluck::Transfer
