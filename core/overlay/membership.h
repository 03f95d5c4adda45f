// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "overlay/memberbook.h"
#include "overlay/message.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace Potluck::Overlay {

// Who is here, as one overlay knows it: two bits for each record of the book, and what they sum up to. Of one member at
// most one record is known at a time, the one with the greatest incarnation that was heard of.
class Membership
{
public:
    using Number = MemberBook::Number;
    enum class State : std::uint8_t {
        Unknown,
        Alive,
        Lost, // was not reached; may come back with the same incarnation
        Left, // said so; only a later incarnation comes back
    };

    // ownsBook: nobody else uses it, and what is forgotten here is forgotten there.
    Membership(std::shared_ptr<MemberBook> book, bool ownsBook) : m_book(std::move(book)), m_ownsBook(ownsBook) {}

    [[nodiscard]] const MemberBook& book() const { return *m_book; }
    [[nodiscard]] RecordPtr record(Number number) const { return m_book->record(number).unpacked(); }
    [[nodiscard]] MemberId id(Number number) const { return m_book->record(number).id(); }
    [[nodiscard]] std::uint64_t place(Number number) const { return placeOf(id(number)); }
    [[nodiscard]] std::uint32_t incarnation(Number number) const { return m_book->record(number).incarnation(); }
    [[nodiscard]] bool isGateway(Number number) const { return m_book->record(number).isGateway(); }

    [[nodiscard]] State state(Number number) const
    {
        const std::size_t word = number / PerWord;
        return word < m_states.size() ? static_cast<State>(m_states[word] >> (number % PerWord * 2) & 3)
                                      : State::Unknown;
    }
    [[nodiscard]] bool isAlive(Number number) const { return state(number) == State::Alive; }
    // The record that is known of the member at this place; None.
    [[nodiscard]] Number known(std::uint64_t place) const;
    // Of this very member, not of another one at its place.
    [[nodiscard]] Number known(const MemberId& member) const;
    // The same as of a place, where it is alive.
    [[nodiscard]] Number alive(std::uint64_t place) const;

    // Puts a record into the book; its state is as before.
    Number intern(const RecordPtr& record) { return m_book->intern(record); }
    // Takes the place of what was known of the same member.
    void setState(Number number, State state);

    [[nodiscard]] const Knowledge& knowledge() const { return m_knowledge; } // of Alive
    [[nodiscard]] std::size_t aliveCount() const { return m_knowledge.count; }
    [[nodiscard]] std::size_t knownCount() const { return m_knownCount; }

    // One of that state, each equally likely, nearly; None where there is none.
    [[nodiscard]] Number any(State state, Random& random) const;
    // Calls visit(number) for each of that state in the prefix, in the order of places.
    template<typename Visit>
    void visit(State wanted, const Prefix& prefix, Visit&& visit) const
    {
        m_book->visit(prefix, [&](Number newest) {
            for (Number number = newest; number != MemberBook::None; number = m_book->older(number)) {
                if (const State found = state(number); found != State::Unknown) {
                    if (found == wanted)
                        visit(number);
                    return;
                }
            }
        });
    }
    // The sum of each group of that many bits. Kept up for the most bits that were asked for.
    [[nodiscard]] std::vector<std::uint64_t> sums(std::uint8_t bits);
    // Bytes, as if the book were not shared; what a shared one has spare is left out.
    [[nodiscard]] qsizetype memory() const;

private:
    static constexpr std::size_t PerWord = 32;

    void put(Number number, State state);
    void count(Number number, State state, int by);

    std::shared_ptr<MemberBook> m_book;
    bool m_ownsBook;
    std::vector<std::uint64_t> m_states;
    Knowledge m_knowledge;
    std::vector<std::uint64_t> m_sums; // of each group of m_sumBits; empty: nobody asked yet
    std::uint8_t m_sumBits = 0;
    std::size_t m_knownCount = 0;
    qsizetype m_recordBytes = 0;
};

} // namespace Potluck::Overlay
