// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a thing on the screen: its size, its panes, what is dropped on it, how it is closed.
#include "ui/look/metrics.h"
#include "ui/page/feed.h"
#include "ui/page/pane.h"
#include "ui/shell/bannerbar.h"
#include "ui/shell/dropoverlay.h"
#include "ui/shell/intake.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/windowmenus.h"
#include "ui/tray/tray.h"
#include "ui/widgets/pageheader.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QMenuBar>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace Potluck::Ui {

namespace {

constexpr QSize UsualSize(1180, 740);

// The first widget in it, in the order of focus, that the keyboard can reach.
QWidget* firstReachable(QWidget* within)
{
    const auto isReachable = [](const QWidget* widget) {
        return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus);
    };
    if (isReachable(within))
        return within;
    for (QWidget* next = within->nextInFocusChain(); next && next != within; next = next->nextInFocusChain()) {
        if (within->isAncestorOf(next) && isReachable(next))
            return next;
    }
    return nullptr;
}

QString closingQuestion(bool hasTray)
{
    return hasTray ? MainWindow::tr("Shall Potluck go on in the tray when its window is closed?")
                   : MainWindow::tr("There is no tray here: closing the window ends Potluck.");
}

} // namespace

void MainWindow::restoreWindow()
{
    QSettings& memory = m_session.memory;
    resize(UsualSize);
    restoreGeometry(memory.value(QStringLiteral("window/geometry")).toByteArray());
    menuBar()->setVisible(memory.value(QStringLiteral("window/menuBar"), true).toBool());
    m_sidebarByHand = memory.value(QStringLiteral("window/narrowSidebar")).toBool();
    m_sidebar->setVisible(memory.value(QStringLiteral("window/sidebar"), true).toBool());
    fitSidebar();
}

void MainWindow::remember()
{
    for (Page* const each : std::as_const(m_pages))
        each->remember();
    QSettings& memory = m_session.memory;
    memory.setValue(QStringLiteral("window/geometry"), saveGeometry());
    memory.setValue(QStringLiteral("window/menuBar"), !menuBar()->isHidden());
    memory.setValue(QStringLiteral("window/narrowSidebar"), m_sidebarByHand);
    memory.setValue(QStringLiteral("window/sidebar"), !m_sidebar->isHidden());
    memory.sync();
}

void MainWindow::raiseWindow()
{
    m_tray->setHoldsWindow(false);
    setWindowState(windowState() & ~Qt::WindowMinimized);
    QMainWindow::show();
    raise();
    activateWindow();
}

// Desktops take their tray away also while the screen is locked: in nobody's way, until somebody comes to the window.
void MainWindow::showWithoutTray()
{
    setAttribute(Qt::WA_ShowWithoutActivating);
    QMainWindow::show();
    setAttribute(Qt::WA_ShowWithoutActivating, false);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    fitSidebar();
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        m_tray->setHoldsWindow(false);
}

void MainWindow::fitSidebar()
{
    const bool narrow = m_sidebarByHand || width() < NarrowBelow;
    if (m_sidebar->isNarrow() != narrow)
        m_sidebar->setNarrow(narrow);
}

QList<QWidget*> MainWindow::panes() const
{
    QList<QWidget*> all;
    if (m_sidebar->isVisible())
        all.append(m_sidebar);
    if (m_banners->isVisible())
        all.append(m_banners);
    if (Page* const shown = page(m_current)) {
        // Header, table, details, as they lie below one another.
        for (PageHeader* const header : shown->findChildren<PageHeader*>()) {
            if (header->isVisible())
                all.append(header);
        }
        QList<QWidget*> views;
        const auto whole = shown->findChildren<Pane*>();
        for (Pane* const pane : whole) {
            if (pane->isVisible())
                views.append(pane);
        }
        const auto isInPane = [&whole](const QWidget* view) {
            return std::any_of(whole.begin(), whole.end(),
                               [view](const Pane* pane) { return pane->isAncestorOf(view); });
        };
        for (QAbstractItemView* const view : shown->findChildren<QAbstractItemView*>()) {
            if (view->isVisible() && (view->focusPolicy() & Qt::TabFocus) && !isInPane(view))
                views.append(view);
        }
        std::sort(views.begin(), views.end(), [shown](const QWidget* left, const QWidget* right) {
            const QPoint a = left->mapTo(shown, QPoint());
            const QPoint b = right->mapTo(shown, QPoint());
            return a.y() != b.y() ? a.y() < b.y() : a.x() < b.x();
        });
        all += views;
    }
    all.append(m_status);
    return all;
}

void MainWindow::focusNextPane()
{
    const QList<QWidget*> all = panes();
    QWidget* const focused = focusWidget();
    qsizetype now = -1;
    for (qsizetype index = 0; index < all.size(); ++index) {
        if (focused && (all.at(index) == focused || all.at(index)->isAncestorOf(focused)))
            now = index;
    }
    for (qsizetype step = 1; step <= all.size(); ++step) {
        QWidget* const pane = all.at((now + step) % all.size());
        const auto* const whole = qobject_cast<const Pane*>(pane);
        QWidget* const target = pane == m_sidebar ? m_sidebar->focusTarget()
                                : whole           ? whole->focusTarget()
                                                  : firstReachable(pane);
        if (target) {
            target->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

void MainWindow::focusPage()
{
    Page* const shown = page(m_current);
    QWidget* const focused = focusWidget();
    if (!shown || (focused && shown->isAncestorOf(focused)))
        return;
    for (QWidget* const pane : panes()) {
        if (qobject_cast<QAbstractItemView*>(pane)) {
            pane->setFocus(Qt::TabFocusReason);
            return;
        }
    }
    if (QWidget* const first = firstReachable(shown))
        first->setFocus(Qt::TabFocusReason);
}

void MainWindow::showShortcuts()
{
    QList<std::pair<QString, const Page*>> pages;
    for (const PageId id : {PageId::Search, PageId::Transfers, PageId::Library, PageId::Peers, PageId::Hosting}) {
        if (const Page* const each = page(id)) {
            const SidebarButton* const button = m_sidebar->button(id);
            pages.append({button->text(), each});
        }
    }
    new ShortcutSheet(m_session.theme, m_menus->groups(pages), this);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const QString effect = effectOf(offeredBy(textsOf(*event->mimeData())));
    if (effect.isEmpty() || m_pages.isEmpty() || m_welcome)
        return;
    event->acceptProposedAction();
    m_drop->showEffect(effect, QRect(m_area->mapTo(this, QPoint()), m_area->size()));
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent*)
{
    m_drop->hide();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    m_drop->hide();
    event->acceptProposedAction();
    take(textsOf(*event->mimeData()));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    // The program ends when the node has ended; and perhaps the window only goes to the tray.
    event->ignore();
    const QString wanted = m_session.memory.value(QStringLiteral("window/onClose")).toString();
    const bool hasTray = m_tray->isThere(); // asks the desktop
    const bool asked = m_banners->texts().contains(closingQuestion(hasTray));
    if (wanted == QLatin1String("quit") || asked || !m_isStarted) {
        Q_EMIT quitRequested();
    } else if (wanted == QLatin1String("tray") && hasTray) {
        hideInTray();
    } else {
        askAboutClosing(hasTray);
    }
}

void MainWindow::hideInTray()
{
    remember();
    hide();
    m_tray->setHoldsWindow(true);
}

void MainWindow::askAboutClosing(bool hasTray)
{
    const auto choose = [this](const char* what) {
        m_session.memory.setValue(QStringLiteral("window/onClose"), QLatin1String(what));
    };
    Banner banner{Banner::Kind::Note, closingQuestion(hasTray), {}, 0, QStringLiteral("closing")};
    if (hasTray) {
        banner.buttons.append({tr("Go on in the tray"), [this, choose] {
                                   choose("tray");
                                   hideInTray();
                               }});
    } else {
        banner.buttons.append({tr("Minimise"), [this] { showMinimized(); }});
    }
    banner.buttons.append({tr("Quit"), [this, choose] {
                               choose("quit");
                               Q_EMIT quitRequested();
                           }});
    if (m_welcome)
        Q_EMIT quitRequested(); // nothing runs yet that would want to go on
    else
        show(banner);
}

} // namespace Potluck::Ui
