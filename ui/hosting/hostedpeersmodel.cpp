// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hosting/hostedpeersmodel.h"

#include "ui/look/text.h"
#include "ui/look/theme.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace Potluck::Ui {
namespace {

// Who is banned has no id any more.
using HostedPeerKey = std::pair<quint64, QString>;

HostedPeerKey keyOf(const Node::HostedPeerRow& peer)
{
    return {peer.id, peer.name};
}

bool isSameHostedPeer(const Node::HostedPeerRow& a, const Node::HostedPeerRow& b)
{
    return a.name == b.name && a.address == b.address && a.online == b.online && a.banned == b.banned &&
           a.files == b.files && a.lastSeen == b.lastSeen && a.dialects == b.dialects;
}

} // namespace

HostedPeersModel::HostedPeersModel(const Theme& theme, QObject* parent)
    : QAbstractTableModel(parent)
    , m_onlineIcon(theme.icon(QStringLiteral("online"), Theme::Tint::Ok))
    , m_offlineIcon(theme.icon(QStringLiteral("offline"), Theme::Tint::Muted))
    , m_bannedIcon(theme.icon(QStringLiteral("ban"), Theme::Tint::Error))
{}

void HostedPeersModel::setPeers(const QList<Node::HostedPeerRow>& peers)
{
    QHash<HostedPeerKey, const Node::HostedPeerRow*> now;
    for (const Node::HostedPeerRow& peer : peers)
        now.insert(keyOf(peer), &peer);
    for (int last = count() - 1; last >= 0; --last) {
        if (now.contains(keyOf(m_peers[last])))
            continue;
        int first = last;
        while (first > 0 && !now.contains(keyOf(m_peers[first - 1])))
            --first;
        beginRemoveRows({}, first, last);
        m_peers.remove(first, last - first + 1);
        endRemoveRows();
        last = first;
    }
    for (int row = 0; row < count(); ++row) {
        const Node::HostedPeerRow* const peer = now.take(keyOf(m_peers[row]));
        if (!peer || isSameHostedPeer(m_peers[row], *peer))
            continue;
        m_peers[row] = *peer;
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
    QList<Node::HostedPeerRow> fresh;
    for (const Node::HostedPeerRow& peer : peers) {
        if (now.value(keyOf(peer)) == &peer)
            fresh.append(peer);
    }
    if (fresh.isEmpty())
        return;
    beginInsertRows({}, count(), count() + static_cast<int>(fresh.size()) - 1);
    m_peers.append(fresh);
    endInsertRows();
}

int HostedPeersModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

int HostedPeersModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString HostedPeersModel::stateText(const Node::HostedPeerRow& peer) const
{
    if (peer.banned)
        return tr("Banned");
    return peer.online ? tr("Online") : tr("Offline");
}

QVariant HostedPeersModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Node::HostedPeerRow& peer = m_peers.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case NameColumn:
            return peer.name;
        case StateColumn:
            return stateText(peer);
        case FilesColumn:
            return countText(static_cast<quint64>(std::max<qint64>(0, peer.files)));
        case SeenColumn:
            return peer.online ? tr("now") : sinceText(peer.lastSeen, QDateTime::currentDateTimeUtc());
        case AddressColumn:
            return peer.address;
        default:
            return {};
        }
    case Qt::DecorationRole:
        if (index.column() != StateColumn)
            return {};
        return peer.banned ? m_bannedIcon : peer.online ? m_onlineIcon : m_offlineIcon;
    case Qt::TextAlignmentRole:
        return index.column() == FilesColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ToolTipRole:
        return peer.dialects.isEmpty() ? QVariant(peer.name)
                                       : QVariant(tr("%1 speaks %2").arg(peer.name, peer.dialects.join(u", "_qs)));
    case Qt::AccessibleTextRole:
        if (index.column() != NameColumn)
            return {};
        return QVariant(
            tr("%1, %2, %n file(s)", nullptr, static_cast<int>(peer.files)).arg(peer.name, stateText(peer)));
    case SortRole:
        switch (index.column()) {
        case StateColumn:
            return peer.banned ? 2 : peer.online ? 0 : 1;
        case FilesColumn:
            return peer.files;
        case SeenColumn:
            return peer.online ? QDateTime(QDate(9999, 1, 1), QTime(0, 0), Qt::UTC) : peer.lastSeen;
        default:
            return data(index, Qt::DisplayRole);
        }
    default:
        return {};
    }
}

QVariant HostedPeersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == FilesColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case StateColumn:
        return tr("State");
    case FilesColumn:
        return tr("Files");
    case SeenColumn:
        return tr("Seen");
    case AddressColumn:
        return tr("Address");
    default:
        return {};
    }
}

HostedPeersFilter::HostedPeersFilter(HostedPeersModel& model, QObject* parent)
    : QSortFilterProxyModel(parent), m_model(model)
{
    setSourceModel(&model);
    setSortRole(HostedPeersModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
}

void HostedPeersFilter::setText(const QString& text)
{
    m_text = text;
    invalidateFilter();
}

void HostedPeersFilter::hide(quint64 id)
{
    m_hidden.insert(id);
    invalidateFilter();
}

void HostedPeersFilter::show(quint64 id)
{
    m_hidden.remove(id);
    invalidateFilter();
}

const Node::HostedPeerRow& HostedPeersFilter::peer(const QModelIndex& index) const
{
    return m_model.peer(mapToSource(index).row());
}

bool HostedPeersFilter::filterAcceptsRow(int row, const QModelIndex& /*parent*/) const
{
    const Node::HostedPeerRow& peer = m_model.peer(row);
    return !m_hidden.contains(peer.id) && (m_text.isEmpty() || peer.name.contains(m_text, Qt::CaseInsensitive));
}

bool HostedPeersFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    if (QSortFilterProxyModel::lessThan(left, right))
        return true;
    if (QSortFilterProxyModel::lessThan(right, left))
        return false;
    const QModelIndex name = left.siblingAtColumn(HostedPeersModel::NameColumn);
    const QModelIndex other = right.siblingAtColumn(HostedPeersModel::NameColumn);
    // A descending order asks the other way round.
    return sortOrder() == Qt::AscendingOrder ? QSortFilterProxyModel::lessThan(name, other)
                                             : QSortFilterProxyModel::lessThan(other, name);
}

} // namespace Potluck::Ui
