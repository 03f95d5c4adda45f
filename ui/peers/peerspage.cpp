// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/peers/peerspage.h"

#include "ui/look/metrics.h"
#include "ui/look/reasons.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/page/feed.h"
#include "ui/peers/browsepane.h"
#include "ui/peers/joinform.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/passfocus.h"
#include "ui/widgets/rowview.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimerEvent>
#include <QToolButton>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>

namespace Potluck::Ui {
namespace {

constexpr int AskPeersEvery = 5000; // milliseconds
constexpr int FollowAfter = 150;
const QString PeersGroup = QStringLiteral("peers");

class BanPeer final : public QUndoCommand
{
public:
    BanPeer(const QString& text, std::function<void()> ban, std::function<void()> unban)
        : QUndoCommand(text), m_ban(std::move(ban)), m_unban(std::move(unban))
    {}
    void redo() override { m_ban(); }
    void undo() override { m_unban(); }

private:
    const std::function<void()> m_ban;
    const std::function<void()> m_unban;
};

} // namespace

PeersPage::PeersPage(const Session& session, QWidget* parent)
    : Page(session, parent)
    , m_model(new PeersModel(session.theme, this))
    , m_filter(new PeersFilter(*m_model, this))
    , m_header(new PageHeader(session.theme, this))
    , m_joinLine(new QWidget(this))
    , m_panes(new QStackedWidget(this))
    , m_splitter(new QSplitter(m_panes))
    , m_browser(new BrowsePane(session, m_splitter))
{
    makeActions();
    makeHeader();
    m_join = new JoinForm(session, m_joinLine);
    auto* const joinRow = new QHBoxLayout(m_joinLine);
    joinRow->setContentsMargins(Margin, 0, Margin, Gap);
    joinRow->addWidget(m_join, 2);
    joinRow->addStretch(1);
    m_joinLine->hide();
    connect(m_join, &JoinForm::joined, this, [this] {
        m_joinLine->hide();
        refresh();
    });

    m_splitter->setChildrenCollapsible(false);
    m_splitter->insertWidget(0, makeList());
    m_splitter->setSizes({430, 570});
    connect(m_browser, &BrowsePane::backPressed, this, [this] {
        m_isBrowsing = false;
        placePanes();
    });
    m_alone = makeAlone();
    m_panes->addWidget(m_splitter);
    m_panes->addWidget(m_alone);

    auto* const all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_header);
    all->addWidget(m_joinLine);
    all->addWidget(m_panes, 1);

    session.memory.beginGroup(PeersGroup);
    m_view->restore(session.memory, QStringLiteral("list"));
    m_splitter->restoreState(session.memory.value(QStringLiteral("splitter")).toByteArray());
    const int choice = session.memory.value(QStringLiteral("presence"), 0).toInt();
    const QString filter = session.memory.value(QStringLiteral("filter")).toString();
    session.memory.endGroup();
    if (choice >= 0 && choice < m_choice.size())
        m_choice[choice]->click();
    m_field->setText(filter);

    connect(&session.feed, &Feed::statusChanged, this, &PeersPage::choosePane);
    setFocusProxy(m_view);
    choosePane();
}

void PeersPage::makeActions()
{
    const Theme& theme = session().theme;
    const auto make = [this, &theme](const char* icon, const QString& text) {
        auto* const action = new QAction(theme.icon(QString::fromLatin1(icon)), text, this);
        addAction(action);
        return action;
    };
    m_browse = make("browse", tr("Browse"));
    connect(m_browse, &QAction::triggered, this, &PeersPage::browseCurrent);
    m_explain = make("help", tr("Why unreachable?"));
    m_explain->setToolTip(tr("Tries to reach this peer and says what is in the way"));
    connect(m_explain, &QAction::triggered, this, &PeersPage::explain);
    m_ban = make("ban", tr("Ban"));
    connect(m_ban, &QAction::triggered, this, &PeersPage::ban);
    m_joinAnother = make("add", tr("Join"));
    m_joinAnother->setToolTip(tr("Join an index with an invite"));
    connect(m_joinAnother, &QAction::triggered, this, [this] {
        if (m_panes->currentWidget() == m_alone)
            return m_firstJoin->start();
        m_joinLine->setVisible(!m_joinLine->isVisible());
        if (m_joinLine->isVisible())
            m_join->start();
    });
}

void PeersPage::makeHeader()
{
    m_field = m_header->addField(QStringLiteral("filter"), tr("Filter peers"));
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter->setText(text.trimmed());
        choosePane();
    });
    m_choice = m_header->addChoice({tr("Online"), tr("Offline"), tr("All")});
    for (int i = 0; i < m_choice.size(); ++i) {
        connect(m_choice[i], &QToolButton::clicked, this, [this, i] {
            m_filter->setPresence(static_cast<PeersFilter::Presence>(i));
            choosePane();
        });
    }
    m_buttons = {m_header->addButton(m_explain), m_header->addButton(m_joinAnother)};
}

QWidget* PeersPage::makeList()
{
    m_listPanes = new QStackedWidget(m_splitter);
    m_listPanes->setMinimumWidth(240);
    m_view = new RowView(session().theme, m_listPanes);
    m_view->setAccessibleName(tr("Peers"));
    m_view->setRootIsDecorated(false);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->header()->setSortIndicator(PeersModel::NameColumn, Qt::AscendingOrder);
    m_view->setModel(m_filter);
    m_view->setColumnWidths({0, 72, 96}, PeersModel::NameColumn);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_view->setColumnWords(PeersModel::SeenColumn, {sinceText(now.addSecs(-59 * 60), now)});
    connect(m_view, &RowView::returnPressed, this, &PeersPage::browseCurrent);
    connect(m_view, &QAbstractItemView::doubleClicked, this, &PeersPage::browseCurrent);
    connect(m_view, &QWidget::customContextMenuRequested, this, &PeersPage::openMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        choosePane();
        // Side by side, the files follow the choice, once it rests; where they would take the list's place they wait
        // for Return.
        if (width() >= ReplaceBelow && current())
            m_following.start(FollowAfter, this);
    });
    m_none = new EmptyState(session().theme, QStringLiteral("peers"), QString(), m_listPanes);
    connect(m_none->addButton(tr("Try again")), &QPushButton::clicked, this, &PeersPage::refresh);
    m_noMatch = new EmptyState(session().theme, QStringLiteral("filter"), tr("No match."), m_listPanes);
    connect(m_noMatch->addButton(tr("Clear filter")), &QPushButton::clicked, this, [this] {
        m_field->clear();
        m_choice.constLast()->click();
    });
    for (QWidget* const pane : std::initializer_list<QWidget*>{m_view, m_none, m_noMatch})
        m_listPanes->addWidget(pane);
    return m_listPanes;
}

QWidget* PeersPage::makeAlone()
{
    constexpr int FormWidth = 460;
    constexpr int PictureSize = 40;
    auto* const alone = new QWidget(m_panes);
    auto* const picture =
        new IconLabel(session().theme.icon(QStringLiteral("peers"), Theme::Tint::Muted), PictureSize, alone);
    auto* const sentence = new QLabel(tr("You are alone."), alone);
    sentence->setFont(titleFont(sentence->font()));
    auto* const hint =
        new QLabel(tr("Join friends with the invite they gave you, or host an index and invite them."), alone);
    hint->setWordWrap(true);
    hint->setAlignment(Qt::AlignCenter);
    hint->setForegroundRole(QPalette::PlaceholderText);
    m_firstJoin = new JoinForm(session(), alone);
    connect(m_firstJoin, &JoinForm::joined, this, &PeersPage::refresh);
    auto* const host = new QPushButton(session().theme.icon(QStringLiteral("hosting")), tr("Host"), alone);
    host->setAutoDefault(false);
    connect(host, &QPushButton::clicked, this, [this] { session().shell.open(PageId::Hosting); });
    // What wraps is not aligned: that would take its height for a line.
    auto* const lines = new QVBoxLayout;
    lines->setSpacing(Margin);
    lines->addStretch(2);
    lines->addWidget(picture, 0, Qt::AlignHCenter);
    lines->addWidget(sentence, 0, Qt::AlignHCenter);
    lines->addWidget(hint);
    lines->addWidget(m_firstJoin);
    lines->addWidget(host, 0, Qt::AlignHCenter);
    lines->addStretch(3);
    auto* const column = new QWidget(alone);
    column->setMaximumWidth(FormWidth);
    column->setLayout(lines);
    auto* const all = new QHBoxLayout(alone);
    all->setContentsMargins(Margin, Margin, Margin, Margin);
    all->addStretch(1);
    all->addWidget(column, 100);
    all->addStretch(1);
    return alone;
}

void PeersPage::refresh()
{
    session().node.peers(Node::ControlTarget::Presence::All, this,
                         [this](const Result<QList<Node::PeerRow>>& peers) { take(peers); });
}

void PeersPage::take(const Result<QList<Node::PeerRow>>& peers)
{
    m_wasAsked = true;
    m_error = peers ? QString() : reasonText(peers.error());
    if (peers) {
        m_model->setPeers(*peers);
        const int online = m_model->online();
        const auto label = [](const QString& word, int count) -> QString {
            return word + QLatin1Char(' ') + countText(static_cast<quint64>(count));
        };
        m_choice[0]->setText(label(tr("Online"), online));
        m_choice[1]->setText(label(tr("Offline"), m_model->count() - online));
        m_choice[2]->setText(label(tr("All"), m_model->count()));
    }
    choosePane();
}

void PeersPage::choosePane()
{
    const Node::StatusRow& status = session().feed.status();
    const bool isAlone = status.indexes.isEmpty() && !status.hosted && m_model->count() == 0;
    m_panes->setCurrentWidget(isAlone ? m_alone : static_cast<QWidget*>(m_splitter));
    m_field->setVisible(!isAlone);
    for (QToolButton* const button : m_choice + m_buttons)
        button->setVisible(!isAlone);

    QWidget* pane = m_view;
    if (m_filter->rowCount() == 0) {
        const bool isFiltered =
            m_model->count() > 0 && (!m_field->text().trimmed().isEmpty() || !m_choice[0]->isChecked());
        pane = isFiltered ? m_noMatch : m_none;
        if (!m_error.isEmpty())
            m_none->setSentence(tr("The peers cannot be listed: %1.").arg(m_error));
        else if (m_model->count() > 0)
            m_none->setSentence(tr("Nobody is online at the moment."));
        else
            m_none->setSentence(m_wasAsked ? tr("Nobody else is here yet.") : tr("Looking who is here…"));
    }
    m_listPanes->setCurrentWidget(pane);

    const Node::PeerRow* const peer = current();
    m_browse->setEnabled(peer != nullptr);
    m_explain->setEnabled(peer != nullptr);
    m_ban->setVisible(peer && isHosted(*peer));
}

const Node::PeerRow* PeersPage::current() const
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_filter->peer(rows.constFirst());
}

bool PeersPage::isHosted(const Node::PeerRow& peer) const
{
    const Node::StatusRow& status = session().feed.status();
    return status.hosted && status.hosted->name == peer.index;
}

void PeersPage::browseCurrent()
{
    m_following.stop();
    const Node::PeerRow* const peer = current();
    if (!peer)
        return;
    m_browser->browse(*peer);
    m_isBrowsing = true;
    placePanes();
}

void PeersPage::browse(const QString& peer)
{
    const int row = m_model->rowOf(peer);
    Node::PeerRow wanted;
    wanted.name = peer;
    if (row >= 0) {
        wanted = m_model->peer(row);
        QModelIndex index = m_filter->mapFromSource(m_model->index(row, 0));
        if (!index.isValid()) {
            m_field->clear();
            m_choice.constLast()->click();
            index = m_filter->mapFromSource(m_model->index(row, 0));
        }
        m_view->setCurrentIndex(index);
        m_view->scrollTo(index);
    } else {
        m_view->clearSelection();
    }
    m_panes->setCurrentWidget(m_splitter);
    m_browser->browse(wanted);
    m_isBrowsing = true;
    placePanes();
}

void PeersPage::openWith(const QString& peer)
{
    if (!peer.isEmpty())
        browse(peer);
}

void PeersPage::placePanes()
{
    const bool narrow = width() < ReplaceBelow;
    m_browser->showBack(narrow);
    if (narrow && m_isBrowsing) {
        m_browser->show();
        passFocus(*m_listPanes, *m_browser->focusTarget());
        m_listPanes->hide();
    } else {
        m_listPanes->show();
        if (narrow)
            passFocus(*m_browser, *m_listPanes->currentWidget());
        m_browser->setVisible(!narrow);
    }
}

void PeersPage::explain()
{
    const Node::PeerRow* const peer = current();
    if (!peer)
        return;
    browseCurrent();
    m_browser->explain();
}

void PeersPage::ban()
{
    const Node::PeerRow* const peer = current();
    if (!peer || !isHosted(*peer))
        return;
    Node::HostingDoor& hosting = session().hosting;
    const QPointer<PeersPage> self(this);
    const auto told = [self](const Status& done) {
        if (!self)
            return;
        if (!done) {
            Banner banner;
            banner.kind = Banner::Kind::Error;
            banner.text = tr("That did not work: %1.").arg(reasonText(done.error()));
            banner.key = QStringLiteral("ban");
            self->session().shell.show(banner);
        }
        self->refresh();
    };
    // The stack may outlive this page.
    session().shell.undo().push(new BanPeer(
        tr("%1 is banned").arg(peer->name),
        [self, &hosting, id = peer->id, told] {
            if (self)
                hosting.ban(id, self, told);
        },
        [self, &hosting, name = peer->name, told] {
            if (self)
                hosting.unban(name, self, told);
        }));
}

void PeersPage::openMenu(const QPoint& at)
{
    if (!m_view->indexAt(at).isValid())
        return;
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_browse, m_explain});
    if (m_ban->isVisible()) {
        menu->addSeparator();
        menu->addAction(m_ban);
    }
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

void PeersPage::focusFilter()
{
    if (m_browser->isVisible() && m_browser->isAncestorOf(focusWidget()))
        return m_browser->focusFilter();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void PeersPage::toggleDetails()
{
    browseCurrent();
}

QList<QAction*> PeersPage::menuActions() const
{
    return {m_browse, m_explain, m_ban, m_joinAnother};
}

void PeersPage::remember()
{
    QSettings& memory = session().memory;
    memory.beginGroup(PeersGroup);
    m_view->remember(memory, QStringLiteral("list"));
    memory.setValue(QStringLiteral("splitter"), m_splitter->saveState());
    for (int i = 0; i < m_choice.size(); ++i) {
        if (m_choice[i]->isChecked())
            memory.setValue(QStringLiteral("presence"), i);
    }
    memory.setValue(QStringLiteral("filter"), m_field->text());
    memory.endGroup();
    m_browser->remember();
}

QVariant PeersPage::handOver() const
{
    return QVariant::fromValue(m_browser->runningDownloads());
}

void PeersPage::takeOver(const QVariant& left)
{
    m_browser->goOnWith(left.value<QList<FolderDownload::Rest>>());
}

void PeersPage::timerEvent(QTimerEvent* event)
{
    if (event->timerId() == m_asking.timerId()) {
        refresh();
    } else if (event->timerId() == m_following.timerId()) {
        m_following.stop();
        if (isVisible())
            browseCurrent();
    } else {
        Page::timerEvent(event);
    }
}

void PeersPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    placePanes();
    refresh();
    m_asking.start(AskPeersEvery, this);
}

void PeersPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_asking.stop();
}

void PeersPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    placePanes();
}

} // namespace Potluck::Ui
