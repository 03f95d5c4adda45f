// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/watch.h"

#include <algorithm>
#include <utility>

namespace Potluck::Overlay {

Watch::Watch(Context& context, Partners& partners, Roster& roster, Sync& sync)
    : m_context(context)
    , m_partners(partners)
    , m_roster(roster)
    , m_sync(sync)
    , m_lastTurn(context.now())
    , m_nonce(static_cast<std::uint32_t>(context.env.random.next()))
{}

std::uint32_t Watch::newNonce()
{
    do {
        ++m_nonce;
    } while (m_nonce == 0 || m_pending.contains(m_nonce));
    return m_nonce;
}

void Watch::ping(Number number, Stage stage)
{
    if (m_pending.size() >= MaxPending)
        return;
    const std::uint32_t nonce = newNonce();
    const bool isLost = m_context.members.state(number) == Membership::State::Lost;
    const Milliseconds patience = stage == Stage::Probe ? ProbeTime : DirectTime;
    const std::uint64_t place = m_context.members.place(number);
    m_pending[nonce] = {place, m_context.now(), m_context.now() + patience, stage, {}, 0};
    if (stage == Stage::Direct)
        m_doubts[place] = nonce;
    m_context.send(number, Ping{nonce, m_context.members.knowledge(), m_context.digest, m_context.load,
                                isLost ? m_context.members.incarnation(number) : 0});
    m_context.agenda.after(patience, [this, nonce] { timedOut(nonce); });
}

void Watch::turn()
{
    const Milliseconds now = m_context.now();
    if (now - m_lastTurn > Stall) {
        std::erase_if(m_pending, [](const auto& entry) { return entry.second.stage != Stage::ForAnother; });
        m_doubts.clear();
    }
    m_lastTurn = now;
    m_requests = 0;
    probe();
    if (++m_turns % (m_context.bits == 0 ? PingTurns : PingTurnsOfMany) == 0)
        pingInTurn();
    for (int left = std::min(m_hurry, HurriedPings); left > 0; --left) {
        --m_hurry;
        pingHurriedly();
    }
}

// Where many went at once, whole groups may have gone, which nobody is left to ping: every other one is anybody.
void Watch::pingHurriedly()
{
    const bool anybody = m_hurry % 2 == 0 && m_context.bits != 0;
    const Number number =
        anybody ? m_context.members.any(Membership::State::Alive, m_context.env.random) : MemberBook::None;
    if (number == MemberBook::None)
        pingInTurn();
    else
        suspect(number);
}

Watch::Number Watch::takeNext(std::vector<Number>& round)
{
    while (!round.empty()) {
        const Number number = round.back();
        round.pop_back();
        if (m_context.members.isAlive(number) && number != m_context.selfNumber)
            return number;
    }
    return MemberBook::None;
}

void Watch::pingInTurn()
{
    if (m_context.members.aliveCount() == 1)
        return; // we are alone
    const auto shuffle = [this](std::vector<Number>& round) {
        for (std::size_t i = round.size(); i > 1; --i)
            std::swap(round[i - 1], round[m_context.env.random.below(i)]);
    };
    const auto fromGroup = [&] {
        Number number = takeNext(m_groupRound);
        if (number != MemberBook::None)
            return number;
        m_context.members.visit(Membership::State::Alive, m_context.group(),
                                [this](Number member) { m_groupRound.push_back(member); });
        m_groupSize = m_groupRound.size();
        shuffle(m_groupRound);
        return takeNext(m_groupRound);
    };
    const auto fromOthers = [&] {
        Number number = takeNext(m_otherRound);
        if (number != MemberBook::None)
            return number;
        m_otherRound = m_partners.contacts();
        for (const Number partner : m_partners.gossipCircle()) {
            if (std::find(m_otherRound.begin(), m_otherRound.end(), partner) == m_otherRound.end())
                m_otherRound.push_back(partner);
        }
        std::erase_if(m_otherRound, [this](Number member) { return m_context.isInGroup(member); });
        shuffle(m_otherRound);
        return takeNext(m_otherRound);
    };
    const bool groupFirst = m_context.bits == 0 || ++m_pings % (GroupPings + 1) != 0;
    Number number = groupFirst ? fromGroup() : fromOthers();
    if (number == MemberBook::None)
        number = groupFirst ? fromOthers() : fromGroup();
    if (number != MemberBook::None)
        suspect(number);
}

void Watch::suspect(Number number)
{
    if (number == m_context.selfNumber || !m_context.members.isAlive(number))
        return;
    if (!m_doubts.contains(m_context.members.place(number)))
        ping(number, Stage::Direct);
}

void Watch::linkLost(const MemberId& member)
{
    const std::uint64_t place = placeOf(member);
    const Number number = m_context.members.alive(place);
    if (number == MemberBook::None)
        return;
    const auto doubt = m_doubts.find(place);
    const bool isWatched = m_context.isInGroup(number) || m_answered.contains(place);
    // Others watch whoever we do not. Each that pings it for another would ask others to ping it, and they others.
    if (doubt == m_doubts.end() && isWatched)
        suspect(number);
    else if (doubt == m_doubts.end())
        return;
    else if (m_pending.at(doubt->second).stage == Stage::Direct)
        askHelpers(doubt->second); // the ping went with the link
}

void Watch::end(std::unordered_map<std::uint32_t, Pending>::iterator pending)
{
    if (pending->second.stage <= Stage::Indirect)
        m_doubts.erase(pending->second.place);
    m_pending.erase(pending);
}

void Watch::askHelpers(std::uint32_t nonce)
{
    Pending& pending = m_pending[nonce];
    pending.stage = Stage::Indirect;
    pending.due = m_context.now() + IndirectTime;
    int helpers = 0;
    for (const Number helper : m_partners.forGossip(Helpers + 1)) {
        if (m_context.members.place(helper) == pending.place || helpers == Helpers)
            continue;
        m_context.send(helper, PingRequest{nonce, pending.place});
        ++helpers;
    }
    if (helpers == 0) { // nobody else is here: once more
        if (const Number number = m_context.members.alive(pending.place); number != MemberBook::None)
            m_context.send(number, Ping{nonce, m_context.members.knowledge(), m_context.digest, m_context.load, 0});
    }
    m_context.agenda.after(IndirectTime, [this, nonce] { timedOut(nonce); });
}

void Watch::timedOut(std::uint32_t nonce)
{
    const auto at = m_pending.find(nonce);
    if (at == m_pending.end() || m_context.now() < at->second.due)
        return;
    if (at->second.stage == Stage::Direct) {
        askHelpers(nonce);
        return;
    }
    const Pending pending = at->second;
    end(at);
    const Number number = m_context.members.alive(pending.place);
    if (pending.stage == Stage::Indirect && number != MemberBook::None) {
        m_hurry = std::min(m_hurry + PingsPerLoss, MaxHurry);
        m_roster.gone(number, false);
    }
}

void Watch::received(const MemberId& from, const Ping& ping)
{
    const Number number = m_context.members.known(placeOf(from));
    const bool wasLost = number != MemberBook::None && m_context.members.state(number) == Membership::State::Lost;
    if (wasLost && ping.lostIncarnation == 0 && !m_sync.mergedRecently())
        this->ping(number, Stage::Probe); // it does not know; told so, it tells everybody that it is here
    if (wasLost)
        m_roster.revive(number);
    const Knowledge before = m_context.members.knowledge();
    m_context.send(from, Pong{ping.nonce, before, m_context.digest, m_context.load});
    if (ping.lostIncarnation == 0)
        return;
    // Where both sides lost each other, many did: they compare. Where only we were lost, all are told that we are not.
    if (wasLost || m_sync.mergedRecently()) {
        if (!(before == ping.knowledge))
            m_sync.mend(from, wasLost);
    } else {
        m_roster.refute(ping.lostIncarnation);
        m_context.send(from, News{{m_context.self}, {}, false}); // and from there to all who believe so
    }
}

bool Watch::received(const MemberId& from, const Pong& pong)
{
    const auto at = m_pending.find(pong.nonce);
    if (at == m_pending.end())
        return false;
    const Pending pending = at->second;
    const std::uint64_t place = placeOf(from);
    const bool direct = place == pending.place;
    if (!direct && pending.stage != Stage::Indirect)
        return false;
    end(at);
    if (!direct)
        return false;
    if (pending.stage == Stage::ForAnother) {
        m_context.send(pending.requester, Pong{pending.requesterNonce, pong.knowledge, pong.digest, pong.load});
        return true;
    }
    const Number number = m_context.members.known(place);
    if (number == MemberBook::None)
        return true;
    const Milliseconds took = m_context.now() - pending.sent;
    Answered& answered = m_answered[place];
    answered.at = m_context.now();
    answered.load = pong.load;
    if (pending.stage == Stage::Direct)
        answered.roundTrip = static_cast<std::uint16_t>(std::clamp<std::int64_t>(took.count(), 1, 0xffff));
    m_roster.revive(number);
    return true;
}

void Watch::spoke(Number lost)
{
    const std::uint64_t place = m_context.members.place(lost);
    if (std::none_of(m_pending.begin(), m_pending.end(),
                     [place](const auto& entry) { return entry.second.place == place; }))
        ping(lost, Stage::Probe);
}

void Watch::received(const MemberId& from, const PingRequest& request)
{
    const Number target = m_context.members.known(request.target);
    if (target == MemberBook::None || target == m_context.selfNumber || ++m_requests > RequestsPerTurn ||
        m_pending.size() >= MaxPending)
        return;
    const std::uint32_t nonce = newNonce();
    const Milliseconds now = m_context.now();
    m_pending[nonce] = {request.target, now, now + ProbeTime, Stage::ForAnother, from, request.nonce};
    m_context.send(target, Ping{nonce, m_context.members.knowledge(), m_context.digest, m_context.load, 0});
    m_context.agenda.after(ProbeTime, [this, nonce] { timedOut(nonce); });
}

void Watch::arrived(Number number)
{
    std::erase_if(m_lost, [place = m_context.members.place(number)](const Lost& lost) { return lost.place == place; });
}

void Watch::gone(Number number)
{
    const std::uint64_t place = m_context.members.place(number);
    const bool isPartner = m_answered.erase(place) != 0; // we pinged it: of the group, a contact or a partner
    if (m_context.members.state(number) != Membership::State::Lost || m_lost.size() >= MaxLost)
        return;
    if (isPartner || m_context.isInGroup(number))
        m_lost.push_back({place, m_context.now(), std::chrono::seconds{1}});
}

void Watch::probe()
{
    if (m_lost.empty())
        return;
    const auto next =
        std::min_element(m_lost.begin(), m_lost.end(), [](const Lost& a, const Lost& b) { return a.next < b.next; });
    if (next->next > m_context.now())
        return;
    const Number number = m_context.members.known(next->place);
    if (number == MemberBook::None || m_context.members.state(number) != Membership::State::Lost) {
        m_lost.erase(next);
        return;
    }
    // Not all at the same moment: half of it is chance.
    const auto half = static_cast<std::uint64_t>(next->backOff.count() / 2);
    next->next = m_context.now() + Milliseconds{static_cast<std::int64_t>(half + m_context.env.random.below(half + 1))};
    // All of the group probe the same ones: the more they are, the less often each has to.
    const Milliseconds most{std::clamp<std::int64_t>(static_cast<std::int64_t>(m_groupSize), 2, 60) * 1000};
    next->backOff = std::min(next->backOff * 2, most);
    ping(number, Stage::Probe);
}

Watch::Answered Watch::lastAnswer(std::uint64_t place) const
{
    const auto at = m_answered.find(place);
    return at == m_answered.end() ? Answered{} : at->second;
}

qsizetype Watch::memory() const
{
    return static_cast<qsizetype>(
        m_pending.size() * (sizeof(Pending) + 24) + m_doubts.size() * 40 + m_answered.size() * (sizeof(Answered) + 24) +
        (m_groupRound.capacity() + m_otherRound.capacity()) * sizeof(Number) + m_lost.capacity() * sizeof(Lost));
}

} // namespace Potluck::Overlay
