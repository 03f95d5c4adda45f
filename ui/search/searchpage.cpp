// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/searchpage.h"

#include "ui/look/metrics.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/search/filterbar.h"
#include "ui/search/keptsearches.h"
#include "ui/search/searchtab.h"
#include "ui/search/searchtabbar.h"
#include "ui/search/searchwords.h"
#include "ui/search/startpane.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/rowview.h"

#include <QAction>
#include <QCompleter>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QStackedWidget>
#include <QStringListModel>
#include <QToolButton>

namespace Potluck::Ui {
namespace {

constexpr int QueriesRemembered = 50;
// What field and button take of the width; where less is left the filters have a line of their own.
constexpr int BesideFilters = 440;
constexpr int LongestTabTitle = 28;
constexpr int PeersInMenu = 12;
const QString SearchGroup = QStringLiteral("search");

// An "&" of somebody's words is no mark for the keyboard.
QString shownInMenu(QString words)
{
    return words.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

SearchPage::SearchPage(const Session& session, QWidget* parent)
    : Page(session, parent)
    , m_downloads(session)
    , m_speeds(session.feed)
    , m_kept(new KeptSearches(session, this))
    , m_history(new QStringListModel(this))
    , m_header(new PageHeader(session.theme, this))
    , m_filters(new FilterBar(this))
    , m_panes(new QStackedWidget(this))
    , m_start(new StartPane(session, *m_kept, m_panes))
    , m_peers(new QMenu(this))
{
    makeActions();
    makeHeader();
    m_filterLine = new QWidget(this);
    auto* const filterRow = new QHBoxLayout(m_filterLine);
    filterRow->setContentsMargins(Margin, 0, Margin, Gap);
    m_panes->addWidget(m_start);

    auto* const all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_header);
    all->addWidget(m_filterLine);
    all->addWidget(makeTabLine());
    all->addWidget(m_panes, 1);

    session.memory.beginGroup(SearchGroup);
    m_history->setStringList(session.memory.value(QStringLiteral("history")).toStringList());
    m_filters->restore(session.memory);
    session.memory.endGroup();

    connect(m_filters, &FilterBar::changed, this, &SearchPage::applyFilters);
    connect(m_start, &StartPane::searchAsked, this, &SearchPage::searchFor);
    connect(m_kept, &KeptSearches::changed, this, &SearchPage::tell);
    connect(m_kept, &KeptSearches::failed, this, [this](const QString& sentence) {
        Banner banner;
        banner.kind = Banner::Kind::Error;
        banner.text = sentence;
        banner.seconds = 10;
        banner.key = QStringLiteral("kept-search");
        this->session().shell.show(banner);
    });
    setFocusProxy(m_field);
    // The filters move between two lines; by keys they always come behind the field.
    QWidget* last = m_field;
    const QList<QWidget*> filters = m_filters->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget* const filter : filters) {
        setTabOrder(last, filter);
        last = filter;
    }
    openNewTab();
}

QAction* SearchPage::addShortcut(QAction* action, const QKeySequence& keys)
{
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    return action;
}

void SearchPage::makeActions()
{
    const Theme& theme = session().theme;
    const auto make = [this, &theme](const char* icon, const QString& text) {
        return new QAction(theme.icon(QString::fromLatin1(icon)), text, this);
    };
    m_new = addShortcut(make("add", tr("New search")), QKeySequence(Qt::CTRL | Qt::Key_T));
    connect(m_new, &QAction::triggered, this, &SearchPage::openNewTab);
    m_close = addShortcut(make("close", tr("Close search")), QKeySequence(Qt::CTRL | Qt::Key_W));
    connect(m_close, &QAction::triggered, this, [this] { closeTab(m_tabs->currentIndex()); });
    m_next = addShortcut(make("forward", tr("Next search")), QKeySequence(Qt::CTRL | Qt::Key_Tab));
    connect(m_next, &QAction::triggered, this, [this] { nextTab(1); });
    m_previous = addShortcut(make("back", tr("Previous search")), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Backtab));
    connect(m_previous, &QAction::triggered, this, [this] { nextTab(-1); });
    m_again = make("refresh", tr("Search again"));
    connect(m_again, &QAction::triggered, this, &SearchPage::refresh);
    m_everywhere = addShortcut(make("globe", tr("Search everywhere")), QKeySequence(Qt::CTRL | Qt::Key_F5));
    m_everywhere->setToolTip(tr("Also asks linked indexes that are left out while there is enough"));
    connect(m_everywhere, &QAction::triggered, this, [this] {
        if (SearchTab* const tab = current())
            tab->searchEverywhere();
    });
    m_download = make("download", tr("Download"));
    connect(m_download, &QAction::triggered, this, [this] { download({}); });
    m_downloadTo = addShortcut(make("folder-open", tr("Download to…")), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    connect(m_downloadTo, &QAction::triggered, this, &SearchPage::downloadTo);
    m_similar = make("search", tr("More like this"));
    connect(m_similar, &QAction::triggered, this, [this] {
        if (SearchTab* const tab = current())
            searchFor(similarQuery(tab->currentName()));
    });
    m_browse = make("browse", tr("Browse peer"));
    m_browse->setMenu(m_peers);
    connect(m_peers, &QMenu::triggered, this, &SearchPage::browse);
    m_copy = addShortcut(make("magnet", tr("Copy magnet")), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    connect(m_copy, &QAction::triggered, this, [this] {
        if (SearchTab* const tab = current())
            session().shell.copy(tab->selectedMagnets().join(QLatin1Char('\n')));
    });
    m_keep = make("star", tr("Keep search"));
    m_keep->setToolTip(tr("Goes on searching and tells you what comes"));
    connect(m_keep, &QAction::triggered, this, &SearchPage::toggleKept);
    m_showKept = make("bell", tr("Kept"));
    m_showKept->setToolTip(tr("The searches that are kept"));
    connect(m_showKept, &QAction::triggered, this, &SearchPage::openNewTab);
}

void SearchPage::makeHeader()
{
    m_field = m_header->addField(QStringLiteral("search"), tr("Search the network"));
    auto* const completer = new QCompleter(m_history, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_field->setCompleter(completer);
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        if (const QString query = m_field->text().simplified(); !query.isEmpty())
            searchFor(query);
    });
    m_header->addButton(m_keep);
    m_keptButton = m_header->addButton(m_showKept);
}

QWidget* SearchPage::makeTabLine()
{
    auto* const line = new QWidget(this);
    m_tabs = new SearchTabBar(line);
    m_tabs->setAccessibleName(tr("Searches"));
    connect(m_tabs, &QTabBar::currentChanged, this, &SearchPage::showTab);
    auto* const more = new QToolButton(line);
    more->setDefaultAction(m_new);
    more->setToolButtonStyle(Qt::ToolButtonIconOnly);
    more->setAutoRaise(true);
    more->setFocusPolicy(Qt::StrongFocus);
    auto* const row = new QHBoxLayout(line);
    row->setContentsMargins(Margin, 0, Margin, 0);
    row->setSpacing(4);
    row->addWidget(m_tabs);
    row->addWidget(more);
    row->addStretch();
    return line;
}

SearchTab* SearchPage::current() const
{
    return qobject_cast<SearchTab*>(m_panes->currentWidget());
}

// The widget of a tab is its data; the start pane is shared by all that have no query yet.
SearchTab* SearchPage::addTab()
{
    auto* const tab = new SearchTab(session(), m_downloads, m_speeds, m_panes);
    session().memory.beginGroup(SearchGroup);
    tab->view().restore(session().memory, QStringLiteral("results"));
    session().memory.endGroup();
    tab->setFilter(m_filters->filter());
    m_panes->addWidget(tab);
    connect(tab, &SearchTab::changed, this, &SearchPage::tell);
    connect(tab, &SearchTab::downloadAsked, this, [this] { download({}); });
    connect(tab, &SearchTab::menuAsked, this, &SearchPage::openMenu);
    connect(tab, &SearchTab::keepAsked, this, &SearchPage::toggleKept);
    connect(tab, &SearchTab::filterDropAsked, m_filters, &FilterBar::clear);
    connect(tab, &SearchTab::joinAsked, this, [this] { session().shell.open(PageId::Peers); });
    return tab;
}

void SearchPage::searchFor(const QString& query)
{
    if (query.isEmpty())
        return openNewTab();
    QStringList history = m_history->stringList();
    history.removeAll(query);
    history.prepend(query);
    m_history->setStringList(history.mid(0, QueriesRemembered));
    openTab(query)->view().setFocus();
}

SearchTab* SearchPage::openTab(const QString& query)
{
    int place = -1;
    for (int i = 0; i < m_tabs->count(); ++i) {
        const auto* const tab = m_tabs->tabData(i).value<SearchTab*>();
        if (tab && tab->query().compare(query, Qt::CaseInsensitive) == 0)
            place = i;
    }
    SearchTab* tab = place >= 0 ? m_tabs->tabData(place).value<SearchTab*>() : addTab();
    if (place < 0) {
        // The tab that was opened to write it takes it.
        place = m_tabs->currentIndex();
        if (place < 0 || m_tabs->tabData(place).value<SearchTab*>())
            place = insertTab(m_tabs->currentIndex() + 1);
        m_tabs->setTabData(place, QVariant::fromValue(tab));
    }
    tab->search(query);
    m_tabs->setCurrentIndex(place);
    showTab(place);
    return tab;
}

int SearchPage::insertTab(int at)
{
    const int place = m_tabs->insertTab(at, tr("New search"));
    auto* const close = new QToolButton(m_tabs);
    close->setIcon(session().theme.icon(QStringLiteral("close"), Theme::Tint::Muted));
    close->setIconSize(QSize(12, 12));
    close->setFixedSize(20, 20);
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::NoFocus); // Ctrl+W closes by keys
    close->setToolTip(tr("Close search"));
    close->setAccessibleName(close->toolTip());
    connect(close, &QToolButton::clicked, this, [this, close] {
        for (int i = 0; i < m_tabs->count(); ++i) {
            if (m_tabs->tabButton(i, QTabBar::RightSide) == close)
                return closeTab(i);
        }
    });
    m_tabs->setTabButton(place, QTabBar::RightSide, close);
    return place;
}

void SearchPage::openNewTab()
{
    int place = -1;
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (!m_tabs->tabData(i).value<SearchTab*>())
            place = i;
    }
    if (place < 0) {
        place = insertTab(m_tabs->count());
        m_tabs->setTabData(place, QVariant::fromValue<SearchTab*>(nullptr));
    }
    m_tabs->setCurrentIndex(place);
    showTab(place);
    focusSearch();
}

void SearchPage::closeTab(int index)
{
    if (index < 0)
        return;
    auto* const tab = m_tabs->tabData(index).value<SearchTab*>();
    if (tab) {
        remember();
        m_panes->removeWidget(tab);
        tab->deleteLater();
    }
    m_tabs->removeTab(index);
    if (m_tabs->count() == 0)
        openNewTab();
}

void SearchPage::nextTab(int step)
{
    if (m_tabs->count() > 1)
        m_tabs->setCurrentIndex((m_tabs->currentIndex() + step + m_tabs->count()) % m_tabs->count());
}

void SearchPage::showTab(int index)
{
    if (index < 0)
        return;
    auto* const tab = m_tabs->tabData(index).value<SearchTab*>();
    m_panes->setCurrentWidget(tab ? static_cast<QWidget*>(tab) : m_start);
    m_field->setText(tab ? tab->query() : QString());
    tell();
}

void SearchPage::tell()
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        const auto* const tab = m_tabs->tabData(i).value<SearchTab*>();
        if (!tab)
            continue;
        QString title = shownInMenu(tab->query().left(LongestTabTitle));
        if (title.size() < tab->query().size() && tab->query().size() > LongestTabTitle)
            title += QChar(0x2026);
        if (m_tabs->tabText(i) != title) {
            m_tabs->setTabText(i, title);
            m_tabs->setTabToolTip(i, tab->query());
        }
    }
    const SearchTab* const tab = current();
    const bool isSelected = tab && !tab->selectedMagnets().isEmpty();
    for (QAction* const action : {m_download, m_downloadTo, m_similar, m_copy})
        action->setEnabled(isSelected);
    m_again->setEnabled(tab != nullptr);
    m_everywhere->setEnabled(tab != nullptr);
    listPeers(tab ? tab->currentPeers().mid(0, PeersInMenu) : QStringList());
    m_browse->setEnabled(!m_peers->isEmpty());
    const bool isKept = tab && m_kept->idOf(tab->query()) != 0;
    m_keep->setEnabled(tab != nullptr);
    const QString keep = isKept ? tr("Stop keeping") : tr("Keep search");
    if (m_keep->iconText() != keep) // whatever letter of it an open menu marks
        m_keep->setText(keep);
    const qint64 fresh = m_kept->newHits();
    m_keptButton->setVisible(m_kept->count() > 0);
    m_showKept->setText(fresh > 0 ? tr("Kept, %n new", nullptr, static_cast<int>(fresh)) : tr("Kept"));
    Q_EMIT badgeChanged(fresh > 0 ? countText(static_cast<quint64>(fresh)) : QString());
}

void SearchPage::listPeers(const QStringList& peers)
{
    QStringList before;
    for (const QAction* const action : m_peers->actions())
        before.append(action->data().toString());
    if (peers == before)
        return;
    m_peers->clear();
    for (const QString& peer : peers)
        m_peers->addAction(session().theme.icon(QStringLiteral("peer")), shownInMenu(peer))->setData(peer);
}

void SearchPage::openWith(const QString& query)
{
    if (query.isEmpty())
        focusSearch();
    else
        searchFor(query);
}

void SearchPage::focusSearch()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void SearchPage::focusFilter()
{
    if (SearchTab* const tab = current())
        tab->filterByText();
    else
        focusSearch();
}

void SearchPage::refresh()
{
    if (SearchTab* const tab = current())
        tab->searchAgain();
}

void SearchPage::toggleDetails()
{
    if (SearchTab* const tab = current())
        tab->toggleSources();
}

QList<QAction*> SearchPage::menuActions() const
{
    return {m_new,      m_close,      m_next,    m_previous, m_again, m_everywhere,
            m_download, m_downloadTo, m_similar, m_browse,   m_copy,  m_keep};
}

void SearchPage::remember()
{
    QSettings& memory = session().memory;
    memory.beginGroup(SearchGroup);
    memory.setValue(QStringLiteral("history"), m_history->stringList());
    m_filters->remember(memory);
    if (const SearchTab* const tab = current())
        tab->view().remember(memory, QStringLiteral("results"));
    memory.endGroup();
}

QVariant SearchPage::handOver() const
{
    QStringList queries;
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (const auto* const tab = m_tabs->tabData(i).value<SearchTab*>())
            queries.append(tab->query());
    }
    const SearchTab* const tab = current();
    return QVariantMap{{QStringLiteral("queries"), queries},
                       {QStringLiteral("current"), tab ? tab->query() : QString()}};
}

void SearchPage::takeOver(const QVariant& left)
{
    const QVariantMap map = left.toMap();
    const QString last = map.value(QStringLiteral("current")).toString();
    const QStringList queries = map.value(QStringLiteral("queries")).toStringList();
    int shown = -1;
    for (const QString& query : queries) {
        static_cast<void>(openTab(query));
        if (query == last)
            shown = m_tabs->currentIndex();
    }
    if (shown >= 0)
        m_tabs->setCurrentIndex(shown);
    else if (!queries.isEmpty())
        openNewTab();
}

void SearchPage::placeFilters()
{
    const bool narrow = width() < m_filters->sizeHint().width() + BesideFilters;
    if (narrow && m_filters->parentWidget() != m_filterLine)
        m_filterLine->layout()->addWidget(m_filters);
    else if (!narrow && m_filters->parentWidget() != m_header)
        m_header->addWidget(m_filters);
    m_filterLine->setVisible(narrow);
    m_filters->show();
}

void SearchPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    placeFilters();
}

void SearchPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    placeFilters();
}

void SearchPage::applyFilters()
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (auto* const tab = m_tabs->tabData(i).value<SearchTab*>())
            tab->setFilter(m_filters->filter());
    }
}

void SearchPage::toggleKept()
{
    const SearchTab* const tab = current();
    if (!tab)
        return;
    if (const quint64 id = m_kept->idOf(tab->query()); id != 0)
        m_kept->drop(id);
    else
        m_kept->keep(tab->query());
}

void SearchPage::download(const QString& folder)
{
    const SearchTab* const tab = current();
    if (!tab)
        return;
    if (const QStringList magnets = tab->selectedMagnets(); !magnets.isEmpty())
        session().shell.download(magnets, folder);
}

void SearchPage::downloadTo()
{
    auto* const chooser = new QFileDialog(this, tr("Download to"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::Directory);
    chooser->setOption(QFileDialog::ShowDirsOnly);
    connect(chooser, &QFileDialog::fileSelected, this, &SearchPage::download);
    chooser->open();
}

void SearchPage::browse(QAction* chosen)
{
    session().shell.browsePeer(chosen->data().toString());
}

void SearchPage::openMenu(const QPoint& at)
{
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_download, m_downloadTo});
    menu->addSeparator();
    menu->addAction(m_similar);
    // A single peer needs no list to choose from.
    if (m_peers->actions().size() == 1) {
        QAction* const only = m_peers->actions().constFirst();
        menu->addAction(m_browse->icon(), tr("Browse %1").arg(shownInMenu(only->data().toString())), this,
                        [this, peer = only->data()] { session().shell.browsePeer(peer.toString()); });
    } else {
        menu->addAction(m_browse);
    }
    menu->addSeparator();
    menu->addAction(m_copy);
    menu->popup(at);
}

} // namespace Potluck::Ui
