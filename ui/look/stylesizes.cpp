// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/style.h"

#include "ui/look/iconengine.h"
#include "ui/look/metrics.h"

#include <QAbstractItemView>
#include <QStyleOption>

#include <algorithm>

namespace Potluck::Ui {

namespace {

constexpr int ScrollBarExtent = 12;
constexpr int ShortestSlider = 32;

} // namespace

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                            const QWidget* widget) const
{
    const auto* const bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return QProxyStyle::subControlRect(control, option, part, widget).adjusted(5, 0, 0, 0);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    // No buttons at the ends: the slider has all of the length.
    const bool horizontal = bar->orientation == Qt::Horizontal;
    const int length = horizontal ? bar->rect.width() : bar->rect.height();
    const qint64 range = static_cast<qint64>(bar->maximum) - bar->minimum;
    const int slider = range <= 0 ? length
                                  : std::clamp(static_cast<int>(static_cast<qint64>(bar->pageStep) * length /
                                                                std::max<qint64>(1, range + bar->pageStep)),
                                               std::min(ShortestSlider, length), length);
    const int start =
        sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - slider, bar->upsideDown);
    const auto piece = [&](int from, int size) {
        const QRect rect = horizontal ? QRect(bar->rect.left() + from, bar->rect.top(), size, bar->rect.height())
                                      : QRect(bar->rect.left(), bar->rect.top() + from, bar->rect.width(), size);
        return visualRect(bar->direction, bar->rect, rect);
    };
    switch (part) {
    case SC_ScrollBarSlider:
        return piece(start, slider);
    case SC_ScrollBarGroove:
        return piece(0, length);
    case SC_ScrollBarSubPage:
        return piece(0, start);
    case SC_ScrollBarAddPage:
        return piece(start + slider, length - start - slider);
    default:
        return {};
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    if (element == SE_HeaderLabel || element == SE_HeaderArrow)
        return headerRect(element, option, widget);
    if (element == SE_ItemViewItemFocusRect)
        return option->rect; // the icon is of the item, too
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_ItemViewItemText) {
        // Words stand one gap right of the icon, not two.
        const auto* const item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
        const bool hasIcon = item && item->features.testFlag(QStyleOptionViewItem::HasDecoration);
        return hasIcon && item->decorationPosition == QStyleOptionViewItem::Left ? rect.adjusted(-Gap, 0, 0, 0) : rect;
    }
    const auto* const frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
        return rect.adjusted(4, 0, -4, 0);
    return rect;
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                              const QWidget* widget) const
{
    QSize full = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        full.setWidth(std::max(full.width() + Gap + Gap / 2, 72));
        full.setHeight(std::max(option->fontMetrics.height() + 12, 28));
        break;
    case CT_ToolButton:
        full.setHeight(std::max(option->fontMetrics.height() + 12, 28));
        full.rwidth() += Gap;
        break;
    case CT_ComboBox:
        full.rwidth() += Gap;
        [[fallthrough]];
    case CT_LineEdit:
    case CT_SpinBox:
        full.setHeight(std::max(option->fontMetrics.height() + 12, 28));
        break;
    case CT_TabBarTab:
        full.setHeight(std::max(option->fontMetrics.height() + 14, 32));
        break;
    case CT_MenuItem:
        if (const auto* const item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
            item && item->menuItemType != QStyleOptionMenuItem::Separator)
            full.setHeight(std::max(full.height(), option->fontMetrics.height() + 10));
        break;
    case CT_HeaderSection:
        full.setHeight(std::max(option->fontMetrics.height() + 12, 28));
        break;
    default:
        break;
    }
    return full;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return ScrollBarExtent;
    case PM_ScrollBarSliderMin:
        return ShortestSlider;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
        return IconSize;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return IconSize;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return Gap;
    case PM_HeaderMargin:
        return Gap;
    case PM_FocusFrameHMargin: // cells begin where their column's name does
        return qobject_cast<const QAbstractItemView*>(widget) ? Gap - 1
                                                              : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_SplitterWidth:
        return 5;
    case PM_TreeViewIndentation:
        return 20;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_TabBarTabHSpace:
        return 24;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return Gap;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QIcon Style::standardIcon(StandardPixmap picture, const QStyleOption* option, const QWidget* widget) const
{
    if (picture != SP_LineEditClearButton)
        return QProxyStyle::standardIcon(picture, option, widget);
    return svgIcon(QStringLiteral("close"), [current = m_current](QIcon::Mode) { return (*current)->muted; });
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* returned) const
{
    switch (hint) {
    case SH_ItemView_ShowDecorationSelected:
        return 1; // whole rows
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    case SH_ScrollView_FrameOnlyAroundContents:
        return 0;
    case SH_Widget_Animation_Duration:
        return 0; // nothing here needs to move
    case SH_TabBar_ElideMode:
        return Qt::ElideMiddle;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

} // namespace Potluck::Ui
