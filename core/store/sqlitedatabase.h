// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

#include <memory>

namespace Potluck::Store {

// One connection to one SQLite file (WAL, foreign keys on, synchronous as asked, busy timeout 10 s). Use it on the
// thread that opened it only; several threads open one each. Errors come back as a sentence that names the file:
// DiskFull for SQLITE_FULL, Corrupt for a damaged or foreign file; with SQLite's words PermissionDenied, Busy, else Io.
class SqliteDatabase
{
public:
    enum class Access { ReadWrite, ReadOnly };
    // Full: a commit is on disk when it returns. Normal: after a power cut the last commits may be missing, the file is
    // whole. Either survives kill -9.
    enum class Durability { Normal, Full };

    struct Options
    {
        Access access = Access::ReadWrite;
        Durability durability = Durability::Normal;
        qint64 cacheBytes = 8 * 1024 * 1024; // SQLite's page cache, anonymous memory
        qint64 mmapBytes = 0;                // how much of the file may be mapped
    };

    // Opens or creates the file; its folder must exist. ReadWrite then runs the migrations of that name (the files
    // :/potluck/migrations/<migrations>/NNNN_*.sql above the file's user_version, in order, each in one
    // transaction). A file with a newer user_version than the program knows is refused as Unsupported.
    [[nodiscard]] static Result<std::unique_ptr<SqliteDatabase>> open(const QString& file, const QString& migrations,
                                                                      const Options& options);
    ~SqliteDatabase();
    SqliteDatabase(const SqliteDatabase&) = delete;
    SqliteDatabase& operator=(const SqliteDatabase&) = delete;

    // Runs one statement without parameters.
    [[nodiscard]] Status run(const QString& sql);
    // A prepared, forward-only query on this connection.
    [[nodiscard]] Result<QSqlQuery> prepare(const QString& sql);
    // Executes a prepared query with the values bound so far.
    [[nodiscard]] Status execute(QSqlQuery& query);

    [[nodiscard]] Status begin(); // BEGIN IMMEDIATE
    [[nodiscard]] Status commit();
    void rollback();

private:
    SqliteDatabase(QString connectionName, QString file);
    [[nodiscard]] Error failed(const QSqlError& error) const;
    [[nodiscard]] Status configure(const Options& options);
    [[nodiscard]] Status migrate(const QString& migrations);

    QString m_connectionName;
    QString m_file;
    QSqlDatabase m_database;
};

// A transaction that is rolled back unless commit() succeeded.
class SqliteTransaction
{
public:
    explicit SqliteTransaction(SqliteDatabase& database) : m_database(database), m_begun(database.begin()) {}
    ~SqliteTransaction()
    {
        if (isOpen())
            m_database.rollback();
    }
    SqliteTransaction(const SqliteTransaction&) = delete;
    SqliteTransaction& operator=(const SqliteTransaction&) = delete;

    // Whether the transaction could be begun.
    [[nodiscard]] const Status& begun() const { return m_begun; }
    [[nodiscard]] Status commit()
    {
        if (!m_begun)
            return m_begun;
        const Status status = m_database.commit();
        m_committed = status.ok();
        return status;
    }

private:
    [[nodiscard]] bool isOpen() const { return m_begun.ok() && !m_committed; }

    SqliteDatabase& m_database;
    Status m_begun;
    bool m_committed = false;
};

} // namespace Potluck::Store
