// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/threadworker.h"
#include "library/scanner.h"

#include <QObject>
#include <QSemaphore>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace Potluck::Library {

class Watcher;

// Runs one scan at a time on a thread of its own and brings what it reads to the library's thread in batches; the scan
// waits where that thread is behind, so that memory stays bounded. Used on the library's thread.
class ScanRunner
{
public:
    struct Callbacks
    {
        std::function<void(std::vector<ScannedDirectory>)> scanned;
        // The runner is free again.
        std::function<void(ScanOutcome)> finished;
    };

    // The watcher may be null; it must outlive the runner.
    ScanRunner(Watcher* watcher, Callbacks callbacks);
    // Cancels and waits for the scan; no callback comes afterwards.
    ~ScanRunner();
    ScanRunner(const ScanRunner&) = delete;
    ScanRunner& operator=(const ScanRunner&) = delete;

    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    // Only while none is running.
    void start(ScanRequest request);
    // What was read so far may still come; then finished, cancelled.
    void cancel() { m_cancelled = true; }

private:
    void run(const ScanRequest& request);
    void bring(std::vector<ScannedDirectory> batch);

    Watcher* m_watcher;
    Callbacks m_callbacks;
    QObject m_context; // receives what the scanning thread posts
    bool m_isRunning = false;
    std::atomic<bool> m_cancelled{false};
    QSemaphore m_room;
    std::unique_ptr<ThreadWorker> m_worker;
};

} // namespace Potluck::Library
