// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/scanrunner.h"

#include "library/watcher.h"

#include <QMetaObject>

namespace Potluck::Library {
namespace {

constexpr int MaxBatchesUnderWay = 4;
constexpr std::size_t BatchFiles = 2'000;
constexpr std::size_t BatchDirectories = 500;
constexpr int CancelCheckMs = 20;

} // namespace

ScanRunner::ScanRunner(Watcher* watcher, Callbacks callbacks)
    : m_watcher(watcher)
    , m_callbacks(std::move(callbacks))
    , m_room(MaxBatchesUnderWay)
    , m_worker(std::make_unique<ThreadWorker>(QStringLiteral("scanning")))
{}

ScanRunner::~ScanRunner()
{
    cancel();
    m_worker.reset();
}

void ScanRunner::start(ScanRequest request)
{
    m_isRunning = true;
    m_cancelled = false;
    m_worker->post([this, request = std::move(request)] { run(request); });
}

void ScanRunner::run(const ScanRequest& request)
{
    std::vector<ScannedDirectory> batch;
    std::size_t files = 0;
    ScanHooks hooks;
    if (m_watcher)
        hooks.watch = [this](int folder) { return m_watcher->add(folder); };
    hooks.scanned = [&](ScannedDirectory directory) {
        files += directory.listing.size();
        batch.push_back(std::move(directory));
        if (files >= BatchFiles || batch.size() >= BatchDirectories) {
            bring(std::exchange(batch, {}));
            files = 0;
        }
    };
    auto outcome = std::make_shared<ScanOutcome>(scan(request, hooks, m_cancelled));
    if (!batch.empty())
        bring(std::move(batch));
    QMetaObject::invokeMethod(
        &m_context,
        [this, outcome] {
            m_isRunning = false;
            m_callbacks.finished(std::move(*outcome));
        },
        Qt::QueuedConnection);
}

void ScanRunner::bring(std::vector<ScannedDirectory> batch)
{
    while (!m_room.tryAcquire(1, CancelCheckMs)) {
        if (m_cancelled)
            return;
    }
    auto shared = std::make_shared<std::vector<ScannedDirectory>>(std::move(batch));
    QMetaObject::invokeMethod(
        &m_context,
        [this, shared] {
            m_callbacks.scanned(std::move(*shared));
            m_room.release();
        },
        Qt::QueuedConnection);
}

} // namespace Potluck::Library
