// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlay/packedrecord.h"

#include <QHash>

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace Potluck::Overlay {

// All records that were ever heard of in this process, each once, as small numbers. It says nothing about who is here:
// that is what each overlay knows for itself (Membership), in bits over these numbers. Overlays of one process may
// share one; then nothing is ever forgotten.
class MemberBook
{
public:
    using Number = std::uint32_t;
    static constexpr Number None = ~Number{0};

    // The number of this record: the same for the same id and incarnation, whatever else it says.
    Number intern(const RecordPtr& record);
    // Nobody refers to this number any more. It may be given to another record.
    void release(Number number);

    [[nodiscard]] const PackedRecord& record(Number number) const { return m_entries[number].record; }
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
        const std::uint64_t first = prefix.first();
        const std::uint64_t last = prefix.last();
        for (std::size_t shelf = shelfOf(first); shelf <= shelfOf(last); ++shelf) {
            for (const auto& [place, number] : m_shelves[shelf]) {
                if (place >= first && place <= last)
                    visit(number);
            }
        }
    }
    // Bytes that a number takes, and what is there for others to come.
    [[nodiscard]] qsizetype memoryOf(Number number) const;
    [[nodiscard]] qsizetype spareMemory() const;

private:
    struct Entry
    {
        PackedRecord record; // of nobody: free
        Number older = None;
    };
    using Shelf = std::vector<std::pair<std::uint64_t, Number>>; // ascending places; the newest record of each
    // By the first bits of places, so that a hundred thousand can come one by one and are found in a few steps.
    static constexpr unsigned ShelfBits = 11;

    [[nodiscard]] static std::size_t shelfOf(std::uint64_t place) { return place >> (64 - ShelfBits); }
    template<typename Of> // Shelf, const or not
    [[nodiscard]] static auto find(Of& shelf, std::uint64_t place);

    std::vector<Entry> m_entries;
    std::vector<Number> m_free;
    std::array<Shelf, std::size_t{1} << ShelfBits> m_shelves;
};

} // namespace Potluck::Overlay
