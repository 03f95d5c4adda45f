// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

// Why a node of this kind does not take a call.
namespace Potluck::Node {

[[nodiscard]] inline Error notAPeer()
{
    return {ErrorCode::Unsupported, QStringLiteral("this node is an index only: it shares and downloads nothing")};
}

} // namespace Potluck::Node
