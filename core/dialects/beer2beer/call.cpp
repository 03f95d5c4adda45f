// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/beer2beer/call.h"

#include <QHostAddress>
#include <QNetworkProxy>

namespace Potluck::Beer2beer {

namespace {

constexpr Milliseconds ConnectPatience{10'000};

} // namespace

Call::Call(const Net::Endpoint& index, Order order, TimerSource& timers, Answered answered)
    : m_index(index), m_order(std::move(order)), m_timers(timers), m_answered(std::move(answered))
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_socket.setReadBufferSize(MaxFrameBytes);
    connect(&m_socket, &QTcpSocket::connected, this, &Call::send);
    connect(&m_socket, &QTcpSocket::readyRead, this, &Call::read);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, [this] {
        if (m_isConnected)
            finish(Error{ErrorCode::Timeout, QStringLiteral("%1 gave no answer").arg(m_index.toString())});
        else
            finish(Error{ErrorCode::Network,
                         QStringLiteral("%1 cannot be reached: %2").arg(m_index.toString(), m_socket.errorString())});
    });
    // Never from within the constructor, not even the failure.
    QMetaObject::invokeMethod(this, &Call::begin, Qt::QueuedConnection);
}

Call::~Call()
{
    m_socket.disconnect(this);
}

void Call::giveUp()
{
    m_answered = {};
    m_timer.reset();
    m_socket.disconnect(this);
    m_socket.abort();
}

void Call::begin()
{
    if (!m_answered)
        return;
    m_timer = m_timers.after(ConnectPatience, [this] {
        finish(Error{ErrorCode::Network, QStringLiteral("%1 cannot be reached").arg(m_index.toString())});
    });
    m_socket.connectToHost(m_index.host, m_index.port);
}

void Call::send()
{
    m_isConnected = true;
    m_timer = m_timers.after(m_order.patience, [this] {
        finish(Error{ErrorCode::Timeout, QStringLiteral("%1 gave no answer").arg(m_index.toString())});
    });
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket.write(m_order.frame(m_socket.localAddress()));
}

void Call::read()
{
    m_received += m_socket.readAll();
    const FrameAnswer frame = decodeFrame(m_received, FrameKind::Answer);
    switch (frame.state) {
    case DecodeState::Incomplete:
        return;
    case DecodeState::Rejected:
        return finish(Error{ErrorCode::Protocol,
                            QStringLiteral("%1 answers nonsense: %2").arg(m_index.toString(), frame.detail)});
    case DecodeState::Done:
        break;
    }
    const bool ok = frame.type == okType(m_order.request);
    if (!ok && frame.type != koType(m_order.request))
        return finish(Error{ErrorCode::Protocol, QStringLiteral("%1 answers something else").arg(m_index.toString())});
    finish(CallAnswer{ok, frame.payload.toByteArray()});
}

void Call::finish(Result<CallAnswer> outcome)
{
    const Answered answered = std::exchange(m_answered, {});
    giveUp();
    answered(std::move(outcome));
}

} // namespace Potluck::Beer2beer
