// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialects/native/invitelink.h"

#include <QTest>

using namespace Potluck;
using namespace Potluck::Native;

class TestInviteLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrites_data();
    void readsWhatItWrites();
    void readsLooseLinks_data();
    void readsLooseLinks();
    void refusesNonsense_data();
    void refusesNonsense();
    void hidesToken();
};

namespace {

const QString Key = QStringLiteral("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"); // 0, 1, ... 31

} // namespace

void TestInviteLink::readsWhatItWrites_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QStringLiteral("potluck://index.example:7700/");
    QTest::newRow("key") << QStringLiteral("potluck://10.1.2.3:7701/?key=%1").arg(Key);
    QTest::newRow("token") << QStringLiteral("potluck://index.example:7700/?token=abc-_9");
    QTest::newRow("both") << QStringLiteral("potluck://[fd12::1]:7700/?key=%1&token=abc-_9").arg(Key);
}

void TestInviteLink::readsWhatItWrites()
{
    QFETCH(QString, text);
    const auto link = InviteLink::parse(text);
    QVERIFY2(link, qPrintable(link ? QString() : link.error().detail));
    QCOMPARE(link->toString(), text);
}

void TestInviteLink::readsLooseLinks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("same");
    const QString withKey = QStringLiteral("potluck://index.example:7700/?key=%1").arg(Key);
    QTest::newRow("no port") << QStringLiteral("potluck://index.example/?key=%1").arg(Key) << withKey;
    QTest::newRow("no slash") << QStringLiteral("potluck://index.example?key=%1").arg(Key) << withKey;
    QTest::newRow("capitals") << QStringLiteral("POTLUCK://Index.Example/?key=%1").arg(Key) << withKey;
    QTest::newRow("blanks") << QStringLiteral("  potluck://index.example/?key=%1\n").arg(Key) << withKey;
    QTest::newRow("unknown") << QStringLiteral("potluck://index.example/?colour=red&&key=%1&x").arg(Key) << withKey;
    QTest::newRow("host only") << QStringLiteral("potluck://[::1]") << QStringLiteral("potluck://[::1]:7700/");
}

void TestInviteLink::readsLooseLinks()
{
    QFETCH(QString, text);
    QFETCH(QString, same);
    const auto link = InviteLink::parse(text);
    QVERIFY2(link, qPrintable(link ? QString() : link.error().detail));
    QCOMPARE(link->toString(), same);
}

void TestInviteLink::refusesNonsense_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const QString& text) { QTest::newRow(name) << text; };
    row("empty", {});
    row("no scheme", QStringLiteral("index.example:7700"));
    row("other scheme", QStringLiteral("https://index.example/"));
    row("no host", QStringLiteral("potluck://"));
    row("no host but query", QStringLiteral("potluck:///?key=%1").arg(Key));
    row("user", QStringLiteral("potluck://me@index.example/"));
    row("path", QStringLiteral("potluck://index.example/path/"));
    row("port 0", QStringLiteral("potluck://index.example:0/"));
    row("port too large", QStringLiteral("potluck://index.example:65536/"));
    row("open bracket", QStringLiteral("potluck://[::1:7700/"));
    row("unspecified", QStringLiteral("potluck://0.0.0.0:7700/"));
    row("unspecified 6", QStringLiteral("potluck://[::]:7700/"));
    row("multicast", QStringLiteral("potluck://224.0.0.1:7700/"));
    row("short key", QStringLiteral("potluck://index.example/?key=AAEC"));
    row("long key", QStringLiteral("potluck://index.example/?key=%1AAAA").arg(Key));
    row("foreign key", QStringLiteral("potluck://index.example/?key=%1").arg(QString(Key).replace(u'A', u'+')));
    row("empty key", QStringLiteral("potluck://index.example/?key="));
    row("two keys", QStringLiteral("potluck://index.example/?key=%1&key=%1").arg(Key));
    row("empty token", QStringLiteral("potluck://index.example/?token="));
    row("foreign token", QStringLiteral("potluck://index.example/?token=a%20b"));
    row("two tokens", QStringLiteral("potluck://index.example/?token=a&token=b"));
    row("long token", QStringLiteral("potluck://index.example/?token=") + QString(129, u'a'));
    row("very long", QStringLiteral("potluck://index.example/?") + QString(2000, u'a'));
    row("NUL", QStringLiteral("potluck://index.example\0.org/"));
}

void TestInviteLink::refusesNonsense()
{
    QFETCH(QString, text);
    const auto link = InviteLink::parse(text);
    QVERIFY(!link);
    QCOMPARE(link.error().code, ErrorCode::InvalidArgument);
}

void TestInviteLink::hidesToken()
{
    const auto link = InviteLink::parse(QStringLiteral("potluck://index.example/?key=%1&token=secret").arg(Key));
    QVERIFY(link);
    QCOMPARE(link->withoutToken(), QStringLiteral("potluck://index.example:7700/?key=%1").arg(Key));
}

QTEST_APPLESS_MAIN(TestInviteLink)
#include "tst_invitelink.moc"
