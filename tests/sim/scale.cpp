// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/scale.h"

#include <algorithm>

namespace Potluck::Sim {

std::optional<Scale> Scale::named(const QString& name)
{
    constexpr double MiB = 1024 * 1024;
    Scale scale;
    scale.name = name;
    if (name == QLatin1String("club")) {
        scale.supernodes = 3;
        scale.peers = 60;
        scale.files = 1500;
        scale.words = 20'000;
        scale.queriesPerPeer = 20; // so few peers would hardly ask anything in an hour
        scale.pollutedFiles = 20;
        scale.liarNetworks = 1;
        scale.minutes = 60;
        scale.supernodesWithin = Milliseconds(1000);
        scale.peersWithin = Milliseconds(10'000);
        scale.settle = Milliseconds(60'000);
        scale.popularMessages = 2;
        scale.bytesPerSecond = 1000;
        scale.loadRatio = 2;
        scale.mergeSeconds = 2;
        return scale;
    }
    scale.popularMessages = 15;
    scale.loadRatio = 2;
    scale.firstHitMedian = 150;
    if (name == QLatin1String("short")) {
        scale.supernodes = 80;
        scale.peers = 800;
        scale.files = 20'000;
        scale.words = 20'000;
        scale.queriesPerPeer = 20; // so few peers would hardly ask anything in an hour
        scale.pollutedFiles = 20;
        scale.liarNetworks = 1;
        scale.groups = 8;
        scale.degree = 8;
        scale.comparedQueries = 20;
        scale.minutes = 1;
        scale.supernodesWithin = Milliseconds(10'000);
        scale.peersWithin = Milliseconds(20'000);
        scale.settle = Milliseconds(60'000);
        scale.afterPartition = Milliseconds(60'000);
        scale.partitionLasts = Milliseconds(60'000);
        scale.probes = 100;
        scale.mergeProbes = 25;
        scale.popularMessages = 40;
        scale.exhaustiveSlack = 1.25;
        scale.fewerThanFlooding = 15;
        scale.bytesPerSecond = 1500;
        scale.firstHitLate = 400;
        scale.memory = 4 * MiB;
        scale.mergeSeconds = 30;
        return scale;
    }
    if (name == QLatin1String("1k")) {
        scale.supernodes = 1000;
        scale.peers = 100'000;
        scale.files = 2'000'000;
        scale.groups = 32;
        scale.peersWithin = Milliseconds(30'000);
        scale.degree = 20;
        scale.minutes = 60;
        scale.fewerThanFlooding = 300;
        scale.bytesPerSecond = 1500;
        scale.firstHitLate = 400;
        scale.memory = 16 * MiB;
        scale.mergeSeconds = 30;
        return scale;
    }
    if (name == QLatin1String("40k")) {
        scale.supernodes = 40'000;
        scale.peers = 3'000'000;
        scale.files = 60'000'000;
        scale.words = 1'000'000;
        scale.groups = 256;
        scale.degree = 30;
        scale.minutes = 10;
        scale.isLarge = true;
        scale.queriesMade = 0.02;
        scale.stressMade = 0.002;
        scale.stressMinutes = 0.5;
        scale.settle = Milliseconds(90'000);
        scale.afterPartition = Milliseconds(45'000);
        scale.partitionLasts = Milliseconds(120'000);
        scale.mergeProbes = 25;
        scale.supernodesWithin = Milliseconds(300'000);
        scale.peersWithin = Milliseconds(9'000);
        scale.popularMessages = 30;
        scale.fewerThanFlooding = 800;
        scale.bytesPerSecond = 7000;
        scale.firstHitLate = 500;
        scale.loadRatio = 2.5;
        scale.memory = 32 * MiB;
        scale.mergeSeconds = 60;
        return scale;
    }
    return std::nullopt;
}

WorldOptions worldOptions(const Scale& scale, std::uint64_t seed)
{
    WorldOptions options;
    options.seed = seed;
    options.supernodes = scale.supernodes;
    options.workload.seed = seed;
    options.workload.peers = scale.peers + scale.peers / 10;
    options.workload.files = scale.files;
    options.workload.words = scale.words;
    options.peers.online = scale.peers;
    options.network.seed = seed;
    options.network.queryLinksAreOpen = scale.queriesMade < 1;
    options.queriesPerPeer = scale.queriesPerPeer;
    options.countsTerms = !scale.isLarge;
    options.knowsFromTheStart = scale.isLarge;
    return options;
}

WorldOptions pollutedOptions(const Scale& scale, std::uint64_t seed)
{
    Scale smaller = scale;
    smaller.supernodes = std::min<std::uint32_t>(scale.supernodes, 200);
    smaller.peers = scale.peers / scale.supernodes * smaller.supernodes;
    smaller.files = std::min<std::uint32_t>(scale.files, 2'000'000);
    WorldOptions options = worldOptions(smaller, seed);
    options.workload.pollutedFiles = scale.pollutedFiles;
    options.workload.liarNetworks = scale.liarNetworks;
    options.workload.liars = 0.1;
    return options;
}

} // namespace Potluck::Sim
