// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/types.h"
#include "ui/transfers/sourcecolours.h"
#include "ui/widgets/rowview.h"

#include <QAbstractTableModel>

#include <vector>

namespace Potluck::Ui {

struct TransferEntry;

// The sources of one transfer. Rows keep their places while they change. GUI thread.
class SourcesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Colour, Peer, Speed, Queue, Delivered, Bad, ColumnCount };
    enum Role { MarkRole = Qt::UserRole };         // quint8, see SourceColours
    [[nodiscard]] static QStringList stateWords(); // all that the queue's column says

    using QAbstractTableModel::QAbstractTableModel;

    void show(const TransferEntry* entry); // null: none

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override; // a column below 0: as the node tells them

private:
    struct Source
    {
        Node::TransferSourceRow row;
        quint8 mark = 0;
    };
    [[nodiscard]] std::vector<Source> sorted(std::vector<Source> sources) const;
    [[nodiscard]] static int placeIn(const std::vector<Source>& sources, const QString& peer); // -1: is not there
    [[nodiscard]] static bool hasTwins(const std::vector<Source>& sources);
    void reorder(std::vector<Source> sources); // the same sources otherwise ordered

    quint64 m_transfer = 0;
    bool m_isUpload = false;
    int m_column = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    std::vector<Source> m_sources;
};

// The colour of a source as a small square, with its letter.
class TransferSourceDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

// "Downloading", "Place 3", "Sent damaged pieces": what a source does, from TransferSourceRow::state.
[[nodiscard]] QString sourceStateText(const QString& state);

} // namespace Potluck::Ui
