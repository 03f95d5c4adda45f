// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "content/contentid.h"
#include "transfer/disk.h"
#include "transfer/journal.h"

#include <QSet>
#include <QString>

// Where unfinished data lies, and how finished files get into place. Blocking calls for workers.
namespace Potluck::Transfer {

// The name of the hidden folder for partial data where the data directory is on another file system.
[[nodiscard]] QString partialFolderName();

// Makes and answers the folder for the partial file of a download into targetDir (absolute, may not exist yet):
// dataDir's partial/ where both are on one file system; else .potluck-partial in the highest folder above targetDir,
// never targetDir itself, that is on targetDir's file system and writable; else dataDir's partial/ again, and the
// finished file is copied. A folder of that name that belongs to somebody else, or is a link, is not used.
[[nodiscard]] Result<QString> choosePartialFolder(Disk& disk, const QString& dataDir, const QString& targetDir);

// The name of a download's partial file, with the extension of the file that it becomes, so that it can be opened
// before it is whole. `salt` makes it new each time: what the journal says of an earlier file, lost and made anew, can
// then never be taken for the new one.
[[nodiscard]] QString partialFileName(const JournalEntry& entry, std::uint64_t salt);

// Removes files from dataDir's partial/ that no download in the journal has: left by a crash between two steps.
void removeOrphans(Disk& disk, const QString& dataDir, const QSet<QString>& partialPaths);

// A file of that size that lies in targetDir under the name or a numbered one; nothing where there is none.
[[nodiscard]] QString findPlaced(Disk& disk, const QString& targetDir, const QString& name, std::uint64_t size);

// Where a finished file of that name may go: targetDir is made, names in use are avoided ("name (2).ext").
[[nodiscard]] Result<QString> chooseFinalPath(Disk& disk, const QString& targetDir, const QString& name);

} // namespace Potluck::Transfer
