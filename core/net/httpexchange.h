// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "net/bodysource.h"
#include "net/endpoint.h"
#include "net/httpmessage.h"
#include "net/identity.h"
#include "net/ratelimiter.h"
#include "net/upgradedstream.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QPointer>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace Potluck::Net {

class HttpServerConnection;
struct HttpAnswer;
enum class HttpAnswerMode;

// What a handler does with a request's body as it arrives. Called on the connection's thread.
class BodyReceiver
{
public:
    virtual ~BodyReceiver() = default;
    // The next bytes, in order, at most 64 KiB; valid only during the call. Call HttpExchange::pauseBody() to get no
    // more for now.
    virtual void received(QByteArrayView bytes) = 0;
    // The body is complete; answer now if not done before.
    virtual void finished() = 0;
    // It will not be complete: the connection broke, the body is malformed or longer than allowed (the answer, 400 or
    // 413, is sent without the handler).
    virtual void failed(const Error& error) = 0;
};

// One request and the way to answer it. Held by the handler as long as it wants; once the client is gone every call
// does nothing. All calls on the connection's thread, including from within the handler, and answers at any later time:
// pipelined requests are answered in their order whoever is ready first. Dropping the last reference without having
// answered sends a 500.
class HttpExchange final : public std::enable_shared_from_this<HttpExchange>
{
public:
    ~HttpExchange();
    HttpExchange(const HttpExchange&) = delete;
    HttpExchange& operator=(const HttpExchange&) = delete;

    [[nodiscard]] const HttpRequestHead& request() const { return m_request; }
    // The key that the client showed; null where it showed none.
    [[nodiscard]] const KeyFingerprint& peer() const { return m_peer; }
    [[nodiscard]] const Endpoint& remote() const { return m_remote; }
    [[nodiscard]] const Endpoint& local() const { return m_local; }
    // False once the client is gone or the answer is complete.
    [[nodiscard]] bool isAlive() const;
    // Called once when the client is gone before the answer was complete.
    void onAborted(std::function<void()> call);

    // --- The request's body. One of these, before handle() returns; else the body is read and thrown away (up to
    // 64 KiB, above that the connection ends after the answer).

    // The whole body in memory, at most maxBytes (else the client gets 413). The call is not made when the body fails.
    void collectBody(qsizetype maxBytes, std::function<void(QByteArray)> call);
    // Piece by piece, at most maxBytes in all.
    void receiveBody(quint64 maxBytes, std::unique_ptr<BodyReceiver> receiver);
    void pauseBody();
    void resumeBody();

    // --- The answer. Exactly one of these. Content-Length, Transfer-Encoding, Connection and Date are added; a HEAD
    // request gets the head only. A head that cannot be serialized (a line break in a value) becomes a 500.

    void respond(HttpResponseHead head, QByteArray body = {});
    // {"error": code, "detail": detail} as application/json.
    void respondError(int status, QByteArrayView code, const QString& detail, HttpFields fields = {});
    // A body of known length, pulled from the source as the client reads, within the limiter's rate where there is one.
    void respondFrom(HttpResponseHead head, quint64 length, std::unique_ptr<BodySource> source,
                     std::shared_ptr<RateLimiter> limiter = {});
    // A body of unknown length (chunked): the head goes at once, then writeStream() until endStream().
    void startStream(HttpResponseHead head);
    // Takes the bytes for sending. False where more than StreamBacklogBytes now wait for a client that reads slowly:
    // write no more until onDrained's call (what is written nevertheless is kept up to MaxStreamBacklogBytes; above,
    // the connection ends).
    bool writeStream(QByteArrayView bytes);
    void endStream();
    // Ends the connection instead of the body, for the client to see that it is incomplete.
    void abortStream();
    // Bytes of the stream that the client has not taken.
    [[nodiscard]] qsizetype streamBacklog() const;
    void onDrained(std::function<void()> call);

    // Instead of an answer: ends HTTP with a 101 that names the protocol, and gives the connection away with its place
    // among the listener's. The exchange is over then. Nothing, and the request is still to be answered, where the
    // client cannot change over now: it is gone, speaks HTTP/1.0, sends a body or has sent another request.
    [[nodiscard]] std::optional<UpgradedStream> upgrade(QByteArrayView protocol);

    static constexpr qsizetype StreamBacklogBytes = 256 * 1024;
    static constexpr qsizetype MaxStreamBacklogBytes = 4 * 1024 * 1024;

private:
    friend class HttpServerConnection;
    HttpExchange(HttpServerConnection* connection, std::shared_ptr<HttpAnswer> answer, HttpRequestHead request);
    // True where an answer may begin now: remembers that it did.
    [[nodiscard]] bool begin(HttpAnswerMode mode);

    QPointer<HttpServerConnection> m_connection;
    std::shared_ptr<HttpAnswer> m_answer; // this request's place in the pipeline
    HttpRequestHead m_request;
    KeyFingerprint m_peer;
    Endpoint m_remote;
    Endpoint m_local;
};

// Answers requests. One for all connections of a server; called on the connections' thread. Outlives them.
class HttpHandler
{
public:
    virtual ~HttpHandler() = default;
    virtual void handle(const std::shared_ptr<HttpExchange>& exchange) = 0;
};

} // namespace Potluck::Net
