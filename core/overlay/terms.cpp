// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/terms.h"

#include <algorithm>
#include <array>
#include <bit>

namespace Potluck::Overlay {
namespace {

// The finaliser of splitmix64: every bit of the input changes half of the output's.
constexpr Term mixed(Term z)
{
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31);
}

constexpr Term PairSalt = 0x9e3779b97f4a7c15U;
constexpr Term LooseSalt = 0xd1b54a32d192ed03U;

bool isKnown(const std::vector<Term>& terms, std::size_t count, Term term)
{
    const auto end = terms.begin() + static_cast<std::ptrdiff_t>(count);
    return std::find(terms.begin(), end, term) != end;
}

} // namespace

Term wordTerm(QByteArrayView folded)
{
    Term hash = 0xcbf29ce484222325U;
    for (const char c : folded)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return mixed(hash);
}

Term pairTerm(Term word, Term other)
{
    return mixed(std::min(word, other) ^ std::rotl(std::max(word, other), 23) ^ PairSalt);
}

Term looseTerm(Term word)
{
    return mixed(word ^ LooseSalt);
}

const std::vector<Term>& NameTerms::of(QByteArrayView utf8Name)
{
    m_folded.assign(utf8Name);
    m_terms.clear();
    const std::size_t count = m_folded.words().size();
    const bool extended = !m_folded.extension().isEmpty();
    std::array<Term, PairWords> paired{};
    std::size_t pairedCount = 0;
    std::array<Term, Index::MaxWordsPerName> loose{};
    std::size_t looseCount = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const Term word = wordTerm(m_folded.word(i));
        const bool isNew = !isKnown(m_terms, m_terms.size(), word);
        if (isNew)
            m_terms.push_back(word);
        const auto pairedEnd = paired.begin() + static_cast<std::ptrdiff_t>(pairedCount);
        if (std::find(paired.begin(), pairedEnd, word) != pairedEnd)
            continue;
        if (pairedCount < PairWords && !(extended && i + 1 == count))
            paired[pairedCount++] = word;
        else if (isNew)
            loose[looseCount++] = word;
    }
    m_words = m_terms.size();
    for (std::size_t a = 0; a < pairedCount; ++a) {
        for (std::size_t b = a + 1; b < pairedCount; ++b)
            m_terms.push_back(pairTerm(paired[a], paired[b]));
    }
    for (std::size_t i = 0; i < looseCount; ++i)
        m_terms.push_back(looseTerm(loose[i]));
    return m_terms;
}

QueryTerms queryTerms(const Index::SearchQuery& query)
{
    QueryTerms terms;
    terms.ofContent = query.content.has_value();
    std::vector<QByteArrayView> words;
    const auto collect = [&words](const std::vector<Index::QueryWord>& some) {
        for (const Index::QueryWord& word : some) {
            if (!word.pattern)
                words.emplace_back(word.text);
        }
    };
    collect(query.words);
    for (const auto& phrase : query.phrases)
        collect(phrase);
    // Long words are rarer than short ones: most digests are done with after the first.
    std::stable_sort(words.begin(), words.end(),
                     [](QByteArrayView a, QByteArrayView b) { return a.size() > b.size(); });
    const auto add = [&terms](QByteArrayView word) {
        const Term term = wordTerm(word);
        if (!isKnown(terms.words, terms.words.size(), term))
            terms.words.push_back(term);
    };
    for (const QByteArrayView word : words)
        add(word);
    const std::size_t paired = std::min(terms.words.size(), MaxQueryPairWords);
    for (std::size_t a = 0; a < paired; ++a) {
        for (std::size_t b = a + 1; b < paired; ++b) {
            const Term wordA = terms.words[a];
            const Term wordB = terms.words[b];
            terms.pairs.push_back({pairTerm(wordA, wordB), looseTerm(wordA), looseTerm(wordB)});
        }
    }
    // Several extensions are alternatives; one must be there, and it is a word of the name.
    if (query.extensions.size() == 1)
        add(query.extensions.front());
    return terms;
}

QueryTerms queryTerms(const Index::SearchRequest& request)
{
    const auto query =
        request.literal ? Index::SearchQuery::parseLiteral(request.query) : Index::SearchQuery::parse(request.query);
    return query ? queryTerms(*query) : QueryTerms{};
}

} // namespace Potluck::Overlay
