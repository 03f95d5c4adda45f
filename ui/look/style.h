// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/palette.h"

#include <QProxyStyle>

#include <memory>

namespace Potluck::Ui {

// Fusion with flat, rounded controls, edges that can be seen (3:1) and a focus ring of 2 px. Reads the colours when it
// draws, so that a change of the look needs no new style. A QPushButton that is the default one stands out.
class Style final : public QProxyStyle
{
    Q_OBJECT

public:
    static constexpr int HeaderArrowWidth = 12; // beside the heading of the sorted column

    explicit Style(std::shared_ptr<const Palette*> current);

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                       const QWidget* widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption* option,
                                       const QWidget* widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                         const QWidget* widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    [[nodiscard]] QIcon standardIcon(StandardPixmap picture, const QStyleOption* option,
                                     const QWidget* widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                                QStyleHintReturn* returned) const override;

private:
    [[nodiscard]] const Palette& colours() const { return **m_current; }
    void drawButton(const QStyleOption* option, QPainter* painter, bool isDefault) const;
    void drawCheck(const QStyleOption* option, QPainter* painter, bool isRound) const;
    void drawScrollBar(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const;
    void drawSpinBox(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const;
    void drawComboBox(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const;
    void drawMenuBarItem(const QStyleOption* option, QPainter* painter, const QWidget* widget) const;
    struct Label
    {
        QIcon icon;
        QSize iconSize;
        QString text;
        bool isAtLeft = false; // else in the middle
    };
    // Icon and words with a gap that is the same everywhere.
    void drawLabel(const QStyleOption* option, QPainter* painter, const QWidget* widget, const Label& label) const;
    bool drawToolButtonLabel(const QStyleOption* option, QPainter* painter, const QWidget* widget) const;
    bool drawPushButtonLabel(const QStyleOption* option, QPainter* painter, const QWidget* widget) const;
    void drawTab(const QStyleOption* option, QPainter* painter) const;
    void drawHeader(const QStyleOption* option, QPainter* painter, const QWidget* widget) const;
    void drawHeaderSection(const QStyleOption* option, QPainter* painter) const;
    void drawHeaderArrow(const QStyleOption* option, QPainter* painter) const;
    [[nodiscard]] QRect headerRect(SubElement element, const QStyleOption* option, const QWidget* widget) const;

    std::shared_ptr<const Palette*> m_current;
};

} // namespace Potluck::Ui
