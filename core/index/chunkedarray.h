// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace Potluck::Index {

// An array that grows at its end without moving what it holds, so that nobody waits while a hundred megabytes are
// copied and no memory lies idle. For plain values.
template<typename T>
class ChunkedArray
{
public:
    [[nodiscard]] std::size_t size() const { return m_size; }
    T& operator[](std::size_t i) { return m_chunks[i >> Bits][i & Mask]; }
    const T& operator[](std::size_t i) const { return m_chunks[i >> Bits][i & Mask]; }

    void push_back(const T& value)
    {
        if ((m_size >> Bits) == m_chunks.size())
            m_chunks.push_back(std::make_unique<T[]>(Mask + 1));
        (*this)[m_size++] = value;
    }
    // New ones are value-initialised. Does not shrink.
    void grow(std::size_t size)
    {
        while ((m_chunks.size() << Bits) < size)
            m_chunks.push_back(std::make_unique<T[]>(Mask + 1));
        m_size = size > m_size ? size : m_size;
    }
    [[nodiscard]] std::size_t memory() const { return m_chunks.size() * (Mask + 1) * sizeof(T); }

private:
    static constexpr unsigned Bits = 14;
    static constexpr std::size_t Mask = (std::size_t{1} << Bits) - 1;

    std::vector<std::unique_ptr<T[]>> m_chunks;
    std::size_t m_size = 0;
};

} // namespace Potluck::Index
