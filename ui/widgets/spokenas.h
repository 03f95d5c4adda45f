// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>

class QWidget;

namespace Potluck::Ui {

// Says to a screen reader what a widget is that paints itself: a picture, a chart, a text. Its words are the widget's
// accessible name and description; the description is the value, too. Once, in the widget's constructor. GUI thread.
void speakAs(QWidget& widget, QAccessible::Role role);

} // namespace Potluck::Ui
