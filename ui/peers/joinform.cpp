// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/peers/joinform.h"

#include "node/inputchecks.h"
#include "ui/look/metrics.h"
#include "ui/look/reasons.h"
#include "ui/look/theme.h"
#include "ui/page/joinlink.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace Potluck::Ui {
namespace {

constexpr qsizetype MostOffered = 3;

} // namespace

JoinForm::JoinForm(const Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_field(new QLineEdit(this))
    , m_join(new QPushButton(tr("Join"), this))
    , m_note(new QLabel(this))
    , m_found(new QHBoxLayout)
{
    m_field->addAction(session.theme.icon(QStringLiteral("link"), Theme::Tint::Muted), QLineEdit::LeadingPosition);
    m_field->setPlaceholderText(tr("Paste an invite: potluck://…"));
    m_field->setAccessibleName(tr("Invite"));
    m_field->setClearButtonEnabled(true);
    m_join->setAutoDefault(false);
    m_join->setDefault(true);
    m_join->setEnabled(false);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->hide();
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        m_join->setEnabled(!m_field->text().trimmed().isEmpty());
        m_note->hide();
        m_isWarned = false;
    });
    const auto joinWritten = [this] {
        if (m_join->isEnabled())
            join(joinLinkOf(m_field->text()));
    };
    connect(m_field, &QLineEdit::returnPressed, this, joinWritten);
    connect(m_join, &QPushButton::clicked, this, joinWritten);

    auto* const row = new QHBoxLayout;
    row->setSpacing(Gap);
    row->addWidget(m_field, 1);
    row->addWidget(m_join);
    m_found->setSpacing(Gap);
    auto* const all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(Gap);
    all->addLayout(row);
    all->addWidget(m_note);
    all->addLayout(m_found);

    connect(&session.network, &Node::NetworkDoor::lanIndexesChanged, this, &JoinForm::offer);
    session.network.lanIndexes(this, [this](const Result<QList<Node::LanIndexRow>>& indexes) {
        if (indexes)
            offer(*indexes);
    });
}

void JoinForm::start()
{
    m_field->setFocus(Qt::OtherFocusReason);
}

void JoinForm::offer(const QList<Node::LanIndexRow>& indexes)
{
    while (QLayoutItem* const item = m_found->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (indexes.isEmpty())
        return;
    auto* const label = new QLabel(tr("On this network:"), this);
    label->setForegroundRole(QPalette::PlaceholderText);
    m_found->addWidget(label);
    for (const Node::LanIndexRow& index : indexes.mid(0, MostOffered)) {
        auto* const button = new QPushButton(m_session.theme.icon(QStringLiteral("home")),
                                             index.name.isEmpty() ? index.address : index.name, this);
        button->setAutoDefault(false);
        button->setToolTip(tr("Join the index at %1").arg(index.address));
        connect(button, &QPushButton::clicked, this, [this, link = index.link] { join(link); });
        m_found->addWidget(button);
    }
    m_found->addStretch();
}

void JoinForm::setBusy(bool busy)
{
    m_field->setEnabled(!busy);
    m_join->setEnabled(!busy && !m_field->text().trimmed().isEmpty());
}

void JoinForm::join(const QString& link)
{
    if (const Status usable = Node::checkJoinLink(link); !usable)
        return say(reasonSentence(usable.error()), true);
    if (const QString warning = warningBefore(link); !warning.isEmpty() && !std::exchange(m_isWarned, true))
        return say(warning, true);
    setBusy(true);
    say(tr("Joining…"), false);
    m_session.node.join(link, this, [this](const Status& joined) {
        setBusy(false);
        if (!joined) {
            say(reasonSentence(joined.error()), true);
            return start();
        }
        m_field->clear();
        m_note->hide();
        Q_EMIT this->joined();
    });
}

void JoinForm::say(const QString& sentence, bool isError)
{
    m_note->setText(sentence);
    m_note->setForegroundRole(isError ? QPalette::BrightText : QPalette::PlaceholderText);
    m_note->show();
}

} // namespace Potluck::Ui
