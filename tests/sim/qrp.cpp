// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/qrp.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace Potluck::Sim {

namespace {

constexpr std::uint32_t MaxTtl = 4;

class TableSearch
{
public:
    explicit TableSearch(const RivalQuery& query) : m_query(query), m_reach(query), m_ttls(query.graph.size(), 0)
    {
        m_reach.visit(query.origin);
        m_ttls[query.origin] = MaxTtl + 1;
    }

    void send(std::uint32_t first, std::uint32_t ttl)
    {
        m_cost.hops = std::max(m_cost.hops, ttl);
        std::vector<std::pair<std::uint32_t, std::uint32_t>> edge; // node, from whom
        arrive(m_query.origin, first, ttl, edge);
        for (std::uint32_t left = ttl - 1; left > 0; --left) {
            std::vector<std::pair<std::uint32_t, std::uint32_t>> next;
            for (const auto& [node, from] : edge) {
                for (const std::uint32_t neighbour : m_query.graph.neighbours(node)) {
                    // The last hop goes by the tables.
                    if (neighbour != from && (left > 1 || m_query.mayHave(neighbour)))
                        arrive(node, neighbour, left, next);
                }
            }
            edge = std::move(next);
        }
    }
    [[nodiscard]] const Reach& reach() const { return m_reach; }
    [[nodiscard]] RivalCost cost()
    {
        m_cost.reached = m_reach.nodes();
        m_cost.found = m_reach.found();
        return m_cost;
    }

private:
    void arrive(std::uint32_t from, std::uint32_t node, std::uint32_t ttl,
                std::vector<std::pair<std::uint32_t, std::uint32_t>>& edge)
    {
        ++m_cost.messages;
        if (!m_reach.visit(node))
            ++m_cost.duplicates;
        if (ttl <= m_ttls[node])
            return;
        m_ttls[node] = ttl;
        edge.emplace_back(node, from);
    }

    const RivalQuery& m_query;
    Reach m_reach;
    std::vector<std::uint32_t> m_ttls; // with which each node got it, at most
    RivalCost m_cost;
};

// Nodes that a query reaches through one neighbour, about.
double horizon(double degree, std::uint32_t ttl)
{
    double sum = 0;
    for (std::uint32_t hop = 0; hop < ttl; ++hop)
        sum += std::pow(degree - 1, hop);
    return sum;
}

} // namespace

RivalCost askByTables(const RivalQuery& query, Random& random)
{
    TableSearch search(query);
    const auto all = query.graph.neighbours(query.origin);
    std::vector<std::uint32_t> rest(all.begin(), all.end());
    for (std::size_t i = rest.size(); i > 1; --i)
        std::swap(rest[i - 1], rest[random.below(i)]);
    // The probe: neighbours that seem to have it, at once.
    for (const std::uint32_t neighbour : rest) {
        if (!search.reach().isEnough() && query.mayHave(neighbour))
            search.send(neighbour, 1);
    }
    const auto degree = static_cast<double>(all.size());
    while (!search.reach().isEnough() && !rest.empty()) {
        const auto missing = static_cast<double>(query.wanted - search.reach().found());
        // Nothing came yet: the scarcest that is worth asking for, so not the greatest TTL at once.
        const double perNode =
            std::max<double>(static_cast<double>(search.reach().found()), 0.5) / search.reach().nodes();
        const double needed = missing / perNode / static_cast<double>(rest.size());
        std::uint32_t ttl = 2;
        while (ttl < MaxTtl && horizon(degree, ttl) < needed)
            ++ttl;
        search.send(rest.back(), ttl);
        rest.pop_back();
    }
    return search.cost();
}

} // namespace Potluck::Sim
