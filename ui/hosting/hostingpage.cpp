// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hosting/hostingpage.h"

#include "ui/hosting/hostedpeerspane.h"
#include "ui/hosting/hostform.h"
#include "ui/hosting/invitebar.h"
#include "ui/hosting/lateremovals.h"
#include "ui/hosting/neighbourhood.h"
#include "ui/hosting/neighbourspane.h"
#include "ui/hosting/tracesmodel.h"
#include "ui/look/metrics.h"
#include "ui/look/reasons.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/page/feed.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/rowview.h"

#include <QAction>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QTimerEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Potluck::Ui {
namespace {

constexpr int AskEvery = 2000; // milliseconds: the searches
constexpr int RoundsToAll = 3; // and with every third of them the rest
const QString HostingGroup = QStringLiteral("hosting");

} // namespace

HostingPage::HostingPage(const Session& session, QWidget* parent)
    : Page(session, parent)
    , m_removals(new LateRemovals(session.shell.undo(), this))
    , m_panes(new QStackedWidget(this))
    , m_form(new HostForm(session, m_panes))
    , m_traces(new TracesModel(session.theme, this))
    , m_stop(new QAction(session.theme.icon(QStringLiteral("stop")), tr("Stop hosting"), this))
{
    connect(m_stop, &QAction::triggered, this, &HostingPage::stop);
    m_running = makeRunning();
    m_panes->addWidget(m_form);
    m_panes->addWidget(m_running);
    connect(m_form, &HostForm::started, this, [this](const QString& invite) {
        m_invite->setInvite(invite);
        this->session().node.status(this, [this](const Result<Node::StatusRow>& status) {
            if (status)
                learn(*status);
        });
    });
    auto* const all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_panes);

    session.memory.beginGroup(HostingGroup);
    m_peers->restore(session.memory);
    m_neighbours->view().restore(session.memory, QStringLiteral("neighbours"));
    m_requestView->restore(session.memory, QStringLiteral("requests"));
    const int view = session.memory.value(QStringLiteral("view"), 0).toInt();
    session.memory.endGroup();
    open(static_cast<View>(std::clamp(view, 0, static_cast<int>(View::Requests))));

    connect(&session.feed, &Feed::statusChanged, this, &HostingPage::learn);
    learn(session.feed.status());
}

// What is to be removed is removed while all is there that it needs.
HostingPage::~HostingPage()
{
    delete m_removals;
}

QWidget* HostingPage::makeRunning()
{
    auto* const running = new QWidget(m_panes);
    m_header = new PageHeader(session().theme, running);
    auto* const state = new QWidget(m_header);
    m_stateIcon = new IconLabel(session().theme.icon(QStringLiteral("online"), Theme::Tint::Ok), IconSize, state);
    m_state = new QLabel(state);
    m_name = new QLabel(state);
    m_name->setTextFormat(Qt::PlainText);
    QFont bold = m_name->font();
    bold.setWeight(QFont::DemiBold);
    m_name->setFont(bold);
    m_state->setForegroundRole(QPalette::PlaceholderText);
    auto* const stateRow = new QHBoxLayout(state);
    stateRow->setContentsMargins(0, 0, 0, 0);
    stateRow->setSpacing(Gap);
    stateRow->addWidget(m_stateIcon);
    stateRow->addWidget(m_name);
    stateRow->addWidget(m_state);
    m_header->addWidget(state);
    m_header->addButton(m_stop);
    m_invite = new InviteBar(session(), running);

    auto* const all = new QVBoxLayout(running);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_header);
    all->addWidget(m_invite);
    all->addWidget(makeViews(), 1);
    return running;
}

QWidget* HostingPage::makeViews()
{
    auto* const views = new QWidget(m_panes);
    auto* const head = new QHBoxLayout;
    head->setContentsMargins(Margin, 4, Margin, Gap);
    head->setSpacing(2);
    auto* const group = new QButtonGroup(this);
    for (const QString& word : {tr("Peers"), tr("Neighbours"), tr("Picture"), tr("Requests")}) {
        auto* const button = new QToolButton(views);
        button->setText(word);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        group->addButton(button, static_cast<int>(m_choice.size()));
        head->addWidget(button);
        m_choice.append(button);
    }
    connect(group, &QButtonGroup::idClicked, this, [this](int view) { open(static_cast<View>(view)); });
    m_numbers = new ElidedLabel(Qt::ElideRight, views);
    m_numbers->setForegroundRole(QPalette::PlaceholderText);
    m_numbers->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // at the right
    head->addSpacing(Gap);
    head->addStretch();
    head->addWidget(m_numbers);

    m_views = new QStackedWidget(views);
    m_peers = new HostedPeersPane(session(), *m_removals, m_views);
    m_neighbours = new NeighboursPane(session(), *m_removals, m_views);
    m_picture = new Neighbourhood(session().theme, m_views);
    m_views->addWidget(m_peers);
    m_views->addWidget(m_neighbours);
    m_views->addWidget(m_picture);
    m_views->addWidget(makeRequests());
    auto* const all = new QVBoxLayout(views);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(head);
    all->addWidget(m_views, 1);
    return views;
}

QWidget* HostingPage::makeRequests()
{
    m_requests = new QStackedWidget(m_views);
    m_requestView = new RowView(session().theme, m_requests);
    m_requestView->setAccessibleName(tr("Searches"));
    m_requestView->setRootIsDecorated(false);
    m_requestView->setSortingEnabled(false);
    m_requestView->setModel(m_traces);
    m_requestView->setColumnWidths({0, 96, 84, 64, 128, 128}, TracesModel::SearchColumn);
    m_requests->addWidget(m_requestView);
    auto* const none = new EmptyState(session().theme, QStringLiteral("search"),
                                      tr("No search was passed to neighbours yet."), m_requests);
    connect(none->addButton(tr("Neighbours")), &QPushButton::clicked, this, [this] {
        open(View::Neighbours);
        m_neighbours->focusFilter();
    });
    m_requests->addWidget(none);
    return m_requests;
}

HostingPage::View HostingPage::current() const
{
    return static_cast<View>(m_views->currentIndex());
}

void HostingPage::open(View view)
{
    m_views->setCurrentIndex(static_cast<int>(view));
    m_choice[static_cast<int>(view)]->setChecked(true);
    if (isVisible())
        ask(true);
}

void HostingPage::learn(const Node::StatusRow& status)
{
    const bool isHosting = status.hosted.has_value();
    const bool wasHosting = m_since.isValid();
    if (!isHosting)
        m_since = QDateTime();
    else if (!wasHosting)
        m_since = QDateTime::currentDateTimeUtc();
    m_panes->setCurrentWidget(isHosting ? m_running : static_cast<QWidget*>(m_form));
    m_stop->setEnabled(isHosting);
    if (!isHosting) {
        Q_EMIT badgeChanged({});
        return;
    }
    m_invite->setHosted(*status.hosted);
    m_name->setText(status.hosted->name);
    m_picture->setOwnName(status.hosted->name);
    m_picture->setNeighbours(status.neighbours);
    m_neighbours->setNeighbours(status.neighbours);
    const auto number = [](qint64 count) { return countText(static_cast<quint64>(std::max<qint64>(0, count))); };
    const QString rate =
        QLocale().toString(status.hosted->searchesPerSecond, 'f', status.hosted->searchesPerSecond < 10 ? 1 : 0);
    m_numbers->setText(tr("%1 of %2 peers online, %3 files, %4 searches/s")
                           .arg(number(status.hosted->online), number(status.hosted->registered),
                                number(status.hosted->entries), rate));
    tellState();
    Q_EMIT badgeChanged(status.hosted->online > 0 ? number(status.hosted->online) : QString());
    if (!wasHosting && isVisible())
        ask(true);
}

void HostingPage::tellState()
{
    if (!m_since.isValid())
        return;
    const auto seconds = static_cast<quint64>(std::max<qint64>(0, m_since.secsTo(QDateTime::currentDateTimeUtc())));
    m_state->setText(seconds < 60 ? tr("Running") : tr("Running %1").arg(durationText(seconds / 60 * 60)));
}

void HostingPage::stop()
{
    session().hosting.options(this, [this](const Result<Node::HostingOptions>& before) {
        m_stop->setEnabled(false);
        session().hosting.stopHosting(this, [this, before](const Status& stopped) {
            Banner banner;
            banner.key = QStringLiteral("hosting");
            if (!stopped) {
                m_stop->setEnabled(true);
                banner.kind = Banner::Kind::Error;
                banner.text = tr("Hosting goes on: %1.").arg(reasonText(stopped.error()));
                return session().shell.show(banner);
            }
            banner.text = tr("Hosting has stopped. Your friends are known when you start again.");
            banner.seconds = 10;
            if (before) {
                banner.buttons.append({tr("Start again"), [this, options = *before] {
                                           session().hosting.startHosting(options, this, [](const auto&) {});
                                       }});
            }
            session().shell.show(banner);
            session().node.status(this, [this](const Result<Node::StatusRow>& status) {
                if (status)
                    learn(*status);
            });
        });
    });
}

void HostingPage::ask(bool all)
{
    if (!m_since.isValid())
        return;
    tellState();
    const View view = current();
    if (view == View::Picture || view == View::Requests) {
        session().hosting.traces(this, [this](const Result<QList<Node::TracedSearch>>& traces) {
            if (!traces)
                return;
            m_traces->setTraces(*traces);
            m_picture->setTraces(*traces);
            m_requests->setCurrentIndex(traces->isEmpty() ? 1 : 0);
        });
    }
    if (!all)
        return;
    if (view == View::Peers)
        m_peers->refresh();
    else if (view == View::Neighbours)
        m_neighbours->refresh();
}

void HostingPage::timerEvent(QTimerEvent* event)
{
    if (event->timerId() == m_asking.timerId())
        ask(++m_rounds % RoundsToAll == 0);
    else
        Page::timerEvent(event);
}

void HostingPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_picture->setMoves(!session().memory.value(QStringLiteral("look/lessMotion"), false).toBool());
    ask(true);
    m_asking.start(AskEvery, this);
}

void HostingPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_asking.stop();
}

void HostingPage::focusFilter()
{
    if (!m_since.isValid())
        return m_form->start();
    switch (current()) {
    case View::Peers:
        return m_peers->focusFilter();
    case View::Neighbours:
        return m_neighbours->focusFilter();
    case View::Picture:
        return m_picture->setFocus();
    case View::Requests:
        return m_requestView->setFocus();
    }
}

void HostingPage::refresh()
{
    ask(true);
}

QList<QAction*> HostingPage::menuActions() const
{
    return QList<QAction*>{m_stop} + m_peers->actions() + m_neighbours->actions();
}

void HostingPage::remember()
{
    QSettings& memory = session().memory;
    memory.beginGroup(HostingGroup);
    m_peers->remember(memory);
    m_neighbours->view().remember(memory, QStringLiteral("neighbours"));
    m_requestView->remember(memory, QStringLiteral("requests"));
    memory.setValue(QStringLiteral("view"), m_views->currentIndex());
    memory.endGroup();
}

} // namespace Potluck::Ui
