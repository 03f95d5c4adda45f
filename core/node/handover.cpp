// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/handover.h"

#include "node/controlsocket.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalServer>
#include <QLocalSocket>
#include <QThread>
#include <QTimer>

#include <utility>

#include <unistd.h>

namespace Potluck::Node {

namespace {

// One line of JSON, an array of links, is answered with one line.
constexpr qint64 MaxLineBytes = 256 * 1024;
constexpr qsizetype MaxLinks = 1000;
constexpr int PatienceMilliseconds = 2000;
constexpr int RetryMilliseconds = 50;
constexpr const char* Answer = "ok\n";

} // namespace

Handover::Handover(QString dataDir, QObject* parent) : QObject(parent), m_dataDir(std::move(dataDir))
{}

Handover::~Handover()
{
    if (!m_server)
        return;
    m_server.reset();
    QFile::remove(controlSocketFile(m_dataDir, HandoverSocketName));
}

Result<Handover::Role> Handover::claim(const QStringList& links)
{
    if (!QDir().mkpath(m_dataDir) ||
        !QFile::setPermissions(m_dataDir, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner)) {
        return Error{ErrorCode::PermissionDenied, QStringLiteral("cannot make the data directory %1").arg(m_dataDir)};
    }
    m_lock = std::make_unique<QLockFile>(QDir(m_dataDir).filePath(QStringLiteral("desktop.lock")));
    m_lock->setStaleLockTime(0);
    if (m_lock->tryLock(0)) {
        if (const Status status = listen(); !status)
            return status.error();
        return Role::First;
    }
    if (m_lock->error() != QLockFile::LockFailedError) {
        return Error{ErrorCode::PermissionDenied,
                     QStringLiteral("cannot write in the data directory %1").arg(m_dataDir)};
    }
    m_lock.reset();
    if (const Status status = handOver(links); !status)
        return status.error();
    return Role::HandedOver;
}

Status Handover::listen()
{
    const auto descriptor = listenControlSocket(m_dataDir, HandoverSocketName);
    if (!descriptor)
        return descriptor.error();
    m_server = std::make_unique<QLocalServer>();
    if (!m_server->listen(static_cast<qintptr>(*descriptor))) {
        m_server.reset();
        ::close(*descriptor);
        return Error{ErrorCode::Io, QStringLiteral("cannot listen in the data directory %1").arg(m_dataDir)};
    }
    connect(m_server.get(), &QLocalServer::newConnection, this, &Handover::accept);
    return {};
}

Status Handover::handOver(const QStringList& links) const
{
    const Error noAnswer{ErrorCode::Timeout,
                         QStringLiteral("Potluck runs on %1 already, but does not answer").arg(m_dataDir)};
    const auto path = ControlSocketPath::of(m_dataDir, HandoverSocketName);
    if (!path)
        return path.error();
    // The first one may be just about to begin.
    const QDeadlineTimer deadline(PatienceMilliseconds);
    QLocalSocket socket;
    do {
        socket.connectToServer(path->text());
        if (socket.waitForConnected(RetryMilliseconds))
            break;
        socket.abort();
        QThread::msleep(RetryMilliseconds);
    } while (!deadline.hasExpired());
    if (socket.state() != QLocalSocket::ConnectedState || !isOwnPeer(socket.socketDescriptor()))
        return noAnswer;
    socket.write(QJsonDocument(QJsonArray::fromStringList(links)).toJson(QJsonDocument::Compact) + '\n');
    while (!socket.canReadLine()) {
        if (deadline.hasExpired() || !socket.waitForReadyRead(static_cast<int>(deadline.remainingTime())))
            return noAnswer;
    }
    return socket.readLine() == Answer ? Status{} : Status{noAnswer};
}

void Handover::accept()
{
    while (QLocalSocket* const socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        if (!isOwnPeer(socket->socketDescriptor())) {
            socket->abort();
            continue;
        }
        // Who says nothing is not listened to for long.
        QTimer::singleShot(PatienceMilliseconds, socket, [socket] { socket->abort(); });
        const auto read = [this, socket] {
            if (!socket->canReadLine()) {
                if (socket->bytesAvailable() > MaxLineBytes)
                    socket->abort();
                return;
            }
            const QJsonDocument line = QJsonDocument::fromJson(socket->readLine(MaxLineBytes));
            if (!line.isArray() || line.array().size() > MaxLinks) {
                socket->abort();
                return;
            }
            QStringList links;
            for (const QJsonValue& link : line.array())
                links.append(link.toString());
            socket->write(Answer);
            socket->disconnectFromServer();
            Q_EMIT taken(links);
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        read(); // it may be here already
    }
}

} // namespace Potluck::Node
