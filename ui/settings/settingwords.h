// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace Potluck::Ui {

/// Translates the texts of the settings' sections, which are functions and not QObjects. Any thread.
struct SettingWords
{
    Q_DECLARE_TR_FUNCTIONS(Settings)
};

} // namespace Potluck::Ui
