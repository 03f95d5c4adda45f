// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/librarystoresqlite.h"

#include "base/bytes.h"
#include "content/filename.h"

#include <algorithm>

namespace Potluck::Store {

using namespace Library;

namespace {

// Removals that no index comes to take are kept up to this number.
constexpr qint64 MaxTombstones = 1'000'000;

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

} // namespace

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

} // namespace Potluck::Store
