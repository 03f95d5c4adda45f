// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/namefilter.h"

#include "index/catalogstore.h"
#include "index/wildcard.h"

#include <algorithm>
#include <string_view>

namespace Potluck::Index {
namespace {

constexpr qsizetype GramBytes = 3;

std::string_view asView(QByteArrayView bytes)
{
    return {bytes.data(), static_cast<std::size_t>(bytes.size())};
}

Gram byteAt(QByteArrayView word, qsizetype at)
{
    return static_cast<unsigned char>(word[at]);
}

Gram insideAt(QByteArrayView word, qsizetype at)
{
    return byteAt(word, at) << 16 | byteAt(word, at + 1) << 8 | byteAt(word, at + 2);
}

// Of one or two bytes.
Gram beginningOf(QByteArrayView word, qsizetype size)
{
    constexpr Gram OneByte = 0x01000000;
    constexpr Gram TwoBytes = 0x02000000;
    return size == 1 ? OneByte | byteAt(word, 0) : TwoBytes | byteAt(word, 0) << 8 | byteAt(word, 1);
}

// Of a piece of a word; atBeginning: it is where the word begins.
void addGrams(QByteArrayView piece, bool atBeginning, std::vector<Gram>& grams)
{
    for (qsizetype at = 0; at + GramBytes <= piece.size(); ++at)
        grams.push_back(insideAt(piece, at));
    if (atBeginning && !piece.isEmpty() && piece.size() < GramBytes)
        grams.push_back(beginningOf(piece, piece.size()));
}

// How a word of a query must stand in a name, as in MatchQuery.
enum class Standing { Anywhere, Whole, Beginning };

bool fitsWord(QByteArrayView word, const QueryWord& wanted, Standing standing)
{
    if (wanted.pattern)
        return hasShape(asView(word), asView(wanted.text));
    switch (standing) {
    case Standing::Whole:
        return word == wanted.text;
    case Standing::Beginning:
        return word.startsWith(wanted.text);
    case Standing::Anywhere:
        break;
    }
    return word.startsWith(wanted.text) || (wanted.text.size() >= GramBytes && word.contains(wanted.text));
}

bool hasWord(const FoldedName& name, const QueryWord& wanted)
{
    for (std::size_t i = 0; i < name.words().size(); ++i) {
        if (fitsWord(name.word(i), wanted, Standing::Anywhere))
            return true;
    }
    return false;
}

// Side by side; lastMayGoOn: the last one may be the beginning of a longer word.
bool hasPhrase(const FoldedName& name, const std::vector<QueryWord>& phrase, bool lastMayGoOn)
{
    for (std::size_t at = 0; at + phrase.size() <= name.words().size(); ++at) {
        bool fits = true;
        for (std::size_t i = 0; i < phrase.size() && fits; ++i) {
            const bool goesOn = lastMayGoOn && i + 1 == phrase.size();
            fits = fitsWord(name.word(at + i), phrase[i], goesOn ? Standing::Beginning : Standing::Whole);
        }
        if (fits)
            return true;
    }
    return false;
}

} // namespace

void gramsOf(const FoldedName& name, std::vector<Gram>& grams)
{
    grams.clear();
    for (std::size_t i = 0; i < name.words().size(); ++i) {
        const QByteArrayView word = name.word(i);
        addGrams(word, false, grams);
        grams.push_back(beginningOf(word, 1));
        if (word.size() > 1)
            grams.push_back(beginningOf(word, 2));
    }
    std::sort(grams.begin(), grams.end());
    grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
}

NameFilter::NameFilter(SearchQuery query) : m_query(std::move(query))
{
    const auto count = [this](const std::vector<QueryWord>& words) {
        for (const QueryWord& word : words)
            m_bytes += static_cast<std::size_t>(word.text.size());
    };
    count(m_query.words);
    std::for_each(m_query.phrases.begin(), m_query.phrases.end(), count);
    std::for_each(m_query.exclusions.begin(), m_query.exclusions.end(), count);
}

std::vector<Gram> NameFilter::grams() const
{
    struct Piece
    {
        QByteArray text;
        bool atBeginning = true;
    };
    std::vector<Piece> pieces;
    const auto add = [&pieces](const QueryWord& word) {
        if (!word.pattern) {
            pieces.push_back({word.text, true});
            return;
        }
        const auto parts = word.text.split('*');
        for (qsizetype i = 0; i < parts.size(); ++i)
            pieces.push_back({parts.at(i), i == 0});
    };
    for (const QueryWord& word : m_query.words)
        add(word);
    for (const auto& phrase : m_query.phrases) {
        for (const QueryWord& word : phrase)
            add(word);
    }
    std::stable_sort(pieces.begin(), pieces.end(),
                     [](const Piece& a, const Piece& b) { return a.text.size() > b.text.size(); });
    std::vector<Gram> grams;
    for (const Piece& piece : pieces)
        addGrams(piece.text, piece.atBeginning, grams);
    return grams;
}

bool NameFilter::passes(const FoldedName& name, std::uint64_t size) const
{
    if (size < m_query.minSize || size > m_query.maxSize || (m_query.sized && size == UnknownSize))
        return false;
    if (m_query.types.empty() && m_query.extensions.empty())
        return true;
    const QByteArrayView extension = name.extension();
    const auto& types = m_query.types;
    if (!types.empty() && std::find(types.begin(), types.end(), fileTypeOf(extension)) == types.end())
        return false;
    const auto& extensions = m_query.extensions;
    return extensions.empty() ||
           (!extension.isEmpty() && std::any_of(extensions.begin(), extensions.end(),
                                                [extension](const QByteArray& each) { return extension == each; }));
}

bool NameFilter::fits(const FoldedName& name, std::uint64_t size) const
{
    if (!passes(name, size))
        return false;
    for (const QueryWord& word : m_query.words) {
        if (!hasWord(name, word))
            return false;
    }
    for (const auto& phrase : m_query.phrases) {
        if (!hasPhrase(name, phrase, true))
            return false;
    }
    return std::none_of(m_query.exclusions.begin(), m_query.exclusions.end(),
                        [&name](const auto& exclusion) { return hasPhrase(name, exclusion, false); });
}

} // namespace Potluck::Index
