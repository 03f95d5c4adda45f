// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/joinlink.h"

namespace Potluck::Ui {

QString joinLinkOf(const QString& typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty() || text.contains(QLatin1String("://")) ||
        text.startsWith(QLatin1String("magnet:"), Qt::CaseInsensitive))
        return text;
    return QStringLiteral("potluck://") + text + QLatin1Char('/');
}

} // namespace Potluck::Ui
