// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/hashpool.h"

#include "content/piecemap.h"
#include "library/sharefile.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <vector>

namespace Potluck::Library {
namespace {

// Fits the second-level cache, so that hashing finds there what reading brought.
constexpr std::size_t ReadBytes = 256 * 1024;
constexpr std::uint64_t CheckpointBytes = 256 * Content::PieceSize;
constexpr Milliseconds CheckpointInterval{5'000};
constexpr auto WaitStep = std::chrono::milliseconds(200);

HashOutcome::Kind kindOf(int error)
{
    return error == ENOENT || error == ENOTDIR || error == ELOOP ? HashOutcome::Kind::Vanished
                                                                 : HashOutcome::Kind::Unreadable;
}

} // namespace

// One file being read.
class HashPool::Reading
{
public:
    Reading(HashPool& pool, const HashJob& job, std::uint64_t generation)
        : m_pool(pool)
        , m_job(job)
        , m_generation(generation)
        , m_hasher(job.checkpoint, job.further)
        , m_toldPieces(static_cast<std::uint64_t>(m_hasher.finishedPieces().size()) / Content::TreeHashBytes)
        , m_toldAt(pool.m_clock.monotonic())
    {}

    HashOutcome run();

private:
    [[nodiscard]] HashOutcome ended(HashOutcome::Kind kind, int error = 0) const;
    [[nodiscard]] HashOutcome readAll(int fd);
    void tellProgress(int fd);

    HashPool& m_pool;
    const HashJob& m_job;
    std::uint64_t m_generation;
    Content::TreeHasher m_hasher;
    std::uint64_t m_toldPieces; // how many piece hashes have been told
    Milliseconds m_toldAt;
};

HashOutcome HashPool::Reading::ended(HashOutcome::Kind kind, int error) const
{
    HashOutcome outcome{m_job.hash, kind, {}, {}};
    if (error != 0)
        outcome.detail = QString::fromLocal8Bit(std::strerror(error));
    return outcome;
}

HashOutcome HashPool::Reading::run()
{
    if (m_pool.isCancelled(m_generation))
        return ended(HashOutcome::Kind::Cancelled);
    if (m_job.identity.size > Content::MaxFileSize) {
        HashOutcome outcome = ended(HashOutcome::Kind::Unreadable);
        outcome.detail = QStringLiteral("files above 16 TiB cannot be shared");
        return outcome;
    }
    const FileDescriptor root = openRoot(m_job.root);
    if (!root.isOpen())
        return ended(kindOf(errno), errno);
    const FileDescriptor file = openBeneath(root.fd(), m_job.path);
    if (!file.isOpen())
        return ended(kindOf(errno), errno);
    if (!isStill(file.fd(), m_job.identity))
        return ended(HashOutcome::Kind::Changed);
    return readAll(file.fd());
}

HashOutcome HashPool::Reading::readAll(int fd)
{
    thread_local std::vector<char> buffer(ReadBytes);
    ::posix_fadvise(fd, 0, 0, POSIX_FADV_SEQUENTIAL);
    while (m_hasher.nextOffset() < m_job.identity.size) {
        const std::size_t wanted = std::min<std::uint64_t>(ReadBytes, m_job.identity.size - m_hasher.nextOffset());
        if (!m_pool.mayRead(wanted, m_generation)) {
            tellProgress(fd);
            return ended(HashOutcome::Kind::Cancelled);
        }
        const ssize_t size = ::pread(fd, buffer.data(), wanted, static_cast<off_t>(m_hasher.nextOffset()));
        if (size < 0 && errno == EINTR)
            continue;
        if (size < 0)
            return ended(HashOutcome::Kind::Unreadable, errno);
        if (size == 0)
            return ended(HashOutcome::Kind::Changed);
        m_hasher.update(QByteArrayView(buffer.data(), size));
        m_pool.m_bytes.fetch_add(static_cast<std::uint64_t>(size), std::memory_order_relaxed);

        const std::uint64_t pieces =
            static_cast<std::uint64_t>(m_hasher.finishedPieces().size()) / Content::TreeHashBytes;
        if (pieces > m_toldPieces && ((pieces - m_toldPieces) * Content::PieceSize >= CheckpointBytes ||
                                      m_pool.m_clock.monotonic() - m_toldAt >= CheckpointInterval))
            tellProgress(fd);
    }
    if (!isStill(fd, m_job.identity))
        return ended(HashOutcome::Kind::Changed);
    HashOutcome outcome = ended(HashOutcome::Kind::Hashed);
    outcome.digest = m_hasher.finish();
    return outcome;
}

void HashPool::Reading::tellProgress(int fd)
{
    const QByteArray& layer = m_hasher.finishedPieces();
    const std::uint64_t pieces = static_cast<std::uint64_t>(layer.size()) / Content::TreeHashBytes;
    m_toldAt = m_pool.m_clock.monotonic();
    if (pieces <= m_toldPieces || !isStill(fd, m_job.identity))
        return;
    m_pool.m_callbacks.progressed(m_job.hash, m_toldPieces,
                                  layer.sliced(static_cast<qsizetype>(m_toldPieces * Content::TreeHashBytes)));
    m_toldPieces = pieces;
}

HashPool::HashPool(int threads, const Clock& clock, Callbacks callbacks)
    : m_threads(std::max(threads, 1))
    , m_clock(clock)
    , m_callbacks(std::move(callbacks))
    , m_worker(std::make_unique<ThreadWorker>(QStringLiteral("hashing"), m_threads))
{}

HashPool::~HashPool()
{
    cancelAll();
    m_worker.reset();
}

void HashPool::submit(HashJob job)
{
    m_worker->post([this, job = std::move(job), generation = m_generation.load()] { run(job, generation); });
}

void HashPool::run(const HashJob& job, std::uint64_t generation)
{
    {
        const std::lock_guard lock(m_mutex);
        m_reading.push_back(&job);
    }
    HashOutcome outcome = Reading(*this, job, generation).run();
    {
        const std::lock_guard lock(m_mutex);
        std::erase(m_reading, &job);
    }
    m_callbacks.finished(std::move(outcome));
}

QByteArray HashPool::current() const
{
    const std::lock_guard lock(m_mutex);
    return m_reading.empty() ? QByteArray() : m_reading.front()->path;
}

void HashPool::cancelAll()
{
    const std::lock_guard lock(m_mutex);
    m_generation.fetch_add(1);
    m_wake.notify_all();
}

void HashPool::setPaused(bool paused)
{
    const std::lock_guard lock(m_mutex);
    m_paused = paused;
    m_isFree = !m_paused && m_rate == 0;
    m_wake.notify_all();
}

void HashPool::setRate(std::uint64_t bytesPerSecond)
{
    const std::lock_guard lock(m_mutex);
    m_rate = bytesPerSecond;
    m_nextRead = m_clock.monotonic();
    m_isFree = !m_paused && m_rate == 0;
    m_wake.notify_all();
}

bool HashPool::mayRead(std::size_t bytes, std::uint64_t generation)
{
    if (m_isFree.load(std::memory_order_relaxed))
        return !isCancelled(generation);
    std::unique_lock lock(m_mutex);
    while (!isCancelled(generation)) {
        const std::chrono::nanoseconds now = m_clock.monotonic();
        if (!m_paused && (m_rate == 0 || m_nextRead <= now)) {
            if (m_rate != 0)
                m_nextRead = std::max(m_nextRead, now) +
                             std::chrono::nanoseconds(std::uint64_t(1e9 * double(bytes) / double(m_rate)));
            return true;
        }
        if (m_paused)
            m_wake.wait(lock);
        else
            m_wake.wait_for(lock, std::min<std::chrono::nanoseconds>(m_nextRead - now, WaitStep));
    }
    return false;
}

} // namespace Potluck::Library
