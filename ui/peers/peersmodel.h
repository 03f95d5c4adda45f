// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/types.h"

#include <QAbstractTableModel>
#include <QIcon>
#include <QSortFilterProxyModel>

namespace Potluck::Ui {

class Theme;

// The peers of all indexes. Rows that are told again keep their place. GUI thread; the theme outlives it.
class PeersModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, FilesColumn, SeenColumn, ColumnCount };
    enum Role { SortRole = Qt::UserRole + 1 };

    explicit PeersModel(const Theme& theme, QObject* parent = nullptr);

    void setPeers(const QList<Node::PeerRow>& peers);
    [[nodiscard]] const Node::PeerRow& peer(int row) const { return m_peers.at(row); }
    [[nodiscard]] int count() const { return static_cast<int>(m_peers.size()); }
    [[nodiscard]] int online() const;
    [[nodiscard]] int rowOf(const QString& name) const; // -1: there is none; one that is online goes before others

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Node::PeerRow> m_peers;
    const QIcon m_onlineIcon;
    const QIcon m_offlineIcon;
};

// Which of them are shown: at most as many as indexes list, 10,000.
class PeersFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Presence { Online, Offline, All };

    explicit PeersFilter(PeersModel& model, QObject* parent = nullptr);

    void setPresence(Presence presence);
    void setText(const QString& text);
    [[nodiscard]] const Node::PeerRow& peer(const QModelIndex& index) const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    PeersModel& m_model;
    Presence m_presence = Presence::Online;
    QString m_text;
};

} // namespace Potluck::Ui
