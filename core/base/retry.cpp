// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/retry.h"

#include <algorithm>

namespace Potluck {

bool isRefusal(ErrorCode code)
{
    return code == ErrorCode::Unauthorized || code == ErrorCode::PermissionDenied || code == ErrorCode::AlreadyExists ||
           code == ErrorCode::InvalidArgument || code == ErrorCode::NotFound || code == ErrorCode::Unsupported;
}

Milliseconds retryDelay(int failuresBefore)
{
    constexpr Milliseconds First{1000};
    constexpr Milliseconds Last{60'000};
    return std::min(Last, First * (1 << std::min(failuresBefore, 6)));
}

Milliseconds spread(Milliseconds delay, Random& random)
{
    const auto width = static_cast<std::uint64_t>(delay.count()) / 2;
    return delay - delay / 4 + Milliseconds(static_cast<Milliseconds::rep>(random.below(width + 1)));
}

} // namespace Potluck
