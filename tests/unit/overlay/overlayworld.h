// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlay/agenda.h"
#include "overlay/overlay.h"
#include "overlay/termcounter.h"
#include "support/fakeclock.h"
#include "support/faketimers.h"

#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace Potluck::Overlay::Test {

class World;

// One supernode of a small world: files by name, the content id made of the name.
class TestNode final : public Links, public LocalCatalog, public Credentials
{
public:
    TestNode(World& world, int number);

    void addFile(const QString& name);
    void removeFile(const QString& name);
    void start(const std::vector<int>& contacts);

    void send(const RecordPtr& to, Message message) override;
    [[nodiscard]] bool isLinked(const MemberId& member) const override;
    void close(const MemberId& member) override;
    void search(const Index::SearchRequest& request, bool fromSeedNetwork, std::weak_ptr<void> alive,
                std::function<void(QList<Index::SearchResult>, bool more)> done) override;
    [[nodiscard]] bool isGood(const Record& record) const override;

    [[nodiscard]] QList<Index::SearchResult> find(const Index::SearchRequest& request) const;
    // How many others it holds alive.
    [[nodiscard]] int alive() const;

    World& world;
    const int number;
    Record record;
    QStringList files;
    TermCounter terms;
    DigestApplier applier;
    std::unique_ptr<Overlay> overlay;
    bool refuses = false; // is dead, and its machine says so
    int searched = 0;     // that its catalog was asked
    std::set<MemberId> refusedCredentials;
};

// Members, a network of them in memory with one delay for all, and the time. Everything from one seed.
class World
{
public:
    explicit World(int count, std::uint64_t seed = 1);
    ~World();

    void run(Milliseconds time) { timers.advance(time); }
    // All start, knowing only the first.
    void startAll();
    // Without a word; its links break where `noticed`.
    void kill(int number, bool noticed = false);
    void restart(int number, const std::vector<int>& contacts);
    // No message between the first `count` and the others.
    void partition(int count) { split = count; }
    void heal() { split = 0; }
    [[nodiscard]] bool isCut(int a, int b) const { return split > 0 && (a < split) != (b < split); }
    void deliver(int from, const MemberId& to, Message message);

    struct Outcome
    {
        QSet<QString> names;
        int answers = 0;
        bool ended = false;
        Overlay::SearchEnd end;
        Milliseconds firstHit{-1};
        Milliseconds took{};
    };
    // Runs one to its end.
    Outcome search(int number, const QString& query, Overlay::SearchOptions options = {});

    Potluck::Test::FakeClock clock;
    Potluck::Test::FakeTimers timers{clock};
    SeededRandom random;
    Agenda agenda{clock, timers};
    Milliseconds delay{40};
    int split = 0;
    std::function<bool(int from, int to)> linked; // empty: all
    bool throughBytes = false;                    // each message is encoded and decoded
    std::uint64_t sent = 0;
    std::function<bool(int from, int to, Message& message)> tamper; // false: lost
    std::vector<std::unique_ptr<TestNode>> nodes;
    std::map<MemberId, int> numbers;
};

[[nodiscard]] MemberId idOf(int number);
[[nodiscard]] Index::SearchRequest requestOf(const QString& query);

} // namespace Potluck::Overlay::Test
