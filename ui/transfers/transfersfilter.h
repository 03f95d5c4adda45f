// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractProxyModel>
#include <QTimer>

#include <vector>

namespace Potluck::Ui {

class TransfersModel;
struct TransferEntry;

// The part of the transfers that is looked for, in the order that is asked for: of the list, or by a column, where
// equal ones keep the list's order. Every change goes to the views as a few signals, however many rows it concerns, and
// a delta of a thousand rows among ten thousand is worked in a few milliseconds. What changes while it is sorted by is
// sorted again at most every two seconds, so that rows can be hit. GUI thread.
class TransfersFilter final : public QAbstractProxyModel
{
    Q_OBJECT

public:
    enum class Kind { All, Down, Up, Done };

    explicit TransfersFilter(TransfersModel& model, QObject* parent = nullptr);

    void setKind(Kind kind);
    [[nodiscard]] Kind kind() const { return m_kind; }
    void setText(const QString& text); // in names, without case; empty: all
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] bool isFiltering() const { return m_kind != Kind::All || !m_text.isEmpty(); }
    [[nodiscard]] bool isSorted() const { return m_column >= 0; } // otherwise than by the list's order

    [[nodiscard]] const TransferEntry& entry(int row) const;
    [[nodiscard]] QModelIndex indexOf(quint64 transfer) const; // invalid where it is not shown

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex mapToSource(const QModelIndex& proxy) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex& source) const override;
    void sort(int column, Qt::SortOrder order) override; // a column below 0: the list's order

private:
    using Rows = std::vector<int>;

    [[nodiscard]] bool accepts(const TransferEntry& entry) const;
    [[nodiscard]] Rows wantedRows() const;
    void orderRows(Rows& rows) const;

    // Goes over to other rows; the signals for it are emitted here and nowhere else.
    void become(const Rows& wanted);
    void takeAway(const std::vector<bool>& keep);
    void putIn(const Rows& wanted);
    void rearrange(const Rows& wanted);
    void setRows(Rows rows);

    void sourceDataChanged(const QModelIndex& first, const QModelIndex& last);
    void sourceRowsInserted(int first, int last);
    void sourceRowsToBeRemoved(int first, int last);
    void sourceRowsRemoved(int first, int last);
    void sourceLayoutToBeChanged();
    void sourceLayoutChanged();

    TransfersModel& m_model;
    Kind m_kind = Kind::All;
    QString m_text;
    int m_column = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    Rows m_rows;      // of the model, as they are shown
    Rows m_positions; // of the model's rows here, -1: not shown
    QTimer m_sortAgain;
    QModelIndexList m_persistent; // while the model's layout changes
    QList<QPersistentModelIndex> m_persistentSource;
};

} // namespace Potluck::Ui
