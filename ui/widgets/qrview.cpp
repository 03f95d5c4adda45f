// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/qrview.h"

#include "ui/widgets/spokenas.h"

#include <QImage>
#include <QPainter>

#include <qrencode.h>

#include <algorithm>
#include <memory>

namespace Potluck::Ui {
namespace {

constexpr int QuietZone = 4; // modules at each side, as ISO 18004 says
constexpr int UsualSize = 208;
constexpr int LeastSize = 120;

} // namespace

QrView::QrView(QWidget* parent) : QWidget(parent)
{
    speakAs(*this, QAccessible::Graphic);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("QR picture"));
}

void QrView::setText(const QString& text)
{
    m_side = 0;
    m_dark.clear();
    const QByteArray bytes = text.toUtf8();
    if (!bytes.isEmpty()) {
        const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
            QRcode_encodeData(static_cast<int>(bytes.size()), reinterpret_cast<const unsigned char*>(bytes.constData()),
                              0, QR_ECLEVEL_M),
            &QRcode_free);
        if (code) {
            m_side = code->width;
            m_dark.reserve(static_cast<size_t>(m_side) * static_cast<size_t>(m_side));
            for (int i = 0; i < m_side * m_side; ++i)
                m_dark.push_back((code->data[i] & 1) != 0);
        }
    }
    setAccessibleDescription(text);
    update();
}

QImage QrView::picture(int devicePixels) const
{
    const int modules = m_side + 2 * QuietZone;
    const int module = std::max(1, devicePixels / modules);
    const int size = module * modules;
    QImage image(size, size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    for (int y = 0; y < m_side; ++y) {
        for (int x = 0; x < m_side; ++x) {
            if (m_dark[static_cast<size_t>(y * m_side + x)])
                painter.fillRect((x + QuietZone) * module, (y + QuietZone) * module, module, module, Qt::black);
        }
    }
    return image;
}

QSize QrView::sizeHint() const
{
    return {UsualSize, UsualSize};
}

QSize QrView::minimumSizeHint() const
{
    return {LeastSize, LeastSize};
}

void QrView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawRoundedRect(rect(), 6, 6);
    if (m_side == 0)
        return;
    const qreal scale = devicePixelRatioF();
    const int room = static_cast<int>(std::min(width(), height()) * scale);
    QImage image = picture(room);
    image.setDevicePixelRatio(scale);
    // On whole device pixels, so that no module is smeared over two.
    const auto middle = [scale](int all, int part) { return static_cast<int>((all * scale - part) / 2) / scale; };
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.drawImage(QPointF(middle(width(), image.width()), middle(height(), image.height())), image);
}

} // namespace Potluck::Ui
