// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialects/beer2beer/frame.h"
#include "dialects/beer2beer/messages.h"
#include "dialects/beer2beer/searchranking.h"
#include "dialects/beer2beer/sessions.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTest>

using namespace Potluck;
using namespace Potluck::Beer2beer;

class TestBeer2beerMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accountRequestsMatchGolden();
    void lookupRequestsMatchGolden();
    void accountAnswersMatchGolden();
    void lookupAnswersMatchGolden();
    void downloadMatchesGolden();
    void refusalsMatchGolden_data();
    void refusalsMatchGolden();
    void framesComeByteByByteAndGlued();
    void refusesTypesThatAreNone_data();
    void refusesTypesThatAreNone();
    void refusesMalformedRequests_data();
    void refusesMalformedRequests();
    void dropsLinesThatAreNoFiles();
    void sendsWhatFitsOfALongList();
    void leavesOutNamesThatCannotBeCarried();
    void keepsTheBestOfALongSearch();
    void readsRecordsWithAndWithoutPort();
    void readsWhatOtherIndexesAnswer();
    void fileHeadsAreBounded();
    void scoresAsThePrograms();
    void ranksLowestScoreFirst();
    void tellsPlausibleAddressesOnly_data();
    void tellsPlausibleAddressesOnly();
    void knowsCallersByAddress();
    void documentationShowsGoldenVectors();
};

namespace {

QByteArray golden(const QString& name)
{
    QFile file(QStringLiteral(POTLUCK_TEST_DATA "/wire/beer2beer/%1.bin").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no such vector");
}

QByteArray golden(const char* name)
{
    return golden(QLatin1String(name));
}

// What stands behind the head.
QByteArray payload(const char* name)
{
    return golden(name).mid(FrameHeadBytes);
}

Content::Sha1Digest sha1Of(const QByteArray& bytes)
{
    return *Content::Sha1Digest::fromBytes(QCryptographicHash::hash(bytes, QCryptographicHash::Sha1));
}

FileRecord text()
{
    return {QStringLiteral("a.txt"), 5, sha1Of("alpha")};
}

FileRecord cheese()
{
    return {QStringLiteral("Käse & 漢字.pdf"), 1'048'577, sha1Of("K")};
}

Index::Source sourceAt(quint64 peer, const QString& user, bool online, const QString& host, Dialects dialects)
{
    Index::Source source;
    source.peer.value = peer;
    source.user = user;
    source.online = online;
    source.dialects = dialects;
    if (!host.isEmpty())
        source.addresses = {{host, 9999}};
    return source;
}

Index::SearchResult resultOf(const FileRecord& file)
{
    Index::SearchResult result;
    result.name = file.name;
    result.size = file.size;
    result.sha1 = file.sha1;
    result.sources = {sourceAt(1, QStringLiteral("anna"), true, QStringLiteral("127.0.0.1"), Dialect::Beer2beer)};
    return result;
}

QString shown(const QByteArray& vector)
{
    const FrameAnswer request = decodeFrame(vector, FrameKind::Request);
    const FrameAnswer frame = request.state == DecodeState::Done ? request : decodeFrame(vector, FrameKind::Answer);
    const QString words = QString::fromUtf8(frame.payload).replace(QLatin1Char('\n'), QLatin1String("\\n"));
    QString text = QString::fromLatin1(vector.left(FrameHeadBytes).toHex(' ')) + QStringLiteral(" \"%1\"").arg(words);
    if (vector.size() > frame.consumed)
        text += QLatin1Char(' ') + QString::fromLatin1(vector.mid(frame.consumed).toHex(' '));
    return text;
}

} // namespace

void TestBeer2beerMessages::accountRequestsMatchGolden()
{
    const RegisterRequest enroll{QStringLiteral("anna"), QStringLiteral("pw"), {text(), cheese()}, 0};
    QCOMPARE(encode(enroll).frame, golden("register-request"));
    QCOMPARE(encode(enroll).leftOut, 0);
    QVERIFY(*decodeRegister(payload("register-request")) == enroll);

    const RegisterUpdateRequest update{QStringLiteral("anna"), QStringLiteral("pw"), 1, {text(), cheese()}, 0};
    QCOMPARE(encode(update).frame, golden("registerupdate-request"));
    QVERIFY(*decodeRegisterUpdate(payload("registerupdate-request")) == update);

    LoginRequest login{QStringLiteral("anna"), QStringLiteral("pw"), 1, {}, 0};
    QVERIFY(*decodeLogin(payload("login-request-document")) == login);
    login.address = QStringLiteral("127.0.0.1");
    QCOMPARE(encode(login), golden("login-request"));
    QVERIFY(*decodeLogin(payload("login-request")) == login);
    login.port = 7700;
    QCOMPARE(encode(login), golden("login-request-port"));
    QVERIFY(*decodeLogin(payload("login-request-port")) == login);

    QCOMPARE(encode(KeepAliveRequest{1}), golden("keepalive-request"));
    QVERIFY(*decodeKeepAlive(payload("keepalive-request")) == KeepAliveRequest{1});
    QVERIFY(*decodeKeepAlive("1") == KeepAliveRequest{1});

    const LogoutRequest logout{QStringLiteral("anna"), QStringLiteral("pw"), std::nullopt};
    const LogoutRequest withId{QStringLiteral("anna"), QStringLiteral("pw"), 1};
    QCOMPARE(encode(logout), golden("logout-request"));
    QVERIFY(*decodeLogout(payload("logout-request")) == logout);
    QVERIFY(*decodeLogout("anna\npw") == logout);
    QCOMPARE(encode(withId), golden("logout-request-document"));
    QVERIFY(*decodeLogout(payload("logout-request-document")) == withId);
}

void TestBeer2beerMessages::lookupRequestsMatchGolden()
{
    const ShowPeersRequest show{PeersFilter::All, {}};
    QCOMPARE(encode(show), golden("showpeers-request"));
    QVERIFY(*decodeShowPeers(payload("showpeers-request")) == show);
    const ShowPeersRequest further{PeersFilter::All, QStringLiteral("2")};
    QCOMPARE(encode(further), golden("showpeers-request-next"));
    QVERIFY(*decodeShowPeers(payload("showpeers-request-next")) == further);
    QVERIFY(decodeShowPeers("online")->filter == PeersFilter::Online);
    QVERIFY(decodeShowPeers("offline\n")->filter == PeersFilter::Offline);

    const BrowsePeerRequest browse{1, {}};
    QCOMPARE(encode(browse), golden("browsepeer-request"));
    QVERIFY(*decodeBrowsePeer(payload("browsepeer-request")) == browse);
    const BrowsePeerRequest rest{1, QStringLiteral("YS50eHQ")};
    QCOMPARE(encode(rest), golden("browsepeer-request-next"));
    QVERIFY(*decodeBrowsePeer(payload("browsepeer-request-next")) == rest);

    const SearchRequest search{QStringLiteral("alpha")};
    QCOMPARE(encode(search), golden("search-request"));
    QVERIFY(*decodeSearch(payload("search-request")) == search);
    QVERIFY(*decodeSearch("alpha") == search);
    QCOMPARE(wordsOf({QStringLiteral(" Blue\tNOTE blue ")}),
             (QStringList{QStringLiteral("blue"), QStringLiteral("note"), QStringLiteral("blue")}));
}

void TestBeer2beerMessages::accountAnswersMatchGolden()
{
    QCOMPARE(encode(RegisterAnswer{1}, Request::Register), golden("register-ok"));
    QCOMPARE(encode(RegisterAnswer{1}, Request::RegisterUpdate), golden("registerupdate-ok"));
    QVERIFY(*decodeRegisterAnswer(payload("register-ok")) == RegisterAnswer{1});
    QVERIFY(*decodeRegisterAnswer(payload("registerupdate-ok")) == RegisterAnswer{1});
    QCOMPARE(encodeOk(Request::Login), golden("login-ok"));
    QCOMPARE(encodeOk(Request::KeepAlive), golden("keepalive-ok"));
    QCOMPARE(encodeOk(Request::Logout), golden("logout-ok"));
}

void TestBeer2beerMessages::lookupAnswersMatchGolden()
{
    PeersAnswer peers;
    peers.peers = {{QStringLiteral("anna"), 1, true, QStringLiteral("127.0.0.1"), 9999},
                   {QStringLiteral("Bjørn"), 2, false, {}, 0}};
    peers.next = QStringLiteral("2");
    QCOMPARE(encode(peers), golden("showpeers-ok"));
    QVERIFY(*decodePeersAnswer(payload("showpeers-ok")) == peers);

    const FilesAnswer files{{text()}, QStringLiteral("YS50eHQ")};
    QCOMPARE(encode(files), golden("browsepeer-ok"));
    QVERIFY(*decodeFilesAnswer(payload("browsepeer-ok")) == files);

    SearchAnswer hits;
    hits.hosts = {{cheese(), QStringLiteral("Bjørn"), 2, {}, 0},
                  {text(), QStringLiteral("anna"), 1, QStringLiteral("127.0.0.1"), 9999}};
    QCOMPARE(encode(hits).frame, golden("search-ok"));
    QVERIFY(*decodeSearchAnswer(payload("search-ok")) == hits);
    hits.hosts[0].port = DefaultPeerPort;
    QVERIFY(*decodeSearchAnswer(payload("search-ok-program")) == hits);
    QCOMPARE(encode(SearchAnswer{}).frame, golden("search-ok-nothing"));
    QVERIFY(*decodeSearchAnswer(payload("search-ok-nothing")) == SearchAnswer{});
}

void TestBeer2beerMessages::downloadMatchesGolden()
{
    const DownloadRequest whole{text().sha1, 0, std::nullopt};
    QCOMPARE(encode(whole), golden("download-request"));
    QVERIFY(*decodeDownload(payload("download-request")) == whole);
    const DownloadRequest range{text().sha1, 1, 3};
    QCOMPARE(encode(range), golden("download-request-range"));
    QVERIFY(*decodeDownload(payload("download-request-range")) == range);

    const DownloadAnswer answer{5, 1};
    const FileHead head{"a.txt", 3};
    QCOMPARE(encode(answer) + encodeFileHead(head) + "lph", golden("download-ok"));
    const QByteArray vector = golden("download-ok");
    const FrameAnswer frame = decodeFrame(vector, FrameKind::Answer);
    QCOMPARE(frame.type, okType(Request::Download));
    QVERIFY(*decodeDownloadAnswer(frame.payload) == answer);
    const QByteArray rest = vector.mid(frame.consumed);
    const FileHeadAnswer file = decodeFileHead(rest);
    QVERIFY(file.state == DecodeState::Done);
    QVERIFY(file.head == head);
    QCOMPARE(rest.mid(file.consumed), QByteArray("lph"));
    for (qsizetype cut = 0; cut < file.consumed; ++cut)
        QVERIFY(decodeFileHead(rest.left(cut)).state == DecodeState::Incomplete);
}

void TestBeer2beerMessages::refusalsMatchGolden_data()
{
    QTest::addColumn<Request>("request");
    QTest::addColumn<KoReason>("reason");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<quint32>("place");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char* name, Request request, KoReason reason, const char* sentence, ErrorCode code,
                        quint32 place = 0) {
        QTest::newRow(name) << request << reason << QString::fromLatin1(sentence) << place << code;
    };
    row("register-ko", Request::Register, KoReason::BadUserOrPassword, "wrong password", ErrorCode::Unauthorized);
    row("login-ko-password", Request::Login, KoReason::BadUserOrPassword, "", ErrorCode::Unauthorized);
    row("login-ko-id", Request::Login, KoReason::IdNotFound, "", ErrorCode::NotFound);
    row("login-ko-busy", Request::Login, KoReason::Busy, "too many passwords wait to be checked, try again soon",
        ErrorCode::Busy);
    row("keepalive-ko", Request::KeepAlive, KoReason::NotLoggedIn, "nobody is logged in from your address",
        ErrorCode::Unauthorized);
    row("logout-ko", Request::Logout, KoReason::BadUserOrPassword, "wrong password", ErrorCode::Unauthorized);
    row("showpeers-ko", Request::ShowPeers, KoReason::Other, "SHOW_PEERS asks for online, offline or all",
        ErrorCode::PermissionDenied);
    row("browsepeer-ko", Request::BrowsePeer, KoReason::NotFound, "there is no such registration (any more)",
        ErrorCode::NotFound);
    row("search-ko", Request::Search, KoReason::Busy, "too many searches wait, try again soon", ErrorCode::Busy);
    row("download-ko", Request::Download, KoReason::NotFound, "it is not there (any more)", ErrorCode::NotFound);
    row("download-ko-busy", Request::Download, KoReason::Busy,
        "all upload slots are in use; you are number 3 in the queue", ErrorCode::Busy, 3);
    row("registerupdate-ko", Request::RegisterUpdate, KoReason::NotLoggedIn,
        "this id is not logged in from your address", ErrorCode::Unauthorized);
}

void TestBeer2beerMessages::refusalsMatchGolden()
{
    QFETCH(Request, request);
    QFETCH(KoReason, reason);
    QFETCH(QString, sentence);
    QFETCH(quint32, place);
    QFETCH(ErrorCode, code);
    const Ko ko{reason, sentence, place};
    QCOMPARE(encode(ko, request), golden(QTest::currentDataTag()));
    QCOMPARE(decodeFrame(golden(QTest::currentDataTag()), FrameKind::Answer).type, koType(request));
    const Ko read = decodeKo(payload(QTest::currentDataTag()));
    QVERIFY(read == ko);
    QVERIFY(errorOf(read).code == code);
    QVERIFY(!errorOf(read).detail.isEmpty());
}

void TestBeer2beerMessages::framesComeByteByByteAndGlued()
{
    const QStringList names = QDir(QStringLiteral(POTLUCK_TEST_DATA "/wire/beer2beer")).entryList(QDir::Files);
    QVERIFY(names.size() > 30);
    QHash<FrameKind, QByteArray> glued;
    QHash<FrameKind, QByteArrayList> single;
    for (const QString& name : names) {
        const FrameKind kind = name.contains(QLatin1String("-request")) ? FrameKind::Request : FrameKind::Answer;
        const QByteArray vector = golden(name.chopped(4));
        const FrameAnswer whole = decodeFrame(vector, kind);
        QVERIFY2(whole.state == DecodeState::Done, qPrintable(name));
        QVERIFY(whole.consumed == vector.size() || name == QLatin1String("download-ok.bin"));
        for (qsizetype cut = 0; cut < whole.consumed; ++cut)
            QVERIFY2(decodeFrame(vector.left(cut), kind).state == DecodeState::Incomplete, qPrintable(name));
        glued[kind] += vector.left(whole.consumed);
        single[kind] += whole.payload.toByteArray();
    }
    for (const FrameKind kind : {FrameKind::Request, FrameKind::Answer}) {
        QByteArrayView rest = glued[kind];
        QByteArrayList payloads;
        while (!rest.isEmpty()) {
            const FrameAnswer frame = decodeFrame(rest, kind);
            QVERIFY(frame.state == DecodeState::Done);
            payloads += frame.payload.toByteArray();
            rest = rest.sliced(frame.consumed);
        }
        QCOMPARE(payloads, single[kind]);
    }
}

void TestBeer2beerMessages::refusesTypesThatAreNone_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<bool>("isRequest");
    QTest::addColumn<bool>("isAnswer");
    QTest::newRow("0") << 0 << false << false;
    QTest::newRow("1") << 1 << true << false;
    QTest::newRow("9") << 9 << true << false;
    QTest::newRow("10") << 10 << false << false;
    QTest::newRow("100") << 100 << false << false;
    QTest::newRow("103") << 103 << false << true;
    QTest::newRow("104: logout has 103") << 104 << false << false;
    QTest::newRow("109") << 109 << false << true;
    QTest::newRow("201") << 201 << false << true;
    QTest::newRow("210") << 210 << false << false;
    QTest::newRow("301") << 301 << false << false;
    QTest::newRow("65535") << 65535 << false << false;
}

void TestBeer2beerMessages::refusesTypesThatAreNone()
{
    QFETCH(int, type);
    QFETCH(bool, isRequest);
    QFETCH(bool, isAnswer);
    // The head alone tells.
    const QByteArray head = encodeFrame(static_cast<quint16>(type), "payload").left(FrameHeadBytes);
    QCOMPARE(decodeFrame(head, FrameKind::Request).state != DecodeState::Rejected, isRequest);
    QCOMPARE(decodeFrame(head, FrameKind::Answer).state != DecodeState::Rejected, isAnswer);
}

void TestBeer2beerMessages::refusesMalformedRequests_data()
{
    QTest::addColumn<Request>("request");
    QTest::addColumn<QByteArray>("payload");
    const QByteArray bad("\xff\xfe\n\xc3\n1\n");
    QTest::newRow("register, empty") << Request::Register << QByteArray();
    QTest::newRow("register, one line") << Request::Register << QByteArray("anna");
    QTest::newRow("register, no password") << Request::Register << QByteArray("anna\n\na|1|2\n");
    QTest::newRow("register, white space in the name") << Request::Register << QByteArray("an na\npw\n");
    QTest::newRow("register, not UTF-8") << Request::Register << bad;
    QTest::newRow("login, two fields") << Request::Login << QByteArray("anna\npw\n");
    QTest::newRow("login, not UTF-8") << Request::Login << bad;
    QTest::newRow("keep alive, empty") << Request::KeepAlive << QByteArray("\n");
    QTest::newRow("keep alive, not UTF-8") << Request::KeepAlive << bad;
    QTest::newRow("logout, one line") << Request::Logout << QByteArray("anna\n");
    QTest::newRow("logout, not UTF-8") << Request::Logout << bad;
    QTest::newRow("show peers, another word") << Request::ShowPeers << QByteArray("everybody\n");
    QTest::newRow("show peers, not UTF-8") << Request::ShowPeers << bad;
    QTest::newRow("browse peer, empty") << Request::BrowsePeer << QByteArray();
    QTest::newRow("browse peer, not UTF-8") << Request::BrowsePeer << bad;
    QTest::newRow("search, not UTF-8") << Request::Search << bad;
    QTest::newRow("download, no digest") << Request::Download << QByteArray("abc\n");
    QTest::newRow("download, offset") << Request::Download << text().sha1.toHex() + "\n-1\n";
    QTest::newRow("download, length") << Request::Download << text().sha1.toHex() + "\n0\n1e3\n";
    QTest::newRow("download, overflow") << Request::Download << text().sha1.toHex() + "\n18446744073709551616\n";
    QTest::newRow("download, not UTF-8") << Request::Download << bad;
    QTest::newRow("update, two lines") << Request::RegisterUpdate << QByteArray("anna\npw\n");
    QTest::newRow("update, not UTF-8") << Request::RegisterUpdate << bad;
}

void TestBeer2beerMessages::refusesMalformedRequests()
{
    QFETCH(Request, request);
    QFETCH(QByteArray, payload);
    const auto check = [](const auto& result) {
        QVERIFY(!result);
        QVERIFY(result.error().code == ErrorCode::InvalidArgument);
        QVERIFY(!result.error().detail.isEmpty());
    };
    switch (request) {
    case Request::Register:
        return check(decodeRegister(payload));
    case Request::Login:
        return check(decodeLogin(payload));
    case Request::KeepAlive:
        return check(decodeKeepAlive(payload));
    case Request::Logout:
        return check(decodeLogout(payload));
    case Request::ShowPeers:
        return check(decodeShowPeers(payload));
    case Request::BrowsePeer:
        return check(decodeBrowsePeer(payload));
    case Request::Search:
        return check(decodeSearch(payload));
    case Request::Download:
        return check(decodeDownload(payload));
    case Request::RegisterUpdate:
        return check(decodeRegisterUpdate(payload));
    }
}

void TestBeer2beerMessages::dropsLinesThatAreNoFiles()
{
    const QByteArray digest = text().sha1.toHex();
    const QByteArray payload = "anna\npw\n"
                               "no bars\n"
                               "one|bar\n"
                               "a|b|5|" +
                               digest +
                               "\n" // three bars
                               "x.txt|5 MB|" +
                               digest +
                               "\n"
                               "x.txt|5|digest\n"
                               "|5|" +
                               digest +
                               "\n"
                               "\n"
                               "a.txt|5|" +
                               digest.toUpper(); // the last newline may be missing
    const auto request = decodeRegister(payload);
    QVERIFY(request);
    QCOMPARE(request->files, QList<FileRecord>{text()});
    QCOMPARE(request->dropped, 7);
}

void TestBeer2beerMessages::sendsWhatFitsOfALongList()
{
    RegisterUpdateRequest request{QStringLiteral("anna"), QStringLiteral("pw"), 1, {}, 0};
    for (int i = 0; i < 3000; ++i)
        request.files += {QStringLiteral("file %1").arg(i), static_cast<quint64>(i), text().sha1};
    const PackedFrame packed = encode(request);
    QVERIFY(packed.frame.size() <= MaxFrameBytes);
    QVERIFY(packed.frame.size() > MaxFrameBytes - 100);
    const FrameAnswer frame = decodeFrame(packed.frame, FrameKind::Request);
    QVERIFY(frame.state == DecodeState::Done);
    const auto read = decodeRegisterUpdate(frame.payload);
    QVERIFY(read);
    QCOMPARE(read->dropped, 0); // the last line is whole
    QCOMPARE(read->files, request.files.mid(0, 3000 - packed.leftOut));
    QVERIFY(encodeFrame(1, QByteArray(MaxPayloadBytes + 1, 'x')).isEmpty());
    QVERIFY(encode(SearchRequest{QString(MaxPayloadBytes, QLatin1Char('x'))}).isEmpty());
}

void TestBeer2beerMessages::leavesOutNamesThatCannotBeCarried()
{
    RegisterRequest request{QStringLiteral("anna"), QStringLiteral("pw"), {text(), cheese()}, 0};
    request.files.insert(1, {QStringLiteral("two\nlines"), 1, text().sha1});
    request.files.insert(1, {QStringLiteral("a|bar"), 1, text().sha1});
    const PackedFrame packed = encode(request);
    QCOMPARE(packed.frame, golden("register-request"));
    QCOMPARE(packed.leftOut, 2);

    QVERIFY(isCarriable(u"anna"));
    QVERIFY(isCarriable(u"Bjørn|漢字"));
    for (const QString& word :
         {QString(), QStringLiteral("a b"), QStringLiteral("a\u00a0b"), QStringLiteral("a\u2003b"),
          QStringLiteral("a\tb"), QStringLiteral("a\u001cb"), QStringLiteral("a\u0001b")})
        QVERIFY(!isCarriable(word));
}

void TestBeer2beerMessages::keepsTheBestOfALongSearch()
{
    SearchAnswer answer;
    for (int i = 0; i < 2000; ++i)
        answer.hosts += {{QStringLiteral("file %1").arg(i), 5, text().sha1},
                         QStringLiteral("anna"),
                         1,
                         QStringLiteral("127.0.0.1"),
                         9999};
    const PackedFrame packed = encode(answer);
    const FrameAnswer frame = decodeFrame(packed.frame, FrameKind::Answer);
    QVERIFY(frame.state == DecodeState::Done);
    const auto read = decodeSearchAnswer(frame.payload);
    QVERIFY(read);
    QVERIFY(packed.leftOut > 0);
    QCOMPARE(read->hosts.size(), 2000 - packed.leftOut);
    QVERIFY(read->hosts == answer.hosts.mid(packed.leftOut));
}

void TestBeer2beerMessages::readsRecordsWithAndWithoutPort()
{
    // 42 lines: seven records without a port or six with one.
    SearchAnswer answer;
    for (int i = 0; i < 6; ++i)
        answer.hosts += {text(), QStringLiteral("anna"), 1, QStringLiteral("10.0.0.1"), 7700};
    const QByteArray frame = encode(answer).frame;
    QVERIFY(*decodeSearchAnswer(QByteArrayView(frame).sliced(FrameHeadBytes)) == answer);

    QByteArray old = "SEARCH_FILE_OK\n";
    for (int i = 0; i < 7; ++i)
        old += "a.txt\n5\n" + text().sha1.toHex() + "\nanna\n1\n10.0.0.1\n";
    answer.hosts.fill({text(), QStringLiteral("anna"), 1, QStringLiteral("10.0.0.1"), DefaultPeerPort}, 7);
    QVERIFY(*decodeSearchAnswer(old) == answer);

    // One that makes no sense costs no other; a cut one at the end is left out.
    old += "b.txt\nlarge\nnone\nanna\n1\n10.0.0.1\na.txt\n5\n";
    QVERIFY(*decodeSearchAnswer(old) == answer);
    QVERIFY(!decodeSearchAnswer("SEARCH_FILE_OK\n\xff\n"));
    QVERIFY(!decodeSearchAnswer(""));
}

void TestBeer2beerMessages::readsWhatOtherIndexesAnswer()
{
    QVERIFY(!decodeRegisterAnswer("REGISTER SUCCES")); // the document's, which gives no id
    QVERIFY(!decodeRegisterAnswer("REGISTER_OK\n0"));
    QVERIFY(!decodeRegisterAnswer("REGISTER_OK"));
    QVERIFY(*decodeRegisterAnswer("REGISTER_OK 17\n") == RegisterAnswer{17});
    QVERIFY(!decodeDownloadAnswer("DOWNLOAD_OK\n5\n"));
    QVERIFY(!decodePeersAnswer(""));
    QVERIFY(!decodeFilesAnswer("\xff"));
    QVERIFY(decodeKo("wrong password").sentence == QLatin1String("wrong password"));
    QVERIFY(decodeKo("KEEP_ALIVE_KO").reason == KoReason::Other);
    QVERIFY(decodeKo("").sentence.isEmpty());
    QVERIFY(decodeKo("\xff\xff\n\xff").reason == KoReason::Other);
    QVERIFY(decodeKo(QByteArray("X_KO_BUSY\n" + QByteArray(60'000, 'x'))).sentence.size() < 1000);
}

void TestBeer2beerMessages::fileHeadsAreBounded()
{
    QVERIFY(decodeFileHead(QByteArray::fromHex("ffffffffffffffff")).state == DecodeState::Rejected);
    QVERIFY(decodeFileHead(QByteArray::fromHex("0000000000001001")).state == DecodeState::Rejected);
    const QByteArray longest = encodeFileHead({QByteArray(MaxFileHeadName + 10, 'n'), 7});
    QCOMPARE(longest.size(), MaxFileHeadBytes);
    QVERIFY(decodeFileHead(longest).head == (FileHead{QByteArray(MaxFileHeadName, 'n'), 7}));
}

void TestBeer2beerMessages::scoresAsThePrograms()
{
    const auto words = [](const char* text) { return wordsOf({QString::fromUtf8(text)}); };
    QCOMPARE(scoreOf(QStringLiteral("Blue Note.mp3"), words("blue")), 1);
    QCOMPARE(scoreOf(QStringLiteral("Blue Note.mp3"), words("BLUE note")), 2);
    QCOMPARE(scoreOf(QStringLiteral("Blue Note.mp3"), words("e")), 2);
    QCOMPARE(scoreOf(QStringLiteral("aaaa"), words("aa")), 2);    // without overlaps
    QCOMPARE(scoreOf(QStringLiteral("aaaa"), words("aa aa")), 4); // a word that is typed twice counts twice
    QCOMPARE(scoreOf(QStringLiteral("KÄSE.pdf"), words("käse")), 1);
    QCOMPARE(scoreOf(QStringLiteral("Blue Note.mp3"), words("jazz")), 0);
    QCOMPARE(scoreOf(QStringLiteral("Blue Note.mp3"), {}), 0);
}

void TestBeer2beerMessages::ranksLowestScoreFirst()
{
    const QStringList words = wordsOf({QStringLiteral("blue note")});
    const auto file = [](const char* name) { return resultOf({QString::fromLatin1(name), 5, sha1Of(name)}); };
    Index::SearchResult both = file("blue note");
    Index::SearchResult other = file("blue");
    other.otherNames = QStringList{QStringLiteral("blue note blue")}; // the name that fits best counts
    Index::SearchResult native = file("note");
    native.content = Content::ContentId{{1}};
    native.sources = {
        sourceAt(2, QStringLiteral("bo"), true, QStringLiteral("10.0.0.1"), Dialect::Native | Dialect::Beer2beer),
        sourceAt(3, QStringLiteral("cy"), false, {}, Dialect::Beer2beer),
        sourceAt(4, QStringLiteral("di"), true, QStringLiteral("10.0.0.2"), Dialect::Native)};
    Index::SearchResult withoutDigest = file("blue note blue note");
    withoutDigest.sha1.reset();
    Index::SearchResult withoutSize = file("blue note blue note");
    withoutSize.size.reset();

    const SearchAnswer answer =
        rank(words, {both, other, withoutDigest, withoutSize, file("jazz"), native, both, native});
    QStringList shown;
    for (const HostRecord& host : answer.hosts)
        shown += host.file.name + QLatin1Char('@') + host.user;
    QCOMPARE(shown, (QStringList{QStringLiteral("note@cy"), QStringLiteral("note@bo"), QStringLiteral("blue note@anna"),
                                 QStringLiteral("blue note blue@anna")}));
    QCOMPARE(answer.hosts.at(0).host, QString());
    QCOMPARE(answer.hosts.at(1).host, QStringLiteral("10.0.0.1"));
    QVERIFY(rank({}, {both}) == SearchAnswer{});

    // IPv4 first, for the network's programs know nothing else.
    const QList<Index::Endpoint> addresses{{QStringLiteral("2001:db8::1"), 7700}, {QStringLiteral("10.0.0.1"), 7701}};
    QVERIFY(callableAt(addresses, Dialect::Beer2beer) == addresses.at(1));
    QVERIFY(callableAt(addresses.mid(0, 1), Dialect::Beer2beer) == addresses.at(0));
    QVERIFY(callableAt(addresses, Dialect::Native) == Index::Endpoint{});
}

void TestBeer2beerMessages::tellsPlausibleAddressesOnly_data()
{
    QTest::addColumn<QString>("stated");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("observed");
    QTest::addColumn<QString>("told");
    const auto row = [](const char* name, const char* stated, int port, const char* observed, const char* told) {
        QTest::newRow(name) << QString::fromLatin1(stated) << port << QString::fromLatin1(observed)
                            << QString::fromLatin1(told);
    };
    row("same site", "192.168.1.7", 0, "10.0.0.1", "192.168.1.7:9999");
    row("own port", "192.168.1.7", 7700, "10.0.0.1", "192.168.1.7:7700");
    row("nothing stated", "", 0, "10.0.0.1", "10.0.0.1:9999");
    row("private stated from outside", "192.168.1.7", 7700, "8.8.8.8", "8.8.8.8:7700");
    row("public stated from outside", "9.9.9.9", 0, "8.8.8.8", "9.9.9.9:9999");
    row("loopback stated from outside", "127.0.0.1", 0, "8.8.8.8", "8.8.8.8:9999");
    row("unspecified", "0.0.0.0", 0, "10.0.0.1", "10.0.0.1:9999");
    row("multicast", "224.0.0.1", 0, "8.8.8.8", "8.8.8.8:9999");
    row("a name", "anna.example", 0, "8.8.8.8", "8.8.8.8:9999");
    row("a number", "1", 0, "8.8.8.8", "8.8.8.8:9999");
    row("mapped", "::ffff:10.0.0.7", 0, "10.0.0.1", "10.0.0.7:9999");
}

void TestBeer2beerMessages::tellsPlausibleAddressesOnly()
{
    QFETCH(QString, stated);
    QFETCH(int, port);
    QFETCH(QString, observed);
    QFETCH(QString, told);
    const Index::Endpoint place = reachableAt(stated, static_cast<quint16>(port), {observed, 50'000});
    QCOMPARE(QStringLiteral("%1:%2").arg(place.host).arg(place.port), told);
}

void TestBeer2beerMessages::knowsCallersByAddress()
{
    const Net::Endpoint anna{QStringLiteral("10.0.0.1"), 50'000};
    const Net::Endpoint annasNext{QStringLiteral("10.0.0.1"), 50'001};
    const Net::Endpoint bo{QStringLiteral("10.0.0.2"), 50'000};
    Sessions sessions;
    QVERIFY(!sessions.isKnown(anna));
    sessions.add({1}, anna);
    sessions.add({2}, anna);
    QVERIFY(sessions.isKnown(annasNext));
    QVERIFY(sessions.isFrom({1}, annasNext));
    QVERIFY(!sessions.isFrom({1}, bo));
    QVERIFY(!sessions.isKnown(bo));
    sessions.add({1}, bo); // moved
    QVERIFY(sessions.isKnown(anna) && sessions.isKnown(bo));
    sessions.remove({2});
    sessions.remove({2});
    QVERIFY(!sessions.isKnown(anna));
    QCOMPARE(sessions.count(), 1);
}

void TestBeer2beerMessages::documentationShowsGoldenVectors()
{
    QFile page(QStringLiteral(POTLUCK_TEST_DATA "/../../docs/PROTOCOL.md"));
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(page.readAll());
    const QStringList names = QDir(QStringLiteral(POTLUCK_TEST_DATA "/wire/beer2beer")).entryList(QDir::Files);
    for (const QString& name : names) {
        const QString example = shown(golden(name.chopped(4)));
        QVERIFY2(text.contains(example), qPrintable(name + QLatin1String(": ") + example));
    }
}

QTEST_GUILESS_MAIN(TestBeer2beerMessages)
#include "tst_beer2beermessages.moc"
