// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "overlay/member.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace Potluck::Overlay {

// When peers become supernodes and stop being some. Supernodes live as Pareto(1.1) says: whoever has been up for 2
// hours survives the next one with 64 %, for 10 hours with 90 %.
struct PromotionPolicy
{
    Milliseconds acceptedUptime = std::chrono::hours{2};
    Milliseconds preferredUptime = std::chrono::hours{10};
    std::uint64_t minUpRate = 125'000;                // bytes a second: 1 Mbit/s
    int promoteAbove = 80;                            // per cent, mean load of the members
    int demoteBelow = 30;                             // the same, and the own load
    int aimFor = 60;                                  // mean load after promotions
    Milliseconds interval = std::chrono::minutes{1};  // between two decisions
    Milliseconds patience = std::chrono::minutes{5};  // after a promotion, before the next: loads follow slowly
    Milliseconds shortest = std::chrono::minutes{30}; // a promoted peer stays at least that long
    std::size_t fewest = 2;                           // members, besides the one that goes
};

// What a supernode knows of one of its peers.
struct PromotionCandidate
{
    MemberId id;
    bool agreed = false; // its owner has
    bool reachable = false;
    std::uint64_t upRate = 0; // bytes a second that it is known to have managed
    Milliseconds uptime{0};
};

[[nodiscard]] bool isFit(const PromotionCandidate& candidate, const PromotionPolicy& policy);
// The fit one that has been up for long enough to be preferred, of these the one with the greatest rate; else the one
// that has been up for longest. Nothing where none is fit.
[[nodiscard]] std::optional<std::size_t> fittest(const std::vector<PromotionCandidate>& candidates,
                                                 const PromotionPolicy& policy);

// Load in per cent; it may be above 100.
struct LoadPicture
{
    int own = 0;
    std::vector<int> others; // of the members that are here
    [[nodiscard]] int mean() const;
};

// One supernode's decisions. Nobody coordinates them: each acts with the probability with which all together do what is
// needed. Times are monotonic.
class Promotion
{
public:
    // The policy, the random numbers: kept, and outlive it.
    Promotion(const PromotionPolicy& policy, Random& random) : m_policy(policy), m_random(random) {}

    // Whether to ask a peer now. The caller asks the fittest, and says so with asked().
    [[nodiscard]] bool wantsMore(const LoadPicture& load, Milliseconds now);
    void asked(Milliseconds now) { m_asked = now; }
    // Whether a promoted peer shall be an ordinary one again.
    [[nodiscard]] bool shallEnd(const LoadPicture& load, Milliseconds promotedAt, Milliseconds now);

private:
    [[nodiscard]] bool happens(double probability);

    const PromotionPolicy m_policy;
    Random& m_random;
    std::optional<Milliseconds> m_asked;
};

} // namespace Potluck::Overlay
