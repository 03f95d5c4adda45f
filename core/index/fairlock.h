// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>
#include <shared_mutex>

namespace Potluck::Index {

// Many readers or one writer, and readers that come after a waiting writer wait behind it: std::shared_mutex lets
// a stream of searches starve the publisher.
class FairLock
{
public:
    [[nodiscard]] std::shared_lock<std::shared_mutex> shared() const
    {
        const std::lock_guard<std::mutex> turn(m_turn);
        return std::shared_lock<std::shared_mutex>(m_mutex);
    }
    [[nodiscard]] std::unique_lock<std::shared_mutex> exclusive() const
    {
        const std::lock_guard<std::mutex> turn(m_turn);
        return std::unique_lock<std::shared_mutex>(m_mutex);
    }

private:
    mutable std::mutex m_turn;
    mutable std::shared_mutex m_mutex;
};

} // namespace Potluck::Index
