// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/catalogstore.h"

#include <QString>

#include <memory>

namespace Potluck::Store {

// The memory of an index in one SQLite file; its folder must exist. Nothing is opened before CatalogStore::open().
// Destroy it when the lanes that used it have ended.
[[nodiscard]] std::unique_ptr<Index::CatalogStore> makeIndexStore(const QString& databaseFile);

} // namespace Potluck::Store
