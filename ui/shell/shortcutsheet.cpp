// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcutsheet.h"

#include "ui/look/metrics.h"
#include "ui/look/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Potluck::Ui {

namespace {

constexpr int PanelHeight = 560;
constexpr int ColumnGap = 3 * Margin;

// So that the words of all groups begin at one edge.
int widthForKeys(const QList<ShortcutSheet::Group>& groups, const QFontMetrics& metrics)
{
    int widest = 0;
    for (const ShortcutSheet::Group& group : groups) {
        for (const ShortcutSheet::Line& line : group.lines)
            widest = std::max(widest, metrics.horizontalAdvance(line.keys));
    }
    return widest + 2;
}

// One group: its heading, below it keys left and words right.
QWidget* makeGroup(const ShortcutSheet::Group& group, int keysWidth, QWidget* parent)
{
    auto* const box = new QWidget(parent);
    auto* const grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, Margin);
    grid->setHorizontalSpacing(Margin);
    grid->setVerticalSpacing(6);
    grid->setColumnMinimumWidth(0, keysWidth);
    grid->setColumnStretch(1, 1);
    auto* const heading = new QLabel(group.heading, box);
    QFont bold = heading->font();
    bold.setWeight(QFont::DemiBold);
    heading->setFont(bold);
    grid->addWidget(heading, 0, 0, 1, 2);
    int row = 1;
    for (const ShortcutSheet::Line& line : group.lines) {
        auto* const keys = new QLabel(line.keys, box);
        keys->setForegroundRole(QPalette::Link);
        auto* const does = new QLabel(line.does, box);
        grid->addWidget(keys, row, 0);
        grid->addWidget(does, row, 1);
        ++row;
    }
    return box;
}

} // namespace

ShortcutSheet::ShortcutSheet(const Theme& theme, const QList<Group>& groups, QWidget* window)
    : QWidget(window), m_theme(theme), m_panel(new QWidget(this)), m_area(new QScrollArea(m_panel))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Keyboard shortcuts"));
    setFocusPolicy(Qt::StrongFocus);
    m_panel->setAutoFillBackground(true);
    m_panel->setBackgroundRole(QPalette::Base);

    auto* const lines = new QVBoxLayout(m_panel);
    lines->setContentsMargins(2 * Margin, Margin, Margin, Margin);
    auto* const top = new QHBoxLayout;
    auto* const heading = new QLabel(tr("Keyboard shortcuts"), m_panel);
    heading->setFont(titleFont(heading->font()));
    top->addWidget(heading, 1);
    auto* const close = new QToolButton(m_panel);
    close->setIcon(theme.icon(QStringLiteral("close")));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close"));
    close->setAccessibleName(tr("Close"));
    connect(close, &QToolButton::clicked, this, &QWidget::close);
    top->addWidget(close);
    lines->addLayout(top);

    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    auto* const sheet = new QWidget(m_area);
    auto* const columns = new QHBoxLayout(sheet);
    columns->setContentsMargins(0, Gap, Margin, 0);
    columns->setSpacing(ColumnGap);
    for (QVBoxLayout*& column : m_columns) {
        column = new QVBoxLayout;
        column->addStretch();
        columns->addLayout(column, 1);
    }
    const int keysWidth = widthForKeys(groups, sheet->fontMetrics());
    for (const Group& group : groups)
        m_groups.append(makeGroup(group, keysWidth, sheet));
    m_area->setWidget(sheet);
    m_area->viewport()->setAutoFillBackground(false);
    sheet->setAutoFillBackground(false);
    lines->addWidget(m_area, 1);

    window->installEventFilter(this);
    arrange();
    raise();
    QWidget::show();
    setFocus();
}

bool ShortcutSheet::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        arrange();
    return QWidget::eventFilter(watched, event);
}

void ShortcutSheet::arrange()
{
    setGeometry(parentWidget()->rect());
    int widest = 0;
    for (const QWidget* const group : std::as_const(m_groups))
        widest = std::max(widest, group->sizeHint().width());
    const int around = 4 * Margin + m_area->verticalScrollBar()->sizeHint().width();
    const auto widthFor = [&](std::size_t columns) {
        const int count = static_cast<int>(columns);
        return count * widest + (count - 1) * ColumnGap + around;
    };
    const QSize room = size() - QSize(4 * Margin, 4 * Margin);
    const std::size_t columns = widthFor(MostColumns) <= room.width() ? MostColumns : 1;
    if (columns != m_columnsNow)
        placeGroups(columns);
    QRect panel(0, 0, std::min(widthFor(columns), room.width()), std::min(PanelHeight, room.height()));
    panel.moveCenter(rect().center());
    m_panel->setGeometry(panel);
}

// Each into the column that is the shortest so far.
void ShortcutSheet::placeGroups(std::size_t columns)
{
    m_columnsNow = columns;
    std::array<int, MostColumns> lengths{};
    const auto end = lengths.begin() + static_cast<std::ptrdiff_t>(columns);
    for (QWidget* const group : std::as_const(m_groups)) {
        for (QVBoxLayout* const column : m_columns)
            column->removeWidget(group);
        const auto shortest = std::min_element(lengths.begin(), end);
        QVBoxLayout* const column = m_columns[static_cast<std::size_t>(shortest - lengths.begin())];
        column->insertWidget(column->count() - 1, group); // above the stretch
        *shortest += group->sizeHint().height();
    }
}

void ShortcutSheet::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_F1 || event->key() == Qt::Key_Question)
        close();
    else
        QWidget::keyPressEvent(event);
}

void ShortcutSheet::mousePressEvent(QMouseEvent* event)
{
    if (!m_panel->geometry().contains(event->position().toPoint()))
        close();
}

void ShortcutSheet::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(0, 0, 0, 110));
    painter.setPen(m_theme.palette().track);
    painter.drawRect(m_panel->geometry().adjusted(-1, -1, 0, 0));
}

} // namespace Potluck::Ui
