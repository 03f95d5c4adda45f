// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/sync.h"

#include <algorithm>
#include <utility>

namespace Potluck::Overlay {

void Sync::compare(const MemberId& with, const Knowledge& theirs)
{
    const Knowledge& ours = m_context.members.knowledge();
    if (ours == theirs || theirs.count == 0)
        return; // 0: it does not know us, and so does not tell
    const auto difference = ours.count > theirs.count ? ours.count - theirs.count : theirs.count - ours.count;
    // Of deaths that wait to be told most are being told by others, too.
    const bool apart = difference > std::max<std::uint32_t>(3, ours.count / 50) && !m_roster.isBehind();
    const Milliseconds now = m_context.now();
    Milliseconds interval = BusyInterval;
    if (apart || mergedRecently())
        interval = ApartInterval;
    else if (now - m_roster.lastNews() >= Quiet)
        interval = QuietInterval;
    if (m_begun && now - *m_begun < interval)
        return;
    m_begun = now;
    begin(with);
}

void Sync::mend(const MemberId& with, bool bothLost)
{
    const Milliseconds now = m_context.now();
    // One at a time is enough, and each member that comes back would begin one.
    if (m_mended && now - *m_mended < std::chrono::seconds{1})
        return;
    m_mended = now;
    if (bothLost)
        mergeUntil(now + MergeTime);
    begin(with);
}

std::uint8_t Sync::mergingSeconds() const
{
    const Milliseconds left = std::max(m_mergesUntil - m_context.now(), Milliseconds{0});
    return static_cast<std::uint8_t>(left / std::chrono::seconds{1});
}

void Sync::mergeUntil(Milliseconds until)
{
    if (until <= m_mergesUntil)
        return;
    m_mergesUntil = until;
    m_roster.forgetDeaths(until);
}

void Sync::heardOfMerge(std::uint8_t seconds)
{
    if (seconds == 0)
        return;
    // Whoever tells of it again and again is not believed.
    const Milliseconds now = m_context.now();
    if (!m_hearsay || now - *m_hearsay >= HearsayInterval)
        m_hearsay = now;
    mergeUntil(std::min<Milliseconds>(now + std::chrono::seconds{seconds}, *m_hearsay + MergeTime));
}

void Sync::begin(const MemberId& to)
{
    m_context.send(to, Sums{m_context.bits, m_context.members.sums(m_context.bits), mergingSeconds()});
}

bool Sync::mayAnswer()
{
    const Milliseconds now = m_context.now();
    m_answersPaid = std::max(m_answersPaid, now - AnswerInterval * AnswerBurst);
    if (m_answersPaid + AnswerInterval > now)
        return false;
    m_answersPaid += AnswerInterval;
    return true;
}

void Sync::received(const MemberId& from, const Sums& sums)
{
    if (sums.sums.size() != std::size_t{1} << sums.bits || !mayAnswer())
        return;
    heardOfMerge(sums.merging);
    const auto ours = m_context.members.sums(sums.bits);
    std::vector<Prefix> prefixes;
    std::vector<Shorts::Member> members;
    for (std::uint32_t number = 0; number < ours.size(); ++number) {
        if (ours[number] == sums.sums[number])
            continue;
        const Prefix prefix = Prefix::numbered(number, sums.bits);
        std::vector<Shorts::Member> here;
        m_context.members.visit(Membership::State::Alive, prefix, [&](MemberBook::Number member) {
            here.push_back({m_context.members.place(member), m_context.members.incarnation(member)});
        });
        if (here.size() > MaxShorts)
            continue; // groups are never so large
        if (members.size() + here.size() > MaxShorts || prefixes.size() == MaxPrefixes) {
            sendShorts(from, std::exchange(prefixes, {}), std::exchange(members, {}), false);
        }
        prefixes.push_back(prefix);
        members.insert(members.end(), here.begin(), here.end());
    }
    if (!prefixes.empty())
        sendShorts(from, std::move(prefixes), std::move(members), false);
}

void Sync::sendShorts(const MemberId& to, std::vector<Prefix> prefixes, std::vector<Shorts::Member> members, bool reply)
{
    m_context.send(to, Shorts{std::move(prefixes), std::move(members), mergingSeconds(), reply});
}

void Sync::received(const MemberId& from, const Shorts& shorts)
{
    Membership& members = m_context.members;
    heardOfMerge(shorts.merging);
    const bool merge = shorts.merging > 0 && mergedRecently();
    Want want;
    News news;
    std::vector<std::uint64_t> named;
    named.reserve(shorts.members.size());
    for (const Shorts::Member& member : shorts.members) {
        named.push_back(member.place);
        if (member.place == m_context.selfPlace)
            continue;
        const Number known = members.known(member.place);
        if (known == MemberBook::None || members.incarnation(known) < member.incarnation) {
            want.places.push_back(member.place);
            continue;
        }
        const auto state = members.state(known);
        if (state == Membership::State::Alive) {
            if (members.incarnation(known) > member.incarnation && news.births.size() < MaxRecords)
                news.births.push_back(members.record(known));
        } else if (state == Membership::State::Lost && merge) {
            m_roster.revive(known);
        } else if (news.deaths.size() < MaxDeaths) {
            news.deaths.push_back({member.place, members.incarnation(known), state == Membership::State::Left});
        }
    }
    if (!want.places.empty())
        m_context.send(from, std::move(want));
    if (!news.births.empty() || !news.deaths.empty())
        m_context.send(from, std::move(news));
    if (shorts.reply)
        return;

    std::sort(named.begin(), named.end());
    std::vector<Shorts::Member> others;
    for (const Prefix& prefix : shorts.prefixes) {
        members.visit(Membership::State::Alive, prefix, [&](Number number) {
            if (!std::binary_search(named.begin(), named.end(), members.place(number)) && others.size() < MaxShorts)
                others.push_back({members.place(number), members.incarnation(number)});
        });
    }
    if (!others.empty())
        sendShorts(from, {}, std::move(others), true);
}

void Sync::received(const MemberId& from, const Want& want)
{
    if (!mayAnswer())
        return;
    News news;
    for (const std::uint64_t place : want.places) {
        const Number known = m_context.members.alive(place);
        if (known == MemberBook::None)
            continue;
        news.births.push_back(m_context.members.record(known));
        if (news.births.size() == MaxRecords)
            m_context.send(from, std::exchange(news, {}));
    }
    if (!news.births.empty())
        m_context.send(from, std::move(news));
}

} // namespace Potluck::Overlay
