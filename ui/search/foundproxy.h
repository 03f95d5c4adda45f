// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/search/foundmodel.h"
#include "ui/search/foundorder.h"

#include <QAbstractProxyModel>

namespace Potluck::Ui {

// Shows a FoundModel sorted and filtered, and still: what is shown does not change its place while results come, or
// while what is known of them gets better. Results that come while it is still are put below the others as long as
// there is room on the screen; then they wait, are counted, and come when somebody asks for them, sorts or filters.
//
// Every change to 100,000 results takes less than a frame: names and sizes are kept sorted (see FoundOrder).
class FoundProxy final : public QAbstractProxyModel
{
    Q_OBJECT

public:
    explicit FoundProxy(FoundModel& model, QObject* parent = nullptr);

    void setFilter(const FoundFilter& filter);
    [[nodiscard]] const FoundFilter& filter() const { return m_filter; }
    // How many results are shown before those that come have to wait.
    void setRoom(int results);
    void arrange(); // all that pass the filter, in their order
    [[nodiscard]] int waiting() const { return m_waiting; }
    [[nodiscard]] int shown() const { return static_cast<int>(m_shown.size()); }

    // FoundModel::Column; another: the best first.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    [[nodiscard]] QModelIndex mapToSource(const QModelIndex& index) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex& index) const override;
    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex& parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void waitingChanged(int results);

private:
    void take(int first, int last);                // of the model, new
    void put(const std::vector<quint32>& passing); // those that passed the filter just now
    void learn(const QModelIndex& first, const QModelIndex& last);
    void leaveOut(); // those that are gone
    [[nodiscard]] bool passes(int result) const;
    void show(std::vector<quint32> results); // instead of those that are shown
    void setWaiting(int results);
    [[nodiscard]] FoundOrder::Facts facts(int result) const;
    [[nodiscard]] std::vector<quint16> weights() const; // of the column that is sorted by
    [[nodiscard]] int placeOf(int result) const { return m_places[static_cast<size_t>(result)]; }

    FoundModel& m_model;
    FoundOrder m_order;
    FoundFilter m_filter;
    int m_column = -1;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
    int m_room = 0;
    int m_waiting = 0;
    bool m_forwards = false;      // a change of rows below a result that is shown is going on
    std::vector<quint32> m_shown; // results, from the top
    std::vector<int> m_places;    // of each result among those shown; -1: it is not
};

} // namespace Potluck::Ui
