// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialects/native/errors.h"
#include "dialects/native/messages.h"
#include "dialects/native/parts.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTest>

#include <array>

using namespace Potluck;
using namespace Potluck::Native;

class TestNativeMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void registrationMatchesGolden();
    void sessionMatchesGolden();
    void keepAliveMatchesGolden();
    void secondHomesMatchGolden();
    void filesMatchGolden();
    void searchMatchesGolden();
    void resultsOfOneSourceAreWrittenLikeEachByItself();
    void pagesMatchGolden();
    void seedPartsMatchGolden();
    void seedFilesMatchGolden();
    void keptSearchesMatchGolden();
    void eventsMatchGolden();
    void indexMatchesGolden();
    void ignoresUnknownMembers();
    void refusesWrongMembers_data();
    void refusesWrongMembers();
    void leavesOutAddressesItCannotRead();
    void keepsTextOfEveryScript();
    void refusesDeepNesting();
    void errorsCrossTheWire_data();
    void errorsCrossTheWire();
    void saysInWordsWhatNonsenseWasAnswered();
    void documentationShowsGoldenVectors();
};

namespace {

QByteArray golden(const char* name)
{
    QFile file(QStringLiteral(POTLUCK_TEST_DATA "/wire/native/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no such vector: ") + name;
}

Index::KeyFingerprint annasKey()
{
    return *Index::KeyFingerprint::fromBytes(QCryptographicHash::hash("anna", QCryptographicHash::Sha256));
}

Content::ContentId someContent()
{
    return *Content::ContentId::fromBytes(QCryptographicHash::hash("potluck", QCryptographicHash::Sha256));
}

Index::Entry someEntry()
{
    Index::Entry entry;
    entry.content = someContent();
    entry.size = 1'048'577;
    entry.name = QStringLiteral("Käse & 漢字.pdf");
    entry.folder = QStringLiteral("Recipes/Cheese");
    entry.sha1 = Content::Sha1Digest::fromBytes(QCryptographicHash::hash("potluck", QCryptographicHash::Sha1));
    entry.md5 = Content::Md5Digest::fromBytes(QCryptographicHash::hash("potluck", QCryptographicHash::Md5));
    entry.modified = 1'699'990'000;
    return entry;
}

Index::PeerSummary anna()
{
    Index::PeerSummary peer;
    peer.id.value = 17;
    peer.user = QStringLiteral("anna");
    peer.online = true;
    peer.addresses = {{QStringLiteral("198.51.100.7"), 7700}};
    peer.key = annasKey();
    peer.entries = 43;
    peer.lastLogin = std::chrono::seconds(1'700'000'000);
    peer.reachable = true;
    return peer;
}

Index::SearchResult someResult()
{
    const Index::Entry entry = someEntry();
    Index::SearchResult result;
    result.content = entry.content;
    result.size = entry.size;
    result.name = entry.name;
    result.otherNames = QStringList{QStringLiteral("cheese.pdf")};
    result.sha1 = entry.sha1;
    result.md5 = entry.md5;
    result.sourceCount = 2;
    result.onlineCount = 1;
    result.sources = {{{17},
                       QStringLiteral("anna"),
                       {{QStringLiteral("198.51.100.7"), 7700}, {QStringLiteral("2001:db8:1::5"), 7700}},
                       true,
                       annasKey(),
                       Dialect::Native},
                      {{9}, QStringLiteral("Bjørn"), {}, false, {}, Dialect::Native}};
    return result;
}

QList<QByteArray> linesOf(const QByteArray& bytes)
{
    QList<QByteArray> lines = bytes.split('\n');
    lines.removeLast(); // each line ends with a newline
    return lines;
}

} // namespace

void TestNativeMessages::registrationMatchesGolden()
{
    const RegistrationRequest request{QStringLiteral("anna"), QStringLiteral("corn & beans"),
                                      QStringLiteral("q83vEjRWeJCrze8SNFZ4kA")};
    QCOMPARE(encode(request), golden("registration-request.json"));
    QVERIFY(*decodeRegistrationRequest(golden("registration-request.json")) == request);
    QVERIFY(*decodeRegistrationRequest("{\"user\":\"anna\"}") == (RegistrationRequest{QStringLiteral("anna"), {}, {}}));

    const RegistrationAnswer answer{17, QStringLiteral("anna"), 1'702'592'000};
    QCOMPARE(encode(answer), golden("registration-answer.json"));
    QVERIFY(*decodeRegistrationAnswer(golden("registration-answer.json")) == answer);
}

void TestNativeMessages::sessionMatchesGolden()
{
    SessionRequest request;
    request.id = 17;
    request.user = QStringLiteral("anna");
    request.password = QStringLiteral("corn & beans");
    request.port = 7700;
    request.addresses = {{QStringLiteral("anna.example"), 7701}, {QStringLiteral("2001:db8:1::5"), 7700}};
    QCOMPARE(encode(request), golden("session-request.json"));
    QVERIFY(*decodeSessionRequest(golden("session-request.json")) == request);

    SessionAnswer answer;
    answer.id = 17;
    answer.user = QStringLiteral("anna");
    answer.expires = 1'702'592'000;
    answer.ticket = "VElDS0VU";
    answer.ticketExpires = 1'700'000'900;
    answer.lease = std::chrono::seconds(300);
    answer.revision = "5f1c.42";
    answer.stagedRevision = "5f1d.7.r";
    answer.entries = 42;
    answer.digests = QStringList{QStringLiteral("sha1"), QStringLiteral("md5")};
    answer.index = QStringLiteral("Village hall");
    answer.observed = QStringLiteral("198.51.100.7:50514");
    QCOMPARE(encode(answer), golden("session-answer.json"));
    const auto decoded = decodeSessionAnswer(golden("session-answer.json"));
    QVERIFY2(decoded, qPrintable(decoded ? QString() : decoded.error().detail));
    QVERIFY(*decoded == answer);
    answer.probing = true;
    QVERIFY(decodeSessionAnswer(encode(answer))->probing);

    // A list that another dialect published cannot be gone on from: it is not told.
    answer.revision = QByteArray("\0\x01", 2);
    QVERIFY(decodeSessionAnswer(encode(answer))->revision.isEmpty());
}

void TestNativeMessages::keepAliveMatchesGolden()
{
    KeepAliveRequest request;
    request.place = KeepAliveRequest::Place{7701, {{QStringLiteral("203.0.113.9"), 7701}}};
    QCOMPARE(encode(request), golden("keepalive-request.json"));
    QVERIFY(*decodeKeepAliveRequest(golden("keepalive-request.json")) == request);
    QCOMPARE(encode(KeepAliveRequest{}), QByteArray("{}"));
    QVERIFY(*decodeKeepAliveRequest("{}") == KeepAliveRequest{});
    QVERIFY(*decodeKeepAliveRequest("") == KeepAliveRequest{});

    KeepAliveAnswer answer;
    answer.ticket = "VElDS0VU";
    answer.ticketExpires = 1'700'001'020;
    answer.lease = std::chrono::seconds(300);
    QCOMPARE(encode(answer), golden("keepalive-answer.json"));
    QVERIFY(*decodeKeepAliveAnswer(golden("keepalive-answer.json")) == answer);

    KeepAliveAnswer called = answer;
    called.reachability = Reachability{true, QStringLiteral("203.0.113.9:7701"), {}};
    QCOMPARE(encode(called), golden("keepalive-answer-reachable.json"));
    QVERIFY(*decodeKeepAliveAnswer(golden("keepalive-answer-reachable.json")) == called);
}

void TestNativeMessages::secondHomesMatchGolden()
{
    SessionRequest standby;
    standby.port = 7700;
    standby.standby = true;
    standby.ticket = "VElDS0VU";
    QCOMPARE(encode(standby), golden("session-request-standby.json"));
    QVERIFY(*decodeSessionRequest(golden("session-request-standby.json")) == standby);
    QVERIFY(!decodeSessionRequest("{\"standby\":true,\"user\":\"anna\"}"));

    SessionRequest willing;
    willing.user = QStringLiteral("anna");
    willing.port = 7700;
    willing.willingness = Willingness{1'250'000, std::chrono::seconds(36'000)};
    QCOMPARE(encode(willing), golden("session-request-supernode.json"));
    QVERIFY(*decodeSessionRequest(golden("session-request-supernode.json")) == willing);
    QVERIFY(!decodeSessionRequest("{\"user\":\"anna\",\"supernode\":{\"upRate\":-1,\"uptime\":1}}"));
    QVERIFY(!decodeKeepAliveRequest("{\"supernode\":true}"));

    KeepAliveRequest wake;
    wake.active = true;
    QCOMPARE(encode(wake), golden("keepalive-request-active.json"));
    QVERIFY(*decodeKeepAliveRequest(golden("keepalive-request-active.json")) == wake);

    KeepAliveAnswer answer;
    answer.ticket = "VElDS0VU";
    answer.ticketExpires = 1'700'001'020;
    answer.lease = std::chrono::seconds(300);
    answer.standbyHomes = {{toNet(annasKey()), {{QStringLiteral("192.0.2.1"), 7700}}, 40}};
    QCOMPARE(encode(answer), golden("keepalive-answer-homes.json"));
    QVERIFY(*decodeKeepAliveAnswer(golden("keepalive-answer-homes.json")) == answer);
    // What cannot be called is no home; and no more than so many.
    answer.standbyHomes.append(StandbyHome{toNet(annasKey()), {}, 0});
    QCOMPARE(decodeKeepAliveAnswer(encode(answer))->standbyHomes.size(), 1);
    answer.standbyHomes = QList<StandbyHome>(MaxStandbyHomes + 1, answer.standbyHomes.constFirst());
    QVERIFY(!decodeKeepAliveAnswer(encode(answer)));
}

void TestNativeMessages::filesMatchGolden()
{
    const FilesHead head{"5f1c.42", "5f1c.45", false, true};
    const Index::EntryKey removed{QStringLiteral("Recipes"), QStringLiteral("old \"name\".txt")};
    Index::Entry empty;
    empty.size = 0;
    empty.content = *Content::ContentId::fromBytes(QCryptographicHash::hash({}, QCryptographicHash::Sha256));
    empty.name = QStringLiteral("empty");
    QByteArray lines;
    appendFilesHead(lines, head);
    appendRemove(lines, removed);
    appendAdd(lines, someEntry());
    appendAdd(lines, empty);
    QCOMPARE(lines, golden("files-request.ndjson"));

    const QList<QByteArray> cut = linesOf(lines);
    QVERIFY(*decodeFilesHead(cut.at(0)) == head);
    const auto key = std::get<Index::EntryKey>(*decodeFilesLine(cut.at(1)));
    QCOMPARE(key.name, removed.name);
    QCOMPARE(key.folder, removed.folder);
    QVERIFY(std::get<Index::Entry>(*decodeFilesLine(cut.at(2))) == someEntry());
    QVERIFY(std::get<Index::Entry>(*decodeFilesLine(cut.at(3))) == empty);

    const FilesHead reset{{}, "5f1d.7.r", true, false};
    QByteArray line;
    appendFilesHead(line, reset);
    QCOMPARE(line, golden("files-reset-head.ndjson"));
    QVERIFY(*decodeFilesHead(line) == reset);

    const FilesAnswer answer{"5f1c.45", 43, 1};
    QCOMPARE(encode(answer), golden("files-answer.json"));
    QVERIFY(*decodeFilesAnswer(golden("files-answer.json")) == answer);
}

void TestNativeMessages::searchMatchesGolden()
{
    QByteArray lines;
    appendResults(lines, std::array{someResult()});
    appendSearchEnd(lines, {1, false});
    QCOMPARE(lines, golden("search.ndjson"));

    const QList<QByteArray> cut = linesOf(lines);
    const auto decoded = decodeSearchLine(cut.at(0));
    QVERIFY2(decoded, qPrintable(decoded ? QString() : decoded.error().detail));
    const auto result = std::get<Index::SearchResult>(*decoded);
    QCOMPARE(result.name, someResult().name);
    QCOMPARE(result.otherNames, someResult().otherNames);
    QCOMPARE(result.sources.size(), 2);
    QVERIFY(result.sources.at(0).key == annasKey());
    QVERIFY(result.sources.at(1).key.isNull());
    QByteArray again;
    appendResults(again, std::array{result});
    QCOMPARE(again, QByteArray(cut.at(0) + '\n'));
    QVERIFY(std::get<SearchEnd>(*decodeSearchLine(cut.at(1))) == (SearchEnd{1, false}));
    const SearchEnd early{0, true, true, true};
    lines.clear();
    appendSearchEnd(lines, early);
    QCOMPARE(lines, QByteArray("{\"end\":true,\"results\":0,\"more\":true,\"neighbours\":true,\"loading\":true}\n"));
    QVERIFY(std::get<SearchEnd>(*decodeSearchLine(lines.chopped(1))) == early);

    QCOMPARE(encodeSources({someResult()}), golden("sources.json"));
    const auto sources = decodeSources(golden("sources.json"));
    QVERIFY(sources);
    QCOMPARE(encodeSources(*sources), golden("sources.json"));

    const SourceRequest request{1'048'577, QStringLiteral("Käse & 漢字.pdf")};
    QCOMPARE(encode(request), golden("source-request.json"));
    QVERIFY(*decodeSourceRequest(golden("source-request.json")) == request);
    QVERIFY(!decodeSourceRequest("{\"size\":1}"));
    QVERIFY(!decodeSourceRequest("{\"name\":\"soup\"}"));
    QVERIFY(!decodeSourceRequest("{\"size\":-1,\"name\":\"soup\"}"));
    QVERIFY(!decodeSourceRequest(QByteArray("{\"size\":1,\"name\":\"" + QByteArray(256, 'x') + "\"}")));
}

void TestNativeMessages::pagesMatchGolden()
{
    Index::PeerSummary bjorn;
    bjorn.id.value = 23;
    bjorn.user = QStringLiteral("Bjørn");
    QCOMPARE(encode(Index::PeersPage{{anna(), bjorn}, true}), golden("peers.json"));
    const auto peers = decodePeersPage(golden("peers.json"));
    QVERIFY(peers);
    QVERIFY(peers->more);
    QCOMPARE(peers->peers.at(0).lastLogin.count(), 1'700'000'000'000);
    QCOMPARE(encode(*peers), golden("peers.json"));

    Index::Entry entry = someEntry();
    entry.sha1.reset();
    entry.md5.reset();
    QCOMPARE(encode(Index::BrowsePage{{entry}, QByteArray("Recipes/Cheese\0K\xc3\xa4se", 20)}), golden("browse.json"));
    const auto page = decodeBrowsePage(golden("browse.json"));
    QVERIFY(page);
    QVERIFY(page->entries.at(0) == entry);
    QCOMPARE(encode(*page), golden("browse.json"));
}

void TestNativeMessages::seedPartsMatchGolden()
{
    const RegistrationChange change{QStringLiteral("soup & salad")};
    QCOMPARE(encode(change), golden("registration-change.json"));
    QVERIFY(*decodeRegistrationChange(golden("registration-change.json")) == change);
    QVERIFY(*decodeRegistrationChange("{\"seedPassword\":\"\"}") == RegistrationChange{});
    QVERIFY(!decodeRegistrationChange("{}"));
    QVERIFY(!decodeRegistrationChange(QByteArray("{\"seedPassword\":\"" + QByteArray(129, 'x') + "\"}")));

    SessionRequest request;
    request.user = QStringLiteral("anna");
    request.port = 7700;
    request.dialects = Dialects(Dialect::Beer2beer) | Dialect::Alakazaam;
    QCOMPARE(encode(request), golden("session-request-dialects.json"));
    QVERIFY(*decodeSessionRequest(golden("session-request-dialects.json")) == request);
    QCOMPARE(decodeSessionRequest("{\"id\":1,\"dialects\":[\"native\",\"morse\",7,\"alakazaam\"]}")->dialects,
             Dialects(Dialect::Alakazaam));
    QVERIFY(!decodeSessionRequest("{\"id\":1,\"dialects\":\"native\"}"));

    auto answer = *decodeSessionAnswer(golden("session-answer.json"));
    QVERIFY(!answer.neighbours);
    answer.neighbours = true;
    QVERIFY(decodeSessionAnswer(encode(answer))->neighbours);

    Index::PeerSummary carla;
    carla.id.value = 41;
    carla.user = QStringLiteral("carla");
    carla.online = true;
    carla.addresses = {{QStringLiteral("203.0.113.4"), 9999}};
    carla.dialects = Dialect::Beer2beer;
    carla.entries = 2;
    carla.lastLogin = std::chrono::seconds(1'700'000'500);
    QCOMPARE(encode(Index::PeersPage{{carla}, false}), golden("peers-seed.json"));
    QCOMPARE(decodePeersPage(golden("peers-seed.json"))->peers.at(0).dialects, Dialects(Dialect::Beer2beer));
    QCOMPARE(decodePeersPage(golden("peers.json"))->peers.at(0).dialects, Dialects(Dialect::Native));
}

void TestNativeMessages::seedFilesMatchGolden()
{
    Index::Entry bySha1;
    bySha1.sha1 = someEntry().sha1;
    bySha1.size = 1'048'577;
    bySha1.name = QStringLiteral("cheese.pdf");
    Index::Entry byMd5;
    byMd5.md5 = someEntry().md5;
    byMd5.name = QStringLiteral("soup.txt");
    QCOMPARE(encode(Index::BrowsePage{{bySha1, byMd5}, {}}), golden("browse-seed.json"));
    const auto page = decodeBrowsePage(golden("browse-seed.json"));
    QVERIFY(page);
    QVERIFY(page->entries.at(0) == bySha1);
    QVERIFY(page->entries.at(1) == byMd5);

    Index::SearchResult first;
    first.sha1 = bySha1.sha1;
    first.size = bySha1.size;
    first.name = bySha1.name;
    first.sourceCount = 1;
    first.onlineCount = 1;
    first.sources = {
        {{41}, QStringLiteral("carla"), {{QStringLiteral("203.0.113.4"), 9999}}, true, {}, Dialect::Beer2beer}};
    Index::SearchResult second;
    second.md5 = byMd5.md5;
    second.name = byMd5.name;
    second.match = 2;
    second.sourceCount = 1;
    second.onlineCount = 1;
    second.sources = {{{42},
                       QStringLiteral("dora"),
                       {{QStringLiteral("203.0.113.5"), 3000}},
                       true,
                       annasKey(),
                       Dialects(Dialect::Native) | Dialect::Alakazaam}};
    QByteArray lines;
    appendResults(lines, std::array{first, second});
    appendSearchEnd(lines, {2, false});
    QCOMPARE(lines, golden("search-seed.ndjson"));
    const QList<QByteArray> cut = linesOf(lines);
    for (int i = 0; i < 2; ++i) {
        const auto decoded = decodeSearchLine(cut.at(i));
        QVERIFY2(decoded, qPrintable(decoded ? QString() : decoded.error().detail));
        const auto result = std::get<Index::SearchResult>(*decoded);
        QVERIFY(!result.content);
        QByteArray again;
        appendResults(again, std::array{result});
        QCOMPARE(again, QByteArray(cut.at(i) + '\n'));
    }
    QVERIFY(!decodeSearchLine(R"({"size":1,"name":"a"})"));
    QVERIFY(!decodeSearchLine(QByteArray(R"({"content":")" + someContent().toHex() + R"(","name":"a"})")));
}

void TestNativeMessages::resultsOfOneSourceAreWrittenLikeEachByItself()
{
    std::array<Index::SearchResult, 4> results{someResult(), someResult(), someResult(), someResult()};
    results[1].sources.swapItemsAt(0, 1);
    results[2].sources[0].online = false; // it left meanwhile
    results[3].sources[1].addresses = {{QStringLiteral("203.0.113.5"), 3000}};
    QByteArray together;
    appendResults(together, results);
    QByteArray apart;
    for (const Index::SearchResult& result : results)
        appendResults(apart, std::array{result});
    QCOMPARE(together, apart);
    const auto last = decodeSearchLine(linesOf(together).at(3));
    QVERIFY(last);
    QVERIFY(std::get<Index::SearchResult>(*last).sources == results[3].sources);
}

void TestNativeMessages::keptSearchesMatchGolden()
{
    const KeptSearches searches{{QStringLiteral("käse -\"old cheese\""), QStringLiteral("jaz* type:audio")}};
    QCOMPARE(encode(searches), golden("searches.json"));
    QVERIFY(*decodeKeptSearches(golden("searches.json")) == searches);
    QVERIFY(*decodeKeptSearches("{\"queries\":[]}") == KeptSearches{});
    QVERIFY(!decodeKeptSearches("{}"));
    QVERIFY(!decodeKeptSearches("{\"queries\":\"soup\"}"));
    QVERIFY(!decodeKeptSearches("{\"queries\":[7]}"));
    QVERIFY(!decodeKeptSearches("{\"queries\":[\"a\\u0000b\"]}"));
    QVERIFY(!decodeKeptSearches(QByteArray("{\"queries\":[\"" + QByteArray(5000, 'x') + "\"]}")));
    QByteArray many = "{\"queries\":[\"a\"";
    for (int i = 0; i < 50; ++i)
        many += ",\"a\"";
    QVERIFY(!decodeKeptSearches(QByteArray(many + "]}")));
}

void TestNativeMessages::eventsMatchGolden()
{
    const Reachability unreachable{false, QStringLiteral("198.51.100.7:7700"), QStringLiteral("timed out")};
    const QByteArray all =
        encodeEvent(PingEvent{}) + encodeEvent(PresenceEvent{anna()}) + encodeEvent(ReachabilityEvent{unreachable}) +
        encodeEvent(PromoteEvent{QStringLiteral("q83vEjRWeJCrze8SNFZ4kA")}) +
        encodeEvent(HitEvent{QStringLiteral("käse -\"old cheese\""), someResult()}) + encodeEvent(MissedEvent{});
    QCOMPARE(all, golden("events.ndjson"));
    const QList<QByteArray> cut = linesOf(all);
    QVERIFY(std::holds_alternative<PingEvent>(*decodeEvent(cut.at(0))));
    const auto presence = std::get<PresenceEvent>(*decodeEvent(cut.at(1)));
    QCOMPARE(encodeEvent(presence), QByteArray(cut.at(1) + '\n'));
    QVERIFY(std::get<ReachabilityEvent>(*decodeEvent(cut.at(2))).reachability == unreachable);
    QCOMPARE(std::get<PromoteEvent>(*decodeEvent(cut.at(3))).token, QStringLiteral("q83vEjRWeJCrze8SNFZ4kA"));
    QVERIFY(!decodeEvent("{\"event\":\"promote\",\"token\":\"a&b=c\"}"));
    const auto hit = std::get<HitEvent>(*decodeEvent(cut.at(4)));
    QCOMPARE(hit.query, QStringLiteral("käse -\"old cheese\""));
    QCOMPARE(hit.result.name, someResult().name);
    QCOMPARE(hit.result.sources.size(), someResult().sources.size());
    QVERIFY(!decodeEvent("{\"event\":\"hit\",\"query\":\"soup\"}"));
    QVERIFY(!decodeEvent("{\"event\":\"hit\",\"query\":7,\"result\":{\"size\":1,\"name\":\"a\"}}"));
    QVERIFY(std::holds_alternative<MissedEvent>(*decodeEvent(cut.at(5))));
    QVERIFY(std::holds_alternative<UnknownEvent>(*decodeEvent("{\"event\":\"dessert\"}")));
    QVERIFY(!decodeEvent("{\"event\":\"presence\"}"));
    QVERIFY(!decodeEvent("{}"));
}

void TestNativeMessages::indexMatchesGolden()
{
    const IndexInfo info{QStringLiteral("Village hall"), QStringLiteral("0.1.0"), 23, 5, 120'345, false};
    QCOMPARE(encode(info), golden("index.json"));
    QVERIFY(*decodeIndexInfo(golden("index.json")) == info);

    const QString detail = QStringLiteral("this key is not logged in at this index: POST /v1/sessions first");
    QCOMPARE(Net::errorBody(LoginNeeded, detail), golden("error.json"));
    QVERIFY(*decodeError(golden("error.json")) == (ErrorMessage{LoginNeeded, detail}));
    QVERIFY(isLoginNeeded(401, golden("error.json")));
    QVERIFY(!isLoginNeeded(403, golden("error.json")));
    QVERIFY(!isDisplaced(401, golden("error.json")));

    const QString elsewhere = QStringLiteral("this account is in use by another computer");
    QCOMPARE(Net::errorBody(Displaced, elsewhere), golden("error-displaced.json"));
    QVERIFY(isDisplaced(401, golden("error-displaced.json")));
    QVERIFY(!isLoginNeeded(401, golden("error-displaced.json")));
}

void TestNativeMessages::ignoresUnknownMembers()
{
    const auto info = decodeIndexInfo("{\"name\":\"x\",\"mood\":{\"a\":[1,2]},\"online\":3}");
    QVERIFY(info);
    QCOMPARE(info->online, 3U);
}

void TestNativeMessages::refusesWrongMembers_data()
{
    QTest::addColumn<QByteArray>("line");
    const QByteArray id = someContent().toHex();
    const auto row = [](const char* name, const QByteArray& line) { QTest::newRow(name) << line; };
    row("empty", "");
    row("no JSON", "add a file");
    row("array", "[]");
    row("not closed", "{\"add\":{");
    row("two texts", "{} {}");
    row("nothing in it", "{}");
    row("add is a number", "{\"add\":1}");
    row("no name", "{\"add\":{\"content\":\"" + id + "\",\"size\":1}}");
    row("name is a number", "{\"add\":{\"content\":\"" + id + "\",\"size\":1,\"name\":2}}");
    row("digest only", "{\"add\":{\"sha1\":\"" + QByteArray(40, 'a') + "\",\"size\":1,\"name\":\"a\"}}");
    row("no size", "{\"add\":{\"content\":\"" + id + "\",\"name\":\"a\"}}");
    row("negative size", "{\"add\":{\"content\":\"" + id + "\",\"size\":-1,\"name\":\"a\"}}");
    row("half a byte", "{\"add\":{\"content\":\"" + id + "\",\"size\":1.5,\"name\":\"a\"}}");
    row("size as text", "{\"add\":{\"content\":\"" + id + "\",\"size\":\"1\",\"name\":\"a\"}}");
    row("size beyond 2^62", "{\"add\":{\"content\":\"" + id + "\",\"size\":4611686018427387905,\"name\":\"a\"}}");
    row("size beyond 2^64", "{\"add\":{\"content\":\"" + id + "\",\"size\":36893488147419103232,\"name\":\"a\"}}");
    row("short id", "{\"add\":{\"content\":\"" + id.chopped(1) + "\",\"size\":1,\"name\":\"a\"}}");
    row("id is no hex", "{\"add\":{\"content\":\"" + id.chopped(1) + "g\",\"size\":1,\"name\":\"a\"}}");
    row("short sha1", "{\"add\":{\"content\":\"" + id + "\",\"size\":1,\"name\":\"a\",\"sha1\":\"00\"}}");
    row("NUL", "{\"add\":{\"content\":\"" + id + "\",\"size\":1,\"name\":\"a\\u0000b\"}}");
    row("half a pair", "{\"add\":{\"content\":\"" + id + "\",\"size\":1,\"name\":\"\\ud83d\"}}");
    row("no UTF-8", "{\"add\":{\"content\":\"" + id + "\",\"size\":1,\"name\":\"\xff\xfe\"}}");
    row("long name", "{\"add\":{\"content\":\"" + id + "\",\"size\":1,\"name\":\"" + QByteArray(4097, 'a') + "\"}}");
    row("long folder", "{\"add\":{\"content\":\"" + id + "\",\"size\":1,\"name\":\"a\",\"folder\":\"" +
                           QByteArray(4097, 'a') + "\"}}");
    row("removal without name", "{\"remove\":{}}");
    row("very long", "{\"add\":\"" + QByteArray(MaxFileLineBytes, 'a') + "\"}");
}

void TestNativeMessages::refusesWrongMembers()
{
    QFETCH(QByteArray, line);
    const auto decoded = decodeFilesLine(line);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().code, ErrorCode::Protocol);
    QVERIFY(!decoded.error().detail.isEmpty());
}

void TestNativeMessages::leavesOutAddressesItCannotRead()
{
    const auto request = decodeSessionRequest(
        "{\"id\":1,\"port\":1,\"addresses\":[\"1.2.3.4:5\",\"nowhere:99999\",7,\"a.onion3:9\",\"[::1]:0\"]}");
    QVERIFY(request);
    QCOMPARE(request->addresses,
             (QList<Net::Endpoint>{{QStringLiteral("1.2.3.4"), 5}, {QStringLiteral("a.onion3"), 9}}));
    QVERIFY(!decodeSessionRequest("{\"id\":1,\"addresses\":[\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\"]}"));
    QVERIFY(!decodeSessionRequest("{\"id\":1,\"port\":65536}"));
    QVERIFY(!decodeSessionRequest("{\"port\":1}"));
}

void TestNativeMessages::keepsTextOfEveryScript()
{
    Index::Entry entry = someEntry();
    for (const QString& name :
         {QStringLiteral("日本語 الملف קובץ 🎂.txt"), QStringLiteral("line\nbreak\ttab\\slash\"quote"),
          QStringLiteral("\u0001\u001f\u007f"), QString(4096, u'a')}) {
        entry.name = name;
        QByteArray line;
        appendAdd(line, entry);
        QCOMPARE(line.count('\n'), 1);
        const auto decoded = decodeFilesLine(line.chopped(1));
        QVERIFY(decoded);
        QCOMPARE(std::get<Index::Entry>(*decoded).name, name);
    }
}

void TestNativeMessages::refusesDeepNesting()
{
    const QByteArray deep = "{\"name\":" + QByteArray(5000, '[') + QByteArray(5000, ']') + "}";
    QVERIFY(!decodeIndexInfo(deep));
}

void TestNativeMessages::errorsCrossTheWire_data()
{
    QTest::addColumn<ErrorCode>("code");
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code)
        QTest::addRow("%d", code) << static_cast<ErrorCode>(code);
}

void TestNativeMessages::errorsCrossTheWire()
{
    QFETCH(ErrorCode, code);
    const ErrorAnswer answer = answerFor(code);
    QVERIFY(answer.status >= 400 && answer.status < 600);
    QVERIFY(!answer.code.isEmpty());
    const Error error = errorOf(answer.status, Net::errorBody(answer.code, QStringLiteral("no \"pie\" left")));
    QCOMPARE(error.code, code);
    QCOMPARE(error.detail, QStringLiteral("no \"pie\" left"));
}

void TestNativeMessages::saysInWordsWhatNonsenseWasAnswered()
{
    const Error page = errorOf(502, "<html>Bad Gateway</html>");
    QCOMPARE(page.code, ErrorCode::Network);
    QVERIFY(page.detail.contains(QLatin1String("502")));
    QCOMPARE(errorOf(418, "").code, ErrorCode::Protocol);
    QCOMPARE(errorOf(429, "").code, ErrorCode::Busy);

    const Error rude =
        errorOf(403, Net::errorBody("forbidden", QString(5000, u'x') + QStringLiteral("\n\u202ehidden")));
    QCOMPARE(rude.code, ErrorCode::PermissionDenied);
    QCOMPARE(rude.detail.size(), 300);
    QCOMPARE(errorOf(403, Net::errorBody("forbidden", QStringLiteral("a\n\u202eb\u0007c"))).detail,
             QStringLiteral("a bc"));
}

void TestNativeMessages::documentationShowsGoldenVectors()
{
    QFile page(QStringLiteral(POTLUCK_TEST_DATA "/../../docs/PROTOCOL.md"));
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QByteArray text = page.readAll();
    const QStringList vectors = QDir(QStringLiteral(POTLUCK_TEST_DATA "/wire/native")).entryList(QDir::Files);
    QVERIFY(vectors.size() >= 16);
    for (const QString& name : vectors) {
        const QByteArray block = "```json\n" + golden(name.toLatin1().constData()).trimmed() + "\n```";
        QVERIFY2(text.contains(block), qPrintable(name));
    }
}

QTEST_APPLESS_MAIN(TestNativeMessages)
#include "tst_nativemessages.moc"
