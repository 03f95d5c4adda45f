// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dialect.h"
#include "base/result.h"

#include <QString>

// Whether what a person typed has the right shape, before a node is asked: for command lines and text fields. Each
// answers one plain sentence where it has not. Pure.
namespace Potluck::Node {

// The network that a link belongs to by its scheme, whatever else may be wrong with it; native where it has none of the
// others'.
[[nodiscard]] Dialect dialectOfLink(const QString& link);

// ADDR:PORT to listen on: a literal IPv4 address or an IPv6 one in brackets, and a port; 0 is any free one.
[[nodiscard]] Status checkListenAddress(const QString& text);
// ADDR or ADDR:PORT that others are told: a literal address or a host name that others can call.
[[nodiscard]] Status checkAdvertisedAddress(const QString& text);
// A link to an index: potluck://HOST:PORT/?key=...[&token=...], beer2beer://HOST[:PORT],
// alakazaam://IPV4[:PORT][?ip6=ADDR]
[[nodiscard]] Status checkJoinLink(const QString& text);
// A neighbour of a hosted index: potluck://HOST:PORT/?key=...[&neighbour=...], or alakazaam://...
[[nodiscard]] Status checkNeighbourLink(const QString& text);
// By how it begins.
[[nodiscard]] bool isMagnet(const QString& text);
[[nodiscard]] Status checkMagnet(const QString& text);
// A link of Potluck or a seed network by how it begins, whatever else may be wrong with it.
[[nodiscard]] bool isMeantForPotluck(const QString& text);
// What the desktop app opens: a magnet or a link to an index.
[[nodiscard]] Status checkOpenedLink(const QString& text);
// A name that is shown to others: one line, not empty, not a page.
[[nodiscard]] Status checkShownName(const QString& text);

} // namespace Potluck::Node
