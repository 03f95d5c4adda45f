// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "index/filecatalog.h"
#include "memorystore.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace Potluck;
using namespace Potluck::Index;

namespace {

constexpr RegistrationId Alice{1};
constexpr RegistrationId Bob{2};

Content::ContentId contentOf(int number)
{
    Content::ContentId id;
    id.bytes[0] = 1;
    std::memcpy(id.bytes.data() + 1, &number, sizeof number);
    return id;
}

Entry entryOf(int number, const QString& name, const QString& folder = QStringLiteral("share"))
{
    Entry entry;
    entry.content = contentOf(number);
    entry.size = static_cast<quint64>(number) * 10;
    entry.name = name;
    entry.folder = folder;
    entry.modified = number;
    return entry;
}

Delta change(RegistrationId peer, const QByteArray& base, const QByteArray& next, QList<Entry> adds,
             QList<EntryKey> removes = {})
{
    Delta delta;
    delta.peer = peer;
    delta.base = base;
    delta.next = next;
    delta.adds = std::move(adds);
    delta.removes = std::move(removes);
    return delta;
}

Delta reset(RegistrationId peer, const QByteArray& next, QList<Entry> adds, bool last = true)
{
    Delta delta = change(peer, {}, next, std::move(adds));
    delta.reset = true;
    delta.last = last;
    return delta;
}

} // namespace

class TestFileCatalog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsWhatIsPublished();
    void refusesAnotherBase();
    void replacesAnEntryOfTheSamePlace();
    void keepsAFileThatMoves();
    void removesTheLastHolderAndItsName();
    void resetShowsTheNewListOnlyWhenComplete();
    void resetThatFailsLeavesTheOldList();
    void firstListIsVisibleAtOnce();
    void newResetDropsTheOneBegun();
    void appliesSeveralBatchesInOneTransaction();
    void failedCommitChangesNothing();
    void failedWriteChangesNothingOfAnyBatch();
    void leavesOutBadEntries_data();
    void leavesOutBadEntries();
    void refusesHostileBatches();
    void keepsTheQuota();
    void tellsContentsApartByIdAndSize();
    void showsWhoIsOnline();
    void forgetsAPeer();
    void findsSourcesByContentAndDigests();
    void fillsInDigestsLater();
    void browsesStably();
    void survivesARestart();
    void clearsAwayWhatIsLeftOverAfterARestart();
    void cannotPublishWhileLoading();
    void buildsAnewWhenMostNamesAreDead();
    void tellsNamesThatComeAndGo();
    void equalsASimpleModel_data();
    void equalsASimpleModel();

private:
    std::unique_ptr<FileCatalog> started();
    Result<DeltaResult> apply(const Delta& delta) { return m_catalog->apply(std::span(&delta, 1)).front(); }
    QStringList found(const QString& text)
    {
        auto page = m_catalog->search(*SearchQuery::parse(text), 0, 1000);
        QStringList names;
        for (const SearchResult& result : page->results)
            names += result.name;
        names.sort();
        return names;
    }
    void purge()
    {
        for (auto more = m_catalog->purgeSome(); more && *more;)
            more = m_catalog->purgeSome();
    }

    // Watches names in `told` from now on.
    void watch()
    {
        told.clear();
        m_catalog->watchNames([this](const NameChanges& changes) {
            for (const QByteArray& name : changes.came)
                told.append(name);
            for (const QByteArray& name : changes.went)
                QVERIFY2(told.removeOne(name), name.constData());
        });
        for (bool more = true; more;) {
            const auto slice = m_catalog->nextNames();
            QVERIFY(slice.ok());
            told.append(slice->names);
            more = slice->more;
        }
    }

    Test::MemoryStore m_store;
    SeededRandom m_random{1};
    QByteArrayList told;
    std::unique_ptr<FileCatalog> m_catalog;
};

std::unique_ptr<FileCatalog> TestFileCatalog::started()
{
    auto catalog = std::make_unique<FileCatalog>(m_store, m_random, 5000);
    if (!catalog->open())
        return nullptr;
    for (auto more = catalog->loadSome(); more && *more;)
        more = catalog->loadSome();
    return catalog;
}

void TestFileCatalog::init()
{
    m_store.data = {};
    m_store.failCommits = 0;
    m_store.failEntryAfter = -1;
    m_catalog = started();
    QVERIFY(m_catalog);
}

void TestFileCatalog::findsWhatIsPublished()
{
    const auto result = apply(change(Alice, {}, "r1", {entryOf(1, QStringLiteral("Blue Song.mp3"))}));
    QVERIFY(result.ok());
    QCOMPARE(result->entries, 1U);
    QCOMPARE(found(QStringLiteral("blue")), QStringList{QStringLiteral("Blue Song.mp3")});
    QCOMPARE(m_catalog->publicationOf(Alice).revision, QByteArray("r1"));
    QCOMPARE(m_catalog->entryCount(), 1U);
    const auto page = m_catalog->search(*SearchQuery::parse(u"song"), 0, 10);
    QCOMPARE(page->results[0].content, contentOf(1));
    QCOMPARE(page->results[0].size, quint64{10});
    QCOMPARE(page->results[0].sourceCount, 1U);
    QCOMPARE(page->results[0].sources[0].peer, Alice);
}

void TestFileCatalog::refusesAnotherBase()
{
    QVERIFY(apply(change(Alice, {}, "r1", {entryOf(1, QStringLiteral("a"))})).ok());
    for (const QByteArray& base : {QByteArray(), QByteArray("r0"), QByteArray("R1")}) {
        const auto result = apply(change(Alice, base, "r2", {entryOf(2, QStringLiteral("b"))}));
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, ErrorCode::AlreadyExists);
    }
    QVERIFY(apply(change(Alice, "r1", "r2", {entryOf(2, QStringLiteral("b"))})).ok());
    QCOMPARE(m_catalog->publicationOf(Alice).entries, 2U);
}

void TestFileCatalog::replacesAnEntryOfTheSamePlace()
{
    QVERIFY(apply(change(Alice, {}, "r1", {entryOf(1, QStringLiteral("song"))})).ok());
    QVERIFY(apply(change(Alice, "r1", "r2", {entryOf(2, QStringLiteral("song")), entryOf(3, QStringLiteral("song"))}))
                .ok());
    QCOMPARE(m_catalog->publicationOf(Alice).entries, 1U);
    const auto page = m_catalog->search(*SearchQuery::parse(u"song"), 0, 10);
    QCOMPARE(page->results.size(), 1);
    QCOMPARE(page->results[0].content, contentOf(3));
}

void TestFileCatalog::keepsAFileThatMoves()
{
    QVERIFY(apply(change(Alice, {}, "r1", {entryOf(1, QStringLiteral("song"), QStringLiteral("a"))})).ok());
    QVERIFY(apply(change(Alice, "r1", "r2", {entryOf(1, QStringLiteral("song"), QStringLiteral("b"))},
                         {{QStringLiteral("a"), QStringLiteral("song")}}))
                .ok());
    QCOMPARE(found(QStringLiteral("song")).size(), 1);
    QCOMPARE(m_store.data.documents.size(), std::size_t{1});
    purge();
    QCOMPARE(found(QStringLiteral("song")).size(), 1);
    QCOMPARE(m_store.data.documents.size(), std::size_t{1});
}

void TestFileCatalog::removesTheLastHolderAndItsName()
{
    QVERIFY(apply(change(Alice, {}, "a1", {entryOf(1, QStringLiteral("song"))})).ok());
    QVERIFY(apply(change(Bob, {}, "b1", {entryOf(1, QStringLiteral("song"))})).ok());
    QCOMPARE(m_store.data.documents.size(), std::size_t{1});
    const QList<EntryKey> removes{{QStringLiteral("share"), QStringLiteral("song")},
                                  {QStringLiteral("share"), QStringLiteral("unknown")}};
    QVERIFY(apply(change(Alice, "a1", "a2", {}, removes)).ok());
    QCOMPARE(found(QStringLiteral("song")).size(), 1);
    QVERIFY(apply(change(Bob, "b1", "b2", {}, removes)).ok());
    QVERIFY(found(QStringLiteral("song")).isEmpty());
    QCOMPARE(m_catalog->nameCount(), 0U);
    QCOMPARE(m_catalog->entryCount(), 0U);
    purge();
    QVERIFY(m_store.data.documents.empty());
    QVERIFY(m_store.data.entries.empty());
}

void TestFileCatalog::resetShowsTheNewListOnlyWhenComplete()
{
    QVERIFY(apply(reset(Alice, "r1", {entryOf(1, QStringLiteral("old song"))})).ok());
    QVERIFY(apply(reset(Alice, "s1", {entryOf(2, QStringLiteral("new song"))}, false)).ok());
    QCOMPARE(found(QStringLiteral("song")), QStringList{QStringLiteral("old song")});
    QCOMPARE(m_catalog->publicationOf(Alice).revision, QByteArray("r1"));
    QCOMPARE(m_catalog->publicationOf(Alice).stagedRevision, QByteArray("s1"));
    // The published list can still change meanwhile.
    QVERIFY(apply(change(Alice, "r1", "r2", {entryOf(3, QStringLiteral("late song"))})).ok());
    Delta more = change(Alice, "s1", "s2", {entryOf(4, QStringLiteral("newer song"))});
    more.last = false;
    QVERIFY(apply(more).ok());
    QCOMPARE(found(QStringLiteral("song")).size(), 2);
    const auto done = apply(change(Alice, "s2", "s3", {}));
    QVERIFY(done.ok());
    QCOMPARE(done->entries, 2U);
    QCOMPARE(found(QStringLiteral("song")), (QStringList{QStringLiteral("new song"), QStringLiteral("newer song")}));
    QCOMPARE(m_catalog->publicationOf(Alice).revision, QByteArray("s3"));
    QVERIFY(m_catalog->publicationOf(Alice).stagedRevision.isEmpty());
    QCOMPARE(m_catalog->entryCount(), 2U);
    purge();
    QCOMPARE(m_store.data.entries.size(), std::size_t{2});
    QCOMPARE(m_store.data.documents.size(), std::size_t{2});
    QCOMPARE(m_store.data.lists.size(), std::size_t{1});
}

void TestFileCatalog::resetThatFailsLeavesTheOldList()
{
    QVERIFY(apply(reset(Alice, "r1", {entryOf(1, QStringLiteral("old song"))})).ok());
    QVERIFY(apply(reset(Alice, "s1", {entryOf(2, QStringLiteral("new song"))}, false)).ok());
    m_store.failCommits = 1;
    QVERIFY(!apply(change(Alice, "s1", "s2", {entryOf(3, QStringLiteral("third song"))})).ok());
    QCOMPARE(found(QStringLiteral("song")), QStringList{QStringLiteral("old song")});
    m_catalog = started();
    QCOMPARE(found(QStringLiteral("song")), QStringList{QStringLiteral("old song")});
    // and it can be gone on with
    QVERIFY(apply(change(Alice, "s1", "s2", {entryOf(3, QStringLiteral("third song"))})).ok());
    QCOMPARE(found(QStringLiteral("song")), (QStringList{QStringLiteral("new song"), QStringLiteral("third song")}));
}

void TestFileCatalog::firstListIsVisibleAtOnce()
{
    QVERIFY(apply(reset(Alice, "r1", {entryOf(1, QStringLiteral("song"))}, false)).ok());
    QCOMPARE(found(QStringLiteral("song")).size(), 1);
    QCOMPARE(m_catalog->publicationOf(Alice).revision, QByteArray("r1"));
    QVERIFY(apply(change(Alice, "r1", "r2", {entryOf(2, QStringLiteral("song 2"))})).ok());
    QCOMPARE(found(QStringLiteral("song")).size(), 2);
}

void TestFileCatalog::newResetDropsTheOneBegun()
{
    QVERIFY(apply(reset(Alice, "r1", {entryOf(1, QStringLiteral("old song"))})).ok());
    QVERIFY(apply(reset(Alice, "s1", {entryOf(2, QStringLiteral("first song"))}, false)).ok());
    // both in one transaction
    const std::vector<Delta> both{reset(Alice, "t1", {entryOf(3, QStringLiteral("second song"))}, false),
                                  reset(Alice, "u1", {entryOf(4, QStringLiteral("third song"))})};
    for (const auto& result : m_catalog->apply(both))
        QVERIFY(result.ok());
    QCOMPARE(found(QStringLiteral("song")), QStringList{QStringLiteral("third song")});
    purge();
    QCOMPARE(m_store.data.entries.size(), std::size_t{1});
    QCOMPARE(m_store.data.lists.size(), std::size_t{1});
    QCOMPARE(m_store.data.documents.size(), std::size_t{1});
}

void TestFileCatalog::appliesSeveralBatchesInOneTransaction()
{
    const int before = m_store.commits;
    const std::vector<Delta> deltas{
        change(Alice, {}, "r1", {entryOf(1, QStringLiteral("one song")), entryOf(2, QStringLiteral("two song"))}),
        change(Bob, {}, "b1", {entryOf(1, QStringLiteral("one song")), entryOf(1, QStringLiteral("uno song"))}),
        change(Alice, "wrong", "r2", {entryOf(9, QStringLiteral("no song"))}),
        change(Alice, "r1", "r2", {entryOf(3, QStringLiteral("three song"))},
               {{QStringLiteral("share"), QStringLiteral("two song")}})};
    const auto results = m_catalog->apply(deltas);
    QVERIFY(results[0].ok() && results[1].ok() && !results[2].ok() && results[3].ok());
    QCOMPARE(m_store.commits, before + 1);
    const auto page = m_catalog->search(*SearchQuery::parse(u"song"), 0, 10);
    QCOMPARE(page->results.size(), 2); // one and uno are one content
    for (const auto& result : page->results) {
        if (result.content == contentOf(1)) {
            QCOMPARE(result.sourceCount, 2U);
            QCOMPARE(result.otherNames.size(), 1);
        }
    }
    QCOMPARE(m_catalog->publicationOf(Alice).revision, QByteArray("r2"));
}

void TestFileCatalog::failedCommitChangesNothing()
{
    QVERIFY(apply(change(Alice, {}, "r1", {entryOf(1, QStringLiteral("song"))})).ok());
    m_store.failCommits = 1;
    const auto result = apply(change(Alice, "r1", "r2", {entryOf(2, QStringLiteral("other song"))},
                                     {{QStringLiteral("share"), QStringLiteral("song")}}));
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, ErrorCode::DiskFull);
    QCOMPARE(found(QStringLiteral("song")), QStringList{QStringLiteral("song")});
    QCOMPARE(m_catalog->publicationOf(Alice).revision, QByteArray("r1"));
    QVERIFY(apply(change(Alice, "r1", "r2", {entryOf(2, QStringLiteral("other song"))})).ok());
    QCOMPARE(found(QStringLiteral("song")).size(), 2);
}

void TestFileCatalog::failedWriteChangesNothingOfAnyBatch()
{
    m_store.failEntryAfter = 1;
    const std::vector<Delta> deltas{change(Alice, {}, "r1", {entryOf(1, QStringLiteral("one song"))}),
                                    change(Bob, {}, "b1", {entryOf(2, QStringLiteral("two song"))})};
    const auto results = m_catalog->apply(deltas);
    QCOMPARE(results.size(), std::size_t{2});
    for (const auto& result : results) {
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, ErrorCode::Io);
    }
    QVERIFY(found(QStringLiteral("song")).isEmpty());
    QVERIFY(m_store.data.entries.empty());
    QVERIFY(m_store.data.documents.empty());
}

void TestFileCatalog::leavesOutBadEntries_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<bool>("good");
    const QString folder = QStringLiteral("share/music");
    QTest::newRow("good") << QStringLiteral("name") << folder << true;
    QTest::newRow("no folder") << QStringLiteral("name") << QString() << true;
    QTest::newRow("empty") << QString() << folder << false;
    QTest::newRow("slash") << QStringLiteral("../../x") << folder << false;
    QTest::newRow("dots") << QStringLiteral("..") << folder << false;
    QTest::newRow("NUL") << QString(QLatin1String("a\0b", 3)) << folder << false;
    QTest::newRow("newline") << QStringLiteral("a\nb") << folder << false;
    QTest::newRow("300 bytes") << QString(300, QLatin1Char('x')) << folder << false;
    QTest::newRow("256 bytes of UTF-8") << QString(128, QChar(0x0436)) << folder << false;
    QTest::newRow("254 bytes of UTF-8") << QString(127, QChar(0x0436)) << folder << true;
    QTest::newRow("absolute folder") << QStringLiteral("name") << QStringLiteral("/etc") << false;
    QTest::newRow("folder leaves") << QStringLiteral("name") << QStringLiteral("a/../b") << false;
    QTest::newRow("folder with NUL") << QStringLiteral("name") << QString(QLatin1String("a\0b", 3)) << false;
    QTest::newRow("long folder") << QStringLiteral("name") << QString(5000, QLatin1Char('x')) << false;
}

void TestFileCatalog::leavesOutBadEntries()
{
    QFETCH(QString, name);
    QFETCH(QString, folder);
    QFETCH(bool, good);
    const auto result = apply(change(Alice, {}, "r1", {entryOf(1, name, folder), entryOf(2, QStringLiteral("other"))}));
    QVERIFY(result.ok());
    QCOMPARE(result->refused, good ? 0 : 1);
    QCOMPARE(result->entries, good ? 2U : 1U);
}

void TestFileCatalog::refusesHostileBatches()
{
    const auto refused = [&](const Delta& delta) {
        const auto result = apply(delta);
        return !result.ok() && result.error().code == ErrorCode::InvalidArgument;
    };
    QVERIFY(refused(change(Alice, {}, {}, {})));
    QVERIFY(refused(change(Alice, {}, QByteArray(65, 'x'), {})));
    QVERIFY(refused(change(Alice, QByteArray(65, 'x'), "r", {})));
    QList<Entry> many;
    for (int i = 0; i < 1001; ++i)
        many += entryOf(i + 1, QString::number(i));
    QVERIFY(refused(change(Alice, {}, "r1", many)));
    Entry huge = entryOf(1, QStringLiteral("huge"));
    huge.size = ~quint64{0};
    Entry null = entryOf(1, QStringLiteral("null"));
    null.content = Content::ContentId{};
    Entry nothing = entryOf(1, QStringLiteral("nothing"));
    nothing.content.reset();
    Entry endless = entryOf(1, QStringLiteral("endless"));
    endless.size.reset();
    Entry zeros = nothing;
    zeros.sha1 = Content::Sha1Digest{};
    const auto result = apply(change(Alice, {}, "r1", {huge, null, nothing, endless, zeros}));
    QVERIFY(result.ok());
    QCOMPARE(result->refused, 5);
}

void TestFileCatalog::keepsTheQuota()
{
    QByteArray base;
    for (int batch = 0; batch < 5; ++batch) { // 5,000 in all
        QList<Entry> entries;
        for (int i = 0; i < 1000; ++i)
            entries += entryOf(1 + batch * 1000 + i, QString::number(batch * 1000 + i));
        const QByteArray next = "r" + QByteArray::number(batch);
        QVERIFY(apply(change(Alice, base, next, entries)).ok());
        base = next;
    }
    const auto result = apply(change(Alice, base, "over", {entryOf(9999, QStringLiteral("one too many"))}));
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, ErrorCode::PermissionDenied);
    QVERIFY(apply(change(Bob, {}, "b1", {entryOf(1, QStringLiteral("bob may"))})).ok());
}

void TestFileCatalog::tellsContentsApartByIdAndSize()
{
    Entry liar = entryOf(1, QStringLiteral("song"));
    liar.size = 5;
    QVERIFY(apply(change(Alice, {}, "a1", {entryOf(1, QStringLiteral("song"))})).ok());
    QVERIFY(apply(change(Bob, {}, "b1", {liar})).ok());
    const auto page = m_catalog->search(*SearchQuery::parse(u"song"), 0, 10);
    QCOMPARE(page->results.size(), 2);
    QCOMPARE(page->results[0].sourceCount, 1U);
    QVERIFY(page->results[0].size != page->results[1].size);
    SourcesRequest request;
    request.content = contentOf(1);
    QCOMPARE(m_catalog->sources(request)->size(), 2);
}

void TestFileCatalog::showsWhoIsOnline()
{
    QVERIFY(apply(change(Alice, {}, "a1", {entryOf(1, QStringLiteral("song"))})).ok());
    const auto online = [&] { return m_catalog->search(*SearchQuery::parse(u"song"), 0, 10)->results[0].onlineCount; };
    QCOMPARE(online(), 0U);
    m_catalog->setPresence(Alice, true, Dialect::Native);
    QCOMPARE(online(), 1U);
    QVERIFY(m_catalog->search(*SearchQuery::parse(u"song"), 0, 10)->results[0].sources[0].online);
    // A new list of one who is online is online, too.
    QVERIFY(apply(reset(Alice, "a2", {entryOf(1, QStringLiteral("song"))})).ok());
    QCOMPARE(online(), 1U);
    m_catalog->setOffline(Alice);
    QCOMPARE(online(), 0U);
}

void TestFileCatalog::forgetsAPeer()
{
    QVERIFY(apply(change(Alice, {}, "a1", {entryOf(1, QStringLiteral("song"))})).ok());
    QVERIFY(apply(change(Bob, {}, "b1", {entryOf(2, QStringLiteral("bob song"))})).ok());
    QVERIFY(m_store.removeRegistration(Alice).ok());
    m_catalog->forget(Alice);
    QCOMPARE(found(QStringLiteral("song")), QStringList{QStringLiteral("bob song")});
    QCOMPARE(m_catalog->entryCount(), 1U);
    purge();
    QCOMPARE(m_store.data.entries.size(), std::size_t{1});
    QCOMPARE(m_store.data.documents.size(), std::size_t{1});
    m_catalog->forget(RegistrationId{77}); // unknown
}

void TestFileCatalog::findsSourcesByContentAndDigests()
{
    Entry entry = entryOf(1, QStringLiteral("song"));
    entry.sha1 = Content::Sha1Digest::fromBytes(QByteArray(20, 's'));
    entry.md5 = Content::Md5Digest::fromBytes(QByteArray(16, 'm'));
    QVERIFY(apply(change(Alice, {}, "a1", {entry})).ok());
    QVERIFY(apply(change(Bob, {}, "b1", {entryOf(1, QStringLiteral("same"))})).ok());
    m_catalog->setPresence(Bob, true, Dialect::Native);
    SourcesRequest byContent;
    byContent.content = contentOf(1);
    SourcesRequest bySha1;
    bySha1.sha1 = entry.sha1;
    SourcesRequest byMd5;
    byMd5.md5 = entry.md5;
    for (const auto& request : {byContent, bySha1, byMd5}) {
        const auto results = m_catalog->sources(request);
        QVERIFY(results.ok());
        QCOMPARE(results->size(), 1);
        QCOMPARE(results->front().sourceCount, 2U);
        QCOMPARE(results->front().sources[0].peer, Bob);
        QCOMPARE(results->front().sha1, entry.sha1);
    }
    byContent.content = contentOf(2);
    QVERIFY(m_catalog->sources(byContent)->isEmpty());
    QVERIFY(!m_catalog->sources({}).ok());
}

void TestFileCatalog::fillsInDigestsLater()
{
    QVERIFY(apply(change(Alice, {}, "a1", {entryOf(1, QStringLiteral("song"))})).ok());
    Entry entry = entryOf(1, QStringLiteral("song"));
    entry.sha1 = Content::Sha1Digest::fromBytes(QByteArray(20, 's'));
    QVERIFY(apply(change(Bob, {}, "b1", {entry})).ok());
    QCOMPARE(m_catalog->search(*SearchQuery::parse(u"song"), 0, 10)->results[0].sha1, entry.sha1);
    QVERIFY(apply(change(Alice, "a1", "a2", {entryOf(1, QStringLiteral("song"))})).ok()); // who says nothing agrees
    QCOMPARE(m_catalog->search(*SearchQuery::parse(u"song"), 0, 10)->results[0].sha1, entry.sha1);
}

void TestFileCatalog::browsesStably()
{
    QList<Entry> entries;
    for (int i = 0; i < 30; ++i)
        entries += entryOf(i + 1, QStringLiteral("name %1").arg(i, 2, 10, QLatin1Char('0')),
                           QStringLiteral("folder %1").arg(i % 3));
    entries += entryOf(99, QStringLiteral("top"), QString());
    QVERIFY(apply(change(Alice, {}, "r1", entries)).ok());
    QStringList seen;
    BrowseRequest request;
    request.peer = Alice;
    request.limit = 7;
    int pages = 0;
    do {
        const auto page = m_catalog->browse(request);
        QVERIFY(page.ok());
        for (const Entry& entry : page->entries)
            seen += entry.folder + QLatin1Char('/') + entry.name;
        request.cursor = page->next;
        if (++pages == 2) { // what changes elsewhere repeats and hides nothing
            QVERIFY(
                apply(change(Alice, "r1", "r2", {entryOf(50, QStringLiteral("a new one"), QStringLiteral("folder 0"))},
                             {{QString(), QStringLiteral("top")}}))
                    .ok());
        }
        QVERIFY(pages < 20);
    } while (!request.cursor.isEmpty());
    QCOMPARE(seen.size(), 31);
    QStringList sorted = seen;
    sorted.sort();
    QCOMPARE(seen, sorted);
    request.cursor = "no place";
    QVERIFY(!m_catalog->browse(request).ok());
    request.peer = Bob;
    request.cursor.clear();
    QVERIFY(m_catalog->browse(request)->entries.isEmpty());
}

void TestFileCatalog::survivesARestart()
{
    QVERIFY(
        apply(change(Alice, {}, "a1", {entryOf(1, QStringLiteral("one song")), entryOf(2, QStringLiteral("two song"))}))
            .ok());
    QVERIFY(apply(change(Bob, {}, "b1", {entryOf(1, QStringLiteral("uno song"))})).ok());
    QVERIFY(apply(change(Alice, "a1", "a2", {}, {{QStringLiteral("share"), QStringLiteral("two song")}})).ok());
    m_catalog = started(); // the name that nobody has was not cleared away yet
    const auto page = m_catalog->search(*SearchQuery::parse(u"song"), 0, 10);
    QCOMPARE(page->results.size(), 1);
    QCOMPARE(page->results[0].sourceCount, 2U);
    QCOMPARE(page->results[0].otherNames.size(), 1);
    QCOMPARE(m_catalog->publicationOf(Alice).revision, QByteArray("a2"));
    QCOMPARE(m_catalog->entryCount(), 2U);
    QCOMPARE(m_catalog->nameCount(), 2U);
    purge();
    QCOMPARE(m_store.data.documents.size(), std::size_t{2});
    QVERIFY(apply(change(Alice, "a2", "a3", {entryOf(5, QStringLiteral("new song"))})).ok());
    QCOMPARE(found(QStringLiteral("song")).size(), 2);
}

void TestFileCatalog::clearsAwayWhatIsLeftOverAfterARestart()
{
    QVERIFY(apply(reset(Alice, "r1", {entryOf(1, QStringLiteral("old song"))})).ok());
    QVERIFY(apply(reset(Alice, "r2", {entryOf(2, QStringLiteral("new song"))})).ok());
    QCOMPARE(m_store.data.entries.size(), std::size_t{2});
    m_catalog = started();
    QCOMPARE(found(QStringLiteral("song")), QStringList{QStringLiteral("new song")});
    purge();
    QCOMPARE(m_store.data.entries.size(), std::size_t{1});
    QCOMPARE(m_store.data.documents.size(), std::size_t{1});
    QCOMPARE(m_store.data.lists.size(), std::size_t{1});
    QCOMPARE(found(QStringLiteral("song")), QStringList{QStringLiteral("new song")});
}

void TestFileCatalog::cannotPublishWhileLoading()
{
    QVERIFY(apply(change(Alice, {}, "a1", {entryOf(1, QStringLiteral("song"))})).ok());
    FileCatalog loading(m_store, m_random, 5000);
    QVERIFY(loading.open().ok());
    const Delta delta = change(Alice, "a1", "a2", {});
    QCOMPARE(loading.apply(std::span(&delta, 1)).front().error().code, ErrorCode::Busy);
    QVERIFY(loading.search(*SearchQuery::parse(u"song"), 0, 10)->results.isEmpty());
}

void TestFileCatalog::buildsAnewWhenMostNamesAreDead()
{
    m_catalog = std::make_unique<FileCatalog>(m_store, m_random, 5000, 40);
    QVERIFY(m_catalog->open().ok());
    for (auto more = m_catalog->loadSome(); more && *more;)
        more = m_catalog->loadSome();
    QList<Entry> entries;
    QList<EntryKey> removes;
    for (int i = 1; i <= 100; ++i) {
        entries += entryOf(i, QStringLiteral("song %1").arg(i));
        if (i % 10 != 0)
            removes += EntryKey{entries.back().folder, entries.back().name};
    }
    QVERIFY(apply(change(Alice, {}, "r1", entries)).ok());
    m_catalog->setPresence(Alice, true, Dialect::Native);
    QVERIFY(!m_catalog->rebuildIfWorthwhile());
    QVERIFY(apply(change(Alice, "r1", "r2", {}, removes)).ok());
    QVERIFY(!m_catalog->rebuildIfWorthwhile()); // they are not cleared away yet
    purge();
    QVERIFY(m_catalog->rebuildIfWorthwhile());
    while (m_catalog->isLoading()) {
        QCOMPARE(found(QStringLiteral("song")).size(), 10); // answered all the while
        QVERIFY(m_catalog->loadSome().ok());
    }
    QCOMPARE(found(QStringLiteral("song")).size(), 10);
    QCOMPARE(m_catalog->search(*SearchQuery::parse(u"song"), 0, 1)->results[0].onlineCount, 1U);
    QVERIFY(!m_catalog->rebuildIfWorthwhile());
    purge();
    QCOMPARE(m_store.data.documents.size(), std::size_t{10});
    QVERIFY(apply(change(Alice, "r2", "r3", {entryOf(1, QStringLiteral("song 1"))})).ok());
    QCOMPARE(found(QStringLiteral("song")).size(), 11);
}

void TestFileCatalog::equalsASimpleModel_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 10; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

// Random batches of a few peers, resets that begin, go on, fail and end, restarts: always what a map would say.
void TestFileCatalog::equalsASimpleModel()
{
    QFETCH(int, seed);
    SeededRandom random(static_cast<quint64>(seed));
    struct Model
    {
        std::map<QString, int> files;
        std::map<QString, int> staged;
        QByteArray revision;
        QByteArray stagedRevision;
    };
    std::map<RegistrationId, Model> models;
    for (int step = 0; step < 300; ++step) {
        const RegistrationId peer{1 + random.below(3)};
        Model& model = models[peer];
        const bool isReset = random.below(8) == 0;
        const bool isStaged = isReset ? !model.files.empty() : !model.stagedRevision.isEmpty() && random.below(2);
        Delta delta;
        delta.peer = peer;
        delta.next = QByteArray::number(step);
        delta.reset = isReset;
        delta.last = random.below(3) == 0;
        delta.base = isReset ? QByteArray() : isStaged ? model.stagedRevision : model.revision;
        std::map<QString, int> files = isReset ? std::map<QString, int>() : isStaged ? model.staged : model.files;
        for (quint64 i = random.below(6); i > 0; --i) {
            const QString name = QStringLiteral("song %1").arg(random.below(12));
            delta.removes += EntryKey{QStringLiteral("share"), name};
            files.erase(name);
        }
        for (quint64 i = random.below(6); i > 0; --i) {
            const QString name = QStringLiteral("song %1").arg(random.below(12));
            const int content = static_cast<int>(1 + random.below(6));
            delta.adds += entryOf(content, name);
            files[name] = content;
        }
        m_store.failCommits = random.below(6) == 0 ? 1 : 0;
        const bool failing = m_store.failCommits > 0;
        const auto result = apply(delta);
        QCOMPARE(result.ok(), !failing);
        if (!failing) {
            if (isReset && isStaged) {
                model.staged.clear();
                model.stagedRevision.clear();
            }
            if (isReset && !isStaged)
                model = {};
            if (isStaged && !delta.last) {
                model.staged = files;
                model.stagedRevision = delta.next;
            } else {
                model.files = files;
                model.revision = delta.next;
                if (isStaged) {
                    model.staged.clear();
                    model.stagedRevision.clear();
                }
            }
        }
        if (random.below(10) == 0)
            purge();
        if (random.below(25) == 0)
            m_catalog = started();

        std::map<QString, std::set<quint64>> expected; // content to its holders
        quint64 entries = 0;
        for (const auto& [owner, owned] : models) {
            entries += owned.files.size();
            for (const auto& [name, content] : owned.files)
                expected[QString::fromLatin1(contentOf(content).toHex())].insert(owner.value);
        }
        std::map<QString, std::set<quint64>> actual;
        const auto page = m_catalog->search(*SearchQuery::parse(u"song"), 0, 1000);
        for (const SearchResult& found : page->results) {
            for (const Source& source : found.sources)
                actual[QString::fromLatin1(found.content->toHex())].insert(source.peer.value);
            QCOMPARE(found.sourceCount, static_cast<quint32>(found.sources.size()));
        }
        QCOMPARE(actual, expected);
        QCOMPARE(m_catalog->entryCount(), entries);
    }
    purge();
    std::size_t stored = 0;
    for (const auto& [owner, owned] : models)
        stored += owned.files.size() + owned.staged.size();
    QCOMPARE(m_store.data.entries.size(), stored);
}

void TestFileCatalog::tellsNamesThatComeAndGo()
{
    const auto names = [this] {
        QByteArrayList sorted = told;
        std::sort(sorted.begin(), sorted.end());
        return sorted;
    };
    QVERIFY(apply(change(Alice, {}, "a1", {entryOf(1, QStringLiteral("before")), entryOf(2, QStringLiteral("dying"))}))
                .ok());
    // Dead already, but not cleared away when the watch begins.
    QVERIFY(apply(change(Alice, "a1", "a2", {}, {{QStringLiteral("share"), QStringLiteral("dying")}})).ok());
    watch();
    purge();
    QCOMPARE(names(), QByteArrayList{"before"});
    QVERIFY(apply(change(Alice, "a2", "a3",
                         {entryOf(3, QStringLiteral("new")), entryOf(4, QStringLiteral("new"), QStringLiteral("b"))}))
                .ok());
    QCOMPARE(names(), (QByteArrayList{"before", "new", "new"})); // two contents
    QVERIFY(apply(change(Bob, {}, "b1", {entryOf(3, QStringLiteral("new"))})).ok());
    QCOMPARE(names().size(), 3); // known
    QVERIFY(apply(change(Alice, "a3", "a4", {}, {{QStringLiteral("b"), QStringLiteral("new")}})).ok());
    purge();
    QCOMPARE(names(), (QByteArrayList{"before", "new"}));
    m_catalog->forget(Alice);
    m_catalog->forget(Bob);
    purge();
    QVERIFY(names().isEmpty());

    // What the walk has not come to is not told twice.
    QVERIFY(
        apply(change(Alice, m_catalog->publicationOf(Alice).revision, "c1", {entryOf(7, QStringLiteral("x"))})).ok());
    told.clear();
    m_catalog->watchNames([this](const NameChanges& changes) { told.append(changes.came); });
    QVERIFY(apply(change(Alice, "c1", "c2", {entryOf(8, QStringLiteral("y"))})).ok());
    QVERIFY(told.isEmpty());
    QCOMPARE(m_catalog->nextNames()->names.size(), 2);
    QVERIFY(apply(change(Alice, "c2", "c3", {entryOf(9, QStringLiteral("z"))})).ok());
    QCOMPARE(told, QByteArrayList{"z"});
}

QTEST_APPLESS_MAIN(TestFileCatalog)
#include "tst_filecatalog.moc"
