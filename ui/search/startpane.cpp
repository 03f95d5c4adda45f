// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/startpane.h"

#include "ui/look/metrics.h"
#include "ui/look/theme.h"
#include "ui/page/session.h"
#include "ui/search/keptsearches.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/rowview.h"

#include <QLabel>
#include <QMenu>
#include <QVBoxLayout>

namespace Potluck::Ui {

StartPane::StartPane(const Session& session, KeptSearches& kept, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_kept(kept)
    , m_nothing(new EmptyState(session.theme, QStringLiteral("search"), tr("What are you looking for?"), this))
    , m_list(new QWidget(this))
    , m_view(new RowView(session.theme, m_list))
{
    auto* const title = new QLabel(tr("What are you looking for?"), m_list);
    title->setFont(titleFont(title->font()));
    auto* const hint = new QLabel(tr("These searches go on by themselves and tell you what comes."), m_list);
    hint->setFont(secondaryFont(hint->font()));
    hint->setForegroundRole(QPalette::PlaceholderText);

    m_view->setAccessibleName(tr("Kept searches"));
    m_view->setRootIsDecorated(false);
    m_view->setSortingEnabled(false);
    m_view->setModel(&kept);
    m_view->setColumnWidths({0, 72, 72, 104}, KeptSearches::QueryColumn);
    connect(m_view, &RowView::returnPressed, this, &StartPane::searchAgain);
    connect(m_view, &QAbstractItemView::doubleClicked, this, &StartPane::searchAgain);
    connect(m_view, &RowView::deletePressed, this,
            [this] { m_kept.drop(m_kept.search(m_view->currentIndex().row()).id); });
    connect(m_view, &QWidget::customContextMenuRequested, this, &StartPane::openMenu);

    auto* const lines = new QVBoxLayout(m_list);
    lines->setContentsMargins(Margin, Margin, Margin, 0);
    lines->setSpacing(4);
    lines->addWidget(title);
    lines->addWidget(hint);
    lines->addSpacing(Gap);
    lines->addWidget(m_view, 1);

    auto* const all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_nothing);
    all->addWidget(m_list);
    connect(&kept, &KeptSearches::changed, this, &StartPane::choose);
    choose();
}

void StartPane::choose()
{
    m_nothing->setVisible(m_kept.count() == 0);
    m_list->setVisible(m_kept.count() > 0);
    if (m_kept.count() > 0 && !m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_kept.index(0, 0));
}

void StartPane::searchAgain(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const Node::StandingSearchRow search = m_kept.search(index.row());
    m_kept.lookedAt(search.id);
    Q_EMIT searchAsked(search.query);
}

void StartPane::openMenu(const QPoint& at)
{
    const QModelIndex index = m_view->indexAt(at);
    if (!index.isValid())
        return;
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const Theme& theme = m_session.theme;
    menu->addAction(theme.icon(QStringLiteral("search")), tr("Search"), this,
                    [this, at = QPersistentModelIndex(index)] { searchAgain(at); });
    menu->addSeparator();
    menu->addAction(theme.icon(QStringLiteral("remove")), tr("Stop keeping"), this,
                    [this, id = m_kept.search(index.row()).id] { m_kept.drop(id); });
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

} // namespace Potluck::Ui
