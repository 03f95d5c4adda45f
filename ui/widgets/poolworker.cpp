// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/poolworker.h"

#include <QThreadPool>

namespace Potluck::Ui {

void PoolWorker::post(std::function<void()> task)
{
    QThreadPool::globalInstance()->start(std::move(task));
}

} // namespace Potluck::Ui
