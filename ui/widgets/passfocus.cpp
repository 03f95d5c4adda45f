// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/passfocus.h"

#include <QWidget>

namespace Potluck::Ui {

void passFocus(const QWidget& from, QWidget& to)
{
    if (from.isAncestorOf(from.window()->focusWidget()))
        to.setFocus(Qt::OtherFocusReason);
}

} // namespace Potluck::Ui
