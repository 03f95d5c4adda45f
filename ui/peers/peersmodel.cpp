// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/peers/peersmodel.h"

#include "ui/look/text.h"
#include "ui/look/theme.h"

#include <QHash>

#include <algorithm>

namespace Potluck::Ui {
namespace {

using PeerKey = std::pair<QString, quint64>;

PeerKey peerKeyOf(const Node::PeerRow& peer)
{
    return {peer.index, peer.id};
}

bool isSamePeerRow(const Node::PeerRow& a, const Node::PeerRow& b)
{
    return a.name == b.name && a.address == b.address && a.online == b.online && a.files == b.files &&
           a.lastSeen == b.lastSeen && a.reachable == b.reachable;
}

} // namespace

PeersModel::PeersModel(const Theme& theme, QObject* parent)
    : QAbstractTableModel(parent)
    , m_onlineIcon(theme.icon(QStringLiteral("online"), Theme::Tint::Ok))
    , m_offlineIcon(theme.icon(QStringLiteral("offline"), Theme::Tint::Muted))
{}

void PeersModel::setPeers(const QList<Node::PeerRow>& peers)
{
    QHash<PeerKey, const Node::PeerRow*> now;
    for (const Node::PeerRow& peer : peers)
        now.insert(peerKeyOf(peer), &peer);
    // From the end, in runs.
    for (int last = count() - 1; last >= 0; --last) {
        if (now.contains(peerKeyOf(m_peers[last])))
            continue;
        int first = last;
        while (first > 0 && !now.contains(peerKeyOf(m_peers[first - 1])))
            --first;
        beginRemoveRows({}, first, last);
        m_peers.remove(first, last - first + 1);
        endRemoveRows();
        last = first;
    }
    for (int row = 0; row < count(); ++row) {
        const Node::PeerRow* const peer = now.take(peerKeyOf(m_peers[row]));
        if (!peer || isSamePeerRow(m_peers[row], *peer))
            continue;
        m_peers[row] = *peer;
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
    QList<Node::PeerRow> fresh;
    for (const Node::PeerRow& peer : peers) {
        if (now.value(peerKeyOf(peer)) == &peer)
            fresh.append(peer);
    }
    if (fresh.isEmpty())
        return;
    beginInsertRows({}, count(), count() + static_cast<int>(fresh.size()) - 1);
    m_peers.append(fresh);
    endInsertRows();
}

int PeersModel::online() const
{
    return static_cast<int>(
        std::count_if(m_peers.cbegin(), m_peers.cend(), [](const Node::PeerRow& peer) { return peer.online; }));
}

int PeersModel::rowOf(const QString& name) const
{
    int found = -1;
    for (int row = 0; row < count(); ++row) {
        if (m_peers[row].name == name && (found < 0 || (m_peers[row].online && !m_peers[found].online)))
            found = row;
    }
    return found;
}

int PeersModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

int PeersModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PeersModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Node::PeerRow& peer = m_peers.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == NameColumn)
            return peer.name;
        if (index.column() == FilesColumn)
            return countText(static_cast<quint64>(std::max<qint64>(0, peer.files)));
        return peer.online ? tr("now") : sinceText(peer.lastSeen, QDateTime::currentDateTimeUtc());
    case Qt::DecorationRole:
        if (index.column() != NameColumn)
            return {};
        return peer.online ? m_onlineIcon : m_offlineIcon;
    case Qt::TextAlignmentRole:
        return index.column() == FilesColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ToolTipRole: {
        QStringList lines{peer.name};
        if (!peer.index.isEmpty())
            lines.append(tr("at %1").arg(peer.index));
        if (!peer.address.isEmpty())
            lines.append(peer.address);
        return lines.join(QLatin1Char('\n'));
    }
    case Qt::AccessibleTextRole:
        if (index.column() != NameColumn)
            return {};
        return QVariant((peer.online ? tr("%1, online, %n file(s)", nullptr, static_cast<int>(peer.files))
                                     : tr("%1, offline, %n file(s)", nullptr, static_cast<int>(peer.files)))
                            .arg(peer.name));
    case SortRole:
        if (index.column() == NameColumn)
            return peer.name;
        if (index.column() == FilesColumn)
            return peer.files;
        return peer.online ? QDateTime(QDate(9999, 1, 1), QTime(0, 0), Qt::UTC) : peer.lastSeen;
    default:
        return {};
    }
}

QVariant PeersModel::headerData(int section, Qt::Orientation orientation, int role) const
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
    case FilesColumn:
        return tr("Files");
    case SeenColumn:
        return tr("Seen");
    default:
        return {};
    }
}

PeersFilter::PeersFilter(PeersModel& model, QObject* parent) : QSortFilterProxyModel(parent), m_model(model)
{
    setSourceModel(&model);
    setSortRole(PeersModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
}

void PeersFilter::setPresence(Presence presence)
{
    m_presence = presence;
    invalidateFilter();
}

void PeersFilter::setText(const QString& text)
{
    m_text = text;
    invalidateFilter();
}

const Node::PeerRow& PeersFilter::peer(const QModelIndex& index) const
{
    return m_model.peer(mapToSource(index).row());
}

bool PeersFilter::filterAcceptsRow(int row, const QModelIndex& /*parent*/) const
{
    const Node::PeerRow& peer = m_model.peer(row);
    if (m_presence != Presence::All && peer.online != (m_presence == Presence::Online))
        return false;
    return m_text.isEmpty() || peer.name.contains(m_text, Qt::CaseInsensitive);
}

} // namespace Potluck::Ui
