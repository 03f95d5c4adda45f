// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlay/context.h"
#include "overlay/roster.h"

#include <vector>

namespace Potluck::Overlay {

// Two members compare whom they hold alive, where rumours left a difference or a partition ends: sums of groups, then
// short names of the groups that differ, then the records that are missing.
class Sync
{
public:
    using Number = MemberBook::Number;

    Sync(Context& context, Roster& roster) : m_context(context), m_roster(roster) {}

    // What somebody said in passing that it knows; begins a comparison where that is due.
    void compare(const MemberId& with, const Knowledge& theirs);
    void begin(const MemberId& with);
    // The same, at most once a second. bothLost: each had the other as lost, so a partition ends.
    void mend(const MemberId& with, bool bothLost);
    void received(const MemberId& from, const Sums& sums);
    void received(const MemberId& from, const Shorts& shorts);
    void received(const MemberId& from, const Want& want);

    // A partition ended here a moment ago: others may still hold us as lost and will compare by themselves. While that
    // is so, whom others hold alive is alive. Else whoever is lost stays lost until it says that it is not: a dead one
    // that somebody did not hear of would come back to life everywhere.
    [[nodiscard]] bool mergedRecently() const { return mergingSeconds() > 0; }

private:
    static constexpr Milliseconds MergeTime = std::chrono::seconds{30};
    static constexpr Milliseconds HearsayInterval = std::chrono::minutes{1}; // between merges that others tell of
    static constexpr Milliseconds ApartInterval = std::chrono::seconds{5};   // far apart
    static constexpr Milliseconds QuietInterval = std::chrono::minutes{1};   // no news, and still different
    static constexpr Milliseconds BusyInterval = std::chrono::minutes{5};    // there always is news
    static constexpr Milliseconds Quiet = std::chrono::seconds{20};
    static constexpr Milliseconds AnswerInterval{200}; // comparisons of others, on the average
    static constexpr int AnswerBurst = 20;

    [[nodiscard]] bool mayAnswer();
    // That are left, whole ones.
    [[nodiscard]] std::uint8_t mergingSeconds() const;
    void mergeUntil(Milliseconds until);
    // seconds: as Sums and Shorts say.
    void heardOfMerge(std::uint8_t seconds);
    void sendShorts(const MemberId& to, std::vector<Prefix> prefixes, std::vector<Shorts::Member> members, bool reply);

    Context& m_context;
    Roster& m_roster;
    std::optional<Milliseconds> m_begun;
    std::optional<Milliseconds> m_mended;
    Milliseconds m_mergesUntil{};
    std::optional<Milliseconds> m_hearsay; // when the merge that others tell of was heard of first
    Milliseconds m_answersPaid{};          // a bucket: each answer pays one interval
};

} // namespace Potluck::Overlay
