// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/world.h"

#include <cstddef>
#include <vector>

namespace Potluck::Sim {

// How clean the first page is where others lie.
struct Pollution
{
    double clean = 1;          // share of the first ten results, mean over queries
    double cleanByCount = 1;   // the same if results were ranked by the number of their sources
    std::size_t queries = 0;   // that found something
    std::size_t deceived = 0;  // of them, that showed a decoy
    std::size_t avoidable = 0; // of those, that showed one which fewer networks have than the true file
};

// Searches for what is polluted (the workload's `pollutedFiles`), as ordinary peers do. The first ten: as
// Overlay::ResultRanking ranks them, without those that it calls other versions, which are shown folded. The world goes
// on until the searches ended.
[[nodiscard]] Pollution searchPolluted(World& world, std::size_t queries);

} // namespace Potluck::Sim
