// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/hostingdoor.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QIcon>
#include <QWidget>

namespace Potluck::Ui {

class Theme;

// A picture of the hosted index, its neighbours around it, and where the last searches went: a dot runs out along each
// leg and back where it was answered. Left and right step through the searches, the mouse tells of each neighbour; the
// same facts stand in words below the picture; its accessible description tells of the neighbours, too. Nothing moves
// where motion is not welcome. GUI thread; the theme outlives it.
class Neighbourhood final : public QWidget
{
    Q_OBJECT

public:
    explicit Neighbourhood(const Theme& theme, QWidget* parent = nullptr);

    void setOwnName(const QString& name);
    void setNeighbours(const QList<Node::NeighbourRow>& neighbours);
    void setTraces(const QList<Node::TracedSearch>& traces); // the latest first

    void setMoves(bool moves);

    [[nodiscard]] QString facts() const; // what the picture shows, in words
    [[nodiscard]] bool isMoving() const { return m_frames.isActive(); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    struct Layout // where things lie now
    {
        QPointF middle;
        QList<QPointF> places; // of the neighbours, in their order
        qreal size = 0;        // of a neighbour's disc, its radius
        bool hasNames = false;
    };
    [[nodiscard]] Layout arrange() const;
    [[nodiscard]] QRectF picture() const; // without the words below
    [[nodiscard]] const Node::TracedSearch* selected() const;
    [[nodiscard]] int neighbourAt(const QPointF& at) const;                             // -1: none
    [[nodiscard]] const Node::TracedSearch::Leg* legTo(const QString& neighbour) const; // of the selected search
    [[nodiscard]] QString hintOf(int neighbour) const;
    void select(int trace);
    void startMoving();
    void describe();
    void drawLegs(QPainter& painter, const Layout& layout) const;
    void drawNeighbour(QPainter& painter, const Layout& layout, int neighbour) const;
    void drawMiddle(QPainter& painter, const Layout& layout) const;
    void drawName(QPainter& painter, const QPointF& below, const QString& text, const QColor& colour) const;
    void drawWords(QPainter& painter) const;

    const Theme& m_theme;
    const QIcon m_ownIcon;
    QString m_ownName;
    QList<Node::NeighbourRow> m_neighbours; // by key: each keeps its place
    QList<Node::TracedSearch> m_traces;
    QString m_selected; // the id of the search that is shown; empty: the latest
    QString m_latest;   // that was seen, so that only new ones move
    bool m_moves = true;
    QBasicTimer m_frames;
    QElapsedTimer m_moving; // since the dots left
};

} // namespace Potluck::Ui
