// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "node/types.h"

#include <QObject>

#include <functional>
#include <optional>

namespace Potluck::Node {

// What a running node can be asked: the calls of Node, as an interface so that the control socket, potluck-cli and the
// desktop are tested against a double.
//
// No call blocks. Each answers exactly once through its callback on the thread of `context`; not at all when context
// died, and then the work that only served the answer (a search, a browse, waiting for a share) is given up.
class ControlTarget
{
public:
    template<typename T>
    using Callback = std::function<void(Result<T>)>;
    using Done = std::function<void(Status)>;

    virtual ~ControlTarget() = default;

    virtual void status(QObject* context, Callback<StatusRow> done) = 0;

    virtual void join(const QString& link, QObject* context, Done done) = 0;  // answers when logged in, or refused, or
                                                                              // timed out
    virtual void leave(const QString& link, QObject* context, Done done) = 0; // by link or index name
    // A link to the hosted index; 0: no bound.
    virtual void invite(int uses, int days, QObject* context, Callback<QString> done) = 0;

    // Neighbours of the hosted index. A link that lets another index become one; 0: no bound.
    virtual void inviteNeighbour(int uses, int days, QObject* context, Callback<QString> done) = 0;
    // Answers when linked, or refused, or not reached; at once where the link has no token: then the other side's owner
    // has to add this index, too.
    virtual void addNeighbour(const QString& link, QObject* context, Done done) = 0;
    virtual void removeNeighbour(const QString& keyOrLink, QObject* context, Done done) = 0;
    virtual void neighbours(QObject* context, Callback<QList<NeighbourRow>> done) = 0;

    virtual void addShare(const QString& folder, QObject* context, Done done) = 0;
    // Answers when every file of the share is hashed and every joined index that can be reached has it. Fails where no
    // joined index can be reached, and where the data directory does not take what is found; the folder stays shared.
    virtual void waitForShare(const QString& folder, QObject* context, Callback<SharedRow> done) = 0;
    virtual void removeShare(const QString& folder, QObject* context, Done done) = 0;
    virtual void shares(QObject* context, Callback<QList<ShareRow>> done) = 0;

    enum class Presence { Online, Offline, All };
    virtual void peers(Presence presence, QObject* context, Callback<QList<PeerRow>> done) = 0;

    // One page of a peer's files. peer: account name, or id at an index. after: empty for the first page, then `next`
    // of the page before. The caller asks for the next page when it is ready for it, so nothing piles up.
    struct BrowsePage
    {
        QList<BrowseRow> rows;
        QString next; // empty: that was the last page
    };
    virtual void browse(const QString& peer, const QString& after, QObject* context, Callback<BrowsePage> done) = 0;

    struct SearchOptions
    {
        int limit = 100;
        std::optional<Milliseconds> wait; // nothing: as long as the joined networks need, see IndexAccess::patience()
        bool asTheyCome = true;           // false: more() is called once, with everything
        bool everything = false;          // linked indexes go on asking each other when there is enough

        friend bool operator==(const SearchOptions&, const SearchOptions&) = default;
    };
    // more() gets what is found as it comes, at most four times a second: rows that are new and rows of which more is
    // known now, the best first. A row takes the place of the one that was told with its id, and of those it replaces.
    // The last call, just before done(), has all rows that hold in the order in which they should be shown, `limit` at
    // most; what was told before and is not in it does not hold. It is left out where nothing was found. done() when
    // every index has answered or the wait is over; InvalidArgument with a plain sentence where the query looks for
    // nothing.
    virtual void search(const QString& query, const SearchOptions& options, QObject* context,
                        std::function<void(QList<FoundRow>)> more, Done done) = 0;

    // magnet of the content; an empty folder means the download folder. Answers the transfer's id.
    virtual void download(const QString& magnet, const QString& folder, QObject* context, Callback<quint64> done) = 0;
    virtual void transfers(QObject* context, Callback<QList<TransferRow>> done) = 0; // downloads first
    virtual void pause(quint64 transfer, QObject* context, Done done) = 0;
    virtual void resume(quint64 transfer, QObject* context, Done done) = 0;
    virtual void cancel(quint64 transfer, QObject* context, Done done) = 0; // also takes a finished one off the list
    // Bytes a second; 0: no limit; nothing: as it is.
    virtual void limitRates(std::optional<quint64> up, std::optional<quint64> down, QObject* context, Done done) = 0;
};

} // namespace Potluck::Node
