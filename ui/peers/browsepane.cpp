// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/peers/browsepane.h"

#include "ui/look/metrics.h"
#include "ui/look/reasons.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/page/shell.h"
#include "ui/peers/browsemodel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/passfocus.h"
#include "ui/widgets/rowview.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSet>
#include <QSettings>
#include <QStackedWidget>
#include <QTextDocument>
#include <QTimerEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Potluck::Ui {
namespace {

constexpr int NamesPerSlice = 10'000; // looked at between two frames
constexpr int MatchesPerSlice = 250;
constexpr int MatchesUnfolded = 1000; // more are left folded: nobody reads so many

} // namespace

BrowsePane::BrowsePane(const Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_panes(new QStackedWidget(this))
    , m_files(new BrowseModel(session.theme, this))
    , m_matches(new BrowseModel(session.theme, this))
    , m_nobody(new EmptyState(session.theme, QStringLiteral("browse"), tr("Choose somebody to see what they share."),
                              m_panes))
    , m_reading(new EmptyState(session.theme, QStringLiteral("browse"), QString(), m_panes))
    , m_nothing(new EmptyState(session.theme, QStringLiteral("folder-open"), QString(), m_panes))
    , m_noMatch(new EmptyState(session.theme, QStringLiteral("filter"), tr("No match."), m_panes))
    , m_failure(new EmptyState(session.theme, QStringLiteral("network"), QString(), m_panes))
{
    setMinimumWidth(360); // the widest button is not cut
    QWidget* const head = makeHead();
    m_reasonLine = makeReason();
    m_foot = makeFoot();
    m_tree = makeView(*m_files, tr("Files"));
    m_matchTree = makeView(*m_matches, tr("Matching files"));
    connect(m_noMatch->addButton(tr("Clear filter")), &QPushButton::clicked, m_filter, &QLineEdit::clear);
    connect(m_failure->addButton(tr("Try again")), &QPushButton::clicked, this, &BrowsePane::reload);
    connect(m_failure->addButton(tr("Why unreachable?")), &QPushButton::clicked, this, &BrowsePane::explain);
    for (QWidget* const pane : std::initializer_list<QWidget*>{m_nobody, m_reading, m_nothing, m_noMatch, m_failure})
        m_panes->addWidget(pane);

    auto* const all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(head);
    all->addWidget(m_reasonLine);
    all->addWidget(m_panes, 1);
    all->addWidget(m_foot);
    choosePane();
}

BrowsePane::~BrowsePane() = default;

QWidget* BrowsePane::makeHead()
{
    auto* const head = new QWidget(this);
    head->setFixedHeight(std::max(HeaderHeight, fontMetrics().height() + 24));
    m_back = new QToolButton(head);
    m_back->setIcon(m_session.theme.icon(QStringLiteral("back")));
    m_back->setText(tr("Back"));
    m_back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_back->setFocusPolicy(Qt::StrongFocus);
    m_back->hide();
    connect(m_back, &QToolButton::clicked, this, &BrowsePane::backPressed);
    m_title = new QLabel(head);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setMinimumWidth(48);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_filter = new QLineEdit(head);
    m_filter->addAction(m_session.theme.icon(QStringLiteral("filter"), Theme::Tint::Muted), QLineEdit::LeadingPosition);
    m_filter->setPlaceholderText(tr("Filter files"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(96);
    m_filter->setMaximumWidth(220);
    connect(m_filter, &QLineEdit::textChanged, this, &BrowsePane::startFilter);
    m_download = new QPushButton(m_session.theme.icon(QStringLiteral("download")), tr("Download"), head);
    m_download->setAutoDefault(false);
    connect(m_download, &QPushButton::clicked, this, &BrowsePane::download);
    auto* const row = new QHBoxLayout(head);
    row->setContentsMargins(Margin, 0, Margin, 0);
    row->setSpacing(Gap);
    row->addWidget(m_back);
    row->addWidget(m_title, 2);
    row->addWidget(m_filter, 1);
    row->addWidget(m_download);
    return head;
}

QWidget* BrowsePane::makeReason()
{
    auto* const line = new QWidget(this);
    auto* const icon = new IconLabel(m_session.theme.icon(QStringLiteral("info"), Theme::Tint::Accent), IconSize, line);
    m_reason = new QLabel(line);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* const close = new QToolButton(line);
    close->setIcon(m_session.theme.icon(QStringLiteral("close"), Theme::Tint::Muted));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close the answer"));
    close->setAccessibleName(close->toolTip());
    connect(close, &QToolButton::clicked, line, &QWidget::hide);
    auto* const row = new QHBoxLayout(line);
    row->setContentsMargins(Margin, 4, Margin, Gap);
    row->setSpacing(Gap);
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addWidget(m_reason, 1);
    row->addWidget(close, 0, Qt::AlignTop);
    line->hide();
    return line;
}

QWidget* BrowsePane::makeFoot()
{
    auto* const foot = new QWidget(this);
    m_progress = new QProgressBar(foot);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(64, 8);
    m_progress->setAccessibleName(tr("Reading the list"));
    m_count = new QLabel(foot);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto* const row = new QHBoxLayout(foot);
    row->setContentsMargins(Margin, 6, Margin, 6);
    row->setSpacing(Gap);
    row->addWidget(m_progress);
    row->addWidget(m_count);
    row->addStretch();
    return foot;
}

RowView* BrowsePane::makeView(BrowseModel& model, const QString& name)
{
    auto* const view = new RowView(m_session.theme, m_panes);
    view->setAccessibleName(name);
    view->header()->setSortIndicator(BrowseModel::NameColumn, Qt::AscendingOrder);
    view->setModel(&model);
    view->setColumnWidths({0, 104, 84}, BrowseModel::NameColumn);
    view->setEmphasised({BrowseModel::SizeColumn});
    m_session.memory.beginGroup(QStringLiteral("peers"));
    view->restore(m_session.memory, QStringLiteral("files"));
    m_session.memory.endGroup();
    connect(view, &RowView::returnPressed, this, &BrowsePane::download);
    connect(view, &QAbstractItemView::doubleClicked, this, [this, view, &model](const QModelIndex& index) {
        if (model.isFolder(index))
            view->setExpanded(index.siblingAtColumn(0), !view->isExpanded(index.siblingAtColumn(0)));
        else
            download();
    });
    connect(view, &QWidget::customContextMenuRequested, this, [this, view](const QPoint& at) { openMenu(*view, at); });
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BrowsePane::tellPath);
    m_panes->addWidget(view);
    return view;
}

RowView& BrowsePane::view() const
{
    return m_text.isEmpty() ? *m_tree : *m_matchTree;
}

void BrowsePane::browse(const Node::PeerRow& peer)
{
    if (peer.name == m_peer.name && peer.index == m_peer.index && m_error.isEmpty() && !m_peer.name.isEmpty()) {
        m_peer = peer;
        return tell();
    }
    m_peer = peer;
    m_reasonLine->hide();
    m_filter->clear();
    reload();
}

void BrowsePane::reload()
{
    if (m_peer.name.isEmpty())
        return;
    m_error.clear();
    m_wanted.clear();
    m_files->clear();
    m_reading->setSentence(tr("Asking what %1 shares…").arg(m_peer.name));
    if (m_call)
        m_call.release()->deleteLater();
    m_call = std::make_unique<QObject>();
    startFilter();
    choosePane();
    askPage({});
}

void BrowsePane::askPage(const QString& after)
{
    using Files = Node::ControlTarget::BrowsePage;
    QObject* const call = m_call.get();
    m_session.node.browse(m_peer.name, after, call, [this, call](const Result<Files>& page) {
        if (m_call.get() != call)
            return;
        if (!page) {
            m_error = reasonText(page.error());
            return finish();
        }
        const bool isFirst = m_files->fileCount() == 0;
        m_files->add(page->rows);
        // One share is opened at once: there is nothing else to see.
        if (isFirst && m_files->rowCount() == 1)
            m_tree->expand(m_files->index(0, 0));
        if (!m_text.isEmpty() && !m_slices.isActive())
            m_slices.start(0, this);
        if (page->next.isEmpty())
            return finish();
        choosePane();
        askPage(page->next);
    });
}

void BrowsePane::finish()
{
    if (m_call)
        m_call.release()->deleteLater();
    choosePane();
    const QList<QStringList> wanted = std::exchange(m_wanted, {});
    for (const QStringList& path : wanted) {
        QModelIndex at;
        for (const QString& name : path) {
            QModelIndex below;
            for (int row = 0; row < m_files->rowCount(at) && !below.isValid(); ++row) {
                const QModelIndex child = m_files->index(row, 0, at);
                if (m_files->isFolder(child) && child.data().toString() == name)
                    below = child;
            }
            at = below;
        }
        downloadFolder(*m_files, at);
    }
}

void BrowsePane::startFilter()
{
    m_text = m_filter->text().trimmed();
    m_matches->clear();
    m_filtered = 0;
    m_slices.stop();
    if (!m_text.isEmpty())
        filterSome();
    choosePane();
}

void BrowsePane::filterSome()
{
    QList<Node::BrowseRow> matching;
    const int until = std::min(m_files->fileCount(), m_filtered + NamesPerSlice);
    while (m_filtered < until && matching.size() < MatchesPerSlice) {
        if (m_files->fileName(m_filtered).contains(m_text, Qt::CaseInsensitive))
            matching.append(m_files->file(m_filtered));
        ++m_filtered;
    }
    m_matches->add(matching);
    if (!matching.isEmpty() && m_matches->fileCount() <= MatchesUnfolded)
        m_matchTree->expandAll();
    if (m_filtered < m_files->fileCount())
        m_slices.start(0, this);
    else
        m_slices.stop();
    choosePane();
}

void BrowsePane::timerEvent(QTimerEvent* event)
{
    if (event->timerId() == m_slices.timerId())
        filterSome();
    else
        QWidget::timerEvent(event);
}

void BrowsePane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    tellPath();
}

void BrowsePane::choosePane()
{
    QWidget* pane = &view();
    if (m_peer.name.isEmpty())
        pane = m_nobody;
    else if (m_files->fileCount() == 0 && m_call)
        pane = m_reading;
    else if (m_files->fileCount() == 0 && !m_error.isEmpty())
        pane = m_failure;
    else if (m_files->fileCount() == 0)
        pane = m_nothing;
    else if (!m_text.isEmpty() && m_matches->fileCount() == 0 && m_filtered == m_files->fileCount())
        pane = m_noMatch;
    m_nothing->setSentence(tr("%1 shares nothing.").arg(m_peer.name));
    m_failure->setSentence(tr("The files of %1 cannot be listed: %2.").arg(m_peer.name, m_error));
    m_panes->setCurrentWidget(pane);
    tell();
}

void BrowsePane::tell()
{
    const bool isChosen = !m_peer.name.isEmpty();
    m_filter->setVisible(isChosen);
    m_download->setVisible(isChosen);
    m_foot->setVisible(isChosen && m_files->fileCount() > 0);
    const bool isReading = m_call != nullptr;
    m_progress->setVisible(isReading);
    const int read = m_files->fileCount();
    m_progress->setRange(0, std::max<int>(static_cast<int>(m_peer.files), read));
    m_progress->setValue(read);
    QString text = tr("%n file(s)", nullptr, read);
    if (!m_text.isEmpty())
        text = tr("%1 of %n file(s)", nullptr, read).arg(countText(static_cast<quint64>(m_matches->fileCount())));
    else if (isReading && m_peer.files > read)
        text = tr("%1 of %n file(s) listed", nullptr, static_cast<int>(m_peer.files))
                   .arg(countText(static_cast<quint64>(read)));
    if (!m_wanted.isEmpty())
        text = tr("%1. The folder is downloaded when the list is complete.").arg(text);
    else if (!m_error.isEmpty() && read > 0)
        text = tr("%1. The rest cannot be listed: %2.").arg(text, m_error);
    m_count->setText(text);
    tellPath();
}

void BrowsePane::tellPath()
{
    const auto& model = m_text.isEmpty() ? *m_files : *m_matches;
    const QModelIndex current = view().currentIndex();
    QStringList path{m_peer.name};
    path.append(model.path(current));
    const QString separator = QStringLiteral(" ▸ ");
    const QString text = path.join(separator);
    m_title->setToolTip(Qt::convertFromPlainText(text));
    m_title->setText(fontMetrics().elidedText(text, Qt::ElideMiddle, std::max(48, m_title->width())));
    const QModelIndexList rows = view().selectionModel()->selectedRows();
    // Of a folder in the filtered tree those that match are meant: all of them, once they are known.
    const bool isKnown =
        m_text.isEmpty() || (!m_call && !m_slices.isActive()) ||
        std::none_of(rows.cbegin(), rows.cend(), [&model](const QModelIndex& row) { return model.isFolder(row); });
    m_download->setEnabled(!rows.isEmpty() && isKnown);
    m_download->setText(rows.size() == 1 && model.isFolder(rows.constFirst()) ? tr("Download folder") : tr("Download"));
}

void BrowsePane::downloadFolder(const BrowseModel& model, const QModelIndex& index)
{
    QList<FolderDownload::File> files;
    model.forEachFile(index, [&files](const QString& magnet, const QStringList& folders) {
        files.append({magnet, folders});
    });
    if (!files.isEmpty())
        new FolderDownload(m_session, {index.siblingAtColumn(0).data().toString(), std::move(files)}, this);
}

QList<FolderDownload::Rest> BrowsePane::runningDownloads() const
{
    QList<FolderDownload::Rest> running;
    for (const FolderDownload* const each : findChildren<FolderDownload*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (FolderDownload::Rest rest = each->rest(); !rest.files.isEmpty())
            running.append(std::move(rest));
    }
    return running;
}

void BrowsePane::goOnWith(const QList<FolderDownload::Rest>& downloads)
{
    for (const FolderDownload::Rest& each : downloads)
        new FolderDownload(m_session, each, this);
}

void BrowsePane::download()
{
    const auto& model = m_text.isEmpty() ? *m_files : *m_matches;
    tellPath();
    if (!m_download->isEnabled())
        return;
    QModelIndexList rows = view().selectionModel()->selectedRows();
    if (rows.isEmpty() && view().currentIndex().isValid())
        rows.append(view().currentIndex().siblingAtColumn(0));
    const QSet<QModelIndex> chosen(rows.begin(), rows.end());
    QStringList magnets;
    for (const QModelIndex& row : std::as_const(rows)) {
        // What lies in a folder that is chosen, too, comes with it.
        bool isBelow = false;
        for (QModelIndex above = row.parent(); above.isValid(); above = above.parent())
            isBelow = isBelow || chosen.contains(above);
        if (isBelow)
            continue;
        if (!model.isFolder(row))
            model.forEachFile(row, [&magnets](const QString& magnet, const QStringList&) { magnets.append(magnet); });
        else if (m_call)
            m_wanted.append(model.path(row));
        else
            downloadFolder(model, row);
    }
    if (!magnets.isEmpty())
        m_session.shell.download(magnets);
    tell();
}

void BrowsePane::openMenu(RowView& view, const QPoint& at)
{
    const QModelIndex index = view.indexAt(at);
    if (!index.isValid())
        return;
    const auto& model = m_text.isEmpty() ? *m_files : *m_matches;
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_download->icon(), m_download->text(), this, &BrowsePane::download);
    if (!model.isFolder(index)) {
        menu->addSeparator();
        menu->addAction(m_session.theme.icon(QStringLiteral("magnet")), tr("Copy magnet"), this,
                        [this, &model, at = QPersistentModelIndex(index)] {
                            model.forEachFile(at, [this](const QString& magnet, const QStringList&) {
                                m_session.shell.copy(magnet);
                            });
                        });
    }
    menu->popup(view.viewport()->mapToGlobal(at));
}

void BrowsePane::explain()
{
    m_reasonLine->show();
    m_reason->setText(tr("Trying to reach %1…").arg(m_peer.name));
    m_session.network.explain(m_peer, this, [this, name = m_peer.name](const Result<QString>& why) {
        if (name == m_peer.name)
            m_reason->setText(why ? reasonText(*why) : tr("That cannot be told: %1.").arg(reasonText(why.error())));
    });
}

void BrowsePane::showBack(bool shown)
{
    if (!shown)
        passFocus(*m_back, *focusTarget());
    m_back->setVisible(shown);
}

QWidget* BrowsePane::focusTarget() const
{
    return m_panes->currentWidget();
}

void BrowsePane::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void BrowsePane::remember()
{
    m_session.memory.beginGroup(QStringLiteral("peers"));
    m_tree->remember(m_session.memory, QStringLiteral("files"));
    m_session.memory.endGroup();
}

} // namespace Potluck::Ui
