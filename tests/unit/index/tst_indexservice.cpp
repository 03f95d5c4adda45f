// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/threadworker.h"
#include "servicefixture.h"

#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace Potluck;
using namespace Potluck::Index;
using namespace Potluck::Test;
using namespace std::chrono_literals;

class TestIndexService : public ServiceFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void registersAndLogsIn();
    void checksPasswords();
    void letsInBothWhoRegisterAtOnce();
    void lastKeyOfAnAccountCounts();
    void refusesWhenTooManyPasswordsWait();
    void refusesWhenTooManySearchesWait();
    void publishersTakeTurns();
    void refusesWhenOnePublishesTooManyBatches();
    void publishingWaitsForLoading();
    void tellsPresence();
    void presenceIsNotRemembered();
    void expiredRegistrationLosesItsFiles();
    void newRegistrationRetiresTheOldFiles();
    void banEndsEverything();
    void listsPeersByPages();
    void searchesAndSourcesNameThePeers();
    void namesDownloadersAsSources();
    void downloadersLeaveWithTheirSession();
    void boundsAnnouncedDownloads();
    void refusesBadAddresses();
    void answersNothingToTheDead();
    void refusesBeforeItIsOpen();
    void mayBeDestroyedBeforeTheLanes();
    void worksOnRealThreads();

private:
    [[nodiscard]] QList<SearchResult> sourcesOf(int number, bool downloads = true);
    [[nodiscard]] Status announce(RegistrationId peer, const SharedDownload& download);
};

void TestIndexService::init()
{
    m_store.data = {};
    m_store.failCommits = 0;
    start();
}

void TestIndexService::cleanup()
{
    m_service.reset();
    settle();
}

void TestIndexService::registersAndLogsIn()
{
    const auto anna = enroll(QStringLiteral("anna"), 1);
    QVERIFY(anna.ok());
    QCOMPARE(anna->user, QStringLiteral("anna"));
    QCOMPARE(status().registered, 1U);
    QCOMPARE(status().online, 0U);
    QVERIFY(publish(anna->id, {}, "r1", {entryOf(1, QStringLiteral("song"))}).ok());
    const auto session = login(anna->id, 1);
    QVERIFY(session.ok());
    QCOMPARE(session->revision, QByteArray("r1"));
    QCOMPARE(session->entries, 1U);
    QCOMPARE(status().online, 1U);
    const auto kept = ask<void>([&](auto done) { m_service->keepAlive({anna->id, std::nullopt}, this, done); });
    QVERIFY(kept->ok());
    QVERIFY(ask<void>([&](auto done) { m_service->logout(anna->id, this, done); })->ok());
    QCOMPARE(ask<void>([&](auto done) { m_service->logout(anna->id, this, done); })->error().code, ErrorCode::NotFound);
    QCOMPARE(status().online, 0U);
}

void TestIndexService::checksPasswords()
{
    const auto anna = enroll(QStringLiteral("anna"), 1, QStringLiteral("secret"));
    QVERIFY(anna.ok());
    QVERIFY(m_store.data.registrations.begin()->second.password.startsWith("$argon2id$"));
    QCOMPARE(login(anna->id, 2, QStringLiteral("guess")).error().code, ErrorCode::Unauthorized);
    QVERIFY(login(anna->id, 2, QStringLiteral("secret")).ok());
    QVERIFY(login(anna->id, 2).ok());
    QCOMPARE(enroll(QStringLiteral("anna"), 3, QStringLiteral("guess")).error().code, ErrorCode::Unauthorized);
    const auto again = enroll(QStringLiteral("anna"), 3, QStringLiteral("secret"));
    QVERIFY(again.ok());
    QVERIFY(again->id > anna->id);
}

// Both are checked before either is done: the second finds an account where it saw none.
void TestIndexService::letsInBothWhoRegisterAtOnce()
{
    std::vector<Result<Registration>> answers;
    const auto ask = [&](int key, const QString& password) {
        RegisterRequest request;
        request.user = QStringLiteral("anna");
        request.key = keyOf(key);
        request.password = password;
        m_service->registerPeer(request, this,
                                [&answers](const Result<Registration>& answer) { answers.push_back(answer); });
    };
    ask(1, QStringLiteral("secret"));
    ask(2, QStringLiteral("secret"));
    ask(3, QStringLiteral("guess"));
    QVERIFY(m_writer.step() && m_writer.step() && m_writer.step());
    QCOMPARE(m_password.tasks.size(), std::size_t{3});
    settle();
    QCOMPARE(answers.size(), std::size_t{3});
    QVERIFY(answers[0].ok());
    QVERIFY(answers[1].ok());
    QCOMPARE(answers[2].error().code, ErrorCode::Unauthorized);
    QCOMPARE(status().registered, 1U);
    QVERIFY(login(answers[1]->id, 2).ok());
}

void TestIndexService::lastKeyOfAnAccountCounts()
{
    const auto anna = enroll(QStringLiteral("anna"), 1, QStringLiteral("secret"));
    QVERIFY(login(anna->id, 1).ok());
    const auto publishAs = [&](int key, const QByteArray& base, const QByteArray& next, const QString& name) {
        Delta delta;
        delta.peer = anna->id;
        delta.key = keyOf(key);
        delta.base = base;
        delta.next = next;
        delta.adds = {entryOf(key, name)};
        return *ask<DeltaResult>([&](auto done) { m_service->applyDelta(delta, this, done); });
    };
    const auto keepAliveAs = [&](int key, quint16 port) {
        const KeepAliveRequest request{anna->id, QList<Endpoint>{{QStringLiteral("192.0.2.9"), port}}, keyOf(key)};
        return *ask<void>([&](auto done) { m_service->keepAlive(request, this, done); });
    };
    QVERIFY(publishAs(1, {}, "a.1", QStringLiteral("first song")).ok());
    QVERIFY(keepAliveAs(1, 7701).ok());

    QVERIFY(login(anna->id, 2, QStringLiteral("secret")).ok());
    QCOMPARE(publishAs(1, "a.1", "a.2", QStringLiteral("second song")).error().code, ErrorCode::Unauthorized);
    QCOMPARE(keepAliveAs(1, 7701).error().code, ErrorCode::Unauthorized);
    QVERIFY(publishAs(2, "a.1", "b.1", QStringLiteral("third song")).ok());
    QVERIFY(keepAliveAs(2, 7702).ok());
    const SearchPage page = search(QStringLiteral("song"));
    QCOMPARE(page.results.size(), 2);
    QVERIFY(page.results[0].sources[0].key == keyOf(2));
    QCOMPARE(page.results[0].sources[0].addresses, (QList<Endpoint>{{QStringLiteral("192.0.2.9"), 7702}}));

    QVERIFY(ask<void>([&](auto done) { m_service->logout(anna->id, this, done); })->ok());
    QCOMPARE(keepAliveAs(1, 7701).error().code, ErrorCode::NotFound);
    QVERIFY(login(anna->id, 1).ok());
    QVERIFY(keepAliveAs(1, 7701).ok());
}

void TestIndexService::refusesWhenTooManyPasswordsWait()
{
    IndexOptions options;
    options.passwordQueue = 2;
    start(options);
    int busy = 0;
    int done = 0;
    for (int i = 0; i < 5; ++i) {
        RegisterRequest request;
        request.user = QStringLiteral("user %1").arg(i);
        request.key = keyOf(i + 1);
        request.password = QStringLiteral("secret");
        m_service->registerPeer(request, this, [&](const Result<Registration>& result) {
            ++done;
            busy += !result && result.error().code == ErrorCode::Busy ? 1 : 0;
        });
    }
    while (m_writer.step()) {
    }
    QCoreApplication::processEvents();
    QCOMPARE(busy, 3);
    settle();
    QCOMPARE(done, 5);
    QCOMPARE(status().registered, 2U);
    QVERIFY(enroll(QStringLiteral("later"), 9, QStringLiteral("secret")).ok());
}

void TestIndexService::refusesWhenTooManySearchesWait()
{
    IndexOptions options;
    options.searchQueue = 3;
    start(options);
    int busy = 0;
    for (int i = 0; i < 5; ++i) {
        m_service->search(looking(QStringLiteral("x"), 10), this, [&](const Result<SearchPage>& page) {
            busy += !page && page.error().code == ErrorCode::Busy ? 1 : 0;
        });
    }
    settle();
    QCOMPARE(busy, 2);
    QCOMPARE(status().searches, 3U);
    QVERIFY(status().searchesPerSecond > 0);
    m_clock.advance(2min);
    QCOMPARE(status().searchesPerSecond, 0.0);
}

void TestIndexService::publishersTakeTurns()
{
    const auto anna = enroll(QStringLiteral("anna"), 1);
    const auto bert = enroll(QStringLiteral("bert"), 2);
    QStringList order;
    const auto send = [&](RegistrationId peer, int number, const QString& name) {
        Delta delta;
        delta.peer = peer;
        delta.base = number == 0 ? QByteArray() : QByteArray::number(number);
        delta.next = QByteArray::number(number + 1);
        delta.removes = QList<EntryKey>(MaxBatchEntries, EntryKey{{}, QStringLiteral("gone")});
        m_service->applyDelta(delta, this, [&order, name](const Result<DeltaResult>& result) {
            order += name + (result ? QString() : QStringLiteral("!"));
        });
    };
    for (int i = 0; i < 7; ++i)
        send(anna->id, i, QStringLiteral("a"));
    send(bert->id, 0, QStringLiteral("b"));
    QVERIFY(m_writer.step()); // one turn: four full batches
    QCoreApplication::processEvents();
    QCOMPARE(order, (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("a")}));
    settle();
    QCOMPARE(order.size(), 8);
    QVERIFY(!order.join(QString()).contains(QLatin1Char('!')));
}

void TestIndexService::refusesWhenOnePublishesTooManyBatches()
{
    const auto anna = enroll(QStringLiteral("anna"), 1);
    int busy = 0;
    int fine = 0;
    for (int i = 0; i < 10; ++i) {
        Delta delta;
        delta.peer = anna->id;
        delta.base = i == 0 ? QByteArray() : QByteArray::number(i);
        delta.next = QByteArray::number(i + 1);
        m_service->applyDelta(delta, this, [&](const Result<DeltaResult>& result) {
            ++(result ? fine : busy);
            QVERIFY(result || result.error().code == ErrorCode::Busy);
        });
    }
    settle();
    QCOMPARE(fine, 8);
    QCOMPARE(busy, 2);
    QCOMPARE(publish(RegistrationId{99}, {}, "r", {}).error().code, ErrorCode::NotFound);
}

void TestIndexService::publishingWaitsForLoading()
{
    const auto anna = enroll(QStringLiteral("anna"), 1);
    QVERIFY(publish(anna->id, {}, "r1", {entryOf(1, QStringLiteral("song"))}).ok());
    m_service.reset();
    m_service = std::make_unique<IndexService>(m_store, m_clock, m_random, *m_timers,
                                               IndexService::Lanes{m_writer, m_searcher, m_password}, IndexOptions{});
    m_service->start(this, [](const auto& opened) { QVERIFY(opened.ok() && opened->loading); });
    Delta delta;
    delta.peer = anna->id;
    delta.base = "r1";
    delta.next = "r2";
    delta.adds = {entryOf(2, QStringLiteral("second song"))};
    std::optional<Result<DeltaResult>> got;
    m_service->applyDelta(delta, this, [&](const Result<DeltaResult>& result) { got = result; });
    m_writer.step(); // opened
    m_writer.step(); // the batch comes too early
    QCoreApplication::processEvents();
    QVERIFY(!got);
    std::optional<Result<SearchPage>> early;
    m_service->search(looking(QStringLiteral("song")), this, [&](const Result<SearchPage>& page) { early = page; });
    m_searcher.step();
    QCoreApplication::processEvents();
    QVERIFY(early && early->ok() && (*early)->loading);
    settle();
    QVERIFY(got && got->ok());
    QCOMPARE(search(QStringLiteral("song")).results.size(), 2);
    QVERIFY(!search(QStringLiteral("song")).loading);
    QVERIFY(!status().loading);
}

void TestIndexService::tellsPresence()
{
    QSignalSpy spy(m_service.get(), &IndexService::presenceChanged);
    const auto anna = enroll(QStringLiteral("anna"), 1);
    QVERIFY(publish(anna->id, {}, "r1", {entryOf(1, QStringLiteral("song"))}).ok());
    QVERIFY(spy.isEmpty());
    QVERIFY(login(anna->id, 1).ok());
    QCOMPARE(spy.size(), 1);
    QVERIFY(spy.takeFirst()[0].value<PeerSummary>().online);
    QCOMPARE(search(QStringLiteral("song")).results[0].onlineCount, 1U);
    const QList<Endpoint> moved{{QStringLiteral("192.0.2.9"), 7}};
    QVERIFY(ask<void>([&](auto done) { m_service->keepAlive({anna->id, moved}, this, done); })->ok());
    QCOMPARE(spy.takeFirst()[0].value<PeerSummary>().addresses, moved);
    QVERIFY(ask<void>([&](auto done) { m_service->keepAlive({anna->id, moved}, this, done); })->ok());
    QVERIFY(spy.isEmpty());
    m_timers->advance(5min + 36s);
    settle();
    QCOMPARE(spy.size(), 1);
    QVERIFY(!spy.takeFirst()[0].value<PeerSummary>().online);
    QCOMPARE(search(QStringLiteral("song")).results[0].onlineCount, 0U);
    QCOMPARE(ask<void>([&](auto done) {
                 m_service->keepAlive({anna->id, {}}, this, done);
             })
                 ->error()
                 .code,
             ErrorCode::NotFound);
}

void TestIndexService::presenceIsNotRemembered()
{
    const auto anna = enroll(QStringLiteral("anna"), 1);
    QVERIFY(login(anna->id, 1).ok());
    start();
    QCOMPARE(status().registered, 1U);
    QCOMPARE(status().online, 0U);
}

void TestIndexService::expiredRegistrationLosesItsFiles()
{
    const auto anna = enroll(QStringLiteral("anna"), 1);
    QVERIFY(publish(anna->id, {}, "r1", {entryOf(1, QStringLiteral("song"))}).ok());
    m_clock.advance(30 * 24h - 10s);
    m_timers->advance(6s);
    settle();
    QCOMPARE(search(QStringLiteral("song")).results.size(), 1);
    m_timers->advance(10s);
    settle();
    QVERIFY(search(QStringLiteral("song")).results.isEmpty());
    QCOMPARE(status().registered, 0U);
    QVERIFY(m_store.data.entries.empty());
    QCOMPARE(login(anna->id, 1).error().code, ErrorCode::NotFound);
}

void TestIndexService::newRegistrationRetiresTheOldFiles()
{
    const auto anna = enroll(QStringLiteral("anna"), 1);
    QVERIFY(login(anna->id, 1).ok());
    QVERIFY(publish(anna->id, {}, "r1", {entryOf(1, QStringLiteral("song"))}).ok());
    QSignalSpy spy(m_service.get(), &IndexService::presenceChanged);
    const auto again = enroll(QStringLiteral("anna"), 1);
    QVERIFY(again->id > anna->id);
    QVERIFY(again->revision.isEmpty());
    QVERIFY(search(QStringLiteral("song")).results.isEmpty());
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy[0][0].value<PeerSummary>().id, anna->id);
    QCOMPARE(status().online, 0U);
    QCOMPARE(publish(anna->id, "r1", "r2", {}).error().code, ErrorCode::NotFound);
    QVERIFY(m_store.data.entries.empty());
}

void TestIndexService::banEndsEverything()
{
    const auto anna = enroll(QStringLiteral("anna"), 1);
    QVERIFY(login(anna->id, 1).ok());
    QVERIFY(publish(anna->id, {}, "r1", {entryOf(1, QStringLiteral("song"))}).ok());
    QVERIFY(ask<void>([&](auto done) { m_service->ban(anna->id, this, done); })->ok());
    QVERIFY(search(QStringLiteral("song")).results.isEmpty());
    QCOMPARE(status().online, 0U);
    QCOMPARE(login(anna->id, 1).error().code, ErrorCode::PermissionDenied);
    QVERIFY(ask<void>([&](auto done) { m_service->unban(QStringLiteral("anna"), this, done); })->ok());
    QVERIFY(enroll(QStringLiteral("anna"), 1).ok());
}

void TestIndexService::listsPeersByPages()
{
    QList<quint64> all;
    QList<quint64> online;
    for (int i = 0; i < 25; ++i) {
        const auto peer = enroll(QStringLiteral("user %1").arg(i), i + 1);
        all += peer->id.value;
        if (i % 3 == 0) {
            QVERIFY(login(peer->id, i + 1).ok());
            online += peer->id.value;
        }
    }
    const auto list = [&](PeerStatus status) {
        QList<quint64> ids;
        PeersRequest request{status, {}, 4};
        bool more = true;
        while (more) {
            const auto page = *ask<PeersPage>([&](auto done) { m_service->peers(request, this, done); });
            for (const PeerSummary& peer : page->peers) {
                ids += peer.id.value;
                if (status != PeerStatus::All)
                    [&] { QCOMPARE(peer.online, status == PeerStatus::Online); }();
            }
            if (!page->peers.isEmpty())
                request.after = page->peers.back().id;
            more = page->more;
        }
        return ids;
    };
    QCOMPARE(list(PeerStatus::All), all);
    QCOMPARE(list(PeerStatus::Online), online);
    QList<quint64> offline;
    for (const quint64 id : std::as_const(all)) {
        if (!online.contains(id))
            offline += id;
    }
    QCOMPARE(list(PeerStatus::Offline), offline);
}

void TestIndexService::searchesAndSourcesNameThePeers()
{
    const auto anna = enroll(QStringLiteral("anna"), 1);
    const auto bert = enroll(QStringLiteral("bert"), 2);
    QVERIFY(login(anna->id, 1).ok());
    QVERIFY(publish(anna->id, {}, "r1", {entryOf(1, QStringLiteral("song"))}).ok());
    QVERIFY(publish(bert->id, {}, "r1", {entryOf(1, QStringLiteral("song"))}).ok());
    SourcesRequest request;
    request.content = entryOf(1, {}).content;
    const auto sources = *ask<QList<SearchResult>>([&](auto done) { m_service->sources(request, this, done); });
    for (const SearchResult& result : {search(QStringLiteral("song")).results[0], sources->front()}) {
        QCOMPARE(result.sources.size(), 2);
        QCOMPARE(result.sources[0].user, QStringLiteral("anna"));
        QVERIFY(result.sources[0].online);
        QCOMPARE(result.sources[0].key, keyOf(1));
        QCOMPARE(result.sources[0].addresses.size(), 1);
        QCOMPARE(result.sources[1].user, QStringLiteral("bert"));
        QVERIFY(!result.sources[1].online);
        QCOMPARE(result.sources[1].key, keyOf(2));
    }
    const auto page = *ask<BrowsePage>([&](auto done) { m_service->browse({bert->id, {}, 10}, this, done); });
    QCOMPARE(page->entries.size(), 1);
    const auto nobody = *ask<BrowsePage>([&](auto done) {
        m_service->browse({RegistrationId{99}, {}, 10}, this, done);
    });
    QCOMPARE(nobody.error().code, ErrorCode::NotFound);
    const auto bad = *ask<SearchPage>([&](auto done) { m_service->search(looking(QString(), 10), this, done); });
    QCOMPARE(bad.error().code, ErrorCode::InvalidArgument);
}

QList<SearchResult> TestIndexService::sourcesOf(int number, bool downloads)
{
    SourcesRequest request;
    request.content = entryOf(number, {}).content;
    request.downloads = downloads;
    return **ask<QList<SearchResult>>([&](auto done) { m_service->sources(request, this, done); });
}

Status TestIndexService::announce(RegistrationId peer, const SharedDownload& download)
{
    return *ask<void>([&](auto done) { m_service->announce(peer, download, this, done); });
}

void TestIndexService::namesDownloadersAsSources()
{
    const auto anna = enroll(QStringLiteral("anna"), 1);
    const auto bert = enroll(QStringLiteral("bert"), 2);
    const auto carla = enroll(QStringLiteral("carla"), 3);
    QVERIFY(login(bert->id, 2).ok() && login(carla->id, 3).ok());
    QVERIFY(publish(anna->id, {}, "r1", {entryOf(1, QStringLiteral("song"))}).ok());
    QVERIFY(publish(carla->id, {}, "r1", {entryOf(1, QStringLiteral("song"))}).ok());
    const Content::ContentId song = *entryOf(1, {}).content;
    QVERIFY(announce(bert->id, {song, 5, QStringLiteral("my song")}).ok());
    QVERIFY(announce(carla->id, {song, 5, QStringLiteral("song")}).ok());

    const auto results = sourcesOf(1);
    QCOMPARE(results.size(), 1);
    QCOMPARE(results[0].name, QStringLiteral("song"));
    QStringList users;
    for (const Source& source : results[0].sources)
        users += source.user;
    QCOMPARE(users, (QStringList{QStringLiteral("carla"), QStringLiteral("bert"), QStringLiteral("anna")}));
    QVERIFY(results[0].sources[1].online);
    QCOMPARE(results[0].sources[1].key, keyOf(2));
    QCOMPARE(results[0].sources[1].addresses.size(), 1);
    QCOMPARE(results[0].sourceCount, 3U);
    QCOMPARE(results[0].onlineCount, 2U);
    QCOMPARE(sourcesOf(1, false)[0].sources.size(), 2); // programs that fetch whole files only
    QCOMPARE(search(QStringLiteral("song")).results[0].sourceCount, 2U);

    // Nobody publishes it any more.
    const Content::ContentId tale = *entryOf(2, {}).content;
    QVERIFY(announce(bert->id, {tale, 7, QStringLiteral("tale")}).ok());
    QCOMPARE(sourcesOf(2).size(), 1);
    QCOMPARE(sourcesOf(2)[0].name, QStringLiteral("tale"));
    QCOMPARE(sourcesOf(2)[0].size, std::optional<quint64>(7));
    QVERIFY(sourcesOf(2)[0].content == tale);
    QVERIFY(search(QStringLiteral("tale")).results.isEmpty());
    QVERIFY(ask<void>([&](auto done) { m_service->withdraw(bert->id, tale, this, done); })->ok());
    QVERIFY(sourcesOf(2).isEmpty());
}

void TestIndexService::downloadersLeaveWithTheirSession()
{
    const auto anna = enroll(QStringLiteral("anna"), 1, QStringLiteral("salt"));
    const SharedDownload tale{*entryOf(2, {}).content, 7, QStringLiteral("tale")};
    QCOMPARE(announce(anna->id, tale).error().code, ErrorCode::NotFound);
    const auto isNamed = [&] { return !sourcesOf(2).isEmpty(); };
    const auto comes = [&] { return login(anna->id, 1).ok() && !isNamed() && announce(anna->id, tale).ok(); };

    QVERIFY(comes() && isNamed());
    QVERIFY(ask<void>([&](auto done) { m_service->logout(anna->id, this, done); })->ok());
    QVERIFY(!isNamed());

    QVERIFY(comes() && isNamed());
    QVERIFY(login(anna->id, 9, QStringLiteral("salt")).ok());
    QVERIFY(!isNamed());

    QVERIFY(comes() && isNamed());
    m_timers->advance(PresenceLease + PresenceGrace + 10s);
    settle();
    QVERIFY(!isNamed());

    QVERIFY(comes() && isNamed());
    QVERIFY(ask<void>([&](auto done) { m_service->unregister(anna->id, this, done); })->ok());
    QVERIFY(!isNamed());
}

void TestIndexService::boundsAnnouncedDownloads()
{
    IndexOptions options;
    options.maxDownloadsOfPeer = 2;
    options.maxDownloads = 3;
    start(options);
    const auto anna = enroll(QStringLiteral("anna"), 1);
    const auto bert = enroll(QStringLiteral("bert"), 2);
    QVERIFY(login(anna->id, 1).ok() && login(bert->id, 2).ok());
    const auto download = [](int number) {
        return SharedDownload{*entryOf(number, {}).content, 7, QStringLiteral("tale")};
    };
    QVERIFY(announce(anna->id, download(1)).ok());
    QVERIFY(announce(anna->id, download(2)).ok());
    QVERIFY(announce(anna->id, download(2)).ok());
    QCOMPARE(announce(anna->id, download(3)).error().code, ErrorCode::PermissionDenied);
    QVERIFY(announce(bert->id, download(1)).ok());
    QCOMPARE(announce(bert->id, download(2)).error().code, ErrorCode::Busy);
    QVERIFY(ask<void>([&](auto done) { m_service->withdraw(anna->id, download(1).content, this, done); })->ok());
    QVERIFY(announce(bert->id, download(2)).ok());

    SharedDownload bad = download(4);
    bad.name = QStringLiteral("a/b");
    QCOMPARE(announce(anna->id, bad).error().code, ErrorCode::InvalidArgument);
    bad = download(4);
    bad.size = MaxEntryBytes + 1;
    QCOMPARE(announce(anna->id, bad).error().code, ErrorCode::InvalidArgument);
}

void TestIndexService::refusesBadAddresses()
{
    const auto anna = enroll(QStringLiteral("anna"), 1);
    QList<QList<Endpoint>> bad{{{QString(), 1}},
                               {{QStringLiteral("h"), 0}},
                               {{QString(300, QLatin1Char('h')), 1}},
                               QList<Endpoint>(9, Endpoint{QStringLiteral("h"), 1})};
    for (const auto& addresses : std::as_const(bad)) {
        LoginRequest request;
        request.id = anna->id;
        request.key = keyOf(1);
        request.addresses = addresses;
        const auto result = *ask<Registration>([&](auto done) { m_service->login(request, this, done); });
        QCOMPARE(result.error().code, ErrorCode::InvalidArgument);
    }
    QCOMPARE(status().online, 0U);
}

void TestIndexService::answersNothingToTheDead()
{
    bool answered = false;
    {
        QObject context;
        m_service->status(&context, [&](const auto&) { answered = true; });
        m_service->search(looking(QStringLiteral("x"), 1), &context, [&](const auto&) { answered = true; });
    }
    settle();
    QVERIFY(!answered);
}

void TestIndexService::refusesBeforeItIsOpen()
{
    m_service = std::make_unique<IndexService>(m_store, m_clock, m_random, *m_timers,
                                               IndexService::Lanes{m_writer, m_searcher, m_password}, IndexOptions{});
    QCOMPARE(enroll(QStringLiteral("anna"), 1).error().code, ErrorCode::Io);
    QCOMPARE(login(RegistrationId{1}, 1).error().code, ErrorCode::Io);
    const auto invite = *ask<Invite>([&](auto done) { m_service->createInvite({}, this, done); });
    QCOMPARE(invite.error().code, ErrorCode::Io);
    QVERIFY(search(QStringLiteral("song")).results.isEmpty());
    m_timers->advance(1min);
    settle();
    QCOMPARE(m_store.data.registrations.size(), std::size_t{0});
}

void TestIndexService::mayBeDestroyedBeforeTheLanes()
{
    const auto anna = enroll(QStringLiteral("anna"), 1);
    Delta delta;
    delta.peer = anna->id;
    delta.next = "r1";
    delta.adds = {entryOf(1, QStringLiteral("song"))};
    bool published = false;
    m_service->applyDelta(delta, this, [&](const auto& result) { published = result.ok(); });
    m_service.reset();
    settle();
    QVERIFY(published); // what was accepted is finished
    QCOMPARE(m_store.data.entries.size(), std::size_t{1});
}

void TestIndexService::worksOnRealThreads()
{
    m_service.reset();
    settle();
    QtTimerSource timers;
    auto writer = std::make_unique<ThreadWorker>(QStringLiteral("writer"));
    auto searcher = std::make_unique<ThreadWorker>(QStringLiteral("searcher"), 2);
    auto password = std::make_unique<ThreadWorker>(QStringLiteral("password"));
    IndexService service(m_store, m_clock, m_random, timers, {*writer, *searcher, *password}, {});
    service.start(this, [](const auto&) {});
    RegistrationId id;
    RegisterRequest request;
    request.user = QStringLiteral("anna");
    request.key = keyOf(1);
    service.registerPeer(request, this, [&](const auto& result) { id = result->id; });
    QTRY_VERIFY(!id.isNull());
    int published = 0;
    for (int i = 0; i < 8; ++i) {
        Delta delta;
        delta.peer = id;
        delta.base = i == 0 ? QByteArray() : QByteArray::number(i);
        delta.next = QByteArray::number(i + 1);
        for (int n = 0; n < 500; ++n)
            delta.adds += entryOf(i * 500 + n + 1, QStringLiteral("song %1").arg(i * 500 + n));
        service.applyDelta(delta, this, [&](const auto& result) { published += result.ok() ? 1 : 0; });
    }
    // Names come from the store in this double without a lock: searches that find something wait until it is quiet.
    int answers = 0;
    for (int i = 0; i < 50; ++i)
        service.search(looking(QStringLiteral("nothing"), 10), this, [&](const auto&) { ++answers; });
    QTRY_COMPARE(published, 8);
    QTRY_COMPARE(answers, 50);
    std::optional<qsizetype> found;
    service.search(looking(QStringLiteral("song")), this, [&](const auto& page) { found = page->results.size(); });
    QTRY_VERIFY(found);
    QCOMPARE(*found, 100);
    service.stop();
    writer.reset();
    searcher.reset();
    password.reset();
}

QTEST_GUILESS_MAIN(TestIndexService)
#include "tst_indexservice.moc"
