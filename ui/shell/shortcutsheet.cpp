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
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace Potluck::Ui {

namespace {

constexpr int PanelWidth = 720;
constexpr int PanelHeight = 560;
constexpr int MostForKeys = 136;

// So that the words of all groups begin at one edge; within reason.
int widthForKeys(const QList<ShortcutSheet::Group>& groups, const QFontMetrics& metrics)
{
    int widest = 0;
    for (const ShortcutSheet::Group& group : groups) {
        for (const ShortcutSheet::Line& line : group.lines)
            widest = std::max(widest, metrics.horizontalAdvance(line.keys));
    }
    return std::min(widest + 2, MostForKeys);
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
        keys->setWordWrap(true);
        keys->setForegroundRole(QPalette::Link);
        auto* const does = new QLabel(line.does, box);
        does->setWordWrap(true);
        grid->addWidget(keys, row, 0, Qt::AlignTop);
        grid->addWidget(does, row, 1);
        ++row;
    }
    return box;
}

} // namespace

ShortcutSheet::ShortcutSheet(const Theme& theme, const QList<Group>& groups, QWidget* window)
    : QWidget(window), m_theme(theme), m_panel(new QWidget(this))
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

    auto* const area = new QScrollArea(m_panel);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* const sheet = new QWidget(area);
    auto* const columns = new QHBoxLayout(sheet);
    columns->setContentsMargins(0, Gap, Margin, 0);
    columns->setSpacing(3 * Margin);
    std::array<QVBoxLayout*, 2> column{new QVBoxLayout, new QVBoxLayout};
    std::array<qsizetype, 2> length{0, 0};
    const int keysWidth = widthForKeys(groups, sheet->fontMetrics());
    for (const Group& group : groups) {
        const std::size_t shorter = length[0] <= length[1] ? 0 : 1;
        column[shorter]->addWidget(makeGroup(group, keysWidth, sheet));
        length[shorter] += group.lines.size() + 2;
    }
    for (QVBoxLayout* const each : column) {
        each->addStretch();
        columns->addLayout(each, 1);
    }
    area->setWidget(sheet);
    area->viewport()->setAutoFillBackground(false);
    sheet->setAutoFillBackground(false);
    lines->addWidget(area, 1);

    window->installEventFilter(this);
    QEvent first(QEvent::Resize);
    eventFilter(window, &first);
    raise();
    QWidget::show();
    setFocus();
}

bool ShortcutSheet::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize) {
        setGeometry(parentWidget()->rect());
        QRect panel(0, 0, std::min(PanelWidth, width() - 4 * Margin), std::min(PanelHeight, height() - 4 * Margin));
        panel.moveCenter(rect().center());
        m_panel->setGeometry(panel);
    }
    return QWidget::eventFilter(watched, event);
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
