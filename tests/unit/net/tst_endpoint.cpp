// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/endpoint.h"

#include <QTest>

using namespace Potluck::Net;

class TestEndpoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("formatted");
        QTest::newRow("IPv4") << u"1.2.3.4:80"_qs << u"1.2.3.4:80"_qs;
        QTest::newRow("IPv4 alone") << u"1.2.3.4"_qs << u"1.2.3.4:7700"_qs;
        QTest::newRow("IPv6") << u"[2001:DB8::0:1]:80"_qs << u"[2001:db8::1]:80"_qs;
        QTest::newRow("IPv6 alone") << u"::1"_qs << u"[::1]:7700"_qs;
        QTest::newRow("IPv6 in brackets alone") << u"[::1]"_qs << u"[::1]:7700"_qs;
        QTest::newRow("mapped") << u"[::ffff:1.2.3.4]:80"_qs << u"1.2.3.4:80"_qs;
        QTest::newRow("name") << u"Index.Example.org:80"_qs << u"index.example.org:80"_qs;
        QTest::newRow("name alone") << u"localhost"_qs << u"localhost:7700"_qs;
        QTest::newRow("another script") << u"bücher.example:80"_qs << u"xn--bcher-kva.example:80"_qs;
        QTest::newRow("port zero") << u"0.0.0.0:0"_qs << u"0.0.0.0:0"_qs;
        QTest::newRow("every IPv6 address") << u"[::]:7700"_qs << u"[::]:7700"_qs;
        QTest::newRow("every IPv6 address alone") << u"::"_qs << u"[::]:7700"_qs;
        QTest::newRow("largest port") << u"1.2.3.4:65535"_qs << u"1.2.3.4:65535"_qs;
    }
    void parses()
    {
        QFETCH(QString, text);
        QFETCH(QString, formatted);
        const auto parsed = Endpoint::parse(text);
        QVERIFY(parsed);
        QCOMPARE(parsed->toString(), formatted);
        QVERIFY(Endpoint::parse(formatted) == parsed);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"",           ":",          ":80",       "1.2.3.4:",      "1.2.3.4:65536", "1.2.3.4:-1", "1.2.3.4:+1",
              "1.2.3.4: 1", "1.2.3.4:1x", "1.2.3",     "1.2.3.4.5",     "256.1.1.1",     "[::1",       "::1]",
              "[::1]x:80",  "[]:80",      "[name]:80", "[1.2.3.4]:80",  "a b:80",        "a..b:80",    "-a:80",
              "a/b",        "a\r\nb",     "::g",       "1.2.3.4:000080"})
            QTest::newRow(text) << QString::fromLatin1(text);
        QTest::newRow("long name") << QString(254, u'a');
        QTest::newRow("long label") << QString(64, u'a');
        QTest::newRow("NUL") << QString(u"a"_qs + QChar(0) + u"b"_qs);
    }
    void refuses()
    {
        QFETCH(QString, text);
        QVERIFY(!Endpoint::parse(text));
    }

    void tellsKindsOfAddresses_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<AddressKind>("kind");
        QTest::newRow("127.0.0.1") << u"127.0.0.1"_qs << AddressKind::Loopback;
        QTest::newRow("::1") << u"::1"_qs << AddressKind::Loopback;
        QTest::newRow("10.1.2.3") << u"10.1.2.3"_qs << AddressKind::Private;
        QTest::newRow("172.31.0.1") << u"172.31.0.1"_qs << AddressKind::Private;
        QTest::newRow("172.32.0.1") << u"172.32.0.1"_qs << AddressKind::Public;
        QTest::newRow("192.168.1.1") << u"192.168.1.1"_qs << AddressKind::Private;
        QTest::newRow("100.64.0.1") << u"100.64.0.1"_qs << AddressKind::Private;
        QTest::newRow("169.254.1.1") << u"169.254.1.1"_qs << AddressKind::LinkLocal;
        QTest::newRow("fe80::1") << u"fe80::1"_qs << AddressKind::LinkLocal;
        QTest::newRow("fd00::1") << u"fd00::1"_qs << AddressKind::Private;
        QTest::newRow("8.8.8.8") << u"8.8.8.8"_qs << AddressKind::Public;
        QTest::newRow("2a00::1") << u"2a00::1"_qs << AddressKind::Public;
        QTest::newRow("0.0.0.0") << u"0.0.0.0"_qs << AddressKind::Unspecified;
        QTest::newRow("::") << u"::"_qs << AddressKind::Unspecified;
        QTest::newRow("224.0.0.1") << u"224.0.0.1"_qs << AddressKind::Special;
        QTest::newRow("255.255.255.255") << u"255.255.255.255"_qs << AddressKind::Special;
        QTest::newRow("ff02::1") << u"ff02::1"_qs << AddressKind::Special;
        QTest::newRow("192.0.2.1") << u"192.0.2.1"_qs << AddressKind::Special;
        QTest::newRow("name") << u"example.org"_qs << AddressKind::Name;
    }
    void tellsKindsOfAddresses()
    {
        QFETCH(QString, host);
        QFETCH(AddressKind, kind);
        QCOMPARE(Endpoint::parse(host)->kind(), kind);
    }

    void countsIPv6ByTheNetwork()
    {
        QCOMPARE(limitKey(QHostAddress(u"1.2.3.4"_qs)), u"1.2.3.4"_qs);
        QCOMPARE(limitKey(QHostAddress(u"::ffff:1.2.3.4"_qs)), u"1.2.3.4"_qs);
        QCOMPARE(limitKey(QHostAddress(u"2a00:1:2:3:4:5:6:7"_qs)), limitKey(QHostAddress(u"2a00:1:2:3::1"_qs)));
        QVERIFY(limitKey(QHostAddress(u"2a00:1:2:3::1"_qs)) != limitKey(QHostAddress(u"2a00:1:2:4::1"_qs)));
    }
};

QTEST_GUILESS_MAIN(TestEndpoint)
#include "tst_endpoint.moc"
