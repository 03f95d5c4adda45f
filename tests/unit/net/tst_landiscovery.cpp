// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/landiscovery.h"
#include "support/faketimers.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QUdpSocket>

using namespace Potluck;
using namespace Potluck::Net;
using namespace std::chrono_literals;

namespace {

KeyFingerprint keyOf(int number)
{
    KeyFingerprint key;
    key.bytes.fill(static_cast<unsigned char>(number));
    key.bytes[0] = static_cast<unsigned char>(number >> 8);
    key.bytes[31] = 1;
    return key;
}

QHostAddress machine(int number)
{
    return QHostAddress(quint32{0xc0a80000} + static_cast<quint32>(number)); // 192.168.0.x
}

QList<QNetworkInterface> loopbackOnly()
{
    QList<QNetworkInterface> interfaces = QNetworkInterface::allInterfaces();
    interfaces.removeIf(
        [](const QNetworkInterface& interface) { return !interface.flags().testFlag(QNetworkInterface::IsLoopBack); });
    return interfaces;
}

LanDiscovery::Announced announced(int key, const char* listening)
{
    return {keyOf(key), {*Endpoint::parse(QString::fromLatin1(listening))}};
}

} // namespace

class TestLanDiscovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aBeaconLooksSo();
    void whatIsNoneIsNotTaken_data();
    void whatIsNoneIsNotTaken();
    void whoIsHeardIsKnownForAWhile();
    void theBestAddressIsTold();
    void addressesThatNobodyCanCallAreNotTaken();
    void oneSenderFillsNothing();
    void aFloodIsCutOff();
    void programsOfOneMachineFindEachOther();
    void hearsNothingOfItself();
    void tellsOnlyWhereItCanBeCalled();
    void takesUpWithInterfacesThatCome();
    void survivesAnything();

private:
    quint16 m_port = 0; // that no other test uses now
    Test::FakeClock m_clock;
    Test::FakeTimers m_timers{m_clock};
};

void TestLanDiscovery::initTestCase()
{
    QUdpSocket socket;
    QVERIFY(socket.bind(QHostAddress(QHostAddress::AnyIPv4), 0));
    m_port = socket.localPort();
}

void TestLanDiscovery::aBeaconLooksSo()
{
    QFile file(QStringLiteral(POTLUCK_TEST_DATA "/wire/lan/beacon.bin"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray golden = file.readAll();
    LanBeacon beacon;
    beacon.port = 7700;
    for (std::size_t i = 0; i < 32; ++i)
        beacon.key.bytes[i] = static_cast<unsigned char>(i + 1);
    QCOMPARE(encodeLanBeacon(beacon), golden);
    QCOMPARE(decodeLanBeacon(golden), std::optional(beacon));
    QCOMPARE(golden.size(), LanBeaconBytes);
}

void TestLanDiscovery::whatIsNoneIsNotTaken_data()
{
    QTest::addColumn<QByteArray>("datagram");
    const QByteArray good = encodeLanBeacon({7700, keyOf(5)});
    QTest::newRow("nothing") << QByteArray();
    for (qsizetype size = 1; size < good.size(); ++size)
        QTest::addRow("the first %d bytes", static_cast<int>(size)) << good.first(size);
    QTest::newRow("more") << good + '\0';
    for (const int at : {0, 3, 4, 5}) {
        QByteArray other = good;
        other[at] = static_cast<char>(other[at] + 1);
        QTest::addRow("another byte %d", at) << other;
    }
    QTest::newRow("no port") << encodeLanBeacon({0, keyOf(5)});
    QTest::newRow("no key") << encodeLanBeacon({7700, {}});
    QTest::newRow("noise") << QByteArray(LanBeaconBytes, '\xff');
}

void TestLanDiscovery::whatIsNoneIsNotTaken()
{
    QFETCH(QByteArray, datagram);
    QVERIFY(!decodeLanBeacon(datagram));
}

void TestLanDiscovery::whoIsHeardIsKnownForAWhile()
{
    LanTable table;
    QVERIFY(table.take({7700, keyOf(1)}, machine(1), 0ms));
    QVERIFY(!table.take({7700, keyOf(1)}, machine(1), 5s));
    QVERIFY(table.take({7700, keyOf(2)}, machine(2), 10s));
    QCOMPARE(table.entries(), (QList<LanEntry>{{keyOf(1), {QStringLiteral("192.168.0.1"), 7700}},
                                               {keyOf(2), {QStringLiteral("192.168.0.2"), 7700}}}));
    QVERIFY(!table.expire(5s + LanTable::Life - 1ms));
    QVERIFY(table.expire(5s + LanTable::Life));
    QCOMPARE(table.entries().size(), 1);
    QVERIFY(table.expire(10s + LanTable::Life));
    QVERIFY(table.entries().isEmpty());
}

void TestLanDiscovery::theBestAddressIsTold()
{
    LanTable table;
    table.take({7700, keyOf(1)}, QHostAddress(QHostAddress::LocalHost), 0ms);
    QVERIFY(table.take({7701, keyOf(1)}, QHostAddress(QStringLiteral("fd00::7")), 0ms));
    QVERIFY(table.take({7700, keyOf(1)}, machine(9), 1s));
    QVERIFY(!table.take({7700, keyOf(1)}, machine(8), 1s)); // as good as the first
    QCOMPARE(table.entries(), (QList<LanEntry>{{keyOf(1), {QStringLiteral("192.168.0.9"), 7700}}}));
    // Where it is heard no more, the next.
    table.take({7701, keyOf(1)}, QHostAddress(QStringLiteral("fd00::7")), 20s);
    QVERIFY(table.expire(1s + LanTable::Life));
    QCOMPARE(table.entries(), (QList<LanEntry>{{keyOf(1), {QStringLiteral("fd00::7"), 7701}}}));
}

void TestLanDiscovery::addressesThatNobodyCanCallAreNotTaken()
{
    LanTable table;
    for (const char* const address : {"0.0.0.0", "::", "239.255.77.80", "255.255.255.255", "fe80::1", "fe80::1%3"})
        QVERIFY2(!table.take({7700, keyOf(1)}, QHostAddress(QString::fromLatin1(address)), 0ms), address);
    QVERIFY(table.entries().isEmpty());
}

void TestLanDiscovery::oneSenderFillsNothing()
{
    LanTable table;
    for (int i = 0; i < 1000; ++i)
        table.take({7700, keyOf(i)}, machine(1), i * 100ms);
    QCOMPARE(table.entries().size(), static_cast<qsizetype>(LanTable::MaxOfSender));
    QVERIFY(table.take({7700, keyOf(5000)}, machine(2), 100s)); // there is room for others
    for (int i = 0; i < 1000; ++i)
        table.take({7700, keyOf(10'000 + i)}, machine(10 + i), 101s + i * 100ms);
    QCOMPARE(table.entries().size(), static_cast<qsizetype>(LanTable::MaxEntries));
    // One key from everywhere is still one.
    LanTable other;
    for (int i = 0; i < 100; ++i)
        other.take({static_cast<quint16>(i + 1), keyOf(1)}, machine(i), i * 100ms);
    QCOMPARE(other.entries().size(), 1);
}

void TestLanDiscovery::aFloodIsCutOff()
{
    LanTable table;
    for (int i = 0; i < LanTable::BeaconsOfSender; ++i)
        table.take({7700, keyOf(1)}, machine(1), 0ms);
    QVERIFY(!table.take({7700, keyOf(2)}, machine(1), 999ms));
    QVERIFY(table.take({7700, keyOf(2)}, machine(1), 1000ms)); // another second
    LanTable all;
    for (int i = 0; i < LanTable::BeaconsOfAll; ++i)
        all.take({7700, keyOf(1)}, machine(i), 0ms);
    QVERIFY(!all.take({7700, keyOf(2)}, machine(9999), 0ms));
    QVERIFY(all.take({7700, keyOf(2)}, machine(9999), 1s));
}

void TestLanDiscovery::programsOfOneMachineFindEachOther()
{
    LanDiscovery host(m_clock, m_timers, {loopbackOnly, m_port});
    LanDiscovery first(m_clock, m_timers, {loopbackOnly, m_port});
    LanDiscovery second(m_clock, m_timers, {loopbackOnly, m_port});
    first.setListening(true);
    second.setListening(true);
    QSignalSpy firstHeard(&first, &LanDiscovery::foundChanged);
    host.setAnnounced(announced(1, "127.0.0.1:4711"));
    const QList<LanEntry> expected{{keyOf(1), {QStringLiteral("127.0.0.1"), 4711}}};
    QTRY_COMPARE(first.found(), expected);
    QTRY_COMPARE(second.found(), expected);
    QCOMPARE(firstHeard.size(), 1);
    // It goes on saying so,
    for (int i = 0; i < 10; ++i) {
        m_timers.advance(LanDiscovery::Interval);
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(first.found(), expected);
    // and is forgotten once it does not.
    host.setAnnounced(std::nullopt);
    m_timers.advance(LanTable::Life + LanDiscovery::Interval);
    QVERIFY(first.found().isEmpty());
    QCOMPARE(firstHeard.size(), 2);
}

void TestLanDiscovery::hearsNothingOfItself()
{
    LanDiscovery host(m_clock, m_timers, {loopbackOnly, m_port});
    LanDiscovery other(m_clock, m_timers, {loopbackOnly, m_port});
    host.setListening(true);
    other.setListening(true);
    host.setAnnounced(announced(1, "127.0.0.1:4711"));
    QTRY_COMPARE(other.found().size(), 1);
    QVERIFY(host.found().isEmpty());
    // Who looks no longer knows nobody.
    QSignalSpy changed(&other, &LanDiscovery::foundChanged);
    other.setListening(false);
    QVERIFY(other.found().isEmpty());
    QCOMPARE(changed.size(), 1);
}

void TestLanDiscovery::tellsOnlyWhereItCanBeCalled()
{
    LanDiscovery host(m_clock, m_timers, {loopbackOnly, m_port});
    LanDiscovery everywhere(m_clock, m_timers, {loopbackOnly, m_port});
    LanDiscovery other(m_clock, m_timers, {loopbackOnly, m_port});
    other.setListening(true);
    host.setAnnounced(announced(1, "192.0.2.7:4711")); // no address of these interfaces
    everywhere.setAnnounced(announced(2, "0.0.0.0:4712"));
    QTRY_COMPARE(other.found(), (QList<LanEntry>{{keyOf(2), {QStringLiteral("127.0.0.1"), 4712}}}));
}

void TestLanDiscovery::takesUpWithInterfacesThatCome()
{
    bool isThere = false;
    const auto interfaces = [&isThere] { return isThere ? loopbackOnly() : QList<QNetworkInterface>(); };
    LanDiscovery other(m_clock, m_timers, {interfaces, m_port});
    LanDiscovery host(m_clock, m_timers, {interfaces, m_port});
    other.setListening(true);
    host.setAnnounced(announced(1, "127.0.0.1:4711"));
    isThere = true;
    m_timers.advance(LanDiscovery::Interval);
    QTRY_COMPARE(other.found().size(), 1);
}

void TestLanDiscovery::survivesAnything()
{
    LanDiscovery other(m_clock, m_timers, {loopbackOnly, m_port});
    other.setListening(true);
    QUdpSocket socket;
    QVERIFY(socket.bind(QHostAddress(QHostAddress::AnyIPv4), 0));
    socket.setMulticastInterface(loopbackOnly().constFirst());
    for (int size = 0; size < 1200; size += 13)
        socket.writeDatagram(QByteArray(size, static_cast<char>(size)), lanGroup4(), m_port);
    socket.writeDatagram(encodeLanBeacon({1, keyOf(3)}), lanGroup4(), m_port);
    QTRY_COMPARE(other.found().size(), 1);
}

QTEST_GUILESS_MAIN(TestLanDiscovery)
#include "tst_landiscovery.moc"
