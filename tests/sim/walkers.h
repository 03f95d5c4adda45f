// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/graph.h"

namespace Potluck::Sim {

// Random walkers (Lv et al., ICS 2002): 32 of them, a message each step, to a neighbour that has not seen the query
// where there is one. Every fourth step a walker asks back whether it is still needed, two messages. It ends when what
// is wanted was found, or after so many steps that everybody could have been visited twenty times. Pure.
[[nodiscard]] RivalCost walk(const RivalQuery& query, Random& random);

} // namespace Potluck::Sim
