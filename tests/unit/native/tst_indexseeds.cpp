// SPDX-License-Identifier: GPL-3.0-or-later

// What an index tells native peers of the seed networks and of its neighbours.

#include "dialects/native/messages.h"
#include "dialects/native/searchneighbours.h"
#include "indexhost.h"

#include <QPointer>
#include <QTest>

using namespace Potluck;
using namespace Potluck::Native;
using namespace Potluck::Native::Test;

class TestIndexSeeds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_host = std::make_unique<IndexHost>(); }
    void cleanup() { m_host.reset(); }
    void namesSourcesByDigests();
    void keepsDialectsOfALogin();
    void setsSecondPasswords();
    void streamsWhatNeighboursFind();
    void asksNeighboursForEverythingWhereWanted();
    void givesUpASearchWhoseClientIsGone();
    void sendsMoreThanAClientTakesAtOnce();

private:
    struct Peer
    {
        std::shared_ptr<const Net::TlsContext> tls = newTls();
        std::unique_ptr<Browser> browser;
        quint64 id = 0;
    };
    [[nodiscard]] Peer come(const QByteArray& user);
    [[nodiscard]] Net::HttpResponse publish(Peer& peer, const FilesHead& head, const QList<Index::Entry>& adds);
    [[nodiscard]] Index::RegistrationId enterGuest();
    void publishAs(Index::RegistrationId peer, const Index::Entry& entry);

    std::unique_ptr<IndexHost> m_host;
};

namespace {

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

// Neighbours that answer when a test says so.
class ScriptedNeighbours final : public SearchNeighbours
{
public:
    struct Asked
    {
        Index::SearchRequest request;
        QPointer<QObject> context;
        std::function<void(QList<Index::SearchResult>)> found;
        std::function<void()> ended;
    };
    bool isAnybody() const override { return true; }
    void search(const Index::SearchRequest& request, const QList<Index::SearchResult>&, QObject* context,
                std::function<void(QList<Index::SearchResult>)> found, std::function<void()> ended) override
    {
        asked.push_back({request, context, std::move(found), std::move(ended)});
    }
    std::vector<Asked> asked;
};

Index::SearchResult foundElsewhere(const QString& name)
{
    Index::SearchResult result;
    result.name = name;
    result.md5 = Content::Md5Digest::fromBytes(QByteArray(16, 'n'));
    return result;
}

} // namespace

TestIndexSeeds::Peer TestIndexSeeds::come(const QByteArray& user)
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

Net::HttpResponse TestIndexSeeds::publish(Peer& peer, const FilesHead& head, const QList<Index::Entry>& adds)
{
    QByteArray lines;
    appendFilesHead(lines, head);
    for (const Index::Entry& entry : adds)
        appendAdd(lines, entry);
    return peer.browser->ask("PATCH", "/v1/files", lines);
}

Index::RegistrationId TestIndexSeeds::enterGuest()
{
    Index::RegistrationId id;
    const Index::GuestRequest request{
        QStringLiteral("dora"), {{QStringLiteral("127.0.0.1"), 3000}}, Dialect::Alakazaam};
    QObject context;
    m_host->service->enterGuest(request, &context, [&id](const auto& guest) { id = guest ? guest->id : id; });
    (void)QTest::qWaitFor([&id] { return !id.isNull(); });
    return id;
}

void TestIndexSeeds::publishAs(Index::RegistrationId peer, const Index::Entry& entry)
{
    Index::Delta delta;
    delta.peer = peer;
    delta.next = "g.1";
    delta.adds = {entry};
    bool published = false;
    QObject context;
    m_host->service->applyDelta(delta, &context, [&published](const auto& result) { published = result.ok(); });
    QTRY_VERIFY(published);
}

void TestIndexSeeds::namesSourcesByDigests()
{
    Peer anna = come("anna");
    Index::Entry pie = file(QStringLiteral("pie.txt"));
    pie.sha1 = Content::Sha1Digest::fromBytes(QByteArray(20, 's'));
    QCOMPARE(publish(anna, {{}, "e.1", true, true}, {pie}).head.status, 200);
    const Index::RegistrationId guest = enterGuest();
    Index::Entry soup;
    soup.name = QStringLiteral("soup.txt");
    soup.md5 = Content::Md5Digest::fromBytes(QByteArray(16, 'm'));
    publishAs(guest, soup);
    const auto count = [&](const QByteArray& name) {
        const auto sources = decodeSources(anna.browser->ask("GET", "/v1/content/" + name).body);
        return sources ? sources->size() : -1;
    };
    const QByteArray sha1 = pie.sha1->toHex();
    const QByteArray md5 = soup.md5->toHex();
    QCOMPARE(count(pie.content->toHex() + "/sources"), 1);
    QCOMPARE(count("sha1:" + sha1 + "/sources"), 1);
    QCOMPARE(count("md5%3A" + md5 + "/sources"), 1);
    QCOMPARE(count(pie.content->toHex() + "/sources?sha1=" + sha1 + "&md5=" + md5), 2);
    const auto sources = decodeSources(anna.browser->ask("GET", "/v1/content/md5:" + md5 + "/sources").body);
    QVERIFY(!sources->at(0).content);
    QVERIFY(!sources->at(0).size);
    QCOMPARE(sources->at(0).sources.at(0).dialects, Dialects(Dialect::Alakazaam));
    QVERIFY(sources->at(0).sources.at(0).key.isNull());
    for (const char* const name : {"sha1:xyz/sources", "md5:/sources", "sha1:00/sources"})
        QCOMPARE(anna.browser->ask("GET", QByteArray("/v1/content/") + name).head.status, 404);
    QCOMPARE(anna.browser->ask("GET", "/v1/content/sha1:" + sha1 + "/sources?md5=7").head.status, 400);
}

void TestIndexSeeds::keepsDialectsOfALogin()
{
    const Peer anna = come("anna");
    QCOMPARE(
        anna.browser->ask("POST", "/v1/sessions", R"({"user":"anna","dialects":["beer2beer","morse"]})").head.status,
        200);
    const auto peers = decodePeersPage(anna.browser->ask("GET", "/v1/peers").body);
    QCOMPARE(peers->peers.at(0).dialects, Dialects(Dialect::Native) | Dialect::Beer2beer);
}

void TestIndexSeeds::setsSecondPasswords()
{
    const Peer bjorn = come("bjorn");
    QCOMPARE(bjorn.browser->ask("PUT", "/v1/registrations", R"({"seedPassword":"soup"})").head.status, 403);
    m_host.reset();
    Index::IndexOptions options;
    options.seedPasswords = true;
    m_host = std::make_unique<IndexHost>(options);
    const Peer anna = come("anna");
    QCOMPARE(anna.browser->ask("PUT", "/v1/registrations", "{}").head.status, 400);
    QCOMPARE(anna.browser->ask("PUT", "/v1/registrations", R"({"seedPassword":"soup"})").head.status, 204);
    const auto check = [this] {
        QObject context;
        std::optional<Result<Index::RegistrationId>> answer;
        m_host->service->checkSeedPassword({{}, QStringLiteral("anna"), QStringLiteral("soup")}, &context,
                                           [&answer](const auto& result) { answer = result; });
        return QTest::qWaitFor([&answer] { return answer.has_value(); }) && answer->ok();
    };
    QVERIFY(check());
    QCOMPARE(anna.browser->ask("PUT", "/v1/registrations", R"({"seedPassword":""})").head.status, 204);
    QVERIFY(!check());
    QCOMPARE(anna.browser->ask("GET", "/v1/peers").head.status, 200);
}

void TestIndexSeeds::streamsWhatNeighboursFind()
{
    ScriptedNeighbours neighbours;
    Peer anna = come("anna");
    QCOMPARE(publish(anna, {{}, "e.1", true, true}, {file(QStringLiteral("pie.txt"))}).head.status, 200);
    m_host->handler->setNeighbours(&neighbours);
    const auto session = decodeSessionAnswer(anna.browser->ask("POST", "/v1/sessions", R"({"user":"anna"})").body);
    QVERIFY(session->neighbours);
    QByteArray heard;
    bool ended = false;
    Browser searcher(m_host->endpoint(), anna.tls);
    Net::HttpStreamCalls calls;
    calls.head = [](const Net::HttpResponseHead&) {};
    calls.received = [&heard](QByteArrayView bytes) { heard.append(bytes); };
    calls.ended = [&ended](const Status& status) { ended = status.ok(); };
    Net::HttpRequestHead head;
    head.target = "/v1/search?q=pie&limit=3";
    searcher.client().send(head, {}, Net::streamResponse(std::move(calls)));
    QTRY_COMPARE(namesOf(heard), QStringList{QStringLiteral("pie.txt")}); // at once
    QCOMPARE(neighbours.asked.size(), std::size_t{1});
    QCOMPARE(neighbours.asked[0].request.query, QStringLiteral("pie"));
    neighbours.asked[0].found({foundElsewhere(QStringLiteral("a"))});
    QTRY_COMPARE(namesOf(heard).size(), 2);
    neighbours.asked[0].found({foundElsewhere(QStringLiteral("b")), foundElsewhere(QStringLiteral("c")),
                               foundElsewhere(QStringLiteral("d"))});
    neighbours.asked[0].ended();
    QTRY_VERIFY(ended);
    QCOMPARE(namesOf(heard), (QStringList{QStringLiteral("pie.txt"), QStringLiteral("a"), QStringLiteral("b"),
                                          QStringLiteral("c")})); // not more than asked for again
    const auto lines = heard.split('\n');
    QVERIFY(std::get<SearchEnd>(*decodeSearchLine(lines.at(lines.size() - 2))) == (SearchEnd{4, false, true}));
    QVERIFY(!neighbours.asked[0].context);
    // Further pages are the index's own.
    QCOMPARE(searcher.ask("GET", "/v1/search?q=pie&offset=1").head.status, 200);
    QCOMPARE(searcher.ask("GET", "/v1/search?q=size:banana").head.status, 400);
    QCOMPARE(neighbours.asked.size(), std::size_t{1});
}

void TestIndexSeeds::asksNeighboursForEverythingWhereWanted()
{
    ScriptedNeighbours neighbours;
    const Peer anna = come("anna");
    m_host->handler->setNeighbours(&neighbours);
    Browser searcher(m_host->endpoint(), anna.tls);
    const auto first = searcher.send("GET", "/v1/search?q=pie&neighbours=1");
    QTRY_COMPARE(neighbours.asked.size(), std::size_t{1});
    neighbours.asked[0].ended();
    QTRY_VERIFY(first->has_value());
    (void)searcher.send("GET", "/v1/search?q=pie&neighbours=all");
    QTRY_COMPARE(neighbours.asked.size(), std::size_t{2});
    QVERIFY(!neighbours.asked[0].request.everything);
    QVERIFY(neighbours.asked[1].request.everything);
}

void TestIndexSeeds::givesUpASearchWhoseClientIsGone()
{
    ScriptedNeighbours neighbours;
    const Peer anna = come("anna");
    m_host->handler->setNeighbours(&neighbours);
    auto searcher = std::make_unique<Browser>(m_host->endpoint(), anna.tls);
    (void)searcher->send("GET", "/v1/search?q=pie&neighbours=1");
    QTRY_COMPARE(neighbours.asked.size(), std::size_t{1});
    QVERIFY(neighbours.asked[0].context);
    searcher.reset();
    QTRY_VERIFY(!neighbours.asked[0].context);
    neighbours.asked[0].found({foundElsewhere(QStringLiteral("late"))});
    neighbours.asked[0].ended();
}

void TestIndexSeeds::sendsMoreThanAClientTakesAtOnce()
{
    ScriptedNeighbours neighbours;
    const Peer anna = come("anna");
    m_host->handler->setNeighbours(&neighbours);
    Browser searcher(m_host->endpoint(), anna.tls);
    const auto answer = searcher.send("GET", "/v1/search?q=pie&limit=1000&neighbours=1");
    QTRY_COMPARE(neighbours.asked.size(), std::size_t{1});
    Index::SearchResult large = foundElsewhere(QStringLiteral("large"));
    large.sources = QList<Index::Source>(50, Index::Source{{1}, QString(250, u'u'), {}, true, {}, Dialect::Alakazaam});
    for (int i = 0; i < 1000; ++i)
        neighbours.asked[0].found({large});
    neighbours.asked[0].ended();
    QTRY_VERIFY_WITH_TIMEOUT(answer->has_value(), 20'000);
    QCOMPARE((*answer)->head.status, 200);
    QVERIFY((*answer)->body.size() > 8 * 1024 * 1024);
    QCOMPARE(namesOf((*answer)->body).size(), 1000);
}

QTEST_GUILESS_MAIN(TestIndexSeeds)
#include "tst_indexseeds.moc"
