// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/graph.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace Potluck::Sim {

RandomGraph::RandomGraph(std::uint32_t nodes, std::uint32_t degree, Random& random) : m_neighbours(nodes)
{
    std::vector<std::uint32_t> ring(nodes);
    std::iota(ring.begin(), ring.end(), 0U);
    for (std::uint32_t round = 0; round < degree / 2; ++round) {
        for (std::uint32_t i = nodes; i > 1; --i)
            std::swap(ring[i - 1], ring[random.below(i)]);
        for (std::uint32_t i = 0; i < nodes; ++i) {
            const std::uint32_t next = ring[(i + 1) % nodes];
            m_neighbours[ring[i]].push_back(next);
            m_neighbours[next].push_back(ring[i]);
        }
    }
    for (auto& of : m_neighbours) {
        std::sort(of.begin(), of.end());
        of.erase(std::unique(of.begin(), of.end()), of.end());
    }
}

bool Reach::visit(std::uint32_t node)
{
    if (m_seen[node])
        return false;
    m_seen[node] = true;
    ++m_nodes;
    m_found.insert(m_query.contents[node].begin(), m_query.contents[node].end());
    return true;
}

} // namespace Potluck::Sim
