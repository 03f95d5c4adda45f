// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timers.h"
#include "index/indexservice.h"
#include "overlay/links.h"

#include <QObject>

namespace Potluck::Alakazaam {
class SuperPeer;
}

namespace Potluck::Node {

// What linked indexes find here: the files of everybody who is registered, as the own peers find them, the absent
// marked as such; and what the linked AlaKazaam network answers within NetworkPatience, unless that is where the query
// came from. Core thread.
class OverlayCatalog final : public QObject, public Overlay::LocalCatalog
{
    Q_OBJECT

public:
    // network: null where none is spoken. All outlive it.
    OverlayCatalog(Index::IndexService& service, Alakazaam::SuperPeer* network, TimerSource& timers);

    void search(const Index::SearchRequest& request, bool fromSeedNetwork, std::weak_ptr<void> alive,
                std::function<void(QList<Index::SearchResult>, bool more)> done) override;

    static constexpr Milliseconds NetworkPatience{4000};
    static constexpr int MaxNetworkSearches = 64; // at once; others get what the index itself knows

private:
    struct Job;
    void askNetwork(const Index::SearchRequest& request, const std::shared_ptr<Job>& job);

    Index::IndexService& m_service;
    Alakazaam::SuperPeer* const m_network;
    TimerSource& m_timers;
    int m_networkSearches = 0;
};

} // namespace Potluck::Node
