// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback.h"
#include "net/httpclient.h"
#include "support/faketimers.h"

#include <QSignalSpy>
#include <QTest>

using namespace Potluck;
using namespace Potluck::Net;
using namespace Potluck::Net::Test;
using Potluck::Test::FakeClock;
using Potluck::Test::FakeTimers;

namespace {

// A receiver with a buffer of the test's choice, and what it was told.
struct Told
{
    std::optional<HttpResponseHead> head;
    QByteArray body;
    qsizetype room = 1 << 20; // for how many bytes more there is space
    bool finished = false;
    std::optional<Error> error;
    std::function<void()> onHead;
    std::function<void()> onAdvance;
    bool destroyed = false;
};

class TellingReceiver final : public HttpResponseReceiver
{
public:
    explicit TellingReceiver(std::shared_ptr<Told> told) : m_told(std::move(told)) {}
    ~TellingReceiver() override { m_told->destroyed = true; }
    void head(const HttpResponseHead& head) override
    {
        m_told->head = head;
        if (m_told->onHead)
            m_told->onHead();
    }
    std::span<char> space() override
    {
        m_buffer.resize(m_told->room);
        return {m_buffer.data(), static_cast<size_t>(m_buffer.size())};
    }
    void advance(qsizetype bytes) override
    {
        m_told->body += m_buffer.first(bytes);
        m_told->room -= bytes;
        if (m_told->onAdvance)
            m_told->onAdvance();
    }
    void finished() override { m_told->finished = true; }
    void failed(const Error& error) override { m_told->error = error; }

private:
    std::shared_ptr<Told> m_told;
    QByteArray m_buffer;
};

} // namespace

class TestHttpClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<FakeClock>();
        m_timers = std::make_unique<FakeTimers>(*m_clock);
        m_loopback = std::make_unique<Loopback>(*m_timers);
        m_context = newContext();
        m_requests.clear();
        connectClient({});
    }
    void cleanup()
    {
        m_client.reset();
        m_server.reset();
    }

    void sendsARequestAndCollectsTheAnswer()
    {
        std::optional<Result<HttpResponse>> got;
        m_client->send({.method = "POST", .target = "/v1/x"}, "body",
                       collectResponse(100, [&](auto result) { got = std::move(result); }));
        expectRequest("\r\n\r\nbody");
        QVERIFY(m_requests.startsWith("POST /v1/x HTTP/1.1\r\n"));
        QVERIFY(m_requests.contains("Content-Length: 4\r\n"));
        QVERIFY(m_requests.contains(QByteArray("Host: " + m_loopback->endpoint().toString().toLatin1() + "\r\n")));
        answer("HTTP/1.1 201 Created\r\nContent-Length: 5\r\nX-A: b\r\n\r\nhello");
        QTRY_VERIFY(got);
        QVERIFY(got->ok());
        QCOMPARE((*got)->head.status, 201);
        QCOMPARE((*got)->head.fields.value("x-a"), QByteArray("b"));
        QCOMPARE((*got)->body, QByteArray("hello"));
        QCOMPARE(m_client->pending(), 0);
    }

    void pipelinesUpToTheLimitAndAnswersInOrder()
    {
        connectClient({.inFlight = 3});
        std::vector<std::shared_ptr<Told>> all;
        for (int i = 0; i < 5; ++i)
            all.push_back(get("/" + QByteArray::number(i)));
        expectRequest("GET /2 ");
        QTest::qWait(20);
        readRequests();
        QVERIFY(!m_requests.contains("GET /3 "));
        QCOMPARE(m_client->pending(), 5);
        answer("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nAHTTP/1.1 404 Not Found\r\nContent-Length: 1\r\n\r\nB");
        expectRequest("GET /4 ");
        QCOMPARE(all[0]->body, QByteArray("A"));
        QCOMPARE(all[1]->body, QByteArray("B"));
        QCOMPARE(all[1]->head->status, 404);
        QVERIFY(all[1]->finished);
        QVERIFY(!all[2]->head);
    }

    void readsBodiesOfAllFramings_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<bool>("ends");
        QTest::newRow("length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n0123456789") << false;
        QTest::newRow("chunks") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                              "4\r\n0123\r\n6\r\n456789\r\n0\r\n\r\n")
                                << false;
        QTest::newRow("until the end") << QByteArray("HTTP/1.1 200 OK\r\n\r\n0123456789") << true;
        QTest::newRow("after continue")
            << QByteArray("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n0123456789")
            << false;
    }
    void readsBodiesOfAllFramings()
    {
        QFETCH(QByteArray, answer);
        QFETCH(bool, ends);
        const auto told = get("/");
        expectRequest("GET / ");
        for (const char c : std::as_const(answer)) {
            this->answer(QByteArray(1, c));
            QCoreApplication::processEvents();
        }
        if (ends)
            m_server->close();
        QTRY_VERIFY(told->finished);
        QCOMPARE(told->body, QByteArray("0123456789"));
        QVERIFY(!told->error);
    }

    void headOfResponseToHeadHasNoBody()
    {
        const auto told = std::make_shared<Told>();
        m_client->send({.method = "HEAD"}, {}, std::make_unique<TellingReceiver>(told));
        const auto next = get("/next");
        expectRequest("GET /next ");
        answer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        QTRY_VERIFY(next->finished);
        QVERIFY(told->finished);
        QVERIFY(told->body.isEmpty());
    }

    void failsAtNonsense_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("garbage") << QByteArray("SSH-2.0-x\r\n\r\n");
        QTest::newRow("both lengths") << QByteArray(
            "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        QTest::newRow("two lengths") << QByteArray(
            "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab");
        QTest::newRow("negative length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n");
        QTest::newRow("long head") << "HTTP/1.1 200 OK\r\nX: " + QByteArray(60'000, 'x');
        QTest::newRow("bad chunk") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n");
        QTest::newRow("huge chunk") << QByteArray(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n");
        QTest::newRow("chunk with garbage behind")
            << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nabgarbage\r\n0\r\n\r\n");
        QTest::newRow("endless chunk line")
            << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;" + QByteArray(200'000, 'x');
        QTest::newRow("switches protocols") << QByteArray("HTTP/1.1 101 Switching Protocols\r\n\r\n");
    }
    void failsAtNonsense()
    {
        QFETCH(QByteArray, answer);
        QSignalSpy closed(m_client.get(), &HttpClient::closed);
        const auto told = get("/");
        const auto second = get("/second");
        expectRequest("GET /second ");
        this->answer(answer);
        QTRY_COMPARE(closed.count(), 1);
        QCOMPARE(told->error->code, ErrorCode::Protocol);
        QVERIFY(!told->finished);
        QVERIFY(second->error);
        QCOMPARE(m_client->pending(), 0);
        QVERIFY(told->destroyed);
    }

    void failsAtAnAnswerThatNobodyAskedFor()
    {
        QSignalSpy closed(m_client.get(), &HttpClient::closed);
        QTRY_VERIFY(m_client->isConnected());
        QTRY_VERIFY(m_server->isOpen());
        answer("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        QTRY_COMPARE(closed.count(), 1);
        QCOMPARE(m_client->error()->code, ErrorCode::Protocol);
    }

    void bytesBehindTheBodyAreNotTheBody()
    {
        const auto told = get("/");
        expectRequest("GET / ");
        answer("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcdefgh\r\n\r\n");
        QTRY_VERIFY(told->finished);
        QCOMPARE(told->body, QByteArray("abc"));
        QTRY_VERIFY(m_client->isClosed());
    }

    void abruptEndMidBodyFails_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<bool>("orderly");
        const QByteArray known("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
        const QByteArray chunked("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3e8\r\n");
        const QByteArray open("HTTP/1.1 200 OK\r\n\r\n");
        QTest::newRow("length, cut") << known << false;
        QTest::newRow("length, goodbye") << known << true;
        QTest::newRow("chunks, cut") << chunked << false;
        QTest::newRow("chunks, goodbye") << chunked << true;
        QTest::newRow("until the end, cut") << open << false;
    }
    void abruptEndMidBodyFails()
    {
        QFETCH(QByteArray, head);
        QFETCH(bool, orderly);
        const auto told = get("/");
        expectRequest("GET / ");
        answer(head + "some");
        QTRY_COMPARE(told->body, QByteArray("some"));
        if (orderly)
            m_server->close();
        else
            m_server->abort();
        QTRY_VERIFY(told->error);
        QCOMPARE(told->error->code, ErrorCode::Network);
        QVERIFY(!told->finished);
    }

    void receiverWithoutSpaceHoldsTheServerBack()
    {
        const auto told = std::make_shared<Told>();
        told->room = 10;
        const auto id =
            m_client->send({}, {}, std::make_unique<TellingReceiver>(told), {.stall = Milliseconds{30'000}});
        expectRequest("GET / ");
        answer("HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n");
        const QByteArray block(1 << 20, 'x');
        QVERIFY(QTest::qWaitFor([&] { return m_server->write(block) == 0; }));
        QCOMPARE(told->body.size(), 10);
        m_timers->advance(Milliseconds{100'000}); // it is not the server who stalls
        QTest::qWait(10);
        QVERIFY(!told->error);
        told->room = 1000;
        m_client->resume(id);
        QTRY_COMPARE(told->body.size(), 1010);
    }

    void cancelBeforeItsTurnSendsNothing()
    {
        connectClient({.inFlight = 1});
        const auto first = get("/first");
        const auto told = std::make_shared<Told>();
        const auto id = m_client->send({.target = "/cancelled"}, {}, std::make_unique<TellingReceiver>(told));
        const auto third = get("/third");
        m_client->cancel(id);
        expectRequest("GET /first ");
        answer("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        expectRequest("GET /third ");
        QVERIFY(!m_requests.contains("cancelled"));
        QVERIFY(told->destroyed);
        QVERIFY(!told->error && !told->finished);
    }

    void cancelOfAShortAnswerKeepsTheConnection()
    {
        const auto told = std::make_shared<Told>();
        const auto id = m_client->send({.target = "/cancelled"}, {}, std::make_unique<TellingReceiver>(told));
        const auto next = get("/next");
        expectRequest("GET /next ");
        m_client->cancel(id);
        QCOMPARE(m_client->pending(), 1);
        answer("HTTP/1.1 200 OK\r\nContent-Length: 60000\r\n\r\n" + QByteArray(60'000, 'x'));
        answer("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        QTRY_VERIFY(next->finished);
        QCOMPARE(next->body, QByteArray("ok"));
        QVERIFY(!told->head);
    }

    void cancelOfALongAnswerEndsTheConnection()
    {
        const auto told = std::make_shared<Told>();
        HttpRequestId id;
        told->onHead = [&] { m_client->cancel(id); }; // from within its own call
        id = m_client->send({}, {}, std::make_unique<TellingReceiver>(told));
        const auto next = get("/next");
        QSignalSpy closed(m_client.get(), &HttpClient::closed);
        expectRequest("GET /next ");
        answer("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
        QTRY_COMPARE(closed.count(), 1);
        QVERIFY(!told->error);
        QVERIFY(told->destroyed);
        QCOMPARE(next->error->code, ErrorCode::Network);
    }

    void overlongBodyFailsTheCollector()
    {
        std::optional<Result<HttpResponse>> got;
        m_client->send({}, {}, collectResponse(9, [&](auto result) { got = std::move(result); }));
        expectRequest("GET / ");
        answer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\na\r\n0123456789\r\n0\r\n\r\n");
        QTRY_VERIFY(got);
        QCOMPARE(got->error().code, ErrorCode::Protocol);
    }

    void streamsPieces()
    {
        QByteArray got;
        std::optional<Status> ended;
        int status = 0;
        m_client->send({}, {},
                       streamResponse({.head = [&](const auto& head) { status = head.status; },
                                       .received = [&](QByteArrayView bytes) { got.append(bytes); },
                                       .ended = [&](Status how) { ended = std::move(how); }}),
                       {.stall = Milliseconds{0}});
        expectRequest("GET / ");
        answer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\none\n\r\n");
        QTRY_COMPARE(got, QByteArray("one\n"));
        m_timers->advance(Milliseconds{10'000'000}); // silence is allowed
        QTest::qWait(10);
        QVERIFY(!ended);
        answer("4\r\ntwo\n\r\n0\r\n\r\n");
        QTRY_VERIFY(ended);
        QVERIFY(ended->ok());
        QCOMPARE(got, QByteArray("one\ntwo\n"));
        QCOMPARE(status, 200);
    }

    void timesOutWithoutAHead()
    {
        const auto told = get("/");
        expectRequest("GET / ");
        m_timers->advance(Milliseconds{29'000});
        QTest::qWait(10);
        QVERIFY(!told->error);
        m_timers->advance(Milliseconds{3'000});
        QTRY_VERIFY(told->error);
        QCOMPARE(told->error->code, ErrorCode::Timeout);
    }

    void timesOutInAStalledBody()
    {
        const auto told = get("/");
        expectRequest("GET / ");
        answer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nab");
        QTRY_COMPARE(told->body.size(), 2);
        m_timers->advance(Milliseconds{32'000});
        QTRY_VERIFY(told->error);
        QCOMPARE(told->error->code, ErrorCode::Timeout);
    }

    void failsWhereTheKeyIsNotThePinned()
    {
        m_client = std::make_unique<HttpClient>(m_context, m_loopback->endpoint(), *m_timers,
                                                HttpClientOptions{.pin = KeyFingerprint{{1}}});
        const auto told = get("/");
        QVERIFY(QTest::qWaitFor([&] { return !m_loopback->acceptor.sockets.empty(); }));
        m_server = std::make_unique<TlsStream>(m_context, m_loopback->acceptor.take(), *m_timers);
        QTRY_VERIFY(told->error);
        QCOMPARE(told->error->code, ErrorCode::Unauthorized);
        readRequests();
        QVERIFY(m_requests.isEmpty());
    }

    void refusesToSendAHeaderWithALineBreak()
    {
        const auto told = std::make_shared<Told>();
        m_client->send({.fields = {{"X", "a\r\nY: b"}}}, {}, std::make_unique<TellingReceiver>(told));
        QVERIFY(!told->error); // not from within the call
        QTRY_VERIFY(told->error);
        QCOMPARE(told->error->code, ErrorCode::InvalidArgument);
        const auto next = get("/next");
        expectRequest("GET /next ");
        QVERIFY(m_requests.startsWith("GET /next "));
    }

    void tooManyWaitingAreBusy()
    {
        connectClient({.inFlight = 1, .waiting = 2});
        QTRY_VERIFY(m_client->isConnected());
        (void)get("/1");
        (void)get("/2");
        (void)get("/3");
        const auto told = get("/4");
        QTRY_VERIFY(told->error);
        QCOMPARE(told->error->code, ErrorCode::Busy);
        QCOMPARE(m_client->pending(), 3);
    }

    void limiterHoldsBodiesBack()
    {
        connectClient({.limiter = std::make_shared<RateLimiter>(*m_clock, 100'000)});
        const auto told = get("/");
        expectRequest("GET / ");
        answer("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n" + QByteArray(500'000, 'x'));
        for (int i = 0; i < 100; ++i) {
            m_timers->advance(Milliseconds{10});
            QTest::qWait(1);
        }
        QVERIFY2(told->body.size() > 80'000 && told->body.size() < 120'000,
                 qPrintable(QString::number(told->body.size())));
    }

    void serverThatSaysCloseFailsWhatIsBehind()
    {
        const auto first = get("/1");
        const auto second = get("/2");
        QSignalSpy closed(m_client.get(), &HttpClient::closed);
        expectRequest("GET /2 ");
        answer("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok");
        QTRY_COMPARE(closed.count(), 1);
        QVERIFY(first->finished);
        QCOMPARE(second->error->code, ErrorCode::Network);
    }

    void closeFailsWhatIsPending()
    {
        const auto told = get("/");
        expectRequest("GET / ");
        m_client->close();
        QVERIFY(!told->error);
        QTRY_VERIFY(told->error);
        QCOMPARE(told->error->code, ErrorCode::Cancelled);
        const auto late = get("/late");
        QTRY_VERIFY(late->error);
    }

    void largeRequestBodiesAreSentAsTheServerReads()
    {
        const QByteArray body(20 << 20, 'x');
        std::optional<Result<HttpResponse>> got;
        m_client->send({.method = "PATCH"}, body, collectResponse(100, [&](auto result) { got = std::move(result); }));
        expectRequest("\r\n\r\n");
        QVERIFY(QTest::qWaitFor([&] {
            readRequests();
            return m_requests.count('x') >= body.size();
        }));
        answer("HTTP/1.1 204 No Content\r\n\r\n");
        QTRY_VERIFY(got);
        QCOMPARE((*got)->head.status, 204);
    }

private:
    void connectClient(HttpClientOptions options)
    {
        m_client = std::make_unique<HttpClient>(m_context, m_loopback->endpoint(), *m_timers, std::move(options));
        QVERIFY(QTest::qWaitFor([&] { return !m_loopback->acceptor.sockets.empty(); }));
        m_server = std::make_unique<TlsStream>(m_context, m_loopback->acceptor.take(), *m_timers);
    }
    std::shared_ptr<Told> get(const QByteArray& target)
    {
        auto told = std::make_shared<Told>();
        m_client->send({.target = target}, {}, std::make_unique<TellingReceiver>(told));
        return told;
    }
    void readRequests()
    {
        QByteArray bytes(1 << 20, Qt::Uninitialized);
        const qint64 got = m_server->read({bytes.data(), static_cast<size_t>(bytes.size())});
        m_requests += bytes.first(std::max<qint64>(0, got));
    }
    void expectRequest(const QByteArray& part)
    {
        QVERIFY2(QTest::qWaitFor([&] {
                     readRequests();
                     return m_requests.contains(part);
                 }),
                 m_requests.left(1000).constData());
    }
    void answer(const QByteArray& bytes) { QCOMPARE(m_server->write(bytes), static_cast<qint64>(bytes.size())); }

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<FakeTimers> m_timers;
    std::unique_ptr<Loopback> m_loopback;
    std::shared_ptr<const TlsContext> m_context;
    std::unique_ptr<HttpClient> m_client;
    std::unique_ptr<TlsStream> m_server;
    QByteArray m_requests;
};

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_httpclient.moc"
