// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/welcomestep.h"

#include "ui/look/metrics.h"

#include <QLabel>
#include <QVBoxLayout>

namespace Potluck::Ui {

WelcomeStep::WelcomeStep(const Session& session, const QString& heading, const QString& sentence, QWidget* parent)
    : QWidget(parent), m_session(session), m_lines(new QVBoxLayout(this))
{
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(Gap);
    auto* const title = new QLabel(heading, this);
    title->setFont(titleFont(font()));
    title->setWordWrap(true);
    m_lines->addWidget(title);
    auto* const below = new QLabel(sentence, this);
    below->setWordWrap(true);
    below->setForegroundRole(QPalette::PlaceholderText);
    m_lines->addWidget(below);
    m_lines->addSpacing(Gap);
    setAccessibleName(heading);
    setAccessibleDescription(sentence);
}

void WelcomeStep::addLabel(QVBoxLayout& column, const QString& text, QWidget* buddy)
{
    auto* const label = new QLabel(text, this);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    label->setFont(bold);
    label->setBuddy(buddy);
    column.addWidget(label);
}

} // namespace Potluck::Ui
