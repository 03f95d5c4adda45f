// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// Files of this machine, handed to the desktop's programs. GUI thread; nothing waits.
namespace Potluck::Ui {

// Opens a file with the program that the desktop has for it.
void openFile(const QString& path);
// Shows a file in the file manager, selected where that one can, else its folder. A folder is shown opened.
void showInFolder(const QString& path);

} // namespace Potluck::Ui
