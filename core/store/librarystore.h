// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "library/librarystore.h"

#include <QString>

#include <memory>

namespace Potluck::Store {

// Peers and contents of which it is remembered what was given; of more, the longest ago are forgotten.
constexpr int MaxGiven = 100'000;

// The library's memory in one SQLite file (schema: migrations/library). Opened and used on the library's thread. The
// clock must outlive it.
[[nodiscard]] Result<std::unique_ptr<Library::LibraryStore>> openLibraryStore(const QString& file, const Clock& clock);

// A read-only view of the same file, which openLibraryStore() must have made before. Used on the thread that opened it.
[[nodiscard]] Result<std::unique_ptr<Library::LibraryReader>> openLibraryReader(const QString& file);

} // namespace Potluck::Store
