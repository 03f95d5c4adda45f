// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlay/overlay.h"
#include "sim/truth.h"

#include <QList>

#include <cstdint>
#include <memory>
#include <set>
#include <unordered_set>
#include <vector>

namespace Potluck::Sim {

// What came of one search.
struct SearchOutcome
{
    std::vector<WordIndex> words;
    NodeIndex asker = NoNode;
    Milliseconds begun{0};
    std::uint32_t tag = 0; // see World::search
    bool everything = false;
    bool died = false; // the asker did; nothing else counts

    // What there was to find when it began, see QueryTruth::Sum.
    std::vector<FileIndex> trueFiles;
    std::uint64_t trueCopies = 0;
    std::uint32_t holders = 0;      // supernodes that have a match, the asker's own too
    std::uint32_t otherHolders = 0; // without it

    std::uint32_t messages = 0; // that carried the query
    std::vector<FileIndex> foundFiles;
    std::uint64_t foundCopies = 0;
    std::uint64_t ownCopies = 0;  // of these, from the own index
    std::int32_t firstHit = -1;   // milliseconds until any supernode's first result; -1: none
    std::int32_t firstOther = -1; // until the first from another supernode than the own
    NodeIndex firstFrom = NoNode; // that one
    std::int32_t lasted = -1;
    int asked = 0;
    int answered = 0;
    bool complete = false;
    // With every source; only where the search was asked to keep them.
    QList<Index::SearchResult> results;

    // Distinct contents that were found, of those that were there; 1 where nothing was.
    [[nodiscard]] double recall() const;
};

// A search that is under way.
class Search
{
public:
    Search(std::shared_ptr<const QueryTruth> truth, const QueryTruth::Sum& sum, NodeIndex asker, bool everything,
           Milliseconds now, std::uint32_t tag, bool keepsResults);

    void messageSent() { ++m_outcome.messages; }
    void found(NodeIndex from, const QList<Index::SearchResult>& results, Milliseconds now);
    void ended(const Overlay::Overlay::SearchEnd& end, Milliseconds now);
    [[nodiscard]] bool hasEnded() const { return m_outcome.lasted >= 0; }
    [[nodiscard]] SearchOutcome takeOutcome();

private:
    struct CopyHash
    {
        std::size_t operator()(const Copy& copy) const { return mix(copy.file, copy.peer); }
    };
    std::shared_ptr<const QueryTruth> m_truth; // kept, so that supernodes find it
    SearchOutcome m_outcome;
    bool m_keepsResults;
    std::set<FileIndex> m_files;
    std::unordered_set<Copy, CopyHash> m_copies;
};

} // namespace Potluck::Sim
