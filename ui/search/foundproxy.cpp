// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/foundproxy.h"

#include <algorithm>
#include <utility>

namespace Potluck::Ui {
namespace {

// As in FoundModel: the index of a source's row carries the number of its result plus one.
constexpr quintptr TopLevel = 0;
// Rates are compared in steps of 16 kB/s, so that they fit a weight.
constexpr quint64 RateStep = 16'000;

quint16 asWeight(quint64 value)
{
    return static_cast<quint16>(std::min<quint64>(value, 0xffff));
}

} // namespace

FoundProxy::FoundProxy(FoundModel& model, QObject* parent) : QAbstractProxyModel(parent), m_model(model)
{
    setSourceModel(&model);
    connect(&model, &QAbstractItemModel::rowsAboutToBeInserted, this,
            [this](const QModelIndex& under, int first, int last) {
                m_forwards = under.isValid() && placeOf(under.row()) >= 0;
                if (m_forwards)
                    beginInsertRows(mapFromSource(under), first, last);
            });
    connect(&model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex& under, int first, int last) {
        if (std::exchange(m_forwards, false))
            endInsertRows();
        else if (!under.isValid())
            take(first, last);
    });
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex& under, int first, int last) {
                m_forwards = placeOf(under.row()) >= 0;
                if (m_forwards)
                    beginRemoveRows(mapFromSource(under), first, last);
            });
    connect(&model, &QAbstractItemModel::rowsRemoved, this, [this] {
        if (std::exchange(m_forwards, false))
            endRemoveRows();
    });
    connect(&model, &QAbstractItemModel::dataChanged, this, &FoundProxy::learn);
    connect(&model, &FoundModel::resultsLeft, this, &FoundProxy::leaveOut);
    connect(&model, &FoundModel::ranked, this, [this] { m_order.rank(m_model.ranking()); });
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        m_order.clear();
        m_shown.clear();
        m_places.clear();
        endResetModel();
        setWaiting(0);
        if (m_model.count() > 0)
            take(0, m_model.count() - 1);
    });
    if (model.count() > 0)
        take(0, model.count() - 1);
}

FoundOrder::Facts FoundProxy::facts(int result) const
{
    const Node::FoundRow& row = m_model.found(result);
    return {row.name, row.size, static_cast<int>(row.sourceCount), static_cast<int>(row.onlineCount)};
}

void FoundProxy::take(int first, int last)
{
    std::vector<FoundOrder::Facts> fresh;
    fresh.reserve(static_cast<size_t>(last - first + 1));
    for (int result = first; result <= last; ++result)
        fresh.push_back(facts(result));
    m_order.append(fresh);
    m_places.resize(m_places.size() + fresh.size(), -1);

    std::vector<quint32> passing;
    for (int result = first; result <= last; ++result) {
        if (passes(result))
            passing.push_back(static_cast<quint32>(result));
    }
    put(passing);
}

void FoundProxy::put(const std::vector<quint32>& passing)
{
    // What comes first is sorted: nobody saw anything yet.
    const bool isFirst = m_shown.empty() && m_waiting == 0;
    const int room = isFirst ? static_cast<int>(passing.size()) : std::max(0, m_room - shown());
    // Behind others that wait it would come out of turn.
    const int showing = m_waiting > 0 ? 0 : std::min(room, static_cast<int>(passing.size()));
    if (showing > 0) {
        beginInsertRows({}, shown(), shown() + showing - 1);
        for (int i = 0; i < showing; ++i) {
            const quint32 result = passing[static_cast<size_t>(i)];
            m_places[result] = shown();
            m_shown.push_back(result);
        }
        endInsertRows();
    }
    if (isFirst && showing > 1 && m_column >= 0)
        arrange();
    setWaiting(m_waiting + static_cast<int>(passing.size()) - showing);
}

void FoundProxy::learn(const QModelIndex& first, const QModelIndex& last)
{
    if (first.parent().isValid()) {
        if (placeOf(first.parent().row()) >= 0)
            Q_EMIT dataChanged(mapFromSource(first), mapFromSource(last));
        return;
    }
    if (first.column() == FoundModel::NameColumn) {
        std::vector<quint32> passing;
        int noLonger = 0;
        for (int result = first.row(); result <= last.row(); ++result) {
            const bool passed = passes(result);
            m_order.change(result, facts(result));
            const bool passesNow = passes(result);
            if (placeOf(result) >= 0 || passed == passesNow)
                continue;
            if (passesNow)
                passing.push_back(static_cast<quint32>(result));
            else
                ++noLonger; // it waited
        }
        setWaiting(m_waiting - noLonger);
        if (!passing.empty())
            put(passing);
    }
    if (first.row() == last.row()) {
        if (placeOf(first.row()) >= 0)
            Q_EMIT dataChanged(mapFromSource(first), mapFromSource(last));
    } else if (shown() > 0) {
        Q_EMIT dataChanged(index(0, first.column()), index(shown() - 1, last.column()));
    }
}

std::vector<quint16> FoundProxy::weights() const
{
    std::vector<quint16> weights(static_cast<size_t>(m_model.count()));
    for (int result = 0; result < m_model.count(); ++result) {
        quint64 weight = 0;
        if (m_column == FoundModel::MarkColumn)
            weight = static_cast<quint64>(m_model.mark(result));
        else if (m_column == FoundModel::SourcesColumn)
            weight = static_cast<quint64>(std::max<qint64>(0, m_model.found(result).onlineCount));
        else
            weight = (m_model.speed(result) + RateStep - 1) / RateStep;
        weights[static_cast<size_t>(result)] = asWeight(weight);
    }
    return weights;
}

void FoundProxy::arrange()
{
    using Key = FoundOrder::Key;
    std::vector<quint32> results;
    switch (m_column) {
    case FoundModel::NameColumn:
        results = m_order.arranged(Key::Name, m_direction, m_filter);
        break;
    case FoundModel::TypeColumn:
        results = m_order.arranged(Key::Type, m_direction, m_filter);
        break;
    case FoundModel::SizeColumn:
        results = m_order.arranged(Key::Size, m_direction, m_filter);
        break;
    case FoundModel::MarkColumn:
    case FoundModel::SourcesColumn:
    case FoundModel::SpeedColumn:
        results = m_order.arranged(Key::Weight, m_direction, m_filter, weights());
        break;
    default:
        results = m_order.arranged(Key::Rank, m_direction, m_filter);
        break;
    }
    std::erase_if(results, [this](quint32 result) { return m_model.isGone(static_cast<int>(result)); });
    show(std::move(results));
    setWaiting(0);
}

void FoundProxy::leaveOut()
{
    std::vector<quint32> results = m_shown;
    std::erase_if(results, [this](quint32 result) { return m_model.isGone(static_cast<int>(result)); });
    if (results.size() != m_shown.size())
        show(std::move(results));
    int waiting = 0;
    for (int result = 0; result < m_model.count(); ++result)
        waiting += placeOf(result) < 0 && passes(result) ? 1 : 0;
    setWaiting(waiting);
}

bool FoundProxy::passes(int result) const
{
    return !m_model.isGone(result) && m_order.passes(result, m_filter);
}

void FoundProxy::show(std::vector<quint32> results)
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<int> owners; // the results that the indexes belong to
    owners.reserve(static_cast<size_t>(before.size()));
    for (const QModelIndex& index : before)
        owners.push_back(index.internalId() == TopLevel ? static_cast<int>(m_shown[static_cast<size_t>(index.row())])
                                                        : static_cast<int>(index.internalId() - 1));
    m_shown = std::move(results);
    std::fill(m_places.begin(), m_places.end(), -1);
    for (size_t place = 0; place < m_shown.size(); ++place)
        m_places[m_shown[place]] = static_cast<int>(place);
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int place = placeOf(owners[static_cast<size_t>(i)]);
        if (place < 0)
            after.append(QModelIndex());
        else
            after.append(before[i].internalId() == TopLevel ? createIndex(place, before[i].column(), TopLevel)
                                                            : before[i]);
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void FoundProxy::setWaiting(int results)
{
    if (m_waiting == results)
        return;
    m_waiting = results;
    Q_EMIT waitingChanged(results);
}

void FoundProxy::setFilter(const FoundFilter& filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    arrange();
}

void FoundProxy::setRoom(int results)
{
    m_room = results;
}

void FoundProxy::sort(int column, Qt::SortOrder order)
{
    if (column == m_column && order == m_direction && m_waiting == 0 && column < 0)
        return;
    m_column = column;
    m_direction = order;
    arrange();
}

QModelIndex FoundProxy::mapToSource(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    if (index.internalId() != TopLevel)
        return m_model.index(index.row(), index.column(), m_model.index(static_cast<int>(index.internalId() - 1), 0));
    return m_model.index(static_cast<int>(m_shown[static_cast<size_t>(index.row())]), index.column());
}

QModelIndex FoundProxy::mapFromSource(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    const int result = FoundModel::resultOf(index);
    const int place = placeOf(result);
    if (place < 0)
        return {};
    if (m_model.sourceOf(index))
        return createIndex(index.row(), index.column(), static_cast<quintptr>(result) + 1);
    return createIndex(place, index.column(), TopLevel);
}

QModelIndex FoundProxy::index(int row, int column, const QModelIndex& parent) const
{
    if (row < 0 || column < 0 || column >= FoundModel::ColumnCount || row >= rowCount(parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, TopLevel);
    return createIndex(row, column, static_cast<quintptr>(m_shown[static_cast<size_t>(parent.row())]) + 1);
}

QModelIndex FoundProxy::parent(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == TopLevel)
        return {};
    const int place = placeOf(static_cast<int>(index.internalId() - 1));
    return place < 0 ? QModelIndex() : createIndex(place, 0, TopLevel);
}

int FoundProxy::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return shown();
    if (parent.column() != 0 || parent.internalId() != TopLevel)
        return 0;
    return static_cast<int>(m_model.found(static_cast<int>(m_shown[static_cast<size_t>(parent.row())])).sources.size());
}

int FoundProxy::columnCount(const QModelIndex& /*parent*/) const
{
    return FoundModel::ColumnCount;
}

bool FoundProxy::hasChildren(const QModelIndex& parent) const
{
    return rowCount(parent) > 0;
}

Qt::ItemFlags FoundProxy::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return index.internalId() == TopLevel ? flags : flags | Qt::ItemNeverHasChildren;
}

QVariant FoundProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_model.headerData(section, orientation, role);
}

} // namespace Potluck::Ui
