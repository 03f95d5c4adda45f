// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/worker.h"

#include <QObject>
#include <QThread>

#include <functional>

namespace Potluck::Node {

// A thread with a Qt event loop that takes tasks, in order. The destructor runs what was posted, then ends the thread.
class EventThread final : public Worker
{
public:
    explicit EventThread(const QString& name)
    {
        m_thread.setObjectName(name);
        m_receiver.moveToThread(&m_thread);
        m_thread.start();
    }
    ~EventThread() override
    {
        post([this] { m_thread.quit(); });
        m_thread.wait();
    }
    EventThread(const EventThread&) = delete;
    EventThread& operator=(const EventThread&) = delete;

    void post(std::function<void()> task) override
    {
        QMetaObject::invokeMethod(&m_receiver, std::move(task), Qt::QueuedConnection);
    }

    [[nodiscard]] QThread* thread() { return &m_thread; }

private:
    QThread m_thread;
    QObject m_receiver;
};

} // namespace Potluck::Node
