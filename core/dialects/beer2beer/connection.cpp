// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/beer2beer/connection.h"

#include "base/log.h"
#include "dialects/beer2beer/messages.h"

#include <algorithm>

namespace Potluck::Beer2beer {
namespace {

// Written and not yet taken by the kernel, above which no more of a file is written.
constexpr qint64 MaxUnsentBytes = 2 * Net::BodyChunkBytes;

bool elapsed(int ticks, Milliseconds limit)
{
    return limit.count() > 0 && Connection::TickInterval * ticks > limit;
}

} // namespace

Connection::Connection(Net::AcceptedSocket socket, RequestHandler* index, RequestHandler* content, TimerSource& timers,
                       const ServerLimits& limits, QObject* parent)
    : QObject(parent)
    , m_index(index)
    , m_content(content)
    , m_timers(timers)
    , m_limits(limits)
    , m_place(std::move(socket.place))
    , m_remote(std::move(socket.remote))
{
    connect(&m_socket, &QTcpSocket::readyRead, this, &Connection::readAll);
    connect(&m_socket, &QTcpSocket::disconnected, this, &Connection::end);
    connect(&m_socket, &QTcpSocket::bytesWritten, this, [this] {
        m_writeTicks = 0;
        sendAnswers();
    });
    // What is pipelined beyond this waits in the kernel.
    m_socket.setReadBufferSize(MaxFrameBytes);
    if (!m_socket.setSocketDescriptor(socket.descriptor.release())) {
        QMetaObject::invokeMethod(this, &Connection::end, Qt::QueuedConnection);
        return;
    }
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
}

Connection::~Connection()
{
    m_socket.disconnect(this);
    for (const auto& answer : m_answers) {
        answer->alive = false;
        // They call this connection, and a handler may hold the answer for longer.
        answer->throttle.reset();
        answer->source.reset();
    }
}

void Connection::tick()
{
    if (m_ended)
        return;
    const bool isWriting = m_socket.bytesToWrite() > 0;
    m_requestTicks = m_in.isEmpty() || std::ssize(m_answers) >= m_limits.pipeline ? 0 : m_requestTicks + 1;
    m_writeTicks = isWriting ? m_writeTicks + 1 : 0;
    m_idleTicks = m_answers.empty() && !isWriting ? m_idleTicks + 1 : 0;
    if (elapsed(m_requestTicks, m_limits.request) || elapsed(m_writeTicks, m_limits.answer) ||
        elapsed(m_idleTicks, m_limits.idle))
        end();
}

void Connection::readAll()
{
    while (!m_ended && !m_noMoreRequests && std::ssize(m_answers) < m_limits.pipeline) {
        if (readRequest())
            continue;
        const qint64 wanted = MaxFrameBytes - m_in.size();
        const QByteArray more = m_ended || m_noMoreRequests ? QByteArray() : m_socket.read(wanted);
        if (more.isEmpty())
            return;
        m_in += more;
    }
    // Nobody listens any more, but the end of the connection must still be seen.
    if (m_noMoreRequests && !m_ended)
        m_socket.readAll();
}

// False when more must be read.
bool Connection::readRequest()
{
    const FrameAnswer frame = decodeFrame(m_in, FrameKind::Request);
    if (frame.state == DecodeState::Incomplete)
        return false;
    m_requestTicks = 0;
    m_idleTicks = 0;
    if (frame.state == DecodeState::Rejected) {
        qCDebug(lcNet) << "beer2beer:" << frame.detail;
        endAfterAnswers();
        return false;
    }
    const QByteArray payload = frame.payload.toByteArray();
    m_in.remove(0, frame.consumed);
    if (m_in.isEmpty())
        m_in = {}; // idle connections hold no memory
    dispatch(static_cast<Request>(frame.type), payload);
    return true;
}

void Connection::dispatch(Request request, QByteArray payload)
{
    const auto pending = std::make_shared<PendingAnswer>();
    m_answers.push_back(pending);
    const std::shared_ptr<Exchange> exchange(new Exchange(this, pending, request, std::move(payload), m_remote));
    RequestHandler* const handler = request == Request::Download ? m_content : m_index;
    if (handler)
        return handler->handle(exchange);
    const QString why = request == Request::Download ? QStringLiteral("this is an index: files are at the peers")
                                                     : QStringLiteral("this is a peer, not an index");
    exchange->answer(encode(Ko{KoReason::Other, why, 0}, request));
}

void Connection::setSource(PendingAnswer& answer, quint64 length, std::unique_ptr<Net::BodySource> source,
                           std::shared_ptr<Net::RateLimiter> limiter)
{
    answer.length = length;
    answer.source = std::move(source);
    if (limiter)
        answer.throttle = std::make_unique<Net::Throttle>(std::move(limiter), m_timers, [this] { sendAnswers(); });
}

void Connection::sendAnswers()
{
    if (std::exchange(m_sending, true)) {
        m_sendAgain = true;
        return;
    }
    bool finishedOne = false;
    do {
        m_sendAgain = false;
        // One after the other, and none while the caller does not take the last.
        while (!m_ended && !m_answers.empty() && m_answers.front()->alive && m_answers.front()->given &&
               m_socket.bytesToWrite() <= MaxUnsentBytes) {
            const std::shared_ptr<PendingAnswer> answer = m_answers.front();
            if (!answer->out.isEmpty())
                m_socket.write(std::exchange(answer->out, {}));
            if (answer->source && !sendSource(*answer))
                break;
            finishedOne = true;
            answer->alive = false;
            answer->throttle.reset();
            answer->source.reset();
            m_answers.pop_front();
            if (answer->lastOne) {
                endAfterWriting();
                break;
            }
        }
    } while (m_sendAgain && !m_ended);
    m_sending = false;
    if (finishedOne && !m_ended)
        QMetaObject::invokeMethod(this, &Connection::readAll, Qt::QueuedConnection);
}

// False while the source, the limiter or the caller makes it wait.
bool Connection::sendSource(PendingAnswer& answer)
{
    while (true) {
        if (answer.chunkSent == answer.chunk.size()) {
            if (answer.asked == answer.length)
                return true;
            answer.chunk = {};
            answer.chunkSent = 0;
            askSource(answer);
            if (m_ended || answer.chunk.isEmpty())
                return false;
        }
        if (m_socket.bytesToWrite() > MaxUnsentBytes)
            return false;
        const auto rest = QByteArrayView(answer.chunk).sliced(answer.chunkSent);
        const qint64 allowed = answer.throttle ? answer.throttle->allowance(rest.size()) : rest.size();
        if (allowed == 0)
            return false;
        // The whole chunk goes without a copy.
        const bool isWhole = allowed == answer.chunk.size();
        if ((isWhole ? m_socket.write(answer.chunk) : m_socket.write(rest.data(), allowed)) < 0) {
            QMetaObject::invokeMethod(this, &Connection::end, Qt::QueuedConnection);
            return false;
        }
        if (answer.throttle)
            answer.throttle->spend(allowed);
        answer.chunkSent += allowed;
    }
}

void Connection::askSource(PendingAnswer& answer)
{
    if (answer.busy)
        return;
    const quint64 offset = answer.asked;
    const auto wanted =
        static_cast<qsizetype>(std::min<quint64>(answer.length - offset, static_cast<quint64>(Net::BodyChunkBytes)));
    answer.busy = true;
    answer.source->read(offset, wanted, [this, &answer, wanted](Result<QByteArray> bytes) {
        if (!bytes || bytes->isEmpty() || bytes->size() > wanted) {
            qCDebug(lcNet) << "a file broke off:"
                           << (bytes ? QStringLiteral("not the bytes asked for") : bytes.error().detail);
            // The source must not be destroyed within its own call; it stays busy and is not asked again.
            QMetaObject::invokeMethod(this, &Connection::end, Qt::QueuedConnection);
            return;
        }
        answer.busy = false;
        answer.asked += static_cast<quint64>(bytes->size());
        answer.chunk = std::move(*bytes);
        answer.chunkSent = 0;
        // Later, for sending may end in the source's destruction, and this is its own call.
        if (!m_sending)
            QMetaObject::invokeMethod(this, &Connection::sendAnswers, Qt::QueuedConnection);
    });
}

// What comes in further is not read. What was asked before is still answered.
void Connection::endAfterAnswers()
{
    m_noMoreRequests = true;
    m_in = {};
    if (m_answers.empty())
        endAfterWriting();
    else
        m_answers.back()->lastOne = true;
}

void Connection::endAfterWriting()
{
    m_noMoreRequests = true;
    for (const auto& answer : m_answers)
        answer->alive = false;
    if (m_socket.state() == QAbstractSocket::ConnectedState)
        m_socket.disconnectFromHost();
    else
        end();
}

void Connection::end()
{
    if (std::exchange(m_ended, true))
        return;
    m_socket.disconnect(this);
    m_socket.abort();
    for (const auto& answer : m_answers)
        answer->alive = false;
    Q_EMIT ended();
}

} // namespace Potluck::Beer2beer
