// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <functional>

namespace Potluck::Content {

// What the usual file systems take as one name, in bytes of UTF-8.
constexpr qsizetype MaxFileNameBytes = 255;

// Turns a name that came from anywhere into one harmless file name: no folder (only what follows the last slash or
// backslash counts), no control, bidi or invisible formatting characters, none of <>:"|?* or lone surrogates, no
// leading dots or blanks (hidden files), no trailing ones, no name reserved on Windows, at most 255 bytes of UTF-8
// with the extension kept, in Unicode's composed form. Never empty ("file" where nothing is left). Idempotent.
[[nodiscard]] QString safeFileName(const QString& name);

// "name (2).ext" for number 2, still at most 255 bytes; the name itself for numbers below 2. Endings such as .tar.gz
// stay whole.
[[nodiscard]] QString numberedName(const QString& name, std::uint64_t number);

// The first of name, "name (2).ext", "name (3).ext"... that is not taken. Gives up after 10,000 and returns the last.
[[nodiscard]] QString uniqueName(const QString& name, const std::function<bool(const QString&)>& isTaken);

} // namespace Potluck::Content
