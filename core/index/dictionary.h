// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/chunkedarray.h"
#include "index/documentbits.h"
#include "index/hashindex.h"
#include "index/postings.h"

#include <QByteArrayView>

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <unordered_map>
#include <vector>

namespace Potluck::Index {

using WordNumber = std::uint32_t;
constexpr WordNumber NoWord = 0xffffffff;

// The distinct words of all names, numbered in the order in which they first came, and which documents hold them. Finds
// a word whole (hash), its beginnings (order) and its insides (a table of the words' trigrams: three bytes of UTF-8).
// Words are never taken out again before the owner builds anew; one without documents finds nothing.
//
// About 60 bytes a word with its trigrams. Readers may run beside each other, not beside a change.
class Dictionary
{
public:
    Dictionary();
    Dictionary(const Dictionary&) = delete;
    Dictionary& operator=(const Dictionary&) = delete;

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(m_places.size()); }
    [[nodiscard]] QByteArrayView text(WordNumber word) const
    {
        const std::uint32_t place = m_places[word];
        const char* const at = m_text[place >> TextBits].get() + (place & TextMask);
        return {at + 1, static_cast<qsizetype>(static_cast<unsigned char>(*at))};
    }
    // Ask for the memory that text() needs: the first for all words that are to be read, then the second. Inlined
    // early, as SourceSets::prefetch.
    [[gnu::always_inline]] void prefetchPlace(WordNumber word) const { __builtin_prefetch(&m_places[word]); }
    [[gnu::always_inline]] void prefetchText(WordNumber word) const { __builtin_prefetch(text(word).data() - 1); }
    [[nodiscard]] WordNumber find(QByteArrayView text) const;
    // Finds it or adds it. At most 255 bytes.
    WordNumber add(QByteArrayView text);

    [[nodiscard]] const PostingPool::List& documents(WordNumber word) const { return m_documents[word]; }
    [[nodiscard]] PostingPool::Cursor cursor(WordNumber word) const { return {m_pool, m_documents[word]}; }
    // The same as bits where the word stands in more than one of MaxSparse names, else null.
    [[nodiscard]] const DocumentBits* bits(WordNumber word) const
    {
        if (m_documents[word].count < MinBits)
            return nullptr;
        const auto found = m_bits.find(word);
        return found == m_bits.end() ? nullptr : &found->second;
    }
    // document must be greater than those before.
    void addDocument(WordNumber word, std::uint32_t document);

    // Calls visit for the words that begin so, the word itself included, in order, until it answers false.
    void visitBeginnings(QByteArrayView text, const std::function<bool(WordNumber)>& visit) const;
    // Calls visit for the words that hold the text anywhere, in the order of their numbers, until it answers false.
    // Text of less than three bytes finds nothing.
    void visitInsides(QByteArrayView text, const std::function<bool(WordNumber)>& visit) const;
    // At least as many words as visitInsides looks at; the greatest number for text of less than three bytes.
    [[nodiscard]] std::uint32_t insidesEstimate(QByteArrayView text) const;

    [[nodiscard]] std::size_t memory() const;

private:
    static constexpr unsigned TextBits = 20;
    static constexpr std::uint32_t TextMask = (1U << TextBits) - 1;
    static constexpr std::size_t MaxOrderBlock = 512;
    static constexpr std::uint32_t MinBits = 4096;
    static constexpr std::uint32_t MaxSparse = 128;

    using Order = std::vector<WordNumber>;

    [[nodiscard]] std::uint32_t hashOf(QByteArrayView text) const;
    void addText(QByteArrayView text);
    void addOrder(WordNumber word, QByteArrayView text);
    void addTrigrams(WordNumber word, QByteArrayView text);

    std::vector<std::unique_ptr<char[]>> m_text; // chunks of 1 MiB; each word is a length byte and its bytes
    std::uint32_t m_textUsed = 0;                // of the last chunk
    ChunkedArray<std::uint32_t> m_places;        // word to its place in m_text
    HashIndex m_byText;
    ChunkedArray<PostingPool::List> m_documents;
    std::unordered_map<WordNumber, DocumentBits> m_bits;
    std::vector<Order> m_order; // sorted blocks, sorted among each other, none empty
    std::unordered_map<std::uint32_t, PostingPool::List> m_trigrams;
    std::array<unsigned char, 16> m_hashKey; // words come from strangers
    PostingPool m_pool;
    PostingPool m_trigramPool;
};

} // namespace Potluck::Index
