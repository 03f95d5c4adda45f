// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlay/context.h"
#include "overlay/partners.h"
#include "overlay/rumours.h"

#include <cstdint>
#include <functional>
#include <unordered_set>
#include <vector>

namespace Potluck::Overlay {

// Takes in what is heard of members and passes it on: rumours (Demers et al. 1987). What is new goes to two partners in
// every turn (a second), until it was sent in MaxTurns or was heard again from MaxHeard others. Where half of tens of
// thousands are lost at once, most deaths wait for their turn, and one that is heard again meanwhile is left to others;
// whom that passes by learns it when knowledge is compared (Sync).
class Roster
{
public:
    using Number = MemberBook::Number;

    struct Events
    {
        std::function<void(Number)> arrived; // alive, or alive with a new record
        std::function<void(Number)> gone;    // lost or left
    };
    Roster(Context& context, Partners& partners, Events events);

    // A record that somebody told; true where it brings something new. Passed on as a rumour where asked to.
    bool born(const RecordPtr& record, bool rumour = true);
    // Was not reached, or said that it leaves.
    void gone(Number number, bool left, bool rumour = true);
    // Spoke to us, or is known to do so by somebody whom we trust in that, although it was lost.
    void revive(Number number);
    void received(const MemberId& from, const News& news);
    // No rumour of it any more: the number may become another's.
    void forget(Number number);

    // Somebody says that we are lost: a new incarnation, told around.
    void refute(std::uint32_t incarnation);
    // What the own record says from now on; its incarnation is made here.
    void setSelf(Record record);
    // Tells the own group and the partners that we leave.
    void sayGoodbye();
    void ban(const MemberId& id) { m_banned.insert(id); }
    void unban(const MemberId& id) { m_banned.erase(id); }
    [[nodiscard]] bool isBanned(const MemberId& id) const { return m_banned.contains(id); }

    // A partition ends: what the sides said of each other is forgotten, and not believed until then.
    void forgetDeaths(Milliseconds until);
    // Many more were lost than are told in a turn, and the rest are still waiting for theirs.
    [[nodiscard]] bool isBehind() const { return m_waiting.count() > 0; }
    // When something new was heard last.
    [[nodiscard]] Milliseconds lastNews() const { return m_lastNews; }

    void turn(); // each second
    [[nodiscard]] qsizetype memory() const;

private:
    static constexpr std::uint8_t MaxTurns = 6;
    static constexpr std::uint8_t MaxHeard = 4;
    static constexpr int Listeners = 2; // a turn
    static constexpr std::size_t BirthsPerTurn = 200;
    static constexpr std::size_t DeathsPerTurn = 1000;
    static constexpr std::size_t MaxBirths = 20'000;              // under way; of deaths as many as go out in a turn
    static constexpr std::uint32_t MaxClockSkew = 30 * 24 * 3600; // seconds

    [[nodiscard]] bool isAcceptable(const Record& record) const;
    void spread(Number number);
    void heardAgain(Number number);
    void takeWaiting();
    [[nodiscard]] bool died(const Death& death); // false: we know better
    [[nodiscard]] Death deathOf(Number number) const;

    Context& m_context;
    Partners& m_partners;
    Events m_events;
    Rumours m_births;         // of who is alive
    Rumours m_deaths;         // of who is not
    NumberSet m_waiting;      // deaths that will be rumours when there is room
    Number m_nextWaiting = 0; // from there on
    std::unordered_set<MemberId> m_banned;
    Milliseconds m_lastNews{};
    Milliseconds m_noDeathsUntil{};
};

} // namespace Potluck::Overlay
