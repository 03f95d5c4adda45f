// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialects/beer2beer/joinlink.h"

#include <QTest>

using namespace Potluck;
using namespace Potluck::Beer2beer;

class TestBeer2beerLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
};

void TestBeer2beerLink::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    const auto row = [](const char* name, const char* text, const char* written) {
        QTest::newRow(name) << QString::fromLatin1(text) << QString::fromLatin1(written);
    };
    row("with a port", "beer2beer://192.168.1.5:7700", "beer2beer://192.168.1.5:7700");
    row("without", "beer2beer://192.168.1.5", "beer2beer://192.168.1.5:8888");
    row("a name", "beer2beer://Index.Example/", "beer2beer://index.example:8888");
    row("IPv6", "beer2beer://[fd00::1]:9000", "beer2beer://[fd00::1]:9000");
    row("shouted", " BEER2BEER://localhost:8888 ", "beer2beer://localhost:8888");
}

void TestBeer2beerLink::reads()
{
    QFETCH(QString, text);
    QFETCH(QString, written);
    const auto link = JoinLink::parse(text);
    QVERIFY(link);
    QCOMPARE(link->toString(), written);
    QCOMPARE(*JoinLink::parse(written), *link);
}

void TestBeer2beerLink::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("another scheme") << QStringLiteral("potluck://192.168.1.5");
    QTest::newRow("no host") << QStringLiteral("beer2beer://");
    QTest::newRow("port 0") << QStringLiteral("beer2beer://192.168.1.5:0");
    QTest::newRow("port too large") << QStringLiteral("beer2beer://192.168.1.5:70000");
    QTest::newRow("a path") << QStringLiteral("beer2beer://192.168.1.5/files");
    QTest::newRow("everybody") << QStringLiteral("beer2beer://0.0.0.0:8888");
    QTest::newRow("multicast") << QStringLiteral("beer2beer://224.0.0.1");
    QTest::newRow("too long") << QStringLiteral("beer2beer://") + QString(300, u'a');
}

void TestBeer2beerLink::refuses()
{
    QFETCH(QString, text);
    const auto link = JoinLink::parse(text);
    QVERIFY(!link);
    QCOMPARE(link.error().code, ErrorCode::InvalidArgument);
    QVERIFY(link.error().detail.startsWith(QStringLiteral("not a beer2beer link: ")));
}

QTEST_GUILESS_MAIN(TestBeer2beerLink)
#include "tst_beer2beerlink.moc"
