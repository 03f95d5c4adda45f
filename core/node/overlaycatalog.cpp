// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/overlaycatalog.h"

#include "dialects/alakazaam/superpeer.h"

#include <QPointer>

#include <utility>

namespace Potluck::Node {

// One query: answered when both have, or the network's time is over.
struct OverlayCatalog::Job
{
    std::weak_ptr<void> alive;
    std::function<void(QList<Index::SearchResult>, bool)> done;
    QList<Index::SearchResult> results;
    bool more = false;
    int waiting = 0;
    std::unique_ptr<QObject> network; // its end is the end of the network's search
    std::unique_ptr<Timer> patience;

    void finish()
    {
        if (const auto answer = std::exchange(done, nullptr); answer && !alive.expired())
            answer(std::move(results), more);
    }
    void answered()
    {
        if (--waiting == 0)
            finish();
    }
};

OverlayCatalog::OverlayCatalog(Index::IndexService& service, Alakazaam::SuperPeer* network, TimerSource& timers)
    : m_service(service), m_network(network), m_timers(timers)
{}

void OverlayCatalog::search(const Index::SearchRequest& request, bool fromSeedNetwork, std::weak_ptr<void> alive,
                            std::function<void(QList<Index::SearchResult>, bool more)> done)
{
    const auto job = std::make_shared<Job>();
    job->alive = std::move(alive);
    job->done = std::move(done);
    ++job->waiting;
    if (m_network && m_network->hasNeighbours() && !fromSeedNetwork && m_networkSearches < MaxNetworkSearches)
        askNetwork(request, job);
    m_service.search(request, this, [job](const Result<Index::SearchPage>& page) {
        if (page) {
            job->results = page->results + job->results; // the own ones first: the list may be cut
            job->more = page->more;
        }
        job->answered();
    });
}

void OverlayCatalog::askNetwork(const Index::SearchRequest& request, const std::shared_ptr<Job>& job)
{
    ++m_networkSearches;
    ++job->waiting;
    job->network = std::make_unique<QObject>();
    // Whatever ends it: the place is given back once.
    const std::shared_ptr<void> place(nullptr, [guard = QPointer<OverlayCatalog>(this)](void*) {
        if (guard)
            --guard->m_networkSearches;
    });
    const auto over = [job, place] {
        job->patience.reset();
        job->network.release()->deleteLater(); // it may be in a call of its own
        job->answered();
    };
    m_network->search(
        request, job->network.get(),
        [weak = std::weak_ptr(job)](const QList<Index::SearchResult>& results) {
            if (const auto alive = weak.lock())
                alive->results += results;
        },
        [weak = std::weak_ptr(job), over](const Status&) {
            if (const auto alive = weak.lock(); alive && alive->network)
                over();
        });
    job->patience = m_timers.after(NetworkPatience, [weak = std::weak_ptr(job), over] {
        if (const auto alive = weak.lock(); alive && alive->network)
            over();
    });
}

} // namespace Potluck::Node
