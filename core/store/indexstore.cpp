// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/indexstore.h"

#include "store/indexstoresqlite.h"

namespace Potluck::Store {
namespace {

// Reads are copied out of the page cache of the system: a mapped file would turn a failing disk into a crash.
constexpr qint64 WriterCacheBytes = 32 * 1024 * 1024;
constexpr qint64 ReaderCacheBytes = 8 * 1024 * 1024;
} // namespace

Status IndexStore::open()
{
    auto database = SqliteDatabase::open(
        m_file, QStringLiteral("index"),
        {SqliteDatabase::Access::ReadWrite, SqliteDatabase::Durability::Full, WriterCacheBytes, 0});
    if (!database)
        return database.error();
    m_writer = std::make_unique<IndexStatements>(std::move(*database));
    m_writerThread = std::this_thread::get_id();
    return {};
}

Result<IndexStatements*> IndexStore::reader()
{
    const auto thread = std::this_thread::get_id();
    if (m_writer && thread == m_writerThread)
        return m_writer.get();
    const std::lock_guard<std::mutex> lock(m_readersMutex);
    auto& mine = m_readers[thread];
    if (!mine) {
        auto database = SqliteDatabase::open(
            m_file, QStringLiteral("index"),
            {SqliteDatabase::Access::ReadOnly, SqliteDatabase::Durability::Normal, ReaderCacheBytes, 0});
        if (!database)
            return database.error();
        mine = std::make_unique<IndexStatements>(std::move(*database));
    }
    return mine.get();
}

Status IndexStore::commit()
{
    const Status committed = m_writer->database().commit();
    m_documents.forget(m_changedDocuments);
    m_changedDocuments.clear();
    return committed;
}

void IndexStore::rollback()
{
    m_writer->database().rollback();
    m_changedDocuments.clear();
}

Result<std::vector<StoredRegistration>> IndexStore::registrations()
{
    std::vector<StoredRegistration> all;
    auto query = m_writer->run("SELECT id, user, folded, password, seed_password, last_login, last_login_wall "
                               "FROM registration ORDER BY id",
                               {});
    if (!query)
        return query.error();
    while ((*query)->next()) {
        StoredRegistration registration;
        registration.id = {numberAt<quint64>(**query, 0)};
        registration.user = (*query)->value(1).toString();
        registration.folded = (*query)->value(2).toString();
        registration.password = (*query)->value(3).toByteArray();
        registration.seedPassword = (*query)->value(4).toByteArray();
        registration.lastLogin = numberAt<LifeTime>(**query, 5);
        registration.lastLoginWall = numberAt<qint64>(**query, 6);
        all.push_back(std::move(registration));
    }
    (*query)->finish();
    query = m_writer->run("SELECT registration, fingerprint, last_used FROM known_key ORDER BY registration", {});
    if (!query)
        return query.error();
    auto at = all.begin();
    while ((*query)->next()) {
        const auto id = numberAt<quint64>(**query, 0);
        while (at != all.end() && at->id.value < id)
            ++at;
        if (at != all.end() && at->id.value == id)
            at->keys.push_back({bytesAt<KeyFingerprint>(**query, 1), numberAt<LifeTime>(**query, 2)});
    }
    (*query)->finish();
    return all;
}

Status IndexStore::saveKeys(const StoredRegistration& registration)
{
    for (const StoredKey& key : registration.keys) {
        if (const Status status =
                m_writer->change("INSERT OR REPLACE INTO known_key VALUES (?, ?, ?)",
                                 {number(registration.id.value), blob(key.key), static_cast<qlonglong>(key.lastUsed)});
            !status)
            return status;
    }
    return {};
}

Result<RegistrationId> IndexStore::addRegistration(const StoredRegistration& registration)
{
    const auto query = m_writer->run("INSERT INTO registration (user, folded, password, seed_password, last_login, "
                                     "last_login_wall) VALUES (?, ?, ?, ?, ?, ?)",
                                     {registration.user, registration.folded, blob(registration.password),
                                      blob(registration.seedPassword), static_cast<qlonglong>(registration.lastLogin),
                                      static_cast<qlonglong>(registration.lastLoginWall)});
    if (!query)
        return query.error();
    StoredRegistration added = registration;
    added.id = {(*query)->lastInsertId().toULongLong()};
    (*query)->finish();
    if (const Status status = saveKeys(added); !status)
        return status.error();
    return added.id;
}

Status IndexStore::updateLogin(const StoredRegistration& registration)
{
    if (const Status status =
            m_writer->change("UPDATE registration SET last_login = ?, last_login_wall = ? WHERE id = ?",
                             {static_cast<qlonglong>(registration.lastLogin),
                              static_cast<qlonglong>(registration.lastLoginWall), number(registration.id.value)});
        !status)
        return status;
    if (const Status status =
            m_writer->change("DELETE FROM known_key WHERE registration = ?", {number(registration.id.value)});
        !status)
        return status;
    return saveKeys(registration);
}

Status IndexStore::setSeedPassword(RegistrationId id, const QByteArray& hash)
{
    return m_writer->change("UPDATE registration SET seed_password = ? WHERE id = ?", {blob(hash), number(id.value)});
}

Status IndexStore::removeRegistration(RegistrationId id)
{
    return m_writer->change("DELETE FROM registration WHERE id = ?", {number(id.value)});
}

Result<QList<QByteArray>> IndexStore::bans()
{
    const auto query = m_writer->run("SELECT what FROM ban", {});
    if (!query)
        return query.error();
    QList<QByteArray> all;
    while ((*query)->next())
        all += (*query)->value(0).toByteArray();
    (*query)->finish();
    return all;
}

Status IndexStore::addBan(const QByteArray& what, const QByteArray& because)
{
    return m_writer->change("INSERT OR REPLACE INTO ban VALUES (?, ?)", {blob(what), blob(because)});
}

Status IndexStore::removeBans(const QByteArray& because)
{
    return m_writer->change("DELETE FROM ban WHERE because = ?", {blob(because)});
}

Result<std::vector<StoredInvite>> IndexStore::invites()
{
    const auto query = m_writer->run("SELECT hash, uses_left, expires FROM invite", {});
    if (!query)
        return query.error();
    std::vector<StoredInvite> all;
    while ((*query)->next())
        all.push_back({(*query)->value(0).toByteArray(), numberAt<int>(**query, 1), numberAt<qint64>(**query, 2)});
    (*query)->finish();
    return all;
}

Status IndexStore::putInvite(const StoredInvite& invite)
{
    return m_writer->change("INSERT OR REPLACE INTO invite VALUES (?, ?, ?)",
                            {blob(invite.hash), invite.usesLeft, static_cast<qlonglong>(invite.expires)});
}

Status IndexStore::removeInvite(const QByteArray& hash)
{
    return m_writer->change("DELETE FROM invite WHERE hash = ?", {blob(hash)});
}

Result<std::vector<std::pair<RegistrationId, QString>>> IndexStore::standingSearches()
{
    const auto query = m_writer->run("SELECT registration, query FROM standing_search ORDER BY number", {});
    if (!query)
        return query.error();
    std::vector<std::pair<RegistrationId, QString>> all;
    while ((*query)->next())
        all.emplace_back(RegistrationId{numberAt<quint64>(**query, 0)}, (*query)->value(1).toString());
    (*query)->finish();
    return all;
}

Status IndexStore::addStandingSearch(RegistrationId id, const QString& query)
{
    return m_writer->change("INSERT INTO standing_search (registration, query) VALUES (?, ?)",
                            {number(id.value), query});
}

Status IndexStore::removeStandingSearches(RegistrationId id)
{
    return m_writer->change("DELETE FROM standing_search WHERE registration = ?", {number(id.value)});
}

Result<QByteArray> IndexStore::value(const QString& name)
{
    const auto query = m_writer->run("SELECT value FROM value WHERE name = ?", {name});
    if (!query)
        return query.error();
    const QByteArray value = (*query)->next() ? (*query)->value(0).toByteArray() : QByteArray();
    (*query)->finish();
    return value;
}

Status IndexStore::setValue(const QString& name, const QByteArray& value)
{
    return m_writer->change("INSERT OR REPLACE INTO value VALUES (?, ?)", {name, blob(value)});
}

std::unique_ptr<CatalogStore> makeIndexStore(const QString& databaseFile)
{
    return std::make_unique<IndexStore>(databaseFile);
}

} // namespace Potluck::Store
