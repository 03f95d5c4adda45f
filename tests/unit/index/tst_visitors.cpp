// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicefixture.h"

using namespace Potluck;
using namespace Potluck::Index;
using namespace std::chrono_literals;

class TestVisitors : public Potluck::Test::ServiceFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { start(); }
    void silentVisitorIsNowhere();
    void wokenVisitorIsFoundAtOnce();
    void isSilentAgain();
    void comesAgainWithItsList();
    void leavesWhenItsLeaseEnds();
    void leavesNothingBehind();
    void doesNotOutliveTheIndex();
    void givesWayToItsOwnAccount();
    void boundsVisitors();
    void boundsTheirFiles();
    void guestsAreNoVisitors();

private:
    Result<Registration> visit(const QString& name, int key);
    Status wake(RegistrationId visitor, bool awake = true);
    QList<PeerSummary> peers(PeerStatus status);

    static QList<Entry> song() { return {Potluck::Test::entryOf(1, QStringLiteral("song"))}; }
};

Result<Registration> TestVisitors::visit(const QString& name, int key)
{
    VisitorRequest request;
    request.name = name;
    request.key = Potluck::Test::keyOf(key);
    request.addresses = {{QStringLiteral("192.0.2.9"), 7700}};
    return *ask<Registration>([&](auto done) { m_service->enterVisitor(request, this, done); });
}

Status TestVisitors::wake(RegistrationId visitor, bool awake)
{
    return *ask<void>([&](auto done) { m_service->wakeVisitor(visitor, awake, this, done); });
}

QList<PeerSummary> TestVisitors::peers(PeerStatus status)
{
    PeersRequest request;
    request.status = status;
    return (*ask<PeersPage>([&](auto done) { m_service->peers(request, this, done); }))->peers;
}

void TestVisitors::silentVisitorIsNowhere()
{
    int told = 0;
    connect(m_service.get(), &IndexService::presenceChanged, this, [&told] { ++told; });
    const auto anna = visit(QStringLiteral("anna"), 1);
    QVERIFY(anna.ok());
    QVERIFY(publish(anna->id, {}, "r1", song()).ok());
    QVERIFY(search(QStringLiteral("song")).results.isEmpty());
    SourcesRequest request;
    request.content = song().constFirst().content;
    QVERIFY((*ask<QList<SearchResult>>([&](auto done) { m_service->sources(request, this, done); }))->isEmpty());
    for (const PeerStatus status : {PeerStatus::Online, PeerStatus::Offline, PeerStatus::All})
        QVERIFY(peers(status).isEmpty());
    QVERIFY(!ask<PeerSummary>([&](auto done) { m_service->peer(anna->id, this, done); })->ok());
    QVERIFY(!ask<BrowsePage>([&](auto done) { m_service->browse({anna->id, {}, 10}, this, done); })->ok());
    QCOMPARE(status().registered, 0U);
    QCOMPARE(status().online, 0U);
    QCOMPARE(status().entries, 0U);
    QVERIFY(ask<void>([&](auto done) {
                m_service->keepAlive({anna->id, {{{QStringLiteral("192.0.2.10"), 7700}}}}, this, done);
            })->ok());
    QCOMPARE(told, 0);
}

void TestVisitors::wokenVisitorIsFoundAtOnce()
{
    const auto anna = visit(QStringLiteral("anna"), 1);
    QVERIFY(publish(anna->id, {}, "r1", song()).ok());
    QList<PeerSummary> told;
    connect(m_service.get(), &IndexService::presenceChanged, this,
            [&told](const PeerSummary& peer) { told.append(peer); });
    QVERIFY(wake(anna->id).ok());
    const auto page = search(QStringLiteral("song"));
    QCOMPARE(page.results.size(), 1);
    QCOMPARE(page.results.constFirst().onlineCount, 1);
    QCOMPARE(page.results.constFirst().sources.constFirst().user, QStringLiteral("anna"));
    QCOMPARE(page.results.constFirst().sources.constFirst().key, Potluck::Test::keyOf(1));
    QCOMPARE(peers(PeerStatus::Online).size(), 1);
    QCOMPARE(told.size(), 1);
    QVERIFY(told.constFirst().online);
    QCOMPARE(status().entries, 1U);
    QCOMPARE(status().online, 1U);
    QVERIFY(wake(anna->id).ok());
    QCOMPARE(told.size(), 1);
}

void TestVisitors::isSilentAgain()
{
    const auto anna = visit(QStringLiteral("anna"), 1);
    QVERIFY(publish(anna->id, {}, "r1", song()).ok());
    QVERIFY(wake(anna->id).ok());
    QList<PeerSummary> told;
    connect(m_service.get(), &IndexService::presenceChanged, this,
            [&told](const PeerSummary& peer) { told.append(peer); });
    QVERIFY(wake(anna->id, false).ok());
    QVERIFY(search(QStringLiteral("song")).results.isEmpty());
    QVERIFY(peers(PeerStatus::All).isEmpty());
    QCOMPARE(told.size(), 1);
    QVERIFY(!told.constFirst().online);
    QCOMPARE(status().entries, 0U);
    // What it publishes meanwhile is there when it wakes.
    QVERIFY(publish(anna->id, "r1", "r2", {Potluck::Test::entryOf(2, QStringLiteral("songbook"))}).ok());
    QVERIFY(wake(anna->id).ok());
    QCOMPARE(status().entries, 2U);
    QCOMPARE(search(QStringLiteral("songbook")).results.size(), 1);
}

void TestVisitors::comesAgainWithItsList()
{
    const auto anna = visit(QStringLiteral("anna"), 1);
    QVERIFY(publish(anna->id, {}, "r1", song()).ok());
    QVERIFY(wake(anna->id).ok());
    const auto again = visit(QStringLiteral("anna"), 1);
    QCOMPARE(again->id, anna->id);
    QCOMPARE(again->revision, QByteArray("r1"));
    QCOMPARE(again->entries, 1U);
    QVERIFY(search(QStringLiteral("song")).results.isEmpty());
    QVERIFY(visit(QStringLiteral("anna"), 2)->id != anna->id);
}

void TestVisitors::leavesWhenItsLeaseEnds()
{
    const auto anna = visit(QStringLiteral("anna"), 1);
    const auto bob = visit(QStringLiteral("bob"), 2);
    QVERIFY(publish(anna->id, {}, "r1", song()).ok());
    m_timers->advance(4min);
    QVERIFY(ask<void>([&](auto done) { m_service->keepAlive({bob->id, {}}, this, done); })->ok());
    m_timers->advance(2min);
    settle();
    QVERIFY(!wake(anna->id).ok());
    QVERIFY(wake(bob->id).ok());
    QVERIFY(m_store.data.entries.empty());
    QVERIFY(visit(QStringLiteral("anna"), 1)->revision.isEmpty());
}

void TestVisitors::leavesNothingBehind()
{
    const auto anna = visit(QStringLiteral("anna"), 1);
    QVERIFY(publish(anna->id, {}, "r1", song()).ok());
    QVERIFY(ask<void>([&](auto done) { m_service->logout(anna->id, this, done); })->ok());
    QVERIFY(m_store.data.entries.empty());
    QVERIFY(m_store.data.lists.empty());
    QCOMPARE(status().registered, 0U);
    QCOMPARE(wake(anna->id).error().code, ErrorCode::NotFound);
}

void TestVisitors::doesNotOutliveTheIndex()
{
    const auto anna = visit(QStringLiteral("anna"), 1);
    QVERIFY(publish(anna->id, {}, "r1", song()).ok());
    QVERIFY(wake(anna->id).ok());
    start();
    QVERIFY(search(QStringLiteral("song")).results.isEmpty());
    QVERIFY(m_store.data.entries.empty());
    QVERIFY(visit(QStringLiteral("anna"), 1)->revision.isEmpty());
}

void TestVisitors::givesWayToItsOwnAccount()
{
    const auto visitor = visit(QStringLiteral("anna"), 1);
    QVERIFY(publish(visitor->id, {}, "r1", song()).ok());
    QVERIFY(wake(visitor->id).ok());
    const auto account = enroll(QStringLiteral("anna"), 1);
    QVERIFY(login(account->id, 1).ok());
    QVERIFY(search(QStringLiteral("song")).results.isEmpty());
    const auto here = peers(PeerStatus::All);
    QCOMPARE(here.size(), 1);
    QCOMPARE(here.constFirst().id, account->id);
}

void TestVisitors::boundsVisitors()
{
    IndexOptions options;
    options.maxVisitors = 2;
    start(options);
    const auto anna = visit(QStringLiteral("anna"), 1);
    QVERIFY(visit(QStringLiteral("bob"), 2).ok());
    QCOMPARE(visit(QStringLiteral("carla"), 3).error().code, ErrorCode::Busy);
    QVERIFY(visit(QStringLiteral("anna"), 1).ok());
    QVERIFY(ask<void>([&](auto done) { m_service->logout(anna->id, this, done); })->ok());
    QVERIFY(visit(QStringLiteral("carla"), 3).ok());
}

void TestVisitors::boundsTheirFiles()
{
    IndexOptions options;
    options.maxEntriesPerVisitor = 2;
    options.maxVisitorEntries = 3;
    start(options);
    const auto anna = visit(QStringLiteral("anna"), 1);
    const auto bob = visit(QStringLiteral("bob"), 2);
    const auto files = [](int first, int count) {
        QList<Entry> entries;
        for (int i = first; i < first + count; ++i)
            entries.append(Potluck::Test::entryOf(i, QStringLiteral("song %1").arg(i)));
        return entries;
    };
    QCOMPARE(publish(anna->id, {}, "r1", files(1, 3)).error().code, ErrorCode::PermissionDenied);
    QVERIFY(publish(anna->id, {}, "r1", files(1, 2)).ok());
    QCOMPARE(publish(bob->id, {}, "r1", files(3, 2)).error().code, ErrorCode::PermissionDenied);
    QVERIFY(publish(bob->id, {}, "r1", files(3, 1)).ok());
    QVERIFY(ask<void>([&](auto done) { m_service->logout(anna->id, this, done); })->ok());
    QVERIFY(publish(bob->id, "r1", "r2", files(4, 1)).ok());
    // An account has room as ever.
    const auto account = enroll(QStringLiteral("carla"), 3);
    QVERIFY(publish(account->id, {}, "r1", files(10, 10)).ok());
}

void TestVisitors::guestsAreNoVisitors()
{
    GuestRequest request;
    request.name = QStringLiteral("guest");
    request.dialects = Dialect::Alakazaam;
    const auto guest = *ask<Registration>([&](auto done) { m_service->enterGuest(request, this, done); });
    (void)wake(guest->id, false);
    QCOMPARE(peers(PeerStatus::Online).size(), 1); // it was not silenced
    m_timers->advance(10min);
    settle();
    QCOMPARE(peers(PeerStatus::Online).size(), 1); // and has no lease
}

QTEST_GUILESS_MAIN(TestVisitors)
#include "tst_visitors.moc"
