// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback.h"
#include "net/tlsstream.h"
#include "support/faketimers.h"

#include <QCryptographicHash>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace Potluck;
using namespace Potluck::Net;
using namespace Potluck::Net::Test;
using Potluck::Test::FakeClock;
using Potluck::Test::FakeTimers;

namespace {

QByteArray pattern(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint32 state = 1;
    for (char& byte : bytes) {
        state = state * 1664525 + 1013904223;
        byte = static_cast<char>(state >> 24);
    }
    return bytes;
}

// Writes everything, going on whenever the stream has drained.
void pour(TlsStream& stream, const QByteArray& bytes)
{
    auto offset = std::make_shared<qsizetype>(0);
    const auto go = [&stream, bytes, offset] {
        const qint64 taken = stream.write(QByteArrayView(bytes).sliced(*offset));
        if (taken > 0)
            *offset += taken;
    };
    QObject::connect(&stream, &TlsStream::drained, &stream, go);
    go();
}

QByteArray readNow(TlsStream& stream, qsizetype max = 1 << 20)
{
    QByteArray bytes(max, Qt::Uninitialized);
    const qint64 got = stream.read({bytes.data(), static_cast<size_t>(max)});
    bytes.truncate(std::max<qint64>(0, got));
    return bytes;
}

} // namespace

class TestTlsStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<FakeClock>();
        m_timers = std::make_unique<FakeTimers>(*m_clock);
        m_loopback = std::make_unique<Loopback>(*m_timers);
        m_client = newContext();
        m_server = newContext();
    }

    void bothSidesSeeTheOthersKey()
    {
        const auto pair = open();
        QVERIFY(pair.isOpen());
        QCOMPARE(pair.client->peerFingerprint(), m_server->identity().fingerprint());
        QCOMPARE(pair.server->peerFingerprint(), m_client->identity().fingerprint());
        QCOMPARE(pair.server->peerPublicKey(), m_client->identity().publicKey());
        QCOMPARE(pair.client->remote(), m_loopback->endpoint());
        QCOMPARE(pair.server->remote(), pair.client->local());
        QVERIFY(pair.server->remote().port != 0);
    }

    void acceptsThePinnedKey()
    {
        TlsStream client(m_client, m_loopback->endpoint(), m_server->identity().fingerprint(), *m_timers);
        const auto server = acceptOne();
        QTRY_VERIFY(client.isOpen() && server->isOpen());
    }

    void refusesAnotherKeyThanThePinnedAndNamesBoth()
    {
        const auto pin = m_client->identity().fingerprint();
        TlsStream client(m_client, m_loopback->endpoint(), pin, *m_timers);
        QSignalSpy opened(&client, &TlsStream::opened);
        QSignalSpy closed(&client, &TlsStream::closed);
        const auto server = acceptOne();
        QTRY_COMPARE(closed.count(), 1);
        QCOMPARE(opened.count(), 0);
        QCOMPARE(client.error()->code, ErrorCode::Unauthorized);
        QVERIFY(client.error()->detail.contains(QString::fromLatin1(pin.toHex())));
        QVERIFY(client.error()->detail.contains(QString::fromLatin1(m_server->identity().fingerprint().toHex())));
        QTRY_VERIFY(server->isClosed());
        // The wrong server must not learn who we are.
        QVERIFY(server->peerFingerprint().isNull());
    }

    void carriesManyBytesBothWays()
    {
        auto pair = open();
        QVERIFY(pair.isOpen());
        const QByteArray there = pattern(9'000'001);
        const QByteArray back = pattern(3'000'017);
        QByteArray atServer;
        QByteArray atClient;
        connect(pair.server.get(), &TlsStream::readyRead, this, [&] { atServer += readNow(*pair.server); });
        connect(pair.client.get(), &TlsStream::readyRead, this, [&] { atClient += readNow(*pair.client, 1000'000); });
        // Reading less than all means that the stream does not call again: keep asking.
        pour(*pair.client, there);
        pour(*pair.server, back);
        QTRY_VERIFY2((atServer += readNow(*pair.server), atClient += readNow(*pair.client),
                      atServer.size() == there.size() && atClient.size() == back.size()),
                     "not everything arrived");
        QVERIFY(atServer == there);
        QVERIFY(atClient == back);
    }

    void holdsTheWriterBackWhileNobodyReads()
    {
        auto pair = open();
        QVERIFY(pair.isOpen());
        const QByteArray block = pattern(1 << 20);
        qint64 taken = 0;
        qint64 more = 0;
        // Kernel buffers on loopback hold some megabytes; without a limit this would take everything.
        for (int i = 0; i < 100; ++i) {
            more = pair.client->write(block);
            QVERIFY(more >= 0);
            taken += more;
            if (more < block.size())
                break;
        }
        QVERIFY(more < block.size());
        QVERIFY(taken < 50 << 20);
        QVERIFY(pair.client->backlog() > 0);
        QVERIFY(pair.client->backlog() <= TlsStream::GatheredBytes + 17 * 1024);
        QCOMPARE(pair.client->write(block), 0);

        QSignalSpy drained(pair.client.get(), &TlsStream::drained);
        qint64 arrived = 0;
        QTRY_VERIFY((arrived += readNow(*pair.server).size(), drained.count() == 1));
        QTRY_VERIFY((arrived += readNow(*pair.server).size(), arrived == taken));
    }

    void readsABoundedShareInOneRound()
    {
        auto pair = open();
        QVERIFY(pair.isOpen());
        int rounds = 0;
        qint64 total = 0;
        qint64 most = 0;
        connect(pair.server.get(), &TlsStream::readyRead, this, [&] {
            qint64 round = 0;
            for (QByteArray bytes = readNow(*pair.server); !bytes.isEmpty(); bytes = readNow(*pair.server))
                round += bytes.size();
            ++rounds;
            total += round;
            most = std::max(most, round);
        });
        const QByteArray bytes = pattern(8 << 20);
        pour(*pair.client, bytes);
        QTRY_COMPARE(total, bytes.size());
        QVERIFY(most <= TlsStream::RoundBytes + 16 * 1024);
        QVERIFY(rounds >= 8);
    }

    void orderlyEndDeliversEverything()
    {
        auto pair = open();
        QVERIFY(pair.isOpen());
        const QByteArray bytes = pattern(500'000);
        QCOMPARE(pair.client->write(bytes), bytes.size());
        // Unread input at the closing side must not make the kernel throw away what is on its way.
        QVERIFY(pair.server->write("unread") > 0);
        QTest::qWait(1);
        QSignalSpy closed(pair.client.get(), &TlsStream::closed);
        pair.client->close();
        QByteArray got;
        QTRY_VERIFY((got += readNow(*pair.server), got.size() == bytes.size()));
        char byte = 0;
        QTRY_COMPARE(pair.server->read({&byte, 1}), -1);
        QVERIFY(!pair.server->error());
        pair.server->close();
        QTRY_COMPARE(closed.count(), 1);
        QVERIFY(!pair.client->error());
        QVERIFY(got == bytes);
    }

    void endWithoutGoodbyeIsAnError()
    {
        auto pair = open();
        QVERIFY(pair.isOpen());
        QSignalSpy closed(pair.server.get(), &TlsStream::closed);
        connect(pair.server.get(), &TlsStream::readyRead, this, [&] { (void)readNow(*pair.server); });
        pair.client->abort();
        QTRY_COMPARE(closed.count(), 1);
        QCOMPARE(pair.server->error()->code, ErrorCode::Network);
    }

    void doesNotWaitForEverForAnotherSideThatNeverEnds()
    {
        auto pair = open();
        QVERIFY(pair.isOpen());
        QSignalSpy closed(pair.client.get(), &TlsStream::closed);
        pair.client->close();
        QTest::qWait(20);
        QCOMPARE(closed.count(), 0);
        m_timers->advance(Milliseconds{3'000});
        QTRY_COMPARE(closed.count(), 1);
    }

    void plaintextIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("http") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        QTest::newRow("zeros") << QByteArray(100, '\0');
        QTest::newRow("hello that is none") << QByteArray("\x16\x03\x01\x00\x05\x01garbagegarbagegarbage", 26);
        QTest::newRow("alert") << QByteArray("\x15\x03\x01\x00\x02\x02\x28", 7);
        QTest::newRow("huge record") << QByteArray("\x16\x03\x01\xff\xff\x01", 6) + QByteArray(70'000, 'x');
    }
    void plaintextIsRefused()
    {
        QFETCH(QByteArray, bytes);
        int ends[2];
        QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends), 0);
        const SocketDescriptor here(ends[0]);
        AcceptedSocket socket;
        socket.descriptor = SocketDescriptor(ends[1]);
        TlsStream server(m_server, std::move(socket), *m_timers);
        QSignalSpy closed(&server, &TlsStream::closed);
        QVERIFY(sendRaw(here, bytes));
        QTRY_COMPARE(closed.count(), 1);
        QCOMPARE(server.error()->code, ErrorCode::Protocol);
        QTRY_VERIFY(hasEnded(here));
    }

    void refusesTls12()
    {
        ForeignClient client;
        client.maxVersion = TLS1_2_VERSION;
        std::unique_ptr<TlsStream> server;
        connectForeign(client, server, false);
        QVERIFY(!client.connected);
        QVERIFY(server->isClosed());
        QCOMPARE(server->error()->code, ErrorCode::Protocol);
    }

    void aClientWithoutCertificateHasNoFingerprint()
    {
        ForeignClient client;
        std::unique_ptr<TlsStream> server;
        connectForeign(client, server, true);
        QVERIFY(client.connected);
        QVERIFY(server->peerFingerprint().isNull());
        QVERIFY(server->peerPublicKey().isEmpty());
        QCOMPARE(client.answer, QByteArray("pong"));
    }

    void halfOpenHandshakeTimesOut()
    {
        const SocketDescriptor caller = connectRaw(m_loopback->endpoint());
        QVERIFY(sendRaw(caller, QByteArrayView("\x16\x03\x01\x02\x00\x01", 6)));
        const auto server = acceptOne();
        QSignalSpy closed(server.get(), &TlsStream::closed);
        QTest::qWait(10);
        m_timers->advance(Milliseconds{9'999});
        QTest::qWait(10);
        QCOMPARE(closed.count(), 0);
        m_timers->advance(Milliseconds{1});
        QTRY_COMPARE(closed.count(), 1);
        QCOMPARE(server->error()->code, ErrorCode::Timeout);
    }

    void clientTimesOutAtASilentServer()
    {
        TlsStream client(m_client, m_loopback->endpoint(), std::nullopt, *m_timers);
        QSignalSpy closed(&client, &TlsStream::closed);
        QTRY_COMPARE(m_loopback->acceptor.sockets.size(), 1u);
        m_timers->advance(Milliseconds{10'000});
        QTRY_COMPARE(closed.count(), 1);
        QCOMPARE(client.error()->code, ErrorCode::Timeout);
    }

    void nobodyThereIsANetworkError()
    {
        const Endpoint gone = m_loopback->endpoint();
        m_loopback->listener.close();
        TlsStream client(m_client, gone, std::nullopt, *m_timers);
        QSignalSpy closed(&client, &TlsStream::closed);
        QTRY_COMPARE(closed.count(), 1);
        QCOMPARE(client.error()->code, ErrorCode::Network);
    }

    void idleTimeoutEndsASilentStreamButNotABusyOne()
    {
        auto pair = open({.idle = Milliseconds{60'000}});
        QVERIFY(pair.isOpen());
        QSignalSpy closed(pair.server.get(), &TlsStream::closed);
        for (int i = 0; i < 10; ++i) {
            QVERIFY(pair.client->write("x") == 1);
            QVERIFY(QTest::qWaitFor([&] { return !readNow(*pair.server).isEmpty(); }));
            m_timers->advance(Milliseconds{50'000});
        }
        QVERIFY(pair.server->isOpen());
        m_timers->advance(Milliseconds{120'000});
        QTRY_COMPARE(closed.count(), 1);
        QCOMPARE(pair.server->error()->code, ErrorCode::Timeout);
    }

    void canBeDestroyedAnytime()
    {
        for (int stage = 0; stage < 3; ++stage) {
            auto client = std::make_unique<TlsStream>(m_client, m_loopback->endpoint(), std::nullopt, *m_timers);
            if (stage == 0)
                client.reset();
            auto server = stage == 0 ? nullptr : acceptOne();
            if (stage == 1)
                client.reset();
            if (stage == 2) {
                QTRY_VERIFY(client->isOpen());
                (void)client->write(pattern(100'000));
                client.reset();
            }
            if (server)
                QTRY_VERIFY(server->isClosed() || server->read({&m_byte, 1}) != 0);
        }
    }

private:
    StreamPair open(TlsTimeouts timeouts = {})
    {
        return StreamPair::open(*m_loopback, m_client, m_server, *m_timers, timeouts);
    }
    std::unique_ptr<TlsStream> acceptOne()
    {
        if (!QTest::qWaitFor([&] { return !m_loopback->acceptor.sockets.empty(); }))
            return nullptr;
        return std::make_unique<TlsStream>(m_server, m_loopback->acceptor.take(), *m_timers);
    }
    // Runs a foreign client against a server that answers "pong".
    void connectForeign(ForeignClient& client, std::unique_ptr<TlsStream>& server, bool answers)
    {
        const Endpoint endpoint = m_loopback->endpoint();
        QTimer poll;
        connect(&poll, &QTimer::timeout, this, [&] {
            if (server || m_loopback->acceptor.sockets.empty())
                return;
            server = acceptOne();
            auto* const stream = server.get();
            if (answers) {
                connect(stream, &TlsStream::readyRead, stream, [stream] {
                    if (!readNow(*stream).isEmpty()) {
                        (void)stream->write("pong");
                        stream->close();
                    }
                });
            }
        });
        poll.start(1);
        runBeside([&] { client.run(endpoint, "ping"); });
        QVERIFY(server);
        if (!answers)
            QTRY_VERIFY(server->isClosed());
    }

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<FakeTimers> m_timers;
    std::unique_ptr<Loopback> m_loopback;
    std::shared_ptr<const TlsContext> m_client;
    std::shared_ptr<const TlsContext> m_server;
    char m_byte = 0;
};

QTEST_GUILESS_MAIN(TestTlsStream)
#include "tst_tlsstream.moc"
