// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/hostingdoor.h"

#include <QAbstractTableModel>
#include <QIcon>

namespace Potluck::Ui {

class Theme;

// The last searches that went through the hosted index, the latest first. GUI thread; the theme outlives it.
class TracesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { SearchColumn, AskedColumn, AnswersColumn, HopsColumn, DroppedColumn, WhenColumn, ColumnCount };

    explicit TracesModel(const Theme& theme, QObject* parent = nullptr);

    void setTraces(const QList<Node::TracedSearch>& traces);
    [[nodiscard]] const QList<Node::TracedSearch>& traces() const { return m_traces; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // One search in a sentence: "Asked here just now: 3 neighbours asked, 2 answered with 14 results, ..."
    [[nodiscard]] static QString sentence(const Node::TracedSearch& trace, const QDateTime& now);

private:
    QList<Node::TracedSearch> m_traces;
    const QIcon m_oursIcon;
    const QIcon m_passedIcon;
};

} // namespace Potluck::Ui
