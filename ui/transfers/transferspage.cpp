// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfers/transferspage.h"

#include "ui/look/metrics.h"
#include "ui/look/theme.h"
#include "ui/page/feed.h"
#include "ui/transfers/detailspane.h"
#include "ui/transfers/transferactions.h"
#include "ui/transfers/transferdelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/inlinestrip.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/passfocus.h"
#include "ui/widgets/rowview.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSet>
#include <QSettings>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Potluck::Ui {
namespace {

constexpr int Second = 1000; // milliseconds
constexpr int ListShare = 0;
constexpr int DetailsShare = 1;
constexpr quint64 KiloByte = 1000;

} // namespace

TransfersPage::TransfersPage(const Session& session, QWidget* parent)
    : Page(session, parent)
    , m_history(std::make_shared<SpeedHistory>())
    , m_header(new PageHeader(session.theme, this))
    , m_list(new QStackedWidget)
    , m_view(new RowView(session.theme))
    , m_actions(new TransferActions(session, m_model, *this, *m_view))
    , m_details(new DetailsPane(session, m_model))
    , m_splitter(new QSplitter(Qt::Vertical))
{
    makeHeader();
    makeLimitStrip();
    makeList();
    makeEmptyStates();

    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_details);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(ListShare, 1);
    m_splitter->setStretchFactor(DetailsShare, 0);

    auto* const lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_header);
    lines->addWidget(m_limitStrip);
    lines->addWidget(m_splitter, 1);

    connectAll();
    restore();
    countsChanged();
    refresh();
    m_second.start(Second);
}

// What goes with the models must not ask the page any more.
TransfersPage::~TransfersPage()
{
    m_view->selectionModel()->disconnect(this);
    m_filter.disconnect(this);
    m_model.disconnect(this);
}

void TransfersPage::makeHeader()
{
    m_field = m_header->addField(QStringLiteral("filter"), tr("Filter"));
    m_kinds = m_header->addChoice({tr("All"), tr("Down"), tr("Up"), tr("Done")});
    m_addLink = new QAction(session().theme.icon(QStringLiteral("link")), tr("Add link"), this);
    connect(m_addLink, &QAction::triggered, this, [this] { session().shell.askForLink(); });
    m_header->addButton(m_addLink);
    m_header->addButton(m_actions->pause());
    m_header->addButton(m_actions->pauseAll());
}

void TransfersPage::makeLimitStrip()
{
    m_limitStrip = new InlineStrip(session().theme, this);
    m_limit = new QSpinBox(m_limitStrip);
    m_limit->setRange(0, 10'000'000);
    m_limit->setSingleStep(100);
    m_limit->setSuffix(tr(" kB/s"));
    m_limit->setSpecialValueText(tr("No limit"));
    m_limit->setGroupSeparatorShown(true);
    m_limitStrip->addField(m_limit);
    const auto limit = [this](quint64 rate) {
        m_actions->limitEach(rate);
        m_limitStrip->close();
    };
    QPushButton* const set = m_limitStrip->addButton(tr("Limit"));
    connect(set, &QPushButton::clicked, this, [this, limit] {
        m_limit->interpretText();
        limit(static_cast<quint64>(m_limit->value()) * KiloByte);
    });
    QPushButton* const none = m_limitStrip->addButton(tr("No limit"));
    connect(none, &QPushButton::clicked, this, [limit] { limit(0); });
}

void TransfersPage::makeList()
{
    auto* const delegate = new TransferDelegate(session().theme, m_view);
    connect(delegate, &TransferDelegate::tryAgainPressed, m_actions, &TransferActions::tryAgain);
    m_view->setModel(&m_filter);
    m_view->setItemDelegate(delegate);
    m_view->setRootIsDecorated(false);
    m_view->setColumnWidths({0, 84, 200, 88, 72, 64, 128, 72, 128}, TransfersModel::Name);
    m_view->setHiddenAtFirst({TransfersModel::Availability, TransfersModel::Added});
    m_view->setColumnWords(TransfersModel::State, stateTexts(), true);
    m_view->setEmphasised({TransfersModel::Progress, TransfersModel::State});
    m_view->setAccessibleName(tr("Transfers"));
    m_view->setDragEnabled(true);
    m_view->setDragDropMode(QAbstractItemView::DragOnly);
    m_view->header()->setSortIndicatorClearable(true); // a third press: the list's order
    m_view->sortByColumn(-1, Qt::AscendingOrder);
    m_list->addWidget(m_view);
    m_list->setMinimumHeight(120);
}

void TransfersPage::makeEmptyStates()
{
    m_empty = new EmptyState(session().theme, QStringLiteral("transfers"),
                             tr("Nothing moving yet. Search, or drop a link here."), m_list);
    connect(m_empty->addButton(tr("Search")), &QPushButton::clicked, this,
            [this] { session().shell.open(PageId::Search); });
    connect(m_empty->addButton(tr("Add link")), &QPushButton::clicked, m_addLink, &QAction::trigger);
    m_list->addWidget(m_empty);

    m_noMatch = new EmptyState(session().theme, QStringLiteral("filter"), tr("No match."), m_list);
    connect(m_noMatch->addButton(tr("Clear filter")), &QPushButton::clicked, this, &TransfersPage::clearFilter);
    m_list->addWidget(m_noMatch);
}

void TransfersPage::connectAll()
{
    connect(&session().feed, &Feed::transfersChanged, &m_model, &TransfersModel::apply);
    connect(&m_model, &TransfersModel::countsChanged, this, &TransfersPage::countsChanged);
    connect(&m_model, &TransfersModel::transferChanged, this, [this] { m_details->update(); });
    connect(&m_model, &QAbstractItemModel::dataChanged, m_actions, &TransferActions::updateSoon);
    connect(&m_model, &TransfersModel::aboutToHide, this, &TransfersPage::findNext);
    connect(&m_model, &TransfersModel::hasHidden, this, &TransfersPage::chooseNext);
    connect(&m_second, &QTimer::timeout, this, &TransfersPage::tick);

    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter.setText(text);
        showFitting();
    });
    for (qsizetype at = 0; at < m_kinds.size(); ++at) {
        connect(m_kinds[at], &QToolButton::clicked, this,
                [this, at] { chooseKind(static_cast<TransfersFilter::Kind>(at)); });
    }
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_filter, signal, this, &TransfersPage::showFitting);

    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TransfersPage::selectionChanged);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &TransfersPage::selectionChanged);
    connect(m_view, &QWidget::customContextMenuRequested, this, &TransfersPage::showMenu);
    connect(m_view, &QAbstractItemView::doubleClicked, m_actions, &TransferActions::openOrShow);

    connect(m_actions, &TransferActions::limitsWanted, this, &TransfersPage::showLimits);
    connect(m_actions, &TransferActions::detailsWanted, this, &TransfersPage::openDetails);
    connect(m_actions, &TransferActions::orderChanged, this, [this] {
        // Where another order is shown the move would not be seen.
        if (m_filter.isSorted())
            m_view->sortByColumn(-1, Qt::AscendingOrder);
        refresh();
    });

    connect(m_details, &DetailsPane::tryAgainPressed, m_actions, &TransferActions::tryAgain);
    connect(m_details, &DetailsPane::closePressed, this, &TransfersPage::toggleDetails);
    connect(m_details, &DetailsPane::backPressed, this, &TransfersPage::toggleDetails);
    connect(m_details, &DetailsPane::foldPressed, this, [this] {
        m_foldedByHand = !m_details->isFolded();
        arrangeDetails();
    });
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        const QList<int> sizes = m_splitter->sizes();
        const int all = sizes[ListShare] + sizes[DetailsShare];
        if (all > 0 && !m_details->isFolded() && m_details->isVisible())
            m_share = std::clamp(static_cast<double>(sizes[DetailsShare]) / all, 0.1, 0.9);
    });
}

void TransfersPage::restore()
{
    QSettings& memory = session().memory;
    memory.beginGroup(QStringLiteral("transfers"));
    m_view->restore(memory, QStringLiteral("list"));
    m_details->restore(memory);
    m_detailsOpen = memory.value(QStringLiteral("details/open"), true).toBool();
    m_share = std::clamp(memory.value(QStringLiteral("details/share"), m_share).toDouble(), 0.1, 0.9);
    const int kind = std::clamp(memory.value(QStringLiteral("kind"), 0).toInt(), 0, 3);
    m_kinds[kind]->setChecked(true);
    m_field->setText(memory.value(QStringLiteral("filter")).toString());
    memory.endGroup();
    chooseKind(static_cast<TransfersFilter::Kind>(kind));
}

void TransfersPage::remember()
{
    QSettings& memory = session().memory;
    memory.beginGroup(QStringLiteral("transfers"));
    m_view->remember(memory, QStringLiteral("list"));
    m_details->remember(memory);
    memory.setValue(QStringLiteral("details/open"), m_detailsOpen);
    memory.setValue(QStringLiteral("details/share"), m_share);
    memory.setValue(QStringLiteral("kind"), static_cast<int>(m_filter.kind()));
    memory.setValue(QStringLiteral("filter"), m_field->text());
    memory.endGroup();
}

QVariant TransfersPage::handOver() const
{
    return QVariant::fromValue(m_history);
}

void TransfersPage::takeOver(const QVariant& left)
{
    if (auto history = left.value<std::shared_ptr<SpeedHistory>>())
        m_history = std::move(history);
    m_details->tick(*m_history);
}

void TransfersPage::focusFilter()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void TransfersPage::refresh()
{
    session().node.transfers(this, [this](const Result<QList<Node::TransferRow>>& rows) {
        if (rows)
            m_model.setAll(*rows);
    });
}

QList<QAction*> TransfersPage::menuActions() const
{
    return m_actions->all();
}

void TransfersPage::chooseKind(TransfersFilter::Kind kind)
{
    m_filter.setKind(kind);
    showFitting();
}

void TransfersPage::clearFilter()
{
    m_field->clear();
    m_kinds.first()->setChecked(true);
    chooseKind(TransfersFilter::Kind::All);
    m_view->setFocus();
}

void TransfersPage::countsChanged()
{
    const TransfersModel::Counts& counts = m_model.counts();
    const auto label = [](const QString& word, int count) {
        return count > 0 ? tr("%1 %2", "a filter and how many it finds").arg(word, QLocale().toString(count)) : word;
    };
    m_kinds[0]->setText(label(tr("All"), counts.all));
    m_kinds[1]->setText(label(tr("Down"), counts.down));
    m_kinds[2]->setText(label(tr("Up"), counts.up));
    m_kinds[3]->setText(label(tr("Done"), counts.done));
    m_actions->update();
    showFitting();
    Q_EMIT badgeChanged(counts.attention > 0 ? QStringLiteral("!")
                        : counts.down > 0    ? QLocale().toString(counts.down)
                                             : QString());
}

void TransfersPage::showFitting()
{
    const bool isEmpty = m_model.counts().all == 0;
    QWidget* const fitting = m_filter.rowCount() > 0 ? static_cast<QWidget*>(m_view) : isEmpty ? m_empty : m_noMatch;
    if (m_list->currentWidget() != fitting)
        m_list->setCurrentWidget(fitting);
    arrangeDetails();
}

void TransfersPage::selectionChanged()
{
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QList<quint64> transfers;
    transfers.reserve(rows.size());
    for (const QModelIndex& row : std::as_const(rows))
        transfers.append(m_filter.entry(row.row()).row.id);
    m_actions->setSelection(transfers);
    const QModelIndex current = m_view->currentIndex();
    const quint64 shown = rows.isEmpty()      ? 0
                          : current.isValid() ? m_filter.entry(current.row()).row.id
                                              : transfers.first();
    m_details->show(shown);
}

void TransfersPage::findNext(const QList<quint64>& going)
{
    const QModelIndexList chosen = m_view->selectionModel()->selectedRows();
    if (chosen.isEmpty())
        return;
    const QSet<quint64> gone(going.begin(), going.end());
    const auto stays = [&](int row) { return !gone.contains(m_filter.entry(row).row.id); };
    const int first = std::min_element(chosen.begin(), chosen.end())->row();
    int next = first;
    while (next < m_filter.rowCount() && !stays(next))
        ++next;
    if (next == m_filter.rowCount()) { // nothing behind it: what is before
        next = first;
        while (next >= 0 && !stays(next))
            --next;
    }
    m_next = m_filter.index(next, 0); // none where nothing stays
}

void TransfersPage::chooseNext()
{
    const QModelIndex next = std::exchange(m_next, QPersistentModelIndex());
    if (next.isValid() && m_actions->selection().isEmpty())
        m_view->setCurrentIndex(next);
}

void TransfersPage::showMenu(const QPoint& at)
{
    if (m_actions->selection().isEmpty())
        return;
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_actions->fill(*menu);
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

void TransfersPage::showLimits()
{
    const QList<quint64>& chosen = m_actions->selection();
    const TransferEntry* const first = chosen.isEmpty() ? nullptr : m_model.find(chosen.first());
    if (!first)
        return;
    m_limitStrip->setSentence(
        chosen.size() == 1
            ? tr("%1 comes at most at:").arg(fontMetrics().elidedText(first->row.name, Qt::ElideMiddle, NameMinimum))
            : tr("%n transfer(s), each at most at:", nullptr, static_cast<int>(chosen.size())));
    m_limit->setValue(static_cast<int>(std::min<quint64>(first->row.limit / KiloByte, 10'000'000)));
    m_limitStrip->open();
    m_limit->selectAll();
}

void TransfersPage::tick()
{
    quint64 down = 0;
    quint64 up = 0;
    std::vector<SpeedHistory::Moving> moving;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const TransferEntry& entry = m_model.entry(row);
        if (entry.row.rate == 0 ||
            (entry.state != TransferState::Downloading && entry.state != TransferState::Uploading))
            continue;
        const bool isUpload = entry.row.direction == Node::TransferRow::Direction::Upload;
        (isUpload ? up : down) += entry.row.rate;
        moving.push_back({entry.row.id, isUpload, entry.row.rate});
    }
    m_history->tick(down, up, moving);
    if (isVisible())
        m_details->tick(*m_history);
}

void TransfersPage::toggleDetails()
{
    if (window()->width() < ReplaceBelow) {
        m_detailsInPlace = !m_detailsInPlace;
    } else if (!m_detailsOpen || m_details->isFolded()) {
        m_detailsOpen = true;
        m_foldedByHand = false;
    } else {
        m_detailsOpen = false;
        m_foldedByHand.reset();
    }
    arrangeDetails();
    if (!m_details->isVisible() || m_detailsInPlace)
        (m_detailsInPlace ? m_details->focusTarget() : m_list->currentWidget())->setFocus();
}

void TransfersPage::openDetails()
{
    m_detailsInPlace = window()->width() < ReplaceBelow;
    m_detailsOpen = true;
    m_foldedByHand = false;
    arrangeDetails();
}

void TransfersPage::arrangeDetails()
{
    const bool isLow = window()->height() < FoldBelow;
    if (isLow != m_isLow) {
        m_isLow = isLow;
        m_foldedByHand.reset();
    }
    const bool isEmpty = m_model.counts().all == 0;
    const bool isNarrow = window()->width() < ReplaceBelow;
    if (!isNarrow || isEmpty)
        m_detailsInPlace = false;
    m_details->setInPlaceOfList(m_detailsInPlace);
    if (!m_detailsInPlace)
        m_details->setFolded(m_foldedByHand.value_or(isLow));
    const bool isBelow = m_detailsOpen && !isNarrow && !isEmpty;
    if (m_detailsInPlace) {
        m_details->setVisible(true);
        passFocus(*m_list, *m_details->focusTarget());
        m_list->hide();
    } else {
        m_list->show();
        if (!isBelow)
            passFocus(*m_details, *m_list->currentWidget());
        m_details->setVisible(isBelow);
    }
    splitDetails();
}

void TransfersPage::splitDetails()
{
    const int all = m_splitter->height() - m_splitter->handleWidth();
    if (m_details->isHidden() || m_details->isFolded() || m_detailsInPlace || all <= 0)
        return;
    const int details = static_cast<int>(all * m_share);
    m_splitter->setSizes({all - details, details});
}

void TransfersPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    session().transfers.showPieces(true);
    arrangeDetails();
}

void TransfersPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    session().transfers.showPieces(false);
}

void TransfersPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrangeDetails();
}

void TransfersPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrangeDetails();
}

} // namespace Potluck::Ui
