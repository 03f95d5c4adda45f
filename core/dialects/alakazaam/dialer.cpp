// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/alakazaam/dialer.h"

#include <QNetworkProxy>

#include <algorithm>
#include <utility>

namespace Potluck::Alakazaam {

namespace {

constexpr Milliseconds BetweenAttempts{1000};
constexpr Milliseconds ConnectWithin{10'000};

} // namespace

void CloseLater::operator()(QTcpSocket* socket) const
{
    socket->disconnect();
    socket->abort();
    socket->deleteLater();
}

Dialer::Dialer(QList<Net::Endpoint> addresses, TimerSource& timers, Connected connected)
    : m_addresses(std::move(addresses)), m_timers(timers), m_connected(std::move(connected))
{
    // Never from within the constructor, not even the failure.
    QMetaObject::invokeMethod(
        this, [this] { beginNext(); }, Qt::QueuedConnection);
}

Dialer::~Dialer() = default;

void Dialer::beginNext()
{
    m_next.reset();
    if (m_addresses.isEmpty()) {
        if (m_attempts.empty()) {
            const Connected connected = std::move(m_connected);
            connected(m_error); // may destroy this
        }
        return;
    }
    const Net::Endpoint endpoint = m_addresses.takeFirst();
    Attempt attempt;
    attempt.socket.reset(new QTcpSocket);
    QTcpSocket* const socket = attempt.socket.get();
    socket->setProxy(QNetworkProxy::NoProxy);
    const QString where = endpoint.toString();
    connect(socket, &QTcpSocket::connected, this, [this, socket] { succeed(socket); });
    connect(socket, &QTcpSocket::errorOccurred, this, [this, socket, where] {
        fail(socket,
             {ErrorCode::Network, QStringLiteral("%1 cannot be reached: %2").arg(where, socket->errorString())});
    });
    attempt.deadline = m_timers.after(ConnectWithin, [this, socket, where] {
        fail(socket, {ErrorCode::Timeout, QStringLiteral("%1 does not answer").arg(where)});
    });
    m_attempts.push_back(std::move(attempt));
    if (!m_addresses.isEmpty())
        m_next = m_timers.after(BetweenAttempts, [this] { beginNext(); });
    const QHostAddress address = endpoint.address();
    if (address.isNull())
        fail(socket, {ErrorCode::InvalidArgument, QStringLiteral("%1 is not an address").arg(where)});
    else
        socket->connectToHost(address, endpoint.port);
}

void Dialer::succeed(QTcpSocket* socket)
{
    SocketPtr kept = take(socket);
    kept->disconnect(this);
    // A packet leaves in one segment as soon as it is written.
    kept->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_attempts.clear();
    m_next.reset();
    const Connected connected = std::move(m_connected);
    connected(std::move(kept)); // may destroy this
}

void Dialer::fail(QTcpSocket* socket, const Error& error)
{
    const SocketPtr gone = take(socket);
    m_error = error;
    beginNext();
}

SocketPtr Dialer::take(QTcpSocket* socket)
{
    const auto attempt = std::find_if(m_attempts.begin(), m_attempts.end(),
                                      [socket](const Attempt& each) { return each.socket.get() == socket; });
    SocketPtr taken = std::move(attempt->socket);
    m_attempts.erase(attempt);
    return taken;
}

} // namespace Potluck::Alakazaam
