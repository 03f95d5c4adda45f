// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialects/beer2beer/messages.h"
#include "index/catalog.h"
#include "index/peer.h"
#include "index/searchresult.h"

#include <QList>

#include <functional>
#include <optional>

// What an index of this network told, as every index tells it. Pure.
namespace Potluck::Beer2beer {

// Whether a file was asked for, and how well it matches (SearchResult::match).
using RateFile = std::function<std::optional<quint8>(const FileRecord& file)>;

// Records of one search, which come lowest score first, as results, best first: those of the same SHA-1 and size are
// one. Addresses are literal ones that can be called; of loopback only where `isLocal`, that is where the index itself
// is on this machine. Whoever has an address counts as online: the records do not tell.
[[nodiscard]] QList<Index::SearchResult> resultsOf(const QList<HostRecord>& hosts, const RateFile& rate, bool isLocal);

[[nodiscard]] Index::PeerSummary summaryOf(const PeerRecord& peer);
[[nodiscard]] Index::Entry entryOf(const FileRecord& file);

// What to search for to find a file of that name among others: its longest word between white space.
[[nodiscard]] QString longestWordOf(const QString& name);

} // namespace Potluck::Beer2beer
