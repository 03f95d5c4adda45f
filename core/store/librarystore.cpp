// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/librarystore.h"

#include "store/librarystoresqlite.h"

#include <algorithm>

namespace Potluck::Store {

using namespace Library;

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
    // A statement that returns rows commits when it ends, where nobody learns of a full disk: hence the transaction.
    Transaction transaction(*this);
    POTLUCK_TRY(transaction.begun());
    auto row = query(QStringLiteral("INSERT INTO shares (root, name) VALUES (?, ?) RETURNING id"), {root, name});
    if (!row)
        return row.error();
    if (!row->next())
        return Error{ErrorCode::Io, QStringLiteral("the share could not be stored")};
    const ShareId share{row->value(0).toULongLong()};
    row->finish();
    POTLUCK_TRY(transaction.commit());
    return share;
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
    if (!hash->isKnown)
        return m_addFile.run(directory, file.name, hash->id, std::optional<qint64>(), std::optional<qint64>());
    return m_addFile.run(directory, file.name, hash->id, ++m_sequence, now());
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
    POTLUCK_TRY(m_setFile.run(hash->id, published, published ? std::optional(now()) : std::nullopt, file.entry));
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
