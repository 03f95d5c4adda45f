// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/namecollator.h"

namespace Potluck::Ui {

NameCollator::NameCollator()
{
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_collator.setNumericMode(true);
    m_collator.sortKey(QString());
}

} // namespace Potluck::Ui
