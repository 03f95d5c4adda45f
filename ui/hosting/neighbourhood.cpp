// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hosting/neighbourhood.h"

#include "ui/hosting/neighboursmodel.h"
#include "ui/hosting/tracesmodel.h"
#include "ui/look/metrics.h"
#include "ui/look/reasons.h"
#include "ui/look/theme.h"
#include "ui/widgets/spokenas.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTimerEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace Potluck::Ui {
namespace {

constexpr int FrameTime = 33; // milliseconds
constexpr qint64 WayOut = 700;
constexpr qint64 WayBack = 700;
constexpr qreal OwnSize = 28; // radius
constexpr qreal NeighbourSize = 15;
constexpr qreal SmallSize = 7;
constexpr int MostNamed = 24; // more neighbours are discs without names
constexpr int NameWidth = 132;
constexpr int WordLines = 2;

} // namespace

Neighbourhood::Neighbourhood(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_ownIcon(theme.icon(QStringLiteral("hosting"), Theme::Tint::Accent))
{
    speakAs(*this, QAccessible::Graphic);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Picture of the neighbours and the last searches"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    describe();
}

QSize Neighbourhood::sizeHint() const
{
    return {560, 400};
}

QSize Neighbourhood::minimumSizeHint() const
{
    return {240, 200};
}

void Neighbourhood::setOwnName(const QString& name)
{
    m_ownName = name;
    describe();
}

void Neighbourhood::setNeighbours(const QList<Node::NeighbourRow>& neighbours)
{
    m_neighbours = neighbours;
    std::sort(m_neighbours.begin(), m_neighbours.end(),
              [](const Node::NeighbourRow& a, const Node::NeighbourRow& b) { return a.key < b.key; });
    describe();
}

void Neighbourhood::setTraces(const QList<Node::TracedSearch>& traces)
{
    m_traces = traces;
    if (!m_selected.isEmpty() && !selected())
        m_selected.clear();
    const QString latest = traces.isEmpty() ? QString() : traces.constFirst().id;
    const bool isNew = latest != m_latest && !latest.isEmpty();
    // What went on before this was opened does not move.
    const bool isFirst = m_latest.isEmpty();
    m_latest = latest;
    if (isNew && !isFirst && m_selected.isEmpty())
        startMoving();
    describe();
}

void Neighbourhood::setMoves(bool moves)
{
    m_moves = moves;
    if (!moves)
        m_frames.stop();
}

const Node::TracedSearch* Neighbourhood::selected() const
{
    if (m_traces.isEmpty())
        return nullptr;
    if (m_selected.isEmpty())
        return &m_traces.constFirst();
    const auto known = std::find_if(m_traces.cbegin(), m_traces.cend(),
                                    [this](const Node::TracedSearch& trace) { return trace.id == m_selected; });
    return known == m_traces.cend() ? nullptr : &*known;
}

void Neighbourhood::select(int trace)
{
    if (trace < 0 || trace >= m_traces.size())
        return;
    m_selected = trace == 0 ? QString() : m_traces[trace].id;
    startMoving();
    describe();
}

void Neighbourhood::startMoving()
{
    if (!isVisible() || !m_moves)
        return;
    m_moving.start();
    m_frames.start(FrameTime, this);
}

void Neighbourhood::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_frames.stop();
}

void Neighbourhood::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_frames.timerId())
        return QWidget::timerEvent(event);
    if (m_moving.elapsed() > WayOut + WayBack)
        m_frames.stop();
    update();
}

const Node::TracedSearch::Leg* Neighbourhood::legTo(const QString& neighbour) const
{
    const Node::TracedSearch* const trace = selected();
    if (!trace)
        return nullptr;
    const auto leg =
        std::find_if(trace->legs.cbegin(), trace->legs.cend(),
                     [&neighbour](const Node::TracedSearch::Leg& each) { return each.neighbour == neighbour; });
    return leg == trace->legs.cend() ? nullptr : &*leg;
}

QString Neighbourhood::facts() const
{
    const auto online = static_cast<int>(
        std::count_if(m_neighbours.cbegin(), m_neighbours.cend(),
                      [](const Node::NeighbourRow& neighbour) { return neighbour.state == u"online"; }));
    const auto all = static_cast<int>(m_neighbours.size());
    if (all == 0)
        return tr("No neighbours yet.");
    //: the number is of neighbours that are online, %1 of all
    QString text = tr("%n of %1 neighbours online.", nullptr, online).arg(all);
    if (const Node::TracedSearch* const trace = selected())
        text += QLatin1Char(' ') + TracesModel::sentence(*trace, QDateTime::currentDateTimeUtc());
    else
        text += QLatin1Char(' ') + tr("No search went to the neighbours yet.");
    return text;
}

void Neighbourhood::describe()
{
    QStringList words{facts()};
    for (int number = 0; number < std::min(static_cast<int>(m_neighbours.size()), MostNamed); ++number)
        words.append(hintOf(number).replace(QLatin1Char('\n'), QStringLiteral(", ")));
    setAccessibleDescription(words.join(QLatin1Char('\n')));
    update();
}

QRectF Neighbourhood::picture() const
{
    return QRectF(rect()).adjusted(Margin, Margin, -Margin, -Margin - WordLines * fontMetrics().lineSpacing() - Gap);
}

Neighbourhood::Layout Neighbourhood::arrange() const
{
    Layout layout;
    const QRectF area = picture();
    const auto count = static_cast<int>(m_neighbours.size());
    layout.middle = area.center();
    layout.hasNames = count <= MostNamed && area.height() > 160;
    layout.size = layout.hasNames ? NeighbourSize : SmallSize;
    // Beside the ring there is room for a name at the sides, below it for one line.
    const qreal across =
        std::max<qreal>(40, area.width() / 2 - (layout.hasNames ? NameWidth / 2.0 : layout.size) - Gap);
    const qreal down =
        std::max<qreal>(40, area.height() / 2 - layout.size - (layout.hasNames ? fontMetrics().height() + 4 : 0) - Gap);
    const qreal wide = std::min(across, down * 1.9);
    for (int i = 0; i < count; ++i) {
        // Two rings where one gets too full.
        const bool isInner = count > MostNamed && i % 2 == 1;
        const qreal part = isInner ? 0.66 : 1;
        const qreal angle = 2 * std::numbers::pi * i / count - std::numbers::pi / 2;
        layout.places.append(layout.middle + QPointF(std::cos(angle) * wide * part, std::sin(angle) * down * part));
    }
    return layout;
}

int Neighbourhood::neighbourAt(const QPointF& at) const
{
    const Layout layout = arrange();
    for (int i = 0; i < layout.places.size(); ++i) {
        const QPointF way = layout.places[i] - at;
        if (std::hypot(way.x(), way.y()) <= layout.size + 6)
            return i;
    }
    return -1;
}

QString Neighbourhood::hintOf(int number) const
{
    const Node::NeighbourRow& neighbour = m_neighbours[number];
    QStringList lines{NeighboursModel::nameText(neighbour), NeighboursModel::stateText(neighbour.state)};
    if (!neighbour.detail.isEmpty())
        lines.append(reasonText(neighbour.detail));
    if (const Node::TracedSearch::Leg* const leg = legTo(neighbour.key))
        lines.append(leg->answered ? tr("Answered with %n result(s)", nullptr, static_cast<int>(leg->answers))
                                   : tr("Was asked, did not answer"));
    return lines.join(QLatin1Char('\n'));
}

void Neighbourhood::drawLegs(QPainter& painter, const Layout& layout) const
{
    const Palette& colours = m_theme.palette();
    for (int i = 0; i < layout.places.size(); ++i) {
        const Node::TracedSearch::Leg* const leg = legTo(m_neighbours[i].key);
        QPen pen(colours.track, 2);
        if (leg)
            pen = leg->answered ? QPen(colours.accent, 2.5) : QPen(colours.edge, 1.5, Qt::DashLine);
        else if (m_neighbours[i].state != u"online")
            pen = QPen(colours.track, 1.5, Qt::DashLine);
        painter.setPen(pen);
        painter.drawLine(layout.middle, layout.places[i]);
    }
    if (!m_frames.isActive())
        return;
    // Out to all that were asked, back from those that answered.
    const qint64 time = m_moving.elapsed();
    const bool isOut = time < WayOut;
    const qreal way =
        isOut ? static_cast<qreal>(time) / WayOut : 1 - std::min<qreal>(1, static_cast<qreal>(time - WayOut) / WayBack);
    const qreal eased = way * way * (3 - 2 * way);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isOut ? colours.accent : colours.ok);
    for (int i = 0; i < layout.places.size(); ++i) {
        const Node::TracedSearch::Leg* const leg = legTo(m_neighbours[i].key);
        if (leg && (isOut || leg->answered))
            painter.drawEllipse(layout.middle + (layout.places[i] - layout.middle) * eased, 5, 5);
    }
}

void Neighbourhood::drawNeighbour(QPainter& painter, const Layout& layout, int number) const
{
    const Palette& colours = m_theme.palette();
    const Node::NeighbourRow& neighbour = m_neighbours[number];
    const QPointF place = layout.places[number];
    const bool isOnline = neighbour.state == u"online";
    painter.setPen(QPen(isOnline ? colours.ok : colours.edge, 2, isOnline ? Qt::SolidLine : Qt::DashLine));
    painter.setBrush(colours.base);
    painter.drawEllipse(place, layout.size, layout.size);
    const Node::TracedSearch::Leg* const leg = legTo(neighbour.key);
    if (!layout.hasNames)
        return;
    painter.setPen(colours.text);
    if (leg && leg->answered) {
        QFont font = secondaryFont(painter.font());
        font.setWeight(QFont::DemiBold);
        painter.save();
        painter.setFont(font);
        painter.drawText(QRectF(place.x() - layout.size, place.y() - layout.size, 2 * layout.size, 2 * layout.size),
                         Qt::AlignCenter, leg->answers < 1000 ? QString::number(leg->answers) : QStringLiteral("…"));
        painter.restore();
    }
    drawName(painter, place + QPointF(0, layout.size), NeighboursModel::nameText(neighbour),
             isOnline ? colours.text : colours.muted);
}

// Below a disc, on the ground's colour, so that no leg crosses it.
void Neighbourhood::drawName(QPainter& painter, const QPointF& below, const QString& text, const QColor& colour) const
{
    const QString name = fontMetrics().elidedText(text, Qt::ElideRight, NameWidth);
    if (name.isEmpty())
        return;
    QRectF label(0, 0, fontMetrics().horizontalAdvance(name) + 12, fontMetrics().height() + 2);
    label.moveCenter(below + QPointF(0, label.height() / 2 + 3));
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(label, 4, 4);
    painter.setPen(colour);
    painter.drawText(label, Qt::AlignCenter, name);
}

void Neighbourhood::drawMiddle(QPainter& painter, const Layout& layout) const
{
    const Palette& colours = m_theme.palette();
    painter.setPen(QPen(colours.accent, 2.5));
    painter.setBrush(colours.base);
    painter.drawEllipse(layout.middle, OwnSize, OwnSize);
    constexpr int Picture = 24;
    m_ownIcon.paint(
        &painter,
        QRectF(layout.middle.x() - Picture / 2.0, layout.middle.y() - Picture / 2.0, Picture, Picture).toAlignedRect());
    drawName(painter, layout.middle + QPointF(0, OwnSize), m_ownName, colours.text);
}

void Neighbourhood::drawWords(QPainter& painter) const
{
    const int height = WordLines * fontMetrics().lineSpacing();
    painter.setPen(m_theme.palette().muted);
    painter.drawText(QRect(Margin, this->height() - height - Gap, width() - 2 * Margin, height),
                     Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap, facts());
}

void Neighbourhood::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    const Layout layout = arrange();
    drawLegs(painter, layout);
    for (int i = 0; i < layout.places.size(); ++i)
        drawNeighbour(painter, layout, i);
    drawMiddle(painter, layout);
    drawWords(painter);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.palette().accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 4, 4);
    }
}

void Neighbourhood::keyPressEvent(QKeyEvent* event)
{
    const Node::TracedSearch* const trace = selected();
    if (!trace || (event->key() != Qt::Key_Left && event->key() != Qt::Key_Right))
        return QWidget::keyPressEvent(event);
    const auto place = static_cast<int>(trace - m_traces.constData());
    select(event->key() == Qt::Key_Left ? place + 1 : place - 1); // left is earlier
}

void Neighbourhood::mousePressEvent(QMouseEvent* event)
{
    const int neighbour = neighbourAt(event->position());
    if (neighbour >= 0)
        QToolTip::showText(event->globalPosition().toPoint(), hintOf(neighbour), this);
    else
        select(0);
}

bool Neighbourhood::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* const help = static_cast<QHelpEvent*>(event);
    const int neighbour = neighbourAt(help->pos());
    if (neighbour >= 0)
        QToolTip::showText(help->globalPos(), hintOf(neighbour), this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace Potluck::Ui
