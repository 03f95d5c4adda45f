// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Potluck::Ui {

// The link to an index that somebody typed or pasted: a link of any network as it is, an address alone (HOST,
// HOST:PORT) as a native index there. Pure; whether it is right tells Node::checkJoinLink().
[[nodiscard]] QString joinLinkOf(const QString& typed);

} // namespace Potluck::Ui
