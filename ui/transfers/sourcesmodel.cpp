// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfers/sourcesmodel.h"

#include "ui/look/metrics.h"
#include "ui/look/reasons.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/transfers/transfersmodel.h"

#include <QPainter>

#include <algorithm>

namespace Potluck::Ui {
namespace {

// The place in a queue that a state tells; 0: none.
int placeOf(const QString& state)
{
    const QString prefix = QStringLiteral("waiting ");
    return state.startsWith(prefix) ? QStringView(state).mid(prefix.size()).toInt() : 0;
}

bool isAway(const QString& state)
{
    return state.startsWith(QStringLiteral("dropped")) || state.startsWith(QStringLiteral("resting"));
}

// What a state says after its first word: "dropped: it sent what was not asked for".
QString reasonOf(const QString& state)
{
    const qsizetype colon = state.indexOf(QStringLiteral(": "));
    return colon < 0 ? QString() : reasonText(state.mid(colon + 2));
}

} // namespace

QString sourceStateText(const QString& state)
{
    if (const int place = placeOf(state); place > 0)
        return SourcesModel::tr("Place %1").arg(place);
    if (state == QStringLiteral("waiting"))
        return SourcesModel::tr("Waiting");
    if (state == QStringLiteral("connecting"))
        return SourcesModel::tr("Connecting");
    if (state == QStringLiteral("downloading"))
        return SourcesModel::tr("Free slot");
    if (state.startsWith(QStringLiteral("dropped")))
        return SourcesModel::tr("Dropped");
    if (state.startsWith(QStringLiteral("resting")))
        return SourcesModel::tr("Later");
    return SourcesModel::tr("Idle");
}

QStringList SourcesModel::stateWords()
{
    QStringList words;
    for (const char* const state : {"waiting 88", "waiting", "connecting", "downloading", "dropped", "resting", "idle"})
        words.append(sourceStateText(QString::fromLatin1(state)));
    return words;
}

void SourcesModel::show(const TransferEntry* entry)
{
    std::vector<Source> sources;
    if (entry) {
        const auto marks = entry->colours.marks();
        for (qsizetype at = 0; at < entry->row.sources.size(); ++at)
            sources.push_back({entry->row.sources[at], marks[static_cast<std::size_t>(at)]});
    }
    sources = sorted(std::move(sources));
    const quint64 transfer = entry ? entry->row.id : 0;
    m_isUpload = entry && entry->row.direction == Node::TransferRow::Direction::Upload;
    // Who is told twice (by two networks) cannot be followed.
    if (transfer != m_transfer || hasTwins(sources) || hasTwins(m_sources)) {
        beginResetModel();
        m_transfer = transfer;
        m_sources = std::move(sources);
        endResetModel();
        return;
    }

    // A source that stays keeps its selection: those that go, those that come, then the order.
    for (std::size_t at = m_sources.size(); at-- > 0;) {
        if (placeIn(sources, m_sources[at].row.peer) >= 0)
            continue;
        beginRemoveRows({}, static_cast<int>(at), static_cast<int>(at));
        m_sources.erase(m_sources.begin() + static_cast<std::ptrdiff_t>(at));
        endRemoveRows();
    }
    for (const Source& source : sources) {
        if (placeIn(m_sources, source.row.peer) >= 0)
            continue;
        const int at = static_cast<int>(m_sources.size());
        beginInsertRows({}, at, at);
        m_sources.push_back(source);
        endInsertRows();
    }
    reorder(std::move(sources));
    if (!m_sources.empty())
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_sources.size()) - 1, ColumnCount - 1));
}

void SourcesModel::reorder(std::vector<Source> sources)
{
    const bool isSame = std::equal(sources.begin(), sources.end(), m_sources.begin(), m_sources.end(),
                                   [](const Source& a, const Source& b) { return a.row.peer == b.row.peer; });
    if (isSame) {
        m_sources = std::move(sources);
        return;
    }
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex& old : before) {
        const QString& peer = m_sources[static_cast<std::size_t>(old.row())].row.peer;
        after.append(index(placeIn(sources, peer), old.column()));
    }
    m_sources = std::move(sources);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

int SourcesModel::placeIn(const std::vector<Source>& sources, const QString& peer)
{
    const auto place =
        std::find_if(sources.begin(), sources.end(), [&](const Source& source) { return source.row.peer == peer; });
    return place == sources.end() ? -1 : static_cast<int>(place - sources.begin());
}

bool SourcesModel::hasTwins(const std::vector<Source>& sources)
{
    for (std::size_t at = 0; at < sources.size(); ++at) {
        if (placeIn(sources, sources[at].row.peer) != static_cast<int>(at))
            return true;
    }
    return false;
}

std::vector<SourcesModel::Source> SourcesModel::sorted(std::vector<Source> sources) const
{
    if (m_column < 0)
        return sources;
    const auto isBefore = [this](const Source& a, const Source& b) {
        switch (m_column) {
        case Speed:
            return a.row.rate < b.row.rate;
        case Queue:
            return placeOf(a.row.state) < placeOf(b.row.state);
        case Delivered:
            return a.row.pieces < b.row.pieces;
        case Bad:
            return a.row.badPieces < b.row.badPieces;
        case Peer:
            return sortNameOf(a.row.peer) < sortNameOf(b.row.peer);
        default:
            return a.mark < b.mark;
        }
    };
    std::stable_sort(sources.begin(), sources.end(), [&](const Source& a, const Source& b) {
        return m_order == Qt::AscendingOrder ? isBefore(a, b) : isBefore(b, a);
    });
    return sources;
}

void SourcesModel::sort(int column, Qt::SortOrder order)
{
    m_column = column < ColumnCount ? column : -1;
    m_order = order;
    reorder(sorted(m_sources));
}

int SourcesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sources.size());
}

int SourcesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant SourcesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Source& source = m_sources[static_cast<std::size_t>(index.row())];
    switch (role) {
    case MarkRole:
        return source.mark;
    case Qt::ToolTipRole: {
        const QString reason = reasonOf(source.row.state);
        return reason.isEmpty() ? source.row.peer : QString(source.row.peer + QStringLiteral(": ") + reason);
    }
    case Qt::TextAlignmentRole:
        return QVariant((index.column() >= Speed && index.column() != Queue ? Qt::AlignRight : Qt::AlignLeft) |
                        Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        if (index.column() == Colour)
            return tr("Colour %1").arg(colourOfMark(source.mark) + 1);
        break;
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case Peer: {
        const QString reason = reasonOf(source.row.state);
        return isAway(source.row.state) && !reason.isEmpty() ? tr("%1 (%2)").arg(source.row.peer, reason)
                                                             : source.row.peer;
    }
    case Speed:
        return source.row.rate > 0 ? rateText(source.row.rate) : QString();
    case Queue:
        return m_isUpload ? QString() : sourceStateText(source.row.state);
    case Delivered:
        return m_isUpload ? QString() : countText(static_cast<quint64>(source.row.pieces));
    case Bad:
        return source.row.badPieces > 0 ? countText(static_cast<quint64>(source.row.badPieces)) : QString();
    default:
        return {};
    }
}

QVariant SourcesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section >= Speed && section != Queue ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole && section == Colour)
        return tr("Colour");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Peer:
        return tr("Peer");
    case Speed:
        return tr("Speed");
    case Queue:
        return tr("Queue");
    case Delivered:
        return tr("Delivered", "pieces");
    case Bad:
        return tr("Bad", "pieces");
    default:
        return {};
    }
}

void TransferSourceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                   const QModelIndex& index) const
{
    RowDelegate::paint(painter, option, index);
    if (index.column() != SourcesModel::Colour)
        return;
    const auto mark = static_cast<quint8>(index.data(SourcesModel::MarkRole).toUInt());
    const Palette& palette = theme().palette();
    QRect square(0, 0, IconSize - 2, IconSize - 2);
    square.moveCenter(option.rect.center());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(palette.sources[static_cast<std::size_t>(colourOfMark(mark))]);
    painter->drawRoundedRect(square, 3, 3);
    if (const QChar letter = letterOfMark(mark); !letter.isNull()) {
        QFont font = option.font;
        font.setPixelSize(10);
        font.setBold(true);
        painter->setFont(font);
        painter->setPen(palette.base);
        painter->drawText(square, Qt::AlignCenter, QString(letter));
    }
    painter->restore();
}

} // namespace Potluck::Ui
