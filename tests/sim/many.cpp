// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/comparison.h"
#include "sim/figures.h"
#include "sim/pollution.h"
#include "sim/scale.h"

#include <algorithm>
#include <cmath>
#include <future>

namespace Potluck::Sim {

namespace {

constexpr double Hour = 3600;
constexpr double RecallMust = 0.995;

QString percent(double share)
{
    return QString::asprintf("%.2f %%", 100 * share);
}
QString bytes(double count)
{
    return count < 1000 ? QString::asprintf("%.0f B", count) : QString::asprintf("%.2f kB", count / 1000);
}

class Run
{
public:
    Run(const Scale& scale, std::uint64_t seed, const Progress& progress, const Interim& interim)
        : m_scale(scale)
        , m_options(worldOptions(scale, seed))
        , m_pollution(pollutedOptions(scale, seed))
        , m_progress(progress)
        , m_interim(interim)
        , m_report(scale.name, about(scale))
    {}

    Report run()
    {
        // Worlds of their own: they take the other processor.
        auto polluted = std::async(std::launch::async, [this] { return searchPolluted(); });
        m_progress(QStringLiteral("files"));
        m_files = std::make_shared<const World::Files>(m_options.workload);
        m_progress(QString::asprintf("%llu copies of %u files",
                                     static_cast<unsigned long long>(m_files->workload.replicas()),
                                     m_files->workload.contents()));
        std::future<Report> troubled;
        if (!m_scale.isLarge) { // there is memory for two of them
            troubled = std::async(std::launch::async, [this] {
                World world(m_options, m_files);
                warmUp(world);
                Report report(m_scale.name, {});
                troubles(world, report, [](const Report&) {});
                return report;
            });
        }
        World world(m_options, m_files);
        warmUp(world);
        // What links searches keep open is open when they are looked at.
        world.setQueryRate(m_scale.queriesMade);
        world.runFor(m_scale.settle / 2);
        m_progress(QStringLiteral("warmed up"));
        const auto steady = runSteady(world, minutes(m_scale.minutes), 1, m_scale.queriesMade, m_scale.groups);
        m_progress(QStringLiteral("ordinary use"));
        const auto compared = compare(world, m_scale.comparedQueries, m_scale.degree);
        m_progress(QStringLiteral("comparison"));
        tellMessages(steady, compared);
        tellOthers(steady);
        tellPollution(polluted.get());
        tellTraffic(steady);
        tellRivals(compared);
        m_interim(m_report);
        if (troubled.valid())
            m_report.append(troubled.get());
        else
            troubles(world, m_report, m_interim);
        return m_report;
    }

private:
    static Milliseconds minutes(double count)
    {
        return Milliseconds(static_cast<Milliseconds::rep>(std::lround(count * 60'000)));
    }
    // From when on all that supernodes learn has its price.
    static Milliseconds warmingUp(const Scale& scale)
    {
        const Milliseconds begins = scale.isLarge ? Milliseconds(0) : scale.supernodesWithin + scale.peersWithin;
        return begins + scale.settle * 3 / 2;
    }
    static QString about(const Scale& scale)
    {
        return QString::asprintf(
            "%u supernodes, %u peers online, %u files; %.0f simulated minutes of ordinary use after %.0f of "
            "warming up",
            scale.supernodes, scale.peers, scale.files, scale.minutes,
            static_cast<double>(warmingUp(scale).count()) / 60'000);
    }

    void tellMessages(const SteadyFigures& steady, const std::vector<ComparedQuery>& compared)
    {
        const double popular = mean(steady.popularMessages);
        m_report.add(QStringLiteral("messages, popular query"),
                     QString::asprintf("at most %.0f", m_scale.popularMessages),
                     QString::asprintf("%.1f (p95 %.0f)", popular, percentile(steady.popularMessages, 0.95)),
                     popular <= m_scale.popularMessages);
        const double exhaustive = mean(steady.exhaustiveMessages);
        const double bound = mean(steady.exhaustiveBounds) * m_scale.exhaustiveSlack;
        std::size_t within = 0;
        for (std::size_t i = 0; i < steady.exhaustiveMessages.size(); ++i)
            within += steady.exhaustiveMessages[i] <= steady.exhaustiveBounds[i] ? 1 : 0;
        m_report.add(
            QStringLiteral("messages, exhaustive query"),
            QString::asprintf("at most %u + 1.1 x holders: %.1f", m_scale.groups - 1, bound),
            QString::asprintf("%.1f (%.0f %% of queries within)", exhaustive,
                              100.0 * static_cast<double>(within) /
                                  static_cast<double>(std::max<std::size_t>(steady.exhaustiveMessages.size(), 1))),
            exhaustive <= bound);
        std::vector<double> flooding;
        std::vector<double> rares = steady.rareMessages;
        for (const ComparedQuery& row : compared) {
            flooding.push_back(row.flooding);
            if (row.rare)
                rares.push_back(row.potluck);
        }
        const double rare = mean(rares);
        const double fewer = rare > 0 ? mean(flooding) / rare : 0;
        m_report.add(QStringLiteral("against flooding, rare query"),
                     QString::asprintf("at least %.0f x fewer", m_scale.fewerThanFlooding),
                     QString::asprintf("%.0f x (%.1f, flooding %.0f)", fewer, rare, mean(flooding)),
                     fewer >= m_scale.fewerThanFlooding);
    }

    void tellOthers(const SteadyFigures& steady)
    {
        m_report.add(QStringLiteral("bytes a second per supernode"),
                     QLatin1String("at most ") + bytes(m_scale.bytesPerSecond), bytes(steady.bytesPerSecond),
                     steady.bytesPerSecond <= m_scale.bytesPerSecond);
        const double recall = mean(steady.recalls);
        m_report.add(QStringLiteral("recall of files online for over 30 s"), QStringLiteral("at least 99.5 %"),
                     percent(recall), recall >= RecallMust);
        const double median = percentile(steady.firstOthers, 0.5);
        const double late = percentile(steady.firstOthers, 0.95);
        m_report.add(QStringLiteral("first hit of another supernode, median / p95"),
                     QString::asprintf("%.0f / %.0f ms", m_scale.firstHitMedian, m_scale.firstHitLate),
                     QString::asprintf("%.0f / %.0f ms", median, late),
                     median <= m_scale.firstHitMedian && late <= m_scale.firstHitLate);
        const double most = steady.loads.empty() ? 0 : *std::max_element(steady.loads.begin(), steady.loads.end());
        const double ratio = steady.loads.empty() ? 0 : most / mean(steady.loads);
        m_report.add(QStringLiteral("load, max / mean"), QString::asprintf("at most %.1f", m_scale.loadRatio),
                     QString::asprintf("%.2f (%.1f messages a second)", ratio, mean(steady.loads)),
                     ratio <= m_scale.loadRatio);
        const double memory =
            steady.memories.empty() ? 0 : *std::max_element(steady.memories.begin(), steady.memories.end());
        constexpr double MiB = 1024 * 1024;
        m_report.add(QStringLiteral("memory for the overlay"),
                     QString::asprintf("at most %.0f MiB", m_scale.memory / MiB),
                     QString::asprintf("%.1f MiB (mean %.1f)", memory / MiB, mean(steady.memories) / MiB),
                     memory <= m_scale.memory);
        if (m_scale.queriesMade < 1)
            m_report.note(QString::asprintf(
                "of the queries one in %.0f is made; its messages count so much more in bytes a second. With all of "
                "them a supernode would ask each of its contacts every minute or so: the links to whom a query goes "
                "are open. Whose peers make that one is chance: in the load what own searches cost is shared out by "
                "peers, so that who searches much in these minutes is not seen",
                1 / m_scale.queriesMade));
        if (m_options.knowsFromTheStart)
            m_report.note(QStringLiteral("when warming up begins all supernodes are told of all others and of the "
                                         "digests of their groups, at no cost"));
        m_report.note(QString::asprintf("ordinary use: %zu queries, %zu of them popular, %zu exhaustive; %.1f messages "
                                        "an ordinary query; popular ones found "
                                        "%.1f %% of the contents; ordinary ones %.2f %% of a hundred copies, or of all "
                                        "there were; %zu found nothing "
                                        "of what was there; %llu supernodes went, and as many came",
                                        steady.queries, steady.popularMessages.size(), steady.exhaustiveMessages.size(),
                                        mean(steady.ordinaryMessages), 100 * mean(steady.popularContents),
                                        100 * mean(steady.enough), steady.unanswered,
                                        static_cast<unsigned long long>(steady.deaths)));
        m_report.note(
            QString::asprintf("first hit, the own index's too: median %.0f ms, p95 %.0f ms; of the own index, where it "
                              "has one: %.0f / %.0f ms; peers whose home went were found again after %.1f s (median), "
                              "%.1f s (p99)",
                              percentile(steady.firstHits, 0.5), percentile(steady.firstHits, 0.95),
                              percentile(steady.firstOwnHits, 0.5), percentile(steady.firstOwnHits, 0.95),
                              percentile(steady.homeless, 0.5) / 1000, percentile(steady.homeless, 0.99) / 1000));
    }

    void warmUp(World& world) const { world.warmUp(m_scale.supernodesWithin, m_scale.peersWithin, m_scale.settle); }

    void troubles(World& world, Report& report, const Interim& interim) const
    {
        stress(world, report);
        interim(report);
        partition(world, report);
        interim(report);
        crash(world, report);
    }

    void stress(World& world, Report& report) const
    {
        for (const double firewalled : {0.33, 0.6}) {
            world.setFirewalled(firewalled);
            const auto figures = runSteady(world, minutes(std::min(m_scale.minutes, m_scale.stressMinutes)), 10,
                                           m_scale.stressMade, m_scale.groups);
            QString line = QString::asprintf("stress, ten times the queries, %.0f %% of peers firewalled: recall %.2f "
                                             "%%, %s a second per supernode",
                                             100 * firewalled, 100 * mean(figures.recalls),
                                             qPrintable(bytes(figures.bytesPerSecond)));
            if (m_scale.stressMade < 1) { // then nothing waits for anything
                line += QString::asprintf(" (of these queries one in %.0f is made, and counts so much more)",
                                          1 / m_scale.stressMade);
            } else if (!figures.loads.empty()) {
                line += QString::asprintf(", first hit %.0f / %.0f ms, load %.2f", percentile(figures.firstOthers, 0.5),
                                          percentile(figures.firstOthers, 0.95),
                                          *std::max_element(figures.loads.begin(), figures.loads.end()) /
                                              mean(figures.loads));
            }
            report.note(line);
        }
        world.setFirewalled(world.files().workload.options().firewalled);
        m_progress(QStringLiteral("stress"));
    }

    void crash(World& world, Report& report) const
    {
        const std::size_t before = world.peers().homelessTimes().size();
        world.crashHalf();
        world.runFor(Milliseconds(14'500));
        const double early = probeRecall(world, m_scale.probes, Milliseconds(1000));
        world.runFor(Milliseconds(60'000 - 500 - 14'500 - 1000 - 21'000));
        const double late = probeRecall(world, m_scale.probes, Milliseconds(1000));
        report.add(QStringLiteral("half of all supernodes crash: recall after 15 s, after 60 s"),
                   QStringLiteral("at least 74 %, 99.5 %"), percent(early) + QLatin1String(", ") + percent(late),
                   early >= 0.74 && late >= RecallMust);
        world.runFor(Milliseconds(60'000));
        std::vector<double> homeless(world.peers().homelessTimes().begin() + static_cast<std::ptrdiff_t>(before),
                                     world.peers().homelessTimes().end());
        const double late99 = percentile(homeless, 0.99) / 1000;
        report.add(QStringLiteral("a peer without a searchable home, p99, when half of all crash"),
                   QStringLiteral("at most 15 s"),
                   QString::asprintf("%.1f s (median %.1f s)", late99, percentile(homeless, 0.5) / 1000), late99 <= 15);
        m_progress(QStringLiteral("crash"));
    }

    void partition(World& world, Report& report) const
    {
        world.setQueryRate(m_scale.queriesMade);
        world.partition();
        world.runFor(m_scale.partitionLasts);
        const double apart = probeRecall(world, m_scale.probes, Milliseconds(1000));
        world.mend();
        const double merged = timeToMerge(world, RecallMust, m_scale.mergeProbes, Milliseconds(1000),
                                          Milliseconds(static_cast<Milliseconds::rep>(m_scale.mergeSeconds * 2000)));
        world.setQueryRate(0);
        world.runFor(m_scale.afterPartition); // what comes next is not to suffer from it
        report.add(QStringLiteral("merge after a partition"), QString::asprintf("at most %.0f s", m_scale.mergeSeconds),
                   merged < 0 ? QStringLiteral("not in twice that time") : QString::asprintf("%.0f s", merged / 1000),
                   merged >= 0 && merged <= m_scale.mergeSeconds * 1000);
        report.note(QString::asprintf(
            "partition: supernodes in two halves for %.0f minutes, peers stay with theirs; recall of all "
            "files meanwhile %.1f %%; merged when searches find 99.5 %% again (%zu a second)",
            static_cast<double>(m_scale.partitionLasts.count()) / 60'000, 100 * apart, m_scale.mergeProbes));
        m_progress(QStringLiteral("partition"));
    }

    [[nodiscard]] Pollution searchPolluted() const
    {
        World world(m_pollution, std::make_shared<const World::Files>(m_pollution.workload));
        warmUp(world);
        return Sim::searchPolluted(world, m_scale.probes);
    }

    void tellPollution(const Pollution& polluted)
    {
        m_report.add(QStringLiteral("clean first ten results, half the copies polluted, a tenth of peers lying"),
                     QStringLiteral("at least 95 %"), percent(polluted.clean), polluted.clean >= 0.95);
        m_report.note(QString::asprintf(
            "pollution: %u supernodes, %zu searches for the %u best known files: half their copies are one of %u "
            "decoys under the "
            "same name; the liars are all in %u networks (/24) and all publish the same fakes; ranked by the number of "
            "sources %.1f %% would be clean",
            m_pollution.supernodes, polluted.queries, m_pollution.workload.pollutedFiles, Workload::DecoysOfFile,
            m_pollution.workload.liarNetworks, 100 * polluted.cleanByCount));
        m_progress(QStringLiteral("pollution"));
    }

    void tellTraffic(const SteadyFigures& steady)
    {
        QString line = QStringLiteral("sent by a supernode, messages / bytes a second:");
        for (std::size_t kind = 0; kind <= Overlay::KindCount; ++kind) {
            if (steady.traffic.messages[kind] == 0)
                continue;
            const char* const name =
                kind == Traffic::Connections ? "connections" : Overlay::kindName(static_cast<Overlay::Kind>(kind));
            line += QString::asprintf(" %s %.3f / %.1f,", name,
                                      static_cast<double>(steady.traffic.messages[kind]) / steady.supernodeSeconds,
                                      static_cast<double>(steady.traffic.bytes[kind]) / steady.supernodeSeconds);
        }
        line.chop(1);
        m_report.note(line);
        m_report.note(QString::asprintf("a message costs its encoded size and %llu bytes (frame 4, TLS 22, TCP/IP 40, "
                                        "acknowledgement 40), a connection %llu; idle ones close after 5 minutes",
                                        static_cast<unsigned long long>(Network::FrameCost),
                                        static_cast<unsigned long long>(Network::ConnectionCost)));
    }

    void tellRivals(const std::vector<ComparedQuery>& compared)
    {
        for (const bool rare : {false, true}) {
            std::vector<double> ours, recall, flooding, duplicates, tables, walkers;
            std::size_t tablesEnough = 0;
            std::size_t walkersEnough = 0;
            for (const ComparedQuery& row : compared) {
                if (rare && !row.rare)
                    continue;
                ours.push_back(row.potluck);
                recall.push_back(row.recall);
                flooding.push_back(row.flooding);
                duplicates.push_back(row.floodingDuplicates);
                tables.push_back(row.tables);
                walkers.push_back(row.walkers);
                tablesEnough += row.tablesEnough ? 1 : 0;
                walkersEnough += row.walkersEnough ? 1 : 0;
            }
            if (ours.empty())
                continue;
            const auto all = static_cast<double>(ours.size());
            m_report.note(QString::asprintf(
                "%s at equal recall (%.2f %%), %zu sampled, messages: Potluck %.1f; flooding %.0f (%.0f %% "
                "duplicates); QRP with "
                "dynamic query %.0f (as much found in %.0f %%); 32 random walkers %.0f (%.0f %%)",
                rare ? "rare queries" : "exhaustive queries", 100 * mean(recall), ours.size(), mean(ours),
                mean(flooding), 100 * mean(duplicates), mean(tables), 100 * static_cast<double>(tablesEnough) / all,
                mean(walkers), 100 * static_cast<double>(walkersEnough) / all));
        }
        std::vector<double> flooding;
        for (const ComparedQuery& row : compared)
            flooding.push_back(row.flooding);
        const double rate = m_scale.queriesPerPeer * m_scale.peers / Hour / m_scale.supernodes * mean(flooding);
        m_report.note(QString::asprintf(
            "flooding would send %s a second per supernode for the queries alone, at 70 bytes each and the "
            "same carriage",
            qPrintable(bytes(rate * (70 + static_cast<double>(Network::FrameCost))))));
    }

    const Scale& m_scale;
    const WorldOptions m_options;
    const WorldOptions m_pollution; // of the world whose files are polluted
    const Progress& m_progress;
    const Interim& m_interim;
    Report m_report;
    std::shared_ptr<const World::Files> m_files; // of all worlds but the polluted one
};

} // namespace

Report runMany(const Scale& scale, std::uint64_t seed, const Progress& progress, const Interim& interim)
{
    return Run(scale, seed, progress, interim).run();
}

} // namespace Potluck::Sim
