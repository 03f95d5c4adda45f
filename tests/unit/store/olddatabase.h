// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sqlitedatabase.h"

#include <QFile>
#include <QStringList>

#include <memory>

namespace Potluck::Test {

// A new database file as a program made it that knew only that first migration ("transfer/0001_transfer.sql"), with
// those further statements run. Null where a step failed.
inline std::unique_ptr<Store::SqliteDatabase> oldDatabase(const QString& file, const QString& migration,
                                                          const QStringList& statements)
{
    QFile script(QStringLiteral(":/potluck/migrations/") + migration);
    auto database = Store::SqliteDatabase::open(file, QStringLiteral("none"), {});
    if (!script.open(QIODevice::ReadOnly) || !database)
        return nullptr;
    QStringList all = QString::fromUtf8(script.readAll()).split(QStringLiteral(";\n"));
    all.removeIf([](const QString& statement) { return statement.trimmed().isEmpty(); });
    all += QStringLiteral("PRAGMA user_version = 1");
    for (const QString& statement : all + statements) {
        if (!(*database)->run(statement))
            return nullptr;
    }
    return std::move(*database);
}

} // namespace Potluck::Test
