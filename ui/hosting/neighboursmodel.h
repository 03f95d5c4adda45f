// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/types.h"

#include <QAbstractTableModel>
#include <QSet>

namespace Potluck::Ui {

class Theme;

// The indexes that the hosted one is linked with, or shall be. GUI thread; the theme outlives it.
class NeighboursModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, StateColumn, AddressColumn, NoteColumn, ColumnCount };

    explicit NeighboursModel(const Theme& theme, QObject* parent = nullptr);

    void setNeighbours(const QList<Node::NeighbourRow>& neighbours);
    void hide(const QString& key); // it is being removed
    void show(const QString& key);
    [[nodiscard]] const Node::NeighbourRow& neighbour(int row) const { return m_shown.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // The word for its state, as it stands in lists and in the picture.
    [[nodiscard]] static QString stateText(const QString& state);
    [[nodiscard]] static QString nameText(const Node::NeighbourRow& neighbour);

private:
    void choose();

    const Theme& m_theme;
    QList<Node::NeighbourRow> m_neighbours;
    QList<Node::NeighbourRow> m_shown;
    QSet<QString> m_hidden;
};

} // namespace Potluck::Ui
