// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/treehasher.h"
#include "support/transfersim.h"
#include "transfer/progress.h"

#include <QTest>

using namespace Potluck;
using Test::TestContent;
using Test::TransferSim;
using Transfer::DownloadState;
using Transfer::JournalEntry;
using Transfer::TransferId;

namespace {

constexpr std::uint64_t MiB = 1024 * 1024;
constexpr Milliseconds Minute{60'000};
const QString Out = QStringLiteral("/home/out/file.bin");

// Everything on the disk but the finished file and the simulation's own.
QStringList leftovers(const TransferSim& sim)
{
    QStringList files = sim.disk.files(QStringLiteral("/home")) + sim.disk.files(QStringLiteral("/mnt"));
    files.removeAll(Out);
    files.removeAll(QStringLiteral("/home/data/placeholder"));
    return files;
}

} // namespace

class TestDownload : public QObject
{
    Q_OBJECT

private:
    // Lets the program die at each operation of disk and journal, lives on, and expects the right file at the end.
    void surviveDeathEverywhere(bool powerCut, bool loseNames)
    {
        const TestContent content = TestContent::make(4 * MiB + 777);
        int deaths = 0;
        for (int step = 1;; ++step) {
            TransferSim sim(content, static_cast<std::uint64_t>(step));
            sim.settings.syncEvery = Milliseconds(250);
            sim.addPeer(QStringLiteral("a"), 3'000'000);
            sim.addPeer(QStringLiteral("b"), 1'000'000);
            sim.faults.dieAt(step);
            sim.start();
            static_cast<void>(sim.add());
            sim.passUntil([&] { return sim.faults.isDead(); }, Milliseconds(5'000));
            const bool died = sim.faults.isDead();
            const bool reported = !sim.finishedPaths.isEmpty();
            sim.kill();
            sim.faults.heal();
            if (!died)
                break;
            ++deaths;
            if (powerCut)
                sim.disk.cutPower(loseNames);
            sim.start();
            if (sim.downloads().rows().isEmpty())
                static_cast<void>(sim.add()); // the entry itself was never written
            QVERIFY2(sim.finish(Minute), qPrintable(QStringLiteral("step %1: %2").arg(step).arg(sim.row().problem)));
            QVERIFY2(sim.isRight(), qPrintable(QStringLiteral("step %1").arg(step)));
            sim.pass(Milliseconds(2'000));
            QVERIFY2(leftovers(sim).isEmpty(),
                     qPrintable(QStringLiteral("step %1: %2").arg(step).arg(leftovers(sim).join(QLatin1Char(' ')))));
            QCOMPARE(sim.journal.entries.begin()->second.stage, JournalEntry::Stage::Done);
            // Nothing verified is fetched twice after a mere kill.
            if (!powerCut && reported)
                QVERIFY(sim.sent() <= content.size() + MiB);
            // And it stays there.
            sim.kill();
            sim.start();
            QVERIFY(sim.isRight());
        }
        QVERIFY2(deaths > 20, qPrintable(QString::number(deaths)));
    }

private Q_SLOTS:
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
        const TestContent content = TestContent::make(3 * MiB + 777);
        int failures = 0;
        for (int step = 1;; ++step) {
            TransferSim sim(content, static_cast<std::uint64_t>(step));
            sim.settings.syncEvery = Milliseconds(250);
            sim.addPeer(QStringLiteral("a"), 3'000'000);
            sim.addPeer(QStringLiteral("b"), 1'000'000);
            sim.start();
            sim.faults.failAt(step, static_cast<ErrorCode>(code));
            const TransferId id = sim.add();
            const bool ended = sim.passUntil(
                [&] { return sim.state() == DownloadState::Done || sim.state() == DownloadState::Failed; }, Minute);
            QVERIFY(ended);
            const bool failed = sim.state() == DownloadState::Failed;
            if (failed) {
                ++failures;
                const QString problem = sim.row().problem;
                QVERIFY(!problem.isEmpty() && problem[0].isUpper());
                QCOMPARE(problem.contains(QLatin1String("not enough space")),
                         static_cast<ErrorCode>(code) == ErrorCode::DiskFull);
                QVERIFY(sim.finishedPaths.isEmpty());
                sim.pass(Milliseconds(1'000));
                QVERIFY(sim.downloads().resume(id));
            }
            QVERIFY2(sim.finish(Minute), qPrintable(QStringLiteral("step %1: %2").arg(step).arg(sim.row().problem)));
            QVERIFY2(sim.isRight(), qPrintable(QStringLiteral("step %1").arg(step)));
            const bool reached = sim.faults.count() >= step;
            sim.pass(3 * Minute); // a failed sync behind the finish is tried again
            QVERIFY(sim.journal.entries.begin()->second.stage >= JournalEntry::Stage::Unsynced);
            // What is reported as safe survives a power cut, whatever failed before.
            const bool isSafe = sim.journal.entries.begin()->second.stage == JournalEntry::Stage::Done;
            sim.kill();
            sim.disk.cutPower(true);
            sim.start();
            QVERIFY(sim.finish(Minute));
            QVERIFY2(sim.isRight(), qPrintable(QStringLiteral("step %1, safe %2").arg(step).arg(isSafe)));
            if (!reached)
                break;
        }
        QVERIFY2(failures > 10, qPrintable(QString::number(failures)));
    }

    void survivesShortWrites()
    {
        TransferSim sim(TestContent::make(3 * MiB + 5));
        sim.disk.setMaxWrite(4999);
        sim.addPeer(QStringLiteral("a"));
        sim.start();
        static_cast<void>(sim.add());
        QVERIFY(sim.finish(Minute));
        QVERIFY(sim.isRight());
    }

    void fullDiskLosesNothing()
    {
        TransferSim sim(TestContent::make(8 * MiB));
        sim.addPeer(QStringLiteral("a"), 4'000'000);
        sim.start();
        const TransferId id = sim.add();
        sim.pass(Milliseconds(100));
        sim.disk.setFreeBytes(4 * MiB + 300'000); // somebody else fills it meanwhile
        QVERIFY(sim.passUntil([&] { return sim.state() == DownloadState::Failed; }, Minute));
        QVERIFY2(sim.row().problem.startsWith(QLatin1String("There is not enough space on the disk")),
                 qPrintable(sim.row().problem));
        QCOMPARE(sim.row().done, 4 * MiB);
        sim.disk.setFreeBytes(100 * MiB);
        QVERIFY(sim.downloads().resume(id));
        QVERIFY(sim.finish(Minute));
        QVERIFY(sim.isRight());
        QVERIFY(sim.sent() <= sim.content().size() + 4 * MiB); // what was under way when it failed
    }

    void tellsBeforehandThatTheDiskIsTooSmall()
    {
        TransferSim sim(TestContent::make(8 * MiB));
        sim.disk.setFreeBytes(7 * MiB);
        sim.addPeer(QStringLiteral("a"));
        sim.start();
        static_cast<void>(sim.add());
        QVERIFY(sim.passUntil([&] { return sim.state() == DownloadState::Failed; }, Milliseconds(1'000)));
        QVERIFY2(sim.row().problem.contains(QLatin1String("8.4 MB are needed")), qPrintable(sim.row().problem));
        QCOMPARE(sim.sent(), std::uint64_t{0});
    }

    void killedDownloadChecksOnlyWhatTheJournalLacks()
    {
        TransferSim sim(TestContent::make(10 * MiB));
        sim.settings.syncEvery = Milliseconds(1'000);
        sim.addPeer(QStringLiteral("a"), 2'000'000);
        sim.start();
        static_cast<void>(sim.add());
        QVERIFY(sim.passUntil([&] { return sim.row().done >= 7 * MiB; }, Minute));
        const auto& entry = sim.journal.entries.begin()->second;
        const auto synced = Transfer::decodeProgress(entry.key.content.value(), 10, entry.progress);
        QVERIFY(synced);
        QVERIFY(synced->count() >= 3 && synced->count() < 7);
        const std::uint64_t sentBefore = sim.sent();
        sim.kill();
        sim.start();
        const int before = sim.faults.count();
        QVERIFY(sim.passUntil([&] { return sim.state() == DownloadState::Downloading; }, Minute));
        QVERIFY(sim.row().done >= 7 * MiB);
        // One read for each piece that the journal lacks and the disk has; holes cost nothing.
        const int reads = sim.faults.count() - before;
        QVERIFY2(reads <= 7, qPrintable(QString::number(reads)));
        QVERIFY(sim.finish(Minute));
        QVERIFY(sim.isRight());
        QVERIFY(sim.sent() - sentBefore <= 3 * MiB);
    }

    void damagedJournalOnlyCostsAnotherCheck_data()
    {
        QTest::addColumn<bool>("layer");
        QTest::newRow("progress") << false;
        QTest::newRow("layer") << true;
    }
    void damagedJournalOnlyCostsAnotherCheck()
    {
        QFETCH(const bool, layer);
        TransferSim sim(TestContent::make(6 * MiB));
        sim.settings.syncEvery = Milliseconds(250);
        sim.addPeer(QStringLiteral("a"), 2'000'000);
        sim.start();
        static_cast<void>(sim.add());
        QVERIFY(sim.passUntil([&] { return sim.row().done >= 4 * MiB; }, Minute));
        sim.kill();
        JournalEntry& entry = sim.journal.entries.begin()->second;
        QByteArray& damaged = layer ? entry.layer : entry.progress;
        QVERIFY(damaged.size() > 9);
        damaged[9] = static_cast<char>(damaged[9] ^ 0x40);
        const std::uint64_t sentBefore = sim.sent();
        sim.start();
        QVERIFY(sim.finish(Minute));
        QVERIFY(sim.isRight());
        QVERIFY(sim.sent() - sentBefore <= 2 * MiB + MiB / 2);
    }

    void partialFileThatVanishedIsBegunAnew()
    {
        TransferSim sim(TestContent::make(4 * MiB));
        sim.settings.syncEvery = Milliseconds(250);
        sim.addPeer(QStringLiteral("a"), 2'000'000);
        sim.start();
        static_cast<void>(sim.add());
        QVERIFY(sim.passUntil([&] { return sim.row().done >= 2 * MiB; }, Minute));
        sim.kill();
        QVERIFY(sim.disk.remove(sim.journal.entries.begin()->second.partialPath));
        sim.start();
        QVERIFY(sim.finish(Minute));
        QVERIFY(sim.isRight());
    }

    void whatAnEarlierPartialFileHeldIsNeverBelievedOfANewOne_data()
    {
        QTest::addColumn<bool>("journalLosesItsEnd");
        QTest::newRow("kill") << false;
        QTest::newRow("power cut") << true;
    }
    void whatAnEarlierPartialFileHeldIsNeverBelievedOfANewOne()
    {
        QFETCH(const bool, journalLosesItsEnd);
        const TestContent content = TestContent::make(4 * MiB);
        for (int step = 1; step < 12; ++step) {
            TransferSim sim(content);
            sim.settings.syncEvery = Milliseconds(250);
            sim.addPeer(QStringLiteral("a"), 2'000'000);
            sim.start();
            static_cast<void>(sim.add());
            QVERIFY(sim.passUntil([&] { return sim.row().done >= 3 * MiB; }, Minute));
            sim.kill();
            // The partial file is lost, and while a new one is begun, the program dies too.
            QVERIFY(sim.disk.remove(sim.journal.entries.begin()->second.partialPath));
            const auto before = sim.journal.entries;
            QVERIFY(!before.begin()->second.progress.isEmpty());
            sim.faults.heal();
            sim.faults.dieAt(step);
            sim.start();
            sim.pass(Milliseconds(500));
            sim.kill();
            sim.faults.heal();
            if (journalLosesItsEnd)
                sim.journal.entries = before;
            sim.start();
            QVERIFY(sim.finish(Minute));
            QVERIFY2(sim.isRight(), qPrintable(QString::number(step)));
        }
    }

    void damagedFinishedFileIsTakenBackAndRepaired()
    {
        TransferSim sim(TestContent::make(4 * MiB));
        sim.addPeer(QStringLiteral("a"), 20'000'000);
        sim.syncing.setDuration(Milliseconds(30'000)); // the last sync takes its time
        sim.start();
        static_cast<void>(sim.add());
        QVERIFY(sim.finish(5 * Minute));
        QCOMPARE(sim.journal.entries.begin()->second.stage, JournalEntry::Stage::Unsynced);
        sim.kill();
        sim.disk.cutPower(false); // its name is there, its bytes are not
        sim.syncing.setDuration(Milliseconds(0));
        QVERIFY(sim.disk.exists(Out));
        QVERIFY(sim.disk.content(Out) != sim.content().bytes);
        sim.start();
        QVERIFY(sim.finish(Minute));
        QVERIFY(sim.isRight());
        QCOMPARE(sim.row().path, Out);
    }

    void finishedFileThatItsOwnerChangedIsLeftAlone()
    {
        TransferSim sim(TestContent::make(2 * MiB));
        sim.addPeer(QStringLiteral("a"), 20'000'000);
        sim.syncing.setDuration(Milliseconds(30'000));
        sim.start();
        static_cast<void>(sim.add());
        QVERIFY(sim.finish(5 * Minute));
        sim.kill();
        sim.syncing.setDuration(Milliseconds(0));
        sim.disk.put(Out, QByteArray("edited"));
        sim.start();
        sim.pass(Milliseconds(5'000));
        QCOMPARE(sim.state(), DownloadState::Done);
        QCOMPARE(sim.disk.content(Out), QByteArray("edited"));
    }

    void failedSyncIsRepairedByWritingAgain()
    {
        // The kernel reports a failed write once, then thinks the pages clean: a second sync alone proves nothing.
        TransferSim sim(TestContent::make(6 * MiB));
        sim.settings.syncEvery = Milliseconds(500);
        sim.addPeer(QStringLiteral("a"), 2'000'000);
        sim.start();
        const TransferId id = sim.add();
        QVERIFY(sim.passUntil([&] { return sim.row().done >= 2 * MiB; }, Minute));
        int step = 0;
        while (sim.state() != DownloadState::Failed && step < 100) {
            sim.faults.failAt(sim.faults.count() + 1, ErrorCode::Io);
            sim.pass(Milliseconds(20));
            ++step;
        }
        QCOMPARE(sim.state(), DownloadState::Failed);
        QVERIFY(sim.downloads().resume(id));
        QVERIFY(sim.finish(Minute));
        sim.pass(2 * Minute);
        sim.kill();
        sim.disk.cutPower(true);
        sim.start();
        QVERIFY(sim.isRight());
    }

    void pausesAndResumes()
    {
        TransferSim sim(TestContent::make(8 * MiB));
        sim.addPeer(QStringLiteral("a"), 2'000'000);
        sim.start();
        const TransferId id = sim.add();
        QVERIFY(sim.passUntil([&] { return sim.row().done >= 3 * MiB; }, Minute));
        QVERIFY(sim.downloads().pause(id));
        QCOMPARE(sim.state(), DownloadState::Paused);
        sim.pass(Milliseconds(1'000));
        const auto sentBefore = sim.sent();
        const auto done = sim.row().done;
        sim.pass(Minute);
        QCOMPARE(sim.sent(), sentBefore);
        QCOMPARE(sim.row().rate, std::uint64_t{0});
        QVERIFY(sim.downloads().resume(id));
        QVERIFY(sim.finish(Minute));
        QVERIFY(sim.isRight());
        QVERIFY(sim.row().done >= done);
        QVERIFY(sim.sent() <= sim.content().size() + 2 * MiB);
    }

    void staysPausedAfterARestart()
    {
        TransferSim sim(TestContent::make(8 * MiB));
        sim.addPeer(QStringLiteral("a"), 2'000'000);
        sim.start();
        const TransferId id = sim.add();
        QVERIFY(sim.passUntil([&] { return sim.row().done >= 3 * MiB; }, Minute));
        QVERIFY(sim.downloads().pause(id));
        sim.pass(Milliseconds(1'000));
        sim.kill();
        sim.start();
        sim.pass(Milliseconds(5'000));
        QCOMPARE(sim.state(), DownloadState::Paused);
        QVERIFY(sim.row().done >= 3 * MiB);
        QVERIFY(sim.downloads().resume(id));
        QVERIFY(sim.finish(Minute));
    }

    void pausesAndResumesInTheSameBreath()
    {
        TransferSim sim(TestContent::make(8 * MiB));
        sim.addPeer(QStringLiteral("a"), 4'000'000);
        sim.syncing.setDuration(Milliseconds(300));
        sim.start();
        const TransferId id = sim.add();
        for (int i = 0; i < 20; ++i) {
            sim.pass(Milliseconds(50 + 37 * i));
            static_cast<void>(sim.downloads().pause(id));
            static_cast<void>(sim.downloads().resume(id));
        }
        QVERIFY(sim.finish(Minute));
        QVERIFY(sim.isRight());
    }

    void cancelLeavesNothing()
    {
        TransferSim sim(TestContent::make(8 * MiB));
        sim.addPeer(QStringLiteral("a"), 2'000'000);
        sim.start();
        const TransferId id = sim.add();
        QVERIFY(sim.passUntil([&] { return sim.row().done >= 3 * MiB; }, Minute));
        QVERIFY(sim.downloads().cancel(id));
        sim.pass(Milliseconds(1'000));
        QVERIFY(sim.downloads().rows().isEmpty());
        QVERIFY(leftovers(sim).isEmpty());
        QVERIFY(!sim.disk.exists(QStringLiteral("/home/out")));
        QVERIFY(sim.journal.entries.empty());
        QCOMPARE(sim.downloads().cancel(id).error().code, ErrorCode::NotFound);
        QCOMPARE(sim.shared, (QList<bool>{true, false}));
    }

    void cancelOfAFinishedOneKeepsTheFile()
    {
        TransferSim sim(TestContent::make(MiB));
        sim.addPeer(QStringLiteral("a"));
        sim.start();
        const TransferId id = sim.add();
        QVERIFY(sim.finish(Minute));
        sim.pass(Milliseconds(1'000));
        sim.kill();
        sim.start();
        QCOMPARE(sim.downloads().rows().size(), 1); // stays in the list
        QVERIFY(sim.downloads().cancel(id));
        sim.pass(Milliseconds(1'000));
        QVERIFY(sim.disk.exists(Out));
        sim.kill();
        sim.start();
        QVERIFY(sim.downloads().rows().isEmpty());
    }

    void neverOverwrites()
    {
        TransferSim sim(TestContent::make(MiB + 1));
        sim.addPeer(QStringLiteral("a"));
        sim.disk.put(Out, QByteArray("precious"));
        sim.disk.put(QStringLiteral("/home/out/file (2).bin"), QByteArray("too"));
        sim.start();
        static_cast<void>(sim.add());
        QVERIFY(sim.finish(Minute));
        QCOMPARE(sim.row().path, QStringLiteral("/home/out/file (3).bin"));
        QVERIFY(sim.isRight());
        QCOMPARE(sim.disk.content(Out), QByteArray("precious"));
    }

    void twoOfTheSameNameAreKeptApart()
    {
        TransferSim sim(TestContent::make(MiB + 1));
        sim.addPeer(QStringLiteral("a"));
        sim.start();
        static_cast<void>(sim.add());
        QVERIFY(sim.finish(Minute));
        static_cast<void>(sim.add());
        QVERIFY(sim.passUntil([&] { return sim.finishedPaths.size() == 2; }, Minute));
        QCOMPARE(sim.finishedPaths, (QStringList{Out, QStringLiteral("/home/out/file (2).bin")}));
    }

    void sameContentToTheSameFolderIsOneDownload()
    {
        TransferSim sim(TestContent::make(4 * MiB));
        sim.start();
        const TransferId first = sim.add();
        QVERIFY(sim.downloads().pause(first));
        QCOMPARE(sim.add(), first);
        QCOMPARE(sim.downloads().rows().size(), 1);
        QVERIFY(sim.state() != DownloadState::Paused);
        QVERIFY(sim.add(QStringLiteral("/home/other")) != first);
    }

    void copiesIntoAnotherFileSystemWhenItMust_data()
    {
        QTest::addColumn<bool>("unnamed");
        QTest::newRow("unnamed file") << true;
        QTest::newRow("hidden file") << false;
    }
    void copiesIntoAnotherFileSystemWhenItMust()
    {
        QFETCH(const bool, unnamed);
        TransferSim sim(TestContent::make(4 * MiB + 9));
        sim.disk.mount(QStringLiteral("/mnt/stick"), 7);
        sim.disk.setUnnamedFiles(unnamed);
        sim.addPeer(QStringLiteral("a"));
        sim.start();
        // The folder is the mount point itself: nothing above it is on its file system.
        static_cast<void>(sim.add(QStringLiteral("/mnt/stick")));
        QVERIFY(sim.finish(Minute));
        QCOMPARE(sim.row().path, QStringLiteral("/mnt/stick/file.bin"));
        QVERIFY(sim.isRight());
        sim.pass(Milliseconds(1'000));
        QCOMPARE(leftovers(sim), QStringList{QStringLiteral("/mnt/stick/file.bin")});
    }

    void survivesKillAtEveryStepOfACopy()
    {
        const TestContent content = TestContent::make(2 * MiB + 777);
        for (int step = 1;; ++step) {
            TransferSim sim(content, static_cast<std::uint64_t>(step));
            sim.disk.mount(QStringLiteral("/mnt/stick"), 7);
            sim.disk.setUnnamedFiles(step % 2 == 0);
            sim.addPeer(QStringLiteral("a"));
            sim.faults.dieAt(step);
            sim.start();
            static_cast<void>(sim.add(QStringLiteral("/mnt/stick")));
            sim.passUntil([&] { return sim.faults.isDead(); }, Milliseconds(3'000));
            const bool died = sim.faults.isDead();
            sim.kill();
            sim.faults.heal();
            if (!died)
                break;
            sim.start();
            if (sim.downloads().rows().isEmpty())
                static_cast<void>(sim.add(QStringLiteral("/mnt/stick")));
            QVERIFY2(sim.finish(Minute), qPrintable(QStringLiteral("step %1: %2").arg(step).arg(sim.row().problem)));
            QVERIFY2(sim.isRight(), qPrintable(QStringLiteral("step %1").arg(step)));
            sim.pass(Milliseconds(1'000));
            QVERIFY2(leftovers(sim) == QStringList{QStringLiteral("/mnt/stick/file.bin")},
                     qPrintable(QStringLiteral("step %1: %2").arg(step).arg(leftovers(sim).join(QLatin1Char(' ')))));
        }
    }

    void usesAHiddenFolderOnTheOtherFileSystem()
    {
        TransferSim sim(TestContent::make(4 * MiB));
        sim.disk.mount(QStringLiteral("/mnt/stick"), 7);
        sim.addPeer(QStringLiteral("a"), 1'000'000);
        sim.start();
        static_cast<void>(sim.add(QStringLiteral("/mnt/stick/music/new")));
        QVERIFY(sim.passUntil([&] { return sim.row().done >= MiB; }, Minute));
        const QStringList files = sim.disk.files(QStringLiteral("/mnt/stick"));
        QCOMPARE(files.size(), 1);
        QVERIFY(files[0].startsWith(QLatin1String("/mnt/stick/.potluck-partial/")));
        QVERIFY(sim.finish(Minute));
        sim.pass(Milliseconds(1'000));
        QVERIFY(!sim.disk.exists(QStringLiteral("/mnt/stick/.potluck-partial")));
        QCOMPARE(sim.row().path, QStringLiteral("/mnt/stick/music/new/file.bin"));
    }

    void unpluggedDiskKeepsItsPartialData()
    {
        TransferSim sim(TestContent::make(4 * MiB));
        sim.settings.syncEvery = Milliseconds(250);
        sim.disk.mount(QStringLiteral("/mnt/stick"), 7);
        sim.addPeer(QStringLiteral("a"), 1'000'000);
        sim.start();
        const TransferId id = sim.add(QStringLiteral("/mnt/stick/music"));
        QVERIFY(sim.passUntil([&] { return sim.row().done >= 2 * MiB; }, Minute));
        sim.kill();
        const QString partial = sim.journal.entries.begin()->second.partialPath;
        const QByteArray data = sim.disk.content(partial);
        QVERIFY(sim.disk.remove(partial));
        QVERIFY(sim.disk.removeFolder(QStringLiteral("/mnt/stick/.potluck-partial")));
        sim.disk.mount(QStringLiteral("/mnt/stick"), 1); // the empty mount point
        sim.start();
        QVERIFY(sim.passUntil([&] { return sim.state() == DownloadState::Failed; }, Milliseconds(2'000)));
        QVERIFY2(sim.row().problem.contains(QLatin1String("connect its disk")), qPrintable(sim.row().problem));
        QVERIFY(sim.row().done >= MiB);
        sim.disk.mount(QStringLiteral("/mnt/stick"), 7);
        sim.disk.put(partial, data);
        const auto sentBefore = sim.sent();
        QVERIFY(sim.downloads().resume(id));
        QVERIFY(sim.finish(Minute));
        QVERIFY(sim.isRight());
        QVERIFY(sim.sent() - sentBefore <= 3 * MiB);
    }

    void movedDataDirectoryKeepsItsPartialData()
    {
        TransferSim sim(TestContent::make(4 * MiB));
        sim.settings.syncEvery = Milliseconds(250);
        sim.addPeer(QStringLiteral("a"), 1'000'000);
        sim.start();
        static_cast<void>(sim.add());
        QVERIFY(sim.passUntil([&] { return sim.row().done >= 2 * MiB; }, Minute));
        sim.kill();
        JournalEntry& entry = sim.journal.entries.begin()->second;
        entry.partialPath.replace(QLatin1String("/home/data/"), QLatin1String("/home/before/"));
        const auto sentBefore = sim.sent();
        sim.start();
        QVERIFY(sim.finish(Minute));
        QVERIFY(sim.isRight());
        QVERIFY(sim.sent() - sentBefore <= 3 * MiB);
    }

    void folderThatCannotBeMadeIsOneSentence()
    {
        TransferSim sim(TestContent::make(MiB));
        sim.addPeer(QStringLiteral("a"));
        sim.disk.put(QStringLiteral("/home/file"), QByteArray("x"));
        sim.start();
        const TransferId id = sim.add(QStringLiteral("/home/file/sub"));
        QVERIFY(sim.passUntil([&] { return sim.state() == DownloadState::Failed; }, Minute));
        QVERIFY2(sim.row().problem.contains(QLatin1String("/home/file")), qPrintable(sim.row().problem));
        QVERIFY(sim.disk.remove(QStringLiteral("/home/file")));
        QVERIFY(sim.downloads().resume(id));
        QVERIFY(sim.finish(Minute));
    }

    void removesPartialFilesThatNoDownloadHas()
    {
        TransferSim sim(TestContent::make(MiB));
        sim.disk.put(QStringLiteral("/home/data/partial/9-aaaa-bbbb.part"), QByteArray("x"));
        sim.disk.put(QStringLiteral("/home/data/partial/notes.txt"), QByteArray("x"));
        sim.start();
        QCOMPARE(leftovers(sim), QStringList{QStringLiteral("/home/data/partial/notes.txt")});
    }

    void refusesWhatMakesNoSense()
    {
        TransferSim sim(TestContent::make(MiB));
        sim.start();
        Transfer::NewDownload wanted;
        wanted.key.content = sim.content().id;
        wanted.size = MiB;
        wanted.name = QStringLiteral("x");
        wanted.targetDir = QStringLiteral("/home/out");
        auto without = wanted;
        without.key = {};
        QCOMPARE(sim.downloads().add(without).error().code, ErrorCode::InvalidArgument);
        auto null = wanted;
        null.key.content = Content::ContentId();
        QCOMPARE(sim.downloads().add(null).error().code, ErrorCode::InvalidArgument);
        auto sizeless = wanted;
        sizeless.size.reset();
        QCOMPARE(sim.downloads().add(sizeless).error().code, ErrorCode::InvalidArgument);
        auto large = wanted;
        large.size = Content::MaxFileSize + 1;
        QCOMPARE(sim.downloads().add(large).error().code, ErrorCode::InvalidArgument);
        auto relative = wanted;
        relative.targetDir = QStringLiteral("out");
        QCOMPARE(sim.downloads().add(relative).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(sim.downloads().pause(TransferId{99}).error().code, ErrorCode::NotFound);
        QCOMPARE(sim.downloads().resume(TransferId{99}).error().code, ErrorCode::NotFound);
    }

    void hostileNamesStayInTheFolder()
    {
        TransferSim sim(TestContent::make(MiB));
        sim.addPeer(QStringLiteral("a"));
        sim.start();
        static_cast<void>(sim.add(QStringLiteral("/home/out"), QStringLiteral("../../etc/passwd")));
        QVERIFY(sim.finish(Minute));
        QVERIFY(sim.row().path.startsWith(QLatin1String("/home/out/")));
        QVERIFY(!sim.row().path.contains(QLatin1String("..")));
    }

    void emptyFileOfAnotherIdFails()
    {
        TestContent content = TestContent::make(0);
        content.id = TestContent::make(5).id;
        TransferSim sim(content);
        sim.start();
        static_cast<void>(sim.add());
        sim.pass(Milliseconds(500));
        QCOMPARE(sim.state(), DownloadState::Failed);
    }

    void wrongSizeOfTheContentIsNeverAccepted()
    {
        TestContent content = TestContent::make(3 * MiB);
        content.bytes.chop(5);
        TransferSim sim(content);
        sim.addPeer(QStringLiteral("a"));
        sim.start();
        static_cast<void>(sim.add());
        sim.pass(Minute);
        QVERIFY(sim.state() != DownloadState::Done);
        QVERIFY(!sim.disk.exists(Out));
    }

    void runsOnlySoManyAtOnce()
    {
        TransferSim sim(TestContent::make(4 * MiB));
        sim.settings.maxActive = 2;
        sim.addPeer(QStringLiteral("a"), 1'000'000);
        sim.start();
        QList<TransferId> ids;
        for (int i = 0; i < 4; ++i)
            ids.append(sim.add(QStringLiteral("/home/out%1").arg(i)));
        sim.pass(Milliseconds(1'000));
        const auto stateOf = [&](int i) { return sim.downloads().rows()[i].state; };
        QCOMPARE(stateOf(0), DownloadState::Downloading);
        QCOMPARE(stateOf(1), DownloadState::Downloading);
        QCOMPARE(stateOf(2), DownloadState::Queued);
        QVERIFY(sim.downloads().moveBefore(ids[3], ids[0]));
        QCOMPARE(sim.downloads().rows()[0].id, ids[3]);
        QVERIFY(sim.passUntil([&] { return sim.finishedPaths.size() == 4; }, Minute));
        // The order is kept.
        sim.kill();
        sim.start();
        QCOMPARE(sim.downloads().rows()[0].id, ids[3]);
    }

    void tellsChangesAtMostFourTimesASecond()
    {
        TransferSim sim(TestContent::make(20 * MiB));
        sim.addPeer(QStringLiteral("a"), 2'000'000);
        sim.start();
        static_cast<void>(sim.add());
        sim.pass(Milliseconds(5'000));
        QVERIFY2(sim.deltas <= 20 && sim.deltas >= 15, qPrintable(QString::number(sim.deltas)));
        QVERIFY(sim.finish(Minute));
        sim.pass(Milliseconds(5'000));
        const int deltas = sim.deltas;
        sim.pass(Minute);
        QCOMPARE(sim.deltas, deltas); // silence when nothing changes
        QCOMPARE(sim.timers.pending(), 0);
    }

    void tellsTheEndAtOnce()
    {
        TransferSim sim(TestContent::make(3 * MiB + 7));
        sim.addPeer(QStringLiteral("a"), 20'000'000);
        sim.start();
        static_cast<void>(sim.add());
        QList<DownloadState> told;
        QList<DownloadState> toldBeforeTheEnd;
        QObject::connect(&sim.downloads(), &Transfer::Downloads::changed, &sim.downloads(),
                         [&](const QList<Transfer::DownloadRow>& rows) { told.append(rows.constLast().state); });
        QObject::connect(&sim.downloads(), &Transfer::Downloads::finished, &sim.downloads(),
                         [&] { toldBeforeTheEnd = told; });
        QVERIFY(sim.finish(Minute));
        QVERIFY(!toldBeforeTheEnd.isEmpty());
        QCOMPARE(toldBeforeTheEnd.constLast(), DownloadState::Done);
        sim.pass(Minute);
        QCOMPARE(told.count(DownloadState::Done), 1); // not once more with the next tick
    }

    void fileOverFourGibibytes()
    {
        // 5 GiB of zeros but for three pieces; what is zero is on the sparse disk already and in the journal.
        TestContent content;
        constexpr std::uint64_t Pieces = 5 * 1024;
        const QByteArray zeros(static_cast<qsizetype>(MiB), '\0');
        const std::uint64_t size = Pieces * MiB;
        const auto zeroHash = Content::hashPiece(zeros, size, 0).toByteArray();
        for (std::uint64_t piece = 0; piece < Pieces; ++piece)
            content.layer += zeroHash;
        SeededRandom random(3);
        std::map<std::uint64_t, QByteArray> special;
        for (const std::uint64_t piece : {std::uint64_t{2}, std::uint64_t{4095}, std::uint64_t{4096}, Pieces - 1}) {
            special[piece] = random.bytes(static_cast<qsizetype>(MiB));
            content.layer.replace(static_cast<qsizetype>(piece * 32), 32,
                                  Content::hashPiece(special[piece], size, piece).toByteArray());
        }
        content.id = *Content::rootOfPieceLayer(size, content.layer);

        TransferSim sim(content);
        sim.setBytes(size, [&](std::uint64_t offset, std::span<char> into) {
            const auto found = special.find(offset / MiB);
            if (found == special.end())
                std::memset(into.data(), 0, into.size());
            else
                std::memcpy(into.data(), found->second.constData() + offset % MiB, into.size());
        });
        const QString partial = QStringLiteral("/home/data/partial/1-x.part");
        sim.disk.put(partial, {});
        {
            const auto file = sim.disk.open(partial, Transfer::Disk::Mode::ReadWrite);
            QVERIFY(file && (*file)->resize(size));
        }
        Content::PieceMap known(Pieces, true);
        for (const auto& [piece, bytes] : special)
            known.set(piece, false);
        JournalEntry entry;
        entry.id = TransferId{1};
        entry.key.content = content.id;
        entry.size = size;
        entry.name = QStringLiteral("large.img");
        entry.targetDir = QStringLiteral("/home/out");
        entry.partialPath = partial;
        entry.layer = content.layer;
        entry.progress = Transfer::encodeProgress(content.id, known);
        sim.journal.entries[entry.id] = entry;
        sim.addPeer(QStringLiteral("a"));
        sim.start();
        QVERIFY(sim.finish(Minute));
        const auto placed = sim.disk.open(QStringLiteral("/home/out/large.img"), Transfer::Disk::Mode::Read);
        QVERIFY(placed);
        QCOMPARE((*placed)->facts()->size, size);
        for (const auto& [piece, bytes] : special) {
            QByteArray read(static_cast<qsizetype>(MiB), 'x');
            QVERIFY((*placed)->read(piece * MiB, {read.data(), MiB}));
            QCOMPARE(read, bytes);
        }
        QCOMPARE(sim.sent(), 4 * MiB);
    }
};

QTEST_GUILESS_MAIN(TestDownload)
#include "tst_download.moc"
