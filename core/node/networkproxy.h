// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/networkdoor.h"

namespace Potluck::Node {

class Crossing;

// The network door on its Node's thread. The crossing outlives it.
class NetworkProxy final : public NetworkDoor
{
    Q_OBJECT

public:
    explicit NetworkProxy(Crossing& crossing);

    void explain(const PeerRow& peer, QObject* context, Callback<QString> done) override;
    void lanIndexes(QObject* context, Callback<QList<LanIndexRow>> done) override;
    void keepSearch(const QString& query, QObject* context, Callback<quint64> done) override;
    void dropSearch(quint64 id, QObject* context, Done done) override;
    void keptSearches(QObject* context, Callback<QList<StandingSearchRow>> done) override;
    void lookedAt(quint64 id, QObject* context, Done done) override;

private:
    Crossing& m_crossing;
};

} // namespace Potluck::Node
