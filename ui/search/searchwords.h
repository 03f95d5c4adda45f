// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

// What the search page says, and what it makes of names. Pure.
namespace Potluck::Ui {

// A search for files that are called alike: the telling words of a name, without its extension and its numbers.
[[nodiscard]] QString similarQuery(const QString& fileName);

// One plain sentence for a search that failed.
[[nodiscard]] QString searchFailure(const Error& error);

// "8 files from 5 peers, 0.6 s"; with fewer shown than found "3 of 8 files ..."
[[nodiscard]] QString searchSummary(int shown, int found, int peers, qint64 milliseconds);

} // namespace Potluck::Ui
