// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialects/beer2beer/frame.h"
#include "dialects/beer2beer/server.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <functional>
#include <optional>

namespace Potluck::Beer2beer::Test {

// A door on loopback that hands connections to a server as a Listener does.
class Gate final : public QTcpServer
{
public:
    explicit Gate(Net::ConnectionAcceptor& acceptor, quint16 port = 0) : m_acceptor(acceptor)
    {
        if (!listen(QHostAddress::LocalHost, port))
            qFatal("%s", qPrintable(errorString()));
    }
    [[nodiscard]] Net::Endpoint endpoint() const { return {QStringLiteral("127.0.0.1"), serverPort()}; }
    // Where callers are said to come from.
    QString remote = QStringLiteral("127.0.0.1");

protected:
    void incomingConnection(qintptr descriptor) override
    {
        Net::AcceptedSocket socket;
        socket.descriptor.reset(descriptor);
        socket.remote = {remote, 50'000};
        socket.local = endpoint();
        m_acceptor.accept(std::move(socket));
    }

private:
    Net::ConnectionAcceptor& m_acceptor;
};

// Somebody who answers the frames of beer2beer as a test says, such as the network's own program or a liar.
class ScriptedServer final : public QTcpServer
{
public:
    struct Heard
    {
        quint16 type = 0;
        QByteArray payload;
    };
    // The bytes to answer with. Nothing: closes the connection as a thread of the program does that hits a fault.
    using Script = std::function<std::optional<QByteArray>(const Heard&)>;

    explicit ScriptedServer(Script script, quint16 port = 0) : m_script(std::move(script))
    {
        if (!listen(QHostAddress::LocalHost, port))
            qFatal("%s", qPrintable(errorString()));
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket* const socket = nextPendingConnection();
            ++connections;
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        });
    }
    [[nodiscard]] Net::Endpoint endpoint() const { return {QStringLiteral("127.0.0.1"), serverPort()}; }
    [[nodiscard]] QList<int> types() const
    {
        QList<int> types;
        for (const Heard& each : heard)
            types.append(each.type);
        return types;
    }

    QList<Heard> heard;
    int connections = 0;

private:
    void read(QTcpSocket* socket)
    {
        for (;;) {
            const QByteArray bytes = socket->peek(MaxFrameBytes);
            const FrameAnswer frame = decodeFrame(bytes, FrameKind::Request);
            if (frame.state != DecodeState::Done)
                return;
            heard.append({frame.type, frame.payload.toByteArray()});
            socket->skip(frame.consumed);
            const auto answer = m_script(heard.constLast());
            if (!answer) {
                socket->abort();
                return;
            }
            socket->write(*answer);
        }
    }

    Script m_script;
};

} // namespace Potluck::Beer2beer::Test
