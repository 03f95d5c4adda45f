// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <array>

namespace Potluck::Ui {

// The colours of one look. Text on any ground has at least 4.5:1, source colours on the track 3:1; a test measures it.
struct Palette
{
    bool isDark = false;
    QColor window;
    QColor base;
    QColor sidebar;
    QColor alternate;
    QColor selection;
    QColor text;
    QColor muted;
    QColor accent; // also: pieces that are there
    QColor ok;
    QColor warning;
    QColor error;
    QColor edge;  // of controls
    QColor track; // of piece bars: pieces that are missing
    std::array<QColor, 8> sources;
};

[[nodiscard]] const Palette& lightPalette();
[[nodiscard]] const Palette& darkPalette();

} // namespace Potluck::Ui
