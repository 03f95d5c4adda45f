// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/timers.h"
#include "node/preferencesdoor.h"

#include <QList>
#include <QTimeZone>

#include <functional>
#include <memory>

namespace Potluck::Node {

// The preferences of a running node: checks them, hands them on, and follows the hours of the bandwidth schedule. Core
// thread.
class Tuning final : public PreferencesDoor
{
    Q_OBJECT

public:
    struct Environment
    {
        const Clock& clock;
        TimerSource& timers;
        QTimeZone zone; // of the schedule; not valid: the machine's, as it is then
        QString defaultUser;
        QString defaultDownloadDir; // absolute
        // Other limits hold from now on.
        std::function<void(const RateLimits&)> limit;
        // Something else is otherwise from now on; it is to be stored, too.
        std::function<void()> apply;
        // Whether a folder is a share, and that it shall be one, or none. Null: nothing can be shared.
        std::function<bool(const QString&)> isShared;
        std::function<void(const QString& folder, bool shared, QObject* context, Done done)> share;
    };
    // All in the environment outlives it. Nothing of it is called before begin().
    Tuning(Environment environment, Preferences stored, QObject* parent = nullptr);

    // Tells the limits, and from now on follows the schedule.
    void begin();
    // To be stored: what is not said is empty.
    [[nodiscard]] const Preferences& stored() const { return m_stored; }
    // As preferences() tells them.
    [[nodiscard]] Preferences effective() const;
    // That hold now.
    [[nodiscard]] const RateLimits& limits() const { return m_limits; }
    // Changes some of them that need no check.
    void change(const std::function<void(Preferences&)>& change);

    void preferences(QObject* context, Callback<Preferences> done) override;
    void setPreferences(const Preferences& preferences, QObject* context, Done done) override;

private:
    void set(const Preferences& wanted, QObject* context, const Done& done);
    void setShared(const Preferences& wanted, const std::function<void(Status)>& done);
    void adopt(const Preferences& wanted);
    void nextChange();
    void follow();

    const Environment m_environment;
    Preferences m_stored;
    RateLimits m_limits;
    bool m_isChanging = false;
    QList<std::function<void()>> m_waiting; // changes
    std::unique_ptr<Timer> m_timer;
};

// Makes the folder where it is missing; PermissionDenied where nothing can be written there.
[[nodiscard]] Status checkDownloadFolder(const QString& folder);

} // namespace Potluck::Node
