// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/worker.h"

#include <QString>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace Potluck {

// A Worker with threads of its own. One thread keeps the order of the tasks; several share one queue.
// The destructor runs what was posted before it, then joins.
class ThreadWorker final : public Worker
{
public:
    // `niceness` as setpriority(2) has it, more than the process's own: 0 to 19.
    explicit ThreadWorker(const QString& name, int threads = 1, int niceness = 0);
    ~ThreadWorker() override;
    ThreadWorker(const ThreadWorker&) = delete;
    ThreadWorker& operator=(const ThreadWorker&) = delete;

    void post(std::function<void()> task) override;

private:
    void run();
    void beNice() const;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_tasks;
    bool m_stopping = false;
    const int m_niceness;
    std::vector<std::thread> m_threads;
};

} // namespace Potluck
