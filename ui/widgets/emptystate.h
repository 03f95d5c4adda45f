// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractItemView;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace Potluck::Ui {

class Theme;

// What an empty page says, and what to do next. Calm: an icon, one sentence, at most two buttons.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const Theme& theme, const QString& icon, const QString& sentence, QWidget* parent = nullptr);

    void setSentence(const QString& sentence);
    QPushButton* addButton(const QString& text);
    // Shows this instead of `view` while the model under it has no rows; both lie in the same parent's layout. The view
    // has its model already and keeps it.
    void standInFor(QAbstractItemView* view);

private:
    void chooseVisible();

    QLabel* m_sentence;
    QHBoxLayout* m_buttons;
    QAbstractItemView* m_view = nullptr;
};

} // namespace Potluck::Ui
