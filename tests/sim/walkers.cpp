// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/walkers.h"

namespace Potluck::Sim {

namespace {

constexpr std::uint32_t Walkers = 32;
constexpr std::uint32_t StepsBetweenChecks = 4;
constexpr std::uint64_t MostVisits = 20; // of each node, on average

} // namespace

RivalCost walk(const RivalQuery& query, Random& random)
{
    Reach reach(query);
    RivalCost cost;
    reach.visit(query.origin);
    struct Walker
    {
        std::uint32_t at;
        bool walks = true;
    };
    std::vector<Walker> walkers(Walkers, Walker{query.origin});
    std::vector<std::uint32_t> unseen;
    std::uint32_t walking = Walkers;
    const std::uint64_t most = MostVisits * query.graph.size();
    for (std::uint32_t step = 1; walking > 0 && cost.messages < most; ++step) {
        for (Walker& walker : walkers) {
            if (!walker.walks)
                continue;
            const auto neighbours = query.graph.neighbours(walker.at);
            unseen.clear();
            for (const std::uint32_t neighbour : neighbours) {
                if (!reach.has(neighbour))
                    unseen.push_back(neighbour);
            }
            walker.at =
                unseen.empty() ? neighbours[random.below(neighbours.size())] : unseen[random.below(unseen.size())];
            ++cost.messages;
            if (!reach.visit(walker.at))
                ++cost.duplicates;
            if (step % StepsBetweenChecks != 0)
                continue;
            cost.messages += 2;
            if (reach.isEnough()) {
                walker.walks = false;
                --walking;
            }
        }
        cost.hops = step;
    }
    cost.reached = reach.nodes();
    cost.found = reach.found();
    return cost;
}

} // namespace Potluck::Sim
