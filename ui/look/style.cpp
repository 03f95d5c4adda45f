// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/style.h"

#include "ui/look/styledrawing.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

#include <algorithm>
#include <utility>

namespace Potluck::Ui {

using namespace Drawing;

Style::Style(std::shared_ptr<const Palette*> current)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))), m_current(std::move(current))
{}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const
{
    const Palette& c = colours();
    switch (element) {
    case PE_FrameFocusRect:
        if (option->state.testFlag(State_KeyboardFocusChange))
            drawRounded(painter, option->rect, {}, c.accent, 2, 4);
        return;
    case PE_PanelButtonCommand: {
        const auto* const button = qstyleoption_cast<const QStyleOptionButton*>(option);
        drawButton(option, painter, button && button->features.testFlag(QStyleOptionButton::DefaultButton));
        return;
    }
    case PE_FrameDefaultButton:
        return;
    case PE_PanelButtonTool:
        if (!option->state.testFlag(State_AutoRaise))
            drawButton(option, painter, false);
        else if (option->state.testAnyFlags(State_Sunken | State_On))
            drawRounded(painter, option->rect, isEnabled(option) ? c.selection : c.track, {});
        else if (isHovered(option))
            drawRounded(painter, option->rect, mixed(c.window, c.text, 0.08), {});
        return;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit: {
        const auto* const frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame && frame->lineWidth == 0)
            return; // inside another control
        const bool focused = option->state.testFlag(State_HasFocus);
        drawRounded(painter, option->rect, isEnabled(option) ? c.base : c.window,
                    focused             ? c.accent
                    : isEnabled(option) ? c.edge
                                        : c.track,
                    focused ? 2 : 1);
        return;
    }
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheck(option, painter, false);
        return;
    case PE_IndicatorRadioButton:
        drawCheck(option, painter, true);
        return;
    case PE_IndicatorBranch:
        if (option->state.testFlag(State_Children))
            drawChevron(painter, option->rect, option->state.testFlag(State_Open) ? Direction::Down : Direction::Right,
                        c.muted);
        return;
    case PE_IndicatorTabClose: {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (isHovered(option))
            drawRounded(painter, option->rect, mixed(c.window, c.text, 0.12), {}, 0, 4);
        painter->setPen(QPen(isHovered(option) ? c.text : c.muted, 1.6, Qt::SolidLine, Qt::RoundCap));
        const QPointF middle = QRectF(option->rect).center();
        constexpr qreal Arm = 3.5;
        painter->drawLine(middle + QPointF(-Arm, -Arm), middle + QPointF(Arm, Arm));
        painter->drawLine(middle + QPointF(-Arm, Arm), middle + QPointF(Arm, -Arm));
        painter->restore();
        return;
    }
    case PE_IndicatorArrowDown:
        drawChevron(painter, option->rect, Direction::Down, isEnabled(option) ? c.text : c.muted, 3);
        return;
    case PE_IndicatorHeaderArrow:
        drawHeaderArrow(option, painter);
        return;
    case PE_PanelItemViewRow:
        if (option->state.testFlag(State_Selected)) {
            painter->fillRect(option->rect, c.selection);
        } else if (const auto* const row = qstyleoption_cast<const QStyleOptionViewItem*>(option);
                   row && row->features.testFlag(QStyleOptionViewItem::Alternate)) {
            painter->fillRect(option->rect, c.alternate);
        }
        return;
    case PE_PanelItemViewItem:
        if (const auto* const item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
            if (option->state.testFlag(State_Selected))
                painter->fillRect(option->rect, c.selection);
            else if (item->backgroundBrush.style() != Qt::NoBrush)
                painter->fillRect(option->rect, item->backgroundBrush);
        }
        return;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, widget ? groundOf(*widget) : c.base);
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), c.track);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const
{
    const Palette& c = colours();
    switch (element) {
    case CE_PushButtonLabel:
        if (drawPushButtonLabel(option, painter, widget))
            return;
        break;
    case CE_MenuBarItem:
        drawMenuBarItem(option, painter, widget);
        return;
    case CE_ToolButtonLabel:
        if (drawToolButtonLabel(option, painter, widget))
            return;
        break;
    case CE_Header:
        drawHeader(option, painter, widget);
        return;
    case CE_HeaderSection:
        drawHeaderSection(option, painter);
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, c.base);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), c.track);
        return;
    case CE_TabBarTabShape:
        drawTab(option, painter);
        return;
    case CE_ProgressBarGroove:
        drawRounded(painter, option->rect, c.track, {}, 0, 3);
        return;
    case CE_ProgressBarContents:
        if (const auto* const bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option);
            bar && bar->maximum > bar->minimum) {
            const double share =
                static_cast<double>(bar->progress - bar->minimum) / static_cast<double>(bar->maximum - bar->minimum);
            QRect done = option->rect;
            done.setWidth(qRound(done.width() * std::clamp(share, 0.0, 1.0)));
            drawRounded(painter, visualRect(option->direction, option->rect, done), c.accent, {}, 0, 3);
            return;
        }
        break;
    case CE_Splitter:
        if (option->state.testFlag(State_Horizontal))
            painter->fillRect(QRect(option->rect.center().x(), option->rect.top(), 1, option->rect.height()), c.track);
        else
            painter->fillRect(QRect(option->rect.left(), option->rect.center().y(), option->rect.width(), 1), c.track);
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, c.window);
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const
{
    switch (control) {
    case CC_ScrollBar:
        drawScrollBar(option, painter, widget);
        return;
    case CC_SpinBox:
        drawSpinBox(option, painter, widget);
        return;
    case CC_ComboBox:
        drawComboBox(option, painter, widget);
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
    // The ring of a button that is reached by keyboard; fields show theirs as their frame.
    if (control == CC_ToolButton && option->state.testFlag(State_HasFocus) &&
        option->state.testFlag(State_KeyboardFocusChange)) {
        drawRounded(painter, option->rect, {}, colours().accent, 2);
    }
}

} // namespace Potluck::Ui
