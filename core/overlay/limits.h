// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace Potluck::Overlay {

// What one overlay takes on at most, whatever others say.
constexpr std::size_t MaxMembers = 100'000;                  // known, lost ones included
constexpr std::size_t SmallOverlay = 64;                     // members up to which everybody is in one group
constexpr std::size_t MaxContacts = 256;                     // known from elsewhere
constexpr std::size_t MaxSubscribers = 4096;                 // of the own digest
constexpr std::size_t MaxHoldings = 4096;                    // digests of others
constexpr std::size_t MaxHoldingsBytes = 512u * 1024 * 1024; // all of them
constexpr std::size_t MaxSearches = 256;                     // own, at the same time
constexpr std::size_t MaxPendingAnswers = 512;               // asked of the own catalog at the same time

} // namespace Potluck::Overlay
