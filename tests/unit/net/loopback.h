// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/listener.h"
#include "net/tlsstream.h"

#include <QTest>

#include <arpa/inet.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <deque>
#include <functional>
#include <memory>
#include <thread>

namespace Potluck::Net::Test {

// Takes what a listener hands over and keeps it for the test.
class KeepingAcceptor final : public ConnectionAcceptor
{
public:
    void accept(AcceptedSocket socket) override { sockets.push_back(std::move(socket)); }
    AcceptedSocket take()
    {
        AcceptedSocket socket = std::move(sockets.front());
        sockets.pop_front();
        return socket;
    }
    std::deque<AcceptedSocket> sockets;
};

inline std::shared_ptr<const TlsContext> newContext()
{
    auto identity = Identity::generate();
    return TlsContext::create(std::move(identity).value()).value();
}

// A real socket that speaks no protocol of its own, connected to the endpoint.
inline SocketDescriptor connectRaw(const Endpoint& endpoint)
{
    SocketDescriptor descriptor(::socket(AF_INET, SOCK_STREAM, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(endpoint.port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(static_cast<int>(descriptor.value()), reinterpret_cast<const sockaddr*>(&address), sizeof address) !=
        0)
        descriptor.reset();
    return descriptor;
}

inline bool sendRaw(const SocketDescriptor& descriptor, QByteArrayView bytes)
{
    return ::send(static_cast<int>(descriptor.value()), bytes.data(), static_cast<size_t>(bytes.size()),
                  MSG_NOSIGNAL) == bytes.size();
}

// True once the other side has ended the connection, with or without bytes before.
inline bool hasEnded(const SocketDescriptor& descriptor)
{
    char scratch[4096];
    for (;;) {
        const ssize_t got = ::recv(static_cast<int>(descriptor.value()), scratch, sizeof scratch, MSG_DONTWAIT);
        if (got <= 0)
            return got == 0 || errno != EAGAIN;
    }
}

// A listener on loopback whose native connections are kept.
class Loopback
{
public:
    explicit Loopback(TimerSource& timers, ListenerLimits limits = {}) : listener(timers, limits)
    {
        listener.setAcceptor(Dialect::Native, &acceptor);
        const Status listening = listener.listen({{QStringLiteral("127.0.0.1"), 0}});
        if (!listening)
            qFatal("%s", qPrintable(listening.error().detail));
    }
    [[nodiscard]] Endpoint endpoint() const { return listener.endpoints().front(); }

    KeepingAcceptor acceptor;
    Listener listener;
};

// Two ends of one TLS connection.
struct StreamPair
{
    std::unique_ptr<TlsStream> client;
    std::unique_ptr<TlsStream> server;

    static StreamPair open(Loopback& loopback, const std::shared_ptr<const TlsContext>& clientContext,
                           const std::shared_ptr<const TlsContext>& serverContext, TimerSource& timers,
                           TlsTimeouts timeouts = {})
    {
        StreamPair pair;
        pair.client = std::make_unique<TlsStream>(clientContext, loopback.endpoint(), std::nullopt, timers, timeouts);
        if (!QTest::qWaitFor([&] { return !loopback.acceptor.sockets.empty(); }))
            return pair;
        pair.server = std::make_unique<TlsStream>(serverContext, loopback.acceptor.take(), timers, timeouts);
        (void)QTest::qWaitFor([&] { return pair.client->isOpen() && pair.server->isOpen(); });
        return pair;
    }
    [[nodiscard]] bool isOpen() const { return client && server && client->isOpen() && server->isOpen(); }
};

// What a client made with plain OpenSSL sees; runs on a thread of its own because it blocks.
struct ForeignClient
{
    int maxVersion = 0; // 0: the newest
    bool connected = false;
    QByteArray answer;

    void run(const Endpoint& endpoint, const QByteArray& request)
    {
        std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context(SSL_CTX_new(TLS_client_method()), SSL_CTX_free);
        SSL_CTX_set_max_proto_version(context.get(), maxVersion);
        const SocketDescriptor socket = connectRaw(endpoint);
        const timeval patience{10, 0}; // a server that does not end must not hang the test
        ::setsockopt(static_cast<int>(socket.value()), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        std::unique_ptr<SSL, decltype(&SSL_free)> ssl(SSL_new(context.get()), SSL_free);
        SSL_set_fd(ssl.get(), static_cast<int>(socket.value()));
        connected = SSL_connect(ssl.get()) == 1;
        if (!connected)
            return;
        SSL_write(ssl.get(), request.constData(), static_cast<int>(request.size()));
        char buffer[4096];
        int got = 0;
        while ((got = SSL_read(ssl.get(), buffer, sizeof buffer)) > 0)
            answer.append(buffer, got);
    }
};

// Runs something that blocks beside the event loop until it has ended.
inline void runBeside(const std::function<void()>& blocking)
{
    std::atomic<bool> done = false;
    std::thread thread([&] {
        blocking();
        done = true;
    });
    (void)QTest::qWaitFor([&] { return done.load(); }, 20'000);
    thread.join();
}

} // namespace Potluck::Net::Test
