// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialects/alakazaam/packetserver.h"
#include "net/acceptedsocket.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

#include <netinet/in.h>
#include <sys/socket.h>

#include <memory>
#include <vector>

namespace Potluck::Alakazaam::Test {

// Runs the event loop until it holds, at most ten seconds. Whether it does. (QTest::qWaitFor sleeps 10 ms at a time.)
template<typename Condition>
bool waitUntil(Condition holds)
{
    const QDeadlineTimer deadline(10'000);
    QTimer alarm; // so that waiting for events ends
    alarm.start(100);
    while (!holds() && !deadline.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return holds();
}

// Listens on a loopback address and hands its connections to an acceptor, as a node's listener does.
class Door final : public QTcpServer
{
public:
    Door(Net::ConnectionAcceptor& acceptor, const QString& address, quint16 port = 0) : m_acceptor(acceptor)
    {
        if (!listen(QHostAddress(address), port))
            qFatal("cannot listen on %s: %s", qPrintable(address), qPrintable(errorString()));
    }
    [[nodiscard]] Net::Endpoint endpoint() const { return Net::Endpoint::of(serverAddress(), serverPort()); }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        Net::AcceptedSocket socket;
        socket.descriptor = Net::SocketDescriptor(descriptor);
        sockaddr_storage remote{};
        socklen_t size = sizeof remote;
        (void)::getpeername(static_cast<int>(descriptor), reinterpret_cast<sockaddr*>(&remote), &size);
        socket.remote = Net::Endpoint::of(QHostAddress(reinterpret_cast<const sockaddr*>(&remote)), 1);
        socket.local = endpoint();
        m_acceptor.accept(std::move(socket));
    }

private:
    Net::ConnectionAcceptor& m_acceptor;
};

// Somebody of the network who only listens, and keeps what each connection brought.
class Ear final
{
public:
    explicit Ear(const QString& address)
    {
        if (!m_server.listen(QHostAddress(address)))
            qFatal("cannot listen on %s", qPrintable(address));
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (QTcpSocket* const socket = m_server.nextPendingConnection()) {
                QObject::connect(socket, &QTcpSocket::disconnected, socket, [this, socket] {
                    senders.append(socket->peerAddress());
                    packets.append(socket->readAll());
                    socket->deleteLater();
                });
            }
        });
    }
    [[nodiscard]] PeerAddress address() const { return {m_server.serverAddress(), {}, m_server.serverPort()}; }
    [[nodiscard]] bool waitFor(qsizetype count)
    {
        return waitUntil([this, count] { return packets.size() >= count; });
    }
    // The packets of that number, decoded; the default one where it is another.
    template<typename T>
    [[nodiscard]] T packet(qsizetype number) const
    {
        const Decoded decoded = decode(packets.value(number));
        const T* const found = std::get_if<T>(&decoded.packet);
        return found && decoded.state == DecodeState::Done ? *found : T{};
    }

    QList<QByteArray> packets;
    QList<QHostAddress> senders;

private:
    QTcpServer m_server;
};

// One connection to a server; keeps what comes back.
class Caller final
{
public:
    explicit Caller(const Net::Endpoint& to, const QString& from = {})
    {
        if (!from.isEmpty())
            (void)m_socket.bind(QHostAddress(from));
        m_socket.connectToHost(to.address(), to.port);
        (void)waitUntil([this] { return m_socket.state() == QAbstractSocket::ConnectedState; });
    }
    void send(const QByteArray& bytes)
    {
        m_socket.write(bytes);
        m_socket.flush();
    }
    void send(const Packet& packet) { send(encode(packet)); }
    void hangUp() { m_socket.disconnectFromHost(); }
    [[nodiscard]] bool hasEnded() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    // All that comes until the other side closes.
    [[nodiscard]] QByteArray answer()
    {
        (void)waitUntil([this] { return hasEnded(); });
        return hasEnded() ? m_socket.readAll() : QByteArray("still open: ") + m_socket.readAll();
    }

private:
    QTcpSocket m_socket;
};

inline QByteArray ask(const Net::Endpoint& to, const Packet& packet)
{
    Caller caller(to);
    caller.send(packet);
    return caller.answer();
}

// Lets everything happen that is on its way.
inline void settle()
{
    for (int i = 0; i < 20; ++i)
        QTest::qWait(1);
}

} // namespace Potluck::Alakazaam::Test
