// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/figures.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace Potluck::Sim {

namespace {

constexpr Milliseconds SearchesEnd{21'000};
enum Tag : std::uint32_t { Probe = 1 };

void count(SteadyFigures& figures, const SearchOutcome& outcome, const Network& network, std::uint32_t groups,
           std::size_t supernodes)
{
    ++figures.queries;
    // Of the other supernodes; the contact of a group may be one of them.
    const double bound = groups - 1 + 1.1 * outcome.otherHolders;
    const bool isPopular =
        outcome.holders >= PopularShare * static_cast<double>(supernodes) && outcome.trueCopies >= PopularCopies;
    if (outcome.everything) {
        figures.exhaustiveMessages.push_back(outcome.messages);
        figures.exhaustiveBounds.push_back(bound);
        if (!outcome.trueFiles.empty())
            figures.recalls.push_back(outcome.recall());
    } else {
        figures.ordinaryMessages.push_back(outcome.messages);
        if (isPopular) {
            figures.popularMessages.push_back(outcome.messages);
            figures.popularContents.push_back(outcome.recall());
        }
        if (outcome.trueCopies > 0) {
            const auto wanted = static_cast<double>(std::min<std::uint64_t>(outcome.trueCopies, 100));
            figures.enough.push_back(std::min(1.0, static_cast<double>(outcome.foundCopies) / wanted));
        }
    }
    if (outcome.otherHolders > 0 && outcome.otherHolders <= RareHolders)
        figures.rareMessages.push_back(outcome.messages);
    if (!outcome.trueFiles.empty() && outcome.foundFiles.empty())
        ++figures.unanswered;
    if (outcome.firstHit >= 0)
        figures.firstHits.push_back(outcome.firstHit);
    if (outcome.ownCopies > 0)
        figures.firstOwnHits.push_back(outcome.firstHit);
    if (outcome.firstOther >= 0) {
        figures.firstOthers.push_back(outcome.firstOther);
        figures.firstExcesses.push_back(outcome.firstOther - 2 * network.oneWay(outcome.asker, outcome.firstFrom));
    }
}

// Of searches that stand for several.
void weighSearches(Traffic& traffic, double weight)
{
    for (std::size_t kind = 0; kind < Overlay::KindCount; ++kind) {
        if (!Traffic::isOfSearches(kind))
            continue;
        traffic.messages[kind] = static_cast<std::uint64_t>(static_cast<double>(traffic.messages[kind]) * weight);
        traffic.bytes[kind] = static_cast<std::uint64_t>(static_cast<double>(traffic.bytes[kind]) * weight);
    }
}

// Messages in and out, of one supernode.
struct Work
{
    double upkeep = 0;
    double othersSearches = 0;
    double ownSearches = 0;
    double peers = 0;
};

// Where only the share `made` of the queries is made, whose peers make them is chance: what these cost is shared out by
// peers, as all of them would be.
std::vector<double> loadsOf(const std::vector<Work>& works, double made, double seconds)
{
    double ownSearches = 0;
    double peers = 0;
    for (const Work& work : works) {
        ownSearches += work.ownSearches;
        peers += work.peers;
    }
    std::vector<double> loads;
    for (const Work& work : works) {
        const double own = made < 1 && peers > 0 ? ownSearches / peers * work.peers : work.ownSearches;
        loads.push_back((work.upkeep + (work.othersSearches + own) / made) / seconds);
    }
    return loads;
}

} // namespace

double mean(const std::vector<double>& values)
{
    return values.empty() ? 0 : std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const auto at = static_cast<std::size_t>(share * static_cast<double>(values.size()));
    return values[std::min(at, values.size() - 1)];
}

SteadyFigures runSteady(World& world, Milliseconds time, double queryFactor, double made, std::uint32_t groups)
{
    SteadyFigures figures;
    struct Before
    {
        Traffic sent;
        Network::Received received;
        std::uint64_t ownSearches;
    };
    std::map<NodeIndex, Before> before;
    for (const NodeIndex node : world.up())
        before[node] = {world.network().sent(node), world.network().received(node),
                        world.supernode(node).ownSearchMessages()};
    const auto known = static_cast<NodeIndex>(world.nodes());
    const std::uint64_t deathsBefore = world.deaths();
    world.peers().forgetHomelessTimes();
    (void)world.takeOutcomes();

    const Milliseconds begun = world.now();
    world.setQueryRate(queryFactor * made);
    // Every second, so that supernodes count for as long as they are there.
    for (Milliseconds gone{0}; gone < time; gone += Milliseconds(1000)) {
        figures.supernodeSeconds += static_cast<double>(world.up().size());
        world.runFor(Milliseconds(1000));
    }
    world.setQueryRate(0);
    std::vector<Work> works;
    for (NodeIndex node = 0; node < world.nodes(); ++node) {
        Traffic sent = world.network().sent(node);
        const auto at = before.find(node);
        if (at != before.end())
            sent -= at->second.sent;
        else if (node < known)
            continue; // was gone before
        if (at != before.end() && world.supernode(node).isUp()) {
            const Network::Received& received = world.network().received(node);
            const auto searches =
                static_cast<double>(sent.searchMessages() + received.ofSearches - at->second.received.ofSearches);
            const auto all = static_cast<double>(sent.allMessages() + received.all - at->second.received.all);
            const auto own = static_cast<double>(world.supernode(node).ownSearchMessages() - at->second.ownSearches);
            works.push_back(
                {all - searches, searches - own, own, static_cast<double>(world.supernode(node).active().size())});
        }
        weighSearches(sent, 1 / made);
        figures.traffic += sent;
    }
    figures.loads = loadsOf(works, made, static_cast<double>(time.count()) / 1000);
    figures.bytesPerSecond = static_cast<double>(figures.traffic.allBytes()) / figures.supernodeSeconds;
    for (const NodeIndex node : world.up())
        figures.memories.push_back(static_cast<double>(world.supernode(node).overlay()->memory()));
    for (const std::uint32_t homeless : world.peers().homelessTimes())
        figures.homeless.push_back(homeless);
    figures.deaths = world.deaths() - deathsBefore;

    world.runFor(SearchesEnd);
    for (const SearchOutcome& outcome : world.takeOutcomes()) {
        if (!outcome.died && outcome.begun >= begun)
            count(figures, outcome, world.network(), groups, world.up().size());
    }
    return figures;
}

double probeRecall(World& world, std::size_t probes, Milliseconds time)
{
    (void)world.takeOutcomes();
    for (std::size_t i = 0; i < probes; ++i) {
        world.search(world.files().workload.drawQuery(world.random()), true, NoNode, Probe);
        world.runFor(time / static_cast<Milliseconds::rep>(probes));
    }
    world.runFor(SearchesEnd);
    std::vector<double> recalls;
    for (const SearchOutcome& outcome : world.takeOutcomes()) {
        if (outcome.tag == Probe && !outcome.died && !outcome.trueFiles.empty())
            recalls.push_back(outcome.recall());
    }
    return mean(recalls);
}

double timeToMerge(World& world, double share, std::size_t probesPerStep, Milliseconds step, Milliseconds patience)
{
    (void)world.takeOutcomes();
    const Milliseconds begun = world.now();
    std::map<std::int64_t, std::vector<double>> recalls; // by step
    // The first step from which on all is found for some steps.
    constexpr std::int64_t Steps = 5;
    std::int64_t at = 0;
    while (at * step < patience) {
        if (world.now() - begun < patience) {
            for (std::size_t i = 0; i < probesPerStep; ++i)
                world.search(world.files().workload.drawQuery(world.random()), true, NoNode, Probe);
        }
        world.runFor(step);
        for (const SearchOutcome& outcome : world.takeOutcomes()) {
            if (outcome.tag == Probe && !outcome.died && !outcome.trueFiles.empty())
                recalls[(outcome.begun - begun) / step].push_back(outcome.recall());
        }
        if (world.now() - begun < (at + Steps) * step + SearchesEnd)
            continue; // these have not all ended
        std::vector<double> window;
        for (auto of = recalls.lower_bound(at); of != recalls.end() && of->first < at + Steps; ++of)
            window.insert(window.end(), of->second.begin(), of->second.end());
        if (!window.empty() && mean(window) >= share)
            return static_cast<double>(at * step.count());
        ++at;
    }
    return -1;
}

} // namespace Potluck::Sim
