// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rawstatement.h"

#include "store/sqlitedatabase.h"

#include <sqlite3.h>

namespace Potluck::Store {

void RawStatement::Finalize::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

Result<RawStatement> RawStatement::prepare(SqliteDatabase& database, const char* text)
{
    auto source = database.prepare(QStringLiteral("SELECT sqlite_source_id()"));
    if (!source)
        return source.error();
    if (const Status status = database.execute(*source); !status)
        return status.error();
    sqlite3* const handle = database.handle();
    if (!handle || !source->next() || source->value(0).toString() != QString::fromLatin1(sqlite3_sourceid()))
        return Error{ErrorCode::Unsupported, QStringLiteral("Qt was built with another SQLite than this program")};
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v3(handle, text, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
        return database.lastError();
    return RawStatement(database, statement);
}

void RawStatement::bind(int parameter, qint64 value)
{
    sqlite3_bind_int64(m_statement.get(), parameter, value);
}

Result<bool> RawStatement::step()
{
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return m_database->lastError();
}

void RawStatement::reset()
{
    sqlite3_reset(m_statement.get()); // answers the error of the last step again
}

qint64 RawStatement::number(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

QByteArrayView RawStatement::bytes(int column) const
{
    const void* const data = sqlite3_column_blob(m_statement.get(), column);
    return {static_cast<const char*>(data), sqlite3_column_bytes(m_statement.get(), column)};
}

bool RawStatement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

} // namespace Potluck::Store
