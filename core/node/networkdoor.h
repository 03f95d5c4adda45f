// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/controltarget.h"

#include <QDateTime>
#include <QObject>

namespace Potluck::Node {

// An index that announces itself on the local network.
struct LanIndexRow
{
    QString link; // to join it: address and key
    QString name; // what it is told as; empty where it tells none
    QString address;

    friend bool operator==(const LanIndexRow&, const LanIndexRow&) = default;
};

// A search that is kept at the indexes, which tell what comes.
struct StandingSearchRow
{
    quint64 id = 0;
    QString query;
    QDateTime since;
    qint64 hits = 0;    // told so far
    qint64 newHits = 0; // since it was last looked at

    friend bool operator==(const StandingSearchRow&, const StandingSearchRow&) = default;
};

// What a desktop wants to know of the network around beyond ControlTarget's calls. No call blocks; answers as in
// ControlTarget. Lives on the thread of its Node.
class NetworkDoor : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    template<typename T>
    using Callback = ControlTarget::Callback<T>;
    using Done = ControlTarget::Done;

    // Why this peer cannot be reached, or that it can: one plain English sentence. Tries it.
    virtual void explain(const PeerRow& peer, QObject* context, Callback<QString> done) = 0;

    virtual void lanIndexes(QObject* context, Callback<QList<LanIndexRow>> done) = 0;

    virtual void keepSearch(const QString& query, QObject* context, Callback<quint64> done) = 0;
    virtual void dropSearch(quint64 id, QObject* context, Done done) = 0;
    virtual void keptSearches(QObject* context, Callback<QList<StandingSearchRow>> done) = 0;
    // Sets newHits to 0.
    virtual void lookedAt(quint64 id, QObject* context, Done done) = 0;

Q_SIGNALS:
    void lanIndexesChanged(const QList<Potluck::Node::LanIndexRow>& indexes);
    void keptSearchesChanged(const QList<Potluck::Node::StandingSearchRow>& searches);
    // Something new for a kept search.
    void found(quint64 id, const QString& query, const QList<Potluck::Node::FoundRow>& rows);
};

} // namespace Potluck::Node
