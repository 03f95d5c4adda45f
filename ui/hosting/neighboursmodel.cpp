// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hosting/neighboursmodel.h"

#include "ui/look/reasons.h"
#include "ui/look/theme.h"

#include <algorithm>

namespace Potluck::Ui {
namespace {

bool isSameNeighbour(const Node::NeighbourRow& a, const Node::NeighbourRow& b)
{
    return a.key == b.key && a.name == b.name && a.address == b.address && a.state == b.state && a.detail == b.detail;
}

} // namespace

NeighboursModel::NeighboursModel(const Theme& theme, QObject* parent) : QAbstractTableModel(parent), m_theme(theme)
{}

void NeighboursModel::setNeighbours(const QList<Node::NeighbourRow>& neighbours)
{
    m_neighbours = neighbours;
    choose();
}

void NeighboursModel::hide(const QString& key)
{
    m_hidden.insert(key);
    choose();
}

void NeighboursModel::show(const QString& key)
{
    m_hidden.remove(key);
    choose();
}

void NeighboursModel::choose()
{
    QList<Node::NeighbourRow> shown;
    for (const Node::NeighbourRow& neighbour : std::as_const(m_neighbours)) {
        if (!m_hidden.contains(neighbour.key))
            shown.append(neighbour);
    }
    std::stable_sort(shown.begin(), shown.end(), [](const Node::NeighbourRow& a, const Node::NeighbourRow& b) {
        return QString::localeAwareCompare(nameText(a), nameText(b)) < 0;
    });
    const bool sameRows =
        std::equal(shown.cbegin(), shown.cend(), m_shown.cbegin(), m_shown.cend(),
                   [](const Node::NeighbourRow& a, const Node::NeighbourRow& b) { return a.key == b.key; });
    if (!sameRows) {
        beginResetModel();
        m_shown = shown;
        endResetModel();
        return;
    }
    for (int row = 0; row < rowCount(); ++row) {
        if (isSameNeighbour(m_shown[row], shown[row]))
            continue;
        m_shown[row] = shown[row];
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

QString NeighboursModel::stateText(const QString& state)
{
    if (state == u"online")
        return tr("Online");
    if (state == u"offline")
        return tr("Offline");
    if (state == u"connecting")
        return tr("Connecting");
    if (state == u"joining")
        return tr("Joining");
    if (state == u"refused")
        return tr("Refused");
    return state;
}

QString NeighboursModel::nameText(const Node::NeighbourRow& neighbour)
{
    if (!neighbour.name.isEmpty())
        return neighbour.name;
    return neighbour.address.isEmpty() ? neighbour.key.left(10) : neighbour.address;
}

int NeighboursModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int NeighboursModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant NeighboursModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Node::NeighbourRow& neighbour = m_shown.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case NameColumn:
            return nameText(neighbour);
        case StateColumn:
            return stateText(neighbour.state);
        case AddressColumn:
            return neighbour.address;
        case NoteColumn:
            return reasonText(neighbour.detail);
        default:
            return {};
        }
    case Qt::DecorationRole:
        if (index.column() != StateColumn)
            return {};
        if (neighbour.state == u"online")
            return m_theme.icon(QStringLiteral("online"), Theme::Tint::Ok);
        if (neighbour.state == u"refused")
            return m_theme.icon(QStringLiteral("warning"), Theme::Tint::Warning);
        return m_theme.icon(QStringLiteral("offline"), Theme::Tint::Muted);
    case Qt::ToolTipRole:
        return neighbour.detail.isEmpty() ? nameText(neighbour) : reasonText(neighbour.detail);
    case Qt::AccessibleTextRole:
        if (index.column() == NameColumn)
            return QVariant(nameText(neighbour) + u", "_qs + stateText(neighbour.state));
        return {};
    default:
        return {};
    }
}

QVariant NeighboursModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case StateColumn:
        return tr("State");
    case AddressColumn:
        return tr("Address");
    case NoteColumn:
        return tr("Note");
    default:
        return {};
    }
}

} // namespace Potluck::Ui
