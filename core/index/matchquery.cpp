// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/matchquery.h"

#include "index/wildcard.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace Potluck::Index {
namespace {

std::string_view viewOf(QByteArrayView bytes)
{
    return {bytes.data(), static_cast<std::size_t>(bytes.size())};
}

std::size_t spread(WordNumber word)
{
    return static_cast<std::size_t>(word * std::uint64_t{0x9e3779b97f4a7c15} >> 32);
}

} // namespace

MatchQuery::MatchQuery(const Dictionary& dictionary, const SearchQuery& query)
    : m_dictionary(dictionary), m_filter(FilterBits / 64), m_noted(64)
{
    for (const QueryWord& word : query.words)
        m_items.push_back({{addAtom(word, Kind::Word, false)}});
    for (const auto& phrase : query.phrases) {
        Item item;
        for (std::size_t i = 0; i < phrase.size(); ++i)
            item.atoms.push_back(addAtom(phrase[i], Kind::Exact, i + 1 == phrase.size()));
        m_items.push_back(std::move(item));
        m_plain = false;
    }
    for (const auto& exclusion : query.exclusions) {
        Item item;
        for (const QueryWord& word : exclusion)
            item.atoms.push_back(addAtom(word, Kind::Exact, false));
        m_exclusions.push_back(std::move(item));
        m_plain = false;
    }
    for (const QByteArray& extension : query.extensions) {
        if (const WordNumber word = dictionary.find(extension); word != NoWord)
            m_extensions.push_back(word);
    }
}

std::size_t MatchQuery::addAtom(const QueryWord& word, Kind kind, bool beginning)
{
    const std::size_t number = m_atoms.size();
    Atom atom;
    atom.text = word.text;
    atom.kind = word.pattern ? Kind::Pattern : kind;
    atom.beginning = beginning && !word.pattern;
    m_atoms.push_back(std::move(atom));
    if (word.pattern) {
        m_plain = false;
        expandPattern(number);
    } else if (const WordNumber exact = m_dictionary.find(word.text); exact != NoWord) {
        m_atoms[number].exact = exact;
        note(number, exact, 0);
    }
    return number;
}

void MatchQuery::note(std::size_t atom, WordNumber word, std::uint8_t level)
{
    if ((m_notedCount + 1) * 2 > m_noted.size())
        grow();
    const std::size_t mask = m_noted.size() - 1;
    std::size_t at = spread(word) & mask;
    while (m_noted[at].word != NoWord && m_noted[at].word != word)
        at = (at + 1) & mask;
    if (m_noted[at].word == NoWord) {
        m_noted[at].word = word;
        ++m_notedCount;
        const std::size_t bit = spread(word) % FilterBits;
        m_filter[bit / 64] |= std::uint64_t{1} << (bit % 64);
    }
    const unsigned shift = static_cast<unsigned>(atom) * 2;
    const Levels before = m_noted[at].levels >> shift & 3;
    if (before != NoMatch)
        return; // it matched better already
    m_noted[at].levels ^= (before ^ level) << shift;
    m_atoms[atom].words.push_back(word);
}

void MatchQuery::grow()
{
    std::vector<Noted> larger(m_noted.size() * 2);
    const std::size_t mask = larger.size() - 1;
    for (const Noted& noted : m_noted) {
        if (noted.word == NoWord)
            continue;
        std::size_t at = spread(noted.word) & mask;
        while (larger[at].word != NoWord)
            at = (at + 1) & mask;
        larger[at] = noted;
    }
    m_noted = std::move(larger);
}

// What likely stands in the fewest names goes first: where those are few, the other atoms are decided by their texts.
void MatchQuery::expand(std::uint8_t level)
{
    m_level = level;
    m_compared.clear();
    for (Atom& atom : m_atoms)
        atom.before = atom.words.size();
    const std::vector<std::size_t> numbers = toExpand(level);
    bool few = false;
    for (const Item& item : m_items) {
        for (const std::size_t number : item.atoms)
            few = few ||
                  (standsInFew(m_atoms[number]) && std::find(numbers.begin(), numbers.end(), number) == numbers.end());
    }
    for (const std::size_t number : numbers) {
        Atom& atom = m_atoms[number];
        if (few) {
            atom.byText = true;
            atom.spared = true;
            continue;
        }
        if (std::exchange(atom.spared, false)) {
            atom.byText = false;
            if (level == 2)
                expandWord(number, 1);
        }
        if (!atom.byText && (level == 1 || atom.kind == Kind::Word))
            expandWord(number, level);
        few = standsInFew(atom);
    }
}

// The atoms that longer words match at that level, the rarest first as far as their text tells.
std::vector<std::size_t> MatchQuery::toExpand(std::uint8_t level) const
{
    std::vector<std::pair<std::uint32_t, std::size_t>> found;
    for (std::size_t i = 0; i < m_atoms.size(); ++i) {
        const Atom& atom = m_atoms[i];
        const bool begins = atom.kind == Kind::Exact && atom.beginning && (level == 1 || atom.spared);
        if ((atom.kind == Kind::Word || begins) && (!atom.byText || atom.spared))
            found.emplace_back(m_dictionary.insidesEstimate(atom.text), i);
    }
    std::sort(found.begin(), found.end());
    std::vector<std::size_t> numbers;
    numbers.reserve(found.size());
    for (const auto& [estimate, number] : found)
        numbers.push_back(number);
    return numbers;
}

bool MatchQuery::standsInFew(const Atom& atom) const
{
    std::uint32_t documents = 0;
    for (std::size_t i = 0; i < atom.words.size() && documents <= FewDocuments; ++i)
        documents += m_dictionary.documents(atom.words[i]).count;
    return !atom.byText && documents <= FewDocuments;
}

void MatchQuery::expandWord(std::size_t number, std::uint8_t level)
{
    const QByteArray text = m_atoms[number].text;
    if (text.size() >= 3 && m_dictionary.insidesEstimate(text) > MaxListed) {
        m_atoms[number].byText = true;
        return;
    }
    const auto visit = [&](WordNumber word) {
        if (m_atoms[number].words.size() >= MaxListed) {
            m_atoms[number].byText = true;
            return false;
        }
        note(number, word, level);
        return true;
    };
    if (level == 1)
        m_dictionary.visitBeginnings(text, visit);
    else
        m_dictionary.visitInsides(text, visit);
}

void MatchQuery::listAnyway(std::size_t number, std::size_t most)
{
    const QByteArray text = m_atoms[number].text;
    if (m_atoms[number].kind == Kind::Pattern)
        return; // was listed as far as can be
    const auto visit = [&](std::uint8_t level) {
        return [this, number, most, level](WordNumber word) {
            note(number, word, level);
            return m_atoms[number].words.size() < most;
        };
    };
    m_dictionary.visitBeginnings(text, visit(1));
    if (m_level >= 2 && m_atoms[number].kind == Kind::Word && m_atoms[number].words.size() < most)
        m_dictionary.visitInsides(text, visit(2));
}

void MatchQuery::expandPattern(std::size_t number)
{
    const QByteArray pattern = m_atoms[number].text;
    const auto visit = [&](WordNumber word) {
        if (!hasShape(viewOf(m_dictionary.text(word)), viewOf(pattern)))
            return true;
        if (m_atoms[number].words.size() >= MaxListed) {
            m_atoms[number].byText = true;
            return false;
        }
        note(number, word, 0);
        return true;
    };
    const auto parts = pattern.split('*');
    const auto longest = std::max_element(parts.begin(), parts.end(),
                                          [](const QByteArray& a, const QByteArray& b) { return a.size() < b.size(); });
    if (longest->size() >= 3 && longest != parts.begin())
        m_dictionary.visitInsides(*longest, visit);
    else if (!parts.front().isEmpty())
        m_dictionary.visitBeginnings(parts.front(), visit);
    else
        m_atoms[number].byText = true;
}

MatchQuery::Levels MatchQuery::levelsOf(WordNumber word) const
{
    const std::size_t bit = spread(word) % FilterBits;
    if (!(m_filter[bit / 64] >> (bit % 64) & 1))
        return NoLevels;
    const std::size_t mask = m_noted.size() - 1;
    std::size_t at = spread(word) & mask;
    while (m_noted[at].word != NoWord && m_noted[at].word != word)
        at = (at + 1) & mask;
    return m_noted[at].levels; // none where it is not noted
}

std::uint8_t MatchQuery::levelByText(std::size_t atom, WordNumber word)
{
    if (m_compared.empty())
        m_compared.resize(ComparedKept);
    Compared& kept = m_compared[(spread(word) + atom) % ComparedKept];
    if (kept.word != word || kept.atom != atom)
        kept = {word, static_cast<std::uint8_t>(atom), compareTexts(m_atoms[atom], word)};
    return kept.level;
}

std::uint8_t MatchQuery::compareTexts(const Atom& atom, WordNumber word) const
{
    const std::string_view text = viewOf(m_dictionary.text(word));
    const std::string_view wanted = viewOf(atom.text);
    if (atom.kind == Kind::Pattern)
        return hasShape(text, wanted) ? 0 : NoMatch;
    if (word == atom.exact)
        return 0;
    if (m_level >= 1 && (atom.kind == Kind::Word || atom.beginning) && text.substr(0, wanted.size()) == wanted)
        return 1;
    if (m_level >= 2 && atom.kind == Kind::Word && wanted.size() >= 3 && text.find(wanted) != std::string_view::npos)
        return 2;
    return NoMatch;
}

std::uint8_t MatchQuery::atomLevel(std::size_t number, std::size_t at)
{
    const auto noted = static_cast<std::uint8_t>(m_wordLevels[at] >> (number * 2) & 3);
    if (noted != NoMatch || !m_atoms[number].byText)
        return noted;
    return levelByText(number, m_words[at]);
}

std::uint8_t MatchQuery::levelOfItem(const Item& item, std::size_t count)
{
    std::uint8_t best = NoMatch;
    for (std::size_t at = 0; at + item.atoms.size() <= count && best != 0; ++at) {
        std::uint8_t level = 0;
        for (std::size_t i = 0; i < item.atoms.size() && level != NoMatch; ++i)
            level = std::max(level, atomLevel(item.atoms[i], at + i));
        best = std::min(best, level);
    }
    return best;
}

void MatchQuery::prefetch(std::span<const WordNumber> words) const
{
    if (std::none_of(m_atoms.begin(), m_atoms.end(), [](const Atom& atom) { return atom.byText; }))
        return;
    for (const WordNumber word : words)
        m_dictionary.prefetchPlace(word);
    for (const WordNumber word : words)
        m_dictionary.prefetchText(word);
}

std::uint8_t MatchQuery::levelOf(const WordNumber* words, std::size_t count)
{
    m_words = words;
    for (std::size_t i = 0; i < count; ++i)
        m_wordLevels[i] = levelsOf(words[i]);
    std::uint8_t level = 0;
    for (const bool byText : {false, true}) { // looking at texts last
        for (const Item& item : m_items) {
            if (m_atoms[item.atoms.front()].byText != byText)
                continue;
            level = std::max(level, levelOfItem(item, count));
            if (level == NoMatch)
                return NoMatch;
        }
    }
    for (const Item& item : m_exclusions) {
        if (levelOfItem(item, count) == 0)
            return NoMatch;
    }
    return level;
}

} // namespace Potluck::Index
