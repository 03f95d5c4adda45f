// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/librarystore.h"

#include "store/sqlitedatabase.h"
#include "support/fakeclock.h"

#include "olddatabase.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Potluck;
using namespace Potluck::Library;
using Content::PieceSize;

namespace {

FileIdentity identity(quint64 inode, quint64 size = 10)
{
    return {7, inode, size, 1'000};
}

Content::FileDigest digestOf(char what, quint64 size = 10, bool seedDigests = false)
{
    Content::TreeHasher hasher(seedDigests ? Content::Algorithms{QCryptographicHash::Sha1, QCryptographicHash::Md5}
                                           : Content::Algorithms{});
    hasher.update(QByteArray(static_cast<qsizetype>(size), what));
    return hasher.finish();
}

DirectoryUpdate adding(const QByteArray& path, const QList<ListedFile>& files)
{
    DirectoryUpdate update;
    update.path = path;
    update.fingerprint = "print of " + path;
    update.files = static_cast<quint64>(files.size());
    for (const ListedFile& file : files)
        update.bytes += file.identity.size;
    update.added = files;
    return update;
}

} // namespace

class TestLibraryStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void epochIsKeptAndNewWithTheDatabase();
    void keepsShares();
    void refusesAShareTwice();
    void tellsThatAShareWasNotStored();
    void listsDirectories();
    void publishesWhatIsHashed();
    void movedFileIsPublishedAtOnce();
    void hardLinksArePublishedTogether();
    void changedFileIsWithdrawnUntilHashed();
    void changedFileOfKnownIdentityStaysPublished();
    void removalsNameTheEntry();
    void removedSubtreeTakesNoNeighbours();
    void removedShareIsWithdrawnAndRemembered();
    void pagesChanges();
    void forgetsRemovalsThatAllIndexesTook();
    void resetsWhoCameTooLate();
    void namesThatAreNoUtf8StayApart();
    void namesPendingFilesOnceAndInOrder();
    void namesFilesThatLackDigests();
    void countsWhatIsPending();
    void keepsCheckpointsUntilHashed();
    void ignoresTornCheckpoints();
    void prunesUnusedIdentities();
    void locatesPublishedFiles();
    void locatesFilesByTheirDigests();
    void digestOfAChangedFileIsNotServed();
    void digestsOfAnotherContentAreForgotten();
    void opensAndIndexesAnOlderDatabase();
    void keepsPieceLayers();
    void refusesDamagedPieceLayers();
    void undoesWhatFails();
    void survivesReopening();
    void listsWhatLiesInAFolder();
    void listsNothingThatIsNotShared();
    void findsFilesByAnyPartOfTheirName();
    void remembersWhenAFileWasSharedFirst();
    void keepsRules();
    void addsUpWhatWasGiven();
    void forgetsWhatWasGivenLongestAgo();
    void looksThroughManyFilesQuickly();

private:
    void open();
    [[nodiscard]] QList<Change> changes(quint64 since = 0) const;
    [[nodiscard]] QList<PendingFile> pending() const;
    void hash(char what, quint64 size = 10, bool seedDigests = false); // everything that is pending
    [[nodiscard]] QString file() const { return m_dir->filePath(QStringLiteral("library.sqlite")); }
    void apply(const QList<DirectoryUpdate>& updates) { QVERIFY(m_store->apply(m_share, updates).ok()); }
    [[nodiscard]] DirectoryId directory(const QByteArray& path) const;

    Test::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<LibraryStore> m_store;
    ShareId m_share;
};

void TestLibraryStore::init()
{
    m_store.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    open();
    const auto share = m_store->addShare("/home/me/Music", QStringLiteral("Music"));
    QVERIFY(share.ok());
    m_share = *share;
}

void TestLibraryStore::open()
{
    m_store.reset();
    auto store = Store::openLibraryStore(file(), m_clock);
    QVERIFY2(store.ok(), store.ok() ? "" : qPrintable(store.error().detail));
    m_store = std::move(*store);
}

QList<Change> TestLibraryStore::changes(quint64 since) const
{
    auto page = m_store->changesSince(since, 1'000);
    return page && !page->resetNeeded ? page->changes : QList<Change>{Change{}};
}

QList<PendingFile> TestLibraryStore::pending() const
{
    auto files = m_store->pendingContent({}, 1'000);
    return files ? *files : QList<PendingFile>();
}

void TestLibraryStore::hash(char what, quint64 size, bool seedDigests)
{
    QList<HashedFile> hashed;
    for (const PendingFile& file : pending())
        hashed.append({file.hash, digestOf(what, size, seedDigests)});
    QVERIFY(m_store->addHashed(hashed).ok());
}

DirectoryId TestLibraryStore::directory(const QByteArray& path) const
{
    const auto records = m_store->directories(m_share, path);
    for (const DirectoryRecord& record : *records) {
        if (record.path == path)
            return record.id;
    }
    return {};
}

void TestLibraryStore::epochIsKeptAndNewWithTheDatabase()
{
    const Epoch before = m_store->epoch();
    QVERIFY(!before.isNull());
    open();
    QCOMPARE(m_store->epoch(), before);
    m_store.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    open();
    QVERIFY(m_store->epoch() != before);
}

void TestLibraryStore::keepsShares()
{
    QVERIFY(m_store->setShareRoot(m_share, ~0ULL, 1ULL << 63).ok());
    apply({adding("", {{"a", identity(1)}}), adding("sub", {{"b", identity(2)}, {"c", identity(3)}})});
    open();
    const auto shares = m_store->shares();
    QVERIFY(shares.ok());
    QCOMPARE(shares->size(), 1);
    QCOMPARE(shares->front().root, QByteArray("/home/me/Music"));
    QCOMPARE(shares->front().name, QStringLiteral("Music"));
    QCOMPARE(shares->front().device, std::uint64_t(~0ULL));
    QCOMPARE(shares->front().inode, std::uint64_t(1ULL << 63));
    QCOMPARE(shares->front().files, std::uint64_t(3));
    QCOMPARE(shares->front().bytes, std::uint64_t(30));
}

void TestLibraryStore::refusesAShareTwice()
{
    const auto again = m_store->addShare("/home/me/Music", QStringLiteral("Other"));
    QVERIFY(!again.ok());
    QCOMPARE(again.error().code, ErrorCode::AlreadyExists);
}

void TestLibraryStore::tellsThatAShareWasNotStored()
{
    auto other = Store::SqliteDatabase::open(file(), QStringLiteral("library"), {});
    QVERIFY(other);
    // The commit fails, not the statement, as on a disk that is full.
    QVERIFY((*other)->run(QStringLiteral("CREATE TABLE trap (share REFERENCES shares (id) "
                                         "DEFERRABLE INITIALLY DEFERRED)")));
    QVERIFY((*other)->run(QStringLiteral("CREATE TRIGGER full AFTER INSERT ON shares "
                                         "BEGIN INSERT INTO trap VALUES (-1); END")));
    QVERIFY(!m_store->addShare("/full", QStringLiteral("Full")));
    QVERIFY((*other)->run(QStringLiteral("DROP TRIGGER full")));
    QVERIFY(m_store->addShare("/full", QStringLiteral("Full")));
}

void TestLibraryStore::listsDirectories()
{
    apply({adding("a/b/c", {}), adding("a", {}), adding("a!", {}), adding("ab", {})});
    const auto names = [this](const Result<QList<DirectoryRecord>>& records) {
        QList<QByteArray> paths;
        for (const DirectoryRecord& record : *records)
            paths.append(record.path);
        std::sort(paths.begin(), paths.end());
        return paths;
    };
    QCOMPARE(names(m_store->directories(m_share, {})), QList<QByteArray>({"", "a", "a!", "a/b", "a/b/c", "ab"}));
    QCOMPARE(names(m_store->directories(m_share, "a")), QList<QByteArray>({"a", "a/b", "a/b/c"}));
    QCOMPARE(names(m_store->children(m_share, "a")), QList<QByteArray>({"a", "a/b"}));
    QCOMPARE(names(m_store->children(m_share, "")), QList<QByteArray>({"", "a", "a!", "ab"}));
    QVERIFY(m_store->children(m_share, "nowhere")->isEmpty());
    QCOMPARE(m_store->directories(m_share, "a/b/c")->front().fingerprint, QByteArray("print of a/b/c"));
}

void TestLibraryStore::publishesWhatIsHashed()
{
    apply({adding("Rock/Live", {{"one.mp3", identity(1)}})});
    QVERIFY(changes().isEmpty());
    QCOMPARE(m_store->sequence(), std::uint64_t(0));
    hash('x', 10, true);
    QCOMPARE(m_store->sequence(), std::uint64_t(1));
    const QList<Change> published = changes();
    QCOMPARE(published.size(), 1);
    QVERIFY(published[0].file.has_value());
    const PublishedFile& file = *published[0].file;
    QCOMPARE(published[0].sequence, std::uint64_t(1));
    QCOMPARE(file.entry, published[0].entry);
    QCOMPARE(file.content, digestOf('x').content);
    QCOMPARE(file.size, std::uint64_t(10));
    QCOMPARE(file.name, QStringLiteral("one.mp3"));
    QCOMPARE(file.folder, QStringLiteral("Music/Rock/Live"));
    QCOMPARE(published[0].folder, file.folder);
    QCOMPARE(published[0].name, file.name);
    QCOMPARE(file.sha1, digestOf('x', 10, true).sha1());
    QCOMPARE(file.md5, digestOf('x', 10, true).md5());
    QCOMPARE(file.mtime, std::int64_t(1'000));
    QVERIFY(changes(1).isEmpty());
}

void TestLibraryStore::movedFileIsPublishedAtOnce()
{
    apply({adding("from", {{"a", identity(1)}})});
    hash('x');
    const FileRecord record = m_store->files(directory("from"))->front();
    DirectoryUpdate removal;
    removal.path = "from";
    removal.removed = {record};
    apply({removal});
    apply({adding("to", {{"b", identity(1)}})});
    QVERIFY(pending().isEmpty());
    const QList<Change> after = changes(1);
    QCOMPARE(after.size(), 2);
    QVERIFY(!after[0].file.has_value());
    QCOMPARE(after[1].file->content, digestOf('x').content);
    QCOMPARE(after[1].file->folder, QStringLiteral("Music/to"));
    QVERIFY(after[1].entry != after[0].entry);
}

void TestLibraryStore::hardLinksArePublishedTogether()
{
    apply({adding("", {{"a", identity(1)}, {"b", identity(1)}})});
    QCOMPARE(pending().size(), 1);
    hash('x');
    QCOMPARE(changes().size(), 2);
}

void TestLibraryStore::changedFileIsWithdrawnUntilHashed()
{
    apply({adding("", {{"a", identity(1)}})});
    hash('x');
    FileRecord record = m_store->files(directory(""))->front();
    record.identity.mtime = 2'000;
    DirectoryUpdate update;
    update.changed = {record};
    apply({update});
    const QList<Change> withdrawn = changes(1);
    QCOMPARE(withdrawn.size(), 1);
    QVERIFY(!withdrawn[0].file.has_value());
    QCOMPARE(withdrawn[0].entry, record.entry);
    QCOMPARE(withdrawn[0].name, QStringLiteral("a"));
    QCOMPARE(pending().size(), 1);
    hash('y');
    const QList<Change> again = changes(1); // the removal is superseded
    QCOMPARE(again.size(), 1);
    QCOMPARE(again[0].sequence, std::uint64_t(3));
    QCOMPARE(again[0].entry, record.entry);
    QCOMPARE(again[0].file->content, digestOf('y').content);
}

void TestLibraryStore::changedFileOfKnownIdentityStaysPublished()
{
    apply({adding("", {{"a", identity(1)}, {"b", identity(2)}})});
    hash('x');
    QList<FileRecord> records = *m_store->files(directory(""));
    std::swap(records[0].identity, records[1].identity); // the two were exchanged
    DirectoryUpdate update;
    update.changed = records;
    apply({update});
    QVERIFY(pending().isEmpty());
    const QList<Change> after = changes(2);
    QCOMPARE(after.size(), 2);
    QVERIFY(after[0].file.has_value() && after[1].file.has_value());
}

void TestLibraryStore::removalsNameTheEntry()
{
    apply({adding("Rock", {{"a", identity(1)}, {"never hashed", identity(2)}})});
    QVERIFY(m_store->addHashed({{pending()[0].hash, digestOf('x')}}).ok());
    const EntryId entry = changes()[0].entry;
    DirectoryUpdate update;
    update.path = "Rock";
    update.removed = *m_store->files(directory("Rock"));
    apply({update});
    const QList<Change> removals = changes(1);
    QCOMPARE(removals.size(), 1); // nobody was ever told of the other
    QVERIFY(!removals[0].file.has_value());
    QCOMPARE(removals[0].entry, entry);
    QCOMPARE(removals[0].folder, QStringLiteral("Music/Rock"));
    QCOMPARE(removals[0].name, QStringLiteral("a"));
    QVERIFY(changes(0).isEmpty()); // who knows nothing needs no removals
}

void TestLibraryStore::removedSubtreeTakesNoNeighbours()
{
    apply({adding("a", {{"1", identity(1)}}), adding("a/b", {{"2", identity(2)}}), adding("a!", {{"3", identity(3)}}),
           adding("ab", {{"4", identity(4)}}), adding("a0", {{"5", identity(5)}})});
    hash('x');
    QVERIFY(m_store->removeDirectories(m_share, {"a", "nowhere"}).ok());
    QCOMPARE(changes().size(), 3);
    const QList<Change> removals = changes(5);
    QCOMPARE(removals.size(), 2);
    QVERIFY(removals[0].sequence == 6 && removals[1].sequence == 7);
    QCOMPARE(m_store->sequence(), std::uint64_t(7));
    QVERIFY(directory("a").isNull());
    QVERIFY(!directory("ab").isNull());
}

void TestLibraryStore::removedShareIsWithdrawnAndRemembered()
{
    apply({adding("sub", {{"a", identity(1)}, {"b", identity(2)}})});
    hash('x');
    const auto other = m_store->addShare("/other", QStringLiteral("Other"));
    QVERIFY(m_store->apply(*other, {adding("", {{"kept", identity(2)}})}).ok());
    QVERIFY(m_store->removeShare(m_share).ok());
    QCOMPARE(m_store->shares()->size(), 1);
    QCOMPARE(changes(2).size(), 3);
    QCOMPARE(changes().size(), 1);
    QVERIFY(m_store->prune(30).ok()); // "kept" still uses its identity, a's is remembered
    const auto again = m_store->addShare("/home/me/Music", QStringLiteral("Music"));
    QVERIFY(again.ok());
    QVERIFY(m_store->apply(*again, {adding("", {{"a", identity(1)}})}).ok());
    QVERIFY(pending().isEmpty());
    QCOMPARE(changes().size(), 2);
}

void TestLibraryStore::pagesChanges()
{
    QList<ListedFile> files;
    for (quint64 i = 1; i <= 25; ++i)
        files.append({QByteArray::number(qulonglong(i)), identity(i)});
    apply({adding("", files)});
    hash('x');
    DirectoryUpdate update;
    const QList<FileRecord> records = *m_store->files(directory(""));
    update.removed = records.first(5);
    apply({update});
    QSet<quint64> seen;
    quint64 at = 1;
    int pages = 0;
    for (;;) {
        const auto page = m_store->changesSince(at, 10);
        QVERIFY(page.ok());
        for (const Change& change : page->changes) {
            QVERIFY(change.sequence > at);
            at = change.sequence;
            seen.insert(change.sequence);
        }
        ++pages;
        if (!page->more)
            break;
        QCOMPARE(page->changes.size(), 10);
    }
    QVERIFY(pages >= 2);
    QCOMPARE(at, m_store->sequence());
    QVERIFY(seen.size() >= 24);
    QVERIFY(!m_store->changesSince(at, 10)->more);
}

void TestLibraryStore::forgetsRemovalsThatAllIndexesTook()
{
    apply({adding("", {{"a", identity(1)}, {"b", identity(2)}})});
    hash('x');
    QCOMPARE(*m_store->acknowledged(QStringLiteral("one")), std::optional<std::uint64_t>());
    QVERIFY(m_store->acknowledge(QStringLiteral("one"), 2).ok());
    QVERIFY(m_store->acknowledge(QStringLiteral("two"), 1).ok());
    QCOMPARE(*m_store->acknowledged(QStringLiteral("one")), std::optional<std::uint64_t>(2));
    DirectoryUpdate update;
    update.removed = *m_store->files(directory(""));
    apply({update});
    QVERIFY(m_store->acknowledge(QStringLiteral("one"), 4).ok());
    QCOMPARE(changes(1).size(), 2); // the other one still needs them
    QVERIFY(m_store->acknowledge(QStringLiteral("two"), 3).ok());
    QCOMPARE(changes(3).size(), 1);
    QVERIFY(m_store->forgetIndex(QStringLiteral("two")).ok());
    QVERIFY(m_store->acknowledge(QStringLiteral("one"), 4).ok());
    QVERIFY(m_store->changesSince(3, 10)->resetNeeded);
    QVERIFY(!m_store->changesSince(4, 10)->resetNeeded);
    QVERIFY(!m_store->acknowledge(QStringLiteral("one"), 5).ok());
    open();
    QVERIFY(m_store->changesSince(3, 10)->resetNeeded);
    QCOMPARE(*m_store->acknowledged(QStringLiteral("one")), std::optional<std::uint64_t>(4));
    QCOMPARE(*m_store->acknowledged(QStringLiteral("two")), std::optional<std::uint64_t>());
}

void TestLibraryStore::resetsWhoCameTooLate()
{
    apply({adding("", {{"a", identity(1)}})});
    hash('x');
    QVERIFY(m_store->changesSince(2, 10)->resetNeeded); // never given: the database was restored from a copy
    DirectoryUpdate update;
    update.removed = *m_store->files(directory(""));
    apply({update});
    QCOMPARE(changes(1).size(), 1);
    QVERIFY(m_store->prune(30).ok()); // no index is known, nobody needs the removal
    QVERIFY(m_store->changesSince(1, 10)->resetNeeded);
    QVERIFY(!m_store->changesSince(0, 10)->resetNeeded);
    QVERIFY(!m_store->changesSince(2, 10)->resetNeeded);
}

void TestLibraryStore::namesThatAreNoUtf8StayApart()
{
    apply({adding("d\xff", {{"a\xff.mp3", identity(1)}, {"a\xfe.mp3", identity(2)}, {"\xe9\x9f\xb3.mp3", identity(3)}}),
           adding("d\xfe", {{"x", identity(4)}})});
    hash('x');
    QSet<QString> places;
    for (const Change& change : changes()) {
        places.insert(change.folder + u'/' + change.name);
        QVERIFY(change.folder.isValidUtf16() && change.name.isValidUtf16());
        QVERIFY(change.folder.startsWith(QStringLiteral("Music/d\ufffd")));
        if (change.name != QStringLiteral("x"))
            QVERIFY(change.name.endsWith(QStringLiteral(".mp3")));
    }
    QCOMPARE(places.size(), 4);
    // The removals name the same places.
    QVERIFY(m_store->removeDirectories(m_share, {"d\xff", "d\xfe"}).ok());
    for (const Change& change : changes(4))
        QVERIFY(places.remove(change.folder + u'/' + change.name));
    QVERIFY(places.isEmpty());
}

void TestLibraryStore::namesPendingFilesOnceAndInOrder()
{
    apply({adding("", {{"a", identity(1)}}), adding("sub", {{"a again", identity(1)}, {"b", identity(2)}})});
    const auto first = m_store->pendingContent({}, 1);
    QCOMPARE(first->size(), 1);
    QCOMPARE(first->front().root, QByteArray("/home/me/Music"));
    QCOMPARE(first->front().path, QByteArray("a"));
    QCOMPARE(first->front().identity, identity(1));
    QCOMPARE(first->front().share, m_share);
    const auto second = m_store->pendingContent(first->front().hash, 10);
    QCOMPARE(second->size(), 1);
    QCOMPARE(second->front().path, QByteArray("sub/b"));
    QVERIFY(m_store->removeDirectories(m_share, {"sub"}).ok());
    QCOMPARE(pending().size(), 1);
}

void TestLibraryStore::namesFilesThatLackDigests()
{
    apply({adding("", {{"a", identity(1)}, {"b", identity(2)}})});
    const QList<PendingFile> files = pending();
    QVERIFY(m_store->addHashed({{files[0].hash, digestOf('x')}, {files[1].hash, digestOf('y', 10, true)}}).ok());
    QVERIFY(pending().isEmpty());
    const Content::Algorithms sha1{QCryptographicHash::Sha1};
    QVERIFY(m_store->pendingDigests({}, {}, 10)->isEmpty());
    const auto lacking = m_store->pendingDigests(sha1, {}, 10);
    QCOMPARE(lacking->size(), 1);
    QVERIFY(lacking->front().known);
    QCOMPARE(lacking->front().hash, files[0].hash);
    const quint64 before = m_store->sequence();
    QVERIFY(m_store->addHashed({{files[0].hash, digestOf('x', 10, true)}}).ok());
    QVERIFY(m_store->pendingDigests(sha1, {}, 10)->isEmpty());
    QCOMPARE(changes(before).size(), 1);
    QVERIFY(changes(before)[0].file->sha1.has_value());
    // A reading without them does not lose them.
    QVERIFY(m_store->addHashed({{files[0].hash, digestOf('x')}}).ok());
    QVERIFY(m_store->pendingDigests(sha1, {}, 10)->isEmpty());
}

void TestLibraryStore::countsWhatIsPending()
{
    const auto grown = m_store->apply(
        m_share, {adding("", {{"a", identity(1, 100)}, {"a2", identity(1, 100)}, {"b", identity(2, 5)}})});
    QVERIFY(grown.ok());
    QCOMPARE(grown->files, std::uint64_t(3));
    QCOMPARE(grown->bytes, std::uint64_t(205));
    auto totals = m_store->pendingTotals({});
    QCOMPARE(totals->size(), 1);
    QCOMPARE(totals->front().share, m_share);
    QCOMPARE(totals->front().files, std::uint64_t(3));
    QCOMPARE(totals->front().bytes, std::uint64_t(205));
    hash('x');
    QVERIFY(m_store->pendingTotals({})->isEmpty());
    totals = m_store->pendingTotals({QCryptographicHash::Md5});
    QCOMPARE(totals->size(), 1);
    QCOMPARE(totals->front().files, std::uint64_t(3));
}

void TestLibraryStore::keepsCheckpointsUntilHashed()
{
    apply({adding("", {{"large", identity(1, 4 * PieceSize)}})});
    const HashId hashId = pending()[0].hash;
    QVERIFY(m_store->addCheckpoint(hashId, 0, QByteArray(64, 'a')).ok());
    QVERIFY(m_store->addCheckpoint(hashId, 2, QByteArray(32, 'b')).ok());
    QVERIFY(m_store->addCheckpoint(HashId{999}, 0, QByteArray(32, 'c')).ok()); // gone meanwhile
    open();
    QCOMPARE(pending()[0].checkpoint, QByteArray(64, 'a') + QByteArray(32, 'b'));
    hash('x', 4 * PieceSize);
    // The same row with its digests missing begins at the beginning.
    QVERIFY(m_store->pendingDigests({QCryptographicHash::Sha1}, {}, 1)->front().checkpoint.isEmpty());
}

void TestLibraryStore::ignoresTornCheckpoints()
{
    apply({adding("", {{"large", identity(1, 9 * PieceSize)}})});
    const HashId hashId = pending()[0].hash;
    QVERIFY(m_store->addCheckpoint(hashId, 0, QByteArray(64, 'a')).ok());
    QVERIFY(m_store->addCheckpoint(hashId, 3, QByteArray(32, 'c')).ok());
    QCOMPARE(pending()[0].checkpoint, QByteArray(64, 'a'));
}

void TestLibraryStore::prunesUnusedIdentities()
{
    apply({adding("", {{"a", identity(1)}})});
    hash('x');
    QVERIFY(m_store->removeDirectories(m_share, {""}).ok());
    m_clock.advance(std::chrono::hours(24 * 29));
    QVERIFY(m_store->prune(30).ok());
    apply({adding("", {{"a", identity(1)}})});
    QVERIFY(pending().isEmpty());
    QVERIFY(m_store->removeDirectories(m_share, {""}).ok());
    m_clock.advance(std::chrono::hours(24 * 32));
    QVERIFY(m_store->prune(30).ok());
    apply({adding("", {{"a", identity(1)}})});
    QCOMPARE(pending().size(), 1);
}

void TestLibraryStore::locatesPublishedFiles()
{
    apply({adding("", {{"top", identity(1)}}), adding("sub", {{"copy", identity(2)}, {"other", identity(3)}})});
    const QList<PendingFile> files = pending();
    QVERIFY(m_store->addHashed({{files[0].hash, digestOf('x')}, {files[1].hash, digestOf('x')}}).ok());
    const auto reader = Store::openLibraryReader(file());
    QVERIFY(reader.ok());
    const Content::ContentId content = digestOf('x').content;
    auto located = (*reader)->locate({content, {}, {}});
    QVERIFY(located.ok());
    QCOMPARE(*located, QList<LocatedFile>({{"/home/me/Music", "top", identity(1), content},
                                           {"/home/me/Music", "sub/copy", identity(2), content}}));
    QVERIFY((*reader)->locate({digestOf('z').content, {}, {}})->isEmpty());
    // What changes is seen by an open reader; what no share has any more is not given.
    QVERIFY(m_store->removeDirectories(m_share, {"sub"}).ok());
    QCOMPARE((*reader)->locate({content, {}, {}})->size(), 1);
    QVERIFY(m_store->removeShare(m_share).ok());
    QVERIFY((*reader)->locate({content, {}, {}})->isEmpty());
    QCOMPARE((*reader)->pieceLayer(digestOf('x').content).error().code, ErrorCode::NotFound);
}

void TestLibraryStore::locatesFilesByTheirDigests()
{
    apply({adding("", {{"a", identity(1)}, {"b", identity(2)}})});
    const QList<PendingFile> files = pending();
    const Content::FileDigest x = digestOf('x', 10, true);
    QVERIFY(m_store->addHashed({{files[0].hash, x}, {files[1].hash, digestOf('y')}}).ok());
    const auto reader = Store::openLibraryReader(file());
    QVERIFY(reader.ok());
    const QList<LocatedFile> expected{{"/home/me/Music", "a", identity(1), x.content}};
    QCOMPARE(*(*reader)->locate({{}, x.sha1(), {}}), expected);
    QCOMPARE(*(*reader)->locate({{}, {}, x.md5()}), expected);
    // Not computed, not known; the content id goes before.
    QVERIFY((*reader)->locate({{}, digestOf('y', 10, true).sha1(), {}})->isEmpty());
    QVERIFY((*reader)->locate({digestOf('z').content, x.sha1(), x.md5()})->isEmpty());
    QVERIFY((*reader)->locate({})->isEmpty());
}

void TestLibraryStore::digestOfAChangedFileIsNotServed()
{
    apply({adding("", {{"a", identity(1)}})});
    hash('x', 10, true);
    const Content::FileDigest before = digestOf('x', 10, true);
    const Content::FileDigest after = digestOf('y', 10, true);
    const auto reader = Store::openLibraryReader(file());
    QCOMPARE((*reader)->locate({{}, before.sha1(), {}})->size(), 1);
    DirectoryUpdate update;
    update.changed = {{m_store->files(directory("")).value().front().entry, "a", identity(7)}};
    apply({update});
    QVERIFY((*reader)->locate({{}, before.sha1(), {}})->isEmpty()); // at once, before it is hashed again
    hash('y', 10, true);
    QVERIFY((*reader)->locate({{}, before.sha1(), {}})->isEmpty());
    QVERIFY((*reader)->locate({{}, {}, before.md5()})->isEmpty());
    QCOMPARE(*(*reader)->locate({{}, after.sha1(), {}}),
             QList<LocatedFile>({{"/home/me/Music", "a", identity(7), after.content}}));
}

// A file that was changed behind its time of modification is found out when it is read for a further digest.
void TestLibraryStore::digestsOfAnotherContentAreForgotten()
{
    apply({adding("", {{"a", identity(1)}})});
    const HashId row = pending()[0].hash;
    QVERIFY(m_store->addHashed({{row, digestOf('x', 10, true)}}).ok());
    QVERIFY(m_store->addHashed({{row, digestOf('y')}}).ok());
    const auto reader = Store::openLibraryReader(file());
    QVERIFY((*reader)->locate({{}, digestOf('x', 10, true).sha1(), {}})->isEmpty());
    QCOMPARE((*reader)->locate({digestOf('y').content, {}, {}})->size(), 1);
    QVERIFY(!changes().back().file->sha1 && !changes().back().file->md5);
}

void TestLibraryStore::opensAndIndexesAnOlderDatabase()
{
    m_store.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    const Content::FileDigest x = digestOf('x', 10, true);
    const auto hex = [](const auto& digest) { return QLatin1String(digest.toHex()); };
    QVERIFY(Test::oldDatabase(
        file(), QStringLiteral("library/0001_library.sql"),
        {QStringLiteral("INSERT INTO shares (root, name) VALUES (CAST('/home/me/Music' AS BLOB), 'Music')"),
         QStringLiteral("INSERT INTO directories (share, path) VALUES (1, x'')"),
         QStringLiteral("INSERT INTO hashes (device, inode, size, mtime, content, sha1) VALUES (7, 1, 10, 1000, "
                        "x'%1', x'%2')")
             .arg(hex(x.content), hex(*x.sha1())),
         QStringLiteral("INSERT INTO files (directory, name, hash, sequence) VALUES (1, CAST('a' AS BLOB), 1, 1)")}));
    open();
    const QList<LocatedFile> expected{{"/home/me/Music", "a", identity(1), x.content}};
    const auto reader = Store::openLibraryReader(file());
    QCOMPARE(*(*reader)->locate({x.content, {}, {}}), expected);
    QCOMPARE(*(*reader)->locate({{}, x.sha1(), {}}), expected);
    auto database = Store::SqliteDatabase::open(file(), QStringLiteral("library"), {});
    QVERIFY(database.ok());
    for (const char* const column : {"content", "sha1", "md5"}) {
        auto plan = (*database)->prepare(
            QStringLiteral("EXPLAIN QUERY PLAN SELECT id FROM hashes WHERE %1 = ?").arg(QLatin1String(column)));
        QVERIFY(plan.ok());
        plan->bindValue(0, QByteArray(20, 'x'));
        QVERIFY((*database)->execute(*plan) && plan->next());
        QVERIFY2(plan->value(3).toString().contains(QStringLiteral("hashes_") + QLatin1String(column)),
                 qPrintable(plan->value(3).toString()));
    }
}

void TestLibraryStore::keepsPieceLayers()
{
    const quint64 large = 3 * PieceSize + 1;
    apply({adding("", {{"large", identity(1, large)}, {"small", identity(2, 5)}, {"none", identity(3, 0)}})});
    const QList<PendingFile> files = pending();
    QVERIFY(m_store
                ->addHashed({{files[0].hash, digestOf('x', large)},
                             {files[1].hash, digestOf('y', 5)},
                             {files[2].hash, digestOf('z', 0)}})
                .ok());
    const auto reader = Store::openLibraryReader(file());
    QVERIFY(reader.ok());
    QCOMPARE(*(*reader)->pieceLayer(digestOf('x', large).content), digestOf('x', large).pieceLayer);
    QCOMPARE(*(*reader)->pieceLayer(digestOf('y', 5).content), digestOf('y', 5).pieceLayer);
    QCOMPARE(*(*reader)->pieceLayer(Content::emptyContentId()), QByteArray());
}

void TestLibraryStore::refusesDamagedPieceLayers()
{
    const quint64 large = 2 * PieceSize;
    apply({adding("", {{"large", identity(1, large)}})});
    hash('x', large);
    auto database = Store::SqliteDatabase::open(file(), QStringLiteral("library"), {});
    QVERIFY(database.ok());
    QVERIFY((*database)->run(QStringLiteral("UPDATE layers SET layer = zeroblob(64)")).ok());
    const auto reader = Store::openLibraryReader(file());
    QCOMPARE((*reader)->pieceLayer(digestOf('x', large).content).error().code, ErrorCode::Corrupt);
}

void TestLibraryStore::undoesWhatFails()
{
    apply({adding("", {{"a", identity(1)}})});
    hash('x');
    // The second one is there already: nothing of the call must remain, the sequence numbers neither.
    const auto failed =
        m_store->apply(m_share, {adding("new", {{"b", identity(1)}}), adding("", {{"a", identity(1)}})});
    QVERIFY(!failed.ok());
    QCOMPARE(m_store->sequence(), std::uint64_t(1));
    QVERIFY(directory("new").isNull());
    apply({adding("new", {{"b", identity(1)}})});
    QCOMPARE(m_store->sequence(), std::uint64_t(2));
}

void TestLibraryStore::survivesReopening()
{
    apply({adding("sub", {{"a", identity(1)}})});
    hash('x');
    const QList<Change> before = changes();
    open();
    QCOMPARE(changes(), before);
    QCOMPARE(m_store->sequence(), std::uint64_t(1));
    apply({adding("sub", {{"b", identity(1)}})});
    QCOMPARE(m_store->sequence(), std::uint64_t(2));
}

void TestLibraryStore::listsWhatLiesInAFolder()
{
    apply({adding("", {{"a.txt", identity(1)}}), adding("Blue/Note", {{"b", identity(2)}, {"c", identity(3, 20)}}),
           adding("Blue", {{"d", identity(4, 5)}}), adding("Bluer", {{"e", identity(5)}})});
    QVERIFY(m_store->addHashed({{pending()[0].hash, digestOf('a')}}).ok());
    const auto reader = Store::openLibraryReader(file());
    const auto root = (*reader)->list("/home/me/Music");
    QVERIFY(root.ok());
    QCOMPARE(root->files.size(), 1);
    QCOMPARE(root->files[0].name, QStringLiteral("a.txt"));
    QCOMPARE(root->files[0].folder, QByteArray("/home/me/Music"));
    QCOMPARE(root->files[0].size, std::uint64_t(10));
    QCOMPARE(root->files[0].key, (Content::FileKey{digestOf('a').content, {}, {}}));
    auto folders = root->folders;
    std::sort(folders.begin(), folders.end(), [](const auto& x, const auto& y) { return x.name < y.name; });
    QCOMPARE(folders, (QList<SharedFolder>{{QStringLiteral("Blue"), 3, 35}, {QStringLiteral("Bluer"), 1, 10}}));
    const auto below = (*reader)->list("/home/me/Music/Blue/Note");
    QVERIFY(below.ok());
    QCOMPARE(below->files.size(), 2);
    QVERIFY(below->files[0].key.isEmpty()); // not hashed
    QVERIFY(below->folders.isEmpty());
}

void TestLibraryStore::listsNothingThatIsNotShared()
{
    apply({adding("Blue", {{"d", identity(4)}})});
    const auto reader = Store::openLibraryReader(file());
    for (const char* const folder : {"/home/me", "/home/me/Mus", "/home/me/Music2", "/home/me/Music/Green", "/", ""}) {
        const auto listing = (*reader)->list(folder);
        QVERIFY2(!listing.ok(), folder);
        QCOMPARE(listing.error().code, ErrorCode::NotFound);
    }
    QVERIFY(m_store->addShare("/new", QStringLiteral("new")).ok());
    QVERIFY((*reader)->list("/new")->files.isEmpty()); // shared, though nothing of it is known yet
}

void TestLibraryStore::findsFilesByAnyPartOfTheirName()
{
    apply({adding("", {{"Großmutters Kuchen.txt", identity(1)}, {"other", identity(2)}}),
           adding("Blue", {{"KUCHENBLECH", identity(3)}})});
    const auto reader = Store::openLibraryReader(file());
    const auto found = (*reader)->find(QStringLiteral("kuchen"), 10);
    QVERIFY(found.ok());
    QCOMPARE(found->size(), 2);
    QCOMPARE((*found)[0].folder, QByteArray("/home/me/Music"));
    QCOMPARE((*found)[1].folder, QByteArray("/home/me/Music/Blue"));
    QCOMPARE((*reader)->find(QString::fromUtf8("ROßM"), 10)->size(), 1);
    QCOMPARE((*reader)->find(QStringLiteral("u"), 1)->size(), 1);
    QVERIFY((*reader)->find(QStringLiteral("nothing"), 10)->isEmpty());
}

void TestLibraryStore::remembersWhenAFileWasSharedFirst()
{
    const auto sharedAt = [this](const QString& name) {
        const auto reader = Store::openLibraryReader(file());
        const auto files = (*reader)->find(name, 1);
        return files && !files->isEmpty() ? files->front().sharedAt : std::nullopt;
    };
    apply({adding("", {{"a", identity(1)}})});
    QVERIFY(!sharedAt(QStringLiteral("a")));
    const std::int64_t first = m_clock.wall().count();
    hash('x');
    QCOMPARE(sharedAt(QStringLiteral("a")), first);
    m_clock.advance(Milliseconds{60'000});
    // Known already; a second time; with another content.
    apply({adding("sub", {{"b", identity(1)}})});
    QCOMPARE(sharedAt(QStringLiteral("b")), first + 60'000);
    hash('x');
    DirectoryUpdate changed = adding("", {});
    changed.changed = {{m_store->files(directory(""))->front().entry, "a", identity(9)}};
    apply({changed});
    hash('y');
    QCOMPARE(sharedAt(QStringLiteral("a")), first);
}

void TestLibraryStore::keepsRules()
{
    QVERIFY(m_store->rules().ok() && !*m_store->rules());
    const ShareRules rules(false, {QStringLiteral("*.log"), QStringLiteral("Große Dinge?")});
    QVERIFY(m_store->setRules(rules).ok());
    open();
    QVERIFY(*m_store->rules() == rules);
    QVERIFY(m_store->setRules(ShareRules(true, {})).ok());
    open();
    QVERIFY(*m_store->rules() == ShareRules(true, {}));
}

void TestLibraryStore::addsUpWhatWasGiven()
{
    apply({adding("", {{"a", identity(1)}, {"b", identity(2, 0)}})});
    QVERIFY(m_store->addHashed({{pending()[0].hash, digestOf('x')}}).ok());
    const Content::ContentId x = digestOf('x').content;
    const auto give = [&](const QString& peer, std::uint64_t bytes, std::int64_t at) {
        return m_store->addGiven({{x, 10, peer, peer + QStringLiteral(" name"), bytes, at}}).ok();
    };
    QVERIFY(give(QStringLiteral("p"), 6, 100));
    QVERIFY(give(QStringLiteral("q"), 9, 300));
    QVERIFY(give(QStringLiteral("p"), 15, 200));
    open();
    const auto reader = Store::openLibraryReader(file());
    const auto given = (*reader)->given(x);
    QVERIFY(given.ok());
    QCOMPARE(*given, (QList<Given>{{x, 10, QStringLiteral("q"), QStringLiteral("q name"), 9, 300},
                                   {x, 10, QStringLiteral("p"), QStringLiteral("p name"), 21, 200}}));
    QCOMPARE((*given)[0].times(), std::uint64_t(0));
    QCOMPARE((*given)[1].times(), std::uint64_t(2));
    const auto listing = (*reader)->list("/home/me/Music");
    for (const SharedFile& shared : listing->files) {
        QCOMPARE(shared.bytesGiven, std::uint64_t(shared.name == QLatin1String("a") ? 30 : 0));
        QCOMPARE(shared.timesGiven, std::uint64_t(shared.name == QLatin1String("a") ? 2 : 0));
    }
    QVERIFY((*reader)->given(digestOf('z').content)->isEmpty());
    QCOMPARE((Given{x, 0, {}, {}, 5, 0}).times(), std::uint64_t(0)); // an empty file
}

void TestLibraryStore::forgetsWhatWasGivenLongestAgo()
{
    const Content::ContentId x = digestOf('x').content;
    QList<Given> many;
    for (int i = 0; i < Store::MaxGiven + 500; ++i)
        many.append({x, 10, QString::number(i), {}, 1, 1000 + i});
    QVERIFY(m_store->addGiven(many).ok());
    const auto reader = Store::openLibraryReader(file());
    const auto given = (*reader)->given(x);
    QCOMPARE(given->size(), Store::MaxGiven);
    QCOMPARE(given->back().last, std::int64_t(1500));
}

// 300,000 files: what a person does there is answered before he wonders.
void TestLibraryStore::looksThroughManyFilesQuickly()
{
    QList<DirectoryUpdate> updates;
    quint64 inode = 0;
    for (int folder = 0; folder < 300; ++folder) {
        QList<ListedFile> files;
        for (int i = 0; i < 1'000; ++i)
            files.append({QByteArray("Artist - Song number " + QByteArray::number(i) + ".flac"), identity(++inode)});
        updates.append(adding("Album " + QByteArray::number(folder), files));
    }
    apply(updates);
    const auto reader = Store::openLibraryReader(file());
    QElapsedTimer timer;
    timer.start();
    QCOMPARE((*reader)->find(QStringLiteral("number 999"), 1'000)->size(), 300);
    const qint64 finding = timer.restart();
    QCOMPARE((*reader)->list("/home/me/Music")->folders.size(), 300);
    const qint64 listing = timer.restart();
    QCOMPARE((*reader)->list("/home/me/Music/Album 7")->files.size(), 1'000);
    const qint64 album = timer.elapsed();
    qInfo() << "finding" << finding << "ms, the root" << listing << "ms, a folder" << album << "ms";
    QVERIFY2(finding < 3'000 && listing < 500 && album < 500, "slow");
}

QTEST_GUILESS_MAIN(TestLibraryStore)
#include "tst_librarystore.moc"
