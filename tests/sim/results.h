// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/searchresult.h"
#include "sim/truth.h"
#include "sim/workload.h"

#include <QList>

#include <vector>

namespace Potluck::Sim {

// The workload's files and peers as the index's answers show them.

// Copies in ascending order as results: one for each content with its sources, those with most sources first, `limit`
// at most.
[[nodiscard]] QList<Index::SearchResult> resultsOf(const Workload& workload, const std::vector<Copy>& copies, int limit,
                                                   bool& more);
[[nodiscard]] Content::ContentId contentOf(FileIndex file);
[[nodiscard]] FileIndex fileOf(const Index::SearchResult& result);
[[nodiscard]] PeerIndex peerOf(const Index::Source& source);

} // namespace Potluck::Sim
