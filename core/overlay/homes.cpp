// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/homes.h"

#include "base/retry.h"
#include "overlay/network.h"

#include <algorithm>
#include <utility>

namespace Potluck::Overlay {
namespace {

constexpr std::size_t MaxAvoided = 16;
// Who was itself this late to look has no right to call an answer late.
constexpr Milliseconds OwnLateness{500};

// Which of several standbys is let go first.
int dispensability(const Homes::Home& home)
{
    if (home.isPrimary || home.isActive)
        return 0;
    if (home.state == Homes::Home::State::Entering)
        return 3;
    return home.missed > 0 ? 2 : 1;
}

} // namespace

bool areNear(const Record& a, const Record& b)
{
    return !a.addresses.isEmpty() && !b.addresses.isEmpty() &&
           networkOf(a.addresses.constFirst().host) == networkOf(b.addresses.constFirst().host);
}

Homes::Homes(HomeLink& link, Random& random, Milliseconds primaryLasts)
    : m_link(link), m_random(random), m_primaryLasts(primaryLasts)
{}

void Homes::start(RecordPtr primary, HomeCandidates candidates, Milliseconds now, bool isIn)
{
    m_candidates = std::move(candidates);
    // Peers that start together must not beat together.
    m_nextBeat =
        now +
        Milliseconds(static_cast<Milliseconds::rep>(m_random.below(static_cast<std::uint64_t>(BeatInterval.count()))));
    m_homes.reserve(2); // mostly
    if (primary) {
        Home home;
        home.record = std::move(primary);
        home.isPrimary = true;
        home.state = isIn ? Home::State::In : Home::State::Away;
        home.since = now;
        home.due = now;
        m_homes.push_back(std::move(home));
    }
    tick(now);
}

void Homes::setCandidates(HomeCandidates candidates, Milliseconds now)
{
    m_candidates = std::move(candidates);
    m_nextChoice = Milliseconds::max();
    settle(now);
}

Homes::Home* Homes::find(const MemberId& id)
{
    const auto found =
        std::find_if(m_homes.begin(), m_homes.end(), [&id](const Home& home) { return home.record->id == id; });
    return found == m_homes.end() ? nullptr : &*found;
}

Homes::Home* Homes::findActive()
{
    const auto found = std::find_if(m_homes.begin(), m_homes.end(), [](const Home& home) { return home.isActive; });
    return found == m_homes.end() ? nullptr : &*found;
}

Homes::Home* Homes::findPrimary()
{
    const auto found = std::find_if(m_homes.begin(), m_homes.end(), [](const Home& home) { return home.isPrimary; });
    return found == m_homes.end() ? nullptr : &*found;
}

bool Homes::isStarting(const Home* primary)
{
    return primary && primary->state == Home::State::Entering && primary->failures == 0;
}

RecordPtr Homes::active() const
{
    const Home* const home = const_cast<Homes*>(this)->findActive();
    return home ? home->record : nullptr;
}

RecordPtr Homes::standby() const
{
    const auto found = std::find_if(m_homes.begin(), m_homes.end(), [](const Home& home) {
        return home.state == Home::State::In && !home.isActive && !home.isPrimary;
    });
    return found == m_homes.end() ? nullptr : found->record;
}

void Homes::entered(const MemberId& id, Milliseconds now)
{
    Home* const home = find(id);
    if (!home || home->state == Home::State::In)
        return;
    home->state = Home::State::In;
    home->since = now;
    home->missed = 0;
    home->failures = 0;
    home->owesBeat = false;
    settle(now);
}

void Homes::beaten(const MemberId& id, Milliseconds now)
{
    Home* const home = find(id);
    if (!home || home->state != Home::State::In)
        return;
    home->owesBeat = false;
    if (std::exchange(home->missed, std::uint8_t{0}) != 0)
        settle(now); // candidates that were entered for fear are let go
}

void Homes::failed(const MemberId& id, Milliseconds now)
{
    const Home* const home = find(id);
    if (!home || home->state == Home::State::Away)
        return;
    lose(static_cast<std::size_t>(home - m_homes.data()), now);
    settle(now);
}

void Homes::lose(std::size_t at, Milliseconds now)
{
    Home& home = m_homes[at];
    home.isActive = false;
    if (home.isPrimary) {
        const bool wasIn = home.state == Home::State::In;
        home.due = now + spread(retryDelay(home.failures), m_random);
        home.failures = static_cast<std::uint8_t>(std::min(home.failures + 1, 100));
        home.state = Home::State::Away;
        if (wasIn)
            home.since = now;
        return;
    }
    if (m_avoided.size() == MaxAvoided)
        m_avoided.erase(m_avoided.begin());
    m_avoided.push_back({placeOf(home.record->id), now + AvoidTime});
    m_homes.erase(m_homes.begin() + static_cast<std::ptrdiff_t>(at));
}

void Homes::tick(Milliseconds now)
{
    judge(now);
    for (std::size_t i = 0; i < m_homes.size();) {
        const bool isPrimary = m_homes[i].isPrimary;
        if (m_homes[i].state == Home::State::Entering && now >= m_homes[i].due) {
            const RecordPtr gone = m_homes[i].record;
            lose(i, now);
            if (!isPrimary) {
                m_link.leave(gone);
                continue; // another one is in its place
            }
        }
        ++i;
    }
    retryPrimary(now);
    settle(now);
    sendBeats(now);
}

void Homes::judge(Milliseconds now)
{
    if (now < m_judgement)
        return;
    if (now - m_judgement > OwnLateness) {
        m_judgement = now + OwnLateness; // what came meanwhile is read first
        return;
    }
    m_judgement = Milliseconds::max();
    for (std::size_t i = 0; i < m_homes.size();) {
        Home& home = m_homes[i];
        if (home.state != Home::State::In || !home.owesBeat || ++home.missed < MissedBeats) {
            ++i;
            continue;
        }
        const RecordPtr gone = home.record;
        const bool isPrimary = home.isPrimary;
        lose(i, now);
        if (isPrimary)
            ++i;
        else
            m_link.leave(gone);
    }
}

void Homes::sendBeats(Milliseconds now)
{
    if (now < m_nextBeat)
        return;
    m_nextBeat += BeatInterval * ((now - m_nextBeat) / BeatInterval + 1);
    if (!hasElsewhere())
        return;
    bool sent = false;
    for (Home& home : m_homes) {
        if (home.state != Home::State::In)
            continue;
        home.owesBeat = true;
        sent = true;
    }
    if (!sent)
        return;
    m_judgement = now + BeatPatience;
    for (const Home& home : m_homes) {
        if (home.state == Home::State::In)
            m_link.beat(home.record);
    }
}

void Homes::retryPrimary(Milliseconds now)
{
    Home* const primary = findPrimary();
    if (!primary || primary->state != Home::State::Away || now < primary->due)
        return;
    Home* const active = findActive();
    if (active && m_primaryLasts != Milliseconds::max() && now - primary->since >= m_primaryLasts) {
        active->isPrimary = true;
        m_link.leave(primary->record);
        m_homes.erase(m_homes.begin() + (primary - m_homes.data()));
        return;
    }
    primary->state = Home::State::Entering;
    primary->due = now + EnterPatience;
    m_link.enter(primary->record);
}

void Homes::settle(Milliseconds now)
{
    chooseActive(now);
    chooseOthers(now);
}

void Homes::setActive(Home& home, bool active)
{
    if (std::exchange(home.isActive, active) != active)
        m_link.wake(home.record, active);
}

void Homes::chooseActive(Milliseconds now)
{
    Home* const active = findActive();
    Home* const primary = findPrimary();
    const bool primaryIsIn = primary && primary->state == Home::State::In;
    if (active && active != primary && primaryIsIn && primary->missed == 0 && now - primary->since >= PrimaryStable) {
        setActive(*primary, true);
        setActive(*active, false);
        return;
    }
    if (active)
        return;
    if (primaryIsIn && primary->missed == 0)
        return setActive(*primary, true);
    // Else the standby that is quicker would be left half a minute later, after all have heard of it.
    if (isStarting(primary))
        return;
    Home* best = nullptr; // the one that answers, of these the one that is here longest
    for (Home& home : m_homes) {
        if (home.state == Home::State::In && (!best || home.missed < best->missed))
            best = &home;
    }
    if (!best)
        return;
    setActive(*best, true);
    if (!primary)
        best->isPrimary = true;
}

void Homes::chooseOthers(Milliseconds now)
{
    bool isWell = false; // somebody answers
    int ready = 0;       // silent, not the primary
    int entering = 0;
    for (const Home& home : m_homes) {
        isWell = isWell || (home.state == Home::State::In && home.missed == 0);
        if (home.isPrimary || home.isActive)
            continue;
        if (home.state == Home::State::Entering)
            ++entering;
        else
            ++ready;
    }
    // One standby is enough where the active home is well. Of equals the youngest goes.
    const Home* const active = findActive();
    const bool activeIsWell = active && active->missed == 0;
    for (; activeIsWell && ready + entering > 1; --(entering > 0 ? entering : ready)) {
        const auto surplus = std::max_element(m_homes.rbegin(), m_homes.rend(), [](const Home& a, const Home& b) {
            return dispensability(a) < dispensability(b);
        });
        const RecordPtr left = surplus->record;
        m_homes.erase(std::next(surplus).base());
        m_link.leave(left);
    }
    // A primary that is tried for the first time has the time for it.
    const int wanted = isWell || isStarting(findPrimary()) ? 1 - ready : EnterAtOnce;
    std::erase_if(m_avoided, [now](const Avoided& avoided) { return now >= avoided.until; });
    m_nextChoice = Milliseconds::max();
    for (; entering < wanted; ++entering) {
        const RecordPtr chosen = choose();
        if (!chosen) {
            for (const Avoided& avoided : m_avoided)
                m_nextChoice = std::min(m_nextChoice, avoided.until);
            return;
        }
        Home home;
        home.record = chosen;
        home.state = Home::State::Entering;
        home.since = now;
        home.due = now + EnterPatience;
        m_homes.push_back(std::move(home));
        m_link.enter(chosen);
    }
}

bool Homes::isAvoided(const MemberId& id) const
{
    return std::any_of(m_avoided.begin(), m_avoided.end(),
                       [id = placeOf(id)](const Avoided& avoided) { return avoided.home == id; });
}

bool Homes::hasElsewhere() const
{
    return m_homes.size() > 1 || (m_candidates && !m_candidates->empty());
}

// Two at random, of these the one with less to do: the best of all would be everybody's choice at once.
RecordPtr Homes::choose()
{
    if (!m_candidates)
        return nullptr;
    std::vector<const HomeCandidate*> far;
    std::vector<const HomeCandidate*> near;
    for (const HomeCandidate& candidate : *m_candidates) {
        if (find(candidate.record->id) || isAvoided(candidate.record->id))
            continue;
        const bool isNear = std::any_of(m_homes.begin(), m_homes.end(), [&candidate](const Home& home) {
            return areNear(*home.record, *candidate.record);
        });
        (isNear ? near : far).push_back(&candidate);
    }
    const auto& from = far.empty() ? near : far;
    if (from.empty())
        return nullptr;
    const HomeCandidate* const one = from[m_random.below(from.size())];
    const HomeCandidate* const other = from[m_random.below(from.size())];
    return (other->load < one->load ? other : one)->record;
}

Milliseconds Homes::nextTick() const
{
    Milliseconds next = std::min(m_judgement, m_nextChoice);
    const bool beats = hasElsewhere() && std::any_of(m_homes.begin(), m_homes.end(),
                                                     [](const Home& home) { return home.state == Home::State::In; });
    if (beats)
        next = std::min(next, m_nextBeat);
    const Home* const active = const_cast<Homes*>(this)->findActive();
    for (const Home& home : m_homes) {
        if (home.state != Home::State::In)
            next = std::min(next, home.due);
        else if (home.isPrimary && home.missed == 0 && active && active != &home) // else its next answer tells
            next = std::min(next, home.since + PrimaryStable);
    }
    return next;
}

} // namespace Potluck::Overlay
