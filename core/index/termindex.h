// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/chunkedarray.h"
#include "index/dictionary.h"
#include "index/hashindex.h"
#include "index/searchquery.h"
#include "index/sourceset.h"
#include "index/words.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace Potluck::Index {

using DocumentNumber = std::uint32_t; // dense, ascending with the rows
using DocumentRow = std::uint32_t;    // of the store
using ContentNumber = std::uint32_t;

// All distinct pairs of content and name in memory, in the form in which they are searched and ranked. The store has
// the truth; this is made from it at every start.
//
// Why an own structure and not SQLite's FTS5: a search for common words at 10 million names must take candidates from
// lists of a million, rank 10,000 of them, and be done in a fraction of a millisecond. FTS5 takes 0.2 us for each row
// it steps over and a further fetch to learn what to rank by. Here a candidate costs one cache line: what ranks a
// document is 16 bytes, its words are numbers in a row (so that beginnings, insides, phrases and exclusions are decided
// without its name), and lists of documents are compressed with a directory to leap. Names are fetched from the store
// for the results of one page only.
//
// Memory, by document: 16 bytes and 12 more, about 17 for its words, about 10 for its postings; by content 16 and 6 of
// a hash; by distinct word about 60.
//
// One writer, many readers, under the owner's lock: the writer holds it exclusively for each few changes (they take
// about 2 us each) and may read without it. Who is here and which list counts is a byte in Lists, not a change of this.
class TermIndex
{
public:
    static constexpr ContentNumber NoContent = 0xffffffff;
    // Names of one content that are looked at; a content with more of them, such as the empty file, is cut there.
    static constexpr int MaxNamesOfContent = 16;

    // What a search looks at of each candidate: all of one on one cache line.
    struct alignas(16) Document
    {
        std::uint64_t sortPrefix = 0;
        SourceSets::Ref sources = 0;
        std::uint32_t words = 0; // place of the words in the chunk; above it type, extension, several names
    };
    struct ContentInfo
    {
        std::uint64_t size = 0;
        DocumentNumber first = NoDocument; // the latest document
        std::uint32_t hash = 0;
    };

    // -- for the writer

    // Contents whose id may be the one of that keyed hash, until visit answers false; the caller compares the ids.
    void visitContents(std::uint32_t hash, const std::function<bool(ContentNumber)>& visit) const;
    ContentNumber addContent(std::uint32_t hash, std::uint64_t size);
    // row must be greater than all before.
    DocumentNumber addDocument(DocumentRow row, ContentNumber content, const FoldedName& name);
    void addSource(DocumentNumber document, ListNumber list);
    // True where nobody has the document any more; it is dead from then on.
    bool removeSource(DocumentNumber document, ListNumber list);
    // Declares a document dead that never got a source. True where it did.
    bool removeUnused(DocumentNumber document);
    // NoDocument where the row is unknown or dead.
    [[nodiscard]] DocumentNumber documentOf(DocumentRow row) const;

    // -- for readers

    [[nodiscard]] std::uint32_t documentCount() const { return static_cast<std::uint32_t>(m_documents.size()); }
    [[nodiscard]] std::uint32_t deadCount() const { return m_dead; }
    [[nodiscard]] const Document& document(DocumentNumber number) const { return m_documents[number]; }
    [[nodiscard]] DocumentRow rowOf(DocumentNumber number) const { return m_places[number].row; }
    // NoContent where nobody has the document any more.
    [[nodiscard]] ContentNumber contentOf(DocumentNumber number) const { return m_places[number].content; }
    [[nodiscard]] const ContentInfo& content(ContentNumber number) const { return m_contents[number]; }
    [[nodiscard]] const Dictionary& dictionary() const { return m_dictionary; }
    [[nodiscard]] const SourceSets& sources() const { return m_sources; }
    [[nodiscard]] FileType typeOf(const Document& document) const
    {
        return static_cast<FileType>(document.words >> TypeShift);
    }
    // Whether the last word of the name is its extension.
    [[nodiscard]] bool hasExtension(const Document& document) const { return document.words & ExtensionBit; }
    // Whether its content has other names, too.
    [[nodiscard]] bool hasSiblings(const Document& document) const { return document.words & SiblingsBit; }
    // The words of the name in their order; at most MaxWordsPerName.
    std::size_t wordsOf(DocumentNumber number, WordNumber* out) const;
    // Ask memory for the document, for what wordsOf will read, for what else a result tells. Inlined early, as
    // SourceSets::prefetch.
    [[gnu::always_inline]] void prefetchDocument(DocumentNumber number) const
    {
        __builtin_prefetch(&m_documents[number]);
    }
    [[gnu::always_inline]] void prefetchWords(DocumentNumber number) const
    {
        __builtin_prefetch(m_words[number >> WordChunkBits].data() + (m_documents[number].words & PlaceMask));
    }
    [[gnu::always_inline]] void prefetchPlace(DocumentNumber number) const { __builtin_prefetch(&m_places[number]); }
    [[gnu::always_inline]] void prefetchContent(DocumentNumber number) const
    {
        __builtin_prefetch(&m_contents[m_places[number].content]);
    }
    // Calls visit for the living documents of a content, at most MaxNamesOfContent.
    template<typename Visit>
    void visitNames(ContentNumber content, Visit visit) const
    {
        int names = MaxNamesOfContent;
        int steps = MaxChainSteps;
        for (auto at = m_contents[content].first; at != NoDocument && names > 0 && steps > 0;
             at = m_places[at].next, --steps) {
            if (m_documents[at].sources == 0)
                continue;
            visit(at);
            --names;
        }
    }

    [[nodiscard]] std::size_t memory() const;

private:
    // The rest of a document: of those that a page shows, that share their content, or whose size is asked for.
    struct Place
    {
        DocumentRow row = 0;
        ContentNumber content = NoContent;
        DocumentNumber next = NoDocument; // an earlier document of the same content
    };

    void bury(DocumentNumber number);

    static constexpr unsigned TypeShift = 28;
    static constexpr std::uint32_t ExtensionBit = 1U << 27;
    static constexpr std::uint32_t SiblingsBit = 1U << 26;
    static constexpr std::uint32_t PlaceMask = SiblingsBit - 1;
    static constexpr int MaxChainSteps = 64;      // along the documents of one content
    static constexpr unsigned WordChunkBits = 12; // documents whose words lie in one chunk, of 2.7 MB at most

    Dictionary m_dictionary;
    ChunkedArray<Document> m_documents;
    ChunkedArray<Place> m_places;                   // as many
    std::vector<std::vector<std::uint8_t>> m_words; // by chunk: for each document a count and its words, as varints
    ChunkedArray<ContentInfo> m_contents;
    HashIndex m_byContent;
    SourceSets m_sources;
    std::vector<WordNumber> m_scratch;
    std::uint32_t m_dead = 0;
};

} // namespace Potluck::Index
