// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/roster.h"
#include "overlay/sync.h"
#include "overlay/termcounter.h"
#include "support/fakeclock.h"
#include "support/faketimers.h"

#include <QTest>

#include <map>
#include <utility>
#include <vector>

using namespace Potluck;
using namespace Potluck::Overlay;

namespace {

constexpr int Many = 7000;
constexpr std::size_t DeathsPerTurn = 1000;

// What knows who is here, of one overlay, alone: what others say is put in, what it sends is kept.
class OneMember final : private Links, private LocalCatalog, private Credentials
{
public:
    explicit OneMember(std::uint64_t seed)
        : random(seed), context({clock, timers, random, *this, *this, *this, m_terms, m_applier, nullptr})
    {
        context.self = recordOf(-1);
        context.selfPlace = placeOf(context.self->id);
        context.selfNumber = context.members.intern(context.self);
        context.members.setState(context.selfNumber, Membership::State::Alive);
        context.stopped = false;
    }

    // The others, by any number but -1.
    [[nodiscard]] static MemberId idOf(int number)
    {
        MemberId id;
        const std::uint64_t place = std::uint64_t{0x9e3779b97f4a7c15} * static_cast<std::uint64_t>(number + 2);
        for (std::size_t i = 0; i < 8; ++i)
            id.bytes[i] = static_cast<std::uint8_t>(place >> (56 - 8 * i));
        return id;
    }
    [[nodiscard]] static RecordPtr recordOf(int number, std::uint32_t incarnation = 1)
    {
        Record record;
        record.id = idOf(number);
        record.incarnation = incarnation;
        return std::make_shared<const Record>(std::move(record));
    }
    [[nodiscard]] Membership::Number numberOf(int number) const { return context.members.known(placeOf(idOf(number))); }

    Potluck::Test::FakeClock clock;
    Potluck::Test::FakeTimers timers{clock};
    SeededRandom random;
    Context context;
    Partners partners{context};
    Roster roster{context, partners, {[](Roster::Number) {}, [](Roster::Number) {}}};
    std::vector<Message> sent;

private:
    void send(const RecordPtr&, Message message) override { sent.push_back(std::move(message)); }
    [[nodiscard]] bool isLinked(const MemberId&) const override { return true; }
    void close(const MemberId&) override {}
    void search(const Index::SearchRequest&, bool, std::weak_ptr<void>,
                std::function<void(QList<Index::SearchResult>, bool)>) override
    {}
    [[nodiscard]] bool isGood(const Record&) const override { return true; }

    TermCounter m_terms;
    DigestApplier m_applier;
};

std::uint64_t placeOf(int number)
{
    return Potluck::Overlay::placeOf(OneMember::idOf(number));
}

News deathsOf(int from, int count)
{
    News news;
    for (int i = from; i < from + count; ++i)
        news.deaths.push_back({placeOf(i), 1, false});
    return news;
}

} // namespace

// What a roster passes on when thousands are lost at once.
class TestRoster : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsThousandsOfDeathsBitByBit();
    void leavesWhatItHearsMeanwhileToOthers();
    void birthsDoNotWaitForDeaths();
    void deathsDoNotWaitForBirths();
    void whileDeathsWaitBirthsAreToldAsOften();
    void whatIsNotToBeToldIsNotTold();
    void aNumberThatIsGivenAwayIsNotTold();
    void whoComesBackIsNotTold();
    void aMergeForgetsDeathsThatWait();
    void eachBeginsWithOthers();
    void whileDeathsWaitComparingIsNotUrgent();
    void aClaimOfTheFarFutureIsNotFollowed();

private:
    void makeMember(std::uint64_t seed);
    void turns(int count);

    std::unique_ptr<OneMember> m_member;
    // Since init(): what was told, by place, and the most in one message.
    std::map<std::uint64_t, int> m_deaths;
    std::map<std::uint64_t, int> m_births;
    std::size_t m_most = 0;
};

void TestRoster::makeMember(std::uint64_t seed)
{
    m_member = std::make_unique<OneMember>(seed);
    for (int i = 0; i < Many + 40; ++i) // the last ones stay
        m_member->roster.born(OneMember::recordOf(i), false);
}

void TestRoster::init()
{
    makeMember(1);
    m_deaths.clear();
    m_births.clear();
    m_most = 0;
}

void TestRoster::turns(int count)
{
    for (; count > 0; --count) {
        m_member->clock.advance(std::chrono::seconds{1});
        m_member->roster.turn();
    }
    for (const Message& message : std::exchange(m_member->sent, {})) {
        const auto& news = std::get<News>(message);
        m_most = std::max(m_most, news.deaths.size());
        for (const Death& death : news.deaths)
            ++m_deaths[death.place];
        for (const RecordPtr& record : news.births)
            ++m_births[Potluck::Overlay::placeOf(record->id)];
    }
}

void TestRoster::tellsThousandsOfDeathsBitByBit()
{
    m_member->roster.received(OneMember::idOf(Many), deathsOf(0, Many));
    // They wait in little memory.
    QVERIFY2(m_member->roster.memory() < 80'000, qPrintable(QString::number(m_member->roster.memory())));
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
    m_member->roster.received(OneMember::idOf(Many), deathsOf(0, Many));
    turns(1);
    QCOMPARE(m_deaths.size(), DeathsPerTurn);
    m_member->roster.received(OneMember::idOf(Many + 1), deathsOf(0, Many - 100));
    turns(30);
    // The hundred that nobody else told, and those of the first turn.
    QVERIFY(m_deaths.size() >= DeathsPerTurn);
    QVERIFY2(m_deaths.size() <= DeathsPerTurn + 100, qPrintable(QString::number(m_deaths.size())));
    for (int i = Many - 100; i < Many; ++i)
        QCOMPARE(m_deaths[placeOf(i)], 12);
    QVERIFY(m_deaths[placeOf(5)] <= 2);
}

void TestRoster::birthsDoNotWaitForDeaths()
{
    m_member->roster.received(OneMember::idOf(Many), deathsOf(0, Many));
    m_member->roster.received(OneMember::idOf(Many),
                              News{{OneMember::recordOf(3, 2), OneMember::recordOf(Many + 1000)}, {}, false});
    turns(1);
    QCOMPARE(m_births.size(), std::size_t{2});
    QCOMPARE(m_births[placeOf(3)], 2);
}

void TestRoster::deathsDoNotWaitForBirths()
{
    News births;
    for (int i = 0; i < 3000; ++i)
        births.births.push_back(OneMember::recordOf(Many + 1000 + i));
    m_member->roster.received(OneMember::idOf(Many), births);
    m_member->roster.received(OneMember::idOf(Many), deathsOf(0, Many));
    turns(1);
    QCOMPARE(m_deaths.size(), DeathsPerTurn);
    QVERIFY(m_births.size() >= 100);
    turns(100);
    QCOMPARE(m_deaths.size(), std::size_t{Many});
    QCOMPARE(m_births.size(), std::size_t{3000});
}

void TestRoster::whileDeathsWaitBirthsAreToldAsOften()
{
    const News birth{{OneMember::recordOf(Many + 1000)}, {}, false};
    m_member->roster.received(OneMember::idOf(Many), deathsOf(0, Many));
    m_member->roster.received(OneMember::idOf(Many), birth);
    m_member->roster.received(OneMember::idOf(Many + 1), birth);
    turns(7);
    QCOMPARE(m_births[placeOf(Many + 1000)], 12);
}

// A member that is banned here is not gone for others.
void TestRoster::whatIsNotToBeToldIsNotTold()
{
    m_member->roster.received(OneMember::idOf(Many), deathsOf(0, Many));
    for (int i = 0; i < Many; ++i)
        m_member->roster.gone(m_member->numberOf(i), true, false);
    turns(10);
    QVERIFY(m_deaths.empty());
}

void TestRoster::aNumberThatIsGivenAwayIsNotTold()
{
    m_member->roster.received(OneMember::idOf(Many), deathsOf(0, Many));
    for (int i = 0; i < Many; ++i) {
        m_member->roster.born(OneMember::recordOf(i, 2), false); // the number of the first record is free
        m_member->roster.born(OneMember::recordOf(Many + 1000 + i), false);
    }
    turns(10);
    QVERIFY(m_deaths.empty());
    QVERIFY(m_births.empty());
}

void TestRoster::whoComesBackIsNotTold()
{
    m_member->roster.received(OneMember::idOf(Many), deathsOf(0, Many));
    for (int i = 0; i < Many; ++i)
        m_member->roster.revive(m_member->numberOf(i));
    turns(10);
    QVERIFY(m_deaths.empty());
    QVERIFY(m_births.empty());
}

void TestRoster::aMergeForgetsDeathsThatWait()
{
    m_member->roster.received(OneMember::idOf(Many), deathsOf(0, Many));
    m_member->roster.received(OneMember::idOf(Many), News{{}, {{placeOf(Many + 5), 1, true}}, false});
    m_member->roster.forgetDeaths(m_member->clock.monotonic() + std::chrono::seconds{30});
    turns(10);
    // Who said that it leaves is gone all the same.
    QCOMPARE(m_deaths.size(), std::size_t{1});
    QCOMPARE(m_deaths.begin()->first, placeOf(Many + 5));
}

void TestRoster::eachBeginsWithOthers()
{
    const auto toldBy = [this](std::uint64_t seed) {
        makeMember(seed);
        m_member->roster.received(OneMember::idOf(Many), deathsOf(0, Many));
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

// What is different is being told, by others too; comparing would tell it all once more.
void TestRoster::whileDeathsWaitComparingIsNotUrgent()
{
    Sync sync(m_member->context, m_member->roster);
    const auto compares = [&](Milliseconds later) {
        m_member->clock.advance(later);
        m_member->sent.clear();
        sync.compare(OneMember::idOf(Many), Knowledge{40, 4711});
        return m_member->sent.size() == 1 && std::holds_alternative<Sums>(m_member->sent.front());
    };
    QVERIFY(compares(std::chrono::seconds{10}));
    QVERIFY(compares(std::chrono::seconds{10})); // far apart
    m_member->roster.received(OneMember::idOf(Many), deathsOf(0, DeathsPerTurn));
    QVERIFY(!m_member->roster.isBehind());
    QVERIFY(compares(std::chrono::seconds{10}));
    m_member->roster.received(OneMember::idOf(Many), deathsOf(DeathsPerTurn, Many - 2 * int{DeathsPerTurn}));
    QVERIFY(m_member->roster.isBehind());
    QVERIFY(!compares(std::chrono::seconds{10}));
    QVERIFY(compares(std::chrono::minutes{5})); // nobody keeps others from it for ever
    QVERIFY(!compares(std::chrono::seconds{10}));
    m_member->roster.received(OneMember::idOf(Many), deathsOf(0, Many - int{DeathsPerTurn})); // of others: all is known
    QVERIFY(!m_member->roster.isBehind());
    QVERIFY(compares(std::chrono::seconds{10}));
}

// Whoever followed would be refused by everybody.
void TestRoster::aClaimOfTheFarFutureIsNotFollowed()
{
    const Context& context = m_member->context;
    const std::uint32_t latest = context.presentIncarnation() + 30 * 24 * 3600 + 1;
    const std::uint32_t before = context.self->incarnation;
    m_member->roster.received(OneMember::idOf(Many), News{{}, {{context.selfPlace, 0xfffffffe, false}}, false});
    QVERIFY(context.self->incarnation > before);
    QVERIFY2(context.self->incarnation <= latest, qPrintable(QString::number(context.self->incarnation)));
    m_member->roster.received(OneMember::idOf(Many), News{{OneMember::recordOf(-1, 0xfffffff0)}, {}, false});
    QVERIFY2(context.self->incarnation <= latest + 1, qPrintable(QString::number(context.self->incarnation)));
}

QTEST_GUILESS_MAIN(TestRoster)
#include "tst_roster.moc"
