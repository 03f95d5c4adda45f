// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeclock.h"
#include "support/faketimers.h"
#include "transfer/uploads.h"

#include <QCoreApplication>
#include <QTest>

using namespace Potluck;
using Transfer::TransferId;
using Transfer::UploadPeer;
using Transfer::UploadSettings;
using Transfer::UploadSlots;

namespace {

Content::ContentId contentId(int number)
{
    QByteArray raw(32, '\0');
    raw[0] = static_cast<char>(number);
    raw[31] = 1;
    return *Content::ContentId::fromBytes(raw);
}

UploadPeer peer(const QString& name)
{
    return {QStringLiteral("native:") + name, name, name + QStringLiteral(":7700")};
}

} // namespace

class TestUploads : public QObject
{
    Q_OBJECT

private:
    Test::FakeClock m_clock;

    struct Desk
    {
        explicit Desk(Test::FakeClock& clock, const UploadSettings& settings = {})
            : timers(clock), uploads(clock, timers, settings)
        {}
        UploadSlots::Answer ask(const QString& name, int content = 1)
        {
            return uploads.ask(peer(name), contentId(content), QStringLiteral("file"), 1000);
        }
        void pass(Milliseconds time)
        {
            timers.advance(time);
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
        Test::FakeTimers timers;
        UploadSlots uploads;
    };

private Q_SLOTS:
    void tellsOnceWhatWasGiven()
    {
        Desk desk(m_clock);
        const auto a = desk.ask(QStringLiteral("a"));
        const auto b = desk.ask(QStringLiteral("b"), 2);
        QVERIFY(desk.uploads.takeGiven().isEmpty());
        desk.uploads.sent(a.upload, 300);
        desk.uploads.sent(a.upload, 100);
        auto given = desk.uploads.takeGiven();
        QCOMPARE(given.size(), 1);
        QCOMPARE(given[0].peer.peer, QStringLiteral("native:a"));
        QCOMPARE(given[0].peer.name, QStringLiteral("a"));
        QCOMPARE(given[0].content, contentId(1));
        QCOMPARE(given[0].size, std::uint64_t{1000});
        QCOMPARE(given[0].bytes, std::uint64_t{400});
        QVERIFY(desk.uploads.takeGiven().isEmpty());
        // Of a slot that is gone, too.
        desk.uploads.sent(a.upload, 600);
        desk.uploads.sent(b.upload, 7);
        desk.uploads.peerLeft(QStringLiteral("native:a"));
        given = desk.uploads.takeGiven();
        QCOMPARE(given.size(), 2);
        QCOMPARE(given[0].bytes, std::uint64_t{600});
        QCOMPARE(given[1].content, contentId(2));
        QCOMPARE(given[1].bytes, std::uint64_t{7});
    }

    void tellsSinceWhenAnUploadRuns()
    {
        Desk desk(m_clock);
        desk.ask(QStringLiteral("a"));
        QCOMPARE(desk.uploads.rows()[0].since, std::int64_t(m_clock.wall().count()));
    }

    void grantsSlotsUntilAllAreTaken()
    {
        UploadSettings settings;
        settings.totalSlots = 2;
        Desk desk(m_clock, settings);
        QVERIFY(desk.ask(QStringLiteral("a")).granted);
        QVERIFY(desk.ask(QStringLiteral("b")).granted);
        const auto c = desk.ask(QStringLiteral("c"));
        QVERIFY(!c.granted);
        QCOMPARE(c.place, 1);
        QVERIFY(c.retryIn > Milliseconds(0) && c.retryIn <= settings.retryIn);
        QCOMPARE(desk.ask(QStringLiteral("d")).place, 2);
        QCOMPARE(desk.uploads.running(), 2);
    }

    void oneSlotServesAllRequestsForTheSameContent()
    {
        UploadSettings settings;
        settings.totalSlots = 1;
        Desk desk(m_clock, settings);
        const auto first = desk.ask(QStringLiteral("a"));
        const auto again = desk.ask(QStringLiteral("a"));
        QVERIFY(first.granted && again.granted);
        QCOMPARE(first.upload, again.upload);
        QVERIFY(!desk.ask(QStringLiteral("a"), 2).granted);
    }

    void onePeerGetsNoMoreThanItsShare()
    {
        Desk desk(m_clock);
        QVERIFY(desk.ask(QStringLiteral("a"), 1).granted);
        QVERIFY(desk.ask(QStringLiteral("a"), 2).granted);
        QVERIFY(!desk.ask(QStringLiteral("a"), 3).granted);
        QVERIFY(desk.ask(QStringLiteral("b"), 3).granted);
    }

    void firstComeFirstServed()
    {
        UploadSettings settings;
        settings.totalSlots = 1;
        Desk desk(m_clock, settings);
        QVERIFY(desk.ask(QStringLiteral("a")).granted);
        QCOMPARE(desk.ask(QStringLiteral("b")).place, 1);
        QCOMPARE(desk.ask(QStringLiteral("c")).place, 2);
        desk.uploads.peerLeft(peer(QStringLiteral("a")).peer);
        // The free slot is kept for b, who was told to come back.
        QVERIFY(!desk.ask(QStringLiteral("c")).granted);
        QVERIFY(desk.ask(QStringLiteral("b")).granted);
        QCOMPARE(desk.ask(QStringLiteral("c")).place, 1);
    }

    void aWaiterThatDoesNotComeHoldsNobodyUp()
    {
        UploadSettings settings;
        settings.totalSlots = 1;
        Desk desk(m_clock, settings);
        QVERIFY(desk.ask(QStringLiteral("a")).granted);
        QCOMPARE(desk.ask(QStringLiteral("b")).place, 1);
        desk.uploads.peerLeft(peer(QStringLiteral("a")).peer);
        desk.pass(Milliseconds(5'000));
        QVERIFY(desk.ask(QStringLiteral("c")).granted);
        // But b kept its place.
        QCOMPARE(desk.ask(QStringLiteral("d")).place, 2);
        QCOMPARE(desk.ask(QStringLiteral("b")).place, 1);
    }

    void placesAreLostAfterAMinuteAway()
    {
        UploadSettings settings;
        settings.totalSlots = 1;
        Desk desk(m_clock, settings);
        const auto a = desk.ask(QStringLiteral("a"));
        desk.uploads.begin(a.upload);
        QCOMPARE(desk.ask(QStringLiteral("b")).place, 1);
        QCOMPARE(desk.ask(QStringLiteral("c")).place, 2);
        for (int i = 0; i < 7; ++i) {
            desk.uploads.sent(a.upload, 1);
            desk.pass(Milliseconds(9'000));
            static_cast<void>(desk.ask(QStringLiteral("c")));
        }
        QCOMPARE(desk.ask(QStringLiteral("c")).place, 1);
        QCOMPARE(desk.ask(QStringLiteral("b")).place, 2);
    }

    void peersTakeTurnsWhateverTheirRequests()
    {
        UploadSettings settings;
        settings.totalSlots = 1;
        Desk desk(m_clock, settings);
        QVERIFY(desk.ask(QStringLiteral("a"), 1).granted);
        for (int content = 2; content <= 5; ++content)
            static_cast<void>(desk.ask(QStringLiteral("greedy"), content));
        // Who came later, but waits for only one, is second.
        QCOMPARE(desk.ask(QStringLiteral("b"), 1).place, 2);
        QCOMPARE(desk.ask(QStringLiteral("greedy"), 3).place, 3);
    }

    void idleSlotsAreGivenOn()
    {
        UploadSettings settings;
        settings.totalSlots = 1;
        Desk desk(m_clock, settings);
        const auto a = desk.ask(QStringLiteral("a"));
        desk.uploads.begin(a.upload);
        desk.uploads.end(a.upload);
        desk.pass(Milliseconds(10'000));
        QVERIFY(desk.ask(QStringLiteral("a")).granted); // nobody else wants it
        QVERIFY(!desk.ask(QStringLiteral("b")).granted);
        desk.pass(Milliseconds(3'500));
        QVERIFY(desk.ask(QStringLiteral("b")).granted);
        QVERIFY(!desk.ask(QStringLiteral("a")).granted);
    }

    void slotOfAPeerThatReadsNothingIsGivenOn()
    {
        UploadSettings settings;
        settings.totalSlots = 1;
        Desk desk(m_clock, settings);
        const auto a = desk.ask(QStringLiteral("a"));
        desk.uploads.begin(a.upload);
        desk.pass(Milliseconds(50'000));
        QVERIFY(!desk.ask(QStringLiteral("b")).granted);
        desk.pass(Milliseconds(11'000));
        QVERIFY(desk.ask(QStringLiteral("b")).granted);
        desk.uploads.sent(a.upload, 5); // late words of the old one change nothing
        desk.uploads.end(a.upload);
        QCOMPARE(desk.uploads.rows().size(), 1);
    }

    void fullQueueTellsToComeBack()
    {
        UploadSettings settings;
        settings.totalSlots = 1;
        settings.maxQueue = 3;
        Desk desk(m_clock, settings);
        for (int i = 0; i < 4; ++i)
            static_cast<void>(desk.ask(QString::number(i)));
        const auto answer = desk.ask(QStringLiteral("late"));
        QVERIFY(!answer.granted);
        QCOMPARE(answer.place, 0);
        QCOMPARE(answer.retryIn, settings.retryIn);
    }

    void rowsTellWhatIsSentToWhom()
    {
        Desk desk(m_clock);
        QList<Transfer::UploadRow> told;
        QList<TransferId> removed;
        int calls = 0;
        connect(&desk.uploads, &UploadSlots::changed, &desk.uploads,
                [&](const QList<Transfer::UploadRow>& rows, const QList<TransferId>& gone) {
                    told = rows;
                    removed += gone;
                    ++calls;
                });
        const auto a = desk.ask(QStringLiteral("a"));
        desk.uploads.begin(a.upload);
        for (int i = 0; i < 40; ++i) {
            desk.uploads.sent(a.upload, 10'000);
            desk.pass(Milliseconds(50));
        }
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0].peer, QStringLiteral("a"));
        QCOMPARE(told[0].done, std::uint64_t{400'000});
        QVERIFY(told[0].rate > 150'000 && told[0].rate < 250'000);
        QVERIFY(calls <= 8); // four a second
        QVERIFY(desk.uploads.rate() > 150'000);
        desk.uploads.end(a.upload);
        desk.pass(Milliseconds(20'000));
        QCOMPARE(removed, QList<TransferId>{a.upload});
        QCOMPARE(desk.timers.pending(), 0); // silence
    }

    void unknownUploadsAreIgnored()
    {
        Desk desk(m_clock);
        desk.uploads.begin(TransferId{5});
        desk.uploads.sent(TransferId{5}, 10);
        desk.uploads.end(TransferId{5});
        QCOMPARE(desk.uploads.running(), 0);
    }
};

QTEST_GUILESS_MAIN(TestUploads)
#include "tst_uploads.moc"
