// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlay/context.h"
#include "overlay/roster.h"
#include "overlay/sync.h"

#include <functional>
#include <optional>
#include <vector>

namespace Potluck::Overlay {

// How one comes in: says Hello to whom it was told of, again and again while that one does not answer; gets all members
// by Welcome; then says Hello to its own group. And how others come in through us.
class Joining
{
public:
    using Number = MemberBook::Number;

    // joined: all members of somebody have been told, or no more of them come.
    Joining(Context& context, Roster& roster, Sync& sync, std::function<void()> joined);

    void addContact(const RecordPtr& contact);
    void removeContact(const MemberId& id);
    void turn(); // each second
    // To everybody in the own group: who we are, and what our digest is at.
    void announce();
    // Somebody spoke to us whom we do not know.
    void stranger(const MemberId& id);

    void received(const MemberId& from, const Hello& hello);
    void received(const MemberId& from, const Welcome& welcome);

    // Pages of members are coming: whoever arrives now is one of thousands, perhaps.
    [[nodiscard]] bool isBeingTold() const { return m_toldUntil.has_value(); }
    // Those that did not answer yet.
    [[nodiscard]] std::vector<RecordPtr> waitingFor() const;

private:
    static constexpr Milliseconds FirstTry = std::chrono::seconds{2}; // until the second one; doubles
    static constexpr Milliseconds MaxWait = std::chrono::seconds{60};
    static constexpr Milliseconds TellTime = std::chrono::seconds{30}; // that all pages may take
    static constexpr int WelcomesPerTurn = 20;
    static constexpr int StrangersPerTurn = 20;
    static constexpr std::size_t FewRecords = 64; // that are worth a rumour

    struct Contact
    {
        RecordPtr record;
        Milliseconds next{};
        Milliseconds wait{};
        bool asked = false;    // it may send Welcome
        bool welcomed = false; // it did, once
    };
    void greet(Contact& contact);

    Context& m_context;
    Roster& m_roster;
    Sync& m_sync;
    std::function<void()> m_joined;
    std::vector<Contact> m_contacts;
    std::optional<Milliseconds> m_toldUntil; // at most; nothing: no page came but the last
    int m_welcomes = 0;                      // sent in this turn
    int m_strangers = 0;                     // greeted in this turn
};

} // namespace Potluck::Overlay
