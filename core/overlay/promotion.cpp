// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/promotion.h"

#include <numeric>
#include <tuple>

namespace Potluck::Overlay {

bool isFit(const PromotionCandidate& candidate, const PromotionPolicy& policy)
{
    return candidate.agreed && candidate.reachable && candidate.upRate >= policy.minUpRate &&
           candidate.uptime >= policy.acceptedUptime;
}

std::optional<std::size_t> fittest(const std::vector<PromotionCandidate>& candidates, const PromotionPolicy& policy)
{
    const auto rank = [&policy](const PromotionCandidate& candidate) {
        const bool preferred = candidate.uptime >= policy.preferredUptime;
        return std::tuple(preferred, preferred ? candidate.upRate : 0, candidate.uptime);
    };
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (isFit(candidates[i], policy) && (!best || rank(candidates[i]) > rank(candidates[*best])))
            best = i;
    }
    return best;
}

int LoadPicture::mean() const
{
    const long long sum = std::accumulate(others.begin(), others.end(), static_cast<long long>(own));
    return static_cast<int>(sum / static_cast<long long>(others.size() + 1));
}

bool Promotion::happens(double probability)
{
    constexpr std::uint64_t Steps = 1'000'000;
    return static_cast<double>(m_random.below(Steps)) < probability * static_cast<double>(Steps);
}

// n members at a mean of m per cent need n * m / aim of them.
bool Promotion::wantsMore(const LoadPicture& load, Milliseconds now)
{
    if (m_asked && now - *m_asked < m_policy.patience)
        return false;
    const int mean = load.mean();
    return mean > m_policy.promoteAbove && happens(static_cast<double>(mean) / m_policy.aimFor - 1);
}

bool Promotion::shallEnd(const LoadPicture& load, Milliseconds promotedAt, Milliseconds now)
{
    const int mean = load.mean();
    if (now - promotedAt < m_policy.shortest || load.others.size() < m_policy.fewest)
        return false;
    if (mean >= m_policy.demoteBelow || load.own >= m_policy.demoteBelow)
        return false;
    return happens(1 - static_cast<double>(mean) / m_policy.aimFor);
}

} // namespace Potluck::Overlay
