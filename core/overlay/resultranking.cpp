// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/resultranking.h"

#include "index/words.h"
#include "overlay/identity.h"
#include "overlay/network.h"

#include <algorithm>

namespace Potluck::Overlay {

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
