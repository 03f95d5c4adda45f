// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/controltarget.h"
#include "node/hostingdoor.h"
#include "node/librarydoor.h"
#include "node/networkdoor.h"
#include "node/preferencesdoor.h"
#include "node/transferdoor.h"
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
// The calls that a running node takes are described in ControlTarget.
class Node final : public QObject, public ControlTarget
{
    Q_OBJECT

public:
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

    void status(QObject* context, Callback<StatusRow> done) override;

    void join(const QString& link, QObject* context, Done done) override;
    void leave(const QString& link, QObject* context, Done done) override;
    void invite(int uses, int days, QObject* context, Callback<QString> done) override;
    void inviteNeighbour(int uses, int days, QObject* context, Callback<QString> done) override;
    void addNeighbour(const QString& link, QObject* context, Done done) override;
    void removeNeighbour(const QString& keyOrLink, QObject* context, Done done) override;
    void neighbours(QObject* context, Callback<QList<NeighbourRow>> done) override;

    void addShare(const QString& folder, QObject* context, Done done) override;
    void waitForShare(const QString& folder, QObject* context, Callback<SharedRow> done) override;
    void removeShare(const QString& folder, QObject* context, Done done) override;
    void shares(QObject* context, Callback<QList<ShareRow>> done) override;

    void peers(Presence presence, QObject* context, Callback<QList<PeerRow>> done) override;
    void browse(const QString& peer, const QString& after, QObject* context, Callback<BrowsePage> done) override;
    void search(const QString& query, const SearchOptions& options, QObject* context,
                std::function<void(QList<FoundRow>)> more, Done done) override;

    void download(const QString& magnet, const QString& folder, QObject* context, Callback<quint64> done) override;
    void transfers(QObject* context, Callback<QList<TransferRow>> done) override;
    void pause(quint64 transfer, QObject* context, Done done) override;
    void resume(quint64 transfer, QObject* context, Done done) override;
    void cancel(quint64 transfer, QObject* context, Done done) override;
    void limitRates(std::optional<quint64> up, std::optional<quint64> down, QObject* context, Done done) override;

    // What the desktop does beyond these calls; they live as long as the node. Unsupported while it is not running.
    [[nodiscard]] TransferDoor& transferDoor();
    [[nodiscard]] LibraryDoor& libraryDoor();
    [[nodiscard]] HostingDoor& hostingDoor();
    [[nodiscard]] PreferencesDoor& preferencesDoor();
    [[nodiscard]] NetworkDoor& networkDoor();

    // Whether this peer may become a supernode when an index needs one; remembered. Taken back, it is none any more.
    void allowSupernode(bool allowed, QObject* context, Done done);

Q_SIGNALS:
    void statusChanged(const Potluck::Node::StatusRow& status);
    void transfersChanged(const QList<Potluck::Node::TransferRow>& changed, const QList<quint64>& removed);
    void quitRequested(); // potluck-cli quit

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Potluck::Node
