// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowview.h"

#include "ui/look/metrics.h"
#include "ui/look/style.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QSettings>
#include <QTextDocument>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace Potluck::Ui {

namespace {

constexpr int NarrowestColumn = 40;

QList<int> asNumbers(const QVariant& value)
{
    QList<int> numbers;
    for (const QString& text : value.toStringList())
        numbers.append(text.toInt());
    return numbers;
}

QStringList asTexts(const QList<int>& numbers)
{
    QStringList texts;
    for (const int number : numbers)
        texts.append(QString::number(number));
    return texts;
}

// Of the heading in the language of now, with room for the arrow of the sorted column: it is not cut in any.
int headingWidth(const QHeaderView& header, int column)
{
    const QString heading = header.model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    return heading.isEmpty() ? NarrowestColumn
                             : header.fontMetrics().horizontalAdvance(heading) + 2 * Gap + Style::HeaderArrowWidth;
}

} // namespace

RowDelegate::RowDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme)
{}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(rowHeight(option.fontMetrics, m_theme.compactRows()));
    return size;
}

QString RowDelegate::displayText(const QVariant& value, const QLocale& locale) const
{
    return plainName(QStyledItemDelegate::displayText(value, locale));
}

void RowDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    // Whole rows are selected; a ring around one cell of them would say something else.
    option->state.setFlag(QStyle::State_HasFocus, false);
}

RowView::RowView(const Theme& theme, QWidget* parent) : QTreeView(parent), m_theme(theme)
{
    setItemDelegate(new RowDelegate(theme, this));
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTextElideMode(Qt::ElideMiddle);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setExpandsOnDoubleClick(false);
    setSortingEnabled(true);
    setIconSize(QSize(IconSize, IconSize));
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(true);
    header()->setMinimumSectionSize(NarrowestColumn);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    header()->setHighlightSections(false);
    header()->setTextElideMode(Qt::ElideRight);
    connect(header(), &QHeaderView::customContextMenuRequested, this, &RowView::showHeaderMenu);
    connect(header(), &QHeaderView::sectionResized, this,
            [this](int column, int, int width) { resizedByHand(column, width); });
    connect(&theme, &Theme::changed, this, [this] { scheduleDelayedItemsLayout(); });
}

void RowView::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QTreeView::drawRow(painter, option, index);
    // One ring around the whole row that the keyboard is at.
    if (!hasFocus() || !window()->testAttribute(Qt::WA_KeyboardFocusChange) ||
        index.siblingAtColumn(0) != currentIndex().siblingAtColumn(0))
        return;
    painter->save();
    painter->setPen(QPen(m_theme.palette().accent, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(QRect(0, option.rect.top(), viewport()->width(), option.rect.height()).adjusted(1, 1, -1, -1));
    painter->restore();
}

void RowView::setColumnWidths(const QList<int>& widths, int nameColumn)
{
    m_widths = widths;
    m_setByHand = QList<int>(widths.size(), 0);
    m_nameColumn = nameColumn;
    for (int column = 0; column < m_widths.size(); ++column) {
        if (column != m_nameColumn)
            m_widths[column] = std::max(m_widths[column], headingWidth(*header(), column));
    }
    fitColumns();
}

void RowView::setColumnWords(int column, const QStringList& words, bool withIcons)
{
    // As the style draws a cell: a margin around the text, another around the icon.
    const int margin = style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this) + 1;
    const int around = 2 * Gap + 2 * margin + (withIcons ? IconSize + Gap + 2 * margin : 0);
    for (const QString& word : words)
        m_widths[column] = std::max(m_widths[column], fontMetrics().horizontalAdvance(word) + around);
    fitColumns();
}

void RowView::setHiddenAtFirst(const QList<int>& columns)
{
    m_hiddenByHand = columns;
    fitColumns();
}

void RowView::setEmphasised(const QList<int>& columns)
{
    m_emphasised = columns;
    fitColumns();
}

int RowView::widthOf(int column) const
{
    return m_setByHand.at(column) > 0 ? m_setByHand.at(column) : m_widths.at(column);
}

void RowView::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    fitColumns();
}

void RowView::resizedByHand(int column, int width)
{
    if (m_fitting || column >= m_widths.size() || width == 0)
        return;
    // The name's column has what is left: its neighbour at the right gives or takes instead.
    if (column == m_nameColumn) {
        int visual = header()->visualIndex(column) + 1;
        while (visual < header()->count() && header()->isSectionHidden(header()->logicalIndex(visual)))
            ++visual;
        if (visual >= header()->count())
            return;
        int room = viewport()->width();
        for (int other = 0; other < m_widths.size(); ++other) {
            if (other != column && !isColumnHidden(other))
                room -= widthOf(other);
        }
        const int neighbour = header()->logicalIndex(visual);
        m_setByHand[neighbour] = std::max(NarrowestColumn, widthOf(neighbour) + room - width);
    } else {
        m_setByHand[column] = width;
    }
    fitColumns();
}

void RowView::fitColumns()
{
    if (m_widths.isEmpty() || !model())
        return;
    const bool before = std::exchange(m_fitting, true);
    // From the right, the emphasised ones after all others.
    QList<int> order;
    for (int visual = header()->count() - 1; visual >= 0; --visual) {
        const int column = header()->logicalIndex(visual);
        if (column != m_nameColumn && column < m_widths.size() && !m_hiddenByHand.contains(column))
            order.append(column);
    }
    for (auto column = m_emphasised.crbegin(); column != m_emphasised.crend(); ++column) {
        if (order.removeOne(*column))
            order.append(*column);
    }
    int taken = 0;
    for (const int column : std::as_const(order))
        taken += widthOf(column);
    const int room = viewport()->width();
    QList<int> hidden = m_hiddenByHand;
    for (const int column : std::as_const(order)) {
        if (room - taken >= NameMinimum)
            break;
        taken -= widthOf(column);
        hidden.append(column);
    }
    for (int column = 0; column < m_widths.size(); ++column) {
        const bool hide = column != m_nameColumn && hidden.contains(column);
        if (isColumnHidden(column) != hide)
            setColumnHidden(column, hide);
        if (!hide)
            header()->resizeSection(column,
                                    column == m_nameColumn ? std::max(room - taken, NarrowestColumn) : widthOf(column));
    }
    m_fitting = before;
}

void RowView::showHeaderMenu(const QPoint& at)
{
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 0; column < m_widths.size(); ++column) {
        if (column == m_nameColumn)
            continue;
        QAction* const action =
            menu->addAction(model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!m_hiddenByHand.contains(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            m_hiddenByHand.removeAll(column);
            if (!shown)
                m_hiddenByHand.append(column);
            fitColumns();
        });
    }
    menu->popup(header()->mapToGlobal(at));
}

void RowView::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT returnPressed(currentIndex(), event->modifiers() & ~Qt::KeypadModifier);
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Delete && currentIndex().isValid()) {
        Q_EMIT deletePressed(event->modifiers() & ~Qt::KeypadModifier);
        event->accept();
        return;
    }
    QTreeView::keyPressEvent(event);
}

void RowView::focusInEvent(QFocusEvent* event)
{
    QTreeView::focusInEvent(event);
    // Who comes by the keyboard is at a row; it is chosen, so that the page's keys mean it.
    if (event->reason() == Qt::MouseFocusReason || event->reason() == Qt::PopupFocusReason ||
        event->reason() == Qt::ActiveWindowFocusReason || !selectionModel() || selectionModel()->hasSelection())
        return;
    const QModelIndex row = currentIndex().isValid() ? currentIndex() : model()->index(0, 0);
    if (row.isValid())
        setCurrentIndex(row);
}

bool RowView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* const help = static_cast<QHelpEvent*>(event);
        const QString text = indexAt(help->pos()).data(Qt::ToolTipRole).toString();
        if (Qt::mightBeRichText(text)) { // names come from others, and are no documents
            QToolTip::showText(help->globalPos(), Qt::convertFromPlainText(text), viewport());
            return true;
        }
    }
    return QTreeView::viewportEvent(event);
}

void RowView::remember(QSettings& memory, const QString& key) const
{
    QList<int> order;
    for (int visual = 0; visual < header()->count(); ++visual)
        order.append(header()->logicalIndex(visual));
    memory.setValue(key + QStringLiteral("/order"), asTexts(order));
    memory.setValue(key + QStringLiteral("/setWidths"), asTexts(m_setByHand));
    memory.setValue(key + QStringLiteral("/hidden"), asTexts(m_hiddenByHand));
    memory.setValue(key + QStringLiteral("/sortedBy"), header()->sortIndicatorSection());
    memory.setValue(key + QStringLiteral("/descending"), header()->sortIndicatorOrder() == Qt::DescendingOrder);
}

void RowView::restore(QSettings& memory, const QString& key)
{
    const QList<int> order = asNumbers(memory.value(key + QStringLiteral("/order")));
    const QList<int> widths = asNumbers(memory.value(key + QStringLiteral("/setWidths")));
    // What another version wrote about other columns says nothing about these.
    if (order.size() != header()->count() || widths.size() != m_widths.size())
        return;
    for (int visual = 0; visual < order.size(); ++visual) {
        const int column = order.at(visual);
        if (column >= 0 && column < header()->count())
            header()->moveSection(header()->visualIndex(column), visual);
    }
    for (int column = 0; column < widths.size(); ++column) {
        if (column != m_nameColumn && widths.at(column) > 0)
            m_setByHand[column] = std::max(widths.at(column), headingWidth(*header(), column));
    }
    m_hiddenByHand.clear();
    for (const int column : asNumbers(memory.value(key + QStringLiteral("/hidden")))) {
        if (column >= 0 && column < m_widths.size() && column != m_nameColumn)
            m_hiddenByHand.append(column);
    }
    const int sortedBy = memory.value(key + QStringLiteral("/sortedBy"), -1).toInt();
    if (sortedBy < header()->count()) {
        sortByColumn(sortedBy, memory.value(key + QStringLiteral("/descending")).toBool() ? Qt::DescendingOrder
                                                                                          : Qt::AscendingOrder);
    }
    fitColumns();
}

} // namespace Potluck::Ui
