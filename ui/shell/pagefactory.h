// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/page.h"

#include <functional>

namespace Potluck::Ui {

// Makes a page, or answers nullptr where there is none of that id: it is then not in the sidebar.
using PageFactory = std::function<Page*(PageId, const Session&)>;

// All pages that there are.
[[nodiscard]] PageFactory standardPages();

} // namespace Potluck::Ui
