// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace Potluck::Overlay {

// What an overlay is at, and what it refused since it was made.
struct Stats
{
    std::uint64_t members = 0;         // alive, itself included
    std::uint64_t digests = 0;         // of others, held
    std::uint64_t refusedQueries = 0;  // of who asks too much
    std::uint64_t refusedMessages = 0; // malformed, of strangers, beyond a cap
};

} // namespace Potluck::Overlay
