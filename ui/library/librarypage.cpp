// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/librarypage.h"

#include "ui/library/givenpane.h"
#include "ui/library/hashingstrip.h"
#include "ui/library/rulespanel.h"
#include "ui/look/metrics.h"
#include "ui/look/reasons.h"
#include "ui/look/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/rowview.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Potluck::Ui {
namespace {

constexpr int FoldersWidth = 220;
constexpr int NarrowestFolders = 140;
constexpr int TypingPause = 200; // milliseconds

} // namespace

LibraryPage::LibraryPage(const Session& session, QWidget* parent)
    : Page(session, parent)
    , m_shares(session.theme)
    , m_model(session.library, session.theme)
    , m_header(new PageHeader(session.theme, this))
    , m_field(m_header->addField(QStringLiteral("search"), tr("Find in all shared folders")))
    , m_hashing(new HashingStrip(session.library, session.theme, this))
    , m_rules(new RulesPanel(session, this))
    , m_pages(new QStackedWidget(this))
    , m_empty(new EmptyState(session.theme, QStringLiteral("library"), tr("You share nothing.")))
    , m_folders(new QListView)
    , m_problem(new QWidget)
    , m_problemText(new QLabel(m_problem))
    , m_files(new QStackedWidget)
    , m_view(new RowView(session.theme))
    , m_noFiles(new EmptyState(session.theme, QStringLiteral("folder"), {}))
    , m_noMatch(new EmptyState(session.theme, QStringLiteral("search"), tr("No match.")))
    , m_given(new GivenPane(session))
    , m_columns(new QSplitter(Qt::Horizontal))
    , m_rows(new QSplitter(Qt::Vertical))
{
    makeActions();
    makeFolders();
    makeFiles();

    m_columns->addWidget(m_folders);
    m_columns->addWidget(m_rows);
    m_columns->setChildrenCollapsible(false);
    m_columns->setStretchFactor(0, 0);
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({FoldersWidth, 1000});
    connect(m_empty->addButton(tr("Add folder")), &QPushButton::clicked, m_add, &QAction::trigger);
    m_pages->addWidget(m_columns);
    m_pages->addWidget(m_empty);

    auto* const lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_header);
    lines->addWidget(m_hashing);
    lines->addWidget(m_rules);
    lines->addWidget(m_pages, 1);

    connectAll();
    restore();
    askShares();
}

// What goes with the models must not ask the page any more.
LibraryPage::~LibraryPage()
{
    m_folders->selectionModel()->disconnect(this);
    m_view->selectionModel()->disconnect(this);
    m_model.disconnect(this);
}

void LibraryPage::makeFolders()
{
    m_folders->setModel(&m_shares);
    m_folders->setItemDelegate(new ShareDelegate(session().theme, m_folders));
    m_folders->setFrameShape(QFrame::NoFrame);
    m_folders->setUniformItemSizes(true);
    m_folders->setTextElideMode(Qt::ElideMiddle);
    m_folders->setIconSize(QSize(IconSize, IconSize));
    m_folders->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_folders->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_folders->setContextMenuPolicy(Qt::CustomContextMenu);
    m_folders->setMinimumWidth(NarrowestFolders);
    m_folders->setAccessibleName(tr("Shared folders"));
    m_folders->addAction(m_stopSharing);
}

void LibraryPage::makeFiles()
{
    m_view->setModel(&m_model);
    m_view->setColumnWidths({0, 84, 96, 72}, LibraryModel::Name);
    m_view->setEmphasised({LibraryModel::Size});
    m_view->setAccessibleName(tr("Shared files"));
    m_view->setDragEnabled(true);
    m_view->setDragDropMode(QAbstractItemView::DragOnly);
    m_view->sortByColumn(LibraryModel::Name, Qt::AscendingOrder);
    m_view->addActions({m_open, m_openFolder});
    m_files->addWidget(m_view);
    m_files->addWidget(m_noFiles);
    m_files->addWidget(m_noMatch);
    connect(m_noMatch->addButton(tr("Clear filter")), &QPushButton::clicked, m_field, &QLineEdit::clear);

    auto* const line = new QHBoxLayout(m_problem);
    line->setContentsMargins(Margin, Gap, Margin, Gap);
    line->setSpacing(Gap);
    line->addWidget(
        new IconLabel(session().theme.icon(QStringLiteral("warning"), Theme::Tint::Warning), IconSize, m_problem));
    m_problemText->setWordWrap(true);
    m_problemText->setTextFormat(Qt::PlainText);
    line->addWidget(m_problemText, 1);
    auto* const again = new QPushButton(tr("Look again"), m_problem);
    again->setAutoDefault(false);
    connect(again, &QPushButton::clicked, this, &LibraryPage::refresh);
    line->addWidget(again);
    m_problem->setBackgroundRole(QPalette::Base);
    m_problem->setAutoFillBackground(true);
    m_problem->hide();

    auto* const above = new QWidget;
    auto* const lines = new QVBoxLayout(above);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_problem);
    lines->addWidget(m_files, 1);
    m_rows->addWidget(above);
    m_rows->addWidget(m_given);
    m_rows->setChildrenCollapsible(false);
    m_rows->setStretchFactor(0, 1);
    m_rows->setStretchFactor(1, 0);
}

void LibraryPage::connectAll()
{
    connect(&session().library, &Node::LibraryDoor::changed, this, [this] {
        askShares();
        m_model.askAgain();
        if (m_isGivenOpen && isVisible())
            m_given->refresh();
    });
    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingPause);
    connect(&m_typing, &QTimer::timeout, this, &LibraryPage::filterChanged);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.trimmed().isEmpty())
            filterChanged();
        else
            m_typing.start();
    });

    connect(m_folders->selectionModel(), &QItemSelectionModel::currentChanged, this, &LibraryPage::chooseShare);
    connect(m_folders, &QWidget::customContextMenuRequested, this, &LibraryPage::showShareMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LibraryPage::selectionChanged);
    connect(m_view, &QWidget::customContextMenuRequested, this, &LibraryPage::showFileMenu);
    connect(m_view, &QAbstractItemView::doubleClicked, this, &LibraryPage::open);
    // Queued: a view must not lose or get rows while it is at work on them.
    connect(m_view, &QTreeView::collapsed, &m_model, &LibraryModel::folderClosed, Qt::QueuedConnection);
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, &LibraryPage::fillBelow,
            Qt::QueuedConnection);
    connect(m_view->verticalScrollBar(), &QScrollBar::rangeChanged, this, &LibraryPage::fillBelow,
            Qt::QueuedConnection);

    connect(&m_model, &LibraryModel::answered, this, &LibraryPage::showFitting);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &LibraryPage::selectionChanged);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_model, signal, this, &LibraryPage::showFitting);
    connect(m_given, &GivenPane::closePressed, this, &LibraryPage::toggleDetails);
    connect(m_rules, &RulesPanel::closed, this, [this] { m_leftOut->setChecked(false); });
    connect(m_rows, &QSplitter::splitterMoved, this, [this] {
        const QList<int> sizes = m_rows->sizes();
        if (m_given->isVisible() && sizes[0] + sizes[1] > 0)
            m_givenShare = std::clamp(static_cast<double>(sizes[1]) / (sizes[0] + sizes[1]), 0.1, 0.9);
    });
}

void LibraryPage::restore()
{
    QSettings& memory = session().memory;
    memory.beginGroup(QStringLiteral("library"));
    m_view->restore(memory, QStringLiteral("files"));
    m_given->restore(memory);
    m_columns->restoreState(memory.value(QStringLiteral("columns")).toByteArray());
    m_share = memory.value(QStringLiteral("share")).toString();
    m_isGivenOpen = memory.value(QStringLiteral("given/open"), false).toBool();
    m_givenShare = std::clamp(memory.value(QStringLiteral("given/share"), m_givenShare).toDouble(), 0.1, 0.9);
    const QString filter = memory.value(QStringLiteral("filter")).toString();
    memory.endGroup();
    if (!filter.isEmpty()) {
        m_field->setText(filter);
        filterChanged(); // nobody types on
    }
    arrangeGiven();
    selectionChanged();
}

void LibraryPage::remember()
{
    QSettings& memory = session().memory;
    memory.beginGroup(QStringLiteral("library"));
    m_view->remember(memory, QStringLiteral("files"));
    m_given->remember(memory);
    memory.setValue(QStringLiteral("columns"), m_columns->saveState());
    memory.setValue(QStringLiteral("share"), m_share);
    memory.setValue(QStringLiteral("given/open"), m_isGivenOpen);
    memory.setValue(QStringLiteral("given/share"), m_givenShare);
    memory.setValue(QStringLiteral("filter"), m_field->text());
    memory.endGroup();
}

void LibraryPage::askShares()
{
    session().node.shares(this, [this](const Result<QList<Node::ShareRow>>& shares) {
        m_empty->setSentence(shares ? tr("You share nothing.") : reasonSentence(shares.error()));
        showShares(shares ? *shares : QList<Node::ShareRow>());
    });
}

void LibraryPage::showShares(const QList<Node::ShareRow>& shares)
{
    m_hasShares = true;
    m_shares.setShares(shares);
    m_model.setShares(m_shares.folders());
    if (const int added = m_shares.rowOf(m_wanted); added >= 0) {
        m_wanted.clear();
        m_folders->setCurrentIndex(m_shares.index(added));
    } else if (!m_folders->currentIndex().isValid() && m_shares.rowCount() > 0) {
        m_folders->setCurrentIndex(m_shares.index(std::max(0, m_shares.rowOf(m_share))));
    }
    chooseShare();
    showFitting();
}

void LibraryPage::chooseShare()
{
    const QModelIndex current = m_folders->currentIndex();
    if (current.isValid())
        m_share = m_shares.share(current.row()).folder;
    else if (m_hasShares)
        m_share.clear();
    if (m_field->text().trimmed().isEmpty())
        m_model.showFolder(m_share);
    m_stopSharing->setEnabled(current.isValid());
    showProblem();
}

void LibraryPage::showProblem()
{
    const int row = m_shares.rowOf(m_share);
    const QString problem = row < 0 || m_model.isSearch() ? QString() : problemOf(m_shares.share(row));
    if (m_problemText->text() != problem)
        m_problemText->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void LibraryPage::filterChanged()
{
    m_typing.stop();
    const QString text = m_field->text().trimmed();
    if (text.isEmpty())
        m_model.showFolder(m_share);
    else
        m_model.find(text);
    showProblem();
}

void LibraryPage::showFitting()
{
    m_pages->setCurrentWidget(m_hasShares && m_shares.rowCount() == 0 ? static_cast<QWidget*>(m_empty) : m_columns);
    m_view->setRootIsDecorated(!m_model.isSearch());
    QWidget* fitting = m_view;
    // While an answer is on its way nothing is known to be empty.
    if (m_model.rowCount() == 0 && !m_model.isAsking())
        fitting = m_model.isSearch() ? m_noMatch : m_noFiles;
    if (fitting == m_noFiles) {
        const int row = m_shares.rowOf(m_share);
        const bool waits = row >= 0 && m_shares.share(row).pendingFiles > 0;
        m_noFiles->setSentence(waits ? tr("The files of this folder are being read for the first time.")
                                     : tr("There are no files in this folder."));
    }
    m_files->setCurrentWidget(fitting);
}

void LibraryPage::fillBelow()
{
    const QScrollBar& bar = *m_view->verticalScrollBar();
    const QModelIndex last = m_view->indexAt(QPoint(1, m_view->viewport()->height() - 1));
    if (!last.isValid()) {
        if (bar.value() == bar.maximum() && m_model.rowCount() > 0)
            m_model.fetchMore({});
        return;
    }
    // The folder whose end comes next, from the inside.
    for (QModelIndex parent = last.parent(), child = last;; child = parent, parent = parent.parent()) {
        const bool isNearEnd = child.row() + LibraryModel::Slice / 4 >= m_model.rowCount(parent);
        if (isNearEnd && m_model.canFetchMore(parent)) {
            m_model.fetchMore(parent);
            return;
        }
        if (!parent.isValid())
            return;
    }
}

void LibraryPage::arrangeGiven()
{
    m_given->setVisible(m_isGivenOpen);
    const int all = m_rows->height() - m_rows->handleWidth();
    if (!m_isGivenOpen || all <= 0)
        return;
    const int below = static_cast<int>(all * m_givenShare);
    m_rows->setSizes({all - below, below});
}

void LibraryPage::focusFilter()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void LibraryPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_model.setLooking(true);
    arrangeGiven();
}

void LibraryPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_model.setLooking(false);
}

void LibraryPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrangeGiven();
}

} // namespace Potluck::Ui
