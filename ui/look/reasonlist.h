// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace Potluck::Ui {

// The sentences of core/ that a person at the window can meet, in English and with places such as %1, for the
// translators' context "Reasons". tools/reasons.py compares them with what core/ says.
[[nodiscard]] std::span<const char* const> reasonList();

} // namespace Potluck::Ui
