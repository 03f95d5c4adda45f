// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdlib>
#include <memory>

namespace Potluck {

// Memory of whole large pages, of which the CPU keeps the addresses of 2 MiB at a time: reading here and there in
// hundreds of megabytes is half as long on its way then. Not initialised, and taken from the system as it is touched.
// Where the system has no large pages to give, it is of small ones.
constexpr std::size_t LargePageBytes = std::size_t{2} << 20;

struct FreeMemory
{
    void operator()(void* memory) const { std::free(memory); }
};
using MemoryBlock = std::unique_ptr<std::byte[], FreeMemory>;

// bytes must be a multiple of LargePageBytes. Throws std::bad_alloc. Any thread.
[[nodiscard]] MemoryBlock allocateLargePages(std::size_t bytes);
// Ordinary memory, as malloc gives it. Throws std::bad_alloc. Any thread.
[[nodiscard]] MemoryBlock allocateMemory(std::size_t bytes);

} // namespace Potluck
