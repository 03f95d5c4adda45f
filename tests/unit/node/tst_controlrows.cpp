// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/controlrows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <limits>

using namespace Potluck;
using namespace Potluck::Node;

namespace {

QByteArray text(const QJsonObject& json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

// What was read and written again must be what was written first.
template<typename Row>
QByteArray again(const QJsonObject& json, Result<Row> (*read)(const QJsonObject&))
{
    const auto row = read(json);
    return row ? text(toJson(*row)) : row.error().detail.toUtf8();
}

StatusRow someStatus()
{
    StatusRow row;
    row.state = u"running"_qs;
    row.version = u"0.1.0"_qs;
    row.addresses = {u"[::]:7700"_qs};
    row.indexes = {{u"potluck://a:1/"_qs, u"Home"_qs, u"offline"_qs, u"nobody answers"_qs, u"alice"_qs, 12, 100, 3}};
    row.indexes.first().reachable = false;
    row.indexes.first().reachability = u"cannot be called at 10.0.0.1:7700: timed out"_qs;
    row.indexes.first().secondHome = u"Barn"_qs;
    row.sharedFiles = 100;
    row.sharedBytes = 5'000'000'000;
    row.pendingFiles = 2;
    row.pendingBytes = 70;
    row.downloads = 1;
    row.uploads = 2;
    row.downRate = 10;
    row.upRate = 20;
    row.downLimit = 30;
    row.upLimit = 0;
    row.hosted = HostedIndexRow{u"Mine"_qs, u"potluck://b:1/"_qs, 5, 4, 1000, 2.5};
    row.neighbours = {{u"AQID"_qs, u"Club"_qs, u"10.0.0.2:7700"_qs, u"refused"_qs, u"a token is needed"_qs}};
    return row;
}

FoundRow someFound()
{
    FoundRow row;
    row.name = u"beach.mkv"_qs;
    row.size = 658'000'000;
    row.content.emplace().bytes.fill(0xab);
    row.md5.emplace().bytes.fill(0x0c);
    row.magnet = u"magnet:?xt=urn:tree:sha256:ab"_qs;
    row.sourceCount = 2;
    row.onlineCount = 1;
    row.sources = {{u"alice"_qs, 12, {u"native"_qs}, u"Home"_qs, u"10.0.0.1:7700"_qs, true},
                   {u"bob"_qs, 13, {}, u"Home"_qs, {}, false, u"AQID"_qs}};
    return row;
}

TransferRow someTransfer()
{
    TransferRow row;
    row.id = 9;
    row.name = u"beach.mkv"_qs;
    row.size = 1000;
    row.done = 400;
    row.state = u"downloading"_qs;
    row.detail = u"a note"_qs;
    row.rate = 123;
    row.magnet = u"magnet:?x"_qs;
    row.sources = {{u"alice"_qs, 100, 3, 1, u"downloading"_qs}};
    return row;
}

} // namespace

class TestControlRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheMembersOfAStatus();
    void namesTheMembersOfAFoundContent();
    void namesTheMembersOfATransfer();
    void tellsUploadsFromDownloads();
    void keepsSharesPeersAndFiles();
    void keepsNumbersOver53Bits();
    void writesNamesThatAreNoTextSoThatTheyCanBeRead();
    void writesCountsBelowZeroAsNone();
    void refusesHostileRows_data();
    void refusesHostileRows();
};

void TestControlRows::namesTheMembersOfAStatus()
{
    const QJsonObject json = toJson(someStatus());
    QCOMPARE(
        text(json),
        QByteArray(
            R"({"addresses":["[::]:7700"],"hosted":{"entries":1000,"invite":"potluck://b:1/","name":"Mine",)"
            R"("online":4,"registered":5,"searchesPerSecond":2.5},"indexes":[{"detail":"nobody answers",)"
            R"("leftOutFiles":0,"link":"potluck://a:1/","name":"Home","otherKey":false,"peerId":12,"pendingChanges":3,)"
            R"("publishedFiles":100,"reachability":"cannot be called at 10.0.0.1:7700: timed out","reachable":false,)"
            R"("secondHome":"Barn",)"
            R"("state":"offline","user":"alice"}],"neighbours":[{"address":"10.0.0.2:7700",)"
            R"("detail":"a token is needed","key":"AQID","name":"Club","state":"refused"}],"shares":{"bytes":5000000000,"files":100,"pendingBytes":70,)"
            R"("pendingFiles":2},"state":"running","transfers":{"downLimit":30,"downRate":10,"downloads":1,)"
            R"("upLimit":0,"upRate":20,"uploads":2},"version":"0.1.0"})"));
    QCOMPARE(again(json, statusFromJson), text(json));

    StatusRow peer = someStatus();
    peer.hosted.reset();
    QVERIFY(toJson(peer).value(QLatin1String("hosted")).isNull());
    QVERIFY(!statusFromJson(toJson(peer))->hosted);
}

void TestControlRows::namesTheMembersOfAFoundContent()
{
    const QJsonObject json = toJson(someFound());
    QCOMPARE(text(json), QByteArray(R"({"content":")" + QByteArray(64, 'x').replace("xx", "ab") +
                                    R"(","magnet":"magnet:?xt=urn:tree:sha256:ab","md5":")" +
                                    QByteArray(32, 'x').replace("xx", "0c") +
                                    R"(","name":"beach.mkv","onlineCount":1,"sha1":null,"size":658000000,)"
                                    R"("sourceCount":2,"sources":[{"address":"10.0.0.1:7700","dialects":["native"],)"
                                    R"("index":"Home","indexKey":"","name":"alice","online":true,"peer":12},)"
                                    R"({"address":"","dialects":[],"index":"Home","indexKey":"AQID","name":"bob",)"
                                    R"("online":false,"peer":13}]})"));
    QCOMPARE(again(json, foundFromJson), text(json));

    FoundRow ofASeedNetwork = someFound();
    ofASeedNetwork.content.reset();
    ofASeedNetwork.size.reset();
    QVERIFY(toJson(ofASeedNetwork).value(QLatin1String("content")).isNull());
    QVERIFY(toJson(ofASeedNetwork).value(QLatin1String("size")).isNull());
    QCOMPARE(foundFromJson(toJson(ofASeedNetwork))->content, std::nullopt);
    QCOMPARE(foundFromJson(toJson(ofASeedNetwork))->size, std::nullopt);
}

void TestControlRows::namesTheMembersOfATransfer()
{
    const QJsonObject json = toJson(someTransfer());
    QCOMPARE(text(json), QByteArray(R"({"detail":"a note","direction":"download","done":400,"id":9,)"
                                    R"("magnet":"magnet:?x","name":"beach.mkv","path":"","rate":123,"size":1000,)"
                                    R"("sources":[{"badPieces":1,"peer":"alice","pieces":3,"rate":100,)"
                                    R"("state":"downloading"}],"state":"downloading"})"));
    QCOMPARE(again(json, transferFromJson), text(json));
}

void TestControlRows::tellsUploadsFromDownloads()
{
    TransferRow row = someTransfer();
    row.direction = TransferRow::Direction::Upload;
    QCOMPARE(toJson(row).value(QLatin1String("direction")).toString(), u"upload"_qs);
    QCOMPARE(transferFromJson(toJson(row))->direction, TransferRow::Direction::Upload);
}

void TestControlRows::keepsSharesPeersAndFiles()
{
    const ShareRow share{u"/home/a"_qs, 3, 400, 1, 50, false, u"it is missing"_qs};
    QCOMPARE(text(toJson(share)), QByteArray(R"({"available":false,"bytes":400,"detail":"it is missing","files":3,)"
                                             R"("folder":"/home/a","pendingBytes":50,"pendingFiles":1})"));
    QCOMPARE(again(toJson(share), shareFromJson), text(toJson(share)));

    const SharedRow shared{true, u"1 file is left out"_qs};
    QCOMPARE(text(toJson(shared)), QByteArray(R"({"detail":"1 file is left out","published":true})"));
    QCOMPARE(again(toJson(shared), sharedFromJson), text(toJson(shared)));

    const QDateTime seen(QDate(2024, 5, 6), QTime(7, 8, 9), Qt::OffsetFromUTC, 3600);
    const PeerRow peer{u"Home"_qs, 12, u"alice"_qs, u"10.0.0.1:7700"_qs, true, 3, seen};
    QCOMPARE(text(toJson(peer)), QByteArray(R"({"address":"10.0.0.1:7700","files":3,"id":12,"index":"Home",)"
                                            R"("lastSeen":"2024-05-06T06:08:09Z","name":"alice","online":true,)"
                                            R"("reachable":null})"));
    QCOMPARE(again(toJson(peer), peerFromJson), text(toJson(peer)));
    PeerRow unreachable = peer;
    unreachable.reachable = false;
    QVERIFY(text(toJson(unreachable)).contains(R"("reachable":false)"));
    QCOMPARE(peerFromJson(toJson(unreachable))->reachable, std::optional(false));
    QVERIFY(toJson(PeerRow{}).value(QLatin1String("lastSeen")).isNull());
    QVERIFY(!peerFromJson(toJson(PeerRow{}))->lastSeen.isValid());

    const BrowseRow file{u"Films/2020"_qs, u"beach.mkv"_qs, 7, u"magnet:?x"_qs};
    QCOMPARE(text(toJson(file)),
             QByteArray(R"({"folder":"Films/2020","magnet":"magnet:?x","name":"beach.mkv","size":7})"));
    QCOMPARE(again(toJson(file), browseFromJson), text(toJson(file)));
}

void TestControlRows::keepsNumbersOver53Bits()
{
    TransferRow row = someTransfer();
    row.size = (quint64{1} << 53) + 1;
    row.id = static_cast<quint64>(std::numeric_limits<qint64>::max());
    const QByteArray wire = text(toJson(row));
    const auto read = transferFromJson(QJsonDocument::fromJson(wire).object());
    QVERIFY(read.ok());
    QCOMPARE(read->size, row.size);
    QCOMPARE(read->id, row.id);
    // What no file and no id reaches is not turned into something negative.
    row.size = std::numeric_limits<quint64>::max();
    QCOMPARE(transferFromJson(toJson(row))->size, static_cast<quint64>(std::numeric_limits<qint64>::max()));
}

void TestControlRows::writesNamesThatAreNoTextSoThatTheyCanBeRead()
{
    for (const QChar bad : {QChar(0xd800), QChar(0xdc00), QChar(u'\0')}) {
        FoundRow row = someFound();
        row.name = u'a' + QString(bad) + u'b';
        const auto read = foundFromJson(toJson(row));
        QVERIFY(read.ok());
        QVERIFY(read->name.startsWith(u'a') && read->name.endsWith(u'b'));
        QVERIFY(read->name.isValidUtf16() && !read->name.contains(QChar(u'\0')));
    }
}

void TestControlRows::writesCountsBelowZeroAsNone()
{
    ShareRow row;
    row.files = -5;
    QCOMPARE(toJson(row).value(QLatin1String("files")).toInteger(), 0);
}

void TestControlRows::refusesHostileRows_data()
{
    QTest::addColumn<QByteArray>("json");

    QTest::newRow("size below zero") << QByteArray(R"({"direction":"download","size":-1})");
    QTest::newRow("size as text") << QByteArray(R"({"direction":"download","size":"1"})");
    QTest::newRow("no direction") << QByteArray(R"({"size":1})");
    QTest::newRow("unknown direction") << QByteArray(R"({"direction":"sideways"})");
    QTest::newRow("name as number") << QByteArray(R"({"direction":"download","name":5})");
    QTest::newRow("sources as object") << QByteArray(R"({"direction":"download","sources":{}})");
    QTest::newRow("source as text") << QByteArray(R"({"direction":"download","sources":["alice"]})");
    QTest::newRow("wrong member in a source") << QByteArray(R"({"direction":"download","sources":[{"rate":-1}]})");
}

void TestControlRows::refusesHostileRows()
{
    QFETCH(const QByteArray, json);
    const auto row = transferFromJson(QJsonDocument::fromJson(json).object());
    QVERIFY(!row.ok());
    QCOMPARE(row.error().code, ErrorCode::Protocol);
}

QTEST_GUILESS_MAIN(TestControlRows)
#include "tst_controlrows.moc"
