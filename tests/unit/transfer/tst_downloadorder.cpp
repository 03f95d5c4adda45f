// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/transfersim.h"

#include <QTest>

using namespace Potluck;
using Test::TestContent;
using Test::TransferSim;
using Transfer::DownloadState;
using Transfer::Priority;
using Transfer::TransferId;

namespace {

constexpr std::uint64_t MiB = 1024 * 1024;
constexpr Milliseconds Second{1'000};
constexpr Milliseconds Minute{60'000};

} // namespace

// Which downloads run and how fast: priority, order, limits, all at once.
class TestDownloadOrder : public QObject
{
    Q_OBJECT

private:
    static QList<TransferId> addMany(TransferSim& sim, int count)
    {
        QList<TransferId> ids;
        for (int i = 0; i < count; ++i)
            ids.append(sim.add(QStringLiteral("/home/out%1").arg(i)));
        return ids;
    }
    static Transfer::DownloadRow rowOf(TransferSim& sim, TransferId id)
    {
        for (const auto& row : sim.downloads().rows()) {
            if (row.id == id)
                return row;
        }
        return {};
    }

private Q_SLOTS:
    void higherPriorityTakesThePlaceOfALowerOne()
    {
        TransferSim sim(TestContent::make(40 * MiB));
        sim.settings.maxActive = 2;
        sim.addPeer(QStringLiteral("a"), 1'000'000);
        sim.start();
        const auto ids = addMany(sim, 4);
        sim.pass(Second);
        QCOMPARE(rowOf(sim, ids[3]).state, DownloadState::Queued);
        QVERIFY(sim.downloads().setPriority(ids[3], Priority::High));
        sim.pass(2 * Second);
        QCOMPARE(rowOf(sim, ids[0]).state, DownloadState::Downloading);
        QCOMPARE(rowOf(sim, ids[1]).state, DownloadState::Queued); // the last that ran
        QCOMPARE(rowOf(sim, ids[3]).state, DownloadState::Downloading);
        QCOMPARE(rowOf(sim, ids[3]).priority, Priority::High);
        // Lower than those that wait.
        QVERIFY(sim.downloads().setPriority(ids[0], Priority::Low));
        sim.pass(2 * Second);
        QCOMPARE(rowOf(sim, ids[0]).state, DownloadState::Queued);
        QCOMPARE(rowOf(sim, ids[1]).state, DownloadState::Downloading);
        // And what had arrived of it is still there.
        QVERIFY(rowOf(sim, ids[0]).done > 0);
    }

    void asManyRunAsAreWanted()
    {
        TransferSim sim(TestContent::make(40 * MiB));
        sim.settings.maxActive = 3;
        sim.addPeer(QStringLiteral("a"), 1'000'000);
        sim.start();
        const auto ids = addMany(sim, 4);
        sim.pass(Second);
        QCOMPARE(rowOf(sim, ids[2]).state, DownloadState::Downloading);
        sim.downloads().setMaxActive(1);
        sim.pass(Second);
        QCOMPARE(rowOf(sim, ids[0]).state, DownloadState::Downloading);
        QCOMPARE(rowOf(sim, ids[1]).state, DownloadState::Queued);
        QCOMPARE(rowOf(sim, ids[2]).state, DownloadState::Queued);
        sim.downloads().setMaxActive(4);
        sim.pass(2 * Second);
        for (const TransferId id : ids)
            QCOMPARE(rowOf(sim, id).state, DownloadState::Downloading);
    }

    void whoIsMovedToTheTopRuns()
    {
        TransferSim sim(TestContent::make(40 * MiB));
        sim.settings.maxActive = 1;
        sim.addPeer(QStringLiteral("a"), 1'000'000);
        sim.start();
        const auto ids = addMany(sim, 3);
        sim.pass(Second);
        QVERIFY(sim.downloads().moveBefore(ids[2], ids[0]));
        sim.pass(2 * Second);
        QCOMPARE(rowOf(sim, ids[2]).state, DownloadState::Downloading);
        QCOMPARE(rowOf(sim, ids[0]).state, DownloadState::Queued);
        QVERIFY(sim.downloads().moveBefore(ids[2], {}));
        sim.pass(2 * Second);
        QCOMPARE(rowOf(sim, ids[2]).state, DownloadState::Queued);
        QCOMPARE(rowOf(sim, ids[0]).state, DownloadState::Downloading);
    }

    void priorityAndLimitOutliveTheProgram()
    {
        TransferSim sim(TestContent::make(40 * MiB));
        sim.settings.maxActive = 1;
        sim.addPeer(QStringLiteral("a"), 10'000'000);
        sim.start();
        const auto ids = addMany(sim, 2);
        QVERIFY(sim.downloads().setPriority(ids[1], Priority::High));
        QVERIFY(sim.downloads().limit(ids[1], 500'000));
        sim.pass(Second);
        sim.kill();
        sim.start();
        QCOMPARE(rowOf(sim, ids[1]).priority, Priority::High);
        QCOMPARE(rowOf(sim, ids[1]).limit, std::uint64_t{500'000});
        sim.pass(10 * Second);
        QCOMPARE(rowOf(sim, ids[0]).state, DownloadState::Queued);
        const auto done = rowOf(sim, ids[1]).done;
        QVERIFY2(done < 7 * MiB, qPrintable(QString::number(done)));
    }

    void unknownDownloadsAreNotFound()
    {
        TransferSim sim(TestContent::make(MiB));
        sim.start();
        const TransferId none{77};
        QCOMPARE(sim.downloads().setPriority(none, Priority::High).error().code, ErrorCode::NotFound);
        QCOMPARE(sim.downloads().limit(none, 1).error().code, ErrorCode::NotFound);
        QCOMPARE(sim.downloads().checkAgain(none).error().code, ErrorCode::NotFound);
        QCOMPARE(sim.downloads().preview(none).error().code, ErrorCode::NotFound);
    }

    void ownLimitIsKept()
    {
        TransferSim sim(TestContent::make(40 * MiB));
        sim.addPeer(QStringLiteral("a"), 10'000'000);
        sim.addPeer(QStringLiteral("b"), 10'000'000);
        sim.start();
        const TransferId id = sim.add();
        QVERIFY(sim.downloads().limit(id, 1'000'000));
        sim.pass(10 * Second);
        const std::uint64_t sent = sim.sent();
        QVERIFY2(sent > 8'500'000 && sent < 11'000'000, qPrintable(QString::number(sent)));
        QCOMPARE(sim.state(), DownloadState::Downloading);
        // Nobody is dropped for what we did not take.
        for (const auto& source : sim.row().sources)
            QCOMPARE(source.state, Transfer::SourceState::Downloading);
        QVERIFY(sim.downloads().limit(id, 0));
        QVERIFY(sim.finish(4 * Second));
        QVERIFY(sim.isRight());
    }

    void verySlowLimitStallsNobody()
    {
        TransferSim sim(TestContent::make(2 * MiB));
        sim.addPeer(QStringLiteral("a"), 10'000'000);
        sim.start();
        const TransferId id = sim.add();
        QVERIFY(sim.downloads().limit(id, 2'000));
        sim.pass(2 * Minute);
        QCOMPARE(sim.row().sources[0].state, Transfer::SourceState::Downloading);
        const std::uint64_t sent = sim.sent();
        QVERIFY2(sent > 200'000 && sent < 300'000, qPrintable(QString::number(sent)));
    }

    void limitHoldsForWholeFilesToo()
    {
        TransferSim sim(TestContent::make(8 * MiB));
        sim.addSeed(QStringLiteral("s"), 10'000'000);
        sim.start();
        const TransferId id = sim.add(Content::FileKey{{}, sim.content().sha1, {}}, std::nullopt);
        QVERIFY(sim.downloads().limit(id, 500'000));
        sim.pass(10 * Second);
        const std::uint64_t done = sim.row().done;
        QVERIFY2(done > 3'500'000 && done < 6'000'000, qPrintable(QString::number(done)));
        QVERIFY(sim.finish(Minute));
    }

    void pausesAndResumesAll()
    {
        TransferSim sim(TestContent::make(20 * MiB));
        sim.settings.maxActive = 2;
        sim.addPeer(QStringLiteral("a"), 2'000'000);
        sim.start();
        const auto ids = addMany(sim, 5);
        QVERIFY(sim.downloads().pause(ids[4]));
        sim.pass(2 * Second);
        sim.downloads().pauseAll();
        sim.pass(2 * Second);
        for (const TransferId id : ids)
            QCOMPARE(rowOf(sim, id).state, DownloadState::Paused);
        QVERIFY(rowOf(sim, ids[0]).done > 0);
        sim.kill();
        sim.start();
        sim.pass(Second);
        for (const TransferId id : ids)
            QCOMPARE(rowOf(sim, id).state, DownloadState::Paused);
        sim.downloads().resumeAll();
        QVERIFY(sim.passUntil([&] { return sim.finishedPaths.size() == 5; }, 3 * Minute));
        // What is done stays so.
        sim.downloads().pauseAll();
        sim.pass(Second);
        QCOMPARE(rowOf(sim, ids[0]).state, DownloadState::Done);
    }

    void resumesAllThatFailed()
    {
        TransferSim sim(TestContent::make(8 * MiB));
        sim.addPeer(QStringLiteral("a"), 4'000'000);
        sim.start();
        static_cast<void>(sim.add());
        sim.pass(Milliseconds(100));
        sim.disk.setFreeBytes(0);
        QVERIFY(sim.passUntil([&] { return sim.state() == DownloadState::Failed; }, Minute));
        sim.downloads().pauseAll(); // it needs attention still
        sim.pass(Second);
        QCOMPARE(sim.state(), DownloadState::Failed);
        sim.disk.setFreeBytes(100 * MiB);
        sim.downloads().resumeAll();
        QVERIFY(sim.finish(Minute));
    }

    void higherPriorityGetsMoreOfASharedLimit()
    {
        TransferSim sim(TestContent::make(100 * MiB));
        sim.sharedLimit = 1'200'000;
        sim.addPeer(QStringLiteral("a"), 1'000'000); // to each download: together more than the limit allows
        sim.start();
        const auto ids = addMany(sim, 2);
        QVERIFY(sim.downloads().setPriority(ids[0], Priority::Low));
        sim.pass(30 * Second);
        const auto low = rowOf(sim, ids[0]).done;
        const auto normal = rowOf(sim, ids[1]).done;
        QVERIFY2(low * 2 < normal, qPrintable(QStringLiteral("%1 of %2").arg(low).arg(normal)));
        QVERIFY(low > 0);
    }

    void manyDownloadsAreMovedAndPausedInOneStep()
    {
        TransferSim sim(TestContent::make(MiB));
        sim.start();
        const auto ids = addMany(sim, 500);
        sim.pass(Second);
        const int before = sim.faults.count();
        QVERIFY(sim.downloads().moveBefore(ids[499], ids[0]));
        sim.downloads().pauseAll();
        sim.downloads().resumeAll();
        QVERIFY2(sim.faults.count() - before < 100, qPrintable(QString::number(sim.faults.count() - before)));
        sim.kill();
        sim.start();
        QCOMPARE(sim.downloads().rows()[0].id, ids[499]);
    }
};

QTEST_GUILESS_MAIN(TestDownloadOrder)
#include "tst_downloadorder.moc"
