// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/graph.h"

namespace Potluck::Sim {

// Flooding as the seed networks do it: everybody gives a query that is new to him to all neighbours but the one that it
// came from, until its TTL ends; here the least TTL that reaches everybody. Pure.
[[nodiscard]] RivalCost flood(const RivalQuery& query);

} // namespace Potluck::Sim
