// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/agenda.h"
#include "overlay/membership.h"
#include "overlay/numberset.h"
#include "support/fakeclock.h"
#include "support/faketimers.h"

#include <QTest>

#include <map>
#include <set>

using namespace Potluck;
using namespace Potluck::Overlay;
using namespace std::chrono_literals;
using State = Membership::State;

namespace {

RecordPtr recordAt(std::uint64_t place, std::uint32_t incarnation)
{
    Record record;
    for (std::size_t i = 0; i < 8; ++i)
        record.id.bytes[i] = static_cast<std::uint8_t>(place >> (56 - 8 * i));
    record.id.bytes[31] = 1;
    record.incarnation = incarnation;
    return std::make_shared<const Record>(std::move(record));
}

Knowledge knowledgeOf(const std::map<std::uint64_t, std::uint32_t>& alive)
{
    Knowledge knowledge;
    for (const auto& [place, incarnation] : alive) {
        ++knowledge.count;
        knowledge.sum ^= memberHash(place, incarnation);
    }
    return knowledge;
}

} // namespace

class TestOverlayMembers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void prefixesHoldTheirPlaces();
    void packsRecords_data();
    void packsRecords();
    void aRecordIsInternedOnce();
    void whatIsReleasedTakesNoMemory();
    void aLaterRecordTakesThePlace();
    void sumsWhatIsAlive();
    void followsRandomChanges_data();
    void followsRandomChanges();
    void twoShareABook();
    void picksEachAlike();
    void numbersAreASet();
    void theAgendaCallsInOrder();
};

void TestOverlayMembers::prefixesHoldTheirPlaces()
{
    const Prefix all;
    QVERIFY(all.holds(0));
    QVERIFY(all.holds(~std::uint64_t{0}));
    QCOMPARE(all.last(), ~std::uint64_t{0});
    const Prefix half = Prefix::numbered(1, 1);
    QVERIFY(half.holds(0x8000000000000000U));
    QVERIFY(!half.holds(0x7fffffffffffffffU));
    QVERIFY(all.holds(half));
    QVERIFY(!half.holds(all));
    QVERIFY(half.holds(Prefix::numbered(6, 3)));
    QVERIFY(!half.holds(Prefix::numbered(3, 3)));
    QCOMPARE(Prefix::numbered(6, 3).number(), 6U);
    QCOMPARE(Prefix::numbered(6, 3).first(), 0xc000000000000000U);
    QCOMPARE(Prefix::numbered(6, 3).last(), 0xdfffffffffffffffU);
}

void TestOverlayMembers::packsRecords_data()
{
    QTest::addColumn<QList<Index::Endpoint>>("addresses");
    QTest::addColumn<bool>("gateway");
    QTest::addColumn<QByteArray>("credentials");
    QTest::addColumn<int>("most"); // bytes
    const Index::Endpoint ipv4{QStringLiteral("203.0.113.254"), 65535};
    const Index::Endpoint ipv6{QStringLiteral("2001:db8::1"), 1};
    const Index::Endpoint name{QStringLiteral("b\u00fccher.example"), 7700};
    QTest::newRow("nothing") << QList<Index::Endpoint>{} << false << QByteArray() << 72;
    QTest::newRow("one IPv4") << QList{ipv4} << false << QByteArray() << 72;
    QTest::newRow("two IPv4, gateway") << QList{ipv4, {QStringLiteral("0.0.0.0"), 0}} << true << QByteArray() << 72;
    QTest::newRow("no IPv4") << QList<Index::Endpoint>{{QStringLiteral("1.2.3.04"), 5}, {QString(), 6}} << false
                             << QByteArray() << 100;
    QTest::newRow("all kinds") << QList{ipv6, name, ipv4} << false << QByteArray("\0signed\xff", 8) << 130;
    QTest::newRow("credentials only") << QList<Index::Endpoint>{} << true << QByteArray(4096, 'c') << 4180;
    QTest::newRow("as many and as long as may be")
        << QList<Index::Endpoint>(Index::MaxAddresses, {QString(Index::MaxHostChars, QChar(0x2603)), 9}) << true
        << QByteArray("x") << 6300;
}

void TestOverlayMembers::packsRecords()
{
    QFETCH(QList<Index::Endpoint>, addresses);
    QFETCH(bool, gateway);
    QFETCH(QByteArray, credentials);
    QFETCH(int, most);
    Record record = *recordAt(0x0123456789abcdef, 77);
    record.addresses = addresses;
    record.gateway = gateway;
    record.credentials = credentials;
    const PackedRecord packed(record);
    QVERIFY(packed.id() == record.id);
    QCOMPARE(packed.incarnation(), 77U);
    QCOMPARE(packed.isGateway(), gateway);
    QVERIFY(*packed.unpacked() == record);
    QVERIFY2(packed.memory() <= most, qPrintable(QString::number(packed.memory())));
}

void TestOverlayMembers::aRecordIsInternedOnce()
{
    MemberBook book;
    const auto first = book.intern(recordAt(7, 1));
    QCOMPARE(book.intern(recordAt(7, 1)), first);
    const auto later = book.intern(recordAt(7, 2));
    QVERIFY(later != first);
    QCOMPARE(book.newest(7), later);
    QCOMPARE(book.older(later), first);
    QCOMPARE(book.newest(8), MemberBook::None);
    book.release(later);
    QCOMPARE(book.newest(7), first);
    QCOMPARE(book.intern(recordAt(9, 1)), later); // the number is used again
}

void TestOverlayMembers::whatIsReleasedTakesNoMemory()
{
    MemberBook book;
    Record large = *recordAt(7, 1);
    large.credentials = QByteArray(4000, 'c');
    const auto number = book.intern(std::make_shared<const Record>(std::move(large)));
    QVERIFY(book.memoryOf(number) > 4000);
    book.release(number);
    QCOMPARE(book.intern(recordAt(9, 1)), number);
    QVERIFY2(book.memoryOf(number) < 120, qPrintable(QString::number(book.memoryOf(number))));
    QVERIFY2(book.spareMemory() < 120, qPrintable(QString::number(book.spareMemory())));
    NumberSet set;
    set.insert(100'000);
    QVERIFY(set.memory() >= 12'500);
    set.erase(100'000);
    QCOMPARE(set.memory(), 0);
}

void TestOverlayMembers::aLaterRecordTakesThePlace()
{
    Membership members(std::make_shared<MemberBook>(), true);
    const auto first = members.intern(recordAt(7, 1));
    members.setState(first, State::Alive);
    members.setState(members.intern(recordAt(7, 5)), State::Alive);
    QCOMPARE(members.aliveCount(), std::size_t{1});
    QCOMPARE(members.incarnation(members.known(7)), 5U);
    QVERIFY((members.knowledge() == knowledgeOf({{7, 5}})));
}

void TestOverlayMembers::sumsWhatIsAlive()
{
    Membership members(std::make_shared<MemberBook>(), true);
    const std::uint64_t low = 5;
    const std::uint64_t high = 0x8000000000000005U;
    members.setState(members.intern(recordAt(low, 1)), State::Alive);
    members.setState(members.intern(recordAt(high, 2)), State::Alive);
    const std::vector<std::uint64_t> expected{memberHash(low, 1), memberHash(high, 2)};
    QCOMPARE(members.sums(1), expected);
    members.setState(members.known(high), State::Lost);
    QCOMPARE(members.sums(1)[1], std::uint64_t{0});
    QCOMPARE(members.knownCount(), std::size_t{2});
    // Whatever was asked for before.
    const std::vector<std::uint64_t> all{memberHash(low, 1)};
    QCOMPARE(members.sums(0), all);
    QCOMPARE(members.sums(3)[0], memberHash(low, 1));
    members.setState(members.known(high), State::Alive);
    QCOMPARE(members.sums(3)[4], memberHash(high, 2));
    QCOMPARE(members.sums(1), expected);
    members.setState(members.known(high), State::Lost);
    QCOMPARE(members.alive(high), MemberBook::None);
}

void TestOverlayMembers::followsRandomChanges_data()
{
    QTest::addColumn<bool>("owned");
    QTest::newRow("own book") << true;
    QTest::newRow("shared book") << false;
}

void TestOverlayMembers::followsRandomChanges()
{
    QFETCH(bool, owned);
    SeededRandom random(5);
    Membership members(std::make_shared<MemberBook>(), owned);
    std::map<std::uint64_t, std::pair<std::uint32_t, State>> expected;
    std::vector<std::uint64_t> places;
    for (int i = 0; i < 200; ++i)
        places.push_back(random.next());
    for (int step = 0; step < 20'000; ++step) {
        const std::uint64_t place = places[random.below(places.size())];
        const auto at = expected.find(place);
        const std::uint32_t incarnation =
            (at == expected.end() ? 0 : at->second.first) + (random.below(3) == 0 ? 1 : 0);
        if (incarnation == 0)
            continue;
        const auto state = static_cast<State>(random.below(4));
        members.setState(members.intern(recordAt(place, incarnation)), state);
        if (step == 5000)
            (void)members.sums(4); // kept up from now on
        if (state == State::Unknown)
            expected.erase(place);
        else
            expected[place] = {incarnation, state};
    }
    std::map<std::uint64_t, std::uint32_t> alive;
    for (const auto& [place, what] : expected) {
        const auto number = members.known(place);
        QVERIFY(number != MemberBook::None);
        QCOMPARE(members.incarnation(number), what.first);
        QCOMPARE(members.state(number), what.second);
        if (what.second == State::Alive)
            alive[place] = what.first;
    }
    QCOMPARE(members.knownCount(), expected.size());
    QVERIFY((members.knowledge() == knowledgeOf(alive)));
    std::vector<std::uint64_t> sums(16);
    for (const auto& [place, incarnation] : alive)
        sums[place >> 60] ^= memberHash(place, incarnation);
    QCOMPARE(members.sums(4), sums);
    std::size_t seen = 0;
    members.visit(State::Alive, Prefix::numbered(2, 2), [&](MemberBook::Number number) {
        QVERIFY(alive.contains(members.place(number)));
        ++seen;
    });
    QCOMPARE(static_cast<std::ptrdiff_t>(seen), std::count_if(alive.begin(), alive.end(), [](const auto& each) {
                 return Prefix::numbered(2, 2).holds(each.first);
             }));
}

void TestOverlayMembers::twoShareABook()
{
    const auto book = std::make_shared<MemberBook>();
    Membership one(book, false);
    Membership other(book, false);
    one.setState(one.intern(recordAt(7, 1)), State::Alive);
    QCOMPARE(other.known(7), MemberBook::None);
    other.setState(other.intern(recordAt(7, 2)), State::Alive);
    QCOMPARE(one.incarnation(one.known(7)), 1U);
    QCOMPARE(other.incarnation(other.known(7)), 2U);
    QCOMPARE(one.memory(), other.memory());
}

void TestOverlayMembers::picksEachAlike()
{
    SeededRandom random(6);
    Membership members(std::make_shared<MemberBook>(), true);
    QCOMPARE(members.any(State::Alive, random), MemberBook::None);
    for (std::uint64_t i = 1; i <= 50; ++i)
        members.setState(members.intern(recordAt(i << 40, 1)), State::Alive);
    std::map<MemberBook::Number, int> picked;
    for (int i = 0; i < 10'000; ++i)
        ++picked[members.any(State::Alive, random)];
    QCOMPARE(picked.size(), std::size_t{50});
    for (const auto& [number, count] : picked)
        QVERIFY2(count > 100 && count < 300, qPrintable(QString::number(count)));
    members.setState(members.known(std::uint64_t{3} << 40), State::Lost);
    QCOMPARE(members.any(State::Lost, random), members.known(std::uint64_t{3} << 40));
}

void TestOverlayMembers::numbersAreASet()
{
    SeededRandom random(8);
    NumberSet set;
    std::set<MemberBook::Number> expected;
    QCOMPARE(set.next(5), MemberBook::None);
    for (int step = 0; step < 20'000; ++step) {
        const auto number = static_cast<MemberBook::Number>(random.below(1000));
        switch (random.below(step < 10'000 ? 3 : 5)) {
        case 0:
        case 1:
            set.insert(number);
            expected.insert(number);
            break;
        case 2:
        case 3:
            set.erase(number);
            expected.erase(number);
            break;
        default:
            set.eraseIf([number](MemberBook::Number each) { return each % 7 == number % 7; });
            std::erase_if(expected, [number](MemberBook::Number each) { return each % 7 == number % 7; });
        }
        QCOMPARE(set.count(), expected.size());
        QCOMPARE(set.contains(number), expected.contains(number));
        const auto from = static_cast<MemberBook::Number>(random.below(1100));
        const auto at = expected.lower_bound(from);
        const auto next = at != expected.end() ? at : expected.begin();
        QCOMPARE(set.next(from), next != expected.end() ? *next : MemberBook::None);
    }
}

void TestOverlayMembers::theAgendaCallsInOrder()
{
    Potluck::Test::FakeClock clock;
    Potluck::Test::FakeTimers timers(clock);
    Agenda agenda(clock, timers);
    QByteArray order;
    agenda.after(30ms, [&] { order += 'c'; });
    agenda.after(10ms, [&] {
        order += 'a';
        agenda.after(5ms, [&] { order += 'b'; });
        agenda.after(0ms, [&] { order += '0'; });
    });
    agenda.after(30ms, [&] { order += 'd'; });
    QCOMPARE(timers.pending(), 1);
    timers.advance(100ms);
    QCOMPARE(order, QByteArray("a0bcd"));
    agenda.after(10ms, [&] { order += 'x'; });
    agenda.clear();
    timers.advance(100ms);
    QCOMPARE(order, QByteArray("a0bcd"));
}

QTEST_GUILESS_MAIN(TestOverlayMembers)
#include "tst_overlaymembers.moc"
