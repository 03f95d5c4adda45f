// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/controlprotocol.h"

#include <QTest>

using namespace Potluck;
using namespace Potluck::Node;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Potluck::Node::ControlCall)

class TestControlProtocol : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAndReadsEachCall_data();
    void writesAndReadsEachCall();
    void takesDefaultsForWhatIsLeftOut();
    void writesAndReadsGivingUp();
    void refusesHostileRequests_data();
    void refusesHostileRequests();
    void refusesRequestsLongerThanALine();
    void writesAndReadsReplies();
    void keepsEveryErrorCode();
    void refusesHostileReplies_data();
    void refusesHostileReplies();
};

void TestControlProtocol::writesAndReadsEachCall_data()
{
    QTest::addColumn<ControlCall>("call");
    QTest::addColumn<QByteArray>("json");

    const auto row = [](const char* name, const ControlCall& call, const QByteArray& json) {
        QTest::newRow(name) << call << json;
    };
    row("status", StatusCall{}, R"({"call":"status","id":7})");
    row("join", JoinCall{u"potluck://a:1/"_qs}, R"({"call":"join","id":7,"link":"potluck://a:1/"})");
    row("leave", LeaveCall{u"Home"_qs}, R"({"call":"leave","id":7,"link":"Home"})");
    row("invite", InviteCall{3, 14}, R"({"call":"invite","days":14,"id":7,"uses":3})");
    row("neighbour invite", InviteNeighbourCall{3, 14}, R"({"call":"neighbour-invite","days":14,"id":7,"uses":3})");
    row("neighbour add", AddNeighbourCall{u"potluck://a:1/"_qs},
        R"({"call":"neighbour-add","id":7,"link":"potluck://a:1/"})");
    row("neighbour remove", RemoveNeighbourCall{u"AQID"_qs},
        R"({"call":"neighbour-remove","id":7,"neighbour":"AQID"})");
    row("neighbours", NeighboursCall{}, R"({"call":"neighbours","id":7})");
    row("share add", AddShareCall{u"/a \"b\"\n"_qs}, R"({"call":"share-add","folder":"/a \"b\"\n","id":7})");
    row("share wait", WaitForShareCall{u"/a"_qs}, R"({"call":"share-wait","folder":"/a","id":7})");
    row("share remove", RemoveShareCall{u"/a"_qs}, R"({"call":"share-remove","folder":"/a","id":7})");
    row("shares", SharesCall{}, R"({"call":"shares","id":7})");
    row("peers online", PeersCall{ControlTarget::Presence::Online}, R"({"call":"peers","id":7,"presence":"online"})");
    row("peers offline", PeersCall{ControlTarget::Presence::Offline},
        R"({"call":"peers","id":7,"presence":"offline"})");
    row("peers all", PeersCall{ControlTarget::Presence::All}, R"({"call":"peers","id":7,"presence":"all"})");
    row("browse", BrowseCall{u"alice"_qs, u"page2"_qs}, R"({"after":"page2","call":"browse","id":7,"peer":"alice"})");
    row("search", SearchCall{u"été"_qs, {20, 9s}},
        R"({"call":"search","id":7,"limit":20,"query":"été","waitMs":9000})");
    row("search everywhere", SearchCall{u"été"_qs, {20, std::nullopt, true, true}},
        R"({"call":"search","everything":true,"id":7,"limit":20,"query":"été"})");
    row("download", DownloadCall{u"magnet:?x"_qs, u"/d"_qs},
        R"({"call":"download","folder":"/d","id":7,"magnet":"magnet:?x"})");
    row("transfers", TransfersCall{}, R"({"call":"transfers","id":7})");
    row("watch", WatchCall{5}, R"({"call":"watch","id":7,"transfer":5})");
    row("pause", PauseCall{5}, R"({"call":"pause","id":7,"transfer":5})");
    row("resume", ResumeCall{5}, R"({"call":"resume","id":7,"transfer":5})");
    row("cancel", CancelCall{9223372036854775807U}, R"({"call":"cancel","id":7,"transfer":9223372036854775807})");
    row("limits", LimitsCall{0, 2048}, R"({"call":"limits","down":2048,"id":7,"up":0})");
    row("limits left alone", LimitsCall{}, R"({"call":"limits","id":7})");
    row("quit", QuitCall{}, R"({"call":"quit","id":7})");
}

void TestControlProtocol::writesAndReadsEachCall()
{
    QFETCH(const ControlCall, call);
    QFETCH(const QByteArray, json);

    QCOMPARE(encodeRequest({7, call}), json + '\n');
    const auto decoded = decodeMessage(json);
    QVERIFY2(decoded.ok(), decoded.ok() ? "" : qPrintable(decoded.error().detail));
    QVERIFY(*decoded == ControlMessage(ControlRequest{7, call}));
}

void TestControlProtocol::takesDefaultsForWhatIsLeftOut()
{
    const auto decoded = decodeMessage(R"({"id":1,"call":"search","query":"a","later":"ignored"})");
    QVERIFY(decoded.ok());
    QVERIFY(*decoded == ControlMessage(ControlRequest{1, SearchCall{u"a"_qs, {100, std::nullopt}}}));
}

void TestControlProtocol::writesAndReadsGivingUp()
{
    QCOMPARE(encodeGivenUp(7), QByteArray("{\"cancel\":7}\n"));
    const auto decoded = decodeMessage(R"({"cancel":7})");
    QVERIFY(decoded.ok());
    QVERIFY(*decoded == ControlMessage(ControlGivenUp{7}));
}

void TestControlProtocol::refusesHostileRequests_data()
{
    QTest::addColumn<QByteArray>("line");

    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("status");
    QTest::newRow("array") << QByteArray("[1]");
    QTest::newRow("no id") << QByteArray(R"({"call":"status"})");
    QTest::newRow("id 0") << QByteArray(R"({"id":0,"call":"status"})");
    QTest::newRow("negative id") << QByteArray(R"({"id":-1,"call":"status"})");
    QTest::newRow("half an id") << QByteArray(R"({"id":1.5,"call":"status"})");
    QTest::newRow("id too large") << QByteArray(R"({"id":18446744073709551616,"call":"status"})");
    QTest::newRow("id as text") << QByteArray(R"({"id":"1","call":"status"})");
    QTest::newRow("no call") << QByteArray(R"({"id":1})");
    QTest::newRow("unknown call") << QByteArray(R"({"id":1,"call":"format-disk"})");
    QTest::newRow("call as number") << QByteArray(R"({"id":1,"call":1})");
    QTest::newRow("argument missing") << QByteArray(R"({"id":1,"call":"join"})");
    QTest::newRow("argument of another type") << QByteArray(R"({"id":1,"call":"join","link":["a"]})");
    QTest::newRow("NUL in text") << QByteArray(R"({"id":1,"call":"share-add","folder":"/a\u0000b"})");
    QTest::newRow("half a surrogate pair") << QByteArray(R"({"id":1,"call":"share-add","folder":"\ud800"})");
    QTest::newRow("unknown presence") << QByteArray(R"({"id":1,"call":"peers","presence":"asleep"})");
    QTest::newRow("negative limit") << QByteArray(R"({"id":1,"call":"search","query":"a","limit":-1})");
    QTest::newRow("limit beyond int") << QByteArray(R"({"id":1,"call":"search","query":"a","limit":2147483648})");
    QTest::newRow("transfer as text") << QByteArray(R"({"id":1,"call":"pause","transfer":"5"})");
    QTest::newRow("giving 0 up") << QByteArray(R"({"cancel":0})");
    QTest::newRow("two objects") << QByteArray(R"({"id":1,"call":"status"}{"id":2,"call":"status"})");
    QTest::newRow("deep nesting") << QByteArray("{\"id\":1,\"call\":") + QByteArray(30'000, '[');
    QTest::newRow("text too long") << R"({"id":1,"call":"join","link":")" + QByteArray(MaxControlTextBytes + 1, 'a') +
                                          "\"}";
}

void TestControlProtocol::refusesHostileRequests()
{
    QFETCH(const QByteArray, line);
    const auto decoded = decodeMessage(line);
    QVERIFY(!decoded.ok());
    QCOMPARE(decoded.error().code, ErrorCode::Protocol);
}

void TestControlProtocol::refusesRequestsLongerThanALine()
{
    const QByteArray request = R"({"id":1,"call":"status"})";
    QVERIFY(decodeMessage(request.leftJustified(MaxControlRequestBytes, ' ')).ok());
    QVERIFY(!decodeMessage(request.leftJustified(MaxControlRequestBytes + 1, ' ')).ok());
}

void TestControlProtocol::writesAndReadsReplies()
{
    const QJsonObject body{{u"name"_qs, u"beach"_qs}};
    QCOMPARE(encodeRow(7, body), QByteArray("{\"id\":7,\"row\":{\"name\":\"beach\"}}\n"));
    QCOMPARE(encodeDone(7, body), QByteArray("{\"done\":{\"name\":\"beach\"},\"id\":7}\n"));
    QCOMPARE(encodeDone(7), QByteArray("{\"done\":{},\"id\":7}\n"));
    QCOMPARE(encodeFailed(7, {ErrorCode::NotFound, u"gone"_qs}),
             QByteArray("{\"error\":{\"code\":\"not-found\",\"detail\":\"gone\"},\"id\":7}\n"));

    using Kind = ControlReply::Kind;
    QVERIFY(*decodeReply(encodeRow(7, body).trimmed()) == (ControlReply{7, Kind::Row, body, {}}));
    QVERIFY(*decodeReply(encodeDone(7, body).trimmed()) == (ControlReply{7, Kind::Done, body, {}}));
    QVERIFY(*decodeReply(R"({"error":{"code":"not-found","detail":"gone"},"id":7})") ==
            (ControlReply{7, Kind::Failed, {}, {ErrorCode::NotFound, u"gone"_qs}}));
}

void TestControlProtocol::keepsEveryErrorCode()
{
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code) {
        const Error error{static_cast<ErrorCode>(code), u"why"_qs};
        const auto reply = decodeReply(encodeFailed(1, error).trimmed());
        QVERIFY(reply.ok());
        QVERIFY2(reply->error == error, qPrintable(QString::number(code)));
    }
}

void TestControlProtocol::refusesHostileReplies_data()
{
    QTest::addColumn<QByteArray>("line");

    QTest::newRow("no JSON") << QByteArray("ready");
    QTest::newRow("no id") << QByteArray(R"({"done":{}})");
    QTest::newRow("neither row, done nor error") << QByteArray(R"({"id":1})");
    QTest::newRow("row as text") << QByteArray(R"({"id":1,"row":"a"})");
    QTest::newRow("done as number") << QByteArray(R"({"id":1,"done":1})");
    QTest::newRow("error as text") << QByteArray(R"({"id":1,"error":"a"})");
    QTest::newRow("error without detail") << QByteArray(R"({"id":1,"error":{"code":"io"}})");
}

void TestControlProtocol::refusesHostileReplies()
{
    QFETCH(const QByteArray, line);
    QVERIFY(!decodeReply(line).ok());
}

QTEST_GUILESS_MAIN(TestControlProtocol)
#include "tst_controlprotocol.moc"
