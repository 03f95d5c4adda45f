// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

// Why a call is not answered, or not in full, wherever that is said.
namespace Potluck::Node {

[[nodiscard]] inline Error notAPeer()
{
    return {ErrorCode::Unsupported, QStringLiteral("this node is an index only: it shares and downloads nothing")};
}
// Of a search at an index that may be loading: what was found holds, and there may be more.
[[nodiscard]] inline Status searched(bool isLoading)
{
    return isLoading ? Status{Error{ErrorCode::Incomplete, QStringLiteral("the index is still loading")}} : Status{};
}
[[nodiscard]] inline bool isIncomplete(const Status& status)
{
    return !status && status.error().code == ErrorCode::Incomplete;
}

} // namespace Potluck::Node
