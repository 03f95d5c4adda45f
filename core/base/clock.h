// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace Potluck {

using Milliseconds = std::chrono::milliseconds;

// The time, injected so that tests and simulations turn it themselves. Callable from any thread.
class Clock
{
public:
    virtual ~Clock() = default;

    // Time since some fixed moment; never jumps. For leases, timeouts and rates.
    [[nodiscard]] virtual Milliseconds monotonic() const = 0;
    // Time since 1970-01-01 UTC; may jump when the machine's clock is set. For what is stored or signed.
    [[nodiscard]] virtual Milliseconds wall() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] Milliseconds monotonic() const override;
    [[nodiscard]] Milliseconds wall() const override;
};

} // namespace Potluck
