// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timers.h"
#include "dialects/beer2beer/knowncallers.h"
#include "net/endpoint.h"
#include "node/controltarget.h"
#include "node/indexaccess.h"

namespace Potluck::Node {

// Lists and browses peers over all indexes that can be reached; one that does not answer within its patience is passed
// over. Core thread; the timers outlive the context.

// Those that are there now: one may go while others answer.
using Indexes = std::function<QList<IndexAccess*>()>;

// All peers of all indexes, at most MaxListedPeers, by index, then in the order of their ids.
constexpr qsizetype MaxListedPeers = 10'000;
void listPeers(const Indexes& indexes, ControlTarget::Presence presence, TimerSource& timers, QObject* context,
               ControlTarget::Callback<QList<PeerRow>> done);

// One page of a peer's files, see ControlTarget::browse(). A name means the first index that knows it. Timeout where
// the page has not come after BrowsePatience.
constexpr Milliseconds BrowsePatience{10'000};
void browsePeer(const Indexes& indexes, const QString& peer, const QString& after, TimerSource& timers,
                QObject* context, ControlTarget::Callback<ControlTarget::BrowsePage> done);

// Whether a peer that is online there has this address (its port does not count). Unknown where the index does not
// answer, or has more peers than are listed. The index outlives the context.
void isOnlineAt(IndexAccess& index, const Net::Endpoint& caller, TimerSource& timers, QObject* context,
                Beer2beer::KnownCallers::Answered answered);

} // namespace Potluck::Node
