// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hosting/neighbourspane.h"

#include "node/inputchecks.h"
#include "ui/hosting/lateremovals.h"
#include "ui/hosting/neighboursmodel.h"
#include "ui/look/metrics.h"
#include "ui/look/reasons.h"
#include "ui/look/theme.h"
#include "ui/page/shell.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/rowview.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace Potluck::Ui {

NeighboursPane::NeighboursPane(const Session& session, LateRemovals& removals, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_removals(removals)
    , m_model(new NeighboursModel(session.theme, this))
    , m_field(new QLineEdit(this))
    , m_add(new QPushButton(session.theme.icon(QStringLiteral("add")), tr("Add"), this))
    , m_note(new QLabel(this))
    , m_view(new RowView(session.theme, this))
    , m_none(new EmptyState(session.theme, QStringLiteral("neighbours"),
                            tr("No neighbours yet. Linked indexes search each other: invite another host, or paste the "
                               "link one gave you."),
                            this))
    , m_invite(new QAction(session.theme.icon(QStringLiteral("invite")), tr("Invite a neighbour"), this))
    , m_remove(new QAction(session.theme.icon(QStringLiteral("remove")), tr("Remove"), this))
{
    m_field->addAction(session.theme.icon(QStringLiteral("link"), Theme::Tint::Muted), QLineEdit::LeadingPosition);
    m_field->setPlaceholderText(tr("Paste a neighbour’s link"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->setClearButtonEnabled(true);
    m_field->setMaximumWidth(420);
    m_add->setAutoDefault(false);
    m_add->setEnabled(false);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setContentsMargins(Margin, 0, Margin, Gap);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_note->hide();
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_add->setEnabled(!text.trimmed().isEmpty());
        m_note->hide();
    });
    connect(m_field, &QLineEdit::returnPressed, this, &NeighboursPane::add);
    connect(m_add, &QPushButton::clicked, this, &NeighboursPane::add);
    m_invite->setToolTip(tr("Makes a link for the host of another index and copies it"));
    connect(m_invite, &QAction::triggered, this, &NeighboursPane::invite);
    connect(m_remove, &QAction::triggered, this, &NeighboursPane::remove);
    connect(m_none->addButton(m_invite->text()), &QPushButton::clicked, m_invite, &QAction::trigger);

    m_view->setAccessibleName(tr("Neighbours"));
    m_view->setRootIsDecorated(false);
    m_view->setSortingEnabled(false);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setModel(m_model);
    m_view->setColumnWidths({0, 120, 168, 260}, NeighboursModel::NameColumn);
    m_view->setEmphasised({NeighboursModel::StateColumn});
    connect(m_view, &RowView::deletePressed, this, &NeighboursPane::remove);
    connect(m_view, &QWidget::customContextMenuRequested, this, &NeighboursPane::openMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &NeighboursPane::tell);
    connect(m_model, &QAbstractItemModel::modelReset, this, &NeighboursPane::tell);

    auto* const head = new QHBoxLayout;
    head->setContentsMargins(Margin, 0, Margin, Gap);
    head->setSpacing(Gap);
    head->addWidget(m_field, 1);
    head->addWidget(m_add);
    head->addStretch();
    for (QAction* const action : {m_invite, m_remove}) {
        auto* const button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        head->addWidget(button);
    }
    auto* const all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(head);
    all->addWidget(m_note);
    all->addWidget(m_view, 1);
    all->addWidget(m_none, 1);
    tell();
}

void NeighboursPane::setNeighbours(const QList<Node::NeighbourRow>& neighbours)
{
    m_model->setNeighbours(neighbours);
}

void NeighboursPane::refresh()
{
    m_session.node.neighbours(this, [this](const Result<QList<Node::NeighbourRow>>& neighbours) {
        if (neighbours)
            setNeighbours(*neighbours);
    });
}

void NeighboursPane::focusFilter()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void NeighboursPane::tell()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_view->setVisible(!isEmpty);
    m_none->setVisible(isEmpty);
    m_remove->setEnabled(m_view->currentIndex().isValid());
}

void NeighboursPane::say(const QString& sentence, bool isError)
{
    m_note->setForegroundRole(isError ? QPalette::BrightText : QPalette::PlaceholderText);
    m_note->setText(sentence);
    m_note->show();
}

void NeighboursPane::add()
{
    const QString link = m_field->text().trimmed();
    if (link.isEmpty())
        return;
    if (const Status usable = Node::checkNeighbourLink(link); !usable)
        return say(tr("That is no neighbour’s link: %1.").arg(reasonText(usable.error())), true);
    m_add->setEnabled(false);
    m_field->setEnabled(false);
    say(tr("Linking…"), false);
    m_session.node.addNeighbour(link, this, [this](const Status& linked) {
        m_field->setEnabled(true);
        m_add->setEnabled(true);
        if (!linked)
            return say(tr("It could not be linked: %1.").arg(reasonText(linked.error())), true);
        m_field->clear();
        refresh();
    });
}

void NeighboursPane::invite()
{
    constexpr int Uses = 1;
    constexpr int Days = 7;
    m_session.node.inviteNeighbour(Uses, Days, this, [this](const Result<QString>& link) {
        if (!link)
            return say(tr("No invite could be made: %1.").arg(reasonText(link.error())), true);
        m_session.shell.copy(*link);
        say(tr("Copied, good for one neighbour and a week: %1").arg(*link), false);
    });
}

void NeighboursPane::remove()
{
    const QModelIndex index = m_view->currentIndex();
    if (!index.isValid())
        return;
    const Node::NeighbourRow neighbour = m_model->neighbour(index.row());
    const QPointer<NeighboursPane> self(this);
    m_removals.remove(
        tr("%1 is no neighbour any more").arg(NeighboursModel::nameText(neighbour)),
        [self, key = neighbour.key] {
            if (self)
                self->m_model->hide(key);
        },
        [self, key = neighbour.key] {
            if (self)
                self->m_model->show(key);
        },
        [self, key = neighbour.key, &node = m_session.node] {
            if (!self)
                return;
            node.removeNeighbour(key, self, [self, key](const Status& removed) {
                if (!removed)
                    self->say(tr("The neighbour could not be removed: %1.").arg(reasonText(removed.error())), true);
                // Where it failed it is to be seen again; else it is gone from the list by now.
                self->refresh();
                self->m_model->show(key);
            });
        });
}

void NeighboursPane::openMenu(const QPoint& at)
{
    const QModelIndex index = m_view->indexAt(at);
    if (!index.isValid())
        return;
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_session.theme.icon(QStringLiteral("copy")), tr("Copy address"), this,
                    [this, address = m_model->neighbour(index.row()).address] { m_session.shell.copy(address); });
    menu->addSeparator();
    menu->addAction(m_remove);
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

} // namespace Potluck::Ui
