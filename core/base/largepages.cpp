// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/largepages.h"

#include <sys/mman.h>

#include <new>

namespace Potluck {

namespace {

MemoryBlock blockOf(void* memory)
{
    if (!memory)
        throw std::bad_alloc();
    return MemoryBlock(static_cast<std::byte*>(memory));
}

} // namespace

MemoryBlock allocateMemory(std::size_t bytes)
{
    return blockOf(std::malloc(bytes));
}

MemoryBlock allocateLargePages(std::size_t bytes)
{
    MemoryBlock block = blockOf(std::aligned_alloc(LargePageBytes, bytes));
    (void)::madvise(block.get(), bytes, MADV_HUGEPAGE); // only a wish
    return block;
}

} // namespace Potluck
