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
    for (const std::size_t kind :
         {static_cast<std::size_t>(Overlay::Kind::Query), static_cast<std::size_t>(Overlay::Kind::Answers)}) {
        traffic.messages[kind] = static_cast<std::uint64_t>(static_cast<double>(traffic.messages[kind]) * weight);
        traffic.bytes[kind] = static_cast<std::uint64_t>(static_cast<double>(traffic.bytes[kind]) * weight);
    }
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
        std::uint64_t received;
    };
    std::map<NodeIndex, Before> before;
    for (const NodeIndex node : world.up())
        before[node] = {world.network().sent(node), world.network().received(node)};
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
    for (NodeIndex node = 0; node < world.nodes(); ++node) {
        Traffic sent = world.network().sent(node);
        const auto at = before.find(node);
        if (at != before.end())
            sent -= at->second.sent;
        else if (node < known)
            continue; // was gone before
        weighSearches(sent, 1 / made);
        figures.traffic += sent;
        if (at != before.end() && world.supernode(node).isUp()) {
            const std::uint64_t messages = sent.allMessages() + world.network().received(node) - at->second.received;
            figures.loads.push_back(static_cast<double>(messages) * 1000 / static_cast<double>(time.count()));
        }
    }
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
    for (Milliseconds gone{0}; gone < patience; gone += step) {
        for (std::size_t i = 0; i < probesPerStep; ++i)
            world.search(world.files().workload.drawQuery(world.random()), true, NoNode, Probe);
        world.runFor(step);
    }
    world.runFor(SearchesEnd);
    std::map<std::int64_t, std::vector<double>> recalls; // by step
    for (const SearchOutcome& outcome : world.takeOutcomes()) {
        if (outcome.tag == Probe && !outcome.died && !outcome.trueFiles.empty())
            recalls[(outcome.begun - begun) / step].push_back(outcome.recall());
    }
    // The first step from which on all is found for some steps.
    constexpr std::int64_t Steps = 5;
    for (std::int64_t at = 0; at * step < patience; ++at) {
        std::vector<double> window;
        for (auto of = recalls.lower_bound(at); of != recalls.end() && of->first < at + Steps; ++of)
            window.insert(window.end(), of->second.begin(), of->second.end());
        if (!window.empty() && mean(window) >= share)
            return static_cast<double>(at * step.count());
    }
    return -1;
}

} // namespace Potluck::Sim
