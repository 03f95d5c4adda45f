// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hosting/invitebar.h"

#include "ui/look/metrics.h"
#include "ui/look/reasons.h"
#include "ui/look/theme.h"
#include "ui/page/shell.h"
#include "ui/widgets/qrview.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace Potluck::Ui {

InviteBar::InviteBar(const Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_link(new QLineEdit(this))
    , m_copy(new QPushButton(session.theme.icon(QStringLiteral("copy")), tr("Copy"), this))
    , m_qr(new QPushButton(session.theme.icon(QStringLiteral("qr")), tr("QR"), this))
    , m_registration(new QComboBox(this))
    , m_terms(new QWidget(this))
    , m_card(new QWidget(this))
    , m_picture(new QrView(m_card))
    , m_note(new QLabel(this))
{
    makeTerms();
    m_link->addAction(session.theme.icon(QStringLiteral("invite"), Theme::Tint::Muted), QLineEdit::LeadingPosition);
    m_link->setReadOnly(true);
    m_link->setAccessibleName(tr("Invite"));
    m_link->setMinimumWidth(140);
    m_copy->setAutoDefault(false);
    m_copy->setToolTip(tr("Copy the invite"));
    m_qr->setAutoDefault(false);
    m_qr->setCheckable(true);
    m_qr->setToolTip(tr("Show the invite as a picture to scan"));
    m_registration->setAccessibleName(tr("Who may join"));
    m_registration->addItems({tr("Open to all with the link"), tr("By invite only")});
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::BrightText);
    m_note->hide();

    connect(m_copy, &QPushButton::clicked, this, [this] { m_session.shell.copy(m_link->text()); });
    connect(m_qr, &QPushButton::toggled, m_card, &QWidget::setVisible);
    connect(m_registration, &QComboBox::activated, this, [this](int choice) { changeRegistration(choice == 1); });

    auto* const caption = new QLabel(tr("Friends scan this, or paste the link under Peers, Join."), m_card);
    caption->setWordWrap(true);
    caption->setForegroundRole(QPalette::PlaceholderText);
    auto* const card = new QHBoxLayout(m_card);
    card->setContentsMargins(0, 0, 0, 0);
    card->setSpacing(Margin);
    card->addWidget(m_picture);
    card->addWidget(caption, 1, Qt::AlignTop);
    m_card->hide();

    auto* const row = new QHBoxLayout;
    row->setSpacing(Gap);
    row->addWidget(m_link, 1);
    row->addWidget(m_copy);
    row->addWidget(m_qr);
    row->addWidget(m_registration);
    auto* const all = new QVBoxLayout(this);
    all->setContentsMargins(Margin, 0, Margin, Gap);
    all->setSpacing(Gap);
    all->addLayout(row);
    all->addWidget(m_terms);
    all->addWidget(m_note);
    all->addWidget(m_card);
    show({});
}

void InviteBar::makeTerms()
{
    m_uses = new QComboBox(m_terms);
    m_uses->setAccessibleName(tr("For how many"));
    for (const int uses : {1, 5, 20})
        m_uses->addItem(tr("for %n friend(s)", nullptr, uses), uses);
    m_uses->addItem(tr("for any number"), 0);
    m_days = new QComboBox(m_terms);
    m_days->setAccessibleName(tr("How long"));
    for (const int days : {1, 7, 30})
        m_days->addItem(tr("good for %n day(s)", nullptr, days), days);
    m_days->addItem(tr("good for ever"), 0);
    m_days->setCurrentIndex(1);
    auto* const make = new QPushButton(m_session.theme.icon(QStringLiteral("add")), tr("New invite"), m_terms);
    make->setAutoDefault(false);
    connect(make, &QPushButton::clicked, this, &InviteBar::askInvite);
    auto* const row = new QHBoxLayout(m_terms);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Gap);
    row->addWidget(make);
    row->addWidget(m_uses);
    row->addWidget(m_days);
    row->addStretch();
}

void InviteBar::setHosted(const Node::HostedIndexRow& hosted)
{
    const bool inviteOnly = hosted.invite.isEmpty();
    {
        const QSignalBlocker quiet(m_registration);
        m_registration->setCurrentIndex(inviteOnly ? 1 : 0);
    }
    m_terms->setVisible(inviteOnly);
    show(inviteOnly ? m_made : hosted.invite);
}

void InviteBar::setInvite(const QString& invite)
{
    m_made = invite;
    show(invite);
}

void InviteBar::show(const QString& invite)
{
    m_copy->setEnabled(!invite.isEmpty());
    m_qr->setEnabled(!invite.isEmpty());
    m_link->setPlaceholderText(tr("Make an invite for a friend"));
    if (m_link->text() == invite)
        return;
    m_link->setText(invite);
    m_link->setCursorPosition(0);
    m_picture->setText(invite);
    if (invite.isEmpty())
        m_qr->setChecked(false);
}

void InviteBar::askInvite()
{
    m_note->hide();
    m_session.node.invite(m_uses->currentData().toInt(), m_days->currentData().toInt(), this,
                          [this](const Result<QString>& invite) {
                              if (!invite)
                                  return say(tr("No invite could be made: %1.").arg(reasonText(invite.error())));
                              m_made = *invite;
                              show(m_made);
                              m_session.shell.copy(m_made);
                          });
}

void InviteBar::changeRegistration(bool inviteOnly)
{
    m_note->hide();
    m_session.hosting.options(this, [this, inviteOnly](const Result<Node::HostingOptions>& options) {
        if (!options)
            return say(tr("That did not work: %1.").arg(reasonText(options.error())));
        Node::HostingOptions changed = *options;
        changed.inviteOnly = inviteOnly;
        m_session.hosting.startHosting(changed, this, [this, inviteOnly](const Result<QString>& invite) {
            if (!invite) {
                const QSignalBlocker quiet(m_registration);
                m_registration->setCurrentIndex(inviteOnly ? 0 : 1);
                return say(tr("That did not work: %1.").arg(reasonText(invite.error())));
            }
            m_made = *invite;
            m_terms->setVisible(inviteOnly);
            show(*invite);
        });
    });
}

void InviteBar::say(const QString& sentence)
{
    m_note->setText(sentence);
    m_note->show();
}

} // namespace Potluck::Ui
