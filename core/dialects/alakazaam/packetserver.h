// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timers.h"
#include "dialects/alakazaam/packets.h"
#include "net/acceptedsocket.h"

#include <QObject>
#include <QTcpSocket>

#include <memory>

namespace Potluck::Alakazaam {

// A connection that brought one packet. Whoever holds it may answer; destroying it closes the connection (what was
// written is still sent).
class PacketCall
{
public:
    virtual ~PacketCall() = default;

    [[nodiscard]] virtual const Net::Endpoint& remote() const = 0;
    [[nodiscard]] virtual const Net::Endpoint& local() const = 0;
    // False where the connection is gone; an answer is then lost.
    [[nodiscard]] virtual bool isAlive() const = 0;
    // In one segment as far as the kernel takes it; then the connection closes. Nothing else may be done after it.
    virtual void answer(const QByteArray& bytes) = 0;
    // For an answer that is longer than memory. The rest of what the caller sent has been read and thrown away.
    [[nodiscard]] virtual QTcpSocket& socket() = 0;
};

// One part of a node that serves this network: the super-peer, the uploads, a joined super-peer's client.
class PacketHandler
{
public:
    virtual ~PacketHandler() = default;
    // Whether this packet is its business. Then it owns the call: answers it now or later, or lets it close. Else it
    // must not touch it, and the next handler is asked.
    virtual bool handle(const Packet& packet, std::unique_ptr<PacketCall>& call) = 0;
};

// Takes the connections of this dialect, reads the one packet that each brings and offers it to the handlers in their
// order. A caller who says nonsense, or not a whole packet within 10 seconds, is cut off; a RETR that is nonsense or
// nobody's gets the programs' sentence. Lives on the listener's thread with a Qt event loop. The timers outlive it;
// calls may outlive it.
class PacketServer final : public QObject, public Net::ConnectionAcceptor
{
    Q_OBJECT

public:
    explicit PacketServer(TimerSource& timers, QObject* parent = nullptr);
    ~PacketServer() override;

    // Handlers outlive the server or are removed before. Asked in the order in which they were added.
    void addHandler(PacketHandler& handler);
    void removeHandler(PacketHandler& handler);

    void accept(Net::AcceptedSocket socket) override;

    [[nodiscard]] int connectionCount() const; // that have not brought their packet yet

private:
    class Connection;
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Potluck::Alakazaam
