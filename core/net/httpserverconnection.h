// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/chunkdecoder.h"
#include "net/httpexchange.h"
#include "net/httpparser.h"
#include "net/httpserver.h"
#include "net/inputbuffer.h"
#include "net/tlsstream.h"

#include <QObject>

#include <deque>
#include <memory>
#include <optional>

namespace Potluck::Net {

enum class HttpAnswerMode { None, Fixed, Source, Stream };

// One answer's place in a connection's pipeline: what is ready to be sent and where more comes from. Shared by the
// connection and the exchange. Internal to this room.
struct HttpAnswer
{
    using Mode = HttpAnswerMode;

    // How the answer must be made.
    bool toHead = false;
    bool keepAlive = true;
    int minorVersion = 1;

    bool alive = true; // the client is there and waits for (the rest of) it
    Mode mode = Mode::None;
    bool chunked = false;  // where Stream
    bool complete = false; // nothing will be added any more
    bool cut = false;      // the connection breaks when `out` is sent
    QByteArray out;        // bytes to send next
    qsizetype outSent = 0; // of them
    bool drainedWanted = false;

    std::unique_ptr<BodySource> source;
    std::unique_ptr<Throttle> throttle;
    quint64 sourceLength = 0;
    quint64 sourceAsked = 0; // bytes asked for
    quint64 sourceSent = 0;
    bool sourceBusy = false;
    QByteArray chunk; // being sent
    qsizetype chunkSent = 0;
    QByteArray nextChunk;

    std::function<void()> aborted;
    std::function<void()> drained;

    [[nodiscard]] qsizetype backlog() const { return out.size() - outSent; }
};

// One connection of an HttpServer: reads requests, hands them to the handler and sends the answers in the requests'
// order. Internal to this room.
class HttpServerConnection final : public QObject
{
    Q_OBJECT

public:
    HttpServerConnection(std::shared_ptr<const TlsContext> context, AcceptedSocket socket, HttpHandler& handler,
                         TimerSource& timers, const HttpServerLimits& limits, QObject* parent);
    ~HttpServerConnection() override;

    // Called about every TickInterval by the server; all of HTTP's timeouts count in it.
    void tick();
    static constexpr Milliseconds TickInterval{1000};

    // No more requests; ends when the answers are out.
    void shutDown();

    // For HttpExchange.
    void receiveBody(const std::shared_ptr<HttpAnswer>& answer, quint64 maxBytes,
                     std::unique_ptr<BodyReceiver> receiver);
    void pauseBody(const std::shared_ptr<HttpAnswer>& answer, bool paused);
    // Puts the head in front of what the answer will send.
    void beginAnswer(HttpAnswer& answer, HttpResponseHead head, std::optional<quint64> length);
    void setSource(HttpAnswer& answer, quint64 length, std::unique_ptr<BodySource> source,
                   std::shared_ptr<RateLimiter> limiter);
    // Sends what is ready, in the requests' order.
    void sendAnswers();
    // Cuts the connection.
    void abandon();
    // See HttpExchange::upgrade().
    [[nodiscard]] std::optional<UpgradedStream> handOver(const std::shared_ptr<HttpAnswer>& answer,
                                                         QByteArrayView protocol);

Q_SIGNALS:
    // The connection is over; delete it.
    void ended();

private:
    struct Body
    {
        std::shared_ptr<HttpAnswer> answer;
        std::unique_ptr<BodyReceiver> receiver; // null: thrown away
        std::optional<ChunkDecoder> chunks;     // where chunked
        quint64 remaining = 0;                  // where the length is known
        quint64 allowed = 0;                    // bytes that may still come
        bool expectsContinue = false;
        bool paused = false;
    };

    void readAll();
    [[nodiscard]] bool understand();
    [[nodiscard]] bool readRequest();
    [[nodiscard]] bool readBody();
    void handOn(QByteArrayView bytes);
    void dispatch(HttpRequestHead head);
    void dropUnwantedBody(HttpAnswer& answer);
    void finishBody();
    void failBody(const Error& error);
    void refuse(HttpAnswer& answer, int status, QByteArrayView code, const QString& detail);
    void closeStream();
    [[nodiscard]] bool sendOut(HttpAnswer& answer);
    [[nodiscard]] bool sendSource(HttpAnswer& answer);
    void askSource(HttpAnswer& answer);
    void end();

    HttpHandler& m_handler;
    TimerSource& m_timers;
    HttpServerLimits m_limits;
    TlsStream* m_stream; // null once it was handed over
    InputBuffer m_in;
    std::deque<std::shared_ptr<HttpAnswer>> m_answers;
    std::optional<Body> m_body;
    int m_headTicks = 0;  // with a part of a head
    int m_bodyTicks = 0;  // without a byte of a body
    int m_writeTicks = 0; // with bytes that the client does not take
    int m_idleTicks = 0;
    bool m_noMoreRequests = false;
    bool m_reading = false;
    bool m_readAgain = false;
    bool m_sending = false;
    bool m_sendAgain = false;
    bool m_blocked = false; // the kernel takes no more for now
    bool m_closing = false; // the stream says goodbye
    bool m_ended = false;
};

} // namespace Potluck::Net
