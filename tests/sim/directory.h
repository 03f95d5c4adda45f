// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlay/member.h"
#include "sim/network.h"

#include <unordered_map>
#include <vector>

namespace Potluck::Sim {

// Which node a member is.
class Directory
{
public:
    // Nodes are added in the order of their numbers.
    void add(const Overlay::RecordPtr& record)
    {
        m_nodes.emplace(Overlay::placeOf(record->id), static_cast<NodeIndex>(m_records.size()));
        m_records.push_back(record);
    }
    [[nodiscard]] NodeIndex nodeOf(const Overlay::MemberId& id) const
    {
        const auto at = m_nodes.find(Overlay::placeOf(id));
        return at == m_nodes.end() ? NoNode : at->second;
    }
    [[nodiscard]] const Overlay::RecordPtr& record(NodeIndex node) const { return m_records[node]; }
    [[nodiscard]] NodeIndex size() const { return static_cast<NodeIndex>(m_records.size()); }

private:
    std::unordered_map<std::uint64_t, NodeIndex> m_nodes; // by place
    std::vector<Overlay::RecordPtr> m_records;
};

} // namespace Potluck::Sim
