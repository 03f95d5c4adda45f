// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/transfersim.h"

#include <QTest>

using namespace Potluck;
using Test::TestContent;
using Test::TransferSim;
using Transfer::DownloadState;
using Transfer::TransferId;

namespace {

constexpr std::uint64_t MiB = 1024 * 1024;
constexpr Milliseconds Second{1'000};
constexpr Milliseconds Minute{60'000};
const QString Out = QStringLiteral("/home/out/file.bin");

} // namespace

// What lies on disk is looked at again, is gone, or is opened before it is whole.
class TestDownloadProof : public QObject
{
    Q_OBJECT

private:
    static QString partialOf(const TransferSim& sim) { return sim.journal.entries.begin()->second.partialPath; }
    // Runs until that much is there, and pauses.
    static TransferId pausedAt(TransferSim& sim, std::uint64_t bytes)
    {
        sim.start();
        const TransferId id = sim.add();
        if (!sim.passUntil([&] { return sim.row().done >= bytes; }, Minute) || !sim.downloads().pause(id))
            qFatal("it does not run");
        sim.pass(Second);
        return id;
    }

private Q_SLOTS:
    void findsDamageWhileRunning()
    {
        TransferSim sim(TestContent::make(20 * MiB));
        sim.addPeer(QStringLiteral("a"), 4'000'000);
        sim.start();
        const TransferId id = sim.add();
        QVERIFY(sim.passUntil([&] { return sim.row().done >= 8 * MiB; }, Minute));
        sim.disk.damage(partialOf(sim), 100);
        QVERIFY(sim.downloads().checkAgain(id));
        QVERIFY(sim.finish(Minute));
        QVERIFY(sim.isRight());
    }

    void damageIsFoundInNoOtherWay()
    {
        TransferSim sim(TestContent::make(20 * MiB));
        sim.addPeer(QStringLiteral("a"), 4'000'000);
        sim.start();
        static_cast<void>(sim.add());
        QVERIFY(sim.passUntil([&] { return sim.row().done >= 8 * MiB; }, Minute));
        sim.disk.damage(partialOf(sim), 100);
        QVERIFY(sim.finish(Minute));
        QVERIFY(!sim.isRight());
    }

    void pausedOneIsCheckedAndStaysPaused()
    {
        TransferSim sim(TestContent::make(20 * MiB));
        sim.addPeer(QStringLiteral("a"), 4'000'000);
        const TransferId id = pausedAt(sim, 8 * MiB);
        const std::uint64_t done = sim.row().done;
        sim.disk.damage(partialOf(sim), 100);
        const std::uint64_t sent = sim.sent();
        QVERIFY(sim.downloads().checkAgain(id));
        sim.pass(2 * Second);
        QCOMPARE(sim.state(), DownloadState::Paused);
        QCOMPARE(sim.row().done, done - MiB);
        QCOMPARE(sim.sent(), sent);
        QVERIFY(sim.downloads().resume(id));
        QVERIFY(sim.finish(Minute));
        QVERIFY(sim.isRight());
    }

    void nothingToCheckIsNoError()
    {
        TransferSim sim(TestContent::make(20 * MiB));
        sim.start();
        const TransferId id = sim.add();
        QVERIFY(sim.downloads().pause(id));
        sim.pass(Second);
        QVERIFY(sim.downloads().checkAgain(id));
        sim.pass(Second);
        QCOMPARE(sim.state(), DownloadState::Paused);
    }

    void rightFileStaysWhereItIs()
    {
        TransferSim sim(TestContent::make(20 * MiB));
        sim.addPeer(QStringLiteral("a"), 40'000'000);
        sim.start();
        const TransferId id = sim.add();
        QVERIFY(sim.finish(Minute));
        sim.pass(Second);
        sim.syncing.setDuration(Milliseconds(300));
        const std::uint64_t sent = sim.sent();
        QVERIFY(sim.downloads().checkAgain(id));
        sim.pass(Milliseconds(50));
        QCOMPARE(sim.state(), DownloadState::Checking);
        QCOMPARE(sim.row().path, Out);
        QVERIFY(sim.passUntil([&] { return sim.state() == DownloadState::Done; }, Minute));
        QCOMPARE(sim.sent(), sent);
        QVERIFY(sim.isRight());
        QCOMPARE(sim.finishedPaths.size(), 1); // it finished once
    }

    void checkOfAFinishedOneCanBeBrokenOff()
    {
        TransferSim sim(TestContent::make(20 * MiB));
        sim.addPeer(QStringLiteral("a"), 40'000'000);
        sim.start();
        const TransferId id = sim.add();
        QVERIFY(sim.finish(Minute));
        sim.pass(Second);
        sim.syncing.setDuration(Milliseconds(300));
        QVERIFY(sim.downloads().checkAgain(id));
        QVERIFY(sim.downloads().pause(id));
        sim.pass(Second);
        QCOMPARE(sim.state(), DownloadState::Done);
        sim.kill();
        sim.start();
        QCOMPARE(sim.state(), DownloadState::Done);
        QVERIFY(sim.isRight());
    }

    void onlyWrongPiecesOfAFinishedFileAreFetched()
    {
        TransferSim sim(TestContent::make(20 * MiB));
        sim.addPeer(QStringLiteral("a"), 40'000'000);
        sim.start();
        const TransferId id = sim.add();
        QVERIFY(sim.finish(Minute));
        sim.pass(Second);
        sim.disk.damage(Out, 5 * MiB + 7);
        const std::uint64_t sent = sim.sent();
        QVERIFY(sim.downloads().checkAgain(id));
        QVERIFY(sim.passUntil([&] { return sim.finishedPaths.size() == 2; }, Minute));
        QVERIFY(sim.isRight());
        QCOMPARE(sim.sent() - sent, MiB);
        QCOMPARE(sim.row().path, Out);
        sim.pass(Second);
        QCOMPARE(sim.disk.files(QStringLiteral("/home/data/partial")), QStringList());
    }

    void shortenedFileIsCompleted()
    {
        TransferSim sim(TestContent::make(5 * MiB));
        sim.addPeer(QStringLiteral("a"), 40'000'000);
        sim.start();
        const TransferId id = sim.add();
        QVERIFY(sim.finish(Minute));
        sim.pass(Second);
        sim.disk.put(Out, sim.content().bytes.left(3 * MiB + 5));
        const std::uint64_t sent = sim.sent();
        QVERIFY(sim.downloads().checkAgain(id));
        QVERIFY(sim.passUntil([&] { return sim.finishedPaths.size() == 2; }, Minute));
        QVERIFY(sim.isRight());
        QCOMPARE(sim.sent() - sent, 2 * MiB);
    }

    void longerFileIsSomebodyElsesAndStays()
    {
        TransferSim sim(TestContent::make(5 * MiB));
        sim.addPeer(QStringLiteral("a"), 40'000'000);
        sim.start();
        const TransferId id = sim.add();
        QVERIFY(sim.finish(Minute));
        sim.pass(Second);
        const QByteArray edited = sim.content().bytes + "a comment";
        sim.disk.put(Out, edited);
        QVERIFY(sim.downloads().checkAgain(id));
        QVERIFY(sim.passUntil([&] { return sim.finishedPaths.size() == 2; }, Minute));
        QVERIFY(sim.isRight());
        QVERIFY(sim.row().path != Out);
        QCOMPARE(sim.disk.content(Out), edited);
    }

    void fileThatIsGoneIsFetchedAgain()
    {
        TransferSim sim(TestContent::make(5 * MiB));
        sim.addPeer(QStringLiteral("a"), 40'000'000);
        sim.start();
        const TransferId id = sim.add();
        QVERIFY(sim.finish(Minute));
        sim.pass(Second);
        QVERIFY(sim.disk.remove(Out));
        QVERIFY(sim.downloads().checkAgain(id));
        QVERIFY(sim.passUntil([&] { return sim.finishedPaths.size() == 2; }, Minute));
        QVERIFY(sim.isRight());
    }

    void survivesDeathWhileAWrongFileIsTakenBack()
    {
        const TestContent content = TestContent::make(4 * MiB);
        for (int step = 1; step <= 30; ++step) {
            TransferSim sim(content, static_cast<std::uint64_t>(step));
            sim.addPeer(QStringLiteral("a"), 10'000'000);
            sim.start();
            const TransferId id = sim.add();
            QVERIFY(sim.finish(Minute));
            sim.pass(Second);
            sim.disk.damage(Out, 100);
            sim.faults.dieAt(sim.faults.count() + step);
            QVERIFY(sim.downloads().checkAgain(id));
            sim.passUntil([&] { return sim.faults.isDead(); }, 5 * Second);
            sim.kill();
            sim.faults.heal();
            sim.start();
            sim.pass(Second);
            QVERIFY(sim.downloads().checkAgain(id)); // once more, where it was not through
            QVERIFY2(sim.passUntil([&] { return sim.state() == DownloadState::Done; }, Minute),
                     qPrintable(QStringLiteral("step %1: %2").arg(step).arg(sim.row().problem)));
            sim.pass(Second);
            QVERIFY2(sim.disk.content(sim.row().path) == content.bytes, qPrintable(QString::number(step)));
        }
    }

    void saysThatWhatHadArrivedIsGone_data()
    {
        QTest::addColumn<bool>("restart");
        QTest::newRow("same life") << false;
        QTest::newRow("restart") << true;
    }
    void saysThatWhatHadArrivedIsGone()
    {
        QFETCH(const bool, restart);
        TransferSim sim(TestContent::make(20 * MiB));
        sim.addPeer(QStringLiteral("a"), 4'000'000);
        const TransferId id = pausedAt(sim, 8 * MiB);
        if (restart)
            sim.kill();
        QVERIFY(sim.disk.remove(partialOf(sim)));
        if (restart) {
            sim.start();
            sim.pass(Second);
        }
        QVERIFY(sim.downloads().resume(id));
        sim.pass(Second);
        QCOMPARE(sim.state(), DownloadState::Failed);
        QVERIFY2(
            sim.row().problem.startsWith(QLatin1String("What had arrived of it is no longer in /home/data/partial")),
            qPrintable(sim.row().problem));
        QCOMPARE(sim.row().done, std::uint64_t{0});
        // That was said; now it begins again.
        QVERIFY(sim.downloads().resume(id));
        QVERIFY(sim.finish(Minute));
        QVERIFY(sim.isRight());
    }

    void goesOnWhereWhatWasGoneIsPutBack()
    {
        TransferSim sim(TestContent::make(20 * MiB));
        sim.addPeer(QStringLiteral("a"), 4'000'000);
        const TransferId id = pausedAt(sim, 8 * MiB);
        const QByteArray kept = sim.disk.content(partialOf(sim));
        QVERIFY(sim.disk.remove(partialOf(sim)));
        QVERIFY(sim.downloads().resume(id));
        sim.pass(Second);
        QCOMPARE(sim.state(), DownloadState::Failed);
        sim.disk.put(partialOf(sim), kept);
        const std::uint64_t sent = sim.sent();
        QVERIFY(sim.downloads().resume(id));
        QVERIFY(sim.finish(Minute));
        QVERIFY(sim.isRight());
        QVERIFY2(sim.sent() - sent <= 12 * MiB, qPrintable(QString::number(sim.sent() - sent)));
    }

    void previewGrowsFromTheStart()
    {
        TransferSim sim(TestContent::make(40 * MiB));
        sim.addSeed(QStringLiteral("stream"), 10'000); // else others fetch from the end
        sim.addPeer(QStringLiteral("a"), 4'000'000);
        sim.start();
        const TransferId id = sim.add(QStringLiteral("/home/out"), QStringLiteral("film.mkv"));
        sim.pass(Second);
        QVERIFY(sim.downloads().preview(id));
        sim.pass(5 * Second);
        const auto preview = sim.downloads().preview(id);
        QVERIFY(preview);
        QVERIFY2(preview->bytes >= 10 * MiB, qPrintable(QString::number(preview->bytes)));
        QVERIFY2(preview->path.endsWith(QLatin1String(".mkv")), qPrintable(preview->path));
        const QByteArray begin = sim.disk.content(preview->path).left(static_cast<qsizetype>(preview->bytes));
        QVERIFY(sim.content().bytes.startsWith(begin));
        // It is remembered.
        sim.kill();
        QVERIFY(sim.journal.entries.begin()->second.inOrder);
        sim.start();
        QVERIFY(sim.finish(Minute));
        const auto whole = sim.downloads().preview(id);
        QCOMPARE(whole->path, QStringLiteral("/home/out/film.mkv"));
        QCOMPARE(whole->bytes, sim.content().size());
    }

    void fileOfASeedNetworkHasNoPreview()
    {
        TransferSim sim(TestContent::make(4 * MiB));
        sim.addSeed(QStringLiteral("s"), 100'000);
        sim.start();
        const TransferId id = sim.add(Content::FileKey{{}, sim.content().sha1, {}}, std::nullopt);
        sim.pass(Second);
        QCOMPARE(sim.downloads().preview(id).error().code, ErrorCode::Unsupported);
        QVERIFY(sim.finish(2 * Minute));
        QVERIFY(sim.downloads().preview(id));
    }

    void tellsFinishedFiles()
    {
        TransferSim sim(TestContent::make(MiB));
        sim.addPeer(QStringLiteral("a"));
        sim.start();
        static_cast<void>(sim.add());
        QVERIFY(sim.downloads().finishedFiles().isEmpty());
        QVERIFY(sim.finish(Minute));
        QCOMPARE(sim.downloads().finishedFiles().size(), 1);
        QCOMPARE(sim.downloads().finishedFiles()[0].path, Out);
        QCOMPARE(sim.downloads().finishedFiles()[0].key.content, sim.content().id);
    }
};

QTEST_GUILESS_MAIN(TestDownloadProof)
#include "tst_downloadproof.moc"
