// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace Potluck::Ui {

// Lets a person choose a folder in the desktop's own chooser, without waiting: chosen() gets the absolute path, or is
// not called at all. The chooser goes with the parent.
void chooseFolder(QWidget* parent, const QString& title, const QString& start,
                  std::function<void(const QString& folder)> chosen);

} // namespace Potluck::Ui
