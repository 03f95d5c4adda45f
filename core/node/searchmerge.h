// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/filekey.h"
#include "index/searchresult.h"
#include "node/types.h"

#include <QList>
#include <QString>

#include <map>
#include <set>

namespace Potluck::Node {

// Joins what several indexes answered to one search: one group for each content and size, with the sources of all, each
// peer once (by its key, or by its address where it has none).
//
// What a seed network knows only by a digest is a group of its own until exactly one content claims that digest: then
// both are one result. A digest that two contents claim, or a content with two digests of one kind, is a conflict:
// nobody here can tell who lies, and they stay apart. Pure.
class SearchMerge
{
public:
    void add(const QString& indexName, const QList<Index::SearchResult>& results);
    [[nodiscard]] bool isEmpty() const { return m_groups.isEmpty(); }
    // The best results, in the order in which an index gives them: quality of the match, online sources, name.
    [[nodiscard]] QList<FoundRow> best(int limit) const;

private:
    struct Group
    {
        FoundRow row;
        quint8 match = 0;
        QList<Index::Source> sources;       // of row.sources
        std::set<Content::Sha1Digest> sha1; // that are claimed for it
        std::set<Content::Md5Digest> md5;
    };
    using Key = std::pair<Content::ContentId, std::optional<quint64>>;

    static void addSource(Group& group, const QString& indexName, const QString& indexKey, const Index::Source& source);
    // Everything of one group into another.
    static void join(Group& into, const Group& other);
    static void addCounts(Group& group, qsizetype sourcesBefore, qint64 counted, qint64 countedOnline, qint64 listed,
                          qint64 listedOnline);
    [[nodiscard]] QList<Group> linked() const;

    QList<Group> m_groups;
    std::map<Key, qsizetype> m_places; // into m_groups
};

// The row of one result, without its sources.
[[nodiscard]] FoundRow foundRow(const Index::SearchResult& result);
// The link to a file, with everything that it is known by.
[[nodiscard]] QString magnetOf(const Content::FileKey& key, const QString& name, std::optional<quint64> size);

} // namespace Potluck::Node
