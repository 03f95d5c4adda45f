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
    struct Versions // of one name; networks
    {
        qsizetype best = 0;
        qsizetype bestUncrowded = 0;
        qsizetype uncrowded = 0; // all together
    };
    QHash<QByteArray, Versions> versions;
    for (const Group& group : m_groups) {
        Versions& of = versions[group.foldedName];
        const qsizetype networks = group.networks.size();
        of.best = std::max(of.best, networks);
        if (group.isCrowded())
            continue;
        of.bestUncrowded = std::max(of.bestUncrowded, networks);
        of.uncrowded += networks;
    }
    std::vector<Ranked> ranked;
    for (qsizetype i = 0; i < m_groups.size(); ++i) {
        const Group& group = m_groups[i];
        const qsizetype networks = group.networks.size();
        const Versions of = versions.value(group.foldedName);
        const bool isContested = of.uncrowded >= 2 * of.best;
        const bool otherVersion = (networks < of.best && (networks * 3 <= of.best * 2 || isContested)) ||
                                  (group.isCrowded() && networks <= of.bestUncrowded);
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
