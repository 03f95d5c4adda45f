// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/resultranking.h"

#include "index/words.h"
#include "overlay/identity.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>

namespace Potluck::Overlay {
namespace {

// The first three bytes of a dotted IPv4 address.
std::optional<QByteArray> network4(QStringView host)
{
    const auto parts = host.split(QLatin1Char('.'));
    if (parts.size() != 4)
        return std::nullopt;
    QByteArray network(1, '4');
    for (qsizetype i = 0; i < 4; ++i) {
        bool ok = false;
        const uint part = parts[i].toUInt(&ok);
        if (!ok || part > 255)
            return std::nullopt;
        if (i < 3)
            network.append(static_cast<char>(part));
    }
    return network;
}

// The first three groups of an IPv6 address.
std::optional<QByteArray> network6(QStringView host)
{
    if (!host.contains(QLatin1Char(':')))
        return std::nullopt;
    if (const qsizetype scope = host.indexOf(QLatin1Char('%')); scope >= 0)
        host = host.first(scope);
    // ::ffff:192.0.2.1 is an IPv4 address
    if (host.startsWith(QLatin1String("::ffff:"), Qt::CaseInsensitive) && host.contains(QLatin1Char('.')))
        return network4(host.sliced(7));
    const qsizetype gap = host.indexOf(QLatin1String("::"));
    const auto head = (gap < 0 ? host : host.first(gap)).split(QLatin1Char(':'), Qt::SkipEmptyParts);
    const auto tail = (gap < 0 ? QStringView() : host.sliced(gap + 2)).split(QLatin1Char(':'), Qt::SkipEmptyParts);
    if (head.size() + tail.size() > 8)
        return std::nullopt;
    QByteArray network(1, '6');
    for (qsizetype i = 0; i < 3; ++i) {
        QStringView part;
        if (i < head.size())
            part = head[i];
        else if (i >= 8 - tail.size())
            part = tail[i - (8 - tail.size())];
        bool ok = part.isEmpty();
        const uint value = part.isEmpty() ? 0 : part.toUInt(&ok, 16);
        if (!ok || value > 0xffff)
            return std::nullopt;
        network.append(static_cast<char>(value >> 8));
        network.append(static_cast<char>(value));
    }
    return network;
}

} // namespace

QByteArray networkOf(const Index::Source& source)
{
    for (const Index::Endpoint& endpoint : source.addresses) {
        if (const auto network = network4(endpoint.host))
            return *network;
        if (const auto network = network6(endpoint.host))
            return *network;
    }
    if (!source.addresses.isEmpty())
        return 'n' + source.addresses.constFirst().host.toLower().toUtf8();
    return source.key.isNull() ? QByteArray() : 'k' + source.key.toByteArray();
}

void ResultRanking::add(const QList<Index::SearchResult>& results)
{
    Index::FoldedName folded;
    for (const Index::SearchResult& result : results) {
        const QByteArray identity = identityOf(result);
        if (identity.isEmpty())
            continue;
        const auto known = m_places.constFind(identity);
        const qsizetype place = known == m_places.constEnd() ? m_groups.size() : *known;
        if (place == m_groups.size()) {
            m_places.insert(identity, place);
            folded.assign(result.name);
            QByteArray name;
            for (std::size_t i = 0; i < folded.words().size(); ++i)
                name += folded.word(i).toByteArray() + ' ';
            m_groups.append({result.name, name, result.match, {}, {}});
        }
        Group& group = m_groups[place];
        group.match = std::min(group.match, result.match);
        for (const Index::Source& source : result.sources) {
            const QByteArray network = networkOf(source);
            const QByteArray who = source.key.isNull() ? network : source.key.toByteArray();
            if (network.isEmpty() || group.sources.size() >= MaxSources || group.sources.contains(who))
                continue;
            group.sources.insert(who);
            if (++m_ofSource[who] > MaxResultsOfSource || group.networks.contains(network))
                continue;
            if (++m_ofNetwork[network] <= MaxResultsOfNetwork)
                group.networks.insert(network);
        }
    }
}

std::vector<ResultRanking::Ranked> ResultRanking::ranked() const
{
    QHash<QByteArray, qsizetype> bestOfName;
    for (const Group& group : m_groups) {
        qsizetype& best = bestOfName[group.foldedName];
        best = std::max(best, group.networks.size());
    }
    std::vector<Ranked> ranked;
    for (qsizetype i = 0; i < m_groups.size(); ++i) {
        const Group& group = m_groups[i];
        const qsizetype networks = group.networks.size();
        const qsizetype best = bestOfName.value(group.foldedName);
        const bool isCrowded = group.sources.size() > CrowdedSources * networks;
        const bool otherVersion = networks < best && (networks * 2 <= best || isCrowded);
        ranked.push_back({i, static_cast<int>(networks), otherVersion});
    }
    std::sort(ranked.begin(), ranked.end(), [this](const Ranked& a, const Ranked& b) {
        const Group& groupA = m_groups[a.group];
        const Group& groupB = m_groups[b.group];
        if (groupA.match != groupB.match)
            return groupA.match < groupB.match;
        if (a.otherVersion != b.otherVersion)
            return !a.otherVersion;
        if (a.networks != b.networks)
            return a.networks > b.networks;
        if (const int names = QString::compare(groupA.name, groupB.name, Qt::CaseInsensitive); names != 0)
            return names < 0;
        return a.group < b.group;
    });
    return ranked;
}

} // namespace Potluck::Overlay
