// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/libraryprivate.h"

#include "base/log.h"
#include "library/sharefile.h"

#include <sys/inotify.h>

#include <algorithm>

namespace Potluck::Library {
namespace {

constexpr Milliseconds RetryChanges{30'000};
constexpr Milliseconds MaxDebounce{60'000};
// More changed folders than that are found faster by looking through the whole share.
constexpr std::size_t MaxDirty = 2'000;

} // namespace

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
            storeFailed(job.share, known.error());
            continue;
        }
        ScanRequest request{state->second.share.root,
                            job.path,
                            job.recursive,
                            options.rules,
                            privateFolder,
                            std::move(*known),
                            state->second.rootDevice,
                            state->second.rootInode,
                            state->second.share.files > 0};
        running = job;
        runningFailed = false;
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
    auto& leftOut = shares.at(running->share).leftOut;
    for (const ScannedDirectory& directory : directories) {
        if (directory.leftOut.files > 0)
            leftOut[directory.path] = directory.leftOut;
        else
            leftOut.erase(directory.path);
        if (directory.watch < 0)
            continue;
        watches.insert(directory.watch, {running->share, directory.path});
        if (earlyWatches.remove(directory.watch))
            markDirty(running->share, directory.path, false);
    }
    if (const Status status = applyScan(std::move(directories)); !status)
        storeFailed(running->share, status.error());
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
void Library::Private::storeFailed(ShareId share, const Error& error)
{
    qCWarning(lcLibrary) << "cannot store what is shared:" << error.detail;
    runningFailed = true;
    if (const auto state = shares.find(share); state != shares.end())
        state->second.blocked = error;
    if (!retryTimer)
        retryTimer = timers.after(RetryChanges, [this] {
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
            state.found = Share::State::Unavailable;
            state.unread = outcome.detail;
        } else {
            if (!outcome.vanished.isEmpty()) {
                if (const Status status = store.removeDirectories(job.share, outcome.vanished); !status)
                    storeFailed(job.share, status.error());
                for (const QByteArray& path : std::as_const(outcome.vanished)) {
                    forgetWatches(job.share, path);
                    std::erase_if(state.leftOut, [&](const auto& entry) {
                        return path.isEmpty() || entry.first == path || entry.first.startsWith(QByteArray(path + '/'));
                    });
                }
            }
            if (outcome.rootDevice != state.rootDevice || outcome.rootInode != state.rootInode) {
                if (const Status status = store.setShareRoot(job.share, outcome.rootDevice, outcome.rootInode);
                    status) {
                    state.rootDevice = outcome.rootDevice;
                    state.rootInode = outcome.rootInode;
                } else {
                    storeFailed(job.share, status.error());
                }
            }
            if (whole && !runningFailed)
                state.blocked.reset();
            if (whole || state.found == Share::State::Unavailable)
                state.found = Share::State::Ready;
            if (whole || !outcome.detail.isEmpty())
                state.unread = outcome.detail;
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
        if (state.found == Share::State::Unavailable)
            scanShare(id);
    }
}

} // namespace Potluck::Library
