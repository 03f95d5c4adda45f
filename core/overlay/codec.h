// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "overlay/message.h"

#include <QByteArray>
#include <QByteArrayView>

namespace Potluck::Overlay {

// Messages as bytes: CBOR (RFC 8949) of definite lengths, one array for each message, [kind, ...]. docs/PROTOCOL.md has
// each with an example; the golden vectors are in tests/data/wire/overlay. Pure.

[[nodiscard]] QByteArray encode(const Message& message);
// The size of that, without making it.
[[nodiscard]] qsizetype encodedSize(const Message& message);

// Protocol where the bytes are no message, Unsupported where they are one of a kind that is not known here. Every count
// is capped before anything is allocated for it. What a later version adds behind a message's last field is passed
// over. The terms of a query, which are not on the wire, are worked out.
[[nodiscard]] Result<Message> decode(QByteArrayView bytes);

} // namespace Potluck::Overlay
