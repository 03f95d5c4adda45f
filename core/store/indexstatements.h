// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/sqlitedatabase.h"

#include <QByteArray>
#include <QSqlQuery>
#include <QVariant>

#include <initializer_list>
#include <memory>
#include <unordered_map>

namespace Potluck::Store {

// One connection of the index's store with its prepared statements. Used by one thread.
class IndexStatements
{
public:
    explicit IndexStatements(std::unique_ptr<SqliteDatabase> database) : m_database(std::move(database)) {}

    [[nodiscard]] SqliteDatabase& database() { return *m_database; }

    // Runs the statement with these values and gives the query for reading; text must be a literal: it is known by its
    // address. The query stays valid until the same statement runs again; finish() it after reading.
    [[nodiscard]] Result<QSqlQuery*> run(const char* text, std::initializer_list<QVariant> values);
    // The same, prepared only, for values in a loop.
    [[nodiscard]] Result<QSqlQuery*> prepared(const char* text);
    // Runs it for its effect.
    [[nodiscard]] Status change(const char* text, std::initializer_list<QVariant> values);

private:
    std::unique_ptr<SqliteDatabase> m_database; // outlives the queries
    std::unordered_map<const void*, QSqlQuery> m_queries;
};

} // namespace Potluck::Store
