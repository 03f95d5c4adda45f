// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "transfer/disk.h"

#include <QString>

#include <functional>

// Where unfinished data lies, and how finished files get into place. Blocking calls for workers.
namespace Potluck::Transfer {

// The name of the hidden folder for partial data where the data directory is on another file system.
[[nodiscard]] QString partialFolderName();

// Makes and answers the folder for the partial file of a download into targetDir (absolute, may not exist yet):
// dataDir's partial/ where both are on one file system; else .potluck-partial in the highest folder above targetDir,
// never targetDir itself, that is on targetDir's file system and writable; else dataDir's partial/ again, and the
// finished file is copied. A folder of that name that belongs to somebody else, or is a link, is not used.
[[nodiscard]] Result<QString> choosePartialFolder(Disk& disk, const QString& dataDir, const QString& targetDir);

// Where a finished file of that name may go: targetDir is made, names in use are avoided ("name (2).ext").
[[nodiscard]] Result<QString> chooseFinalPath(Disk& disk, const QString& targetDir, const QString& name);

} // namespace Potluck::Transfer
