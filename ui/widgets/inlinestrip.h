// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace Potluck::Ui {

class Theme;

// A line under a page's header that asks for one thing, in place of a dialog: a sentence, a field, buttons. Escape or
// the cross closes it, and the focus goes back to where it was.
class InlineStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit InlineStrip(const Theme& theme, QWidget* parent = nullptr); // hidden

    void setSentence(const QString& sentence);
    void addField(QWidget* field, int stretch = 0); // the first gets the focus; owned from now on
    // The first one is pressed by Return in a field.
    QPushButton* addButton(const QString& text);

    void open();
    void close();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QHBoxLayout* m_line;
    QLabel* m_sentence;
    QPushButton* m_default = nullptr;
    QPointer<QWidget> m_field;
    QPointer<QWidget> m_before; // had the focus
};

} // namespace Potluck::Ui
