// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/membership.h"

#include <utility>

namespace Potluck::Overlay {

Membership::Number Membership::known(std::uint64_t place) const
{
    for (Number number = m_book->newest(place); number != MemberBook::None; number = m_book->older(number)) {
        if (state(number) != State::Unknown)
            return number;
    }
    return MemberBook::None;
}

Membership::Number Membership::known(const MemberId& member) const
{
    const Number number = known(placeOf(member));
    return number != MemberBook::None && id(number) == member ? number : MemberBook::None;
}

Membership::Number Membership::alive(std::uint64_t place) const
{
    const Number number = known(place);
    return number != MemberBook::None && isAlive(number) ? number : MemberBook::None;
}

void Membership::put(Number number, State state)
{
    const std::size_t word = number / PerWord;
    if (word >= m_states.size())
        m_states.resize(word + 1, 0);
    const std::size_t shift = number % PerWord * 2;
    m_states[word] = (m_states[word] & ~(std::uint64_t{3} << shift)) | static_cast<std::uint64_t>(state) << shift;
}

void Membership::count(Number number, State state, int by)
{
    if (state == State::Unknown)
        return;
    m_knownCount += static_cast<std::size_t>(by);
    m_recordBytes += by * m_book->memoryOf(number);
    if (state != State::Alive)
        return;
    m_knowledge.count += static_cast<std::uint32_t>(by);
    const std::uint64_t hash = memberHash(place(number), incarnation(number));
    m_knowledge.sum ^= hash;
    if (!m_sums.empty())
        m_sums[Prefix::of(place(number), m_sumBits).number()] ^= hash;
}

void Membership::setState(Number number, State next)
{
    const Number before = known(place(number));
    if (before != MemberBook::None) {
        count(before, state(before), -1);
        put(before, State::Unknown);
    }
    put(number, next);
    count(number, next, 1);
    if (!m_ownsBook)
        return;
    if (before != MemberBook::None && before != number)
        m_book->release(before);
    if (next == State::Unknown)
        m_book->release(number);
}

Membership::Number Membership::any(State wanted, Random& random) const
{
    const std::size_t size = m_states.size() * PerWord;
    if (size == 0)
        return MemberBook::None;
    Number number = 0;
    for (int tries = 0; tries < 16; ++tries) {
        number = static_cast<Number>(random.below(size));
        if (state(number) == wanted)
            return number;
    }
    // Rare ones: the next one from a random place on.
    for (std::size_t i = 0; i < size; ++i) {
        number = static_cast<Number>((number + 1) % size);
        if (state(number) == wanted)
            return number;
        if (m_states[number / PerWord] == 0 && number % PerWord == 0) {
            number += PerWord - 1;
            i += PerWord - 1;
        }
    }
    return MemberBook::None;
}

std::vector<std::uint64_t> Membership::sums(std::uint8_t bits)
{
    if (m_sums.empty() || bits > m_sumBits) {
        m_sumBits = bits;
        m_sums.assign(std::size_t{1} << bits, 0);
        visit(State::Alive, Prefix{}, [&](Number number) {
            m_sums[Prefix::of(place(number), bits).number()] ^= memberHash(place(number), incarnation(number));
        });
    }
    std::vector<std::uint64_t> sums(std::size_t{1} << bits);
    for (std::size_t i = 0; i < m_sums.size(); ++i)
        sums[i >> (m_sumBits - bits)] ^= m_sums[i];
    return sums;
}

qsizetype Membership::memory() const
{
    return m_recordBytes + (m_ownsBook ? static_cast<qsizetype>(sizeof(MemberBook)) + m_book->spareMemory() : 0) +
           static_cast<qsizetype>(m_knownCount / 4 + m_sums.capacity() * sizeof(std::uint64_t));
}

} // namespace Potluck::Overlay
