// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpserverconnection.h"

#include "base/log.h"

#include <algorithm>

namespace Potluck::Net {
namespace {

constexpr qsizetype ReadBytes = 16 * 1024;
constexpr qsizetype MaxRequestInput = 64 * 1024;
constexpr quint64 MaxUnwantedBody = 64 * 1024;

bool hasElapsed(int ticks, Milliseconds limit)
{
    return limit.count() > 0 && HttpServerConnection::TickInterval * ticks > limit;
}

} // namespace

HttpServerConnection::HttpServerConnection(std::shared_ptr<const TlsContext> context, AcceptedSocket socket,
                                           HttpHandler& handler, TimerSource& timers, const HttpServerLimits& limits,
                                           QObject* parent)
    : QObject(parent)
    , m_handler(handler)
    , m_timers(timers)
    , m_limits(limits)
    , m_stream(new TlsStream(std::move(context), std::move(socket), timers, {.handshake = limits.handshake}, this))
{
    connect(m_stream, &TlsStream::readyRead, this, &HttpServerConnection::readAll);
    connect(m_stream, &TlsStream::drained, this, [this] {
        m_blocked = false;
        m_writeTicks = 0;
        sendAnswers();
    });
    connect(m_stream, &TlsStream::closed, this, &HttpServerConnection::end);
}

HttpServerConnection::~HttpServerConnection()
{
    if (m_stream)
        m_stream->disconnect(this);
    end();
}

void HttpServerConnection::tick()
{
    if (m_ended || !m_stream->isOpen())
        return;
    const bool partOfHead =
        !m_body && !m_in.isEmpty() && !m_noMoreRequests && m_answers.size() < static_cast<size_t>(m_limits.pipeline);
    m_headTicks = partOfHead ? m_headTicks + 1 : 0;
    m_bodyTicks = m_body && !m_body->paused ? m_bodyTicks + 1 : 0;
    m_writeTicks = m_blocked ? m_writeTicks + 1 : 0;
    m_idleTicks = m_answers.empty() && !m_body && m_in.isEmpty() ? m_idleTicks + 1 : 0;
    if (hasElapsed(m_headTicks, m_limits.head) || hasElapsed(m_bodyTicks, m_limits.body)) {
        qCDebug(lcNet) << "a request from" << m_stream->remote().toString() << "does not come to its end";
        m_noMoreRequests = true;
        if (m_body) {
            failBody({ErrorCode::Timeout, QStringLiteral("the body does not come to its end")});
        } else {
            m_answers.push_back(std::make_shared<HttpAnswer>());
            refuse(*m_answers.back(), 408, "timeout", QStringLiteral("the request does not come to its end"));
        }
        sendAnswers();
    } else if (hasElapsed(m_writeTicks, m_limits.answer)) {
        qCDebug(lcNet) << m_stream->remote().toString() << "does not read its answer";
        abandon();
    } else if (hasElapsed(m_idleTicks, m_limits.idle)) {
        closeStream();
    }
}

void HttpServerConnection::shutDown()
{
    if (m_ended)
        return;
    m_noMoreRequests = true;
    for (const auto& answer : m_answers) {
        answer->keepAlive = false;
        if (answer->mode == HttpAnswer::Mode::Stream && !answer->complete) {
            if (answer->chunked)
                answer->out += "0\r\n\r\n";
            answer->complete = true;
        }
    }
    if (m_answers.empty())
        return closeStream();
    sendAnswers();
}

void HttpServerConnection::closeStream()
{
    m_closing = true;
    m_noMoreRequests = true;
    m_body.reset();
    m_stream->close(); // end() follows
}

void HttpServerConnection::abandon()
{
    if (m_ended)
        return;
    m_stream->abort();
    end();
}

std::optional<UpgradedStream> HttpServerConnection::handOver(const std::shared_ptr<HttpAnswer>& answer,
                                                             QByteArrayView protocol)
{
    const bool isAlone = m_answers.size() == 1 && m_answers.front() == answer && !m_body && answer->backlog() == 0;
    if (m_ended || m_closing || m_blocked || !isAlone || answer->mode != HttpAnswer::Mode::None ||
        answer->minorVersion == 0)
        return std::nullopt;
    HttpResponseHead head;
    head.status = 101;
    head.fields = {{"Connection", "Upgrade"}, {"Upgrade", protocol.toByteArray()}};
    auto bytes = serialize(head);
    if (!bytes)
        return std::nullopt;
    UpgradedStream upgraded;
    upgraded.unsent = std::move(*bytes);
    upgraded.received = m_in.view().toByteArray();
    m_in.consume(m_in.size());
    m_stream->disconnect(this);
    m_stream->setParent(nullptr);
    upgraded.stream.reset(std::exchange(m_stream, nullptr));
    answer->alive = false;
    answer->aborted = nullptr;
    m_answers.clear();
    m_ended = true;
    Q_EMIT ended(); // and destroyed from the event loop: a handler of ours is what calls
    return upgraded;
}

void HttpServerConnection::end()
{
    if (m_ended)
        return;
    m_ended = true;
    m_stream->abort();
    failBody({ErrorCode::Network, QStringLiteral("the client is gone")});
    const auto answers = std::exchange(m_answers, {});
    for (const auto& answer : answers) {
        answer->alive = false;
        answer->source.reset();
        answer->throttle.reset();
        answer->out.clear();
        answer->drained = nullptr;
        if (const auto call = std::exchange(answer->aborted, nullptr))
            call();
    }
    Q_EMIT ended();
}

// --- Requests

void HttpServerConnection::readAll()
{
    // Handlers call back into the connection (resumeBody, answers): only one round runs, the others ask for one more.
    if (std::exchange(m_reading, true)) {
        m_readAgain = true;
        return;
    }
    do {
        m_readAgain = false;
        while (!m_ended && !m_closing && understand()) {
        }
    } while (m_readAgain && !m_ended);
    m_reading = false;
    m_in.release();
    if (!m_ended)
        sendAnswers();
}

// One step: false when there is nothing to do now.
bool HttpServerConnection::understand()
{
    if (m_body) {
        if (m_body->paused)
            return false;
        if (readBody())
            return true;
    } else if (m_noMoreRequests || m_answers.size() >= static_cast<size_t>(m_limits.pipeline)) {
        return false;
    } else if (!m_in.isEmpty() && readRequest()) {
        return true;
    }
    if (m_ended || m_closing || (m_body && m_body->paused) || m_in.size() >= MaxRequestInput)
        return false;
    const qint64 got = m_stream->read(m_in.space(ReadBytes));
    if (got < 0) {
        end(); // nobody who still wants an answer says goodbye first
        return false;
    }
    m_in.added(got);
    m_bodyTicks = got > 0 ? 0 : m_bodyTicks;
    return got > 0;
}

bool HttpServerConnection::readRequest()
{
    HttpRequestHead head;
    const HttpParseAnswer parsed = parseRequestHead(m_in.view(), head);
    if (parsed.kind == HttpParseAnswer::Kind::Incomplete)
        return false;
    m_headTicks = 0;
    m_idleTicks = 0;
    if (parsed.kind == HttpParseAnswer::Kind::Rejected) {
        m_noMoreRequests = true;
        m_answers.push_back(std::make_shared<HttpAnswer>());
        refuse(*m_answers.back(), parsed.status, "bad-request", parsed.detail);
        return true;
    }
    m_in.consume(parsed.consumed);
    dispatch(std::move(head));
    return true;
}

void HttpServerConnection::dispatch(HttpRequestHead head)
{
    auto answer = std::make_shared<HttpAnswer>();
    answer->toHead = head.method == "HEAD";
    answer->keepAlive = head.keepAlive;
    answer->minorVersion = head.minorVersion;
    m_noMoreRequests = m_noMoreRequests || !head.keepAlive;
    m_answers.push_back(answer);
    const HttpBodyLength length = head.body;
    const bool hasBody = length.kind == HttpBodyLength::Kind::Chunked || length.bytes > 0;
    if (hasBody) {
        m_body = Body();
        m_body->answer = answer;
        m_body->remaining = length.bytes;
        m_body->allowed = MaxUnwantedBody;
        m_body->expectsContinue = head.expectsContinue;
        m_bodyTicks = 0;
        if (length.kind == HttpBodyLength::Kind::Chunked)
            m_body->chunks.emplace();
    }
    {
        const std::shared_ptr<HttpExchange> exchange(new HttpExchange(this, answer, std::move(head)));
        exchange->m_peer = m_stream->peerFingerprint();
        exchange->m_remote = m_stream->remote();
        exchange->m_local = m_stream->local();
        m_handler.handle(exchange);
    }
    if (m_ended || !m_body || m_body->answer != answer)
        return;
    if (m_body->receiver && m_body->expectsContinue && m_in.isEmpty() && answer->mode == HttpAnswer::Mode::None) {
        answer->out += "HTTP/1.1 100 Continue\r\n\r\n";
        sendAnswers();
    } else {
        dropUnwantedBody(*answer);
    }
}

// A body that nobody claimed and that is not worth reading: the connection cannot be used after the answer.
void HttpServerConnection::dropUnwantedBody(HttpAnswer& answer)
{
    if (!m_body || m_body->answer.get() != &answer || m_body->receiver)
        return;
    if (!m_body->expectsContinue && (m_body->chunks || m_body->remaining <= MaxUnwantedBody))
        return;
    answer.keepAlive = false;
    m_noMoreRequests = true;
    m_body.reset();
}

void HttpServerConnection::receiveBody(const std::shared_ptr<HttpAnswer>& answer, quint64 maxBytes,
                                       std::unique_ptr<BodyReceiver> receiver)
{
    if (!m_body || m_body->answer != answer) {
        receiver->finished(); // there is none
        return;
    }
    m_body->receiver = std::move(receiver);
    m_body->allowed = maxBytes;
    if (!m_body->chunks && m_body->remaining > maxBytes)
        failBody({ErrorCode::InvalidArgument, QStringLiteral("the body is longer than %1 bytes").arg(maxBytes)});
}

void HttpServerConnection::pauseBody(const std::shared_ptr<HttpAnswer>& answer, bool paused)
{
    if (!m_body || m_body->answer != answer)
        return;
    m_body->paused = paused;
    m_bodyTicks = 0;
    if (!paused)
        QMetaObject::invokeMethod(this, &HttpServerConnection::readAll, Qt::QueuedConnection);
}

// Hands on what is in the buffer: false when more must be read.
bool HttpServerConnection::readBody()
{
    if (m_in.isEmpty())
        return false;
    if (!m_body->chunks) {
        const auto size =
            static_cast<qsizetype>(std::min<quint64>(m_body->remaining, static_cast<quint64>(m_in.size())));
        m_body->remaining -= static_cast<quint64>(size);
        const auto answer = m_body->answer;
        handOn(m_in.view().first(size));
        m_in.consume(size);
        if (m_body && m_body->answer == answer && m_body->remaining == 0)
            finishBody();
        return true;
    }
    const auto part = m_body->chunks->next(m_in.view());
    switch (part.kind) {
    case ChunkDecoder::Answer::Kind::Incomplete:
        m_in.consume(part.consumed);
        return part.consumed > 0;
    case ChunkDecoder::Answer::Kind::Data:
        handOn(part.data);
        break;
    case ChunkDecoder::Answer::Kind::Done:
        finishBody();
        break;
    case ChunkDecoder::Answer::Kind::Rejected:
        failBody({ErrorCode::Protocol, QStringLiteral("the chunked body is malformed")});
        break;
    }
    m_in.consume(part.consumed);
    return true;
}

void HttpServerConnection::handOn(QByteArrayView bytes)
{
    if (static_cast<quint64>(bytes.size()) > m_body->allowed) {
        const QString detail = m_body->receiver ? QStringLiteral("the body is longer than allowed")
                                                : QStringLiteral("nobody wants this body");
        failBody({ErrorCode::InvalidArgument, detail});
        return;
    }
    m_body->allowed -= static_cast<quint64>(bytes.size());
    if (m_body->receiver)
        m_body->receiver->received(bytes);
}

void HttpServerConnection::finishBody()
{
    const auto receiver = std::move(m_body->receiver);
    m_body.reset();
    m_idleTicks = 0;
    if (receiver)
        receiver->finished();
}

// What follows in the connection cannot be understood any more.
void HttpServerConnection::failBody(const Error& error)
{
    if (!m_body)
        return;
    m_noMoreRequests = true;
    const auto receiver = std::move(m_body->receiver);
    const auto answer = m_body->answer;
    m_body.reset();
    answer->keepAlive = false;
    if (!m_ended && answer->mode == HttpAnswer::Mode::None) {
        const int status = error.code == ErrorCode::InvalidArgument ? 413
                           : error.code == ErrorCode::Timeout       ? 408
                                                                    : 400;
        refuse(*answer, status, status == 413 ? "too-large" : "bad-body", error.detail);
    }
    if (receiver)
        receiver->failed(error);
}

void HttpServerConnection::refuse(HttpAnswer& answer, int status, QByteArrayView code, const QString& detail)
{
    const QByteArray body = errorBody(code, detail);
    answer.keepAlive = false;
    answer.mode = HttpAnswer::Mode::Fixed;
    HttpResponseHead head;
    head.status = status;
    head.fields.set("Content-Type", "application/json");
    beginAnswer(answer, std::move(head), static_cast<quint64>(body.size()));
    if (!answer.toHead)
        answer.out += body;
    answer.complete = true;
}

// --- Answers

void HttpServerConnection::beginAnswer(HttpAnswer& answer, HttpResponseHead head, std::optional<quint64> length)
{
    dropUnwantedBody(answer);
    if (m_noMoreRequests && !m_answers.empty() && m_answers.back().get() == &answer)
        answer.keepAlive = false;
    const bool bodiless = head.status < 200 || head.status == 204 || head.status == 304;
    if (length && !bodiless)
        head.fields.set("Content-Length", QByteArray::number(*length));
    answer.chunked = !length && answer.minorVersion >= 1;
    if (answer.chunked)
        head.fields.set("Transfer-Encoding", "chunked");
    else if (!length)
        answer.keepAlive = false; // HTTP/1.0: the body ends with the connection
    head.fields.set("Date", httpDate(QDateTime::currentDateTimeUtc()));
    if (!answer.keepAlive)
        head.fields.set("Connection", "close");
    else if (answer.minorVersion == 0)
        head.fields.set("Connection", "keep-alive");
    auto bytes = serialize(head);
    if (bytes) {
        answer.out += *bytes;
        return;
    }
    qCWarning(lcNet) << "an answer could not be made:" << bytes.error().detail;
    answer.keepAlive = false;
    answer.complete = true; // nothing of the body may follow
    answer.toHead = true;
    answer.out += "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
}

void HttpServerConnection::setSource(HttpAnswer& answer, quint64 length, std::unique_ptr<BodySource> source,
                                     std::shared_ptr<RateLimiter> limiter)
{
    answer.source = std::move(source);
    answer.sourceLength = length;
    if (limiter)
        answer.throttle = std::make_unique<Throttle>(std::move(limiter), m_timers, [this] { sendAnswers(); });
}

void HttpServerConnection::sendAnswers()
{
    if (std::exchange(m_sending, true)) {
        m_sendAgain = true;
        return;
    }
    bool finishedOne = false;
    do {
        m_sendAgain = false;
        while (!m_ended && !m_closing && !m_blocked && !m_answers.empty()) {
            const std::shared_ptr<HttpAnswer> answer = m_answers.front();
            if (!sendOut(*answer) || (answer->source && !sendSource(*answer)) || !answer->complete ||
                answer->backlog() > 0)
                break;
            finishedOne = true;
            answer->alive = false;
            answer->aborted = nullptr;
            answer->source.reset();
            m_answers.pop_front();
            m_idleTicks = 0;
            if (answer->cut)
                abandon();
            else if (!answer->keepAlive || (m_noMoreRequests && m_answers.empty()))
                closeStream();
        }
    } while (m_sendAgain && !m_ended);
    m_sending = false;
    if (finishedOne && !m_ended && !m_reading)
        QMetaObject::invokeMethod(this, &HttpServerConnection::readAll, Qt::QueuedConnection);
}

// False while the kernel takes no more.
bool HttpServerConnection::sendOut(HttpAnswer& answer)
{
    while (answer.backlog() > 0) {
        const qint64 sent = m_stream->write(QByteArrayView(answer.out).sliced(answer.outSent));
        if (sent < 0) {
            abandon();
            return false;
        }
        answer.outSent += sent;
        if (answer.backlog() > 0) {
            m_blocked = true;
            break;
        }
    }
    if (answer.backlog() == 0) {
        answer.out.clear();
        answer.outSent = 0;
    } else if (answer.outSent > answer.out.size() / 2) {
        answer.out.remove(0, answer.outSent);
        answer.outSent = 0;
    }
    if (answer.drainedWanted && answer.backlog() <= HttpExchange::StreamBacklogBytes / 2) {
        answer.drainedWanted = false;
        if (const auto call = answer.drained)
            call();
    }
    return !m_blocked && !m_ended;
}

// False while the source, the limiter or the kernel makes it wait.
bool HttpServerConnection::sendSource(HttpAnswer& answer)
{
    while (answer.sourceSent < answer.sourceLength) {
        if (answer.chunkSent == answer.chunk.size()) {
            answer.chunk = std::exchange(answer.nextChunk, {});
            answer.chunkSent = 0;
            askSource(answer);
            if (m_ended)
                return false;
            if (answer.chunk.isEmpty()) {
                if (answer.nextChunk.isEmpty())
                    return false;
                continue;
            }
        }
        const auto rest = QByteArrayView(answer.chunk).sliced(answer.chunkSent);
        const qint64 allowed = answer.throttle ? answer.throttle->allowance(rest.size()) : rest.size();
        if (allowed == 0)
            return false;
        const qint64 sent = m_stream->write(rest.first(allowed));
        if (sent < 0) {
            abandon();
            return false;
        }
        if (answer.throttle)
            answer.throttle->spend(sent);
        answer.chunkSent += sent;
        answer.sourceSent += static_cast<quint64>(sent);
        if (sent < allowed) {
            m_blocked = true;
            return false;
        }
    }
    answer.chunk = {};
    answer.complete = true;
    return true;
}

// Asks for the bytes after the ones that are there, so that reading and sending overlap.
void HttpServerConnection::askSource(HttpAnswer& answer)
{
    if (answer.sourceBusy || !answer.nextChunk.isEmpty() || answer.sourceAsked == answer.sourceLength)
        return;
    const quint64 offset = answer.sourceAsked;
    const auto wanted =
        static_cast<qsizetype>(std::min<quint64>(answer.sourceLength - offset, static_cast<quint64>(BodyChunkBytes)));
    answer.sourceBusy = true;
    answer.source->read(offset, wanted, [this, &answer, wanted](Result<QByteArray> bytes) {
        if (!bytes || bytes->isEmpty() || bytes->size() > wanted) {
            qCDebug(lcNet) << "a body broke off:"
                           << (bytes ? QStringLiteral("not the bytes asked for") : bytes.error().detail);
            // The source must not be destroyed within its own call.
            QMetaObject::invokeMethod(this, &HttpServerConnection::abandon, Qt::QueuedConnection);
            return;
        }
        answer.sourceBusy = false; // after a failure it stays busy, and is not asked again
        answer.sourceAsked += static_cast<quint64>(bytes->size());
        answer.nextChunk = std::move(*bytes);
        // Later, for sending may end in the source's destruction, and this is its own call.
        if (!m_sending)
            QMetaObject::invokeMethod(this, &HttpServerConnection::sendAnswers, Qt::QueuedConnection);
    });
}

} // namespace Potluck::Net
