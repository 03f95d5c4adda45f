// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/lists.h"
#include "index/matchquery.h"
#include "index/peer.h"
#include "index/searchquery.h"
#include "index/searchresult.h"
#include "index/termindex.h"

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace Potluck::Index {

// What a content is ranked by, smaller first.
struct Rank
{
    static constexpr unsigned LevelShift = 30;

    std::uint32_t levelAndOffline; // level, then fewer online sources
    DocumentNumber document;
    std::uint64_t sortPrefix;

    [[nodiscard]] std::uint8_t level() const { return static_cast<std::uint8_t>(levelAndOffline >> LevelShift); }

    // Behind all others.
    [[nodiscard]] static Rank last()
    {
        return {std::numeric_limits<std::uint32_t>::max(), NoDocument, std::numeric_limits<std::uint64_t>::max()};
    }
    friend bool operator<(const Rank& a, const Rank& b)
    {
        if (a.levelAndOffline != b.levelAndOffline)
            return a.levelAndOffline < b.levelAndOffline;
        if (a.sortPrefix != b.sortPrefix)
            return a.sortPrefix < b.sortPrefix;
        return a.document < b.document;
    }
};

// One search: collects the names that match.
//
// Three passes, each only where those before did not fill the page: all words whole (the lists of the words, the rarest
// leading), then beginnings, then insides (the lists of all words that begin so or hold it, narrowed down word by word
// of the query; what is left is decided by the words of each name). Each pass ends at MaxCandidates names.
//
// Bounds that keep a hostile query short: a word of the query stands for at most MaxExpansions words of the index where
// nothing narrows it, at most MaxCollected names pass its rarest word, the words of at most MaxExamined names are
// looked at, and a query of filters only sees the first MaxScanned names. Insides are found for words of three bytes
// and more.
//
// The caller holds the index's lock shared; what was given to the constructor lives as long as this. One at a time in a
// thread: it keeps its large buffers there.
class CandidateSearch
{
public:
    static constexpr std::size_t MaxExpansions = 16'384;
    static constexpr std::size_t MaxCollected = 2'000'000;
    static constexpr std::size_t MaxExamined = 200'000;
    static constexpr std::size_t MaxScanned = 4'000'000;
    static constexpr int MaxRankedSources = 256; // more online sources than these do not rank higher
    static constexpr std::size_t LookAhead = 64; // names whose memory is asked for at once

    CandidateSearch(const TermIndex& index, const Lists& lists, Dialects dialects, const SearchQuery& query);
    CandidateSearch(const CandidateSearch&) = delete; // it points into itself
    CandidateSearch& operator=(const CandidateSearch&) = delete;

    // Ends where the names of so many contents, at least one, are found.
    void run(std::size_t wanted);

    // The best that many of what was found, and others, in no order: by content, the best name of each; or every name
    // by itself. Once, after run(); good until this thread's next search.
    [[nodiscard]] std::vector<Rank>& rank(bool byName = false);

private:
    using Document = TermIndex::Document;

    // A name of a content that has others, too.
    struct Candidate
    {
        DocumentNumber document;
        std::uint8_t level;
    };

    struct Batch
    {
        std::array<DocumentNumber, LookAhead> numbers;
        std::size_t count = 0;

        [[nodiscard]] std::span<const DocumentNumber> all() const { return std::span(numbers).first(count); }
    };

    // Words of which a name must hold one, and in how many names they stand.
    struct Filter
    {
        std::span<const WordNumber> words;
        std::uint64_t documents = 0;
    };

    [[nodiscard]] std::size_t found() const { return m_singles + m_candidates.size(); }
    [[nodiscard]] bool isFull() const { return found() >= MaxCandidates; }
    [[nodiscard]] bool passes(DocumentNumber number, const Document& document) const;
    [[nodiscard]] bool hasGroups() const;
    inline void offer(DocumentNumber number, std::uint8_t level);
    inline void keep(const Rank& rank);
    void insert(const Rank& rank);
    [[nodiscard]] inline static Rank rankOf(DocumentNumber number, const Document& document, std::uint8_t level,
                                            std::uint32_t online);
    void offerVerified(DocumentNumber number, std::span<const WordNumber> words, std::uint8_t level);
    void offerBatch(std::span<const DocumentNumber> batch, std::uint8_t level);
    void verifyBatch(std::span<const DocumentNumber> batch, std::uint8_t level);
    void findWhole();
    void findLonger(std::uint8_t level);
    void scan(std::uint8_t level);
    inline void take(DocumentNumber number, std::uint8_t level);
    void turn(std::uint8_t level);
    void flush(std::uint8_t level);
    [[nodiscard]] bool verifies(std::uint8_t level) const;
    [[nodiscard]] std::size_t taken() const { return m_arriving->count + m_known->count + m_ready->count; }
    void leap(std::vector<PostingPool::Cursor>& cursors, const std::vector<const DocumentBits*>& bits);
    void findInAll(const std::vector<const DocumentBits*>& bits);
    [[nodiscard]] std::vector<Filter> filters(std::uint8_t level);
    // How many of its sources are, at most MaxRankedSources; nothing where none may be seen.
    [[nodiscard]] inline std::optional<std::uint32_t> onlineOf(const Document& document) const;
    [[nodiscard]] std::uint32_t onlineOfContent(ContentNumber content) const;

    const TermIndex& m_index;
    const Lists& m_lists;
    const Dialects m_dialects;
    const SearchQuery& m_query;
    MatchQuery m_match;
    const bool m_filtered;
    unsigned m_types = 0;
    std::size_t m_examined = 0;
    bool m_verifyAll = false; // the lists alone do not decide
    // Names that were taken, in batches: memory was asked for their documents, then for what the documents point at.
    std::array<Batch, 3> m_batches;
    Batch* m_arriving = &m_batches[0];
    Batch* m_known = &m_batches[1];
    Batch* m_ready = &m_batches[2];
    WordNumber* const m_words;         // of a batch's names, one name after the other
    std::vector<std::size_t> m_counts; // how many of them each has
    std::size_t m_wanted = 0;
    std::size_t m_singles = 0;       // names that are the only one of their content
    std::vector<Rank>& m_ranks;      // the best of them
    Rank m_worstKept = Rank::last(); // what is behind it is not among those that are wanted
    std::vector<Candidate> m_candidates;
};

} // namespace Potluck::Index
