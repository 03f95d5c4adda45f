// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"

#include <cmath>
#include <cstdint>

namespace Potluck::Sim {

// The shapes of the workload, drawn by inverting their distribution. Pure.

// splitmix64's finish: a number that looks random of one that does not.
constexpr std::uint64_t mix(std::uint64_t x)
{
    x += 0x9e3779b97f4a7c15;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
    x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
    return x ^ (x >> 31);
}
constexpr std::uint64_t mix(std::uint64_t a, std::uint64_t b)
{
    return mix(mix(a) ^ b);
}
// In [0, 1).
constexpr double fraction(std::uint64_t bits)
{
    return static_cast<double>(bits >> 11) * 0x1p-53;
}
inline double fraction(Random& random)
{
    return fraction(random.next());
}

// Zipf's law with a flat head (Mandelbrot): rank r, from 0 on, has a weight of (r + head)^-exponent.
class Zipf
{
public:
    Zipf(std::uint32_t count, double exponent, double head) : m_count(count), m_exponent(exponent), m_head(head)
    {
        m_low = integral(head);
        m_high = integral(head + static_cast<double>(count));
    }
    [[nodiscard]] std::uint32_t rank(double uniform) const
    {
        const double at = m_low + uniform * (m_high - m_low);
        const double x = isLogarithmic() ? std::exp(at) : std::pow(at, 1 / (1 - m_exponent));
        const double found = x - m_head;
        if (found <= 0)
            return 0;
        return found >= static_cast<double>(m_count) ? m_count - 1 : static_cast<std::uint32_t>(found);
    }

private:
    [[nodiscard]] bool isLogarithmic() const { return std::abs(m_exponent - 1) < 1e-9; }
    [[nodiscard]] double integral(double x) const
    {
        return isLogarithmic() ? std::log(x) : std::pow(x, 1 - m_exponent);
    }

    std::uint32_t m_count;
    double m_exponent;
    double m_head;
    double m_low = 0;
    double m_high = 0;
};

// Power law from `least` to `most`.
struct BoundedPareto
{
    double shape;
    double least;
    double most;

    [[nodiscard]] double mean() const
    {
        const double ratio = least / most;
        return shape * least / (shape - 1) * (1 - std::pow(ratio, shape - 1)) / (1 - std::pow(ratio, shape));
    }
    [[nodiscard]] double draw(double uniform) const
    {
        return least / std::pow(1 - uniform * (1 - std::pow(least / most, shape)), 1 / shape);
    }
    // The one of that shape and most whose mean is this.
    static BoundedPareto withMean(double shape, double mean, double most)
    {
        double low = 1e-3;
        double high = mean;
        for (int i = 0; i < 60; ++i) {
            const double middle = (low + high) / 2;
            (BoundedPareto{shape, middle, most}.mean() < mean ? low : high) = middle;
        }
        return {shape, low, most};
    }
};

// Sessions of peers: the scale is found from the mean.
struct Weibull
{
    double shape;
    double mean;

    [[nodiscard]] double draw(double uniform) const
    {
        return mean / std::tgamma(1 + 1 / shape) * std::pow(-std::log(1 - uniform), 1 / shape);
    }
};

// How much longer something lives that is `age` old, where lives are Pareto's: the older, the longer.
inline double residualPareto(double shape, double age, double uniform)
{
    return age * (std::pow(1 - uniform, -1 / shape) - 1);
}

// A quantile of the standard normal distribution (Acklam's approximation, 1e-9).
double normalQuantile(double uniform);

} // namespace Potluck::Sim
