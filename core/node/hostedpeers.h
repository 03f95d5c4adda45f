// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/indexservice.h"
#include "node/controltarget.h"
#include "node/hostingrows.h"

namespace Potluck::Node {

// Who is registered at a hosted index, by id, at most MaxListedPeers (node/peerlisting.h), and then who is banned from
// it. `own` is this node's key. Cancelled where the index ends meanwhile.
void listHosted(Index::IndexService& service, const Index::KeyFingerprint& own, QObject* context,
                ControlTarget::Callback<QList<HostedPeerRow>> done);

} // namespace Potluck::Node
