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
    QString name; // what it calls itself; empty while that is not known
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

    // Why this peer cannot be reached, or that it can: one plain English sentence with its full stop. Tries it, which
    // takes up to 10 seconds. Only row's index, id and name count.
    virtual void explain(const PeerRow& peer, QObject* context, Callback<QString> done) = 0;

    // Those that were heard in the last seconds, but for the own one. They are listened for from the first call on,
    // where Preferences::findOnLan says so; who is there tells so every five seconds.
    virtual void lanIndexes(QObject* context, Callback<QList<LanIndexRow>> done) = 0;

    // At every native index that is joined, now or later, at most 50. What an index has when the search first meets it
    // is no news; from then on each content is told once, also what came while this node or the index was away. Its id;
    // that of the one that is there already where the text is the same. InvalidArgument where nothing in it names a
    // word, Busy where there are too many.
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
