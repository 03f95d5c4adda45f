// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/linkfield.h"

#include "ui/look/metrics.h"
#include "ui/look/theme.h"
#include "ui/shell/intake.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Potluck::Ui {

namespace {
constexpr int FieldWidth = 520;
} // namespace

LinkField::LinkField(const Theme& theme, const QString& clipboard, QWidget* window)
    : QFrame(window, Qt::Popup)
    , m_field(new QLineEdit(this))
    , m_effect(new QLabel(this))
    , m_accept(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Add a link"));
    m_field->addAction(theme.icon(QStringLiteral("link"), Theme::Tint::Muted), QLineEdit::LeadingPosition);
    m_field->setPlaceholderText(tr("A magnet link, an invite or a folder"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->setClearButtonEnabled(true);
    m_accept->setDefault(true);
    auto* const lines = new QVBoxLayout(this);
    lines->setContentsMargins(Margin, Margin, Margin, Margin);
    lines->setSpacing(Gap);
    lines->addWidget(m_field);
    auto* const below = new QHBoxLayout;
    below->addWidget(m_effect, 1);
    below->addWidget(m_accept);
    lines->addLayout(below);
    connect(m_field, &QLineEdit::textChanged, this, &LinkField::showEffect);
    connect(m_field, &QLineEdit::returnPressed, this, &LinkField::accept);
    connect(m_accept, &QPushButton::clicked, this, &LinkField::accept);
    if (!offeredBy({clipboard}).isEmpty())
        m_field->setText(clipboard.simplified());
    showEffect();

    setFixedWidth(std::min(FieldWidth, window->width() - 2 * Margin));
    adjustSize();
    move(window->mapToGlobal(QPoint((window->width() - width()) / 2, HeaderHeight)));
    QWidget::show();
    m_field->setFocus();
    m_field->selectAll();
}

void LinkField::showEffect()
{
    const QString effect = effectOf(offeredBy({m_field->text().trimmed()}));
    m_accept->setEnabled(!effect.isEmpty());
    m_accept->setText(effect.isEmpty() ? tr("Add") : effect);
    m_effect->setText(effect.isEmpty() && !m_field->text().trimmed().isEmpty() ? tr("This is no link for Potluck.")
                                                                               : QString());
}

void LinkField::accept()
{
    if (!m_accept->isEnabled())
        return;
    const QString text = m_field->text().trimmed();
    close();
    Q_EMIT given(text);
}

void LinkField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

} // namespace Potluck::Ui
