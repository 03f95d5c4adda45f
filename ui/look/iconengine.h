// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QColor>
#include <QIcon>
#include <QIconEngine>
#include <QList>

#include <functional>

namespace Potluck::Ui {

// Draws a monochrome SVG, whose strokes are `currentColor`, in the colour that it is told when it draws. GUI thread.
class IconEngine final : public QIconEngine
{
public:
    using Colour = std::function<QColor(QIcon::Mode)>;

    IconEngine(QByteArray svg, Colour colour);

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    [[nodiscard]] QIconEngine* clone() const override;
    [[nodiscard]] QString key() const override;
    [[nodiscard]] bool isNull() override { return false; }

private:
    [[nodiscard]] QPixmap drawn(const QSize& deviceSize, const QColor& colour);

    QByteArray m_svg;
    Colour m_colour;
    struct Picture
    {
        QColor colour;
        QPixmap pixmap;
    };
    // The last few: icons are asked for the same ones over and over, in few sizes and colours.
    static constexpr qsizetype MostPictures = 6;
    QList<Picture> m_pictures;
};

// A picture of resources/icons (its file's name without .svg); an empty icon where there is none of that name.
[[nodiscard]] QIcon svgIcon(const QString& name, IconEngine::Colour colour);

} // namespace Potluck::Ui
