// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/identity.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHostAddress>

#include <optional>

namespace Potluck::Net {

// What an index tells on its local network: a UDP datagram to a multicast group that reaches no further than the wire
// (docs/PROTOCOL.md, "On the local network"). It says where and by which key, and nothing else: the address is the
// datagram's own, so that nobody is announced but who sends.
//
//   "PTLK" | version 1 | 0 | port, 2 bytes, big-endian | key, 32 bytes
struct LanBeacon
{
    quint16 port = 0; // TCP, not 0
    KeyFingerprint key;

    friend bool operator==(const LanBeacon&, const LanBeacon&) = default;
};

constexpr qsizetype LanBeaconBytes = 40;
constexpr quint16 LanPort = 7700; // UDP
// Organisation-local and site-local groups of nobody's (RFC 2365, RFC 4291 with the T flag). Sent with a hop limit
// of 1.
[[nodiscard]] QHostAddress lanGroup4(); // 239.255.77.80
[[nodiscard]] QHostAddress lanGroup6(); // ff15::70:6f74:6c75:636b

[[nodiscard]] QByteArray encodeLanBeacon(const LanBeacon& beacon);
// Nothing where it is none of this version.
[[nodiscard]] std::optional<LanBeacon> decodeLanBeacon(QByteArrayView datagram);

} // namespace Potluck::Net
