// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialects/beer2beer/frame.h"
#include "net/acceptedsocket.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <optional>

namespace Potluck::Beer2beer::Test {

// Hands what calls on loopback to an acceptor, as a listener does, and says that it came from where the test likes.
class Door final : public QTcpServer
{
public:
    explicit Door(Net::ConnectionAcceptor& acceptor) : m_acceptor(acceptor)
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("%s", qPrintable(errorString()));
    }

    QString remote = QStringLiteral("127.0.0.1");
    int connectionsMade = 0;

protected:
    void incomingConnection(qintptr descriptor) override
    {
        Net::AcceptedSocket socket;
        socket.descriptor.reset(descriptor);
        socket.remote = {remote, 50'000};
        ++connectionsMade;
        m_acceptor.accept(std::move(socket));
    }

private:
    Net::ConnectionAcceptor& m_acceptor;
};

// A frame as it came.
struct Answer
{
    quint16 type = 0; // 0: none came
    QByteArray payload;
    [[nodiscard]] QByteArray frame() const { return encodeFrame(type, payload); }
};

// Somebody who calls: one connection.
class Caller
{
public:
    // From that address on; the door hands over at once.
    explicit Caller(Door& door, const QString& from = QStringLiteral("127.0.0.1"))
    {
        door.remote = from;
        const int before = door.connectionsMade;
        m_socket.connectToHost(door.serverAddress(), door.serverPort());
        (void)QTest::qWaitFor([&] { return door.connectionsMade > before && m_socket.isValid(); });
    }

    void send(const QByteArray& bytes)
    {
        m_socket.write(bytes);
        m_socket.flush();
    }
    Answer next()
    {
        Answer answer;
        (void)QTest::qWaitFor(
            [&] {
                m_in += m_socket.readAll();
                const FrameAnswer frame = decodeFrame(m_in, FrameKind::Answer);
                if (frame.state != DecodeState::Done)
                    return m_socket.state() == QAbstractSocket::UnconnectedState;
                answer = {frame.type, frame.payload.toByteArray()};
                m_in.remove(0, frame.consumed);
                return true;
            },
            20'000);
        return answer;
    }
    Answer ask(const QByteArray& frame)
    {
        send(frame);
        return next();
    }
    // Everything up to that many bytes.
    QByteArray bytes(qsizetype count)
    {
        (void)QTest::qWaitFor(
            [&] {
                m_in += m_socket.readAll();
                return m_in.size() >= count || m_socket.state() == QAbstractSocket::UnconnectedState;
            },
            20'000);
        return std::exchange(m_in, {});
    }
    [[nodiscard]] bool isClosed()
    {
        return QTest::qWaitFor([&] { return m_socket.state() == QAbstractSocket::UnconnectedState; });
    }
    [[nodiscard]] QTcpSocket& socket() { return m_socket; }

private:
    QTcpSocket m_socket;
    QByteArray m_in;
};

} // namespace Potluck::Beer2beer::Test
