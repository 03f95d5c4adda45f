// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/library/librarymodel.h"
#include "ui/library/sharesmodel.h"
#include "ui/page/page.h"

#include <QTimer>

class QLabel;
class QLineEdit;
class QListView;
class QMenu;
class QSplitter;
class QStackedWidget;

namespace Potluck::Ui {

class EmptyState;
class GivenPane;
class HashingStrip;
class PageHeader;
class RowView;
class RulesPanel;

// What is shared from here: the folders, what lies in them, who got it, and what is left out.
class LibraryPage final : public Page
{
    Q_OBJECT

public:
    explicit LibraryPage(const Session& session, QWidget* parent = nullptr);
    ~LibraryPage() override;

    void focusFilter() override;
    void refresh() override; // rescans
    void toggleDetails() override;
    [[nodiscard]] QList<QAction*> menuActions() const override;
    void remember() override;

    void addFolder(const QString& folder); // absolute

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeActions();
    void makeFolders();
    void makeFiles();
    void connectAll();
    void restore();

    void askShares();
    void showShares(const QList<Node::ShareRow>& shares);
    void chooseShare();
    void showProblem();
    void filterChanged();
    void showFitting();
    void fillBelow(); // more rows where the end of what is there is seen
    void selectionChanged();
    void arrangeGiven();
    void showFileMenu(const QPoint& at);
    void showShareMenu(const QPoint& at);

    void chooseFolder();
    void open(const QModelIndex& file);
    void openFolder();
    void copyMagnets();
    void showGiven();
    void stopSharing();
    [[nodiscard]] QModelIndexList selectedFiles() const; // their name's indexes, in order
    [[nodiscard]] QString chosenShare() const;           // empty: none

    SharesModel m_shares;
    LibraryModel m_model;
    QTimer m_typing;  // until the filter is asked for
    QString m_share;  // that is shown
    QString m_wanted; // was just added: shown as soon as the node tells it

    PageHeader* m_header;
    QLineEdit* m_field;
    HashingStrip* m_hashing;
    RulesPanel* m_rules;
    QStackedWidget* m_pages; // the library, or that nothing is shared
    EmptyState* m_empty;
    QListView* m_folders;
    QWidget* m_problem;
    QLabel* m_problemText;
    QStackedWidget* m_files; // the view, or what stands in for it
    RowView* m_view;
    EmptyState* m_noFiles;
    EmptyState* m_noMatch;
    GivenPane* m_given;
    QSplitter* m_columns;
    QSplitter* m_rows;
    bool m_isGivenOpen = false;
    bool m_hasShares = false; // the node answered
    double m_givenShare = 0.38;

    QAction* m_add = nullptr;
    QAction* m_rescan = nullptr;
    QAction* m_leftOut = nullptr;
    QAction* m_open = nullptr;
    QAction* m_openFolder = nullptr;
    QAction* m_copyMagnet = nullptr;
    QAction* m_whoDownloaded = nullptr;
    QAction* m_stopSharing = nullptr;
};

} // namespace Potluck::Ui
