// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/page.h"
#include "ui/page/session.h"
#include "ui/page/shell.h"
#include "ui/shell/pagefactory.h"
#include "ui/shell/statusline.h"

#include <QHash>
#include <QMainWindow>
#include <QUndoStack>

#include <functional>
#include <memory>

class QStackedWidget;

namespace Potluck::Ui {

class BannerBar;
class DropOverlay;
class EmptyState;
class Intake;
class Notices;
class Sidebar;
class Tray;
class Welcome;
class WindowMenus;

// What a window is given: all of a Session but the window itself. References outlive it.
struct Surroundings
{
    Node::ControlTarget& node;
    Node::TransferDoor& transfers;
    Node::LibraryDoor& library;
    Node::HostingDoor& hosting;
    Node::PreferencesDoor& preferences;
    Node::NetworkDoor& network;
    Feed& feed;
    Theme& theme;
    QSettings& memory;
    Languages& languages;
};

// The window: sidebar, pages, banners, status line, menus, undo, drops, the tray. It may be shown before the node runs:
// pages are made when it does. GUI thread. It never ends the program itself: it asks for that with quitRequested().
class MainWindow final : public QMainWindow, public Shell
{
    Q_OBJECT

public:
    struct Parts
    {
        PageFactory pages;
        StatusLine::FreeSpace freeSpace;
        std::function<bool()> isTrayAvailable{}; // nothing: no tray is wanted
        QHash<PageId, QVariant> left{};          // what the pages of a window before this one left (Page::handOver)
    };

    MainWindow(const Surroundings& surroundings, Parts parts);
    ~MainWindow() override;

    // The node answers from now on. Shows the first start's steps where nothing was set up yet.
    void nodeStarted();
    // It does not, for that reason (in the window's language); offers to try again.
    void nodeFailed(const QString& sentence);
    // Links that the desktop or another start handed over; taken when the node runs. Shows the window.
    void takeFromOutside(const QStringList& links);
    void raiseWindow();
    // Remembers what was arranged; before the window goes.
    void remember();
    // Nothing can be undone any more: what was removed is, at the node that still runs.
    void settle();
    // For a window that takes this one's place: what its pages go on with.
    [[nodiscard]] QHash<PageId, QVariant> handOver() const;
    // Links from outside that the node has not been asked for.
    [[nodiscard]] QStringList takeWaitingLinks();

    [[nodiscard]] Tray& tray() { return *m_tray; }
    [[nodiscard]] Page* page(PageId page) const { return m_pages.value(page); } // nullptr: not made, or none
    [[nodiscard]] PageId currentPage() const { return m_current; }
    [[nodiscard]] QStringList bannerTexts() const;

    using QMainWindow::show;
    void show(const Banner& banner) override;
    void takeBanner(const QString& key) override;
    void open(PageId page) override;
    void searchFor(const QString& query) override;
    void browsePeer(const QString& peer) override;
    void take(const QStringList& linksAndFolders) override;
    void askForLink() override;
    void download(const QStringList& magnets, const QString& folder) override;
    void copy(const QString& text) override;
    void notify(const QString& title, const QString& text, PageId page) override;
    void openSettings(const QString& searchedFor) override;
    [[nodiscard]] QUndoStack& undo() override { return m_undo; }

Q_SIGNALS:
    void quitRequested();
    void retryRequested(); // start the node again

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void makeBody();
    void makeMenus();
    void makePage(PageId page);
    void makePages();
    void showFirstPage();
    void showWelcome();
    void endWelcome();
    void offerInvite();
    void placeBanners();
    void fitSidebar();
    void focusPage();
    void focusNextPane();
    [[nodiscard]] QList<QWidget*> panes() const;
    void undoChanged(int index);
    void askAboutClosing(bool hasTray);
    void hideInTray();
    void showWithoutTray();
    void showShortcuts();
    void restoreWindow();

    const Session m_session;
    const Parts m_parts;
    QUndoStack m_undo;
    int m_undoIndex = 0;
    const void* m_newest = nullptr; // the last command, to be told from others only
    bool m_redoing = false;
    bool m_isStarted = false;
    bool m_sidebarByHand = false; // narrow because somebody wants it so
    PageId m_current = PageId::Search;
    QHash<PageId, Page*> m_pages;
    QHash<PageId, QVariant> m_left; // of pages that are not made yet
    QStringList m_waitingLinks;
    QStackedWidget* m_whole; // the body, or the first start's steps
    QWidget* m_body;
    Sidebar* m_sidebar;
    QWidget* m_area; // banners and pages
    BannerBar* m_banners;
    QStackedWidget* m_stack;
    EmptyState* m_starting;
    EmptyState* m_failed = nullptr;
    StatusLine* m_status;
    DropOverlay* m_drop;
    Welcome* m_welcome = nullptr;
    WindowMenus* m_menus = nullptr;
    Intake* m_intake;
    Tray* m_tray;
    Notices* m_notices;
};

} // namespace Potluck::Ui
