// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetrics>

#include <algorithm>

// Sizes in logical pixels, on a grid of four.
namespace Potluck::Ui {

constexpr int Gap = 8;
constexpr int Margin = 12;
constexpr int HeaderHeight = 44;
constexpr int SidebarWidth = 176;
constexpr int NarrowSidebarWidth = 52;
constexpr int NarrowBelow = 1100;  // window width: the sidebar is icons only
constexpr int FoldBelow = 640;     // window height: details fold to a line
constexpr int ReplaceBelow = 760;  // window width: details replace the list, with a way back
constexpr int PieceBarHeight = 14;
constexpr int BigPieceBarHeight = 24;
constexpr int NameMinimum = 220;

// The height of a table's row for that font.
[[nodiscard]] inline int rowHeight(const QFontMetrics& font, bool compact = false)
{
    return compact ? std::max(24, font.height() + 6) : std::max(28, font.height() + 12);
}

} // namespace Potluck::Ui
