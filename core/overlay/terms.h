// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/searchquery.h"
#include "index/searchresult.h"
#include "index/words.h"

#include <cstdint>
#include <vector>

namespace Potluck::Overlay {

// Names and queries as terms: 64-bit hashes that a digest holds. A member whose digest lacks a term that a query needs
// has no name that matches the query's words as whole words. (What begins with a word, or holds it inside, is not told
// by terms.)
//
//   word   each word of a name, in its folded form (index/words.h)
//   pair   each two of a name's first PairWords distinct words, its extension left out. Two words that everybody has
//          somewhere stand together in few names; without pairs a query of common words would be sent to everybody
//   loose  each word of a name that is in no pair: the extension, and what comes behind the first PairWords. A query
//          needs, for two of its words, their pair or that one of them is loose
//
// The hash is public and the same everywhere: FNV-1a over the UTF-8 of the word, then the finaliser of splitmix64.
// Whoever makes collisions gets messages that he need not get. Pure.

using Term = std::uint64_t;

constexpr std::size_t PairWords = 8;
constexpr std::size_t MaxQueryPairWords = 6; // of a query's words make pairs

[[nodiscard]] Term wordTerm(QByteArrayView folded);
[[nodiscard]] Term pairTerm(Term word, Term other); // of two word terms, in any order
[[nodiscard]] Term looseTerm(Term word);

// Makes the terms of names; one object serves a million of them.
class NameTerms
{
public:
    // Distinct; valid until the next call.
    const std::vector<Term>& of(QByteArrayView utf8Name);
    // How many of them are words; these come first.
    [[nodiscard]] std::size_t words() const { return m_words; }

private:
    Index::FoldedName m_folded;
    std::vector<Term> m_terms;
    std::size_t m_words = 0;
};

// What a digest must have for its member to be asked.
struct QueryTerms
{
    struct Pair
    {
        Term pair = 0;
        Term looseA = 0; // will do as well
        Term looseB = 0;
    };
    std::vector<Term> words; // all of them
    std::vector<Pair> pairs; // one of each; looked at only where a digest has pairs
    bool ofContent = false;  // the sources of one content are looked for: each answer names the same

    // Patterns, filters, insides of words only: digests tell nothing.
    [[nodiscard]] bool isEmpty() const { return words.empty(); }
};

// Empty where the query cannot be parsed.
[[nodiscard]] QueryTerms queryTerms(const Index::SearchQuery& query);
[[nodiscard]] QueryTerms queryTerms(const Index::SearchRequest& request);

} // namespace Potluck::Overlay
