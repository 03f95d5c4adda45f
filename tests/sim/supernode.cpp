// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/supernode.h"

#include "sim/results.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace Potluck::Sim {

std::shared_ptr<const QueryTruth> LiveQueries::find(const QString& text) const
{
    const auto at = m_queries.find(text.toStdString());
    return at == m_queries.end() ? nullptr : at->second.lock();
}

void LiveQueries::add(const QString& text, const std::shared_ptr<const QueryTruth>& truth)
{
    // Texts repeat; those of ended queries that do not are swept now and then.
    constexpr std::size_t Sweep = 10'000;
    if (m_queries.size() >= Sweep)
        std::erase_if(m_queries, [](const auto& entry) { return entry.second.expired(); });
    m_queries[text.toStdString()] = truth;
}

Supernode::Supernode(const Surroundings& surroundings, const Overlay::RecordPtr& record,
                     std::unique_ptr<PeerTerms> terms)
    : m_surroundings(surroundings)
    , m_node(surroundings.network.add(*this))
    , m_terms(std::move(terms))
    , m_alive(std::make_shared<char>())
{
    const Overlay::Overlay::Environment environment{surroundings.events,
                                                    surroundings.events,
                                                    surroundings.random,
                                                    *this,
                                                    *this,
                                                    surroundings.credentials,
                                                    *m_terms,
                                                    surroundings.applier,
                                                    surroundings.book};
    m_overlay = std::make_unique<Overlay::Overlay>(environment, *record);
}

void Supernode::leave()
{
    m_overlay->leave();
    crash(true);
}

void Supernode::crash(bool closed)
{
    m_overlay.reset();
    m_alive.reset();
    m_terms.reset();
    m_active = {};
    m_surroundings.network.crash(m_node, closed);
}

void Supernode::activate(PeerIndex peer, bool urgently)
{
    if (!isUp() || std::find(m_active.begin(), m_active.end(), peer) != m_active.end())
        return;
    m_active.push_back(peer);
    m_terms->add(peer);
    if (urgently)
        m_overlay->termsChangedUrgently();
}

void Supernode::deactivate(PeerIndex peer)
{
    const auto at = std::find(m_active.begin(), m_active.end(), peer);
    if (at == m_active.end())
        return;
    m_active.erase(at);
    m_terms->remove(peer);
}

void Supernode::search(const Index::SearchRequest& request, const Overlay::Overlay::SearchOptions& options,
                       const std::function<void(NodeIndex from, const QList<Index::SearchResult>& results)>& found,
                       const std::function<void(const Overlay::Overlay::SearchEnd& end)>& ended)
{
    search(request, false, m_alive,
           [this, request, options, found, ended](const QList<Index::SearchResult>& own, bool) {
               found(m_node, own);
               m_overlay->search(
                   request, options, own, m_alive,
                   [this, found](const Overlay::Overlay::Found& others) {
                       found(m_surroundings.directory.nodeOf(others.from), others.results);
                   },
                   ended);
           });
}

void Supernode::received(NodeIndex from, const Overlay::Message& message)
{
    const auto* const answers = std::get_if<Overlay::Answers>(&message);
    if (answers && answers->asker == 0)
        ++m_ownSearchMessages;
    m_overlay->received(m_surroundings.directory.record(from), message);
}

void Supernode::linkLost(NodeIndex to)
{
    m_overlay->linkLost(m_surroundings.directory.record(to)->id);
}

void Supernode::send(const Overlay::RecordPtr& to, Overlay::Message message)
{
    const NodeIndex node = m_surroundings.directory.nodeOf(to->id);
    if (const auto* query = std::get_if<Overlay::Query>(&message)) {
        m_surroundings.watcher.querySent(query->query->id, m_node, node);
        const Overlay::MemberId& own = m_surroundings.directory.record(m_node)->id;
        m_ownSearchMessages += query->query->asker == Overlay::placeOf(own) ? 1 : 0;
    }
    m_surroundings.network.send(m_node, node, std::move(message));
}

bool Supernode::isLinked(const Overlay::MemberId& member) const
{
    return m_surroundings.network.isLinked(m_node, m_surroundings.directory.nodeOf(member));
}

void Supernode::close(const Overlay::MemberId& member)
{
    m_surroundings.network.close(m_node, m_surroundings.directory.nodeOf(member));
}

void Supernode::search(const Index::SearchRequest& request, bool, std::weak_ptr<void> alive,
                       std::function<void(QList<Index::SearchResult>, bool more)> done)
{
    m_surroundings.events.call(searchTime(), [this, request, living = std::weak_ptr<void>(m_alive),
                                              alive = std::move(alive), done = std::move(done)] {
        if (living.expired() || alive.expired())
            return;
        const auto truth = m_surroundings.queries.find(request.query);
        bool more = false;
        QList<Index::SearchResult> results;
        if (truth)
            results = resultsOf(m_surroundings.workload, truth->copiesAt(m_node), request.limit, more);
        done(std::move(results), more);
    });
}

Milliseconds Supernode::searchTime() const
{
    const double normal = normalQuantile(fraction(m_surroundings.random));
    return Milliseconds(std::lround(std::max(1.0, MedianSearch * std::exp(SearchSpread * normal))));
}

} // namespace Potluck::Sim
