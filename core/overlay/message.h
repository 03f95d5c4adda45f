// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "index/searchresult.h"
#include "overlay/member.h"

#include <QByteArray>
#include <QByteArrayView>

#include <variant>
#include <vector>

namespace Potluck::Overlay {

// What members say to each other. Immutable payloads are shared, so that a simulation of thousands need not copy them.

// 128 random bits. An AlaKazaam flood that enters here has one made of its own id, so that it enters only once.
struct QueryTag;
using QueryId = StrongBytes<QueryTag, 16>;

// The first `bits` bits of a member's place (the top of a hash of its id): a group, or several, or part of one.
struct Prefix
{
    std::uint32_t value = 0; // left-aligned: the top `bits` bits count
    std::uint8_t bits = 0;   // 0: everybody

    friend bool operator==(const Prefix&, const Prefix&) = default;
};

// The messages themselves: (to be completed by core/overlay)
// struct Ping, Pong, News, Summary, Ask, DigestDelta, DigestFull, Query, Forwarded, Answer, Leave, ...
// using Message = std::variant<...>;

// CBOR (RFC 8949), one array for each message: [kind, ...]. docs/PROTOCOL.md has each with an example.
constexpr qsizetype MaxMessageBytes = 4 * 1024 * 1024;
// [[nodiscard]] QByteArray encode(const Message& message);
// [[nodiscard]] Result<Message> decode(QByteArrayView bytes); // Protocol; everything capped before it is allocated

} // namespace Potluck::Overlay
