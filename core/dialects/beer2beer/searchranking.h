// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialects/beer2beer/messages.h"
#include "index/peer.h"
#include "index/searchresult.h"

#include <QList>
#include <QStringList>

// How the network's programs search: a file's score is how often the words stand in its name, lower-cased, together.
// Pure.
namespace Potluck::Beer2beer {

// The words (lower-cased) counted in the name, without overlaps.
[[nodiscard]] int scoreOf(const QString& name, const QStringList& words);

// What a peer that speaks this dialect can be called by: IPv4 before others, for the programs know no others. Port 0
// and no host where there is none.
[[nodiscard]] Index::Endpoint callableAt(const QList<Index::Endpoint>& addresses, Dialects dialects);

// The records of what a SEARCH found, lowest score first, offline peers before those online within one result.
// `results` may name a content several times, as several words found it. Left out is what the network could not fetch:
// without a size or a SHA-1. No more than may fit into one answer: those with the highest scores.
[[nodiscard]] SearchAnswer rank(const QStringList& words, const QList<Index::SearchResult>& results);

} // namespace Potluck::Beer2beer
