// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstdint>

namespace Potluck {

// Random numbers, injected so that tests and simulations repeat. Not thread-safe unless the implementation says so.
class Random
{
public:
    virtual ~Random() = default;
    virtual std::uint64_t next() = 0;

    // Uniform in [0, bound); 0 where bound is 0.
    [[nodiscard]] std::uint64_t below(std::uint64_t bound);
    [[nodiscard]] QByteArray bytes(qsizetype count);
};

// The operating system's generator, fit for keys and tokens. Callable from any thread.
class SystemRandom final : public Random
{
public:
    std::uint64_t next() override;
};

// Repeatable: the same seed gives the same numbers (splitmix64). Not for secrets.
class SeededRandom final : public Random
{
public:
    explicit SeededRandom(std::uint64_t seed) : m_state(seed) {}
    std::uint64_t next() override;

private:
    std::uint64_t m_state;
};

} // namespace Potluck
