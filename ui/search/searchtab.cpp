// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/searchtab.h"

#include "ui/look/metrics.h"
#include "ui/look/theme.h"
#include "ui/page/session.h"
#include "ui/search/foundnamedelegate.h"
#include "ui/search/havemarks.h"
#include "ui/search/peerspeeds.h"
#include "ui/search/searchwords.h"
#include "ui/widgets/emptystate.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimerEvent>
#include <QToolButton>

#include <algorithm>

namespace Potluck::Ui {
namespace {

constexpr int ResultsAsked = 2000;
constexpr int RowsPerSlice = 250; // of arriving rows, between two frames

} // namespace

SearchTab::SearchTab(const Session& session, const DownloadWatch& downloads, const PeerSpeeds& speeds, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new FoundModel(session.theme, speeds, this))
    , m_proxy(new FoundProxy(*m_model, this))
    , m_panes(new QStackedWidget(this))
    , m_view(new RowView(session.theme, m_panes))
    , m_searching(new EmptyState(session.theme, QStringLiteral("search"), tr("Asking around…"), m_panes))
    , m_nothing(new EmptyState(session.theme, QStringLiteral("search"), tr("No one online has this."), m_panes))
    , m_noMatch(new EmptyState(session.theme, QStringLiteral("filter"), tr("No match."), m_panes))
    , m_failure(new EmptyState(session.theme, QStringLiteral("network"), QString(), m_panes))
{
    new HaveMarks(session, downloads, *m_model, this);
    connect(&speeds, &PeerSpeeds::changed, m_model, &FoundModel::tellSpeeds);

    m_view->setAccessibleName(tr("Results"));
    m_view->header()->setSortIndicatorClearable(true);
    m_view->header()->setSortIndicator(-1, Qt::AscendingOrder);
    m_view->setModel(m_proxy);
    m_view->setColumnWidths({0, 96, 64, 84, 72, 84}, FoundModel::NameColumn);
    m_view->setColumnWords(FoundModel::MarkColumn, FoundModel::markWords(), true);
    m_view->setColumnWords(FoundModel::TypeColumn, typeWords());
    m_view->setItemDelegateForColumn(FoundModel::NameColumn, new FoundNameDelegate(session.theme, m_view));
    for (QWidget* const place : {static_cast<QWidget*>(m_view), m_view->viewport()})
        place->installEventFilter(this);
    connect(m_view, &RowView::returnPressed, this, &SearchTab::downloadAsked);
    connect(m_view, &QAbstractItemView::doubleClicked, this, &SearchTab::downloadAsked);
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        if (m_view->indexAt(at).isValid())
            Q_EMIT menuAsked(m_view->viewport()->mapToGlobal(at));
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SearchTab::tell);

    connect(m_nothing->addButton(tr("Keep looking")), &QPushButton::clicked, this, &SearchTab::keepAsked);
    connect(m_nothing->addButton(tr("Search again")), &QPushButton::clicked, this, &SearchTab::searchAgain);
    connect(m_noMatch->addButton(tr("Clear filter")), &QPushButton::clicked, this, [this] {
        m_filterField->clear();
        Q_EMIT filterDropAsked();
    });
    connect(m_failure->addButton(tr("Search again")), &QPushButton::clicked, this, &SearchTab::searchAgain);
    m_join = m_failure->addButton(tr("Join or host"));
    connect(m_join, &QPushButton::clicked, this, &SearchTab::joinAsked);

    for (QWidget* const pane : std::initializer_list<QWidget*>{m_view, m_searching, m_nothing, m_noMatch, m_failure})
        m_panes->addWidget(pane);
    m_filterLine = makeFilterLine();
    auto* const all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_filterLine);
    all->addWidget(m_panes, 1);
    all->addWidget(makeFooter());

    connect(m_proxy, &FoundProxy::waitingChanged, this, &SearchTab::tell);
    connect(m_proxy, &QAbstractItemModel::layoutChanged, this, &SearchTab::choosePane);
    connect(m_proxy, &QAbstractItemModel::rowsInserted, this, &SearchTab::choosePane);
    connect(m_proxy, &QAbstractItemModel::modelReset, this, &SearchTab::choosePane);
    choosePane();
}

SearchTab::~SearchTab() = default;

QWidget* SearchTab::makeFilterLine()
{
    auto* const line = new QWidget(this);
    m_filterField = new QLineEdit(line);
    m_filterField->addAction(m_session.theme.icon(QStringLiteral("filter"), Theme::Tint::Muted),
                             QLineEdit::LeadingPosition);
    m_filterField->setPlaceholderText(tr("Filter these results"));
    m_filterField->setAccessibleName(m_filterField->placeholderText());
    m_filterField->setClearButtonEnabled(true);
    m_filterField->setMaximumWidth(340);
    m_filterField->installEventFilter(this);
    connect(m_filterField, &QLineEdit::textChanged, this, &SearchTab::applyFilter);
    auto* const close = new QToolButton(line);
    close->setIcon(m_session.theme.icon(QStringLiteral("close"), Theme::Tint::Muted));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close the filter"));
    close->setAccessibleName(close->toolTip());
    connect(close, &QToolButton::clicked, this, [this] {
        m_filterField->clear();
        m_filterLine->hide();
        m_view->setFocus();
    });
    auto* const row = new QHBoxLayout(line);
    row->setContentsMargins(Margin, 4, Margin, 4);
    row->setSpacing(Gap);
    row->addWidget(m_filterField, 1);
    row->addWidget(close);
    row->addStretch();
    line->hide();
    return line;
}

QWidget* SearchTab::makeFooter()
{
    auto* const footer = new QWidget(this);
    m_progress = new QProgressBar(footer);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(64, 8);
    m_progress->setAccessibleName(tr("Searching"));
    m_summary = new QLabel(footer);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_waiting = new QToolButton(footer);
    m_waiting->setIcon(m_session.theme.icon(QStringLiteral("arrow-down"), Theme::Tint::Accent));
    m_waiting->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_waiting->setFocusPolicy(Qt::StrongFocus);
    connect(m_waiting, &QToolButton::clicked, m_proxy, [this] {
        m_proxy->arrange();
        tell();
    });
    m_download = new QPushButton(m_session.theme.icon(QStringLiteral("download")), tr("Download"), footer);
    m_download->setAutoDefault(false);
    connect(m_download, &QPushButton::clicked, this, &SearchTab::downloadAsked);
    auto* const row = new QHBoxLayout(footer);
    row->setContentsMargins(Margin, 6, Margin, 6);
    row->setSpacing(Gap);
    row->addWidget(m_progress);
    row->addWidget(m_summary);
    row->addWidget(m_waiting);
    row->addStretch();
    row->addWidget(m_download);
    return footer;
}

void SearchTab::search(const QString& query)
{
    m_query = query;
    m_everywhere = false;
    begin();
}

void SearchTab::begin()
{
    end();
    m_error.reset();
    m_last.clear();
    m_arriving.clear();
    m_ended.reset();
    m_peers.clear();
    m_touched = false;
    m_model->clear();
    m_call = std::make_unique<QObject>();
    m_clock.start();
    choosePane();
    Node::ControlTarget::SearchOptions options;
    options.limit = ResultsAsked;
    options.everything = m_everywhere;
    QObject* const call = m_call.get();
    m_session.node.search(
        m_query, options, call,
        [this, call](const QList<Node::FoundRow>& rows) {
            if (m_call.get() == call)
                take(rows);
        },
        [this, call](const Status& status) {
            if (m_call.get() == call)
                finish(status);
        });
}

void SearchTab::searchAgain()
{
    if (!m_query.isEmpty())
        begin();
}

void SearchTab::searchEverywhere()
{
    m_everywhere = true;
    searchAgain();
}

void SearchTab::end()
{
    // Often out of an answer to it.
    if (m_call)
        m_call.release()->deleteLater();
    m_slices.stop();
}

void SearchTab::take(const QList<Node::FoundRow>& rows)
{
    m_last = rows;
    m_arriving.append(rows);
    if (!m_slices.isActive())
        takeSome();
}

void SearchTab::finish(const Status& status)
{
    m_took = m_clock.elapsed();
    m_ended = status;
    if (!m_slices.isActive())
        takeSome();
}

void SearchTab::count(const QList<Node::FoundRow>& rows)
{
    for (const Node::FoundRow& row : rows) {
        for (const Node::SourceRow& source : row.sources)
            m_peers.insert(source.peerId != 0 ? QString(source.index + QString::number(source.peerId)) : source.peer);
    }
}

void SearchTab::takeSome()
{
    // As many as fit, without the line of titles.
    m_proxy->setRoom(m_touched ? 0 : std::max(1, m_panes->height() / rowHeight(m_view->fontMetrics()) - 1));
    const QList<Node::FoundRow> rows = m_arriving.mid(0, RowsPerSlice);
    m_arriving.remove(0, rows.size());
    count(rows);
    m_model->add(rows);
    if (!m_arriving.isEmpty()) {
        m_slices.start(0, this);
        return;
    }
    m_slices.stop();
    if (m_ended) {
        const Status status = *std::exchange(m_ended, std::nullopt);
        if (status) {
            m_peers.clear();
            count(m_last);
            m_model->settle(std::exchange(m_last, {}));
        } else {
            m_error = status.error();
        }
        end();
        if (!m_touched)
            m_proxy->arrange();
    }
    choosePane();
}

void SearchTab::timerEvent(QTimerEvent* event)
{
    if (event->timerId() == m_slices.timerId())
        takeSome();
    else
        QWidget::timerEvent(event);
}

bool SearchTab::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
        m_touched = true;
        break;
    case QEvent::KeyPress:
        if (watched == m_filterField) {
            if (static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape)
                break;
            m_filterField->clear();
            m_filterLine->hide();
            m_view->setFocus();
            return true;
        }
        m_touched = true;
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void SearchTab::choosePane()
{
    QWidget* pane = m_view;
    if (m_proxy->shown() == 0) {
        if (m_model->holding() > 0)
            pane = m_noMatch;
        else if (isSearching())
            pane = m_searching;
        else if (m_error)
            pane = m_failure;
        else
            pane = m_nothing;
    }
    if (m_error) {
        m_failure->setSentence(searchFailure(*m_error));
        m_join->setVisible(m_error->code == ErrorCode::NotFound);
    }
    m_panes->setCurrentWidget(pane);
    tell();
}

void SearchTab::tell()
{
    m_progress->setVisible(isSearching());
    m_waiting->setVisible(m_proxy->waiting() > 0);
    //: results that came while the list stands still, and the word that brings them
    m_waiting->setText(tr("%n new: show", nullptr, m_proxy->waiting()));
    const int found = m_model->holding();
    const int peers = static_cast<int>(m_peers.size());
    QString text;
    if (isSearching())
        text = found > 0 ? tr("Searching, %n file(s) so far", nullptr, found) : tr("Searching");
    else if (found > 0)
        text = searchSummary(m_proxy->shown() + m_proxy->waiting(), found, peers, m_took);
    if (found > 0 && m_error)
        text = searchFailure(*m_error);
    m_summary->setText(text);
    m_download->setVisible(m_panes->currentWidget() == m_view);
    m_download->setEnabled(m_view->selectionModel()->hasSelection());
    Q_EMIT changed();
}

void SearchTab::setFilter(FoundFilter filter)
{
    filter.text = m_filterField->text().trimmed();
    m_filter = filter;
    m_proxy->setFilter(m_filter);
    choosePane();
}

void SearchTab::applyFilter()
{
    setFilter(m_filter);
}

void SearchTab::filterByText()
{
    m_filterLine->show();
    m_filterField->setFocus(Qt::ShortcutFocusReason);
    m_filterField->selectAll();
}

void SearchTab::toggleSources()
{
    QModelIndex current = m_view->currentIndex();
    if (current.parent().isValid())
        current = current.parent();
    if (current.isValid())
        m_view->setExpanded(current.siblingAtColumn(0), !m_view->isExpanded(current.siblingAtColumn(0)));
}

QList<int> SearchTab::selectedResults() const
{
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    if (rows.isEmpty() && m_view->currentIndex().isValid())
        rows.append(m_view->currentIndex());
    std::sort(rows.begin(), rows.end(), [](const QModelIndex& a, const QModelIndex& b) {
        const int top = a.parent().isValid() ? a.parent().row() : a.row();
        const int other = b.parent().isValid() ? b.parent().row() : b.row();
        return top < other;
    });
    QList<int> results;
    for (const QModelIndex& row : std::as_const(rows)) {
        const int result = FoundModel::resultOf(m_proxy->mapToSource(row));
        if (results.isEmpty() || results.constLast() != result)
            results.append(result);
    }
    return results;
}

QStringList SearchTab::selectedMagnets() const
{
    QStringList magnets;
    for (const int result : selectedResults())
        magnets.append(m_model->found(result).magnet);
    return magnets;
}

QString SearchTab::currentName() const
{
    const QModelIndex current = m_view->currentIndex();
    return current.isValid() ? m_model->found(FoundModel::resultOf(m_proxy->mapToSource(current))).name : QString();
}

QStringList SearchTab::currentPeers() const
{
    const QModelIndex current = m_proxy->mapToSource(m_view->currentIndex());
    if (!current.isValid())
        return {};
    if (const Node::SourceRow* const source = m_model->sourceOf(current))
        return source->peer.isEmpty() ? QStringList() : QStringList(source->peer);
    QList<Node::SourceRow> sources = m_model->found(current.row()).sources;
    std::stable_partition(sources.begin(), sources.end(), [](const Node::SourceRow& source) { return source.online; });
    QStringList peers;
    for (const Node::SourceRow& source : std::as_const(sources)) {
        if (!source.peer.isEmpty() && !peers.contains(source.peer))
            peers.append(source.peer);
    }
    return peers;
}

} // namespace Potluck::Ui
