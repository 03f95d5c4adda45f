// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "node/types.h"

#include <QObject>

#include <functional>
#include <memory>

namespace Potluck::Node {

// One running peer, index or both: the only door to the core for the app, the desktop and potluck-cli.
//
// Lives on its creator's thread; the work is done on threads of its own. No call blocks: each answers through its
// callback on the thread of `context` (not at all when context died), changes come as signals on the creator's thread,
// lists at most four times a second. The destructor stops the node when stop() was not called, and waits for it.
class Node final : public QObject
{
    Q_OBJECT

public:
    template<typename T>
    using Callback = std::function<void(Result<T>)>;
    using Done = std::function<void(Status)>;

    struct Started
    {
        QStringList addresses; // ADDR:PORT each, in the order asked for
        QString invite;        // of a hosted index, else empty
    };

    explicit Node(NodeOptions options, QObject* parent = nullptr);
    ~Node() override;

    // Locks the data directory, opens the stores, listens, joins. Fails with one sentence and leaves nothing running.
    void start(QObject* context, Callback<Started> done);
    // Ends transfers cleanly (they resume at the next start), logs out, closes. Bounded to 3 seconds.
    void stop(QObject* context, std::function<void()> done);

    void status(QObject* context, Callback<StatusRow> done);

    void join(const QString& link, QObject* context, Done done);  // answers when logged in, or refused, or timed out
    void leave(const QString& link, QObject* context, Done done); // by link or index name
    void invite(int uses, int days, QObject* context, Callback<QString> done); // hosted index; 0: no bound

    void addShare(const QString& folder, QObject* context, Done done);
    // Answers when every file of the share is hashed and every joined index that is online has it.
    void waitForShare(const QString& folder, QObject* context, Done done);
    void removeShare(const QString& folder, QObject* context, Done done);
    void shares(QObject* context, Callback<QList<ShareRow>> done);

    enum class Presence { Online, Offline, All };
    void peers(Presence presence, QObject* context, Callback<QList<PeerRow>> done);
    // peer: account name, or id at an index. more() is called with each page, done at the end.
    void browse(const QString& peer, QObject* context, std::function<void(QList<BrowseRow>)> more, Done done);

    struct SearchOptions
    {
        int limit = 100;
        Milliseconds wait{5000};
    };
    // more() gets groups in the order in which they should be shown, with later and better knowledge of a content that
    // was told before replacing it (same content id). done() when every index has answered or the wait is over.
    void search(const QString& query, const SearchOptions& options, QObject* context,
                std::function<void(QList<FoundRow>)> more, Done done);

    // magnet of the content; an empty folder means the download folder. Answers the transfer's id.
    void download(const QString& magnet, const QString& folder, QObject* context, Callback<quint64> done);
    void transfers(QObject* context, Callback<QList<TransferRow>> done); // downloads first
    void pause(quint64 transfer, QObject* context, Done done);
    void resume(quint64 transfer, QObject* context, Done done);
    void cancel(quint64 transfer, QObject* context, Done done); // also takes a finished one off the list
    void limitRates(std::optional<quint64> up, std::optional<quint64> down, QObject* context, Done done);

Q_SIGNALS:
    void statusChanged(const Potluck::Node::StatusRow& status);
    void transfersChanged(const QList<Potluck::Node::TransferRow>& changed, const QList<quint64>& removed);
    void quitRequested(); // potluck-cli quit

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Potluck::Node
