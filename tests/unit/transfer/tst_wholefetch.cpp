// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/transfersim.h"

#include <QTest>

using namespace Potluck;
using Test::Peer;
using Test::TestContent;
using Test::TransferSim;
using Transfer::DownloadState;
using Transfer::JournalEntry;
using Transfer::SourceState;
using Transfer::TransferId;
using Transfer::Trouble;

namespace {

constexpr std::uint64_t MiB = 1024 * 1024;
constexpr Milliseconds Minute{60'000};
const QString Out = QStringLiteral("/home/out/file.bin");

Content::FileKey bySha1(const TestContent& content)
{
    return {{}, content.sha1, {}};
}

Content::FileKey byMd5(const TestContent& content)
{
    return {{}, {}, content.md5};
}

Transfer::DownloadSourceRow sourceRow(const TransferSim& sim, const QString& name)
{
    for (const auto& row : sim.row().sources) {
        if (row.name == name)
            return row;
    }
    return {};
}

QStringList leftovers(const TransferSim& sim)
{
    QStringList files = sim.disk.files(QStringLiteral("/home"));
    files.removeAll(Out);
    files.removeAll(QStringLiteral("/home/data/placeholder"));
    return files;
}

} // namespace

// Downloads of files that are known by a digest of a seed network only.
class TestWholeFetch : public QObject
{
    Q_OBJECT

private:
    void surviveDeathEverywhere(bool powerCut, bool loseNames)
    {
        const TestContent content = TestContent::make(2 * MiB + 777);
        int deaths = 0;
        for (int step = 1;; ++step) {
            TransferSim sim(content, static_cast<std::uint64_t>(step));
            sim.addSeed(QStringLiteral("a"));
            sim.faults.dieAt(step);
            sim.start();
            static_cast<void>(sim.add(bySha1(content), {}));
            sim.passUntil([&] { return sim.faults.isDead(); }, Milliseconds(3'000));
            const bool died = sim.faults.isDead();
            const auto before = sim.journal.entries;
            const bool isVerified = !before.empty() && before.begin()->second.key.content;
            sim.kill();
            sim.faults.heal();
            if (!died)
                break;
            ++deaths;
            if (powerCut)
                sim.disk.cutPower(loseNames);
            const auto sentBefore = sim.sent();
            sim.start();
            if (sim.downloads().rows().isEmpty())
                static_cast<void>(sim.add(bySha1(content), {}));
            QVERIFY2(sim.finish(Minute), qPrintable(QStringLiteral("step %1: %2").arg(step).arg(sim.row().problem)));
            QVERIFY2(sim.isRight(), qPrintable(QStringLiteral("step %1").arg(step)));
            sim.pass(Milliseconds(2'000));
            QVERIFY2(leftovers(sim).isEmpty(),
                     qPrintable(QStringLiteral("step %1: %2").arg(step).arg(leftovers(sim).join(QLatin1Char(' ')))));
            const JournalEntry& entry = sim.journal.entries.begin()->second;
            QCOMPARE(entry.stage, JournalEntry::Stage::Done);
            QVERIFY(entry.key.content == content.id && entry.key.sha1 == content.sha1);
            // Nothing verified is fetched twice after a mere kill.
            if (isVerified && !powerCut)
                QCOMPARE(sim.sent(), sentBefore);
        }
        QVERIFY2(deaths > 12, qPrintable(QString::number(deaths)));
    }

private Q_SLOTS:
    void fetchesByEitherDigest_data()
    {
        QTest::addColumn<bool>("md5");
        QTest::addColumn<quint64>("size");
        QTest::addColumn<bool>("isKnown");
        for (const bool md5 : {false, true}) {
            for (const quint64 size : {quint64{1}, quint64{16'385}, quint64{MiB}, quint64{3 * MiB + 5}}) {
                for (const bool isKnown : {false, true})
                    QTest::addRow("%s %llu %s", md5 ? "md5" : "sha1", size, isKnown ? "known" : "unknown")
                        << md5 << size << isKnown;
            }
        }
    }
    void fetchesByEitherDigest()
    {
        QFETCH(const bool, md5);
        QFETCH(const quint64, size);
        QFETCH(const bool, isKnown);
        const TestContent content = TestContent::make(size);
        TransferSim sim(content);
        sim.addSeed(QStringLiteral("a"));
        sim.start();
        const Content::FileKey key = md5 ? byMd5(content) : bySha1(content);
        static_cast<void>(sim.add(key, isKnown ? std::optional<std::uint64_t>(size) : std::nullopt));
        QVERIFY(sim.finish(Minute));
        QVERIFY(sim.isRight());
        QCOMPARE(sim.finishedPaths, QStringList{Out});
        QCOMPARE(sim.sent(), std::uint64_t{size});
        // The content is known from now on, to the list and to the journal.
        const Transfer::DownloadRow row = sim.row();
        QVERIFY(row.key.content == content.id);
        QVERIFY(row.key.sha1 == key.sha1 && row.key.md5 == key.md5);
        QVERIFY(row.size == size && row.done == size);
        QCOMPARE(sourceRow(sim, QStringLiteral("a")).pieces, Content::pieceCount(size));
        sim.pass(Milliseconds(1'000));
        QVERIFY(leftovers(sim).isEmpty());
        sim.kill();
        sim.start();
        QVERIFY(sim.isRight());
        QVERIFY(sim.row().key.content == content.id);
    }

    void asksForWhatIsKnown()
    {
        const TestContent content = TestContent::make(MiB);
        TransferSim sim(content);
        sim.start();
        static_cast<void>(sim.add(byMd5(content), {}));
        sim.pass(Milliseconds(100));
        QCOMPARE(sim.searchedFiles.size(), 1);
        QVERIFY(sim.searchedFiles[0] ==
                (Transfer::WantedFile{byMd5(content), std::nullopt, QStringLiteral("file.bin")}));
        QCOMPARE(sim.state(), DownloadState::NobodyOnline);
    }

    void emptyFileNeedsNobody_data()
    {
        QTest::addColumn<bool>("isKnown");
        QTest::newRow("of known size") << true;
        QTest::newRow("of unknown size") << false;
    }
    void emptyFileNeedsNobody()
    {
        QFETCH(const bool, isKnown);
        const TestContent content = TestContent::make(0);
        TransferSim sim(content);
        sim.start();
        static_cast<void>(sim.add(bySha1(content), isKnown ? std::optional<std::uint64_t>(0) : std::nullopt));
        QVERIFY(sim.finish(Minute));
        QVERIFY(sim.disk.exists(Out));
        QVERIFY(sim.row().key.content == content.id);
    }

    void emptyFileOfAnotherDigestFails()
    {
        const TestContent content = TestContent::make(5);
        TransferSim sim(content);
        sim.start();
        static_cast<void>(sim.add(bySha1(content), 0));
        sim.pass(Milliseconds(500));
        QCOMPARE(sim.state(), DownloadState::Failed);
        QCOMPARE(sim.row().problem, QStringLiteral("No empty file has this digest"));
    }

    void liarIsNamedAndTheNextIsAsked()
    {
        const TestContent content = TestContent::make(3 * MiB);
        TransferSim sim(content);
        sim.addSeed(QStringLiteral("a")).wrongPieces = {1};
        sim.addSeed(QStringLiteral("b"));
        sim.start();
        static_cast<void>(sim.add(bySha1(content), {}));
        QVERIFY(sim.finish(Minute));
        QVERIFY(sim.isRight());
        QCOMPARE(sourceRow(sim, QStringLiteral("a")).state, SourceState::Bad);
        QCOMPARE(sourceRow(sim, QStringLiteral("a")).detail, QStringLiteral("it sent wrong data"));
        QCOMPARE(sourceRow(sim, QStringLiteral("a")).badPieces, std::uint64_t{1});
        QCOMPARE(sourceRow(sim, QStringLiteral("a")).pieces, std::uint64_t{0});
        QCOMPARE(sourceRow(sim, QStringLiteral("b")).pieces, std::uint64_t{3});
        QCOMPARE(sim.journal.bad.size(), 1);
        QCOMPARE(sim.journal.bad[0].peer, QStringLiteral("a"));
        QVERIFY(sim.journal.bad[0].content == Content::standInFor(bySha1(content)));
    }

    void liarIsRememberedAfterARestart()
    {
        const TestContent content = TestContent::make(MiB);
        TransferSim sim(content);
        sim.addSeed(QStringLiteral("a")).alwaysWrong = true;
        sim.start();
        static_cast<void>(sim.add(byMd5(content), {}));
        QVERIFY(sim.passUntil([&] { return sourceRow(sim, QStringLiteral("a")).state == SourceState::Bad; }, Minute));
        sim.kill();
        sim.start();
        sim.pass(5 * Minute);
        QCOMPARE(sim.peer(QStringLiteral("a")).wholesAsked, 1);
        QCOMPARE(sourceRow(sim, QStringLiteral("a")).state, SourceState::Bad);
    }

    void bothDigestsMustBeRight()
    {
        const TestContent content = TestContent::make(MiB);
        TransferSim sim(content);
        sim.addSeed(QStringLiteral("a"));
        sim.start();
        static_cast<void>(sim.add({{}, content.sha1, TestContent::make(7, 3).md5}, {}));
        sim.pass(Minute);
        QCOMPARE(sourceRow(sim, QStringLiteral("a")).state, SourceState::Bad);
        QVERIFY(!sim.disk.exists(Out));
    }

    void sourceThatBreaksOffIsFollowedByTheNext()
    {
        const TestContent content = TestContent::make(4 * MiB);
        TransferSim sim(content);
        sim.addSeed(QStringLiteral("a")).vanishesAfter = 2 * MiB + 100;
        sim.addSeed(QStringLiteral("b"));
        sim.start();
        static_cast<void>(sim.add(bySha1(content), {}));
        QVERIFY(sim.finish(Minute));
        QVERIFY(sim.isRight());
        QCOMPARE(sim.peer(QStringLiteral("b")).sent, content.size()); // from the start
        QCOMPARE(sourceRow(sim, QStringLiteral("a")).state, SourceState::Resting);
    }

    void aloneSourceThatBreaksOffIsAskedAgainAfterARest()
    {
        const TestContent content = TestContent::make(2 * MiB);
        TransferSim sim(content);
        sim.addSeed(QStringLiteral("a")).vanishesAfter = MiB;
        sim.start();
        static_cast<void>(sim.add(bySha1(content), {}));
        sim.pass(Milliseconds(1'500));
        QCOMPARE(sim.peer(QStringLiteral("a")).wholesAsked, 1);
        QCOMPARE(sim.state(), DownloadState::NobodyOnline);
        QCOMPARE(sim.row().done, std::uint64_t{0});
        sim.peer(QStringLiteral("a")).vanishesAfter.reset();
        QVERIFY(sim.finish(Minute));
        QVERIFY(sim.isRight());
    }

    void stalledSourceIsFollowedByTheNext()
    {
        const TestContent content = TestContent::make(2 * MiB);
        TransferSim sim(content);
        sim.addSeed(QStringLiteral("a")).stallsAfter = 100'000;
        sim.addSeed(QStringLiteral("b"));
        sim.start();
        static_cast<void>(sim.add(bySha1(content), {}));
        const auto took = sim.finish(Minute);
        QVERIFY(took && *took > Milliseconds(15'000) && *took < Milliseconds(17'000));
        QVERIFY(sim.isRight());
        QVERIFY(sourceRow(sim, QStringLiteral("a")).detail.contains(QLatin1String("15 seconds")));
    }

    void restsSourcesByTheirTrouble_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("refused") << static_cast<int>(Trouble::Kind::Refused);
        QTest::newRow("gone") << static_cast<int>(Trouble::Kind::Gone);
        QTest::newRow("unsupported") << static_cast<int>(Trouble::Kind::Unsupported);
    }
    void restsSourcesByTheirTrouble()
    {
        QFETCH(const int, kind);
        const TestContent content = TestContent::make(2 * MiB);
        TransferSim sim(content);
        sim.addSeed(QStringLiteral("a")).answersWith = static_cast<Trouble::Kind>(kind);
        sim.start();
        static_cast<void>(sim.add(bySha1(content), {}));
        sim.pass(Milliseconds(50'000));
        QCOMPARE(sim.peer(QStringLiteral("a")).wholesAsked, 1);
        QCOMPARE(sourceRow(sim, QStringLiteral("a")).state, SourceState::Resting);
        sim.addSeed(QStringLiteral("b"));
        sim.downloads().retryNow();
        QVERIFY(sim.finish(Minute));
        QVERIFY(sim.isRight());
    }

    void showsThePlaceInTheQueueAndAsksAgain()
    {
        const TestContent content = TestContent::make(2 * MiB);
        TransferSim sim(content);
        Peer& peer = sim.addSeed(QStringLiteral("a"));
        peer.busyFor = Milliseconds(5'000);
        peer.place = 3;
        sim.start();
        static_cast<void>(sim.add(bySha1(content), {}));
        sim.pass(Milliseconds(3'000));
        QCOMPARE(sim.state(), DownloadState::Waiting);
        QCOMPARE(sim.row().place, 3);
        QCOMPARE(sourceRow(sim, QStringLiteral("a")).state, SourceState::Waiting);
        QCOMPARE(sourceRow(sim, QStringLiteral("a")).place, 3);
        const auto took = sim.finish(Minute);
        QVERIFY(took && *took < Milliseconds(5'000));
        QVERIFY(sim.isRight());
    }

    void sizeMustBeTheOneThatIsKnown_data()
    {
        QTest::addColumn<int>("told"); // by how much more than there is; 99: nothing is told
        QTest::addColumn<bool>("exact");
        QTest::addColumn<int>("extra"); // bytes that it sends beyond
        QTest::addColumn<QString>("reason");
        QTest::newRow("told too much") << 1 << true << 0 << QStringLiteral("its file has another size");
        QTest::newRow("told too little") << -1 << true << 0 << QStringLiteral("its file has another size");
        QTest::newRow("has at most too little") << -1 << false << 0 << QStringLiteral("its file has another size");
        QTest::newRow("sends too much") << 99 << true << 1 << QStringLiteral("it sent more than the file has");
    }
    void sizeMustBeTheOneThatIsKnown()
    {
        QFETCH(const int, told);
        QFETCH(const bool, exact);
        QFETCH(const int, extra);
        QFETCH(const QString, reason);
        const TestContent content = TestContent::make(2 * MiB);
        TransferSim sim(content);
        Peer& peer = sim.addSeed(QStringLiteral("a"));
        if (told != 99)
            (exact ? peer.sizeTold : peer.mostTold) = content.size() + static_cast<std::uint64_t>(told);
        peer.extraBytes = static_cast<std::uint64_t>(extra);
        sim.addSeed(QStringLiteral("b")).mostTold = content.size() + 5'000;
        sim.start();
        static_cast<void>(sim.add(bySha1(content), content.size()));
        QVERIFY(sim.finish(Minute));
        QVERIFY(sim.isRight());
        QCOMPARE(sourceRow(sim, QStringLiteral("a")).state, SourceState::Bad);
        QCOMPARE(sourceRow(sim, QStringLiteral("a")).detail, reason);
    }

    void sourceIsHeldToWhatItSaid()
    {
        const TestContent content = TestContent::make(2 * MiB);
        TransferSim sim(content);
        Peer& more = sim.addSeed(QStringLiteral("a"));
        more.mostTold = content.size();
        more.extraBytes = 50 * MiB;
        Peer& less = sim.addSeed(QStringLiteral("b"));
        less.sizeTold = content.size();
        less.endsEarly = true;
        Peer& absurd = sim.addSeed(QStringLiteral("c"));
        absurd.sizeTold = Content::MaxFileSize + 1;
        sim.addSeed(QStringLiteral("d"));
        sim.start();
        static_cast<void>(sim.add(bySha1(content), {}));
        QVERIFY(sim.finish(Minute));
        QVERIFY(sim.isRight());
        QCOMPARE(sourceRow(sim, QStringLiteral("a")).detail, QStringLiteral("it sent more than the file has"));
        QVERIFY(more.sent < content.size() + MiB);
        QCOMPARE(sourceRow(sim, QStringLiteral("b")).detail, QStringLiteral("it ended the file too early"));
        QCOMPARE(sourceRow(sim, QStringLiteral("b")).state, SourceState::Resting);
        QCOMPARE(sourceRow(sim, QStringLiteral("c")).state, SourceState::Bad);
    }

    void rowShowsHowFarItIs()
    {
        const TestContent content = TestContent::make(4 * MiB);
        TransferSim sim(content);
        sim.addSeed(QStringLiteral("a"), 1'000'000).sizeTold = content.size();
        sim.start();
        const TransferId id = sim.add(bySha1(content), {});
        QVERIFY(!sim.row().size);
        QCOMPARE(sim.row().done, std::uint64_t{0});
        sim.pass(Milliseconds(2'500));
        Transfer::DownloadRow row = sim.row();
        QCOMPARE(row.state, DownloadState::Downloading);
        QVERIFY(row.size == content.size());
        QCOMPARE(row.done, 2 * MiB);
        QVERIFY(row.rate > 900'000 && row.rate < 1'100'000);
        QVERIFY(row.secondsLeft && *row.secondsLeft <= 3);
        QVERIFY(!row.key.content);
        QCOMPARE(sourceRow(sim, QStringLiteral("a")).state, SourceState::Downloading);
        QVERIFY(sourceRow(sim, QStringLiteral("a")).rate > 900'000);
        QVERIFY(sim.shared.isEmpty()); // nothing is verified
        // Stopped, it has nothing.
        QVERIFY(sim.downloads().pause(id));
        sim.pass(Milliseconds(500));
        row = sim.row();
        QCOMPARE(row.state, DownloadState::Paused);
        QCOMPARE(row.done, std::uint64_t{0});
        QCOMPARE(row.rate, std::uint64_t{0});
    }

    void pausesAndBeginsAnew()
    {
        const TestContent content = TestContent::make(4 * MiB);
        TransferSim sim(content);
        sim.addSeed(QStringLiteral("a"), 2'000'000);
        sim.start();
        const TransferId id = sim.add(bySha1(content), {});
        QVERIFY(sim.passUntil([&] { return sim.row().done >= 2 * MiB; }, Minute));
        QVERIFY(sim.downloads().pause(id));
        sim.pass(Milliseconds(1'000));
        const auto sentBefore = sim.sent();
        sim.pass(Minute);
        QCOMPARE(sim.sent(), sentBefore);
        // What was not verified takes no space meanwhile.
        QCOMPARE(sim.disk.content(sim.journal.entries.begin()->second.partialPath).size(), 0);
        QVERIFY(sim.downloads().resume(id));
        QVERIFY(sim.finish(Minute));
        QVERIFY(sim.isRight());
        QCOMPARE(sim.sent() - sentBefore, content.size());
    }

    void pausesAndResumesInTheSameBreath()
    {
        const TestContent content = TestContent::make(8 * MiB);
        TransferSim sim(content);
        sim.addSeed(QStringLiteral("a"), 40'000'000);
        sim.pieces.setDuration(Milliseconds(40));
        sim.syncing.setDuration(Milliseconds(30));
        sim.start();
        const TransferId id = sim.add(bySha1(content), {});
        for (int i = 0; i < 20; ++i) {
            sim.pass(Milliseconds(50 + 17 * i));
            static_cast<void>(sim.downloads().pause(id));
            static_cast<void>(sim.downloads().resume(id));
        }
        QVERIFY(sim.finish(Minute));
        QVERIFY(sim.isRight());
    }

    void restartBeginsAnew()
    {
        const TestContent content = TestContent::make(4 * MiB);
        TransferSim sim(content);
        sim.addSeed(QStringLiteral("a"), 2'000'000);
        sim.start();
        static_cast<void>(sim.add(byMd5(content), {}));
        QVERIFY(sim.passUntil([&] { return sim.row().done >= 3 * MiB; }, Minute));
        sim.kill();
        sim.start();
        QCOMPARE(sim.row().done, std::uint64_t{0});
        QVERIFY(sim.finish(Minute));
        QVERIFY(sim.isRight());
    }

    void cancelLeavesNothing()
    {
        const TestContent content = TestContent::make(4 * MiB);
        TransferSim sim(content);
        sim.addSeed(QStringLiteral("a"), 2'000'000);
        sim.start();
        const TransferId id = sim.add(bySha1(content), {});
        QVERIFY(sim.passUntil([&] { return sim.row().done >= 2 * MiB; }, Minute));
        QVERIFY(sim.downloads().cancel(id));
        sim.pass(Milliseconds(1'000));
        QVERIFY(sim.downloads().rows().isEmpty());
        QVERIFY(leftovers(sim).isEmpty());
        QVERIFY(sim.journal.entries.empty());
    }

    void survivesKillAtEveryStep() { surviveDeathEverywhere(false, false); }
    void survivesPowerCutAtEveryStep() { surviveDeathEverywhere(true, false); }
    void survivesPowerCutThatTakesNamesAtEveryStep() { surviveDeathEverywhere(true, true); }

    void survivesEveryFailure_data()
    {
        QTest::addColumn<int>("code");
        QTest::newRow("EIO") << static_cast<int>(ErrorCode::Io);
        QTest::newRow("ENOSPC") << static_cast<int>(ErrorCode::DiskFull);
    }
    void survivesEveryFailure()
    {
        QFETCH(const int, code);
        const TestContent content = TestContent::make(2 * MiB + 777);
        int failures = 0;
        for (int step = 1;; ++step) {
            TransferSim sim(content, static_cast<std::uint64_t>(step));
            sim.addSeed(QStringLiteral("a"));
            sim.start();
            sim.faults.failAt(step, static_cast<ErrorCode>(code));
            const TransferId id = sim.add(bySha1(content), {});
            QVERIFY(sim.passUntil(
                [&] { return sim.state() == DownloadState::Done || sim.state() == DownloadState::Failed; }, Minute));
            if (sim.state() == DownloadState::Failed) {
                ++failures;
                QCOMPARE(sim.row().problem.contains(QLatin1String("not enough space")),
                         static_cast<ErrorCode>(code) == ErrorCode::DiskFull);
                QVERIFY(sim.finishedPaths.isEmpty());
                const bool isVerified = sim.row().key.content.has_value();
                const auto sentBefore = sim.sent();
                sim.pass(Milliseconds(1'000));
                QVERIFY(sim.downloads().resume(id));
                QVERIFY2(sim.finish(Minute), qPrintable(QStringLiteral("step %1").arg(step)));
                if (isVerified)
                    QCOMPARE(sim.sent(), sentBefore); // nothing is lost
            }
            QVERIFY2(sim.isRight(), qPrintable(QStringLiteral("step %1").arg(step)));
            const bool reached = sim.faults.count() >= step;
            sim.pass(3 * Minute);
            sim.kill();
            sim.disk.cutPower(true);
            sim.start();
            QVERIFY(sim.finish(Minute));
            QVERIFY2(sim.isRight(), qPrintable(QStringLiteral("step %1").arg(step)));
            if (!reached)
                break;
        }
        QVERIFY2(failures > 8, qPrintable(QString::number(failures)));
    }

    void fullDiskIsOneSentence()
    {
        const TestContent content = TestContent::make(8 * MiB);
        TransferSim sim(content);
        sim.addSeed(QStringLiteral("a"), 4'000'000);
        sim.disk.setFreeBytes(3 * MiB);
        sim.start();
        const TransferId id = sim.add(bySha1(content), {});
        QVERIFY(sim.passUntil([&] { return sim.state() == DownloadState::Failed; }, Minute));
        QVERIFY2(sim.row().problem.startsWith(QLatin1String("There is not enough space on the disk")),
                 qPrintable(sim.row().problem));
        sim.disk.setFreeBytes(100 * MiB);
        QVERIFY(sim.downloads().resume(id));
        QVERIFY(sim.finish(Minute));
        QVERIFY(sim.isRight());
    }

    void tellsBeforehandThatTheDiskIsTooSmall_data()
    {
        QTest::addColumn<bool>("isKnown");
        QTest::newRow("size known") << true;
        QTest::newRow("size told by the source") << false;
    }
    void tellsBeforehandThatTheDiskIsTooSmall()
    {
        QFETCH(const bool, isKnown);
        const TestContent content = TestContent::make(8 * MiB);
        TransferSim sim(content);
        sim.disk.setFreeBytes(7 * MiB);
        sim.addSeed(QStringLiteral("a"), 1'000'000).sizeTold = content.size();
        sim.start();
        static_cast<void>(sim.add(bySha1(content), isKnown ? std::optional(content.size()) : std::nullopt));
        QVERIFY(sim.passUntil([&] { return sim.state() == DownloadState::Failed; }, Milliseconds(1'000)));
        QVERIFY2(sim.row().problem.contains(QLatin1String("8.4 MB are needed")), qPrintable(sim.row().problem));
        QVERIFY(sim.sent() < MiB);
    }

    void slowDiskHoldsTheSourceBack()
    {
        const TestContent content = TestContent::make(40 * MiB);
        TransferSim sim(content);
        sim.pieces.setDuration(Milliseconds(100)); // 10 MB/s
        Peer& peer = sim.addSeed(QStringLiteral("a"), 60'000'000);
        sim.start();
        static_cast<void>(sim.add(bySha1(content), {}));
        std::uint64_t most = 0;
        QVERIFY(sim.passUntil(
            [&] {
                most = std::max(most, peer.sent - std::min(peer.sent, sim.row().done));
                return sim.state() == DownloadState::Done;
            },
            Minute));
        QVERIFY(sim.isRight());
        QVERIFY2(most <= 11 * MiB, qPrintable(QString::number(most)));
        QCOMPARE(peer.wholesAsked, 1); // waiting for us is no fault
    }

    void sameFileToTheSameFolderIsOneDownload()
    {
        const TestContent content = TestContent::make(4 * MiB);
        TransferSim sim(content);
        sim.start();
        const TransferId first = sim.add(bySha1(content), {});
        QVERIFY(sim.downloads().pause(first));
        QCOMPARE(sim.add(bySha1(content), content.size()), first);
        QVERIFY(sim.state() != DownloadState::Paused);
        QVERIFY(sim.add(byMd5(content), {}) != first);
        QVERIFY(sim.add(bySha1(content), {}, QStringLiteral("/home/other")) != first);
        // A claim that the content has this digest does not stand in for it.
        static_cast<void>(sim.add({content.id, content.sha1, {}}, content.size()));
        QCOMPARE(sim.downloads().rows().size(), 4);
    }

    void takesSourcesThatSomebodyElseLearnedOf()
    {
        const TestContent content = TestContent::make(MiB);
        TransferSim sim(content);
        sim.addSeed(QStringLiteral("a")).appearsAfter = 1'000 * Minute; // no search finds it
        sim.start();
        static_cast<void>(sim.add(bySha1(content), {}));
        sim.pass(Milliseconds(1'000));
        Transfer::FoundSource found;
        found.info = {QStringLiteral("a"), QStringLiteral("a"), {}, QStringLiteral("alakazaam")};
        sim.downloads().addSources(byMd5(content), {found});
        sim.pass(Milliseconds(5'000));
        QCOMPARE(sim.state(), DownloadState::NobodyOnline);
        sim.downloads().addSources({content.id, content.sha1, {}}, {found});
        QVERIFY(sim.finish(Minute));
    }

    // A content id without its piece layer.

    void contentThatOnlySeedsHaveIsFetchedWhole()
    {
        const TestContent content = TestContent::make(5 * MiB + 9);
        TransferSim sim(content);
        sim.addSeed(QStringLiteral("a"));
        sim.start();
        static_cast<void>(sim.add({content.id, {}, content.md5}, content.size()));
        const auto took = sim.finish(Minute);
        QVERIFY(took && *took > Milliseconds(10'000)); // somebody might have come who has the layer
        QVERIFY(sim.isRight());
        QCOMPARE(sim.sent(), content.size());
        sim.pass(Milliseconds(1'000));
        QVERIFY(leftovers(sim).isEmpty());
    }

    void smallContentNeedsNoLayer()
    {
        const TestContent content = TestContent::make(MiB);
        TransferSim sim(content);
        sim.addSeed(QStringLiteral("a"));
        sim.start();
        static_cast<void>(sim.add({content.id, {}, content.md5}, content.size()));
        const auto took = sim.finish(Minute);
        QVERIFY(took && *took < Milliseconds(1'000));
        QCOMPARE(sim.peer(QStringLiteral("a")).wholesAsked, 0);
        QVERIFY(sim.isRight());
    }

    void digestThatOnlyClaimedToBeOfTheContentIsFoundOut()
    {
        // The seed has a file of that digest, which is not the content: the index was told wrong.
        const TestContent content = TestContent::make(3 * MiB);
        TransferSim sim(content);
        sim.addSeed(QStringLiteral("a"));
        sim.start();
        static_cast<void>(sim.add({TestContent::make(3 * MiB, 2).id, content.sha1, {}}, content.size()));
        QVERIFY(sim.passUntil([&] { return sourceRow(sim, QStringLiteral("a")).state == SourceState::Bad; }, Minute));
        sim.pass(Minute);
        QVERIFY(sim.state() != DownloadState::Done);
        QVERIFY(!sim.disk.exists(Out));
    }

    void nativeSourceThatComesLateBringsTheLayer()
    {
        const TestContent content = TestContent::make(5 * MiB);
        TransferSim sim(content);
        Peer& seed = sim.addSeed(QStringLiteral("a"));
        seed.vanishesAfter = 3 * MiB;
        sim.addPeer(QStringLiteral("native")).appearsAfter = Milliseconds(30'000);
        sim.start();
        static_cast<void>(sim.add({content.id, content.sha1, {}}, content.size()));
        sim.pass(Milliseconds(20'000));
        QVERIFY(seed.wholesAsked >= 1);
        QVERIFY(sim.finish(5 * Minute));
        QVERIFY(sim.isRight());
        QVERIFY(sourceRow(sim, QStringLiteral("native")).pieces == 5);
    }

    void nativeSourceThatIsThereSparesTheWait()
    {
        const TestContent content = TestContent::make(8 * MiB);
        TransferSim sim(content);
        sim.addSeed(QStringLiteral("a"), 2'000'000);
        sim.addPeer(QStringLiteral("native"), 2'000'000);
        sim.start();
        static_cast<void>(sim.add({content.id, content.sha1, {}}, content.size()));
        const auto took = sim.finish(Minute);
        QVERIFY(took && *took < Milliseconds(3'500));
        QCOMPARE(sim.peer(QStringLiteral("a")).wholesAsked, 0);
        QVERIFY(sourceRow(sim, QStringLiteral("a")).pieces >= 2);
        QVERIFY(sourceRow(sim, QStringLiteral("native")).pieces >= 2);
    }
};

QTEST_GUILESS_MAIN(TestWholeFetch)
#include "tst_wholefetch.moc"
