// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hosting/tracesmodel.h"

#include "ui/look/text.h"
#include "ui/look/theme.h"

#include <algorithm>

namespace Potluck::Ui {
namespace {

int answeredLegs(const Node::TracedSearch& trace)
{
    return static_cast<int>(std::count_if(trace.legs.cbegin(), trace.legs.cend(),
                                          [](const Node::TracedSearch::Leg& leg) { return leg.answered; }));
}

QString traceCount(qint64 count)
{
    return countText(static_cast<quint64>(std::max<qint64>(0, count)));
}

} // namespace

TracesModel::TracesModel(const Theme& theme, QObject* parent)
    : QAbstractTableModel(parent)
    , m_oursIcon(theme.icon(QStringLiteral("search"), Theme::Tint::Accent))
    , m_passedIcon(theme.icon(QStringLiteral("forward"), Theme::Tint::Muted))
{}

void TracesModel::setTraces(const QList<Node::TracedSearch>& traces)
{
    // New ones come at the top, old ones go at the end; those between get more answers.
    qsizetype fresh = 0;
    const QString first = m_traces.isEmpty() ? QString() : m_traces.constFirst().id;
    while (fresh < traces.size() && traces[fresh].id != first)
        ++fresh;
    const qsizetype kept = std::min(m_traces.size(), traces.size() - fresh);
    bool isContinued = true;
    for (qsizetype i = 0; i < kept; ++i)
        isContinued = isContinued && m_traces[i].id == traces[fresh + i].id;
    if (!isContinued || fresh + kept != traces.size()) {
        beginResetModel();
        m_traces = traces;
        endResetModel();
        return;
    }
    if (kept < m_traces.size()) {
        beginRemoveRows({}, static_cast<int>(kept), static_cast<int>(m_traces.size()) - 1);
        m_traces.resize(kept);
        endRemoveRows();
    }
    if (fresh > 0) {
        beginInsertRows({}, 0, static_cast<int>(fresh) - 1);
        m_traces = traces;
        endInsertRows();
    } else {
        m_traces = traces;
    }
    if (kept > 0)
        Q_EMIT dataChanged(index(static_cast<int>(fresh), 0), index(rowCount() - 1, ColumnCount - 1));
}

int TracesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_traces.size());
}

int TracesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TracesModel::sentence(const Node::TracedSearch& trace, const QDateTime& now)
{
    const QString when = sinceText(trace.at, now);
    QStringList parts;
    parts.append(tr("%n neighbour(s) asked", nullptr, static_cast<int>(trace.legs.size())));
    parts.append(tr("%n answered", nullptr, answeredLegs(trace)));
    parts.append(tr("%n result(s)", nullptr, static_cast<int>(trace.answers)));
    if (trace.hops > 0)
        parts.append(tr("the farthest %n hop(s) away", nullptr, trace.hops));
    if (trace.duplicates > 0)
        parts.append(tr("%n copies dropped", nullptr, static_cast<int>(trace.duplicates)));
    return (trace.ours ? tr("Asked here, %1: %2.") : tr("Passed on for others, %1: %2."))
        .arg(when, parts.join(QStringLiteral(", ")));
}

QVariant TracesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Node::TracedSearch& trace = m_traces.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case SearchColumn:
            return trace.ours ? tr("Asked here") : tr("Passed on for others");
        case AskedColumn:
            //: neighbours that answered, of those that were asked
            return tr("%1 of %2").arg(traceCount(answeredLegs(trace)), traceCount(trace.legs.size()));
        case AnswersColumn:
            return traceCount(trace.answers);
        case HopsColumn:
            return traceCount(trace.hops);
        case DroppedColumn:
            return traceCount(trace.duplicates);
        case WhenColumn:
            return sinceText(trace.at, QDateTime::currentDateTimeUtc());
        default:
            return {};
        }
    case Qt::DecorationRole:
        if (index.column() != SearchColumn)
            return {};
        return trace.ours ? m_oursIcon : m_passedIcon;
    case Qt::TextAlignmentRole:
        return index.column() >= AskedColumn && index.column() <= DroppedColumn
                   ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant();
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        if (index.column() == SearchColumn)
            return sentence(trace, QDateTime::currentDateTimeUtc());
        return {};
    default:
        return {};
    }
}

QVariant TracesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool isNumber = section >= AskedColumn && section <= DroppedColumn;
    if (role == Qt::TextAlignmentRole)
        return QVariant((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SearchColumn:
        return tr("Search");
    case AskedColumn:
        return tr("Answered");
    case AnswersColumn:
        return tr("Results");
    case HopsColumn:
        return tr("Hops");
    case DroppedColumn:
        return tr("Copies dropped");
    case WhenColumn:
        return tr("When");
    default:
        return {};
    }
}

} // namespace Potluck::Ui
