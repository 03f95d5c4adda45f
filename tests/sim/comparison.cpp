// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/comparison.h"

#include "sim/figures.h"
#include "sim/flooding.h"
#include "sim/qrp.h"
#include "sim/walkers.h"

#include <algorithm>
#include <map>
#include <utility>

namespace Potluck::Sim {

namespace {

constexpr std::uint32_t FirstTag = 1000;
constexpr Milliseconds SearchesEnd{21'000};

// What a query was about when it was made.
struct Moment
{
    std::uint32_t origin = 0;
    std::vector<std::vector<FileIndex>> contents;
    std::vector<bool> mayHave;
};

Moment momentOf(World& world, const std::vector<NodeIndex>& nodes, const std::vector<WordIndex>& words)
{
    Moment moment;
    moment.origin = static_cast<std::uint32_t>(world.random().below(nodes.size()));
    const QueryTruth truth(world.files().workload, world.files().index, world.whereabouts(), words,
                           QueryTruth::AllCopies); // each supernode is looked at
    std::vector<Overlay::Term> terms;
    for (const WordIndex word : words)
        terms.push_back(Overlay::wordTerm(Workload::wordText(word)));
    moment.contents.resize(nodes.size());
    moment.mayHave.resize(nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const Supernode& node = world.supernode(nodes[i]);
        if (!node.isUp())
            continue;
        for (const Copy& copy : truth.copiesAt(nodes[i])) {
            if (moment.contents[i].empty() || moment.contents[i].back() != copy.file)
                moment.contents[i].push_back(copy.file);
        }
        // A table of words with one false positive in 256, as good as a large QRP table.
        const Overlay::TermSetPtr digest = node.digest();
        moment.mayHave[i] = digest && std::all_of(terms.begin(), terms.end(),
                                                  [&digest](Overlay::Term term) { return digest->holds(term); });
    }
    return moment;
}

} // namespace

std::vector<ComparedQuery> compare(World& world, std::size_t queries, std::uint32_t degree)
{
    const std::vector<NodeIndex> nodes = world.up();
    SeededRandom random(world.random().next());
    const RandomGraph graph(static_cast<std::uint32_t>(nodes.size()), degree, random);
    (void)world.takeOutcomes();
    std::vector<Moment> moments;
    for (std::uint32_t i = 0; i < queries; ++i) {
        const auto words = world.files().workload.drawQuery(world.random());
        moments.push_back(momentOf(world, nodes, words));
        world.search(words, true, nodes[moments.back().origin], FirstTag + i);
        world.runFor(Milliseconds(100));
    }
    world.runFor(SearchesEnd);

    std::vector<ComparedQuery> compared;
    for (const SearchOutcome& outcome : world.takeOutcomes()) {
        if (outcome.tag < FirstTag || outcome.died || outcome.trueFiles.empty())
            continue;
        Moment& moment = moments[outcome.tag - FirstTag];
        RivalQuery query{graph, moment.origin, std::move(moment.contents),
                         [&moment](std::uint32_t node) { return moment.mayHave[node]; }, 0};
        query.wanted = outcome.foundFiles.size();
        ComparedQuery row;
        row.holders = outcome.otherHolders;
        row.rare = outcome.otherHolders > 0 && outcome.otherHolders <= RareHolders;
        row.potluck = outcome.messages;
        row.recall = outcome.recall();
        const RivalCost flooding = flood(query);
        row.flooding = static_cast<double>(flooding.messages);
        row.floodingDuplicates = static_cast<double>(flooding.duplicates) / row.flooding;
        const RivalCost tables = askByTables(query, random);
        row.tables = static_cast<double>(tables.messages);
        row.tablesEnough = tables.isEnough(query);
        const RivalCost walkers = walk(query, random);
        row.walkers = static_cast<double>(walkers.messages);
        row.walkersEnough = walkers.isEnough(query);
        compared.push_back(row);
    }
    return compared;
}

} // namespace Potluck::Sim
