// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/transfersim.h"

#include <QTest>

#include <algorithm>

using namespace Potluck;
using Test::Peer;
using Test::TestContent;
using Test::TransferSim;
using Transfer::DownloadState;
using Transfer::LookBad;
using Transfer::LookHave;
using Transfer::LookInFlight;
using Transfer::LookMissing;
using Transfer::LookUnavailable;
using Transfer::TransferId;

namespace {

constexpr std::uint64_t MiB = 1024 * 1024;
constexpr Milliseconds Second{1'000};
constexpr Milliseconds Minute{60'000};

qsizetype count(const QByteArray& looks, char look)
{
    return looks.count(look);
}

Content::PieceMap pieces(std::uint64_t size, std::uint64_t from, std::uint64_t to)
{
    Content::PieceMap map(size);
    for (std::uint64_t piece = from; piece < to; ++piece)
        map.set(piece);
    return map;
}

} // namespace

// What each piece of a download is shown as.
class TestPiecePicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyPaysWhoDoesNotLook()
    {
        TransferSim sim(TestContent::make(20 * MiB));
        sim.addPeer(QStringLiteral("a"), 4'000'000);
        sim.start();
        static_cast<void>(sim.add());
        sim.pass(2 * Second);
        QVERIFY(sim.row().pieces.looks.isEmpty());
        sim.downloads().showPieces(true);
        QCOMPARE(sim.row().pieces.looks.size(), 20);
        sim.downloads().showPieces(false);
        QVERIFY(sim.row().pieces.looks.isEmpty());
    }

    void showsWhatIsThereAndWhatComesFromWhom()
    {
        TransferSim sim(TestContent::make(40 * MiB));
        sim.addPeer(QStringLiteral("a"), 2'000'000);
        sim.addPeer(QStringLiteral("b"), 2'000'000);
        sim.start();
        sim.downloads().showPieces(true);
        static_cast<void>(sim.add());
        sim.pass(4 * Second);
        const auto row = sim.row();
        const QByteArray& looks = row.pieces.looks;
        QCOMPARE(std::uint64_t(count(looks, LookHave)) * MiB, row.done);
        for (qsizetype i = 0; i < row.sources.size(); ++i)
            QVERIFY2(count(looks, static_cast<char>(LookInFlight + i)) > 0, qPrintable(row.sources[i].name));
        QCOMPARE(count(looks, LookUnavailable), 0);
        QVERIFY(count(looks, LookMissing) > 0);
        QCOMPARE(row.pieces.availability, 2.0);
    }

    void showsWhatNobodyHas()
    {
        TransferSim sim(TestContent::make(20 * MiB));
        sim.addPeer(QStringLiteral("a"), 20'000'000).has = pieces(20, 0, 12);
        sim.addPeer(QStringLiteral("b"), 20'000'000).has = pieces(20, 6, 15);
        sim.start();
        sim.downloads().showPieces(true);
        static_cast<void>(sim.add());
        sim.pass(20 * Second);
        const auto row = sim.row();
        QCOMPARE(count(row.pieces.looks, LookHave), 15);
        QCOMPARE(row.pieces.looks.right(5), QByteArray(5, LookUnavailable));
        QCOMPARE(row.pieces.availability, 15.0 / 20.0);
    }

    void lacksNothingForSureWhileItLooksForSources()
    {
        TransferSim sim(TestContent::make(20 * MiB));
        sim.addPeer(QStringLiteral("late"), 1'000'000).latency = Milliseconds(1'500);
        sim.start();
        sim.downloads().showPieces(true);
        static_cast<void>(sim.add());
        sim.pass(Milliseconds(1'000));
        QCOMPARE(sim.row().pieces.looks, QByteArray(20, LookMissing));
    }

    void everythingIsUnavailableWhereNobodyIsThere()
    {
        TransferSim sim(TestContent::make(20 * MiB));
        sim.addPeer(QStringLiteral("a"), 4'000'000).vanishesAfter = 6 * MiB;
        sim.start();
        sim.downloads().showPieces(true);
        static_cast<void>(sim.add());
        QVERIFY(sim.passUntil([&] { return sim.row().done >= 5 * MiB; }, Minute));
        QVERIFY(sim.passUntil([&] { return sim.state() == DownloadState::NobodyOnline; }, Minute));
        const auto row = sim.row();
        QCOMPARE(count(row.pieces.looks, LookHave) + count(row.pieces.looks, LookUnavailable), 20);
        QCOMPARE(row.pieces.availability, 0.0);
    }

    void wrongPieceIsShownForAMoment()
    {
        TransferSim sim(TestContent::make(20 * MiB));
        Peer& liar = sim.addPeer(QStringLiteral("liar"), 8'000'000);
        liar.wrongPieces = {3};
        sim.addPeer(QStringLiteral("slow"), 200'000);
        sim.start();
        sim.downloads().showPieces(true);
        static_cast<void>(sim.add());
        bool wasBad = false;
        QVERIFY(sim.passUntil(
            [&] {
                const QByteArray looks = sim.row().pieces.looks;
                wasBad = wasBad || looks.contains(LookBad);
                return wasBad;
            },
            Minute));
        QVERIFY(sim.passUntil([&] { return !sim.row().pieces.looks.contains(LookBad); }, 10 * Second));
    }

    void pausedOneShowsWhatItHas()
    {
        TransferSim sim(TestContent::make(20 * MiB));
        sim.addPeer(QStringLiteral("a"), 4'000'000);
        sim.start();
        sim.downloads().showPieces(true);
        const TransferId id = sim.add();
        sim.pass(2 * Second);
        QVERIFY(sim.downloads().pause(id));
        sim.pass(Second);
        const auto row = sim.row();
        QCOMPARE(std::uint64_t(count(row.pieces.looks, LookHave)) * MiB, row.done);
        QCOMPARE(count(row.pieces.looks, LookHave) + count(row.pieces.looks, LookMissing), 20);
        sim.kill();
        sim.start();
        sim.downloads().showPieces(true);
        QCOMPARE(sim.row().pieces, row.pieces); // from the journal
    }

    void finishedOneHasNoPicture()
    {
        TransferSim sim(TestContent::make(2 * MiB));
        sim.addPeer(QStringLiteral("a"), 4'000'000);
        sim.start();
        sim.downloads().showPieces(true);
        static_cast<void>(sim.add());
        QVERIFY(sim.finish(Minute));
        QVERIFY(sim.row().pieces.looks.isEmpty());
    }

    void fileWithoutPiecesHasNone()
    {
        TransferSim sim(TestContent::make(4 * MiB));
        sim.addSeed(QStringLiteral("s"), 100'000);
        sim.start();
        sim.downloads().showPieces(true);
        static_cast<void>(sim.add(Content::FileKey{{}, sim.content().sha1, {}}, std::nullopt));
        sim.pass(2 * Second);
        QVERIFY(sim.row().pieces.looks.isEmpty());
    }

    void moreSourcesThanLettersStayInBounds()
    {
        TransferSim sim(TestContent::make(200 * MiB));
        for (int i = 0; i < 150; ++i)
            sim.addPeer(QStringLiteral("p%1").arg(i), 20'000);
        sim.start();
        sim.downloads().showPieces(true);
        static_cast<void>(sim.add());
        sim.pass(5 * Second);
        const auto row = sim.row();
        QVERIFY(std::all_of(row.pieces.looks.begin(), row.pieces.looks.end(), [&](char look) {
            return look >= 0 && (look < LookInFlight || look - LookInFlight < row.sources.size());
        }));
        QVERIFY(std::any_of(row.pieces.looks.begin(), row.pieces.looks.end(),
                            [](char look) { return look >= LookInFlight; }));
    }
};

QTEST_GUILESS_MAIN(TestPiecePicture)
#include "tst_piecepicture.moc"
