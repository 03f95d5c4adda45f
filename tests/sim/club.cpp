// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/figures.h"
#include "sim/pollution.h"
#include "sim/scale.h"

#include <algorithm>
#include <cmath>

namespace Potluck::Sim {

namespace {

// Three indexes that are run as servers are: they do not come and go, and everybody has an account at one of them.
WorldOptions clubOptions(const Scale& scale, std::uint64_t seed)
{
    WorldOptions options = worldOptions(scale, seed);
    options.supernodeChurn = false;
    options.peers.primaryLasts = Milliseconds::max();
    return options;
}

QString percent(double share)
{
    return QString::asprintf("%.2f %%", 100 * share);
}

// Recall some seconds after two of the three died, and how long their peers were found nowhere.
struct TwoDied
{
    double recall = 0;
    double homeless = 0; // milliseconds, the longest
};

TwoDied killTwo(const Scale& scale, const WorldOptions& options, const std::shared_ptr<const World::Files>& files,
                NodeIndex survivor)
{
    World world(options, files);
    world.warmUp(scale.supernodesWithin, scale.peersWithin, scale.settle);
    for (NodeIndex node = 0; node < scale.supernodes; ++node) {
        if (node != survivor)
            world.crash(node, true);
    }
    world.runFor(Milliseconds(15'000));
    TwoDied died;
    died.recall = probeRecall(world, scale.probes, Milliseconds(1000));
    for (const std::uint32_t homeless : world.peers().homelessTimes())
        died.homeless = std::max<double>(died.homeless, homeless);
    return died;
}

// So few peers hold so few copies that chance decides much: the mean of several clubs.
void addPollution(Report& report, const Scale& scale, std::uint64_t seed)
{
    constexpr std::uint64_t Clubs = 20;
    std::vector<double> clean;
    Pollution all{0, 0, 0, 0, 0};
    for (std::uint64_t club = 0; club < Clubs; ++club) {
        WorldOptions options = clubOptions(scale, seed + club);
        options.workload = pollutedOptions(scale, seed + club).workload;
        World world(options, std::make_shared<const World::Files>(options.workload));
        world.warmUp(scale.supernodesWithin, scale.peersWithin, scale.settle);
        const Pollution pollution = searchPolluted(world, scale.probes);
        clean.push_back(pollution.clean);
        all.cleanByCount += pollution.cleanByCount / Clubs;
        all.queries += pollution.queries;
        all.deceived += pollution.deceived;
        all.avoidable += pollution.avoidable;
    }
    all.clean = mean(clean);
    report.add(QStringLiteral("clean first ten results, half the copies polluted, a tenth of peers lying"),
               QStringLiteral("100 %"),
               QString::asprintf("%.2f %% (%llu clubs, the worst %.2f %%)", 100 * all.clean,
                                 static_cast<unsigned long long>(Clubs),
                                 100 * *std::min_element(clean.begin(), clean.end())),
               all.clean >= 1);
    report.note(
        QString::asprintf("%zu of %zu queries for polluted files showed a decoy among the first ten; in %zu of "
                          "them fewer networks had it than the true file, in the others as many or more, so that "
                          "their number tells nothing; ranked by the number of sources %.2f %% were clean",
                          all.deceived, all.queries, all.avoidable, 100 * all.cleanByCount));
}

} // namespace

Report runClub(const Scale& scale, std::uint64_t seed, const Progress& progress)
{
    Report report(scale.name,
                  QString::asprintf("%u linked indexes, %u peers online, %u files; %.0f simulated minutes of use",
                                    scale.supernodes, scale.peers, scale.files, scale.minutes));
    const WorldOptions options = clubOptions(scale, seed);
    const auto files = std::make_shared<const World::Files>(options.workload);
    World world(options, files);
    world.warmUp(scale.supernodesWithin, scale.peersWithin, scale.settle);
    const auto steady =
        runSteady(world, Milliseconds(static_cast<Milliseconds::rep>(std::lround(scale.minutes * 60'000))), 1, 1, 1);
    progress(QStringLiteral("ordinary use"));

    const auto mostOf = [](const std::vector<double>& values) {
        return values.empty() ? 0 : *std::max_element(values.begin(), values.end());
    };
    const double popular = mostOf(steady.popularMessages);
    report.add(QStringLiteral("messages, popular query"), QStringLiteral("at most holders, at most 2"),
               QString::asprintf("%.2f, at most %.0f", mean(steady.popularMessages), popular), popular <= 2);
    const double exhaustive = mostOf(steady.exhaustiveMessages);
    report.add(QStringLiteral("messages, exhaustive query"), QStringLiteral("at most 2"),
               QString::asprintf("%.2f, at most %.0f", mean(steady.exhaustiveMessages), exhaustive), exhaustive <= 2);
    report.add(QStringLiteral("bytes a second per supernode"), QStringLiteral("below 1 kB"),
               QString::asprintf("%.0f B", steady.bytesPerSecond), steady.bytesPerSecond < scale.bytesPerSecond);
    const double recall = mean(steady.recalls);
    report.add(QStringLiteral("recall of files online for over 30 s"), QStringLiteral("100 %"), percent(recall),
               recall >= 1);
    report.add(QStringLiteral("first hit of the own index, median / p95"), QStringLiteral("5 / 50 ms"),
               QString::asprintf("%.0f / %.0f ms", percentile(steady.firstOwnHits, 0.5),
                                 percentile(steady.firstOwnHits, 0.95)),
               percentile(steady.firstOwnHits, 0.5) <= 5 && percentile(steady.firstOwnHits, 0.95) <= 50);
    // The own catalog is searched first, then the other's.
    const double excess = percentile(steady.firstExcesses, 0.5);
    report.add(QStringLiteral("first hit of another index, median"),
               QStringLiteral("one round trip (and 10 ms for two catalogs)"),
               QString::asprintf("one round trip and %.1f ms", excess), excess <= 10);
    const double load = steady.loads.empty() ? 0 : mostOf(steady.loads) / mean(steady.loads);
    report.add(QStringLiteral("load, max / mean"), QStringLiteral("at most 2"), QString::asprintf("%.2f", load),
               load <= scale.loadRatio);
    report.add(QStringLiteral("memory for the overlay"), QStringLiteral("(all that it takes)"),
               QString::asprintf("%.2f MB", mostOf(steady.memories) / 1e6), true);

    double worst = 1;
    double homeless = 0;
    for (NodeIndex survivor = 0; survivor < scale.supernodes; ++survivor) {
        const TwoDied died = killTwo(scale, options, files, survivor);
        worst = std::min(worst, died.recall);
        homeless = std::max(homeless, died.homeless / 1000);
    }
    report.add(QStringLiteral("any two die: all files of all peers are found, after 15 s"), QStringLiteral("100 %"),
               percent(worst), worst >= 1);
    report.add(QStringLiteral("a peer without a searchable home, its home's process died"),
               QStringLiteral("at most 3 s"), QString::asprintf("%.2f s at most", homeless), homeless <= 3);
    progress(QStringLiteral("two died"));

    // The first index against the others.
    for (NodeIndex node = 0; node < scale.supernodes; ++node)
        world.setSide(node, node == 0 ? 1 : 2);
    world.runFor(scale.partitionLasts);
    const double apart = probeRecall(world, scale.probes, Milliseconds(1000));
    world.mend();
    const double merged = timeToMerge(world, 1, 20, Milliseconds(250), Milliseconds(20'000));
    report.add(QStringLiteral("merge after a partition"), QStringLiteral("at most 2 s"),
               merged < 0 ? QStringLiteral("not in 20 s") : QString::asprintf("%.2f s", merged / 1000),
               merged >= 0 && merged <= scale.mergeSeconds * 1000);
    report.note(QString::asprintf(
        "%zu queries (20 an hour of each peer), %zu of them exhaustive; one index apart from the others "
        "for %.0f minutes, recall meanwhile %.1f %%",
        steady.queries, steady.exhaustiveMessages.size(), static_cast<double>(scale.partitionLasts.count()) / 60'000,
        100 * apart));
    progress(QStringLiteral("partition"));

    addPollution(report, scale, seed);
    progress(QStringLiteral("pollution"));
    return report;
}

} // namespace Potluck::Sim
