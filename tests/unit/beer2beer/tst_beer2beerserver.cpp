// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialects/beer2beer/messages.h"
#include "dialects/beer2beer/server.h"
#include "support/fakeclock.h"
#include "support/faketimers.h"

#include "door.h"

#include <functional>

using namespace Potluck;
using namespace Potluck::Beer2beer;
using namespace Potluck::Beer2beer::Test;
using namespace std::chrono_literals;

class TestBeer2beerServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersPipelinedRequestsInOrder();
    void readsRequestsByteByByteAndGlued();
    void readsNoMoreThanThePipeline();
    void endsWithGarbageButAnswersWhatCameBefore();
    void handsEachSideItsRequests();
    void saysKoWhereThereIsNoSuchSide();
    void endsIdleAndHalfSaidConnections();
    void endsWithWhatNobodyAnswers();
    void sendsAFileBehindItsFrame();
    void cutsAFileThatBreaksOff();
    void waitsForASlowReaderWithoutKeepingTheFile();
    void answersAfterTheEndDoNothing();
};

namespace {

using ExchangePtr = std::shared_ptr<Exchange>;

// Does what a test says, or keeps what is asked.
class Script final : public RequestHandler
{
public:
    void handle(const ExchangePtr& exchange) override
    {
        if (answers)
            answers(exchange);
        else
            kept += exchange;
    }
    std::function<void(const ExchangePtr&)> answers;
    QList<ExchangePtr> kept;
};

// Bytes that count upwards, or an error after some.
class CountingBody final : public Net::BodySource
{
public:
    explicit CountingBody(quint64 breaksAt = ~quint64{0}, quint64* given = nullptr)
        : m_breaksAt(breaksAt), m_given(given)
    {}
    void read(quint64 offset, qsizetype max, Done done) override
    {
        if (offset >= m_breaksAt)
            return done(Error{ErrorCode::Corrupt, QStringLiteral("the file changed")});
        if (m_given)
            *m_given = offset + static_cast<quint64>(max);
        done(bytes(offset, max));
    }
    static QByteArray bytes(quint64 offset, qsizetype count)
    {
        QByteArray result(count, Qt::Uninitialized);
        for (qsizetype i = 0; i < count; ++i)
            result[i] = static_cast<char>((offset + static_cast<quint64>(i)) % 251);
        return result;
    }

private:
    quint64 m_breaksAt;
    quint64* m_given;
};

QByteArray alive(quint64 id)
{
    return encode(KeepAliveRequest{id});
}

QByteArray download()
{
    return encode(DownloadRequest{Content::Sha1Digest{{1}}, 0, std::nullopt});
}

// Answers KEEP_ALIVE with the id that was asked for, so that answers can be told apart.
void echo(const ExchangePtr& exchange)
{
    exchange->answer(
        encode(Ko{KoReason::Other, QString::fromUtf8(exchange->payload()).trimmed(), 0}, exchange->request()));
}

QString sentenceOf(const Answer& answer)
{
    return decodeKo(answer.payload).sentence;
}

struct Host
{
    explicit Host(const ServerLimits& limits = {}) : server(&index, &content, timers, limits) {}
    Potluck::Test::FakeClock clock;
    Potluck::Test::FakeTimers timers{clock};
    Script index;
    Script content;
    Server server;
    Door door{server};
};

} // namespace

void TestBeer2beerServer::answersPipelinedRequestsInOrder()
{
    Host host;
    Caller caller(host.door);
    caller.send(alive(1) + alive(2) + alive(3));
    QTRY_COMPARE(host.index.kept.size(), 3);
    echo(host.index.kept.at(2));
    echo(host.index.kept.at(1));
    QTest::qWait(20);
    QCOMPARE(caller.socket().bytesAvailable(), 0); // the first is still to come
    echo(host.index.kept.at(0));
    QVERIFY(!host.index.kept.at(0)->isAlive());
    for (const QString& id : {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")})
        QCOMPARE(sentenceOf(caller.next()), id);
}

void TestBeer2beerServer::readsRequestsByteByByteAndGlued()
{
    Host host;
    host.index.answers = echo;
    Caller caller(host.door);
    const QByteArray request = alive(17);
    for (const char byte : request) {
        caller.send({&byte, 1});
        QTest::qWait(1);
    }
    QCOMPARE(sentenceOf(caller.next()), QStringLiteral("17"));
    caller.send(request + request + request.first(5));
    QCOMPARE(sentenceOf(caller.next()), QStringLiteral("17"));
    QCOMPARE(sentenceOf(caller.next()), QStringLiteral("17"));
    caller.send(request.sliced(5));
    QCOMPARE(sentenceOf(caller.next()), QStringLiteral("17"));

    const QByteArray largest = encodeFrame(static_cast<quint16>(Request::Search), QByteArray(MaxPayloadBytes, 'x'));
    QCOMPARE(caller.ask(largest).type, koType(Request::Search));
    QCOMPARE(host.server.connectionCount(), 1);
}

void TestBeer2beerServer::readsNoMoreThanThePipeline()
{
    Host host;
    Caller caller(host.door);
    QByteArray requests;
    for (quint64 id = 1; id <= 40; ++id)
        requests += alive(id);
    caller.send(requests);
    QTRY_COMPARE(host.index.kept.size(), 16);
    QTest::qWait(20);
    QCOMPARE(host.index.kept.size(), 16);
    for (qsizetype i = 0; i < 40; ++i) {
        QTRY_VERIFY(host.index.kept.size() > i);
        echo(host.index.kept.at(i));
        QCOMPARE(sentenceOf(caller.next()), QString::number(i + 1));
    }
}

void TestBeer2beerServer::endsWithGarbageButAnswersWhatCameBefore()
{
    Host host;
    Caller caller(host.door);
    caller.send(alive(1) + QByteArray("GET / HTTP/1.1\r\n\r\n") + alive(2));
    QTRY_COMPARE(host.index.kept.size(), 1);
    QTest::qWait(20);
    QCOMPARE(host.server.connectionCount(), 1);
    echo(host.index.kept.at(0));
    QCOMPARE(sentenceOf(caller.next()), QStringLiteral("1"));
    QVERIFY(caller.isClosed());
    QTRY_COMPARE(host.server.connectionCount(), 0);
    QCOMPARE(host.index.kept.size(), 1);

    Caller answering(host.door);
    answering.send(encodeOk(Request::Login)); // an answer is no request
    QVERIFY(answering.isClosed());
}

void TestBeer2beerServer::handsEachSideItsRequests()
{
    Host host;
    Caller caller(host.door, QStringLiteral("10.0.0.7"));
    caller.send(alive(1) + download());
    QTRY_COMPARE(host.content.kept.size(), 1);
    QCOMPARE(host.index.kept.size(), 1);
    QVERIFY(host.index.kept.at(0)->request() == Request::KeepAlive);
    QVERIFY(host.content.kept.at(0)->request() == Request::Download);
    QCOMPARE(host.content.kept.at(0)->remote().host, QStringLiteral("10.0.0.7"));
}

void TestBeer2beerServer::saysKoWhereThereIsNoSuchSide()
{
    Potluck::Test::FakeClock clock;
    Potluck::Test::FakeTimers timers{clock};
    Server server(nullptr, nullptr, timers);
    Door door(server);
    Caller caller(door);
    QCOMPARE(caller.ask(alive(1)).type, koType(Request::KeepAlive));
    QCOMPARE(caller.ask(download()).type, koType(Request::Download));
}

void TestBeer2beerServer::endsIdleAndHalfSaidConnections()
{
    Host host;
    host.index.answers = echo;
    Caller idle(host.door);
    Caller half(host.door);
    Caller busy(host.door);
    half.send(alive(1).first(3));
    QCOMPARE(sentenceOf(busy.ask(alive(2))), QStringLiteral("2"));
    host.timers.advance(25s);
    QVERIFY(half.isClosed());
    QCOMPARE(host.server.connectionCount(), 2);
    QCOMPARE(sentenceOf(busy.ask(alive(3))), QStringLiteral("3"));
    host.timers.advance(100s);
    QVERIFY(idle.isClosed());
    QCOMPARE(host.server.connectionCount(), 1);

    // Whoever waits for an answer is not idle.
    host.index.answers = nullptr;
    busy.send(alive(4));
    QTRY_COMPARE(host.index.kept.size(), 1);
    host.timers.advance(1000s);
    echo(host.index.kept.at(0));
    QCOMPARE(sentenceOf(busy.next()), QStringLiteral("4"));
}

void TestBeer2beerServer::endsWithWhatNobodyAnswers()
{
    Host host;
    host.index.answers = [](const ExchangePtr& exchange) {
        if (exchange->payload() == "2\n")
            return; // dropped
        echo(exchange);
    };
    Caller caller(host.door);
    caller.send(alive(1) + alive(2) + alive(3));
    QCOMPARE(sentenceOf(caller.next()), QStringLiteral("1"));
    QCOMPARE(caller.next().type, quint16{0});
    QVERIFY(caller.isClosed());
    QTRY_COMPARE(host.server.connectionCount(), 0);
}

void TestBeer2beerServer::sendsAFileBehindItsFrame()
{
    constexpr quint64 Size = 3'000'000;
    Host host;
    host.content.answers = [](const ExchangePtr& exchange) {
        exchange->answerFrom(encode(DownloadAnswer{Size, 0}) + encodeFileHead({"a.bin", Size}), Size,
                             std::make_unique<CountingBody>());
    };
    host.index.answers = echo;
    Caller caller(host.door);
    caller.send(download() + alive(5) + download());
    const QByteArray file = encode(DownloadAnswer{Size, 0}) + encodeFileHead({"a.bin", Size}) +
                            CountingBody::bytes(0, static_cast<qsizetype>(Size));
    const QByteArray between = encode(Ko{KoReason::Other, QStringLiteral("5"), 0}, Request::KeepAlive);
    const QByteArray all = caller.bytes(2 * file.size() + between.size());
    QVERIFY(all == file + between + file);

    // An empty one.
    host.content.answers = [](const ExchangePtr& exchange) {
        exchange->answerFrom(encode(DownloadAnswer{0, 0}) + encodeFileHead({"a.bin", 0}), 0,
                             std::make_unique<CountingBody>());
    };
    const QByteArray empty = encode(DownloadAnswer{0, 0}) + encodeFileHead({"a.bin", 0});
    caller.send(download() + alive(5));
    QVERIFY(caller.bytes(empty.size() + between.size()) == empty + between);
}

void TestBeer2beerServer::cutsAFileThatBreaksOff()
{
    constexpr quint64 Size = 3'000'000;
    Host host;
    host.content.answers = [](const ExchangePtr& exchange) {
        exchange->answerFrom(encode(DownloadAnswer{Size, 0}), Size, std::make_unique<CountingBody>(1'000'000));
    };
    Caller caller(host.door);
    caller.send(download());
    QVERIFY(caller.bytes(static_cast<qsizetype>(Size)).size() < 2'000'000);
    QVERIFY(caller.isClosed());
    QTRY_COMPARE(host.server.connectionCount(), 0);
}

void TestBeer2beerServer::waitsForASlowReaderWithoutKeepingTheFile()
{
    constexpr quint64 Size = 200'000'000;
    quint64 given = 0;
    Host host;
    host.content.answers = [&given](const ExchangePtr& exchange) {
        exchange->answerFrom(encode(DownloadAnswer{Size, 0}), Size,
                             std::make_unique<CountingBody>(~quint64{0}, &given));
    };
    host.index.answers = echo;
    Caller slow(host.door);
    slow.socket().setReadBufferSize(1024);
    slow.send(download());
    Caller quick(host.door);
    QCOMPARE(sentenceOf(quick.ask(alive(1))), QStringLiteral("1"));
    QTest::qWait(100);
    QVERIFY(given > 0);
    QVERIFY2(given < 50'000'000, qPrintable(QString::number(given))); // the kernel's buffers and a little of ours
    host.timers.advance(70s);
    QTRY_COMPARE(host.server.connectionCount(), 1);
    QCOMPARE(sentenceOf(quick.ask(alive(2))), QStringLiteral("2"));
}

void TestBeer2beerServer::answersAfterTheEndDoNothing()
{
    auto host = std::make_unique<Host>();
    auto caller = std::make_unique<Caller>(host->door);
    caller->send(alive(1) + download());
    QTRY_COMPARE(host->content.kept.size(), 1);
    const ExchangePtr gone = host->index.kept.at(0);
    QVERIFY(gone->isAlive());
    caller.reset();
    QTRY_VERIFY(!gone->isAlive());
    echo(gone);

    Caller other(host->door);
    other.send(alive(1) + download());
    QTRY_COMPARE(host->content.kept.size(), 2);
    const ExchangePtr index = host->index.kept.at(1);
    const ExchangePtr content = host->content.kept.at(1);
    content->answerFrom(encode(DownloadAnswer{9, 0}), 9, std::make_unique<CountingBody>());
    host.reset();
    QVERIFY(!index->isAlive());
    echo(index);
    QVERIFY(other.isClosed());
}

QTEST_GUILESS_MAIN(TestBeer2beerServer)
#include "tst_beer2beerserver.moc"
