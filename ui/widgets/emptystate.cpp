// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/look/metrics.h"
#include "ui/look/theme.h"
#include "ui/widgets/iconlabel.h"

#include <QAbstractItemView>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Potluck::Ui {

namespace {
constexpr int PictureSize = 40;
constexpr int WidestSentence = 420;
} // namespace

EmptyState::EmptyState(const Theme& theme, const QString& icon, const QString& sentence, QWidget* parent)
    : QWidget(parent), m_sentence(new QLabel(sentence, this)), m_buttons(new QHBoxLayout)
{
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setMinimumWidth(WidestSentence / 2);
    m_sentence->setMaximumWidth(WidestSentence);
    m_sentence->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAccessibleName(sentence);
    m_buttons->setSpacing(Gap);
    m_buttons->addStretch();
    m_buttons->addStretch();

    auto* const lines = new QVBoxLayout(this);
    lines->setContentsMargins(Margin * 2, Margin, Margin * 2, Margin);
    lines->setSpacing(Margin);
    lines->addStretch(2);
    lines->addWidget(new IconLabel(theme.icon(icon, Theme::Tint::Muted), PictureSize, this), 0, Qt::AlignHCenter);
    auto* const middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_sentence, 100);
    middle->addStretch(1);
    lines->addLayout(middle);
    lines->addLayout(m_buttons);
    lines->addStretch(3);
}

void EmptyState::setSentence(const QString& sentence)
{
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
}

QPushButton* EmptyState::addButton(const QString& text)
{
    auto* const button = new QPushButton(text, this);
    button->setAutoDefault(false);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    if (!focusProxy())
        setFocusProxy(button);
    return button;
}

void EmptyState::standInFor(QAbstractItemView* view)
{
    m_view = view;
    const QAbstractItemModel* const model = view->model();
    connect(model, &QAbstractItemModel::modelReset, this, &EmptyState::chooseVisible);
    connect(model, &QAbstractItemModel::rowsInserted, this, &EmptyState::chooseVisible);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &EmptyState::chooseVisible);
    connect(model, &QAbstractItemModel::layoutChanged, this, &EmptyState::chooseVisible);
    chooseVisible();
}

void EmptyState::chooseVisible()
{
    const bool empty = m_view->model()->rowCount(m_view->rootIndex()) == 0;
    m_view->setVisible(!empty);
    setVisible(empty);
}

} // namespace Potluck::Ui
