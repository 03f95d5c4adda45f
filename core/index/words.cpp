// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/words.h"

#include "base/bytes.h"

#include <QChar>
#include <QList>
#include <QString>

#include <algorithm>
#include <array>

namespace Potluck::Index {
namespace {

// For ASCII: the folded character where it belongs to a word, else 0.
constexpr std::array<char, 128> asciiTable()
{
    std::array<char, 128> table{};
    for (char c = '0'; c <= '9'; ++c)
        table[static_cast<std::size_t>(c)] = c;
    for (char c = 'a'; c <= 'z'; ++c) {
        table[static_cast<std::size_t>(c)] = c;
        table[static_cast<std::size_t>(c - 'a' + 'A')] = c;
    }
    return table;
}
constexpr auto AsciiWord = asciiTable();

bool isIdeograph(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Yi:
        return true;
    default:
        return c == 0x30fc; // the long vowel of the kana, which is common to both scripts
    }
}

// Letters with something through them that Unicode does not take apart, and the one that folds to two.
struct Replacement
{
    char32_t letter;
    const char* plain;
};
constexpr std::array Replacements{
    Replacement{U'\u00df', "ss"}, Replacement{U'\u00e6', "ae"}, Replacement{U'\u00f8', "o"},
    Replacement{U'\u0111', "d"},  Replacement{U'\u0127', "h"},  Replacement{U'\u0131', "i"},
    Replacement{U'\u0142', "l"},  Replacement{U'\u0153', "oe"}, Replacement{U'\u0167', "t"},
};

const char* replacementOf(char32_t c)
{
    if (c > Replacements.back().letter)
        return nullptr;
    const auto found = std::find_if(Replacements.begin(), Replacements.end(),
                                    [c](const Replacement& replacement) { return replacement.letter == c; });
    return found == Replacements.end() ? nullptr : found->plain;
}

bool isMark(char32_t c)
{
    const auto category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

bool isAscii(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

void appendUtf8(QByteArray& text, char32_t c)
{
    if (c < 0x80) {
        text.append(static_cast<char>(c));
    } else if (c < 0x800) {
        text.append(static_cast<char>(0xc0 | (c >> 6)));
        text.append(static_cast<char>(0x80 | (c & 0x3f)));
    } else if (c < 0x10000) {
        text.append(static_cast<char>(0xe0 | (c >> 12)));
        text.append(static_cast<char>(0x80 | ((c >> 6) & 0x3f)));
        text.append(static_cast<char>(0x80 | (c & 0x3f)));
    } else {
        text.append(static_cast<char>(0xf0 | (c >> 18)));
        text.append(static_cast<char>(0x80 | ((c >> 12) & 0x3f)));
        text.append(static_cast<char>(0x80 | ((c >> 6) & 0x3f)));
        text.append(static_cast<char>(0x80 | (c & 0x3f)));
    }
}

} // namespace

void FoldedName::add(std::uint32_t begin, std::uint32_t end, bool ideograph)
{
    if (begin == end || m_words.size() >= MaxWordsPerName)
        return;
    const qsizetype length = cutUtf8(QByteArrayView(m_text).sliced(begin, end - begin), MaxWordBytes).size();
    const bool joined = !m_words.empty() && m_words.back().begin + m_words.back().length == begin;
    m_words.push_back({begin, static_cast<std::uint16_t>(length), ideograph, joined});
}

void FoldedName::assignAscii(QByteArrayView ascii)
{
    m_text.resize(ascii.size());
    char* const out = m_text.data();
    std::uint32_t begin = 0;
    const auto size = static_cast<std::uint32_t>(ascii.size());
    for (std::uint32_t i = 0; i < size; ++i) {
        const char c = ascii[i];
        const char folded = AsciiWord[static_cast<unsigned char>(c)];
        if (folded) {
            out[i] = folded;
            continue;
        }
        out[i] = c;
        add(begin, i, false);
        begin = i + 1;
        if (c == '.' && i > 0)
            m_extensionAt = i + 1;
    }
    add(begin, size, false);
}

void FoldedName::assign(QByteArrayView utf8)
{
    if (!isAscii(utf8)) {
        assign(QString::fromUtf8(utf8));
        return;
    }
    m_words.clear();
    m_extensionAt = -1;
    assignAscii(utf8);
}

void FoldedName::assign(QStringView name)
{
    m_words.clear();
    m_text.resize(0);
    m_extensionAt = -1;
    // Folding may bring composed characters back, hence twice.
    const QString folded = name.toString()
                               .normalized(QString::NormalizationForm_KD)
                               .toCaseFolded()
                               .normalized(QString::NormalizationForm_KD);
    std::uint32_t begin = 0;
    const auto characters = folded.toUcs4();
    for (const char32_t c : characters) {
        if (isMark(c))
            continue;
        const auto at = static_cast<std::uint32_t>(m_text.size());
        if (const char* const plain = replacementOf(c)) {
            m_text.append(plain);
            continue;
        }
        const bool ideograph = isIdeograph(c);
        appendUtf8(m_text, c);
        if (!ideograph && (QChar::isLetterOrNumber(c) || QChar::category(c) == QChar::Mark_SpacingCombining))
            continue; // the word goes on
        add(begin, at, false);
        begin = static_cast<std::uint32_t>(m_text.size());
        if (ideograph)
            add(at, begin, true);
        else if (c == U'.' && at > 0)
            m_extensionAt = begin;
    }
    add(begin, static_cast<std::uint32_t>(m_text.size()), false);
}

QByteArrayView FoldedName::extension() const
{
    if (m_extensionAt < 0 || m_words.empty())
        return {};
    const Word& last = m_words.back();
    if (static_cast<qsizetype>(last.begin) != m_extensionAt || last.begin + last.length != m_text.size())
        return {};
    return word(m_words.size() - 1);
}

std::uint64_t FoldedName::sortPrefix() const
{
    std::uint64_t prefix = 0;
    for (qsizetype i = 0; i < 8; ++i)
        prefix = prefix << 8 | (i < m_text.size() ? static_cast<unsigned char>(m_text[i]) : 0U);
    return prefix;
}

} // namespace Potluck::Index
