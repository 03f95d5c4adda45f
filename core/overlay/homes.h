// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "overlay/member.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace Potluck::Overlay {

// A supernode that a peer may be at home with, as another one told it.
struct HomeCandidate
{
    RecordPtr record;
    std::uint8_t load = 0; // per cent
};
// Shared: an index tells all its peers the same, and a simulation holds it once.
using HomeCandidates = std::shared_ptr<const std::vector<HomeCandidate>>;
constexpr qsizetype MaxHomeCandidates = 16;

// What Homes asks of the world. Implemented by `node` over sessions at indexes, and by the simulation. No
// implementation calls back from inside a call.
class HomeLink
{
public:
    virtual ~HomeLink() = default;
    // Become known there and publish, silently: not found until wake(). Answered by Homes::entered() or failed(); asked
    // again of a primary that was lost, which may count as a push to a try under way.
    virtual void enter(const RecordPtr& home) = 0;
    // The lightest question there is; answered by Homes::beaten().
    virtual void beat(const RecordPtr& home) = 0;
    // Be found there from now on, or no longer. An answer counts as beaten(), a refusal is failed().
    virtual void wake(const RecordPtr& home, bool active) = 0;
    // Not at home there any more, or not trying to be. Nothing is said of it after that.
    virtual void leave(const RecordPtr& home) = 0;
};

// Where a peer is at home: a primary, which answers for it, and a silent standby, which already has its list. Two
// missed heartbeats of the active one, or the end of its connection, wake the standby; where both are gone, several
// candidates are tried at once and the first that answers is woken. A primary that was lost is tried again, with a
// back-off of 1 s to 60 s; when it has been back for 30 s it is the active one again and the other one silent. At first
// the standby waits for the primary, as long as that is tried for the first time.
//
// Small, no thread, no timer of its own: the caller calls tick() at nextTick(), and nextTick() is asked anew after each
// call. Times are monotonic. Both heartbeats of a peer go in one tick, all of them in one phase: a caller that knows
// that the homes answer (a simulation) may leave whole intervals out, and what comes late by more than an interval goes
// on in phase. No heartbeats while there is nobody else to go to.
class Homes
{
public:
    static constexpr Milliseconds BeatInterval{5000};
    static constexpr Milliseconds BeatPatience{2000}; // no answer for so long: missed
    static constexpr int MissedBeats = 2;             // lost
    static constexpr Milliseconds EnterPatience{5000};
    static constexpr Milliseconds PrimaryStable{30'000};
    static constexpr int EnterAtOnce = 3; // candidates, where no home is well
    static constexpr Milliseconds AvoidTime{60'000};

    // The link and the random numbers outlive it. A primary that was away for `primaryLasts` is given up, and who took
    // its place is the primary; never where that is Milliseconds::max() (we have an account there).
    Homes(HomeLink& link, Random& random, Milliseconds primaryLasts = Milliseconds::max());

    // Null: whichever candidate is first. isIn: we are at home there already.
    void start(RecordPtr primary, HomeCandidates candidates, Milliseconds now, bool isIn = false);
    // Those that count from now on; who we are at home with stays.
    void setCandidates(HomeCandidates candidates, Milliseconds now);

    // -- what the link tells. Of homes that are none (any more) nothing follows.
    void entered(const MemberId& home, Milliseconds now);
    void beaten(const MemberId& home, Milliseconds now);
    // It refuses us, cannot be reached, or its connection broke, or it said that it leaves.
    void failed(const MemberId& home, Milliseconds now);

    void tick(Milliseconds now);
    [[nodiscard]] Milliseconds nextTick() const; // Milliseconds::max(): nothing to do

    struct Home
    {
        RecordPtr record;
        enum class State : std::uint8_t { Away, Entering, In } state = State::Away;
        bool isPrimary = false;
        bool isActive = false; // woken
        bool owesBeat = false;
        std::uint8_t missed = 0;
        std::uint8_t failures = 0; // of tries in a row
        Milliseconds since{0};     // it is in, or is not
        Milliseconds due{0};       // Away: the next try; Entering: given up
    };
    [[nodiscard]] const std::vector<Home>& homes() const { return m_homes; } // a few
    [[nodiscard]] RecordPtr active() const;                                  // null: not found anywhere
    [[nodiscard]] RecordPtr standby() const;                                 // null: none that is ready

private:
    struct Avoided
    {
        std::uint64_t home = 0; // the first bytes of its id
        Milliseconds until{0};
    };

    [[nodiscard]] Home* find(const MemberId& id);
    [[nodiscard]] Home* findActive();
    [[nodiscard]] Home* findPrimary();
    // It is tried for the first time.
    [[nodiscard]] static bool isStarting(const Home* primary);
    void lose(std::size_t at, Milliseconds now);
    void judge(Milliseconds now);
    void sendBeats(Milliseconds now);
    void retryPrimary(Milliseconds now);
    void settle(Milliseconds now);
    void chooseActive(Milliseconds now);
    void chooseOthers(Milliseconds now);
    void setActive(Home& home, bool active);
    [[nodiscard]] RecordPtr choose();
    [[nodiscard]] bool isAvoided(const MemberId& id) const;
    [[nodiscard]] bool hasElsewhere() const;

    HomeLink& m_link;
    Random& m_random;
    const Milliseconds m_primaryLasts;
    HomeCandidates m_candidates;
    std::vector<Home> m_homes; // by age
    std::vector<Avoided> m_avoided;
    Milliseconds m_nextBeat{0};
    Milliseconds m_judgement = Milliseconds::max();  // of the beats that went out last
    Milliseconds m_nextChoice = Milliseconds::max(); // where no candidate was left
};

// Whether two supernodes are probably in one place: the first addresses share an IPv4 /24 or an IPv6 /48.
[[nodiscard]] bool areNear(const Record& a, const Record& b);

} // namespace Potluck::Overlay
