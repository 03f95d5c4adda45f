// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/neighboursearch.h"

#include "node/hostedoverlay.h"

#include <QCryptographicHash>
#include <QMetaObject>

#include <algorithm>
#include <memory>

namespace Potluck::Node {
namespace {

// Calls ended() when its last holder has gone, from the event loop, as long as the context lives.
std::shared_ptr<void> whenAllEnded(QObject* context, std::function<void()> ended)
{
    return {nullptr, [guard = QPointer<QObject>(context), ended = std::move(ended)](void*) {
                if (guard)
                    QMetaObject::invokeMethod(guard.data(), ended, Qt::QueuedConnection);
            }};
}

} // namespace

bool NeighbourSearch::isAnybody() const
{
    return m_overlay.hasMembers() || (m_network && m_network->hasNeighbours());
}

void NeighbourSearch::search(const Index::SearchRequest& request, const QList<Index::SearchResult>& own,
                             QObject* context, std::function<void(QList<Index::SearchResult>)> found,
                             std::function<void()> ended)
{
    const std::shared_ptr<void> all = whenAllEnded(context, std::move(ended));
    if (m_overlay.hasMembers()) {
        Overlay::Overlay::SearchOptions options;
        options.enough = std::min(options.enough, request.limit);
        options.everything = request.everything;
        m_overlay.search(request, options, own, context, found, [all] {});
    }
    if (m_network && m_network->hasNeighbours()) {
        m_network->search(
            request, context,
            [found](QList<Index::SearchResult> results) {
                for (Index::SearchResult& result : results)
                    result.from = {{}, QStringLiteral("AlaKazaam")};
                found(results);
            },
            [all](const Status&) {});
    }
}

void OverlayForNetwork::search(const Index::SearchRequest& request, const QByteArray& flood, QObject* context,
                               Found found, Ended ended)
{
    if (!m_overlay || !m_overlay->hasMembers()) {
        QMetaObject::invokeMethod(context, std::move(ended), Qt::QueuedConnection);
        return;
    }
    Overlay::Overlay::SearchOptions options;
    options.enough = request.limit;
    options.fromSeedNetwork = true;
    if (!flood.isEmpty()) {
        const QByteArray what = "AlaKazaam " + flood;
        const QByteArray hash = QCryptographicHash::hash(what, QCryptographicHash::Sha256);
        options.id = Overlay::QueryId::fromBytes(hash.first(16)).value_or(Overlay::QueryId{});
    }
    m_overlay->search(request, options, {}, context, std::move(found), std::move(ended));
}

} // namespace Potluck::Node
