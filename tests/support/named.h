// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

namespace Potluck::Test {

// The widget of that kind within, by what a screen reader is told: the order of children is that in which they lie on
// each other. Null: there is none.
template<typename Widget>
Widget* named(const QWidget& within, const QString& name)
{
    for (Widget* const widget : within.findChildren<Widget*>()) {
        if (widget->accessibleName() == name)
            return widget;
    }
    return nullptr;
}

} // namespace Potluck::Test
