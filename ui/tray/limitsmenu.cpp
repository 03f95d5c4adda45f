// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/limitsmenu.h"

#include "ui/look/reasons.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/page/feed.h"
#include "ui/page/shell.h"

#include <QActionGroup>

#include <array>

namespace Potluck::Ui {

namespace {

constexpr quint64 Kilobyte = 1000;
constexpr quint64 Megabyte = 1000 * Kilobyte;
constexpr std::array<quint64, 7> DownRates = {
    0, 10 * Megabyte, 5 * Megabyte, 2 * Megabyte, 1 * Megabyte, 500 * Kilobyte, 100 * Kilobyte};
constexpr std::array<quint64, 7> UpRates = {
    0, 5 * Megabyte, 2 * Megabyte, 1 * Megabyte, 500 * Kilobyte, 200 * Kilobyte, 50 * Kilobyte};

} // namespace

LimitsMenu::LimitsMenu(const Session& session, QWidget* parent) : QMenu(tr("Limits"), parent), m_session(session)
{
    setIcon(session.theme.icon(QStringLiteral("limit")));
    m_down = addDirection(tr("Download"), false);
    m_up = addDirection(tr("Upload"), true);
    addSeparator();
    m_schedule = addAction(tr("Follow the plan of hours"));
    m_schedule->setCheckable(true);
    connect(m_schedule, &QAction::triggered, this, &LimitsMenu::setScheduleOn);
    connect(addAction(tr("More about limits…")), &QAction::triggered, this,
            [this] { m_session.shell.openSettings(QStringLiteral("#limits")); });
    connect(this, &QMenu::aboutToShow, this, &LimitsMenu::showWhatHolds);
}

QString LimitsMenu::textOf(quint64 down, quint64 up)
{
    QStringList parts;
    if (down > 0)
        parts.append(QStringLiteral("↓ ") + rateText(down));
    if (up > 0)
        parts.append(QStringLiteral("↑ ") + rateText(up));
    return parts.isEmpty() ? tr("No limits") : parts.join(QStringLiteral("  "));
}

QActionGroup* LimitsMenu::addDirection(const QString& heading, bool isUp)
{
    QMenu* const menu =
        addMenu(m_session.theme.icon(isUp ? QStringLiteral("arrow-up") : QStringLiteral("arrow-down")), heading);
    auto* const group = new QActionGroup(menu);
    for (const quint64 rate : isUp ? UpRates : DownRates) {
        QAction* const action = menu->addAction(rate == 0 ? tr("No limit") : rateText(rate));
        action->setCheckable(true);
        action->setData(rate);
        group->addAction(action);
    }
    // What was set elsewhere has a line of its own, which is there only while it holds.
    QAction* const other = menu->addAction(QString());
    other->setCheckable(true);
    group->addAction(other);
    connect(group, &QActionGroup::triggered, this,
            [this, group](const QAction* action) { choose(group, action->data().toULongLong()); });
    return group;
}

void LimitsMenu::showWhatHolds()
{
    const Node::StatusRow& status = m_session.feed.status();
    for (const auto& [group, rate] : {std::pair{m_down, status.downLimit}, std::pair{m_up, status.upLimit}}) {
        bool listed = false;
        const QList<QAction*> actions = group->actions();
        for (QAction* const action : actions.mid(0, actions.size() - 1)) {
            action->setChecked(action->data().toULongLong() == rate);
            listed = listed || action->isChecked();
        }
        QAction* const other = actions.last();
        other->setVisible(!listed);
        other->setData(rate);
        other->setText(rateText(rate));
        other->setChecked(!listed);
    }
    m_session.preferences.preferences(this, [this](const Result<Node::Preferences>& preferences) {
        if (!preferences)
            return;
        m_schedule->setEnabled(!preferences->schedule.isEmpty());
        m_schedule->setChecked(preferences->scheduleOn);
    });
}

void LimitsMenu::choose(QActionGroup* group, quint64 rate)
{
    const std::optional<quint64> up = group == m_up ? std::optional(rate) : std::nullopt;
    const std::optional<quint64> down = group == m_down ? std::optional(rate) : std::nullopt;
    m_session.node.limitRates(up, down, this, [this](const Status& status) { tellRefusal(status); });
}

void LimitsMenu::setScheduleOn(bool on)
{
    m_session.preferences.preferences(this, [this, on](const Result<Node::Preferences>& preferences) {
        if (!preferences)
            return tellRefusal(preferences.error());
        Node::Preferences changed = *preferences;
        changed.scheduleOn = on;
        m_session.preferences.setPreferences(changed, this, [this](const Status& status) { tellRefusal(status); });
    });
}

void LimitsMenu::tellRefusal(const Status& status)
{
    if (!status) {
        m_session.shell.show({Banner::Kind::Error,
                              tr("The limit stays as it was: %1.").arg(reasonText(status.error())),
                              {},
                              10,
                              QStringLiteral("limits")});
    }
}

} // namespace Potluck::Ui
