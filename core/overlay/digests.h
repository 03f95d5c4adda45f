// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlay/context.h"

#include <deque>
#include <functional>
#include <optional>
#include <unordered_map>
#include <vector>

namespace Potluck::Overlay {

// The own digest, for those that asked for it, and the digests of the own group. Whoever wants one asks once
// (DigestWant) and gets it, and then each change, or all again after many changes. Pings tell which state a digest is
// at, so that what was missed is asked for.
//
// Small changes go to everybody at once. All of a digest, or a large change, goes out to one after another, a quarter
// of a megabyte a second or so: to a hundred at once it would fill the uplink for so long that pings come too late and
// a whole group takes this member for lost.
//
// Digests of members that were lost are kept for KeepTime: peers and members come back, and then only what changed is
// sent.
class Digests
{
public:
    using Number = MemberBook::Number;

    explicit Digests(Context& context);

    void turn(); // each second
    void publish();
    // The same now, or as soon as the last time that this was asked for is UrgentInterval ago.
    void publishUrgently();
    void arrived(Number number);
    void gone(Number number);
    // The own group became another one.
    void regrouped();

    // What somebody says that its digest is at.
    void note(const MemberId& whose, const DigestState& state);
    void received(const MemberId& from, const DigestWant& want);
    void received(const MemberId& from, const DigestFull& full);
    void received(const MemberId& from, const DigestDelta& delta);

    struct Matches
    {
        std::vector<Number> yes; // their digests have the terms, or they have none that we know
        std::vector<Number> no;
    };
    // Of the own group, as far as it is in the prefix; ourselves not included.
    [[nodiscard]] Matches match(const QueryTerms& terms, const Prefix& prefix) const;
    [[nodiscard]] bool ownMatches(const QueryTerms& terms) const;

    [[nodiscard]] std::size_t count() const;
    [[nodiscard]] qsizetype memory() const;

private:
    static constexpr int PublishTurns = 10;
    static constexpr Milliseconds UrgentInterval = std::chrono::seconds{1};
    static constexpr std::size_t MaxHistory = 64;
    static constexpr std::size_t SmallChange = 8;        // a change of less than one in so many of the keys
    static constexpr std::size_t MaxUnknown = 8;         // members without a digest that a query is tried on
    static constexpr std::int64_t KeysPerTurn = 160'000; // that are told, about; 9 to 12 bits each
    static constexpr Milliseconds OnTheWay = std::chrono::seconds{10}; // and longer where it is large
    static constexpr Milliseconds AskAgain = std::chrono::seconds{10}; // then twice as long each time
    static constexpr Milliseconds MaxAskAgain = std::chrono::minutes{1};
    static constexpr Milliseconds KeepTime = std::chrono::hours{1};

    struct Holding
    {
        TermSetPtr terms; // null with a sequence: too much to tell
        DigestState state;
        Milliseconds asked{};
        Milliseconds wait{};   // until it is asked again
        Milliseconds lostAt{}; // 0: alive
    };
    struct Subscriber
    {
        std::uint64_t place = 0;
        std::uint64_t told = 0;   // the sequence that it was sent last
        Milliseconds allSentAt{}; // not a change only
    };

    void ask(std::uint64_t place, Holding& holding);
    [[nodiscard]] bool isHere(std::uint64_t place) const;
    void send(std::uint64_t place, Message message); // where it is known
    void put(Holding& holding, TermSetPtr terms, const DigestState& state);
    void tellAll(const TermDeltaPtr& change);
    void tell();
    void tell(Subscriber& subscriber);
    [[nodiscard]] bool isOnTheWay(const Subscriber& subscriber) const;
    [[nodiscard]] Holding* holdingOf(std::uint64_t place);
    [[nodiscard]] std::vector<Subscriber>::iterator subscriberOf(std::uint64_t place);

    Context& m_context;
    std::unordered_map<std::uint64_t, Holding> m_holdings; // by place
    std::vector<Subscriber> m_subscribers;                 // also those that were lost: they need not know that
    bool m_isBehind = false;                               // somebody may be
    std::size_t m_nextTold = 0;                            // of them
    std::int64_t m_allowance = KeysPerTurn;                // keys that may still be told in this turn; below 0: a debt
    std::deque<TermDeltaPtr> m_history;                    // of the own digest, each follows the one before
    std::size_t m_historyKeys = 0;
    qsizetype m_bytes = 0;
    int m_turns = 0;
    std::optional<Milliseconds> m_urgentAt; // the last time that there was something, or the next
};

} // namespace Potluck::Overlay
