// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "library/types.h"

namespace Potluck::Library {

// Which folders may become shares. Each asks the disk, briefly.

// The folder as a share's root: absolute, symbolic links resolved. NotFound, InvalidArgument (not a folder),
// PermissionDenied (cannot be read).
[[nodiscard]] Result<QByteArray> shareRootFrom(const QString& folder);

// The path made absolute by its text alone: for a folder that may no longer be there.
[[nodiscard]] QByteArray cleanedRoot(const QString& folder);

// AlreadyExists where it is a share, InvalidArgument where it lies inside one or contains one.
[[nodiscard]] Status checkBesideOthers(const QByteArray& root, const QList<Share>& others);

// InvalidArgument where it is the private folder or lies inside it, unless it may be shared. Links do not help.
[[nodiscard]] Status checkNotPrivate(const QByteArray& root, const PrivateFolder& folder);

// What others see: the folder's own name, with a number where another share has it.
[[nodiscard]] QString shareNameFor(const QByteArray& root, const QList<Share>& others);

} // namespace Potluck::Library
