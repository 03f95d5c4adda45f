// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <atomic>
#include <mutex>
#include <optional>

namespace Potluck::Test {

// Counts the operations of the doubles that share it, and lets one fail or everything end there. Any thread.
class Faults
{
public:
    // The operation with that number, counted from 1, fails with the error; nothing of it happens.
    void failAt(int number, ErrorCode code)
    {
        const std::lock_guard lock(m_mutex);
        m_failAt = number;
        m_code = code;
    }
    // From that operation on nothing happens any more and everything fails: the moment of a kill -9 or a power cut.
    void dieAt(int number)
    {
        const std::lock_guard lock(m_mutex);
        m_dieAt = number;
    }
    void heal()
    {
        const std::lock_guard lock(m_mutex);
        m_failAt = m_dieAt = 0;
        m_count = 0;
    }
    [[nodiscard]] int count() const
    {
        const std::lock_guard lock(m_mutex);
        return m_count;
    }
    [[nodiscard]] bool isDead() const
    {
        const std::lock_guard lock(m_mutex);
        return m_dieAt > 0 && m_count >= m_dieAt;
    }

    // One operation. An error: it must not happen.
    [[nodiscard]] Status step(const QString& what)
    {
        const std::lock_guard lock(m_mutex);
        ++m_count;
        if (m_dieAt > 0 && m_count >= m_dieAt)
            return Error{ErrorCode::Io, QStringLiteral("dead at ") + what};
        if (m_count == m_failAt)
            return Error{m_code, QStringLiteral("made to fail: ") + what};
        return {};
    }

private:
    mutable std::mutex m_mutex;
    int m_count = 0;
    int m_failAt = 0;
    int m_dieAt = 0;
    ErrorCode m_code = ErrorCode::Io;
};

} // namespace Potluck::Test
