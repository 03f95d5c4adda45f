// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialects/alakazaam/superpeer.h"
#include "dialects/native/searchneighbours.h"

namespace Potluck::Node {

class HostedOverlay;

// What a hosted index asks besides itself: the linked indexes and the linked AlaKazaam network, both at once. Core
// thread.
class NeighbourSearch final : public Native::SearchNeighbours
{
public:
    // network: null where none is spoken. Both outlive it.
    NeighbourSearch(HostedOverlay& overlay, Alakazaam::SuperPeer* network) : m_overlay(overlay), m_network(network) {}

    [[nodiscard]] bool isAnybody() const override;
    void search(const Index::SearchRequest& request, const QList<Index::SearchResult>& own, QObject* context,
                std::function<void(QList<Index::SearchResult>)> found, std::function<void()> ended) override;

private:
    HostedOverlay& m_overlay;
    Alakazaam::SuperPeer* const m_network;
};

// The linked indexes, as the AlaKazaam network asks them: what comes from it is not given to it again, and one flood
// that reaches several of them is asked once.
class OverlayForNetwork final : public Alakazaam::OtherNeighbours
{
public:
    void setOverlay(HostedOverlay* overlay) { m_overlay = overlay; }

    void search(const Index::SearchRequest& request, const QByteArray& flood, QObject* context, Found found,
                Ended ended) override;

private:
    HostedOverlay* m_overlay = nullptr; // null: not yet
};

} // namespace Potluck::Node
