// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/iconengine.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

#include <utility>

namespace Potluck::Ui {

IconEngine::IconEngine(QByteArray svg, Colour colour) : m_svg(std::move(svg)), m_colour(std::move(colour))
{}

void IconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State)
{
    const qreal scale = painter->device()->devicePixelRatioF();
    QPixmap picture = drawn((QSizeF(rect.size()) * scale).toSize(), m_colour(mode));
    picture.setDevicePixelRatio(scale);
    painter->drawPixmap(rect, picture);
}

QPixmap IconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State)
{
    return drawn(size, m_colour(mode));
}

QPixmap IconEngine::scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal)
{
    return drawn(size, m_colour(mode)); // the size is in device pixels
}

QPixmap IconEngine::drawn(const QSize& deviceSize, const QColor& colour)
{
    if (deviceSize.isEmpty())
        return {};
    for (const Picture& known : std::as_const(m_pictures)) {
        if (known.pixmap.size() == deviceSize && known.colour == colour)
            return known.pixmap;
    }
    QByteArray svg = m_svg;
    svg.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(svg);
    QPixmap picture(deviceSize);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    const int side = std::min(deviceSize.width(), deviceSize.height());
    renderer.render(&painter,
                    QRectF((deviceSize.width() - side) / 2.0, (deviceSize.height() - side) / 2.0, side, side));
    painter.end();
    if (m_pictures.size() >= MostPictures)
        m_pictures.removeFirst();
    m_pictures.append({colour, picture});
    return picture;
}

QIconEngine* IconEngine::clone() const
{
    return new IconEngine(*this);
}

QString IconEngine::key() const
{
    return QStringLiteral("PotluckIconEngine");
}

QIcon svgIcon(const QString& name, IconEngine::Colour colour)
{
    QFile file(QStringLiteral(":/potluck/icons/") + name + QStringLiteral(".svg"));
    return file.open(QIODevice::ReadOnly) ? QIcon(new IconEngine(file.readAll(), std::move(colour))) : QIcon();
}

} // namespace Potluck::Ui
