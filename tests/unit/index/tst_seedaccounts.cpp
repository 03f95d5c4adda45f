// SPDX-License-Identifier: GPL-3.0-or-later
// Who comes by the seed networks: accounts with a second password, guests without an account.
#include "servicefixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Potluck;
using namespace Potluck::Index;
using namespace Potluck::Test;
using namespace std::chrono_literals;

class TestSeedAccounts : public ServiceFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void seedAccountComesAndGoes();
    void secondRegistrationNeedsTheSamePassword();
    void checksSeedPasswords();
    void ownerAllowsAndForbidsTheSeedNetworks();
    void refusesSeedPasswordsWhereTheyAreOff();
    void tellsDialects();
    void offlineAccountsSpeakTheirOwnDialect();
    void filtersSearchesByDialect();
    void guestIsThereAtOnce();
    void guestNeedsNoKeepAlive();
    void guestsFilesEndWithIt_data();
    void guestsFilesEndWithIt();
    void guestsDoNotOutliveTheIndex();
    void guestIdsAreNeverGivenTwice();
    void guestsCostNoDisk();
    void keepAlivesCostNoDisk();
    void boundsGuests();
    void refusesBadGuests();
    void manySmallBatchesShareAFlush();

private:
    Result<Registration> enrollSeed(const QString& user, const QString& password)
    {
        RegisterRequest request;
        request.user = user;
        request.seedPassword = password;
        return *ask<Registration>([&](auto done) { m_service->registerPeer(request, this, done); });
    }
    Result<Registration> loginSeed(RegistrationId id, const QString& user, const QString& password)
    {
        LoginRequest request;
        request.id = id;
        request.user = user;
        request.seedPassword = password;
        request.addresses = {{QStringLiteral("192.0.2.7"), 9999}};
        request.dialects = Dialect::Beer2beer;
        return *ask<Registration>([&](auto done) { m_service->login(request, this, done); });
    }
    Result<RegistrationId> check(RegistrationId id, const QString& user, const QString& password)
    {
        return *ask<RegistrationId>([&](auto done) { m_service->checkSeedPassword({id, user, password}, this, done); });
    }
    Status setSeed(RegistrationId id, const QString& password)
    {
        return *ask<void>([&](auto done) { m_service->setSeedPassword(id, password, this, done); });
    }
    Result<Registration> enter(const QString& name, Dialects dialects = Dialect::Alakazaam)
    {
        const GuestRequest request{name, {{QStringLiteral("192.0.2.9"), 3000}}, dialects};
        return *ask<Registration>([&](auto done) { m_service->enterGuest(request, this, done); });
    }
    PeerSummary summary(RegistrationId id)
    {
        const auto peer = *ask<PeerSummary>([&](auto done) { m_service->peer(id, this, done); });
        return peer ? *peer : PeerSummary{};
    }
    QList<SearchResult> searchFor(const QString& text, Dialects dialects)
    {
        SearchRequest request = looking(text);
        request.dialects = dialects;
        return (*ask<SearchPage>([&](auto done) { m_service->search(request, this, done); }))->results;
    }
    static IndexOptions seedOptions()
    {
        IndexOptions options;
        options.seedPasswords = true;
        return options;
    }
};

void TestSeedAccounts::init()
{
    m_store.data = {};
    m_store.commits = 0;
    start(seedOptions());
}

void TestSeedAccounts::cleanup()
{
    m_service.reset();
    settle();
}

void TestSeedAccounts::seedAccountComesAndGoes()
{
    const auto anna = enrollSeed(QStringLiteral("anna"), QStringLiteral("pw"));
    QVERIFY(anna.ok());
    QVERIFY(m_store.data.registrations.begin()->second.seedPassword.startsWith("$argon2id$"));
    QVERIFY(publish(anna->id, {}, "r1", {entryOf(1, QStringLiteral("song"))}).ok()); // before it ever logged in
    QCOMPARE(searchFor(QStringLiteral("song"), Dialect::Beer2beer).size(), 1);
    QVERIFY(searchFor(QStringLiteral("song"), Dialect::Native).isEmpty());
    QCOMPARE(loginSeed(anna->id, QStringLiteral("anna"), QStringLiteral("no")).error().code, ErrorCode::Unauthorized);
    QCOMPARE(loginSeed(anna->id, QStringLiteral("bert"), QStringLiteral("pw")).error().code, ErrorCode::Unauthorized);
    QCOMPARE(loginSeed(RegistrationId{77}, QStringLiteral("anna"), QStringLiteral("pw")).error().code,
             ErrorCode::NotFound);
    QVERIFY(loginSeed(anna->id, QStringLiteral("anna"), QStringLiteral("pw")).ok());
    const auto results = searchFor(QStringLiteral("song"), Dialect::Beer2beer);
    QCOMPARE(results[0].onlineCount, 1U);
    QCOMPARE(results[0].sources[0].dialects, Dialects(Dialect::Beer2beer));
    QVERIFY(results[0].sources[0].key.isNull());
}

void TestSeedAccounts::secondRegistrationNeedsTheSamePassword()
{
    const auto first = enrollSeed(QStringLiteral("anna"), QStringLiteral("pw"));
    QVERIFY(publish(first->id, {}, "r1", {entryOf(1, QStringLiteral("song"))}).ok());
    QCOMPARE(enrollSeed(QStringLiteral("Anna"), QStringLiteral("other")).error().code, ErrorCode::Unauthorized);
    QCOMPARE(search(QStringLiteral("song")).results.size(), 1);
    const auto second = enrollSeed(QStringLiteral("anna"), QStringLiteral("pw"));
    QVERIFY(second->id > first->id);
    QVERIFY(search(QStringLiteral("song")).results.isEmpty());
    QCOMPARE(status().registered, 1U);
}

void TestSeedAccounts::checksSeedPasswords()
{
    const auto anna = enrollSeed(QStringLiteral("anna"), QStringLiteral("pw"));
    QCOMPARE(*check({}, QStringLiteral("ANNA"), QStringLiteral("pw")), anna->id);
    QCOMPARE(*check(anna->id, {}, QStringLiteral("pw")), anna->id);
    QCOMPARE(*check(anna->id, QStringLiteral("anna"), QStringLiteral("pw")), anna->id);
    QCOMPARE(check({}, QStringLiteral("anna"), QStringLiteral("no")).error().code, ErrorCode::Unauthorized);
    QCOMPARE(check({}, QStringLiteral("anna"), {}).error().code, ErrorCode::Unauthorized);
    QCOMPARE(check(anna->id, QStringLiteral("bert"), QStringLiteral("pw")).error().code, ErrorCode::Unauthorized);
    QCOMPARE(check({}, QStringLiteral("bert"), QStringLiteral("pw")).error().code, ErrorCode::NotFound);
    QCOMPARE(check(RegistrationId{9}, {}, QStringLiteral("pw")).error().code, ErrorCode::NotFound);
    const auto bert = enroll(QStringLiteral("bert"), 1, QStringLiteral("pw")); // a native password is another thing
    QCOMPARE(check(bert->id, {}, QStringLiteral("pw")).error().code, ErrorCode::Unauthorized);
    QCOMPARE(status().online, 0U);
}

void TestSeedAccounts::ownerAllowsAndForbidsTheSeedNetworks()
{
    const auto bert = enroll(QStringLiteral("bert"), 1);
    QCOMPARE(loginSeed(bert->id, {}, QStringLiteral("pw")).error().code, ErrorCode::Unauthorized);
    const auto refused = enrollSeed(QStringLiteral("bert"), QStringLiteral("pw"));
    QCOMPARE(refused.error().code, ErrorCode::Unauthorized);
    QVERIFY(refused.error().detail.contains(QLatin1String("owner")));
    QVERIFY(setSeed(bert->id, QStringLiteral("pw")).ok());
    start(seedOptions()); // it is kept
    QVERIFY(loginSeed(bert->id, QStringLiteral("bert"), QStringLiteral("pw")).ok());
    QVERIFY(summary(bert->id).online);
    QVERIFY(setSeed(bert->id, {}).ok());
    QVERIFY(!summary(bert->id).online);
    QCOMPARE(loginSeed(bert->id, {}, QStringLiteral("pw")).error().code, ErrorCode::Unauthorized);
    QVERIFY(login(bert->id, 1).ok());
    QVERIFY(setSeed(bert->id, {}).ok());
    QVERIFY(summary(bert->id).online); // by its key
    QCOMPARE(setSeed(RegistrationId{9}, QStringLiteral("pw")).error().code, ErrorCode::NotFound);
    QCOMPARE(setSeed(bert->id, QString(200, u'x')).error().code, ErrorCode::InvalidArgument);
}

void TestSeedAccounts::refusesSeedPasswordsWhereTheyAreOff()
{
    const auto bert = enroll(QStringLiteral("bert"), 1);
    start();
    QCOMPARE(setSeed(bert->id, QStringLiteral("pw")).error().code, ErrorCode::PermissionDenied);
    QCOMPARE(enrollSeed(QStringLiteral("anna"), QStringLiteral("pw")).error().code, ErrorCode::PermissionDenied);
}

void TestSeedAccounts::tellsDialects()
{
    const auto anna = enroll(QStringLiteral("anna"), 1);
    QSignalSpy spy(m_service.get(), &IndexService::presenceChanged);
    LoginRequest request;
    request.id = anna->id;
    request.key = keyOf(1);
    request.dialects = Dialects(Dialect::Native) | Dialect::Beer2beer;
    QVERIFY(ask<Registration>([&](auto done) { m_service->login(request, this, done); })->ok());
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy[0][0].value<PeerSummary>().dialects, request.dialects);
    QVERIFY(ask<void>([&](auto done) { m_service->logout(anna->id, this, done); })->ok());
    QCOMPARE(summary(anna->id).dialects, request.dialects); // as of its last login
    request.dialects = {};
    QCOMPARE(ask<Registration>([&](auto done) { m_service->login(request, this, done); })->error().code,
             ErrorCode::InvalidArgument);
}

void TestSeedAccounts::offlineAccountsSpeakTheirOwnDialect()
{
    const auto anna = enrollSeed(QStringLiteral("anna"), QStringLiteral("pw"));
    const auto bert = enroll(QStringLiteral("bert"), 1);
    QVERIFY(setSeed(bert->id, QStringLiteral("pw")).ok());
    QVERIFY(publish(anna->id, {}, "r1", {entryOf(1, QStringLiteral("song"))}).ok());
    QVERIFY(publish(bert->id, {}, "r1", {entryOf(2, QStringLiteral("song"))}).ok());
    start(seedOptions());
    QCOMPARE(summary(anna->id).dialects, Dialects(Dialect::Beer2beer));
    QCOMPARE(summary(bert->id).dialects, Dialects(Dialect::Native));
    const auto results = searchFor(QStringLiteral("song"), Dialect::Beer2beer);
    QCOMPARE(results.size(), 1);
    QCOMPARE(results[0].sources[0].user, QStringLiteral("anna"));
    QCOMPARE(results[0].sources[0].dialects, Dialects(Dialect::Beer2beer));
}

void TestSeedAccounts::filtersSearchesByDialect()
{
    const auto anna = enroll(QStringLiteral("anna"), 1);
    QVERIFY(login(anna->id, 1).ok());
    QVERIFY(publish(anna->id, {}, "r1", {entryOf(1, QStringLiteral("song"))}).ok());
    const auto guest = enter(QStringLiteral("guest"));
    QVERIFY(publish(guest->id, {}, "r1", {entryOf(1, QStringLiteral("song"))}).ok());
    QCOMPARE(search(QStringLiteral("song")).results[0].sourceCount, 2U);
    const auto results = searchFor(QStringLiteral("song"), Dialect::Alakazaam);
    QCOMPARE(results[0].sourceCount, 1U);
    QCOMPARE(results[0].sources[0].user, QStringLiteral("guest"));
    SearchRequest literal = looking(QStringLiteral("ON"));
    literal.literal = true;
    QCOMPARE((*ask<SearchPage>([&](auto done) { m_service->search(literal, this, done); }))->results.size(), 1);
}

void TestSeedAccounts::guestIsThereAtOnce()
{
    const auto anna = enroll(QStringLiteral("anna"), 1);
    QSignalSpy spy(m_service.get(), &IndexService::presenceChanged);
    const auto guest = enter(QStringLiteral("anna")); // a guest's name is nobody's
    QVERIFY(guest.ok());
    QVERIFY(isGuest(guest->id));
    QCOMPARE(spy.size(), 1);
    QVERIFY(spy[0][0].value<PeerSummary>().online);
    QCOMPARE(spy[0][0].value<PeerSummary>().dialects, Dialects(Dialect::Alakazaam));
    QCOMPARE(status().registered, 2U);
    QCOMPARE(status().online, 1U);
    QVERIFY(login(anna->id, 1).ok());
    for (const PeerStatus which : {PeerStatus::Online, PeerStatus::All}) {
        const auto page = *ask<PeersPage>([&](auto done) { m_service->peers({which, {}, 10}, this, done); });
        QCOMPARE(page->peers.size(), 2);
        QCOMPARE(page->peers[1].id, guest->id);
        QCOMPARE(page->peers[1].addresses[0].port, quint16{3000});
        const auto rest = *ask<PeersPage>([&](auto done) { m_service->peers({which, anna->id, 10}, this, done); });
        QCOMPARE(rest->peers.size(), 1);
    }
    QVERIFY(publish(guest->id, {}, "r1", {entryOf(1, QStringLiteral("song"))}).ok());
    QCOMPARE(search(QStringLiteral("song")).results[0].sources[0].user, QStringLiteral("anna"));
    const auto page = *ask<BrowsePage>([&](auto done) { m_service->browse({guest->id, {}, 10}, this, done); });
    QCOMPARE(page->entries.size(), 1);
    QCOMPARE(summary(guest->id).entries, 1U);
    LoginRequest request;
    request.id = guest->id;
    request.key = keyOf(1);
    QCOMPARE(ask<Registration>([&](auto done) { m_service->login(request, this, done); })->error().code,
             ErrorCode::NotFound);
}

void TestSeedAccounts::guestNeedsNoKeepAlive()
{
    const auto guest = enter(QStringLiteral("guest"));
    m_clock.advance(40 * 24h);
    m_timers->advance(6s);
    settle();
    QVERIFY(summary(guest->id).online);
    QVERIFY(ask<void>([&](auto done) { m_service->keepAlive({guest->id, {}}, this, done); })->ok());
    m_timers->advance(1h);
    settle();
    QVERIFY(summary(guest->id).online);
}

void TestSeedAccounts::guestsFilesEndWithIt_data()
{
    QTest::addColumn<int>("how");
    QTest::newRow("logout") << 0;
    QTest::newRow("unregister") << 1;
    QTest::newRow("ban") << 2;
}

void TestSeedAccounts::guestsFilesEndWithIt()
{
    QFETCH(int, how);
    const auto guest = enter(QStringLiteral("guest"));
    QVERIFY(publish(guest->id, {}, "r1", {entryOf(1, QStringLiteral("song"))}).ok());
    QSignalSpy spy(m_service.get(), &IndexService::presenceChanged);
    const auto end = [&] {
        return *ask<void>([&](auto done) {
            how == 0   ? m_service->logout(guest->id, this, done)
            : how == 1 ? m_service->unregister(guest->id, this, done)
                       : m_service->ban(guest->id, this, done);
        });
    };
    QVERIFY(end().ok());
    QCOMPARE(spy.size(), 1);
    QVERIFY(!spy[0][0].value<PeerSummary>().online);
    QVERIFY(search(QStringLiteral("song")).results.isEmpty());
    QCOMPARE(status().registered, 0U);
    QVERIFY(m_store.data.entries.empty());
    QVERIFY(m_store.data.bans.empty());
    QCOMPARE(end().error().code, ErrorCode::NotFound);
    QCOMPARE(publish(guest->id, "r1", "r2", {}).error().code, ErrorCode::NotFound);
}

void TestSeedAccounts::guestsDoNotOutliveTheIndex()
{
    const auto guest = enter(QStringLiteral("guest"));
    QVERIFY(publish(guest->id, {}, "r1", {entryOf(1, QStringLiteral("song"))}).ok());
    QCOMPARE(m_store.data.entries.size(), std::size_t{1});
    QVERIFY(m_store.data.publications.empty());
    start(seedOptions());
    QVERIFY(search(QStringLiteral("song")).results.isEmpty());
    QVERIFY(m_store.data.entries.empty());
    QVERIFY(m_store.data.lists.empty());
    QVERIFY(m_store.data.documents.empty());
    QCOMPARE(status().registered, 0U);
}

void TestSeedAccounts::guestIdsAreNeverGivenTwice()
{
    std::set<RegistrationId> ids;
    for (int run = 0; run < 3; ++run) {
        for (int i = 0; i < 10; ++i) {
            const auto guest = enter(QStringLiteral("guest"));
            QVERIFY(ids.insert(guest->id).second);
            QVERIFY(guest->id.value <= static_cast<quint64>(std::numeric_limits<qint64>::max()));
            QVERIFY(ask<void>([&](auto done) { m_service->logout(guest->id, this, done); })->ok());
        }
        start(seedOptions());
    }
}

void TestSeedAccounts::guestsCostNoDisk()
{
    const int before = m_store.commits;
    const auto values = m_store.data.values;
    for (int i = 0; i < 100; ++i)
        QVERIFY(enter(QStringLiteral("guest")).ok());
    QCOMPARE(m_store.commits, before);
    QCOMPARE(m_store.data.values, values);
}

void TestSeedAccounts::keepAlivesCostNoDisk()
{
    const auto anna = enrollSeed(QStringLiteral("anna"), QStringLiteral("pw"));
    QVERIFY(loginSeed(anna->id, {}, QStringLiteral("pw")).ok());
    const int before = m_store.commits;
    for (int i = 0; i < 100; ++i)
        QVERIFY(ask<void>([&](auto done) { m_service->keepAlive({anna->id, {}}, this, done); })->ok());
    QCOMPARE(m_store.commits, before);
}

void TestSeedAccounts::boundsGuests()
{
    IndexOptions options = seedOptions();
    options.maxGuests = 2;
    start(options);
    const auto first = enter(QStringLiteral("one"));
    QVERIFY(enter(QStringLiteral("two")).ok());
    QCOMPARE(enter(QStringLiteral("three")).error().code, ErrorCode::Busy);
    QVERIFY(ask<void>([&](auto done) { m_service->logout(first->id, this, done); })->ok());
    QVERIFY(enter(QStringLiteral("three")).ok());
}

void TestSeedAccounts::refusesBadGuests()
{
    QCOMPARE(enter(QString()).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(enter(QStringLiteral("a\nb")).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(enter(QStringLiteral("guest"), {}).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(status().registered, 0U);
}

void TestSeedAccounts::manySmallBatchesShareAFlush()
{
    QList<RegistrationId> guests;
    for (int i = 0; i < 100; ++i)
        guests += enter(QStringLiteral("guest"))->id;
    const int before = m_store.commits;
    int published = 0;
    for (const RegistrationId id : std::as_const(guests)) {
        Delta delta;
        delta.peer = id;
        delta.next = "r1";
        delta.adds = {entryOf(1, QStringLiteral("song"))};
        m_service->applyDelta(delta, this, [&](const auto& result) { published += result.ok() ? 1 : 0; });
    }
    settle();
    QCOMPARE(published, 100);
    QCOMPARE(m_store.commits, before + 1);
    for (const RegistrationId id : std::as_const(guests))
        m_service->logout(id, this, [](const Status& left) { QVERIFY(left.ok()); });
    settle();
    QVERIFY(m_store.data.lists.empty());
    QVERIFY(m_store.commits <= before + 4); // they are cleared away together, too
}

QTEST_GUILESS_MAIN(TestSeedAccounts)
#include "tst_seedaccounts.moc"
