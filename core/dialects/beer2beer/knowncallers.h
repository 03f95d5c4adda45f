// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/endpoint.h"

#include <QObject>

#include <functional>

namespace Potluck::Beer2beer {

enum class CallerKnown {
    Online,  // a peer that is logged in has this address
    Absent,  // the index says that nobody has
    Unknown, // the index cannot tell (the network's own program has no such call), or did not answer
};

// Who may interact with us: peers that are logged in at an index that we joined or host. This network has no tickets,
// so a caller is known by its address alone. Implemented by `node` over IndexClient::isOnline() and its own index.
class KnownCallers
{
public:
    using Answered = std::function<void(CallerKnown)>;

    virtual ~KnownCallers() = default;
    // Whether a peer that is online has this address; its port does not count. Answers once, at once or later on the
    // caller's thread, not at all when context died. One index that knows it is enough; Absent needs all to say so.
    virtual void isOnline(const Net::Endpoint& caller, QObject* context, Answered answered) = 0;
};

} // namespace Potluck::Beer2beer
