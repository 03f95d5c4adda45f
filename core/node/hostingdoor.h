// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/controltarget.h"
#include "node/hostingrows.h"

#include <QObject>

namespace Potluck::Node {

// Runs an index inside a running node and looks after it. No call blocks; answers as in ControlTarget; Unsupported
// where nothing is hosted. Lives on the thread of its Node.
class HostingDoor : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    template<typename T>
    using Callback = ControlTarget::Callback<T>;
    using Done = ControlTarget::Done;

    // Starts an index here, remembered over restarts until stopHosting(); this node's own peer is at home at it.
    // Answers its invite link. With other options while it runs: changes what can change (registration, overlay) and
    // starts it anew where it must. Where an index asked this peer to become a supernode, it is its owner's from then
    // on. InvalidArgument where the name cannot be, Busy while it is just being started or stopped.
    virtual void startHosting(const HostingOptions& options, QObject* context, Callback<QString> done) = 0;
    // Its database stays: hosting again brings everybody back. Unsupported for a node that is nothing but an index.
    virtual void stopHosting(QObject* context, Done done) = 0;
    // As it is hosted, or would be where it is not.
    virtual void options(QObject* context, Callback<HostingOptions> done) = 0;

    // Everybody, by id, at most MaxListedPeers (node/peerlisting.h), then who is banned.
    virtual void registered(QObject* context, Callback<QList<HostedPeerRow>> done) = 0;
    // Removes the registration and its entries; the peer may register again where it may at all.
    virtual void removePeer(quint64 id, QObject* context, Done done) = 0;
    virtual void ban(quint64 id, QObject* context, Done done) = 0;
    virtual void unban(const QString& name, QObject* context, Done done) = 0;
    // The last searches, the latest first, at most 50.
    virtual void traces(QObject* context, Callback<QList<TracedSearch>> done) = 0;
};

} // namespace Potluck::Node
