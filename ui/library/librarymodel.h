// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/library/libraryorder.h"
#include "ui/widgets/poolworker.h"

#include <QAbstractItemModel>
#include <QElapsedTimer>
#include <QHash>
#include <QTimer>

#include <memory>
#include <vector>

namespace Potluck::Ui {

class Theme;

// What lies in one shared folder, as a tree, or what a search in all of them found, as a list. A folder's content is
// asked of the node when the folder is opened, told to the view in slices, and forgotten when it is closed again and
// much is held: only what is open is in memory. What changes at the node is asked again, folder by folder, and told as
// the difference. GUI thread.
class LibraryModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, Size, Shared, Given, ColumnCount };

    static constexpr qsizetype Slice = 1'000;          // rows that a view gets at once
    static constexpr qsizetype MostClosed = 20'000;    // rows that are held above it only where they are open
    static constexpr qsizetype MostSortedHere = 5'000; // more are sorted beside the GUI thread, and come when they are
    static constexpr int MostFound = 1'000;

    LibraryModel(Node::LibraryDoor& library, const Theme& theme, QObject* parent = nullptr);
    ~LibraryModel() override;

    void setShares(const QStringList& folders); // what is found is told from there on
    void showFolder(const QString& folder);     // absolute; empty: nothing
    void find(const QString& text);             // in all shares
    void askAgain();                            // something changed at the node
    void setLooking(bool looking);              // false: nobody looks, changes wait
    void folderClosed(const QModelIndex& folder);

    [[nodiscard]] bool isSearch() const { return m_isSearch; }
    [[nodiscard]] bool isAsking() const { return m_isAsking; } // for the first rows
    [[nodiscard]] const Node::SharedFileRow& row(const QModelIndex& index) const;
    [[nodiscard]] QString path(const QModelIndex& index) const; // absolute
    [[nodiscard]] qsizetype held() const;                       // rows in memory

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex& parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    void sort(int column, Qt::SortOrder order) override; // folders stay first; below 0: by name

Q_SIGNALS:
    void answered(); // the folder or the search that is shown has its first rows, or has none

private:
    using Rows = QList<Node::SharedFileRow>;
    struct Folder
    {
        QString path;
        Folder* parent = nullptr;
        int row = 0;                                     // in its parent
        Rows rows;                                       // that the view has
        Rows rest;                                       // and, from `restFrom` on, those after them: nothing is taken
        qsizetype restFrom = 0;                          // out of a long list that another thread may read
        QHash<QString, std::shared_ptr<Folder>> folders; // by name, those that were opened
        bool isKnown = false;
        bool isAsked = false;
        bool isStale = false;
        int revision = 0; // of its rows, as they were told

        [[nodiscard]] qsizetype left() const { return rest.size() - restFrom; }
    };

    [[nodiscard]] Folder* folderOf(const QModelIndex& index) const; // whose rows are below the index
    [[nodiscard]] QModelIndex indexOf(const Folder& folder) const;
    [[nodiscard]] std::shared_ptr<Folder> childAt(Folder& folder, int row) const;
    void reset(const QString& path, bool isSearch);
    void ask(const std::shared_ptr<Folder>& folder);
    void take(Folder& folder, Rows rows);
    void answer(const std::shared_ptr<Folder>& folder, Rows rows);
    void takeDifference(Folder& folder, Rows rows);
    void showMore(Folder& folder);
    void replaceRows(Folder& folder, Rows rows);
    void reorder(Folder& folder, const Rows& rows);
    void forget(Folder& folder);
    static void renumber(Folder& folder);
    void arrangeAside(const std::shared_ptr<Folder>& folder, Rows rows);
    void settle(const std::shared_ptr<Folder>& folder, Rows rows);
    void sortFolder(const std::shared_ptr<Folder>& folder);
    void sortAside(const std::shared_ptr<Folder>& folder);
    void showSorted(Folder& folder, Rows all);
    void setRest(Folder& folder, Rows all, qsizetype from);
    void markStale(Folder& folder);
    void askNextStale();
    void startRound();
    [[nodiscard]] static std::shared_ptr<Folder> firstStale(const std::shared_ptr<Folder>& folder);
    [[nodiscard]] static qsizetype heldBy(const Folder& folder);
    [[nodiscard]] QString nameOf(const Node::SharedFileRow& row) const;

    Node::LibraryDoor& m_library;
    const Theme& m_theme;
    std::shared_ptr<Folder> m_root;
    bool m_isSearch = false;
    QString m_text; // searched for
    bool m_isAsking = false;
    LibraryOrder m_order;
    PoolWorker m_pool;
    bool m_looks = true;
    QTimer m_again;        // until changes are asked for
    QElapsedTimer m_round; // of asking what changed
    int m_pause = 0;       // before the next round, milliseconds
    QStringList m_shares;
};

} // namespace Potluck::Ui
