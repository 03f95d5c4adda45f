// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/library.h"

#include "base/log.h"
#include "library/libraryprivate.h"
#include "library/shareroots.h"

#include <algorithm>
#include <thread>

namespace Potluck::Library {
namespace {

constexpr Milliseconds PublishInterval{250};
constexpr Milliseconds ProgressInterval{500};
constexpr Milliseconds PruneDelay{60'000};
constexpr Milliseconds PruneInterval{24 * 3'600'000};
constexpr int PruneDays = 90;

} // namespace

Library::Private::Private(Library* owner, LibraryStore& libraryStore, const Clock& libraryClock,
                          TimerSource& timerSource, LibraryOptions libraryOptions)
    : q(owner)
    , store(libraryStore)
    , clock(libraryClock)
    , timers(timerSource)
    , options(std::move(libraryOptions))
    , privateFolder(folderAt(options.privateFolder.path))
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

void Library::Private::updateShares()
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
    for (auto& [id, state] : shares) {
        Share& share = state.share;
        share.state = state.found;
        share.detail = state.unread;
        if (state.found == Share::State::Unavailable)
            continue;
        const auto& failure = state.blocked || share.pendingFiles == 0 ? state.blocked : queue->storeError();
        if (failure) {
            share.state = Share::State::Blocked;
            share.detail = failure->detail;
            continue;
        }
        LeftOut leftOut;
        for (const auto& [folder, files] : state.leftOut)
            leftOut.add(files);
        leftOut.add(queue->unreadable(id));
        const QString sentence = leftOut.sentence();
        if (!share.detail.isEmpty() && !sentence.isEmpty())
            share.detail += QStringLiteral("; ");
        share.detail += sentence;
    }
}

Progress Library::Private::progress()
{
    updateShares();
    Progress progress;
    for (const auto& [id, state] : shares) {
        progress.pendingFiles += state.share.pendingFiles;
        progress.pendingBytes += state.share.pendingBytes;
    }
    progress.bytesHashed = queue->bytesHashed();
    progress.filesHashed = queue->filesHashed();
    progress.current = options.paused ? QString() : queue->current();
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
    const QList<Share> currentShares = q->shares();
    const bool moved = std::exchange(toldProgress, current) != current;
    if (std::exchange(toldShares, currentShares) != currentShares)
        Q_EMIT q->sharesChanged();
    if (moved)
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
    auto rules = d->store.rules();
    if (!rules)
        return rules.error();
    if (*rules)
        d->options.rules = **rules;
    for (const ShareRecord& record : std::as_const(*records)) {
        if (const Status status = checkNotPrivate(record.root, d->options.privateFolder); !status) {
            qCWarning(lcLibrary) << "no longer shared:" << status.error().detail;
            if (const Status removed = d->store.removeShare(record.id); !removed)
                return removed;
            continue;
        }
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
    if (const Status status = checkNotPrivate(*root, d->options.privateFolder); !status)
        return status.error();
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
    d->updateShares();
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

ShareRules Library::rules() const
{
    return d->options.rules;
}

Status Library::setRules(const ShareRules& rules)
{
    if (const Status stored = d->store.setRules(rules); !stored)
        return stored;
    if (d->options.rules == rules)
        return {};
    d->options.rules = rules;
    rescan();
    return {};
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

Status Library::addGiven(const QList<Given>& given)
{
    return d->store.addGiven(given);
}

} // namespace Potluck::Library
