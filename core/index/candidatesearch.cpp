// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/candidatesearch.h"

#include "index/catalogstore.h"

#include <algorithm>
#include <array>
#include <bit>
#include <unordered_map>
#include <unordered_set>

namespace Potluck::Index {
namespace {

constexpr std::uint32_t BitsAhead = 16; // names whose bits are asked for before they are looked at

// A set of documents that is emptied by forgetting what was put in.
class DocumentSet
{
public:
    void reset(std::size_t documents)
    {
        for (const DocumentNumber document : m_members)
            m_bits[document / 64] = 0;
        m_members.clear();
        m_bits.resize(documents / 64 + 1);
    }
    bool insert(DocumentNumber document)
    {
        std::uint64_t& word = m_bits[document / 64];
        const std::uint64_t bit = std::uint64_t{1} << (document % 64);
        if (word & bit)
            return false;
        word |= bit;
        m_members.push_back(document);
        return true;
    }
    [[nodiscard]] bool contains(DocumentNumber document) const { return m_bits[document / 64] >> (document % 64) & 1; }
    [[nodiscard]] const std::vector<DocumentNumber>& members() const { return m_members; }

private:
    std::vector<std::uint64_t> m_bits;
    std::vector<DocumentNumber> m_members;
};

// Both are kept by the thread: memory of that size would come new from the system for each search.
std::vector<Rank>& rankBuffer()
{
    static thread_local std::vector<Rank> buffer;
    return buffer;
}

WordNumber* wordBuffer()
{
    static thread_local std::array<WordNumber, CandidateSearch::LookAhead * MaxWordsPerName> buffer;
    return buffer.data();
}

} // namespace

CandidateSearch::CandidateSearch(const TermIndex& index, const Lists& lists, Dialects dialects,
                                 const SearchQuery& query)
    : m_index(index)
    , m_lists(lists)
    , m_dialects(dialects)
    , m_query(query)
    , m_match(index.dictionary(), query)
    , m_filtered(!query.types.empty() || !query.extensions.empty() || query.sized)
    , m_words(wordBuffer())
    , m_ranks(rankBuffer())
{
    m_ranks.clear();
    for (const FileType type : query.types)
        m_types |= 1U << static_cast<unsigned>(type);
}

void CandidateSearch::run(std::size_t wanted)
{
    m_wanted = wanted;
    const bool anything = m_match.items().empty() && m_query.extensions.empty();
    if (!m_query.extensions.empty() && m_match.extensions().empty())
        return; // no name has them
    if (anything) {
        scan(0);
        return;
    }
    findWhole();
    if (!m_query.literal.isEmpty())
        return; // its words are whole or patterns
    for (std::uint8_t level = 1; level <= 2 && !m_match.items().empty(); ++level) {
        if (isFull() || m_examined >= MaxExamined || hasGroups())
            return;
        m_match.expand(level);
        findLonger(level);
    }
}

bool CandidateSearch::passes(DocumentNumber number, const Document& document) const
{
    if (m_types != 0 && !(m_types >> static_cast<unsigned>(m_index.typeOf(document)) & 1))
        return false;
    if (m_query.sized) {
        const std::uint64_t size = m_index.content(m_index.contentOf(number)).size;
        if (size < m_query.minSize || size > m_query.maxSize || size == UnknownSize)
            return false;
    }
    if (m_query.extensions.empty())
        return true;
    if (!m_index.hasExtension(document))
        return false;
    std::array<WordNumber, MaxWordsPerName> words;
    const std::size_t count = m_index.wordsOf(number, words.data());
    const auto& wanted = m_match.extensions();
    return count > 0 && std::find(wanted.begin(), wanted.end(), words[count - 1]) != wanted.end();
}

Rank CandidateSearch::rankOf(DocumentNumber number, const Document& document, std::uint8_t level, std::uint32_t online)
{
    constexpr std::uint32_t MostOnline = (1U << Rank::LevelShift) - 1;
    return {static_cast<std::uint32_t>(level) << Rank::LevelShift | (MostOnline - online), number, document.sortPrefix};
}

// All that the document says is taken at once: it is somewhere else in memory than the others.
void CandidateSearch::offer(DocumentNumber number, std::uint8_t level)
{
    const Document& document = m_index.document(number);
    if (document.sources == 0 || (m_filtered && !passes(number, document)))
        return;
    const std::optional<std::uint32_t> online = onlineOf(document);
    if (!online)
        return;
    if (m_index.hasSiblings(document))
        m_candidates.push_back({number, level});
    else
        keep(rankOf(number, document, level, *online));
}

// Of the many that most words have, all but the first few hundred end here with one comparison.
void CandidateSearch::keep(const Rank& rank)
{
    ++m_singles;
    if (!(m_worstKept < rank))
        insert(rank);
}

void CandidateSearch::insert(const Rank& rank)
{
    m_ranks.push_back(rank);
    if (m_ranks.size() < 4 * m_wanted)
        return;
    const auto worst = m_ranks.begin() + static_cast<std::ptrdiff_t>(m_wanted) - 1;
    std::nth_element(m_ranks.begin(), worst, m_ranks.end());
    m_worstKept = *worst;
    m_ranks.resize(m_wanted);
}

void CandidateSearch::offerVerified(DocumentNumber number, std::span<const WordNumber> words, std::uint8_t level)
{
    if (m_index.document(number).sources != 0 && m_match.levelOf(words.data(), words.size()) == level)
        offer(number, level);
}

// Leaps through the lists of the exact words, the shortest leading; what is not an exact word is verified.
void CandidateSearch::findWhole()
{
    std::vector<WordNumber> needed;
    for (const auto& item : m_match.items()) {
        for (const std::size_t atom : item.atoms) {
            if (m_match.atoms()[atom].kind == MatchQuery::Kind::Pattern)
                continue;
            const WordNumber word = m_match.atoms()[atom].exact;
            if (word == NoWord)
                return;
            needed.push_back(word);
        }
    }
    if (needed.empty()) { // only patterns or extensions
        findLonger(0);
        return;
    }
    if (m_match.extensions().size() == 1)
        needed.push_back(m_match.extensions().front());
    std::sort(needed.begin(), needed.end());
    needed.erase(std::unique(needed.begin(), needed.end()), needed.end());

    const Dictionary& dictionary = m_index.dictionary();
    std::sort(needed.begin(), needed.end(), [&](WordNumber a, WordNumber b) {
        return dictionary.documents(a).count < dictionary.documents(b).count;
    });
    std::vector<PostingPool::Cursor> cursors{dictionary.cursor(needed.front())};
    std::vector<const DocumentBits*> bits;
    for (const WordNumber word : std::span(needed).subspan(1)) {
        if (const DocumentBits* const frequent = dictionary.bits(word))
            bits.push_back(frequent);
        else
            cursors.push_back(dictionary.cursor(word));
    }
    if (cursors.size() == 1 && !bits.empty() && dictionary.bits(needed.front())) {
        bits.push_back(dictionary.bits(needed.front()));
        findInAll(bits);
    } else {
        leap(cursors, bits);
    }
    flush(0);
}

// Names that all cursors and all bits hold.
void CandidateSearch::leap(std::vector<PostingPool::Cursor>& cursors, const std::vector<const DocumentBits*>& bits)
{
    PostingPool::Cursor& leader = cursors.front();
    if (cursors.size() == 1 && bits.empty()) { // the last few may be too many, and are not looked at
        for (; !isFull() && leader.current() != NoDocument; leader.nextBlock()) {
            for (const DocumentNumber number : leader.block())
                take(number, 0);
        }
        return;
    }
    while (!isFull() && leader.current() != NoDocument) {
        const DocumentNumber number = leader.current();
        DocumentNumber agreed = number;
        for (std::size_t i = 1; i < cursors.size() && agreed == number; ++i) {
            cursors[i].seek(number);
            agreed = cursors[i].current();
        }
        if (agreed != number) {
            leader.seek(agreed);
            continue;
        }
        for (const DocumentBits* const some : bits)
            some->prefetch(leader.ahead(BitsAhead));
        if (std::all_of(bits.begin(), bits.end(), [&](const DocumentBits* some) { return some->contains(number); }))
            take(number, 0);
        leader.next();
    }
}

// The same where all words are frequent: 64 names at a time.
void CandidateSearch::findInAll(const std::vector<const DocumentBits*>& bits)
{
    std::size_t end = bits.front()->wordCount();
    for (const DocumentBits* const some : bits)
        end = std::min(end, some->wordCount());
    for (std::size_t i = 0; i < end && !isFull(); ++i) {
        std::uint64_t word = bits.front()->word(i);
        for (const DocumentBits* const some : bits)
            word &= some->word(i);
        for (; word != 0; word &= word - 1)
            take(static_cast<DocumentNumber>(i * 64) + static_cast<DocumentNumber>(std::countr_zero(word)), 0);
    }
}

// Collects names to be looked at together. Each steps through three batches, so that memory has had the time of a whole
// batch to bring what the next step reads.
void CandidateSearch::take(DocumentNumber number, std::uint8_t level)
{
    m_index.prefetchDocument(number);
    if (m_query.sized)
        m_index.prefetchPlace(number);
    m_arriving->numbers[m_arriving->count++] = number;
    if (m_arriving->count == LookAhead)
        turn(level);
}

void CandidateSearch::turn(std::uint8_t level)
{
    offerBatch(m_ready->all(), level);
    m_ready->count = 0;
    const bool verify = verifies(level);
    for (const DocumentNumber number : m_known->all()) {
        const Document& document = m_index.document(number);
        m_index.sources().prefetch(document.sources);
        if (verify)
            m_index.prefetchWords(number);
        if (m_query.sized)
            m_index.prefetchContent(number);
    }
    std::swap(m_ready, m_known);
    std::swap(m_known, m_arriving);
}

void CandidateSearch::flush(std::uint8_t level)
{
    while (taken() > 0)
        turn(level);
}

// Whether the lists alone do not decide.
bool CandidateSearch::verifies(std::uint8_t level) const
{
    return level > 0 || !m_match.isPlain() || m_verifyAll;
}

void CandidateSearch::offerBatch(std::span<const DocumentNumber> batch, std::uint8_t level)
{
    for (const DocumentNumber number : batch)
        m_index.sources().prefetchItems(m_index.document(number).sources);
    if (verifies(level)) {
        verifyBatch(batch, level);
        return;
    }
    for (std::size_t i = 0; i < batch.size() && !isFull(); ++i)
        offer(batch[i], level);
}

// The names' words, then the words' texts.
void CandidateSearch::verifyBatch(std::span<const DocumentNumber> batch, std::uint8_t level)
{
    m_counts.clear();
    std::size_t used = 0;
    for (const DocumentNumber number : batch) {
        m_counts.push_back(m_index.wordsOf(number, m_words + used));
        used += m_counts.back();
    }
    m_match.prefetch({m_words, used});
    const WordNumber* words = m_words;
    for (std::size_t i = 0; i < batch.size() && !isFull(); ++i) {
        ++m_examined;
        offerVerified(batch[i], {words, m_counts[i]}, level);
        words += m_counts[i];
    }
}

// Whether the candidates are of as many contents as are wanted.
bool CandidateSearch::hasGroups() const
{
    if (found() < m_wanted)
        return false;
    std::unordered_set<ContentNumber> several;
    for (const Candidate& candidate : m_candidates) {
        if (m_singles + several.size() >= m_wanted)
            break;
        several.insert(m_index.contentOf(candidate.document));
    }
    return m_singles + several.size() >= m_wanted;
}

// What narrows the names down, the best first. Empty where no word can be listed ("*a").
std::vector<CandidateSearch::Filter> CandidateSearch::filters(std::uint8_t level)
{
    const Dictionary& dictionary = m_index.dictionary();
    std::vector<Filter> found;
    const auto add = [&](std::span<const WordNumber> words) {
        Filter filter{words, 0};
        for (const WordNumber word : words)
            filter.documents += dictionary.documents(word).count;
        found.push_back(filter);
    };
    const bool single = m_match.items().size() == 1 && m_match.items().front().atoms.size() == 1;
    std::size_t longest = 0; // of those that are decided by their text
    for (const auto& item : m_match.items()) {
        for (const std::size_t number : item.atoms) {
            const auto& atom = m_match.atoms()[number];
            if (!atom.byText)
                add(std::span(atom.words).subspan(single ? atom.before : 0)); // those of lower levels were found before
            else if (!m_match.atoms()[longest].byText || m_match.atoms()[longest].text.size() < atom.text.size())
                longest = number;
        }
    }
    if (!m_match.extensions().empty())
        add(m_match.extensions());
    if (found.empty()) {
        if (level > 0)
            m_match.listAnyway(longest, MaxExpansions);
        if (!m_match.atoms()[longest].words.empty())
            add(m_match.atoms()[longest].words);
    }
    std::sort(found.begin(), found.end(), [](const Filter& a, const Filter& b) { return a.documents < b.documents; });
    return found;
}

// Takes the names that pass the first filter, and those of them that pass the second, and so on while going through a
// filter's lists (about 2 ns a name) costs less than looking at the words of each name left (about 100 ns). Those are
// then decided by their words.
void CandidateSearch::findLonger(std::uint8_t level)
{
    constexpr std::uint64_t LookCost = 50; // in steps along a list
    constexpr std::uint64_t ListCost = 50; // to begin with one
    static thread_local DocumentSet passed;
    static thread_local DocumentSet next;
    const std::vector<Filter> all = filters(level);
    if (all.empty()) {
        scan(level);
        return;
    }
    const auto visit = [&](const Filter& filter, auto take) {
        for (const WordNumber word : filter.words) {
            for (auto cursor = m_index.dictionary().cursor(word); cursor.current() != NoDocument; cursor.next()) {
                if (!take(cursor.current()))
                    return;
            }
        }
    };
    passed.reset(m_index.documentCount());
    m_verifyAll = true;
    if (all.size() == 1) {
        visit(all.front(), [&](DocumentNumber number) {
            if (passed.insert(number))
                take(number, level);
            return !isFull() && m_examined + taken() < MaxExamined;
        });
        flush(level);
        return;
    }
    visit(all.front(), [&](DocumentNumber number) {
        passed.insert(number);
        return passed.members().size() < MaxCollected;
    });
    for (std::size_t i = 1; i < all.size(); ++i) {
        // Frequent words are asked about each name, the lists of others are gone through.
        std::vector<const DocumentBits*> frequent;
        std::vector<WordNumber> others;
        std::uint64_t steps = 0;
        for (const WordNumber word : all[i].words) {
            const DocumentBits* const bits = m_index.dictionary().bits(word);
            const std::uint32_t count = m_index.dictionary().documents(word).count;
            if (bits && count > passed.members().size()) {
                frequent.push_back(bits);
                steps += passed.members().size();
            } else {
                others.push_back(word);
                steps += count + ListCost;
            }
        }
        if (steps > passed.members().size() * LookCost)
            continue;
        next.reset(m_index.documentCount());
        for (const DocumentBits* const bits : frequent) {
            for (const DocumentNumber number : passed.members()) {
                if (bits->contains(number))
                    next.insert(number);
            }
        }
        visit({others, 0}, [&](DocumentNumber number) {
            if (passed.contains(number))
                next.insert(number);
            return true;
        });
        std::swap(passed, next);
    }
    for (const DocumentNumber number : passed.members()) {
        if (isFull() || m_examined + taken() >= MaxExamined)
            break;
        take(number, level);
    }
    flush(level);
}

// Every name, for queries that have no word to begin with: filters only, or "*a".
void CandidateSearch::scan(std::uint8_t level)
{
    const bool verify = !m_match.isPlain() || !m_match.items().empty();
    m_verifyAll = verify;
    for (DocumentNumber number = 0; number < m_index.documentCount() && !isFull(); ++number) {
        if (!verify) {
            if (number >= MaxScanned)
                return;
            offer(number, level);
            continue;
        }
        if (m_examined + taken() >= MaxExamined)
            break;
        take(number, level);
    }
    flush(level);
}

std::optional<std::uint32_t> CandidateSearch::onlineOf(const Document& document) const
{
    if (const auto list = SourceSets::only(document.sources)) {
        if (!m_lists.isVisible(*list, m_dialects))
            return std::nullopt;
        return m_lists.isOnline(*list) ? 1 : 0;
    }
    std::uint32_t online = 0;
    int looked = 0;
    m_index.sources().visit(document.sources, [&](ListNumber list) {
        const bool counts = m_lists.isVisible(list, m_dialects);
        online += counts && m_lists.isOnline(list) ? 1 : 0;
        looked += counts ? 1 : 0;
        return looked < MaxRankedSources;
    });
    return looked > 0 ? std::optional(online) : std::nullopt;
}

std::uint32_t CandidateSearch::onlineOfContent(ContentNumber content) const
{
    std::array<ListNumber, MaxRankedSources> lists;
    std::size_t count = 0;
    m_index.visitNames(content, [&](DocumentNumber number) {
        m_index.sources().visit(m_index.document(number).sources, [&](ListNumber list) {
            if (count < lists.size() && m_lists.isOnline(list) && m_lists.isVisible(list, m_dialects))
                lists[count++] = list;
            return count < lists.size();
        });
    });
    std::sort(lists.begin(), lists.begin() + count);
    return static_cast<std::uint32_t>(std::unique(lists.begin(), lists.begin() + count) - lists.begin());
}

std::vector<Rank>& CandidateSearch::rank(bool byName)
{
    std::unordered_map<ContentNumber, std::size_t> places; // in m_ranks
    for (const Candidate& candidate : m_candidates) {
        const ContentNumber content = m_index.contentOf(candidate.document);
        const Rank rank =
            rankOf(candidate.document, m_index.document(candidate.document), candidate.level, onlineOfContent(content));
        const auto [place, added] =
            byName ? std::pair(places.end(), true) : places.try_emplace(content, m_ranks.size());
        if (added)
            m_ranks.push_back(rank);
        else
            m_ranks[place->second] = std::min(m_ranks[place->second], rank);
    }
    return m_ranks;
}

} // namespace Potluck::Index
