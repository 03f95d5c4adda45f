// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback.h"
#include "net/httpclient.h"
#include "net/httpserver.h"
#include "support/faketimers.h"

#include <QTest>

#include <array>

using namespace Potluck;
using namespace Potluck::Net;
using namespace Potluck::Net::Test;
using Potluck::Test::FakeClock;
using Potluck::Test::FakeTimers;

namespace {

// Changes over to "test" at /up, and answers everything else.
class UpgradingHandler final : public HttpHandler
{
public:
    void handle(const std::shared_ptr<HttpExchange>& exchange) override
    {
        exchanges.push_back(exchange);
        if (exchange->request().target != "/up")
            return exchange->respond({.status = 404}, "not here");
        if (isLate)
            return;
        upgrade(*exchange);
    }
    void upgrade(HttpExchange& exchange)
    {
        stream = exchange.upgrade("test");
        if (!stream)
            exchange.respond({.status = 409}, "not now");
    }

    bool isLate = false;
    std::optional<UpgradedStream> stream;
    std::vector<std::shared_ptr<HttpExchange>> exchanges;
};

bool writeAll(TlsStream& stream, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const qint64 taken = stream.write(bytes);
        if (taken < 0)
            return false;
        bytes = bytes.sliced(taken);
        if (!bytes.isEmpty())
            QTest::qWait(1);
    }
    return true;
}

// Waits until so many bytes more were read.
QByteArray readSome(TlsStream& stream, qsizetype count)
{
    QByteArray all;
    (void)QTest::qWaitFor([&] {
        std::array<char, 4096> buffer{};
        const qint64 got = stream.read(buffer);
        all.append(buffer.data(), std::max<qint64>(got, 0));
        return all.size() >= count || got < 0;
    });
    return all;
}

} // namespace

class TestHttpUpgrade : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<FakeClock>();
        m_timers = std::make_unique<FakeTimers>(*m_clock);
        m_handler = std::make_unique<UpgradingHandler>();
        m_context = newContext();
        m_server = std::make_unique<HttpServer>(m_context, *m_handler, *m_timers);
        m_listener = std::make_unique<Listener>(*m_timers);
        m_listener->setAcceptor(Dialect::Native, m_server.get());
        QVERIFY(m_listener->listen({{QStringLiteral("127.0.0.1"), 0}}).ok());
        m_client = std::make_unique<HttpClient>(m_context, m_listener->endpoints().constFirst(), *m_timers);
        m_answer.reset();
    }
    void cleanup()
    {
        m_answer.reset();
        m_client.reset();
        m_handler->stream.reset();
        m_listener.reset();
        m_server.reset();
    }

    void bothSidesSpeakWhatTheyAgreedOn()
    {
        ask("/up");
        UpgradedStream* const server = serverSide();
        QVERIFY(server);
        QVERIFY(server->unsent.startsWith("HTTP/1.1 101 Switching Protocols\r\n"));
        QVERIFY(server->unsent.contains("Upgrade: test\r\n"));
        QVERIFY(server->unsent.contains("Connection: Upgrade\r\n"));
        QVERIFY(writeAll(*server->stream, server->unsent));
        QTRY_VERIFY(clientSide());
        QVERIFY(m_client->isClosed());
        QVERIFY(writeAll(*server->stream, "from the server"));
        QCOMPARE(readSome(*clientSide()->stream, 15), QByteArray("from the server"));
        QVERIFY(writeAll(*clientSide()->stream, "from the client"));
        QCOMPARE(readSome(*server->stream, 15), QByteArray("from the client"));
        QCOMPARE(server->stream->peerFingerprint(), m_context->identity().fingerprint());
    }

    void bytesBehindTheHeadAreHandedOver()
    {
        ask("/up");
        UpgradedStream* const server = serverSide();
        QVERIFY(server);
        QVERIFY(writeAll(*server->stream, QByteArray(server->unsent + "early")));
        QTRY_VERIFY(clientSide());
        QByteArray all = clientSide()->received;
        if (all.size() < 5)
            all += readSome(*clientSide()->stream, 5 - all.size());
        QCOMPARE(all, QByteArray("early"));
    }

    void theConnectionOutlivesItsServerAndKeepsItsPlace()
    {
        ask("/up");
        UpgradedStream* const server = serverSide();
        QVERIFY(server);
        QTRY_COMPARE(m_server->connectionCount(), 0);
        QCOMPARE(m_listener->connectionCount(), 1);
        m_server.reset();
        QVERIFY(writeAll(*server->stream, server->unsent));
        QTRY_VERIFY(clientSide());
        m_timers->advance(std::chrono::hours{1}); // HTTP's timeouts are no longer its
        QVERIFY(server->stream->isOpen() && clientSide()->stream->isOpen());
        m_handler->stream.reset();
        QTRY_COMPARE(m_listener->connectionCount(), 0);
    }

    void anotherAnswerIsAnAnswer()
    {
        ask("/elsewhere");
        QTRY_VERIFY(m_answer);
        QVERIFY(m_answer->ok());
        const auto* const response = std::get_if<HttpResponse>(&**m_answer);
        QVERIFY(response);
        QCOMPARE(response->head.status, 404);
        QCOMPARE(response->body, QByteArray("not here"));
        QVERIFY(!m_client->isClosed());
    }

    void isRefusedWhereAnotherRequestFollows()
    {
        m_handler->isLate = true;
        ask("/up");
        std::optional<Result<HttpResponse>> second;
        m_client->send({.target = "/second"}, {},
                       collectResponse(100, [&](auto result) { second = std::move(result); }));
        QTRY_COMPARE(m_handler->exchanges.size(), std::size_t{2});
        m_handler->upgrade(*m_handler->exchanges.front());
        QVERIFY(!m_handler->stream);
        QTRY_VERIFY(m_answer && second);
        QCOMPARE(std::get<HttpResponse>(**m_answer).head.status, 409);
        QCOMPARE((*second)->head.status, 404);
    }

    void isRefusedWhereTheClientIsGone()
    {
        m_handler->isLate = true;
        ask("/up");
        QTRY_COMPARE(m_handler->exchanges.size(), std::size_t{1});
        m_client.reset();
        QTRY_COMPARE(m_server->connectionCount(), 0);
        m_handler->upgrade(*m_handler->exchanges.front());
        QVERIFY(!m_handler->stream);
    }

    void changingOverUnaskedIsAProtocolError()
    {
        std::optional<Result<HttpResponse>> got;
        m_client->send({.target = "/up"}, {}, collectResponse(100, [&](auto result) { got = std::move(result); }));
        UpgradedStream* const server = serverSide();
        QVERIFY(server);
        QVERIFY(writeAll(*server->stream, server->unsent));
        QTRY_VERIFY(got);
        QVERIFY(!got->ok());
        QCOMPARE(got->error().code, ErrorCode::Protocol);
    }

    void aServerThatEndsInsteadIsANetworkError()
    {
        ask("/up");
        QVERIFY(serverSide());
        m_handler->stream.reset();
        QTRY_VERIFY(m_answer);
        QVERIFY(!m_answer->ok());
        QCOMPARE(m_answer->error().code, ErrorCode::Network);
    }

private:
    void ask(const QByteArray& target)
    {
        HttpRequestHead head;
        head.target = target;
        head.fields = {{"Connection", "Upgrade"}, {"Upgrade", "test"}};
        m_client->send(std::move(head), {},
                       receiveUpgrade(1024, [this](auto answer) { m_answer = std::move(answer); }));
    }
    [[nodiscard]] UpgradedStream* serverSide()
    {
        (void)QTest::qWaitFor([this] { return m_handler->stream.has_value(); });
        return m_handler->stream ? &*m_handler->stream : nullptr;
    }
    [[nodiscard]] UpgradedStream* clientSide()
    {
        return m_answer && m_answer->ok() ? std::get_if<UpgradedStream>(&**m_answer) : nullptr;
    }

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<FakeTimers> m_timers;
    std::unique_ptr<UpgradingHandler> m_handler;
    std::shared_ptr<const TlsContext> m_context;
    std::unique_ptr<HttpServer> m_server;
    std::unique_ptr<Listener> m_listener;
    std::unique_ptr<HttpClient> m_client;
    std::optional<Result<UpgradeAnswer>> m_answer;
};

QTEST_GUILESS_MAIN(TestHttpUpgrade)
#include "tst_httpupgrade.moc"
