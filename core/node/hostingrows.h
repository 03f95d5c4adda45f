// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dialect.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

// The value rows of a HostingDoor.
namespace Potluck::Node {

// How an index is hosted in a running node.
struct HostingOptions
{
    QString name; // shown to peers; empty: the machine's
    bool inviteOnly = false;
    Dialects dialects = Dialect::Native; // native always is
    bool openOverlay = false;

    friend bool operator==(const HostingOptions&, const HostingOptions&) = default;
};

// Somebody registered at the hosted index, or banned from it: then only the name is known, and id is 0.
struct HostedPeerRow
{
    quint64 id = 0;
    QString name;
    QString address; // empty when offline
    bool online = false;
    bool banned = false;
    qint64 files = 0;
    QDateTime lastSeen;
    QStringList dialects;    // it speaks
    bool isThisNode = false; // this node's own peer, which can be neither removed nor banned
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

} // namespace Potluck::Node
