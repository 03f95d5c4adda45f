// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/inlinestrip.h"

#include "ui/look/metrics.h"
#include "ui/look/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace Potluck::Ui {

InlineStrip::InlineStrip(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_line(new QHBoxLayout(this)), m_sentence(new QLabel(this))
{
    m_sentence->setTextFormat(Qt::PlainText);
    m_line->setContentsMargins(Margin, 6, Margin, 6);
    m_line->setSpacing(Gap);
    m_line->addWidget(m_sentence);
    m_line->addStretch(1);
    auto* const cross = new QToolButton(this);
    cross->setIcon(theme.icon(QStringLiteral("close")));
    cross->setAutoRaise(true);
    cross->setToolTip(tr("Close"));
    cross->setAccessibleName(tr("Close"));
    connect(cross, &QToolButton::clicked, this, &InlineStrip::close);
    m_line->addWidget(cross);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    hide();
}

void InlineStrip::setSentence(const QString& sentence)
{
    m_sentence->setText(sentence);
    if (m_field)
        m_field->setAccessibleName(sentence);
}

void InlineStrip::addField(QWidget* field, int stretch)
{
    m_line->insertWidget(m_line->count() - 2, field, stretch);
    if (!m_field) {
        m_field = field;
        field->setAccessibleName(m_sentence->text());
        m_sentence->setBuddy(field);
    }
}

QPushButton* InlineStrip::addButton(const QString& text)
{
    auto* const button = new QPushButton(text, this);
    button->setAutoDefault(false);
    m_line->insertWidget(m_line->count() - 2, button);
    if (!m_default) {
        m_default = button;
        button->setDefault(true);
    }
    return button;
}

void InlineStrip::open()
{
    if (isHidden())
        m_before = QApplication::focusWidget();
    show();
    if (m_field)
        m_field->setFocus(Qt::ShortcutFocusReason);
}

void InlineStrip::close()
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadFocus && m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

void InlineStrip::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_default) {
        m_default->click();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void InlineStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.palette().alternate);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.palette().track);
}

} // namespace Potluck::Ui
