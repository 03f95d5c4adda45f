// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/worker.h"

namespace Potluck::Ui {

// Runs tasks on the threads of Qt's pool, in any order: for what is too long for the GUI thread and does not wait, as
// with runOn(). One processor is left to the GUI thread: a window that paints does not wait for a sort. Has no state:
// each who needs one has its own.
class PoolWorker final : public Worker
{
public:
    void post(std::function<void()> task) override;
};

} // namespace Potluck::Ui
