// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArrayView>

#include <memory>

struct sqlite3_stmt;

namespace Potluck::Store {

class SqliteDatabase;

// A prepared statement by SQLite's own interface, for what is read by the hundred at a time: Qt 6.4 makes a QVariant of
// each value and took 5 of the 7 us of a row. Everything else goes through SqliteDatabase::prepare().
//
// Belongs to its connection, on the same thread, which must outlive it.
class RawStatement
{
public:
    // Unsupported where Qt's driver was built with another SQLite than this program.
    [[nodiscard]] static Result<RawStatement> prepare(SqliteDatabase& database, const char* text);

    void bind(int parameter, qint64 value); // counted from 1
    // Runs it up to the next row; whether there is one. Errors as those of SqliteDatabase.
    [[nodiscard]] Result<bool> step();
    // Makes it ready to run again; what was bound stays.
    void reset();

    // Of the row, columns counted from 0. Bytes are good until the next step() or reset(); empty where there are none.
    [[nodiscard]] qint64 number(int column) const;
    [[nodiscard]] QByteArrayView bytes(int column) const;
    [[nodiscard]] bool isNull(int column) const;

private:
    struct Finalize
    {
        void operator()(sqlite3_stmt* statement) const;
    };
    RawStatement(SqliteDatabase& database, sqlite3_stmt* statement) : m_database(&database), m_statement(statement) {}

    SqliteDatabase* m_database;
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

} // namespace Potluck::Store
