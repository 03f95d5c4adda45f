// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

namespace Potluck {

Milliseconds SystemClock::monotonic() const
{
    return std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

Milliseconds SystemClock::wall() const
{
    return std::chrono::duration_cast<Milliseconds>(std::chrono::system_clock::now().time_since_epoch());
}

} // namespace Potluck
