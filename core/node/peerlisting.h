// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialects/beer2beer/knowncallers.h"
#include "net/endpoint.h"
#include "node/controltarget.h"
#include "node/indexaccess.h"

namespace Potluck::Node {

// Lists and browses peers over all indexes that can be reached. Core thread; the indexes outlive the context or answer
// nothing once they are gone.

// All peers of all indexes, at most MaxListedPeers, by index, then in the order of their ids.
constexpr qsizetype MaxListedPeers = 10'000;
void listPeers(const QList<IndexAccess*>& indexes, ControlTarget::Presence presence, QObject* context,
               ControlTarget::Callback<QList<PeerRow>> done);

// One page of a peer's files, see ControlTarget::browse(). A name means the first index that knows it.
void browsePeer(const QList<IndexAccess*>& indexes, const QString& peer, const QString& after, QObject* context,
                ControlTarget::Callback<ControlTarget::BrowsePage> done);

// Whether a peer that is online there has this address (its port does not count). Unknown where the index does not
// answer, or has more peers than are listed.
void isOnlineAt(IndexAccess& index, const Net::Endpoint& caller, QObject* context,
                Beer2beer::KnownCallers::Answered answered);

} // namespace Potluck::Node
