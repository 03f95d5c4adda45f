// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/hashqueue.h"
#include "library/sharefile.h"
#include "store/librarystore.h"
#include "store/sqlitedatabase.h"
#include "support/faketimers.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>

using namespace Potluck;
using namespace Potluck::Library;

class TestHashQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void hashesAtOnceWhatIsOld();
    void waitsUntilAFileIsLeftAlone();
    void eagerShareWaitsForTheClockOnly();
    void timesInTheFutureDoNotWait();
    void growingFileIsNotHashedOverAndOver();
    void tellsFilesThatAreNotAsListed();
    void keepsResultsUntilTheyCanBeStored();
    void restartHashesAgain();
    void addsDigestsThatWereAskedForWhileAFileWasRead();

private:
    // Writes the file with a time relative to the fake clock and lists it, as a scan would.
    void put(const QByteArray& name, const QByteArray& bytes, Milliseconds age);
    [[nodiscard]] bool isPublished(const QByteArray& name);
    [[nodiscard]] int publishedSoon(const QByteArray& name);

    Test::FakeClock m_clock;
    std::unique_ptr<Test::FakeTimers> m_timers;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<LibraryStore> m_store;
    std::unique_ptr<HashQueue> m_queue;
    ShareId m_share;
    DirectoryId m_directory;
    QList<QByteArray> m_stale;
};

void TestHashQueue::init()
{
    m_stale.clear();
    m_timers = std::make_unique<Test::FakeTimers>(m_clock);
    m_dir = std::make_unique<QTemporaryDir>();
    auto store = Store::openLibraryStore(m_dir->filePath(QStringLiteral("library")), m_clock);
    QVERIFY(store.ok());
    m_store = std::move(*store);
    m_share = *m_store->addShare(QFile::encodeName(m_dir->path()), QStringLiteral("Share"));
    QVERIFY(m_store->apply(m_share, {DirectoryUpdate{}}).ok());
    m_directory = m_store->directories(m_share, {})->front().id;
    HashQueue::Callbacks callbacks;
    callbacks.stored = [] {};
    callbacks.stale = [this](ShareId, const QByteArray& path) { m_stale.append(path); };
    m_queue = std::make_unique<HashQueue>(*m_store, m_clock, *m_timers, 1, Milliseconds{2'000}, std::move(callbacks));
}

void TestHashQueue::cleanup()
{
    m_queue.reset();
    m_store.reset();
}

void TestHashQueue::put(const QByteArray& name, const QByteArray& bytes, Milliseconds age)
{
    const QString path = m_dir->filePath(QFile::decodeName(name));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
    file.close();
    const auto time = m_clock.wall() - age;
    timespec times[2];
    times[0] = times[1] = {time.count() / 1'000, time.count() % 1'000 * 1'000'000};
    QCOMPARE(::utimensat(AT_FDCWD, QFile::encodeName(path).constData(), times, 0), 0);
    struct stat status;
    QCOMPARE(::stat(QFile::encodeName(path).constData(), &status), 0);

    DirectoryUpdate update;
    const auto records = m_store->files(m_directory);
    for (FileRecord record : *records) {
        if (record.name == name) {
            record.identity = identityOf(status, 1);
            update.changed = {record};
        }
    }
    if (update.changed.isEmpty())
        update.added = {{name, identityOf(status, 1)}};
    const auto grown = m_store->apply(m_share, {update});
    QVERIFY(grown.ok());
    m_queue->add(*grown);
}

bool TestHashQueue::isPublished(const QByteArray& name)
{
    const auto page = m_store->changesSince(0, 100);
    return std::any_of(page->changes.cbegin(), page->changes.cend(),
                       [&](const Change& change) { return change.name == QString::fromUtf8(name); });
}

// How many seconds pass until the file is published; 2,000 when it never is.
int TestHashQueue::publishedSoon(const QByteArray& name)
{
    for (int seconds = 0; seconds < 2'000; ++seconds) {
        // What is under way on the hashing thread ends before time passes.
        [[maybe_unused]] const bool settled =
            QTest::qWaitFor([&] { return m_queue->isIdle() || m_timers->pending() > 0; });
        QCoreApplication::processEvents();
        if (m_queue->isIdle())
            return isPublished(name) ? seconds : 2'000;
        m_timers->advance(Milliseconds{1'000});
        if (m_timers->pending() == 0 && !QTest::qWaitFor([&] { return m_queue->isIdle(); }))
            return 2'000;
    }
    return 2'000;
}

void TestHashQueue::hashesAtOnceWhatIsOld()
{
    put("a", "one", Milliseconds{3'000});
    QTRY_VERIFY(isPublished("a"));
    QVERIFY(m_queue->isIdle());
    QVERIFY(m_queue->totals().isEmpty());
}

void TestHashQueue::waitsUntilAFileIsLeftAlone()
{
    put("a", "one", Milliseconds{500});
    QVERIFY(!m_queue->isIdle());
    m_timers->advance(Milliseconds{1'400});
    QCOMPARE(m_queue->bytesHashed(), quint64(0));
    QCOMPARE(m_queue->totals().front().files, quint64(1));
    m_timers->advance(Milliseconds{400});
    QTRY_VERIFY(isPublished("a"));
    QVERIFY(m_queue->isIdle());
}

void TestHashQueue::eagerShareWaitsForTheClockOnly()
{
    m_queue->setEager(m_share, true);
    put("a", "one", Milliseconds{60});
    QTRY_VERIFY(isPublished("a"));
    put("b", "two", Milliseconds{0});
    QVERIFY(!m_queue->isIdle());
    m_timers->advance(Milliseconds{100});
    QTRY_VERIFY(isPublished("b"));
    m_queue->setEager(m_share, false);
    put("c", "three", Milliseconds{60});
    m_timers->advance(Milliseconds{100});
    QVERIFY(!m_queue->isIdle());
    QCOMPARE(m_queue->bytesHashed(), quint64(6));
}

void TestHashQueue::timesInTheFutureDoNotWait()
{
    put("a", "one", Milliseconds{-3'600'000});
    QTRY_VERIFY(isPublished("a"));
    m_clock.jumpWall(Milliseconds{-86'400'000}); // somebody sets the clock back
    put("b", "two", Milliseconds{-86'400'000});
    QTRY_VERIFY(isPublished("b"));
}

void TestHashQueue::growingFileIsNotHashedOverAndOver()
{
    QByteArray bytes(1'000, 'x');
    int before = 0;
    for (int round = 0; round < 6; ++round) {
        bytes += "more";
        put("log", bytes, Milliseconds{0});
        const int seconds = publishedSoon("log");
        QVERIFY2(seconds <= 601, qPrintable(QString::number(seconds)));
        if (round >= 2)
            QVERIFY2(seconds > before, qPrintable(QStringLiteral("%1 after %2").arg(seconds).arg(before)));
        before = seconds;
    }
    // Once it was quiet for long it is as any other file.
    m_timers->advance(Milliseconds{3'600'000});
    bytes += "more";
    put("log", bytes, Milliseconds{0});
    QVERIFY(publishedSoon("log") <= 4);
}

void TestHashQueue::tellsFilesThatAreNotAsListed()
{
    put("a", "one", Milliseconds{3'000});
    QTRY_VERIFY(isPublished("a"));
    QFile file(m_dir->filePath(QStringLiteral("b")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    DirectoryUpdate update;
    update.added = {{"b", {1, 2, 3, 4}}, {"gone", {1, 5, 6, 7}}};
    m_queue->add(*m_store->apply(m_share, {update}));
    QTRY_COMPARE(m_stale.size(), 2);
    QVERIFY(m_stale.contains("b") && m_stale.contains("gone"));
    QVERIFY(!isPublished("b") && !isPublished("gone"));
    QVERIFY(!m_queue->isIdle()); // until their folder was read again
    QVERIFY(m_store->removeDirectories(m_share, {""}).ok());
    m_queue->wake();
    QVERIFY(m_queue->isIdle());
}

void TestHashQueue::keepsResultsUntilTheyCanBeStored()
{
    auto other = Store::SqliteDatabase::open(m_dir->filePath(QStringLiteral("library")), QStringLiteral("library"), {});
    QVERIFY(other.ok());
    // The disk is full, as far as this table knows.
    QVERIFY((*other)
                ->run(QStringLiteral("CREATE TRIGGER full BEFORE UPDATE OF content ON hashes "
                                     "BEGIN SELECT RAISE (FAIL, 'disk full'); END"))
                .ok());
    put("a", "one", Milliseconds{3'000});
    QTRY_VERIFY(m_timers->pending() > 0); // it will be tried again
    QCOMPARE(m_queue->bytesHashed(), quint64(3));
    QVERIFY(!isPublished("a"));
    QVERIFY(!m_queue->isIdle());
    QVERIFY((*other)->run(QStringLiteral("DROP TRIGGER full")).ok());
    m_timers->advance(Milliseconds{10'000});
    QTRY_VERIFY(isPublished("a"));
    QCOMPARE(m_queue->bytesHashed(), quint64(3));
    QTRY_VERIFY(m_queue->isIdle());
}

void TestHashQueue::restartHashesAgain()
{
    m_queue->setPaused(true);
    put("a", "one", Milliseconds{3'000});
    m_queue->restart();
    m_queue->setPaused(false);
    QTRY_VERIFY(isPublished("a"));
    QTRY_VERIFY(m_queue->isIdle());
}

void TestHashQueue::addsDigestsThatWereAskedForWhileAFileWasRead()
{
    put("a", "one", Milliseconds{3'000});
    QVERIFY(!m_queue->isIdle()); // under way; what it answers waits for this thread's event loop
    m_queue->setDigests({QCryptographicHash::Sha1});
    QTRY_VERIFY(m_queue->isIdle());
    const auto page = m_store->changesSince(0, 100);
    QCOMPARE(page->changes.size(), 1);
    QVERIFY(page->changes[0].file->sha1);
}

QTEST_GUILESS_MAIN(TestHashQueue)
#include "tst_hashqueue.moc"
