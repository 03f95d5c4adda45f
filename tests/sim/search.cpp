// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/search.h"

#include "sim/results.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace Potluck::Sim {

double SearchOutcome::recall() const
{
    if (trueFiles.empty())
        return 1;
    std::vector<FileIndex> both;
    std::set_intersection(trueFiles.begin(), trueFiles.end(), foundFiles.begin(), foundFiles.end(),
                          std::back_inserter(both));
    return static_cast<double>(both.size()) / static_cast<double>(trueFiles.size());
}

Search::Search(std::shared_ptr<const QueryTruth> truth, const QueryTruth::Sum& sum, NodeIndex asker, bool everything,
               Milliseconds now, std::uint32_t tag, bool keepsResults)
    : m_truth(std::move(truth)), m_keepsResults(keepsResults)
{
    m_outcome.words = m_truth->words();
    m_outcome.asker = asker;
    m_outcome.begun = now;
    m_outcome.tag = tag;
    m_outcome.everything = everything;
    m_outcome.trueFiles = sum.files;
    m_outcome.trueCopies = sum.copies;
    m_outcome.holders = static_cast<std::uint32_t>(sum.holders.size());
    const bool ownHolds = std::binary_search(sum.holders.begin(), sum.holders.end(), asker);
    m_outcome.otherHolders = m_outcome.holders - (ownHolds ? 1 : 0);
}

void Search::found(NodeIndex from, const QList<Index::SearchResult>& results, Milliseconds now)
{
    if (results.isEmpty())
        return;
    const auto time = static_cast<std::int32_t>((now - m_outcome.begun).count());
    if (m_outcome.firstHit < 0)
        m_outcome.firstHit = time;
    const bool isOwn = from == m_outcome.asker;
    if (!isOwn && m_outcome.firstOther < 0) {
        m_outcome.firstOther = time;
        m_outcome.firstFrom = from;
    }
    for (const Index::SearchResult& result : results) {
        const FileIndex file = fileOf(result);
        m_files.insert(file);
        for (const Index::Source& source : result.sources) {
            if (m_copies.insert({file, peerOf(source)}).second && isOwn)
                ++m_outcome.ownCopies;
        }
    }
    if (m_keepsResults)
        m_outcome.results += results;
}

void Search::ended(const Overlay::Overlay::SearchEnd& end, Milliseconds now)
{
    m_outcome.lasted = static_cast<std::int32_t>((now - m_outcome.begun).count());
    m_outcome.asked = end.asked;
    m_outcome.answered = end.answered;
    m_outcome.complete = end.complete;
}

SearchOutcome Search::takeOutcome()
{
    m_outcome.died = !hasEnded();
    m_outcome.foundFiles.assign(m_files.begin(), m_files.end());
    m_outcome.foundCopies = m_copies.size();
    return std::move(m_outcome);
}

} // namespace Potluck::Sim
