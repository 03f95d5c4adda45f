// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timers.h"
#include "index/peer.h"
#include "net/endpoint.h"
#include "net/tlscontext.h"
#include "node/controltarget.h"
#include "node/indexaccess.h"

#include <functional>
#include <memory>
#include <optional>

namespace Potluck::Node {

// What came of calling a peer at one of its addresses; no error: it answered, with its own key.
struct CallOutcome
{
    Net::Endpoint address;
    std::optional<Error> error;
};

// Why a peer that its index told of cannot be reached, or that it can be: one plain sentence. calls: of the addresses
// that were tried. Pure.
[[nodiscard]] QString explanationOf(const QString& index, const Index::PeerSummary& peer,
                                    const QList<CallOutcome>& calls);

struct ExplainEnvironment
{
    std::shared_ptr<const Net::TlsContext> tls;
    TimerSource& timers;
    // Those that can be asked now; asked again after each wait, as they come and go.
    std::function<QList<IndexAccess*>()> indexes;
};

// Asks the peer's index about it, calls it at its addresses and explains. Core thread; ends with the context.
void explainPeer(const ExplainEnvironment& environment, const PeerRow& peer, QObject* context,
                 ControlTarget::Callback<QString> done);

} // namespace Potluck::Node
