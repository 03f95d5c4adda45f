// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dialect.h"
#include "node/controltarget.h"

#include <QDateTime>
#include <QObject>

namespace Potluck::Node {

// How an index is hosted in a running node.
struct HostingOptions
{
    QString name;
    bool inviteOnly = false;
    Dialects dialects = Dialect::Native;
    bool openOverlay = false;

    friend bool operator==(const HostingOptions&, const HostingOptions&) = default;
};

// Somebody registered at the hosted index.
struct HostedPeerRow
{
    quint64 id = 0;
    QString name;
    QString address; // empty when offline
    bool online = false;
    bool banned = false;
    qint64 files = 0;
    QDateTime lastSeen;
    QStringList dialects; // it speaks
};

// Where one search that this index asked of its neighbours, or passed on for others, went.
struct TracedSearch
{
    QString id; // names it for good, while it is remembered
    QDateTime at;
    bool ours = false;     // asked by a peer of this index
    qint64 answers = 0;    // results that came back
    int hops = 0;          // the farthest that answered
    qint64 duplicates = 0; // copies of the query that were dropped
    struct Leg
    {
        QString neighbour; // key of the neighbour (NeighbourRow::key)
        qint64 answers = 0;
        bool answered = false;
    };
    QList<Leg> legs;
};

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
    // starts it anew where it must.
    virtual void startHosting(const HostingOptions& options, QObject* context, Callback<QString> done) = 0;
    // Its database stays: hosting again brings everybody back.
    virtual void stopHosting(QObject* context, Done done) = 0;
    virtual void options(QObject* context, Callback<HostingOptions> done) = 0;

    virtual void registered(QObject* context, Callback<QList<HostedPeerRow>> done) = 0;
    // Removes the registration and its entries; the peer may register again where it may at all.
    virtual void removePeer(quint64 id, QObject* context, Done done) = 0;
    virtual void ban(quint64 id, QObject* context, Done done) = 0;
    virtual void unban(const QString& name, QObject* context, Done done) = 0;
    // The last searches, the latest first, at most 50.
    virtual void traces(QObject* context, Callback<QList<TracedSearch>> done) = 0;
};

} // namespace Potluck::Node
