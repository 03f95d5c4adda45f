// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/style.h"

#include "ui/look/metrics.h"
#include "ui/look/styledrawing.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace Potluck::Ui {

using namespace Drawing;

void Style::drawHeaderSection(const QStyleOption* option, QPainter* painter) const
{
    const Palette& c = colours();
    painter->fillRect(option->rect, isHovered(option) ? mixed(c.base, c.text, 0.06) : c.base);
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), c.track);
    if (const auto* const header = qstyleoption_cast<const QStyleOptionHeader*>(option);
        header && header->position != QStyleOptionHeader::End &&
        header->position != QStyleOptionHeader::OnlyOneSection) {
        painter->fillRect(QRect(option->rect.right(), option->rect.top() + 6, 1, option->rect.height() - 12), c.track);
    }
}

// Fusion would ask itself where the arrow is.
void Style::drawHeader(const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const auto* const header = qstyleoption_cast<const QStyleOptionHeader*>(option);
    if (!header)
        return;
    painter->save();
    painter->setClipRect(header->rect, Qt::IntersectClip);
    drawHeaderSection(header, painter);
    QStyleOptionHeaderV2 part;
    if (const auto* const more = qstyleoption_cast<const QStyleOptionHeaderV2*>(option))
        part = *more;
    else
        static_cast<QStyleOptionHeader&>(part) = *header;
    part.rect = headerRect(SE_HeaderLabel, option, widget);
    drawControl(CE_HeaderLabel, &part, painter, widget);
    part.rect = headerRect(SE_HeaderArrow, option, widget);
    drawHeaderArrow(&part, painter);
    painter->restore();
}

void Style::drawHeaderArrow(const QStyleOption* option, QPainter* painter) const
{
    const auto* const header = qstyleoption_cast<const QStyleOptionHeader*>(option);
    if (header && header->sortIndicator != QStyleOptionHeader::None) // the smallest is on top of an ascending list
        drawChevron(painter, header->rect,
                    header->sortIndicator == QStyleOptionHeader::SortDown ? Direction::Up : Direction::Down,
                    colours().muted, 3);
}

QRect Style::headerRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    // The arrow stands beside the words, where nothing else does.
    const auto* const header = qstyleoption_cast<const QStyleOptionHeader*>(option);
    const int margin = pixelMetric(PM_HeaderMargin, option, widget);
    const QRect inner = option->rect.adjusted(margin, 0, -margin, 0);
    const bool isSorted = header && header->sortIndicator != QStyleOptionHeader::None;
    const bool isAtRight = header && header->textAlignment.testFlag(Qt::AlignRight);
    if (element == SE_HeaderLabel)
        return !isSorted ? inner
                         : inner.adjusted(isAtRight ? HeaderArrowWidth : 0, 0, isAtRight ? 0 : -HeaderArrowWidth, 0);
    if (!isSorted)
        return {};
    const int words = std::min(header->fontMetrics.horizontalAdvance(header->text), inner.width() - HeaderArrowWidth);
    const int left = isAtRight ? inner.right() + 1 - words - HeaderArrowWidth : inner.left() + words;
    return {left, inner.top(), HeaderArrowWidth, inner.height()};
}

void Style::drawScrollBar(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    const Palette& c = colours();
    const QColor ground = widget ? groundOf(*widget) : c.base;
    painter->fillRect(option->rect, ground);
    QRect slider = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    if (slider.isEmpty() || !isEnabled(option))
        return;
    const bool horizontal = option->state.testFlag(State_Horizontal);
    slider = horizontal ? slider.adjusted(2, 3, -2, -3) : slider.adjusted(3, 2, -3, -2);
    const bool held = option->activeSubControls.testFlag(SC_ScrollBarSlider);
    drawRounded(painter, slider, held ? c.muted : mixed(ground, c.edge, 0.75), {}, 0, 3);
}

} // namespace Potluck::Ui
