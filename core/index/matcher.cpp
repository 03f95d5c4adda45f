// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/matcher.h"

#include "index/candidatesearch.h"
#include "index/searchresult.h"

#include <algorithm>
#include <span>

namespace Potluck::Index {

Matches Matcher::find(const SearchQuery& query, int offset, int limit) const
{
    const auto first = static_cast<std::size_t>(std::clamp(offset, 0, MaxCandidates));
    const std::size_t end = first + static_cast<std::size_t>(std::clamp(limit, 0, MaxSearchLimit));
    CandidateSearch search(m_index, m_lists, m_dialects, query);
    search.run(end + 1); // one more, to know whether there is more
    std::vector<Rank>& ranks = search.rank();

    Matches matches;
    matches.more = ranks.size() > end;
    const std::size_t last = std::min(end, ranks.size());
    if (first >= last)
        return matches;
    const auto lastPlace = ranks.begin() + static_cast<std::ptrdiff_t>(last);
    if (lastPlace != ranks.end())
        std::nth_element(ranks.begin(), lastPlace, ranks.end());
    std::sort(ranks.begin(), lastPlace);
    const auto page = std::span(ranks).subspan(first, last - first);
    matches.page.reserve(page.size());
    for (const Rank& rank : page)
        m_index.prefetchPlace(rank.document);
    for (const Rank& rank : page) {
        m_index.prefetchContent(rank.document);
        m_index.sources().prefetchItems(m_index.document(rank.document).sources);
    }
    for (const Rank& rank : page) {
        Match match = describe(m_index.contentOf(rank.document), rank.document, MaxSourcesPerResult);
        match.level = rank.level();
        matches.page.push_back(std::move(match));
    }
    return matches;
}

std::vector<Named> Matcher::candidates(const SearchQuery& query) const
{
    CandidateSearch search(m_index, m_lists, m_dialects, query);
    search.run(MaxCandidates);
    std::vector<Rank>& ranks = search.rank(true);
    std::sort(ranks.begin(), ranks.end());
    std::vector<Named> names;
    names.reserve(ranks.size());
    for (const Rank& rank : ranks)
        names.push_back({m_index.rowOf(rank.document), m_index.contentOf(rank.document)});
    return names;
}

Match Matcher::describe(ContentNumber content, DocumentNumber best, int maxSources) const
{
    Match match;
    match.content = content;
    match.size = m_index.content(content).size;
    static thread_local std::vector<ListNumber> lists; // kept, for a page has a thousand of them
    lists.clear();
    m_index.visitNames(content, [&](DocumentNumber number) {
        const std::size_t before = lists.size();
        m_index.sources().visit(m_index.document(number).sources, [&](ListNumber list) {
            if (m_lists.isVisible(list, m_dialects))
                lists.push_back(list);
            return true;
        });
        if (lists.size() == before)
            return; // the name is of hidden lists only
        if (best == NoDocument)
            best = number;
        else if (number != best && match.otherRows.size() < static_cast<std::size_t>(MaxOtherNames))
            match.otherRows.push_back(m_index.rowOf(number));
    });
    if (best == NoDocument)
        return match;
    match.row = m_index.rowOf(best);
    const auto isOnline = [this](ListNumber list) { return m_lists.isOnline(list); };
    std::sort(lists.begin(), lists.end(),
              [&](ListNumber a, ListNumber b) { return std::pair(!isOnline(a), a) < std::pair(!isOnline(b), b); });
    lists.erase(std::unique(lists.begin(), lists.end()), lists.end());
    const auto offline = std::partition_point(lists.begin(), lists.end(), isOnline);
    match.onlineCount = static_cast<std::uint32_t>(offline - lists.begin());
    match.sourceCount = static_cast<std::uint32_t>(lists.size());
    const auto told = std::span(lists).first(std::min(lists.size(), static_cast<std::size_t>(maxSources)));
    match.sources.assign(told.begin(), told.end());
    return match;
}

} // namespace Potluck::Index
