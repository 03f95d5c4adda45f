// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "content/contentid.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace Potluck::Index {

enum class FileType : std::uint8_t { Other, Audio, Video, Image, Document, Archive, Program, Disc, Text };

constexpr qsizetype MaxQueryChars = 1024;
constexpr std::size_t MaxQueryTerms = 32; // words, counting those of phrases and exclusions

// One word of a query in its folded form (see index/words.h), UTF-8. Where the user wrote '*', the places are kept as
// '*' inside the text, and the pattern must match a whole word of the name.
struct QueryWord
{
    QByteArray text;
    bool pattern = false;
};

// What a user looks for.
//
// - blue note: both words, each whole, at the beginning of a word or inside it; case and accents do not matter
// - "kind of blue": these words side by side; the last one may be the beginning of a word
// - 東京都: characters of scripts without spaces, side by side
// - -live -"side b": not these whole words, not this phrase
// - jaz* *ole f*o: a word that begins, ends or runs so; a lone * finds everything
// - type:audio: audio video image document archive program disc text; several are alternatives
// - ext:flac,mp3: the name's extension; several are alternatives
// - size:>100M size:1M-2G size:<4K size:700M: bytes with K, M, G, T (1024); a bare size means at least it, but size:0
//   empty files
// - content:HEX: that content, whatever it is called; the other words only say whom to ask (a linked index is asked so
//   for more sources)
struct SearchQuery
{
    std::vector<QueryWord> words;                   // each must be found
    std::vector<std::vector<QueryWord>> phrases;    // each must be found, side by side
    std::vector<std::vector<QueryWord>> exclusions; // none may be found: one word, or a phrase
    std::vector<FileType> types;                    // empty: all
    std::vector<QByteArray> extensions;             // folded, without the dot; empty: all
    std::uint64_t minSize = 0;
    std::uint64_t maxSize = std::numeric_limits<std::uint64_t>::max();
    std::optional<Content::ContentId> content; // nothing else is looked at
    bool sized = false;                        // there is a filter of sizes: what has none that is known does not match
    // Not empty: names hold this text, case folded, just so. The words then only narrow down where it can stand.
    QString literal;

    // InvalidArgument where the text is too long, has too many words, a filter cannot be read, or nothing is looked
    // for (no word, no filter, no '*').
    static Result<SearchQuery> parse(QStringView text);
    // A query without syntax, see SearchRequest::literal. InvalidArgument where the text is empty or too long.
    static Result<SearchQuery> parseLiteral(QStringView text);
};

// The type that a name's extension stands for.
[[nodiscard]] FileType fileTypeOf(QByteArrayView foldedExtension);

} // namespace Potluck::Index
