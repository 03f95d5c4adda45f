// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "base/timers.h"
#include "net/endpoint.h"
#include "net/httpmessage.h"
#include "net/identity.h"
#include "net/ratelimiter.h"
#include "net/tlscontext.h"
#include "net/upgradedstream.h"

#include <QByteArray>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <variant>

namespace Potluck::Net {

struct HttpRequestIdTag;
using HttpRequestId = StrongId<HttpRequestIdTag>;

// Where the response to one request goes. Called on the client's thread; owned by the client until finished() or
// failed(), one of which is called exactly once (neither after HttpClient::cancel()). May call send() and cancel() from
// within.
class HttpResponseReceiver
{
public:
    virtual ~HttpResponseReceiver() = default;
    // The final response's head, any status. A receiver that does not want the body cancels the request here.
    virtual void head(const HttpResponseHead& head) = 0;
    // Where the next bytes of the body belong; the client reads straight into it. Empty: nothing now,
    // HttpClient::resume() follows.
    [[nodiscard]] virtual std::span<char> space() = 0;
    // That many bytes were put at the beginning of the last space().
    virtual void advance(qsizetype bytes) = 0;
    // Asked after advance(): true where the body is longer than the receiver takes. The response then fails as Protocol
    // and the connection ends.
    [[nodiscard]] virtual bool isOverlong() const { return false; }
    // The body is complete.
    virtual void finished() = 0;
    // There is no response or it is not complete: Network, Timeout, Unauthorized (pin), Protocol.
    virtual void failed(const Error& error) = 0;
    // Whether the request asked for another protocol. Then upgraded() may be called instead of everything else: the
    // connection is the receiver's, and the client closed. A 101 that nobody asked for fails as Protocol.
    [[nodiscard]] virtual bool takesUpgrade() const { return false; }
    virtual void upgraded(UpgradedStream) {}
};

// A receiver that collects a body in memory: anything longer than maxBytes fails as Protocol.
struct HttpResponse
{
    HttpResponseHead head;
    QByteArray body;
};
[[nodiscard]] std::unique_ptr<HttpResponseReceiver> collectResponse(qsizetype maxBytes,
                                                                    std::function<void(Result<HttpResponse>)> call);

// A receiver that hands the body on in pieces of at most 64 KiB as they come.
struct HttpStreamCalls
{
    std::function<void(const HttpResponseHead&)> head;
    std::function<void(QByteArrayView)> received;
    std::function<void(Status)> ended;
};
[[nodiscard]] std::unique_ptr<HttpResponseReceiver> streamResponse(HttpStreamCalls calls);

// A receiver for a request with an Upgrade field: the connection, or what the server answers instead.
using UpgradeAnswer = std::variant<UpgradedStream, HttpResponse>;
[[nodiscard]] std::unique_ptr<HttpResponseReceiver> receiveUpgrade(qsizetype maxBytes,
                                                                   std::function<void(Result<UpgradeAnswer>)> call);

struct HttpClientOptions
{
    std::optional<KeyFingerprint> pin{}; // the server's key; nothing accepts any (first use)
    int inFlight = 8;                    // requests sent and not fully answered; more wait in order
    int waiting = 256;                   // requests that wait; more fail as Busy
    Milliseconds connect{10'000};
    Milliseconds handshake{10'000};
    std::shared_ptr<RateLimiter> limiter{}; // of the bodies received; null: none
};

struct HttpRequestOptions
{
    Milliseconds head{30'000};  // from the moment it is this request's turn to its head; zero: for ever
    Milliseconds stall{30'000}; // without a byte of a body for which there is space; zero: for ever (event streams)
};

// One kept connection to one HTTP/1.1 server over TLS, with pipelined requests. Connects when made. After closed() it
// is of no more use: make another. Destroying it drops the requests without calling their receivers. Within its
// callbacks, destroy it with deleteLater(). One thread with a Qt event loop. A request for another protocol is only
// granted while no other one is pending; once it was, nothing but isClosed(), close() and the destructor may be called.
class HttpClient final : public QObject
{
    Q_OBJECT

public:
    HttpClient(std::shared_ptr<const TlsContext> context, Endpoint endpoint, TimerSource& timers,
               HttpClientOptions options = {}, QObject* parent = nullptr);
    ~HttpClient() override;

    // Sends a request, at once or when its turn comes. Host and Content-Length are added. Failures come through the
    // receiver from the event loop, never from within this call.
    HttpRequestId send(HttpRequestHead request, QByteArray body, std::unique_ptr<HttpResponseReceiver> receiver,
                       HttpRequestOptions options = {});
    // Forgets a request; its receiver is destroyed. One that was sent already is read to the end and thrown away where
    // at most 64 KiB are left of its body, else the connection is closed and the others in flight fail as Network.
    void cancel(HttpRequestId id);
    // The receiver has space again.
    void resume(HttpRequestId id);

    // Requests neither finished, failed nor cancelled.
    [[nodiscard]] int pending() const;
    [[nodiscard]] bool isConnected() const;
    [[nodiscard]] bool isClosed() const;
    [[nodiscard]] const std::optional<Error>& error() const;
    [[nodiscard]] const Endpoint& endpoint() const;
    // The server's key and this side's address on the connection; valid once connected.
    [[nodiscard]] const KeyFingerprint& serverFingerprint() const;
    [[nodiscard]] const QByteArray& serverPublicKey() const;
    [[nodiscard]] const Endpoint& local() const;

    // Ends the connection; what is pending fails as Cancelled.
    void close();

Q_SIGNALS:
    void connected();
    // The connection ended or never came to be; every pending request has failed.
    void closed();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Potluck::Net
