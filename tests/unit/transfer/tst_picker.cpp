// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/picker.h"

#include <QTest>

#include <map>
#include <set>
#include <vector>

using namespace Potluck;
using Content::PieceMap;
using Transfer::Picker;
using Transfer::PieceRun;
using Transfer::SourceKind;

namespace {

PieceMap mapOf(std::uint64_t pieces, std::initializer_list<std::uint64_t> present)
{
    PieceMap map(pieces);
    for (const std::uint64_t piece : present)
        map.set(piece);
    return map;
}

void addFull(Picker& picker, Picker::Holder holder, SourceKind kind = SourceKind::Ranged)
{
    picker.addSource(holder, kind);
    picker.setPieces(holder, PieceMap(picker.had().size(), true));
}

} // namespace

// A failed comparison prints runs.
char* toString(const PieceRun& run)
{
    return QTest::toString(QStringLiteral("%1+%2").arg(run.first).arg(run.count));
}

class TestPicker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fullSourcesGetRunsFromTheStart()
    {
        Picker picker(10, 1);
        addFull(picker, 1);
        addFull(picker, 2);
        QVERIFY(picker.next(1, 4) == (PieceRun{0, 4}));
        QVERIFY(picker.next(2, 3) == (PieceRun{4, 3}));
        QVERIFY(picker.next(1, 4) == (PieceRun{7, 3}));
        QVERIFY(!picker.next(2, 4));
        QCOMPARE(picker.freeCount(), std::uint64_t{0});
    }

    void runsStopAtWhatIsHad()
    {
        Picker picker(10, 1);
        picker.setHad(0);
        picker.setHad(3);
        addFull(picker, 1);
        QVERIFY(picker.next(1, 8) == (PieceRun{1, 2}));
        QVERIFY(picker.next(1, 8) == (PieceRun{4, 6}));
    }

    void nothingForAnUnknownSourceOrNoPieces()
    {
        Picker picker(10, 1);
        QVERIFY(!picker.next(1, 4));
        picker.addSource(1, SourceKind::Ranged);
        QVERIFY(!picker.next(1, 4)); // its pieces are not known yet
        addFull(picker, 2);
        QVERIFY(!picker.next(2, 0));
        QVERIFY(picker.next(2, 1));
    }

    void mapOfAnotherSizeIsIgnored()
    {
        Picker picker(10, 1);
        picker.addSource(1, SourceKind::Ranged);
        picker.setPieces(1, PieceMap(11, true));
        QVERIFY(!picker.next(1, 4));
    }

    void rangedSourcesWorkFromTheEndBesideAStream()
    {
        Picker picker(10, 1);
        addFull(picker, 1);
        addFull(picker, 2, SourceKind::Stream);
        QVERIFY(picker.next(1, 3) == (PieceRun{7, 3}));
        QVERIFY(picker.next(1, 3) == (PieceRun{4, 3}));
        picker.claim(2, 0);
        picker.claim(2, 1);
        QVERIFY(picker.next(1, 8) == (PieceRun{2, 2}));
        QVERIFY(!picker.next(1, 8));
        picker.release(1, 5); // comes back above where the search had arrived
        QVERIFY(picker.next(1, 8) == (PieceRun{5, 1}));
        picker.removeSource(2);
        QVERIFY(picker.next(1, 8) == (PieceRun{0, 2}));
    }

    void rarestFirstWherePartialSourcesAre()
    {
        Picker picker(6, 1);
        picker.addSource(1, SourceKind::Ranged);
        picker.setPieces(1, mapOf(6, {0, 1, 2}));
        picker.addSource(2, SourceKind::Ranged);
        picker.setPieces(2, mapOf(6, {0, 1, 4}));
        picker.addSource(3, SourceKind::Ranged);
        picker.setPieces(3, mapOf(6, {0, 4}));
        addFull(picker, 4);
        // Pieces 3 and 5 are only at the full one; then 2, then 1 and 4, then 0.
        std::vector<std::uint32_t> order;
        while (const auto run = picker.next(4, 1))
            order.push_back(run->first);
        QCOMPARE(order.size(), std::size_t{6});
        QVERIFY((order[0] == 3 && order[1] == 5) || (order[0] == 5 && order[1] == 3));
        QCOMPARE(order[2], 2U);
        QCOMPARE(order[5], 0U);
    }

    void partialSourceIsOnlyAskedWhatItHas()
    {
        Picker picker(100, 5);
        picker.addSource(1, SourceKind::Ranged);
        picker.setPieces(1, mapOf(100, {7, 8, 50}));
        std::set<std::uint32_t> asked;
        while (const auto run = picker.next(1, 8)) {
            for (auto piece = run->first; piece < run->end(); ++piece)
                asked.insert(piece);
        }
        QCOMPARE(asked, (std::set<std::uint32_t>{7, 8, 50}));
    }

    void thoseWhoBeginAtTheSameTimeGetDifferentPieces()
    {
        std::set<std::uint32_t> firsts;
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            Picker picker(1000, seed);
            addFull(picker, 1);
            picker.addSource(2, SourceKind::Ranged);
            picker.setPieces(2, mapOf(1000, {0}));
            firsts.insert(picker.next(1, 1)->first);
        }
        QVERIFY(firsts.size() > 15);
    }

    void goesOnWhereTheLastRunEndedAmongEquallyRare()
    {
        Picker picker(1000, 3);
        addFull(picker, 1);
        picker.addSource(2, SourceKind::Ranged);
        picker.setPieces(2, mapOf(1000, {0}));
        const auto first = picker.next(1, 4);
        QVERIFY(first && first->end() < 990);
        QCOMPARE(picker.next(1, 4)->first, first->end());
    }

    void previewComesInOrderWhateverIsRare()
    {
        Picker picker(6, 1);
        picker.setInOrder();
        addFull(picker, 1);
        addFull(picker, 2, SourceKind::Stream);
        picker.addSource(3, SourceKind::Ranged);
        picker.setPieces(3, mapOf(6, {0, 1, 2}));
        QVERIFY(picker.next(1, 2) == (PieceRun{0, 2}));
        QVERIFY(picker.next(1, 2) == (PieceRun{2, 2}));
    }

    void previewDoesNotWaitForAStream()
    {
        Picker picker(6, 1);
        addFull(picker, 1);
        addFull(picker, 2, SourceKind::Stream);
        picker.claim(2, 0);
        picker.claim(2, 1);
        QVERIFY(picker.next(1, 1) == (PieceRun{5, 1}));
        picker.setInOrder();
        QVERIFY(picker.next(1, 2) == (PieceRun{0, 2}));
        picker.claim(2, 2); // it comes upon it, and may be long about it
        QVERIFY(picker.next(1, 1) == (PieceRun{2, 1}));
        QVERIFY(picker.land(2, 2)); // first all the same: the other one need not go on
    }

    void previewHastensThePieceThatIsWaitedFor()
    {
        Picker picker(9, 1);
        addFull(picker, 1);
        addFull(picker, 2);
        const Picker::Due due = [](Picker::Holder, std::uint32_t) { return Milliseconds(10'000); };
        QVERIFY(picker.next(1, 2) == (PieceRun{0, 2}));
        QVERIFY(!picker.hasten(2, Milliseconds(500), due)); // nobody waits
        picker.setInOrder();
        QVERIFY(!picker.hasten(2, Milliseconds(9'000), due)); // no earlier
        QVERIFY(!picker.hasten(1, Milliseconds(500), due));   // its own
        QCOMPARE(picker.hasten(2, Milliseconds(500), due), std::optional<std::uint32_t>(0));
        QVERIFY(!picker.hasten(2, Milliseconds(500), due));
        picker.land(2, 0);
        QCOMPARE(picker.hasten(2, Milliseconds(500), due), std::optional<std::uint32_t>(1));
    }

    void countsCopies()
    {
        Picker picker(4, 1);
        QCOMPARE(picker.copies(0), 0U);
        addFull(picker, 1);
        picker.addSource(2, SourceKind::Ranged);
        picker.setPieces(2, mapOf(4, {0, 1}));
        QCOMPARE(picker.copies(0), 2U);
        QCOMPARE(picker.copies(3), 1U);
        picker.setPieces(2, mapOf(4, {0, 1, 2, 3}));
        QCOMPARE(picker.copies(3), 2U);
        picker.removeSource(1);
        picker.removeSource(2);
        QCOMPARE(picker.copies(0), 0U);
    }

    void claimsOfALeavingSourceAreFreeAgain()
    {
        Picker picker(4, 1);
        addFull(picker, 1);
        addFull(picker, 2);
        QVERIFY(picker.next(1, 4));
        QVERIFY(!picker.next(2, 4));
        picker.removeSource(1);
        QVERIFY(picker.next(2, 4) == (PieceRun{0, 4}));
    }

    void landedPieceIsNobodysUntilItIsJudged()
    {
        Picker picker(2, 1);
        addFull(picker, 1);
        QVERIFY(picker.next(1, 2));
        QVERIFY(!picker.land(1, 0));
        QVERIFY(!picker.isWanted(0));
        picker.release(1, 0); // of no effect any more
        QVERIFY(!picker.next(1, 2));
        picker.reject(0);
        QVERIFY(picker.isWanted(0));
        QVERIFY(picker.next(1, 2) == (PieceRun{0, 1}));
        picker.land(1, 0);
        picker.accept(0);
        QVERIFY(!picker.isWanted(0));
        QVERIFY(!picker.isComplete());
        picker.land(1, 1);
        picker.accept(1);
        QVERIFY(picker.isComplete());
    }

    void duplicatesThePieceThatIsDueLast()
    {
        Picker picker(3, 1);
        addFull(picker, 1);
        addFull(picker, 2);
        QVERIFY(picker.next(1, 3));
        const auto due = [](Picker::Holder, std::uint32_t piece) { return Milliseconds(1000 * (piece == 1 ? 9 : 2)); };
        QCOMPARE(picker.duplicate(2, Milliseconds(1000), due), std::optional<std::uint32_t>(1));
        // The others are due soon enough for somebody who needs 1.9 s.
        QVERIFY(!picker.duplicate(2, Milliseconds(1900), due));
        QVERIFY(picker.land(2, 1)); // the first one is told that it is no longer needed
    }

    void duplicatesNothingOfItsOwnAndNothingItLacks()
    {
        Picker picker(3, 1);
        addFull(picker, 1);
        picker.addSource(2, SourceKind::Ranged);
        picker.setPieces(2, mapOf(3, {}));
        QVERIFY(picker.next(1, 3));
        const auto due = [](Picker::Holder, std::uint32_t) { return Milliseconds(100'000); };
        QVERIFY(!picker.duplicate(1, Milliseconds(1), due));
        QVERIFY(!picker.duplicate(2, Milliseconds(1), due));
        QVERIFY(!picker.duplicate(99, Milliseconds(1), due));
    }

    void atMostThreeFetchTheSamePiece()
    {
        Picker picker(1, 1);
        for (Picker::Holder holder = 1; holder <= 5; ++holder)
            addFull(picker, holder);
        QVERIFY(picker.next(1, 1));
        const auto due = [](Picker::Holder, std::uint32_t) { return Milliseconds(100'000); };
        QVERIFY(picker.duplicate(2, Milliseconds(1), due));
        QVERIFY(picker.duplicate(3, Milliseconds(1), due));
        QVERIFY(!picker.duplicate(4, Milliseconds(1), due));
    }

    void tellsWhoIsOfUse()
    {
        Picker picker(3, 1);
        picker.addSource(1, SourceKind::Ranged);
        picker.setPieces(1, mapOf(3, {0}));
        QVERIFY(picker.isUseful(1));
        picker.land(1, 0);
        QVERIFY(!picker.isUseful(1));
        picker.accept(0);
        QVERIFY(!picker.isUseful(1));
        QVERIFY(!picker.isUseful(9));
    }

    void emptyFileIsComplete()
    {
        Picker picker(0, 1);
        QVERIFY(picker.isComplete());
        addFull(picker, 1);
        QVERIFY(!picker.next(1, 4));
    }

    // Whatever happens, every piece is free, claimed, landed or had, and nothing is handed out twice but as a
    // duplicate.
    void neverLosesAPiece_data()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= 30; ++seed)
            QTest::addRow("%llu", static_cast<unsigned long long>(seed)) << seed;
    }
    void neverLosesAPiece()
    {
        QFETCH(const quint64, seed);
        SeededRandom random(seed);
        const std::uint64_t pieces = 1 + random.below(60);
        Picker picker(pieces, seed);
        std::map<Picker::Holder, std::set<std::uint32_t>> claims;
        std::set<std::uint32_t> landed;
        Picker::Holder lastHolder = 0;
        addFull(picker, ++lastHolder); // one that stays, so that the end can be reached
        claims[lastHolder];
        for (int step = 0; step < 4000 && !picker.isComplete(); ++step) {
            const auto holder =
                std::next(claims.begin(), static_cast<std::ptrdiff_t>(random.below(claims.size())))->first;
            switch (random.below(7)) {
            case 0: {
                ++lastHolder;
                picker.addSource(lastHolder, random.below(4) == 0 ? SourceKind::Stream : SourceKind::Ranged);
                PieceMap has(pieces);
                for (std::uint64_t piece = 0; piece < pieces; ++piece)
                    has.set(piece, random.below(3) > 0);
                picker.setPieces(lastHolder, has);
                claims[lastHolder];
                break;
            }
            case 1:
                if (holder != 1) {
                    picker.removeSource(holder);
                    claims.erase(holder);
                }
                break;
            case 2:
            case 3:
                if (const auto run = picker.next(holder, static_cast<std::uint32_t>(random.below(5)))) {
                    for (auto piece = run->first; piece < run->end(); ++piece) {
                        for (const auto& [other, theirs] : claims)
                            QVERIFY(!theirs.contains(piece));
                        QVERIFY(!landed.contains(piece) && !picker.had().has(piece));
                        claims[holder].insert(piece);
                    }
                } else if (const auto piece =
                               picker.duplicate(holder, Milliseconds(1),
                                                [](Picker::Holder, std::uint32_t) { return Milliseconds(1000); })) {
                    claims[holder].insert(*piece);
                }
                break;
            case 4:
                if (!claims[holder].empty()) {
                    const auto piece = *claims[holder].begin();
                    picker.release(holder, piece);
                    claims[holder].erase(piece);
                }
                break;
            case 5:
                if (!claims[holder].empty()) {
                    const auto piece = *claims[holder].begin();
                    QVERIFY(picker.isWanted(piece));
                    static_cast<void>(picker.land(holder, piece));
                    landed.insert(piece);
                    for (auto& [other, theirs] : claims)
                        theirs.erase(piece);
                }
                break;
            case 6:
                if (!landed.empty()) {
                    const auto piece = *landed.begin();
                    random.below(4) == 0 ? picker.reject(piece) : picker.accept(piece);
                    landed.erase(piece);
                }
                break;
            }
            std::set<std::uint32_t> claimed;
            for (const auto& [other, theirs] : claims)
                claimed.insert(theirs.begin(), theirs.end());
            QCOMPARE(picker.freeCount(), pieces - picker.had().count() - landed.size() - claimed.size());
        }
        QVERIFY(picker.isComplete());
    }
};

QTEST_APPLESS_MAIN(TestPicker)
#include "tst_picker.moc"
