// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "transfer/journal.h"

#include <QString>

#include <memory>

namespace Potluck::Store {

// Bad sources remembered; of more the oldest are forgotten.
constexpr int MaxBadSources = 10'000;

// The journal of downloads in one SQLite file (schema: migrations/transfer), whose folder must exist. Made when
// missing; an unusable file is told at once (Corrupt, Unsupported, Io...). The journal opens it for itself in load(),
// and is then bound to that thread; before, it may be handed on.
[[nodiscard]] Result<std::unique_ptr<Transfer::Journal>> openTransferJournal(const QString& file);

} // namespace Potluck::Store
