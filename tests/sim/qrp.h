// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/graph.h"

namespace Potluck::Sim {

// Gnutella's way: neighbours hold each other's tables of words (QRP), and who would send a query on its last hop sends
// it only to those whose table has all its words. The asker steers (dynamic querying, after gtk-gnutella's
// doc/gnutella): first the neighbours whose table matches, then one neighbour after another with the TTL that is
// estimated to bring what is still wanted, from what came so far. A node gives on what it knows already only where it
// comes with a greater TTL than before. Ends when what is wanted was found or every neighbour was asked with the
// greatest TTL. Pure.
[[nodiscard]] RivalCost askByTables(const RivalQuery& query, Random& random);

} // namespace Potluck::Sim
