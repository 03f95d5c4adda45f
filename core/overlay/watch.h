// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlay/context.h"
#include "overlay/partners.h"
#include "overlay/roster.h"
#include "overlay/sync.h"

#include <unordered_map>
#include <vector>

namespace Potluck::Overlay {

// Who is still here: SWIM (Das, Gupta and Motivala 2002). Every second turn, every third where there are groups, one
// member is pinged, round by round in a new order: mostly of the own group, whose members all do the same for each
// other, else a contact or partner of another group. Who does not answer is pinged through two others, and then is
// lost.
//
// Lost ones of the own group and lost partners are probed again and again, one a second at most, each with a back-off
// from 1 to 2 seconds in a club and 60 seconds in a large group, as long as they are remembered: that is how a
// partition heals.
class Watch
{
public:
    using Number = MemberBook::Number;

    Watch(Context& context, Partners& partners, Roster& roster, Sync& sync);

    void turn(); // each second
    void received(const MemberId& from, const Ping& ping);
    // True where it is an answer that was waited for, from the very member (not passed on by another).
    bool received(const MemberId& from, const Pong& pong);
    void received(const MemberId& from, const PingRequest& request);
    // It may be gone: it is pinged now, unless that is going on.
    void suspect(Number number);
    void linkLost(const MemberId& member);

    void arrived(Number number);
    void gone(Number number);

    // A lost one spoke to us without a word of that: it is told.
    void spoke(Number lost);

    struct Answered
    {
        std::uint16_t roundTrip = 0; // ms; 0: not measured
        std::uint8_t load = 0;       // per cent, as it said
        Milliseconds at{};           // monotonic; 0: never
    };
    // What its last answer to a ping told.
    [[nodiscard]] Answered lastAnswer(std::uint64_t place) const;
    [[nodiscard]] qsizetype memory() const;

private:
    static constexpr int PingTurns = 2;
    static constexpr int PingTurnsOfMany = 3; // where others of the group do the same
    static constexpr int PingsPerLoss = 2;    // further ones: where one is gone others may be
    static constexpr int MaxHurry = 32;
    static constexpr int HurriedPings = 4; // a turn
    static constexpr int GroupPings = 3;   // of so many and one
    static constexpr int Helpers = 2;
    static constexpr Milliseconds DirectTime{1500};
    static constexpr Milliseconds IndirectTime{1500};
    static constexpr Milliseconds ProbeTime = std::chrono::seconds{5};
    static constexpr Milliseconds Stall = std::chrono::seconds{4}; // turns so late: it was us who did not answer
    static constexpr std::size_t MaxLost = 256;                    // that are probed
    static constexpr std::size_t MaxPending = 1024;                // pings
    static constexpr int RequestsPerTurn = 20;

    enum class Stage : std::uint8_t { Direct, Indirect, Probe, ForAnother };
    struct Pending
    {
        std::uint64_t place = 0;
        Milliseconds sent{};
        Milliseconds due{}; // when it is too late
        Stage stage = Stage::Direct;
        MemberId requester; // of ForAnother
        std::uint32_t requesterNonce = 0;
    };
    struct Lost
    {
        std::uint64_t place = 0;
        Milliseconds next{};
        Milliseconds backOff{};
    };

    void ping(Number number, Stage stage);
    void pingInTurn();
    void pingHurriedly();
    [[nodiscard]] Number takeNext(std::vector<Number>& round);
    void timedOut(std::uint32_t nonce);
    void end(std::unordered_map<std::uint32_t, Pending>::iterator pending);
    void askHelpers(std::uint32_t nonce);
    void probe();
    [[nodiscard]] std::uint32_t newNonce();

    Context& m_context;
    Partners& m_partners;
    Roster& m_roster;
    Sync& m_sync;
    std::unordered_map<std::uint32_t, Pending> m_pending;      // by nonce
    std::unordered_map<std::uint64_t, std::uint32_t> m_doubts; // by place: the nonce of its Direct or Indirect one
    std::unordered_map<std::uint64_t, Answered> m_answered;    // by place, while alive
    std::vector<Number> m_groupRound;
    std::vector<Number> m_otherRound;
    std::size_t m_groupSize = 0; // when the last round began
    std::vector<Lost> m_lost;
    Milliseconds m_lastTurn{};
    int m_turns = 0;
    int m_requests = 0; // in this turn
    int m_hurry = 0;    // pings that are not to wait for their turn
    int m_pings = 0;    // so far
    std::uint32_t m_nonce = 0;
};

} // namespace Potluck::Overlay
