// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "library/librarystore.h"
#include "store/librarystorestatement.h"
#include "store/sqlitedatabase.h"

#include <memory>
#include <optional>

// Within a call every failing step returns at once, and the transaction's end rolls the rest back.
#define POTLUCK_TRY(step)                                                                                              \
    do {                                                                                                               \
        if (const Status status = (step); !status)                                                                     \
            return status.error();                                                                                     \
    } while (false)

namespace Potluck::Store {

// The library's store behind openLibraryStore(). What is listed is in librarystore.cpp, what is hashed in
// librarystorehashes.cpp, what indexes are told in librarystorechanges.cpp, what the owner sets and who was given what
// in librarystoreowner.cpp.
class SqliteLibraryStore final : public Library::LibraryStore
{
public:
    SqliteLibraryStore(std::unique_ptr<SqliteDatabase> database, const Clock& clock)
        : m_database(std::move(database)), m_clock(clock)
    {}

    [[nodiscard]] Status load();

    [[nodiscard]] Library::Epoch epoch() const override { return m_epoch; }
    [[nodiscard]] std::uint64_t sequence() const override { return m_sequence; }

    Result<QList<Library::ShareRecord>> shares() override;
    Result<Library::ShareId> addShare(const QByteArray& root, const QString& name) override;
    Status removeShare(Library::ShareId share) override;
    Status setShareRoot(Library::ShareId share, std::uint64_t device, std::uint64_t inode) override;

    Result<QList<Library::DirectoryRecord>> directories(Library::ShareId share, const QByteArray& below) override;
    Result<QList<Library::DirectoryRecord>> children(Library::ShareId share, const QByteArray& path) override;
    Result<QList<Library::FileRecord>> files(Library::DirectoryId directory) override;
    Result<Library::PendingTotals> apply(Library::ShareId share,
                                         const QList<Library::DirectoryUpdate>& updates) override;
    Status removeDirectories(Library::ShareId share, const QList<QByteArray>& paths) override;

    Result<QList<Library::PendingFile>> pendingContent(Library::HashId after, int limit) override;
    Result<QList<Library::PendingFile>> pendingDigests(const Content::Algorithms& missing, Library::HashId after,
                                                       int limit) override;
    Result<QList<Library::PendingTotals>> pendingTotals(const Content::Algorithms& missing) override;
    Status addCheckpoint(Library::HashId hash, std::uint64_t firstPiece, const QByteArray& hashes) override;
    Status addHashed(const QList<Library::HashedFile>& files) override;

    Result<Library::ChangePage> changesSince(std::uint64_t sequence, int limit) override;
    Result<std::optional<std::uint64_t>> acknowledged(const QString& index) override;
    Status acknowledge(const QString& index, std::uint64_t sequence) override;
    Status forgetIndex(const QString& index) override;
    Result<std::optional<Library::ShareRules>> rules() override;
    Status setRules(const Library::ShareRules& rules) override;
    Status addGiven(const QList<Library::Given>& given) override;
    Status prune(int days) override;

private:
    // A transaction that also takes the sequence number back when it is rolled back.
    class Transaction;
    struct FoundHash
    {
        Library::HashId id;
        bool isKnown = false;
    };

    [[nodiscard]] qint64 today() const;
    [[nodiscard]] qint64 now() const { return m_clock.wall().count(); } // milliseconds since 1970
    [[nodiscard]] Result<Library::DirectoryId> ensureDirectory(Library::ShareId share, const QByteArray& path);
    [[nodiscard]] Status applyUpdate(Library::ShareId share, const Library::DirectoryUpdate& update,
                                     Library::PendingTotals& grown);
    [[nodiscard]] Result<FoundHash> ensureHash(const Library::FileIdentity& identity, Library::PendingTotals& grown);
    [[nodiscard]] Status releaseHash(Library::HashId hash);
    [[nodiscard]] Status addFile(Library::DirectoryId directory, const Library::ListedFile& file,
                                 Library::PendingTotals& grown);
    [[nodiscard]] Status changeFile(const Library::FileRecord& file, Library::PendingTotals& grown);
    [[nodiscard]] Status removeFile(Library::EntryId entry);
    [[nodiscard]] Status removeSelected(const QString& directories, const QVariantList& values);
    [[nodiscard]] Status addHashedFile(const Library::HashedFile& file);
    [[nodiscard]] Result<QByteArray> checkpointOf(Library::HashId hash);
    [[nodiscard]] Result<QList<Library::PendingFile>> readPending(LibraryStatement& statement, bool known);
    [[nodiscard]] Status forgetTombstones(std::uint64_t upTo);
    [[nodiscard]] Result<QSqlQuery> query(const QString& sql, const QVariantList& values);

    std::unique_ptr<SqliteDatabase> m_database;
    const Clock& m_clock;
    Library::Epoch m_epoch;
    std::uint64_t m_sequence = 0;
    std::uint64_t m_forgotten = 0; // removals up to this sequence are no longer known

    LibraryStatement m_findDirectory{*m_database, "SELECT id FROM directories WHERE share = ? AND path = ?"};
    LibraryStatement m_addDirectory{*m_database,
                                    "INSERT INTO directories (share, parent, path) VALUES (?, ?, ?) RETURNING id"};
    LibraryStatement m_setDirectory{*m_database,
                                    "UPDATE directories SET fingerprint = ?, files = ?, bytes = ? WHERE id = ?"};
    LibraryStatement m_files{*m_database, "SELECT f.id, f.name, h.device, h.inode, h.size, h.mtime "
                                          "FROM files f JOIN hashes h ON h.id = f.hash WHERE f.directory = ?"};
    LibraryStatement m_ensureHash{*m_database, "INSERT INTO hashes (device, inode, size, mtime) VALUES (?, ?, ?, ?) "
                                               "ON CONFLICT (inode, size, mtime, device) DO UPDATE SET unused = NULL "
                                               "RETURNING id, content IS NOT NULL"};
    LibraryStatement m_releaseHash{*m_database, "UPDATE hashes SET unused = ? WHERE id = ? "
                                                "AND NOT EXISTS (SELECT 1 FROM files WHERE hash = hashes.id)"};
    LibraryStatement m_addFile{*m_database, "INSERT INTO files (directory, name, hash, sequence, shared_at) "
                                            "VALUES (?, ?, ?, ?, ?)"};
    LibraryStatement m_findFile{*m_database, "SELECT hash, sequence FROM files WHERE id = ?"};
    LibraryStatement m_setFile{*m_database, "UPDATE files SET hash = ?, sequence = ?, "
                                            "shared_at = coalesce(shared_at, ?) WHERE id = ?"};
    LibraryStatement m_removeFile{*m_database, "DELETE FROM files WHERE id = ?"};
    LibraryStatement m_addTombstone{*m_database,
                                    "INSERT OR REPLACE INTO tombstones SELECT f.id, ?, s.name, d.id, d.path, f.name "
                                    "FROM files f JOIN directories d ON d.id = f.directory "
                                    "JOIN shares s ON s.id = d.share WHERE f.id = ?"};
    LibraryStatement m_removeTombstone{*m_database, "DELETE FROM tombstones WHERE entry = ?"};
    // One place of each file is enough to read it.
    LibraryStatement m_pendingContent{
        *m_database, "SELECT h.id, h.device, h.inode, h.size, h.mtime, s.id, s.root, d.path, f.name "
                     "FROM hashes h JOIN files f ON f.id = (SELECT min(id) FROM files WHERE hash = h.id) "
                     "JOIN directories d ON d.id = f.directory JOIN shares s ON s.id = d.share "
                     "WHERE h.content IS NULL AND h.unused IS NULL AND h.id > ? ORDER BY h.id LIMIT ?"};
    LibraryStatement m_pendingDigests{
        *m_database, "SELECT h.id, h.device, h.inode, h.size, h.mtime, s.id, s.root, d.path, f.name "
                     "FROM hashes h JOIN files f ON f.id = (SELECT min(id) FROM files WHERE hash = h.id) "
                     "JOIN directories d ON d.id = f.directory JOIN shares s ON s.id = d.share "
                     "WHERE h.content IS NOT NULL AND h.unused IS NULL AND h.id > ? "
                     "AND (? AND h.sha1 IS NULL OR ? AND h.md5 IS NULL) ORDER BY h.id LIMIT ?"};
    LibraryStatement m_checkpoint{*m_database, "SELECT piece, hashes FROM checkpoints WHERE hash = ? ORDER BY piece"};
    LibraryStatement m_addCheckpoint{*m_database, "INSERT OR REPLACE INTO checkpoints (hash, piece, hashes) "
                                                  "SELECT id, ?, ? FROM hashes WHERE id = ?"};
    LibraryStatement m_dropCheckpoints{*m_database, "DELETE FROM checkpoints WHERE hash = ?"};
    // What was known of another content goes.
    LibraryStatement m_setHash{*m_database, "UPDATE hashes SET content = ?, "
                                            "sha1 = coalesce(?, CASE WHEN content = ? THEN sha1 END), "
                                            "md5 = coalesce(?, CASE WHEN content = ? THEN md5 END) WHERE id = ?"};
    LibraryStatement m_addLayer{*m_database, "INSERT OR IGNORE INTO layers (content, layer) VALUES (?, ?)"};
    LibraryStatement m_filesOfHash{*m_database, "SELECT id FROM files WHERE hash = ?"};
    LibraryStatement m_publish{*m_database,
                               "UPDATE files SET sequence = ?, shared_at = coalesce(shared_at, ?) WHERE id = ?"};
    LibraryStatement m_addGiven{*m_database, "INSERT INTO given (content, peer, name, size, bytes, last) "
                                             "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (content, peer) DO UPDATE SET "
                                             "name = excluded.name, bytes = bytes + excluded.bytes, "
                                             "last = max(last, excluded.last)"};
    LibraryStatement m_forgetGiven{*m_database, "DELETE FROM given WHERE last < "
                                                "(SELECT last FROM given ORDER BY last DESC LIMIT 1 OFFSET ?)"};
    LibraryStatement m_saveState{*m_database, "UPDATE library SET sequence = ?, forgotten = ?"};
    LibraryStatement m_changes{
        *m_database, "SELECT f.sequence, f.id, s.name, d.id, d.path, f.name, h.content, h.size, h.sha1, h.md5, h.mtime "
                     "FROM files f JOIN hashes h ON h.id = f.hash JOIN directories d ON d.id = f.directory "
                     "JOIN shares s ON s.id = d.share WHERE f.sequence > ? ORDER BY f.sequence LIMIT ?"};
    LibraryStatement m_removals{*m_database, "SELECT sequence, entry, share, directory, path, name FROM tombstones "
                                             "WHERE sequence > ? ORDER BY sequence LIMIT ?"};
};

class SqliteLibraryStore::Transaction
{
public:
    explicit Transaction(SqliteLibraryStore& store)
        : m_store(store), m_sequence(store.m_sequence), m_forgotten(store.m_forgotten), m_transaction(*store.m_database)
    {}
    ~Transaction()
    {
        if (!m_committed) {
            m_store.m_sequence = m_sequence;
            m_store.m_forgotten = m_forgotten;
        }
    }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    [[nodiscard]] const Status& begun() const { return m_transaction.begun(); }
    [[nodiscard]] Status commit()
    {
        if (m_store.m_sequence != m_sequence || m_store.m_forgotten != m_forgotten)
            POTLUCK_TRY(m_store.m_saveState.run(m_store.m_sequence, m_store.m_forgotten));
        POTLUCK_TRY(m_transaction.commit());
        m_committed = true;
        return {};
    }

private:
    SqliteLibraryStore& m_store;
    std::uint64_t m_sequence;
    std::uint64_t m_forgotten;
    SqliteTransaction m_transaction;
    bool m_committed = false;
};

} // namespace Potluck::Store
