// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/catalogstore.h"

#include <array>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace Potluck::Store {

// The documents that were read last, so that those which many searches find are not read from the database again: a row
// costs 7 us there. Bounded: at most MaxDocuments, each row has only few places, and the one that was not asked for the
// longest makes room. Callable from any thread.
//
// What is put in must be what the database holds now. A reader takes the generation before it reads, and put() does
// nothing where rows were forgotten since; the writer forgets changed rows after its commit.
class DocumentCache
{
public:
    static constexpr std::size_t MaxDocuments = 128 * 1024;

    [[nodiscard]] std::uint64_t generation() const;
    // Appends those that are here to `found`, the rows of the others to `missing`.
    void find(std::span<const std::uint32_t> rows, std::vector<Index::StoredDocument>& found,
              std::vector<std::uint32_t>& missing);
    void put(std::span<const Index::StoredDocument> documents, std::uint64_t generation);
    void forget(std::span<const std::uint32_t> rows);

private:
    static constexpr std::size_t Places = 8; // for one row
    static constexpr std::size_t Sets = MaxDocuments / Places;

    struct Set
    {
        // Where the row is, Places where it is not. The rows lie together: looking through them is one cache line.
        [[nodiscard]] std::size_t placeOf(std::uint32_t row) const;

        std::array<std::uint32_t, Places> rows{}; // 0: free
        std::array<std::uint32_t, Places> used{}; // when, by m_clock
        std::array<Index::StoredDocument, Places> documents;
    };

    [[nodiscard]] std::unique_ptr<Set>& setOf(std::uint32_t row) { return m_sets[row % Sets]; }

    mutable std::mutex m_mutex;
    std::vector<std::unique_ptr<Set>> m_sets{Sets}; // made when first needed
    std::uint64_t m_generation = 0;
    std::uint32_t m_clock = 0; // counts lookups; where it wraps, a few stay longer than they should
};

} // namespace Potluck::Store
