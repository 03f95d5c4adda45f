// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/threadworker.h"

#include <pthread.h>
#include <sys/resource.h>

namespace Potluck {

ThreadWorker::ThreadWorker(const QString& name, int threads, int niceness) : m_niceness(niceness)
{
    for (int i = 0; i < threads; ++i) {
        m_threads.emplace_back([this] {
            beNice();
            run();
        });
        // The kernel keeps 15 characters of a thread's name.
        pthread_setname_np(m_threads.back().native_handle(), name.left(15).toUtf8().left(15).constData());
    }
}

ThreadWorker::~ThreadWorker()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    for (auto& thread : m_threads)
        thread.join();
}

void ThreadWorker::post(std::function<void()> task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_wake.notify_one();
}

void ThreadWorker::beNice() const
{
    // Linux counts niceness by thread; 0 is the one that calls.
    if (m_niceness != 0)
        (void)::setpriority(PRIO_PROCESS, 0, ::getpriority(PRIO_PROCESS, 0) + m_niceness);
}

void ThreadWorker::run()
{
    for (;;) {
        std::function<void()> task;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || !m_tasks.empty(); });
            if (m_tasks.empty())
                return;
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
        }
        task();
    }
}

} // namespace Potluck
