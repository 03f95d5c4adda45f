// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/hashqueue.h"
#include "library/library.h"
#include "library/scanrunner.h"
#include "library/watcher.h"

#include <QHash>
#include <QSet>

#include <deque>
#include <map>
#include <optional>
#include <vector>

namespace Potluck::Library {

// What is behind Library: which folders are to be read (libraryscans.cpp) and what is told of it all (library.cpp).
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
        // Scanning, Ready or Unavailable; what is told besides is worked out of it and what follows.
        Share::State found = Share::State::Scanning;
        bool needsRescan = false;              // not all of it is watched
        QString unread;                        // what the last look could not read, or why there is nothing to look at
        std::optional<Error> blocked;          // what was found could not be stored
        std::map<QByteArray, LeftOut> leftOut; // by folder
        std::map<QByteArray, bool> dirty;      // changed folders; true: with all below
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
    void storeFailed(ShareId share, const Error& error);

    void changed(const WatchEvent& event);
    void markDirty(ShareId share, const QByteArray& path, bool recursive);
    void flushDirty();
    void forgetWatches(ShareId share, const QByteArray& below);

    void rescanUnwatched();
    void lookForMissing();
    void refreshShares();
    void sequenceMoved();
    void tellProgress();
    // Brings what is told of the shares up to date.
    void updateShares();
    [[nodiscard]] Progress progress();
    [[nodiscard]] bool isScanning() const;

    Library* const q;
    LibraryStore& store;
    const Clock& clock;
    TimerSource& timers;
    LibraryOptions options;
    const std::optional<FolderId> privateFolder;

    std::map<ShareId, State> shares;
    QHash<int, Watched> watches;
    QSet<int> earlyWatches; // events came before the scan told which folder the watch is of
    std::deque<Job> jobs;
    std::optional<Job> running;
    bool runningFailed = false; // to store what it found
    Milliseconds runningSince{0};
    Milliseconds lastPartialCost{0};
    std::uint64_t toldSequence = 0;
    Milliseconds publishedAt{0};

    Progress toldProgress;
    QList<Share> toldShares;
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

} // namespace Potluck::Library
