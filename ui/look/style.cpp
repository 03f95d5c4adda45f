// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/style.h"

#include "ui/look/metrics.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

#include <algorithm>
#include <tuple>
#include <utility>

namespace Potluck::Ui {

namespace {

constexpr qreal Radius = 6;
constexpr int ScrollBarExtent = 12;
constexpr int ShortestSlider = 32;

QColor mixed(const QColor& ground, const QColor& over, qreal share)
{
    return QColor::fromRgbF(static_cast<float>(ground.redF() + (over.redF() - ground.redF()) * share),
                            static_cast<float>(ground.greenF() + (over.greenF() - ground.greenF()) * share),
                            static_cast<float>(ground.blueF() + (over.blueF() - ground.blueF()) * share));
}

// A frame whose line lies inside the rectangle, sharp at every scale.
void drawRounded(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& edge, qreal width = 1,
                 qreal radius = Radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(edge.isValid() ? QPen(edge, width) : QPen(Qt::NoPen));
    const qreal inset = edge.isValid() ? width / 2 : 0;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

enum class Direction { Down, Up, Right, Left };

void drawChevron(QPainter* painter, const QRectF& within, Direction direction, const QColor& colour, qreal size = 4)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->translate(within.center());
    switch (direction) {
    case Direction::Down:
        break;
    case Direction::Up:
        painter->rotate(180);
        break;
    case Direction::Right:
        painter->rotate(-90);
        break;
    case Direction::Left:
        painter->rotate(90);
        break;
    }
    painter->drawPolyline(QPolygonF({QPointF(-size, -size / 2), QPointF(0, size / 2), QPointF(size, -size / 2)}));
    painter->restore();
}

bool isEnabled(const QStyleOption* option)
{
    return option->state.testFlag(QStyle::State_Enabled);
}

bool isHovered(const QStyleOption* option)
{
    return isEnabled(option) && option->state.testFlag(QStyle::State_MouseOver);
}

} // namespace

Style::Style(std::shared_ptr<const Palette*> current)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))), m_current(std::move(current))
{}

void Style::drawButton(const QStyleOption* option, QPainter* painter, bool isDefault) const
{
    const Palette& c = colours();
    const bool down = option->state.testAnyFlags(State_Sunken | State_On);
    if (!isEnabled(option)) {
        drawRounded(painter, option->rect, c.window, c.track);
        return;
    }
    if (isDefault) {
        const QColor fill = down                ? mixed(c.accent, c.text, 0.2)
                            : isHovered(option) ? mixed(c.accent, c.text, 0.1)
                                                : c.accent;
        drawRounded(painter, option->rect, fill, {});
        return;
    }
    const QColor fill = down ? c.selection : isHovered(option) ? mixed(c.base, c.text, 0.06) : c.base;
    drawRounded(painter, option->rect, fill, down ? c.accent : c.edge);
}

void Style::drawCheck(const QStyleOption* option, QPainter* painter, bool isRound) const
{
    const Palette& c = colours();
    const bool on = option->state.testFlag(State_On);
    const bool partly = option->state.testFlag(State_NoChange);
    const QColor accent = isEnabled(option) ? c.accent : c.muted;
    const int side = std::min(option->rect.width(), option->rect.height());
    QRect box(0, 0, side, side);
    box.moveCenter(option->rect.center());
    const qreal radius = isRound ? side / 2.0 : 4;
    const bool filled = (on || partly) && !isRound;
    drawRounded(painter, box, filled ? accent : c.base,
                on || partly        ? accent
                : isHovered(option) ? c.accent
                : isEnabled(option) ? c.edge
                                    : c.track,
                on && isRound ? 1.6 : 1, radius);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF area(box);
    if (on && isRound) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(accent);
        painter->drawEllipse(area.center(), side * 0.25, side * 0.25);
    } else if (filled) {
        painter->setPen(QPen(c.base, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const auto at = [&area](qreal x, qreal y) {
            return QPointF(area.left() + area.width() * x, area.top() + area.height() * y);
        };
        if (partly)
            painter->drawLine(at(0.28, 0.5), at(0.72, 0.5));
        else
            painter->drawPolyline(QPolygonF({at(0.26, 0.52), at(0.43, 0.69), at(0.75, 0.33)}));
    }
    painter->restore();
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const
{
    const Palette& c = colours();
    switch (element) {
    case PE_FrameFocusRect:
        if (option->state.testFlag(State_KeyboardFocusChange))
            drawRounded(painter, option->rect, {}, c.accent, 2, 4);
        return;
    case PE_PanelButtonCommand: {
        const auto* const button = qstyleoption_cast<const QStyleOptionButton*>(option);
        drawButton(option, painter, button && button->features.testFlag(QStyleOptionButton::DefaultButton));
        return;
    }
    case PE_FrameDefaultButton:
        return;
    case PE_PanelButtonTool:
        if (!option->state.testFlag(State_AutoRaise))
            drawButton(option, painter, false);
        else if (option->state.testAnyFlags(State_Sunken | State_On))
            drawRounded(painter, option->rect, isEnabled(option) ? c.selection : c.track, {});
        else if (isHovered(option))
            drawRounded(painter, option->rect, mixed(c.window, c.text, 0.08), {});
        return;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit: {
        const auto* const frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame && frame->lineWidth == 0)
            return; // inside another control
        const bool focused = option->state.testFlag(State_HasFocus);
        drawRounded(painter, option->rect, isEnabled(option) ? c.base : c.window,
                    focused             ? c.accent
                    : isEnabled(option) ? c.edge
                                        : c.track,
                    focused ? 2 : 1);
        return;
    }
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheck(option, painter, false);
        return;
    case PE_IndicatorRadioButton:
        drawCheck(option, painter, true);
        return;
    case PE_IndicatorBranch:
        if (option->state.testFlag(State_Children))
            drawChevron(painter, option->rect, option->state.testFlag(State_Open) ? Direction::Down : Direction::Right,
                        c.muted);
        return;
    case PE_IndicatorTabClose: {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (isHovered(option))
            drawRounded(painter, option->rect, mixed(c.window, c.text, 0.12), {}, 0, 4);
        painter->setPen(QPen(isHovered(option) ? c.text : c.muted, 1.6, Qt::SolidLine, Qt::RoundCap));
        const QPointF middle = QRectF(option->rect).center();
        constexpr qreal Arm = 3.5;
        painter->drawLine(middle + QPointF(-Arm, -Arm), middle + QPointF(Arm, Arm));
        painter->drawLine(middle + QPointF(-Arm, Arm), middle + QPointF(Arm, -Arm));
        painter->restore();
        return;
    }
    case PE_IndicatorArrowDown:
        drawChevron(painter, option->rect, Direction::Down, isEnabled(option) ? c.text : c.muted, 3);
        return;
    case PE_PanelItemViewRow:
        if (option->state.testFlag(State_Selected)) {
            painter->fillRect(option->rect, c.selection);
        } else if (const auto* const row = qstyleoption_cast<const QStyleOptionViewItem*>(option);
                   row && row->features.testFlag(QStyleOptionViewItem::Alternate)) {
            painter->fillRect(option->rect, c.alternate);
        }
        return;
    case PE_PanelItemViewItem:
        if (const auto* const item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
            if (option->state.testFlag(State_Selected))
                painter->fillRect(option->rect, c.selection);
            else if (item->backgroundBrush.style() != Qt::NoBrush)
                painter->fillRect(option->rect, item->backgroundBrush);
        }
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), c.track);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawHeaderSection(const QStyleOption* option, QPainter* painter) const
{
    const Palette& c = colours();
    painter->fillRect(option->rect, isHovered(option) ? mixed(c.base, c.text, 0.06) : c.base);
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), c.track);
    if (const auto* const header = qstyleoption_cast<const QStyleOptionHeader*>(option);
        header && header->position != QStyleOptionHeader::End &&
        header->position != QStyleOptionHeader::OnlyOneSection) {
        painter->fillRect(QRect(option->rect.right(), option->rect.top() + 6, 1, option->rect.height() - 12), c.track);
    }
}

void Style::drawMenuBarItem(const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const Palette& c = colours();
    painter->fillRect(option->rect, c.window);
    if (option->state.testFlag(State_Selected) && isEnabled(option))
        drawRounded(painter, option->rect, c.selection, {}, 0, 4);
    if (const auto* const item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
        const int underline =
            styleHint(SH_UnderlineShortcut, option, widget, nullptr) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
        drawItemText(painter, option->rect, Qt::AlignCenter | Qt::TextSingleLine | underline, option->palette,
                     isEnabled(option), item->text, QPalette::WindowText);
    }
}

bool Style::drawToolButtonLabel(const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    // Icon and words together in the middle; Fusion keeps the icon at the edge.
    const auto* const button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
    if (!button || button->toolButtonStyle != Qt::ToolButtonTextBesideIcon || button->icon.isNull() ||
        button->text.isEmpty())
        return false;
    constexpr int IconGap = 6;
    const int words = button->fontMetrics.size(Qt::TextShowMnemonic, button->text).width();
    const int all = button->iconSize.width() + IconGap + words;
    QRect icon(QPoint(), button->iconSize);
    icon.moveCenter(option->rect.center());
    // Flat ones lie in rows, where words begin one below or beside another.
    const int middle = option->rect.left() + (option->rect.width() - all) / 2;
    icon.moveLeft(option->state.testFlag(State_AutoRaise) ? option->rect.left() + 4
                                                          : std::max(option->rect.left() + 4, middle));
    const QRect text(icon.right() + 1 + IconGap, option->rect.top(), option->rect.right() - icon.right() - IconGap,
                     option->rect.height());
    button->icon.paint(painter, visualRect(option->direction, option->rect, icon), Qt::AlignCenter,
                       isEnabled(option) ? QIcon::Normal : QIcon::Disabled);
    const int underline =
        styleHint(SH_UnderlineShortcut, option, widget, nullptr) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    drawItemText(painter, visualRect(option->direction, option->rect, text),
                 visualAlignment(option->direction, Qt::AlignLeft | Qt::AlignVCenter) | underline, option->palette,
                 isEnabled(option), button->text, QPalette::ButtonText);
    return true;
}

void Style::drawTab(const QStyleOption* option, QPainter* painter) const
{
    const Palette& c = colours();
    const bool selected = option->state.testFlag(State_Selected);
    const QRect& rect = option->rect;
    if (selected)
        painter->fillRect(rect, c.base);
    else if (isHovered(option))
        painter->fillRect(rect, mixed(c.window, c.text, 0.06));
    painter->fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), selected ? c.accent : c.track);
    if (option->state.testFlag(State_HasFocus) && option->state.testFlag(State_KeyboardFocusChange))
        drawRounded(painter, rect.adjusted(2, 2, -2, -4), {}, c.accent, 2, 4);
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const
{
    const Palette& c = colours();
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto* const button = qstyleoption_cast<const QStyleOptionButton*>(option);
            button && button->features.testFlag(QStyleOptionButton::DefaultButton) && isEnabled(option)) {
            QStyleOptionButton onAccent = *button;
            onAccent.palette.setColor(QPalette::ButtonText, c.base);
            if (!button->icon.isNull()) {
                QPixmap picture = button->icon.pixmap(button->iconSize, painter->device()->devicePixelRatioF());
                QPainter tint(&picture);
                tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
                tint.fillRect(picture.rect(), c.base);
                tint.end();
                onAccent.icon = QIcon(picture);
            }
            QProxyStyle::drawControl(element, &onAccent, painter, widget);
            return;
        }
        break;
    case CE_MenuBarItem:
        drawMenuBarItem(option, painter, widget);
        return;
    case CE_ToolButtonLabel:
        if (drawToolButtonLabel(option, painter, widget))
            return;
        break;
    case CE_HeaderSection:
        drawHeaderSection(option, painter);
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, c.base);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), c.track);
        return;
    case CE_TabBarTabShape:
        drawTab(option, painter);
        return;
    case CE_ProgressBarGroove:
        drawRounded(painter, option->rect, c.track, {}, 0, 3);
        return;
    case CE_ProgressBarContents:
        if (const auto* const bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option);
            bar && bar->maximum > bar->minimum) {
            const double share =
                static_cast<double>(bar->progress - bar->minimum) / static_cast<double>(bar->maximum - bar->minimum);
            QRect done = option->rect;
            done.setWidth(qRound(done.width() * std::clamp(share, 0.0, 1.0)));
            drawRounded(painter, visualRect(option->direction, option->rect, done), c.accent, {}, 0, 3);
            return;
        }
        break;
    case CE_Splitter:
        if (option->state.testFlag(State_Horizontal))
            painter->fillRect(QRect(option->rect.center().x(), option->rect.top(), 1, option->rect.height()), c.track);
        else
            painter->fillRect(QRect(option->rect.left(), option->rect.center().y(), option->rect.width(), 1), c.track);
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, c.window);
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawScrollBar(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    const Palette& c = colours();
    painter->fillRect(option->rect, widget ? widget->palette().color(QPalette::Base) : c.base);
    QRect slider = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    if (slider.isEmpty() || !isEnabled(option))
        return;
    const bool horizontal = option->state.testFlag(State_Horizontal);
    slider = horizontal ? slider.adjusted(2, 3, -2, -3) : slider.adjusted(3, 2, -3, -2);
    const bool held = option->activeSubControls.testFlag(SC_ScrollBarSlider);
    drawRounded(painter, slider, held ? c.muted : mixed(c.base, c.edge, 0.75), {}, 0, 3);
}

void Style::drawSpinBox(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    const auto* const spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    if (!spin)
        return;
    const Palette& c = colours();
    const bool focused = option->state.testFlag(State_HasFocus);
    if (spin->frame)
        drawRounded(painter, option->rect, isEnabled(option) ? c.base : c.window,
                    focused             ? c.accent
                    : isEnabled(option) ? c.edge
                                        : c.track,
                    focused ? 2 : 1);
    for (const auto& [part, direction, step] :
         {std::tuple{SC_SpinBoxUp, Direction::Up, QAbstractSpinBox::StepUpEnabled},
          std::tuple{SC_SpinBoxDown, Direction::Down, QAbstractSpinBox::StepDownEnabled}}) {
        const QRect rect = subControlRect(CC_SpinBox, option, part, widget);
        if (rect.isEmpty())
            continue;
        const bool possible = isEnabled(option) && spin->stepEnabled.testFlag(step);
        if (possible && option->activeSubControls.testFlag(part))
            drawRounded(painter, rect.adjusted(0, 2, -2, -2), mixed(c.base, c.text, 0.1), {}, 0, 3);
        drawChevron(painter, rect, direction, possible ? c.text : c.track, 3);
    }
}

void Style::drawComboBox(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    const Palette& c = colours();
    const bool focused = option->state.testFlag(State_HasFocus);
    const QColor fill = !isEnabled(option) ? c.window : isHovered(option) ? mixed(c.base, c.text, 0.04) : c.base;
    drawRounded(painter, option->rect, fill,
                focused             ? c.accent
                : isEnabled(option) ? c.edge
                                    : c.track,
                focused ? 2 : 1);
    const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    drawChevron(painter, arrow, Direction::Down, isEnabled(option) ? c.text : c.muted);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const
{
    switch (control) {
    case CC_ScrollBar:
        drawScrollBar(option, painter, widget);
        return;
    case CC_SpinBox:
        drawSpinBox(option, painter, widget);
        return;
    case CC_ComboBox:
        drawComboBox(option, painter, widget);
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
    // The ring of a button that is reached by keyboard; fields show theirs as their frame.
    if (control == CC_ToolButton && option->state.testFlag(State_HasFocus) &&
        option->state.testFlag(State_KeyboardFocusChange)) {
        drawRounded(painter, option->rect, {}, colours().accent, 2);
    }
}

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
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
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
        full.setWidth(std::max(full.width() + Gap, 72));
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
