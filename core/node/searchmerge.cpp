// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/searchmerge.h"

#include "content/magnet.h"
#include "net/endpoint.h"

#include <algorithm>
#include <numeric>

namespace Potluck::Node {

FoundRow foundRow(const Index::SearchResult& result)
{
    FoundRow row;
    row.name = result.name;
    row.size = result.size;
    row.content = result.content;
    row.sha1 = result.sha1;
    row.md5 = result.md5;
    Content::Magnet magnet;
    magnet.content = result.content;
    magnet.name = result.name;
    magnet.size = result.size;
    row.magnet = Content::formatMagnet(magnet);
    return row;
}

void SearchMerge::add(const QString& indexName, const QList<Index::SearchResult>& results)
{
    for (const Index::SearchResult& result : results) {
        const auto key = std::pair(result.content, result.size);
        auto place = m_places.constFind(key);
        if (place == m_places.constEnd()) {
            place = m_places.insert(key, m_groups.size());
            m_groups.append({foundRow(result), result.match, {}});
        }
        Group& group = m_groups[*place];
        group.match = std::min(group.match, result.match);
        if (!group.row.sha1)
            group.row.sha1 = result.sha1;
        if (!group.row.md5)
            group.row.md5 = result.md5;
        const qsizetype before = group.row.sources.size();
        qsizetype listed = 0;
        qsizetype listedOnline = 0;
        for (const Index::Source& source : result.sources) {
            addSource(group, indexName, source);
            ++listed;
            listedOnline += source.online ? 1 : 0;
        }
        // Those that the index counted and did not list are taken for others than those known.
        group.row.sourceCount += group.row.sources.size() - before + std::max<qint64>(0, result.sourceCount - listed);
        group.row.onlineCount += std::max<qint64>(0, result.onlineCount - listedOnline);
        group.row.onlineCount += std::count_if(group.row.sources.cbegin() + before, group.row.sources.cend(),
                                               [](const SourceRow& source) { return source.online; });
    }
}

void SearchMerge::addSource(Group& group, const QString& indexName, const Index::Source& source)
{
    if (!source.key.isNull()) {
        const qsizetype known = group.keys.indexOf(source.key);
        if (known >= 0) {
            // Two indexes may disagree on who is here; online at one of them is reachable.
            SourceRow& row = group.row.sources[known];
            if (source.online && !row.online) {
                row.online = true;
                ++group.row.onlineCount;
            }
            return;
        }
    }
    SourceRow row;
    row.peer = source.user;
    row.peerId = source.peer.value;
    row.index = indexName;
    if (!source.addresses.isEmpty())
        row.address = Net::Endpoint{source.addresses.constFirst().host, source.addresses.constFirst().port}.toString();
    row.online = source.online;
    group.row.sources.append(row);
    group.keys.append(source.key);
}

QList<FoundRow> SearchMerge::best(int limit) const
{
    QList<qsizetype> order(m_groups.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [this](qsizetype left, qsizetype right) {
        const Group& a = m_groups[left];
        const Group& b = m_groups[right];
        if (a.match != b.match)
            return a.match < b.match;
        if (a.row.onlineCount != b.row.onlineCount)
            return a.row.onlineCount > b.row.onlineCount;
        if (const int names = QString::compare(a.row.name, b.row.name, Qt::CaseInsensitive); names != 0)
            return names < 0;
        return left < right;
    });
    QList<FoundRow> rows;
    for (const qsizetype place : order.mid(0, limit))
        rows.append(m_groups[place].row);
    return rows;
}

} // namespace Potluck::Node
