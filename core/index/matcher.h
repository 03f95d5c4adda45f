// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/lists.h"
#include "index/peer.h"
#include "index/searchquery.h"
#include "index/termindex.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace Potluck::Index {

// One result before its names are fetched from the store.
struct Match
{
    DocumentRow row = 0;
    ContentNumber content = TermIndex::NoContent;
    std::vector<DocumentRow> otherRows;                  // further names, at most MaxOtherNames
    std::vector<ListNumber> sources;                     // online ones first, at most as many as asked for
    std::vector<std::pair<RegistrationId, bool>> owners; // of the sources, and whether online; for the catalog to fill
    std::uint64_t size = 0;
    std::uint32_t sourceCount = 0;
    std::uint32_t onlineCount = 0;
    std::uint8_t level = 0; // 0 all words whole, 1 beginnings, 2 insides
};

// A name and its content.
struct Named
{
    DocumentRow row = 0;
    ContentNumber content = TermIndex::NoContent;
};

struct Matches
{
    std::vector<Match> page;
    bool more = false;
};

// Answers a query from the index, grouped by content and best first (see SearchPage), from what CandidateSearch finds.
//
// The caller holds the lock shared. Callable from several threads at once.
class Matcher
{
public:
    // Only sources that speak one of these dialects count, and what only others have is not there.
    Matcher(const TermIndex& index, const Lists& lists, Dialects dialects = AnyDialect)
        : m_index(index), m_lists(lists), m_dialects(dialects)
    {}

    [[nodiscard]] Matches find(const SearchQuery& query, int offset, int limit) const;
    // The names that may match, best first, at most MaxCandidates: for queries that their words do not decide.
    [[nodiscard]] std::vector<Named> candidates(const SearchQuery& query) const;
    // One content with its sources and names; sourceCount is 0 where nobody has it.
    [[nodiscard]] Match describe(ContentNumber content, DocumentNumber best, int maxSources) const;

private:
    const TermIndex& m_index;
    const Lists& m_lists;
    const Dialects m_dialects;
};

} // namespace Potluck::Index
