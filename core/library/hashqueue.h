// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/timers.h"
#include "library/hashpool.h"
#include "library/leftout.h"
#include "library/librarystore.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>

#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace Potluck::Library {

// Decides what is hashed next and keeps the results: content ids first, then missing further digests. A file is left
// alone until it was quiet for a while, longer each time it is found changed again, so that one that grows is not
// hashed over and over. What cannot be stored is kept and tried again. Used on the library's thread.
class HashQueue
{
public:
    struct Callbacks
    {
        // The store has new results.
        std::function<void()> stored;
        // The file is not what its listing says: its folder must be read again.
        std::function<void(ShareId, const QByteArray& path)> stale;
    };

    HashQueue(LibraryStore& store, const Clock& clock, TimerSource& timers, int threads, Milliseconds settle,
              Callbacks callbacks);
    // Stops hashing and stores what is done, checkpoints too.
    ~HashQueue();
    HashQueue(const HashQueue&) = delete;
    HashQueue& operator=(const HashQueue&) = delete;

    void setDigests(const Content::Algorithms& digests);
    void setPaused(bool paused) { m_pool->setPaused(paused); }
    void setRate(std::uint64_t bytesPerSecond) { m_pool->setRate(bytesPerSecond); }

    // The store may have other files to hash than before.
    void wake();
    // The store has that much more.
    void add(const PendingTotals& grown);
    // While a share is eager its files need not be left alone first: it is being looked through for the first time
    // since the start, and nothing tells that anybody is writing.
    void setEager(ShareId share, bool eager);
    // The share went: ends what is being hashed, to begin anew with what is left.
    void restart();

    // Nothing waits but files that cannot be read.
    [[nodiscard]] bool isIdle() const;
    // What waits in each share, without files that cannot be read. Asks the store at most now and then.
    [[nodiscard]] QList<PendingTotals> totals();
    // Files of a share that are not published because they cannot be read.
    [[nodiscard]] LeftOut unreadable(ShareId share) const;
    // Why the last results could not be stored; nothing when they were.
    [[nodiscard]] const std::optional<Error>& storeError() const { return m_storeError; }
    [[nodiscard]] std::uint64_t bytesHashed() const { return m_pool->bytesHashed(); }
    [[nodiscard]] std::uint64_t filesHashed() const { return m_filesHashed; } // since the start, and stored
    // The name of a file that is being read; empty: none.
    [[nodiscard]] QString current() const;

private:
    enum class Phase { Content, Digests, Done };
    struct UnderWay
    {
        ShareId share;
        QByteArray path;
        std::uint64_t size = 0;
        bool known = false;
    };
    struct Unreadable
    {
        UnderWay file;
        QString why;
    };
    struct Restless
    {
        Milliseconds last{0};  // when it was read
        Milliseconds quiet{0}; // how long it must be left alone before it is read again
    };
    struct Checkpoint
    {
        HashId hash;
        std::uint64_t firstPiece = 0;
        QByteArray hashes;
    };

    void fill();
    [[nodiscard]] bool fetch();
    void submit(PendingFile file);
    [[nodiscard]] Milliseconds settleTime(const PendingFile& file) const;
    void noteReading(const UnderWay& file);
    void defer(HashId hash, Milliseconds delay);
    void armTimer(Milliseconds due);
    void lookAgain();
    void postDrain();
    void drain();
    void handle(HashOutcome outcome);
    void storeResults();

    LibraryStore& m_store;
    const Clock& m_clock;
    TimerSource& m_timers;
    const Milliseconds m_settle;
    const Callbacks m_callbacks;
    Content::Algorithms m_digests;

    Phase m_phase = Phase::Done;
    bool m_again = false; // new files came while the content phase ran
    bool m_isFilling = false;
    HashId m_cursor;
    std::deque<PendingFile> m_fetched;
    QHash<HashId, UnderWay> m_underWay;     // until the result is stored
    QHash<HashId, Milliseconds> m_deferred; // until when
    QSet<ShareId> m_eager;
    QSet<HashId> m_stale; // of the deferred, those whose folder is to be read again
    QHash<HashId, Unreadable> m_unreadable;
    QHash<QByteArray, Restless> m_restless; // what was read lately, by share and path
    QList<HashedFile> m_unstored;
    std::uint64_t m_filesHashed = 0;
    std::optional<Error> m_storeError;
    std::unique_ptr<Timer> m_timer; // for the deferred
    Milliseconds m_nextDue{0};
    std::unique_ptr<Timer> m_retryTimer; // for the unreadable
    std::unique_ptr<Timer> m_storeTimer;

    QList<PendingTotals> m_totals;
    bool m_totalsStale = true;
    std::uint64_t m_totalsAtBytes = 0; // bytesHashed() when they were read
    Milliseconds m_nextTotals{0};

    std::mutex m_outboxMutex;
    std::vector<HashOutcome> m_outcomes;
    std::vector<Checkpoint> m_checkpoints;
    bool m_drainPosted = false;
    QObject m_context;

    std::unique_ptr<HashPool> m_pool;
};

} // namespace Potluck::Library
