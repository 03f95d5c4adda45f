// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "sim/workload.h"

#include <cstdint>
#include <functional>
#include <set>
#include <span>
#include <vector>

namespace Potluck::Sim {

// A random graph in which everybody has (nearly) the same number of neighbours: some random rings laid upon each other,
// so that it is connected. Pure.
class RandomGraph
{
public:
    // At least three nodes; an even degree.
    RandomGraph(std::uint32_t nodes, std::uint32_t degree, Random& random);

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(m_neighbours.size()); }
    [[nodiscard]] std::span<const std::uint32_t> neighbours(std::uint32_t node) const { return m_neighbours[node]; }

private:
    std::vector<std::vector<std::uint32_t>> m_neighbours; // ascending
};

// A query as the rivals see it: on that graph, at one moment at which nobody comes or goes.
struct RivalQuery
{
    const RandomGraph& graph;
    std::uint32_t origin = 0;
    std::vector<std::vector<FileIndex>> contents; // that each node has
    // Whether its neighbours believe that a node may have a match (the words of its table, with false positives).
    std::function<bool(std::uint32_t node)> mayHave;
    std::size_t wanted = 0; // distinct contents, those of the origin included: as many as Potluck found
};

// What a rival needed.
struct RivalCost
{
    std::uint64_t messages = 0;   // that carried the query, and what walkers ask back
    std::uint64_t duplicates = 0; // of these, to somebody who had it
    std::uint32_t reached = 0;    // nodes
    std::uint32_t hops = 0;       // the TTL that it took
    std::size_t found = 0;        // distinct contents
    [[nodiscard]] bool isEnough(const RivalQuery& query) const { return found >= query.wanted; }
};

// Who was reached, and what they had.
class Reach
{
public:
    explicit Reach(const RivalQuery& query) : m_query(query), m_seen(query.graph.size(), false) {}
    // False where it was reached before.
    bool visit(std::uint32_t node);
    [[nodiscard]] bool has(std::uint32_t node) const { return m_seen[node]; }
    [[nodiscard]] std::uint32_t nodes() const { return m_nodes; }
    [[nodiscard]] std::size_t found() const { return m_found.size(); }
    [[nodiscard]] bool isEnough() const { return m_found.size() >= m_query.wanted; }

private:
    const RivalQuery& m_query;
    std::vector<bool> m_seen;
    std::set<FileIndex> m_found;
    std::uint32_t m_nodes = 0;
};

} // namespace Potluck::Sim
