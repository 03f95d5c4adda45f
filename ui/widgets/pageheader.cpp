// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pageheader.h"

#include "ui/look/metrics.h"
#include "ui/look/theme.h"

#include <QAction>
#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace Potluck::Ui {

namespace {
constexpr int NarrowestField = 76; // beside four choices and three buttons at 600 pixels, also in Italian
constexpr int WidestField = 340;
} // namespace

PageHeader::PageHeader(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_left(new QHBoxLayout), m_right(new QHBoxLayout)
{
    setFixedHeight(std::max(HeaderHeight, fontMetrics().height() + 24));
    auto* const all = new QHBoxLayout(this);
    all->setContentsMargins(Margin, 0, Margin, 0);
    all->setSpacing(Gap);
    m_left->setSpacing(Gap);
    m_right->setSpacing(Gap);
    all->addLayout(m_left, 1);
    all->addLayout(m_right);
    m_left->addStretch(0);
}

QLineEdit* PageHeader::addField(const QString& icon, const QString& placeholder)
{
    auto* const field = new QLineEdit(this);
    field->addAction(m_theme.icon(icon, Theme::Tint::Muted), QLineEdit::LeadingPosition);
    field->setClearButtonEnabled(true);
    field->setPlaceholderText(placeholder);
    field->setAccessibleName(placeholder);
    field->setMinimumWidth(NarrowestField);
    field->setMaximumWidth(WidestField);
    m_left->insertWidget(0, field, 1);
    return field;
}

void PageHeader::addWidget(QWidget* widget)
{
    m_left->insertWidget(m_left->count() - 1, widget);
}

QToolButton* PageHeader::addButton(QAction* action)
{
    auto* const button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(action->iconText());
    // A menu of the action opens at a press.
    if (action->menu())
        button->setPopupMode(QToolButton::InstantPopup);
    m_right->addWidget(button);
    m_buttons.append(button);
    return button;
}

QList<QToolButton*> PageHeader::addChoice(const QStringList& texts)
{
    auto* const row = new QWidget(this);
    auto* const line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(2);
    auto* const group = new QButtonGroup(row);
    QList<QToolButton*> buttons;
    for (const QString& text : texts) {
        auto* const button = new QToolButton(row);
        button->setText(text);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        group->addButton(button);
        line->addWidget(button);
        buttons.append(button);
    }
    if (!buttons.isEmpty())
        buttons.first()->setChecked(true);
    addWidget(row);
    return buttons;
}

QSize PageHeader::minimumSizeHint() const
{
    return {0, height()}; // the window may get narrower than all of it; the buttons give way
}

void PageHeader::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitButtons();
}

bool PageHeader::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest)
        fitButtons();
    return QWidget::event(event);
}

void PageHeader::fitButtons()
{
    int needed = 2 * Margin + m_left->minimumSize().width() + Gap;
    for (QToolButton* const button : std::as_const(m_buttons)) {
        if (!button->isVisibleTo(this))
            continue;
        // What it takes with its text, whatever it shows now.
        needed += Gap + fontMetrics().horizontalAdvance(button->text()) + IconSize + 3 * Gap;
    }
    const bool roomy = needed <= width();
    for (QToolButton* const button : std::as_const(m_buttons))
        button->setToolButtonStyle(roomy || button->icon().isNull() ? Qt::ToolButtonTextBesideIcon
                                                                    : Qt::ToolButtonIconOnly);
}

} // namespace Potluck::Ui
