// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/alakazaam/querytext.h"

#include "dialects/alakazaam/packets.h"
#include "dialects/alakazaam/wiretext.h"

#include <algorithm>
#include <vector>

namespace Potluck::Alakazaam {

namespace {

using Index::FoldedName;
using Index::QueryWord;

constexpr quint8 Whole = 0;
constexpr quint8 Beginning = 1;
constexpr quint8 Inside = 2;
constexpr quint8 NoMatch = 3;

// A name that was cut between characters of up to four bytes.
constexpr qsizetype MaybeCutBytes = NameBytes - 3;

bool isGlob(QByteArrayView pattern, QByteArrayView word)
{
    // The place after the last '*' and where its text was tried last.
    qsizetype p = 0;
    qsizetype w = 0;
    qsizetype star = -1;
    qsizetype retry = 0;
    while (w < word.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = ++p;
            retry = w;
        } else if (p < pattern.size() && pattern[p] == word[w]) {
            ++p;
            ++w;
        } else if (star >= 0) {
            p = star;
            w = ++retry;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

quint8 levelOf(const QueryWord& wanted, QByteArrayView word)
{
    if (wanted.pattern)
        return isGlob(wanted.text, word) ? Whole : NoMatch;
    if (word == wanted.text)
        return Whole;
    if (word.startsWith(wanted.text))
        return Beginning;
    return word.contains(wanted.text) ? Inside : NoMatch;
}

quint8 levelOf(const QueryWord& wanted, const FoldedName& name)
{
    quint8 best = NoMatch;
    for (std::size_t i = 0; i < name.words().size(); ++i)
        best = std::min(best, levelOf(wanted, name.word(i)));
    return best;
}

// Words side by side; the last one may be the beginning of a word unless it is excluded.
quint8 levelOf(const std::vector<QueryWord>& phrase, const FoldedName& name, bool isExact)
{
    quint8 best = NoMatch;
    for (std::size_t at = 0; at + phrase.size() <= name.words().size(); ++at) {
        quint8 level = Whole;
        for (std::size_t i = 0; i < phrase.size(); ++i) {
            const quint8 one = levelOf(phrase[i], name.word(at + i));
            const quint8 most = !isExact && i + 1 == phrase.size() ? Beginning : Whole;
            level = std::max(level, one <= most ? one : NoMatch);
        }
        best = std::min(best, level);
    }
    return best;
}

bool isFilter(QStringView chunk)
{
    return chunk.startsWith(u"type:", Qt::CaseInsensitive) || chunk.startsWith(u"ext:", Qt::CaseInsensitive) ||
           chunk.startsWith(u"size:", Qt::CaseInsensitive);
}

// The words as they are written, for this network compares them so; and what stands in quotes as a whole.
QStringList textsOf(QStringView query)
{
    QStringList texts;
    qsizetype at = 0;
    while (at < query.size()) {
        if (query[at].isSpace()) {
            ++at;
            continue;
        }
        const bool excluded = query[at] == u'-' && at + 1 < query.size() && !query[at + 1].isSpace();
        const qsizetype begin = at + (excluded ? 1 : 0);
        const bool quoted = query[begin] == u'"';
        qsizetype end = begin + (quoted ? 1 : 0);
        while (end < query.size() && (quoted ? query[end] != u'"' : !query[end].isSpace()))
            ++end;
        const QStringView chunk = query.sliced(begin, end - begin);
        at = quoted ? end + 1 : end;
        if (excluded || isFilter(chunk))
            continue;
        if (quoted)
            texts.append(chunk.sliced(1).trimmed().toString());
        QString word;
        for (const QChar c : chunk) {
            if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate()) {
                word += c;
                continue;
            }
            texts.append(word);
            word.clear();
        }
        texts.append(word);
    }
    return texts;
}

} // namespace

Result<QueryText> QueryText::of(const Index::SearchRequest& request)
{
    QueryText result;
    QString longest;
    if (request.literal) {
        longest = request.query.trimmed();
        if (longest.isEmpty() || longest.size() > Index::MaxQueryChars)
            return Error{ErrorCode::InvalidArgument, QStringLiteral("the query looks for nothing or is too long")};
        if (longest != u"*")
            result.m_literal = longest.toCaseFolded();
    } else {
        auto query = Index::SearchQuery::parse(request.query);
        if (!query)
            return query.error();
        result.m_query = std::move(query).value();
        for (const QString& text : textsOf(request.query)) {
            const qsizetype bytes = toWire(text).size();
            // A phrase that does not fit says less than a word that does.
            if (bytes > QueryBytes && !longest.isEmpty() && text.contains(u' '))
                continue;
            if (std::min(bytes, QueryBytes) > std::min(toWire(longest).size(), QueryBytes))
                longest = text;
        }
    }
    result.m_text = longest.isEmpty() ? QByteArray("*") : cutToBytes(toWire(longest), QueryBytes).toByteArray();
    return result;
}

std::optional<quint8> QueryText::match(const QString& name) const
{
    const bool maybeCut = toWire(name).size() >= MaybeCutBytes;
    if (!m_literal.isEmpty())
        return name.toCaseFolded().contains(m_literal) || maybeCut ? std::optional(Inside) : std::nullopt;

    FoldedName folded;
    folded.assign(name);
    if (m_query.minSize > 0 || m_query.maxSize < std::numeric_limits<std::uint64_t>::max() - 1)
        return std::nullopt; // a filter of sizes leaves out what has no known size
    const bool isTyped = !m_query.types.empty() || !m_query.extensions.empty();
    const QByteArray extension = folded.extension().toByteArray();
    if (isTyped && !maybeCut) {
        const auto has = [](const auto& list, const auto& value) {
            return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
        };
        if (!has(m_query.types, Index::fileTypeOf(extension)) || !has(m_query.extensions, extension))
            return std::nullopt;
    }
    for (const auto& phrase : m_query.exclusions) {
        if (levelOf(phrase, folded, true) != NoMatch)
            return std::nullopt;
    }
    quint8 level = Whole;
    for (const QueryWord& word : m_query.words)
        level = std::max(level, levelOf(word, folded));
    for (const auto& phrase : m_query.phrases)
        level = std::max(level, levelOf(phrase, folded, false));
    if (level == NoMatch)
        return maybeCut ? std::optional(Inside) : std::nullopt;
    return level;
}

} // namespace Potluck::Alakazaam
