// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/tlsstream.h"

#include <QByteArray>

#include <memory>

namespace Potluck::Net {

// A connection on which HTTP has ended with a 101 (RFC 9110, 7.8): from now on it speaks what both sides agreed on.
// Its new owner writes `unsent` before anything else, takes `received` as the first bytes of the other side, and reads
// on from the event loop.
struct UpgradedStream
{
    std::unique_ptr<TlsStream> stream; // open when it was handed over
    QByteArray received;               // came behind the head
    QByteArray unsent;                 // our own head, where this is the server's side
};

} // namespace Potluck::Net
