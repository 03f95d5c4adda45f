// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QAbstractEventDispatcher>
#include <QMetaObject>
#include <QObject>
#include <QPointer>
#include <QThread>

#include <functional>
#include <memory>
#include <utility>

namespace Potluck::Index {

// The way back of an answer that takes several steps on several lanes: calls done on the thread where context lives,
// unless context died. Made on that thread, used once, from any thread. As Potluck::runOn does for one step.
template<typename T>
class Reply
{
public:
    Reply(QObject* context, std::function<void(Result<T>)> done)
        : m_context(context), m_thread(context->thread()), m_done(std::move(done))
    {}

    void operator()(Result<T> result) const
    {
        // The thread's dispatcher object outlives any single context object.
        QAbstractEventDispatcher* const dispatcher = QAbstractEventDispatcher::instance(m_thread);
        if (!dispatcher)
            return; // the thread's event loop has ended, and context with it
        auto value = std::make_shared<Result<T>>(std::move(result));
        QMetaObject::invokeMethod(
            dispatcher,
            [context = m_context, value, done = m_done] {
                if (context)
                    done(std::move(*value));
            },
            Qt::QueuedConnection);
    }

private:
    QPointer<QObject> m_context; // only read on its own thread
    QThread* m_thread;
    std::function<void(Result<T>)> m_done;
};

} // namespace Potluck::Index
