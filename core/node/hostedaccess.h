// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialects/native/searchneighbours.h"
#include "node/indexaccess.h"

#include <memory>

namespace Potluck::Index {
class IndexService;
}

namespace Potluck::Node {

// The hosted index, asked without a socket. Searches its neighbours too, where there are any. The service and the
// neighbours outlive what is made here.
[[nodiscard]] std::unique_ptr<IndexAccess> accessTo(Index::IndexService& service, Native::SearchNeighbours& neighbours,
                                                    QString name, const Net::KeyFingerprint& key);

} // namespace Potluck::Node
