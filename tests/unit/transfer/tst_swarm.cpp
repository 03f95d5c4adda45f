// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/transfersim.h"

#include <QTest>

using namespace Potluck;
using Test::Peer;
using Test::TestContent;
using Test::TransferSim;
using Transfer::DownloadState;
using Transfer::SourceKind;
using Transfer::SourceState;
using Transfer::Trouble;

namespace {

constexpr std::uint64_t MiB = 1024 * 1024;
constexpr Milliseconds Minute{60'000};

Transfer::DownloadSourceRow sourceRow(const TransferSim& sim, const QString& name)
{
    for (const auto& row : sim.row().sources) {
        if (row.name == name)
            return row;
    }
    return {};
}

} // namespace

class TestSwarm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fetchesFromOneSource()
    {
        TransferSim sim(TestContent::make(10 * MiB + 12345));
        sim.addPeer(QStringLiteral("a"));
        sim.start();
        static_cast<void>(sim.add());
        QVERIFY(sim.finish(Minute));
        QVERIFY(sim.isRight());
        QCOMPARE(sim.sent(), sim.content().size());
        QCOMPARE(sourceRow(sim, QStringLiteral("a")).pieces, std::uint64_t{11});
        QCOMPARE(sim.finishedPaths, QStringList{QStringLiteral("/home/out/file.bin")});
        QCOMPARE(sim.shared, (QList<bool>{true, false}));
    }

    void fetchesFilesOfAllSizes_data()
    {
        QTest::addColumn<quint64>("size");
        for (const std::uint64_t size :
             {std::uint64_t{1}, 16384 * std::uint64_t{1}, MiB - 1, MiB, MiB + 1, 2 * MiB, 7 * MiB - 3})
            QTest::addRow("%llu", static_cast<unsigned long long>(size)) << quint64{size};
    }
    void fetchesFilesOfAllSizes()
    {
        QFETCH(const quint64, size);
        TransferSim sim(TestContent::make(size));
        sim.addPeer(QStringLiteral("a"));
        sim.addPeer(QStringLiteral("b"), 3'000'000);
        sim.start();
        static_cast<void>(sim.add());
        QVERIFY(sim.finish(Minute));
        QVERIFY(sim.isRight());
    }

    void emptyFileNeedsNobody()
    {
        TransferSim sim(TestContent::make(0));
        sim.start();
        static_cast<void>(sim.add());
        QVERIFY(sim.finish(Minute));
        QVERIFY(sim.isRight());
        QVERIFY(sim.disk.exists(QStringLiteral("/home/out/file.bin")));
    }

    void addsUpTheSpeedOfAllSources()
    {
        TransferSim sim(TestContent::make(60 * MiB));
        sim.addPeer(QStringLiteral("a"), 10'000'000);
        sim.addPeer(QStringLiteral("b"), 20'000'000);
        sim.addPeer(QStringLiteral("c"), 5'000'000);
        sim.start();
        static_cast<void>(sim.add());
        const auto took = sim.finish(Minute);
        QVERIFY(took);
        QVERIFY(sim.isRight());
        // 60 MiB at 35 MB/s are 1.8 s.
        QVERIFY2(took->count() < 2400, qPrintable(QString::number(took->count())));
        QVERIFY(sourceRow(sim, QStringLiteral("a")).pieces > 5);
        QVERIFY(sourceRow(sim, QStringLiteral("b")).pieces > sourceRow(sim, QStringLiteral("a")).pieces);
        QVERIFY(sourceRow(sim, QStringLiteral("c")).pieces > 2);
    }

    void keepsPipelineFullOverLongDistances()
    {
        TransferSim sim(TestContent::make(60 * MiB));
        Peer& far = sim.addPeer(QStringLiteral("far"), 20'000'000);
        far.latency = Milliseconds(300);
        sim.start();
        static_cast<void>(sim.add());
        const auto took = sim.finish(Minute);
        QVERIFY(took);
        // 3.1 s of bytes, and some round trips to begin with.
        QVERIFY2(took->count() < 5500, qPrintable(QString::number(took->count())));
    }

    void slowSourceNeverHoldsUpTheEnd()
    {
        TransferSim sim(TestContent::make(40 * MiB));
        sim.addPeer(QStringLiteral("fast"), 20'000'000);
        sim.addPeer(QStringLiteral("slow"), 20'000);
        sim.start();
        static_cast<void>(sim.add());
        const auto took = sim.finish(Minute);
        QVERIFY(took);
        QVERIFY(sim.isRight());
        // The fast one alone needs 2.1 s; a piece of the slow one takes 52 s.
        QVERIFY2(took->count() < 3000, qPrintable(QString::number(took->count())));
    }

    void sourceThatFallsAsleepAtTheEndIsOvertakenBeforeItsTimeout()
    {
        TransferSim sim(TestContent::make(20 * MiB));
        sim.addPeer(QStringLiteral("awake"), 10'000'000);
        sim.addPeer(QStringLiteral("asleep"), 10'000'000).stallsAfter = 8 * MiB;
        sim.start();
        static_cast<void>(sim.add());
        const auto took = sim.finish(Minute);
        QVERIFY(took);
        QVERIFY(sim.isRight());
        QVERIFY2(*took < Milliseconds(6000), qPrintable(QString::number(took->count())));
    }

    void dropsSourceThatStalls()
    {
        TransferSim sim(TestContent::make(8 * MiB));
        sim.addPeer(QStringLiteral("asleep"), 10'000'000).stallsAfter = 3 * MiB;
        sim.start();
        static_cast<void>(sim.add());
        QVERIFY(sim.passUntil([&] { return sourceRow(sim, QStringLiteral("asleep")).state == SourceState::Resting; },
                              Milliseconds(25'000)));
        QVERIFY(sourceRow(sim, QStringLiteral("asleep")).detail.contains(QLatin1String("sent nothing")));
        // It is asked again by itself, and then gives the rest.
        sim.peer(QStringLiteral("asleep")).stallsAfter.reset();
        QVERIFY(sim.finish(Minute));
        QVERIFY(sim.isRight());
        QVERIFY(sim.peer(QStringLiteral("asleep")).opened > 1);
    }

    void dropsSourceThatNeverAnswers()
    {
        TransferSim sim(TestContent::make(3 * MiB));
        sim.addPeer(QStringLiteral("mute")).isSilent = true;
        sim.start();
        static_cast<void>(sim.add());
        QVERIFY(sim.passUntil([&] { return sim.state() == DownloadState::NobodyOnline; }, Minute));
        sim.addPeer(QStringLiteral("talks"));
        QVERIFY(sim.finish(5 * Minute));
    }

    void dropsSourceThatLies()
    {
        TransferSim sim(TestContent::make(12 * MiB));
        sim.addPeer(QStringLiteral("liar"), 10'000'000).wrongPieces = {2, 3};
        sim.addPeer(QStringLiteral("honest"), 2'000'000);
        sim.start();
        static_cast<void>(sim.add());
        QVERIFY(sim.finish(Minute));
        QVERIFY(sim.isRight());
        const auto row = sourceRow(sim, QStringLiteral("liar"));
        QCOMPARE(row.state, SourceState::Bad);
        QCOMPARE(row.badPieces, std::uint64_t{1});
        QCOMPARE(row.detail, QStringLiteral("it sent wrong data"));
        QCOMPARE(sim.peer(QStringLiteral("liar")).opened, 1);
        QCOMPARE(sim.journal.bad.size(), 1);
        QCOMPARE(sim.journal.bad[0].peer, QStringLiteral("liar"));
    }

    void remembersTheLiarAfterARestart()
    {
        TransferSim sim(TestContent::make(4 * MiB));
        sim.addPeer(QStringLiteral("liar")).wrongPieces = {0};
        sim.start();
        static_cast<void>(sim.add());
        QVERIFY(sim.passUntil([&] { return !sim.journal.bad.isEmpty(); }, Minute));
        sim.kill();
        sim.start();
        sim.pass(2 * Minute);
        QCOMPARE(sim.peer(QStringLiteral("liar")).opened, 1);
        QCOMPARE(sourceRow(sim, QStringLiteral("liar")).state, SourceState::Bad);
        QCOMPARE(sim.state(), DownloadState::NobodyOnline);
    }

    void wrongLayerIsTheLiarsFault()
    {
        TransferSim sim(TestContent::make(5 * MiB));
        sim.addPeer(QStringLiteral("a liar")).wrongLayer = true;
        sim.addPeer(QStringLiteral("honest"));
        sim.start();
        static_cast<void>(sim.add());
        QVERIFY(sim.finish(Minute));
        QCOMPARE(sourceRow(sim, QStringLiteral("a liar")).state, SourceState::Bad);
        QCOMPARE(sim.peer(QStringLiteral("a liar")).sent, std::uint64_t{0});
    }

    void asksSomebodyElseForTheLayer_data()
    {
        QTest::addColumn<int>("answer");
        QTest::newRow("busy") << static_cast<int>(Trouble::Kind::Busy);
        QTest::newRow("unsupported") << static_cast<int>(Trouble::Kind::Unsupported);
        QTest::newRow("gone") << static_cast<int>(Trouble::Kind::Gone);
        QTest::newRow("broken") << static_cast<int>(Trouble::Kind::Broken);
        QTest::newRow("misbehaved") << static_cast<int>(Trouble::Kind::Misbehaved);
    }
    void asksSomebodyElseForTheLayer()
    {
        QFETCH(const int, answer);
        TransferSim sim(TestContent::make(5 * MiB));
        sim.addPeer(QStringLiteral("a")).layerAnswer = static_cast<Trouble::Kind>(answer);
        sim.addPeer(QStringLiteral("b"));
        sim.start();
        static_cast<void>(sim.add());
        QVERIFY(sim.finish(Milliseconds(10'000)));
        QVERIFY(sim.isRight());
    }

    void sourceThatCannotGiveTheLayerStillGivesBytes()
    {
        TransferSim sim(TestContent::make(30 * MiB));
        sim.addPeer(QStringLiteral("a")).layerAnswer = Trouble::Kind::Unsupported;
        sim.addPeer(QStringLiteral("b"));
        sim.start();
        static_cast<void>(sim.add());
        QVERIFY(sim.finish(Minute));
        QVERIFY(sourceRow(sim, QStringLiteral("a")).pieces > 5);
    }

    void misbehavingSourceIsRemembered()
    {
        TransferSim sim(TestContent::make(3 * MiB));
        sim.addPeer(QStringLiteral("rude")).answersWith = Trouble::Kind::Misbehaved;
        sim.addPeer(QStringLiteral("nice"));
        sim.start();
        static_cast<void>(sim.add());
        QVERIFY(sim.finish(Minute));
        QCOMPARE(sourceRow(sim, QStringLiteral("rude")).state, SourceState::Bad);
    }

    void refusingAndGoneSourcesRest_data()
    {
        QTest::addColumn<int>("answer");
        QTest::newRow("refused") << static_cast<int>(Trouble::Kind::Refused);
        QTest::newRow("gone") << static_cast<int>(Trouble::Kind::Gone);
    }
    void refusingAndGoneSourcesRest()
    {
        QFETCH(const int, answer);
        TransferSim sim(TestContent::make(3 * MiB));
        sim.addPeer(QStringLiteral("a")).answersWith = static_cast<Trouble::Kind>(answer);
        sim.start();
        static_cast<void>(sim.add());
        sim.pass(Milliseconds(50'000));
        QCOMPARE(sim.state(), DownloadState::NobodyOnline);
        QCOMPARE(sourceRow(sim, QStringLiteral("a")).state, SourceState::Resting);
        QCOMPARE(sim.peer(QStringLiteral("a")).opened, 1);
        sim.peer(QStringLiteral("a")).answersWith.reset();
        sim.downloads().retryNow(); // the network came back
        QVERIFY(sim.finish(Minute));
    }

    void brokenSourceIsReplacedByAnother()
    {
        TransferSim sim(TestContent::make(20 * MiB));
        sim.addPeer(QStringLiteral("breaks"), 10'000'000).vanishesAfter = 5 * MiB + 100'000;
        sim.addPeer(QStringLiteral("stays"), 5'000'000);
        sim.start();
        static_cast<void>(sim.add());
        QVERIFY(sim.finish(Minute));
        QVERIFY(sim.isRight());
        QCOMPARE(sourceRow(sim, QStringLiteral("breaks")).pieces, std::uint64_t{5});
    }

    void showsThePlaceInTheQueueAndAsksAgain()
    {
        TransferSim sim(TestContent::make(3 * MiB));
        Peer& busy = sim.addPeer(QStringLiteral("busy"));
        busy.busyFor = Milliseconds(20'000);
        busy.place = 4;
        sim.start();
        static_cast<void>(sim.add());
        QVERIFY(sim.passUntil([&] { return sim.state() == DownloadState::Waiting; }, Milliseconds(5'000)));
        QCOMPARE(sim.row().place, 4);
        QCOMPARE(sourceRow(sim, QStringLiteral("busy")).state, SourceState::Waiting);
        QCOMPARE(sourceRow(sim, QStringLiteral("busy")).place, 4);
        busy.place = 1;
        sim.pass(Milliseconds(3'000));
        QCOMPARE(sim.state(), DownloadState::Waiting);
        QCOMPARE(sim.row().place, 1);
        const auto took = sim.finish(Milliseconds(20'000));
        QVERIFY(took);
        QCOMPARE(busy.opened, 1);
    }

    void requestThatEndsTooEarlyIsAskedAgain()
    {
        TransferSim sim(TestContent::make(6 * MiB));
        sim.addPeer(QStringLiteral("short"), 10'000'000).endsEarly = true;
        sim.addPeer(QStringLiteral("whole"), 5'000'000);
        sim.start();
        static_cast<void>(sim.add());
        QVERIFY(sim.finish(Minute));
        QVERIFY(sim.isRight());
    }

    void partialSourcesCompleteEachOther()
    {
        TransferSim sim(TestContent::make(20 * MiB));
        Content::PieceMap even(20);
        Content::PieceMap odd(20);
        for (std::uint64_t piece = 0; piece < 20; ++piece)
            (piece % 2 == 0 ? even : odd).set(piece);
        sim.addPeer(QStringLiteral("even")).has = even;
        sim.addPeer(QStringLiteral("odd")).has = odd;
        sim.start();
        static_cast<void>(sim.add());
        QVERIFY(sim.finish(Minute));
        QVERIFY(sim.isRight());
        QCOMPARE(sourceRow(sim, QStringLiteral("even")).pieces, std::uint64_t{10});
        QCOMPARE(sourceRow(sim, QStringLiteral("odd")).pieces, std::uint64_t{10});
    }

    void partialSourceIsAskedAgainWhatItHas()
    {
        TransferSim sim(TestContent::make(4 * MiB));
        Peer& growing = sim.addPeer(QStringLiteral("growing"));
        growing.has = Content::PieceMap(4);
        growing.has->set(1);
        sim.start();
        static_cast<void>(sim.add());
        QVERIFY(sim.passUntil([&] { return sim.row().done == MiB; }, Milliseconds(5'000)));
        growing.has = Content::PieceMap(4, true);
        QVERIFY(sim.finish(Milliseconds(40'000)));
        QCOMPARE(growing.opened, 1);
    }

    void mapOfAnotherSizeIsMisbehaving()
    {
        TransferSim sim(TestContent::make(4 * MiB));
        sim.addPeer(QStringLiteral("odd")).has = Content::PieceMap(5, true);
        sim.start();
        static_cast<void>(sim.add());
        sim.pass(Milliseconds(2'000));
        QCOMPARE(sourceRow(sim, QStringLiteral("odd")).state, SourceState::Bad);
    }

    void streamFillsFromTheStartAndRangedSourceFromTheEnd()
    {
        TransferSim sim(TestContent::make(30 * MiB));
        Peer& stream = sim.addPeer(QStringLiteral("stream"), 10'000'000);
        stream.kind = SourceKind::Stream;
        stream.layerAnswer = Trouble::Kind::Unsupported;
        sim.addPeer(QStringLiteral("ranged"), 10'000'000);
        sim.start();
        static_cast<void>(sim.add());
        const auto took = sim.finish(Minute);
        QVERIFY(took);
        QVERIFY(sim.isRight());
        QVERIFY2(*took < Milliseconds(2500), qPrintable(QString::number(took->count()))); // 1.6 s of bytes
        QVERIFY(sourceRow(sim, QStringLiteral("stream")).pieces >= 10);
        QVERIFY(sourceRow(sim, QStringLiteral("ranged")).pieces >= 10);
        QVERIFY(sim.sent() < 34 * MiB);
    }

    void streamAloneIsEnoughForThePieces()
    {
        TransferSim sim(TestContent::make(5 * MiB));
        sim.addPeer(QStringLiteral("stream")).kind = SourceKind::Stream;
        sim.start();
        static_cast<void>(sim.add());
        QVERIFY(sim.finish(Minute));
        QVERIFY(sim.isRight());
        QCOMPARE(sim.sent(), sim.content().size());
    }

    void streamThatEndsEarlyIsNamedAndWhatItGaveCounts()
    {
        TransferSim sim(TestContent::make(30 * MiB));
        sim.addSeed(QStringLiteral("stream")).endsEarly = true;
        sim.addPeer(QStringLiteral("ranged"), 2'000'000);
        sim.start();
        static_cast<void>(sim.add());
        QVERIFY(sim.passUntil([&] { return sourceRow(sim, QStringLiteral("stream")).state == SourceState::Resting; },
                              Minute));
        const auto row = sourceRow(sim, QStringLiteral("stream"));
        QCOMPARE(row.detail, QStringLiteral("it ended an answer too early"));
        QCOMPARE(row.pieces, std::uint64_t{15});
        QVERIFY(sim.finish(Minute));
        QVERIFY(sim.isRight());
        QVERIFY(sim.journal.bad.isEmpty());
    }

    void streamThatSendsTooMuchIsBadAndWhatItGaveCounts()
    {
        TransferSim sim(TestContent::make(10 * MiB));
        sim.addSeed(QStringLiteral("stream")).extraBytes = 1;
        sim.addPeer(QStringLiteral("ranged"), 300'000);
        sim.start();
        static_cast<void>(sim.add());
        QVERIFY(sim.finish(Minute));
        QVERIFY(sim.isRight());
        const auto row = sourceRow(sim, QStringLiteral("stream"));
        QCOMPARE(row.state, SourceState::Bad);
        QVERIFY(row.pieces >= 8);
        QCOMPARE(row.badPieces, std::uint64_t{0});
        QVERIFY(sim.sent() < 13 * MiB); // nothing of it was fetched again
    }

    void streamThatLiesIsNamedAndWhatWasRightCounts()
    {
        TransferSim sim(TestContent::make(30 * MiB));
        sim.addSeed(QStringLiteral("stream")).wrongPieces = {7};
        sim.addPeer(QStringLiteral("ranged"), 2'000'000);
        sim.start();
        static_cast<void>(sim.add());
        QVERIFY(sim.finish(Minute));
        QVERIFY(sim.isRight());
        const auto row = sourceRow(sim, QStringLiteral("stream"));
        QCOMPARE(row.state, SourceState::Bad);
        QCOMPARE(row.detail, QStringLiteral("it sent wrong data"));
        QVERIFY2(row.pieces >= 7 && row.pieces <= 9, qPrintable(QString::number(row.pieces)));
        QCOMPARE(row.badPieces, std::uint64_t{1});
        QCOMPARE(sim.journal.bad.size(), 1);
        QVERIFY(sim.sent() < 34 * MiB);
    }

    void manyStreamsAndRangedSourcesMix()
    {
        TransferSim sim(TestContent::make(40 * MiB));
        sim.addSeed(QStringLiteral("s1"), 3'000'000);
        sim.addSeed(QStringLiteral("s2"), 5'000'000);
        sim.addSeed(QStringLiteral("s3"), 4'000'000).vanishesAfter = 3 * MiB;
        // Ranged without hash trees: of the other seed network.
        Peer& ranged = sim.addPeer(QStringLiteral("r1"), 5'000'000);
        ranged.layerAnswer = Trouble::Kind::Unsupported;
        ranged.maxRequests = 1;
        sim.addPeer(QStringLiteral("native"), 5'000'000);
        sim.start();
        static_cast<void>(sim.add());
        const auto took = sim.finish(Minute);
        QVERIFY(took);
        QVERIFY(sim.isRight());
        QVERIFY(*took < Milliseconds(4'500)); // the ranged ones and the fastest stream alone: 2.8 s
        QVERIFY(sourceRow(sim, QStringLiteral("s2")).pieces >= 5);
        QVERIFY(sourceRow(sim, QStringLiteral("r1")).pieces >= 5);
        QVERIFY(sourceRow(sim, QStringLiteral("native")).pieces >= 5);
    }

    void asksIndexesForEverythingThatIsKnown()
    {
        const TestContent content = TestContent::make(3 * MiB);
        TransferSim sim(content);
        sim.addPeer(QStringLiteral("a"));
        sim.start();
        static_cast<void>(sim.add({content.id, content.sha1, content.md5}, content.size()));
        QVERIFY(sim.finish(Minute));
        QVERIFY(sim.searchedFiles.first() == (Transfer::WantedFile{{content.id, content.sha1, content.md5},
                                                                   content.size(),
                                                                   QStringLiteral("file.bin")}));
    }

    void previewGetsTheStartFirst()
    {
        TransferSim sim(TestContent::make(20 * MiB));
        sim.addPeer(QStringLiteral("a"));
        Peer& stream = sim.addPeer(QStringLiteral("stream"));
        stream.kind = SourceKind::Stream;
        stream.bytesPerSecond = 100'000;
        sim.start();
        Transfer::NewDownload wanted;
        wanted.key.content = sim.content().id;
        wanted.size = sim.content().size();
        wanted.name = QStringLiteral("film.mkv");
        wanted.targetDir = QStringLiteral("/home/out");
        wanted.inOrder = true;
        QVERIFY(sim.downloads().add(wanted));
        QVERIFY(sim.passUntil([&] { return sim.row().done >= 8 * MiB; }, Minute));
        const auto reader = sim.downloads().openForUpload(sim.content().id);
        QVERIFY(reader);
        for (std::uint64_t piece = 0; piece < 6; ++piece)
            QVERIFY(reader->pieces().has(piece));
        QVERIFY(sim.finish(Minute));
    }

    void sourcesThatAppearLaterJoin()
    {
        TransferSim sim(TestContent::make(40 * MiB));
        sim.addPeer(QStringLiteral("early"), 500'000);
        sim.addPeer(QStringLiteral("late"), 20'000'000).appearsAfter = Milliseconds(20'000);
        sim.start();
        static_cast<void>(sim.add());
        const auto took = sim.finish(5 * Minute);
        QVERIFY(took);
        // The second search is after 30 s.
        QVERIFY2(*took < Milliseconds(36'000), qPrintable(QString::number(took->count())));
        QVERIFY(sourceRow(sim, QStringLiteral("late")).pieces > 20);
    }

    void nobodyOnlineIsAskedForAgainAndAgain()
    {
        TransferSim sim(TestContent::make(2 * MiB));
        sim.start();
        static_cast<void>(sim.add());
        QVERIFY(sim.passUntil([&] { return sim.state() == DownloadState::NobodyOnline; }, Milliseconds(1'000)));
        sim.addPeer(QStringLiteral("late")).appearsAfter = 30 * Minute;
        QVERIFY(sim.passUntil([&] { return sim.state() == DownloadState::Done; }, 33 * Minute));
    }

    void memoryStaysBoundedWhenTheDiskIsSlow()
    {
        TransferSim sim(TestContent::make(40 * MiB));
        sim.settings.bufferBytes = 6 * MiB;
        sim.pieces.setDuration(Milliseconds(50)); // 20 MB/s
        sim.addPeer(QStringLiteral("a"), 60'000'000);
        sim.addPeer(QStringLiteral("b"), 60'000'000);
        sim.start();
        static_cast<void>(sim.add());
        std::size_t most = 0;
        const auto begun = sim.clock.monotonic();
        QVERIFY(sim.passUntil(
            [&] {
                most = std::max(most, sim.pieces.waiting());
                return sim.state() == DownloadState::Done;
            },
            Minute));
        QVERIFY(sim.isRight());
        QVERIFY2(most <= 6, qPrintable(QString::number(most)));
        // And the disk never waits.
        QVERIFY(sim.clock.monotonic() - begun < Milliseconds(3'000));
        QVERIFY(sim.sent() < sim.content().size() + 2 * MiB);
    }

    void sharesPiecesWhileItRuns()
    {
        TransferSim sim(TestContent::make(6 * MiB));
        sim.addPeer(QStringLiteral("a"), 1'000'000);
        sim.start();
        QVERIFY(!sim.downloads().openForUpload(sim.content().id));
        static_cast<void>(sim.add());
        QVERIFY(sim.passUntil([&] { return sim.row().done >= 2 * MiB; }, Minute));
        const auto reader = sim.downloads().openForUpload(sim.content().id);
        QVERIFY(reader);
        QCOMPARE(reader->size(), sim.content().size());
        QCOMPARE(*reader->layer(), sim.content().layer);
        const auto first = reader->pieces().firstPresent();
        QVERIFY(first);
        QByteArray bytes(100'000, '\0');
        const std::span<char> into(bytes.data(), static_cast<std::size_t>(bytes.size()));
        QVERIFY(reader->read(*first * MiB + 5, into));
        QCOMPARE(bytes, sim.content().bytes.mid(static_cast<qsizetype>(*first * MiB + 5), bytes.size()));
        QVERIFY(reader->readCached(*first * MiB + 5, into));
        const auto missing = reader->pieces().firstMissing();
        QVERIFY(missing);
        QCOMPARE(reader->read(*missing * MiB, into).error().code, ErrorCode::NotFound);
        QCOMPARE(reader->read(6 * MiB - 5, into).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(reader->read(~std::uint64_t{0} - 5, into).error().code, ErrorCode::InvalidArgument);
        QVERIFY(sim.finish(Minute));
        QVERIFY(!sim.downloads().openForUpload(sim.content().id));
    }

    void manySourcesAreNotAskedAllAtOnce()
    {
        TransferSim sim(TestContent::make(20 * MiB));
        sim.settings.maxSources = 5;
        for (int i = 0; i < 50; ++i)
            sim.addPeer(QStringLiteral("p%1").arg(i), 1'000'000);
        sim.start();
        static_cast<void>(sim.add());
        QVERIFY(sim.finish(Minute));
        int opened = 0;
        for (int i = 0; i < 50; ++i)
            opened += sim.peer(QStringLiteral("p%1").arg(i)).opened;
        QCOMPARE(opened, 5);
    }

    void endsNearTheIdealTimeWhateverTheSources_data()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= 40; ++seed)
            QTest::addRow("%llu", static_cast<unsigned long long>(seed)) << seed;
    }
    void endsNearTheIdealTimeWhateverTheSources()
    {
        QFETCH(const quint64, seed);
        SeededRandom random(seed * 7919);
        TransferSim sim(TestContent::make(8 * MiB + random.below(24 * MiB), seed), seed);
        // One good source, so that there is an ideal; then all sorts.
        const std::uint64_t good = 5'000'000 + random.below(10'000'000);
        sim.addPeer(QStringLiteral("good"), good).latency = Milliseconds(10 + random.below(100));
        std::uint64_t reliable = good;
        const auto pieces = Content::pieceCount(sim.content().size());
        const auto others = random.below(6);
        for (std::uint64_t i = 0; i < others; ++i) {
            Peer& peer = sim.addPeer(QStringLiteral("p%1").arg(i), 10'000 + random.below(10'000'000));
            peer.latency = Milliseconds(5 + random.below(400));
            switch (random.below(10)) {
            case 0:
                peer.wrongPieces = {static_cast<std::uint32_t>(random.below(pieces))};
                break;
            case 1:
                peer.stallsAfter = random.below(4 * MiB);
                break;
            case 2:
                peer.vanishesAfter = random.below(4 * MiB);
                break;
            case 3:
                peer.isSilent = true;
                break;
            case 4:
                peer.busyFor = Milliseconds(random.below(10'000));
                break;
            case 5:
                peer.endsEarly = true;
                break;
            case 6: {
                Content::PieceMap has(pieces);
                for (std::uint64_t piece = 0; piece < pieces; ++piece)
                    has.set(piece, random.below(2) == 0);
                peer.has = has;
                break;
            }
            case 7:
                peer.kind = SourceKind::Stream;
                peer.layerAnswer = Trouble::Kind::Unsupported;
                break;
            default:
                reliable += peer.bytesPerSecond;
            }
        }
        sim.start();
        static_cast<void>(sim.add());
        const auto took = sim.finish(Minute);
        QVERIFY(took);
        QVERIFY(sim.isRight());
        const Milliseconds alone(static_cast<std::int64_t>(sim.content().size() * 1000 / good));
        const Milliseconds ideal(static_cast<std::int64_t>(sim.content().size() * 1000 / reliable));
        QVERIFY2(*took < alone + Milliseconds(2'500),
                 qPrintable(QStringLiteral("%1 ms, alone %2").arg(took->count()).arg(alone.count())));
        QVERIFY2(*took < ideal * 3 / 2 + Milliseconds(3'000),
                 qPrintable(QStringLiteral("%1 ms, ideal %2").arg(took->count()).arg(ideal.count())));
    }

    void sameSeedSameCourse()
    {
        std::vector<std::uint64_t> sent;
        for (int run = 0; run < 2; ++run) {
            TransferSim sim(TestContent::make(15 * MiB), 9);
            sim.addPeer(QStringLiteral("a"), 3'000'000);
            sim.addPeer(QStringLiteral("b"), 1'000'000).wrongPieces = {4};
            Content::PieceMap some(15);
            some.set(3);
            some.set(9);
            sim.addPeer(QStringLiteral("c"), 5'000'000).has = some;
            sim.start();
            static_cast<void>(sim.add());
            QVERIFY(sim.finish(Minute));
            for (const char* name : {"a", "b", "c"})
                sent.push_back(sim.peer(QLatin1String(name)).sent);
        }
        QCOMPARE(sent[0], sent[3]);
        QCOMPARE(sent[1], sent[4]);
        QCOMPARE(sent[2], sent[5]);
    }
};

QTEST_GUILESS_MAIN(TestSwarm)
#include "tst_swarm.moc"
