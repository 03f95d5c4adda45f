// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfers/transferdelegate.h"

#include "ui/look/metrics.h"
#include "ui/look/reasons.h"
#include "ui/look/theme.h"
#include "ui/transfers/piecetext.h"
#include "ui/transfers/transfersmodel.h"

#include <QApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace Potluck::Ui {
namespace {

constexpr qsizetype MostBars = 256; // several screens full
constexpr int LeastReason = 90;

const TransferEntry* entryOf(const QModelIndex& index)
{
    return index.data(TransfersModel::EntryRole).value<const TransferEntry*>();
}

bool tellsReason(const TransferEntry& entry, int column)
{
    return entry.state == TransferState::Attention && !entry.row.detail.isEmpty() &&
           (column == TransfersModel::Speed || column == TransfersModel::Left || column == TransfersModel::Sources);
}

QColor colourOf(Theme::Tint tint, const Palette& palette)
{
    switch (tint) {
    case Theme::Tint::Text:
        return palette.text;
    case Theme::Tint::Muted:
        return palette.muted;
    case Theme::Tint::Accent:
        return palette.accent;
    case Theme::Tint::Ok:
        return palette.ok;
    case Theme::Tint::Warning:
        return palette.warning;
    case Theme::Tint::Error:
        return palette.error;
    }
    return palette.text;
}

const QStyle& styleOf(const QStyleOptionViewItem& option)
{
    return option.widget ? *option.widget->style() : *QApplication::style();
}

} // namespace

PieceBarContent pieceBarOf(const TransferEntry& entry, const Node::PieceStates& before)
{
    const Node::TransferRow& row = entry.row;
    PieceBarContent content;
    content.pieces = row.pieces;
    content.before = before;
    content.marks = entry.colours.marks();
    content.isUpload = row.direction == Node::TransferRow::Direction::Upload;
    content.share = entry.state == TransferState::Done ? 1
                    : row.size > 0                     ? static_cast<double>(row.done) / static_cast<double>(row.size)
                                                       : 0;
    return content;
}

TransferDelegate::TransferDelegate(const Theme& theme, QObject* parent) : RowDelegate(theme, parent)
{
    connect(&theme, &Theme::changed, this, [this] { m_bars.clear(); });
}

void TransferDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    RowDelegate::initStyleOption(option, index);
    const TransferEntry* const entry = entryOf(index);
    if (!entry)
        return;
    const auto setIcon = [&](const QString& name, Theme::Tint tint) {
        option->icon = theme().icon(name, tint);
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(IconSize, IconSize);
    };
    const bool isMoving = entry->state == TransferState::Downloading || entry->state == TransferState::Uploading;
    if (index.column() == TransfersModel::Name) {
        const bool isUpload = entry->row.direction == Node::TransferRow::Direction::Upload;
        setIcon(isUpload ? QStringLiteral("arrow-up") : QStringLiteral("arrow-down"), !isMoving  ? Theme::Tint::Muted
                                                                                      : isUpload ? Theme::Tint::Ok
                                                                                                 : Theme::Tint::Accent);
    } else if (index.column() == TransfersModel::State) {
        const Theme::Tint tint = stateTint(entry->state);
        setIcon(stateIcon(entry->state), tint);
        const QColor colour = colourOf(tint, theme().palette());
        option->palette.setColor(QPalette::Text, colour);
        option->palette.setColor(QPalette::HighlightedText, colour);
        option->textElideMode = Qt::ElideRight;
    }
}

void TransferDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const TransferEntry* const entry = entryOf(index);
    if (entry && index.column() == TransfersModel::Progress) {
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        paintBackground(painter, cell);
        paintProgress(painter, cell, *entry);
    } else if (entry && tellsReason(*entry, index.column())) {
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        paintBackground(painter, cell);
        cell.index = index;
        paintReason(painter, cell, *entry);
    } else {
        RowDelegate::paint(painter, option, index);
    }
}

void TransferDelegate::paintBackground(QPainter* painter, const QStyleOptionViewItem& option) const
{
    styleOf(option).drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
}

QRect TransferDelegate::barRect(const QStyleOptionViewItem& option) const
{
    const int percent = option.fontMetrics.horizontalAdvance(QStringLiteral("100 %")) + Gap;
    QRect rect = option.rect.adjusted(Gap, 0, -Gap - percent, 0);
    rect.setTop(option.rect.top() + (option.rect.height() - PieceBarHeight) / 2);
    rect.setHeight(PieceBarHeight);
    return rect;
}

const QImage& TransferDelegate::pictureOf(const TransferEntry& entry, const QSize& size, qreal scale) const
{
    if (m_bars.size() > MostBars && !m_bars.contains(entry.row.id))
        m_bars.clear();
    Bar& bar = m_bars[entry.row.id];
    const bool isDark = theme().palette().isDark;
    const bool fits = bar.picture.size() == size && bar.picture.devicePixelRatio() == scale;
    if (fits && bar.revision == entry.barRevision && bar.isDark == isDark)
        return bar.picture;
    if (!fits) {
        bar.picture = QImage(size, QImage::Format_ARGB32_Premultiplied);
        bar.picture.setDevicePixelRatio(scale);
    }
    const Node::PieceStates before = entry.fresh.before();
    m_painter.render(bar.picture, pieceBarOf(entry, before), theme().palette(), scale);
    bar.revision = entry.barRevision;
    bar.isDark = isDark;
    ++m_barsDrawn;
    return bar.picture;
}

void TransferDelegate::paintProgress(QPainter* painter, const QStyleOptionViewItem& option,
                                     const TransferEntry& entry) const
{
    const QRect rect = barRect(option);
    if (rect.width() > 0 && (entry.row.size > 0 || !entry.row.pieces.isEmpty())) {
        const qreal scale = painter->device()->devicePixelRatioF();
        const QSize size(static_cast<int>(std::lround(rect.width() * scale)),
                         static_cast<int>(std::lround(rect.height() * scale)));
        painter->drawImage(rect.topLeft(), pictureOf(entry, size, scale));
    }
    painter->setFont(option.font);
    painter->setPen(theme().palette().text);
    painter->drawText(option.rect.adjusted(0, 0, -Gap, 0), Qt::AlignRight | Qt::AlignVCenter, option.text);
}

TransferDelegate::Reason TransferDelegate::reasonRects(const QStyleOptionViewItem& option, int column) const
{
    const auto* const view = qobject_cast<const QTreeView*>(option.widget);
    if (!view)
        return {option.rect, {}};
    // Over all neighbouring columns that say nothing.
    const QHeaderView& header = *view->header();
    const auto isMute = [&](int visual) {
        const int logical = header.logicalIndex(visual);
        return logical == TransfersModel::Speed || logical == TransfersModel::Left ||
               logical == TransfersModel::Sources;
    };
    int first = header.visualIndex(column);
    int last = first;
    while (first > 0 && isMute(first - 1))
        --first;
    while (last + 1 < header.count() && isMute(last + 1))
        ++last;
    QRect all = option.rect;
    all.setLeft(header.sectionViewportPosition(header.logicalIndex(first)));
    const int end = header.logicalIndex(last);
    all.setRight(header.sectionViewportPosition(end) + header.sectionSize(end) - 1);

    Reason reason;
    reason.text = all.adjusted(Gap, 0, -Gap, 0);
    const int width = option.fontMetrics.horizontalAdvance(tr("Try again")) + 2 * Gap;
    if (reason.text.width() - width - Gap >= LeastReason) {
        reason.button = QRect(reason.text.right() - width + 1, all.top() + 3, width, all.height() - 6);
        reason.text.setRight(reason.button.left() - Gap);
    }
    return reason;
}

void TransferDelegate::paintReason(QPainter* painter, const QStyleOptionViewItem& option,
                                   const TransferEntry& entry) const
{
    const Reason reason = reasonRects(option, option.index.column());
    painter->save();
    painter->setClipRect(option.rect, Qt::IntersectClip);
    painter->setFont(option.font);
    painter->setPen(theme().palette().text);
    painter->drawText(reason.text, Qt::AlignLeft | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(reasonText(entry.row.detail), Qt::ElideRight, reason.text.width()));
    if (!reason.button.isEmpty()) {
        QStyleOptionButton button;
        button.rect = reason.button;
        button.state = QStyle::State_Enabled | QStyle::State_Raised;
        button.fontMetrics = option.fontMetrics;
        button.palette = option.widget ? option.widget->palette() : option.palette;
        button.text = tr("Try again");
        styleOf(option).drawControl(QStyle::CE_PushButton, &button, painter, nullptr);
    }
    painter->restore();
}

bool TransferDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                                 const QModelIndex& index)
{
    const TransferEntry* const entry = index.isValid() ? entryOf(index) : nullptr;
    if (!entry || index.column() != TransfersModel::Progress || entry->row.pieces.isEmpty())
        return RowDelegate::helpEvent(event, view, option, index);
    const QRect rect = barRect(option);
    if (!rect.adjusted(0, -4, 0, 4).contains(event->pos()))
        return RowDelegate::helpEvent(event, view, option, index);
    const qreal scale = view->devicePixelRatioF();
    const int x = static_cast<int>(std::lround((event->pos().x() - rect.left()) * scale));
    const int width = static_cast<int>(std::lround(rect.width() * scale));
    QToolTip::showText(event->globalPos(), pieceText(entry->row, pieceToName(x, width, entry->row.pieces)), view,
                       QRect(event->pos(), QSize(1, 1)));
    return true;
}

bool TransferDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                   const QModelIndex& index)
{
    const TransferEntry* const entry = entryOf(index);
    const bool isPress = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonRelease;
    if (!entry || !isPress || !tellsReason(*entry, index.column()))
        return RowDelegate::editorEvent(event, model, option, index);
    const auto* const mouse = static_cast<QMouseEvent*>(event);
    if (mouse->button() != Qt::LeftButton ||
        !reasonRects(option, index.column()).button.contains(mouse->position().toPoint()))
        return RowDelegate::editorEvent(event, model, option, index);
    if (event->type() == QEvent::MouseButtonRelease)
        Q_EMIT tryAgainPressed(entry->row.id);
    return true;
}

} // namespace Potluck::Ui
