// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialects/alakazaam/link.h"
#include "dialects/alakazaam/packets.h"
#include "dialects/alakazaam/wiretext.h"
#include "vectors.h"

#include <QDir>
#include <QTest>

#include <optional>

using namespace Potluck;
using namespace Potluck::Alakazaam;
using namespace Potluck::Alakazaam::Test;

Q_DECLARE_METATYPE(Potluck::Alakazaam::Packet)

class TestAlakazaamPackets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchesGolden_data();
    void matchesGolden();
    void readsByteByByte_data() { matchesGolden_data(); }
    void readsByteByByte();
    void readsFirstOfGluedPackets_data() { matchesGolden_data(); }
    void readsFirstOfGluedPackets();
    void takesTextCountedInBytes();
    void takesRawMd5AsInTheDocument();
    void rejectsNonsense_data();
    void rejectsNonsense();
    void waitsForTheRest();
    void writesWhatProgramsCanRead_data();
    void writesWhatProgramsCanRead();
    void cutsQueriesBetweenCharacters();
    void keepsBytesThatAreNotUtf8();
    void mapsBytesToTextAndBack_data();
    void mapsBytesToTextAndBack();
    void readsLooseAddresses_data();
    void readsLooseAddresses();
    void refusesAddresses_data();
    void refusesAddresses();
    void choosesAddressesThatCanBeTold();
    void callsOnlyAddressesOfTheCallersKind_data();
    void callsOnlyAddressesOfTheCallersKind();
    void capsNumbers();
    void makesIdsOfCapitalHexDigits();
    void readsLinks_data();
    void readsLinks();
    void refusesLinks_data();
    void refusesLinks();
    void documentationShowsGoldenVectors();
};

void TestAlakazaamPackets::matchesGolden_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Packet>("packet");
    const auto row = [](const char* name, const Packet& packet) { QTest::newRow(name) << golden(name) << packet; };
    const PeerAddress superPeer = at("10.1.2.1", "fd12::1", 3000);
    row("supe", Supe{packetId(), ben(), 4});
    row("asup", Asup{packetId(), superPeer});
    row("logi", Logi{anna()});
    row("algi", Algi{sessionId()});
    row("algi-refused", Algi{Algi::refusal()});
    row("adff", Adff{sessionId(), hello(), "hello world.txt"});
    row("adff-scripts", Adff{sessionId(), world(), "käse 東京.txt"});
    row("deff", Deff{sessionId(), hello()});
    row("logo", Logo{sessionId()});
    row("algo", Algo{2});
    row("find", Find{sessionId(), "hello"});
    row("find-scripts", Find{sessionId(), "東京"});
    row("quer", Quer{packetId(), superPeer, 5, "hello"});
    row("aque", Aque{packetId(), ben(), hello(), "hello world.txt"});
    row("aque-scripts", Aque{packetId(), ben(), world(), "käse 東京.txt"});
    row("retr", Retr{hello()});
}

void TestAlakazaamPackets::matchesGolden()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Packet, packet);
    QCOMPARE(encode(packet), bytes);
    const Decoded decoded = decode(bytes);
    QVERIFY2(decoded.state == DecodeState::Done, qPrintable(decoded.why));
    QVERIFY(decoded.packet == packet);
    QCOMPARE(decoded.consumed, bytes.size());
}

void TestAlakazaamPackets::readsByteByByte()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Packet, packet);
    for (qsizetype cut = 0; cut < bytes.size(); ++cut)
        QVERIFY2(decode(bytes.first(cut)).state == DecodeState::Incomplete, qPrintable(QString::number(cut)));
    QVERIFY(decode(bytes).packet == packet);
}

void TestAlakazaamPackets::readsFirstOfGluedPackets()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Packet, packet);
    const Decoded decoded = decode(QByteArray(bytes + bytes + golden("logi")));
    QVERIFY(decoded.state == DecodeState::Done);
    QVERIFY(decoded.packet == packet);
    QCOMPARE(decoded.consumed, bytes.size());
}

void TestAlakazaamPackets::takesTextCountedInBytes()
{
    const QByteArray bytes = golden("find").first(20) + QByteArray("東京").leftJustified(20, ' ');
    const Decoded open = decode(bytes);
    QVERIFY(open.state == DecodeState::Incomplete);
    QVERIFY(open.isEnough);
    QVERIFY(!decode(bytes.chopped(1)).isEnough);
    const Decoded ended = decode(bytes, true);
    QVERIFY(ended.state == DecodeState::Done);
    QVERIFY(ended.packet == Packet(Find{sessionId(), "東京"}));
    QVERIFY(decode(bytes.chopped(1), true).state == DecodeState::Rejected);
}

void TestAlakazaamPackets::takesRawMd5AsInTheDocument()
{
    const QByteArray raw = "RETR" + hello().toByteArray();
    QVERIFY(decode(raw).isEnough);
    QVERIFY(decode(raw, true).packet == Packet(Retr{hello()}));
    // Sixteen digits may be the first half of 32.
    QVERIFY(decode("RETR0123456789abcdef").isEnough);
    QVERIFY(decode("RETR0123456789abcdef").state == DecodeState::Incomplete);
    QVERIFY(decode("RETR0123456789ABCDEF0123456789abcdef").packet ==
            Packet(Retr{md5("0123456789abcdef0123456789abcdef")}));
}

void TestAlakazaamPackets::rejectsNonsense_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no word") << QByteArray("HELO");
    QTest::newRow("lower case") << QByteArray("logi");
    QTest::newRow("first letter") << QByteArray("X");
    QTest::newRow("binary") << QByteArray("\0\0\0\0", 4);
    QTest::newRow("address") << QByteArray("LOGI" + QByteArray(60, 'x'));
    QTest::newRow("port 0") << QByteArray(golden("logi").chopped(5) + "00000");
    QTest::newRow("port above") << QByteArray(golden("logi").chopped(5) + "65536");
    QTest::newRow("negative port") << QByteArray(golden("logi").chopped(5) + "-0001");
    QTest::newRow("md5") << QByteArray(golden("deff").chopped(1) + "g");
    QTest::newRow("time to live") << QByteArray(golden("supe").chopped(2) + "xx");
    QTest::newRow("count") << QByteArray("ALGOx12");
    QTest::newRow("RETR") << QByteArray("RETR" + QByteArray(32, 'z'));
    QTest::newRow("RETR longer than raw") << QByteArray("RETR" + QByteArray(17, '\xff'));
}

void TestAlakazaamPackets::rejectsNonsense()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(decode(bytes).state == DecodeState::Rejected);
    QVERIFY(!decode(bytes).why.isEmpty());
}

void TestAlakazaamPackets::waitsForTheRest()
{
    QVERIFY(decode({}).state == DecodeState::Incomplete);
    QVERIFY(decode({}, true).state == DecodeState::Rejected);
    QVERIFY(decode("LO").state == DecodeState::Incomplete);
    QVERIFY(decode("LO", true).state == DecodeState::Rejected);
    QVERIFY(decode(golden("supe").chopped(1), true).state == DecodeState::Rejected);
    // The last character is not there before its last byte is.
    const QByteArray bytes = encode(Find{sessionId(), "nineteen characters"}).chopped(1) + "東";
    QVERIFY(decode(bytes.chopped(2)).state == DecodeState::Incomplete);
    QVERIFY(decode(bytes.chopped(1)).state == DecodeState::Incomplete);
    QVERIFY(decode(bytes).packet == Packet(Find{sessionId(), "nineteen characters東"}));
}

void TestAlakazaamPackets::writesWhatProgramsCanRead_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("short") << QByteArray("a");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("ASCII") << QByteArray(300, 'a');
    QTest::newRow("Han") << QByteArray("漢").repeated(120);
    QTest::newRow("Cyrillic") << QByteArray("я").repeated(120);
    QTest::newRow("astral") << QByteArray("😀").repeated(120);
    QTest::newRow("mixed") << QByteArray("a漢").repeated(60);
    QTest::newRow("not UTF-8") << QByteArray("\xe9").repeated(120);
}

// Programs read an ADFF with one recv of 200 bytes, an AQUE with one of 300, decode it, and then it must have 152 and
// 212 characters.
void TestAlakazaamPackets::writesWhatProgramsCanRead()
{
    QFETCH(QByteArray, name);
    const QByteArray adff = encode(Adff{sessionId(), hello(), name});
    QVERIFY(adff.size() <= RequestReadBytes);
    QCOMPARE(countCharacters(adff), 152);
    const QByteArray aque = encode(Aque{packetId(), ben(), hello(), name});
    QVERIFY(aque.size() <= AnswerReadBytes);
    QCOMPARE(countCharacters(aque), 212);
    for (const QByteArray& bytes : {adff.mid(52), aque.mid(112)}) {
        QVERIFY(bytes.size() >= NameBytes);
        const QByteArrayView whole = bytes.first(NameBytes); // of a reader of bytes
        const QByteArray text = whole.toByteArray().trimmed();
        QVERIFY(name.startsWith(text));
        QCOMPARE(bytes.trimmed(), text);
        QVERIFY(name.isEmpty() || !text.isEmpty());
    }
}

void TestAlakazaamPackets::cutsQueriesBetweenCharacters()
{
    const QByteArray bytes = encode(Find{sessionId(), "漢字漢字漢字漢字"});
    QCOMPARE(bytes.mid(20), QByteArray("漢字漢字漢字" + QByteArray(14, ' ')));
    QCOMPARE(encode(Find{sessionId(), "twenty-one characters"}).mid(20), QByteArray("twenty-one character"));
}

void TestAlakazaamPackets::keepsBytesThatAreNotUtf8()
{
    const QByteArray name = "caf\xe9 \xff\xfe.mp3";
    const Packet packet = Adff{sessionId(), hello(), name};
    const Decoded decoded = decode(encode(packet));
    QVERIFY(decoded.state == DecodeState::Done);
    QVERIFY(decoded.packet == packet);
}

void TestAlakazaamPackets::mapsBytesToTextAndBack_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("ASCII") << QByteArray("plain");
    QTest::newRow("NUL") << QByteArray("a\0b", 3);
    QTest::newRow("scripts") << QByteArray("käse 東京 😀");
    QTest::newRow("Latin-1") << QByteArray("caf\xe9.mp3");
    QTest::newRow("overlong") << QByteArray("\xc0\xaf\xe0\x80\xaf\xf0\x80\x80\xaf");
    QTest::newRow("surrogates") << QByteArray("\xed\xa0\x80\xed\xb0\x80");
    QTest::newRow("above Unicode") << QByteArray("\xf4\x90\x80\x80\xf8\x88\x80\x80\x80");
    QTest::newRow("cut") << QByteArray("\xe6\x9d");
    QTest::newRow("the escapes themselves") << QByteArray("\xee\xbe\x80\xee\xbf\xbf");
    QByteArray all;
    for (int i = 0; i < 256; ++i)
        all += static_cast<char>(i);
    QTest::newRow("every byte") << all;
}

void TestAlakazaamPackets::mapsBytesToTextAndBack()
{
    QFETCH(QByteArray, bytes);
    const QString text = fromWire(bytes);
    QVERIFY(text.isValidUtf16());
    QCOMPARE(toWire(text), bytes);
    if (QString::fromUtf8(bytes).toUtf8() == bytes && !bytes.contains("\xee\xbe\x80"))
        QCOMPARE(text, QString::fromUtf8(bytes));
    QCOMPARE(toWire(fromWire(bytes).toLower()).isEmpty(), bytes.isEmpty());
}

void TestAlakazaamPackets::readsLooseAddresses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("port");
    QTest::addColumn<QByteArray>("strict");
    const QByteArray loopback = "127.000.000.006|0000:0000:0000:0000:0000:0000:0000:0001";
    const QByteArray mapped = "127.000.000.006|0000:0000:0000:0000:0000:ffff:7f00:0006";
    QTest::newRow("strict") << loopback << QByteArray("03000") << loopback;
    QTest::newRow("not padded") << QByteArray("127.0.0.6      |::1") << QByteArray(" 3000") << loopback;
    QTest::newRow("no octal") << QByteArray("127.000.000.006|::1") << QByteArray("3000 ") << loopback;
    QTest::newRow("mapped") << mapped << QByteArray("03000") << mapped;
    QTest::newRow("mapped, dotted") << QByteArray("127.000.000.006|::ffff:127.0.0.6                        ")
                                    << QByteArray("03000") << mapped;
    QTest::newRow("unspecified IPv6") << QByteArray("127.000.000.006|0000:0000:0000:0000:0000:0000:0000:0000")
                                      << QByteArray("03000") << mapped;
    QTest::newRow("capitals") << QByteArray("010.009.008.001|FD12:0000:0000:0000:0000:0000:0000:00AB")
                              << QByteArray("03000")
                              << QByteArray("010.009.008.001|fd12:0000:0000:0000:0000:0000:0000:00ab");
}

void TestAlakazaamPackets::readsLooseAddresses()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, port);
    QFETCH(QByteArray, strict);
    const auto address = PeerAddress::parse(text, port);
    QVERIFY(address);
    QCOMPARE(address->addressText(), strict);
    QCOMPARE(address->portText(), QByteArray("03000"));
    QVERIFY(PeerAddress::parse(strict, "03000") == address);
}

void TestAlakazaamPackets::refusesAddresses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no bar") << QByteArray("127.000.000.006");
    QTest::newRow("three octets") << QByteArray("127.000.006|::1");
    QTest::newRow("five octets") << QByteArray("127.000.000.000.006|::1");
    QTest::newRow("octet above") << QByteArray("127.000.000.256|::1");
    QTest::newRow("long octet") << QByteArray("127.000.000.0006|::1");
    QTest::newRow("unspecified") << QByteArray("000.000.000.000|::1");
    QTest::newRow("a name") << QByteArray("localhost|::1");
    QTest::newRow("no IPv6") << QByteArray("127.000.000.006|");
    QTest::newRow("IPv6 nonsense") << QByteArray("127.000.000.006|zzzz::1");
    QTest::newRow("scope") << QByteArray("127.000.000.006|fe80::1%eth0");
}

void TestAlakazaamPackets::refusesAddresses()
{
    QFETCH(QByteArray, text);
    QVERIFY(!PeerAddress::parse(text, "03000"));
}

void TestAlakazaamPackets::choosesAddressesThatCanBeTold()
{
    QVERIFY(!PeerAddress::of({}));
    QVERIFY(!PeerAddress::of({{QStringLiteral("fd12::1"), 3000}, {QStringLiteral("name.example"), 3000}}));
    const auto both = PeerAddress::of({{QStringLiteral("fd12::9"), 7000},
                                       {QStringLiteral("10.1.2.3"), 3000},
                                       {QStringLiteral("10.1.2.4"), 3000},
                                       {QStringLiteral("fd12::3"), 3000}});
    QVERIFY(both == ben());
    QVERIFY(PeerAddress::of({{QStringLiteral("192.168.7.9"), 3001}, {QStringLiteral("fd12::3"), 3000}}) == carl());
    QVERIFY(PeerAddress::of(ben().indexEndpoints()) == ben());
    QCOMPARE(carl().endpoints().size(), 1);
}

void TestAlakazaamPackets::callsOnlyAddressesOfTheCallersKind_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("caller");
    QTest::addColumn<bool>("may");
    const auto row = [](const char* address, const char* caller, bool may) {
        QTest::addRow("%s for %s", address, caller)
            << QString::fromLatin1(address) << QString::fromLatin1(caller) << may;
    };
    row("127.0.0.9", "127.0.0.1", true);
    row("127.0.0.9", "::1", true);
    row("127.0.0.9", "10.1.2.3", false);
    row("127.0.0.9", "8.8.8.8", false);
    row("10.1.2.3", "192.168.0.1", true);
    row("10.1.2.3", "8.8.8.8", false);
    row("8.8.4.4", "8.8.8.8", true);
    row("8.8.4.4", "10.1.2.3", false);
    row("224.0.0.1", "224.0.0.2", false);
    row("255.255.255.255", "8.8.8.8", false);
}

void TestAlakazaamPackets::callsOnlyAddressesOfTheCallersKind()
{
    QFETCH(QString, address);
    QFETCH(QString, caller);
    QFETCH(bool, may);
    QCOMPARE(isOfKind(QHostAddress(address), QHostAddress(caller)), may);
    QCOMPARE(callable({QHostAddress(address), {}, 3000}, QHostAddress(caller)).size(), may ? 1 : 0);
}

void TestAlakazaamPackets::capsNumbers()
{
    QCOMPARE(encode(Algo{1234}), QByteArray("ALGO999"));
    QCOMPARE(encode(Algo{-1}), QByteArray("ALGO000"));
    QVERIFY(encode(Supe{packetId(), ben(), 100}).endsWith("99"));
}

void TestAlakazaamPackets::makesIdsOfCapitalHexDigits()
{
    SeededRandom random(1);
    const QByteArray id = newSessionId(random).toByteArray();
    QCOMPARE(id.size(), 16);
    QCOMPARE(QByteArray::fromHex(id).toHex().toUpper(), id);
    QVERIFY(newPacketId(random) != newPacketId(random));
}

void TestAlakazaamPackets::readsLinks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("same");
    const QString plain = QStringLiteral("alakazaam://10.1.2.1:3000");
    QTest::newRow("plain") << plain << plain;
    QTest::newRow("no port") << QStringLiteral("alakazaam://10.1.2.1") << plain;
    QTest::newRow("capitals, blanks, slash") << QStringLiteral(" ALAKAZAAM://10.1.2.1/ ") << plain;
    const QString both = QStringLiteral("alakazaam://10.1.2.1:3001?ip6=fd12::1");
    QTest::newRow("both") << both << both;
    QTest::newRow("mapped") << QStringLiteral("alakazaam://10.1.2.1?ip6=::ffff:10.1.2.1") << plain;
    QTest::newRow("brackets") << QStringLiteral("alakazaam://10.1.2.1:3001/?x=1&ip6=[fd12:0::1]") << both;
}

void TestAlakazaamPackets::readsLinks()
{
    QFETCH(QString, text);
    QFETCH(QString, same);
    const auto link = Link::parse(text);
    QVERIFY2(link, qPrintable(link ? QString() : link.error().detail));
    QCOMPARE(link->toString(), same);
    QVERIFY(*Link::parse(same) == *link);
}

void TestAlakazaamPackets::refusesLinks_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("other scheme") << QStringLiteral("beer2beer://10.1.2.1:3000");
    QTest::newRow("name") << QStringLiteral("alakazaam://index.example:3000");
    QTest::newRow("IPv6") << QStringLiteral("alakazaam://[::1]:3000");
    QTest::newRow("port 0") << QStringLiteral("alakazaam://10.1.2.1:0");
    QTest::newRow("port above") << QStringLiteral("alakazaam://10.1.2.1:65536");
    QTest::newRow("unspecified") << QStringLiteral("alakazaam://0.0.0.0:3000");
    QTest::newRow("multicast") << QStringLiteral("alakazaam://224.0.0.1:3000");
    QTest::newRow("ip6 nonsense") << QStringLiteral("alakazaam://10.1.2.1?ip6=10.1.2.2");
    QTest::newRow("ip6 twice") << QStringLiteral("alakazaam://10.1.2.1?ip6=fd12::1&ip6=fd12::2");
    QTest::newRow("long") << QStringLiteral("alakazaam://10.1.2.1?x=") + QString(2000, u'x');
}

void TestAlakazaamPackets::refusesLinks()
{
    QFETCH(QString, text);
    const auto link = Link::parse(text);
    QVERIFY(!link);
    QVERIFY(link.error().code == ErrorCode::InvalidArgument);
}

// Each vector stands in the page as it is, but for the padding at line ends; those with bytes of a file do not.
void TestAlakazaamPackets::documentationShowsGoldenVectors()
{
    QFile page(QStringLiteral(POTLUCK_TEST_DATA "/../../docs/PROTOCOL.md"));
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QByteArray text = page.readAll();
    const QDir vectors(QStringLiteral(POTLUCK_TEST_DATA "/wire/alakazaam"));
    const QStringList names = vectors.entryList(QDir::Files);
    QVERIFY(names.size() >= 20);
    for (const QString& name : names) {
        if (name == u"aret.txt")
            continue;
        QByteArray shown = golden(qPrintable(name.chopped(4)));
        while (shown.endsWith(' '))
            shown.chop(1);
        QVERIFY2(text.contains(shown), qPrintable(name));
    }
}

QTEST_APPLESS_MAIN(TestAlakazaamPackets)

#include "tst_alakazaampackets.moc"
