// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/library.h"

#include "base/log.h"
#include "library/hashqueue.h"
#include "library/scanrunner.h"
#include "library/sharefile.h"
#include "library/shareroots.h"
#include "library/watcher.h"

#include <sys/inotify.h>

#include <algorithm>
#include <deque>
#include <map>
#include <thread>

namespace Potluck::Library {
namespace {

constexpr Milliseconds PublishInterval{250};
constexpr Milliseconds ProgressInterval{500};
constexpr Milliseconds PruneDelay{60'000};
constexpr Milliseconds PruneInterval{24 * 3'600'000};
constexpr Milliseconds RetryStore{30'000};
constexpr Milliseconds MaxDebounce{60'000};
constexpr int PruneDays = 90;
// More changed folders than that are found faster by looking through the whole share.
constexpr std::size_t MaxDirty = 2'000;

} // namespace

class Library::Private
{
public:
    Private(Library* owner, LibraryStore& libraryStore, const Clock& libraryClock, TimerSource& timerSource,
            LibraryOptions libraryOptions);

    struct State
    {
        Share share;
        std::uint64_t rootDevice = 0;
        std::uint64_t rootInode = 0;
        bool needsRescan = false;         // not all of it is watched
        std::map<QByteArray, bool> dirty; // changed folders; true: with all below
    };
    struct Job
    {
        ShareId share;
        QByteArray path;
        bool recursive = true;

        friend bool operator==(const Job&, const Job&) = default;
    };
    struct Watched
    {
        ShareId share;
        QByteArray path;
    };

    void scanShare(ShareId share) { enqueue({share, {}, true}); }
    void enqueue(const Job& job);
    void startNextScan();
    void scanned(std::vector<ScannedDirectory> directories);
    void scanFinished(ScanOutcome outcome);
    [[nodiscard]] Status applyScan(std::vector<ScannedDirectory> directories);
    void storeFailed(const Error& error);

    void changed(const WatchEvent& event);
    void markDirty(ShareId share, const QByteArray& path, bool recursive);
    void flushDirty();
    void forgetWatches(ShareId share, const QByteArray& below);

    void rescanUnwatched();
    void lookForMissing();
    void refreshShares();
    void sequenceMoved();
    void tellProgress();
    void updatePending();
    [[nodiscard]] Progress progress();
    [[nodiscard]] bool isScanning() const;

    Library* const q;
    LibraryStore& store;
    const Clock& clock;
    TimerSource& timers;
    LibraryOptions options;

    std::map<ShareId, State> shares;
    QHash<int, Watched> watches;
    QSet<int> earlyWatches; // events came before the scan told which folder the watch is of
    std::deque<Job> jobs;
    std::optional<Job> running;
    Milliseconds runningSince{0};
    Milliseconds lastPartialCost{0};
    std::uint64_t toldSequence = 0;
    Milliseconds publishedAt{0};

    Progress toldProgress;
    std::uint64_t rateBytes = 0;
    Milliseconds rateAt{0};
    double rate = 0;

    std::unique_ptr<Timer> dirtyTimer;
    std::unique_ptr<Timer> publishTimer;
    std::unique_ptr<Timer> progressTimer;
    std::unique_ptr<Timer> rescanTimer;
    std::unique_ptr<Timer> availabilityTimer;
    std::unique_ptr<Timer> pruneTimer;
    std::unique_ptr<Timer> retryTimer;

    std::unique_ptr<Watcher> watcher;
    std::unique_ptr<HashQueue> queue;
    std::unique_ptr<ScanRunner> runner; // its end cancels the scan, which uses the watcher
};

Library::Private::Private(Library* owner, LibraryStore& libraryStore, const Clock& libraryClock,
                          TimerSource& timerSource, LibraryOptions libraryOptions)
    : q(owner), store(libraryStore), clock(libraryClock), timers(timerSource), options(std::move(libraryOptions))
{
    if (options.hashThreads <= 0)
        options.hashThreads = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    if (options.watch)
        watcher = std::make_unique<Watcher>([this](const WatchEvent& event) { changed(event); });
    HashQueue::Callbacks hashing;
    hashing.stored = [this] { sequenceMoved(); };
    hashing.stale = [this](ShareId share, const QByteArray& path) {
        markDirty(share, path.left(std::max<qsizetype>(path.lastIndexOf('/'), 0)), false);
    };
    queue = std::make_unique<HashQueue>(store, clock, timers, options.hashThreads, options.settle, std::move(hashing));
    queue->setDigests(options.digests);
    queue->setRate(options.hashRate);
    queue->setPaused(options.paused);
    ScanRunner::Callbacks scanning;
    scanning.scanned = [this](std::vector<ScannedDirectory> directories) { scanned(std::move(directories)); };
    scanning.finished = [this](ScanOutcome outcome) { scanFinished(std::move(outcome)); };
    runner = std::make_unique<ScanRunner>(watcher.get(), std::move(scanning));
}

void Library::Private::enqueue(const Job& job)
{
    // One look through the whole share includes all that wait for it.
    if (job.recursive && job.path.isEmpty())
        std::erase_if(jobs, [&](const Job& other) { return other.share == job.share; });
    const bool isIncluded = std::any_of(jobs.begin(), jobs.end(), [&](const Job& other) {
        return other == job || (other.share == job.share && other.recursive && other.path.isEmpty());
    });
    if (!isIncluded)
        jobs.push_back(job);
    startNextScan();
}

void Library::Private::startNextScan()
{
    while (!running && !jobs.empty()) {
        const Job job = jobs.front();
        jobs.pop_front();
        const auto state = shares.find(job.share);
        if (state == shares.end())
            continue;
        auto known = job.recursive ? store.directories(job.share, job.path) : store.children(job.share, job.path);
        if (!known) {
            storeFailed(known.error());
            continue;
        }
        ScanRequest request{state->second.share.root,
                            job.path,
                            job.recursive,
                            options.rules,
                            std::move(*known),
                            state->second.rootDevice,
                            state->second.rootInode,
                            state->second.share.files > 0};
        running = job;
        runningSince = clock.monotonic();
        runner->start(std::move(request));
    }
}

void Library::Private::scanned(std::vector<ScannedDirectory> directories)
{
    if (!running || !shares.contains(running->share)) { // the share was removed meanwhile
        for (const ScannedDirectory& directory : directories) {
            if (watcher && !watches.contains(directory.watch))
                watcher->remove(directory.watch);
        }
        return;
    }
    for (const ScannedDirectory& directory : directories) {
        if (directory.watch < 0)
            continue;
        watches.insert(directory.watch, {running->share, directory.path});
        if (earlyWatches.remove(directory.watch))
            markDirty(running->share, directory.path, false);
    }
    if (const Status status = applyScan(std::move(directories)); !status)
        storeFailed(status.error());
}

Status Library::Private::applyScan(std::vector<ScannedDirectory> directories)
{
    QList<DirectoryUpdate> updates;
    for (const ScannedDirectory& directory : directories) {
        if (!directory.isChanged)
            continue;
        QList<FileRecord> records;
        if (!directory.known.isNull()) {
            auto stored = store.files(directory.known);
            if (!stored)
                return stored.error();
            records = std::move(*stored);
        }
        ListingDifference difference = differenceOf(directory.listing, std::move(records));
        updates.append({directory.path, directory.fingerprint, directory.listing.size(), directory.listing.totalBytes(),
                        std::move(difference.added), std::move(difference.changed), std::move(difference.removed)});
    }
    if (updates.isEmpty())
        return {};
    const auto grown = store.apply(running->share, updates);
    if (!grown)
        return grown.error();
    sequenceMoved();
    queue->add(*grown);
    return {};
}

// What could not be stored is found again: its folders keep their old fingerprints.
void Library::Private::storeFailed(const Error& error)
{
    qCWarning(lcLibrary) << "cannot store what is shared:" << error.detail;
    if (running) {
        if (const auto state = shares.find(running->share); state != shares.end())
            state->second.share.detail = error.detail;
    }
    if (!retryTimer)
        retryTimer = timers.after(RetryStore, [this] {
            retryTimer.reset();
            q->rescan();
        });
}

void Library::Private::scanFinished(ScanOutcome outcome)
{
    const Job job = *running;
    running.reset();
    const auto found = shares.find(job.share);
    if (found != shares.end() && !outcome.cancelled) {
        State& state = found->second;
        const bool whole = job.recursive && job.path.isEmpty();
        if (outcome.rootMissing) {
            state.share.state = Share::State::Unavailable;
            state.share.detail = outcome.detail;
        } else {
            if (!outcome.vanished.isEmpty()) {
                if (const Status status = store.removeDirectories(job.share, outcome.vanished); !status)
                    storeFailed(status.error());
                for (const QByteArray& path : std::as_const(outcome.vanished))
                    forgetWatches(job.share, path);
            }
            if (outcome.rootDevice != state.rootDevice || outcome.rootInode != state.rootInode) {
                if (const Status status = store.setShareRoot(job.share, outcome.rootDevice, outcome.rootInode);
                    status) {
                    state.rootDevice = outcome.rootDevice;
                    state.rootInode = outcome.rootInode;
                } else {
                    storeFailed(status.error());
                }
            }
            if (whole || state.share.state == Share::State::Unavailable)
                state.share.state = Share::State::Ready;
            if (whole || !outcome.detail.isEmpty())
                state.share.detail = outcome.detail;
            state.needsRescan = whole ? outcome.unwatched > 0 || !watcher : state.needsRescan || outcome.unwatched > 0;
            if (whole && !tellsAllChanges(openRoot(state.share.root).fd()))
                state.needsRescan = true;
        }
        if (!whole)
            lastPartialCost = clock.monotonic() - runningSince;
        refreshShares();
        sequenceMoved();
        queue->wake();
        queue->setEager(job.share, false);
    }
    startNextScan();
    if (!running)
        earlyWatches.clear();
    Q_EMIT q->sharesChanged();
    tellProgress();
}

void Library::Private::changed(const WatchEvent& event)
{
    if (event.mask & IN_Q_OVERFLOW) {
        qCInfo(lcLibrary) << "too many changes at once, looking through all shares";
        for (const auto& [id, state] : shares)
            markDirty(id, {}, true);
        return;
    }
    const auto watched = watches.constFind(event.watch);
    if (watched == watches.cend()) {
        if (running && !(event.mask & IN_IGNORED))
            earlyWatches.insert(event.watch);
        return;
    }
    const Watched folder = *watched;
    if (event.mask & IN_IGNORED) {
        watches.remove(event.watch);
        return;
    }
    if (event.mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT)) {
        // For other folders their parent tells the same.
        if (folder.path.isEmpty() || event.mask & IN_UNMOUNT)
            markDirty(folder.share, {}, true);
        return;
    }
    if (event.name.isEmpty() || !(event.mask & IN_ISDIR)) {
        if (event.name.isEmpty() || !options.rules.leavesOut(event.name))
            markDirty(folder.share, folder.path, false);
        return;
    }
    if (options.rules.leavesOut(event.name))
        return;
    const QByteArray path = folder.path.isEmpty() ? event.name : QByteArray(folder.path + '/' + event.name);
    markDirty(folder.share, path, !(event.mask & IN_ATTRIB));
}

void Library::Private::markDirty(ShareId share, const QByteArray& path, bool recursive)
{
    const auto found = shares.find(share);
    if (found == shares.end())
        return;
    auto& dirty = found->second.dirty;
    if (dirty.size() >= MaxDirty) {
        dirty.clear();
        dirty[{}] = true;
    } else if (const auto whole = dirty.find({}); whole == dirty.end() || !whole->second) {
        dirty[path] |= recursive;
    }
    // Folders that take long to read are read less often.
    if (!dirtyTimer)
        dirtyTimer =
            timers.after(std::clamp(10 * lastPartialCost, options.debounce, std::max(options.debounce, MaxDebounce)),
                         [this] { flushDirty(); });
}

void Library::Private::flushDirty()
{
    dirtyTimer.reset();
    for (auto& [id, state] : shares) {
        for (const auto& [path, recursive] : std::exchange(state.dirty, {}))
            enqueue({id, path, recursive});
    }
}

void Library::Private::forgetWatches(ShareId share, const QByteArray& below)
{
    const QByteArray inside = below + '/';
    watches.removeIf([&](const auto& entry) {
        const Watched& watched = entry.value();
        const bool isBelow = below.isEmpty() || watched.path == below || watched.path.startsWith(inside);
        if (watched.share != share || !isBelow)
            return false;
        watcher->remove(entry.key());
        return true;
    });
}

void Library::Private::rescanUnwatched()
{
    for (const auto& [id, state] : shares) {
        if (state.needsRescan)
            scanShare(id);
    }
}

void Library::Private::lookForMissing()
{
    for (const auto& [id, state] : shares) {
        if (state.share.state == Share::State::Unavailable)
            scanShare(id);
    }
}

void Library::Private::refreshShares()
{
    const auto records = store.shares();
    if (!records)
        return;
    for (const ShareRecord& record : *records) {
        if (const auto state = shares.find(record.id); state != shares.end()) {
            state->second.share.files = record.files;
            state->second.share.bytes = record.bytes;
        }
    }
}

// Tells at once, then at most a few times a second.
void Library::Private::sequenceMoved()
{
    if (store.sequence() == toldSequence || publishTimer)
        return;
    const Milliseconds wait = std::max(publishedAt + PublishInterval - clock.monotonic(), Milliseconds{0});
    publishTimer = timers.after(wait, [this] {
        publishTimer.reset();
        publishedAt = clock.monotonic();
        toldSequence = store.sequence();
        Q_EMIT q->published(toldSequence);
    });
}

bool Library::Private::isScanning() const
{
    return running || !jobs.empty() ||
           std::any_of(shares.begin(), shares.end(), [](const auto& entry) { return !entry.second.dirty.empty(); });
}

void Library::Private::updatePending()
{
    for (auto& [id, state] : shares) {
        state.share.pendingFiles = 0;
        state.share.pendingBytes = 0;
    }
    const QList<PendingTotals> totals = queue->totals();
    for (const PendingTotals& total : totals) {
        if (const auto state = shares.find(total.share); state != shares.end()) {
            state->second.share.pendingFiles = total.files;
            state->second.share.pendingBytes = total.bytes;
        }
    }
}

Progress Library::Private::progress()
{
    updatePending();
    Progress progress;
    for (const auto& [id, state] : shares) {
        progress.pendingFiles += state.share.pendingFiles;
        progress.pendingBytes += state.share.pendingBytes;
    }
    progress.bytesHashed = queue->bytesHashed();
    progress.rate = static_cast<std::uint64_t>(rate);
    progress.scanning = isScanning();
    progress.paused = options.paused;
    return progress;
}

void Library::Private::tellProgress()
{
    constexpr double Smoothing = 0.3; // of the newest interval
    const Milliseconds now = clock.monotonic();
    if (const auto elapsed = now - rateAt; elapsed >= ProgressInterval / 2) {
        const std::uint64_t bytes = queue->bytesHashed();
        const double latest = 1000.0 * double(bytes - rateBytes) / double(elapsed.count());
        rate = rate == 0 ? latest : Smoothing * latest + (1 - Smoothing) * rate;
        if (bytes == rateBytes && rate < 1)
            rate = 0;
        rateBytes = bytes;
        rateAt = now;
    }
    if (running)
        refreshShares();
    const Progress current = progress();
    if (current == toldProgress)
        return;
    toldProgress = current;
    Q_EMIT q->progressChanged(current);
}

Library::Library(LibraryStore& store, const Clock& clock, TimerSource& timers, LibraryOptions options, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(this, store, clock, timers, std::move(options)))
{}

Library::~Library() = default;

Status Library::start()
{
    auto records = d->store.shares();
    if (!records)
        return records.error();
    for (const ShareRecord& record : std::as_const(*records)) {
        Private::State state;
        state.share.id = record.id;
        state.share.root = record.root;
        state.share.name = record.name;
        state.share.files = record.files;
        state.share.bytes = record.bytes;
        state.rootDevice = record.device;
        state.rootInode = record.inode;
        d->shares.emplace(record.id, std::move(state));
    }
    d->toldSequence = d->store.sequence();
    d->rateAt = d->clock.monotonic();
    for (const auto& [id, state] : d->shares) {
        d->queue->setEager(id, true);
        d->scanShare(id);
    }
    d->progressTimer = d->timers.every(ProgressInterval, [this] { d->tellProgress(); });
    d->rescanTimer = d->timers.every(d->options.rescanInterval, [this] { d->rescanUnwatched(); });
    d->availabilityTimer = d->timers.every(d->options.availabilityInterval, [this] { d->lookForMissing(); });
    d->pruneTimer = d->timers.after(PruneDelay, [this] {
        const auto prune = [this] {
            if (const Status status = d->store.prune(PruneDays); !status)
                qCWarning(lcLibrary) << "cannot tidy the hash cache:" << status.error().detail;
        };
        prune();
        d->pruneTimer = d->timers.every(PruneInterval, prune);
    });
    d->queue->wake();
    return {};
}

Result<ShareId> Library::addShare(const QString& folder)
{
    const auto root = shareRootFrom(folder);
    if (!root)
        return root.error();
    QList<Share> others = shares();
    if (const Status status = checkBesideOthers(*root, others); !status)
        return status.error();
    const QString name = shareNameFor(*root, others);
    const auto id = d->store.addShare(*root, name);
    if (!id)
        return id;
    Private::State state;
    state.share.id = *id;
    state.share.root = *root;
    state.share.name = name;
    d->shares.emplace(*id, std::move(state));
    d->queue->setEager(*id, true);
    d->scanShare(*id);
    Q_EMIT sharesChanged();
    return id;
}

Status Library::removeShare(ShareId share)
{
    if (!d->shares.contains(share))
        return Error{ErrorCode::NotFound, QStringLiteral("there is no such share")};
    if (const Status status = d->store.removeShare(share); !status)
        return status;
    d->shares.erase(share);
    if (d->running && d->running->share == share)
        d->runner->cancel();
    if (d->watcher)
        d->forgetWatches(share, {});
    d->queue->restart();
    d->sequenceMoved();
    Q_EMIT sharesChanged();
    return {};
}

std::optional<ShareId> Library::shareAt(const QString& folder) const
{
    const QByteArray root = cleanedRoot(folder);
    const auto resolved = shareRootFrom(folder);
    for (const auto& [id, state] : d->shares) {
        if (state.share.root == root || (resolved && state.share.root == *resolved))
            return id;
    }
    return std::nullopt;
}

QList<Share> Library::shares() const
{
    d->updatePending();
    QList<Share> shares;
    for (const auto& [id, state] : d->shares)
        shares.append(state.share);
    return shares;
}

Progress Library::progress() const
{
    return d->progress();
}

void Library::rescan()
{
    for (const auto& [id, state] : d->shares)
        d->scanShare(id);
}

void Library::recheck(const LocatedFile& file)
{
    for (const auto& [id, state] : d->shares) {
        if (state.share.root == file.root)
            d->markDirty(id, file.path.left(std::max<qsizetype>(file.path.lastIndexOf('/'), 0)), false);
    }
}

void Library::setRules(const ShareRules& rules)
{
    if (d->options.rules == rules)
        return;
    d->options.rules = rules;
    rescan();
}

void Library::setDigests(const Content::Algorithms& digests)
{
    d->options.digests = digests;
    d->queue->setDigests(digests);
}

void Library::setHashRate(std::uint64_t bytesPerSecond)
{
    d->options.hashRate = bytesPerSecond;
    d->queue->setRate(bytesPerSecond);
}

void Library::setPaused(bool paused)
{
    d->options.paused = paused;
    d->queue->setPaused(paused);
    d->tellProgress();
}

Epoch Library::epoch() const
{
    return d->store.epoch();
}

std::uint64_t Library::sequence() const
{
    return d->store.sequence();
}

Result<ChangePage> Library::changesSince(std::uint64_t sequence, int limit) const
{
    return d->store.changesSince(sequence, limit);
}

Result<std::optional<std::uint64_t>> Library::acknowledged(const QString& index) const
{
    return d->store.acknowledged(index);
}

Status Library::acknowledge(const QString& index, std::uint64_t sequence)
{
    return d->store.acknowledge(index, sequence);
}

Status Library::forgetIndex(const QString& index)
{
    return d->store.forgetIndex(index);
}

} // namespace Potluck::Library
