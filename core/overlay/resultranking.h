// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/searchresult.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>

#include <vector>

namespace Potluck::Overlay {

// What several indexes answered to one search, best first, so that a liar cannot fill the first page.
//
// A result is told apart by content id (else SHA-1, else MD5) and size. It ranks by how well it matches, then by how
// many independent sources it has: networks (/24 of IPv4, /48 of IPv6, the key where there is no address), because keys
// and peers cost nothing and networks do. One network, and one source, counts for at most so many results.
//
// Of results that have the same folded name some are called other versions, decoys more often than not, and go behind
// everything else of their quality: those
// - with two thirds of the networks of the one that has most, or fewer,
// - with fewer where the name is contested: the others, crowds left out, have together as many networks as that one.
//   Where so many sources have something else under a name somebody spreads decoys, and the second best is likely one,
// - whose sources crowd in few networks, where one that does not crowd has as many.
// Pure.
class ResultRanking
{
public:
    void add(const QList<Index::SearchResult>& results);
    [[nodiscard]] bool isEmpty() const { return m_groups.isEmpty(); }

    struct Ranked
    {
        qsizetype group = 0; // the how many-th distinct result that was added
        int networks = 0;    // independent ones, as counted
        bool otherVersion = false;
    };
    [[nodiscard]] std::vector<Ranked> ranked() const;

private:
    static constexpr qsizetype MaxResultsOfSource = 20;  // that one source counts for
    static constexpr qsizetype MaxResultsOfNetwork = 50; // that one network counts for
    static constexpr qsizetype CrowdedSources = 4;       // in one network, on the average
    static constexpr qsizetype MaxSources = 1000;        // of one result that are looked at

    struct Group
    {
        QString name;
        QByteArray foldedName;
        quint8 match = 0;
        QSet<QByteArray> sources;
        QSet<QByteArray> networks; // of those within their quotas

        [[nodiscard]] bool isCrowded() const { return sources.size() > CrowdedSources * networks.size(); }
    };

    QHash<QByteArray, qsizetype> m_places; // by identity, into m_groups
    QList<Group> m_groups;
    QHash<QByteArray, qsizetype> m_ofSource; // results that it counts for
    QHash<QByteArray, qsizetype> m_ofNetwork;
};

} // namespace Potluck::Overlay
