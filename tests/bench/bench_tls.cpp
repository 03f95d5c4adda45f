// SPDX-License-Identifier: GPL-3.0-or-later

// How fast one sender and one receiver are over loopback, each on a thread of its own: OpenSSL on blocking sockets with
// nothing around it (the roof), TlsStream, and HTTP GETs of 1 MiB ranges, four in flight, into the caller's buffer.
//
//     bench_tls [MIB]
//
// Prints one JSON line: bytes, and for each way GB/s (10^9 bytes a second, best and median of five, taken in turns).

#include "net/httpclient.h"
#include "net/httpserver.h"
#include "net/listener.h"
#include "net/opensslptr.h"
#include "net/tlsstream.h"

#include <QCoreApplication>
#include <QThread>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <thread>
#include <vector>

using namespace Potluck;
using namespace Potluck::Net;

namespace {

constexpr qint64 PieceBytes = 1024 * 1024;
constexpr qsizetype SendBytes = 128 * 1024;
constexpr int Rounds = 5;
constexpr int InFlight = 4;

[[noreturn]] void fail(const char* what)
{
    std::fprintf(stderr, "%s\n", what);
    std::exit(1);
}

std::shared_ptr<const TlsContext> newContext()
{
    auto identity = Identity::generate();
    if (!identity)
        fail("identity");
    auto context = TlsContext::create(std::move(identity).value());
    if (!context)
        fail("context");
    return std::move(context).value();
}

struct Sockets
{
    SocketDescriptor one;
    SocketDescriptor other;
};

Sockets connectedSockets()
{
    const SocketDescriptor listener(::socket(AF_INET, SOCK_STREAM, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const raw = reinterpret_cast<sockaddr*>(&address);
    const int fd = static_cast<int>(listener.value());
    if (::bind(fd, raw, size) != 0 || ::listen(fd, 1) != 0 || ::getsockname(fd, raw, &size) != 0)
        fail("listen");
    Sockets sockets;
    sockets.one = SocketDescriptor(::socket(AF_INET, SOCK_STREAM, 0));
    if (::connect(static_cast<int>(sockets.one.value()), raw, size) != 0)
        fail("connect");
    sockets.other = SocketDescriptor(::accept(fd, nullptr, nullptr));
    const int on = 1;
    ::setsockopt(static_cast<int>(sockets.other.value()), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return sockets;
}

double gigabytesPerSecond(qint64 bytes, std::chrono::steady_clock::duration took)
{
    return static_cast<double>(bytes) / std::chrono::duration<double>(took).count() / 1e9;
}

// --- OpenSSL alone

SslCtxPtr bareContext(bool server)
{
    SslCtxPtr context(SSL_CTX_new(server ? TLS_server_method() : TLS_client_method()));
    SSL_CTX_set_min_proto_version(context.get(), TLS1_3_VERSION);
    SSL_CTX_set_ciphersuites(context.get(), "TLS_AES_128_GCM_SHA256");
    SSL_CTX_set_read_ahead(context.get(), 1);
    SSL_CTX_set_default_read_buffer_len(context.get(), SendBytes);
    if (!server)
        return context;
    const PkeyPtr key(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
    const X509Ptr certificate(X509_new());
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), 0);
    X509_set_pubkey(certificate.get(), key.get());
    X509_sign(certificate.get(), key.get(), nullptr);
    SSL_CTX_use_certificate(context.get(), certificate.get());
    SSL_CTX_use_PrivateKey(context.get(), key.get());
    return context;
}

double bare(qint64 total)
{
    const Sockets sockets = connectedSockets();
    const SslCtxPtr serverContext = bareContext(true);
    const SslCtxPtr clientContext = bareContext(false);
    std::thread sender([&] {
        const SslPtr ssl(SSL_new(serverContext.get()));
        SSL_set_fd(ssl.get(), static_cast<int>(sockets.other.value()));
        if (SSL_accept(ssl.get()) != 1)
            fail("accept");
        const std::vector<char> bytes(SendBytes, 'x');
        for (qint64 sent = 0; sent < total; sent += SendBytes) {
            if (SSL_write(ssl.get(), bytes.data(), SendBytes) != SendBytes)
                fail("write");
        }
    });
    const SslPtr ssl(SSL_new(clientContext.get()));
    SSL_set_fd(ssl.get(), static_cast<int>(sockets.one.value()));
    if (SSL_connect(ssl.get()) != 1)
        fail("connect");
    std::vector<char> into(PieceBytes);
    const auto start = std::chrono::steady_clock::now();
    for (qint64 got = 0; got < total;) {
        const int n =
            SSL_read(ssl.get(), into.data() + got % PieceBytes, static_cast<int>(PieceBytes - got % PieceBytes));
        if (n <= 0)
            fail("read");
        got += n;
    }
    const auto took = std::chrono::steady_clock::now() - start;
    sender.join();
    return gigabytesPerSecond(total, took);
}

// --- TlsStream

// Runs something on a thread with an event loop of its own while this one measures.
class Beside
{
public:
    template<typename Make>
    explicit Beside(Make make)
    {
        m_context.moveToThread(&m_thread);
        m_thread.start();
        QMetaObject::invokeMethod(&m_context, make, Qt::BlockingQueuedConnection);
    }
    template<typename Drop>
    void end(Drop drop)
    {
        QMetaObject::invokeMethod(&m_context, drop, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }

private:
    QThread m_thread;
    QObject m_context;
};

class Handover final : public ConnectionAcceptor
{
public:
    explicit Handover(std::function<void(AcceptedSocket)> call) : m_call(std::move(call)) {}
    void accept(AcceptedSocket socket) override { m_call(std::move(socket)); }

private:
    std::function<void(AcceptedSocket)> m_call;
};

double stream(qint64 total, const std::shared_ptr<const TlsContext>& context)
{
    const std::vector<char> bytes(SendBytes, 'x');
    std::unique_ptr<QtTimerSource> senderTimers;
    std::unique_ptr<Listener> listener;
    std::unique_ptr<Handover> handover;
    std::unique_ptr<TlsStream> sender;
    Endpoint endpoint;
    qint64 sent = 0;
    const auto pour = [&] {
        while (sent < total) {
            const auto rest = QByteArrayView(bytes.data(), SendBytes).sliced(sent % SendBytes);
            const qint64 taken = sender->write(rest);
            if (taken < 0)
                fail("stream write");
            sent += taken;
            if (taken < rest.size())
                return;
        }
    };
    Beside beside([&] {
        senderTimers = std::make_unique<QtTimerSource>();
        listener = std::make_unique<Listener>(*senderTimers);
        handover = std::make_unique<Handover>([&](AcceptedSocket socket) {
            sender = std::make_unique<TlsStream>(context, std::move(socket), *senderTimers);
            QObject::connect(sender.get(), &TlsStream::opened, sender.get(), pour);
            QObject::connect(sender.get(), &TlsStream::drained, sender.get(), pour);
        });
        listener->setAcceptor(Dialect::Native, handover.get());
        if (!listener->listen({{QStringLiteral("127.0.0.1"), 0}}))
            fail("listen");
        endpoint = listener->endpoints().front();
    });

    QtTimerSource timers;
    QEventLoop loop;
    TlsStream receiver(context, endpoint, std::nullopt, timers);
    std::vector<char> into(PieceBytes);
    qint64 got = 0;
    std::chrono::steady_clock::time_point start;
    QObject::connect(&receiver, &TlsStream::opened, &loop, [&] { start = std::chrono::steady_clock::now(); });
    QObject::connect(&receiver, &TlsStream::readyRead, &loop, [&] {
        for (;;) {
            const qint64 n = receiver.read(std::span(into).subspan(static_cast<size_t>(got % PieceBytes)));
            if (n < 0)
                fail("stream read");
            got += n;
            if (got >= total)
                return loop.quit();
            if (n == 0)
                return;
        }
    });
    loop.exec();
    const auto took = std::chrono::steady_clock::now() - start;
    beside.end([&] {
        sender.reset();
        listener.reset();
        senderTimers.reset();
    });
    return gigabytesPerSecond(total, took);
}

// --- HTTP

// A file in memory, given out in recycled buffers as a file's reader would.
class MemorySource final : public BodySource
{
public:
    void read(quint64, qsizetype max, Done done) override
    {
        QByteArray* free = nullptr;
        for (QByteArray& buffer : m_buffers) {
            if (buffer.isDetached() || buffer.isEmpty())
                free = &buffer;
        }
        if (!free)
            fail("buffers");
        free->resize(max);
        free->data()[0] = 'x';
        done(*free);
    }

private:
    QByteArray m_buffers[3];
};

class RangeHandler final : public HttpHandler
{
public:
    void handle(const std::shared_ptr<HttpExchange>& exchange) override
    {
        HttpResponseHead head;
        head.status = 206;
        exchange->respondFrom(std::move(head), PieceBytes, std::make_unique<MemorySource>());
    }
};

class PieceReceiver final : public HttpResponseReceiver
{
public:
    PieceReceiver(std::vector<char>& into, std::function<void()> call) : m_into(into), m_call(std::move(call)) {}
    void head(const HttpResponseHead&) override {}
    std::span<char> space() override { return std::span(m_into).subspan(m_filled); }
    void advance(qsizetype bytes) override { m_filled += static_cast<size_t>(bytes); }
    void finished() override { m_call(); }
    void failed(const Error& error) override { fail(qPrintable(error.detail)); }

private:
    std::vector<char>& m_into;
    std::function<void()> m_call;
    size_t m_filled = 0;
};

double http(qint64 total, const std::shared_ptr<const TlsContext>& context)
{
    std::unique_ptr<QtTimerSource> serverTimers;
    std::unique_ptr<Listener> listener;
    std::unique_ptr<HttpServer> server;
    RangeHandler handler;
    Endpoint endpoint;
    Beside beside([&] {
        serverTimers = std::make_unique<QtTimerSource>();
        listener = std::make_unique<Listener>(*serverTimers);
        server = std::make_unique<HttpServer>(context, handler, *serverTimers);
        listener->setAcceptor(Dialect::Native, server.get());
        if (!listener->listen({{QStringLiteral("127.0.0.1"), 0}}))
            fail("listen");
        endpoint = listener->endpoints().front();
    });

    QtTimerSource timers;
    QEventLoop loop;
    HttpClient client(context, endpoint, timers, {.inFlight = InFlight});
    std::vector<char> into(PieceBytes);
    const qint64 pieces = total / PieceBytes;
    qint64 asked = 0;
    qint64 done = 0;
    std::chrono::steady_clock::time_point start;
    std::function<void()> ask = [&] {
        while (asked < pieces && client.pending() < InFlight) {
            ++asked;
            client.send({.method = "GET", .target = "/v1/content/x", .fields = {{"Range", "bytes=0-1048575"}}}, {},
                        std::make_unique<PieceReceiver>(into, [&] {
                            if (++done == pieces)
                                loop.quit();
                            ask();
                        }));
        }
    };
    QObject::connect(&client, &HttpClient::connected, &loop, [&] {
        start = std::chrono::steady_clock::now();
        ask();
    });
    loop.exec();
    const auto took = std::chrono::steady_clock::now() - start;
    client.close();
    beside.end([&] {
        listener.reset();
        server.reset();
        serverTimers.reset();
    });
    return gigabytesPerSecond(total, took);
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

double best(const std::vector<double>& values)
{
    return *std::max_element(values.begin(), values.end());
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const qint64 total = (argc > 1 ? std::max(1, std::atoi(argv[1])) : 1024) * PieceBytes;
    const auto context = newContext();
    std::vector<double> bareRates;
    std::vector<double> streamRates;
    std::vector<double> httpRates;
    for (int round = 0; round < Rounds; ++round) {
        bareRates.push_back(bare(total));
        streamRates.push_back(stream(total, context));
        httpRates.push_back(http(total, context));
    }
    std::printf("{\"bytes\": %lld, \"openssl\": %.3f, \"opensslBest\": %.3f, \"stream\": %.3f, \"streamBest\": %.3f, "
                "\"http\": %.3f, \"httpBest\": %.3f}\n",
                static_cast<long long>(total), median(bareRates), best(bareRates), median(streamRates),
                best(streamRates), median(httpRates), best(httpRates));
    return 0;
}
