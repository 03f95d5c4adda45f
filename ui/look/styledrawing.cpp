// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/styledrawing.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QStyleOption>

namespace Potluck::Ui::Drawing {

QColor mixed(const QColor& ground, const QColor& over, qreal share)
{
    return QColor::fromRgbF(static_cast<float>(ground.redF() + (over.redF() - ground.redF()) * share),
                            static_cast<float>(ground.greenF() + (over.greenF() - ground.greenF()) * share),
                            static_cast<float>(ground.blueF() + (over.blueF() - ground.blueF()) * share));
}

void drawRounded(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& edge, qreal width,
                 qreal radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(edge.isValid() ? QPen(edge, width) : QPen(Qt::NoPen));
    const qreal inset = edge.isValid() ? width / 2 : 0;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

void drawChevron(QPainter* painter, const QRectF& within, Direction direction, const QColor& colour, qreal size)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->translate(within.center());
    switch (direction) {
    case Direction::Down:
        break;
    case Direction::Up:
        painter->rotate(180);
        break;
    case Direction::Right:
        painter->rotate(-90);
        break;
    case Direction::Left:
        painter->rotate(90);
        break;
    }
    painter->drawPolyline(QPolygonF({QPointF(-size, -size / 2), QPointF(0, size / 2), QPointF(size, -size / 2)}));
    painter->restore();
}

QColor groundOf(const QWidget& widget)
{
    for (const QWidget* at = &widget;; at = at->parentWidget()) {
        const auto* const view = qobject_cast<const QAbstractScrollArea*>(at);
        const QWidget* const surface = view && view->viewport()->autoFillBackground() ? view->viewport() : at;
        if (surface->autoFillBackground() || surface->isWindow())
            return surface->palette().color(surface->backgroundRole());
    }
}

bool isEnabled(const QStyleOption* option)
{
    return option->state.testFlag(QStyle::State_Enabled);
}

bool isHovered(const QStyleOption* option)
{
    return isEnabled(option) && option->state.testFlag(QStyle::State_MouseOver);
}

} // namespace Potluck::Ui::Drawing
