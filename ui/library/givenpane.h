// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/session.h"

#include <QAbstractTableModel>
#include <QWidget>

class QLabel;
class QSettings;
class QStackedWidget;

namespace Potluck::Ui {

class ElidedLabel;
class RowView;

// Who downloaded one file. GUI thread.
class GivenModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Peer, Last, Times, Sent, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(QList<Node::GivenRow> rows);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override; // below 0: the latest first

private:
    void order(QList<Node::GivenRow>& rows) const;

    QList<Node::GivenRow> m_rows;
    int m_column = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

// "Who downloaded debian.iso", below the files.
class GivenPane final : public QWidget
{
    Q_OBJECT

public:
    explicit GivenPane(const Session& session, QWidget* parent = nullptr);

    void show(const QString& name, const QString& magnet); // empty: no file is chosen
    void refresh();

    void remember(QSettings& memory) const;
    void restore(QSettings& memory);

Q_SIGNALS:
    void closePressed();

private:
    void take(const QString& magnet, const Result<QList<Node::GivenRow>>& rows);

    const Session m_session;
    QString m_name;
    QString m_magnet;
    ElidedLabel* m_title;
    QStackedWidget* m_stack;
    GivenModel* m_model;
    RowView* m_view;
    QLabel* m_nobody;
};

} // namespace Potluck::Ui
