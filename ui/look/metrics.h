// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QFontMetrics>

#include <algorithm>

// Sizes in logical pixels, on a grid of four, and the three sizes of text.
namespace Potluck::Ui {

constexpr int Gap = 8;
constexpr int Margin = 12;
constexpr int HeaderHeight = 44;
constexpr int SidebarWidth = 176;
constexpr int NarrowSidebarWidth = 52;
constexpr int NarrowBelow = 1100; // window width: the sidebar is icons only
constexpr int FoldBelow = 640;    // window height: details fold to a line
constexpr int ReplaceBelow = 760; // window width: details replace the list, with a way back
constexpr int PieceBarHeight = 14;
constexpr int BigPieceBarHeight = 24;
constexpr int NameMinimum = 220;
constexpr int IconSize = 16;
constexpr int ControlHeight = 30; // of buttons and fields in a page's header, at the usual font

// The height of a table's row for that font.
[[nodiscard]] inline int rowHeight(const QFontMetrics& font, bool compact = false)
{
    return compact ? std::max(24, font.height() + 6) : std::max(28, font.height() + 12);
}

namespace Detail {
[[nodiscard]] inline QFont scaled(QFont font, qreal factor)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    return font;
}
} // namespace Detail

// Of a page's or a step's heading, and of what stands below a name; both made of the body's font.
[[nodiscard]] inline QFont titleFont(const QFont& body)
{
    QFont font = Detail::scaled(body, 1.35);
    font.setWeight(QFont::DemiBold);
    return font;
}
[[nodiscard]] inline QFont secondaryFont(const QFont& body)
{
    return Detail::scaled(body, 0.92);
}

} // namespace Potluck::Ui
