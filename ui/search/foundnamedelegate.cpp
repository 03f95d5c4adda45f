// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/foundnamedelegate.h"

#include "ui/look/metrics.h"
#include "ui/look/theme.h"
#include "ui/search/foundmodel.h"

#include <QApplication>
#include <QPainter>

namespace Potluck::Ui {

void FoundNameDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    RowDelegate::paint(painter, option, index);
    const QString words = index.data(FoundModel::SecondaryRole).toString();
    if (words.isEmpty())
        return;
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QStyle* const style = item.widget ? item.widget->style() : QApplication::style();
    QRect place = style->subElementRect(QStyle::SE_ItemViewItemText, &item, item.widget);
    const int taken = item.fontMetrics.horizontalAdvance(item.text) + 2 * Gap;
    place = QRect(place.left() + taken, item.rect.top(), item.rect.right() - place.left() - taken, item.rect.height());
    if (place.width() < 4 * Gap)
        return;
    painter->save();
    painter->setPen(theme().palette().muted);
    painter->setFont(item.font);
    painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft,
                      item.fontMetrics.elidedText(words, Qt::ElideRight, place.width()));
    painter->restore();
}

} // namespace Potluck::Ui
