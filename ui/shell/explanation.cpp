// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/explanation.h"

#include "ui/look/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace Potluck::Ui {

namespace {
constexpr int TextWidth = 300;
} // namespace

Explanation::Explanation(QWidget* anchor, const Content& content) : QFrame(anchor, Qt::Popup)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(content.heading);
    setAccessibleDescription(content.sentences.join(QLatin1Char(' ')));
    auto* const lines = new QVBoxLayout(this);
    lines->setContentsMargins(Margin, Margin, Margin, Margin);
    lines->setSpacing(Gap);
    auto* const heading = new QLabel(content.heading, this);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    heading->setFont(bold);
    lines->addWidget(heading);
    for (const QString& sentence : content.sentences) {
        auto* const label = new QLabel(sentence, this);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setFixedWidth(TextWidth);
        lines->addWidget(label);
    }
    if (content.buttons.isEmpty()) {
        setFocusPolicy(Qt::StrongFocus);
        return;
    }
    auto* const row = new QHBoxLayout;
    row->addStretch();
    for (const Button& each : content.buttons) {
        auto* const button = new QPushButton(each.text, this);
        button->setAutoDefault(false);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, pressed = each.pressed] {
            close();
            pressed();
        });
    }
    lines->addLayout(row);
}

Explanation* Explanation::showAbove(QWidget* anchor, const Content& content)
{
    auto* const popup = new Explanation(anchor, content);
    popup->adjustSize();
    QPoint at = anchor->mapToGlobal(QPoint(0, -popup->height() - 4));
    if (const QScreen* const screen = anchor->screen()) {
        const QRect room = screen->availableGeometry();
        at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - popup->width())));
        at.setY(std::max(at.y(), room.top()));
    }
    popup->move(at);
    popup->show();
    popup->setFocus(Qt::PopupFocusReason);
    return popup;
}

} // namespace Potluck::Ui
