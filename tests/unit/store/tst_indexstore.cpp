// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/indexstore.h"

#include "olddatabase.h"

#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <set>
#include <thread>

using namespace Potluck;
using namespace Potluck::Index;

namespace {

template<typename Bytes>
Bytes filled(char c)
{
    return *Bytes::fromBytes(QByteArray(static_cast<qsizetype>(Bytes::Size), c));
}

StoredEntry entry(ListNumber list, const QByteArray& folder, const QByteArray& name, std::uint32_t document)
{
    return {list, folder, name, document, 77};
}

} // namespace

class TestIndexStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsRegistrations();
    void idsAreNeverUsedAgain();
    void keepsBansInvitesAndValues();
    void keepsPublicationsWithTheirRegistration();
    void keepsSearchesWithTheirRegistration();
    void takesADatabaseOfTheVersionBefore();
    void keepsEntriesByPlace();
    void removesSomeEntriesOfOneListOnly();
    void walksAllEntries();
    void keepsDocuments();
    void fetchesAnyNumberOfDocuments();
    void findsDocumentsByDigest();
    void browsesInOrder();
    void takesBytesAsTheyAre();
    void rollsBack();
    void readsOnOtherThreads();
    void readsChangedDocumentsAnew();

private:
    void open()
    {
        m_store.reset();
        m_store = Store::makeIndexStore(m_folder->filePath(QStringLiteral("index.db")));
        const Status status = m_store->open();
        QVERIFY2(status.ok(), status.ok() ? "" : qPrintable(status.error().detail));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CatalogStore> m_store;
};

void TestIndexStore::init()
{
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    open();
}

void TestIndexStore::keepsRegistrations()
{
    StoredRegistration anna;
    anna.user = QStringLiteral("Änna");
    anna.folded = QStringLiteral("änna");
    anna.password = "hash";
    anna.lastLogin = 5;
    anna.lastLoginWall = 6;
    anna.keys = {{filled<KeyFingerprint>('k'), 7}};
    const auto id = m_store->addRegistration(anna);
    QVERIFY(id.ok());
    QVERIFY(!id->isNull());
    QCOMPARE(m_store->addRegistration(anna).error().code, ErrorCode::AlreadyExists);
    anna.id = *id;
    anna.lastLogin = 15;
    anna.keys = {{filled<KeyFingerprint>('l'), 8}, {filled<KeyFingerprint>('m'), 9}};
    QVERIFY(m_store->updateLogin(anna).ok());
    open();
    const auto all = m_store->registrations();
    QCOMPARE(all->size(), std::size_t{1});
    const StoredRegistration& read = all->front();
    QCOMPARE(read.id, *id);
    QCOMPARE(read.user, anna.user);
    QCOMPARE(read.folded, anna.folded);
    QCOMPARE(read.password, QByteArray("hash"));
    QVERIFY(read.seedPassword.isEmpty());
    QCOMPARE(read.lastLogin, 15);
    QCOMPARE(read.keys.size(), std::size_t{2});
    QCOMPARE(read.keys[0].key, filled<KeyFingerprint>('l'));
    QCOMPARE(read.keys[1].lastUsed, 9);
    QVERIFY(m_store->setSeedPassword(*id, "seed hash").ok());
    open();
    QCOMPARE(m_store->registrations()->front().seedPassword, QByteArray("seed hash"));
    QCOMPARE(m_store->registrations()->front().password, QByteArray("hash"));
    QVERIFY(m_store->setSeedPassword(*id, {}).ok());
    QVERIFY(m_store->registrations()->front().seedPassword.isEmpty());
}

void TestIndexStore::idsAreNeverUsedAgain()
{
    StoredRegistration anna;
    anna.user = anna.folded = QStringLiteral("anna");
    const auto first = m_store->addRegistration(anna);
    QVERIFY(m_store->removeRegistration(*first).ok());
    open();
    QVERIFY(*m_store->addRegistration(anna) > *first);
    const auto list = m_store->addList();
    QVERIFY(m_store->removeList(*list).ok());
    open();
    QVERIFY(*m_store->addList() > *list);
}

void TestIndexStore::keepsBansInvitesAndValues()
{
    QVERIFY(m_store->addBan("user:a", "user:a").ok());
    QVERIFY(m_store->addBan("key:1", "user:a").ok());
    QVERIFY(m_store->addBan("user:b", "user:b").ok());
    QVERIFY(m_store->putInvite({QByteArray(32, 'h'), 3, 99}).ok());
    QVERIFY(m_store->putInvite({QByteArray(32, 'h'), 2, 99}).ok());
    QVERIFY(m_store->setValue(QStringLiteral("life"), "1 2").ok());
    open();
    QCOMPARE(m_store->bans()->size(), 3);
    QVERIFY(m_store->removeBans("user:a").ok());
    QCOMPARE(*m_store->bans(), QList<QByteArray>{"user:b"});
    QCOMPARE(m_store->invites()->size(), std::size_t{1});
    QCOMPARE(m_store->invites()->front().usesLeft, 2);
    QVERIFY(m_store->removeInvite(QByteArray(32, 'h')).ok());
    QVERIFY(m_store->invites()->empty());
    QCOMPARE(*m_store->value(QStringLiteral("life")), QByteArray("1 2"));
    QVERIFY(m_store->value(QStringLiteral("none"))->isEmpty());
}

void TestIndexStore::keepsPublicationsWithTheirRegistration()
{
    StoredRegistration anna;
    anna.user = anna.folded = QStringLiteral("anna");
    const auto id = m_store->addRegistration(anna);
    Publication publication;
    publication.list = *m_store->addList();
    publication.revision = QByteArray("r\0\xff", 3);
    publication.entries = 12;
    QVERIFY(m_store->setPublication(*id, publication).ok());
    publication.staged = *m_store->addList();
    publication.stagedRevision = "s";
    QVERIFY(m_store->setPublication(*id, publication).ok());
    open();
    const auto all = m_store->publications();
    QCOMPARE(all->size(), std::size_t{1});
    QCOMPARE(all->front().first, *id);
    QCOMPARE(all->front().second.revision, publication.revision);
    QCOMPARE(all->front().second.staged, publication.staged);
    QCOMPARE(all->front().second.entries, 12U);
    QVERIFY(m_store->removeRegistration(*id).ok());
    QVERIFY(m_store->publications()->empty());
    QCOMPARE(m_store->lists()->size(), std::size_t{2}); // nobody's, but there
}

void TestIndexStore::keepsSearchesWithTheirRegistration()
{
    StoredRegistration anna;
    anna.user = anna.folded = QStringLiteral("anna");
    StoredRegistration bert;
    bert.user = bert.folded = QStringLiteral("bert");
    const auto first = m_store->addRegistration(anna);
    const auto second = m_store->addRegistration(bert);
    QVERIFY(m_store->addStandingSearch(*second, QStringLiteral("zebra")).ok());
    QVERIFY(m_store->addStandingSearch(*first, QStringLiteral("漢字 -\"a 'b'\"")).ok());
    QVERIFY(m_store->addStandingSearch(*second, QStringLiteral("apple")).ok());
    open();
    using Searches = std::vector<std::pair<RegistrationId, QString>>;
    QCOMPARE(*m_store->standingSearches(), (Searches{{*second, QStringLiteral("zebra")},
                                                     {*first, QStringLiteral("漢字 -\"a 'b'\"")},
                                                     {*second, QStringLiteral("apple")}}));
    QVERIFY(m_store->removeRegistration(*first).ok());
    QCOMPARE(m_store->standingSearches()->size(), std::size_t{2});
    QVERIFY(m_store->removeStandingSearches(*second).ok());
    QVERIFY(m_store->standingSearches()->empty());
    QVERIFY(!m_store->addStandingSearch(*first, QStringLiteral("of nobody")).ok());
}

void TestIndexStore::takesADatabaseOfTheVersionBefore()
{
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(Test::oldDatabase(
        m_folder->filePath(QStringLiteral("index.db")), QStringLiteral("index/0001_index.sql"),
        {QStringLiteral("INSERT INTO registration (user, folded, password, seed_password, last_login, last_login_wall) "
                        "VALUES ('anna', 'anna', x'', x'', 1, 1)")}));
    open();
    const auto registrations = m_store->registrations();
    QCOMPARE(registrations->size(), std::size_t{1});
    QVERIFY(m_store->standingSearches()->empty());
    QVERIFY(m_store->addStandingSearch(registrations->front().id, QStringLiteral("apple")).ok());
    QCOMPARE(m_store->standingSearches()->size(), std::size_t{1});
}

void TestIndexStore::keepsEntriesByPlace()
{
    QVERIFY(*m_store->addEntry(entry(1, "f", "n", 5)));
    QVERIFY(!*m_store->addEntry(entry(1, "f", "n", 6)));
    QCOMPARE(*m_store->entryDocument(1, "f", "n"), 5U);
    QVERIFY(m_store->replaceEntry(entry(1, "f", "n", 6)).ok());
    QCOMPARE(*m_store->entryDocument(1, "f", "n"), 6U);
    QVERIFY(*m_store->addEntry(entry(2, "f", "n", 7)));
    QVERIFY(*m_store->addEntry(entry(1, "", "n", 8)));
    QVERIFY(m_store->removeEntry(1, "f", "n").ok());
    QCOMPARE(*m_store->entryDocument(1, "f", "n"), 0U);
    QCOMPARE(*m_store->entryDocument(2, "f", "n"), 7U);
    QCOMPARE(*m_store->entryDocument(1, QByteArray(), "n"), 8U);
}

void TestIndexStore::removesSomeEntriesOfOneListOnly()
{
    for (std::uint32_t i = 1; i <= 25; ++i) {
        QVERIFY(*m_store->addEntry(entry(1, "f" + QByteArray::number(i % 3), QByteArray::number(i), i)));
        QVERIFY(*m_store->addEntry(entry(2, "f", QByteArray::number(i), i)));
    }
    std::set<std::uint32_t> removed;
    for (int round = 0; round < 3; ++round) {
        const auto documents = m_store->removeSomeEntries(1, 10);
        removed.insert(documents->begin(), documents->end());
        QCOMPARE(documents->size(), std::size_t{round < 2 ? 10U : 5U});
    }
    QCOMPARE(removed.size(), std::size_t{25});
    QVERIFY(m_store->removeSomeEntries(1, 10)->empty());
    QCOMPARE(*m_store->entryDocument(2, "f", "7"), 7U);
}

void TestIndexStore::walksAllEntries()
{
    for (ListNumber list = 1; list <= 3; ++list) {
        for (std::uint32_t i = 1; i <= 7; ++i)
            QVERIFY(
                *m_store->addEntry(entry(list, "f" + QByteArray::number(i % 2), QByteArray::number(i), list * 10 + i)));
    }
    std::multiset<std::uint32_t> seen;
    StoredEntry after;
    int calls = 0;
    for (;;) {
        const auto next = m_store->readEntries(after, 4, [&](const StoredEntry& found) {
            QCOMPARE(found.list, found.document / 10);
            seen.insert(found.document);
        });
        QVERIFY(next.ok());
        QVERIFY(++calls < 10);
        if (!*next)
            break;
        after = **next;
    }
    QCOMPARE(seen.size(), std::size_t{21});
    QCOMPARE(std::set<std::uint32_t>(seen.begin(), seen.end()).size(), std::size_t{21});
}

void TestIndexStore::keepsDocuments()
{
    QCOMPARE(*m_store->lastDocument(), 0U);
    StoredDocument document;
    document.row = 4'000'000'000U;
    document.content = filled<Content::ContentId>('c');
    document.size = quint64{1} << 62;
    document.name = "name";
    QVERIFY(m_store->addDocument(document).ok());
    document.sha1 = filled<Content::Sha1Digest>('s');
    QVERIFY(m_store->setDigests(document).ok());
    document.sha1 = Content::Sha1Digest{}; // contested
    document.md5 = filled<Content::Md5Digest>('m');
    QVERIFY(m_store->setDigests(document).ok());
    StoredDocument sizeless;
    sizeless.row = 7;
    sizeless.size = UnknownSize;
    sizeless.name = "n";
    QVERIFY(m_store->addDocument(sizeless).ok());
    open();
    QCOMPARE(*m_store->lastDocument(), document.row);
    const auto read = m_store->documents(std::array{document.row});
    QCOMPARE(read->size(), std::size_t{1});
    QCOMPARE(read->front().content, document.content);
    QCOMPARE(read->front().size, document.size);
    QCOMPARE(read->front().name, document.name);
    QCOMPARE(read->front().sha1, std::optional(Content::Sha1Digest{}));
    QCOMPARE(read->front().md5, filled<Content::Md5Digest>('m'));
    QCOMPARE(m_store->documents(std::array{7U})->front().size, UnknownSize);
    QCOMPARE(*m_store->readDocuments(0, 1, [](const StoredDocument& d) { QCOMPARE(d.size, UnknownSize); }), 1);
    QVERIFY(m_store->removeDocument(document.row).ok());
    QVERIFY(m_store->documents(std::array{document.row})->empty());
}

void TestIndexStore::fetchesAnyNumberOfDocuments()
{
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 1; row <= 230; ++row) {
        StoredDocument document;
        document.row = row;
        document.content = filled<Content::ContentId>('c');
        document.name = QByteArray::number(row);
        QVERIFY(m_store->addDocument(document).ok());
        rows.push_back(row);
    }
    for (const std::size_t count : {0U, 1U, 49U, 50U, 51U, 100U, 230U}) {
        const auto found = m_store->documents(std::span(rows).first(count));
        QCOMPARE(found->size(), count);
        for (const StoredDocument& document : *found)
            QCOMPARE(document.name, QByteArray::number(document.row));
    }
    std::vector<std::uint32_t> walked;
    QCOMPARE(*m_store->readDocuments(200, 20, [&](const StoredDocument& d) { walked.push_back(d.row); }), 20);
    QCOMPARE(*m_store->readDocuments(220, 20, [&](const StoredDocument& d) { walked.push_back(d.row); }), 10);
    QCOMPARE(walked.front(), 201U);
    QCOMPARE(walked.back(), 230U);
}

void TestIndexStore::findsDocumentsByDigest()
{
    for (std::uint32_t row = 1; row <= 4; ++row) {
        StoredDocument document;
        document.row = row;
        document.name = "n";
        if (row > 1)
            document.sha1 = filled<Content::Sha1Digest>('s');
        if (row > 3)
            document.md5 = filled<Content::Md5Digest>('m');
        QVERIFY(m_store->addDocument(document).ok());
    }
    QCOMPARE(m_store->documentsByDigest(QByteArray(20, 's'), 10)->size(), std::size_t{3});
    QCOMPARE(m_store->documentsByDigest(QByteArray(20, 's'), 2)->size(), std::size_t{2});
    QCOMPARE(*m_store->documentsByDigest(QByteArray(16, 'm'), 10), std::vector<std::uint32_t>{4});
    QVERIFY(m_store->documentsByDigest(QByteArray(16, 's'), 10)->empty());
}

void TestIndexStore::browsesInOrder()
{
    StoredDocument document;
    document.row = 1;
    document.name = "n";
    document.size = 9;
    document.content = filled<Content::ContentId>('c');
    QVERIFY(m_store->addDocument(document).ok());
    for (const char* name : {"b", "a", "c"}) {
        for (const char* folder : {"", "f", "f/g"})
            QVERIFY(*m_store->addEntry(entry(3, folder, name, 1)));
    }
    const auto first = m_store->browse(3, {}, {}, true, 4);
    QCOMPARE(first->size(), std::size_t{4});
    QCOMPARE(first->front().entry.folder, QByteArray());
    QCOMPARE(first->front().entry.name, QByteArray("a"));
    QCOMPARE(first->front().entry.modified, 77);
    QCOMPARE(first->front().document.size, 9U);
    QCOMPARE(first->back().entry.folder, QByteArray("f"));
    const auto rest = m_store->browse(3, "f", "a", false, 100);
    QCOMPARE(rest->size(), std::size_t{5});
    QCOMPARE(rest->front().entry.name, QByteArray("b"));
    QCOMPARE(rest->back().entry.folder, QByteArray("f/g"));
}

void TestIndexStore::takesBytesAsTheyAre()
{
    const QByteArray odd("\xff'; DROP TABLE entry; --\0x", 26);
    QVERIFY(*m_store->addEntry(entry(1, odd, odd, 5)));
    QCOMPARE(*m_store->entryDocument(1, odd, odd), 5U);
    QCOMPARE(*m_store->entryDocument(1, odd, odd.left(24)), 0U);
}

void TestIndexStore::rollsBack()
{
    QVERIFY(m_store->begin().ok());
    QVERIFY(*m_store->addEntry(entry(1, "f", "n", 5)));
    m_store->rollback();
    QCOMPARE(*m_store->entryDocument(1, "f", "n"), 0U);
    QVERIFY(m_store->begin().ok());
    QVERIFY(*m_store->addEntry(entry(1, "f", "n", 6)));
    QVERIFY(m_store->commit().ok());
    open();
    QCOMPARE(*m_store->entryDocument(1, "f", "n"), 6U);
}

void TestIndexStore::readsOnOtherThreads()
{
    StoredDocument document;
    document.row = 1;
    document.name = "n";
    QVERIFY(m_store->addDocument(document).ok());
    QVERIFY(m_store->begin().ok());
    document.row = 2;
    QVERIFY(m_store->addDocument(document).ok());
    std::size_t seen = 99;
    std::thread([&] { seen = m_store->documents(std::array{1U, 2U})->size(); }).join();
    QCOMPARE(seen, std::size_t{1}); // what is not committed is not there
    QVERIFY(m_store->commit().ok());
    std::thread([&] { seen = m_store->documents(std::array{1U, 2U})->size(); }).join();
    QCOMPARE(seen, std::size_t{2});
}

// What was read once is kept, but not beyond its change.
void TestIndexStore::readsChangedDocumentsAnew()
{
    StoredDocument document;
    document.row = 1;
    document.name = "n";
    const auto readElsewhere = [this] {
        std::vector<StoredDocument> found;
        std::thread([&] { found = *m_store->documents(std::array{1U}); }).join();
        return found;
    };
    QVERIFY(m_store->begin().ok());
    QVERIFY(m_store->addDocument(document).ok());
    QVERIFY(m_store->commit().ok());
    QCOMPARE(readElsewhere().size(), std::size_t{1});

    QVERIFY(m_store->begin().ok());
    document.md5 = filled<Content::Md5Digest>('m');
    QVERIFY(m_store->setDigests(document).ok());
    QVERIFY(!readElsewhere().front().md5);
    QVERIFY(m_store->documents(std::array{1U})->front().md5);
    m_store->rollback();
    QVERIFY(!readElsewhere().front().md5);

    QVERIFY(m_store->begin().ok());
    QVERIFY(m_store->setDigests(document).ok());
    QVERIFY(m_store->commit().ok());
    QCOMPARE(readElsewhere().front().md5, filled<Content::Md5Digest>('m'));

    QVERIFY(m_store->begin().ok());
    QVERIFY(m_store->removeDocument(1).ok());
    QVERIFY(m_store->commit().ok());
    QVERIFY(readElsewhere().empty());
}

QTEST_GUILESS_MAIN(TestIndexStore)
#include "tst_indexstore.moc"
