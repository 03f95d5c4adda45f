// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/roster.h"
#include "overlay/termcounter.h"
#include "support/fakeclock.h"
#include "support/faketimers.h"

#include <QTest>

#include <map>

using namespace Potluck;
using namespace Potluck::Overlay;

namespace {

constexpr int Many = 7000;
constexpr std::size_t DeathsPerTurn = 1000;

MemberId idOf(int number)
{
    MemberId id;
    const std::uint64_t place = std::uint64_t{0x9e3779b97f4a7c15} * static_cast<std::uint64_t>(number + 1);
    for (std::size_t i = 0; i < 8; ++i)
        id.bytes[i] = static_cast<std::uint8_t>(place >> (56 - 8 * i));
    return id;
}

RecordPtr recordOf(int number, std::uint32_t incarnation = 1)
{
    Record record;
    record.id = idOf(number);
    record.incarnation = incarnation;
    return std::make_shared<const Record>(std::move(record));
}

News deathsOf(int from, int count)
{
    News news;
    for (int i = from; i < from + count; ++i)
        news.deaths.push_back({placeOf(idOf(i)), 1, false});
    return news;
}

} // namespace

// What a roster passes on when thousands are lost at once.
class TestRoster : public QObject, private Links, private LocalCatalog, private Credentials
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsThousandsOfDeathsBitByBit();
    void leavesWhatItHearsMeanwhileToOthers();
    void birthsDoNotWaitForDeaths();
    void whoComesBackIsNotTold();
    void aMergeForgetsDeathsThatWait();
    void eachBeginsWithOthers();

private:
    void send(const RecordPtr& to, Message message) override;
    [[nodiscard]] bool isLinked(const MemberId&) const override { return true; }
    void close(const MemberId&) override {}
    void search(const Index::SearchRequest&, bool, std::weak_ptr<void>,
                std::function<void(QList<Index::SearchResult>, bool)>) override
    {}
    [[nodiscard]] bool isGood(const Record&) const override { return true; }

    struct Node;
    void turns(int count);

    Potluck::Test::FakeClock m_clock;
    Potluck::Test::FakeTimers m_timers{m_clock};
    TermCounter m_terms;
    DigestApplier m_applier;
    std::unique_ptr<Node> m_node;
    // Since init(): what was told, by place, and the most in one message.
    std::map<std::uint64_t, int> m_deaths;
    std::map<std::uint64_t, int> m_births;
    std::size_t m_most = 0;
};

struct TestRoster::Node
{
    Node(TestRoster& test, std::uint64_t seed)
        : random(seed)
        , context({test.m_clock, test.m_timers, random, test, test, test, test.m_terms, test.m_applier, nullptr})
    {
        context.self = recordOf(-1);
        context.selfPlace = placeOf(context.self->id);
        context.selfNumber = context.members.intern(context.self);
        context.members.setState(context.selfNumber, Membership::State::Alive);
        context.stopped = false;
        for (int i = 0; i < Many + 40; ++i) // the last ones stay
            roster.born(recordOf(i), false);
    }
    SeededRandom random;
    Context context;
    Partners partners{context};
    Roster roster{context, partners, {[](Roster::Number) {}, [](Roster::Number) {}}};
};

void TestRoster::init()
{
    m_node = std::make_unique<Node>(*this, 1);
    m_deaths.clear();
    m_births.clear();
    m_most = 0;
}

void TestRoster::send(const RecordPtr&, Message message)
{
    const auto& news = std::get<News>(message);
    m_most = std::max(m_most, news.deaths.size());
    for (const Death& death : news.deaths)
        ++m_deaths[death.place];
    for (const RecordPtr& record : news.births)
        ++m_births[placeOf(record->id)];
}

void TestRoster::turns(int count)
{
    for (; count > 0; --count) {
        m_clock.advance(std::chrono::seconds{1});
        m_node->roster.turn();
    }
}

void TestRoster::tellsThousandsOfDeathsBitByBit()
{
    m_node->roster.received(idOf(Many), deathsOf(0, Many));
    // They wait in little memory.
    QVERIFY2(m_node->roster.memory() < 80'000, qPrintable(QString::number(m_node->roster.memory())));
    turns(1);
    QCOMPARE(m_deaths.size(), DeathsPerTurn);
    turns(5);
    QCOMPARE(m_deaths.size(), DeathsPerTurn);
    turns(1);
    QCOMPARE(m_deaths.size(), 2 * DeathsPerTurn);
    turns(6 * 7);
    QCOMPARE(m_deaths.size(), std::size_t{Many});
    QCOMPARE(m_most, DeathsPerTurn);
    for (const auto& [place, times] : m_deaths)
        QCOMPARE(times, 12); // six turns, two listeners
    turns(3);
    QCOMPARE(m_deaths.begin()->second, 12);
}

void TestRoster::leavesWhatItHearsMeanwhileToOthers()
{
    m_node->roster.received(idOf(Many), deathsOf(0, Many));
    turns(1);
    QCOMPARE(m_deaths.size(), DeathsPerTurn);
    m_node->roster.received(idOf(Many + 1), deathsOf(0, Many - 100));
    turns(30);
    // The hundred that nobody else told, and those of the first turn.
    QVERIFY(m_deaths.size() >= DeathsPerTurn);
    QVERIFY2(m_deaths.size() <= DeathsPerTurn + 100, qPrintable(QString::number(m_deaths.size())));
    for (int i = Many - 100; i < Many; ++i)
        QCOMPARE(m_deaths[placeOf(idOf(i))], 12);
    QVERIFY(m_deaths[placeOf(idOf(5))] <= 2);
}

void TestRoster::birthsDoNotWaitForDeaths()
{
    m_node->roster.received(idOf(Many), deathsOf(0, Many));
    m_node->roster.received(idOf(Many), News{{recordOf(3, 2), recordOf(Many + 1000)}, {}, false});
    turns(1);
    QCOMPARE(m_births.size(), std::size_t{2});
    QCOMPARE(m_births[placeOf(idOf(3))], 2);
}

void TestRoster::whoComesBackIsNotTold()
{
    m_node->roster.received(idOf(Many), deathsOf(0, Many));
    for (int i = 0; i < Many; ++i)
        m_node->roster.revive(m_node->context.members.known(placeOf(idOf(i))));
    turns(10);
    QVERIFY(m_deaths.empty());
}

void TestRoster::aMergeForgetsDeathsThatWait()
{
    m_node->roster.received(idOf(Many), deathsOf(0, Many));
    m_node->roster.received(idOf(Many), News{{}, {{placeOf(idOf(Many + 5)), 1, true}}, false});
    m_node->roster.forgetDeaths(m_clock.monotonic() + std::chrono::seconds{30});
    turns(10);
    // Who said that it leaves is gone all the same.
    QCOMPARE(m_deaths.size(), std::size_t{1});
    QCOMPARE(m_deaths.begin()->first, placeOf(idOf(Many + 5)));
}

void TestRoster::eachBeginsWithOthers()
{
    const auto toldBy = [this](std::uint64_t seed) {
        m_node = std::make_unique<Node>(*this, seed);
        m_node->roster.received(idOf(Many), deathsOf(0, Many));
        m_deaths.clear();
        turns(7);
        return m_deaths;
    };
    const auto one = toldBy(2);
    const auto other = toldBy(3);
    QCOMPARE(one.size(), 2 * DeathsPerTurn);
    QVERIFY(one != other);
    std::size_t both = 0;
    for (const auto& [place, times] : one)
        both += other.contains(place) ? 1 : 0;
    QVERIFY2(both < one.size() * 9 / 10, qPrintable(QString::number(both)));
}

QTEST_GUILESS_MAIN(TestRoster)
#include "tst_roster.moc"
