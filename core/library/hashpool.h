// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/threadworker.h"
#include "content/treehasher.h"
#include "library/types.h"

#include <QString>

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace Potluck::Library {

struct HashJob
{
    HashId hash;
    FileIdentity identity;
    QByteArray root;
    QByteArray path; // relative to the root
    Content::Algorithms further;
    QByteArray checkpoint; // the piece hashes of an earlier reading of the same identity
};

struct HashOutcome
{
    enum class Kind {
        Hashed,
        Changed,    // it is not, or no longer, the file of that identity
        Vanished,   // there is no such file
        Unreadable, // detail says why
        Cancelled,
    };
    HashId hash;
    Kind kind = Kind::Cancelled;
    Content::FileDigest digest;
    QString detail;
};

// Hashes files on a bounded number of threads. Thread-safe.
class HashPool
{
public:
    struct Callbacks
    {
        // Both are called on the hashing threads and must not wait. Every job that was submitted ends once.
        std::function<void(HashOutcome)> finished;
        // Hashes of further whole pieces of a file, from `firstPiece` on: at least every 256 MiB or 5 s of it, and
        // where it was cancelled. The file was still the one of that identity after they were read.
        std::function<void(HashId, std::uint64_t firstPiece, QByteArray hashes)> progressed;
    };

    HashPool(int threads, const Clock& clock, Callbacks callbacks);
    // Cancels what runs, which takes at most about 50 ms unless the disk hangs.
    ~HashPool();
    HashPool(const HashPool&) = delete;
    HashPool& operator=(const HashPool&) = delete;

    [[nodiscard]] int threads() const { return m_threads; }
    void submit(HashJob job);
    // Ends everything that was submitted so far as Cancelled.
    void cancelAll();
    void setPaused(bool paused);
    // Bytes a second over all threads; 0: no limit.
    void setRate(std::uint64_t bytesPerSecond);
    // Bytes read since the start.
    [[nodiscard]] std::uint64_t bytesHashed() const { return m_bytes.load(std::memory_order_relaxed); }
    // The path of the file that is being read for the longest time; empty: none.
    [[nodiscard]] QByteArray current() const;

private:
    class Reading;

    void run(const HashJob& job, std::uint64_t generation);
    // Waits while paused or ahead of the rate; false when cancelled.
    [[nodiscard]] bool mayRead(std::size_t bytes, std::uint64_t generation);
    [[nodiscard]] bool isCancelled(std::uint64_t generation) const
    {
        return m_generation.load(std::memory_order_relaxed) != generation;
    }

    const int m_threads;
    const Clock& m_clock;
    const Callbacks m_callbacks;
    std::atomic<std::uint64_t> m_generation{0}; // jobs of an earlier one are cancelled
    std::atomic<std::uint64_t> m_bytes{0};
    std::atomic<bool> m_isFree{true}; // neither paused nor limited: no lock is needed

    mutable std::mutex m_mutex;
    std::vector<const HashJob*> m_reading; // in the order in which they were begun
    std::condition_variable m_wake;
    bool m_paused = false;
    std::uint64_t m_rate = 0;
    std::chrono::nanoseconds m_nextRead{0}; // when, by the rate, the next bytes may be read

    std::unique_ptr<ThreadWorker> m_worker;
};

} // namespace Potluck::Library
