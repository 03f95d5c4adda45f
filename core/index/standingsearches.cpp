// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/standingsearches.h"

#include <algorithm>

namespace Potluck::Index {
namespace {

// So many bytes of a query times bytes of a name take as long again as looking at a query does at least.
constexpr std::size_t BytesOfCheck = 512;

} // namespace

Result<QStringList> StandingSearches::checked(const QStringList& queries)
{
    QStringList kept;
    for (const QString& each : queries) {
        const QString text = each.simplified();
        auto query = SearchQuery::parse(text);
        if (!query)
            return query.error();
        const bool isOfOneContent = query->content.has_value();
        if (isOfOneContent || NameFilter(*std::move(query)).grams().empty())
            return Error{ErrorCode::InvalidArgument,
                         QStringLiteral("a search that is kept needs a word: '%1' has none").arg(text)};
        if (!kept.contains(text))
            kept.append(text);
    }
    if (kept.size() > MaxStandingSearches)
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("at most %1 searches are kept for one account").arg(MaxStandingSearches)};
    return kept;
}

Status StandingSearches::set(RegistrationId peer, const QStringList& queries)
{
    const QStringList before = m_peers.value(peer);
    QStringList added;
    for (const QString& text : queries) {
        if (before.contains(text))
            continue;
        if (!add(peer, text)) {
            for (const QString& each : std::as_const(added))
                drop(peer, each);
            return Error{ErrorCode::Busy, QStringLiteral("this index keeps too many searches to take '%1'").arg(text)};
        }
        added.append(text);
    }
    for (const QString& text : before) {
        if (!queries.contains(text))
            drop(peer, text);
    }
    if (queries.isEmpty())
        m_peers.remove(peer);
    else
        m_peers.insert(peer, queries);
    return {};
}

void StandingSearches::remove(RegistrationId peer)
{
    const QStringList queries = m_peers.take(peer);
    for (const QString& text : queries)
        drop(peer, text);
}

bool StandingSearches::add(RegistrationId peer, const QString& text)
{
    if (const auto known = m_queries.constFind(text); known != m_queries.constEnd()) {
        (*known)->askers.push_back(peer);
        return true;
    }
    if (static_cast<std::size_t>(m_queries.size()) >= MaxQueries)
        return false;
    auto query = SearchQuery::parse(text);
    if (!query)
        return false;
    const auto kept = std::make_shared<Kept>(Kept{text, NameFilter(*std::move(query)), 0, {peer}});
    // The rarest in names so far, then that which the fewest queries are filed under, then of the longest word.
    const auto costOf = [this](Gram gram) {
        const auto filed = m_byGram.find(gram);
        return std::pair(m_seen[slotOf(gram)], filed == m_byGram.end() ? std::size_t{0} : filed->second.size());
    };
    const auto grams = kept->filter.grams();
    const auto best =
        std::min_element(grams.begin(), grams.end(), [&costOf](Gram a, Gram b) { return costOf(a) < costOf(b); });
    if (best == grams.end() || costOf(*best).second >= MaxOfGram)
        return false;
    kept->gram = *best;
    auto& filed = m_byGram[kept->gram];
    if (filed.empty())
        ++m_filed[slotOf(kept->gram)];
    filed.push_back(kept.get());
    m_queries.insert(text, kept);
    return true;
}

void StandingSearches::drop(RegistrationId peer, const QString& text)
{
    const auto known = m_queries.find(text);
    if (known == m_queries.end())
        return;
    const auto kept = *known;
    std::erase(kept->askers, peer);
    if (!kept->askers.empty())
        return;
    auto& filed = m_byGram[kept->gram];
    std::erase(filed, kept.get());
    if (filed.empty()) {
        m_byGram.erase(kept->gram);
        --m_filed[slotOf(kept->gram)];
    }
    m_queries.erase(known);
}

void StandingSearches::match(const FoldedName& name, std::uint64_t size, int& checks, const Found& found)
{
    if (m_queries.isEmpty())
        return;
    gramsOf(name, m_grams);
    const auto nameBytes = static_cast<std::size_t>(name.text().size());
    for (const Gram gram : m_grams) {
        const std::size_t slot = slotOf(gram);
        ++m_seen[slot];
        if (m_filed[slot] == 0)
            continue;
        const auto filed = m_byGram.find(gram);
        if (filed == m_byGram.end())
            continue;
        for (const Kept* const kept : filed->second) {
            if (checks <= 0)
                return;
            checks -= 1 + static_cast<int>(kept->filter.bytes() * nameBytes / BytesOfCheck);
            if (kept->filter.fits(name, size))
                found(kept->text, kept->askers);
        }
    }
}

} // namespace Potluck::Index
