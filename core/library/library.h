// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/timers.h"
#include "content/digest.h"
#include "library/librarystore.h"
#include "library/rules.h"
#include "library/types.h"

#include <QObject>

#include <memory>

namespace Potluck::Library {

struct LibraryOptions
{
    ShareRules rules;                          // as long as no others were set
    PrivateFolder privateFolder;               // must exist when the library is made
    Content::Algorithms digests;               // further digests wanted beside the content id
    int hashThreads = 0;                       // 0: one per core
    std::uint64_t hashRate = 0;                // bytes a second over all threads, 0: no limit
    bool paused = false;                       // hashing waits
    bool watch = true;                         // notice changes as they happen (inotify)
    Milliseconds settle{2000};                 // a file is hashed once it was left alone for that long
    Milliseconds debounce{500};                // changes in a directory are gathered for that long
    Milliseconds rescanInterval{600'000};      // for what cannot be watched
    Milliseconds availabilityInterval{10'000}; // how often a missing share is looked for
};

// What this peer shares: shared folders are scanned and watched, their files hashed, and every change published as a
// delta with an increasing sequence number.
//
// Lives on one thread with an event loop (the library thread): construct, call and destroy it there; calls wait for
// SQL but never for a scan or for hashing, which run on threads of its own and stop within about 50 ms when it is
// destroyed. The store and the clock must outlive it. A change is noticed when its writer closes the file; what is
// written without ever being closed is found by recheck(). Symbolic links are never followed: what they point to is
// shared where it lies inside a share, and not where it does not.
class Library : public QObject
{
    Q_OBJECT

public:
    Library(LibraryStore& store, const Clock& clock, TimerSource& timers, LibraryOptions options,
            QObject* parent = nullptr);
    ~Library() override;

    // Reads the shares from the store and begins to scan them; those that turned private meanwhile are withdrawn. Once.
    [[nodiscard]] Status start();

    // Shares a folder and begins to scan it. NotFound, PermissionDenied (cannot be read), InvalidArgument (not a
    // folder, inside another share, containing one, or private), AlreadyExists (shared already). A share that contains
    // the private folder is shared without it.
    [[nodiscard]] Result<ShareId> addShare(const QString& folder);
    [[nodiscard]] Status removeShare(ShareId share);
    // The share with that folder, however it is written; nothing when there is none.
    [[nodiscard]] std::optional<ShareId> shareAt(const QString& folder) const;
    [[nodiscard]] QList<Share> shares() const;
    [[nodiscard]] Progress progress() const;

    // Looks through all shares again.
    void rescan();
    // Somebody found that this file is not what was published: looks through its folder.
    void recheck(const LocatedFile& file);

    // What is left out, kept in the store. setRules() looks through all shares again.
    [[nodiscard]] ShareRules rules() const;
    [[nodiscard]] Status setRules(const ShareRules& rules);
    // Files that lack a wanted digest are read again in the background.
    void setDigests(const Content::Algorithms& digests);
    void setHashRate(std::uint64_t bytesPerSecond);
    void setPaused(bool paused);

    // What indexes are told: send changesSince(acknowledged), at most `limit` at a time, then acknowledge() the last
    // sequence. An index that knows another epoch must first drop all entries of this peer and begin at 0. `index` is
    // any name that the caller gives an index.
    [[nodiscard]] Epoch epoch() const;
    [[nodiscard]] std::uint64_t sequence() const;
    [[nodiscard]] Result<ChangePage> changesSince(std::uint64_t sequence, int limit) const;
    [[nodiscard]] Result<std::optional<std::uint64_t>> acknowledged(const QString& index) const;
    [[nodiscard]] Status acknowledge(const QString& index, std::uint64_t sequence);
    [[nodiscard]] Status forgetIndex(const QString& index);

    // What somebody got of what is shared; read with LibraryReader::given().
    [[nodiscard]] Status addGiven(const QList<Given>& given);

Q_SIGNALS:
    // There are changes up to that sequence; at most a few times a second.
    void published(quint64 sequence);
    // A share came, went, became available or unavailable, or was looked through.
    void sharesChanged();
    void progressChanged(const Potluck::Library::Progress& progress);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Potluck::Library
