// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/poolworker.h"

#include <QThread>
#include <QThreadPool>

#include <algorithm>

namespace Potluck::Ui {

void PoolWorker::post(std::function<void()> task)
{
    QThreadPool* const pool = QThreadPool::globalInstance();
    pool->setMaxThreadCount(std::max(1, QThread::idealThreadCount() - 1));
    pool->start(std::move(task));
}

} // namespace Potluck::Ui
