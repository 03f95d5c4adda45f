// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/types.h"
#include "transfer/uploads.h"

#include <functional>
#include <memory>

namespace Potluck::Node {

// A shared file as uploads read it. A file that is no longer the one that was hashed gives Corrupt or NotFound, and
// `changed` is called (from whichever thread noticed, once), so that the library looks again.
[[nodiscard]] std::shared_ptr<Transfer::ContentReader>
makeSharedContent(const Library::LocatedFile& file, QByteArray layer, std::function<void()> changed);

} // namespace Potluck::Node
