// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/librarystoresqlite.h"

namespace Potluck::Store {

using namespace Library;

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
    POTLUCK_TRY(m_setHash.run(digest.content, digest.sha1(), digest.content, digest.md5(), digest.content, file.hash));
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
        POTLUCK_TRY(m_publish.run(++m_sequence, now(), entry));
        POTLUCK_TRY(m_removeTombstone.run(entry));
    }
    return {};
}

} // namespace Potluck::Store
