// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/bytes.h"
#include "dialects/native/callers.h"
#include "dialects/native/errors.h"
#include "dialects/native/messages.h"
#include "dialects/native/ticket.h"
#include "indexhost.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Potluck;
using namespace Potluck::Native;
using namespace Potluck::Native::Test;
using namespace std::chrono_literals;

class TestIndexServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void wantsLoginForEverythingElse();
    void registersAndLogsIn();
    void remembersSessionsByKeyNotByConnection();
    void wantsPasswordOfUnknownKeyOnly();
    void tellsUnknownIdAndUser();
    void wantsInviteWhereRegistrationIsByInvite();
    void keepsAliveAndForgetsWhoDoesNot();
    void lastKeyOfAnAccountCounts();
    void logsOut();
    void unregisters();
    void throwsOutWhoIsBanned();
    void takesDeltas();
    void tellsConflictOfDelta();
    void takesResetInSeveralBatches();
    void refusesMalformedBatches_data();
    void refusesMalformedBatches();
    void refusesOverlongBody();
    void searchesAndPages();
    void refusesMalformedParameters_data();
    void refusesMalformedParameters();
    void browsesInPages();
    void listsPeersByStatus();
    void namesSources();
    void namesWhoAnnouncesADownload();
    void tellsPresence();
    void keepsSearchesAndTellsWhatComes();
    void limitsSearchesOfOneCaller();
    void limitsEventStreamsOfOneCaller();
    void answersGarbageBodies();
    void choosesAddressesThatMakeSense_data();
    void choosesAddressesThatMakeSense();

private:
    struct Peer
    {
        std::shared_ptr<const Net::TlsContext> tls = newTls();
        std::unique_ptr<Browser> browser;
        quint64 id = 0;
    };
    [[nodiscard]] Peer come(const QByteArray& user);
    [[nodiscard]] Net::HttpResponse publish(Peer& peer, const FilesHead& head, const QList<Index::Entry>& adds,
                                            const QList<Index::EntryKey>& removes = {});

    std::unique_ptr<IndexHost> m_host;
};

namespace {

QByteArray codeOf(const Net::HttpResponse& response)
{
    return QJsonDocument::fromJson(response.body).object().value(QLatin1String("error")).toString().toLatin1();
}

QStringList namesOf(const QByteArray& lines)
{
    QStringList names;
    for (const QByteArray& line : lines.split('\n')) {
        const auto decoded = decodeSearchLine(line);
        if (decoded && std::holds_alternative<Index::SearchResult>(*decoded))
            names.append(std::get<Index::SearchResult>(*decoded).name);
    }
    return names;
}

} // namespace

void TestIndexServer::init()
{
    m_host = std::make_unique<IndexHost>();
}

void TestIndexServer::cleanup()
{
    m_host.reset();
}

TestIndexServer::Peer TestIndexServer::come(const QByteArray& user)
{
    Peer peer;
    peer.browser = std::make_unique<Browser>(m_host->endpoint(), peer.tls);
    const QByteArray who = R"({"user":")" + user + R"(","port":7700})";
    if (peer.browser->ask("POST", "/v1/registrations", who).head.status == 201) {
        const auto session = decodeSessionAnswer(peer.browser->ask("POST", "/v1/sessions", who).body);
        peer.id = session ? session->id : 0;
    }
    return peer;
}

Net::HttpResponse TestIndexServer::publish(Peer& peer, const FilesHead& head, const QList<Index::Entry>& adds,
                                           const QList<Index::EntryKey>& removes)
{
    QByteArray lines;
    appendFilesHead(lines, head);
    for (const Index::EntryKey& key : removes)
        appendRemove(lines, key);
    for (const Index::Entry& entry : adds)
        appendAdd(lines, entry);
    return peer.browser->ask("PATCH", "/v1/files", lines);
}

void TestIndexServer::wantsLoginForEverythingElse()
{
    Browser browser(m_host->endpoint(), newTls());
    const QByteArray id(64, 'a');
    const QList<std::pair<QByteArray, QByteArray>> calls{{"PUT", "/v1/sessions"},
                                                         {"DELETE", "/v1/sessions"},
                                                         {"DELETE", "/v1/registrations"},
                                                         {"PATCH", "/v1/files"},
                                                         {"GET", "/v1/peers"},
                                                         {"GET", "/v1/peers/1/files"},
                                                         {"GET", "/v1/search?q=x"},
                                                         {"GET", "/v1/content/" + id + "/sources"},
                                                         {"PUT", "/v1/content/" + id + "/sources"},
                                                         {"DELETE", "/v1/content/" + id + "/sources"},
                                                         {"GET", "/v1/events"},
                                                         {"GET", "/v1/searches"},
                                                         {"PUT", "/v1/searches"}};
    for (const auto& [method, target] : calls) {
        const auto answer = browser.ask(method, target);
        QCOMPARE(answer.head.status, 401);
        QCOMPARE(codeOf(answer), QByteArray(LoginNeeded));
        QVERIFY(isLoginNeeded(401, answer.body));
    }
    const auto info = decodeIndexInfo(browser.ask("GET", "/v1/index").body);
    QVERIFY(info);
    QCOMPARE(info->name, QStringLiteral("Village hall"));
    QCOMPARE(info->registered, 0U);
    QCOMPARE(browser.ask("POST", "/v1/index").head.status, 405);
    QCOMPARE(browser.ask("GET", "/favicon.ico").head.status, 404);
}

void TestIndexServer::registersAndLogsIn()
{
    const auto tls = newTls();
    Browser browser(m_host->endpoint(), tls);
    const auto registered = browser.ask("POST", "/v1/registrations", R"({"user":"Anna"})");
    QCOMPARE(registered.head.status, 201);
    const auto registration = decodeRegistrationAnswer(registered.body);
    QVERIFY(registration);
    QCOMPARE(registration->user, QStringLiteral("Anna"));
    QCOMPARE(registration->expires, 1'700'000'000 + 30 * 24 * 3600);

    const auto session =
        decodeSessionAnswer(browser.ask("POST", "/v1/sessions", R"({"user":"anna","port":7711})").body);
    QVERIFY(session);
    QCOMPARE(session->id, registration->id);
    QCOMPARE(session->lease, 300s);
    QCOMPARE(session->index, QStringLiteral("Village hall"));
    QVERIFY(session->revision.isEmpty());
    QCOMPARE(session->observed, browser.client().local().toString());
    QCOMPARE(session->ticketExpires, 1'700'000'900);
    const auto ticket = checkTicket(session->ticket, tls->identity().fingerprint(), m_host->clock.wall(),
                                    [this](const auto& key) { return key == m_host->server->key(); });
    QVERIFY(ticket);
    QCOMPARE(ticket->peer, registration->id);
    QCOMPARE(ticket->name, QStringLiteral("Anna"));

    const auto peers = decodePeersPage(browser.ask("GET", "/v1/peers").body);
    QVERIFY(peers);
    QCOMPARE(peers->peers.size(), 1);
    QCOMPARE(peers->peers.at(0).addresses, (QList<Index::Endpoint>{{QStringLiteral("127.0.0.1"), 7711}}));
    QVERIFY(peers->peers.at(0).key.bytes == tls->identity().fingerprint().bytes);
    QCOMPARE(decodeIndexInfo(browser.ask("GET", "/v1/index").body)->online, 1U);
}

void TestIndexServer::remembersSessionsByKeyNotByConnection()
{
    const Peer anna = come("anna");
    QVERIFY(anna.id != 0);
    Browser again(m_host->endpoint(), anna.tls);
    QCOMPARE(again.ask("GET", "/v1/peers").head.status, 200);
    Browser stranger(m_host->endpoint(), newTls());
    QCOMPARE(stranger.ask("GET", "/v1/peers").head.status, 401);
    QCOMPARE(m_host->handler->sessionCount(), 1);
}

void TestIndexServer::wantsPasswordOfUnknownKeyOnly()
{
    Browser first(m_host->endpoint(), newTls());
    QCOMPARE(first.ask("POST", "/v1/registrations", R"({"user":"anna","password":"corn"})").head.status, 201);
    QCOMPARE(first.ask("POST", "/v1/sessions", R"({"user":"anna"})").head.status, 200);

    Browser second(m_host->endpoint(), newTls());
    QCOMPARE(second.ask("POST", "/v1/sessions", R"({"user":"anna"})").head.status, 401);
    const auto wrong = second.ask("POST", "/v1/sessions", R"({"user":"anna","password":"beans"})");
    QCOMPARE(wrong.head.status, 401);
    QCOMPARE(codeOf(wrong), QByteArray("unauthorized"));
    QVERIFY(!wrong.body.contains("beans"));
    QCOMPARE(second.ask("GET", "/v1/peers").head.status, 401);
    QCOMPARE(second.ask("POST", "/v1/sessions", R"({"user":"anna","password":"corn"})").head.status, 200);
    QCOMPARE(second.ask("POST", "/v1/sessions", R"({"user":"anna"})").head.status, 200);

    // Nobody takes the account over by registering it.
    Browser third(m_host->endpoint(), newTls());
    const int taken = third.ask("POST", "/v1/registrations", R"({"user":"anna","password":"beans"})").head.status;
    QVERIFY(taken == 401 || taken == 409 || taken == 403);
}

void TestIndexServer::tellsUnknownIdAndUser()
{
    Browser browser(m_host->endpoint(), newTls());
    QCOMPARE(browser.ask("POST", "/v1/sessions", R"({"id":4711})").head.status, 404);
    QCOMPARE(browser.ask("POST", "/v1/sessions", R"({"user":"nobody"})").head.status, 404);
    QCOMPARE(browser.ask("POST", "/v1/sessions", "{}").head.status, 400);
}

void TestIndexServer::wantsInviteWhereRegistrationIsByInvite()
{
    m_host.reset();
    Index::IndexOptions options;
    options.registrationByInvite = true;
    m_host = std::make_unique<IndexHost>(options);
    Browser browser(m_host->endpoint(), newTls());
    const int refused = browser.ask("POST", "/v1/registrations", R"({"user":"anna"})").head.status;
    QVERIFY(refused == 401 || refused == 403);
    QString token;
    QObject context;
    m_host->service->createInvite({}, &context, [&token](const Result<Index::Invite>& invite) {
        if (invite)
            token = invite->token;
    });
    QTRY_VERIFY(!token.isEmpty());
    const QByteArray body = R"({"user":"anna","token":")" + token.toLatin1() + R"("})";
    QCOMPARE(browser.ask("POST", "/v1/registrations", body).head.status, 201);
    Browser second(m_host->endpoint(), newTls());
    const QByteArray again = R"({"user":"bjorn","token":")" + token.toLatin1() + R"("})";
    QVERIFY(second.ask("POST", "/v1/registrations", again).head.status >= 400);
}

void TestIndexServer::keepsAliveAndForgetsWhoDoesNot()
{
    const Peer anna = come("anna");
    const Peer bjorn = come("bjorn");
    for (int minutes = 0; minutes < 6; minutes += 2) {
        m_host->timers.advance(2min);
        const auto renewed = decodeKeepAliveAnswer(anna.browser->ask("PUT", "/v1/sessions").body);
        QVERIFY(renewed);
        const auto ticket = readTicket(renewed->ticket);
        QVERIFY(ticket);
        QCOMPARE(ticket->issued * 1000, m_host->clock.wall().count());
    }
    QTRY_COMPARE(m_host->handler->sessionCount(), 1);
    QVERIFY(isLoginNeeded(401, bjorn.browser->ask("PUT", "/v1/sessions").body));
    QCOMPARE(bjorn.browser->ask("GET", "/v1/peers").head.status, 401);
    QCOMPARE(anna.browser->ask("GET", "/v1/peers").head.status, 200);
    QCOMPARE(bjorn.browser->ask("POST", "/v1/sessions", R"({"user":"bjorn"})").head.status, 200);
    QCOMPARE(bjorn.browser->ask("GET", "/v1/peers").head.status, 200);

    // The keep-alive can change the addresses.
    QCOMPARE(anna.browser->ask("PUT", "/v1/sessions", R"({"port":7709})").head.status, 200);
    const auto peers = decodePeersPage(anna.browser->ask("GET", "/v1/peers").body);
    QCOMPARE(peers->peers.at(0).addresses, (QList<Index::Endpoint>{{QStringLiteral("127.0.0.1"), 7709}}));
}

void TestIndexServer::lastKeyOfAnAccountCounts()
{
    const QByteArray who = R"({"user":"anna","password":"corn","port":7700})";
    Browser first(m_host->endpoint(), newTls());
    QCOMPARE(first.ask("POST", "/v1/registrations", who).head.status, 201);
    QCOMPARE(first.ask("POST", "/v1/sessions", who).head.status, 200);
    Browser second(m_host->endpoint(), newTls());
    QCOMPARE(second.ask("POST", "/v1/sessions", who).head.status, 200);
    QCOMPARE(m_host->handler->sessionCount(), 1);

    const auto kept = first.ask("PUT", "/v1/sessions");
    QVERIFY(isDisplaced(kept.head.status, kept.body));
    QVERIFY(!isLoginNeeded(kept.head.status, kept.body));
    QVERIFY(kept.body.contains("this account is in use by another computer"));
    QByteArray lines;
    appendFilesHead(lines, {{}, "a.1", true, true});
    appendAdd(lines, file(QStringLiteral("soup.txt")));
    const auto published = first.ask("PATCH", "/v1/files", lines);
    QVERIFY(isDisplaced(published.head.status, published.body));
    // Its logout does not end the other one's session.
    QCOMPARE(first.ask("DELETE", "/v1/sessions").head.status, 401);
    QCOMPARE(second.ask("PUT", "/v1/sessions").head.status, 200);
    QCOMPARE(second.ask("PATCH", "/v1/files", lines).head.status, 200);

    // The last login counts.
    QCOMPARE(first.ask("POST", "/v1/sessions", who).head.status, 200);
    QCOMPARE(first.ask("PUT", "/v1/sessions").head.status, 200);
    const auto back = second.ask("PUT", "/v1/sessions");
    QVERIFY(isDisplaced(back.head.status, back.body));
    QCOMPARE(first.ask("DELETE", "/v1/sessions").head.status, 204);
    const auto free = second.ask("PUT", "/v1/sessions");
    QVERIFY(isLoginNeeded(free.head.status, free.body));
}

void TestIndexServer::logsOut()
{
    const Peer anna = come("anna");
    QCOMPARE(anna.browser->ask("DELETE", "/v1/sessions").head.status, 204);
    QCOMPARE(anna.browser->ask("GET", "/v1/peers").head.status, 401);
    QCOMPARE(decodeIndexInfo(anna.browser->ask("GET", "/v1/index").body)->online, 0U);
    QCOMPARE(anna.browser->ask("POST", "/v1/sessions", R"({"user":"anna"})").head.status, 200);
}

void TestIndexServer::unregisters()
{
    const Peer anna = come("anna");
    QCOMPARE(anna.browser->ask("DELETE", "/v1/registrations").head.status, 204);
    QCOMPARE(anna.browser->ask("GET", "/v1/peers").head.status, 401);
    QCOMPARE(anna.browser->ask("POST", "/v1/sessions", R"({"user":"anna"})").head.status, 404);
    QCOMPARE(decodeIndexInfo(anna.browser->ask("GET", "/v1/index").body)->registered, 0U);
}

void TestIndexServer::throwsOutWhoIsBanned()
{
    const Peer anna = come("anna");
    QObject context;
    bool banned = false;
    m_host->service->ban({anna.id}, &context, [&banned](const Status& status) { banned = status.ok(); });
    QTRY_VERIFY(banned);
    QTRY_COMPARE(m_host->handler->sessionCount(), 0);
    QCOMPARE(anna.browser->ask("PUT", "/v1/sessions").head.status, 401);
    QCOMPARE(anna.browser->ask("POST", "/v1/sessions", R"({"user":"anna"})").head.status, 403);
}

void TestIndexServer::takesDeltas()
{
    Peer anna = come("anna");
    const auto first = decodeFilesAnswer(
        publish(anna, {{}, "e.1", true, true}, {file(QStringLiteral("pie.txt")), file(QStringLiteral("../soup"))})
            .body);
    QVERIFY(first);
    QCOMPARE(first->revision, QByteArray("e.1"));
    QCOMPARE(first->entries, 1U);
    QCOMPARE(first->refused, 1U);
    const auto second = decodeFilesAnswer(publish(anna, {"e.1", "e.2", false, true}, {file(QStringLiteral("tart.txt"))},
                                                  {{QStringLiteral("Recipes"), QStringLiteral("pie.txt")}})
                                              .body);
    QVERIFY(second);
    QCOMPARE(second->entries, 1U);
    QCOMPARE(namesOf(anna.browser->ask("GET", "/v1/search?q=*").body), QStringList{QStringLiteral("tart.txt")});

    const auto session = decodeSessionAnswer(anna.browser->ask("POST", "/v1/sessions", R"({"user":"anna"})").body);
    QCOMPARE(session->revision, QByteArray("e.2"));
    QCOMPARE(session->entries, 1U);
}

void TestIndexServer::tellsConflictOfDelta()
{
    Peer anna = come("anna");
    QCOMPARE(publish(anna, {{}, "e.1", true, true}, {file(QStringLiteral("pie.txt"))}).head.status, 200);
    const auto conflict = publish(anna, {"e.7", "e.8", false, true}, {file(QStringLiteral("tart.txt"))});
    QCOMPARE(conflict.head.status, 409);
    QCOMPARE(codeOf(conflict), QByteArray("conflict"));
    QCOMPARE(namesOf(anna.browser->ask("GET", "/v1/search?q=*").body), QStringList{QStringLiteral("pie.txt")});
}

void TestIndexServer::takesResetInSeveralBatches()
{
    Peer anna = come("anna");
    QCOMPARE(publish(anna, {{}, "e.1", true, true}, {file(QStringLiteral("old.txt"))}).head.status, 200);
    QCOMPARE(publish(anna, {{}, "f.1.r", true, false}, {file(QStringLiteral("one.txt"))}).head.status, 200);
    const auto session = decodeSessionAnswer(anna.browser->ask("POST", "/v1/sessions", R"({"user":"anna"})").body);
    QCOMPARE(session->revision, QByteArray("e.1"));
    QCOMPARE(session->stagedRevision, QByteArray("f.1.r"));
    QCOMPARE(namesOf(anna.browser->ask("GET", "/v1/search?q=*").body), QStringList{QStringLiteral("old.txt")});
    QCOMPARE(publish(anna, {"f.1.r", "f.2", false, true}, {file(QStringLiteral("two.txt"))}).head.status, 200);
    QStringList names = namesOf(anna.browser->ask("GET", "/v1/search?q=*").body);
    names.sort();
    QCOMPARE(names, (QStringList{QStringLiteral("one.txt"), QStringLiteral("two.txt")}));
}

void TestIndexServer::refusesMalformedBatches_data()
{
    QTest::addColumn<QByteArray>("body");
    QByteArray many = "{\"revision\":\"a\",\"reset\":true}\n";
    for (int i = 0; i < 1001; ++i)
        many += "{\"remove\":{\"name\":\"x\"}}\n";
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("pie.txt\n");
    QTest::newRow("no head") << QByteArray("{\"remove\":{\"name\":\"x\"}}\n");
    QTest::newRow("revision with a blank") << QByteArray("{\"revision\":\"a b\",\"reset\":true}\n");
    QTest::newRow("long revision") << QByteArray("{\"revision\":\"" + QByteArray(65, 'a') + "\",\"reset\":true}\n");
    QTest::newRow("unknown line") << QByteArray("{\"revision\":\"a\",\"reset\":true}\n{\"shuffle\":1}\n");
    QTest::newRow("1,001 lines") << many;
    QTest::newRow("long line") << QByteArray("{\"revision\":\"a\"}\n" + QByteArray(100'000, 'x'));
    QTest::newRow("binary") << QByteArray("\0\xff\x80{\n", 5);
}

void TestIndexServer::refusesMalformedBatches()
{
    QFETCH(QByteArray, body);
    Peer anna = come("anna");
    const auto answer = anna.browser->ask("PATCH", "/v1/files", body);
    QCOMPARE(answer.head.status, 400);
    QVERIFY(decodeError(answer.body));
    // Nothing of it was taken, and the caller is still welcome.
    Browser again(m_host->endpoint(), anna.tls);
    QCOMPARE(namesOf(again.ask("GET", "/v1/search?q=*").body), QStringList());
    QCOMPARE(again.ask("GET", "/v1/peers").head.status, 200);
}

void TestIndexServer::refusesOverlongBody()
{
    Peer anna = come("anna");
    QByteArray body = "{\"revision\":\"a\",\"reset\":true}\n";
    body += QByteArray(9 * 1024 * 1024, '\n');
    const auto answer = anna.browser->ask("PATCH", "/v1/files", body);
    QVERIFY(answer.head.status == 413 || answer.head.status == 0);
    Browser again(m_host->endpoint(), anna.tls);
    QCOMPARE(again.ask("POST", "/v1/sessions", QByteArray(100'000, ' ')).head.status, 413);
}

void TestIndexServer::searchesAndPages()
{
    Peer anna = come("anna");
    QList<Index::Entry> entries;
    for (int i = 0; i < 25; ++i)
        entries.append(file(QStringLiteral("apple pie %1.txt").arg(i, 2, 10, QLatin1Char('0'))));
    QCOMPARE(publish(anna, {{}, "e.1", true, true}, entries).head.status, 200);
    QStringList all;
    for (int offset = 0; offset < 30; offset += 10) {
        const auto page =
            anna.browser->ask("GET", "/v1/search?q=apple%20pie&limit=10&offset=" + QByteArray::number(offset));
        QCOMPARE(page.head.status, 200);
        QCOMPARE(page.head.fields.value("Content-Type"), QByteArray("application/x-ndjson"));
        const QList<QByteArray> lines = page.body.split('\n');
        const auto end = std::get<SearchEnd>(*decodeSearchLine(lines.at(lines.size() - 2)));
        QCOMPARE(end.more, offset < 20);
        all += namesOf(page.body);
    }
    QCOMPARE(all.size(), 25);
    all.removeDuplicates();
    QCOMPARE(all.size(), 25);
    const auto line = decodeSearchLine(anna.browser->ask("GET", "/v1/search?q=pie").body.split('\n').first());
    const auto result = std::get<Index::SearchResult>(*line);
    QCOMPARE(result.sources.size(), 1);
    QVERIFY(result.sources.at(0).key.bytes == anna.tls->identity().fingerprint().bytes);
    QCOMPARE(result.sources.at(0).addresses, (QList<Index::Endpoint>{{QStringLiteral("127.0.0.1"), 7700}}));
    QVERIFY(result.sources.at(0).online);
}

void TestIndexServer::refusesMalformedParameters_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const char* const target :
         {"/v1/search", "/v1/search?q=", "/v1/search?q=x&limit=ten", "/v1/search?q=x&offset=-1",
          "/v1/peers?status=away", "/v1/peers?after=x", "/v1/peers?limit=1e3", "/v1/peers/1/files?limit=x",
          "/v1/peers/1/files?after=!!", "/v1/search?q=x&limit=99999999999999999999"})
        QTest::newRow(target) << QByteArray(target);
}

void TestIndexServer::refusesMalformedParameters()
{
    QFETCH(QByteArray, target);
    const Peer anna = come("anna");
    const auto answer = anna.browser->ask("GET", target);
    QCOMPARE(answer.head.status, 400);
    QCOMPARE(codeOf(answer), QByteArray("invalid-argument"));
}

void TestIndexServer::browsesInPages()
{
    Peer anna = come("anna");
    QList<Index::Entry> entries;
    for (int i = 0; i < 25; ++i)
        entries.append(file(QStringLiteral("%1.txt").arg(i, 2, 10, QLatin1Char('0'))));
    QCOMPARE(publish(anna, {{}, "e.1", true, true}, entries).head.status, 200);
    const Peer bjorn = come("bjorn");
    QStringList names;
    QByteArray cursor;
    for (int page = 0; page < 3; ++page) {
        const QByteArray target =
            "/v1/peers/" + QByteArray::number(anna.id) + "/files?limit=10&after=" + toBase64Url(cursor);
        const auto answer = decodeBrowsePage(bjorn.browser->ask("GET", target).body);
        QVERIFY(answer);
        for (const Index::Entry& entry : answer->entries)
            names.append(entry.name);
        cursor = answer->next;
        QCOMPARE(cursor.isEmpty(), page == 2);
    }
    QCOMPARE(names.size(), 25);
    QCOMPARE(names.last(), QStringLiteral("24.txt"));
    QCOMPARE(bjorn.browser->ask("GET", "/v1/peers/4711/files").head.status, 404);
    QCOMPARE(bjorn.browser->ask("GET", "/v1/peers/x/files").head.status, 404);
}

void TestIndexServer::listsPeersByStatus()
{
    const Peer anna = come("anna");
    const Peer bjorn = come("bjorn");
    QCOMPARE(bjorn.browser->ask("DELETE", "/v1/sessions").head.status, 204);
    const auto listed = [&anna](const QByteArray& query) {
        QStringList names;
        const auto page = decodePeersPage(anna.browser->ask("GET", "/v1/peers" + query).body);
        if (page) {
            for (const Index::PeerSummary& peer : page->peers)
                names.append(peer.user);
        }
        return names;
    };
    QCOMPARE(listed("?status=online"), QStringList{QStringLiteral("anna")});
    QCOMPARE(listed("?status=offline"), QStringList{QStringLiteral("bjorn")});
    QCOMPARE(listed("?status=all"), (QStringList{QStringLiteral("anna"), QStringLiteral("bjorn")}));
    QCOMPARE(listed("?status=all&limit=1"), QStringList{QStringLiteral("anna")});
    QCOMPARE(listed("?status=all&after=" + QByteArray::number(anna.id)), QStringList{QStringLiteral("bjorn")});
}

void TestIndexServer::namesSources()
{
    Peer anna = come("anna");
    Peer bjorn = come("bjorn");
    const Index::Entry pie = file(QStringLiteral("pie.txt"));
    QCOMPARE(publish(anna, {{}, "e.1", true, true}, {pie}).head.status, 200);
    QCOMPARE(publish(bjorn, {{}, "e.1", true, true}, {pie}).head.status, 200);
    const auto sources =
        decodeSources(anna.browser->ask("GET", "/v1/content/" + pie.content->toHex() + "/sources").body);
    QVERIFY(sources);
    QCOMPARE(sources->size(), 1);
    QCOMPARE(sources->at(0).sources.size(), 2);
    const auto none = decodeSources(anna.browser->ask("GET", "/v1/content/" + QByteArray(64, '0') + "/sources").body);
    QVERIFY(none);
    QVERIFY(none->isEmpty());
    QCOMPARE(anna.browser->ask("GET", "/v1/content/xyz/sources").head.status, 404);
}

void TestIndexServer::namesWhoAnnouncesADownload()
{
    Peer anna = come("anna");
    Peer bjorn = come("bjorn");
    const QByteArray target = "/v1/content/" + file(QStringLiteral("pie.txt")).content->toHex() + "/sources";
    const auto named = [&] { return *decodeSources(anna.browser->ask("GET", target).body); };
    QCOMPARE(bjorn.browser->ask("PUT", target, encode(SourceRequest{1000, QStringLiteral("pie.txt")})).head.status,
             204);
    const auto sources = named();
    QCOMPARE(sources.size(), 1);
    QCOMPARE(sources.at(0).name, QStringLiteral("pie.txt"));
    QCOMPARE(sources.at(0).size, std::optional<quint64>(1000));
    QCOMPARE(sources.at(0).sources.size(), 1);
    QCOMPARE(sources.at(0).sources.at(0).user, QStringLiteral("bjorn"));
    QVERIFY(sources.at(0).sources.at(0).key.bytes == bjorn.tls->identity().fingerprint().bytes);

    QCOMPARE(anna.browser->ask("DELETE", target).head.status, 204); // none of hers
    QCOMPARE(named().size(), 1);
    QCOMPARE(bjorn.browser->ask("DELETE", target).head.status, 204);
    QVERIFY(named().isEmpty());

    QCOMPARE(bjorn.browser->ask("PUT", target, "{}").head.status, 400);
    QCOMPARE(bjorn.browser->ask("PUT", target, encode(SourceRequest{1, QStringLiteral("a/b")})).head.status, 400);
    QCOMPARE(bjorn.browser->ask("PUT", "/v1/content/xyz/sources", "{}").head.status, 404);
    QCOMPARE(bjorn.browser->ask("DELETE", "/v1/content/sha1:00/sources").head.status, 404);
    QCOMPARE(bjorn.browser->ask("POST", target, "{}").head.status, 405);
}

void TestIndexServer::tellsPresence()
{
    const Peer anna = come("anna");
    QByteArray heard;
    Browser listener(m_host->endpoint(), anna.tls);
    Net::HttpStreamCalls calls;
    calls.head = [](const Net::HttpResponseHead&) {};
    calls.received = [&heard](QByteArrayView bytes) { heard.append(bytes); };
    calls.ended = [](const Status&) {};
    Net::HttpRequestHead head;
    head.target = "/v1/events";
    listener.client().send(head, {}, Net::streamResponse(std::move(calls)));
    QTRY_COMPARE(heard, QByteArray("{\"event\":\"ping\"}\n"));
    heard.clear();
    Peer bjorn = come("bjorn");
    QCOMPARE(bjorn.browser->ask("DELETE", "/v1/sessions").head.status, 204);
    m_host->timers.advance(1s);
    QTRY_COMPARE(heard.count('\n'), 2);
    const QList<QByteArray> lines = heard.split('\n');
    const auto came = std::get<PresenceEvent>(*decodeEvent(lines.at(0)));
    const auto left = std::get<PresenceEvent>(*decodeEvent(lines.at(1)));
    QCOMPARE(came.peer.user, QStringLiteral("bjorn"));
    QVERIFY(came.peer.online);
    QVERIFY(!left.peer.online);
    heard.clear();
    m_host->timers.advance(60s);
    QTRY_COMPARE(heard, QByteArray("{\"event\":\"ping\"}\n"));
}

void TestIndexServer::keepsSearchesAndTellsWhatComes()
{
    const Peer anna = come("anna");
    Peer bjorn = come("bjorn");
    QCOMPARE(anna.browser->ask("GET", "/v1/searches").body, QByteArray("{\"queries\":[]}"));
    const QByteArray queries = encode(KeptSearches{{QStringLiteral("pea soup"), QStringLiteral("pie")}});
    QCOMPARE(anna.browser->ask("PUT", "/v1/searches", queries).head.status, 204);
    QCOMPARE(anna.browser->ask("GET", "/v1/searches").body, queries);
    QCOMPARE(anna.browser->ask("POST", "/v1/searches", queries).head.status, 405);
    QCOMPARE(anna.browser->ask("PUT", "/v1/searches", "{\"queries\":[\"*\"]}").head.status, 400);
    QCOMPARE(anna.browser->ask("PUT", "/v1/searches", "[]").head.status, 400);
    QCOMPARE(anna.browser->ask("PUT", "/v1/searches", QByteArray(300'000, ' ')).head.status, 413);

    QByteArray heard;
    Browser listener(m_host->endpoint(), anna.tls);
    Net::HttpStreamCalls calls;
    calls.head = [](const Net::HttpResponseHead&) {};
    calls.received = [&heard](QByteArrayView bytes) { heard.append(bytes); };
    calls.ended = [](const Status&) {};
    Net::HttpRequestHead head;
    head.target = "/v1/events?presence=no";
    listener.client().send(head, {}, Net::streamResponse(std::move(calls)));
    QTRY_COMPARE(heard, QByteArray("{\"event\":\"ping\"}\n"));
    heard.clear();
    QCOMPARE(
        publish(bjorn, {{}, "1", true, true}, {file(QStringLiteral("Pea Soup.txt")), file(QStringLiteral("bread"))})
            .head.status,
        200);
    QTRY_COMPARE(heard.count('\n'), 1);
    const auto hit = std::get<HitEvent>(*decodeEvent(heard.trimmed()));
    QCOMPARE(hit.query, QStringLiteral("pea soup"));
    QCOMPARE(hit.result.name, QStringLiteral("Pea Soup.txt"));
    QCOMPARE(hit.result.sources.constFirst().user, QStringLiteral("bjorn"));
    // Who came is not told here.
    heard.clear();
    const Peer carl = come("carl");
    m_host->timers.advance(1s);
    QCOMPARE(publish(bjorn, {"1", "2", false, true}, {file(QStringLiteral("apple pie"))}).head.status, 200);
    QTRY_COMPARE(heard.count('\n'), 1);
    QCOMPARE(std::get<HitEvent>(*decodeEvent(heard.trimmed())).query, QStringLiteral("pie"));
}

void TestIndexServer::limitsSearchesOfOneCaller()
{
    m_host.reset();
    IndexServerOptions options;
    options.searchesPerSecond = 3;
    m_host = std::make_unique<IndexHost>(Index::IndexOptions{}, options);
    const Peer anna = come("anna");
    const Peer bjorn = come("bjorn");
    for (int i = 0; i < 3; ++i)
        QCOMPARE(anna.browser->ask("GET", "/v1/search?q=pie").head.status, 200);
    const auto refused = anna.browser->ask("GET", "/v1/search?q=pie");
    QCOMPARE(refused.head.status, 429);
    QVERIFY(!refused.head.fields.value("Retry-After").isEmpty());
    QCOMPARE(bjorn.browser->ask("GET", "/v1/search?q=pie").head.status, 200);
    m_host->timers.advance(1s);
    QCOMPARE(anna.browser->ask("GET", "/v1/search?q=pie").head.status, 200);
}

void TestIndexServer::limitsEventStreamsOfOneCaller()
{
    const Peer anna = come("anna");
    std::vector<std::unique_ptr<Browser>> listeners;
    for (int i = 0; i < 2; ++i) {
        listeners.push_back(std::make_unique<Browser>(m_host->endpoint(), anna.tls));
        (void)listeners.back()->send("GET", "/v1/events");
        QTRY_VERIFY(listeners.back()->client().isConnected());
        QTest::qWait(20);
    }
    QTRY_COMPARE(anna.browser->ask("GET", "/v1/events").head.status, 429);
    // Whoever goes makes room at once.
    const int connections = m_host->server->connectionCount();
    listeners.clear();
    QTRY_COMPARE(m_host->server->connectionCount(), connections - 2);
    Browser next(m_host->endpoint(), anna.tls);
    const auto stream = next.send("GET", "/v1/events");
    QTest::qWait(50);
    QVERIFY(!stream->has_value());
}

void TestIndexServer::answersGarbageBodies()
{
    Browser browser(m_host->endpoint(), newTls());
    for (const QByteArray& body :
         {QByteArray(), QByteArray("hello"), QByteArray("[]"), QByteArray("\xff\xfe", 2), QByteArray(R"({"user":17})"),
          QByteArray(R"({"user":""})"), QByteArray(R"({"user":"a\u0000b"})"), QByteArray(16'000, '[')}) {
        QCOMPARE(browser.ask("POST", "/v1/registrations", body).head.status, 400);
        QCOMPARE(browser.ask("POST", "/v1/sessions", body).head.status, 400);
    }
}

void TestIndexServer::choosesAddressesThatMakeSense_data()
{
    QTest::addColumn<QStringList>("advertised");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("observed");
    QTest::addColumn<QStringList>("expected");
    const auto list = [](std::initializer_list<const char*> items) {
        QStringList texts;
        for (const char* const item : items)
            texts.append(QLatin1String(item));
        return texts;
    };
    const QString seen = QStringLiteral("10.1.2.3:50000");
    QTest::newRow("observed") << QStringList() << 7700 << seen << list({"10.1.2.3:7700"});
    QTest::newRow("not listening") << QStringList() << 0 << seen << QStringList();
    QTest::newRow("advertised") << list({"10.9.9.9:1", "anna.example:2"}) << 7700 << seen
                                << list({"10.9.9.9:1", "anna.example:2"});
    QTest::newRow("nonsense") << list({"0.0.0.0:1", "224.0.0.5:2", "[::]:3", "[ff02::1]:4", "255.255.255.255:5"})
                              << 7700 << seen << list({"10.1.2.3:7700"});
    QTest::newRow("somebody's loopback") << list({"127.0.0.1:1", "[::1]:2"}) << 7700 << seen << list({"10.1.2.3:7700"});
    QTest::newRow("our loopback") << list({"127.0.0.1:1", "[::1]:2"}) << 7700 << QStringLiteral("127.0.0.1:50000")
                                  << list({"127.0.0.1:1", "[::1]:2"});
}

void TestIndexServer::choosesAddressesThatMakeSense()
{
    QFETCH(QStringList, advertised);
    QFETCH(int, port);
    QFETCH(QString, observed);
    QFETCH(QStringList, expected);
    QList<Net::Endpoint> endpoints;
    for (const QString& text : advertised)
        endpoints.append(*Net::Endpoint::parse(text));
    QStringList result;
    for (const Index::Endpoint& endpoint :
         reachableAt(endpoints, static_cast<quint16>(port), *Net::Endpoint::parse(observed)))
        result.append(Net::Endpoint{endpoint.host, endpoint.port}.toString());
    QCOMPARE(result, expected);
}

QTEST_GUILESS_MAIN(TestIndexServer)
#include "tst_indexserver.moc"
