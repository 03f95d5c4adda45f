// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"

namespace Potluck {

// When what failed is tried again. Pure.

// Whether who was asked has decided: asking again soon changes nothing, its owner or ours must act.
[[nodiscard]] bool isRefusal(ErrorCode code);

// 1 s, doubling with each failure before this one, up to a minute.
[[nodiscard]] Milliseconds retryDelay(int failuresBefore);

// A quarter to either side of it, so that all who lost the same thing do not come back at once.
[[nodiscard]] Milliseconds spread(Milliseconds delay, Random& random);

} // namespace Potluck
