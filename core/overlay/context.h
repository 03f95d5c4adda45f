// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlay/agenda.h"
#include "overlay/membership.h"
#include "overlay/overlay.h"
#include "overlay/traces.h"

#include <utility>

namespace Potluck::Overlay {

// What all parts of one overlay share: the world, who is here, who we are. Owned by the overlay, outlives the parts.
class Context
{
public:
    using Number = MemberBook::Number;

    explicit Context(const Overlay::Environment& environment);

    [[nodiscard]] Milliseconds now() const { return env.clock.monotonic(); }
    // Seconds since 2020, what incarnations are made of.
    [[nodiscard]] std::uint32_t presentIncarnation() const;
    [[nodiscard]] Prefix group() const { return Prefix::of(selfPlace, bits); }
    [[nodiscard]] bool isInGroup(Number number) const { return group().holds(members.place(number)); }

    // To a member, or somebody who wants to be one; not to ourselves, not after stopping.
    void send(const RecordPtr& to, Message message);
    void send(Number to, Message message) { send(members.record(to), std::move(message)); }
    // Where it is known: with its addresses.
    void send(const MemberId& to, Message message);

    Overlay::Environment env;
    Membership members;
    Agenda agenda;
    Stats stats;
    Traces traces;
    RecordPtr self;
    Number selfNumber = MemberBook::None;
    std::uint64_t selfPlace = 0;
    std::uint8_t bits = 0; // of the own group
    DigestState digest;    // the own one, as published
    std::uint8_t load = 0; // per cent
    bool stopped = true;
};

} // namespace Potluck::Overlay
