// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Potluck::Ui {

// The name that is offered for an index of that person: "Anna’s potluck". Pure.
[[nodiscard]] QString offeredIndexName(const QString& user);

} // namespace Potluck::Ui
