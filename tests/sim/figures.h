// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/search.h"
#include "sim/world.h"

#include <cstdint>
#include <vector>

namespace Potluck::Sim {

// What the table's cells are made of: numbers from a world's outcomes. Pure, but for the world that is looked at.

[[nodiscard]] double mean(const std::vector<double>& values); // 0 where there are none
[[nodiscard]] double percentile(std::vector<double> values, double share);

// Which queries a figure is about.
constexpr double PopularShare = 0.1;         // popular: that share of the supernodes or more hold a match
constexpr std::uint64_t PopularCopies = 100; // and there are that many copies
constexpr std::uint32_t RareHolders = 3;     // rare: at least one, at most so many others hold a match

// Of ordinary use for a while.
struct SteadyFigures
{
    std::size_t queries = 0;
    std::vector<double> popularMessages;    // of ordinary popular queries
    std::vector<double> popularContents;    // share of the contents that these found
    std::vector<double> ordinaryMessages;   // of all ordinary queries
    std::vector<double> exhaustiveMessages; // with their bounds, groups - 1 + 1.1 x other holders
    std::vector<double> exhaustiveBounds;
    std::vector<double> rareMessages;  // of rare queries, ordinary and exhaustive
    std::vector<double> recalls;       // of exhaustive queries that have something to find
    std::vector<double> enough;        // ordinary ones: copies found of those that were there, a hundred at most
    std::vector<double> firstHits;     // milliseconds until the first result, the own index's too
    std::vector<double> firstOwnHits;  // where the own index has one
    std::vector<double> firstOthers;   // until the first from another supernode, where another has one
    std::vector<double> firstExcesses; // what of that is more than one round trip to who answered
    std::size_t unanswered = 0;        // queries that had something to find and found nothing
    double bytesPerSecond = 0;         // sent by a supernode, mean
    // Messages in and out a second, of each supernode that was there all the time. Where only a part of the queries is
    // made: of others' searches that part, weighed; of its own peers' what is to be expected of so many peers.
    std::vector<double> loads;
    Traffic traffic; // of all supernodes
    double supernodeSeconds = 0;
    std::vector<double> memories; // bytes of each overlay at the end
    std::vector<double> homeless; // milliseconds
    std::uint64_t deaths = 0;
};

// Runs the world for that long and looks on. Peers search queryFactor times as often as they would, of which only the
// share `made` is made; what these cost is counted so much more often. `groups` is for the bound.
[[nodiscard]] SteadyFigures runSteady(World& world, Milliseconds time, double queryFactor, double made,
                                      std::uint32_t groups);

// Mean recall of exhaustive searches that are made within `time` from now on; the world goes on until they ended.
[[nodiscard]] double probeRecall(World& world, std::size_t probes, Milliseconds time);

// After a partition was mended now: milliseconds until searches find at least `share` of what they find when all is
// well again; -1: not within `patience`.
[[nodiscard]] double timeToMerge(World& world, double share, std::size_t probesPerStep, Milliseconds step,
                                 Milliseconds patience);

} // namespace Potluck::Sim
