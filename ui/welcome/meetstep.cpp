// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/meetstep.h"

#include "node/inputchecks.h"
#include "ui/look/metrics.h"
#include "ui/look/reasons.h"
#include "ui/look/theme.h"
#include "ui/page/indexname.h"
#include "ui/page/joinlink.h"
#include "ui/page/shell.h"
#include "ui/widgets/qrview.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace Potluck::Ui {

namespace {
constexpr int LanHeight = 96;
constexpr int QrSize = 160;
constexpr int LongestName = 64;
constexpr int LinkRole = Qt::UserRole;
} // namespace

MeetStep::MeetStep(const Session& session, QWidget* parent)
    : WelcomeStep(
          session, tr("Where do you meet the others?"),
          tr("An index knows who is there and who has what. Join the one of your friends, or host one yourself: it "
             "runs here, in this app."),
          parent)
{
    auto* const choice = new QHBoxLayout;
    choice->setSpacing(Gap);
    auto* const group = new QButtonGroup(this);
    int way = 0;
    for (const auto& [icon, name] : {std::pair{QStringLiteral("invite"), tr("Join an index")},
                                     std::pair{QStringLiteral("hosting"), tr("Host an index")}}) {
        auto* const button = new QToolButton(this);
        button->setIcon(session.theme.icon(icon, Theme::Tint::Accent));
        button->setText(name);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setCheckable(true);
        button->setChecked(way == 0);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setMinimumHeight(fontMetrics().height() + 2 * Margin);
        group->addButton(button, way++);
        choice->addWidget(button);
    }
    lines()->addLayout(choice);
    lines()->addSpacing(Gap);
    m_join = makeJoin();
    m_host = makeHost();
    lines()->addWidget(m_join, 1);
    lines()->addWidget(m_host, 1);
    connect(group, &QButtonGroup::idClicked, this, [this](int id) { choose(id == 1); });
    connect(&session.network, &Node::NetworkDoor::lanIndexesChanged, this, &MeetStep::showLan);
    session.network.lanIndexes(this, [this](const Result<QList<Node::LanIndexRow>>& indexes) {
        if (indexes)
            showLan(*indexes);
    });
    showLan({});
    choose(false);
}

QWidget* MeetStep::makeJoin()
{
    auto* const page = new QWidget(this);
    auto* const column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Gap);
    m_field = new QLineEdit(page);
    m_field->setPlaceholderText(tr("Paste an invite, or type an address"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->setClearButtonEnabled(true);
    m_field->addAction(session().theme.icon(QStringLiteral("link"), Theme::Tint::Muted), QLineEdit::LeadingPosition);
    column->addWidget(m_field);
    m_lanHeading = new QLabel(page);
    column->addWidget(m_lanHeading);
    m_lan = new QListWidget(page);
    m_lan->setAccessibleName(tr("Indexes on your local network"));
    m_lan->setMaximumHeight(LanHeight);
    column->addWidget(m_lan);
    column->addStretch();
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        m_isDone = m_isDone && hosts();
        if (std::exchange(m_isWarned, false))
            tellIfSeen({}, false);
    });
    // Not what is only current: that changes when the list gets the focus, and what was typed stays.
    connect(m_lan, &QListWidget::itemSelectionChanged, this, [this] {
        const auto chosen = m_lan->selectedItems();
        if (!chosen.isEmpty())
            m_field->setText(chosen.first()->data(LinkRole).toString());
    });
    return page;
}

QWidget* MeetStep::makeHost()
{
    auto* const page = new QWidget(this);
    auto* const column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Gap);
    m_indexName = new QLineEdit(page);
    m_indexName->setMaxLength(LongestName);
    m_indexName->setPlaceholderText(tr("A name for it, as its members see it"));
    m_indexName->setAccessibleName(tr("Name of your index"));
    m_start = new QPushButton(session().theme.icon(QStringLiteral("play")), tr("Start hosting"), page);
    m_start->setAutoDefault(false);
    addLabel(*column, tr("Name of your index"), m_indexName);
    auto* const line = new QHBoxLayout;
    line->addWidget(m_indexName, 1);
    line->addWidget(m_start);
    column->addLayout(line);

    m_hosted = new QWidget(page);
    auto* const running = new QVBoxLayout(m_hosted);
    running->setContentsMargins(0, Gap, 0, 0);
    auto* const words = new QLabel(tr("Your index runs. Give this invite to your friends:"), m_hosted);
    words->setWordWrap(true);
    running->addWidget(words);
    auto* const inviteLine = new QHBoxLayout;
    m_invite = new QLineEdit(m_hosted);
    m_invite->setReadOnly(true);
    m_invite->setAccessibleName(tr("Invite"));
    auto* const copy = new QPushButton(session().theme.icon(QStringLiteral("copy")), tr("Copy"), m_hosted);
    copy->setAutoDefault(false);
    inviteLine->addWidget(m_invite, 1);
    inviteLine->addWidget(copy);
    running->addLayout(inviteLine);
    m_qr = new QrView(m_hosted);
    m_qr->setFixedSize(QrSize, QrSize);
    m_qr->setAccessibleName(tr("The invite as a picture for phones"));
    running->addWidget(m_qr, 0, Qt::AlignHCenter);
    m_hosted->hide();
    column->addWidget(m_hosted);
    column->addStretch();
    connect(m_start, &QPushButton::clicked, this,
            [this] { startHosting([this](const QString& problem) { tellIfSeen(problem, true); }); });
    connect(copy, &QPushButton::clicked, this, [this, copy] {
        session().shell.copy(m_invite->text());
        copy->setText(tr("Copied"));
    });
    return page;
}

QWidget* MeetStep::firstField()
{
    return hosts() ? m_indexName : m_field;
}

void MeetStep::choose(bool toHost)
{
    m_join->setVisible(!toHost);
    m_host->setVisible(toHost);
    m_isWarned = false;
    tellIfSeen({}, false);
}

// What is answered after somebody went to another step is no news there.
void MeetStep::tellIfSeen(const QString& sentence, bool isProblem)
{
    if (isVisible())
        Q_EMIT told(sentence, isProblem);
}

bool MeetStep::hosts() const
{
    return !m_host->isHidden();
}

void MeetStep::setInvite(const QString& link)
{
    if (m_field->text().isEmpty())
        m_field->setText(link);
}

void MeetStep::showLan(const QList<Node::LanIndexRow>& indexes)
{
    m_lan->clear();
    for (const Node::LanIndexRow& index : indexes) {
        auto* const item = new QListWidgetItem(
            session().theme.icon(QStringLiteral("home")),
            index.name.isEmpty() ? index.address : tr("%1 at %2").arg(index.name, index.address), m_lan);
        item->setData(LinkRole, index.link);
    }
    m_lan->setVisible(!indexes.isEmpty());
    m_lanHeading->setText(indexes.isEmpty() ? tr("Looking for indexes on your local network; none so far.")
                                            : tr("On your local network:"));
}

void MeetStep::showEvent(QShowEvent* event)
{
    WelcomeStep::showEvent(event);
    m_isWarned = false; // what was told went with the step
    // The name may have been given in a step before.
    session().preferences.preferences(this, [this](const Result<Node::Preferences>& preferences) {
        if (preferences && !m_indexName->isModified() && !m_isDone && !preferences->user.isEmpty())
            m_indexName->setText(offeredIndexName(preferences->user));
    });
}

void MeetStep::startHosting(const Applied& done)
{
    Node::HostingOptions options;
    options.name = m_indexName->text().trimmed();
    m_start->setEnabled(false);
    tellIfSeen({}, false);
    session().hosting.startHosting(options, this, [this, done](const Result<QString>& invite) {
        m_start->setEnabled(!invite.ok());
        if (!invite) {
            done(reasonSentence(invite.error()));
            return;
        }
        m_isDone = true;
        m_indexName->setEnabled(false);
        m_invite->setText(*invite);
        m_invite->setCursorPosition(0);
        m_qr->setText(*invite);
        m_hosted->show();
        done({});
    });
}

void MeetStep::apply(Applied done)
{
    const QString link = joinLinkOf(m_field->text());
    if (hosts() && !m_isDone && m_start->isEnabled())
        return startHosting(done);
    if (m_isDone || hosts() || link.isEmpty()) {
        done({});
        return;
    }
    if (const Status status = Node::checkJoinLink(link); !status) {
        done(reasonSentence(status.error()));
        return;
    }
    if (const QString warning = warningBefore(link); !warning.isEmpty() && !std::exchange(m_isWarned, true)) {
        done(warning);
        return;
    }
    tellIfSeen(tr("Joining…"), false);
    session().node.join(link, this, [this, done](const Status& status) {
        tellIfSeen({}, false);
        m_isDone = m_isDone || status.ok();
        done(status ? QString() : reasonSentence(status.error()));
    });
}

} // namespace Potluck::Ui
