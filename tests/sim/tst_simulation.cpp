// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/codec.h"
#include "sim/eventqueue.h"
#include "sim/fileterms.h"
#include "sim/flooding.h"
#include "sim/graph.h"
#include "sim/network.h"
#include "sim/qrp.h"
#include "sim/results.h"
#include "sim/truth.h"
#include "sim/walkers.h"
#include "sim/workload.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace Potluck;
using namespace Potluck::Sim;

namespace {

WorkloadOptions smallWorkload()
{
    WorkloadOptions options;
    options.seed = 7;
    options.peers = 400;
    options.files = 3000;
    options.words = 500;
    options.meanLibrary = 60;
    options.largestLibrary = 1000;
    return options;
}

// Everybody is online and at home at a node of four.
class FourNodes final : public Whereabouts
{
public:
    explicit FourNodes(PeerIndex peers) : m_at(4)
    {
        for (PeerIndex peer = 0; peer < peers; ++peer)
            m_at[peer % 4].push_back(peer);
    }
    [[nodiscard]] bool isOnline(PeerIndex) const override { return true; }
    [[nodiscard]] Milliseconds onlineSince(PeerIndex) const override { return Milliseconds(0); }
    [[nodiscard]] NodeIndex homeOf(PeerIndex peer) const override { return peer % 4; }
    [[nodiscard]] std::span<const PeerIndex> peersAt(NodeIndex node) const override { return m_at[node]; }

private:
    std::vector<std::vector<PeerIndex>> m_at;
};

class Listener final : public Receiver
{
public:
    explicit Listener(const EventQueue& events) : m_events(events) {}
    void received(NodeIndex from, const Overlay::Message& message) override
    {
        senders.push_back(from);
        if (const auto* ping = std::get_if<Overlay::Ping>(&message))
            nonces.push_back(ping->nonce);
        times.push_back(m_events.monotonic());
    }
    void linkLost(NodeIndex to) override
    {
        lost.push_back(to);
        times.push_back(m_events.monotonic());
    }
    std::vector<NodeIndex> senders;
    std::vector<NodeIndex> lost;
    std::vector<std::uint32_t> nonces;
    std::vector<Milliseconds> times;

private:
    const EventQueue& m_events;
};

Overlay::Message ping(std::uint32_t nonce)
{
    Overlay::Ping message;
    message.nonce = nonce;
    return message;
}

// Every node has a content of its own, and the tables know it.
RivalQuery searchFor(const RandomGraph& graph, std::uint32_t holder)
{
    RivalQuery query{graph, 0, std::vector<std::vector<FileIndex>>(graph.size()),
                     [holder](std::uint32_t node) { return node == holder; }, 1};
    query.contents[holder] = {42};
    return query;
}

} // namespace

class TestSimulation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eventsComeByMomentThenInOrder()
    {
        EventQueue events;
        std::vector<int> order;
        events.call(Milliseconds(20'000), [&] { order.push_back(4); }); // beyond the calendar
        events.call(Milliseconds(5), [&] { order.push_back(1); });
        events.call(Milliseconds(5), [&] {
            order.push_back(2);
            events.call(Milliseconds(0), [&] { order.push_back(3); });
        });
        events.call(Milliseconds(20'001), [&] { order.push_back(5); });
        const Milliseconds begun = events.monotonic();
        events.runFor(Milliseconds(5));
        QCOMPARE(order, (std::vector<int>{1, 2, 3}));
        events.runFor(Milliseconds(19'995));
        QCOMPARE(order, (std::vector<int>{1, 2, 3, 4}));
        QCOMPARE(events.monotonic() - begun, Milliseconds(20'000));
    }

    void timersRepeatUntilTheyAreGone()
    {
        EventQueue events;
        int once = 0;
        int often = 0;
        auto cancelled = events.after(Milliseconds(10), [&] { ++once; });
        auto kept = events.after(Milliseconds(10), [&] { ++once; });
        std::unique_ptr<Timer> repeated = events.every(Milliseconds(10), [&] {
            if (++often == 3)
                repeated.reset();
        });
        cancelled.reset();
        events.runFor(Milliseconds(100));
        QCOMPARE(once, 1);
        QCOMPARE(often, 3);
    }

    void linksKeepTheOrderAndCostTheirSetUp()
    {
        EventQueue events;
        NetworkOptions options;
        options.loss = 0.3; // sent again
        Network network(events, options);
        Listener a(events);
        Listener b(events);
        network.add(a);
        network.add(b);
        for (std::uint32_t i = 0; i < 100; ++i)
            network.send(0, 1, ping(i));
        events.runFor(Milliseconds(10'000));
        QCOMPARE(b.nonces.size(), std::size_t{100});
        QVERIFY(std::is_sorted(b.nonces.begin(), b.nonces.end()));
        // TCP and TLS come first: five ways in all.
        const double way = network.oneWay(0, 1);
        QVERIFY(b.times.front() - Milliseconds(1'000'000) >= Milliseconds(std::lround(5 * way) - 2));
        QCOMPARE(network.sent(0).messages[Traffic::Connections], std::uint64_t{1});
        const auto bytes = static_cast<std::uint64_t>(Overlay::encodedSize(ping(0))) + Network::FrameCost;
        const auto ofPings = network.sent(0).bytes[static_cast<std::size_t>(Overlay::Kind::Ping)];
        QVERIFY(ofPings >= 100 * bytes && ofPings <= 100 * (bytes + 4));

        // A second link after two idle minutes.
        events.runFor(Network::IdleLife);
        network.send(1, 0, ping(0));
        QCOMPARE(network.sent(1).messages[Traffic::Connections], std::uint64_t{1});
    }

    void whoDiesIsTold()
    {
        EventQueue events;
        Network network(events, {});
        std::vector<std::unique_ptr<Listener>> nodes;
        for (int i = 0; i < 4; ++i) {
            nodes.push_back(std::make_unique<Listener>(events));
            network.add(*nodes.back());
        }
        network.send(0, 1, ping(1));
        network.send(0, 2, ping(2));
        events.runFor(Milliseconds(5000));
        const Milliseconds died = events.monotonic();
        network.crash(1, true);
        network.crash(2, false);
        events.runFor(Milliseconds(1000));
        // Its closed connection is seen at once, the silent one only when something is sent.
        QCOMPARE(nodes[0]->lost, std::vector<NodeIndex>{1});
        network.send(0, 2, ping(3));
        network.send(3, 1, ping(4));
        events.runFor(Milliseconds(60'000));
        QCOMPARE(nodes[0]->lost, (std::vector<NodeIndex>{1, 2}));
        QCOMPARE(nodes[0]->times.back() - died, Milliseconds(1000) + Network::SilencePatience);
        QCOMPARE(nodes[3]->lost, std::vector<NodeIndex>{1});
        QVERIFY(nodes[2]->nonces.size() == 1);
    }

    void partitionCutsOffUntilItIsMended()
    {
        EventQueue events;
        Network network(events, {});
        Listener a(events);
        Listener b(events);
        network.add(a);
        network.add(b);
        network.setSide(0, 1);
        network.setSide(1, 2);
        network.send(0, 1, ping(1));
        events.runFor(Milliseconds(10'000));
        QVERIFY(b.nonces.empty());
        QCOMPARE(a.lost, std::vector<NodeIndex>{1});
        network.setSide(0, 0);
        network.setSide(1, 0);
        network.send(0, 1, ping(2));
        events.runFor(Milliseconds(10'000));
        QCOMPARE(b.nonces, std::vector<std::uint32_t>{2});
    }

    void termsAreThoseOfTheNames()
    {
        const Workload workload(smallWorkload());
        FileTerms fileTerms(workload);
        Overlay::NameTerms nameTerms;
        for (FileIndex file = 0; file < workload.contents(); ++file) {
            const auto& made = fileTerms.of(file);
            const auto& read = nameTerms.of(workload.nameOf(file).toUtf8());
            QCOMPARE(std::set<Overlay::Term>(made.begin(), made.end()),
                     std::set<Overlay::Term>(read.begin(), read.end()));
            QCOMPARE(fileTerms.words(), nameTerms.words());
        }
    }

    void wordsAreReadBack()
    {
        const Workload workload(smallWorkload());
        std::set<QByteArray> texts;
        for (WordIndex word = 0; word < workload.options().words; ++word) {
            const QByteArray text = Workload::wordText(word);
            QVERIFY(texts.insert(text).second);
            QCOMPARE(workload.wordOf(text), std::optional<WordIndex>(word));
        }
        QVERIFY(!workload.wordOf("mp3"));
        QVERIFY(!workload.wordOf("bananas"));
    }

    void librariesHaveTheirShape()
    {
        WorkloadOptions options = smallWorkload();
        options.peers = 4000;
        options.files = 300'000;
        options.meanLibrary = 120;
        options.largestLibrary = 20'000;
        const Workload workload(options);
        const double mean = static_cast<double>(workload.replicas()) / options.peers;
        QVERIFY2(mean > 90 && mean < 150, qPrintable(QString::number(mean)));
        int shareless = 0;
        for (PeerIndex peer = 0; peer < options.peers; ++peer)
            shareless += workload.library(peer).empty() ? 1 : 0;
        QVERIFY(shareless > 900 && shareless < 1100);
        // The best known file has many more copies than one from the middle.
        QVERIFY(workload.holders(0).size() > 5 * workload.holders(options.files / 2).size());
    }

    void truthIsWhatTheNamesSay()
    {
        const Workload workload(smallWorkload());
        const WordIndexOfFiles index(workload);
        const FourNodes nodes(workload.options().peers);
        SeededRandom random(3);
        std::vector<WordIndex> words;
        for (int i = 0; i < 200; ++i) {
            const auto query = workload.drawQuery(random);
            QVERIFY(query.size() >= 2 && query.size() <= 4);
            std::set<Copy> expected;
            for (FileIndex file = 0; file < workload.contents(); ++file) {
                workload.wordsOf(file, words);
                const bool matches = std::all_of(query.begin(), query.end(), [&words](WordIndex word) {
                    return std::find(words.begin(), words.end(), word) != words.end();
                });
                for (const PeerIndex peer : workload.holders(file)) {
                    if (matches)
                        expected.insert({file, peer});
                }
            }
            const QueryTruth truth(workload, index, nodes, query);
            std::set<Copy> found;
            for (NodeIndex node = 0; node < 4; ++node) {
                for (const Copy& copy : truth.copiesAt(node)) {
                    QCOMPARE(copy.peer % 4, node);
                    found.insert(copy);
                }
            }
            QCOMPARE(found, expected);
            const auto sum = truth.sum(Milliseconds(100'000), Milliseconds(30'000));
            QCOMPARE(sum.copies, expected.size());
            QVERIFY(truth.sum(Milliseconds(100'000), Milliseconds(100'000)).files.empty());
            // Of a part of the copies: the same contents, about as many copies.
            const auto about = truth.sum(Milliseconds(100'000), Milliseconds(30'000), 10);
            QCOMPARE(about.files, sum.files);
            const std::uint64_t step = expected.size() / 10 + 1;
            QVERIFY(about.copies + step > expected.size() && about.copies < expected.size() + step);
        }
    }

    void resultsGroupCopies()
    {
        const Workload workload(smallWorkload());
        bool more = false;
        const auto results = resultsOf(workload, {{3, 10}, {5, 10}, {5, 11}, {9, 1}}, 2, more);
        QVERIFY(more);
        QCOMPARE(results.size(), 2);
        QCOMPARE(fileOf(results[0]), FileIndex{5});
        QCOMPARE(peerOf(results[0].sources[1]), PeerIndex{11});
        QCOMPARE(results[1].name, workload.nameOf(3));
    }

    void floodingSendsMostlyDuplicates()
    {
        SeededRandom random(5);
        const RandomGraph graph(1000, 20, random);
        const RivalCost cost = flood(searchFor(graph, 999));
        QCOMPARE(cost.reached, 1000U);
        QCOMPARE(cost.found, std::size_t{1});
        // N (d - 1) + 1 where everybody sends; who is reached last does not.
        QVERIFY2(cost.messages > 17'000 && cost.messages <= 19'001, qPrintable(QString::number(cost.messages)));
        QVERIFY(cost.duplicates * 100 > cost.messages * 90);
    }

    void tablesSpareTheLastHop()
    {
        SeededRandom random(5);
        const RandomGraph graph(1000, 20, random);
        const RivalQuery query = searchFor(graph, 999);
        const RivalCost cost = askByTables(query, random);
        QVERIFY(cost.isEnough(query));
        QVERIFY(cost.messages < flood(query).messages);
    }

    void walkersFindSoonerOrLater()
    {
        SeededRandom random(5);
        const RandomGraph graph(300, 10, random);
        const RivalQuery query = searchFor(graph, 299);
        const RivalCost cost = walk(query, random);
        QVERIFY(cost.isEnough(query));
        QVERIFY(cost.reached > 1);
    }
};

QTEST_GUILESS_MAIN(TestSimulation)
#include "tst_simulation.moc"
