// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/timers.h"

#include <QTimer>

namespace Potluck {
namespace {

class QtTimer final : public Timer
{
public:
    QtTimer(Milliseconds interval, bool once, std::function<void()> call)
    {
        m_timer.setSingleShot(once);
        m_timer.setInterval(interval);
        // A copy is called: the call may destroy this timer.
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [call = std::move(call)] {
            const auto copy = call;
            copy();
        });
        m_timer.start();
    }

private:
    QTimer m_timer;
};

} // namespace

std::unique_ptr<Timer> QtTimerSource::after(Milliseconds delay, std::function<void()> call)
{
    return std::make_unique<QtTimer>(delay, true, std::move(call));
}

std::unique_ptr<Timer> QtTimerSource::every(Milliseconds interval, std::function<void()> call)
{
    return std::make_unique<QtTimer>(interval, false, std::move(call));
}

} // namespace Potluck
