// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/hashqueue.h"

#include "base/log.h"

#include <QMetaObject>

#include <algorithm>

namespace Potluck::Library {
namespace {

constexpr int FetchedAtOnce = 256;
// Enough that small files keep all threads busy while the library's thread stores a batch.
constexpr qsizetype MaxUnderWay = 256;
constexpr Milliseconds MaxSettle{600'000};
constexpr Milliseconds RetryUnreadable{600'000};
constexpr Milliseconds RetryStale{5'000};
constexpr Milliseconds RetryHashes{10'000};
constexpr Milliseconds DeferStep{50};
// Two writings closer together than that may leave the same time on the file.
constexpr Milliseconds EagerSettle{50};
constexpr qsizetype MaxRestless = 10'000;

QByteArray keyOf(ShareId share, const QByteArray& path)
{
    return QByteArray::number(static_cast<qulonglong>(share.value)) + '/' + path;
}

} // namespace

HashQueue::HashQueue(LibraryStore& store, const Clock& clock, TimerSource& timers, int threads, Milliseconds settle,
                     Callbacks callbacks)
    : m_store(store), m_clock(clock), m_timers(timers), m_settle(settle), m_callbacks(std::move(callbacks))
{
    HashPool::Callbacks poolCallbacks;
    poolCallbacks.finished = [this](HashOutcome outcome) {
        const std::lock_guard lock(m_outboxMutex);
        m_outcomes.push_back(std::move(outcome));
        postDrain();
    };
    poolCallbacks.progressed = [this](HashId hash, std::uint64_t firstPiece, QByteArray hashes) {
        const std::lock_guard lock(m_outboxMutex);
        m_checkpoints.push_back({hash, firstPiece, std::move(hashes)});
        postDrain();
    };
    m_pool = std::make_unique<HashPool>(threads, clock, std::move(poolCallbacks));
}

HashQueue::~HashQueue()
{
    m_pool.reset();
    m_isFilling = true; // store what is done, begin nothing
    drain();
}

// Under the lock of the outbox.
void HashQueue::postDrain()
{
    if (!std::exchange(m_drainPosted, true))
        QMetaObject::invokeMethod(
            &m_context, [this] { drain(); }, Qt::QueuedConnection);
}

void HashQueue::setDigests(const Content::Algorithms& digests)
{
    if (m_digests == digests)
        return;
    m_digests = digests;
    m_nextTotals = {};
    wake();
}

void HashQueue::wake()
{
    // Tried again: what changed may be just what they waited for.
    m_unreadable.clear();
    for (const HashId hash : std::exchange(m_stale, {}))
        m_deferred.remove(hash);
    lookAgain();
    fill();
}

void HashQueue::add(const PendingTotals& grown)
{
    const auto share = std::find_if(m_totals.begin(), m_totals.end(),
                                    [&](const PendingTotals& totals) { return totals.share == grown.share; });
    if (share == m_totals.end()) {
        m_totals.append(grown);
    } else {
        share->files += grown.files;
        share->bytes += grown.bytes;
    }
    wake();
}

void HashQueue::setEager(ShareId share, bool eager)
{
    if (eager)
        m_eager.insert(share);
    else
        m_eager.remove(share);
}

void HashQueue::lookAgain()
{
    m_totalsStale = true;
    if (m_phase == Phase::Content) {
        m_again = true;
    } else {
        m_phase = Phase::Content;
        m_cursor = {};
        m_fetched.clear();
    }
}

void HashQueue::restart()
{
    m_pool->cancelAll();
    m_fetched.clear();
    m_deferred.clear();
    m_timer.reset();
    wake();
}

bool HashQueue::isIdle() const
{
    return m_phase == Phase::Done && m_underWay.isEmpty() && m_deferred.isEmpty();
}

void HashQueue::fill()
{
    if (m_isFilling)
        return;
    m_isFilling = true;
    while (m_underWay.size() < MaxUnderWay) {
        if (m_fetched.empty() && !fetch())
            break;
        PendingFile file = std::move(m_fetched.front());
        m_fetched.pop_front();
        if (m_underWay.contains(file.hash) || m_deferred.contains(file.hash) || m_unreadable.contains(file.hash))
            continue;
        if (const Milliseconds wait = settleTime(file); wait.count() > 0)
            defer(file.hash, wait);
        else
            submit(std::move(file));
    }
    m_isFilling = false;
}

// Brings at least one file, or ends the phases.
bool HashQueue::fetch()
{
    while (m_phase != Phase::Done) {
        auto files = m_phase == Phase::Content ? m_store.pendingContent(m_cursor, FetchedAtOnce)
                                               : m_store.pendingDigests(m_digests, m_cursor, FetchedAtOnce);
        if (!files) {
            qCWarning(lcLibrary) << "cannot read what is to be hashed:" << files.error().detail;
            m_phase = Phase::Done;
            defer({}, RetryHashes);
            return false;
        }
        if (!files->isEmpty()) {
            m_cursor = files->back().hash;
            m_fetched.assign(std::make_move_iterator(files->begin()), std::make_move_iterator(files->end()));
            return true;
        }
        m_cursor = {};
        if (m_phase == Phase::Content && !std::exchange(m_again, false))
            m_phase = m_digests.isEmpty() ? Phase::Done : Phase::Digests;
        else if (m_phase == Phase::Digests)
            m_phase = Phase::Done;
    }
    return false;
}

void HashQueue::submit(PendingFile file)
{
    m_underWay.insert(file.hash, {file.share, file.path, file.identity.size, file.known});
    m_pool->submit(
        {file.hash, file.identity, std::move(file.root), std::move(file.path), m_digests, std::move(file.checkpoint)});
}

// How much longer the file should be left alone.
Milliseconds HashQueue::settleTime(const PendingFile& file) const
{
    if (file.known || m_settle.count() <= 0)
        return Milliseconds{0};
    Milliseconds wait{0};
    // Only a modification in the last moment counts: one in the future tells of a clock, not of a writer.
    const auto age =
        m_clock.wall() - std::chrono::duration_cast<Milliseconds>(std::chrono::nanoseconds(file.identity.mtime));
    const Milliseconds needed = m_eager.contains(file.share) ? std::min(m_settle, EagerSettle) : m_settle;
    if (age.count() >= 0 && age < needed)
        wait = needed - age;
    if (const auto restless = m_restless.constFind(keyOf(file.share, file.path)); restless != m_restless.cend()) {
        const Milliseconds since = m_clock.monotonic() - restless->last;
        if (since < restless->quiet)
            wait = std::max(wait, restless->quiet - since);
    }
    return wait;
}

// The file was read; if it is to be read again soon, it must be left alone twice as long as before.
void HashQueue::noteReading(const UnderWay& file)
{
    const Milliseconds now = m_clock.monotonic();
    Restless& restless = m_restless[keyOf(file.share, file.path)];
    const bool isAgain = restless.quiet.count() > 0 && now - restless.last < 2 * restless.quiet;
    restless.quiet = isAgain ? std::min(2 * restless.quiet, MaxSettle) : 2 * m_settle;
    restless.last = now;
    if (m_restless.size() > MaxRestless) {
        m_restless.removeIf([&](const auto& entry) { return now - entry.value().last > 2 * entry.value().quiet; });
        if (m_restless.size() > MaxRestless / 2)
            m_restless.clear();
    }
}

void HashQueue::defer(HashId hash, Milliseconds delay)
{
    // Rounded, so that many files are looked at together.
    const Milliseconds due = ((m_clock.monotonic() + delay) / DeferStep + 1) * DeferStep;
    m_deferred.insert(hash, due);
    if (!m_timer || due < m_nextDue)
        armTimer(due);
}

void HashQueue::armTimer(Milliseconds due)
{
    m_nextDue = due;
    m_timer = m_timers.after(std::max(due - m_clock.monotonic(), Milliseconds{1}), [this] {
        const Milliseconds now = m_clock.monotonic();
        m_deferred.removeIf([now](const auto& entry) { return entry.value() <= now; });
        m_timer.reset();
        if (!m_deferred.isEmpty())
            armTimer(*std::min_element(m_deferred.cbegin(), m_deferred.cend()));
        lookAgain();
        fill();
    });
}

void HashQueue::drain()
{
    std::vector<HashOutcome> outcomes;
    std::vector<Checkpoint> checkpoints;
    {
        const std::lock_guard lock(m_outboxMutex);
        m_drainPosted = false;
        outcomes.swap(m_outcomes);
        checkpoints.swap(m_checkpoints);
    }
    for (const Checkpoint& checkpoint : checkpoints) {
        if (const Status status = m_store.addCheckpoint(checkpoint.hash, checkpoint.firstPiece, checkpoint.hashes);
            !status)
            qCWarning(lcLibrary) << "cannot store how far hashing is:" << status.error().detail;
    }
    for (HashOutcome& outcome : outcomes)
        handle(std::move(outcome));
    storeResults();
    fill();
}

void HashQueue::handle(HashOutcome outcome)
{
    m_totalsStale = true;
    const UnderWay file = m_underWay.value(outcome.hash);
    switch (outcome.kind) {
    case HashOutcome::Kind::Hashed:
        noteReading(file);
        m_unstored.append({outcome.hash, std::move(outcome.digest)});
        return; // under way until it is stored
    case HashOutcome::Kind::Changed:
        noteReading(file);
        [[fallthrough]];
    case HashOutcome::Kind::Vanished:
        defer(outcome.hash, RetryStale);
        m_stale.insert(outcome.hash);
        m_callbacks.stale(file.share, file.path);
        break;
    case HashOutcome::Kind::Unreadable:
        qCDebug(lcLibrary) << "cannot read" << QString::fromUtf8(file.path) << outcome.detail;
        m_unreadable.insert(outcome.hash, {file, outcome.detail});
        if (m_unreadable.size() == 1)
            m_retryTimer = m_timers.after(RetryUnreadable, [this] { wake(); });
        break;
    case HashOutcome::Kind::Cancelled:
        lookAgain();
        break;
    }
    m_underWay.remove(outcome.hash);
}

void HashQueue::storeResults()
{
    if (m_unstored.isEmpty())
        return;
    if (const Status status = m_store.addHashed(m_unstored); !status) {
        m_storeError = status.error();
        qCWarning(lcLibrary) << "cannot store what was hashed:" << status.error().detail;
        m_storeTimer = m_timers.after(RetryHashes, [this] {
            storeResults();
            fill();
        });
        return;
    }
    m_storeError.reset();
    m_totalsStale = true; // who asked meanwhile was told of these
    // Further digests may have been asked for while these were read, and passed them over.
    const bool incomplete = std::any_of(m_unstored.cbegin(), m_unstored.cend(), [this](const HashedFile& file) {
        return std::any_of(m_digests.cbegin(), m_digests.cend(),
                           [&file](Content::Algorithm algorithm) { return !file.digest.further.contains(algorithm); });
    });
    for (const HashedFile& file : std::as_const(m_unstored))
        m_underWay.remove(file.hash);
    m_filesHashed += static_cast<std::uint64_t>(m_unstored.size());
    m_unstored.clear();
    if (incomplete)
        lookAgain();
    m_callbacks.stored();
}

QString HashQueue::current() const
{
    const QByteArray path = m_pool->current();
    return QString::fromUtf8(path.mid(path.lastIndexOf('/') + 1));
}

LeftOut HashQueue::unreadable(ShareId share) const
{
    LeftOut result;
    for (const auto& [file, why] : m_unreadable) {
        if (file.share == share && !file.known)
            result.add({1, file.path, why});
    }
    return result;
}

QList<PendingTotals> HashQueue::totals()
{
    const Milliseconds now = m_clock.monotonic();
    if (m_totalsStale && (now >= m_nextTotals || isIdle())) {
        if (auto totals = m_store.pendingTotals(m_digests)) {
            m_totals = std::move(*totals);
            m_totalsStale = false;
            m_totalsAtBytes = bytesHashed();
            for (const Unreadable& file : std::as_const(m_unreadable)) {
                for (PendingTotals& share : m_totals) {
                    if (share.share == file.file.share && share.files > 0) {
                        --share.files;
                        share.bytes -= std::min(share.bytes, file.file.size);
                    }
                }
            }
        }
        const Milliseconds cost = m_clock.monotonic() - now;
        m_nextTotals = now + std::max(Milliseconds{500}, 20 * cost);
    }
    // What was read since then is no longer ahead.
    QList<PendingTotals> live = m_totals;
    std::uint64_t read = bytesHashed() - m_totalsAtBytes;
    for (PendingTotals& share : live) {
        const std::uint64_t less = std::min(read, share.bytes);
        share.bytes -= less;
        read -= less;
    }
    return live;
}

} // namespace Potluck::Library
