// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback.h"
#include "net/httpserver.h"
#include "support/faketimers.h"

#include <QSignalSpy>
#include <QTest>

using namespace Potluck;
using namespace Potluck::Net;
using namespace Potluck::Net::Test;
using Potluck::Test::FakeClock;
using Potluck::Test::FakeTimers;

namespace {

// Does what the test says, and keeps the exchanges that are not answered at once.
class ScriptedHandler final : public HttpHandler
{
public:
    using Exchange = std::shared_ptr<HttpExchange>;
    void handle(const Exchange& exchange) override
    {
        targets.append(exchange->request().target);
        if (script)
            script(exchange);
        else
            exchange->respond({}, exchange->request().target);
    }
    std::function<void(const Exchange&)> script;
    QByteArrayList targets;
};

// Gives bytes when the test lets it, and counts what is asked.
class ScriptedSource final : public BodySource
{
public:
    struct Log
    {
        quint64 asked = 0;
        int reads = 0;
        int alive = 0;
        Done pending;
    };
    ScriptedSource(std::shared_ptr<Log> log, bool atOnce, qint64 failAt = -1)
        : m_owned(std::move(log)), m_log(*m_owned), m_atOnce(atOnce), m_failAt(failAt)
    {
        ++m_log.alive;
    }
    ~ScriptedSource() override { --m_log.alive; }
    void read(quint64 offset, qsizetype max, Done done) override
    {
        QCOMPARE(offset, m_next);
        m_next += static_cast<quint64>(max);
        ++m_log.reads;
        if (m_failAt >= 0 && static_cast<qint64>(offset) >= m_failAt)
            return done(Error{ErrorCode::Io, QStringLiteral("the file shrank")});
        m_log.asked += static_cast<quint64>(max);
        if (m_atOnce)
            return done(QByteArray(max, 'b'));
        m_log.pending = [done, max](const Result<QByteArray>&) { done(QByteArray(max, 'b')); };
    }

private:
    std::shared_ptr<Log> m_owned; // it may outlive the test
    Log& m_log;
    quint64 m_next = 0;
    bool m_atOnce;
    qint64 m_failAt;
};

class RecordingReceiver final : public BodyReceiver
{
public:
    struct Log
    {
        QByteArray bytes;
        bool finished = false;
        std::optional<Error> error;
        std::function<void()> onReceived;
    };
    explicit RecordingReceiver(std::shared_ptr<Log> log) : m_owned(std::move(log)), m_log(*m_owned) {}
    void received(QByteArrayView bytes) override
    {
        m_log.bytes.append(bytes);
        if (m_log.onReceived)
            m_log.onReceived();
    }
    void finished() override { m_log.finished = true; }
    void failed(const Error& error) override { m_log.error = error; }

private:
    std::shared_ptr<Log> m_owned; // it may outlive the test
    Log& m_log;
};

} // namespace

class TestHttpServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_handler = std::make_unique<ScriptedHandler>();
        m_clock = std::make_unique<FakeClock>();
        m_timers = std::make_unique<FakeTimers>(*m_clock);
        m_context = newContext();
        m_server = std::make_unique<HttpServer>(m_context, *m_handler, *m_timers);
        m_listener = std::make_unique<Listener>(*m_timers);
        m_listener->setAcceptor(Dialect::Native, m_server.get());
        QVERIFY(m_listener->listen({{QStringLiteral("127.0.0.1"), 0}}).ok());
        connectClient();
    }
    void cleanup()
    {
        m_client.reset();
        m_listener.reset();
        m_server.reset();
    }

    void answersARequest()
    {
        send("GET /v1/x?q=1 HTTP/1.1\r\nHost: h\r\n\r\n");
        expect("\r\n\r\n/v1/x?q=1");
        QVERIFY(m_answer.startsWith("HTTP/1.1 200 OK\r\n"));
        QVERIFY(m_answer.contains("Content-Length: 9\r\n"));
        QVERIFY(m_answer.contains("Date: "));
    }

    void answersPipelinedRequestsInOrderWhoeverIsReadyFirst()
    {
        std::vector<ScriptedHandler::Exchange> kept;
        m_handler->script = [&](const auto& exchange) { kept.push_back(exchange); };
        send("GET /1 HTTP/1.1\r\nHost: h\r\n\r\nGET /2 HTTP/1.1\r\nHost: h\r\n\r\nGET /3 HTTP/1.1\r\nHost: h\r\n\r\n");
        QTRY_COMPARE(kept.size(), 3u);
        kept[2]->respond({}, "third");
        kept[1]->respond({}, "second");
        QTest::qWait(20);
        QVERIFY(readAnswer().isEmpty());
        kept[0]->respond({}, "first");
        expect("third");
        QVERIFY(m_answer.indexOf("first") < m_answer.indexOf("second"));
        QVERIFY(m_answer.indexOf("second") < m_answer.indexOf("third"));
    }

    void readsNoMoreThanSixteenRequestsAhead()
    {
        std::vector<ScriptedHandler::Exchange> kept;
        m_handler->script = [&](const auto& exchange) { kept.push_back(exchange); };
        QByteArray requests;
        for (int i = 0; i < 40; ++i)
            requests += "GET /" + QByteArray::number(i) + " HTTP/1.1\r\nHost: h\r\n\r\n";
        send(requests);
        QTRY_COMPARE(kept.size(), 16u);
        QTest::qWait(20);
        QCOMPARE(kept.size(), 16u);
        kept[0]->respond({}, "x");
        QTRY_COMPARE(kept.size(), 17u);
        m_handler->script = nullptr;
        for (const auto& exchange : kept)
            exchange->respond({}, "y");
        kept.clear();
        expect("/39");
    }

    void refusesMalformedRequests_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        QTest::newRow("garbage") << QByteArray("\x01\x02 garbage\r\n\r\n") << 400;
        QTest::newRow("no host") << QByteArray("GET / HTTP/1.1\r\n\r\n") << 400;
        QTest::newRow("both lengths")
            << QByteArray(
                   "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
            << 400;
        QTest::newRow("two lengths")
            << QByteArray("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello") << 400;
        QTest::newRow("unknown coding")
            << QByteArray("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n") << 501;
        QTest::newRow("version") << QByteArray("GET / HTTP/2.0\r\nHost: h\r\n\r\n") << 505;
        QTest::newRow("long target") << "GET /" + QByteArray(9000, 'a') + " HTTP/1.1\r\nHost: h\r\n\r\n" << 414;
        QTest::newRow("long head") << "GET / HTTP/1.1\r\nHost: h\r\nX: " + QByteArray(40'000, 'a') << 431;
        QTest::newRow("expectation") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\nExpect: more\r\n\r\n") << 417;
    }
    void refusesMalformedRequests()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        // What follows must not be taken for a request.
        send(request + "GET /smuggled HTTP/1.1\r\nHost: h\r\n\r\n");
        expectEnd();
        QCOMPARE(m_answer.left(13), QByteArray("HTTP/1.1 " + QByteArray::number(status) + ' '));
        QVERIFY(m_answer.contains("{\"detail\":"));
        QVERIFY(m_answer.contains("Connection: close\r\n"));
        QVERIFY(m_handler->targets.isEmpty());
    }

    void aHeaderValueCannotSplitTheAnswer()
    {
        m_handler->script = [](const auto& exchange) {
            HttpResponseHead head;
            head.fields.add("X-Name", "a\r\nSet-Cookie: evil=1\r\n\r\n<html>");
            exchange->respond(std::move(head), "body");
        };
        send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
        expectEnd();
        QVERIFY(m_answer.startsWith("HTTP/1.1 500 "));
        QVERIFY(!m_answer.contains("evil"));
        QVERIFY(!m_answer.contains("body"));
    }

    void streamsAnAnswerInChunks()
    {
        ScriptedHandler::Exchange kept;
        m_handler->script = [&](const auto& exchange) { kept = exchange; };
        send("GET /v1/events HTTP/1.1\r\nHost: h\r\n\r\n");
        QTRY_VERIFY(kept);
        kept->startStream({});
        expect("\r\n\r\n");
        QVERIFY(m_answer.contains("Transfer-Encoding: chunked\r\n"));
        QVERIFY(kept->writeStream("{\"a\":1}\n"));
        QVERIFY(kept->writeStream({})); // must not end it
        expect("8\r\n{\"a\":1}\n\r\n");
        kept->endStream();
        expect("0\r\n\r\n");
        QVERIFY(!kept->isAlive());
        send("GET /next HTTP/1.1\r\nHost: h\r\n\r\n");
        QTRY_COMPARE(m_handler->targets.size(), 2);
    }

    void streamToAClientThatStopsReadingIsBounded()
    {
        ScriptedHandler::Exchange kept;
        m_handler->script = [&](const auto& exchange) { kept = exchange; };
        send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
        QTRY_VERIFY(kept);
        bool aborted = false;
        bool drained = false;
        kept->onAborted([&] { aborted = true; });
        kept->onDrained([&] { drained = true; });
        kept->startStream({});
        const QByteArray line(64 * 1024, 'x');
        qint64 written = 0;
        while (kept->writeStream(line)) {
            written += line.size();
            QVERIFY(written < 100 << 20);
        }
        QVERIFY(kept->streamBacklog() > HttpExchange::StreamBacklogBytes);
        QVERIFY(!aborted);
        // The client reads on.
        QVERIFY(QTest::qWaitFor([&] {
            (void)readAnswer();
            return drained;
        }));
        QVERIFY(kept->streamBacklog() <= HttpExchange::StreamBacklogBytes / 2);
        // A handler that does not listen loses its client, not our memory.
        for (int i = 0; i < 2000 && kept->isAlive(); ++i)
            (void)kept->writeStream(line);
        QVERIFY(kept->streamBacklog() <= HttpExchange::MaxStreamBacklogBytes + line.size() * 2);
        QTRY_VERIFY((m_timers->advance(Milliseconds{10'000}), !kept->isAlive()));
    }

    void handlerThatForgetsGetsA500()
    {
        m_handler->script = [](const auto&) {};
        send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
        expect("the request was not answered");
        QVERIFY(m_answer.startsWith("HTTP/1.1 500 "));
    }

    void handlerThatForgetsItsStreamCutsIt()
    {
        m_handler->script = [](const auto& exchange) {
            exchange->startStream({});
            (void)exchange->writeStream("half");
        };
        send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
        expectEnd();
        QVERIFY(m_answer.contains("half"));
        QVERIFY(!m_answer.endsWith("0\r\n\r\n"));
    }

    void headGetsNoBody()
    {
        send("HEAD /abc HTTP/1.1\r\nHost: h\r\n\r\nGET /z HTTP/1.1\r\nHost: h\r\n\r\n");
        expect("\r\n\r\n/z");
        QVERIFY(m_answer.contains("Content-Length: 4\r\n"));
        QVERIFY(!m_answer.contains("/abc"));
    }

    void http10GetsAStreamUntilTheEnd()
    {
        m_handler->script = [](const auto& exchange) {
            exchange->startStream({});
            (void)exchange->writeStream("old");
            exchange->endStream();
        };
        send("GET / HTTP/1.0\r\n\r\n");
        expectEnd();
        QVERIFY(m_answer.endsWith("\r\n\r\nold"));
        QVERIFY(!m_answer.contains("chunked"));
    }

    void collectsBodies_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("length") << QByteArray("Content-Length: 10") << QByteArray("0123456789");
        QTest::newRow("chunks") << QByteArray("Transfer-Encoding: chunked")
                                << QByteArray("3\r\n012\r\n7;ext=1\r\n3456789\r\n0\r\nTrailer: x\r\n\r\n");
    }
    void collectsBodies()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, body);
        m_handler->script = [](const auto& exchange) {
            if (exchange->request().method == "GET")
                return exchange->respond({}, "next");
            exchange->collectBody(10, [exchange](QByteArray bytes) { exchange->respond({}, "got " + bytes); });
        };
        // Byte by byte, and a request behind it.
        const QByteArray request = "POST / HTTP/1.1\r\nHost: h\r\n" + head + "\r\n\r\n" + body;
        for (const char c : request) {
            send(QByteArray(1, c));
            QCoreApplication::processEvents();
        }
        expect("got 0123456789");
        send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
        expect("next");
    }

    void bodyLongerThanAllowedGets413_data() { collectsBodies_data(); }
    void bodyLongerThanAllowedGets413()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, body);
        bool called = false;
        m_handler->script = [&](const auto& exchange) {
            exchange->collectBody(9, [&called, exchange](QByteArray) { called = true; });
        };
        send("POST / HTTP/1.1\r\nHost: h\r\n" + head + "\r\n\r\n" + body + "GET /smuggled HTTP/1.1\r\nHost: h\r\n\r\n");
        expectEnd();
        QVERIFY2(m_answer.startsWith("HTTP/1.1 413 "), m_answer.constData());
        QVERIFY(!called);
        QCOMPARE(m_handler->targets.size(), 1);
    }

    void malformedChunksGet400()
    {
        const auto logged = std::make_shared<RecordingReceiver::Log>();
        RecordingReceiver::Log& log = *logged;
        ScriptedHandler::Exchange kept;
        m_handler->script = [&](const auto& exchange) {
            kept = exchange;
            exchange->receiveBody(1000, std::make_unique<RecordingReceiver>(logged));
        };
        send("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabcXX5\r\n");
        expectEnd();
        QVERIFY(m_answer.startsWith("HTTP/1.1 400 "));
        QCOMPARE(log.bytes, QByteArray("abc"));
        QVERIFY(log.error);
        QVERIFY(!log.finished);
    }

    void pausedBodyHoldsTheSenderBack()
    {
        const auto logged = std::make_shared<RecordingReceiver::Log>();
        RecordingReceiver::Log& log = *logged;
        ScriptedHandler::Exchange kept;
        m_handler->script = [&](const auto& exchange) {
            kept = exchange;
            log.onReceived = [&] { kept->pauseBody(); };
            exchange->receiveBody(1ull << 40, std::make_unique<RecordingReceiver>(logged));
        };
        send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 100000000\r\n\r\n");
        const QByteArray block(1 << 20, 'x');
        QTRY_VERIFY(m_client->write(block) == 0);
        QVERIFY(log.bytes.size() <= 64 * 1024);
        const qsizetype before = log.bytes.size();
        QTest::qWait(20);
        QCOMPARE(log.bytes.size(), before);
        log.onReceived = nullptr;
        kept->resumeBody();
        QTRY_VERIFY(log.bytes.size() > (1 << 20));
        m_client->abort();
        QTRY_VERIFY(log.error);
        QCOMPARE(log.error->code, ErrorCode::Network);
    }

    void expectContinueIsAnsweredWhereTheBodyIsWanted()
    {
        m_handler->script = [](const auto& exchange) {
            exchange->collectBody(100, [exchange](QByteArray bytes) { exchange->respond({}, bytes); });
        };
        send("PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n");
        expect("HTTP/1.1 100 Continue\r\n\r\n");
        send("body");
        expect("\r\n\r\nbody");
    }

    void expectContinueIsRefusedWhereItIsNot()
    {
        m_handler->script = [](const auto& exchange) {
            exchange->respondError(403, "forbidden", QStringLiteral("no"));
        };
        send("PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n");
        expectEnd();
        QVERIFY(m_answer.startsWith("HTTP/1.1 403 "));
    }

    void unwantedSmallBodyIsSkipped()
    {
        send("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 1000\r\n\r\n" + QByteArray(1000, 'x') +
             "GET /b HTTP/1.1\r\nHost: h\r\n\r\n");
        expect("\r\n\r\n/b");
        QCOMPARE(m_handler->targets, QByteArrayList({"/a", "/b"}));
    }

    void unwantedLargeBodyEndsTheConnectionAfterTheAnswer()
    {
        send("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 1000000\r\n\r\n" + QByteArray(10'000, 'x'));
        expectEnd();
        QVERIFY(m_answer.endsWith("\r\n\r\n/a"));
    }

    void largeBodyComesFromItsSource()
    {
        const auto logged = std::make_shared<ScriptedSource::Log>();
        ScriptedSource::Log& log = *logged;
        constexpr quint64 Length = 3'000'001;
        m_handler->script = [&](const auto& exchange) {
            exchange->respondFrom({.status = 206}, Length, std::make_unique<ScriptedSource>(logged, true));
        };
        send("GET / HTTP/1.1\r\nHost: h\r\n\r\nGET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
        expectEnd();
        QCOMPARE(log.asked, 2 * Length);
        QCOMPARE(m_answer.count('b'), static_cast<qsizetype>(2 * Length));
        QCOMPARE(log.alive, 0);
    }

    void sourceIsNotReadFasterThanTheClientReads()
    {
        const auto logged = std::make_shared<ScriptedSource::Log>();
        ScriptedSource::Log& log = *logged;
        m_handler->script = [&](const auto& exchange) {
            exchange->respondFrom({}, 1ull << 40, std::make_unique<ScriptedSource>(logged, true));
        };
        send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
        quint64 before = 0;
        QTRY_VERIFY((std::exchange(before, log.asked) == log.asked && log.asked > 0));
        QVERIFY(log.asked < 50u << 20); // what the kernel holds, not a terabyte
        m_client.reset();
        QTRY_COMPARE(log.alive, 0);
    }

    void slowSourceIsWaitedForAndClientsGoneMeanwhileAreNoticed()
    {
        const auto logged = std::make_shared<ScriptedSource::Log>();
        ScriptedSource::Log& log = *logged;
        bool aborted = false;
        m_handler->script = [&](const auto& exchange) {
            exchange->onAborted([&] { aborted = true; });
            exchange->respondFrom({}, 300'000, std::make_unique<ScriptedSource>(logged, false));
        };
        send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
        QTRY_VERIFY(log.pending);
        std::exchange(log.pending, nullptr)(QByteArray());
        QTRY_COMPARE(log.reads, 2);
        QVERIFY(!aborted);
        m_client.reset();
        QTRY_VERIFY(aborted);
        QCOMPARE(log.alive, 0);
    }

    void failingSourceCutsTheConnection()
    {
        const auto logged = std::make_shared<ScriptedSource::Log>();
        m_handler->script = [&](const auto& exchange) {
            exchange->respondFrom({}, 1'000'000, std::make_unique<ScriptedSource>(logged, true, 300'000));
        };
        send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
        expectEnd();
        QVERIFY(m_client->error()); // no orderly goodbye: incomplete
        QVERIFY(m_answer.count('b') < 1'000'000);
    }

    void rateLimitHoldsASourceBack()
    {
        const auto logged = std::make_shared<ScriptedSource::Log>();
        const auto limiter = std::make_shared<RateLimiter>(*m_clock, 100'000);
        m_handler->script = [&](const auto& exchange) {
            exchange->respondFrom({}, 1'000'000, std::make_unique<ScriptedSource>(logged, true), limiter);
        };
        send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
        expect("\r\n\r\n");
        for (int i = 0; i < 100; ++i) {
            m_timers->advance(Milliseconds{10});
            QTest::qWait(1);
            m_answer += readAnswer();
        }
        const auto arrived = m_answer.count('b');
        QVERIFY2(arrived > 80'000 && arrived < 120'000, qPrintable(QString::number(arrived)));
    }

    void slowHeadIsEndedWith408()
    {
        send("GET / HTTP/1.1\r\nHost: ");
        QTest::qWait(20);
        for (int i = 0; i < 9; ++i) {
            send("h"); // dripping does not help
            QTest::qWait(2);
            m_timers->advance(Milliseconds{1'000});
        }
        QVERIFY(m_client->isOpen());
        m_timers->advance(Milliseconds{3'000});
        expectEnd();
        QVERIFY(m_answer.startsWith("HTTP/1.1 408 "));
    }

    void stalledBodyIsEndedWith408()
    {
        const auto logged = std::make_shared<RecordingReceiver::Log>();
        RecordingReceiver::Log& log = *logged;
        ScriptedHandler::Exchange kept;
        m_handler->script = [&](const auto& exchange) {
            kept = exchange;
            exchange->receiveBody(1000, std::make_unique<RecordingReceiver>(logged));
        };
        send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\nabc");
        QTRY_COMPARE(log.bytes, QByteArray("abc"));
        m_timers->advance(Milliseconds{32'000});
        expectEnd();
        QVERIFY(m_answer.startsWith("HTTP/1.1 408 "));
        QCOMPARE(log.error->code, ErrorCode::Timeout);
    }

    void idleConnectionIsEndedOrderly()
    {
        QTRY_COMPARE(m_server->connectionCount(), 1);
        QTRY_VERIFY(m_client->isOpen());
        QTest::qWait(20);
        m_timers->advance(Milliseconds{299'000});
        QTest::qWait(20);
        QVERIFY(m_client->isOpen());
        m_timers->advance(Milliseconds{3'000});
        expectEnd();
        QVERIFY(!m_client->error());
        QVERIFY(m_answer.isEmpty());
        m_client->close();
        QTRY_COMPARE(m_server->connectionCount(), 0);
    }

    void clientThatDoesNotReadItsAnswerIsCut()
    {
        const auto logged = std::make_shared<ScriptedSource::Log>();
        ScriptedSource::Log& log = *logged;
        m_handler->script = [&](const auto& exchange) {
            exchange->respondFrom({}, 1ull << 40, std::make_unique<ScriptedSource>(logged, true));
        };
        send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
        quint64 before = 0;
        QTRY_VERIFY((std::exchange(before, log.asked) == log.asked && log.asked > 0));
        m_timers->advance(Milliseconds{62'000});
        QTRY_COMPARE(m_server->connectionCount(), 0);
        QCOMPARE(log.alive, 0);
    }

    void shutDownLetsAnswersEndButTakesNoMore()
    {
        std::vector<ScriptedHandler::Exchange> kept;
        m_handler->script = [&](const auto& exchange) { kept.push_back(exchange); };
        send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
        QTRY_COMPARE(kept.size(), 1u);
        QSignalSpy drained(m_server.get(), &HttpServer::drained);
        m_server->shutDown();
        send("GET /late HTTP/1.1\r\nHost: h\r\n\r\n");
        QTest::qWait(20);
        QCOMPARE(kept.size(), 1u);
        QCOMPARE(drained.count(), 0);
        kept[0]->respond({}, "done");
        expectEnd();
        QVERIFY(m_answer.endsWith("\r\n\r\ndone"));
        m_client->close();
        QTRY_COMPARE(drained.count(), 1);
    }

    void exchangesOutliveTheirConnectionHarmlessly()
    {
        std::vector<ScriptedHandler::Exchange> kept;
        int aborted = 0;
        m_handler->script = [&](const auto& exchange) {
            kept.push_back(exchange);
            exchange->onAborted([&] { ++aborted; });
        };
        send("GET / HTTP/1.1\r\nHost: h\r\n\r\nGET / HTTP/1.1\r\nHost: h\r\n\r\n");
        QTRY_COMPARE(kept.size(), 2u);
        m_client.reset();
        QTRY_COMPARE(aborted, 2);
        QTRY_COMPARE(m_server->connectionCount(), 0);
        kept[0]->respond({}, "x");
        kept[1]->startStream({});
        QVERIFY(!kept[1]->writeStream("y"));
        kept[1]->endStream();
        QVERIFY(!kept[0]->isAlive());
    }

    void knowsTheClientsKey()
    {
        KeyFingerprint seen;
        m_handler->script = [&](const auto& exchange) {
            seen = exchange->peer();
            exchange->respond({}, "x");
        };
        send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
        expect("\r\n\r\nx");
        QCOMPARE(seen, m_context->identity().fingerprint());
    }

    void servesAClientWithoutCertificate()
    {
        ForeignClient client;
        const Endpoint endpoint = m_listener->endpoints().front();
        runBeside([&] { client.run(endpoint, "GET /curl HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n"); });
        QVERIFY(client.answer.endsWith("/curl"));
    }

    void aThousandIdleConnectionsDoNotSlowAnother()
    {
        std::vector<std::unique_ptr<TlsStream>> idle;
        for (int i = 0; i < 1000; ++i) {
            idle.push_back(
                std::make_unique<TlsStream>(m_context, m_listener->endpoints().front(), std::nullopt, *m_timers));
            // Not all at once: the kernel's queue of callers is finite.
            if (i % 100 == 99)
                QVERIFY(QTest::qWaitFor([&] { return idle.back()->isOpen(); }, 20'000));
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_server->connectionCount(), 1001, 30'000);
        send("GET /quick HTTP/1.1\r\nHost: h\r\n\r\n");
        expect("\r\n\r\n/quick");
        idle.clear();
        QTRY_COMPARE_WITH_TIMEOUT(m_server->connectionCount(), 1, 30'000);
    }

private:
    void connectClient()
    {
        m_answer.clear();
        m_client = std::make_unique<TlsStream>(m_context, m_listener->endpoints().front(), std::nullopt, *m_timers);
        QTRY_VERIFY(m_client->isOpen());
    }
    void send(const QByteArray& bytes) { QCOMPARE(m_client->write(bytes), static_cast<qint64>(bytes.size())); }
    QByteArray readAnswer()
    {
        QByteArray bytes(1 << 20, Qt::Uninitialized);
        const qint64 got = m_client->read({bytes.data(), static_cast<size_t>(bytes.size())});
        m_ended = got < 0;
        bytes.truncate(std::max<qint64>(0, got));
        return bytes;
    }
    void expect(const QByteArray& part)
    {
        QVERIFY2(QTest::qWaitFor([&] {
                     m_answer += readAnswer();
                     return m_answer.contains(part);
                 }),
                 m_answer.left(1000).constData());
    }
    void expectEnd()
    {
        QVERIFY2(QTest::qWaitFor([&] {
                     m_answer += readAnswer();
                     return m_ended;
                 }),
                 m_answer.left(1000).constData());
    }

    std::unique_ptr<ScriptedHandler> m_handler;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<FakeTimers> m_timers;
    std::shared_ptr<const TlsContext> m_context;
    std::unique_ptr<HttpServer> m_server;
    std::unique_ptr<Listener> m_listener;
    std::unique_ptr<TlsStream> m_client;
    QByteArray m_answer;
    bool m_ended = false;
};

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_httpserver.moc"
