// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transfers/speedhistory.h"

#include <QWidget>

namespace Potluck::Ui {

class Theme;

// The last ten minutes as a picture: down filled, up dashed, limits as lines, an axis in steps of 1, 2 or 5, and what
// it was at the place of the pointer, or of the keyboard's Left and Right. A screen reader hears
// the same numbers. GUI thread.
class SpeedGraph final : public QWidget
{
    Q_OBJECT

public:
    explicit SpeedGraph(const Theme& theme, QWidget* parent = nullptr);

    // What is shown from now on. Limits in bytes a second, 0: none.
    void show(SpeedHistory::Series series, quint64 downLimit, quint64 upLimit);

    [[nodiscard]] QString readout() const; // at the cursor, else empty
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] QRectF plot() const; // where the lines are
    void setCursorAt(int second);
    void describe(); // to a screen reader
    void paintAxes(QPainter& painter) const;
    void paintLines(QPainter& painter) const;
    void paintLimit(QPainter& painter, quint64 limit, const QString& text) const;
    void paintCursor(QPainter& painter) const;
    [[nodiscard]] double yOf(double rate) const;
    [[nodiscard]] double xOf(int second) const;

    const Theme& m_theme;
    SpeedHistory::Series m_series;
    quint64 m_downLimit = 0;
    quint64 m_upLimit = 0;
    double m_step = 1; // of the axis, bytes a second
    double m_top = 4;  // of the axis
    int m_cursor = -1; // second, 0 is the oldest; -1: none
};

// The distance of the lines of an axis up to `most` in at most `lines` steps: 1, 2 or 5 times a power of ten.
[[nodiscard]] double axisStep(double most, int lines);

} // namespace Potluck::Ui
