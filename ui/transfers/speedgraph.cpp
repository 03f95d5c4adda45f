// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfers/speedgraph.h"

#include "ui/look/metrics.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/widgets/spokenas.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace Potluck::Ui {
namespace {

constexpr int Lines = 4;
constexpr double LeastTop = 10'000; // bytes a second: noise does not fill the picture
constexpr int Last = SpeedHistory::Seconds - 1;
// A limit far above everything would press the lines flat.
constexpr double MostRoomForLimit = 4;

double highest(const std::vector<quint64>& rates)
{
    return rates.empty() ? 0 : static_cast<double>(*std::max_element(rates.begin(), rates.end()));
}

} // namespace

double axisStep(double most, int lines)
{
    const double least = std::max(most, 1.0) / lines;
    const double power = std::pow(10, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (power * factor >= least * (1 - 1e-9))
            return power * factor;
    }
    return power * 10;
}

SpeedGraph::SpeedGraph(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_series{std::vector<quint64>(SpeedHistory::Seconds, 0), std::vector<quint64>(SpeedHistory::Seconds, 0)}
{
    speakAs(*this, QAccessible::Chart);
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Speed in the last ten minutes"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    show(m_series, 0, 0);
}

void SpeedGraph::show(SpeedHistory::Series series, quint64 downLimit, quint64 upLimit)
{
    m_series = std::move(series);
    m_downLimit = downLimit;
    m_upLimit = upLimit;
    const double fastest = std::max({highest(m_series.down), highest(m_series.up), LeastTop});
    double most = fastest;
    for (const quint64 limit : {downLimit, upLimit}) {
        if (static_cast<double>(limit) <= fastest * MostRoomForLimit)
            most = std::max(most, static_cast<double>(limit));
    }
    m_step = axisStep(most, Lines);
    m_top = m_step * std::ceil(most / m_step);
    describe();
    update();
}

void SpeedGraph::describe()
{
    QString text = readout();
    if (text.isEmpty()) {
        text = tr("Now %1 down, %2 up; at most %3 down, %4 up")
                   .arg(rateText(m_series.down.back()), rateText(m_series.up.back()),
                        rateText(static_cast<quint64>(highest(m_series.down))),
                        rateText(static_cast<quint64>(highest(m_series.up))));
        if (m_downLimit > 0)
            text += QStringLiteral("; ") + tr("↓ limit %1").arg(rateText(m_downLimit));
        if (m_upLimit > 0)
            text += QStringLiteral("; ") + tr("↑ limit %1").arg(rateText(m_upLimit));
    }
    setAccessibleDescription(text);
}

QString SpeedGraph::readout() const
{
    if (m_cursor < 0)
        return {};
    const auto at = static_cast<std::size_t>(m_cursor);
    const int ago = Last - m_cursor;
    const QString when = ago == 0   ? tr("Now")
                         : ago < 60 ? tr("%1 s ago").arg(ago)
                                    : tr("%1 min %2 s ago").arg(ago / 60).arg(ago % 60, 2, 10, QLatin1Char('0'));
    return tr("%1: ↓ %2  ↑ %3").arg(when, rateText(m_series.down[at]), rateText(m_series.up[at]));
}

QSize SpeedGraph::sizeHint() const
{
    return {480, 160};
}

QSize SpeedGraph::minimumSizeHint() const
{
    return {160, 96};
}

QRectF SpeedGraph::plot() const
{
    const int left = fontMetrics().horizontalAdvance(rateText(static_cast<quint64>(m_top))) + 2 * Gap;
    const int half = fontMetrics().height() / 2;
    return QRectF(rect()).adjusted(std::max(left, 64), half + 2, -Margin, -fontMetrics().height() - Gap);
}

double SpeedGraph::yOf(double rate) const
{
    const QRectF area = plot();
    return area.bottom() - rate / m_top * area.height();
}

double SpeedGraph::xOf(int second) const
{
    const QRectF area = plot();
    return area.left() + area.width() * second / Last;
}

void SpeedGraph::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintAxes(painter);
    paintLines(painter);
    paintLimit(painter, m_downLimit, tr("↓ limit %1"));
    paintLimit(painter, m_upLimit, tr("↑ limit %1"));
    paintCursor(painter);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.palette().accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

void SpeedGraph::paintAxes(QPainter& painter) const
{
    const Palette& palette = m_theme.palette();
    const QRectF area = plot();
    const int height = fontMetrics().height();
    painter.fillRect(area, palette.base);
    for (double rate = 0; rate <= m_top * 1.0001; rate += m_step) {
        const double y = std::round(yOf(rate)) + 0.5;
        painter.setPen(QPen(palette.track, 1));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(palette.muted);
        painter.drawText(QRectF(0, y - height / 2.0, area.left() - Gap, height), Qt::AlignRight | Qt::AlignVCenter,
                         rate > 0 ? rateText(static_cast<quint64>(rate)) : QStringLiteral("0"));
    }
    const QRectF below(area.left(), area.bottom() + Gap / 2.0, area.width(), height);
    painter.setPen(palette.muted);
    painter.drawText(below, Qt::AlignLeft, tr("10 min ago"));
    painter.drawText(below, Qt::AlignHCenter, tr("5 min ago"));
    painter.drawText(below, Qt::AlignRight, tr("now"));
}

void SpeedGraph::paintLines(QPainter& painter) const
{
    const Palette& palette = m_theme.palette();
    const auto lineOf = [this](const std::vector<quint64>& rates) {
        QPolygonF line;
        line.reserve(SpeedHistory::Seconds + 2);
        for (int second = 0; second <= Last; ++second)
            line.append(QPointF(xOf(second), yOf(static_cast<double>(rates[static_cast<std::size_t>(second)]))));
        return line;
    };
    const QPolygonF down = lineOf(m_series.down);
    QPolygonF below = down;
    below.append(plot().bottomRight());
    below.append(plot().bottomLeft());
    QColor fill = palette.accent;
    fill.setAlphaF(0.22F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPolygon(below);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette.accent, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(down);
    painter.setPen(QPen(palette.ok, 1.6, Qt::DashLine, Qt::FlatCap, Qt::RoundJoin));
    painter.drawPolyline(lineOf(m_series.up));
}

void SpeedGraph::paintLimit(QPainter& painter, quint64 limit, const QString& text) const
{
    if (limit == 0 || static_cast<double>(limit) > m_top)
        return;
    const Palette& palette = m_theme.palette();
    const QRectF area = plot();
    const double y = std::round(yOf(static_cast<double>(limit))) + 0.5;
    painter.setPen(QPen(palette.warning, 1));
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    const QString label = text.arg(rateText(limit));
    const int height = fontMetrics().height();
    // Above its line, or below where that would leave the picture.
    const double top = y - height - 2 < area.top() ? y + 2 : y - height - 2;
    QRectF box(area.left() + Gap, top, fontMetrics().horizontalAdvance(label) + 8, height);
    painter.fillRect(box, palette.base);
    painter.setPen(palette.warning);
    painter.drawText(box, Qt::AlignCenter, label);
}

void SpeedGraph::paintCursor(QPainter& painter) const
{
    if (m_cursor < 0)
        return;
    const Palette& palette = m_theme.palette();
    const QRectF area = plot();
    const double x = std::round(xOf(m_cursor)) + 0.5;
    painter.setPen(QPen(palette.edge, 1));
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    const QString text = readout();
    QRectF box(0, area.top() + 4, fontMetrics().horizontalAdvance(text) + 2 * Gap, fontMetrics().height() + 6);
    box.moveLeft(x + Gap + box.width() > area.right() ? x - Gap - box.width() : x + Gap);
    box.moveLeft(std::max(box.left(), area.left()));
    painter.setBrush(palette.window);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(palette.text);
    painter.drawText(box, Qt::AlignCenter, text);
}

void SpeedGraph::setCursorAt(int second)
{
    const int clamped = second < 0 ? -1 : std::min(second, Last);
    if (clamped == m_cursor)
        return;
    m_cursor = clamped;
    describe();
    update();
}

void SpeedGraph::mouseMoveEvent(QMouseEvent* event)
{
    const QRectF area = plot();
    const double x = event->position().x();
    setCursorAt(x < area.left() || x > area.right() || area.width() <= 0
                    ? -1
                    : static_cast<int>(std::lround((x - area.left()) / area.width() * Last)));
}

void SpeedGraph::leaveEvent(QEvent* event)
{
    setCursorAt(-1);
    QWidget::leaveEvent(event);
}

void SpeedGraph::keyPressEvent(QKeyEvent* event)
{
    const int step = event->modifiers().testFlag(Qt::ShiftModifier) ? 60 : 5;
    const int from = m_cursor < 0 ? Last : m_cursor;
    switch (event->key()) {
    case Qt::Key_Left:
        setCursorAt(std::max(0, from - step));
        break;
    case Qt::Key_Right:
        setCursorAt(from + step);
        break;
    case Qt::Key_Home:
        setCursorAt(0);
        break;
    case Qt::Key_End:
        setCursorAt(Last);
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    QAccessibleValueChangeEvent told(this, readout());
    QAccessible::updateAccessibility(&told);
}

void SpeedGraph::focusOutEvent(QFocusEvent* event)
{
    setCursorAt(-1);
    QWidget::focusOutEvent(event);
}

} // namespace Potluck::Ui
