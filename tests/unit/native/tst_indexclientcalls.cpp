// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientfixture.h"

#include <QPointer>
#include <QSignalSpy>

using namespace Potluck;
using namespace Potluck::Native;
using namespace Potluck::Native::Test;
using namespace std::chrono_literals;
using State = IndexClient::State;

// What a peer asks an index, and what it is told without asking.
class TestIndexClientCalls : public ClientFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { start(); }
    void cleanup() { m_host.reset(); }
    void searchesPeersBrowsesAndFindsSources();
    void callsFailWhenOffline();
    void refusesMoreResultsThanAskedFor();
    void tellsDialectsAndSetsTheSecondPassword();
    void searchWithNeighboursKeepsNobodyWaiting();
    void hearsWhoComesAndGoes();
    void keepsItsSearchesAtTheIndex();
};

namespace {

Index::SearchRequest searchFor(const QString& query, int limit)
{
    Index::SearchRequest request;
    request.query = query;
    request.limit = limit;
    return request;
}

} // namespace

void TestIndexClientCalls::searchesPeersBrowsesAndFindsSources()
{
    ListPublication list;
    list.add(25);
    const auto anna = online(QStringLiteral("anna"), &list);
    QTRY_COMPARE(anna->published().entries, 25U);
    const auto bjorn = online(QStringLiteral("bjorn"));

    QList<Index::SearchResult> found;
    std::optional<SearchEnd> end;
    Index::SearchRequest request;
    request.query = QStringLiteral("dish -7");
    request.limit = 10;
    bjorn->search(
        request, this, [&found](const QList<Index::SearchResult>& results) { found += results; },
        [&end](const Result<SearchEnd>& ended) { end = ended ? *ended : SearchEnd{}; });
    QTRY_VERIFY(end);
    QCOMPARE(found.size(), 10);
    QVERIFY(end->more);
    QCOMPARE(end->results, 10U);

    std::optional<Error> error;
    request.query = QStringLiteral("size:banana");
    bjorn->search(
        request, this, [](const auto&) {}, [&error](const Result<SearchEnd>& ended) { error = ended.error(); });
    QTRY_VERIFY(error);
    QCOMPARE(error->code, ErrorCode::InvalidArgument);
    QVERIFY(!error->detail.isEmpty());

    QCOMPARE(peersAt(*bjorn).peers.size(), 2);

    QStringList names;
    Index::BrowseRequest browse;
    browse.peer.value = anna->login().id;
    browse.limit = 10;
    for (bool isLast = false; !isLast;) {
        std::optional<Index::BrowsePage> page;
        bjorn->browse(browse, this, [&page](const Result<Index::BrowsePage>& answer) { page = *answer; });
        QTRY_VERIFY(page);
        for (const Index::Entry& entry : page->entries)
            names.append(entry.name);
        browse.cursor = page->next;
        isLast = page->next.isEmpty();
    }
    QCOMPARE(names.size(), 25);

    std::optional<QList<Index::SearchResult>> sources;
    bjorn->sources(sourcesOf(list.entries.first()), this, [&sources](const auto& answer) { sources = *answer; });
    QTRY_VERIFY(sources);
    QCOMPARE(sources->size(), 1);
    QCOMPARE(sources->at(0).sources.at(0).user, QStringLiteral("anna"));

    std::optional<IndexInfo> info;
    bjorn->info(this, [&info](const Result<IndexInfo>& answer) { info = *answer; });
    QTRY_VERIFY(info);
    QCOMPARE(info->online, 2U);
}

void TestIndexClientCalls::callsFailWhenOffline()
{
    const auto client = newClient(settings());
    std::optional<Error> error;
    client->search(
        searchFor(QStringLiteral("x"), 10), this, [](const auto&) {},
        [&error](const Result<SearchEnd>& end) { error = end.error(); });
    QVERIFY(!error); // not from within the call
    QTRY_VERIFY(error);
    QCOMPARE(error->code, ErrorCode::Network);

    // A context that dies takes its answer with it.
    auto* const context = new QObject;
    bool called = false;
    client->info(context, [&called](const auto&) { called = true; });
    delete context;
    QTest::qWait(20);
    QVERIFY(!called);
}

void TestIndexClientCalls::refusesMoreResultsThanAskedFor()
{
    ScriptedHandler handler([this](const std::shared_ptr<Net::HttpExchange>& exchange) {
        if (!exchange->request().target.startsWith("/v1/search"))
            return m_host->handler->handle(exchange);
        QByteArray lines;
        Index::SearchResult result;
        result.name = QStringLiteral("x");
        result.sha1 = Content::Sha1Digest::fromBytes(QByteArray(20, 's'));
        for (int i = 0; i < 1000; ++i)
            appendResults(lines, std::array{result});
        exchange->respond({}, lines);
    });
    const Server liar(handler, m_host->tls->context);
    IndexClientSettings settings = this->settings();
    settings.link.endpoint = liar.endpoint();
    const auto client = newClient(settings);
    client->start();
    QTRY_COMPARE(client->state(), State::Online);
    qsizetype count = 0;
    std::optional<Error> error;
    client->search(
        searchFor(QStringLiteral("x"), 10), this, [&count](const auto& results) { count += results.size(); },
        [&error](const Result<SearchEnd>& end) { error = end.error(); });
    QTRY_VERIFY(error);
    QCOMPARE(error->code, ErrorCode::Protocol);
    QVERIFY(count <= 20); // neighbours may add as many again
}

void TestIndexClientCalls::tellsDialectsAndSetsTheSecondPassword()
{
    m_host.reset();
    Index::IndexOptions options;
    options.seedPasswords = true;
    m_host = std::make_unique<IndexHost>(options);
    IndexClientSettings serving = settings();
    serving.dialects = Dialects(Dialect::Native) | Dialect::Beer2beer;
    const auto client = newClient(serving);
    client->start();
    QTRY_COMPARE(client->state(), State::Online);
    QCOMPARE(peersAt(*client).peers.at(0).dialects, serving.dialects);
    client->setDialects(Dialect::Alakazaam);
    QTRY_COMPARE(peersAt(*client).peers.at(0).dialects, Dialects(Dialect::Native) | Dialect::Alakazaam);
    std::optional<Status> set;
    client->setSeedPassword(QStringLiteral("soup"), this, [&set](const Status& status) { set = status; });
    QTRY_VERIFY(set);
    QVERIFY(set->ok());
    set.reset();
    client->setSeedPassword(QString(129, u'x'), this, [&set](const Status& status) { set = status; });
    QTRY_VERIFY(set);
    QVERIFY(!set->ok());
}

namespace {

// Neighbours that take their time.
class SlowNeighbours final : public SearchNeighbours
{
public:
    bool isAnybody() const override { return true; }
    void search(const Index::SearchRequest& request, const QList<Index::SearchResult>&, QObject* searchContext,
                std::function<void(QList<Index::SearchResult>)> found, std::function<void()> ended) override
    {
        Q_UNUSED(request)
        contexts.push_back(searchContext);
        Index::SearchResult result;
        result.name = QStringLiteral("far");
        result.md5 = Content::Md5Digest::fromBytes(QByteArray(16, 'n'));
        pending.push_back([found, ended, result] {
            found({result});
            ended();
        });
    }
    std::vector<QPointer<QObject>> contexts;
    std::vector<std::function<void()>> pending;
};

} // namespace

void TestIndexClientCalls::searchWithNeighboursKeepsNobodyWaiting()
{
    SlowNeighbours neighbours;
    m_host->handler->setNeighbours(&neighbours);
    ListPublication list;
    list.add(1);
    const auto client = online(QStringLiteral("anna"), &list);
    QTRY_COMPARE(client->published().entries, 1U);
    QStringList names;
    std::vector<Result<SearchEnd>> ends;
    const auto search = [&](QObject* context) {
        client->search(
            searchFor(QStringLiteral("dish"), 1), context,
            [&names](const auto& results) {
                for (const Index::SearchResult& result : results)
                    names += result.name;
            },
            [&ends](const Result<SearchEnd>& end) { ends.push_back(end); });
    };
    search(this);
    search(this);
    QTRY_COMPARE(neighbours.pending.size(), std::size_t{2});
    QTRY_COMPARE(names.size(), 2);
    QCOMPARE(peersAt(*client).peers.size(), 1); // beside them
    QVERIFY(ends.empty());
    neighbours.pending[1]();
    QTRY_COMPARE(ends.size(), std::size_t{1});
    QVERIFY(ends[0].ok());
    QCOMPARE(ends[0]->results, 2U);
    QCOMPARE(names.last(), QStringLiteral("far"));

    // Who asks no more frees the index of it.
    {
        QObject shortLived;
        search(&shortLived);
        QTRY_COMPARE(neighbours.pending.size(), std::size_t{3});
        QVERIFY(neighbours.contexts[2]);
    }
    QTRY_VERIFY(!neighbours.contexts[2]);
    client->stop();
    QTRY_COMPARE(client->state(), State::Stopped);
    QTRY_COMPARE(ends.size(), std::size_t{2});
    QCOMPARE(ends[1].error().code, ErrorCode::Cancelled);
    m_host->handler->setNeighbours(nullptr);
}

void TestIndexClientCalls::hearsWhoComesAndGoes()
{
    IndexClientSettings listening = settings();
    listening.events = true;
    const auto anna = newClient(listening);
    QStringList heard;
    connect(anna.get(), &IndexClient::presence, this, [&heard](const Index::PeerSummary& peer) {
        heard.append(peer.user + (peer.online ? QLatin1String(" came") : QLatin1String(" left")));
    });
    anna->start();
    QTRY_COMPARE(anna->state(), State::Online);
    QTRY_COMPARE(m_host->server->connectionCount(), 2);
    QTest::qWait(50);
    const auto bjorn = online(QStringLiteral("bjorn"));
    bjorn->stop();
    QTRY_COMPARE(bjorn->state(), State::Stopped);
    m_host->timers.advance(1s);
    QTRY_COMPARE(heard, (QStringList{QStringLiteral("bjorn came"), QStringLiteral("bjorn left")}));
}

void TestIndexClientCalls::keepsItsSearchesAtTheIndex()
{
    IndexClientSettings listening = settings();
    listening.presence = false;
    const auto anna = newClient(listening);
    QSignalSpy begun(anna.get(), &IndexClient::listening);
    QStringList hits;
    connect(anna.get(), &IndexClient::hit, this, [&hits](const QString& query, const Index::SearchResult& result) {
        hits.append(query + QLatin1Char(':') + result.name);
    });
    const auto keptAt = [this](quint64 id) {
        std::optional<QStringList> kept;
        m_host->service->keptSearches({id}, this, [&kept](const Result<QStringList>& queries) { kept = *queries; });
        (void)QTest::qWaitFor([&kept] { return kept.has_value(); });
        return kept.value_or(QStringList());
    };
    anna->keepSearches({QStringLiteral("soup")}); // before it is online
    anna->setEvents(true);
    anna->start();
    QTRY_COMPARE(begun.size(), 1);
    const quint64 id = anna->login().id;
    QTRY_COMPARE(keptAt(id), QStringList{QStringLiteral("soup")});
    anna->keepSearches({QStringLiteral("soup"), QStringLiteral("pie")}); // while it is
    QTRY_COMPARE(keptAt(id), (QStringList{QStringLiteral("soup"), QStringLiteral("pie")}));

    const auto bjorn = online(QStringLiteral("bjorn"));
    Index::Delta delta;
    delta.peer.value = bjorn->login().id;
    delta.next = "1";
    delta.adds = {file(QStringLiteral("Pea Soup")), file(QStringLiteral("bread"))};
    m_host->service->applyDelta(delta, this, [](const auto&) {});
    QTRY_COMPARE(hits, QStringList{QStringLiteral("soup:Pea Soup")});

    // The index comes back as it was, and is listened to again.
    m_host->stop();
    QTRY_COMPARE(anna->state(), State::Offline);
    m_host->start();
    m_host->timers.advance(5s);
    QTRY_COMPARE(anna->state(), State::Online);
    QTRY_COMPARE(begun.size(), 2);
    QCOMPARE(keptAt(id).size(), 2);
    anna->keepSearches({});
    QTRY_COMPARE(keptAt(id), QStringList());
}

QTEST_GUILESS_MAIN(TestIndexClientCalls)
#include "tst_indexclientcalls.moc"
