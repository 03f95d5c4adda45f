// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/preferences.h"

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace Potluck::Ui {

class Theme;

// The plan of hours: each line has days, a beginning, an end, and the limits that hold then.
class ScheduleEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit ScheduleEditor(const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] const QList<Node::BandwidthHours>& schedule() const { return m_schedule; }
    void setSchedule(const QList<Node::BandwidthHours>& schedule); // tells nothing

Q_SIGNALS:
    void scheduleChanged(const QList<Potluck::Node::BandwidthHours>& schedule); // by hand

private:
    void makeLines();
    QWidget* makeLine(qsizetype index);
    void change(qsizetype index, const Node::BandwidthHours& hours);

    const Theme& m_theme;
    QList<Node::BandwidthHours> m_schedule;
    QVBoxLayout* m_lines;
};

} // namespace Potluck::Ui
