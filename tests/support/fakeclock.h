// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

namespace Potluck::Test {

// A clock that stands until a test moves it.
class FakeClock final : public Clock
{
public:
    [[nodiscard]] Milliseconds monotonic() const override { return m_monotonic; }
    [[nodiscard]] Milliseconds wall() const override { return m_wall; }

    // Time passes.
    void advance(Milliseconds by)
    {
        m_monotonic += by;
        m_wall += by;
    }
    // Somebody sets the machine's clock.
    void jumpWall(Milliseconds by) { m_wall += by; }

private:
    Milliseconds m_monotonic{1'000'000};
    Milliseconds m_wall{1'700'000'000'000};
};

} // namespace Potluck::Test
