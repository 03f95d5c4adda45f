// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpclient.h"
#include "net/httpserver.h"
#include "net/listener.h"

#include <QTest>

#include <functional>
#include <memory>
#include <optional>

namespace Potluck::Native::Test {

inline std::shared_ptr<const Net::Identity> newIdentity()
{
    auto identity = Net::Identity::generate();
    return identity ? std::move(identity).value() : nullptr;
}

inline std::shared_ptr<const Net::TlsContext> newTls(std::shared_ptr<const Net::Identity> identity = newIdentity())
{
    auto context = Net::TlsContext::create(std::move(identity));
    return context ? std::move(context).value() : nullptr;
}

// A handler behind a real TLS server on loopback.
class Server
{
public:
    Server(Net::HttpHandler& handler, std::shared_ptr<const Net::TlsContext> tls, quint16 port = 0)
        : m_http(tls, handler, m_timers), m_listener(m_timers), m_key(tls->identity().fingerprint())
    {
        m_listener.setAcceptor(Dialect::Native, &m_http);
        const Status listening = m_listener.listen({{QStringLiteral("127.0.0.1"), port}});
        if (!listening)
            qFatal("%s", qPrintable(listening.error().detail));
    }
    [[nodiscard]] Net::Endpoint endpoint() const { return m_listener.endpoints().front(); }
    [[nodiscard]] const Net::KeyFingerprint& key() const { return m_key; }
    [[nodiscard]] int connectionCount() const { return m_http.connectionCount(); }

private:
    QtTimerSource m_timers;
    Net::HttpServer m_http;
    Net::Listener m_listener;
    Net::KeyFingerprint m_key;
};

// A handler that does what a test says.
class ScriptedHandler final : public Net::HttpHandler
{
public:
    using Script = std::function<void(const std::shared_ptr<Net::HttpExchange>&)>;
    explicit ScriptedHandler(Script given) : script(std::move(given)) {}
    void handle(const std::shared_ptr<Net::HttpExchange>& exchange) override { script(exchange); }
    Script script;
};

// One kept connection that a test drives request by request.
class Browser
{
public:
    Browser(const Net::Endpoint& endpoint, std::shared_ptr<const Net::TlsContext> tls)
        : m_client(std::move(tls), endpoint, m_timers)
    {}

    // The answer; status 0 where there is none, its reason as the body.
    Net::HttpResponse ask(QByteArray method, QByteArray target, QByteArray body = {}, Net::HttpFields fields = {})
    {
        const auto answer = send(std::move(method), std::move(target), std::move(body), std::move(fields));
        (void)QTest::qWaitFor([&] { return answer->has_value(); }, 20'000);
        return answer->value_or(none(QStringLiteral("no answer")));
    }
    std::shared_ptr<std::optional<Net::HttpResponse>> send(QByteArray method, QByteArray target, QByteArray body = {},
                                                           Net::HttpFields fields = {})
    {
        Net::HttpRequestHead head;
        head.method = std::move(method);
        head.target = std::move(target);
        head.fields = std::move(fields);
        auto answer = std::make_shared<std::optional<Net::HttpResponse>>();
        m_client.send(std::move(head), std::move(body),
                      Net::collectResponse(64 * 1024 * 1024, [answer](Result<Net::HttpResponse> response) {
                          *answer = response ? std::move(response).value() : none(response.error().detail);
                      }));
        return answer;
    }
    [[nodiscard]] Net::HttpClient& client() { return m_client; }

private:
    static Net::HttpResponse none(const QString& why)
    {
        Net::HttpResponse response;
        response.head.status = 0;
        response.body = why.toUtf8();
        return response;
    }

    QtTimerSource m_timers;
    Net::HttpClient m_client;
};

} // namespace Potluck::Native::Test
