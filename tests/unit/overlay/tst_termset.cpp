// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/keycoding.h"
#include "overlay/termcounter.h"
#include "overlay/termset.h"

#include "base/random.h"

#include <QTest>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

using namespace Potluck;
using namespace Potluck::Overlay;

namespace {

std::vector<TermKey> randomKeys(SeededRandom& random, std::size_t count, std::uint8_t keyBits)
{
    std::set<TermKey> keys;
    while (keys.size() < count)
        keys.insert(static_cast<TermKey>(random.below(std::uint64_t{1} << keyBits)));
    return {keys.begin(), keys.end()};
}

} // namespace

class TestTermSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsItsKeysAndNoOthers_data();
    void holdsItsKeysAndNoOthers();
    void codesAndDecodes();
    void isAsSmallAsItSays();
    void refusesWhatIsMalformed();
    void growsLikeASetMadeAtOnce();
    void appliesDeltas();
    void refusesDeltasOfAnotherSet();
    void rarelySaysTooMuch_data();
    void rarelySaysTooMuch();
    void tableCountsLikeAMap();
    void counterTellsWhatCameAtOnceAndWhatWentLater();
    void counterFollowsThroughDeltas();
    void counterMakesTheSetAnewWhenItOutgrowsItsBits();
    void counterTakesGhostsOutWhereTheyFillIt();
    void counterDropsPairsOfManyNames();
};

void TestTermSet::holdsItsKeysAndNoOthers_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("keyBits");
    QTest::newRow("none") << 0 << 16;
    QTest::newRow("one") << 1 << 16;
    QTest::newRow("few") << 100 << 16;
    QTest::newRow("dense") << 40'000 << 16;
    QTest::newRow("some") << 5000 << 21;
    QTest::newRow("widest") << 3000 << 32;
}

void TestTermSet::holdsItsKeysAndNoOthers()
{
    QFETCH(int, count);
    QFETCH(int, keyBits);
    SeededRandom random(7);
    const auto bits = static_cast<std::uint8_t>(keyBits);
    const auto keys = randomKeys(random, static_cast<std::size_t>(count), bits);
    const CodedTerms set(keys, bits, true);
    QCOMPARE(set.keys(), keys);
    QCOMPARE(set.count(), static_cast<std::uint32_t>(count));
    for (const TermKey key : keys)
        QVERIFY(set.holdsKey(key));
    for (int i = 0; i < 10'000; ++i) {
        const auto key = static_cast<TermKey>(random.below(std::uint64_t{1} << keyBits));
        QCOMPARE(set.holdsKey(key), std::binary_search(keys.begin(), keys.end(), key));
    }
}

void TestTermSet::codesAndDecodes()
{
    SeededRandom random(8);
    for (const std::size_t count : {0, 1, 2, 17, 1000, 30'000}) {
        for (const std::uint8_t bits : {std::uint8_t{16}, std::uint8_t{20}, std::uint8_t{32}}) {
            const auto keys = randomKeys(random, count, bits);
            const QByteArray wire = codeKeys(keys, bits);
            QCOMPARE(codedKeyBytes(keys, bits), wire.size());
            const auto again = decodeKeys(wire, static_cast<std::uint32_t>(count), bits);
            QVERIFY(again);
            QCOMPARE(*again, keys);
        }
    }
    // The last possible key.
    const std::vector<TermKey> last{0xffff};
    QCOMPARE(*decodeKeys(codeKeys(last, 16), 1, 16), last);
}

void TestTermSet::isAsSmallAsItSays()
{
    SeededRandom random(9);
    const auto keys = randomKeys(random, 25'000, CodedTerms::keyBitsFor(25'000));
    const CodedTerms set(keys, CodedTerms::keyBitsFor(25'000), true);
    QVERIFY2(set.wireBytes() < 25'000 * 10 / 8 + 1000, qPrintable(QString::number(set.wireBytes())));
    QVERIFY2(set.memory() < 25'000 * 21 / 16 + 1000, qPrintable(QString::number(set.memory())));
}

void TestTermSet::refusesWhatIsMalformed()
{
    SeededRandom random(10);
    const auto keys = randomKeys(random, 100, 16);
    const QByteArray wire = codeKeys(keys, 16);
    QVERIFY(!decodeKeys(wire.chopped(1), 100, 16));
    QVERIFY(!decodeKeys(QByteArray(wire).append('\0'), 100, 16));
    QVERIFY(!decodeKeys(wire, 100, 15));
    QVERIFY(!decodeKeys(wire, 100, 33));
    QVERIFY(!decodeKeys(wire, MaxTerms + 1, 16));
    QVERIFY(!decodeKeys({}, 1'000'000, 32));
    QVERIFY(!decodeKeys(QByteArray(1000, '\xff'), 100, 16)); // a gap without an end
    // Few keys that ask for a large table.
    QVERIFY(!CodedTerms::decode(codeKeys({5}, 32), 1, 32, true));
    QVERIFY(CodedTerms::decode(codeKeys({5}, 16), 1, 16, true));
}

void TestTermSet::growsLikeASetMadeAtOnce()
{
    constexpr std::uint8_t Bits = 20;
    SeededRandom random(15);
    auto set = std::make_shared<const CodedTerms>(std::vector<TermKey>{}, Bits, true);
    std::vector<TermKey> keys;
    for (int round = 0; round < 300; ++round) {
        // Some of them are there already.
        auto added = randomKeys(random, 20, Bits);
        for (std::size_t i = 0; i < 5 && !keys.empty(); ++i)
            added.push_back(keys[random.below(keys.size())]);
        std::sort(added.begin(), added.end());
        added.erase(std::unique(added.begin(), added.end()), added.end());

        TermDelta delta;
        delta.keyBits = Bits;
        delta.added = added;
        const auto before = set;
        const std::vector<TermKey> keysBefore = keys;
        std::vector<TermKey> after;
        std::set_union(keys.begin(), keys.end(), added.begin(), added.end(), std::back_inserter(after));
        keys = after;
        const CodedTerms atOnce(keys, Bits, true);
        delta.check = atOnce.check();
        set = set->with(delta);
        QVERIFY(set);
        QCOMPARE(set->keys(), keys);
        QCOMPARE(set->count(), atOnce.count());
        QCOMPARE(set->check(), atOnce.check());
        QCOMPARE(set->wire(), atOnce.wire());
        QCOMPARE(set->wireBytes(), set->wire().size());
        for (const TermKey key : added)
            QVERIFY(set->holdsKey(key));
        QVERIFY2(set->memory() < atOnce.memory() * 5 / 4 + 1000, qPrintable(QString::number(set->memory())));
        QCOMPARE(before->keys(), keysBefore); // others hold it still
    }
}

void TestTermSet::appliesDeltas()
{
    SeededRandom random(11);
    const auto keys = randomKeys(random, 2000, 20);
    const CodedTerms set(keys, 20, true);
    TermDelta delta;
    delta.keyBits = 20;
    delta.removed = {keys.begin(), keys.begin() + 100};
    std::set<TermKey> after(keys.begin() + 100, keys.end());
    for (const TermKey key : randomKeys(random, 300, 20)) {
        if (after.insert(key).second)
            delta.added.push_back(key);
    }
    std::erase_if(delta.removed, [&](TermKey key) { return after.contains(key); });
    std::erase_if(delta.added, [&](TermKey key) { return std::binary_search(keys.begin(), keys.end(), key); });
    const std::vector<TermKey> expected(after.begin(), after.end());
    delta.check = CodedTerms(expected, 20, true).check();
    const auto next = set.with(delta);
    QVERIFY(next);
    QCOMPARE(next->keys(), expected);
}

void TestTermSet::refusesDeltasOfAnotherSet()
{
    const CodedTerms set({1, 2, 3}, 20, true);
    TermDelta delta;
    delta.keyBits = 20;
    delta.added = {7};
    delta.check = CodedTerms({1, 2, 4, 7}, 20, true).check();
    QVERIFY(!set.with(delta));
    delta.check = CodedTerms({1, 2, 3, 7}, 20, true).check();
    QVERIFY(set.with(delta));
    delta.keyBits = 21;
    QVERIFY(!set.with(delta));
}

void TestTermSet::rarelySaysTooMuch_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {1000, 5793, 5794, 10'000, 11'586, 11'587, 40'000})
        QTest::addRow("%d", count) << count;
}

void TestTermSet::rarelySaysTooMuch()
{
    QFETCH(int, count);
    SeededRandom random(12);
    const std::uint8_t bits = CodedTerms::keyBitsFor(static_cast<std::size_t>(count));
    const CodedTerms set(randomKeys(random, static_cast<std::size_t>(count), bits), bits, true);
    int wrong = 0;
    for (int i = 0; i < 500'000; ++i)
        wrong += set.holds(random.next()) ? 1 : 0;
    // One in 256 times the square root of two, either way, and three standard deviations.
    QVERIFY2(wrong > 500'000 / 362 - 112 && wrong < 500'000 / 181 + 158, qPrintable(QString::number(wrong)));
}

void TestTermSet::tableCountsLikeAMap()
{
    SeededRandom random(13);
    TermTable table;
    std::map<Term, int> map;
    std::vector<Term> terms;
    for (int i = 0; i < 500; ++i)
        terms.push_back(random.next());
    for (int i = 0; i < 50'000; ++i) {
        const Term term = terms[random.below(terms.size())];
        if (random.below(2) == 0) {
            QCOMPARE(table.add(term), map[term]++ == 0);
        } else if (map[term] > 0) {
            QCOMPARE(table.remove(term), --map[term] == 0);
        } else {
            QVERIFY(!table.remove(term));
        }
        QCOMPARE(table.holds(term), map[term] > 0);
    }
    std::size_t there = 0;
    for (const auto& [term, count] : map)
        there += count > 0 ? 1 : 0;
    QCOMPARE(table.count(), there);
    std::size_t seen = 0;
    table.visit([&seen](Term) { ++seen; });
    QCOMPARE(seen, there);
}

void TestTermSet::counterTellsWhatCameAtOnceAndWhatWentLater()
{
    TermCounter counter;
    counter.add("Kind of Blue.flac");
    QVERIFY(counter.hasChanged());
    QVERIFY(!counter.publish(1, 2)); // the first one is no change
    QVERIFY(!counter.hasChanged());
    const auto first = counter.published();
    QVERIFY(first->holds(wordTerm("blue")));

    counter.add("Blue Train.flac");
    const auto delta = counter.publish(2, 3);
    QVERIFY(delta);
    QCOMPARE(delta->from, std::uint64_t{2});
    QCOMPARE(delta->to, std::uint64_t{3});
    QVERIFY(delta->removed.empty());
    QVERIFY(counter.published()->holds(wordTerm("train")));
    QVERIFY(!first->holds(wordTerm("train")));

    counter.remove("Blue Train.flac");
    QVERIFY(!counter.hasChanged()); // a ghost
    counter.add("Blue Train.flac");
    QVERIFY(!counter.hasChanged());

    for (int i = 0; i < 200; ++i)
        counter.add(QByteArray("name number ").append(QByteArray::number(i)));
    (void)counter.publish(3, 4);
    for (int i = 0; i < 200; ++i)
        counter.remove(QByteArray("name number ").append(QByteArray::number(i)));
    QVERIFY(counter.hasChanged());
    const auto exorcised = counter.publish(4, 5);
    QVERIFY(!exorcised || !exorcised->removed.empty());
    QVERIFY(!counter.published()->holds(wordTerm("number")));
    QVERIFY(counter.published()->holds(wordTerm("blue")));
}

void TestTermSet::counterFollowsThroughDeltas()
{
    SeededRandom random(14);
    TermCounter counter;
    DigestApplier applier;
    std::vector<QByteArray> names;
    for (int i = 0; i < 3000; ++i) {
        names.push_back("word" + QByteArray::number(random.below(500)) + " other" +
                        QByteArray::number(random.below(500)) + " " + QByteArray::number(i) + ".mp3");
    }
    TermSetPtr held;
    std::uint64_t sequence = 1;
    std::vector<bool> there(names.size());
    int deltas = 0;
    for (int round = 0; round < 100; ++round) {
        for (int i = 0; i < 100; ++i) {
            const std::size_t at = random.below(names.size());
            if (there[at])
                counter.remove(names[at]);
            else
                counter.add(names[at]);
            there[at] = !there[at];
        }
        const auto delta = counter.publish(sequence, sequence + 1);
        ++sequence;
        held = delta ? applier.apply({}, held, *delta) : counter.published();
        deltas += delta ? 1 : 0;
        QVERIFY(held);
        QCOMPARE(held->check(), counter.published()->check());
        NameTerms terms;
        for (std::size_t at = 0; at < names.size(); ++at) {
            if (!there[at])
                continue;
            for (const Term term : terms.of(names[at]))
                QVERIFY(held->holds(term));
        }
    }
    QVERIFY(deltas > 80);
}

void TestTermSet::counterMakesTheSetAnewWhenItOutgrowsItsBits()
{
    TermCounter counter;
    (void)counter.publish(1, 2);
    int anew = 0;
    for (int i = 0; i < 20'000; ++i) {
        counter.add(QByteArray("unique").append(QByteArray::number(i)));
        if (i % 200 == 0)
            anew += counter.publish(1, 2) ? 0 : 1;
    }
    QVERIFY2(anew >= 2 && anew <= 8, qPrintable(QString::number(anew)));
    (void)counter.publish(1, 2);
    QVERIFY(CodedTerms::fits(counter.published()->count(), counter.published()->keyBits()));
}

void TestTermSet::counterTakesGhostsOutWhereTheyFillIt()
{
    TermCounter counter;
    const auto name = [](int i) { return QByteArray("unique").append(QByteArray::number(i)); };
    for (int i = 0; i < 360; ++i)
        counter.add(name(i));
    QVERIFY(!counter.publish(0, 1));
    const std::uint8_t bits = counter.published()->keyBits();
    for (int i = 360; i < 720; ++i)
        counter.add(name(i));
    QVERIFY(counter.publish(1, 2));
    const auto between = counter.published();
    // Few went, but for what came there is room only without them.
    for (int i = 0; i < 90; ++i)
        counter.remove(name(i));
    for (int i = 720; i < 800; ++i)
        counter.add(name(i));
    const auto delta = counter.publish(2, 3);
    QVERIFY(delta);
    QVERIFY(delta->removed.size() > 80);
    QVERIFY(delta->added.size() > 70);
    QCOMPARE(counter.published()->keyBits(), bits);
    QVERIFY(CodedTerms::fits(counter.published()->count(), bits));
    QVERIFY(counter.published()->holds(wordTerm(name(799))));
    QVERIFY(!counter.published()->holds(wordTerm(name(3))));
    QVERIFY(between->holds(wordTerm(name(3))));
    // Whoever has the digest before has the same after it.
    const auto theirs = std::dynamic_pointer_cast<const CodedTerms>(between)->with(*delta);
    QVERIFY(theirs);
    QCOMPARE(theirs->keys(), std::dynamic_pointer_cast<const CodedTerms>(counter.published())->keys());
}

void TestTermSet::counterDropsPairsOfManyNames()
{
    TermCounter counter;
    for (std::size_t i = 0; i < TermCounter::MaxNamesWithPairs; ++i)
        counter.add("a b");
    (void)counter.publish(1, 2);
    QVERIFY(counter.published()->hasPairs());
    counter.add("c d");
    QVERIFY(!counter.publish(2, 3));
    QVERIFY(!counter.published()->hasPairs());
    QVERIFY(counter.published()->holds(wordTerm("d")));
    QCOMPARE(counter.published()->count(), 4U);
    QueryTerms query;
    query.words = {wordTerm("a"), wordTerm("c")};
    query.pairs = {{pairTerm(wordTerm("a"), wordTerm("c")), 1, 2}};
    QVERIFY(counter.published()->matches(query)); // words decide alone
}

QTEST_GUILESS_MAIN(TestTermSet)
#include "tst_termset.moc"
