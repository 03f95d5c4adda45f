// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>

class QPainter;
class QStyleOption;
class QWidget;

// What the controls of Style are drawn with.
namespace Potluck::Ui::Drawing {

constexpr qreal Radius = 6; // of corners

// Of the ground and a share (0 to 1) of what lies over it.
[[nodiscard]] QColor mixed(const QColor& ground, const QColor& over, qreal share);
// A frame whose line lies inside the rectangle, sharp at every scale. Invalid colours: no fill, no edge.
void drawRounded(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& edge, qreal width = 1,
                 qreal radius = Radius);

enum class Direction { Down, Up, Right, Left };
void drawChevron(QPainter* painter, const QRectF& within, Direction direction, const QColor& colour, qreal size = 4);

// What a scroll bar, or the corner between two, lies on: the ground of its view, or what is seen through it.
[[nodiscard]] QColor groundOf(const QWidget& widget);

[[nodiscard]] bool isEnabled(const QStyleOption* option);
[[nodiscard]] bool isHovered(const QStyleOption* option);

} // namespace Potluck::Ui::Drawing
