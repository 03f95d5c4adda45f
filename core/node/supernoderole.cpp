// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/supernoderole.h"

#include "base/log.h"
#include "dialects/native/parts.h"
#include "node/hostedindex.h"
#include "node/hostedoverlay.h"

#include <algorithm>

namespace Potluck::Node {
namespace {

constexpr int TokenDays = 1;

} // namespace

SupernodeRole::SupernodeRole(const Clock& clock, TimerSource& timers, Random& random, const SupernodeOptions& options,
                             QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_timers(timers)
    , m_options(options)
    , m_begun(clock.monotonic())
    , m_willing(options.mayBecome)
    , m_promotion(options.policy, random)
{}

void SupernodeRole::setHosted(HostedIndex* hosted, bool isPromoted)
{
    m_hosted = hosted;
    m_isPromoted = isPromoted;
    m_hostedSince = m_clock.monotonic();
    m_timer = hosted ? m_timers.every(m_options.policy.interval, [this] { decide(); }) : nullptr;
}

void SupernodeRole::noteUpRate(quint64 rate, quint64 limit)
{
    m_bestUpRate = std::max(m_bestUpRate, rate);
    m_upLimit = limit;
}

std::optional<Native::Willingness> SupernodeRole::willingness() const
{
    if (!m_willing || m_hosted)
        return std::nullopt;
    Native::Willingness willingness;
    willingness.upRate = m_upLimit == 0 ? m_bestUpRate : std::min(m_bestUpRate, m_upLimit);
    willingness.uptime = std::chrono::floor<std::chrono::seconds>(m_clock.monotonic() - m_begun);
    return willingness;
}

// For a member that was never heard of by ourselves, the own load stands.
Overlay::LoadPicture SupernodeRole::load() const
{
    const int capacity = std::max(m_isPromoted ? m_options.peerCapacity : m_options.indexCapacity, 1);
    Overlay::LoadPicture picture;
    picture.own = static_cast<int>(100LL * m_hosted->server().sessionCount() / capacity);
    for (const auto& row : m_hosted->overlay().alive())
        picture.others.push_back(row.heard == Milliseconds{0} ? picture.own : row.load);
    return picture;
}

void SupernodeRole::decide()
{
    const Milliseconds now = m_clock.monotonic();
    const Overlay::LoadPicture load = this->load();
    m_hosted->overlay().setLoad(load.own);
    if (m_isPromoted && m_promotion.shallEnd(load, m_hostedSince, now)) {
        Q_EMIT notNeeded();
        return;
    }
    if (m_promotion.wantsMore(load, now))
        askSomebody();
}

void SupernodeRole::askSomebody()
{
    const auto willing = m_hosted->server().willing();
    std::vector<Overlay::PromotionCandidate> candidates;
    candidates.reserve(static_cast<std::size_t>(willing.size()));
    for (const auto& peer : willing)
        candidates.push_back({Native::toIndex(peer.key), true, peer.isReachable, peer.upRate, peer.uptime});
    const auto best = Overlay::fittest(candidates, m_options.policy);
    if (!best)
        return;
    const auto token = m_hosted->overlay().invite(1, TokenDays);
    if (!token)
        return;
    const Net::KeyFingerprint peer = Native::toNet(candidates[*best].id);
    if (!m_hosted->server().promote(peer, *token))
        return;
    m_promotion.asked(m_clock.monotonic());
    qCInfo(lcNode) << "there is much to do: asked the peer" << peer.toHex().left(12) << "to become a supernode";
}

} // namespace Potluck::Node
