// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QMenu;

namespace Potluck::Ui {

// The entries of one menu, each with a letter of its own for the keyboard ("&Pause"), as far as there are enough: of
// the first of a word where that is free. One that an entry brings along stays. Pure.
[[nodiscard]] QStringList withMnemonics(const QStringList& entries);

// The entries of the menu and of its submenus have theirs while it is shown. Elsewhere, as on buttons, the same actions
// are called as before. GUI thread.
void giveMnemonics(QMenu& menu);

} // namespace Potluck::Ui
