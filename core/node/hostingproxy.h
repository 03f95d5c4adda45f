// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/hostingdoor.h"

namespace Potluck::Node {

class Crossing;

// The hosting door on its Node's thread. The crossing outlives it.
class HostingProxy final : public HostingDoor
{
    Q_OBJECT

public:
    explicit HostingProxy(Crossing& crossing) : m_crossing(crossing) {}

    void startHosting(const HostingOptions& options, QObject* context, Callback<QString> done) override;
    void stopHosting(QObject* context, Done done) override;
    void options(QObject* context, Callback<HostingOptions> done) override;
    void registered(QObject* context, Callback<QList<HostedPeerRow>> done) override;
    void removePeer(quint64 id, QObject* context, Done done) override;
    void ban(quint64 id, QObject* context, Done done) override;
    void unban(const QString& name, QObject* context, Done done) override;
    void traces(QObject* context, Callback<QList<TracedSearch>> done) override;

private:
    Crossing& m_crossing;
};

} // namespace Potluck::Node
