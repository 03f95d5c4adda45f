// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/contentid.h"

#include <cstddef>
#include <cstdint>
#include <memory>

namespace Potluck::Transfer {

// Memory for the pieces between socket and disk, in buffers of PieceSize, with a bound that holds all downloads
// together. Buffers are used again, the last given back first, because the CPU's caches may still have it. Any thread.
class BufferPool
{
public:
    // Where one piece is collected. Its bytes are not cleared. Destroying the last copy gives the buffer back, also
    // after the pool is gone.
    using Buffer = std::shared_ptr<char>;

    // Rounded down to whole buffers, at least two.
    explicit BufferPool(std::uint64_t maxBytes);

    // Null while all are in use.
    [[nodiscard]] Buffer take();
    [[nodiscard]] std::size_t inUse() const;
    [[nodiscard]] std::size_t capacity() const;
    // Gives memory that is not in use back to the system.
    void trim();

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace Potluck::Transfer
