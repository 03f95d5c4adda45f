// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/world.h"

#include <cstdint>
#include <vector>

namespace Potluck::Sim {

// Potluck and its rivals on the same queries, at the same moment, among the same supernodes with the same files. The
// rivals have a random graph of that degree, on which nobody comes or goes meanwhile, which is to their advantage; each
// goes on until it found as many contents as Potluck did.
struct ComparedQuery
{
    bool rare = false; // one to three other supernodes hold a match
    std::uint32_t holders = 0;
    double potluck = 0; // messages of an exhaustive search
    double recall = 0;  // of it
    double flooding = 0;
    double floodingDuplicates = 0; // share
    double tables = 0;             // QRP with dynamic querying
    bool tablesEnough = false;
    double walkers = 0;
    bool walkersEnough = false;
};

// The world goes on until the searches ended.
[[nodiscard]] std::vector<ComparedQuery> compare(World& world, std::size_t queries, std::uint32_t degree);

} // namespace Potluck::Sim
