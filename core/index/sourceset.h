// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace Potluck::Index {

using ListNumber = std::uint32_t; // of one published list; below 2^31

// Which lists hold a document, and how often each (the same name in several folders). One list that holds it once, the
// common case, costs nothing beyond the Ref that the owner keeps.
class SourceSets
{
public:
    using Ref = std::uint32_t; // 0 is the empty set

    struct Item
    {
        ListNumber list;
        std::uint32_t times;
    };

    void add(Ref& set, ListNumber list, std::uint32_t times = 1);
    // Unknown ones are ignored. The set may become empty.
    void remove(Ref& set, ListNumber list);

    // Where one list alone holds it.
    [[nodiscard]] static std::optional<ListNumber> only(Ref set)
    {
        return set != 0 && !(set & Many) ? std::optional(set) : std::nullopt;
    }
    // Calls visit(list) for each list, in their order, until it answers false.
    template<typename Visit>
    void visit(Ref set, Visit visit) const
    {
        if (set == 0)
            return;
        if (const auto list = only(set)) {
            visit(*list);
            return;
        }
        for (const Item& item : m_sets[set & ~Many]) {
            if (!visit(item.list))
                return;
        }
    }

    // Ask memory for what visit() reads, the second once that of the first has come. Inlined early: g++ 12 takes calls
    // of what only prefetches for calls without effect, and leaves them out.
    [[gnu::always_inline]] void prefetch(Ref set) const
    {
        if (set & Many)
            __builtin_prefetch(&m_sets[set & ~Many]);
    }
    [[gnu::always_inline]] void prefetchItems(Ref set) const
    {
        if (set & Many)
            __builtin_prefetch(m_sets[set & ~Many].data());
    }

    [[nodiscard]] std::size_t memory() const;

private:
    static constexpr Ref Many = 0x80000000;

    std::vector<std::vector<Item>> m_sets; // sorted by list
    std::vector<std::uint32_t> m_free;
};

} // namespace Potluck::Index
