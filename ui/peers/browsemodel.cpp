// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/peers/browsemodel.h"

#include "ui/look/sortedmerge.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"

namespace Potluck::Ui {

BrowseModel::BrowseModel(const Theme& theme, QObject* parent)
    : QAbstractItemModel(parent), m_folderIcon(theme.icon(QStringLiteral("folder"), Theme::Tint::Muted)), m_theme(theme)
{
    m_folders.push_back(newFolder({}, Root));
}

void BrowseModel::clear()
{
    beginResetModel();
    m_folders.assign(1, newFolder({}, Root));
    m_files.clear();
    m_paths.clear();
    endResetModel();
}

BrowseModel::Folder BrowseModel::newFolder(const QString& name, quint32 above) const
{
    return {name, m_collator.key(name.toCaseFolded()), above, {}, {}, {}, 0, 0};
}

bool BrowseModel::folderLess(quint32 a, quint32 b) const
{
    const int compared = m_folders[a].nameKey.compare(m_folders[b].nameKey);
    return compared != 0 ? compared < 0 : a < b;
}

bool BrowseModel::nameLess(quint32 a, quint32 b) const
{
    const int compared = m_files[a].nameKey.compare(m_files[b].nameKey);
    return compared != 0 ? compared < 0 : a < b;
}

bool BrowseModel::sizeLess(quint32 a, quint32 b) const
{
    const File& left = m_files[a];
    const File& right = m_files[b];
    return left.size != right.size ? left.size < right.size : a < b;
}

// The folder of that path, made with those above it where it is new.
quint32 BrowseModel::place(const QString& path, QHash<quint32, Fresh>& fresh, QList<quint32>& touched)
{
    if (path.isEmpty())
        return Root;
    if (const auto known = m_paths.constFind(path); known != m_paths.cend())
        return *known;
    const qsizetype slash = path.lastIndexOf(QLatin1Char('/'));
    const quint32 above = slash > 0 ? place(path.left(slash), fresh, touched) : Root;
    const auto number = static_cast<quint32>(m_folders.size());
    m_folders.push_back(newFolder(path.mid(slash + 1), above));
    m_paths.insert(path, number);
    if (!fresh.contains(above))
        touched.append(above);
    fresh[above].folders.push_back(number);
    return number;
}

void BrowseModel::add(const QList<Node::BrowseRow>& rows)
{
    QHash<quint32, Fresh> fresh;
    QList<quint32> touched; // in the order in which they were met: folders above before those below
    for (const Node::BrowseRow& row : rows) {
        const quint32 folder = place(row.folder, fresh, touched);
        const auto number = static_cast<quint32>(m_files.size());
        m_files.push_back({row.name, m_collator.key(row.name.toCaseFolded()), row.magnet.toUtf8(), row.size.value_or(0),
                           folder, row.size.has_value()});
        if (!fresh.contains(folder))
            touched.append(folder);
        fresh[folder].files.push_back(number);
    }
    for (const quint32 folder : std::as_const(touched)) {
        Fresh& more = fresh[folder];
        putFolders(folder, std::move(more.folders));
        putFiles(folder, std::move(more.files));
    }
    // What the folders say of all that is in them.
    QHash<quint32, std::pair<qint64, quint64>> sums;
    for (auto number = static_cast<quint32>(m_files.size() - static_cast<size_t>(rows.size())); number < m_files.size();
         ++number) {
        for (quint32 folder = m_files[number].folder; folder != Root; folder = m_folders[folder].above) {
            ++sums[folder].first;
            sums[folder].second += m_files[number].size;
        }
    }
    for (auto sum = sums.cbegin(); sum != sums.cend(); ++sum) {
        m_folders[sum.key()].allFiles += sum->first;
        m_folders[sum.key()].allBytes += sum->second;
        const QModelIndex changed = indexOf(sum.key());
        Q_EMIT dataChanged(changed.siblingAtColumn(TypeColumn), changed.siblingAtColumn(SizeColumn));
    }
}

// Folders lie in their order at any time: parent() looks them up by it. They are few, so each run of new ones between
// two known has a signal of its own.
void BrowseModel::putFolders(quint32 into, Numbers folders)
{
    const auto less = [this](quint32 a, quint32 b) { return folderLess(a, b); };
    std::sort(folders.begin(), folders.end(), less);
    const bool reversed = m_descending && !m_bySize;
    for (size_t i = 0; i < folders.size();) {
        Numbers& known = m_folders[into].folders;
        const auto at = std::upper_bound(known.begin(), known.end(), folders[i], less);
        size_t end = i + 1;
        while (end < folders.size() && (at == known.end() || less(folders[end], *at)))
            ++end;
        const auto place = static_cast<int>(at - known.begin());
        const int first = reversed ? static_cast<int>(known.size()) - place : place;
        beginInsertRows(indexOf(into), first, first + static_cast<int>(end - i) - 1);
        known.insert(at, folders.begin() + static_cast<std::ptrdiff_t>(i),
                     folders.begin() + static_cast<std::ptrdiff_t>(end));
        endInsertRows();
        i = end;
    }
}

// New files are put at the end, then sorted in: two signals instead of one for each run of them.
void BrowseModel::putFiles(quint32 into, Numbers files)
{
    if (files.empty())
        return;
    const auto byName = [this](quint32 a, quint32 b) { return nameLess(a, b); };
    const auto bySize = [this](quint32 a, quint32 b) { return sizeLess(a, b); };
    Folder& folder = m_folders[into];
    const auto before = folder.files.size();
    const int first = static_cast<int>(folder.folders.size()) + (m_descending ? 0 : static_cast<int>(before));
    Numbers sized = files;
    std::sort(files.begin(), files.end(), byName);
    std::sort(sized.begin(), sized.end(), bySize);
    beginInsertRows(indexOf(into), first, first + static_cast<int>(files.size()) - 1);
    folder.files.insert(folder.files.end(), files.begin(), files.end());
    folder.bySize.insert(folder.bySize.end(), sized.begin(), sized.end());
    endInsertRows();
    const auto fits = [before](const Numbers& all, const Numbers& more, auto less) {
        return before == 0 || less(all[before - 1], more.front());
    };
    const bool namesFit = fits(folder.files, files, byName);
    const bool sizesFit = fits(folder.bySize, sized, bySize);
    const auto sortIn = [&] {
        Folder& all = m_folders[into];
        if (!namesFit) {
            all.files.resize(before);
            mergeSorted(all.files, files, byName);
        }
        if (!sizesFit) {
            all.bySize.resize(before);
            mergeSorted(all.bySize, sized, bySize);
        }
    };
    if (m_bySize ? sizesFit : namesFit)
        sortIn(); // nothing that is seen
    else
        rearrange(into, sortIn);
}

void BrowseModel::rearrange(quint32 folder, const std::function<void()>& change)
{
    const QList<QPersistentModelIndex> parents{QPersistentModelIndex(indexOf(folder))};
    Q_EMIT layoutAboutToBeChanged(parents, QAbstractItemModel::VerticalSortHint);
    change();
    const QModelIndexList before = persistentIndexList();
    for (const QModelIndex& index : before) {
        const quint32 number = numberOf(index.internalId());
        const bool isFile = isFileId(index.internalId());
        if ((isFile ? m_files[number].folder : m_folders[number].above) != folder)
            continue;
        const int row = isFile ? rowOfFile(number) : rowOfFolder(number);
        if (row != index.row())
            changePersistentIndex(index, createIndex(row, index.column(), index.internalId()));
    }
    Q_EMIT layoutChanged(parents, QAbstractItemModel::VerticalSortHint);
}

void BrowseModel::sort(int column, Qt::SortOrder order)
{
    const bool bySize = column == SizeColumn;
    const bool descending = order == Qt::DescendingOrder;
    if (bySize == m_bySize && descending == m_descending)
        return;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    m_descending = descending;
    m_bySize = bySize;
    QModelIndexList after;
    for (const QModelIndex& index : before) {
        const quint32 number = numberOf(index.internalId());
        const int row = isFileId(index.internalId()) ? rowOfFile(number) : rowOfFolder(number);
        after.append(createIndex(row, index.column(), index.internalId()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

quint32 BrowseModel::folderOf(const QModelIndex& parent) const
{
    return parent.isValid() ? numberOf(parent.internalId()) : Root;
}

QModelIndex BrowseModel::indexOf(quint32 folder) const
{
    return folder == Root ? QModelIndex() : createIndex(rowOfFolder(folder), 0, folderId(folder));
}

int BrowseModel::rowOfFolder(quint32 folder) const
{
    const Numbers& all = m_folders[m_folders[folder].above].folders;
    const auto place =
        std::lower_bound(all.begin(), all.end(), folder, [this](quint32 a, quint32 b) { return folderLess(a, b); });
    const auto row = static_cast<int>(place - all.begin());
    return m_descending && !m_bySize ? static_cast<int>(all.size()) - 1 - row : row;
}

int BrowseModel::rowOfFile(quint32 file) const
{
    const Folder& folder = m_folders[m_files[file].folder];
    const Numbers& all = shownFiles(folder);
    const auto place = std::lower_bound(all.begin(), all.end(), file, [this](quint32 a, quint32 b) {
        return m_bySize ? sizeLess(a, b) : nameLess(a, b);
    });
    const auto row = static_cast<int>(place - all.begin());
    return static_cast<int>(folder.folders.size()) + (m_descending ? static_cast<int>(all.size()) - 1 - row : row);
}

QModelIndex BrowseModel::index(int row, int column, const QModelIndex& parent) const
{
    if (row < 0 || column < 0 || column >= ColumnCount || row >= rowCount(parent))
        return {};
    const Folder& folder = m_folders[folderOf(parent)];
    const auto folders = static_cast<int>(folder.folders.size());
    if (row < folders) {
        const int place = m_descending && !m_bySize ? folders - 1 - row : row;
        return createIndex(row, column, folderId(folder.folders[static_cast<size_t>(place)]));
    }
    const Numbers& files = shownFiles(folder);
    const int place = m_descending ? static_cast<int>(files.size()) - 1 - (row - folders) : row - folders;
    return createIndex(row, column, fileId(files[static_cast<size_t>(place)]));
}

QModelIndex BrowseModel::parent(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    const quint32 number = numberOf(index.internalId());
    return indexOf(isFileId(index.internalId()) ? m_files[number].folder : m_folders[number].above);
}

int BrowseModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid() && (parent.column() != 0 || isFileId(parent.internalId())))
        return 0;
    const Folder& folder = m_folders[folderOf(parent)];
    return static_cast<int>(folder.folders.size() + folder.files.size());
}

int BrowseModel::columnCount(const QModelIndex& /*parent*/) const
{
    return ColumnCount;
}

bool BrowseModel::hasChildren(const QModelIndex& parent) const
{
    return rowCount(parent) > 0;
}

Qt::ItemFlags BrowseModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return isFileId(index.internalId()) ? flags | Qt::ItemNeverHasChildren : flags;
}

bool BrowseModel::isFolder(const QModelIndex& index) const
{
    return index.isValid() && !isFileId(index.internalId());
}

Node::BrowseRow BrowseModel::file(int number) const
{
    const File& file = m_files[static_cast<size_t>(number)];
    QStringList names;
    for (quint32 folder = file.folder; folder != Root; folder = m_folders[folder].above)
        names.prepend(m_folders[folder].name);
    return {names.join(QLatin1Char('/')), file.name, file.hasSize ? std::optional(file.size) : std::nullopt,
            QString::fromUtf8(file.magnet)};
}

QStringList BrowseModel::path(const QModelIndex& index) const
{
    QStringList names;
    if (!index.isValid())
        return names;
    const quint32 number = numberOf(index.internalId());
    for (quint32 folder = isFileId(index.internalId()) ? m_files[number].folder : number; folder != Root;
         folder = m_folders[folder].above)
        names.prepend(m_folders[folder].name);
    return names;
}

void BrowseModel::forEachFile(const QModelIndex& index,
                              const std::function<void(const QString&, const QStringList&)>& each) const
{
    if (!index.isValid())
        return;
    if (isFileId(index.internalId()))
        return each(QString::fromUtf8(m_files[numberOf(index.internalId())].magnet), {});
    struct Visit
    {
        quint32 folder;
        QStringList names;
    };
    QList<Visit> open{{numberOf(index.internalId()), {}}};
    while (!open.isEmpty()) {
        const Visit visit = open.takeLast();
        const Folder& folder = m_folders[visit.folder];
        for (const quint32 file : folder.files)
            each(QString::fromUtf8(m_files[file].magnet), visit.names);
        for (const quint32 below : folder.folders)
            open.append({below, visit.names + QStringList{m_folders[below].name}});
    }
}

QVariant BrowseModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const quint32 number = numberOf(index.internalId());
    const bool isFile = isFileId(index.internalId());
    const QString& name = isFile ? m_files[number].name : m_folders[number].name;
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == NameColumn)
            return name;
        if (index.column() == TypeColumn)
            return isFile ? typeText(name) : tr("%n file(s)", nullptr, static_cast<int>(m_folders[number].allFiles));
        if (isFile)
            return m_files[number].hasSize ? QVariant(sizeText(m_files[number].size)) : QVariant();
        return sizeText(m_folders[number].allBytes);
    case Qt::DecorationRole:
        if (index.column() != NameColumn)
            return {};
        return isFile ? m_theme.icon(typeIcon(name), Theme::Tint::Muted) : m_folderIcon;
    case Qt::TextAlignmentRole:
        return index.column() == SizeColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ToolTipRole:
        return index.column() == NameColumn ? QVariant(name) : QVariant();
    case Qt::AccessibleTextRole:
        if (index.column() != NameColumn || isFile)
            return {};
        return QVariant(tr("%1, folder, %n file(s)", nullptr, static_cast<int>(m_folders[number].allFiles)).arg(name));
    default:
        return {};
    }
}

QVariant BrowseModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == SizeColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case TypeColumn:
        return tr("Type");
    case SizeColumn:
        return tr("Size");
    default:
        return {};
    }
}

} // namespace Potluck::Ui
