// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace Potluck::Ui {

// What a button of the status bar says when it is pressed: a heading, sentences, and perhaps what can be done. Closes
// with Esc, a press elsewhere or one of its buttons; deletes itself.
class Explanation final : public QFrame
{
    Q_OBJECT

public:
    struct Button
    {
        QString text;
        std::function<void()> pressed;
    };
    struct Content
    {
        QString heading;
        QStringList sentences;
        QList<Button> buttons;
    };

    // Above the anchor, inside its window's screen.
    static Explanation* showAbove(QWidget* anchor, const Content& content);

private:
    Explanation(QWidget* anchor, const Content& content);
};

} // namespace Potluck::Ui
