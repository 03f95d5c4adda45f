// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace Potluck::Index {

// A set of numbers found by the 32-bit hash of what they stand for; the owner keeps the things themselves and tells
// their hashes. Open addressing in 256 parts that grow one by one, so that no single insertion takes long. The hash
// must be keyed where strangers choose the things.
class HashIndex
{
public:
    static constexpr std::uint32_t None = 0xffffffff;

    // The first number with that hash for which same(number) is true, else None. same is asked about numbers of other
    // hashes too.
    template<typename Same>
    [[nodiscard]] std::uint32_t find(std::uint32_t hash, Same same) const
    {
        const Slots& slots = m_parts[hash & PartMask];
        if (slots.values.empty())
            return None;
        const std::size_t mask = slots.values.size() - 1;
        for (std::size_t at = (hash >> PartBits) & mask; slots.values[at] != None; at = (at + 1) & mask) {
            if (same(slots.values[at]))
                return slots.values[at];
        }
        return None;
    }

    // hashOf(number) gives the hash of one that is in.
    template<typename HashOf>
    void insert(std::uint32_t hash, std::uint32_t value, HashOf hashOf)
    {
        Slots& slots = m_parts[hash & PartMask];
        if ((slots.count + 1) * 5 > slots.values.size() * 3)
            grow(slots, hashOf);
        place(slots, hash, value);
        ++slots.count;
    }

    template<typename HashOf>
    void erase(std::uint32_t hash, std::uint32_t value, HashOf hashOf)
    {
        Slots& slots = m_parts[hash & PartMask];
        if (slots.values.empty())
            return;
        const std::size_t mask = slots.values.size() - 1;
        std::size_t hole = (hash >> PartBits) & mask;
        while (slots.values[hole] != value) {
            if (slots.values[hole] == None)
                return;
            hole = (hole + 1) & mask;
        }
        // Move back what a search would no longer reach across the hole.
        for (std::size_t at = (hole + 1) & mask; slots.values[at] != None; at = (at + 1) & mask) {
            const std::size_t home = (hashOf(slots.values[at]) >> PartBits) & mask;
            if (((at - home) & mask) >= ((at - hole) & mask)) {
                slots.values[hole] = slots.values[at];
                hole = at;
            }
        }
        slots.values[hole] = None;
        --slots.count;
    }

    [[nodiscard]] std::size_t memory() const
    {
        std::size_t bytes = 0;
        for (const Slots& slots : m_parts)
            bytes += slots.values.capacity() * sizeof(std::uint32_t);
        return bytes;
    }

private:
    static constexpr unsigned PartBits = 8;
    static constexpr std::uint32_t PartMask = (1U << PartBits) - 1;
    struct Slots
    {
        std::vector<std::uint32_t>
            values; // a power of two, at most three fifths in use: each probe costs the owner a cache miss
        std::size_t count = 0;
    };

    static void place(Slots& slots, std::uint32_t hash, std::uint32_t value)
    {
        const std::size_t mask = slots.values.size() - 1;
        std::size_t at = (hash >> PartBits) & mask;
        while (slots.values[at] != None)
            at = (at + 1) & mask;
        slots.values[at] = value;
    }

    template<typename HashOf>
    static void grow(Slots& slots, HashOf hashOf)
    {
        Slots larger;
        larger.values.assign(slots.values.empty() ? 8 : slots.values.size() * 2, None);
        larger.count = slots.count;
        for (const std::uint32_t value : slots.values) {
            if (value != None)
                place(larger, hashOf(value), value);
        }
        slots = std::move(larger);
    }

    std::array<Slots, PartMask + 1> m_parts;
};

} // namespace Potluck::Index
