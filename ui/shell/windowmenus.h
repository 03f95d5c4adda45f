// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/page.h"
#include "ui/shell/shortcutsheet.h"

#include <QList>
#include <QObject>

#include <functional>

class QMainWindow;
class QMenu;
class QUndoStack;

namespace Potluck::Ui {

class Theme;

// The window's own actions with their shortcuts: in the menu bar, and working while that is hidden.
class WindowMenus final : public QObject
{
    Q_OBJECT

public:
    struct Calls // what the actions do
    {
        std::function<void()> addLink;
        std::function<void()> shareFolder;
        std::function<void()> quit;
        std::function<void()> undo;
        std::function<void()> redo;
        std::function<void()> paste;
        std::function<void()> searchNetwork;
        std::function<void()> filterPage;
        std::function<void()> refreshPage;
        std::function<void()> toggleDetails;
        std::function<void()> toggleSidebar;
        std::function<void()> toggleMenuBar;
        std::function<void()> nextPane;
        std::function<void()> pauseAll;
        std::function<void()> resumeAll;
        std::function<void()> showShortcuts;
        std::function<void(PageId)> open;
    };
    struct Named
    {
        PageId id;
        QString icon;
        QString name;
    };

    WindowMenus(QMainWindow& window, const Theme& theme, QUndoStack& undo, const QList<Named>& pages, Calls calls);

    // The menu of the page that is shown; nothing: none.
    void setPage(const Page* page, const QString& name);
    // For the sheet: the window's own; then those of the pages that are made.
    [[nodiscard]] QList<ShortcutSheet::Group> groups(const QList<std::pair<QString, const Page*>>& pages) const;

private:
    QAction* add(QMenu* menu, const QString& icon, const QString& text, const QList<QKeySequence>& keys,
                 const std::function<void()>& call);
    void makeFileMenu();
    void makeEditMenu(QUndoStack& undo);
    void makeViewMenu(const QList<Named>& pages);
    void makeHelpMenu();

    QMainWindow& m_window;
    const Theme& m_theme;
    const Calls m_calls;
    QMenu* m_file;
    QMenu* m_edit;
    QMenu* m_view;
    QMenu* m_page;
    QMenu* m_help;
};

} // namespace Potluck::Ui
