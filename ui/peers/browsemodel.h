// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/types.h"
#include "ui/look/namecollator.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QIcon>

#include <deque>
#include <functional>
#include <vector>

namespace Potluck::Ui {

class Theme;

// The files of one peer as the tree of its folders: folders first, both by name, or files by size. Grows page by page
// in any order; 300,000 files cost one page's work at a time. GUI thread; the theme outlives it.
class BrowseModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, TypeColumn, SizeColumn, ColumnCount };

    explicit BrowseModel(const Theme& theme, QObject* parent = nullptr);

    void add(const QList<Node::BrowseRow>& rows);
    void clear();

    [[nodiscard]] int fileCount() const { return static_cast<int>(m_files.size()); }
    [[nodiscard]] const QString& fileName(int file) const { return m_files[static_cast<size_t>(file)].name; }
    [[nodiscard]] Node::BrowseRow file(int file) const; // as it was added
    [[nodiscard]] bool isFolder(const QModelIndex& index) const;
    // The names from the top down to the folder that is or holds this.
    [[nodiscard]] QStringList path(const QModelIndex& index) const;
    // Of a folder: each file in it, at any depth, with the folders that lie between. Of a file: itself.
    void forEachFile(const QModelIndex& index,
                     const std::function<void(const QString& magnet, const QStringList& folders)>& each) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex& parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override; // by name or size

private:
    using Numbers = std::vector<quint32>;
    struct Folder
    {
        QString name;
        QCollatorSortKey nameKey;
        quint32 above = 0;
        Numbers folders; // by name
        Numbers files;   // by name
        Numbers bySize;  // the same; kept at any time, so that another order costs no sorting
        qint64 allFiles = 0;
        quint64 allBytes = 0;
    };
    struct File
    {
        QString name;
        QCollatorSortKey nameKey; // made once: a page is compared some ten thousand times
        QByteArray magnet;        // UTF-8, half as long
        quint64 size = 0;
        quint32 folder = 0;
        bool hasSize = false;
    };
    static constexpr quint32 Root = 0;

    [[nodiscard]] static quintptr folderId(quint32 folder) { return quintptr{folder} * 2; }
    [[nodiscard]] static quintptr fileId(quint32 file) { return quintptr{file} * 2 + 1; }
    [[nodiscard]] static bool isFileId(quintptr id) { return (id & 1) != 0; }
    [[nodiscard]] static quint32 numberOf(quintptr id) { return static_cast<quint32>(id / 2); }

    [[nodiscard]] quint32 folderOf(const QModelIndex& parent) const; // whose rows lie below this index
    [[nodiscard]] QModelIndex indexOf(quint32 folder) const;
    [[nodiscard]] int rowOfFolder(quint32 folder) const;
    [[nodiscard]] int rowOfFile(quint32 file) const;
    [[nodiscard]] const Numbers& shownFiles(const Folder& folder) const
    {
        return m_bySize ? folder.bySize : folder.files;
    }
    [[nodiscard]] Folder newFolder(const QString& name, quint32 above) const;
    [[nodiscard]] bool folderLess(quint32 a, quint32 b) const;
    [[nodiscard]] bool nameLess(quint32 a, quint32 b) const;
    [[nodiscard]] bool sizeLess(quint32 a, quint32 b) const;

    struct Fresh // what one page brings to one folder
    {
        Numbers folders;
        Numbers files;
    };
    [[nodiscard]] quint32 place(const QString& path, QHash<quint32, Fresh>& fresh, QList<quint32>& touched);
    void putFolders(quint32 into, Numbers folders);
    void putFiles(quint32 into, Numbers files);
    // Persistent indexes below a folder get their rows anew after `change`.
    void rearrange(quint32 folder, const std::function<void()>& change);

    const QIcon m_folderIcon;
    const Theme& m_theme;
    NameCollator m_collator;
    std::vector<Folder> m_folders; // the first is above all; made by newFolder()
    std::deque<File> m_files;      // none is moved when there are more
    QHash<QString, quint32> m_paths;
    bool m_bySize = false;
    bool m_descending = false;
};

} // namespace Potluck::Ui
