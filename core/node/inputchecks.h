// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

// Whether what a person typed has the right shape, before a node is asked: for command lines and text fields. Each
// answers one plain sentence where it has not. Pure.
namespace Potluck::Node {

// ADDR:PORT to listen on: a literal IPv4 address or an IPv6 one in brackets, and a port; 0 is any free one.
[[nodiscard]] Status checkListenAddress(const QString& text);
// ADDR or ADDR:PORT that others are told: a literal address or a host name that others can call.
[[nodiscard]] Status checkAdvertisedAddress(const QString& text);
// potluck://HOST:PORT/?key=...[&token=...]
[[nodiscard]] Status checkInvite(const QString& text);
[[nodiscard]] Status checkMagnet(const QString& text);

} // namespace Potluck::Node
