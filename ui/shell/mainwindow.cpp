// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/look/metrics.h"
#include "ui/look/reasons.h"
#include "ui/look/theme.h"
#include "ui/page/feed.h"
#include "ui/shell/bannerbar.h"
#include "ui/shell/dropoverlay.h"
#include "ui/shell/intake.h"
#include "ui/shell/linkfield.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/windowmenus.h"
#include "ui/tray/notices.h"
#include "ui/tray/tray.h"
#include "ui/welcome/welcome.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/folderchooser.h"
#include "ui/widgets/pageheader.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace Potluck::Ui {

namespace {

constexpr QSize SmallestSize(600, 380);
constexpr int UndoSeconds = 10;
constexpr std::array<PageId, 6> AllPages = {PageId::Search, PageId::Transfers, PageId::Library,
                                            PageId::Peers,  PageId::Hosting,   PageId::Settings};

QString nameOf(PageId page)
{
    switch (page) {
    case PageId::Search:
        return MainWindow::tr("Search");
    case PageId::Transfers:
        return MainWindow::tr("Transfers");
    case PageId::Library:
        return MainWindow::tr("Library");
    case PageId::Peers:
        return MainWindow::tr("Peers");
    case PageId::Hosting:
        return MainWindow::tr("Hosting");
    case PageId::Settings:
        break;
    }
    return MainWindow::tr("Settings");
}

QString iconOf(PageId page)
{
    switch (page) {
    case PageId::Search:
        return QStringLiteral("search");
    case PageId::Transfers:
        return QStringLiteral("transfers");
    case PageId::Library:
        return QStringLiteral("library");
    case PageId::Peers:
        return QStringLiteral("peers");
    case PageId::Hosting:
        return QStringLiteral("hosting");
    case PageId::Settings:
        break;
    }
    return QStringLiteral("settings");
}

Session sessionOf(const Surroundings& s, Shell& shell)
{
    return {s.node, s.transfers, s.library, s.hosting, s.preferences, s.network,
            s.feed, s.theme,     shell,     s.memory,  s.languages};
}

} // namespace

MainWindow::MainWindow(const Surroundings& surroundings, Parts parts)
    : m_session(sessionOf(surroundings, *this))
    , m_parts(std::move(parts))
    , m_left(m_parts.left)
    , m_whole(new QStackedWidget(this))
    , m_body(new QWidget(m_whole))
    , m_sidebar(new Sidebar(m_session.theme, m_body))
    , m_area(new QWidget(m_body))
    , m_banners(new BannerBar(m_session.theme, m_area))
    , m_stack(new QStackedWidget(m_area))
    , m_starting(new EmptyState(m_session.theme, QStringLiteral("potluck"), tr("Potluck is starting."), m_stack))
    , m_status(new StatusLine(m_session, m_parts.freeSpace, m_body))
    , m_drop(new DropOverlay(m_session.theme, this))
    , m_intake(new Intake(m_session, this))
    , m_tray(new Tray(m_session, m_parts.isTrayAvailable, this))
    , m_notices(new Notices(m_session, this))
{
    setWindowTitle(QStringLiteral("Potluck"));
    setWindowIcon(QIcon(QStringLiteral(":/potluck/potluck.svg")));
    setMinimumSize(SmallestSize);
    setAcceptDrops(true);
    m_undo.setUndoLimit(UndoLimit);
    makeBody();
    makeMenus();
    connect(&m_undo, &QUndoStack::indexChanged, this, &MainWindow::undoChanged);
    connect(m_sidebar, &Sidebar::chosen, this, &MainWindow::open);
    connect(m_tray, &Tray::openRequested, this, &MainWindow::raiseWindow);
    connect(m_tray, &Tray::vanished, this, &MainWindow::showWithoutTray);
    connect(m_tray, &Tray::cameBack, this, &MainWindow::hide); // nobody came to it meanwhile
    connect(m_tray, &Tray::quitRequested, this, &MainWindow::quitRequested);
    connect(m_tray, &Tray::pageRequested, this, [this](PageId page) {
        raiseWindow();
        open(page);
    });
    restoreWindow();
}

MainWindow::~MainWindow()
{
    // Pages end before what they were given.
    m_undo.clear();
    delete m_whole;
}

void MainWindow::settle()
{
    m_undo.clear(); // what is removed there is removed when it cannot be undone any more
    m_tray->setHoldsWindow(false);
}

QHash<PageId, QVariant> MainWindow::handOver() const
{
    QHash<PageId, QVariant> left = m_left;
    for (auto each = m_pages.cbegin(); each != m_pages.cend(); ++each)
        left.insert(each.key(), each.value()->handOver());
    return left;
}

QStringList MainWindow::takeWaitingLinks()
{
    return std::exchange(m_waitingLinks, {});
}

void MainWindow::makeBody()
{
    m_stack->addWidget(m_starting);
    m_stack->setMinimumSize(1, 1); // the window may be smaller than what a page would like
    auto* const pages = new QVBoxLayout(m_area);
    pages->setContentsMargins(0, 0, 0, 0);
    pages->setSpacing(0);
    pages->addWidget(m_banners);
    pages->addWidget(m_stack, 1);
    auto* const middle = new QHBoxLayout;
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(0);
    middle->addWidget(m_sidebar);
    middle->addWidget(m_area, 1);
    auto* const all = new QVBoxLayout(m_body);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(middle, 1);
    all->addWidget(m_status);
    m_whole->addWidget(m_body);
    setCentralWidget(m_whole);
}

void MainWindow::makeMenus()
{
    WindowMenus::Calls calls;
    calls.addLink = [this] { askForLink(); };
    calls.shareFolder = [this] {
        chooseFolder(this, tr("Share a folder"), {}, [this](const QString& folder) { take({folder}); });
    };
    calls.quit = [this] { Q_EMIT quitRequested(); };
    calls.undo = [this] { m_undo.undo(); };
    calls.redo = [this] {
        m_redoing = true;
        m_undo.redo();
        m_redoing = false;
    };
    calls.paste = [this] {
        if (const QMimeData* const copied = QApplication::clipboard()->mimeData())
            take(textsOf(*copied));
    };
    calls.searchNetwork = [this] { searchFor({}); };
    calls.filterPage = [this] {
        if (Page* const shown = page(m_current))
            shown->focusFilter();
    };
    calls.refreshPage = [this] {
        if (Page* const shown = page(m_current))
            shown->refresh();
    };
    calls.toggleDetails = [this] {
        if (Page* const shown = page(m_current))
            shown->toggleDetails();
    };
    calls.toggleSidebar = [this] {
        // Wide, icons only, gone; where there is no room for wide only the last two.
        const bool roomy = width() >= NarrowBelow;
        if (!m_sidebar->isVisible()) {
            m_sidebarByHand = false;
            m_sidebar->show();
        } else if (roomy && !m_sidebarByHand) {
            m_sidebarByHand = true;
        } else {
            m_sidebar->hide();
        }
        fitSidebar();
    };
    calls.toggleMenuBar = [this] {
        const bool shown = menuBar()->isVisible();
        menuBar()->setVisible(!shown);
        if (shown)
            m_status->tell(tr("Ctrl+M brings the menu bar back"));
    };
    calls.nextPane = [this] { focusNextPane(); };
    calls.pauseAll = [this] {
        m_session.transfers.pauseAll(this, [this](const Status& status) {
            m_status->tell(status ? tr("All downloads are paused") : reasonText(status.error()));
        });
    };
    calls.resumeAll = [this] {
        m_session.transfers.resumeAll(this, [this](const Status& status) {
            m_status->tell(status ? tr("All downloads go on") : reasonText(status.error()));
        });
    };
    calls.showShortcuts = [this] { showShortcuts(); };
    calls.open = [this](PageId page) {
        open(page);
        focusPage();
    };
    QList<WindowMenus::Named> names;
    for (const PageId each : AllPages)
        names.append({each, iconOf(each), nameOf(each)});
    m_menus = new WindowMenus(*this, m_session.theme, m_undo, names, std::move(calls));
}

void MainWindow::nodeStarted()
{
    if (std::exchange(m_isStarted, true))
        return;
    if (m_failed) {
        m_failed->deleteLater();
        m_failed = nullptr;
    }
    if (m_session.memory.value(QStringLiteral("welcome/done")).toBool())
        return showFirstPage();
    // A data directory that was used before, perhaps without a window, needs no first steps.
    m_session.node.shares(this, [this](const Result<QList<Node::ShareRow>>& shares) {
        m_session.node.status(this,
                              [this, hasShares = shares && !shares->isEmpty()](const Result<Node::StatusRow>& status) {
                                  if (status)
                                      m_session.feed.setStatus(*status);
                                  if (hasShares || (status && (!status->indexes.isEmpty() || status->hosted)))
                                      showFirstPage();
                                  else
                                      showWelcome();
                              });
    });
}

void MainWindow::nodeFailed(const QString& sentence)
{
    if (m_failed)
        m_failed->deleteLater();
    m_failed = new EmptyState(m_session.theme, QStringLiteral("error"), tr("Potluck cannot start: %1.").arg(sentence),
                              m_stack);
    connect(m_failed->addButton(tr("Try again")), &QPushButton::clicked, this, [this] {
        m_stack->setCurrentWidget(m_starting);
        Q_EMIT retryRequested();
    });
    connect(m_failed->addButton(tr("Quit")), &QPushButton::clicked, this, &MainWindow::quitRequested);
    m_stack->addWidget(m_failed);
    m_stack->setCurrentWidget(m_failed);
}

void MainWindow::showFirstPage()
{
    // What is shown first; the others when there is time.
    const int last = m_session.memory.value(QStringLiteral("window/page"), 0).toInt();
    const auto known = std::find_if(AllPages.cbegin(), AllPages.cend(),
                                    [last](PageId page) { return static_cast<int>(page) == last; });
    makePage(known == AllPages.cend() ? PageId::Search : *known);
    if (m_pages.isEmpty())
        makePages();
    QTimer::singleShot(0, this, &MainWindow::makePages);
}

void MainWindow::makePage(PageId id)
{
    if (m_pages.contains(id))
        return;
    Page* const made = m_parts.pages(id, m_session);
    if (!made)
        return;
    const bool isFirst = m_pages.isEmpty();
    made->setParent(m_stack);
    m_pages.insert(id, made);
    m_stack->addWidget(made);
    SidebarButton* const button = m_sidebar->addPage(id, iconOf(id), nameOf(id));
    connect(made, &Page::badgeChanged, button, &SidebarButton::setBadge);
    // The status line comes after every page in the order of focus.
    QWidget* last = made;
    for (QWidget* next = made->nextInFocusChain(); next && made->isAncestorOf(next); next = next->nextInFocusChain())
        last = next;
    for (QWidget* const part : m_status->parts()) {
        QWidget::setTabOrder(last, part);
        last = part;
    }
    if (isFirst)
        open(id);
    if (m_left.contains(id))
        made->takeOver(m_left.take(id));
}

void MainWindow::makePages()
{
    for (const PageId id : AllPages)
        makePage(id);
    if (!m_waitingLinks.isEmpty())
        m_intake->take(std::exchange(m_waitingLinks, {}), Intake::From::Outside);
}

void MainWindow::showWelcome()
{
    m_welcome = new Welcome(m_session, m_whole);
    connect(m_welcome, &Welcome::finished, this, &MainWindow::endWelcome);
    m_whole->addWidget(m_welcome);
    m_whole->setCurrentWidget(m_welcome);
    m_welcome->setFocus();
    offerInvite();
}

// The first invite that waits is what the first steps are for; another window may still want it.
void MainWindow::offerInvite()
{
    const QStringList invites = offeredBy(m_waitingLinks).invites;
    if (m_welcome && !invites.isEmpty())
        m_welcome->setInvite(invites.first());
}

void MainWindow::endWelcome()
{
    m_session.memory.setValue(QStringLiteral("welcome/done"), true);
    m_whole->setCurrentWidget(m_body);
    m_welcome->deleteLater();
    m_welcome = nullptr;
    if (const QStringList invites = offeredBy(m_waitingLinks).invites; !invites.isEmpty())
        m_waitingLinks.removeAll(invites.first()); // answered there
    showFirstPage();
    focusPage();
}

void MainWindow::open(PageId id)
{
    if (m_isStarted && !m_welcome)
        makePage(id);
    Page* const shown = page(id);
    if (!shown)
        return;
    if (m_pages.contains(m_current) && m_current != id)
        m_pages.value(m_current)->remember();
    m_current = id;
    m_stack->setCurrentWidget(shown);
    m_sidebar->setCurrent(id);
    m_menus->setPage(shown, nameOf(id));
    setWindowTitle(tr("%1 – Potluck").arg(nameOf(id)));
    m_session.memory.setValue(QStringLiteral("window/page"), static_cast<int>(id));
    placeBanners();
}

void MainWindow::placeBanners()
{
    // Under the page's header where it has one on top, else above the page.
    Page* const shown = page(m_current);
    auto* const lines = shown ? qobject_cast<QBoxLayout*>(shown->layout()) : nullptr;
    auto* const header = shown ? shown->findChild<PageHeader*>(QString(), Qt::FindDirectChildrenOnly) : nullptr;
    const int place = lines && header ? lines->indexOf(header) : -1;
    const bool hasBanners = !m_banners->texts().isEmpty();
    if (place >= 0 && (lines->direction() == QBoxLayout::TopToBottom))
        lines->insertWidget(place + 1, m_banners);
    else
        static_cast<QBoxLayout*>(m_area->layout())->insertWidget(0, m_banners);
    m_banners->setVisible(hasBanners);
}

void MainWindow::show(const Banner& banner)
{
    m_banners->show(banner);
}

void MainWindow::takeBanner(const QString& key)
{
    m_banners->take(key);
}

QStringList MainWindow::bannerTexts() const
{
    return m_banners->texts();
}

void MainWindow::searchFor(const QString& query)
{
    open(PageId::Search);
    if (Page* const search = page(PageId::Search))
        search->openWith(query);
}

void MainWindow::browsePeer(const QString& peer)
{
    open(PageId::Peers);
    if (Page* const peers = page(PageId::Peers))
        peers->openWith(peer);
}

void MainWindow::openSettings(const QString& searchedFor)
{
    open(PageId::Settings);
    if (Page* const settings = page(PageId::Settings))
        settings->openWith(searchedFor);
}

void MainWindow::take(const QStringList& linksAndFolders)
{
    m_intake->take(linksAndFolders, Intake::From::Person);
}

void MainWindow::takeFromOutside(const QStringList& links)
{
    raiseWindow();
    if (links.isEmpty())
        return;
    if (!m_pages.isEmpty())
        return m_intake->take(links, Intake::From::Outside);
    m_waitingLinks += links;
    offerInvite();
}

void MainWindow::askForLink()
{
    auto* const field = new LinkField(m_session.theme, QApplication::clipboard()->text(), this);
    connect(field, &LinkField::given, this, [this](const QString& text) { take({text}); });
}

void MainWindow::download(const QStringList& magnets, const QString& folder)
{
    m_intake->download(magnets, folder);
}

void MainWindow::copy(const QString& text)
{
    QApplication::clipboard()->setText(text);
    m_status->tell(tr("Copied"));
}

void MainWindow::notify(const QString& title, const QString& text, PageId page)
{
    // Who looks at the window has its banner.
    if (!isActiveWindow())
        m_tray->notify(title, text, page);
}

void MainWindow::undoChanged(int index)
{
    // A full stack forgets its first command for a new one, so that the index stays.
    const QUndoCommand* const newest = index > 0 ? m_undo.command(index - 1) : nullptr;
    const bool isFull = index == UndoLimit && index == m_undoIndex;
    const bool isNew = !m_redoing && (index > m_undoIndex || (isFull && newest != m_newest));
    m_undoIndex = index;
    m_newest = newest;
    if (!isNew || !newest) {
        m_banners->take(QStringLiteral("undo"));
        return;
    }
    if (newest->id() == QuietUndo) {
        m_banners->take(QStringLiteral("undo")); // it would undo this one now
        return;
    }
    show({Banner::Kind::Note,
          newest->text(),
          {{tr("Undo"), [this] { m_undo.undo(); }}},
          UndoSeconds,
          QStringLiteral("undo")});
}

} // namespace Potluck::Ui
