// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hosting/hostform.h"

#include "ui/look/metrics.h"
#include "ui/look/reasons.h"
#include "ui/look/theme.h"
#include "ui/page/indexname.h"
#include "ui/widgets/iconlabel.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace Potluck::Ui {
namespace {
constexpr int HostFormWidth = 420;
constexpr int HostPicture = 40;
} // namespace

HostForm::HostForm(const Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_name(new QLineEdit(this))
    , m_open(new QRadioButton(tr("Everybody who has the link may join"), this))
    , m_invited(new QRadioButton(tr("Only with an invite of mine"), this))
    , m_start(new QPushButton(tr("Start hosting"), this))
    , m_note(new QLabel(this))
{
    auto* const picture =
        new IconLabel(session.theme.icon(QStringLiteral("hosting"), Theme::Tint::Muted), HostPicture, this);
    auto* const title = new QLabel(tr("Let friends meet here."), this);
    title->setFont(titleFont(title->font()));
    auto* const hint = new QLabel(tr("Your computer becomes the place where you find each other. Files still go from "
                                     "friend to friend."),
                                  this);
    hint->setWordWrap(true);
    hint->setAlignment(Qt::AlignCenter);
    hint->setForegroundRole(QPalette::PlaceholderText);

    auto* const nameLabel = new QLabel(tr("Name that friends see"), this);
    nameLabel->setBuddy(m_name);
    m_name->setAccessibleName(nameLabel->text());
    m_name->setMaxLength(64);
    m_open->setChecked(true);
    m_start->setDefault(true);
    m_start->setAutoDefault(false);
    m_note->setWordWrap(true);
    m_note->setAlignment(Qt::AlignCenter);
    m_note->setTextFormat(Qt::PlainText);
    m_note->hide();
    connect(m_name, &QLineEdit::returnPressed, this, &HostForm::host);
    connect(m_start, &QPushButton::clicked, this, &HostForm::host);

    auto* const form = new QWidget(this);
    form->setMaximumWidth(HostFormWidth);
    auto* const lines = new QVBoxLayout(form);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(Gap);
    lines->addWidget(picture, 0, Qt::AlignHCenter);
    lines->addWidget(title, 0, Qt::AlignHCenter);
    lines->addWidget(hint);
    lines->addSpacing(Gap);
    lines->addWidget(nameLabel);
    lines->addWidget(m_name);
    lines->addSpacing(4);
    lines->addWidget(m_open);
    lines->addWidget(m_invited);
    lines->addSpacing(Gap);
    lines->addWidget(m_start, 0, Qt::AlignHCenter);
    lines->addWidget(m_note);

    auto* const all = new QVBoxLayout(this);
    all->setContentsMargins(Margin, Margin, Margin, Margin);
    all->addStretch(2);
    auto* const row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(form, 10);
    row->addStretch();
    all->addLayout(row);
    all->addStretch(3);
}

void HostForm::start()
{
    m_start->setFocus();
}

void HostForm::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    learn();
}

void HostForm::learn()
{
    m_session.hosting.options(this, [this](const Result<Node::HostingOptions>& options) {
        if (!options)
            return;
        m_options = *options;
        (m_options.inviteOnly ? m_invited : m_open)->setChecked(true);
        if (m_name->text().isEmpty())
            m_name->setText(m_options.name);
    });
    if (!m_name->text().isEmpty())
        return;
    m_session.preferences.preferences(this, [this](const Result<Node::Preferences>& preferences) {
        if (preferences && !preferences->user.isEmpty() && m_name->text().isEmpty())
            m_name->setText(offeredIndexName(preferences->user));
    });
}

void HostForm::host()
{
    m_options.name = m_name->text().simplified();
    m_options.inviteOnly = m_invited->isChecked();
    if (m_options.name.isEmpty()) {
        m_note->setForegroundRole(QPalette::BrightText);
        m_note->setText(tr("Give it a name first."));
        m_note->show();
        return m_name->setFocus();
    }
    m_start->setEnabled(false);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setText(tr("Starting…"));
    m_note->show();
    m_session.hosting.startHosting(m_options, this, [this](const Result<QString>& invite) {
        m_start->setEnabled(true);
        if (!invite) {
            m_note->setForegroundRole(QPalette::BrightText);
            m_note->setText(tr("It could not start: %1.").arg(reasonText(invite.error())));
            return;
        }
        m_note->hide();
        Q_EMIT started(*invite);
    });
}

} // namespace Potluck::Ui
