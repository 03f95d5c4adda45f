// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlitedatabase.h"

#include "base/log.h"

#include <QDir>
#include <QFile>
#include <QSqlError>
#include <QVariant>

#include <atomic>

namespace Potluck::Store {
namespace {

// Primary result codes of SQLite (https://www.sqlite.org/rescode.html).
ErrorCode codeOf(const QSqlError& error)
{
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return ErrorCode::Busy;
    case 3:  // SQLITE_PERM
    case 8:  // SQLITE_READONLY
    case 14: // SQLITE_CANTOPEN
    case 23: // SQLITE_AUTH
        return ErrorCode::PermissionDenied;
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return ErrorCode::Corrupt;
    case 13: // SQLITE_FULL
        return ErrorCode::DiskFull;
    case 19: // SQLITE_CONSTRAINT
        return ErrorCode::AlreadyExists;
    default:
        return ErrorCode::Io;
    }
}

// Splits a migration at the semicolons that end a line, so that trigger bodies may hold their own indented ones:
// a statement ends at a line that is unindented and ends in ';'.
QStringList statementsOf(const QString& sql)
{
    QStringList statements;
    QString current;
    const auto lines = sql.split(QLatin1Char('\n'));
    for (const QString& line : lines) {
        if (line.startsWith(QLatin1String("--")) || (line.trimmed().isEmpty() && current.isEmpty()))
            continue;
        current += line + QLatin1Char('\n');
        if (!line.startsWith(QLatin1Char(' ')) && line.trimmed().endsWith(QLatin1Char(';'))) {
            statements += current.trimmed();
            current.clear();
        }
    }
    if (!current.trimmed().isEmpty())
        statements += current.trimmed();
    return statements;
}

} // namespace

SqliteDatabase::SqliteDatabase(QString connectionName, QString file)
    : m_connectionName(std::move(connectionName)), m_file(std::move(file))
{}

Error SqliteDatabase::failed(const QSqlError& error) const
{
    const ErrorCode code = codeOf(error);
    if (code == ErrorCode::DiskFull)
        return {code, QStringLiteral("the disk is full: %1 cannot be written").arg(m_file)};
    if (code == ErrorCode::Corrupt)
        return {code, QStringLiteral("%1 is damaged or not a database of Potluck").arg(m_file)};
    return {code, QStringLiteral("cannot use %1: %2").arg(m_file, error.databaseText().trimmed())};
}

SqliteDatabase::~SqliteDatabase()
{
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connectionName);
}

Result<std::unique_ptr<SqliteDatabase>> SqliteDatabase::open(const QString& file, const QString& migrations,
                                                             const Options& options)
{
    static std::atomic<quint64> connections{0}; // Qt names connections process-wide
    std::unique_ptr<SqliteDatabase> result(
        new SqliteDatabase(QStringLiteral("potluck-%1").arg(connections.fetch_add(1)), QDir::toNativeSeparators(file)));
    result->m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), result->m_connectionName);
    result->m_database.setDatabaseName(file);
    QString connectOptions = QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000");
    if (options.access == Access::ReadOnly)
        connectOptions += QStringLiteral(";QSQLITE_OPEN_READONLY");
    result->m_database.setConnectOptions(connectOptions);
    if (!result->m_database.open())
        return result->failed(result->m_database.lastError());
    if (const Status status = result->configure(options); !status)
        return status.error();
    if (options.access == Access::ReadWrite) {
        if (const Status status = result->migrate(migrations); !status)
            return status.error();
    }
    return result;
}

Status SqliteDatabase::configure(const Options& options)
{
    QStringList pragmas{
        QStringLiteral("PRAGMA foreign_keys = ON"),
        QStringLiteral("PRAGMA temp_store = MEMORY"),
        QStringLiteral("PRAGMA cache_size = -%1").arg(options.cacheBytes / 1024),
        QStringLiteral("PRAGMA mmap_size = %1").arg(options.mmapBytes),
    };
    if (options.access == Access::ReadWrite) {
        pragmas += QStringLiteral("PRAGMA journal_mode = WAL");
        pragmas += QStringLiteral("PRAGMA synchronous = ") +
                   (options.durability == Durability::Full ? QStringLiteral("FULL") : QStringLiteral("NORMAL"));
    }
    for (const QString& pragma : std::as_const(pragmas)) {
        if (const Status status = run(pragma); !status)
            return status;
    }
    return {};
}

Status SqliteDatabase::migrate(const QString& migrations)
{
    const QDir folder(QStringLiteral(":/potluck/migrations/") + migrations);
    const QStringList files = folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    auto version = prepare(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return version.error();
    if (const Status status = execute(*version); !status)
        return status;
    const int have = version->next() ? version->value(0).toInt() : 0;
    version->finish();
    const int known = files.isEmpty() ? 0 : files.back().left(4).toInt();
    if (have > known)
        return Error{ErrorCode::Unsupported,
                     QStringLiteral("%1 was written by a newer version of Potluck (schema %2, known %3)")
                         .arg(m_file, QString::number(have), QString::number(known))};
    for (const QString& name : files) {
        const int number = name.left(4).toInt();
        if (number <= have)
            continue;
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorCode::Internal, QStringLiteral("migration %1 is missing").arg(name)};
        SqliteTransaction transaction(*this);
        if (!transaction.begun())
            return transaction.begun();
        const auto statements = statementsOf(QString::fromUtf8(file.readAll()));
        for (const QString& statement : statements) {
            if (const Status status = run(statement); !status)
                return Error{status.error().code, QStringLiteral("migration %1: %2").arg(name, status.error().detail)};
        }
        if (const Status status = run(QStringLiteral("PRAGMA user_version = %1").arg(number)); !status)
            return status;
        if (const Status status = transaction.commit(); !status)
            return status;
        qCInfo(lcStore) << "database schema" << migrations << "is now" << number;
    }
    return {};
}

Status SqliteDatabase::run(const QString& sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        return failed(query.lastError());
    return {};
}

Result<QSqlQuery> SqliteDatabase::prepare(const QString& sql)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return failed(query.lastError());
    return query;
}

Status SqliteDatabase::execute(QSqlQuery& query)
{
    if (!query.exec())
        return failed(query.lastError());
    return {};
}

Status SqliteDatabase::begin()
{
    return run(QStringLiteral("BEGIN IMMEDIATE"));
}

Status SqliteDatabase::commit()
{
    return run(QStringLiteral("COMMIT"));
}

void SqliteDatabase::rollback()
{
    if (const Status status = run(QStringLiteral("ROLLBACK")); !status)
        qCWarning(lcStore) << "rollback failed:" << status.error().detail;
}

} // namespace Potluck::Store
