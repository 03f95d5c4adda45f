// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Potluck::Ui {

class Theme;

// A field over the top of the window for links, which says what they would do before Return does it. Esc closes.
// Deletes itself.
class LinkField final : public QFrame
{
    Q_OBJECT

public:
    // What lies in the clipboard is offered where it is of use.
    LinkField(const Theme& theme, const QString& clipboard, QWidget* window);

Q_SIGNALS:
    void given(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showEffect();
    void accept();

    QLineEdit* m_field;
    QLabel* m_effect;
    QPushButton* m_accept;
};

} // namespace Potluck::Ui
