// SPDX-License-Identifier: GPL-3.0-or-later

#include "indexhost.h"

#include <QFile>

using namespace Potluck;
using namespace Potluck::Beer2beer;
using namespace Potluck::Beer2beer::Test;
using namespace std::chrono_literals;

class TestBeer2beerIndexServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void speaksAsTheProgramsHeard();
    void speaksTheSameByteByByte();
    void refusesWrongNamesPasswordsAndIds();
    void anotherRegistrationRetiresTheFirst();
    void nothingWithoutALogin();
    void aloneTheAddressThatLoggedInIsKnown();
    void keepAliveHoldsTheLease();
    void updateReplacesTheListAndNothingElse();
    void searchListsLowestScoreFirst();
    void offlinePeersAreListedWithTheirAddress();
    void searchAnswersHoldWholeRecords();
    void showsPeersInPages();
    void browsesInPages();
    void nativePeersAppearWhereTheySpeakThis();
    void whatIsRegisteredHereIsFoundNatively();
    void nativeAccountsNeedASecondPassword();
    void malformedRequestsAreAnswered();
    void passwordsOfOneAddressAreBounded();
    void inviteOnlyIndexesTakeNobodyNew();
};

namespace {

QByteArray golden(const char* name)
{
    QFile file(QStringLiteral(POTLUCK_TEST_DATA "/wire/beer2beer/%1.bin").arg(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no such vector: ") + name;
}

QString anna()
{
    return QStringLiteral("anna");
}

// The reason of a KO to that request; Other also where it is none.
KoReason refusal(const Answer& answer, Request request)
{
    return answer.type == koType(request) ? decodeKo(answer.payload).reason : KoReason::Other;
}

QByteArray loginOf(const QString& user, const QString& password, quint64 id)
{
    return encode(LoginRequest{user, password, id, {}, 0});
}

QStringList namesAndUsers(const QList<HostRecord>& hosts)
{
    QStringList list;
    for (const HostRecord& host : hosts)
        list += host.file.name + QLatin1Char('@') + host.user;
    return list;
}

Index::KeyFingerprint keyOf(const char* name)
{
    return *Index::KeyFingerprint::fromBytes(QCryptographicHash::hash(name, QCryptographicHash::Sha256));
}

// An account that registers natively, logs in with these dialects and publishes a file with both digests.
quint64 enterNatively(IndexHost& host, const QString& user, Dialects dialects, const FileRecord& file,
                      const QString& seedPassword = {})
{
    Index::RegisterRequest enroll;
    enroll.user = user;
    enroll.key = keyOf(user.toUtf8().constData());
    enroll.seedPassword = seedPassword;
    const auto id =
        host.await<Index::Registration>([&](auto done) { host.service->registerPeer(enroll, host.context(), done); });
    Index::LoginRequest login;
    login.user = user;
    login.key = enroll.key;
    login.addresses = {{QStringLiteral("198.51.100.7"), 7700}};
    login.dialects = dialects;
    const auto in =
        host.await<Index::Registration>([&](auto done) { host.service->login(login, host.context(), done); });
    Index::Delta delta;
    Index::Entry entry;
    entry.content = Content::ContentId{{1, 2, 3}};
    entry.name = file.name;
    entry.folder = QStringLiteral("Shared");
    entry.size = file.size;
    entry.sha1 = file.sha1;
    delta.adds = {entry};
    entry.name = QStringLiteral("without a digest");
    entry.content = Content::ContentId{{4, 5, 6}};
    entry.sha1.reset();
    delta.adds += entry;
    delta.reset = true;
    delta.next = "native.1";
    if (!id || !in)
        return 0;
    delta.peer = in->id;
    const auto published =
        host.await<Index::DeltaResult>([&](auto done) { host.service->applyDelta(delta, host.context(), done); });
    return published ? in->id.value : 0;
}

} // namespace

// The conversation of the network's programs, byte for byte.
void TestBeer2beerIndexServer::speaksAsTheProgramsHeard()
{
    IndexHost host;
    QCOMPARE(host.ask(golden("register-request")).frame(), golden("register-ok"));
    QCOMPARE(host.ask(golden("login-request")).frame(), golden("login-ok"));
    QCOMPARE(host.ask(golden("keepalive-request")).frame(), golden("keepalive-ok"));
    QCOMPARE(host.ask(golden("registerupdate-request")).frame(), golden("registerupdate-ok"));
    QCOMPARE(host.ask(golden("search-request")).frame(), golden("search-ok-nothing"));
    QCOMPARE(host.find(QStringLiteral("A.TXT")),
             (QList<HostRecord>{
                 {{QStringLiteral("a.txt"), 5, sha1Of("alpha")}, anna(), 1, QStringLiteral("127.0.0.1"), 9999}}));
    QCOMPARE(host.handler->sessionCount(), 1);
    QCOMPARE(host.ask(golden("logout-request")).frame(), golden("logout-ok"));
    QCOMPARE(host.handler->sessionCount(), 0);
    QCOMPARE(host.ask(golden("keepalive-request")).frame(), golden("keepalive-ko"));
    // The document's forms.
    QCOMPARE(host.ask(golden("login-request-document")).frame(), golden("login-ok"));
    QCOMPARE(host.ask(golden("logout-request-document")).frame(), golden("logout-ok"));
}

void TestBeer2beerIndexServer::speaksTheSameByteByByte()
{
    IndexHost host;
    Caller caller(*host.door);
    const QByteArray requests = golden("register-request") + golden("login-request") + golden("keepalive-request");
    for (const char byte : golden("register-request")) {
        caller.send({&byte, 1});
        QCoreApplication::processEvents();
    }
    QCOMPARE(caller.next().frame(), golden("register-ok"));
    for (const char byte : golden("login-request")) {
        caller.send({&byte, 1});
        QCoreApplication::processEvents();
    }
    QCOMPARE(caller.next().frame(), golden("login-ok"));
    caller.send(golden("keepalive-request") + golden("search-request") + golden("showpeers-request") +
                golden("browsepeer-request") + golden("download-request"));
    QCOMPARE(caller.next().frame(), golden("keepalive-ok"));
    QCOMPARE(caller.next().frame(), golden("search-ok-nothing"));
    QCOMPARE(caller.next().type, okType(Request::ShowPeers));
    QCOMPARE(caller.next().type, okType(Request::BrowsePeer));
    QCOMPARE(caller.next().type, koType(Request::Download)); // an index has no files
    QCOMPARE(host.server->connectionCount(), 1);
}

void TestBeer2beerIndexServer::refusesWrongNamesPasswordsAndIds()
{
    IndexHost host;
    const quint64 id = host.enter(anna(), {file(QStringLiteral("a.txt"))});
    const quint64 other = host.enter(QStringLiteral("bo"));
    QVERIFY(id != 0 && other != 0);
    QCOMPARE(host.ask(loginOf(anna(), QStringLiteral("no"), id)).frame(), golden("login-ko-password"));
    QCOMPARE(host.ask(loginOf(QStringLiteral("bo"), QStringLiteral("pw"), id)).frame(), golden("login-ko-password"));
    QCOMPARE(host.ask(loginOf(anna(), QStringLiteral("pw"), 999)).frame(), golden("login-ko-id"));
    QCOMPARE(host.ask(loginOf(anna(), QStringLiteral("pw"), 0)).frame(), golden("login-ko-id"));
    QCOMPARE(host.ask(encodeFrame(2, "anna\npw\nnone\n")).frame(), golden("login-ko-id"));

    const auto update = [&](const QString& user, const QString& password, quint64 of) {
        return host.ask(encode(RegisterUpdateRequest{user, password, of, {}, 0}).frame);
    };
    QVERIFY(refusal(update(anna(), QStringLiteral("no"), id), Request::RegisterUpdate) == KoReason::BadUserOrPassword);
    QCOMPARE(update(anna(), QStringLiteral("pw"), other).type, koType(Request::RegisterUpdate));
    QCOMPARE(update(anna(), QStringLiteral("pw"), 999).type, koType(Request::RegisterUpdate));
    QCOMPARE(host.find(QStringLiteral("a.txt")).size(), 1); // nothing was replaced

    const auto logout = [&](const QString& password, std::optional<quint64> of) {
        return host.ask(encode(LogoutRequest{anna(), password, of}));
    };
    QVERIFY(refusal(logout(QStringLiteral("no"), id), Request::Logout) == KoReason::BadUserOrPassword);
    QVERIFY(refusal(logout(QStringLiteral("no"), std::nullopt), Request::Logout) == KoReason::BadUserOrPassword);
    QCOMPARE(logout(QStringLiteral("pw"), other).type, koType(Request::Logout));
    QCOMPARE(logout(QStringLiteral("pw"), 0).type, koType(Request::Logout));
    QCOMPARE(host.handler->sessionCount(), 2);
    QCOMPARE(logout(QStringLiteral("pw"), std::nullopt).type, okType(Request::Logout));
    QCOMPARE(host.handler->sessionCount(), 1);
    // Once is enough.
    QVERIFY(refusal(logout(QStringLiteral("pw"), id), Request::Logout) == KoReason::NotLoggedIn);
}

void TestBeer2beerIndexServer::anotherRegistrationRetiresTheFirst()
{
    IndexHost host;
    const quint64 first = host.enter(anna(), {file(QStringLiteral("old.txt"))});
    const QByteArray again = encode(RegisterRequest{QStringLiteral("ANNA"), QStringLiteral("other"), {}, 0}).frame;
    QVERIFY(refusal(host.ask(again), Request::Register) == KoReason::BadUserOrPassword);
    QVERIFY(decodeKo(host.ask(again).payload).sentence.size() > 5);
    QCOMPARE(host.handler->sessionCount(), 1);

    const quint64 second = host.enroll(anna(), {file(QStringLiteral("new.txt"))});
    QVERIFY(second > first);
    QCOMPARE(host.handler->sessionCount(), 0); // the new one has not logged in
    QCOMPARE(host.ask(loginOf(anna(), QStringLiteral("pw"), first)).frame(), golden("login-ko-id"));
    QVERIFY(host.login(anna(), second));
    QCOMPARE(namesAndUsers(host.find(QStringLiteral("txt"))), QStringList{QStringLiteral("new.txt@anna")});
}

void TestBeer2beerIndexServer::nothingWithoutALogin()
{
    IndexHost host;
    const quint64 id = host.enroll(anna(), {file(QStringLiteral("a.txt"))});
    const QList<std::pair<Request, QByteArray>> requests{
        {Request::KeepAlive, encode(KeepAliveRequest{id})},
        {Request::Logout, encode(LogoutRequest{anna(), QStringLiteral("pw"), id})},
        {Request::ShowPeers, encode(ShowPeersRequest{PeersFilter::All, {}})},
        {Request::BrowsePeer, encode(BrowsePeerRequest{id, {}})},
        {Request::Search, encode(SearchRequest{QStringLiteral("a.txt")})},
        {Request::RegisterUpdate,
         encode(RegisterUpdateRequest{anna(), QStringLiteral("pw"), id, {file(QStringLiteral("b.txt"))}, 0}).frame},
    };
    for (const auto& [request, frame] : requests) {
        const Answer answer = host.ask(frame);
        QCOMPARE(answer.type, koType(request));
        QVERIFY(decodeKo(answer.payload).reason == KoReason::NotLoggedIn);
        QVERIFY(answer.payload.count('\n') >= 1); // two lines, which the programs read
    }
    QVERIFY(host.login(anna(), id));
    for (const auto& [request, frame] : requests) {
        if (request != Request::Logout)
            QCOMPARE(host.ask(frame).type, okType(request));
    }
}

void TestBeer2beerIndexServer::aloneTheAddressThatLoggedInIsKnown()
{
    const QString here = QStringLiteral("10.0.0.1");
    const QString there = QStringLiteral("10.0.0.2");
    IndexHost host;
    const quint64 id = host.enter(anna(), {file(QStringLiteral("a.txt"))}, here);
    QCOMPARE(host.find(QStringLiteral("a.txt"), here).size(), 1);
    QCOMPARE(host.find(QStringLiteral("a.txt"), here).front().host, here);
    QVERIFY(host.handler->isLoggedIn({here, 1}));
    QVERIFY(!host.handler->isLoggedIn({there, 1}));
    QCOMPARE(host.ask(encode(SearchRequest{QStringLiteral("a.txt")}), there).type, koType(Request::Search));

    // Who is logged in there cannot act for who is logged in here.
    QVERIFY(host.enter(QStringLiteral("bo"), {}, there) != 0);
    QCOMPARE(host.ask(encode(KeepAliveRequest{id}), there).type, koType(Request::KeepAlive));
    QCOMPARE(host.ask(encode(RegisterUpdateRequest{anna(), QStringLiteral("pw"), id, {}, 0}).frame, there).type,
             koType(Request::RegisterUpdate));

    // Machines of one network change their IPv6 addresses.
    QVERIFY(host.enter(QStringLiteral("cy"), {}, QStringLiteral("2001:db8:1:2::7")) != 0);
    QCOMPARE(host.find(QStringLiteral("a.txt"), QStringLiteral("2001:db8:1:2::8")).size(), 1);
    QCOMPARE(host.ask(encode(SearchRequest{QStringLiteral("a")}), QStringLiteral("2001:db8:1:3::7")).type,
             koType(Request::Search));
}

void TestBeer2beerIndexServer::keepAliveHoldsTheLease()
{
    IndexHost host;
    const quint64 id = host.enter(anna());
    const QByteArray keep = encode(KeepAliveRequest{id});
    for (int i = 0; i < 4; ++i) {
        host.timers.advance(4min);
        QCOMPARE(host.ask(keep).frame(), golden("keepalive-ok"));
    }
    host.timers.advance(Index::PresenceLease + Index::PresenceGrace + 10s);
    QTRY_COMPARE(host.handler->sessionCount(), 0);
    QVERIFY(refusal(host.ask(keep), Request::KeepAlive) == KoReason::NotLoggedIn);
    QVERIFY(host.login(anna(), id));
    QCOMPARE(host.ask(keep).frame(), golden("keepalive-ok"));
}

void TestBeer2beerIndexServer::updateReplacesTheListAndNothingElse()
{
    IndexHost host;
    const quint64 id = host.enter(anna(), {file(QStringLiteral("old.txt"))});
    QList<FileRecord> files;
    for (int i = 0; i < 1300; ++i) // more than a batch of the index
        files += file(QStringLiteral("%1 new").arg(i));
    const Answer answer = host.ask(encode(RegisterUpdateRequest{anna(), QStringLiteral("pw"), id, files, 0}).frame);
    QCOMPARE(answer.type, okType(Request::RegisterUpdate));
    QCOMPARE(decodeRegisterAnswer(answer.payload)->id, id);

    const auto peer =
        host.await<Index::PeerSummary>([&](auto done) { host.service->peer({id}, host.context(), done); });
    QVERIFY(peer && peer->online);
    QCOMPARE(peer->entries,
             quint64{1300} - static_cast<quint64>(
                                 encode(RegisterUpdateRequest{anna(), QStringLiteral("pw"), id, files, 0}).leftOut));
    QVERIFY(host.find(QStringLiteral("old")).isEmpty());
    const auto found = host.find(QStringLiteral("17"));
    QVERIFY(!found.isEmpty());
    QCOMPARE(found.front().host, QStringLiteral("127.0.0.1"));
    QCOMPARE(host.ask(encode(KeepAliveRequest{id})).frame(), golden("keepalive-ok"));

    // An empty list is a list.
    QCOMPARE(host.ask(encode(RegisterUpdateRequest{anna(), QStringLiteral("pw"), id, {}, 0}).frame).type,
             okType(Request::RegisterUpdate));
    QVERIFY(host.find(QStringLiteral("17")).isEmpty());
}

void TestBeer2beerIndexServer::searchListsLowestScoreFirst()
{
    IndexHost host;
    QVERIFY(host.enter(anna(), {file(QStringLiteral("Blue Note.mp3")), file(QStringLiteral("notes.txt")),
                                file(QStringLiteral("BLUEBERRY blue note")), file(QStringLiteral("other"))}) != 0);
    QCOMPARE(namesAndUsers(host.find(QStringLiteral("BLUE note"))),
             (QStringList{QStringLiteral("notes.txt@anna"), QStringLiteral("Blue Note.mp3@anna"),
                          QStringLiteral("BLUEBERRY blue note@anna")}));
    QCOMPARE(host.find(QStringLiteral("ote")).size(), 3); // inside a word
    QCOMPARE(host.ask(encode(SearchRequest{QStringLiteral("jazz")})).frame(), golden("search-ok-nothing"));
    QCOMPARE(host.ask(encode(SearchRequest{QString()})).frame(), golden("search-ok-nothing"));
    QCOMPARE(host.ask(encodeFrame(7, {})).frame(), golden("search-ok-nothing"));
    QCOMPARE(host.ask(encode(SearchRequest{QStringLiteral("type:audio -blue \"")})).type, okType(Request::Search));
    // More words than an index looks for.
    QCOMPARE(host.find(QStringLiteral("1 2 3 4 5 6 7 blue 9 10")).size(), 2);
}

void TestBeer2beerIndexServer::offlinePeersAreListedWithTheirAddress()
{
    IndexHost host;
    QVERIFY(host.enter(anna(), {file(QStringLiteral("a.txt"))}, QStringLiteral("10.0.0.1")) != 0);
    QVERIFY(host.enter(QStringLiteral("bo"), {}, QStringLiteral("10.0.0.2")) != 0);
    QCOMPARE(
        host.ask(encode(LogoutRequest{anna(), QStringLiteral("pw"), std::nullopt}), QStringLiteral("10.0.0.1")).type,
        okType(Request::Logout));
    const auto found = host.find(QStringLiteral("a.txt"), QStringLiteral("10.0.0.2"));
    QCOMPARE(namesAndUsers(found), QStringList{QStringLiteral("a.txt@anna")});
    QCOMPARE(found.front().host, QStringLiteral("10.0.0.1"));
    QCOMPARE(found.front().port, quint16{9999});
}

void TestBeer2beerIndexServer::searchAnswersHoldWholeRecords()
{
    IndexHost host;
    QList<FileRecord> files;
    for (int i = 0; i < 950; ++i)
        files += file(QStringLiteral("%1 x").arg(i));
    files += file(QStringLiteral("x x"));
    QVERIFY(host.enter(anna(), files) != 0);
    const Answer answer = host.ask(encode(SearchRequest{QStringLiteral("x")}));
    QCOMPARE(answer.type, okType(Request::Search));
    QVERIFY(answer.payload.size() > MaxPayloadBytes - 100);
    QCOMPARE(answer.payload.count('\n') % 7, 1);
    const auto found = decodeSearchAnswer(answer.payload);
    QVERIFY(found);
    QCOMPARE(found->hosts.size(), answer.payload.count('\n') / 7);
    QCOMPARE(found->hosts.back().file.name, QStringLiteral("x x"));
}

void TestBeer2beerIndexServer::showsPeersInPages()
{
    IndexHost host;
    const quint64 id = host.enter(anna());
    QVERIFY(id != 0);
    for (int i = 0; i < 130; ++i) { // Argon2id for each would take its time
        Index::GuestRequest guest;
        guest.name = QStringLiteral("guest %1").arg(i);
        guest.addresses = {{QStringLiteral("10.0.0.9"), 3000}};
        guest.dialects = Dialect::Alakazaam;
        QVERIFY(
            host.await<Index::Registration>([&](auto done) { host.service->enterGuest(guest, host.context(), done); }));
    }
    const auto page = [&](PeersFilter filter, const QString& after) {
        const Answer answer = host.ask(encode(ShowPeersRequest{filter, after}));
        const auto peers = decodePeersAnswer(answer.payload);
        return answer.type == okType(Request::ShowPeers) && peers ? *peers : PeersAnswer{};
    };
    const PeersAnswer first = page(PeersFilter::Online, {});
    QCOMPARE(first.peers.size(), MaxPeersInAnswer);
    QVERIFY(!first.next.isEmpty());
    const PeersAnswer second = page(PeersFilter::Online, first.next);
    QCOMPARE(second.peers.size(), 31);
    QCOMPARE(second.next, QString());
    QVERIFY(first.peers.contains({anna(), id, true, QStringLiteral("127.0.0.1"), 9999}) ||
            second.peers.contains({anna(), id, true, QStringLiteral("127.0.0.1"), 9999}));
    // Those who do not speak this have no address here.
    QCOMPARE(second.peers.front().host, QString());
    QVERIFY(page(PeersFilter::Offline, {}).peers.isEmpty());
    QVERIFY(page(PeersFilter::All, {}).peers.size() == MaxPeersInAnswer);
    QCOMPARE(host.ask(encode(ShowPeersRequest{PeersFilter::All, QStringLiteral("next")})).type,
             koType(Request::ShowPeers));
}

void TestBeer2beerIndexServer::browsesInPages()
{
    IndexHost host;
    QList<FileRecord> files;
    for (int i = 0; i < 400; ++i)
        files += file(QStringLiteral("%1.txt").arg(i, 4, 10, QLatin1Char('0')), static_cast<quint64>(i));
    const quint64 id = host.enter(anna(), files);
    QList<FileRecord> found;
    BrowsePeerRequest request{id, {}};
    int pages = 0;
    do {
        const Answer answer = host.ask(encode(request));
        QCOMPARE(answer.type, okType(Request::BrowsePeer));
        const auto page = decodeFilesAnswer(answer.payload);
        QVERIFY(page);
        found += page->files;
        request.after = page->next;
        ++pages;
    } while (!request.after.isEmpty() && pages < 10);
    QCOMPARE(pages, 3);
    QVERIFY(found == files);

    QVERIFY(refusal(host.ask(encode(BrowsePeerRequest{999, {}})), Request::BrowsePeer) == KoReason::NotFound);
    QCOMPARE(host.ask(encode(BrowsePeerRequest{id, QStringLiteral("=")})).type, koType(Request::BrowsePeer));
}

void TestBeer2beerIndexServer::nativePeersAppearWhereTheySpeakThis()
{
    IndexHost host;
    const FileRecord shared = file(QStringLiteral("native.txt"), 77);
    const quint64 both = enterNatively(host, QStringLiteral("bo"), Dialect::Native | Dialect::Beer2beer, shared);
    QVERIFY(both != 0);
    QVERIFY(enterNatively(host, QStringLiteral("cy"), Dialect::Native, shared) != 0);
    QVERIFY(host.enter(anna()) != 0);
    QCOMPARE(host.find(QStringLiteral("native")),
             (QList<HostRecord>{{shared, QStringLiteral("bo"), both, QStringLiteral("198.51.100.7"), 7700}}));
    QVERIFY(host.find(QStringLiteral("digest")).isEmpty());
    const auto files = decodeFilesAnswer(host.ask(encode(BrowsePeerRequest{both, {}})).payload);
    QVERIFY(files);
    QCOMPARE(files->files, QList<FileRecord>{shared});
}

void TestBeer2beerIndexServer::whatIsRegisteredHereIsFoundNatively()
{
    IndexHost host;
    const quint64 id = host.enter(anna(), {file(QStringLiteral("Käse & 漢字.pdf"), 9)});
    Index::SearchRequest request;
    request.query = QStringLiteral("käse");
    const auto page =
        host.await<Index::SearchPage>([&](auto done) { host.service->search(request, host.context(), done); });
    QVERIFY(page);
    QCOMPARE(page->results.size(), 1);
    const Index::SearchResult& result = page->results.front();
    QVERIFY(!result.content);
    QVERIFY(result.sha1 == file(QStringLiteral("Käse & 漢字.pdf")).sha1);
    QVERIFY(result.size == quint64{9});
    QCOMPARE(result.sources.front().peer.value, id);
    QVERIFY(result.sources.front().dialects == Dialects(Dialect::Beer2beer));
    QVERIFY(result.sources.front().addresses == (QList<Index::Endpoint>{{QStringLiteral("127.0.0.1"), 9999}}));
    Index::BrowseRequest browse;
    browse.peer.value = id;
    const auto files =
        host.await<Index::BrowsePage>([&](auto done) { host.service->browse(browse, host.context(), done); });
    QVERIFY(files);
    QCOMPARE(files->entries.size(), 1);
}

void TestBeer2beerIndexServer::nativeAccountsNeedASecondPassword()
{
    IndexHost host;
    const quint64 without = enterNatively(host, QStringLiteral("bo"), Dialect::Native, file(QStringLiteral("a.txt")));
    const quint64 with =
        enterNatively(host, QStringLiteral("cy"), Dialect::Native, file(QStringLiteral("a.txt")), QStringLiteral("pw"));
    QCOMPARE(host.ask(loginOf(QStringLiteral("bo"), QStringLiteral("pw"), without)).frame(),
             golden("login-ko-password"));
    QCOMPARE(host.ask(loginOf(QStringLiteral("cy"), QStringLiteral("pw"), with)).frame(), golden("login-ok"));
    QCOMPARE(host.enroll(QStringLiteral("bo")), quint64{0});
    QVERIFY(host.enroll(QStringLiteral("cy")) > with);
    // What travels in the clear does not take the account from its key.
    Index::LoginRequest native;
    native.user = QStringLiteral("cy");
    native.key = keyOf("cy");
    QVERIFY(host.await<Index::Registration>([&](auto done) { host.service->login(native, host.context(), done); }));
}

void TestBeer2beerIndexServer::malformedRequestsAreAnswered()
{
    IndexHost host;
    QVERIFY(host.enter(anna()) != 0);
    Caller caller(*host.door);
    for (const Request request : {Request::Register, Request::Login, Request::KeepAlive, Request::Logout,
                                  Request::ShowPeers, Request::BrowsePeer, Request::Search, Request::RegisterUpdate}) {
        for (const QByteArray& payload : {QByteArray("\xff\xfe\n\xc3\n1\n"), QByteArray()}) {
            if (request == Request::Search && payload.isEmpty())
                continue; // finds nothing
            const Answer answer = caller.ask(encodeFrame(static_cast<quint16>(request), payload));
            QCOMPARE(answer.type, koType(request));
            QVERIFY(answer.payload.count('\n') >= 1); // two lines, which the programs read
        }
    }
    QCOMPARE(caller.ask(encode(SearchRequest{QStringLiteral("x")})).type, okType(Request::Search)); // it goes on
}

void TestBeer2beerIndexServer::passwordsOfOneAddressAreBounded()
{
    IndexServerOptions options;
    options.passwordsPerRemote = 2;
    IndexHost host(IndexHost::defaults(), options);
    const QByteArray enroll = encode(RegisterRequest{anna(), QStringLiteral("pw"), {}, 0}).frame;
    Caller caller(*host.door, QStringLiteral("10.0.0.1"));
    caller.send(enroll + enroll + enroll);
    // The first two wait for their Argon2id.
    caller.next();
    caller.next();
    QVERIFY(refusal(caller.next(), Request::Register) == KoReason::Busy);
    QCOMPARE(caller.ask(enroll).type, okType(Request::Register)); // they are not counted any more
}

void TestBeer2beerIndexServer::inviteOnlyIndexesTakeNobodyNew()
{
    Index::IndexOptions options = IndexHost::defaults();
    options.registrationByInvite = true;
    IndexHost host(options);
    QCOMPARE(host.ask(golden("register-request")).type, koType(Request::Register));
}

QTEST_GUILESS_MAIN(TestBeer2beerIndexServer)
#include "tst_beer2beerindexserver.moc"
