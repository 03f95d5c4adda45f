// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/librarystore.h"

#include "base/bytes.h"
#include "content/contentid.h"
#include "content/filename.h"
#include "store/librarystorestatement.h"
#include "store/sqlitedatabase.h"

#include <QHash>

#include <algorithm>

// Within a call every failing step returns at once, and the transaction's end rolls the rest back.
#define POTLUCK_TRY(step)                                                                                              \
    do {                                                                                                               \
        if (const Status status = (step); !status)                                                                     \
            return status.error();                                                                                     \
    } while (false)

namespace Potluck::Store {
namespace {

using namespace Library;

// Removals that no index comes to take are kept up to this number.
constexpr qint64 MaxTombstones = 1'000'000;

// What stands between the names of a folder and anything below it, and the byte after it: the bounds of a subtree.
QByteArray firstBelow(const QByteArray& path)
{
    return path + '/';
}
QByteArray afterBelow(const QByteArray& path)
{
    return path + static_cast<char>('/' + 1);
}

// Raw bytes as others see them. What is no valid UTF-8 is replaced, and told apart by its id: an index knows entries by
// their names.
QString visibleName(const QByteArray& bytes, std::uint64_t id)
{
    const QString name = QString::fromUtf8(bytes);
    return isUtf8(bytes) ? name : Content::numberedName(name, id + 1); // a number of 1 would add nothing
}

// From the first columns: sequence, entry, share's name, directory's id, its path, file's name.
Change placeOf(const LibraryStatement& row)
{
    Change change;
    change.sequence = row.number(0);
    change.entry = EntryId{row.number(1)};
    change.folder = row.text(2);
    if (const QByteArray path = row.bytes(4); !path.isEmpty())
        change.folder += QLatin1Char('/') + visibleName(path, row.number(3));
    change.name = visibleName(row.bytes(5), change.entry.value);
    return change;
}

class SqliteLibraryStore final : public LibraryStore
{
public:
    SqliteLibraryStore(std::unique_ptr<SqliteDatabase> database, const Clock& clock)
        : m_database(std::move(database)), m_clock(clock)
    {}

    [[nodiscard]] Status load();

    [[nodiscard]] Epoch epoch() const override { return m_epoch; }
    [[nodiscard]] std::uint64_t sequence() const override { return m_sequence; }

    Result<QList<ShareRecord>> shares() override;
    Result<ShareId> addShare(const QByteArray& root, const QString& name) override;
    Status removeShare(ShareId share) override;
    Status setShareRoot(ShareId share, std::uint64_t device, std::uint64_t inode) override;

    Result<QList<DirectoryRecord>> directories(ShareId share, const QByteArray& below) override;
    Result<QList<DirectoryRecord>> children(ShareId share, const QByteArray& path) override;
    Result<QList<FileRecord>> files(DirectoryId directory) override;
    Result<PendingTotals> apply(ShareId share, const QList<DirectoryUpdate>& updates) override;
    Status removeDirectories(ShareId share, const QList<QByteArray>& paths) override;

    Result<QList<PendingFile>> pendingContent(HashId after, int limit) override;
    Result<QList<PendingFile>> pendingDigests(const Content::Algorithms& missing, HashId after, int limit) override;
    Result<QList<PendingTotals>> pendingTotals(const Content::Algorithms& missing) override;
    Status addCheckpoint(HashId hash, std::uint64_t firstPiece, const QByteArray& hashes) override;
    Status addHashed(const QList<HashedFile>& files) override;

    Result<ChangePage> changesSince(std::uint64_t sequence, int limit) override;
    Result<std::optional<std::uint64_t>> acknowledged(const QString& index) override;
    Status acknowledge(const QString& index, std::uint64_t sequence) override;
    Status forgetIndex(const QString& index) override;
    Status prune(int days) override;

private:
    // A transaction that also takes the sequence number back when it is rolled back.
    class Transaction;
    struct FoundHash
    {
        HashId id;
        bool isKnown = false;
    };

    [[nodiscard]] qint64 today() const;
    [[nodiscard]] Result<DirectoryId> ensureDirectory(ShareId share, const QByteArray& path);
    [[nodiscard]] Status applyUpdate(ShareId share, const DirectoryUpdate& update, PendingTotals& grown);
    [[nodiscard]] Result<FoundHash> ensureHash(const FileIdentity& identity, PendingTotals& grown);
    [[nodiscard]] Status releaseHash(HashId hash);
    [[nodiscard]] Status addFile(DirectoryId directory, const ListedFile& file, PendingTotals& grown);
    [[nodiscard]] Status changeFile(const FileRecord& file, PendingTotals& grown);
    [[nodiscard]] Status removeFile(EntryId entry);
    [[nodiscard]] Status removeSelected(const QString& directories, const QVariantList& values);
    [[nodiscard]] Status addHashedFile(const HashedFile& file);
    [[nodiscard]] Result<QByteArray> checkpointOf(HashId hash);
    [[nodiscard]] Result<QList<PendingFile>> readPending(LibraryStatement& statement, bool known);
    [[nodiscard]] Status forgetTombstones(std::uint64_t upTo);
    [[nodiscard]] Result<QSqlQuery> query(const QString& sql, const QVariantList& values);

    std::unique_ptr<SqliteDatabase> m_database;
    const Clock& m_clock;
    Epoch m_epoch;
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
    LibraryStatement m_addFile{*m_database, "INSERT INTO files (directory, name, hash, sequence) VALUES (?, ?, ?, ?)"};
    LibraryStatement m_findFile{*m_database, "SELECT hash, sequence FROM files WHERE id = ?"};
    LibraryStatement m_setFile{*m_database, "UPDATE files SET hash = ?, sequence = ? WHERE id = ?"};
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
    LibraryStatement m_setHash{*m_database, "UPDATE hashes SET content = ?, sha1 = coalesce(?, sha1), "
                                            "md5 = coalesce(?, md5) WHERE id = ?"};
    LibraryStatement m_addLayer{*m_database, "INSERT OR IGNORE INTO layers (content, layer) VALUES (?, ?)"};
    LibraryStatement m_filesOfHash{*m_database, "SELECT id FROM files WHERE hash = ?"};
    LibraryStatement m_publish{*m_database, "UPDATE files SET sequence = ? WHERE id = ?"};
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

Status SqliteLibraryStore::load()
{
    auto state = query(QStringLiteral("SELECT epoch, sequence, forgotten FROM library"), {});
    if (!state)
        return state.error();
    if (!state->next())
        return Error{ErrorCode::Corrupt, QStringLiteral("the library's database has no state")};
    const auto epoch = Epoch::fromBytes(state->value(0).toByteArray());
    if (!epoch)
        return Error{ErrorCode::Corrupt, QStringLiteral("the library's database has no epoch")};
    m_epoch = *epoch;
    m_sequence = state->value(1).toULongLong();
    m_forgotten = state->value(2).toULongLong();
    return {};
}

qint64 SqliteLibraryStore::today() const
{
    return std::chrono::duration_cast<std::chrono::hours>(m_clock.wall()).count() / 24;
}

Result<QSqlQuery> SqliteLibraryStore::query(const QString& sql, const QVariantList& values)
{
    auto query = m_database->prepare(sql);
    if (!query)
        return query;
    for (const QVariant& value : values)
        query->addBindValue(value);
    POTLUCK_TRY(m_database->execute(*query));
    return query;
}

Result<QList<ShareRecord>> SqliteLibraryStore::shares()
{
    auto rows = query(QStringLiteral("SELECT s.id, s.root, s.name, s.device, s.inode, total(d.files), total(d.bytes) "
                                     "FROM shares s LEFT JOIN directories d ON d.share = s.id GROUP BY s.id"),
                      {});
    if (!rows)
        return rows.error();
    QList<ShareRecord> shares;
    while (rows->next()) {
        shares.append({ShareId{rows->value(0).toULongLong()}, rows->value(1).toByteArray(), rows->value(2).toString(),
                       static_cast<std::uint64_t>(rows->value(3).toLongLong()),
                       static_cast<std::uint64_t>(rows->value(4).toLongLong()),
                       static_cast<std::uint64_t>(rows->value(5).toDouble()),
                       static_cast<std::uint64_t>(rows->value(6).toDouble())});
    }
    return shares;
}

Result<ShareId> SqliteLibraryStore::addShare(const QByteArray& root, const QString& name)
{
    auto row = query(QStringLiteral("INSERT INTO shares (root, name) VALUES (?, ?) RETURNING id"), {root, name});
    if (!row)
        return row.error();
    if (!row->next())
        return Error{ErrorCode::Io, QStringLiteral("the share could not be stored")};
    return ShareId{row->value(0).toULongLong()};
}

Status SqliteLibraryStore::removeShare(ShareId share)
{
    Transaction transaction(*this);
    POTLUCK_TRY(transaction.begun());
    const QVariantList id{static_cast<qlonglong>(share.value)};
    POTLUCK_TRY(removeSelected(QStringLiteral("share = ?"), id));
    if (auto gone = query(QStringLiteral("DELETE FROM shares WHERE id = ?"), id); !gone)
        return gone.error();
    return transaction.commit();
}

Status SqliteLibraryStore::setShareRoot(ShareId share, std::uint64_t device, std::uint64_t inode)
{
    auto set =
        query(QStringLiteral("UPDATE shares SET device = ?, inode = ? WHERE id = ?"),
              {static_cast<qlonglong>(device), static_cast<qlonglong>(inode), static_cast<qlonglong>(share.value)});
    return set ? Status() : Status(set.error());
}

Result<QList<DirectoryRecord>> SqliteLibraryStore::directories(ShareId share, const QByteArray& below)
{
    const auto id = static_cast<qlonglong>(share.value);
    auto rows = below.isEmpty()
                    ? query(QStringLiteral("SELECT id, path, fingerprint FROM directories WHERE share = ?"), {id})
                    : query(QStringLiteral("SELECT id, path, fingerprint FROM directories "
                                           "WHERE share = ? AND (path = ? OR path >= ? AND path < ?)"),
                            {id, below, firstBelow(below), afterBelow(below)});
    if (!rows)
        return rows.error();
    QList<DirectoryRecord> records;
    while (rows->next())
        records.append(
            {DirectoryId{rows->value(0).toULongLong()}, rows->value(1).toByteArray(), rows->value(2).toByteArray()});
    return records;
}

Result<QList<DirectoryRecord>> SqliteLibraryStore::children(ShareId share, const QByteArray& path)
{
    POTLUCK_TRY(m_findDirectory.run(share, path));
    if (!m_findDirectory.next())
        return QList<DirectoryRecord>();
    const qlonglong id = m_findDirectory.integer(0);
    m_findDirectory.finish();
    auto rows =
        query(QStringLiteral("SELECT id, path, fingerprint FROM directories WHERE id = ? OR parent = ?"), {id, id});
    if (!rows)
        return rows.error();
    QList<DirectoryRecord> records;
    while (rows->next())
        records.append(
            {DirectoryId{rows->value(0).toULongLong()}, rows->value(1).toByteArray(), rows->value(2).toByteArray()});
    return records;
}

Result<QList<FileRecord>> SqliteLibraryStore::files(DirectoryId directory)
{
    POTLUCK_TRY(m_files.run(directory));
    QList<FileRecord> records;
    while (m_files.next())
        records.append({EntryId{m_files.number(0)}, m_files.bytes(1), m_files.identity(2)});
    return records;
}

Result<DirectoryId> SqliteLibraryStore::ensureDirectory(ShareId share, const QByteArray& path)
{
    POTLUCK_TRY(m_findDirectory.run(share, path));
    if (m_findDirectory.next()) {
        const DirectoryId found{m_findDirectory.number(0)};
        m_findDirectory.finish();
        return found;
    }
    std::optional<DirectoryId> parent;
    if (!path.isEmpty()) {
        const auto made = ensureDirectory(share, path.left(std::max<qsizetype>(path.lastIndexOf('/'), 0)));
        if (!made)
            return made;
        parent = *made;
    }
    POTLUCK_TRY(m_addDirectory.run(share, parent, path));
    if (!m_addDirectory.next())
        return Error{ErrorCode::Io, QStringLiteral("a directory could not be stored")};
    const DirectoryId added{m_addDirectory.number(0)};
    m_addDirectory.finish();
    return added;
}

Result<PendingTotals> SqliteLibraryStore::apply(ShareId share, const QList<DirectoryUpdate>& updates)
{
    PendingTotals grown{share, 0, 0};
    Transaction transaction(*this);
    POTLUCK_TRY(transaction.begun());
    for (const DirectoryUpdate& update : updates)
        POTLUCK_TRY(applyUpdate(share, update, grown));
    POTLUCK_TRY(transaction.commit());
    return grown;
}

Status SqliteLibraryStore::applyUpdate(ShareId share, const DirectoryUpdate& update, PendingTotals& grown)
{
    const auto directory = ensureDirectory(share, update.path);
    if (!directory)
        return directory.error();
    for (const FileRecord& file : update.removed)
        POTLUCK_TRY(removeFile(file.entry));
    for (const FileRecord& file : update.changed)
        POTLUCK_TRY(changeFile(file, grown));
    for (const ListedFile& file : update.added)
        POTLUCK_TRY(addFile(*directory, file, grown));
    return m_setDirectory.run(update.fingerprint, update.files, update.bytes, *directory);
}

Result<SqliteLibraryStore::FoundHash> SqliteLibraryStore::ensureHash(const FileIdentity& identity, PendingTotals& grown)
{
    POTLUCK_TRY(m_ensureHash.run(identity.device, identity.inode, identity.size, identity.mtime));
    if (!m_ensureHash.next())
        return Error{ErrorCode::Io, QStringLiteral("a file could not be stored")};
    const FoundHash found{HashId{m_ensureHash.number(0)}, m_ensureHash.integer(1) != 0};
    m_ensureHash.finish();
    if (!found.isKnown) {
        ++grown.files;
        grown.bytes += identity.size;
    }
    return found;
}

Status SqliteLibraryStore::releaseHash(HashId hash)
{
    return m_releaseHash.run(today(), hash);
}

Status SqliteLibraryStore::addFile(DirectoryId directory, const ListedFile& file, PendingTotals& grown)
{
    const auto hash = ensureHash(file.identity, grown);
    if (!hash)
        return hash.error();
    return m_addFile.run(directory, file.name, hash->id,
                         hash->isKnown ? std::optional<std::uint64_t>(++m_sequence) : std::nullopt);
}

Status SqliteLibraryStore::changeFile(const FileRecord& file, PendingTotals& grown)
{
    POTLUCK_TRY(m_findFile.run(file.entry));
    if (!m_findFile.next())
        return {};
    const HashId before{m_findFile.number(0)};
    const bool wasPublished = !m_findFile.isNull(1);
    m_findFile.finish();
    const auto hash = ensureHash(file.identity, grown);
    if (!hash)
        return hash.error();
    std::optional<std::uint64_t> published;
    if (hash->isKnown) {
        published = ++m_sequence;
        POTLUCK_TRY(m_removeTombstone.run(file.entry));
    } else if (wasPublished) {
        POTLUCK_TRY(m_addTombstone.run(++m_sequence, file.entry));
    }
    POTLUCK_TRY(m_setFile.run(hash->id, published, file.entry));
    return releaseHash(before);
}

Status SqliteLibraryStore::removeFile(EntryId entry)
{
    POTLUCK_TRY(m_findFile.run(entry));
    if (!m_findFile.next())
        return {};
    const HashId hash{m_findFile.number(0)};
    const bool wasPublished = !m_findFile.isNull(1);
    m_findFile.finish();
    if (wasPublished)
        POTLUCK_TRY(m_addTombstone.run(++m_sequence, entry));
    POTLUCK_TRY(m_removeFile.run(entry));
    return releaseHash(hash);
}

Status SqliteLibraryStore::removeDirectories(ShareId share, const QList<QByteArray>& paths)
{
    Transaction transaction(*this);
    POTLUCK_TRY(transaction.begun());
    const auto id = static_cast<qlonglong>(share.value);
    for (const QByteArray& path : paths) {
        if (path.isEmpty())
            POTLUCK_TRY(removeSelected(QStringLiteral("share = ?"), {id}));
        else
            POTLUCK_TRY(removeSelected(QStringLiteral("share = ? AND (path = ? OR path >= ? AND path < ?)"),
                                       {id, path, firstBelow(path), afterBelow(path)}));
    }
    return transaction.commit();
}

// Removes the directories that the condition selects, and their files, set by set: a share may have a million.
Status SqliteLibraryStore::removeSelected(const QString& condition, const QVariantList& values)
{
    const QString selected = QStringLiteral("directory IN (SELECT id FROM directories WHERE %1)").arg(condition);
    QVariantList withSequence{static_cast<qlonglong>(m_sequence)};
    withSequence += values;
    auto buried =
        query(QStringLiteral("INSERT OR REPLACE INTO tombstones "
                             "SELECT f.id, ? + row_number() OVER (ORDER BY f.id), s.name, d.id, d.path, f.name "
                             "FROM files f JOIN directories d ON d.id = f.directory "
                             "JOIN shares s ON s.id = d.share WHERE f.sequence IS NOT NULL AND %1")
                  .arg(selected),
              withSequence);
    if (!buried)
        return buried.error();
    m_sequence += static_cast<std::uint64_t>(std::max(buried->numRowsAffected(), 0));

    QVariantList withDay{static_cast<qlonglong>(today())};
    withDay += values;
    const std::pair<QString, QVariantList> steps[] = {
        {QStringLiteral("UPDATE hashes SET unused = ? WHERE id IN (SELECT hash FROM files WHERE %1)").arg(selected),
         withDay},
        {QStringLiteral("DELETE FROM files WHERE %1").arg(selected), values},
        {QStringLiteral("UPDATE hashes SET unused = NULL WHERE unused IS NOT NULL "
                        "AND EXISTS (SELECT 1 FROM files WHERE hash = hashes.id)"),
         {}},
        {QStringLiteral("DELETE FROM directories WHERE %1").arg(condition), values},
    };
    for (const auto& [sql, bound] : steps) {
        if (auto step = query(sql, bound); !step)
            return step.error();
    }
    return {};
}

Result<QByteArray> SqliteLibraryStore::checkpointOf(HashId hash)
{
    POTLUCK_TRY(m_checkpoint.run(hash));
    QByteArray hashes;
    while (m_checkpoint.next()) {
        // A run that does not continue the ones before is of no use, nor is what follows it.
        if (m_checkpoint.number(0) * Content::TreeHashBytes != static_cast<std::uint64_t>(hashes.size()))
            break;
        hashes += m_checkpoint.bytes(1);
    }
    m_checkpoint.finish();
    return hashes;
}

Result<QList<PendingFile>> SqliteLibraryStore::readPending(LibraryStatement& statement, bool known)
{
    QList<PendingFile> files;
    while (statement.next()) {
        const QByteArray folder = statement.bytes(7);
        const QByteArray name = statement.bytes(8);
        files.append({HashId{statement.number(0)},
                      statement.identity(1),
                      ShareId{statement.number(5)},
                      statement.bytes(6),
                      folder.isEmpty() ? name : QByteArray(folder + '/' + name),
                      known,
                      {}});
    }
    for (PendingFile& file : files) {
        if (Content::pieceCount(file.identity.size) <= 1)
            continue; // no checkpoint is ever made of it
        auto checkpoint = checkpointOf(file.hash);
        if (!checkpoint)
            return checkpoint.error();
        file.checkpoint = std::move(*checkpoint);
    }
    return files;
}

Result<QList<PendingFile>> SqliteLibraryStore::pendingContent(HashId after, int limit)
{
    POTLUCK_TRY(m_pendingContent.run(after, limit));
    return readPending(m_pendingContent, false);
}

Result<QList<PendingFile>> SqliteLibraryStore::pendingDigests(const Content::Algorithms& missing, HashId after,
                                                              int limit)
{
    POTLUCK_TRY(m_pendingDigests.run(after, missing.contains(QCryptographicHash::Sha1),
                                     missing.contains(QCryptographicHash::Md5), limit));
    return readPending(m_pendingDigests, true);
}

Result<QList<PendingTotals>> SqliteLibraryStore::pendingTotals(const Content::Algorithms& missing)
{
    QString condition = QStringLiteral("h.content IS NULL AND h.unused IS NULL");
    if (!missing.isEmpty()) {
        condition = QStringLiteral("h.unused IS NULL AND (h.content IS NULL");
        if (missing.contains(QCryptographicHash::Sha1))
            condition += QStringLiteral(" OR h.sha1 IS NULL");
        if (missing.contains(QCryptographicHash::Md5))
            condition += QStringLiteral(" OR h.md5 IS NULL");
        condition += QLatin1Char(')');
    }
    auto rows =
        query(QStringLiteral("SELECT d.share, count(*), sum(h.size) FROM hashes h JOIN files f ON f.hash = h.id "
                             "JOIN directories d ON d.id = f.directory WHERE %1 GROUP BY d.share")
                  .arg(condition),
              {});
    if (!rows)
        return rows.error();
    QList<PendingTotals> totals;
    while (rows->next())
        totals.append(
            {ShareId{rows->value(0).toULongLong()}, rows->value(1).toULongLong(), rows->value(2).toULongLong()});
    return totals;
}

Status SqliteLibraryStore::addCheckpoint(HashId hash, std::uint64_t firstPiece, const QByteArray& hashes)
{
    return m_addCheckpoint.run(firstPiece, hashes, hash);
}

Status SqliteLibraryStore::addHashed(const QList<HashedFile>& files)
{
    Transaction transaction(*this);
    POTLUCK_TRY(transaction.begun());
    for (const HashedFile& file : files)
        POTLUCK_TRY(addHashedFile(file));
    return transaction.commit();
}

Status SqliteLibraryStore::addHashedFile(const HashedFile& file)
{
    const Content::FileDigest& digest = file.digest;
    POTLUCK_TRY(m_setHash.run(digest.content, digest.sha1(), digest.md5(), file.hash));
    if (m_setHash.affectedRows() == 0)
        return {};
    if (Content::pieceCount(digest.size) > 1) {
        POTLUCK_TRY(m_addLayer.run(digest.content, digest.pieceLayer));
        POTLUCK_TRY(m_dropCheckpoints.run(file.hash));
    }
    POTLUCK_TRY(m_filesOfHash.run(file.hash));
    QList<EntryId> entries;
    while (m_filesOfHash.next())
        entries.append(EntryId{m_filesOfHash.number(0)});
    for (const EntryId entry : std::as_const(entries)) {
        POTLUCK_TRY(m_publish.run(++m_sequence, entry));
        POTLUCK_TRY(m_removeTombstone.run(entry));
    }
    return {};
}

Result<ChangePage> SqliteLibraryStore::changesSince(std::uint64_t sequence, int limit)
{
    ChangePage page;
    if (sequence > m_sequence || (sequence > 0 && sequence < m_forgotten)) {
        page.resetNeeded = true;
        return page;
    }
    if (sequence == m_sequence)
        return page;
    const int count = std::max(limit, 1);
    POTLUCK_TRY(m_changes.run(sequence, count + 1));
    while (m_changes.next()) {
        const auto content = m_changes.strong<Content::ContentId>(6);
        if (!content)
            continue;
        Change change = placeOf(m_changes);
        change.file = PublishedFile{change.entry,
                                    *content,
                                    m_changes.number(7),
                                    change.name,
                                    change.folder,
                                    m_changes.strong<Content::Sha1Digest>(8),
                                    m_changes.strong<Content::Md5Digest>(9),
                                    m_changes.integer(10)};
        page.changes.append(std::move(change));
    }
    if (sequence > 0) { // who begins at 0 has nothing to remove
        POTLUCK_TRY(m_removals.run(sequence, count + 1));
        while (m_removals.next())
            page.changes.append(placeOf(m_removals));
        std::sort(page.changes.begin(), page.changes.end(),
                  [](const Change& a, const Change& b) { return a.sequence < b.sequence; });
    }
    page.more = page.changes.size() > count;
    if (page.more)
        page.changes.resize(count);
    return page;
}

Result<std::optional<std::uint64_t>> SqliteLibraryStore::acknowledged(const QString& index)
{
    auto row = query(QStringLiteral("SELECT sequence FROM acknowledgements WHERE index_name = ?"), {index});
    if (!row)
        return row.error();
    if (!row->next())
        return std::optional<std::uint64_t>();
    return std::optional<std::uint64_t>(row->value(0).toULongLong());
}

Status SqliteLibraryStore::acknowledge(const QString& index, std::uint64_t sequence)
{
    if (sequence > m_sequence)
        return Error{ErrorCode::InvalidArgument, QStringLiteral("that sequence number was not given yet")};
    Transaction transaction(*this);
    POTLUCK_TRY(transaction.begun());
    auto set = query(QStringLiteral("INSERT OR REPLACE INTO acknowledgements (index_name, sequence) VALUES (?, ?)"),
                     {index, static_cast<qlonglong>(sequence)});
    if (!set)
        return set.error();
    auto least = query(QStringLiteral("SELECT min(sequence) FROM acknowledgements"), {});
    if (!least)
        return least.error();
    if (least->next())
        POTLUCK_TRY(forgetTombstones(least->value(0).toULongLong()));
    least->finish();
    return transaction.commit();
}

Status SqliteLibraryStore::forgetIndex(const QString& index)
{
    auto gone = query(QStringLiteral("DELETE FROM acknowledgements WHERE index_name = ?"), {index});
    return gone ? Status() : Status(gone.error());
}

Status SqliteLibraryStore::forgetTombstones(std::uint64_t upTo)
{
    if (upTo <= m_forgotten)
        return {};
    auto gone = query(QStringLiteral("DELETE FROM tombstones WHERE sequence <= ?"), {static_cast<qlonglong>(upTo)});
    if (!gone)
        return gone.error();
    if (gone->numRowsAffected() > 0) // as long as none is forgotten, everybody can still catch up
        m_forgotten = upTo;
    return {};
}

Status SqliteLibraryStore::prune(int days)
{
    Transaction transaction(*this);
    POTLUCK_TRY(transaction.begun());
    const std::pair<QString, QVariantList> steps[] = {
        {QStringLiteral(
             "DELETE FROM hashes WHERE unused IS NOT NULL AND (unused < ? OR content IS NULL AND unused < ?)"),
         {static_cast<qlonglong>(today() - days), static_cast<qlonglong>(today() - 1)}},
        {QStringLiteral("DELETE FROM layers WHERE NOT EXISTS "
                        "(SELECT 1 FROM hashes WHERE hashes.content = layers.content)"),
         {}},
    };
    for (const auto& [sql, bound] : steps) {
        if (auto step = query(sql, bound); !step)
            return step.error();
    }
    auto indexes = query(QStringLiteral("SELECT count(*) FROM acknowledgements"), {});
    if (!indexes)
        return indexes.error();
    // Where no index knows anything of this peer, nobody needs to hear of removals.
    const bool isKnown = indexes->next() && indexes->value(0).toLongLong() > 0;
    indexes->finish();
    auto excess = query(QStringLiteral("SELECT sequence FROM tombstones ORDER BY sequence DESC LIMIT 1 OFFSET ?"),
                        {isKnown ? MaxTombstones : qint64(0)});
    if (!excess)
        return excess.error();
    if (excess->next())
        POTLUCK_TRY(forgetTombstones(excess->value(0).toULongLong()));
    excess->finish();
    return transaction.commit();
}

} // namespace

Result<std::unique_ptr<LibraryStore>> openLibraryStore(const QString& file, const Clock& clock)
{
    SqliteDatabase::Options options;
    options.durability = SqliteDatabase::Durability::Normal;
    auto database = SqliteDatabase::open(file, QStringLiteral("library"), options);
    if (!database)
        return database.error();
    auto store = std::make_unique<SqliteLibraryStore>(std::move(*database), clock);
    POTLUCK_TRY(store->load());
    return std::unique_ptr<LibraryStore>(std::move(store));
}

} // namespace Potluck::Store
