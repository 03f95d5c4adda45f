// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCollator>

namespace Potluck::Ui {

// How names lie in lists: in the order of the language, without case, "track 9" before "track 10". One thread.
class NameCollator
{
public:
    NameCollator(); // gets the tables of the language, and not when the first names come

    // Made once for a name that is compared often. Of a name without case (QString::toCaseFolded()): where there are no
    // tables of the language only bytes are compared.
    [[nodiscard]] QCollatorSortKey key(const QString& foldedName) const { return m_collator.sortKey(foldedName); }

private:
    QCollator m_collator;
};

} // namespace Potluck::Ui
