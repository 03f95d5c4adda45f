// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/transferstore.h"

#include "base/log.h"
#include "content/piecemap.h"
#include "store/sqlitedatabase.h"

#include <QVariant>

#include <algorithm>
#include <optional>

namespace Potluck::Store {
namespace {

using Transfer::BadSource;
using Transfer::JournalEntry;
using Transfer::JournalState;
using Transfer::TransferId;

// SQLite's driver takes numbers of 64 bits only with a sign, and makes NULL of null strings and arrays.
QVariant toVariant(std::uint64_t number)
{
    return static_cast<qlonglong>(number);
}

QVariant toVariant(std::int64_t number)
{
    return static_cast<qlonglong>(number);
}

QVariant toVariant(bool flag)
{
    return flag ? 1 : 0;
}

QVariant toVariant(const QString& text)
{
    return text.isNull() ? QString(QLatin1String("")) : text;
}

QVariant toVariant(const QByteArray& bytes)
{
    return bytes.isNull() ? QByteArray("", 0) : bytes;
}

template<typename Digest>
QVariant toVariant(const std::optional<Digest>& digest)
{
    return digest ? QVariant(digest->toByteArray()) : QVariant();
}

// Whether the value is NULL or a digest.
template<typename Digest>
bool readDigest(const QVariant& value, std::optional<Digest>& digest)
{
    digest = value.isNull() ? std::nullopt : Digest::fromBytes(value.toByteArray());
    return value.isNull() || digest;
}

// The key that a row has, or nothing where it makes no sense.
std::optional<Content::FileKey> keyOf(const QVariant& content, const QVariant& sha1, const QVariant& md5)
{
    Content::FileKey key;
    if (const QByteArray bytes = content.toByteArray(); !bytes.isEmpty()) {
        key.content = Content::ContentId::fromBytes(bytes);
        if (!key.content || key.content->isNull())
            return std::nullopt;
    }
    if (!readDigest(sha1, key.sha1) || !readDigest(md5, key.md5) || key.isEmpty())
        return std::nullopt;
    return key;
}

// As it is stored where nobody told the size.
constexpr std::int64_t UnknownSize = -1;

Result<std::unique_ptr<SqliteDatabase>> openFile(const QString& file)
{
    SqliteDatabase::Options options;
    options.cacheBytes = 1024 * 1024;
    return SqliteDatabase::open(file, QStringLiteral("transfer"), options);
}

// What a row says, or nothing where it makes no sense.
std::optional<JournalEntry> entryOf(const QSqlQuery& row)
{
    const auto key = keyOf(row.value(1), row.value(14), row.value(15));
    const qlonglong id = row.value(0).toLongLong();
    const qlonglong stage = row.value(7).toLongLong();
    JournalEntry entry;
    if (const qlonglong size = row.value(2).toLongLong(); size != UnknownSize)
        entry.size = static_cast<std::uint64_t>(size);
    entry.name = row.value(3).toString();
    entry.targetDir = row.value(4).toString();
    entry.partialPath = row.value(5).toString();
    entry.finalPath = row.value(6).toString();
    const auto isPath = [](const QString& path) {
        return path.startsWith(QLatin1Char('/')) && !path.contains(QChar::Null);
    };
    if (!key || id <= 0 || (key->content && !entry.size) || entry.size.value_or(0) > Content::MaxFileSize ||
        entry.name.isEmpty() || entry.name.contains(QLatin1Char('/')) || entry.name.contains(QChar::Null) ||
        !isPath(entry.targetDir) || !(entry.partialPath.isEmpty() || isPath(entry.partialPath)) ||
        !(entry.finalPath.isEmpty() || isPath(entry.finalPath)) || stage < 0 ||
        stage > static_cast<qlonglong>(JournalEntry::Stage::Done))
        return std::nullopt;
    entry.id.value = static_cast<std::uint64_t>(id);
    entry.key = *key;
    entry.stage = static_cast<JournalEntry::Stage>(stage);
    // Later stages without what they are about: begin again.
    if (entry.stage != JournalEntry::Stage::Fetching && (entry.finalPath.isEmpty() || !entry.key.content))
        entry.stage = JournalEntry::Stage::Fetching;
    entry.paused = row.value(8).toBool();
    entry.inOrder = row.value(9).toBool();
    entry.rank = row.value(10).toLongLong();
    entry.addedAt = row.value(11).toLongLong();
    entry.layer = row.value(12).toByteArray();
    entry.progress = row.value(13).toByteArray();
    entry.priority = static_cast<Transfer::Priority>(std::clamp(row.value(16).toInt(), 0, 2));
    entry.limit = static_cast<std::uint64_t>(row.value(17).toLongLong());
    return entry;
}

class SqliteJournal final : public Transfer::Journal
{
public:
    explicit SqliteJournal(QString file) : m_file(std::move(file)) {}

    Result<JournalState> load() override
    {
        auto database = openFile(m_file);
        if (!database)
            return database.error();
        m_database = std::move(*database);
        JournalState state;
        for (const auto load : {&SqliteJournal::loadDownloads, &SqliteJournal::loadBad, &SqliteJournal::loadLastId}) {
            if (const Status loaded = (this->*load)(state); !loaded)
                return loaded.error();
        }
        return state;
    }

    Status save(const JournalEntry& entry) override
    {
        return run(
            u"INSERT INTO downloads (id, content, size, name, target_dir, partial_path, final_path, stage, paused,"
            " in_order, rank, added_at, sha1, md5, priority, rate_limit)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET content = excluded.content, size = excluded.size,"
            " name = excluded.name, target_dir = excluded.target_dir, partial_path = excluded.partial_path,"
            " final_path = excluded.final_path, stage = excluded.stage, paused = excluded.paused,"
            " in_order = excluded.in_order, rank = excluded.rank, added_at = excluded.added_at, sha1 = excluded.sha1,"
            " md5 = excluded.md5, priority = excluded.priority, rate_limit = excluded.rate_limit",
            entry.id.value, entry.key.content ? entry.key.content->toByteArray() : QByteArray(),
            entry.size ? static_cast<std::int64_t>(*entry.size) : UnknownSize, entry.name, entry.targetDir,
            entry.partialPath, entry.finalPath, static_cast<std::int64_t>(entry.stage), entry.paused, entry.inOrder,
            entry.rank, entry.addedAt, entry.key.sha1, entry.key.md5, static_cast<std::int64_t>(entry.priority),
            entry.limit);
    }

    Status saveAll(const QList<JournalEntry>& entries) override
    {
        if (!m_database)
            return notLoaded();
        SqliteTransaction transaction(*m_database);
        if (!transaction.begun())
            return transaction.begun();
        for (const JournalEntry& entry : entries) {
            if (const Status saved = save(entry); !saved)
                return saved;
        }
        return transaction.commit();
    }

    Status saveWithLayer(const JournalEntry& entry) override
    {
        if (!m_database)
            return notLoaded();
        SqliteTransaction transaction(*m_database);
        if (!transaction.begun())
            return transaction.begun();
        if (const Status saved = save(entry); !saved)
            return saved;
        if (const Status saved = saveLayer(entry.id, entry.layer); !saved)
            return saved;
        return transaction.commit();
    }

    // Of a download that is no longer there nothing is kept, nor is that an error: it was cancelled meanwhile.
    Status saveLayer(TransferId id, const QByteArray& layer) override
    {
        return run(u"INSERT OR REPLACE INTO layers SELECT id, ? FROM downloads WHERE id = ?", layer, id.value);
    }

    Status saveProgress(TransferId id, const QByteArray& progress) override
    {
        return run(u"INSERT OR REPLACE INTO progress SELECT id, ? FROM downloads WHERE id = ?", progress, id.value);
    }

    Status remove(TransferId id) override { return run(u"DELETE FROM downloads WHERE id = ?", id.value); }

    Status addBad(const BadSource& bad) override
    {
        if (const Status added =
                run(u"INSERT OR REPLACE INTO bad_sources (content, peer, name, reason, at) VALUES (?, ?, ?, ?, ?)",
                    bad.content.toByteArray(), bad.peer, bad.name, bad.reason, bad.at);
            !added)
            return added;
        return run(u"DELETE FROM bad_sources WHERE at < (SELECT at FROM bad_sources ORDER BY at DESC LIMIT 1 OFFSET ?)",
                   static_cast<std::int64_t>(MaxBadSources - 1));
    }

private:
    static Error notLoaded() { return {ErrorCode::Internal, QStringLiteral("the journal was not loaded")}; }

    template<typename... Values>
    Status run(QStringView sql, const Values&... values)
    {
        if (!m_database)
            return notLoaded();
        auto query = m_database->prepare(sql.toString());
        if (!query)
            return query.error();
        int position = 0;
        (query->bindValue(position++, toVariant(values)), ...);
        return m_database->execute(*query);
    }

    Result<QSqlQuery> select(QStringView sql)
    {
        auto query = m_database->prepare(sql.toString());
        if (!query)
            return query;
        if (const Status done = m_database->execute(*query); !done)
            return done.error();
        return query;
    }

    Status loadDownloads(JournalState& state)
    {
        auto row =
            select(u"SELECT id, content, size, name, target_dir, partial_path, final_path, stage, paused, in_order,"
                   " rank, added_at, layer, pieces, sha1, md5, priority, rate_limit FROM downloads"
                   " LEFT JOIN layers ON layers.download = id"
                   " LEFT JOIN progress ON progress.download = id ORDER BY rank, id");
        if (!row)
            return row.error();
        while (row->next()) {
            if (const auto entry = entryOf(*row))
                state.entries.append(*entry);
            else
                qCWarning(lcStore) << "the journal's row of download" << row->value(0).toLongLong() << "makes no sense";
        }
        return {};
    }

    Status loadBad(JournalState& state)
    {
        auto row = select(u"SELECT content, peer, name, reason, at FROM bad_sources ORDER BY at");
        if (!row)
            return row.error();
        while (row->next()) {
            const auto content = Content::ContentId::fromBytes(row->value(0).toByteArray());
            BadSource bad;
            bad.peer = row->value(1).toString();
            bad.name = row->value(2).toString();
            bad.reason = row->value(3).toString();
            bad.at = row->value(4).toLongLong();
            if (!content || bad.peer.isEmpty())
                continue;
            bad.content = *content;
            state.bad.append(bad);
        }
        return {};
    }

    Status loadLastId(JournalState& state)
    {
        auto row = select(u"SELECT seq FROM sqlite_sequence WHERE name = 'downloads'");
        if (!row)
            return row.error();
        if (row->next() && row->value(0).toLongLong() > 0)
            state.lastId = static_cast<std::uint64_t>(row->value(0).toLongLong());
        return {};
    }

    const QString m_file;
    std::unique_ptr<SqliteDatabase> m_database;
};

} // namespace

Result<std::unique_ptr<Transfer::Journal>> openTransferJournal(const QString& file)
{
    if (const auto database = openFile(file); !database)
        return database.error();
    return std::unique_ptr<Transfer::Journal>(std::make_unique<SqliteJournal>(file));
}

} // namespace Potluck::Store
