// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QLineEdit;
class QToolButton;

namespace Potluck::Ui {

class Theme;

// The 44 px on top of a page: its field left, then filters, at most four labelled buttons right. Where there is too
// little room the buttons keep only their icons (their words are their tool tips and accessible names).
class PageHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(const Theme& theme, QWidget* parent = nullptr);

    // The field with an icon, a clear button and a placeholder that is its accessible name, too. Once.
    QLineEdit* addField(const QString& icon, const QString& placeholder);
    void addWidget(QWidget* widget);         // beside the field; owned from now on
    QToolButton* addButton(QAction* action); // at the right: icon and text of the action
    // A group of buttons of which one is on ("All 12|Down 4|Up 5"): exclusive, checkable, the first is on.
    QList<QToolButton*> addChoice(const QStringList& texts);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void fitButtons();

    const Theme& m_theme;
    QHBoxLayout* m_left;
    QHBoxLayout* m_right;
    QList<QToolButton*> m_buttons; // at the right, which can lose their text
};

} // namespace Potluck::Ui
