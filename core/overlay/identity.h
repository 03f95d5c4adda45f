// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/searchresult.h"

#include <QByteArray>

namespace Potluck::Overlay {

// What tells one result from another: content id, else SHA-1, else MD5, and the size. Empty where it has none of these.
[[nodiscard]] QByteArray identityOf(const Index::SearchResult& result);

} // namespace Potluck::Overlay
