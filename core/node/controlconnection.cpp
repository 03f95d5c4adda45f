// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/controlconnection.h"

#include "base/log.h"
#include "node/controlrows.h"
#include "node/controlserver.h"

#include <QLocalSocket>

#include <utility>

namespace Potluck::Node {

namespace {

// A piece of input; between two pieces the backlog is looked at.
constexpr qint64 CallReadBytes = 4096;
// With that much unread, no further request is taken, and rows of watched transfers are held: only the latest counts.
constexpr qint64 PauseBytes = 256 * 1024;

QString noSuchTransfer(quint64 id)
{
    return QStringLiteral("there is no transfer %1").arg(id);
}

} // namespace

// What each call asks of the target.
struct ControlConnection::Dispatcher
{
    ControlConnection& self;
    quint64 id;
    QObject* context;

    void operator()(const StatusCall&) const { self.m_target.status(context, row<StatusRow>()); }
    void operator()(const JoinCall& call) const { self.m_target.join(call.link, context, done()); }
    void operator()(const LeaveCall& call) const { self.m_target.leave(call.link, context, done()); }
    void operator()(const InviteCall& call) const { self.m_target.invite(call.uses, call.days, context, invited()); }
    void operator()(const InviteNeighbourCall& call) const
    {
        self.m_target.inviteNeighbour(call.uses, call.days, context, invited());
    }
    void operator()(const AddNeighbourCall& call) const { self.m_target.addNeighbour(call.link, context, done()); }
    void operator()(const RemoveNeighbourCall& call) const
    {
        self.m_target.removeNeighbour(call.neighbour, context, done());
    }
    void operator()(const NeighboursCall&) const
    {
        self.m_target.neighbours(context, self.answerRows<NeighbourRow>(id, context));
    }
    void operator()(const AddShareCall& call) const { self.m_target.addShare(call.folder, context, done()); }
    void operator()(const WaitForShareCall& call) const
    {
        self.m_target.waitForShare(call.folder, context, row<SharedRow>());
    }
    void operator()(const RemoveShareCall& call) const { self.m_target.removeShare(call.folder, context, done()); }
    void operator()(const SharesCall&) const { self.m_target.shares(context, self.answerRows<ShareRow>(id, context)); }
    void operator()(const PeersCall& call) const
    {
        self.m_target.peers(call.presence, context, self.answerRows<PeerRow>(id, context));
    }
    void operator()(const BrowseCall& call) const
    {
        const auto write = [&connection = self, request = id](const ControlTarget::BrowsePage& page) {
            for (const BrowseRow& file : page.rows)
                connection.send(encodeRow(request, toJson(file)));
            return QJsonObject{{QStringLiteral("next"), page.next}};
        };
        self.m_target.browse(call.peer, call.after, context,
                             self.answer<ControlTarget::BrowsePage>(id, context, write));
    }
    void operator()(const SearchCall& call) const
    {
        const auto more = [&connection = self, request = id, asked = context](const QList<FoundRow>& rows) {
            if (!connection.isOpen(request, asked))
                return;
            for (const FoundRow& found : rows)
                connection.send(encodeRow(request, toJson(found)));
        };
        // Rows cannot be taken back there, so only what holds is written.
        ControlTarget::SearchOptions options = call.options;
        options.asTheyCome = false;
        self.m_target.search(call.query, options, context, more, done());
    }
    void operator()(const DownloadCall& call) const
    {
        self.m_target.download(call.magnet, call.folder, context,
                               self.answer<quint64>(id, context, [](const quint64& transfer) {
                                   return QJsonObject{{QStringLiteral("transfer"), static_cast<qint64>(transfer)}};
                               }));
    }
    void operator()(const TransfersCall&) const
    {
        self.m_target.transfers(context, self.answerRows<TransferRow>(id, context));
    }
    void operator()(const WatchCall& call) const { self.startWatching(id, call.transfer, context); }
    void operator()(const PauseCall& call) const { self.m_target.pause(call.transfer, context, done()); }
    void operator()(const ResumeCall& call) const { self.m_target.resume(call.transfer, context, done()); }
    void operator()(const CancelCall& call) const { self.m_target.cancel(call.transfer, context, done()); }
    void operator()(const LimitsCall& call) const { self.m_target.limitRates(call.up, call.down, context, done()); }
    void operator()(const QuitCall&) const
    {
        self.finish(id, encodeDone(id));
        if (!self.m_ended)
            self.m_socket->flush();
        Q_EMIT self.quitRequested();
    }

private:
    [[nodiscard]] ControlTarget::Done done() const { return self.answerDone(id, context); }
    [[nodiscard]] ControlTarget::Callback<QString> invited() const
    {
        return self.answer<QString>(id, context, [](const QString& link) {
            return QJsonObject{{QStringLiteral("invite"), link}};
        });
    }
    template<typename T>
    [[nodiscard]] ControlTarget::Callback<T> row() const
    {
        return self.answer<T>(id, context, [](const T& value) { return toJson(value); });
    }
};

ControlConnection::ControlConnection(std::unique_ptr<QLocalSocket> socket, ControlTarget& target, QObject* parent)
    : QObject(parent), m_target(target), m_socket(std::move(socket)), m_lines(MaxControlRequestBytes)
{
    m_socket->setParent(nullptr);
    m_socket->setReadBufferSize(2 * CallReadBytes);
    connect(m_socket.get(), &QLocalSocket::readyRead, this, &ControlConnection::read);
    connect(m_socket.get(), &QLocalSocket::disconnected, this, &ControlConnection::end);
    connect(m_socket.get(), &QLocalSocket::bytesWritten, this, [this] {
        if (m_socket->bytesToWrite() < PauseBytes) {
            sendHeldRows();
            read();
        }
    });
    // What the client wrote before it was accepted has not been announced.
    QMetaObject::invokeMethod(this, &ControlConnection::read, Qt::QueuedConnection);
}

ControlConnection::~ControlConnection()
{
    // Now, not with the other children: a target that answers a dying context must find a whole connection, and no
    // call.
    const auto calls = std::exchange(m_calls, {});
    for (const OpenCall& call : calls)
        delete call.context;
    m_socket->disconnect(this);
}

void ControlConnection::read()
{
    while (m_serving && !m_ended && m_socket->bytesAvailable() > 0 && m_socket->bytesToWrite() < PauseBytes) {
        const Status status =
            m_lines.feed(m_socket->read(CallReadBytes), [this](QByteArrayView line) { return take(line); });
        if (!status) {
            qCWarning(lcNode) << "control client dropped:" << status.error().detail;
            end();
        }
    }
}

void ControlConnection::stopServing()
{
    m_serving = false;
    const QList<quint64> ids = m_calls.keys();
    for (const quint64 id : ids) {
        delete m_calls[id].context; // not later: what answers it may be gone by then
        m_calls[id].context = nullptr;
        finish(id, encodeFailed(id, Error{ErrorCode::Network, QStringLiteral("the node has ended")}));
    }
}

Status ControlConnection::take(QByteArrayView line)
{
    if (!m_serving)
        return {};
    const auto message = decodeMessage(line);
    if (!message)
        return message.error();
    if (const auto* request = std::get_if<ControlRequest>(&*message))
        return begin(*request);
    const quint64 id = std::get<ControlGivenUp>(*message).id;
    // An answer may have crossed it on the way: then there is nothing to give up.
    if (m_calls.contains(id))
        finish(id, encodeFailed(id, Error{ErrorCode::Cancelled, QStringLiteral("given up")}));
    return {};
}

Status ControlConnection::begin(const ControlRequest& request)
{
    if (m_calls.contains(request.id))
        return Error{ErrorCode::Protocol, QStringLiteral("request %1 is open already").arg(request.id)};
    if (m_calls.size() >= ControlServer::MaxCallsPerClient) {
        send(encodeFailed(request.id, Error{ErrorCode::Busy, QStringLiteral("too many requests at once")}));
        return {};
    }
    auto* const context = new QObject(this);
    m_calls.insert(request.id, OpenCall{context, 0, false, std::nullopt});
    std::visit(Dispatcher{*this, request.id, context}, request.call);
    return {};
}

void ControlConnection::startWatching(quint64 id, quint64 transfer, QObject* context)
{
    m_calls[id].watched = transfer;
    m_target.transfers(context, [this, id, transfer, context](const Result<QList<TransferRow>>& rows) {
        if (!isOpen(id, context))
            return;
        if (!rows) {
            finish(id, encodeFailed(id, rows.error()));
            return;
        }
        OpenCall& call = m_calls[id];
        if (call.told)
            return; // by a change that is newer than this list
        for (const TransferRow& row : *rows) {
            if (row.id == transfer) {
                tell(id, call, row);
                return;
            }
        }
        finish(id, encodeFailed(id, Error{ErrorCode::NotFound, noSuchTransfer(transfer)}));
    });
}

void ControlConnection::publishTransfers(const QList<TransferRow>& changed, const QList<quint64>& removed)
{
    const QList<quint64> ids = m_calls.keys(); // answering changes the table
    for (const quint64 id : ids) {
        OpenCall& call = m_calls[id];
        if (call.watched == 0)
            continue;
        if (removed.contains(call.watched)) {
            finish(id, encodeFailed(id, Error{ErrorCode::Cancelled, QStringLiteral("the transfer was cancelled")}));
            continue;
        }
        for (const TransferRow& row : changed) {
            if (row.id == call.watched)
                tell(id, call, row);
        }
    }
}

void ControlConnection::tell(quint64 id, OpenCall& call, const TransferRow& row)
{
    call.told = true;
    if (!m_ended && m_socket->bytesToWrite() >= PauseBytes) {
        call.held = row;
        return;
    }
    call.held.reset();
    send(encodeRow(id, toJson(row)));
}

void ControlConnection::sendHeldRows()
{
    for (auto it = m_calls.begin(); it != m_calls.end(); ++it) {
        if (const auto row = std::exchange(it->held, std::nullopt))
            tell(it.key(), *it, *row);
    }
}

bool ControlConnection::isOpen(quint64 id, const QObject* context) const
{
    const auto it = m_calls.constFind(id);
    return it != m_calls.constEnd() && it->context == context;
}

void ControlConnection::send(const QByteArray& line)
{
    if (m_ended)
        return;
    m_socket->write(line);
    if (m_socket->bytesToWrite() > ControlServer::MaxBacklogBytes) {
        qCWarning(lcNode) << "control client dropped: it does not read";
        end();
    }
}

void ControlConnection::end()
{
    if (std::exchange(m_ended, true))
        return;
    m_socket->abort();
    Q_EMIT ended();
}

void ControlConnection::finish(quint64 id, const QByteArray& line)
{
    // Later: this may run inside a call to the context.
    if (QObject* const context = m_calls.take(id).context)
        context->deleteLater();
    send(line);
}

template<typename T>
ControlTarget::Callback<T> ControlConnection::answer(quint64 id, QObject* context,
                                                     std::function<QJsonObject(const T&)> write)
{
    return [this, id, context, write = std::move(write)](const Result<T>& result) {
        if (isOpen(id, context))
            finish(id, result ? encodeDone(id, write(*result)) : encodeFailed(id, result.error()));
    };
}

template<typename T>
ControlTarget::Callback<QList<T>> ControlConnection::answerRows(quint64 id, QObject* context)
{
    return answer<QList<T>>(id, context, [this, id](const QList<T>& rows) {
        for (const T& row : rows)
            send(encodeRow(id, toJson(row)));
        return QJsonObject();
    });
}

ControlTarget::Done ControlConnection::answerDone(quint64 id, QObject* context)
{
    return [this, id, context](const Status& status) {
        if (isOpen(id, context))
            finish(id, status ? encodeDone(id) : encodeFailed(id, status.error()));
    };
}

} // namespace Potluck::Node

// Compiled here, not with the mocs of all classes: what uses only the control socket does not link the whole node.
#include "moc_controlconnection.cpp"
