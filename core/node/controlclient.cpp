// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/controlclient.h"

#include "node/controlsocket.h"

#include <QLocalSocket>

#include <utility>

namespace Potluck::Node {

namespace {

constexpr qint64 ReadBytes = 64 * 1024;

Status whyNotOpened(QLocalSocket::LocalSocketError error, const QString& detail, const QString& dataDir)
{
    switch (error) {
    case QLocalSocket::ServerNotFoundError:
    case QLocalSocket::ConnectionRefusedError: // left over by a node that was killed
        return Error{ErrorCode::NotFound, QStringLiteral("no node runs on %1").arg(dataDir)};
    case QLocalSocket::SocketAccessError:
        return Error{ErrorCode::PermissionDenied, QStringLiteral("the node on %1 is another user's").arg(dataDir)};
    default:
        return Error{ErrorCode::Network, QStringLiteral("cannot talk to the node on %1: %2").arg(dataDir, detail)};
    }
}

} // namespace

ControlClient::ControlClient(QObject* parent)
    : QObject(parent), m_socket(std::make_unique<QLocalSocket>()), m_lines(MaxControlReplyBytes)
{
    m_socket->setReadBufferSize(2 * ReadBytes);
    connect(m_socket.get(), &QLocalSocket::readyRead, this, &ControlClient::read);
    connect(m_socket.get(), &QLocalSocket::disconnected, this, [this] {
        read(); // what it said last
        close(Error{ErrorCode::Network, QStringLiteral("the node has ended")});
    });
}

ControlClient::~ControlClient()
{
    m_socket->disconnect(this);
}

void ControlClient::open(const QString& dataDir, std::function<void(Status)> done)
{
    m_opened = std::move(done);
    const auto path = ControlSocketPath::of(dataDir);
    if (!path) {
        opened(path.error().code == ErrorCode::NotFound
                   ? Error{ErrorCode::NotFound, QStringLiteral("no node runs on %1").arg(dataDir)}
                   : path.error());
        return;
    }
    connect(m_socket.get(), &QLocalSocket::connected, this, [this, dataDir] {
        if (isOwnPeer(m_socket->socketDescriptor()))
            opened({});
        else
            opened(whyNotOpened(QLocalSocket::SocketAccessError, {}, dataDir));
    });
    connect(m_socket.get(), &QLocalSocket::errorOccurred, this, [this, dataDir](QLocalSocket::LocalSocketError error) {
        opened(whyNotOpened(error, m_socket->errorString(), dataDir));
    });
    // Connecting is done, or has failed, when this returns: the path need not live longer.
    m_socket->connectToServer(path->text());
}

void ControlClient::opened(Status status)
{
    if (const auto done = std::exchange(m_opened, nullptr))
        done(std::move(status));
}

quint64 ControlClient::call(const ControlCall& call, Row row, Done done)
{
    const quint64 id = ++m_lastId;
    m_calls.insert(id, OpenCall{std::move(row), std::move(done)});
    if (m_socket->state() != QLocalSocket::ConnectedState) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                close(Error{ErrorCode::Network, QStringLiteral("the node has ended")});
            },
            Qt::QueuedConnection);
    } else {
        m_socket->write(encodeRequest({id, call}));
    }
    return id;
}

void ControlClient::giveUp(quint64 id)
{
    if (m_calls.remove(id) > 0 && m_socket->state() == QLocalSocket::ConnectedState)
        m_socket->write(encodeGivenUp(id));
}

void ControlClient::read()
{
    while (m_socket->bytesAvailable() > 0) {
        const QByteArray bytes = m_socket->read(ReadBytes);
        const Status status = m_lines.feed(bytes, [this](QByteArrayView line) { return take(line); });
        if (!status) {
            close(Error{status.error().code, QStringLiteral("the node answers nonsense: ") + status.error().detail});
            return;
        }
    }
}

Status ControlClient::take(QByteArrayView line)
{
    auto reply = decodeReply(line);
    if (!reply)
        return reply.error();
    const auto it = m_calls.find(reply->id);
    if (it == m_calls.end())
        return {}; // given up meanwhile
    if (reply->kind == ControlReply::Kind::Row) {
        const Row row = it->row; // may give the call up
        if (row)
            row(reply->body);
        return {};
    }
    const Done done = std::move(it->done);
    m_calls.erase(it);
    if (reply->kind == ControlReply::Kind::Failed)
        done(std::move(reply->error));
    else
        done(std::move(reply->body));
    return {};
}

void ControlClient::close(const Error& why)
{
    m_socket->disconnect(this);
    m_socket->abort();
    const auto calls = std::exchange(m_calls, {});
    for (const OpenCall& call : calls)
        call.done(why);
    Q_EMIT closed();
}

} // namespace Potluck::Node

// Compiled here, not with the mocs of all classes: what uses only the control socket does not link the whole node.
#include "moc_controlclient.cpp"
