// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Potluck::Ui {

// The link to an index that somebody typed or pasted: a link of any network as it is, an address alone (HOST,
// HOST:PORT) as a native index there. Pure; whether it is right tells Node::checkJoinLink().
[[nodiscard]] QString joinLinkOf(const QString& typed);

// What is said before the first joining of a network that sends everything in the clear; the second goes through. Empty
// for others.
[[nodiscard]] QString warningBefore(const QString& joinLink);

} // namespace Potluck::Ui
