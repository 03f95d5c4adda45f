// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlay/member.h"

#include <QHash>

#include <cstdint>
#include <utility>
#include <vector>

namespace Potluck::Overlay {

// All records that were ever heard of in this process, each once, as small numbers. It says nothing about who is here: that is
// what each overlay knows for itself (Membership), in bits over these numbers. Overlays of one process may share one; then
// nothing is ever forgotten.
class MemberBook
{
public:
    using Number = std::uint32_t;
    static constexpr Number None = ~Number{0};

    // The number of this record: the same for the same id and incarnation, whatever else it says.
    Number intern(const RecordPtr& record);
    // Nobody refers to this number any more. It may be given to another record.
    void release(Number number);

    [[nodiscard]] const RecordPtr& record(Number number) const { return m_entries[number].record; }
    [[nodiscard]] std::uint64_t place(Number number) const { return m_entries[number].place; }
    // The same member's record before this one, as they were interned; None: no other.
    [[nodiscard]] Number older(Number number) const { return m_entries[number].older; }
    // The member's record that was interned last; None: not known.
    [[nodiscard]] Number newest(std::uint64_t place) const;
    // Numbers are below this.
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }

    // Calls visit(number of the newest record) for each member in the prefix, in the order of places.
    template<typename Visit>
    void visit(const Prefix& prefix, Visit&& visit) const
    {
        for (auto at = from(prefix.first()); at != m_places.end() && at->first <= prefix.last(); ++at)
            visit(at->second);
    }
    // Bytes that one record takes, about.
    [[nodiscard]] static qsizetype memoryOf(const Record& record);

private:
    struct Entry
    {
        RecordPtr record; // null: free
        std::uint64_t place = 0;
        Number older = None;
    };
    using Places = std::vector<std::pair<std::uint64_t, Number>>; // ascending; the newest record of each
    [[nodiscard]] Places::const_iterator from(std::uint64_t place) const;

    std::vector<Entry> m_entries;
    std::vector<Number> m_free;
    Places m_places;
};

} // namespace Potluck::Overlay
