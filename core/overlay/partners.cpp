// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/partners.h"

#include "overlay/limits.h"

#include <algorithm>

namespace Potluck::Overlay {

Partners::Number Partners::anyOf(const Prefix& prefix, const std::vector<Number>& but) const
{
    Number chosen = MemberBook::None;
    std::uint64_t seen = 0;
    m_context.members.visit(Membership::State::Alive, prefix, [&](Number number) {
        if (number == m_context.selfNumber || std::find(but.begin(), but.end(), number) != but.end())
            return;
        if (m_context.env.random.below(++seen) == 0)
            chosen = number;
    });
    return chosen;
}

// Whoever stands in that group where we stand in ours.
Partners::Number Partners::counterpartIn(const Prefix& prefix) const
{
    const Membership& members = m_context.members;
    std::vector<Number> theirs;
    members.visit(Membership::State::Alive, prefix, [&](Number number) {
        if (number != m_context.selfNumber)
            theirs.push_back(number);
    });
    if (theirs.empty())
        return MemberBook::None;
    std::size_t ours = 1; // with us
    std::size_t before = 0;
    members.visit(Membership::State::Alive, m_context.group(), [&](Number number) {
        ours += number != m_context.selfNumber ? 1 : 0;
        before += members.place(number) < m_context.selfPlace ? 1 : 0;
    });
    // The middles of as many equal parts as there are members: mostly, whoever we find there finds us here.
    return theirs[(2 * before + 1) * theirs.size() / (2 * ours)];
}

Partners::Number Partners::contactOf(const Prefix& prefix)
{
    if (prefix.bits != m_context.bits)
        return anyOf(prefix, {});
    if (m_bits != m_context.bits || m_contacts.empty()) {
        m_bits = m_context.bits;
        m_contacts.assign(std::size_t{1} << m_bits, MemberBook::None);
    }
    Number& contact = m_contacts[prefix.number()];
    if (contact == MemberBook::None || !m_context.members.isAlive(contact) ||
        !prefix.holds(m_context.members.place(contact)))
        contact = counterpartIn(prefix);
    return contact;
}

void Partners::replace(Number contact)
{
    for (std::size_t i = 0; i < m_contacts.size(); ++i) {
        if (m_contacts[i] == contact)
            m_contacts[i] = anyOf(Prefix::numbered(static_cast<std::uint32_t>(i), m_bits), {contact});
    }
}

void Partners::refillCircle()
{
    const Membership& members = m_context.members;
    std::erase_if(m_circle, [&members](Number number) { return !members.isAlive(number); });
    // Half-empty circles are filled; else each death would make a connection.
    if (m_circle.size() * 2 > CircleSize)
        return;
    const auto groups = std::uint64_t{1} << m_context.bits;
    const auto inGroup = static_cast<std::size_t>(
        std::count_if(m_circle.begin(), m_circle.end(), [this](Number number) { return m_context.isInGroup(number); }));
    std::size_t own = std::min(inGroup, OwnGroupShare);
    for (std::size_t tries = 0; tries < CircleSize * 2 && m_circle.size() < CircleSize; ++tries) {
        const bool ofOwn = own < OwnGroupShare;
        own += ofOwn ? 1 : 0;
        const auto number = static_cast<std::uint32_t>(m_context.env.random.below(groups));
        const Number found =
            ofOwn ? anyOf(m_context.group(), m_circle) : contactOf(Prefix::numbered(number, m_context.bits));
        if (found != MemberBook::None && std::find(m_circle.begin(), m_circle.end(), found) == m_circle.end())
            m_circle.push_back(found);
    }
}

std::vector<Partners::Number> Partners::gossipCircle()
{
    if (m_context.members.aliveCount() > SmallOverlay) {
        refillCircle();
        return m_circle;
    }
    std::vector<Number> all;
    m_context.members.visit(Membership::State::Alive, Prefix{}, [&](Number number) {
        if (number != m_context.selfNumber)
            all.push_back(number);
    });
    return all;
}

std::vector<Partners::Number> Partners::forGossip(int count)
{
    std::vector<Number> circle = gossipCircle();
    std::vector<Number> chosen;
    while (static_cast<int>(chosen.size()) < count && !circle.empty()) {
        const std::size_t at = m_context.env.random.below(circle.size());
        chosen.push_back(circle[at]);
        circle[at] = circle.back();
        circle.pop_back();
    }
    return chosen;
}

std::vector<Partners::Number> Partners::contacts() const
{
    std::vector<Number> contacts;
    std::copy_if(m_contacts.begin(), m_contacts.end(), std::back_inserter(contacts),
                 [this](Number number) { return number != MemberBook::None && m_context.members.isAlive(number); });
    return contacts;
}

qsizetype Partners::memory() const
{
    return static_cast<qsizetype>((m_contacts.capacity() + m_circle.capacity()) * sizeof(Number));
}

} // namespace Potluck::Overlay
