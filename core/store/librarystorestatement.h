// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "library/types.h"
#include "store/sqlitedatabase.h"

#include <QVariant>

#include <optional>
#include <type_traits>

namespace Potluck::Store {

// What stands between the names of a folder and anything below it, and the byte after it: the bounds of a subtree.
inline QByteArray firstBelow(const QByteArray& path)
{
    return path + '/';
}
inline QByteArray afterBelow(const QByteArray& path)
{
    return path + static_cast<char>('/' + 1);
}

// A statement of the library's file, prepared when it is first run and kept. The database must outlive it.
class LibraryStatement
{
public:
    LibraryStatement(SqliteDatabase& database, const char* sql) : m_database(database), m_sql(sql) {}

    // Binds the values in order and executes.
    template<typename... Values>
    [[nodiscard]] Status run(const Values&... values)
    {
        if (!m_query) {
            auto query = m_database.prepare(QString::fromLatin1(m_sql));
            if (!query)
                return query.error();
            m_query = std::move(query).value();
        }
        int position = 0;
        (m_query->bindValue(position++, toVariant(values)), ...);
        return m_database.execute(*m_query);
    }

    [[nodiscard]] bool next() { return m_query->next(); }
    // Ends reading before the last row, so that the statement holds no lock.
    void finish() { m_query->finish(); }
    [[nodiscard]] qint64 affectedRows() const { return m_query->numRowsAffected(); }

    [[nodiscard]] bool isNull(int column) const { return m_query->isNull(column); }
    [[nodiscard]] qint64 integer(int column) const { return m_query->value(column).toLongLong(); }
    [[nodiscard]] std::uint64_t number(int column) const { return static_cast<std::uint64_t>(integer(column)); }
    [[nodiscard]] QByteArray bytes(int column) const { return m_query->value(column).toByteArray(); }
    [[nodiscard]] QString text(int column) const { return m_query->value(column).toString(); }
    // Nothing where the column is NULL or has another length.
    template<typename Strong>
    [[nodiscard]] std::optional<Strong> strong(int column) const
    {
        return Strong::fromBytes(bytes(column));
    }
    // device, inode, size, mtime from that column on.
    [[nodiscard]] Library::FileIdentity identity(int column) const
    {
        return {number(column), number(column + 1), number(column + 2), integer(column + 3)};
    }

private:
    // SQLite's driver takes numbers of 64 bits only with a sign, and makes NULL of a null QByteArray or
    // QString.
    template<typename Value>
    static QVariant toVariant(const Value& value)
    {
        if constexpr (std::is_integral_v<Value>)
            return static_cast<qlonglong>(value);
        else if constexpr (std::is_same_v<Value, QByteArray>)
            return value.isNull() ? QByteArray("", 0) : value;
        else if constexpr (std::is_same_v<Value, QString>)
            return value.isNull() ? QString(QLatin1String("")) : value;
        else
            return value;
    }
    template<typename Tag, typename Int>
    static QVariant toVariant(const StrongId<Tag, Int>& id)
    {
        return static_cast<qlonglong>(id.value);
    }
    template<typename Tag, std::size_t N>
    static QVariant toVariant(const StrongBytes<Tag, N>& bytes)
    {
        return bytes.toByteArray();
    }
    template<typename Value>
    static QVariant toVariant(const std::optional<Value>& value)
    {
        return value ? toVariant(*value) : QVariant();
    }

    SqliteDatabase& m_database;
    const char* m_sql;
    std::optional<QSqlQuery> m_query;
};

} // namespace Potluck::Store
