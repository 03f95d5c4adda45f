// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfers/transfersfilter.h"

#include "ui/transfers/transfersmodel.h"

#include <algorithm>
#include <numeric>

namespace Potluck::Ui {
namespace {

constexpr int SortAgainEvery = 2000; // milliseconds
// A view works for each signal: above it, rows go and come in one block and are put in order with one signal more.
constexpr std::size_t MostBlocks = 16;

using Kind = TransfersFilter::Kind;

Kind kindOf(const TransferEntry& entry)
{
    if (entry.row.direction == Node::TransferRow::Direction::Upload)
        return Kind::Up;
    return entry.state == TransferState::Done ? Kind::Done : Kind::Down;
}

double shareOf(const Node::TransferRow& row)
{
    return row.size > 0 ? static_cast<double>(row.done) / static_cast<double>(row.size) : 0;
}

// What a column is sorted by, but the names.
double keyOf(const TransferEntry& entry, int column)
{
    const Node::TransferRow& row = entry.row;
    switch (column) {
    case TransfersModel::Size:
        return static_cast<double>(row.size);
    case TransfersModel::Progress:
        return shareOf(row);
    case TransfersModel::Speed:
        return static_cast<double>(row.rate);
    case TransfersModel::Left: // what is not known is longer than anything
        return row.secondsLeft && isUnfinished(entry.state) ? static_cast<double>(*row.secondsLeft) : 1e30;
    case TransfersModel::Sources:
        return static_cast<double>(row.sources.size());
    case TransfersModel::State:
        return static_cast<double>(entry.state) * 1e6 + row.place;
    case TransfersModel::Availability:
        return row.availability;
    case TransfersModel::Added:
        return static_cast<double>(row.added.isValid() ? row.added.toMSecsSinceEpoch() : 0);
    default:
        return 0;
    }
}

} // namespace

TransfersFilter::TransfersFilter(TransfersModel& model, QObject* parent) : QAbstractProxyModel(parent), m_model(model)
{
    setSourceModel(&model);
    m_sortAgain.setSingleShot(true);
    m_sortAgain.setInterval(SortAgainEvery);
    connect(&m_sortAgain, &QTimer::timeout, this, [this] { become(wantedRows()); });
    connect(&model, &QAbstractItemModel::dataChanged, this, &TransfersFilter::sourceDataChanged);
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) { sourceRowsInserted(first, last); });
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex&, int first, int last) { sourceRowsToBeRemoved(first, last); });
    connect(&model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex&, int first, int last) { sourceRowsRemoved(first, last); });
    connect(&model, &QAbstractItemModel::layoutAboutToBeChanged, this, &TransfersFilter::sourceLayoutToBeChanged);
    connect(&model, &QAbstractItemModel::layoutChanged, this, &TransfersFilter::sourceLayoutChanged);
    setRows(wantedRows());
}

void TransfersFilter::setKind(Kind kind)
{
    if (m_kind == kind)
        return;
    m_kind = kind;
    become(wantedRows());
}

void TransfersFilter::setText(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (m_text == trimmed)
        return;
    m_text = trimmed;
    become(wantedRows());
}

void TransfersFilter::sort(int column, Qt::SortOrder order)
{
    m_column = column < m_model.columnCount() ? column : -1;
    m_order = order;
    m_sortAgain.stop();
    become(wantedRows());
}

const TransferEntry& TransfersFilter::entry(int row) const
{
    return m_model.entry(m_rows[static_cast<std::size_t>(row)]);
}

QModelIndex TransfersFilter::indexOf(quint64 transfer) const
{
    const int row = m_model.rowOf(transfer);
    return row < 0 ? QModelIndex() : mapFromSource(m_model.index(row, 0));
}

bool TransfersFilter::accepts(const TransferEntry& entry) const
{
    if (entry.hidden || (m_kind != Kind::All && kindOf(entry) != m_kind))
        return false;
    return m_text.isEmpty() || entry.row.name.contains(m_text, Qt::CaseInsensitive);
}

TransfersFilter::Rows TransfersFilter::wantedRows() const
{
    Rows rows;
    const int count = m_model.rowCount();
    rows.reserve(static_cast<std::size_t>(count));
    for (int row = 0; row < count; ++row) {
        if (accepts(m_model.entry(row)))
            rows.push_back(row);
    }
    orderRows(rows);
    return rows;
}

void TransfersFilter::orderRows(Rows& rows) const
{
    if (m_column < 0)
        return;
    const bool descends = m_order == Qt::DescendingOrder;
    if (m_column == TransfersModel::Name) {
        std::stable_sort(rows.begin(), rows.end(), [&](int one, int other) {
            const QString& a = m_model.entry(one).sortName;
            const QString& b = m_model.entry(other).sortName;
            return descends ? b < a : a < b;
        });
        return;
    }
    std::vector<std::pair<double, int>> keys;
    keys.reserve(rows.size());
    for (const int row : rows) {
        const double key = keyOf(m_model.entry(row), m_column);
        keys.emplace_back(descends ? -key : key, row);
    }
    std::sort(keys.begin(), keys.end()); // equal ones by their place in the list
    std::transform(keys.begin(), keys.end(), rows.begin(), [](const auto& key) { return key.second; });
}

void TransfersFilter::setRows(Rows rows)
{
    m_rows = std::move(rows);
    m_positions.assign(static_cast<std::size_t>(m_model.rowCount()), -1);
    for (std::size_t at = 0; at < m_rows.size(); ++at)
        m_positions[static_cast<std::size_t>(m_rows[at])] = static_cast<int>(at);
}

void TransfersFilter::become(const Rows& wanted)
{
    if (wanted == m_rows)
        return;
    std::vector<bool> keep(m_positions.size(), false);
    for (const int row : wanted)
        keep[static_cast<std::size_t>(row)] = true;
    takeAway(keep);
    // What stays may have to change its order before there is a place for what comes.
    Rows staying;
    staying.reserve(m_rows.size());
    std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(staying),
                 [this](int row) { return m_positions[static_cast<std::size_t>(row)] >= 0; });
    if (staying != m_rows)
        rearrange(staying);
    if (m_rows.size() != wanted.size())
        putIn(wanted);
}

void TransfersFilter::takeAway(const std::vector<bool>& keep)
{
    const auto stays = [&](int row) { return keep[static_cast<std::size_t>(row)]; };
    std::vector<std::pair<std::size_t, std::size_t>> spans; // [from, to)
    for (std::size_t at = 0; at < m_rows.size(); ++at) {
        if (stays(m_rows[at]))
            continue;
        if (!spans.empty() && spans.back().second == at)
            spans.back().second = at + 1;
        else
            spans.emplace_back(at, at + 1);
    }
    if (spans.size() > MostBlocks) {
        Rows rows = m_rows;
        const auto going = std::stable_partition(rows.begin(), rows.end(), stays);
        const auto from = static_cast<std::size_t>(going - rows.begin());
        rearrange(rows);
        spans = {{from, m_rows.size()}};
    }
    for (auto span = spans.rbegin(); span != spans.rend(); ++span) {
        beginRemoveRows({}, static_cast<int>(span->first), static_cast<int>(span->second) - 1);
        Rows rows = m_rows;
        rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(span->first),
                   rows.begin() + static_cast<std::ptrdiff_t>(span->second));
        setRows(std::move(rows));
        endRemoveRows();
    }
}

void TransfersFilter::putIn(const Rows& wanted)
{
    std::vector<std::pair<std::size_t, std::size_t>> spans; // of `wanted`
    for (std::size_t at = 0; at < wanted.size(); ++at) {
        if (m_positions[static_cast<std::size_t>(wanted[at])] >= 0)
            continue;
        if (!spans.empty() && spans.back().second == at)
            spans.back().second = at + 1;
        else
            spans.emplace_back(at, at + 1);
    }
    const auto at = [](std::size_t offset) { return static_cast<std::ptrdiff_t>(offset); };
    if (spans.size() > MostBlocks) {
        Rows rows = m_rows;
        for (const auto& [from, to] : spans)
            rows.insert(rows.end(), wanted.begin() + at(from), wanted.begin() + at(to));
        beginInsertRows({}, static_cast<int>(m_rows.size()), static_cast<int>(rows.size()) - 1);
        setRows(std::move(rows));
        endInsertRows();
        rearrange(wanted);
        return;
    }
    for (const auto& [from, to] : spans) {
        beginInsertRows({}, static_cast<int>(from), static_cast<int>(to) - 1);
        Rows rows = m_rows;
        rows.insert(rows.begin() + at(from), wanted.begin() + at(from), wanted.begin() + at(to));
        setRows(std::move(rows));
        endInsertRows();
    }
}

void TransfersFilter::rearrange(const Rows& wanted)
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const Rows before = m_rows;
    setRows(wanted);
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex& old : from) {
        const int row = before[static_cast<std::size_t>(old.row())];
        to.append(index(m_positions[static_cast<std::size_t>(row)], old.column()));
    }
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void TransfersFilter::sourceDataChanged(const QModelIndex& first, const QModelIndex& last)
{
    bool comes = false;
    bool goes = false;
    int from = static_cast<int>(m_rows.size());
    int to = -1;
    for (int row = first.row(); row <= last.row(); ++row) {
        const int position = m_positions[static_cast<std::size_t>(row)];
        const bool passes = accepts(m_model.entry(row));
        comes = comes || (passes && position < 0);
        goes = goes || (!passes && position >= 0);
        if (position >= 0) {
            from = std::min(from, position);
            to = std::max(to, position);
        }
    }
    if (comes) {
        become(wantedRows());
    } else if (goes) { // nothing else moves now
        std::vector<bool> keep(m_positions.size());
        for (const int row : m_rows)
            keep[static_cast<std::size_t>(row)] = accepts(m_model.entry(row));
        takeAway(keep);
    }
    if (comes || goes) {
        from = 0;
        to = static_cast<int>(m_rows.size()) - 1;
    }
    if (from <= to)
        Q_EMIT dataChanged(index(from, first.column()), index(to, last.column()));
    if (m_column > TransfersModel::Size && !m_sortAgain.isActive())
        m_sortAgain.start();
}

void TransfersFilter::sourceRowsInserted(int first, int last)
{
    const int count = last - first + 1;
    for (int& row : m_rows) {
        if (row >= first)
            row += count;
    }
    setRows(std::move(m_rows));
    become(wantedRows());
}

void TransfersFilter::sourceRowsToBeRemoved(int first, int last)
{
    std::vector<bool> keep(m_positions.size(), true);
    std::fill(keep.begin() + first, keep.begin() + last + 1, false);
    takeAway(keep);
}

void TransfersFilter::sourceRowsRemoved(int first, int last)
{
    const int count = last - first + 1;
    for (int& row : m_rows) {
        if (row > last)
            row -= count;
    }
    setRows(std::move(m_rows));
}

void TransfersFilter::sourceLayoutToBeChanged()
{
    Q_EMIT layoutAboutToBeChanged();
    m_persistent = persistentIndexList();
    m_persistentSource.clear();
    for (const QModelIndex& proxy : std::as_const(m_persistent))
        m_persistentSource.append(mapToSource(proxy));
}

void TransfersFilter::sourceLayoutChanged()
{
    setRows(wantedRows());
    QModelIndexList now;
    for (const QPersistentModelIndex& source : std::as_const(m_persistentSource))
        now.append(mapFromSource(source));
    changePersistentIndexList(m_persistent, now);
    m_persistent.clear();
    m_persistentSource.clear();
    Q_EMIT layoutChanged();
}

QModelIndex TransfersFilter::index(int row, int column, const QModelIndex& parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex TransfersFilter::parent(const QModelIndex&) const
{
    return {};
}

int TransfersFilter::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TransfersFilter::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_model.columnCount();
}

bool TransfersFilter::hasChildren(const QModelIndex& parent) const
{
    return rowCount(parent) > 0;
}

QModelIndex TransfersFilter::mapToSource(const QModelIndex& proxy) const
{
    return proxy.isValid() ? m_model.index(m_rows[static_cast<std::size_t>(proxy.row())], proxy.column())
                           : QModelIndex();
}

QModelIndex TransfersFilter::mapFromSource(const QModelIndex& source) const
{
    if (!source.isValid())
        return {};
    const int position = m_positions[static_cast<std::size_t>(source.row())];
    return position < 0 ? QModelIndex() : index(position, source.column());
}

} // namespace Potluck::Ui
