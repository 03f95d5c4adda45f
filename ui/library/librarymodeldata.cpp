// SPDX-License-Identifier: GPL-3.0-or-later
// How the tree of a shared folder looks to a view.
#include "ui/library/librarymodel.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"

#include <QLocale>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace Potluck::Ui {

std::shared_ptr<LibraryModel::Folder> LibraryModel::childAt(Folder& folder, int row) const
{
    std::shared_ptr<Folder>& child = folder.folders[folder.rows[row].name];
    if (!child) {
        child = std::make_shared<Folder>();
        child->path = folder.path + QLatin1Char('/') + folder.rows[row].name;
        child->parent = &folder;
        child->row = row;
    }
    return child;
}

LibraryModel::Folder* LibraryModel::folderOf(const QModelIndex& index) const
{
    if (!index.isValid())
        return m_root.get();
    return childAt(*static_cast<Folder*>(index.internalPointer()), index.row()).get();
}

QModelIndex LibraryModel::indexOf(const Folder& folder) const
{
    return folder.parent ? createIndex(folder.row, 0, folder.parent) : QModelIndex();
}

const Node::SharedFileRow& LibraryModel::row(const QModelIndex& index) const
{
    return static_cast<const Folder*>(index.internalPointer())->rows.at(index.row());
}

QString LibraryModel::path(const QModelIndex& index) const
{
    if (!index.isValid())
        return m_root->path;
    const QString& name = row(index).name;
    return m_isSearch ? name : static_cast<const Folder*>(index.internalPointer())->path + QLatin1Char('/') + name;
}

QModelIndex LibraryModel::index(int row, int column, const QModelIndex& parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column, folderOf(parent)) : QModelIndex();
}

QModelIndex LibraryModel::parent(const QModelIndex& child) const
{
    return child.isValid() ? indexOf(*static_cast<const Folder*>(child.internalPointer())) : QModelIndex();
}

int LibraryModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_root->rows.size());
    if (parent.column() > 0 || !row(parent).isFolder)
        return 0;
    const auto child = static_cast<const Folder*>(parent.internalPointer())->folders.value(row(parent).name);
    return child ? static_cast<int>(child->rows.size()) : 0;
}

int LibraryModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

bool LibraryModel::hasChildren(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return !m_root->rows.isEmpty();
    if (parent.column() > 0 || !row(parent).isFolder)
        return false;
    const auto child = static_cast<const Folder*>(parent.internalPointer())->folders.value(row(parent).name);
    return child && child->isKnown ? !child->rows.isEmpty() : row(parent).files > 0;
}

bool LibraryModel::canFetchMore(const QModelIndex& parent) const
{
    if (parent.isValid() && (parent.column() > 0 || !row(parent).isFolder))
        return false;
    const Folder& folder = *folderOf(parent);
    return !folder.isAsked && (!folder.isKnown || folder.left() > 0);
}

void LibraryModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    // Not at once: a view asks while it takes in other rows.
    const Folder& wanted = *folderOf(parent);
    const auto folder = wanted.parent ? childAt(*wanted.parent, wanted.row) : m_root;
    folder->isAsked = true;
    const auto fetch = [this, weak = std::weak_ptr(folder)] {
        const auto asked = weak.lock();
        if (!asked)
            return;
        asked->isAsked = false;
        if (asked->isKnown)
            showMore(*asked);
        else
            ask(asked);
    };
    QMetaObject::invokeMethod(this, fetch, Qt::QueuedConnection);
}

QString LibraryModel::nameOf(const Node::SharedFileRow& row) const
{
    if (!m_isSearch)
        return row.name;
    for (const QString& share : m_shares) {
        if (!row.name.startsWith(share + QLatin1Char('/')))
            continue;
        const qsizetype above = share.lastIndexOf(QLatin1Char('/'));
        return row.name.mid(above + 1);
    }
    return row.name;
}

QVariant LibraryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node::SharedFileRow& row = this->row(index);
    switch (role) {
    case Qt::DecorationRole:
        if (index.column() != Name)
            return {};
        return m_theme.icon(row.isFolder ? QStringLiteral("folder") : typeIcon(row.name), Theme::Tint::Muted);
    case Qt::TextAlignmentRole:
        return QVariant((index.column() == Size || index.column() == Given ? Qt::AlignRight : Qt::AlignLeft) |
                        Qt::AlignVCenter);
    case Qt::ToolTipRole:
        if (row.isFolder)
            return QString(path(index) + u'\n' +
                           tr("%n file(s), %1", nullptr, static_cast<int>(std::min<qint64>(row.files, 1'000'000'000)))
                               .arg(sizeText(row.size)));
        return row.bytesGiven > 0
                   ? QString(path(index) + u'\n' + tr("%1 given to others").arg(sizeText(row.bytesGiven)))
                   : path(index);
    case Qt::AccessibleTextRole:
        if (index.column() == Name && row.isFolder)
            return tr("%1, folder, %n file(s)", nullptr, static_cast<int>(std::min<qint64>(row.files, 1'000'000'000)))
                .arg(row.name);
        if (index.column() == Given && row.timesGiven > 0)
            return tr("given %n time(s)", nullptr, static_cast<int>(std::min<qint64>(row.timesGiven, 1'000'000'000)));
        return data(index, Qt::DisplayRole);
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case Name:
        return nameOf(row);
    case Size:
        return sizeText(row.size);
    case Shared:
        if (row.isFolder)
            return {};
        if (row.magnet.isEmpty())
            return tr("Waiting", "to be hashed");
        return row.sharedAt.isValid() ? QLocale().toString(row.sharedAt.toLocalTime().date(), QLocale::ShortFormat)
                                      : QString();
    case Given:
        return row.timesGiven > 0 ? countText(static_cast<quint64>(row.timesGiven)) : QString();
    default:
        return {};
    }
}

QVariant LibraryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Size || section == Given ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Given)
        return tr("How often somebody got all of it from here");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Size:
        return tr("Size");
    case Shared:
        return tr("Shared", "since when");
    case Given:
        return tr("Given", "how often");
    default:
        return {};
    }
}

Qt::ItemFlags LibraryModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled;
    if (!row(index).isFolder)
        flags |= Qt::ItemNeverHasChildren;
    return flags;
}

QStringList LibraryModel::mimeTypes() const
{
    return {QStringLiteral("text/uri-list")};
}

QMimeData* LibraryModel::mimeData(const QModelIndexList& indexes) const
{
    QList<QUrl> files;
    for (const QModelIndex& index : indexes) {
        if (index.column() == Name)
            files.append(QUrl::fromLocalFile(path(index)));
    }
    if (files.isEmpty())
        return nullptr;
    auto* const data = new QMimeData;
    data->setUrls(files);
    return data;
}

} // namespace Potluck::Ui
