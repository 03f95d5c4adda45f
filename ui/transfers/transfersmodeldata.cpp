// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells of the list of transfers say.
#include "ui/look/reasons.h"
#include "ui/look/text.h"
#include "ui/transfers/piecetext.h"
#include "ui/transfers/transfersmodel.h"

#include <QMimeData>
#include <QSet>
#include <QUrl>

namespace Potluck::Ui {
namespace {

bool isMoving(const TransferEntry& entry)
{
    return entry.state == TransferState::Downloading || entry.state == TransferState::Uploading;
}

QString percentOf(const TransferEntry& entry)
{
    return entry.row.size > 0 ? percentText(entry.row.done, entry.row.size) : QString();
}

} // namespace

int TransfersModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int TransfersModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant TransfersModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TransferEntry& entry = this->entry(index.row());
    const Node::TransferRow& row = entry.row;
    switch (role) {
    case EntryRole:
        return QVariant::fromValue(&entry);
    case Qt::TextAlignmentRole:
        if (index.column() == Size || index.column() == Speed || index.column() == Left || index.column() == Sources ||
            index.column() == Availability)
            return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        if (!row.detail.isEmpty())
            return QString(row.name + u'\n' + reasonText(row.detail));
        return index.column() == Name ? QVariant(row.name) : QVariant();
    case Qt::AccessibleTextRole:
        if (index.column() == Progress)
            return progressSentence(row, entry.state);
        if (index.column() == State && !row.detail.isEmpty())
            return QString(stateText(entry.state, row.place) + QStringLiteral(": ") + reasonText(row.detail));
        if (index.column() == Name)
            return row.direction == Node::TransferRow::Direction::Download ? tr("%1, download").arg(row.name)
                                                                           : tr("%1, upload").arg(row.name);
        return data(index, Qt::DisplayRole);
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }

    switch (index.column()) {
    case Name:
        return row.name;
    case Size:
        return row.size > 0 ? sizeText(row.size) : QString();
    case Progress:
        return percentOf(entry);
    case Speed:
        return isMoving(entry) && row.rate > 0 ? rateText(row.rate) : QString();
    case Left:
        return isUnfinished(entry.state) ? leftText(row.secondsLeft) : QString();
    case Sources:
        return row.sources.isEmpty() || row.direction == Node::TransferRow::Direction::Upload
                   ? QString()
                   : countText(static_cast<quint64>(row.sources.size()));
    case State:
        return stateText(entry.state, row.place);
    case Availability:
        return isUnfinished(entry.state) && row.availability > 0 ? QLocale().toString(row.availability, 'f', 1)
                                                                 : QString();
    case Added:
        return row.added.isValid() ? QLocale().toString(row.added.toLocalTime(), QLocale::ShortFormat) : QString();
    default:
        return {};
    }
}

QVariant TransfersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber =
            section == Size || section == Speed || section == Left || section == Sources || section == Availability;
        return QVariant((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Size:
        return tr("Size");
    case Progress:
        return tr("Progress");
    case Speed:
        return tr("Speed");
    case Left:
        return tr("Left", "time left");
    case Sources:
        return tr("Sources");
    case State:
        return tr("State");
    case Availability:
        return tr("Copies", "how many whole copies can be reached");
    case Added:
        return tr("Added");
    default:
        return {};
    }
}

Qt::ItemFlags TransfersModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (!entry(index.row()).row.path.isEmpty())
        flags |= Qt::ItemIsDragEnabled;
    return flags;
}

QStringList TransfersModel::mimeTypes() const
{
    return {QStringLiteral("text/uri-list")};
}

QMimeData* TransfersModel::mimeData(const QModelIndexList& indexes) const
{
    QList<QUrl> files;
    QSet<int> rows;
    for (const QModelIndex& index : indexes) {
        const QString path = entry(index.row()).row.path;
        if (path.isEmpty() || rows.contains(index.row()))
            continue;
        rows.insert(index.row());
        files.append(QUrl::fromLocalFile(path));
    }
    if (files.isEmpty())
        return nullptr;
    auto* const data = new QMimeData;
    data->setUrls(files);
    return data;
}

} // namespace Potluck::Ui
