// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/bufferpool.h"

#include <algorithm>
#include <mutex>
#include <vector>

namespace Potluck::Transfer {

struct BufferPool::State
{
    std::mutex mutex; // held for a push or a pop
    std::vector<std::unique_ptr<char[]>> spare;
    std::size_t inUse = 0;
    std::size_t capacity = 0;
};

BufferPool::BufferPool(std::uint64_t maxBytes) : m_state(std::make_shared<State>())
{
    m_state->capacity = std::max<std::size_t>(2, static_cast<std::size_t>(maxBytes / Content::PieceSize));
    m_state->spare.reserve(m_state->capacity);
}

BufferPool::Buffer BufferPool::take()
{
    std::unique_ptr<char[]> memory;
    {
        const std::lock_guard lock(m_state->mutex);
        if (m_state->inUse >= m_state->capacity)
            return {};
        ++m_state->inUse;
        if (!m_state->spare.empty()) {
            memory = std::move(m_state->spare.back());
            m_state->spare.pop_back();
        }
    }
    if (!memory)
        memory = std::make_unique_for_overwrite<char[]>(Content::PieceSize);
    char* const bytes = memory.release();
    return {bytes, [state = m_state](char* returned) {
                const std::lock_guard lock(state->mutex);
                --state->inUse;
                state->spare.emplace_back(returned);
            }};
}

std::size_t BufferPool::inUse() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->inUse;
}

std::size_t BufferPool::capacity() const
{
    return m_state->capacity;
}

void BufferPool::trim()
{
    std::vector<std::unique_ptr<char[]>> unused;
    const std::lock_guard lock(m_state->mutex);
    unused.swap(m_state->spare);
    m_state->spare.reserve(m_state->capacity);
}

} // namespace Potluck::Transfer
