// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "overlay/message.h"

#include <array>
#include <cstdint>

namespace Potluck::Overlay {

// What an overlay did since it was made, for the hosting page and for benchmarks.
struct Stats
{
    struct Count
    {
        std::uint64_t messages = 0;
        std::uint64_t bytes = 0; // encodedSize; what carries them comes on top
    };
    std::array<Count, KindCount> sent{}; // by Kind
    std::array<Count, KindCount> received{};

    std::uint64_t members = 0; // alive, itself included
    std::uint64_t lost = 0;
    std::uint64_t digests = 0;     // of others, held
    std::uint64_t digestBytes = 0; // that they take

    std::uint64_t searches = 0;         // own
    std::uint64_t queriesAnswered = 0;  // of others
    std::uint64_t queriesPassedOn = 0;  // asked of the own group for others
    std::uint64_t duplicateQueries = 0; // dropped
    std::uint64_t refusedQueries = 0;   // of who asks too much
    std::uint64_t refusedMessages = 0;  // malformed, of strangers, beyond a cap
};

} // namespace Potluck::Overlay
