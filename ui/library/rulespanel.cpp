// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/rulespanel.h"

#include "ui/look/metrics.h"
#include "ui/look/theme.h"
#include "ui/page/rulesbinding.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace Potluck::Ui {

RulesPanel::RulesPanel(const Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_patterns(new QLineEdit(this))
    , m_hidden(new QCheckBox(tr("Share hidden files and folders, too"), this))
{
    auto* const label = new QLabel(tr("Names that are left out:"), this);
    label->setBuddy(m_patterns);
    m_patterns->setAccessibleName(tr("Names that are left out"));
    m_patterns->setPlaceholderText(tr("*.part, *.tmp"));
    auto* const note =
        new QLabel(tr("Commas between them, * for anything. What is left out stays on your disk."), this);
    note->setFont(secondaryFont(font()));
    note->setForegroundRole(QPalette::PlaceholderText);
    note->setWordWrap(true);
    auto* const cross = new QToolButton(this);
    cross->setIcon(session.theme.icon(QStringLiteral("close")));
    cross->setAutoRaise(true);
    cross->setToolTip(tr("Close"));
    cross->setAccessibleName(tr("Close"));

    auto* const first = new QHBoxLayout;
    first->setSpacing(Gap);
    first->addWidget(label);
    first->addWidget(m_patterns, 1);
    first->addWidget(cross);
    auto* const second = new QHBoxLayout;
    second->setSpacing(Margin);
    second->addWidget(m_hidden);
    second->addWidget(note, 1);
    auto* const lines = new QVBoxLayout(this);
    lines->setContentsMargins(Margin, Gap, Margin, Gap);
    lines->setSpacing(Gap);
    lines->addLayout(first);
    lines->addLayout(second);

    new RulesBinding(session, m_hidden, m_patterns, this);
    connect(cross, &QToolButton::clicked, this, &RulesPanel::closed);
    connect(&session.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    hide();
}

void RulesPanel::open()
{
    show();
    m_patterns->setFocus();
}

void RulesPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

void RulesPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_session.theme.palette().alternate);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_session.theme.palette().track);
}

} // namespace Potluck::Ui
