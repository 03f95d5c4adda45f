// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

} // namespace Potluck::Node
