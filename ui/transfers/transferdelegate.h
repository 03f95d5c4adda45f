// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transfers/piecebarpainter.h"
#include "ui/widgets/rowview.h"

#include <QHash>
#include <QImage>

namespace Potluck::Ui {

struct TransferEntry;

// What the piece bar of a transfer shows. A view of the entry.
[[nodiscard]] PieceBarContent pieceBarOf(const TransferEntry& entry, const Node::PieceStates& before);

// Draws the cells of the list of transfers: the direction before the name, the piece bar with its percentage, the state
// with its icon, and over the columns that say nothing of a transfer that needs attention the reason and a button.
// Pictures of piece bars are kept and drawn anew only when the bar differs. Indexes are of a model that knows
// TransfersModel::EntryRole.
class TransferDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    explicit TransferDelegate(const Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

    [[nodiscard]] int barsDrawn() const { return m_barsDrawn; } // so far

Q_SIGNALS:
    void tryAgainPressed(quint64 transfer);

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    struct Bar
    {
        QImage picture;
        quint32 revision = 0;
        bool isDark = false;
    };
    struct Reason // where a problem is told
    {
        QRect text;
        QRect button; // empty where there is no room
    };

    void paintBackground(QPainter* painter, const QStyleOptionViewItem& option) const;
    void paintProgress(QPainter* painter, const QStyleOptionViewItem& option, const TransferEntry& entry) const;
    void paintReason(QPainter* painter, const QStyleOptionViewItem& option, const TransferEntry& entry) const;
    [[nodiscard]] QRect barRect(const QStyleOptionViewItem& option) const;
    [[nodiscard]] Reason reasonRects(const QStyleOptionViewItem& option, int column) const;
    [[nodiscard]] const QImage& pictureOf(const TransferEntry& entry, const QSize& size, qreal scale) const;

    mutable PieceBarPainter m_painter;
    mutable QHash<quint64, Bar> m_bars;
    mutable int m_barsDrawn = 0;
};

} // namespace Potluck::Ui
