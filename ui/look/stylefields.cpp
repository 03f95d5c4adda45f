// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/style.h"

#include "ui/look/styledrawing.h"

#include <QAbstractSpinBox>
#include <QPainter>
#include <QStyleOption>

#include <tuple>

namespace Potluck::Ui {

using namespace Drawing;

void Style::drawSpinBox(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    const auto* const spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    if (!spin)
        return;
    const Palette& c = colours();
    const bool focused = option->state.testFlag(State_HasFocus);
    if (spin->frame)
        drawRounded(painter, option->rect, isEnabled(option) ? c.base : c.window,
                    focused             ? c.accent
                    : isEnabled(option) ? c.edge
                                        : c.track,
                    focused ? 2 : 1);
    for (const auto& [part, direction, step] :
         {std::tuple{SC_SpinBoxUp, Direction::Up, QAbstractSpinBox::StepUpEnabled},
          std::tuple{SC_SpinBoxDown, Direction::Down, QAbstractSpinBox::StepDownEnabled}}) {
        const QRect rect = subControlRect(CC_SpinBox, option, part, widget);
        if (rect.isEmpty())
            continue;
        const bool possible = isEnabled(option) && spin->stepEnabled.testFlag(step);
        if (possible && option->activeSubControls.testFlag(part))
            drawRounded(painter, rect.adjusted(0, 2, -2, -2), mixed(c.base, c.text, 0.1), {}, 0, 3);
        drawChevron(painter, rect, direction, possible ? c.text : c.track, 3);
    }
}

void Style::drawComboBox(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    const Palette& c = colours();
    const bool focused = option->state.testFlag(State_HasFocus);
    const QColor fill = !isEnabled(option) ? c.window : isHovered(option) ? mixed(c.base, c.text, 0.04) : c.base;
    drawRounded(painter, option->rect, fill,
                focused             ? c.accent
                : isEnabled(option) ? c.edge
                                    : c.track,
                focused ? 2 : 1);
    const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    drawChevron(painter, arrow, Direction::Down, isEnabled(option) ? c.text : c.muted);
}

} // namespace Potluck::Ui
