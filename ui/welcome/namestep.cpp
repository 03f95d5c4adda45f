// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/namestep.h"

#include "ui/look/reasons.h"
#include "ui/look/theme.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace Potluck::Ui {

namespace {
constexpr int LongestUser = 64;
} // namespace

NameStep::NameStep(const Session& session, QWidget* parent)
    : WelcomeStep(session, tr("What shall others call you?"),
                  tr("Everyone whom you share with sees this name. It need not be your real one."), parent)
    , m_name(new QLineEdit(this))
{
    m_name->setMaxLength(LongestUser);
    m_name->setAccessibleName(tr("Your name"));
    m_name->addAction(session.theme.icon(QStringLiteral("peer"), Theme::Tint::Muted), QLineEdit::LeadingPosition);
    addLabel(*lines(), tr("Your name"), m_name);
    lines()->addWidget(m_name);
    lines()->addStretch();
    session.preferences.preferences(this, [this](const Result<Node::Preferences>& preferences) {
        if (preferences && m_name->text().isEmpty()) {
            m_name->setText(preferences->user);
            m_name->selectAll();
        }
    });
}

QWidget* NameStep::firstField()
{
    return m_name;
}

void NameStep::apply(Applied done)
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty()) {
        done(tr("Type a name, or skip this step."));
        return;
    }
    session().preferences.preferences(this, [this, name, done](const Result<Node::Preferences>& preferences) {
        if (!preferences) {
            done(reasonSentence(preferences.error()));
            return;
        }
        Node::Preferences changed = *preferences;
        changed.user = name;
        session().preferences.setPreferences(
            changed, this, [done](const Status& status) { done(status ? QString() : reasonSentence(status.error())); });
    });
}

} // namespace Potluck::Ui
