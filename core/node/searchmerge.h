// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/searchresult.h"
#include "node/types.h"

#include <QHash>
#include <QList>

namespace Potluck::Node {

// Joins what several indexes answered to one search: one group for each content and size, with the sources of all, each
// peer once (by its key). Pure.
class SearchMerge
{
public:
    void add(const QString& indexName, const QList<Index::SearchResult>& results);
    [[nodiscard]] bool isEmpty() const { return m_groups.isEmpty(); }
    // The best groups, in the order in which an index gives them: quality of the match, online sources, name.
    [[nodiscard]] QList<FoundRow> best(int limit) const;

private:
    struct Group
    {
        FoundRow row;
        quint8 match = 0;
        QList<Index::KeyFingerprint> keys; // of row.sources, null where a source has none
    };
    void addSource(Group& group, const QString& indexName, const Index::Source& source);

    QList<Group> m_groups;
    QHash<std::pair<Content::ContentId, quint64>, qsizetype> m_places; // into m_groups
};

// The row of one result, without its sources.
[[nodiscard]] FoundRow foundRow(const Index::SearchResult& result);

} // namespace Potluck::Node
