// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/dictionary.h"
#include "index/searchquery.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace Potluck::Index {

// A query made ready for one dictionary: its words looked up, and for any word of a name, how it matches each of them.
// Belongs to one search on one thread.
class MatchQuery
{
public:
    static constexpr std::uint8_t NoMatch = 3;

    enum class Kind : std::uint8_t { Word, Pattern, Exact };
    // A word of the query, by itself, in a phrase, or excluded.
    struct Atom
    {
        QByteArray text;
        Kind kind = Kind::Word;
        bool beginning = false; // a longer word that begins so will do (level 1): the last of a phrase
        WordNumber exact = NoWord;
        bool byText = false;           // its words are not listed: decided by looking at the text
        bool spared = false;           // by text because listing was not worth it, not because there are too many
        std::vector<WordNumber> words; // those listed so far, the exact one included, by level
        std::size_t before = 0;        // how many of them were listed before the present level
    };
    // What must be found, or must not: one atom, or several side by side.
    struct Item
    {
        std::vector<std::size_t> atoms;
    };

    MatchQuery(const Dictionary& dictionary, const SearchQuery& query);

    // Makes ready for what matches up to this level (1, then 2): lists the words, or leaves them to the text. Level 0
    // is ready from the start.
    void expand(std::uint8_t level);

    [[nodiscard]] const std::vector<Item>& items() const { return m_items; }
    [[nodiscard]] const std::vector<Atom>& atoms() const { return m_atoms; }
    // Whether all words are plain ones and none is excluded: then who holds all exact words matches at level 0.
    [[nodiscard]] bool isPlain() const { return m_plain; }
    // The level of a name with these words, up to the level that was expanded; NoMatch where it does not match.
    [[nodiscard]] std::uint8_t levelOf(const WordNumber* words, std::size_t count);
    // Asks for the memory that levelOf() needs for the names that these words are of.
    void prefetch(std::span<const WordNumber> words) const;
    // Lists words of an atom that is decided by text, up to the level that was expanded and to that many: for a query
    // that has nothing better to begin with.
    void listAnyway(std::size_t atom, std::size_t most);
    // The extensions as words; those that no name has are left out.
    [[nodiscard]] const std::vector<WordNumber>& extensions() const { return m_extensions; }

private:
    // How one word of the index matches all atoms: two bits for each.
    using Levels = std::uint64_t;
    static constexpr Levels NoLevels = ~Levels{0};
    static constexpr std::size_t MaxListed = 4096; // words that an atom lists; else it is decided by text
    static constexpr std::size_t FilterBits = 1 << 16;
    // Names with words of one atom, whose other words are sooner looked at than all words of the index are listed.
    static constexpr std::uint32_t FewDocuments = 256;

    std::size_t addAtom(const QueryWord& word, Kind kind, bool beginning);
    void note(std::size_t atom, WordNumber word, std::uint8_t level);
    void grow();
    [[nodiscard]] std::vector<std::size_t> toExpand(std::uint8_t level) const;
    [[nodiscard]] bool standsInFew(const Atom& atom) const;
    void expandWord(std::size_t atom, std::uint8_t level);
    void expandPattern(std::size_t atom);
    [[nodiscard]] Levels levelsOf(WordNumber word) const;
    [[nodiscard]] std::uint8_t levelByText(std::size_t atom, WordNumber word);
    [[nodiscard]] std::uint8_t compareTexts(const Atom& atom, WordNumber word) const;
    [[nodiscard]] std::uint8_t levelOfItem(const Item& item, std::size_t count);
    [[nodiscard]] std::uint8_t atomLevel(std::size_t atom, std::size_t at);

    struct Noted
    {
        WordNumber word = NoWord;
        Levels levels = NoLevels;
    };

    // What comparing texts said: names share their words, and each text is somewhere else in memory.
    struct Compared
    {
        WordNumber word = NoWord;
        std::uint8_t atom = 0;
        std::uint8_t level = 0;
    };
    static constexpr std::size_t ComparedKept = 4096;

    const Dictionary& m_dictionary;
    std::vector<Atom> m_atoms;
    std::vector<Item> m_items;
    std::vector<Item> m_exclusions;
    std::vector<WordNumber> m_extensions;
    bool m_plain = true;
    std::uint8_t m_level = 0;
    std::vector<std::uint64_t> m_filter; // one bit for (a hash of) each noted word: most words of names are not
    std::vector<Noted> m_noted;          // open addressing
    std::size_t m_notedCount = 0;
    std::vector<Compared> m_compared;    // by a hash of word and atom, the last of each
    const WordNumber* m_words = nullptr; // of the name that levelOf looks at
    std::array<Levels, 256> m_wordLevels{};
};

} // namespace Potluck::Index
