// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/eventthread.h"
#include "node/nodecore.h"

#include <QAbstractEventDispatcher>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <utility>

namespace Potluck::Node {

// The way from the thread of a Node to its core and back, which Node and its doors share. The core is made, used and
// destroyed on a thread of its own; the destructor waits for that.
//
// The core's side of every call has a token as its context: it lives on the core thread and goes when the answer was
// given or the caller's context died, so that the work ends with it.
class Crossing final
{
public:
    explicit Crossing(NodeOptions options) : m_thread(QStringLiteral("core"))
    {
        m_thread.post([this, options = std::move(options)] { m_core = std::make_unique<NodeCore>(options); });
    }
    ~Crossing()
    {
        m_thread.post([this] { m_core.reset(); });
    }
    Crossing(const Crossing&) = delete;
    Crossing& operator=(const Crossing&) = delete;

    // Calls back on the thread of `context`, as long as that lives.
    template<typename... Args>
    [[nodiscard]] static std::function<void(Args...)> backTo(QObject* context, std::function<void(Args...)> call)
    {
        return [guard = QPointer<QObject>(context), home = context->thread(), call = std::move(call)](Args... args) {
            QAbstractEventDispatcher* const dispatcher = QAbstractEventDispatcher::instance(home);
            if (!dispatcher)
                return;
            QMetaObject::invokeMethod(
                dispatcher,
                [guard, call, args...] {
                    if (guard)
                        call(args...);
                },
                Qt::QueuedConnection);
        };
    }

    // Runs work(core, token, answer) on the core thread; answer(...) answers the caller and ends the token.
    template<typename... Args, typename Work>
    void ask(QObject* context, std::function<void(Args...)> done, Work work)
    {
        auto* const token = new QObject;
        token->moveToThread(m_thread.thread());
        QObject::connect(context, &QObject::destroyed, token, &QObject::deleteLater);
        std::function<void(Args...)> answer = [back = backTo(context, std::move(done)),
                                               token = QPointer<QObject>(token)](Args... args) {
            back(args...);
            if (token) // else the context died before a call that does not ask for it was done
                token->deleteLater();
        };
        m_thread.post([this, token = QPointer<QObject>(token), answer = std::move(answer), work = std::move(work)] {
            if (!token)
                return;
            work(*m_core, token.data(), answer);
        });
    }

    // The same with one of the core's doors: work(door, token, answer). Unsupported while the node is not running.
    template<typename Value, typename Door, typename Work>
    void askDoor(QObject* context, std::function<void(Value)> done, Door* (NodeCore::*door)() const, Work work)
    {
        ask(context, std::move(done),
            [door, work = std::move(work)](NodeCore& core, QObject* token, const std::function<void(Value)>& answer) {
                if (Door* const found = (core.*door)())
                    work(*found, token, answer);
                else
                    answer(Error{ErrorCode::Unsupported, QStringLiteral("the node is not running")});
            });
    }

    // Runs work(core) on the core thread, where the core's signals can be connected.
    void post(std::function<void(NodeCore&)> work)
    {
        m_thread.post([this, work = std::move(work)] { work(*m_core); });
    }

private:
    std::unique_ptr<NodeCore> m_core; // made, used and destroyed on the thread
    EventThread m_thread;             // last: its end runs what was posted
};

} // namespace Potluck::Node
