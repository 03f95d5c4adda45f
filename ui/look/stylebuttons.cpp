// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/style.h"

#include "ui/look/styledrawing.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace Potluck::Ui {

using namespace Drawing;

void Style::drawButton(const QStyleOption* option, QPainter* painter, bool isDefault) const
{
    const Palette& c = colours();
    const bool down = option->state.testAnyFlags(State_Sunken | State_On);
    if (!isEnabled(option)) {
        drawRounded(painter, option->rect, c.window, c.track);
        return;
    }
    if (isDefault) {
        const QColor fill = down                ? mixed(c.accent, c.text, 0.2)
                            : isHovered(option) ? mixed(c.accent, c.text, 0.1)
                                                : c.accent;
        drawRounded(painter, option->rect, fill, {});
        return;
    }
    const QColor fill = down ? c.selection : isHovered(option) ? mixed(c.base, c.text, 0.06) : c.base;
    drawRounded(painter, option->rect, fill, down ? c.accent : c.edge);
}

void Style::drawCheck(const QStyleOption* option, QPainter* painter, bool isRound) const
{
    const Palette& c = colours();
    const bool on = option->state.testFlag(State_On);
    const bool partly = option->state.testFlag(State_NoChange);
    const QColor accent = isEnabled(option) ? c.accent : c.muted;
    const int side = std::min(option->rect.width(), option->rect.height());
    QRect box(0, 0, side, side);
    box.moveCenter(option->rect.center());
    const qreal radius = isRound ? side / 2.0 : 4;
    const bool filled = (on || partly) && !isRound;
    drawRounded(painter, box, filled ? accent : c.base,
                on || partly        ? accent
                : isHovered(option) ? c.accent
                : isEnabled(option) ? c.edge
                                    : c.track,
                on && isRound ? 1.6 : 1, radius);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF area(box);
    if (on && isRound) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(accent);
        painter->drawEllipse(area.center(), side * 0.25, side * 0.25);
    } else if (filled) {
        painter->setPen(QPen(c.base, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const auto at = [&area](qreal x, qreal y) {
            return QPointF(area.left() + area.width() * x, area.top() + area.height() * y);
        };
        if (partly)
            painter->drawLine(at(0.28, 0.5), at(0.72, 0.5));
        else
            painter->drawPolyline(QPolygonF({at(0.26, 0.52), at(0.43, 0.69), at(0.75, 0.33)}));
    }
    painter->restore();
}

void Style::drawLabel(const QStyleOption* option, QPainter* painter, const QWidget* widget, const Label& label) const
{
    constexpr int IconGap = 6;
    constexpr int Inset = 4;
    const bool hasIcon = !label.icon.isNull();
    const int beforeWords = hasIcon ? label.iconSize.width() + IconGap : 0;
    const int all = beforeWords + option->fontMetrics.size(Qt::TextShowMnemonic, label.text).width();
    const QRect& rect = option->rect;
    const int first = label.isAtLeft ? rect.left() + Inset : std::max(rect.left(), rect.center().x() + 1 - all / 2);
    if (hasIcon) {
        QRect icon(QPoint(), label.iconSize);
        icon.moveCenter(rect.center());
        icon.moveLeft(first);
        label.icon.paint(painter, visualRect(option->direction, rect, icon), Qt::AlignCenter,
                         isEnabled(option) ? QIcon::Normal : QIcon::Disabled);
    }
    const QRect words(first + beforeWords, rect.top(), rect.right() + 1 - first - beforeWords, rect.height());
    const int underline =
        styleHint(SH_UnderlineShortcut, option, widget, nullptr) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    drawItemText(painter, visualRect(option->direction, rect, words),
                 visualAlignment(option->direction, Qt::AlignLeft | Qt::AlignVCenter) | underline, option->palette,
                 isEnabled(option), label.text, QPalette::ButtonText);
}

bool Style::drawToolButtonLabel(const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const auto* const button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
    if (!button || button->toolButtonStyle != Qt::ToolButtonTextBesideIcon || button->icon.isNull() ||
        button->text.isEmpty())
        return false;
    // Flat ones lie in rows, where words begin one below or beside another.
    drawLabel(option, painter, widget,
              {button->icon, button->iconSize, button->text, option->state.testFlag(State_AutoRaise)});
    return true;
}

bool Style::drawPushButtonLabel(const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const auto* const button = qstyleoption_cast<const QStyleOptionButton*>(option);
    if (!button || button->text.isEmpty() || button->features.testFlag(QStyleOptionButton::HasMenu))
        return false;
    QStyleOptionButton drawn = *button;
    if (button->features.testFlag(QStyleOptionButton::DefaultButton) && isEnabled(option)) {
        const QColor onAccent = colours().base;
        drawn.palette.setColor(QPalette::ButtonText, onAccent);
        if (!button->icon.isNull()) {
            QPixmap picture = button->icon.pixmap(button->iconSize, painter->device()->devicePixelRatioF());
            QPainter tint(&picture);
            tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
            tint.fillRect(picture.rect(), onAccent);
            tint.end();
            drawn.icon = QIcon(picture);
        }
    }
    drawLabel(&drawn, painter, widget, {drawn.icon, drawn.iconSize, drawn.text});
    return true;
}

void Style::drawMenuBarItem(const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const Palette& c = colours();
    painter->fillRect(option->rect, c.window);
    if (option->state.testFlag(State_Selected) && isEnabled(option))
        drawRounded(painter, option->rect, c.selection, {}, 0, 4);
    if (const auto* const item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
        const int underline =
            styleHint(SH_UnderlineShortcut, option, widget, nullptr) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
        drawItemText(painter, option->rect, Qt::AlignCenter | Qt::TextSingleLine | underline, option->palette,
                     isEnabled(option), item->text, QPalette::WindowText);
    }
}

void Style::drawTab(const QStyleOption* option, QPainter* painter) const
{
    const Palette& c = colours();
    const bool selected = option->state.testFlag(State_Selected);
    const QRect& rect = option->rect;
    if (selected)
        painter->fillRect(rect, c.base);
    else if (isHovered(option))
        painter->fillRect(rect, mixed(c.window, c.text, 0.06));
    painter->fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), selected ? c.accent : c.track);
    if (option->state.testFlag(State_HasFocus) && option->state.testFlag(State_KeyboardFocusChange))
        drawRounded(painter, rect.adjusted(2, 2, -2, -4), {}, c.accent, 2, 4);
}

} // namespace Potluck::Ui
