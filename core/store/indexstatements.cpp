// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/indexstatements.h"

namespace Potluck::Store {

Result<QSqlQuery*> IndexStatements::prepared(const char* text)
{
    const auto known = m_queries.find(text);
    if (known != m_queries.end())
        return &known->second;
    auto query = m_database->prepare(QString::fromLatin1(text));
    if (!query)
        return query.error();
    return &m_queries.emplace(text, std::move(*query)).first->second;
}

Result<QSqlQuery*> IndexStatements::run(const char* text, std::initializer_list<QVariant> values)
{
    const auto query = prepared(text);
    if (!query)
        return query.error();
    int place = 0;
    for (const QVariant& value : values)
        (*query)->bindValue(place++, value);
    if (const Status status = m_database->execute(**query); !status)
        return status.error();
    return *query;
}

Status IndexStatements::change(const char* text, std::initializer_list<QVariant> values)
{
    const auto query = run(text, values);
    if (!query)
        return query.error();
    (*query)->finish();
    return {};
}

} // namespace Potluck::Store
