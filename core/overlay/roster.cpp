// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/roster.h"

#include "overlay/limits.h"

#include <algorithm>
#include <utility>

namespace Potluck::Overlay {

Roster::Roster(Context& context, Partners& partners, Events events)
    : m_context(context), m_partners(partners), m_events(std::move(events))
{}

bool Roster::isAcceptable(const Record& record) const
{
    // Incarnations are seconds; one far ahead could never be refuted by whom it is about.
    const std::uint32_t present = std::max(m_context.presentIncarnation(), m_context.self->incarnation);
    return record.incarnation != 0 && record.incarnation <= present + MaxClockSkew && !m_banned.contains(record.id) &&
           m_context.env.credentials.isGood(record);
}

bool Roster::born(const RecordPtr& record, bool rumour)
{
    Membership& members = m_context.members;
    if (record->id == m_context.self->id) {
        // Somebody remembers an earlier run of us, or makes one up.
        if (record->incarnation > m_context.self->incarnation ||
            (record->incarnation == m_context.self->incarnation && *record != *m_context.self))
            refute(record->incarnation);
        return false;
    }
    const Number known = members.known(placeOf(record->id));
    if (known != MemberBook::None) {
        if (members.id(known) != record->id || record->incarnation < members.incarnation(known))
            return false;
        if (record->incarnation == members.incarnation(known)) {
            if (members.isAlive(known))
                heardAgain(known);
            return false;
        }
    }
    if (!isAcceptable(*record) || (known == MemberBook::None && members.knownCount() >= MaxMembers)) {
        ++m_context.stats.refusedMessages;
        return false;
    }
    if (known != MemberBook::None)
        forget(known);
    const Number number = members.intern(record);
    members.setState(number, Membership::State::Alive);
    m_lastNews = m_context.now();
    if (rumour)
        spread(number);
    m_events.arrived(number);
    return true;
}

void Roster::gone(Number number, bool left, bool rumour)
{
    Membership& members = m_context.members;
    if (number == m_context.selfNumber)
        return;
    const bool wasAlive = members.isAlive(number);
    members.setState(number, left ? Membership::State::Left : Membership::State::Lost);
    m_lastNews = m_context.now();
    if (rumour)
        spread(number);
    else
        forget(number);
    if (wasAlive)
        m_events.gone(number);
}

void Roster::revive(Number number)
{
    if (m_context.members.state(number) != Membership::State::Lost)
        return;
    m_context.members.setState(number, Membership::State::Alive);
    forget(number);
    m_events.arrived(number);
}

bool Roster::died(const Death& death)
{
    Membership& members = m_context.members;
    if (death.place == m_context.selfPlace) {
        if (death.incarnation >= m_context.self->incarnation)
            refute(death.incarnation);
        return false;
    }
    const Number known = members.known(death.place);
    if (known == MemberBook::None)
        return true;
    if (death.incarnation < members.incarnation(known))
        return false;
    const auto state = members.state(known);
    if (state == Membership::State::Alive && !death.left && death.incarnation == members.incarnation(known) &&
        m_context.now() < m_noDeathsUntil)
        return true;
    if (state == Membership::State::Alive || (state == Membership::State::Lost && death.left))
        gone(known, death.left);
    else
        heardAgain(known);
    return true;
}

void Roster::received(const MemberId& from, const News& news)
{
    News answer;
    for (const RecordPtr& record : news.births) {
        if (born(record) || !news.asked)
            continue;
        const Number known = m_context.members.known(placeOf(record->id));
        if (known == MemberBook::None || m_context.members.incarnation(known) < record->incarnation)
            continue;
        if (!m_context.members.isAlive(known))
            answer.deaths.push_back(deathOf(known));
        else if (m_context.members.incarnation(known) > record->incarnation)
            answer.births.push_back(m_context.members.record(known));
    }
    for (const Death& death : news.deaths) {
        if (died(death) || answer.births.size() >= MaxRecords)
            continue;
        if (const Number known = m_context.members.alive(death.place); known != MemberBook::None)
            answer.births.push_back(m_context.members.record(known));
    }
    // A rumour that is wrong is answered too, so that whoever passes it on stops; an answer to that has nothing new.
    if (!answer.births.empty() || !answer.deaths.empty())
        m_context.send(from, std::move(answer));
}

Death Roster::deathOf(Number number) const
{
    const Membership& members = m_context.members;
    return {members.place(number), members.incarnation(number), members.state(number) == Membership::State::Left};
}

void Roster::spread(Number number)
{
    if (m_context.members.isAlive(number)) {
        if (m_births.count() < MaxBirths || m_births.contains(number))
            m_births.begin(number);
        m_deaths.erase(number);
        m_waiting.erase(number);
        return;
    }
    m_births.erase(number);
    if (m_deaths.count() < DeathsPerTurn || m_deaths.contains(number)) {
        m_deaths.begin(number);
        return;
    }
    // Each begins with others, so that they need not all tell all.
    if (m_waiting.count() == 0)
        m_nextWaiting = static_cast<Number>(m_context.env.random.below(m_context.members.book().size()));
    m_waiting.insert(number);
}

void Roster::takeWaiting()
{
    m_deaths.sweep();
    while (m_waiting.count() > 0 && m_deaths.count() < DeathsPerTurn) {
        const Number next = m_waiting.next(m_nextWaiting);
        m_waiting.erase(next);
        m_deaths.begin(next);
        m_nextWaiting = next + 1;
    }
}

void Roster::forget(Number number)
{
    m_births.erase(number);
    m_deaths.erase(number);
    m_waiting.erase(number);
}

void Roster::heardAgain(Number number)
{
    m_waiting.erase(number);
    m_births.heard(number, MaxHeard);
    m_deaths.heard(number, isBehind() ? 1 : MaxHeard);
}

void Roster::refute(std::uint32_t incarnation)
{
    // Many may say so at the same time.
    if (incarnation < m_context.self->incarnation)
        return;
    Record record = *m_context.self;
    // Who follows a claim of the far future is refused by all others.
    const std::uint32_t latest = m_context.presentIncarnation() + MaxClockSkew;
    record.incarnation = std::max(std::min(incarnation, latest), record.incarnation);
    setSelf(std::move(record));
}

void Roster::setSelf(Record record)
{
    record.id = m_context.self->id;
    record.incarnation =
        std::max({record.incarnation + 1, m_context.self->incarnation + 1, m_context.presentIncarnation()});
    m_context.self = std::make_shared<const Record>(std::move(record));
    forget(m_context.selfNumber);
    m_context.selfNumber = m_context.members.intern(m_context.self);
    m_context.members.setState(m_context.selfNumber, Membership::State::Alive);
    if (!m_context.stopped)
        spread(m_context.selfNumber);
}

void Roster::sayGoodbye()
{
    const News goodbye{{}, {{m_context.selfPlace, m_context.self->incarnation, true}}, false};
    std::vector<Number> told = m_partners.gossipCircle();
    m_context.members.visit(Membership::State::Alive, m_context.group(),
                            [&told](Number number) { told.push_back(number); });
    std::sort(told.begin(), told.end());
    told.erase(std::unique(told.begin(), told.end()), told.end());
    for (const Number number : told)
        m_context.send(number, goodbye);
}

void Roster::forgetDeaths(Milliseconds until)
{
    m_noDeathsUntil = until;
    const auto isLost = [this](Number number) { return m_context.members.state(number) == Membership::State::Lost; };
    m_deaths.eraseIf(isLost);
    m_waiting.eraseIf(isLost);
}

void Roster::turn()
{
    takeWaiting();
    News news;
    m_births.tell(BirthsPerTurn, MaxTurns,
                  [&](Number number) { news.births.push_back(m_context.members.record(number)); });
    m_deaths.tell(DeathsPerTurn, MaxTurns, [&](Number number) { news.deaths.push_back(deathOf(number)); });
    if (news.births.empty() && news.deaths.empty())
        return;
    const auto listeners = m_partners.forGossip(Listeners);
    for (const Number listener : listeners)
        m_context.send(listener, news);
}

qsizetype Roster::memory() const
{
    return static_cast<qsizetype>(m_banned.size() * 64) + m_births.memory() + m_deaths.memory() + m_waiting.memory();
}

} // namespace Potluck::Overlay
