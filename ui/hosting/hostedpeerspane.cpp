// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hosting/hostedpeerspane.h"

#include "ui/hosting/lateremovals.h"
#include "ui/look/metrics.h"
#include "ui/look/reasons.h"
#include "ui/look/theme.h"
#include "ui/page/shell.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/rowview.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QToolButton>
#include <QUndoStack>
#include <QVBoxLayout>

namespace Potluck::Ui {
namespace {

// Banned by id, let in again by name: what the door takes.
class BanHostedPeer final : public QUndoCommand
{
public:
    BanHostedPeer(const QString& text, std::function<void()> redo, std::function<void()> undo)
        : QUndoCommand(text), m_redo(std::move(redo)), m_undo(std::move(undo))
    {}
    void redo() override { m_redo(); }
    void undo() override { m_undo(); }

private:
    const std::function<void()> m_redo;
    const std::function<void()> m_undo;
};

} // namespace

HostedPeersPane::HostedPeersPane(const Session& session, LateRemovals& removals, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_removals(removals)
    , m_model(new HostedPeersModel(session.theme, this))
    , m_filter(new HostedPeersFilter(*m_model, this))
    , m_field(new QLineEdit(this))
    , m_view(new RowView(session.theme, this))
    , m_nobody(new EmptyState(session.theme, QStringLiteral("peers"),
                              tr("Nobody is registered yet. Give your friends the invite above."), this))
    , m_noMatch(new EmptyState(session.theme, QStringLiteral("filter"), tr("No match."), this))
    , m_browse(new QAction(session.theme.icon(QStringLiteral("browse")), tr("Browse"), this))
    , m_ban(new QAction(session.theme.icon(QStringLiteral("ban")), tr("Ban"), this))
    , m_remove(new QAction(session.theme.icon(QStringLiteral("remove")), tr("Remove"), this))
{
    m_field->addAction(session.theme.icon(QStringLiteral("filter"), Theme::Tint::Muted), QLineEdit::LeadingPosition);
    m_field->setPlaceholderText(tr("Filter peers"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->setClearButtonEnabled(true);
    m_field->setMaximumWidth(280);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter->setText(text.trimmed());
        tell();
    });
    m_ban->setToolTip(tr("Keeps this peer out"));
    m_remove->setToolTip(tr("Takes the registration away; who may register can come again"));
    connect(m_browse, &QAction::triggered, this, &HostedPeersPane::browse);
    connect(m_ban, &QAction::triggered, this, &HostedPeersPane::toggleBan);
    connect(m_remove, &QAction::triggered, this, &HostedPeersPane::remove);

    m_view->setAccessibleName(tr("Registered peers"));
    m_view->setRootIsDecorated(false);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->header()->setSortIndicator(HostedPeersModel::StateColumn, Qt::AscendingOrder);
    m_view->setModel(m_filter);
    m_view->setColumnWidths({0, 104, 84, 120, 168}, HostedPeersModel::NameColumn);
    connect(m_view, &RowView::deletePressed, this, &HostedPeersPane::remove);
    connect(m_view, &RowView::returnPressed, this, &HostedPeersPane::browse);
    connect(m_view, &QWidget::customContextMenuRequested, this, &HostedPeersPane::openMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &HostedPeersPane::tell);
    connect(m_noMatch->addButton(tr("Clear filter")), &QPushButton::clicked, m_field, &QLineEdit::clear);

    auto* const head = new QHBoxLayout;
    head->setContentsMargins(Margin, 0, Margin, Gap);
    head->setSpacing(Gap);
    head->addWidget(m_field, 1);
    head->addStretch();
    for (QAction* const action : {m_ban, m_remove}) {
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
    all->addWidget(m_view, 1);
    all->addWidget(m_nobody, 1);
    all->addWidget(m_noMatch, 1);
    tell();
}

void HostedPeersPane::refresh()
{
    m_session.hosting.registered(this, [this](const Result<QList<Node::HostedPeerRow>>& peers) {
        if (peers)
            m_model->setPeers(*peers);
        tell();
    });
}

void HostedPeersPane::focusFilter()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void HostedPeersPane::remember(QSettings& memory) const
{
    m_view->remember(memory, QStringLiteral("peers"));
    memory.setValue(QStringLiteral("peers/filter"), m_field->text());
}

void HostedPeersPane::restore(QSettings& memory)
{
    m_view->restore(memory, QStringLiteral("peers"));
    m_field->setText(memory.value(QStringLiteral("peers/filter")).toString());
}

const Node::HostedPeerRow* HostedPeersPane::current() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? &m_filter->peer(index) : nullptr;
}

void HostedPeersPane::tell()
{
    const bool isEmpty = m_filter->rowCount() == 0;
    const bool isFiltered = isEmpty && !m_field->text().trimmed().isEmpty();
    m_view->setVisible(!isEmpty);
    m_nobody->setVisible(isEmpty && !isFiltered);
    m_noMatch->setVisible(isFiltered);
    const Node::HostedPeerRow* const peer = current();
    m_browse->setEnabled(peer && !peer->banned);
    m_remove->setEnabled(peer && !peer->banned && !peer->isThisNode);
    m_ban->setEnabled(peer && !peer->isThisNode);
    const QString ban = peer && peer->banned ? tr("Let in again") : tr("Ban");
    if (m_ban->iconText() != ban) // whatever letter of it an open menu marks
        m_ban->setText(ban);
}

void HostedPeersPane::report(const QString& what, const Status& done)
{
    if (!done) {
        Banner banner;
        banner.kind = Banner::Kind::Error;
        banner.text = what.arg(reasonText(done.error()));
        banner.key = QStringLiteral("hosted-peer");
        m_session.shell.show(banner);
    }
    refresh();
}

void HostedPeersPane::browse()
{
    if (const Node::HostedPeerRow* const peer = current())
        m_session.shell.browsePeer(peer->name);
}

void HostedPeersPane::toggleBan()
{
    const Node::HostedPeerRow* const peer = current();
    if (!peer)
        return;
    const QPointer<HostedPeersPane> self(this); // the stack may outlive it
    const auto ban = [self, id = peer->id] {
        if (self) {
            self->m_session.hosting.ban(
                id, self, [self](const Status& done) { self->report(tr("The peer could not be banned: %1."), done); });
        }
    };
    const auto unban = [self, name = peer->name] {
        if (self) {
            self->m_session.hosting.unban(name, self, [self](const Status& done) {
                self->report(tr("The peer could not be let in again: %1."), done);
            });
        }
    };
    if (peer->banned)
        return unban(); // who comes again is banned by another click, and nobody is undone
    m_session.shell.undo().push(new BanHostedPeer(tr("%1 is banned").arg(peer->name), ban, unban));
}

void HostedPeersPane::remove()
{
    const Node::HostedPeerRow* const peer = current();
    if (!peer)
        return;
    const QPointer<HostedPeersPane> self(this);
    const quint64 id = peer->id;
    m_removals.remove(
        tr("%1 is removed").arg(peer->name),
        [self, id] {
            if (self) {
                self->m_filter->hide(id);
                self->tell();
            }
        },
        [self, id] {
            if (self) {
                self->m_filter->show(id);
                self->tell();
            }
        },
        [self, id, &hosting = m_session.hosting] {
            if (!self)
                return;
            hosting.removePeer(id, self, [self, id](const Status& done) {
                self->m_filter->show(id);
                self->report(tr("The peer could not be removed: %1."), done);
            });
        });
}

void HostedPeersPane::openMenu(const QPoint& at)
{
    if (!m_view->indexAt(at).isValid())
        return;
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_browse);
    menu->addSeparator();
    menu->addActions({m_ban, m_remove});
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

} // namespace Potluck::Ui
