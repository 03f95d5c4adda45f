// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/searchresult.h"
#include "transfer/source.h"

namespace Potluck::Node {

// How networks that find files by their names alone are asked who has a file that is known already. Pure.

// Whether they can be: it has a name, and is known by its content, or by the MD5 that AlaKazaam knows.
[[nodiscard]] bool isFoundByName(const Transfer::WantedFile& file);
// The words of its name, of its content alone where that is known; results are compared with what is wanted afterwards.
[[nodiscard]] Index::SearchRequest searchByName(const Transfer::WantedFile& file);
// Whether a result is that file: the same content id, or a digest of a seed network alone, and no other size.
[[nodiscard]] bool isFile(const Index::SearchResult& result, const Transfer::WantedFile& file);

} // namespace Potluck::Node
