// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/session.h"

#include <QMenu>

#include <optional>

class QActionGroup;

namespace Potluck::Ui {

// How fast Potluck may be: a few limits for each direction, the hours' plan, the way to the settings. The same in the
// tray and in the status bar. Reads what holds when it is about to be shown.
class LimitsMenu final : public QMenu
{
    Q_OBJECT

public:
    explicit LimitsMenu(const Session& session, QWidget* parent = nullptr);

    // "No limits", "↓ 2 MB/s", "↓ 2 MB/s  ↑ 500 kB/s"
    [[nodiscard]] static QString textOf(quint64 down, quint64 up);

private:
    QActionGroup* addDirection(const QString& heading, bool isUp);
    void showWhatHolds();
    void choose(QActionGroup* group, quint64 rate);
    void setScheduleOn(bool on);
    void tellRefusal(const Status& status);

    const Session m_session;
    QActionGroup* m_down;
    QActionGroup* m_up;
    QAction* m_schedule;
};

} // namespace Potluck::Ui
