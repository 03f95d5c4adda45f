// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback.h"
#include "net/listener.h"
#include "support/faketimers.h"

#include <QTest>

#include <sys/resource.h>

using namespace Potluck;
using namespace Potluck::Net;
using namespace Potluck::Net::Test;
using Potluck::Test::FakeClock;
using Potluck::Test::FakeTimers;

namespace {

const QByteArray Hello("\x16\x03\x01\x02\x00\x01", 6);
const QByteArray Register("\x16\x03\x01\x00"
                          "an",
                          6);

// Puts the limit of open descriptors back.
class DescriptorLimit
{
public:
    DescriptorLimit() { ::getrlimit(RLIMIT_NOFILE, &m_before); }
    ~DescriptorLimit() { ::setrlimit(RLIMIT_NOFILE, &m_before); }
    void lower(rlim_t soft) const
    {
        rlimit limit = m_before;
        limit.rlim_cur = soft;
        ::setrlimit(RLIMIT_NOFILE, &limit);
    }
    void restore() const { ::setrlimit(RLIMIT_NOFILE, &m_before); }

private:
    rlimit m_before{};
};

} // namespace

class TestListener : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<FakeClock>();
        m_timers = std::make_unique<FakeTimers>(*m_clock);
        m_native = {};
        m_beer = {};
        m_alakazaam = {};
        listen({});
    }
    void cleanup()
    {
        m_listener.reset();
        m_native.sockets.clear();
        m_beer.sockets.clear();
        m_alakazaam.sockets.clear();
    }

    void handsEachDialectToItsAcceptorWithoutTakingAByte()
    {
        const auto tls = call(Hello + "rest");
        const auto beer = call(QByteArray("\x06\x00\x07\x00"
                                          "alpha\n",
                                          10));
        const auto look = call(Register);
        const auto kazaam = call("FIND0123");
        QTRY_COMPARE(m_native.sockets.size(), 1u);
        QTRY_COMPARE(m_beer.sockets.size(), 2u);
        QTRY_COMPARE(m_alakazaam.sockets.size(), 1u);
        char bytes[64];
        const ssize_t got =
            ::recv(static_cast<int>(m_native.sockets.front().descriptor.value()), bytes, sizeof bytes, 0);
        QCOMPARE(QByteArray(bytes, got), Hello + "rest");
        const AcceptedSocket& socket = m_alakazaam.sockets.front();
        QCOMPARE(socket.remote.host, u"127.0.0.1"_qs);
        QVERIFY(socket.remote.port != 0);
        QCOMPARE(socket.local, m_listener->endpoints().front());
    }

    void waitsForBytesThatDrip()
    {
        const auto caller = connectRaw(endpoint());
        for (const char c : Register) {
            QVERIFY(sendRaw(caller, QByteArrayView(&c, 1)));
            QTest::qWait(2);
        }
        QTRY_COMPARE(m_beer.sockets.size(), 1u);
        // Later readers are not to wait for more bytes than there are.
        int lowest = 0;
        socklen_t size = sizeof lowest;
        ::getsockopt(static_cast<int>(m_beer.sockets.front().descriptor.value()), SOL_SOCKET, SO_RCVLOWAT, &lowest,
                     &size);
        QCOMPARE(lowest, 1);
    }

    void hangsUpOnStrangersAndOnDialectsThatAreOff()
    {
        m_listener->setAcceptor(Dialect::Alakazaam, nullptr);
        const auto http = call("GET / HTTP/1.1\r\n");
        const auto off = call("FIND0123");
        QTRY_VERIFY(hasEnded(http) && hasEnded(off));
        QTRY_COMPARE(m_listener->connectionCount(), 0);
    }

    void hangsUpOnWhoSaysNothingInTime()
    {
        const auto silent = connectRaw(endpoint());
        const auto half = call(Hello.first(3));
        QTRY_COMPARE(m_listener->connectionCount(), 2);
        QTest::qWait(10);
        m_timers->advance(Milliseconds{9'000});
        QTest::qWait(10);
        QCOMPARE(m_listener->connectionCount(), 2);
        QVERIFY(!hasEnded(silent) && !hasEnded(half));
        m_timers->advance(Milliseconds{1'001});
        QTRY_VERIFY(hasEnded(silent) && hasEnded(half));
        QCOMPARE(m_listener->connectionCount(), 0);
        QCOMPARE(m_timers->pending(), 0);
    }

    void noticesCallersThatEndBeforeTheySayEnough()
    {
        auto caller = call(Hello.first(3));
        QTRY_COMPARE(m_listener->connectionCount(), 1);
        QTest::qWait(10);
        caller.reset();
        QTRY_COMPARE(m_listener->connectionCount(), 0);
    }

    void oldestSilentCallerMakesRoom()
    {
        listen({.unclassified = 3});
        const auto first = connectRaw(endpoint());
        QTRY_COMPARE(m_listener->connectionCount(), 1);
        const auto second = connectRaw(endpoint());
        const auto third = connectRaw(endpoint());
        QTRY_COMPARE(m_listener->connectionCount(), 3);
        const auto fourth = call(Hello);
        QTRY_VERIFY(hasEnded(first));
        QVERIFY(!hasEnded(second) && !hasEnded(third));
        QTRY_COMPARE(m_native.sockets.size(), 1u);
    }

    void turnsAwayAboveTheTotalAndTakesAgainWhenAPlaceIsGivenBack()
    {
        listen({.connections = 2});
        const auto one = call(Hello);
        const auto two = call(Hello);
        QTRY_COMPARE(m_native.sockets.size(), 2u);
        const auto three = call(Hello);
        QTRY_VERIFY(hasEnded(three));
        QCOMPARE(m_listener->connectionCount(), 2);
        m_native.sockets.pop_back();
        QCOMPARE(m_listener->connectionCount(), 1);
        const auto four = call(Hello);
        QTRY_COMPARE(m_native.sockets.size(), 2u);
    }

    void placesOutliveTheListener()
    {
        const auto caller = call(Hello);
        QTRY_COMPARE(m_native.sockets.size(), 1u);
        m_listener.reset();
        QVERIFY(!hasEnded(caller));
        m_native.sockets.clear();
        QTRY_VERIFY(hasEnded(caller));
    }

    void takesTheSameFreePortForAllAddresses()
    {
        Listener listener(*m_timers);
        const QList<Endpoint> wanted{{u"127.0.0.1"_qs, 0}, {u"::1"_qs, 0}, {u"127.0.0.2"_qs, 0}};
        const Status listening = listener.listen(wanted);
        if (!listening && listening.error().code != ErrorCode::AlreadyExists)
            QSKIP("no IPv6 here");
        QVERIFY(listening.ok());
        QCOMPARE(listener.endpoints().size(), 3);
        for (const Endpoint& each : listener.endpoints())
            QCOMPARE(each.port, listener.endpoints().front().port);
        QVERIFY(listener.endpoints().front().port != 0);
    }

    void anyIPv4AndAnyIPv6ShareAPort()
    {
        Listener listener(*m_timers);
        const Status listening = listener.listen({{u"0.0.0.0"_qs, 0}, {u"::"_qs, 0}});
        if (!listening && listening.error().code != ErrorCode::AlreadyExists)
            QSKIP("no IPv6 here");
        QVERIFY(listening.ok());
        QCOMPARE(listener.endpoints().at(0).port, listener.endpoints().at(1).port);
    }

    void aPortInUseIsAClearErrorAndListensOnNone()
    {
        Listener other(*m_timers);
        Listener probe(*m_timers);
        QVERIFY(probe.listen({{u"127.0.0.2"_qs, 0}}).ok());
        const quint16 freePort = probe.endpoints().front().port;
        probe.close();
        const Status listening = other.listen({{u"127.0.0.2"_qs, freePort}, endpoint()});
        QVERIFY(!listening.ok());
        QCOMPARE(listening.error().code, ErrorCode::AlreadyExists);
        QVERIFY(listening.error().detail.contains(endpoint().toString()));
        QVERIFY(other.endpoints().isEmpty());
        QVERIFY(probe.listen({{u"127.0.0.2"_qs, freePort}}).ok());
    }

    void refusesNamesAndForeignAddresses()
    {
        Listener other(*m_timers);
        QCOMPARE(other.listen({{u"localhost"_qs, 0}}).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(other.listen({{u"192.0.2.1"_qs, 0}}).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(other.listen({}).error().code, ErrorCode::InvalidArgument);
    }

    void callersWaitWhileTheProcessIsOutOfDescriptors()
    {
        std::vector<SocketDescriptor> callers;
        for (int i = 0; i < 5; ++i)
            callers.push_back(connectRaw(endpoint()));
        {
            // All descriptors are taken as far as accept() is concerned.
            const DescriptorLimit limit;
            limit.lower(4);
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"no connection can be accepted"_qs));
            QTest::qWait(50);
            QCOMPARE(m_listener->connectionCount(), 0);
        }
        m_timers->advance(Milliseconds{1'000});
        QTRY_COMPARE(m_listener->connectionCount(), 5);
    }

private:
    void listen(ListenerLimits limits)
    {
        m_listener = std::make_unique<Listener>(*m_timers, limits);
        m_listener->setAcceptor(Dialect::Native, &m_native);
        m_listener->setAcceptor(Dialect::Beer2beer, &m_beer);
        m_listener->setAcceptor(Dialect::Alakazaam, &m_alakazaam);
        QVERIFY(m_listener->listen({{u"127.0.0.1"_qs, 0}}).ok());
    }
    [[nodiscard]] Endpoint endpoint() const { return m_listener->endpoints().front(); }
    [[nodiscard]] SocketDescriptor call(const QByteArray& bytes) const
    {
        SocketDescriptor caller = connectRaw(endpoint());
        if (!sendRaw(caller, bytes))
            caller.reset();
        return caller;
    }

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<FakeTimers> m_timers;
    KeepingAcceptor m_native;
    KeepingAcceptor m_beer;
    KeepingAcceptor m_alakazaam;
    std::unique_ptr<Listener> m_listener;
};

QTEST_GUILESS_MAIN(TestListener)
#include "tst_listener.moc"
