// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpclient.h"

#include "net/chunkdecoder.h"
#include "net/httpparser.h"
#include "net/inputbuffer.h"
#include "net/tlsstream.h"

#include <algorithm>
#include <deque>
#include <vector>

namespace Potluck::Net {
namespace {

constexpr qsizetype HeadReadBytes = 4 * 1024; // little, for what comes with it of the body has to be copied
constexpr qsizetype BodyReadBytes = 64 * 1024;
constexpr qsizetype MaxInputBytes = 128 * 1024;
constexpr qsizetype SmallBodyBytes = 16 * 1024;
constexpr quint64 MaxUnwantedBytes = 64 * 1024;
constexpr Milliseconds TickInterval{1000};

bool elapsed(int ticks, Milliseconds limit)
{
    return limit.count() > 0 && TickInterval * ticks > limit;
}

} // namespace

struct HttpClient::Private
{
    struct Request
    {
        HttpRequestId id;
        bool toHead = false;
        QByteArray bytes;                               // head, and a small body
        QByteArray body;                                // a large one
        std::unique_ptr<HttpResponseReceiver> receiver; // null: nobody wants the response
        HttpRequestOptions options;
    };
    using Receivers = std::vector<std::unique_ptr<HttpResponseReceiver>>;

    Private(HttpClient* client, std::shared_ptr<const TlsContext> context, Endpoint endpoint, TimerSource& timerSource,
            HttpClientOptions o)
        : q(client)
        , timers(timerSource)
        , options(std::move(o))
        , stream(new TlsStream(std::move(context), std::move(endpoint), options.pin, timerSource,
                               {.connect = options.connect, .handshake = options.handshake}, client))
        , throttle(options.limiter, timerSource, [this] { readAll(); })
    {}

    void sendNext();
    void writeOut();
    void readAll();
    [[nodiscard]] bool step();
    [[nodiscard]] bool readHead();
    [[nodiscard]] bool readBody();
    [[nodiscard]] bool readChunks();
    [[nodiscard]] bool readKnown();
    [[nodiscard]] bool more(qsizetype bytes);
    [[nodiscard]] std::span<char> space();
    void advance(qsizetype bytes);
    void finishResponse();
    void forgetResponse();
    void fail(Error why);
    void failLater(std::unique_ptr<HttpResponseReceiver> receiver, Error why);
    [[nodiscard]] bool mayUpgrade() const;
    void handOver();
    void tick();

    HttpClient* q;
    TimerSource& timers;
    HttpClientOptions options;
    TlsStream* stream; // null once it was handed over
    Throttle throttle;
    std::deque<Request> waiting;
    std::deque<Request> sent; // the first is being answered
    std::deque<QByteArray> out;
    qsizetype outSent = 0; // of out.front()
    InputBuffer in;
    std::unique_ptr<Timer> ticks; // while something is pending
    Receivers done;               // kept until their own call has returned
    std::optional<Error> error;
    quint64 lastId = 0;

    // The response being read.
    bool inBody = false;
    HttpResponseHead head;
    quint64 remaining = 0;
    quint64 unwanted = 0; // bytes thrown away of it
    std::optional<ChunkDecoder> chunks;
    QByteArrayView chunk; // decoded, in `in`, not yet taken
    qsizetype chunkConsumed = 0;
    QByteArray scratch;

    int quietTicks = 0;
    bool paused = false; // the receiver has no space
    bool reading = false;
    bool readAgain = false;
    bool closed = false;
    bool closedTold = false;
};

HttpClient::HttpClient(std::shared_ptr<const TlsContext> context, Endpoint endpoint, TimerSource& timers,
                       HttpClientOptions options, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(context), std::move(endpoint), timers, std::move(options)))
{
    connect(d->stream, &TlsStream::opened, this, [this] {
        d->quietTicks = 0;
        Q_EMIT connected();
        d->sendNext();
    });
    connect(d->stream, &TlsStream::readyRead, this, [this] { d->readAll(); });
    connect(d->stream, &TlsStream::drained, this, [this] { d->writeOut(); });
    connect(d->stream, &TlsStream::closed, this, [this] {
        const auto why = d->stream->error();
        d->fail(why ? *why
                    : Error{ErrorCode::Network,
                            QStringLiteral("%1 ended the connection").arg(d->stream->remote().toString())});
    });
}

HttpClient::~HttpClient()
{
    if (d->stream)
        d->stream->disconnect(this);
}

HttpRequestId HttpClient::send(HttpRequestHead request, QByteArray body, std::unique_ptr<HttpResponseReceiver> receiver,
                               HttpRequestOptions options)
{
    const HttpRequestId id{++d->lastId};
    if (d->closed) {
        d->failLater(std::move(receiver), d->error ? *d->error : Error{ErrorCode::Cancelled, QStringLiteral("closed")});
        return id;
    }
    if (static_cast<int>(d->waiting.size()) >= d->options.waiting) {
        d->failLater(std::move(receiver), {ErrorCode::Busy, QStringLiteral("too many requests wait")});
        return id;
    }
    request.fields.set("Host", endpoint().toString().toLatin1());
    if (!body.isEmpty() || request.method == "POST" || request.method == "PUT" || request.method == "PATCH")
        request.fields.set("Content-Length", QByteArray::number(body.size()));
    auto bytes = serialize(request);
    if (!bytes) {
        d->failLater(std::move(receiver), bytes.error());
        return id;
    }
    if (body.size() <= SmallBodyBytes) {
        *bytes += body;
        body.clear();
    }
    d->waiting.push_back(
        {id, request.method == "HEAD", std::move(*bytes), std::move(body), std::move(receiver), options});
    if (!d->ticks)
        d->ticks = d->timers.every(TickInterval, [this] { d->tick(); });
    d->sendNext();
    return id;
}

void HttpClient::cancel(HttpRequestId id)
{
    const auto isIt = [id](const Private::Request& request) { return request.id == id; };
    if (const auto found = std::find_if(d->waiting.begin(), d->waiting.end(), isIt); found != d->waiting.end()) {
        d->done.push_back(std::move(found->receiver));
        d->waiting.erase(found);
    } else if (const auto at = std::find_if(d->sent.begin(), d->sent.end(), isIt); at != d->sent.end()) {
        d->done.push_back(std::move(at->receiver));
        if (at == d->sent.begin() && d->inBody)
            d->forgetResponse();
    }
    // The receiver may be what calls us.
    QMetaObject::invokeMethod(
        this, [this] { d->done.clear(); }, Qt::QueuedConnection);
}

void HttpClient::resume(HttpRequestId)
{
    d->paused = false;
    d->quietTicks = 0;
    QMetaObject::invokeMethod(
        this, [this] { d->readAll(); }, Qt::QueuedConnection);
}

int HttpClient::pending() const
{
    const auto wanted = std::count_if(d->sent.begin(), d->sent.end(),
                                      [](const Private::Request& request) { return request.receiver != nullptr; });
    return static_cast<int>(wanted) + static_cast<int>(d->waiting.size());
}

bool HttpClient::isConnected() const
{
    return !d->closed && d->stream->isOpen();
}

bool HttpClient::isClosed() const
{
    return d->closed;
}

const std::optional<Error>& HttpClient::error() const
{
    return d->error;
}

const Endpoint& HttpClient::endpoint() const
{
    return d->stream->remote();
}

const KeyFingerprint& HttpClient::serverFingerprint() const
{
    return d->stream->peerFingerprint();
}

const QByteArray& HttpClient::serverPublicKey() const
{
    return d->stream->peerPublicKey();
}

const Endpoint& HttpClient::local() const
{
    return d->stream->local();
}

void HttpClient::close()
{
    if (d->closed)
        return;
    d->stream->disconnect(this);
    d->stream->close();
    d->fail({ErrorCode::Cancelled, QStringLiteral("the connection was closed")});
}

// --- Requests

void HttpClient::Private::sendNext()
{
    if (closed || !stream->isOpen())
        return;
    while (!waiting.empty() && static_cast<int>(sent.size()) < options.inFlight) {
        Request request = std::move(waiting.front());
        waiting.pop_front();
        out.push_back(std::exchange(request.bytes, {}));
        if (!request.body.isEmpty())
            out.push_back(std::exchange(request.body, {}));
        if (sent.empty())
            quietTicks = 0;
        sent.push_back(std::move(request));
    }
    writeOut();
}

void HttpClient::Private::writeOut()
{
    while (!out.empty() && !closed) {
        const auto rest = QByteArrayView(out.front()).sliced(outSent);
        const qint64 taken = stream->write(rest);
        if (taken < 0)
            return; // closed() follows
        if (taken > 0)
            quietTicks = 0;
        outSent += taken;
        if (taken < rest.size())
            return; // drained() follows
        out.pop_front();
        outSent = 0;
    }
}

// --- Responses

void HttpClient::Private::readAll()
{
    // Receivers call back (send, cancel): only one round runs.
    if (std::exchange(reading, true)) {
        readAgain = true;
        return;
    }
    do {
        readAgain = false;
        while (!closed && step()) {
        }
    } while (readAgain && !closed);
    reading = false;
    in.release();
}

// False when there is nothing to do now.
bool HttpClient::Private::step()
{
    return inBody ? readBody() : readHead();
}

// Reads into the buffer: false when nothing came.
bool HttpClient::Private::more(qsizetype bytes)
{
    if (in.size() >= MaxInputBytes)
        return false;
    const qint64 got = stream->read(in.space(bytes));
    if (got < 0) {
        if (inBody && head.body.kind == HttpBodyLength::Kind::UntilClose && !stream->error()) {
            finishResponse();
            return false;
        }
        const auto why = stream->error();
        fail(why ? *why
                 : Error{ErrorCode::Network,
                         QStringLiteral("%1 ended the connection").arg(stream->remote().toString())});
        return false;
    }
    in.added(got);
    if (got > 0)
        quietTicks = 0;
    return got > 0;
}

bool HttpClient::Private::readHead()
{
    if (in.isEmpty())
        return more(HeadReadBytes);
    if (sent.empty()) {
        fail({ErrorCode::Protocol, QStringLiteral("%1 answers what was not asked").arg(stream->remote().toString())});
        return false;
    }
    const HttpParseAnswer parsed = parseResponseHead(in.view(), sent.front().toHead, head);
    if (parsed.kind == HttpParseAnswer::Kind::Incomplete)
        return more(HeadReadBytes);
    if (parsed.kind == HttpParseAnswer::Kind::Rejected || (head.status == 101 && !mayUpgrade())) {
        fail({ErrorCode::Protocol,
              QStringLiteral("%1 does not answer in HTTP: %2").arg(stream->remote().toString(), parsed.detail)});
        return false;
    }
    in.consume(parsed.consumed);
    quietTicks = 0;
    if (head.status == 101) {
        handOver();
        return false;
    }
    if (head.status < 200)
        return true;
    inBody = true;
    unwanted = 0;
    remaining = head.body.bytes;
    paused = false;
    chunks.reset();
    if (head.body.kind == HttpBodyLength::Kind::Chunked)
        chunks.emplace();
    if (sent.front().receiver)
        sent.front().receiver->head(head); // it may cancel
    else
        forgetResponse();
    return !closed;
}

bool HttpClient::Private::mayUpgrade() const
{
    return sent.size() == 1 && waiting.empty() && out.empty() && sent.front().receiver &&
           sent.front().receiver->takesUpgrade();
}

void HttpClient::Private::handOver()
{
    closed = true;
    ticks.reset();
    QObject::disconnect(stream, nullptr, q, nullptr);
    stream->setParent(nullptr);
    UpgradedStream upgraded;
    upgraded.stream.reset(std::exchange(stream, nullptr));
    upgraded.received = in.view().toByteArray();
    in.consume(in.size());
    const auto receiver = std::move(sent.front().receiver);
    sent.clear();
    QMetaObject::invokeMethod(q, &HttpClient::closed, Qt::QueuedConnection);
    receiver->upgraded(std::move(upgraded));
}

// Nobody wants the rest: worth reading to the end where it is short.
void HttpClient::Private::forgetResponse()
{
    if (head.body.kind == HttpBodyLength::Kind::UntilClose ||
        (head.body.kind == HttpBodyLength::Kind::Known && remaining > MaxUnwantedBytes)) {
        fail({ErrorCode::Network, QStringLiteral("the connection was closed to stop a transfer")});
        return;
    }
    paused = false;
    QMetaObject::invokeMethod(
        q, [this] { readAll(); }, Qt::QueuedConnection);
}

bool HttpClient::Private::readBody()
{
    switch (head.body.kind) {
    case HttpBodyLength::Kind::None:
        finishResponse();
        return true;
    case HttpBodyLength::Kind::Chunked:
        return readChunks();
    case HttpBodyLength::Kind::Known:
    case HttpBodyLength::Kind::UntilClose:
        return readKnown();
    }
    return false;
}

// Where the next bytes go, cut to what the limiter allows; empty: not now.
std::span<char> HttpClient::Private::space()
{
    std::span<char> room;
    if (const auto& receiver = sent.front().receiver) {
        room = receiver->space();
        paused = room.empty();
    } else {
        if (scratch.isEmpty())
            scratch.resize(BodyReadBytes);
        room = {scratch.data(), static_cast<size_t>(scratch.size())};
    }
    if (closed || sent.empty() || room.empty())
        return {};
    const qint64 allowed = throttle.allowance(static_cast<qint64>(room.size()));
    if (allowed == 0)
        quietTicks = 0; // it is we who do not read
    return room.first(static_cast<size_t>(allowed));
}

void HttpClient::Private::advance(qsizetype bytes)
{
    throttle.spend(bytes);
    if (!sent.front().receiver) {
        unwanted += static_cast<quint64>(bytes);
        if (unwanted > MaxUnwantedBytes)
            fail({ErrorCode::Network, QStringLiteral("the connection was closed to stop a transfer")});
        return;
    }
    sent.front().receiver->advance(bytes);
    if (!closed && !sent.empty() && sent.front().receiver && sent.front().receiver->isOverlong())
        fail({ErrorCode::Protocol, QStringLiteral("%1 sends more than it should").arg(stream->remote().toString())});
}

bool HttpClient::Private::readKnown()
{
    const bool known = head.body.kind == HttpBodyLength::Kind::Known;
    if (known && remaining == 0) {
        finishResponse();
        return true;
    }
    auto room = space();
    if (room.empty() || closed)
        return false;
    if (known)
        room = room.first(static_cast<size_t>(std::min<quint64>(remaining, room.size())));
    qint64 got = 0;
    if (!in.isEmpty()) {
        got = std::min<qint64>(in.size(), static_cast<qint64>(room.size()));
        std::memcpy(room.data(), in.view().data(), static_cast<size_t>(got));
        in.consume(static_cast<qsizetype>(got));
    } else {
        got = stream->read(room);
        if (got < 0)
            return more(1); // says why, or that this is the end
        if (got == 0)
            return false;
    }
    quietTicks = 0;
    remaining -= known ? static_cast<quint64>(got) : 0;
    advance(static_cast<qsizetype>(got));
    return !closed;
}

bool HttpClient::Private::readChunks()
{
    if (!chunk.isEmpty()) {
        const auto room = space();
        if (room.empty() || closed)
            return false;
        const auto size = std::min<qsizetype>(chunk.size(), static_cast<qsizetype>(room.size()));
        std::memcpy(room.data(), chunk.data(), static_cast<size_t>(size));
        chunk = chunk.sliced(size);
        if (chunk.isEmpty())
            in.consume(std::exchange(chunkConsumed, 0));
        advance(size);
        return !closed;
    }
    const auto part = chunks->next(in.view());
    switch (part.kind) {
    case ChunkDecoder::Answer::Kind::Incomplete:
        in.consume(part.consumed);
        return part.consumed > 0 || more(BodyReadBytes);
    case ChunkDecoder::Answer::Kind::Data:
        chunk = part.data;
        chunkConsumed = part.consumed;
        return true;
    case ChunkDecoder::Answer::Kind::Done:
        in.consume(part.consumed);
        finishResponse();
        return true;
    case ChunkDecoder::Answer::Kind::Rejected:
        break;
    }
    fail({ErrorCode::Protocol, QStringLiteral("%1 sends a malformed body").arg(stream->remote().toString())});
    return false;
}

void HttpClient::Private::finishResponse()
{
    inBody = false;
    chunks.reset();
    scratch.clear();
    const auto receiver = std::move(sent.front().receiver);
    sent.pop_front();
    quietTicks = 0;
    if (sent.empty() && waiting.empty())
        ticks.reset();
    const bool last = !head.keepAlive;
    if (receiver)
        receiver->finished();
    if (closed)
        return;
    if (last) {
        stream->close();
        fail({ErrorCode::Network, QStringLiteral("%1 ended the connection").arg(stream->remote().toString())});
        return;
    }
    sendNext();
}

// --- The end

void HttpClient::Private::tick()
{
    if (!stream->isOpen() || sent.empty() || paused || closed)
        return;
    ++quietTicks;
    const HttpRequestOptions& limits = sent.front().options;
    if (elapsed(quietTicks, inBody ? limits.stall : limits.head))
        fail({ErrorCode::Timeout, QStringLiteral("%1 does not answer").arg(stream->remote().toString())});
}

void HttpClient::Private::failLater(std::unique_ptr<HttpResponseReceiver> receiver, Error why)
{
    QMetaObject::invokeMethod(
        q,
        [shared = std::shared_ptr<HttpResponseReceiver>(std::move(receiver)), why = std::move(why)] {
            shared->failed(why);
        },
        Qt::QueuedConnection);
}

void HttpClient::Private::fail(Error why)
{
    if (closed)
        return;
    closed = true;
    const auto keptTicks = std::move(ticks); // it may be what calls us
    error = why;
    QObject::disconnect(stream, nullptr, q, nullptr);
    // Where the end is orderly the stream says goodbye by itself.
    if (stream->error() || why.code != ErrorCode::Cancelled)
        stream->abort();
    out.clear();
    for (auto* const requests : {&sent, &waiting}) {
        for (Request& request : *requests) {
            if (request.receiver)
                failLater(std::move(request.receiver), why);
        }
    }
    // The receiver of the response being read may be what calls us: the requests go later, too.
    QMetaObject::invokeMethod(
        q,
        [this] {
            sent.clear();
            waiting.clear();
            Q_EMIT q->closed();
        },
        Qt::QueuedConnection);
}

} // namespace Potluck::Net
