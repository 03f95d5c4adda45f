// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/beer2beer/searchwords.h"

#include "index/searchquery.h"
#include "index/words.h"

#include <algorithm>
#include <array>

namespace Potluck::Beer2beer {

namespace {

using Index::FoldedName;
using Index::QueryWord;

// Whether text, in which '*' stands for anything, is the whole word.
bool fits(QByteArrayView pattern, QByteArrayView word)
{
    const QList<QByteArray> parts = pattern.toByteArray().split('*');
    if (!word.startsWith(parts.first()))
        return false;
    qsizetype at = parts.first().size();
    for (qsizetype i = 1; i + 1 < parts.size(); ++i) {
        const qsizetype found = word.indexOf(parts.at(i), at);
        if (found < 0)
            return false;
        at = found + parts.at(i).size();
    }
    return parts.size() == 1 ? at == word.size()
                             : word.size() - at >= parts.last().size() && word.endsWith(parts.last());
}

// 0 where it is a whole word of the name, 1 the beginning of one, 2 inside one.
std::optional<quint8> levelOf(const QueryWord& wanted, const FoldedName& name)
{
    std::optional<quint8> best;
    for (std::size_t i = 0; i < name.words().size() && best != quint8{0}; ++i) {
        const QByteArrayView word = name.word(i);
        if (wanted.pattern ? fits(wanted.text, word) : word == wanted.text)
            best = quint8{0};
        else if (!wanted.pattern && word.startsWith(wanted.text))
            best = quint8{1};
        else if (!wanted.pattern && !best && word.contains(wanted.text))
            best = quint8{2};
    }
    return best;
}

// Side by side. Where `beginning`, the last one may be the beginning of a longer word.
bool hasPhrase(const FoldedName& name, const std::vector<QueryWord>& phrase, bool beginning)
{
    const std::size_t count = name.words().size();
    for (std::size_t first = 0; first + phrase.size() <= count; ++first) {
        std::size_t same = 0;
        while (same < phrase.size()) {
            const QByteArrayView word = name.word(first + same);
            const QueryWord& wanted = phrase[same];
            const bool isLast = same + 1 == phrase.size();
            const bool agrees = wanted.pattern        ? fits(wanted.text, word)
                                : beginning && isLast ? word.startsWith(wanted.text)
                                                      : word == wanted.text;
            if (!agrees)
                break;
            ++same;
        }
        if (same == phrase.size())
            return true;
    }
    return false;
}

std::optional<quint8> rateBy(const Index::SearchQuery& query, const QString& text, quint64 size)
{
    if (size < query.minSize || size > query.maxSize)
        return std::nullopt;
    FoldedName name;
    name.assign(text);
    const QByteArrayView extension = name.extension();
    const auto type = Index::fileTypeOf(extension);
    if (!query.types.empty() && std::find(query.types.begin(), query.types.end(), type) == query.types.end())
        return std::nullopt;
    if (!query.extensions.empty() && std::none_of(query.extensions.begin(), query.extensions.end(),
                                                  [extension](const QByteArray& each) { return extension == each; }))
        return std::nullopt;
    const bool agrees = std::all_of(query.phrases.begin(), query.phrases.end(),
                                    [&name](const auto& phrase) { return hasPhrase(name, phrase, true); }) &&
                        std::none_of(query.exclusions.begin(), query.exclusions.end(),
                                     [&name](const auto& phrase) { return hasPhrase(name, phrase, false); });
    if (!agrees)
        return std::nullopt;
    quint8 worst = 0;
    for (const QueryWord& word : query.words) {
        const auto level = levelOf(word, name);
        if (!level)
            return std::nullopt;
        worst = std::max(worst, *level);
    }
    return worst;
}

bool isFilter(QStringView token)
{
    constexpr std::array Filters = {QLatin1String("type:"), QLatin1String("ext:"), QLatin1String("size:")};
    return std::any_of(Filters.begin(), Filters.end(),
                       [token](QLatin1String filter) { return token.startsWith(filter, Qt::CaseInsensitive); });
}

// Appends the words of a text in the user's own letters: the index compares them as they are, so what a folded form
// would leave out (accents) must stay.
void appendWords(QStringView text, QStringList& words)
{
    const auto isPart = [](QChar c) { return c.isLetterOrNumber() || c.isMark() || c.isSurrogate(); };
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype begin = at;
        while (at < text.size() && isPart(text.at(at)))
            ++at;
        if (at > begin)
            words.append(text.sliced(begin, at - begin).toString().toLower());
        else
            ++at;
    }
}

// Those words of a query that must be found.
QStringList wordsIn(QStringView text)
{
    QStringList words;
    for (qsizetype at = 0; at < text.size();) {
        if (text.at(at).isSpace()) {
            ++at;
            continue;
        }
        const bool excluded = text.at(at) == u'-';
        if (excluded)
            ++at;
        const bool quoted = at < text.size() && text.at(at) == u'"';
        const qsizetype begin = quoted ? at + 1 : at;
        qsizetype end = begin;
        while (end < text.size() && text.at(end) != u'"' && (quoted || !text.at(end).isSpace()))
            ++end;
        const QStringView token = text.sliced(begin, end - begin);
        if (!excluded && (quoted || !isFilter(token)))
            appendWords(token, words);
        at = quoted ? end + 1 : end;
    }
    words.removeDuplicates();
    return words;
}

} // namespace

Result<SearchWords> SearchWords::of(const Index::SearchRequest& request)
{
    SearchWords search;
    if (request.literal) {
        if (request.query.size() > Index::MaxQueryChars)
            return Error{ErrorCode::InvalidArgument,
                         QStringLiteral("the query is longer than %1 characters").arg(Index::MaxQueryChars)};
        search.words = request.query.simplified().toLower().split(u' ', Qt::SkipEmptyParts);
        search.words.removeAll(QStringLiteral("*"));
        search.rate = [query = request.query.trimmed()](const QString& name, quint64) {
            return name.contains(query, Qt::CaseInsensitive) ? std::optional<quint8>(0) : std::nullopt;
        };
    } else {
        auto query = Index::SearchQuery::parse(request.query);
        if (!query)
            return query.error();
        search.words = wordsIn(request.query);
        search.rate = [query = std::move(query).value()](const QString& name, quint64 size) {
            return rateBy(query, name, size);
        };
    }
    if (search.words.isEmpty())
        return Error{ErrorCode::Unsupported, QStringLiteral("a beer2beer index can only be asked for words")};
    return search;
}

} // namespace Potluck::Beer2beer
