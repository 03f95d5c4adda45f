// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/alakazaam/outgoingcall.h"

#include <QPointer>

#include <utility>

namespace Potluck::Alakazaam {

namespace {

constexpr qint64 ReadBytes = 64 * 1024;

} // namespace

OutgoingCall::OutgoingCall(CallPlan plan, TimerSource& timers, Done done)
    : m_plan(std::move(plan)), m_timers(timers), m_done(std::move(done))
{
    m_dialer = std::make_unique<Dialer>(m_plan.addresses, m_timers,
                                        [this](Result<SocketPtr> socket) { connected(std::move(socket)); });
}

OutgoingCall::~OutgoingCall() = default;

void OutgoingCall::connected(Result<SocketPtr> socket)
{
    m_dialer.release()->deleteLater(); // it is calling
    if (!socket)
        return finish(socket.error());
    m_socket = std::move(socket).value();
    m_ends = {m_socket->localAddress(), Net::Endpoint::of(m_socket->peerAddress(), m_socket->peerPort())};
    const QByteArray packet = m_plan.compose(m_ends);
    if (packet.isEmpty())
        return finish(Error{ErrorCode::InvalidArgument, QStringLiteral("there is nothing to send")});
    m_socket->setReadBufferSize(ReadBytes);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &OutgoingCall::readable);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        if (error == QAbstractSocket::RemoteHostClosedError)
            return; // disconnected() follows
        finish(Error{
            ErrorCode::Network,
            QStringLiteral("the connection to %1 broke: %2").arg(m_ends.remote.toString(), m_socket->errorString())});
    });
    connect(m_socket.get(), &QTcpSocket::disconnected, this, [this] {
        const QPointer<OutgoingCall> guard(this);
        readable();
        if (guard)
            finish(m_ends);
    });
    m_deadline = m_timers.after(m_plan.patience, [this] {
        if (!m_plan.receive)
            return finish(m_ends);
        finish(Error{ErrorCode::Timeout, QStringLiteral("%1 does not answer in time").arg(m_ends.remote.toString())});
    });
    m_socket->write(packet);
}

void OutgoingCall::readable()
{
    while (m_socket && m_socket->bytesAvailable() > 0) {
        const QByteArray bytes = m_socket->read(ReadBytes);
        if (bytes.isEmpty())
            return;
        if (m_plan.receive && !m_plan.receive(bytes))
            return finish(m_ends);
    }
}

void OutgoingCall::finish(Result<CallEnds> result)
{
    m_deadline.reset();
    m_socket.reset();
    // Its signals may still be queued, and a call is done once.
    if (const Done done = std::exchange(m_done, nullptr))
        done(std::move(result)); // may destroy this
}

} // namespace Potluck::Alakazaam
