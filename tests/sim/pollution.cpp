// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/pollution.h"

#include "overlay/resultranking.h"
#include "sim/figures.h"
#include "sim/results.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace Potluck::Sim {

namespace {

constexpr std::size_t FirstPage = 10;
constexpr std::uint32_t PollutionTag = 2;

double cleanShare(const Workload& workload, const std::vector<FileIndex>& page)
{
    const auto clean =
        std::count_if(page.begin(), page.end(), [&workload](FileIndex file) { return !workload.isDecoy(file); });
    return static_cast<double>(clean) / static_cast<double>(page.size());
}

struct RankedPage
{
    std::vector<FileIndex> files;
    bool isDeceived = false;
    bool isAvoidable = false;
};

RankedPage rankedPage(const Workload& workload, const QList<Index::SearchResult>& results)
{
    // The ranking numbers distinct results as they were added.
    std::vector<FileIndex> files;
    std::set<FileIndex> known;
    for (const Index::SearchResult& result : results) {
        if (known.insert(fileOf(result)).second)
            files.push_back(fileOf(result));
    }
    Overlay::ResultRanking ranking;
    ranking.add(results);
    RankedPage page;
    std::map<FileIndex, int> networks;
    for (const Overlay::ResultRanking::Ranked& ranked : ranking.ranked()) {
        const FileIndex file = files[static_cast<std::size_t>(ranked.group)];
        networks[file] = ranked.networks;
        if (!ranked.otherVersion && page.files.size() < FirstPage)
            page.files.push_back(file);
    }
    for (const FileIndex file : page.files) {
        if (!workload.isDecoy(file))
            continue;
        page.isDeceived = true;
        page.isAvoidable |= networks[file] < networks[workload.namesake(file)];
    }
    return page;
}

std::vector<FileIndex> pageByCount(const QList<Index::SearchResult>& results)
{
    std::map<FileIndex, std::set<PeerIndex>> sources;
    for (const Index::SearchResult& result : results) {
        for (const Index::Source& source : result.sources)
            sources[fileOf(result)].insert(peerOf(source));
    }
    std::vector<std::pair<std::size_t, FileIndex>> counted;
    for (const auto& [file, of] : sources)
        counted.emplace_back(of.size(), file);
    std::sort(counted.rbegin(), counted.rend());
    std::vector<FileIndex> page;
    for (const auto& [count, file] : counted) {
        if (page.size() < FirstPage)
            page.push_back(file);
    }
    return page;
}

} // namespace

Pollution searchPolluted(World& world, std::size_t queries)
{
    const Workload& workload = world.files().workload;
    (void)world.takeOutcomes();
    for (std::size_t i = 0; i < queries; ++i) {
        world.search(workload.drawQueryAmong(workload.options().pollutedFiles, world.random()), false, NoNode,
                     PollutionTag);
        world.runFor(Milliseconds(50));
    }
    world.runFor(Milliseconds(21'000));
    std::vector<double> clean;
    std::vector<double> byCount;
    std::size_t deceived = 0;
    std::size_t avoidable = 0;
    for (const SearchOutcome& outcome : world.takeOutcomes()) {
        if (outcome.tag != PollutionTag || outcome.died || outcome.results.isEmpty())
            continue;
        const RankedPage page = rankedPage(workload, outcome.results);
        clean.push_back(cleanShare(workload, page.files));
        deceived += page.isDeceived ? 1 : 0;
        avoidable += page.isAvoidable ? 1 : 0;
        byCount.push_back(cleanShare(workload, pageByCount(outcome.results)));
    }
    return {mean(clean), mean(byCount), clean.size(), deceived, avoidable};
}

} // namespace Potluck::Sim
