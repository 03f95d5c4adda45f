// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace Potluck {

// One log category per room; QT_LOGGING_RULES="potluck.net.debug=true" turns one on. Never log passwords, tokens or
// tickets.
Q_DECLARE_LOGGING_CATEGORY(lcLibrary)
Q_DECLARE_LOGGING_CATEGORY(lcIndex)
Q_DECLARE_LOGGING_CATEGORY(lcTransfer)
Q_DECLARE_LOGGING_CATEGORY(lcNet)
Q_DECLARE_LOGGING_CATEGORY(lcNative)
Q_DECLARE_LOGGING_CATEGORY(lcBeer2beer)
Q_DECLARE_LOGGING_CATEGORY(lcAlakazaam)
Q_DECLARE_LOGGING_CATEGORY(lcStore)
Q_DECLARE_LOGGING_CATEGORY(lcNode)

} // namespace Potluck
