// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Potluck::Ui {

// A part of a page that F6 goes to as a whole, as to its tables: the window finds it among the page's children. GUI
// thread.
class Pane : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    [[nodiscard]] virtual QWidget* focusTarget() const = 0; // what has the focus then, while the pane is visible
};

} // namespace Potluck::Ui
