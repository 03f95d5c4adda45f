// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/dropoverlay.h"

#include "ui/look/metrics.h"
#include "ui/look/theme.h"

#include <QPainter>

namespace Potluck::Ui {

DropOverlay::DropOverlay(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropOverlay::showEffect(const QString& effect, const QRect& area)
{
    m_effect = effect;
    setAccessibleName(effect);
    setGeometry(area);
    raise();
    show();
    update();
}

void DropOverlay::paintEvent(QPaintEvent*)
{
    const Palette& colours = m_theme.palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = colours.window;
    veil.setAlphaF(0.8F);
    painter.fillRect(rect(), veil);
    painter.setPen(QPen(colours.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(Gap, Gap, -Gap, -Gap), Gap, Gap);

    const QFont font = titleFont(this->font());
    const QFontMetrics metrics(font);
    QRect label(0, 0, std::min(metrics.horizontalAdvance(m_effect) + 4 * Margin, width() - 4 * Margin),
                metrics.height() + 2 * Margin);
    label.moveCenter(rect().center());
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.accent);
    painter.drawRoundedRect(label, Gap, Gap);
    painter.setFont(font);
    painter.setPen(colours.base);
    painter.drawText(label, Qt::AlignCenter, metrics.elidedText(m_effect, Qt::ElideRight, label.width() - 2 * Margin));
}

} // namespace Potluck::Ui
