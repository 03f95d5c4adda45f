// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/searchmerge.h"

#include "base/bytes.h"
#include "content/magnet.h"
#include "net/endpoint.h"

#include <algorithm>
#include <numeric>

namespace Potluck::Node {
namespace {

bool isOnce(const Index::Source& known, const Index::Source& source)
{
    if (!known.key.isNull() || !source.key.isNull())
        return known.key == source.key;
    return !source.addresses.isEmpty() && known.addresses == source.addresses && known.dialects == source.dialects;
}

// Sizes that do not contradict each other.
bool agree(const std::optional<quint64>& a, const std::optional<quint64>& b)
{
    return !a || !b || *a == *b;
}

QString idOf(const Content::ContentId& standIn, const std::optional<quint64>& size)
{
    return QString::fromLatin1(standIn.toHex()) + QLatin1Char('-') + (size ? QString::number(*size) : QString());
}

template<typename Digest>
void settle(std::optional<Digest>& into, const std::set<Digest>& claims)
{
    into = claims.size() == 1 ? std::optional(*claims.begin()) : std::nullopt;
}

} // namespace

QString magnetOf(const Content::FileKey& key, const QString& name, std::optional<quint64> size)
{
    Content::Magnet magnet;
    magnet.content = key.content;
    magnet.sha1 = key.sha1;
    magnet.md5 = key.md5;
    magnet.name = name;
    magnet.size = size;
    return Content::formatMagnet(magnet);
}

FoundRow foundRow(const Index::SearchResult& result)
{
    FoundRow row;
    row.name = result.name;
    row.size = result.size;
    row.content = result.content;
    row.sha1 = result.sha1;
    row.md5 = result.md5;
    row.magnet = magnetOf({result.content, result.sha1, result.md5}, result.name, result.size);
    return row;
}

void SearchMerge::add(const QString& indexName, const QList<Index::SearchResult>& results)
{
    for (const Index::SearchResult& result : results) {
        const Content::FileKey known{result.content, result.sha1, result.md5};
        if (known.isEmpty())
            continue;
        m_hasOthers = m_hasOthers || result.from;
        const Key key(Content::standInFor(known), result.size);
        const auto [place, isNew] = m_places.emplace(key, m_groups.size());
        if (isNew) {
            m_groups.append({foundRow(result), result.match, {}, {}, {}});
            m_groups.last().row.id = idOf(key.first, key.second);
        }
        Group& group = m_groups[place->second];
        group.match = std::min(group.match, result.match);
        if (result.sha1)
            group.sha1.insert(*result.sha1);
        if (result.md5)
            group.md5.insert(*result.md5);
        const qsizetype before = group.sources.size();
        qint64 listedOnline = 0;
        const QString& from = result.from && !result.from->name.isEmpty() ? result.from->name : indexName;
        const QString fromKey = result.from && !result.from->key.isNull()
                                    ? QString::fromLatin1(toBase64Url(result.from->key.view()))
                                    : QString();
        for (const Index::Source& source : result.sources) {
            addSource(group, from, fromKey, source);
            listedOnline += source.online ? 1 : 0;
        }
        addCounts(group, before, result.sourceCount, result.onlineCount, result.sources.size(), listedOnline);
    }
}

// Those that were counted and not listed are taken for others than those known.
void SearchMerge::addCounts(Group& group, qsizetype sourcesBefore, qint64 counted, qint64 countedOnline, qint64 listed,
                            qint64 listedOnline)
{
    group.row.sourceCount += group.sources.size() - sourcesBefore + std::max<qint64>(0, counted - listed);
    group.row.onlineCount += std::max<qint64>(0, countedOnline - listedOnline);
    group.row.onlineCount += std::count_if(group.row.sources.cbegin() + sourcesBefore, group.row.sources.cend(),
                                           [](const SourceRow& source) { return source.online; });
}

void SearchMerge::addSource(Group& group, const QString& indexName, const QString& indexKey,
                            const Index::Source& source)
{
    for (qsizetype i = 0; i < group.sources.size(); ++i) {
        if (!isOnce(group.sources[i], source))
            continue;
        // Two indexes may disagree on who is here; online at one of them is reachable.
        SourceRow& row = group.row.sources[i];
        if (source.online && !row.online) {
            row.online = true;
            ++group.row.onlineCount;
        }
        return;
    }
    SourceRow row;
    row.peer = source.user;
    row.peerId = source.peer.value;
    row.index = indexName;
    row.indexKey = indexKey;
    for (const Dialect dialect : AllDialects) {
        if (source.dialects.testFlag(dialect))
            row.dialects.append(dialectName(dialect));
    }
    if (!source.addresses.isEmpty())
        row.address = Net::Endpoint{source.addresses.constFirst().host, source.addresses.constFirst().port}.toString();
    row.online = source.online;
    group.row.sources.append(row);
    group.sources.append(source);
}

void SearchMerge::join(Group& into, const Group& other)
{
    into.match = std::min(into.match, other.match);
    into.row.replaces.append(other.row.id);
    const qsizetype before = into.sources.size();
    qint64 listedOnline = 0;
    for (qsizetype i = 0; i < other.sources.size(); ++i) {
        Index::Source source = other.sources[i];
        source.online = other.row.sources[i].online;
        addSource(into, other.row.sources[i].index, other.row.sources[i].indexKey, source);
        listedOnline += source.online ? 1 : 0;
    }
    addCounts(into, before, other.row.sourceCount, other.row.onlineCount, other.sources.size(), listedOnline);
}

QList<SearchMerge::Group> SearchMerge::linked() const
{
    // The groups with a content id that claim a digest; one with two digests of a kind claims none.
    std::map<Content::Sha1Digest, QList<qsizetype>> bySha1;
    std::map<Content::Md5Digest, QList<qsizetype>> byMd5;
    QList<Group> groups;
    for (const Group& group : m_groups) {
        if (!group.row.content)
            continue;
        groups.append(group);
        settle(groups.last().row.sha1, group.sha1);
        settle(groups.last().row.md5, group.md5);
        if (groups.last().row.sha1)
            bySha1[*groups.last().row.sha1].append(groups.size() - 1);
        if (groups.last().row.md5)
            byMd5[*groups.last().row.md5].append(groups.size() - 1);
    }
    const qsizetype contents = groups.size();
    for (const Group& group : m_groups) {
        if (group.row.content)
            continue;
        QList<qsizetype> claimed;
        if (const auto at = group.row.sha1 ? bySha1.find(*group.row.sha1) : bySha1.end(); at != bySha1.end())
            claimed = at->second;
        else if (const auto other = group.row.md5 ? byMd5.find(*group.row.md5) : byMd5.end(); other != byMd5.end())
            claimed = other->second;
        if (claimed.size() == 1 && agree(groups[claimed.constFirst()].row.size, group.row.size))
            join(groups[claimed.constFirst()], group);
        else
            groups.append(group);
    }
    for (qsizetype i = 0; i < contents; ++i) {
        FoundRow& row = groups[i].row;
        row.magnet = magnetOf({row.content, row.sha1, row.md5}, row.name, row.size);
    }
    return groups;
}

std::map<qsizetype, Overlay::ResultRanking::Ranked> SearchMerge::independence(const QList<Group>& groups) const
{
    std::map<qsizetype, Overlay::ResultRanking::Ranked> independence;
    if (!m_hasOthers)
        return independence;
    Overlay::ResultRanking ranking;
    for (const Group& group : groups) {
        Index::SearchResult result;
        // What the groups are told apart by, so that each is a result of its own there, too.
        result.content = Content::standInFor({group.row.content, group.row.sha1, group.row.md5});
        result.size = group.row.size;
        result.name = group.row.name;
        result.match = group.match;
        for (qsizetype i = 0; i < group.sources.size(); ++i) {
            if (group.row.sources[i].online)
                result.sources.append(group.sources[i]);
        }
        ranking.add({result});
    }
    for (const auto& ranked : ranking.ranked())
        independence.emplace(ranked.group, ranked);
    return independence;
}

QList<FoundRow> SearchMerge::best(int limit) const
{
    const QList<Group> groups = linked();
    auto independence = this->independence(groups);
    QList<qsizetype> order(groups.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&groups, &independence](qsizetype left, qsizetype right) {
        const Group& a = groups[left];
        const Group& b = groups[right];
        if (a.match != b.match)
            return a.match < b.match;
        const auto& of = independence[left];
        const auto& than = independence[right];
        if (of.otherVersion != than.otherVersion)
            return than.otherVersion;
        if (of.networks != than.networks)
            return of.networks > than.networks;
        if (a.row.onlineCount != b.row.onlineCount)
            return a.row.onlineCount > b.row.onlineCount;
        if (const int names = QString::compare(a.row.name, b.row.name, Qt::CaseInsensitive); names != 0)
            return names < 0;
        return left < right;
    });
    QList<FoundRow> rows;
    for (const qsizetype place : order.mid(0, limit))
        rows.append(groups[place].row);
    return rows;
}

} // namespace Potluck::Node
