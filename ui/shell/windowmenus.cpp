// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowmenus.h"

#include "ui/look/theme.h"
#include "ui/page/mnemonics.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QUndoStack>

#include <utility>

namespace Potluck::Ui {

namespace {

// As they are called on the keyboard.
QString keysOf(const QAction* action)
{
    QStringList keys;
    for (const QKeySequence& sequence : action->shortcuts()) {
        const QKeyCombination pressed = sequence[0];
        if (pressed.key() == Qt::Key_Enter)
            continue; // the keypad's Return
        const Qt::Key key = pressed.key() == Qt::Key_Backtab ? Qt::Key_Tab : pressed.key();
        keys.append(QKeySequence(QKeyCombination(pressed.keyboardModifiers(), key)).toString(QKeySequence::NativeText));
    }
    return keys.join(QStringLiteral(" / ")); // a comma is a key, too
}

QString wordsOf(const QAction* action)
{
    QString text = action->iconText(); // what it is called whatever its menu says at the moment
    return text.remove(QLatin1Char('&')).remove(QStringLiteral("…"));
}

void collect(const QList<QAction*>& actions, const QString& menu, QList<ShortcutSheet::Line>& lines)
{
    for (const QAction* const action : actions) {
        if (action->menu())
            collect(action->menu()->actions(), wordsOf(action), lines);
        else if (!action->shortcut().isEmpty())
            lines.append({keysOf(action),
                          menu.isEmpty()
                              ? wordsOf(action)
                              : WindowMenus::tr("%1: %2", "a submenu and a command of it").arg(menu, wordsOf(action))});
    }
}

} // namespace

WindowMenus::WindowMenus(QMainWindow& window, const Theme& theme, QUndoStack& undo, const QList<Named>& pages,
                         Calls calls)
    : QObject(&window)
    , m_window(window)
    , m_theme(theme)
    , m_calls(std::move(calls))
    , m_file(window.menuBar()->addMenu(tr("&File")))
    , m_edit(window.menuBar()->addMenu(tr("&Edit")))
    , m_view(window.menuBar()->addMenu(tr("&View")))
    , m_page(window.menuBar()->addMenu(QString()))
    , m_help(window.menuBar()->addMenu(tr("&Help")))
{
    makeFileMenu();
    makeEditMenu(undo);
    makeViewMenu(pages);
    makeHelpMenu();
    m_page->menuAction()->setVisible(false);
    giveMnemonics(*m_page);
}

QAction* WindowMenus::add(QMenu* menu, const QString& icon, const QString& text, const QList<QKeySequence>& keys,
                          const std::function<void()>& call)
{
    QAction* const action = menu->addAction(text);
    if (!icon.isEmpty())
        action->setIcon(m_theme.icon(icon));
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, call);
    m_window.addAction(action); // shortcuts of a hidden menu bar sleep
    return action;
}

void WindowMenus::makeFileMenu()
{
    add(m_file, QStringLiteral("link"), tr("Add a &link…"), {QKeySequence(Qt::CTRL | Qt::Key_O)}, m_calls.addLink);
    add(m_file, QStringLiteral("folder-add"), tr("&Share a folder…"), {}, m_calls.shareFolder);
    m_file->addSeparator();
    add(m_file, QStringLiteral("pause"), tr("&Pause all"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)},
        m_calls.pauseAll);
    add(m_file, QStringLiteral("play"), tr("&Resume all"), {}, m_calls.resumeAll);
    m_file->addSeparator();
    add(m_file, QStringLiteral("quit"), tr("&Quit"), {QKeySequence(Qt::CTRL | Qt::Key_Q)}, m_calls.quit);
}

void WindowMenus::makeEditMenu(QUndoStack& undo)
{
    QAction* const undoIt =
        add(m_edit, QStringLiteral("undo"), tr("&Undo"), {QKeySequence(Qt::CTRL | Qt::Key_Z)}, m_calls.undo);
    QAction* const redoIt = add(m_edit, QStringLiteral("redo"), tr("&Redo"),
                                {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)}, m_calls.redo);
    const auto name = [undoIt, redoIt, &undo] {
        undoIt->setEnabled(undo.canUndo());
        redoIt->setEnabled(undo.canRedo());
        undoIt->setText(undo.canUndo() ? tr("&Undo: %1").arg(undo.undoText()) : tr("&Undo"));
        redoIt->setText(undo.canRedo() ? tr("&Redo: %1").arg(undo.redoText()) : tr("&Redo"));
    };
    connect(&undo, &QUndoStack::indexChanged, this, name);
    name();
    undoIt->setIconText(tr("&Undo"));
    redoIt->setIconText(tr("&Redo"));
    m_edit->addSeparator();
    add(m_edit, QStringLiteral("paste"), tr("&Paste links"), {QKeySequence(Qt::CTRL | Qt::Key_V)}, m_calls.paste);
    m_edit->addSeparator();
    add(m_edit, QStringLiteral("search"), tr("&Search the network"), {QKeySequence(Qt::CTRL | Qt::Key_K)},
        m_calls.searchNetwork);
    add(m_edit, QStringLiteral("filter"), tr("&Filter this page"), {QKeySequence(Qt::CTRL | Qt::Key_F)},
        m_calls.filterPage);
}

void WindowMenus::makeViewMenu(const QList<Named>& pages)
{
    for (const Named& page : pages) {
        const int number = static_cast<int>(page.id) + 1;
        QList<QKeySequence> keys{QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number))};
        if (page.id == PageId::Settings)
            keys.prepend(QKeySequence(Qt::CTRL | Qt::Key_Comma));
        add(m_view, page.icon, page.name, keys, [this, id = page.id] { m_calls.open(id); });
    }
    m_view->addSeparator();
    add(m_view, QStringLiteral("refresh"), tr("&Refresh"), {QKeySequence(Qt::Key_F5)}, m_calls.refreshPage);
    add(m_view, QStringLiteral("info"), tr("&Details"), {QKeySequence(Qt::ALT | Qt::Key_Return)},
        m_calls.toggleDetails);
    add(m_view, {}, tr("&Next pane"), {QKeySequence(Qt::Key_F6)}, m_calls.nextPane);
    m_view->addSeparator();
    add(m_view, QStringLiteral("sidebar"), tr("&Sidebar"), {QKeySequence(Qt::Key_F9)}, m_calls.toggleSidebar);
    add(m_view, QStringLiteral("menu"), tr("&Menu bar"), {QKeySequence(Qt::CTRL | Qt::Key_M)}, m_calls.toggleMenuBar);
}

void WindowMenus::makeHelpMenu()
{
    add(m_help, QStringLiteral("keyboard"), tr("&Keyboard shortcuts"),
        {QKeySequence(Qt::Key_F1), QKeySequence(Qt::Key_Question)}, m_calls.showShortcuts);
}

// Its title has a letter that no other menu of the bar has, in whatever language.
void WindowMenus::setPage(const Page* page, const QString& name)
{
    QStringList titles;
    for (const QMenu* const menu : {m_file, m_edit, m_view, m_help})
        titles.append(menu->title());
    titles.append(name);
    m_page->clear();
    const QList<QAction*> actions = page ? page->menuActions() : QList<QAction*>();
    m_page->setTitle(withMnemonics(titles).last());
    m_page->addActions(actions);
    m_page->menuAction()->setVisible(!actions.isEmpty());
}

QList<ShortcutSheet::Group> WindowMenus::groups(const QList<std::pair<QString, const Page*>>& pages) const
{
    QList<ShortcutSheet::Group> groups;
    for (const QMenu* const menu : {m_file, m_edit, m_view, m_help}) {
        ShortcutSheet::Group group{QString(menu->title()).remove(QLatin1Char('&')), {}};
        collect(menu->actions(), {}, group.lines);
        groups.append(group);
    }
    for (const auto& [name, page] : pages) {
        ShortcutSheet::Group group{name, {}};
        collect(page->menuActions(), {}, group.lines);
        if (!group.lines.isEmpty())
            groups.append(group);
    }
    return groups;
}

} // namespace Potluck::Ui
