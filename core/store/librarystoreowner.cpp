// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/librarystore.h"

#include "store/librarystoresqlite.h"

namespace Potluck::Store {

using namespace Library;

Result<std::optional<ShareRules>> SqliteLibraryStore::rules()
{
    auto hidden = query(QStringLiteral("SELECT share_hidden FROM library"), {});
    if (!hidden)
        return hidden.error();
    if (!hidden->next() || hidden->isNull(0))
        return std::optional<ShareRules>();
    const bool sharesHidden = hidden->value(0).toBool();
    auto row = query(QStringLiteral("SELECT pattern FROM left_out ORDER BY place"), {});
    if (!row)
        return row.error();
    QStringList patterns;
    while (row->next())
        patterns.append(row->value(0).toString());
    return std::optional(ShareRules(!sharesHidden, patterns));
}

Status SqliteLibraryStore::setRules(const ShareRules& rules)
{
    SqliteTransaction transaction(*m_database);
    POTLUCK_TRY(transaction.begun());
    if (auto set = query(QStringLiteral("UPDATE library SET share_hidden = ?"), {rules.leavesOutHidden() ? 0 : 1});
        !set)
        return set.error();
    if (auto cleared = query(QStringLiteral("DELETE FROM left_out"), {}); !cleared)
        return cleared.error();
    const QStringList patterns = rules.patterns();
    for (const QString& pattern : patterns) {
        if (auto added = query(QStringLiteral("INSERT INTO left_out (pattern) VALUES (?)"), {pattern}); !added)
            return added.error();
    }
    return transaction.commit();
}

Status SqliteLibraryStore::addGiven(const QList<Given>& given)
{
    SqliteTransaction transaction(*m_database);
    POTLUCK_TRY(transaction.begun());
    for (const Given& each : given)
        POTLUCK_TRY(m_addGiven.run(each.content, each.peer, each.name, each.size, each.bytes, each.last));
    POTLUCK_TRY(m_forgetGiven.run(MaxGiven - 1));
    return transaction.commit();
}

} // namespace Potluck::Store
