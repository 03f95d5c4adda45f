// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/page.h"
#include "ui/search/downloadwatch.h"
#include "ui/search/peerspeeds.h"

class QAction;
class QLineEdit;
class QMenu;
class QStackedWidget;
class QStringListModel;
class QToolButton;

namespace Potluck::Ui {

class FilterBar;
class KeptSearches;
class PageHeader;
class SearchTab;
class SearchTabBar;
class StartPane;

// Searches, a tab for each query. GUI thread.
class SearchPage final : public Page
{
    Q_OBJECT

public:
    explicit SearchPage(const Session& session, QWidget* parent = nullptr);

    // In a tab of its own; again in its tab where there is one. Without a query: a new tab to write one into.
    void searchFor(const QString& query);

    void openWith(const QString& query) override;
    void focusFilter() override;
    void refresh() override;
    void toggleDetails() override;
    [[nodiscard]] QList<QAction*> menuActions() const override;
    void remember() override;
    [[nodiscard]] QVariant handOver() const override; // the open searches
    void takeOver(const QVariant& left) override;     // searches them anew

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void focusSearch();
    void makeActions();
    QAction* addShortcut(QAction* action, const QKeySequence& keys);
    void makeHeader();
    [[nodiscard]] QWidget* makeTabLine();
    [[nodiscard]] SearchTab* current() const; // nothing where the current tab has no query yet
    [[nodiscard]] SearchTab* addTab();
    [[nodiscard]] SearchTab* openTab(const QString& query); // searches; the tab is current
    [[nodiscard]] int insertTab(int at);                    // into the bar, with its button
    void openNewTab();                                      // where none is open that has no query
    void closeTab(int index);
    void nextTab(int step);
    void showTab(int index);
    void placeFilters();
    void applyFilters();
    void toggleKept();
    void tell();                              // what the current tab allows, badge, titles
    void listPeers(const QStringList& peers); // of what is chosen, in the menu
    void download(const QString& folder);
    void downloadTo();
    void browse(QAction* chosen);
    void openMenu(const QPoint& at);

    DownloadWatch m_downloads;
    PeerSpeeds m_speeds;
    KeptSearches* m_kept;
    QStringListModel* m_history;
    PageHeader* m_header;
    QLineEdit* m_field = nullptr;
    QToolButton* m_keptButton = nullptr;
    FilterBar* m_filters;
    QWidget* m_filterLine = nullptr; // where they lie in a narrow window
    SearchTabBar* m_tabs = nullptr;
    QStackedWidget* m_panes;
    StartPane* m_start;
    QMenu* m_peers;

    QAction* m_new = nullptr;
    QAction* m_close = nullptr;
    QAction* m_next = nullptr;
    QAction* m_previous = nullptr;
    QAction* m_again = nullptr;
    QAction* m_everywhere = nullptr;
    QAction* m_download = nullptr;
    QAction* m_downloadTo = nullptr;
    QAction* m_similar = nullptr;
    QAction* m_browse = nullptr;
    QAction* m_copy = nullptr;
    QAction* m_keep = nullptr;
    QAction* m_showKept = nullptr;
};

} // namespace Potluck::Ui
