// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/report.h"
#include "sim/world.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <optional>

namespace Potluck::Sim {

// How large a simulated overlay is, how long it is looked at, and what it must reach.
struct Scale
{
    QString name;
    std::uint32_t supernodes = 0;
    std::uint32_t peers = 0; // online at any moment; a tenth more are away
    std::uint32_t files = 0; // different contents
    std::uint32_t words = 200'000;
    std::uint32_t groups = 1; // for the bound of an exhaustive query
    std::uint32_t degree = 0; // of the rivals' graph
    std::uint32_t comparedQueries = 200;
    double minutes = 0;        // of ordinary use
    bool isLarge = false;      // see WorldOptions::countsTerms and knowsFromTheStart
    double queriesPerPeer = 1; // an hour
    double queriesMade = 1;    // of the queries that there would be, that share is made
    double stressMade = 1;     // the same where there are ten times as many
    double stressMinutes = 1;  // each time
    Milliseconds supernodesWithin{60'000};
    Milliseconds peersWithin{120'000};
    Milliseconds settle{150'000};
    Milliseconds partitionLasts{300'000};
    Milliseconds afterPartition{150'000}; // until the next trouble
    std::size_t probes = 300;             // searches of which a recall is made, or how many first results are clean
    std::size_t mergeProbes = 75;         // the same in each second after a partition
    std::uint32_t pollutedFiles = 200;    // the best known ones
    std::uint32_t liarNetworks = 4;

    // What it must reach.
    double popularMessages = 0;
    // Where groups are as small as in the short run, one supernode that is asked in vain weighs more.
    double exhaustiveSlack = 1;
    double fewerThanFlooding = 0;
    double bytesPerSecond = 0;
    double firstHitMedian = 0; // milliseconds
    double firstHitLate = 0;   // 95th percentile
    double loadRatio = 0;
    double memory = 0; // bytes
    double mergeSeconds = 0;

    // Nothing: there is none of that name (club, short, 1k, 40k).
    static std::optional<Scale> named(const QString& name);
};

// What happens meanwhile, for whoever waits; no part of the report. Called from several threads.
using Progress = std::function<void(const QString& what)>;
// The report as far as it is, now and then: a run of an hour may be cut off.
using Interim = std::function<void(const Report& soFar)>;

[[nodiscard]] WorldOptions worldOptions(const Scale& scale, std::uint64_t seed);
// The same where liars are about: of the best known files half the copies are decoys, and a tenth of the peers lies,
// all of them in few networks. An overlay of 200 supernodes at most: a search for what is well known asks a few of
// them, however many there are.
[[nodiscard]] WorldOptions pollutedOptions(const Scale& scale, std::uint64_t seed);
// Three linked indexes and their peers.
[[nodiscard]] Report runClub(const Scale& scale, std::uint64_t seed, const Progress& progress);
// An overlay of many.
[[nodiscard]] Report runMany(const Scale& scale, std::uint64_t seed, const Progress& progress, const Interim& interim);

} // namespace Potluck::Sim
