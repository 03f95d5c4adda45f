// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/mman.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <new>
#include <type_traits>
#include <vector>

namespace Potluck::Index {

constexpr std::size_t HugePageBytes = std::size_t{2} << 20;

// So many bits that a chunk of T fills huge pages, see ChunkedArray.
template<typename T>
constexpr unsigned hugeChunkBits()
{
    unsigned bits = 14;
    while ((sizeof(T) << bits) % HugePageBytes != 0)
        ++bits;
    return bits;
}

// An array that grows at its end without moving what it holds, so that nobody waits while a hundred megabytes are
// copied and no memory lies idle. For plain values.
//
// What is read all over the place has chunks of hugeChunkBits<T>(): from the second chunk on the system is asked for
// huge pages, else each access costs a walk through the page tables, too.
template<typename T, unsigned Bits = 14>
class ChunkedArray
{
    static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);

public:
    [[nodiscard]] std::size_t size() const { return m_size; }
    T& operator[](std::size_t i) { return m_chunks[i >> Bits].get()[i & Mask]; }
    const T& operator[](std::size_t i) const { return m_chunks[i >> Bits].get()[i & Mask]; }

    void push_back(const T& value)
    {
        if ((m_size >> Bits) == m_chunks.size())
            addChunk();
        std::construct_at(&(*this)[m_size], value);
        ++m_size;
    }
    // New ones are value-initialised. Does not shrink.
    void grow(std::size_t size)
    {
        while (m_size < size)
            push_back(T{});
    }
    [[nodiscard]] std::size_t memory() const { return m_chunks.size() * ChunkBytes; }

private:
    static constexpr std::size_t Mask = (std::size_t{1} << Bits) - 1;
    static constexpr std::size_t ChunkBytes = sizeof(T) << Bits;
    static constexpr bool IsHuge = ChunkBytes % HugePageBytes == 0;

    struct Free
    {
        void operator()(T* chunk) const { std::free(chunk); }
    };

    void addChunk()
    {
        void* const memory = std::aligned_alloc(IsHuge ? HugePageBytes : alignof(std::max_align_t), ChunkBytes);
        if (!memory)
            throw std::bad_alloc();
        // A small array needs none, and they are touched as a whole.
        if (IsHuge && !m_chunks.empty())
            ::madvise(memory, ChunkBytes, MADV_HUGEPAGE);
        m_chunks.emplace_back(static_cast<T*>(memory));
    }

    std::vector<std::unique_ptr<T, Free>> m_chunks;
    std::size_t m_size = 0;
};

} // namespace Potluck::Index
