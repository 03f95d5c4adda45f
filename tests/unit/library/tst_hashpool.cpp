// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/hashpool.h"
#include "library/sharefile.h"

#include "asnobody.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Potluck;
using namespace Potluck::Library;
using Content::PieceSize;

namespace {

struct Told
{
    HashId hash;
    quint64 firstPiece = 0;
    QByteArray hashes;
};

} // namespace

class TestHashPool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void hashesFilesOfAllSizes();
    void hashesSparseFileAbove4GiB();
    void noticesAFileThatIsAnother();
    void noticesAFileThatGrowsMeanwhile();
    void tellsWhatIsNotThere();
    void resumesFromCheckpoint();
    void resumedDigestsReadAll();
    void cancelsFastAndTellsHowFarItCame();
    void cancelsWhilePaused();
    void keepsTheRate();

private:
    [[nodiscard]] HashJob job(quint64 id, const char* name) const;
    void write(const char* name, const QByteArray& bytes) const;
    void start(int threads = 2);
    [[nodiscard]] QList<HashOutcome> take(qsizetype count);

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::mutex m_mutex;
    QList<HashOutcome> m_outcomes;
    QList<Told> m_told;
    std::unique_ptr<HashPool> m_pool;
};

void TestHashPool::init()
{
    m_pool.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_outcomes.clear();
    m_told.clear();
}

void TestHashPool::start(int threads)
{
    HashPool::Callbacks callbacks;
    callbacks.finished = [this](HashOutcome outcome) {
        const std::lock_guard lock(m_mutex);
        m_outcomes.append(std::move(outcome));
    };
    callbacks.progressed = [this](HashId hash, std::uint64_t firstPiece, const QByteArray& hashes) {
        const std::lock_guard lock(m_mutex);
        m_told.append({hash, firstPiece, hashes});
    };
    m_pool = std::make_unique<HashPool>(threads, m_clock, std::move(callbacks));
}

QList<HashOutcome> TestHashPool::take(qsizetype count)
{
    const auto arrived = [this, count] {
        const std::lock_guard lock(m_mutex);
        return m_outcomes.size() >= count;
    };
    [&] { QTRY_VERIFY_WITH_TIMEOUT(arrived(), 60'000); }();
    const std::lock_guard lock(m_mutex);
    std::sort(m_outcomes.begin(), m_outcomes.end(), [](const auto& a, const auto& b) { return a.hash < b.hash; });
    return std::exchange(m_outcomes, {});
}

void TestHashPool::write(const char* name, const QByteArray& bytes) const
{
    QFile file(m_dir->filePath(QString::fromUtf8(name)));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

HashJob TestHashPool::job(quint64 id, const char* name) const
{
    const QByteArray root = QFile::encodeName(m_dir->path());
    struct stat status
    {};
    ::lstat(QByteArray(root + '/' + name).constData(), &status);
    return {HashId{id}, identityOf(status, 1), root, name, {}, {}};
}

void TestHashPool::hashesFilesOfAllSizes()
{
    const QList<qsizetype> sizes{0, 1, 16'384, 300'000, qsizetype(PieceSize), qsizetype(PieceSize) + 1};
    start();
    QList<Content::FileDigest> expected;
    for (qsizetype i = 0; i < sizes.size(); ++i) {
        const QByteArray name = QByteArray::number(i);
        const QByteArray bytes(sizes[i], static_cast<char>('a' + i));
        write(name.constData(), bytes);
        Content::TreeHasher hasher({QCryptographicHash::Sha1});
        hasher.update(bytes);
        expected.append(hasher.finish());
        HashJob next = job(static_cast<quint64>(i) + 1, name.constData());
        next.further = {QCryptographicHash::Sha1};
        m_pool->submit(std::move(next));
    }
    const QList<HashOutcome> outcomes = take(sizes.size());
    for (qsizetype i = 0; i < sizes.size(); ++i) {
        QCOMPARE(outcomes[i].kind, HashOutcome::Kind::Hashed);
        QCOMPARE(outcomes[i].digest, expected[i]);
    }
}

void TestHashPool::hashesSparseFileAbove4GiB()
{
    const quint64 size = 4096 * PieceSize + 5;
    write("sparse", {});
    QCOMPARE(::truncate(QFile::encodeName(m_dir->filePath(QStringLiteral("sparse"))).constData(), off_t(size)), 0);
    start();
    // All but the last pieces come from a checkpoint, so that the test is quick.
    const Content::TreeHash zeros = Content::hashPiece(QByteArray(PieceSize, '\0'), size, 0);
    HashJob large = job(1, "sparse");
    QCOMPARE(large.identity.size, size);
    large.checkpoint = zeros.toByteArray().repeated(4095);
    m_pool->submit(large);
    const HashOutcome outcome = take(1).front();
    QCOMPARE(outcome.kind, HashOutcome::Kind::Hashed);
    QCOMPARE(outcome.digest.size, size);
    const QByteArray layer =
        zeros.toByteArray().repeated(4096) + Content::hashPiece(QByteArray(5, '\0'), size, 4096).toByteArray();
    QCOMPARE(outcome.digest.pieceLayer, layer);
    QVERIFY(Content::verifyPieceLayer(outcome.digest.content, size, layer));
    QCOMPARE(m_pool->bytesHashed(), PieceSize + 5);
}

void TestHashPool::noticesAFileThatIsAnother()
{
    write("a", "before");
    const HashJob old = job(1, "a");
    write("a", "after it was listed");
    start();
    m_pool->submit(old);
    QCOMPARE(take(1).front().kind, HashOutcome::Kind::Changed);
}

void TestHashPool::noticesAFileThatGrowsMeanwhile()
{
    write("a", QByteArray(10 * PieceSize, 'x'));
    start(1);
    m_pool->setRate(20 * PieceSize); // half a second for all of it
    m_pool->submit(job(1, "a"));
    QTRY_VERIFY(m_pool->bytesHashed() > 0);
    QFile file(m_dir->filePath(QStringLiteral("a")));
    QVERIFY(file.open(QIODevice::Append));
    QCOMPARE(file.write("more"), 4);
    file.close();
    QCOMPARE(take(1).front().kind, HashOutcome::Kind::Changed);
}

void TestHashPool::tellsWhatIsNotThere()
{
    write("a", "x");
    start();
    HashJob gone = job(1, "a");
    gone.path = "gone";
    m_pool->submit(gone);
    HashJob noRoot = job(2, "a");
    noRoot.root += "/gone";
    m_pool->submit(noRoot);
    QCOMPARE(::symlink("a", QFile::encodeName(m_dir->filePath(QStringLiteral("link"))).constData()), 0);
    HashJob link = job(3, "a");
    link.path = "link";
    m_pool->submit(link);
    HashJob tooLarge = job(4, "a");
    tooLarge.identity.size = ~0ULL;
    m_pool->submit(tooLarge);
    const QList<HashOutcome> outcomes = take(4);
    QCOMPARE(outcomes[0].kind, HashOutcome::Kind::Vanished);
    QCOMPARE(outcomes[1].kind, HashOutcome::Kind::Vanished);
    QCOMPARE(outcomes[2].kind, HashOutcome::Kind::Vanished);
    QCOMPARE(outcomes[3].kind, HashOutcome::Kind::Unreadable);
    QVERIFY(!outcomes[3].detail.isEmpty());

    QCOMPARE(::chmod(QFile::encodeName(m_dir->path()).constData(), 0755), 0);
    QVERIFY(QFile::setPermissions(m_dir->filePath(QStringLiteral("a")), {}));
    const Test::AsNobody nobody;
    QVERIFY(nobody.works());
    m_pool->submit(job(5, "a"));
    QCOMPARE(take(1).front().kind, HashOutcome::Kind::Unreadable);
}

void TestHashPool::resumesFromCheckpoint()
{
    const QByteArray bytes = QByteArray(2 * PieceSize, 'x') + QByteArray(1000, 'y');
    write("a", bytes);
    Content::TreeHasher hasher;
    hasher.update(bytes);
    const Content::FileDigest expected = hasher.finish();
    start();
    HashJob resumed = job(1, "a");
    resumed.checkpoint = expected.pieceLayer.first(64);
    m_pool->submit(resumed);
    QCOMPARE(take(1).front().digest, expected);
    QCOMPARE(m_pool->bytesHashed(), quint64(1000));
}

void TestHashPool::resumedDigestsReadAll()
{
    const QByteArray bytes(2 * PieceSize + 7, 'x');
    write("a", bytes);
    Content::TreeHasher hasher({QCryptographicHash::Md5});
    hasher.update(bytes);
    const Content::FileDigest expected = hasher.finish();
    start();
    HashJob resumed = job(1, "a");
    resumed.checkpoint = expected.pieceLayer.first(32);
    resumed.further = {QCryptographicHash::Md5};
    m_pool->submit(resumed);
    QCOMPARE(take(1).front().digest, expected);
    QCOMPARE(m_pool->bytesHashed(), quint64(bytes.size()));
}

void TestHashPool::cancelsFastAndTellsHowFarItCame()
{
    write("a", QByteArray(8 * PieceSize, 'x'));
    start(1);
    m_pool->setRate(16 * PieceSize);
    m_pool->submit(job(1, "a"));
    m_pool->submit(job(2, "a"));
    QTRY_VERIFY(m_pool->bytesHashed() > 2 * PieceSize);
    QElapsedTimer timer;
    timer.start();
    m_pool.reset();
    QVERIFY2(timer.elapsed() < 200, "50 ms and what a busy machine adds");
    const QList<HashOutcome> outcomes = take(2);
    QCOMPARE(outcomes[0].kind, HashOutcome::Kind::Cancelled);
    QCOMPARE(outcomes[1].kind, HashOutcome::Kind::Cancelled);
    QCOMPARE(m_told.size(), 1);
    QCOMPARE(m_told[0].hash, HashId{1});
    QCOMPARE(m_told[0].firstPiece, quint64(0));
    const QByteArray piece = Content::hashPiece(QByteArray(PieceSize, 'x'), 8 * PieceSize, 0).toByteArray();
    QVERIFY(m_told[0].hashes.size() >= 64);
    QCOMPARE(m_told[0].hashes, piece.repeated(m_told[0].hashes.size() / 32));
}

void TestHashPool::cancelsWhilePaused()
{
    write("a", QByteArray(1000, 'x'));
    start();
    m_pool->setPaused(true);
    m_pool->submit(job(1, "a"));
    QTest::qWait(20);
    QCOMPARE(m_pool->bytesHashed(), quint64(0));
    m_pool->cancelAll();
    QCOMPARE(take(1).front().kind, HashOutcome::Kind::Cancelled);
    m_pool->submit(job(2, "a"));
    m_pool->setPaused(false);
    QCOMPARE(take(1).front().kind, HashOutcome::Kind::Hashed);
}

void TestHashPool::keepsTheRate()
{
    write("a", QByteArray(2 * PieceSize, 'x'));
    write("b", QByteArray(2 * PieceSize, 'x'));
    start(2);
    m_pool->setRate(8 * PieceSize); // over both threads
    QElapsedTimer timer;
    timer.start();
    m_pool->submit(job(1, "a"));
    m_pool->submit(job(2, "b"));
    QCOMPARE(take(2).size(), 2);
    QVERIFY(timer.elapsed() >= 400);
    m_pool->setRate(0);
    m_pool->submit(job(3, "a"));
    QCOMPARE(take(1).front().kind, HashOutcome::Kind::Hashed);
}

QTEST_GUILESS_MAIN(TestHashPool)
#include "tst_hashpool.moc"
