// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "node/controltarget.h"

#include <QList>
#include <QObject>
#include <QString>

#include <memory>

class QLocalServer;

namespace Potluck::Node {

class ControlConnection;

// The control socket of a running node: `control.sock` in its data directory, mode 0600, for processes of the same user
// only. Takes the requests of potluck-cli (controlprotocol.h), asks the target, and streams its answers back.
//
// Lives on one thread with an event loop; the target's callbacks come on this thread. A client that goes away takes its
// unanswered requests with it, not its downloads. Bounded: MaxClients connections, MaxCallsPerClient unanswered
// requests each, MaxBacklogBytes unread bytes each; a client that does not read is dropped, and nobody waits for it.
// One client too many takes the place of one that has no request open, or is refused.
//
// The owner holds the lock of the data directory: whatever lies at the socket's path is then left over, and replaced.
class ControlServer final : public QObject
{
    Q_OBJECT

public:
    static constexpr int MaxClients = 32;
    static constexpr int MaxCallsPerClient = 32;
    static constexpr qint64 MaxBacklogBytes = 32 * 1024 * 1024;

    explicit ControlServer(ControlTarget& target, QObject* parent = nullptr);
    ~ControlServer() override; // as close()

    // Begins to listen. The directory's path may be longer than a socket address takes. Fails with one sentence.
    [[nodiscard]] Status listen(const QString& dataDir);
    // Removes the socket and takes no more requests; those that are open fail. Clients stay connected until close(), so
    // that `quit` can tell when the node has ended: to be called before the data directory's lock is released, and
    // close() after it.
    void stopServing();
    // Drops every client, too.
    void close();

    [[nodiscard]] int clientCount() const { return static_cast<int>(m_clients.size()); }

public Q_SLOTS:
    // To be connected to the node's signal: those who watch a transfer are told.
    void publishTransfers(const QList<Potluck::Node::TransferRow>& changed, const QList<quint64>& removed);

Q_SIGNALS:
    void quitRequested(); // a client asked the node to end; it has its answer already

private:
    void acceptClients();
    bool makeRoom();

    ControlTarget& m_target;
    QString m_socketPath;
    std::unique_ptr<QLocalServer> m_server;
    QList<ControlConnection*> m_clients; // children of this
};

} // namespace Potluck::Node
