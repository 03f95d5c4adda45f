// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "overlay/member.h"
#include "overlay/query.h"

#include <cstddef>
#include <deque>
#include <vector>

namespace Potluck::Overlay {

// Where one search went, as far as it is known here.
struct Trace
{
    // A member that was asked, or that answered though somebody else asked it.
    struct Leg
    {
        MemberId member;
        int answers = 0; // results that it gave
        bool answered = false;
    };
    QueryId id;
    Milliseconds at{0}; // wall clock
    bool ours = false;  // else it was passed on for somebody
    int answers = 0;    // results of all
    int hops = 0;       // of the farthest that answered; 1: who was asked from here
    int duplicates = 0; // copies of the query that were dropped, here or by who was asked
    std::vector<Leg> legs;
};

// The traces of the last searches. Nothing is kept, and nothing it costs, until keep() says how many: a simulation has
// thousands of overlays. One thread.
class Traces
{
public:
    static constexpr std::size_t MaxLegs = 64; // of one search; what goes farther is only counted

    void keep(std::size_t count);
    void begin(const QueryId& id, bool ours, Milliseconds wall);
    // Those below are of searches that were begun; others are not kept any more, or never were.
    void asked(const QueryId& id, const MemberId& member);
    void answered(const QueryId& id, const MemberId& member, int hops, int results);
    void duplicate(const QueryId& id);

    [[nodiscard]] std::vector<Trace> latestFirst() const;

private:
    [[nodiscard]] Trace* find(const QueryId& id);
    static Trace::Leg* leg(Trace& trace, const MemberId& member);

    std::size_t m_keep = 0;
    std::deque<Trace> m_traces; // the latest last
};

} // namespace Potluck::Overlay
