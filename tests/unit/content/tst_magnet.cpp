// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/magnet.h"

#include "content/piecemap.h"

#include <QTest>

using namespace Potluck;
using namespace Potluck::Content;

namespace {

const QString Hex = QStringLiteral("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
const QString Other = QStringLiteral("f3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
const QString Topic = QStringLiteral("xt=urn:tree:sha256:") + Hex;

} // namespace

class TestMagnet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndWrites();
    void keepsNamesWhole_data();
    void keepsNamesWhole();
    void toleratesOtherWriters_data();
    void toleratesOtherWriters();
    void readsSeedTopics();
    void refuses_data();
    void refuses();
};

void TestMagnet::readsAndWrites()
{
    const QString link = QStringLiteral("magnet:?") + Topic + QStringLiteral("&dn=a%20b.iso&xl=12345");
    const auto magnet = parseMagnet(link);
    QVERIFY(magnet.ok());
    QCOMPARE(magnet->content, ContentId::fromHex(Hex.toLatin1()));
    QCOMPARE(magnet->name, QStringLiteral("a b.iso"));
    QCOMPARE(magnet->size, quint64(12345));
    QCOMPARE(formatMagnet(*magnet), link);

    const auto bare = parseMagnet(QStringLiteral("magnet:?") + Topic);
    QVERIFY(bare.ok());
    QVERIFY(!bare->size);
    QVERIFY(bare->name.isEmpty());
    QCOMPARE(formatMagnet(*bare), QStringLiteral("magnet:?") + Topic);
}

void TestMagnet::keepsNamesWhole_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name :
         {"plain.txt", "a&b=c+d %41?#/.bin", "Größe, 音楽.flac", "../../etc/passwd", "😀\n\t", "100%"})
        QTest::addRow("%s", name) << QString::fromUtf8(name);
}

void TestMagnet::keepsNamesWhole()
{
    QFETCH(QString, name);
    const Magnet magnet{ContentId::fromHex(Hex.toLatin1()), {}, {}, name, 0};
    const auto again = parseMagnet(formatMagnet(magnet));
    QVERIFY(again.ok());
    QCOMPARE(*again, magnet);
}

void TestMagnet::toleratesOtherWriters_data()
{
    QTest::addColumn<QString>("link");
    const auto row = [](const char* title, const QString& link) { QTest::newRow(title) << link; };
    row("any order", QStringLiteral("magnet:?xl=5&dn=x+y&") + Topic);
    row("upper case", QStringLiteral("MAGNET:?XL=5&DN=x%20y&XT=URN:TREE:SHA256:") + Hex.toUpper());
    row("encoded", QStringLiteral("magnet:?xt=urn%3Atree%3Asha256%3A") + Hex + QStringLiteral("&dn=x y&xl=5"));
    row("unknown keys and topics",
        QStringLiteral("magnet:?tr=udp://x&xt=urn:btih:zzz&") + Topic + QStringLiteral("&dn=x%20y&xl=5&ws&=&x.pe=1"));
    row("numbered",
        QStringLiteral("magnet:?xt.1=urn:x:y&xt.2=urn:tree:sha256:") + Hex + QStringLiteral("&dn=x+y&xl=5"));
    row("said twice",
        QStringLiteral("magnet:?") + Topic + QLatin1Char('&') + Topic + QStringLiteral("&dn=x+y&xl=5&xl=5"));
    row("blanks around", QStringLiteral("  magnet:?") + Topic + QStringLiteral("&dn=x+y&xl=5\n"));
}

void TestMagnet::toleratesOtherWriters()
{
    QFETCH(QString, link);
    const auto magnet = parseMagnet(link);
    QVERIFY2(magnet.ok(), magnet.ok() ? "" : qPrintable(magnet.error().detail));
    QCOMPARE(magnet->content, ContentId::fromHex(Hex.toLatin1()));
    QCOMPARE(magnet->name, QStringLiteral("x y"));
    QCOMPARE(magnet->size, quint64(5));
}

void TestMagnet::readsSeedTopics()
{
    const auto hex = parseMagnet(QStringLiteral("magnet:?xt=urn:sha1:a9993e364706816aba3e25717850c26c9cd0d89d"
                                                "&xt=urn:md5:D41D8CD98F00B204E9800998ECF8427E"));
    QVERIFY(hex.ok());
    QVERIFY(!hex->content);
    QCOMPARE(hex->sha1->toHex(), QByteArray("a9993e364706816aba3e25717850c26c9cd0d89d"));
    QCOMPARE(hex->md5->toHex(), QByteArray("d41d8cd98f00b204e9800998ecf8427e"));
    QCOMPARE(*parseMagnet(formatMagnet(*hex)), *hex);

    const auto base32 = parseMagnet(QStringLiteral("magnet:?xt=urn:sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5"));
    QVERIFY(base32.ok());
    QCOMPARE(base32->sha1, hex->sha1);
}

void TestMagnet::refuses_data()
{
    QTest::addColumn<QString>("link");
    const auto row = [](const char* title, const QString& link) { QTest::newRow(title) << link; };
    row("empty", QString());
    row("http", QStringLiteral("http://example.org/?") + Topic);
    row("no topic", QStringLiteral("magnet:?dn=x&xl=5"));
    row("only foreign topics", QStringLiteral("magnet:?xt=urn:btih:c12fe1c06bba254a9dc9f519b335aa7c1367a88a"));
    row("short hash", QStringLiteral("magnet:?xt=urn:tree:sha256:") + Hex.left(63));
    row("no hex", QStringLiteral("magnet:?xt=urn:tree:sha256:") + Hex.left(63) + QLatin1Char('g'));
    row("two contents", QStringLiteral("magnet:?") + Topic + QStringLiteral("&xt=urn:tree:sha256:") + Other);
    row("two names", QStringLiteral("magnet:?") + Topic + QStringLiteral("&dn=a&dn=b"));
    row("two sizes", QStringLiteral("magnet:?") + Topic + QStringLiteral("&xl=1&xl=2"));
    row("negative size", QStringLiteral("magnet:?") + Topic + QStringLiteral("&xl=-1"));
    row("no number", QStringLiteral("magnet:?") + Topic + QStringLiteral("&xl=1k"));
    row("no size", QStringLiteral("magnet:?") + Topic + QStringLiteral("&xl="));
    row("size above 64 bit", QStringLiteral("magnet:?") + Topic + QStringLiteral("&xl=18446744073709551616"));
    row("size above the bound", QStringLiteral("magnet:?") + Topic + QStringLiteral("&xl=%1").arg(MaxFileSize + 1));
    row("endless", QStringLiteral("magnet:?") + Topic + QStringLiteral("&dn=") + QString(MaxMagnetLength, u'x'));
    row("bad base32", QStringLiteral("magnet:?xt=urn:sha1:1GMT4NSHA2AWVOR6EVYXQUGCNSONBWE5"));
}

void TestMagnet::refuses()
{
    QFETCH(QString, link);
    const auto magnet = parseMagnet(link);
    QVERIFY(!magnet.ok());
    QCOMPARE(magnet.error().code, ErrorCode::InvalidArgument);
    QVERIFY(!magnet.error().detail.isEmpty());
}

QTEST_APPLESS_MAIN(TestMagnet)
#include "tst_magnet.moc"
