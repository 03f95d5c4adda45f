// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractEventDispatcher>
#include <QMetaObject>
#include <QObject>
#include <QPointer>
#include <QThread>

#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

namespace Potluck {

// Runs tasks elsewhere, in the order they were posted where it has one thread. post() may be called from any thread
// and never blocks. Tasks must not throw.
class Worker
{
public:
    virtual ~Worker() = default;
    virtual void post(std::function<void()> task) = 0;
};

// Runs every task at once on the caller's thread: for tests and for one-shot tools.
class InlineWorker final : public Worker
{
public:
    void post(std::function<void()> task) override { task(); }
};

// Runs work() on the worker and hands its result to done() on the thread where context lives. done() is not called
// when context died meanwhile. Must be called on context's thread. work must return a value.
template<typename Work, typename Done>
void runOn(Worker& worker, QObject* context, Work work, Done done)
{
    // The guard is only read on context's own thread, so that context cannot die between the check and the call.
    worker.post([guard = QPointer<QObject>(context), thread = context->thread(), work = std::move(work),
                 done = std::move(done)]() mutable {
        using Value = std::invoke_result_t<Work>;
        auto value = std::make_shared<Value>(work());
        // The thread's dispatcher object outlives any single context object.
        QAbstractEventDispatcher* const dispatcher = QAbstractEventDispatcher::instance(thread);
        if (!dispatcher)
            return; // the thread's event loop has ended, and context with it
        QMetaObject::invokeMethod(
            dispatcher,
            [guard, value, done = std::move(done)]() mutable {
                if (guard)
                    done(std::move(*value));
            },
            Qt::QueuedConnection);
    });
}

} // namespace Potluck
