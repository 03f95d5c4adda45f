// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/bufferpool.h"
#include "transfer/progress.h"
#include "transfer/sourcebook.h"
#include "transfer/speedmeter.h"

#include <QTest>

#include <thread>

using namespace Potluck;
using Transfer::BufferPool;
using Transfer::FoundSource;
using Transfer::SourceBook;
using Transfer::SourceState;
using Transfer::SpeedMeter;
using Transfer::Trouble;

namespace {

FoundSource source(const QString& peer, const QString& address = {})
{
    FoundSource found;
    found.info = {peer, peer, address, QStringLiteral("native")};
    return found;
}

Trouble trouble(Trouble::Kind kind)
{
    Trouble result;
    result.kind = kind;
    result.detail = QStringLiteral("why");
    return result;
}

} // namespace

// The small parts that a download is made of.
class TestTransferParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // SpeedMeter

    void meterTellsBytesPerSecond()
    {
        SpeedMeter meter;
        meter.start(Milliseconds(1000));
        for (int i = 1; i <= 50; ++i)
            meter.add(1000, Milliseconds(1000 + 20 * i));
        QVERIFY(qAbs(static_cast<qint64>(meter.speed(Milliseconds(2000))) - 50'000) < 1000);
    }

    void meterForgetsWhatIsLongerAgoThanItsWindow()
    {
        SpeedMeter meter;
        meter.start(Milliseconds(0));
        meter.add(1'000'000, Milliseconds(100));
        QVERIFY(meter.speed(Milliseconds(1000)) > 900'000);
        QCOMPARE(meter.speed(Milliseconds(4000)), std::uint64_t{0});
        meter.add(3000, Milliseconds(60'000));
        QVERIFY(meter.speed(Milliseconds(60'000)) < 1200);
    }

    void meterDoesNotCountTimeWithoutRequests()
    {
        SpeedMeter meter;
        meter.start(Milliseconds(0));
        meter.add(10'000, Milliseconds(100));
        meter.stop(Milliseconds(100));
        QCOMPARE(meter.rate(Milliseconds(5000)), std::uint64_t{0});
        QCOMPARE(meter.speed(Milliseconds(5000)), std::uint64_t{100'000});
        meter.start(Milliseconds(100'000));
        meter.add(10'000, Milliseconds(100'100));
        QCOMPARE(meter.speed(Milliseconds(100'100)), std::uint64_t{100'000});
    }

    void meterKnowsNothingAtFirst()
    {
        SpeedMeter meter;
        QVERIFY(!meter.isKnown(Milliseconds(10)));
        QCOMPARE(meter.speed(Milliseconds(10)), std::uint64_t{0});
        meter.start(Milliseconds(10));
        meter.add(1, Milliseconds(10)); // no division by nothing
        QVERIFY(!meter.isKnown(Milliseconds(20)));
        QVERIFY(meter.isKnown(Milliseconds(100)));
    }

    // BufferPool

    void poolHoldsItsBound()
    {
        BufferPool pool(3 * Content::PieceSize + 5);
        QCOMPARE(pool.capacity(), std::size_t{3});
        auto a = pool.take();
        auto b = pool.take();
        auto c = pool.take();
        QVERIFY(a && b && c);
        QVERIFY(!pool.take());
        char* const memory = b.get();
        b.reset();
        QCOMPARE(pool.inUse(), std::size_t{2});
        QCOMPARE(pool.take().get(), memory); // the one that is warm
        pool.trim();
        QVERIFY(pool.take());
    }

    void buffersOutliveTheirPoolAndComeBackFromOtherThreads()
    {
        auto pool = std::make_unique<BufferPool>(2 * Content::PieceSize);
        auto buffer = pool->take();
        std::thread([other = pool->take()]() mutable { other.reset(); }).join();
        QCOMPARE(pool->inUse(), std::size_t{1});
        pool.reset();
        buffer.get()[Content::PieceSize - 1] = 'x';
        buffer.reset();
    }

    // Progress

    void progressComesBack()
    {
        const auto content = *Content::ContentId::fromBytes(QByteArray(32, 'c'));
        for (const std::uint64_t pieces : {0, 1, 7, 8, 9, 1000}) {
            Content::PieceMap map(pieces);
            for (std::uint64_t piece = 0; piece < pieces; piece += 3)
                map.set(piece);
            const QByteArray record = Transfer::encodeProgress(content, map);
            QCOMPARE(Transfer::decodeProgress(content, pieces, record), std::optional(map));
        }
    }

    void damagedOrForeignProgressIsRefused()
    {
        const auto content = *Content::ContentId::fromBytes(QByteArray(32, 'c'));
        const QByteArray record = Transfer::encodeProgress(content, Content::PieceMap(20, true));
        for (qsizetype i = 0; i < record.size(); ++i) {
            QByteArray damaged = record;
            damaged[i] = static_cast<char>(damaged[i] ^ 1);
            QVERIFY2(!Transfer::decodeProgress(content, 20, damaged), qPrintable(QString::number(i)));
            QVERIFY(!Transfer::decodeProgress(content, 20, QByteArrayView(record).first(i)));
        }
        QVERIFY(!Transfer::decodeProgress(content, 20, QByteArray(record + 'x')));
        QVERIFY(!Transfer::decodeProgress(content, 21, record));
        QVERIFY(!Transfer::decodeProgress(content, 28, record));
        QVERIFY(!Transfer::decodeProgress(content, ~std::uint64_t{0}, record));
        QVERIFY(!Transfer::decodeProgress(*Content::ContentId::fromBytes(QByteArray(32, 'd')), 20, record));
    }

    // SourceBook

    void eachPeerCountsOnce()
    {
        SeededRandom random(1);
        SourceBook book(random);
        book.offer(source(QStringLiteral("a"), QStringLiteral("1")), {});
        book.offer(source(QStringLiteral("a"), QStringLiteral("2")), {});
        book.offer(source(QString()), {});
        const auto next = book.takeNext({});
        QVERIFY(next);
        QCOMPARE(next->info.address, QStringLiteral("2")); // the newer one
        QVERIFY(!book.takeNext({}));
        QCOMPARE(book.openCount(), 1);
    }

    void restsLongerEachTime()
    {
        SeededRandom random(1);
        SourceBook book(random);
        book.offer(source(QStringLiteral("a")), {});
        Milliseconds now{0};
        Milliseconds before{0};
        for (int i = 0; i < 12; ++i) {
            QVERIFY(book.takeNext(now));
            book.rest(QStringLiteral("a"), trouble(Trouble::Kind::Broken), now);
            Milliseconds pause{0};
            while (!book.takeNext(now + pause))
                pause += Milliseconds(500);
            book.release(QStringLiteral("a"));
            QVERIFY(pause >= std::min(before, Milliseconds(299'000)));
            QVERIFY(pause <= Milliseconds(376'000));
            before = pause;
            now += pause;
        }
        QVERIFY(before >= Milliseconds(300'000));
        // Work makes it trustworthy again.
        book.countPieces(QStringLiteral("a"), 1);
        QVERIFY(book.takeNext(now));
        book.rest(QStringLiteral("a"), trouble(Trouble::Kind::Broken), now);
        QVERIFY(book.takeNext(now + Milliseconds(3000)));
    }

    void goneOnesComeBackWhenToldOfAgain()
    {
        SeededRandom random(1);
        SourceBook book(random);
        book.offer(source(QStringLiteral("a")), {});
        QVERIFY(book.takeNext({}));
        book.rest(QStringLiteral("a"), trouble(Trouble::Kind::Gone), {});
        const Milliseconds later(3'600'000);
        QVERIFY(!book.takeNext(later));
        book.offer(source(QStringLiteral("a")), Milliseconds(1000)); // too soon to believe it
        QVERIFY(!book.takeNext(later));
        book.offer(source(QStringLiteral("a")), later);
        QVERIFY(book.takeNext(later));
    }

    void badOnesStayBad()
    {
        SeededRandom random(1);
        SourceBook book(random);
        book.setBad(QStringLiteral("m"), QStringLiteral("Mallory"), QStringLiteral("it sent wrong data"));
        book.offer(source(QStringLiteral("m")), {});
        book.wakeAll();
        QVERIFY(!book.takeNext({}));
        QVERIFY(book.isBad(QStringLiteral("m")));
        const auto rows = book.rows(10, {});
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0].state, SourceState::Bad);
        QCOMPARE(rows[0].detail, QStringLiteral("it sent wrong data"));
        // Also one that is open at the moment.
        book.offer(source(QStringLiteral("n")), {});
        QVERIFY(book.takeNext({}));
        book.setBad(QStringLiteral("n"), {}, {});
        book.rest(QStringLiteral("n"), trouble(Trouble::Kind::Broken), {});
        QCOMPARE(book.openCount(), 0);
        QVERIFY(!book.takeNext(Milliseconds(10'000'000)));
    }

    void staysBoundedWhoeverTells()
    {
        SeededRandom random(1);
        SourceBook book(random);
        for (int i = 0; i < 5000; ++i)
            book.offer(source(QString::number(i)), {});
        int taken = 0;
        while (book.takeNext({}))
            ++taken;
        QCOMPARE(taken, SourceBook::MaxSources);
        QCOMPARE(book.rows(100, {}).size(), 100);
        // A liar is remembered all the same, in the journal if not here.
        book.setBad(QStringLiteral("late"), {}, {});
    }
};

QTEST_APPLESS_MAIN(TestTransferParts)
#include "tst_transferparts.moc"
