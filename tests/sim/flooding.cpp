// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/flooding.h"

#include <utility>

namespace Potluck::Sim {

RivalCost flood(const RivalQuery& query)
{
    Reach reach(query);
    RivalCost cost;
    reach.visit(query.origin);
    std::vector<std::uint32_t> edge{query.origin};
    while (reach.nodes() < query.graph.size()) {
        ++cost.hops;
        std::vector<std::uint32_t> next;
        for (const std::uint32_t node : edge) {
            const auto neighbours = query.graph.neighbours(node);
            // Not back to where it came from; the origin has it from nobody.
            cost.messages += neighbours.size() - (node == query.origin ? 0 : 1);
            for (const std::uint32_t neighbour : neighbours) {
                if (reach.visit(neighbour))
                    next.push_back(neighbour);
            }
        }
        edge = std::move(next);
    }
    cost.duplicates = cost.messages - (query.graph.size() - 1);
    cost.reached = reach.nodes();
    cost.found = reach.found();
    return cost;
}

} // namespace Potluck::Sim
