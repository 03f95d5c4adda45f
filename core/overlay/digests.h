// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlay/context.h"

#include <deque>
#include <functional>
#include <unordered_map>
#include <vector>

namespace Potluck::Overlay {

// The own digest, for those that asked for it, and the digests of the own group. Whoever wants one asks once
// (DigestWant) and gets it, and then each change. Pings tell which state a digest is at, so that what was missed is
// asked for.
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
    static constexpr std::size_t MaxHistory = 64;
    static constexpr std::size_t MaxUnknown = 8; // members without a digest that a query is tried on
    static constexpr Milliseconds AskAgain = std::chrono::seconds{5};
    static constexpr Milliseconds KeepTime = std::chrono::hours{1};

    struct Holding
    {
        MemberId id;
        TermSetPtr terms; // null with a sequence: too much to tell
        DigestState state;
        Milliseconds asked{};
        Milliseconds lostAt{}; // 0: alive
    };

    void ask(Holding& holding);
    [[nodiscard]] bool isHere(const MemberId& member) const;
    void put(Holding& holding, TermSetPtr terms, const DigestState& state);
    void sendFull(const MemberId& to);
    [[nodiscard]] Holding* holdingOf(const MemberId& id);

    Context& m_context;
    std::unordered_map<std::uint64_t, Holding> m_holdings; // by place
    std::vector<MemberId> m_subscribers;                   // also those that were lost: they need not know that
    std::deque<TermDeltaPtr> m_history;                    // of the own digest, each follows the one before
    std::size_t m_historyKeys = 0;
    qsizetype m_bytes = 0;
    int m_turns = 0;
};

} // namespace Potluck::Overlay
