// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/hostingdoor.h"

#include <QAbstractTableModel>
#include <QIcon>
#include <QSet>
#include <QSortFilterProxyModel>

namespace Potluck::Ui {

class Theme;

// Who is registered at the index that runs here. Rows that are told again keep their place. GUI thread; the theme
// outlives it.
class HostedPeersModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, StateColumn, FilesColumn, SeenColumn, AddressColumn, ColumnCount };
    enum Role { SortRole = Qt::UserRole + 1 };

    explicit HostedPeersModel(const Theme& theme, QObject* parent = nullptr);

    void setPeers(const QList<Node::HostedPeerRow>& peers);
    [[nodiscard]] const Node::HostedPeerRow& peer(int row) const { return m_peers.at(row); }
    [[nodiscard]] int count() const { return static_cast<int>(m_peers.size()); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString stateText(const Node::HostedPeerRow& peer) const;

    QList<Node::HostedPeerRow> m_peers;
    const QIcon m_onlineIcon;
    const QIcon m_offlineIcon;
    const QIcon m_bannedIcon;
};

// Which of them are shown; those that are equal in the sorted column by name, from A to Z in either direction.
class HostedPeersFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit HostedPeersFilter(HostedPeersModel& model, QObject* parent = nullptr);

    void setText(const QString& text);
    void hide(quint64 id); // it is being removed
    void show(quint64 id);
    [[nodiscard]] const Node::HostedPeerRow& peer(const QModelIndex& index) const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    HostedPeersModel& m_model;
    QString m_text;
    QSet<quint64> m_hidden;
};

} // namespace Potluck::Ui
