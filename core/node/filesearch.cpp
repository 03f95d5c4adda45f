// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/filesearch.h"

#include <algorithm>

namespace Potluck::Node {
namespace {

// Fewer than a query may have, and enough to tell who may know the file.
constexpr qsizetype MaxWords = 16;

// Nothing but words: what else is in a name could be read as a filter or an exclusion.
QString wordsOf(const QString& name)
{
    QString words = name;
    std::replace_if(
        words.begin(), words.end(), [](QChar c) { return !c.isLetterOrNumber() && !c.isMark(); }, QLatin1Char(' '));
    return words.simplified();
}

} // namespace

bool isFoundByName(const Transfer::WantedFile& file)
{
    return (file.key.content || file.key.md5) && !wordsOf(file.name).isEmpty();
}

Index::SearchRequest searchByName(const Transfer::WantedFile& file)
{
    Index::SearchRequest request;
    QStringList words = wordsOf(file.name).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.size() > MaxWords)
        words.resize(MaxWords);
    request.query = words.join(QLatin1Char(' '));
    if (file.key.content)
        request.query.prepend(QStringLiteral("content:%1 ").arg(QString::fromLatin1(file.key.content->toHex())));
    request.limit = Index::MaxSearchLimit;
    return request;
}

bool isFile(const Index::SearchResult& result, const Transfer::WantedFile& file)
{
    if (result.size && file.size && *result.size != *file.size)
        return false;
    if (file.key.content && result.content)
        return *result.content == *file.key.content;
    if (result.content)
        return false; // claims that digest for a content: only a download could tell
    return (result.sha1 && result.sha1 == file.key.sha1) || (result.md5 && result.md5 == file.key.md5);
}

} // namespace Potluck::Node
