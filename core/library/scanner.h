// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/leftout.h"
#include "library/librarystore.h"
#include "library/listing.h"
#include "library/rules.h"
#include "library/sharefile.h"
#include "library/types.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <atomic>
#include <functional>
#include <optional>

namespace Potluck::Library {

struct ScanRequest
{
    QByteArray root;
    QByteArray path; // relative to the root; "" is the root itself
    // False: only this folder, and what is below such folders in it that are not known yet.
    bool recursive = true;
    ShareRules rules;
    std::optional<FolderId> leftOut; // this folder is left out with all below it, wherever it is met
    QList<DirectoryRecord> known;    // at and below the path; its direct children suffice where not recursive
    // The root's identity when it was last read (0: never) and whether files were in it: an empty folder of another
    // identity is then the place where a disk is not mounted.
    std::uint64_t rootDevice = 0;
    std::uint64_t rootInode = 0;
    bool hadFiles = false;
};

// A folder that was read.
struct ScannedDirectory
{
    QByteArray path;
    int watch = -1;
    LeftOut leftOut;       // of its files, those whose names cannot be published; told though unchanged
    bool isChanged = true; // else what follows is empty
    DirectoryId known;     // null: not known yet
    QByteArray fingerprint;
    Listing listing; // sorted
};

struct ScanOutcome
{
    bool cancelled = false;
    bool rootMissing = false; // nothing was read; detail says why
    QString detail;           // the first thing that could not be read, one English sentence; empty: all was read
    std::uint64_t rootDevice = 0;
    std::uint64_t rootInode = 0;
    QList<QByteArray> vanished; // known folders that are no longer there (or hold nothing that is shared), not each
                                // of those below them
    qint64 directories = 0;
    qint64 unwatched = 0; // folders that could not be watched
};

struct ScanHooks
{
    // Called for every folder that was read.
    std::function<void(ScannedDirectory)> scanned;
    // Begins to watch an open folder before it is read; -1 when that is not possible. May be empty.
    std::function<int(int)> watch;
};

// Reads a share's folders from the disk: regular files only, no symbolic links, what the rules leave out left out.
// Runs on the calling thread, as fast as the file system answers; keeps one folder open at a time. Folders that fail
// to be read for a passing reason (an I/O error, no descriptors left) keep what is known of them. `cancelled` may be
// set from any thread and is looked at between files.
[[nodiscard]] ScanOutcome scan(const ScanRequest& request, const ScanHooks& hooks, const std::atomic<bool>& cancelled);

} // namespace Potluck::Library
