// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/chunkedarray.h"

#include <cstdint>

namespace Potluck::Index {

// A growing set of documents as one bit for each, for words that stand in many names: asking whether one document is in
// costs a few nanoseconds, where leaping in a packed list unpacks a block.
class DocumentBits
{
public:
    void insert(std::uint32_t document)
    {
        m_words.grow(document / 64 + 1);
        m_words[document / 64] |= std::uint64_t{1} << (document % 64);
    }
    [[nodiscard]] bool contains(std::uint32_t document) const
    {
        return document / 64 < m_words.size() && (m_words[document / 64] >> (document % 64) & 1);
    }
    // Asks memory for what contains() reads. Inlined early, as SourceSets::prefetch.
    [[gnu::always_inline]] void prefetch(std::uint32_t document) const
    {
        if (document / 64 < m_words.size())
            __builtin_prefetch(&m_words[document / 64]);
    }
    // 64 documents at a time.
    [[nodiscard]] std::size_t wordCount() const { return m_words.size(); }
    [[nodiscard]] std::uint64_t word(std::size_t i) const { return m_words[i]; }
    [[nodiscard]] std::size_t memory() const { return m_words.memory(); }

private:
    ChunkedArray<std::uint64_t> m_words;
};

} // namespace Potluck::Index
