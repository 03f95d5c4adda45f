// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/largepages.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <numeric>
#include <type_traits>
#include <vector>

namespace Potluck::Index {

// An array that grows at its end without moving what it holds, so that nobody waits while a hundred megabytes are
// copied and no memory lies idle. What is behind the first few hundred thousand values lies in large pages. For plain
// values.
template<typename T>
class ChunkedArray
{
    static_assert(std::is_trivially_destructible_v<T> && alignof(T) <= alignof(std::max_align_t));

public:
    [[nodiscard]] std::size_t size() const { return m_size; }
    T& operator[](std::size_t i) { return m_chunks[i >> Bits][i & Mask]; }
    const T& operator[](std::size_t i) const { return m_chunks[i >> Bits][i & Mask]; }

    void push_back(const T& value)
    {
        if ((m_size >> Bits) == m_chunks.size())
            addChunk();
        (*this)[m_size++] = value;
    }
    // New ones are value-initialised. Does not shrink.
    void grow(std::size_t size)
    {
        while ((m_chunks.size() << Bits) < size)
            addChunk();
        m_size = size > m_size ? size : m_size;
    }
    [[nodiscard]] std::size_t memory() const { return m_chunks.size() * ChunkBytes; }

private:
    static constexpr unsigned Bits = 14;
    static constexpr std::size_t Mask = (std::size_t{1} << Bits) - 1;
    static constexpr std::size_t ChunkBytes = (Mask + 1) * sizeof(T);
    // As many chunks as fill large pages. An array begins with so many chunks by themselves.
    static constexpr std::size_t ChunksOfBlock = LargePageBytes / std::gcd(ChunkBytes, LargePageBytes);

    void addChunk()
    {
        const bool large = m_chunks.size() >= ChunksOfBlock;
        const std::size_t place = large ? m_chunks.size() % ChunksOfBlock : 0; // in its block
        if (place == 0)
            m_blocks.push_back(large ? allocateLargePages(ChunksOfBlock * ChunkBytes) : allocateMemory(ChunkBytes));
        auto* const chunk = reinterpret_cast<T*>(m_blocks.back().get() + place * ChunkBytes);
        std::uninitialized_value_construct_n(chunk, Mask + 1);
        m_chunks.push_back(chunk);
    }

    std::vector<MemoryBlock> m_blocks;
    std::vector<T*> m_chunks; // in the blocks
    std::size_t m_size = 0;
};

} // namespace Potluck::Index
