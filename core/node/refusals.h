// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

// Why a call is not answered, or not in full, wherever that is said.
namespace Potluck::Node {

[[nodiscard]] inline Error notAPeer()
{
    return {ErrorCode::Unsupported, QStringLiteral("this node is an index only: it shares and downloads nothing")};
}
// What was found holds; there may be more.
[[nodiscard]] inline Error stillLoading()
{
    return {ErrorCode::Incomplete, QStringLiteral("the index is still loading")};
}

} // namespace Potluck::Node
