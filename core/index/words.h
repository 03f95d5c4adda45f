// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QStringView>

#include <cstdint>
#include <vector>

namespace Potluck::Index {

// Names and queries cut into words in the one form in which they are compared: NFKD without marks (and o for ø and its
// like), case folded, split at everything that is neither letter nor number. Each character of a script that is written
// without spaces (Han, kana) is a word of its own, so that any part of such a name is found as words side by side.
// Pure.

constexpr qsizetype MaxWordBytes = 128; // UTF-8; longer words are cut there
constexpr std::size_t MaxWordsPerName = 128;

class FoldedName
{
public:
    struct Word
    {
        std::uint32_t begin = 0; // in text()
        std::uint16_t length = 0;
        bool ideograph = false; // a word only because its script has no spaces
        bool joined = false;    // follows the word before it with nothing between
    };

    // Takes the place of what was there; keeps the memory, so that one object serves a million names.
    void assign(QByteArrayView utf8);
    void assign(QStringView name);

    [[nodiscard]] const std::vector<Word>& words() const { return m_words; }
    [[nodiscard]] QByteArrayView word(std::size_t i) const
    {
        return QByteArrayView(m_text).sliced(m_words[i].begin, m_words[i].length);
    }
    // The folded name with its separators.
    [[nodiscard]] QByteArrayView text() const { return m_text; }
    // The last word where it is what follows the name's last dot, and something stands before that dot; else empty.
    [[nodiscard]] QByteArrayView extension() const;
    // The first 8 bytes of the folded name as a big-endian number: the order of names, nearly.
    [[nodiscard]] std::uint64_t sortPrefix() const;

private:
    void assignAscii(QByteArrayView ascii);
    void add(std::uint32_t begin, std::uint32_t end, bool ideograph);

    QByteArray m_text; // the folded name, separators and all
    std::vector<Word> m_words;
    qsizetype m_extensionAt = -1; // where in m_text the part behind the last dot begins
};

} // namespace Potluck::Index
