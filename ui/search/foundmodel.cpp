// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/foundmodel.h"

#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/search/peerspeeds.h"

#include <algorithm>
#include <utility>

namespace Potluck::Ui {
namespace {

// The index of a source's row carries the number of its result plus one; a result's carries nothing.
constexpr quintptr OfResult = 0;

// What names a row within its search.
const QString& idOf(const Node::FoundRow& row)
{
    return row.id.isEmpty() ? row.magnet : row.id;
}

} // namespace

FoundModel::FoundModel(const Theme& theme, const PeerSpeeds& speeds, QObject* parent)
    : QAbstractItemModel(parent)
    , m_theme(theme)
    , m_speeds(speeds)
    , m_haveIcon(theme.icon(QStringLiteral("check"), Theme::Tint::Ok))
    , m_downloadingIcon(theme.icon(QStringLiteral("download"), Theme::Tint::Accent))
    , m_onlineIcon(theme.icon(QStringLiteral("online"), Theme::Tint::Ok))
    , m_offlineIcon(theme.icon(QStringLiteral("offline"), Theme::Tint::Muted))
{}

int FoundModel::resultOf(const QModelIndex& index)
{
    if (!index.isValid())
        return -1;
    return index.internalId() == OfResult ? index.row() : static_cast<int>(index.internalId() - 1);
}

const Node::SourceRow* FoundModel::sourceOf(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == OfResult)
        return nullptr;
    return &found(resultOf(index)).sources.at(index.row());
}

quint64 FoundModel::speed(int result) const
{
    return m_speeds.best(found(result).sources);
}

QHash<QString, int>& FoundModel::places(const QString& id)
{
    constexpr size_t OtherSeed = 0x9e3779b9; // than inside the parts, where all would fall together
    return m_places[qHash(id, OtherSeed) % m_places.size()];
}

void FoundModel::add(const QList<Node::FoundRow>& rows)
{
    const int before = count();
    const int goneBefore = m_gone;
    QList<std::pair<int, const Node::FoundRow*>> better;
    std::vector<Result> fresh;
    for (const Node::FoundRow& row : rows) {
        int known = places(idOf(row)).value(idOf(row), -1);
        // What it is one with gives it its place, so that it stays where somebody saw it.
        for (const QString& other : row.replaces) {
            const int same = places(other).value(other, -1);
            if (same < 0 || same == known)
                continue;
            places(other).remove(other);
            if (known < 0)
                known = same;
            else if (same < before)
                leave(same);
            else
                fresh[static_cast<size_t>(same - before)].gone = true;
        }
        if (known < 0) {
            known = before + static_cast<int>(fresh.size());
            fresh.push_back({row, Mark::None, false});
        } else if (known >= before) {
            fresh[static_cast<size_t>(known - before)].row = row;
        } else {
            better.append({known, &row});
        }
        places(idOf(row)).insert(idOf(row), known);
    }
    for (const auto& [result, row] : std::as_const(better))
        replace(result, *row);
    if (!fresh.empty()) {
        m_gone += static_cast<int>(std::count_if(fresh.cbegin(), fresh.cend(), [](const Result& r) { return r.gone; }));
        beginInsertRows({}, before, before + static_cast<int>(fresh.size()) - 1);
        m_results.insert(m_results.end(), std::make_move_iterator(fresh.begin()), std::make_move_iterator(fresh.end()));
        endInsertRows();
    }
    if (m_gone != goneBefore)
        Q_EMIT resultsLeft();
}

void FoundModel::settle(const QList<Node::FoundRow>& rows)
{
    add(rows);
    const int goneBefore = m_gone;
    std::vector<bool> holds(m_results.size(), false);
    m_ranking.clear();
    for (const Node::FoundRow& row : rows) {
        const int result = places(idOf(row)).value(idOf(row), -1);
        if (result < 0)
            continue;
        if (!holds[static_cast<size_t>(result)])
            m_ranking.push_back(static_cast<quint32>(result));
        holds[static_cast<size_t>(result)] = true;
    }
    for (int result = 0; result < count(); ++result) {
        if (!holds[static_cast<size_t>(result)])
            leave(result);
    }
    if (m_gone != goneBefore)
        Q_EMIT resultsLeft();
    Q_EMIT ranked();
}

void FoundModel::leave(int result)
{
    bool& gone = m_results[static_cast<size_t>(result)].gone;
    m_gone += gone ? 0 : 1;
    gone = true;
}

void FoundModel::replace(int result, const Node::FoundRow& row)
{
    const QModelIndex place = index(result, 0);
    Node::FoundRow& known = m_results[static_cast<size_t>(result)].row;
    const auto before = static_cast<int>(known.sources.size());
    const auto after = static_cast<int>(row.sources.size());
    if (known == row && !m_results[static_cast<size_t>(result)].gone)
        return;
    if (after < before) {
        beginRemoveRows(place, after, before - 1);
        known.sources.resize(after);
        endRemoveRows();
    } else if (after > before) {
        beginInsertRows(place, before, after - 1);
        known.sources = row.sources;
        endInsertRows();
    }
    known = row;
    if (std::exchange(m_results[static_cast<size_t>(result)].gone, false))
        --m_gone;
    if (after > 0)
        Q_EMIT dataChanged(index(0, 0, place), index(after - 1, ColumnCount - 1, place));
    Q_EMIT dataChanged(place, index(result, ColumnCount - 1));
}

void FoundModel::clear()
{
    beginResetModel();
    m_results.clear();
    for (auto& part : m_places)
        part.clear();
    m_ranking.clear();
    m_gone = 0;
    endResetModel();
}

void FoundModel::setMark(int result, Mark mark)
{
    Mark& known = m_results[static_cast<size_t>(result)].mark;
    if (known == mark)
        return;
    known = mark;
    Q_EMIT dataChanged(index(result, MarkColumn), index(result, MarkColumn));
}

void FoundModel::tellSpeeds()
{
    if (count() > 0)
        Q_EMIT dataChanged(index(0, SpeedColumn), index(count() - 1, SpeedColumn));
}

QModelIndex FoundModel::index(int row, int column, const QModelIndex& parent) const
{
    if (row < 0 || column < 0 || column >= ColumnCount || row >= rowCount(parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : OfResult);
}

QModelIndex FoundModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == OfResult)
        return {};
    return createIndex(resultOf(index), 0, OfResult);
}

int FoundModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return count();
    if (parent.column() != 0 || parent.internalId() != OfResult)
        return 0;
    return static_cast<int>(found(parent.row()).sources.size());
}

int FoundModel::columnCount(const QModelIndex& /*parent*/) const
{
    return ColumnCount;
}

bool FoundModel::hasChildren(const QModelIndex& parent) const
{
    return rowCount(parent) > 0;
}

Qt::ItemFlags FoundModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return index.internalId() == OfResult ? flags : flags | Qt::ItemNeverHasChildren;
}

QStringList FoundModel::markWords()
{
    return {tr("Have"), tr("Downloading"), tr("Online"), tr("Offline")};
}

QVariant FoundModel::text(const Node::FoundRow& row, int result, int column) const
{
    switch (column) {
    case NameColumn:
        return row.name;
    case MarkColumn:
        switch (mark(result)) {
        case Mark::Have:
            return tr("Have");
        case Mark::Downloading:
            return tr("Downloading");
        case Mark::None:
            return {};
        }
        return {};
    case TypeColumn:
        return typeText(row.name);
    case SizeColumn:
        return row.size ? QVariant(sizeText(*row.size)) : QVariant();
    case SourcesColumn:
        if (row.onlineCount >= row.sourceCount)
            return countText(static_cast<quint64>(std::max<qint64>(0, row.sourceCount)));
        //: sources online, of all that have the file
        return tr("%1 of %2")
            .arg(countText(static_cast<quint64>(row.onlineCount)), countText(static_cast<quint64>(row.sourceCount)));
    case SpeedColumn: {
        const quint64 rate = speed(result);
        return rate > 0 ? QVariant(rateText(rate)) : QVariant();
    }
    default:
        return {};
    }
}

QVariant FoundModel::text(const Node::SourceRow& source, int column) const
{
    switch (column) {
    case NameColumn:
        return source.peer.isEmpty() ? tr("Somebody") : source.peer;
    case MarkColumn:
        return source.online ? tr("Online") : tr("Offline");
    case SpeedColumn: {
        const quint64 rate = m_speeds.of(source.peer);
        return rate > 0 ? QVariant(rateText(rate)) : QVariant();
    }
    default:
        return {};
    }
}

QVariant FoundModel::spoken(const Node::FoundRow& row, int result) const
{
    QStringList parts{row.name};
    if (mark(result) != Mark::None)
        parts.append(text(row, result, MarkColumn).toString());
    parts.append(typeText(row.name));
    if (row.size)
        parts.append(sizeText(*row.size));
    parts.append(tr("%n source(s) online", nullptr, static_cast<int>(row.onlineCount)));
    return parts.join(QStringLiteral(", "));
}

QVariant FoundModel::icon(const QModelIndex& index) const
{
    const Node::SourceRow* const source = sourceOf(index);
    if (source)
        return index.column() == MarkColumn ? QVariant(source->online ? m_onlineIcon : m_offlineIcon) : QVariant();
    if (index.column() == NameColumn)
        return m_theme.icon(typeIcon(found(index.row()).name), Theme::Tint::Muted);
    if (index.column() != MarkColumn || mark(index.row()) == Mark::None)
        return {};
    return mark(index.row()) == Mark::Have ? m_haveIcon : m_downloadingIcon;
}

QVariant FoundModel::hint(const QModelIndex& index) const
{
    if (const Node::SourceRow* const source = sourceOf(index))
        return source->address.isEmpty() ? QVariant() : QVariant(source->address);
    const Node::FoundRow& row = found(index.row());
    if (index.column() == SourcesColumn)
        return tr("%1 of %2 sources online")
            .arg(countText(static_cast<quint64>(row.onlineCount)), countText(static_cast<quint64>(row.sourceCount)));
    if (index.column() == SpeedColumn && speed(index.row()) > 0)
        return tr("The best that one of its sources gave you lately");
    return index.column() == NameColumn ? QVariant(row.name) : QVariant();
}

QVariant FoundModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Node::SourceRow* const source = sourceOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return source ? text(*source, index.column()) : text(found(index.row()), index.row(), index.column());
    case Qt::DecorationRole:
        return icon(index);
    case Qt::TextAlignmentRole:
        if (index.column() >= SizeColumn)
            return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case Qt::ToolTipRole:
        return hint(index);
    case Qt::AccessibleTextRole:
        if (index.column() != NameColumn)
            return {};
        if (source)
            return QVariant(text(*source, NameColumn).toString() + u", "_qs + text(*source, MarkColumn).toString());
        return spoken(found(index.row()), index.row());
    case SecondaryRole:
        if (!source || index.column() != NameColumn || source->index.isEmpty())
            return {};
        //: behind a peer's name: the index that knows the peer
        return tr("at %1").arg(source->index);
    default:
        return {};
    }
}

QVariant FoundModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section >= SizeColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case MarkColumn:
        return tr("Mark");
    case TypeColumn:
        return tr("Type");
    case SizeColumn:
        return tr("Size");
    case SourcesColumn:
        return tr("Sources");
    case SpeedColumn:
        return tr("Speed");
    default:
        return {};
    }
}

} // namespace Potluck::Ui
