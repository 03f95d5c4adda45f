// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

namespace Potluck {

Q_LOGGING_CATEGORY(lcLibrary, "potluck.library", QtWarningMsg)
Q_LOGGING_CATEGORY(lcIndex, "potluck.index", QtWarningMsg)
Q_LOGGING_CATEGORY(lcTransfer, "potluck.transfer", QtWarningMsg)
Q_LOGGING_CATEGORY(lcNet, "potluck.net", QtWarningMsg)
Q_LOGGING_CATEGORY(lcNative, "potluck.native", QtWarningMsg)
Q_LOGGING_CATEGORY(lcBeer2beer, "potluck.beer2beer", QtWarningMsg)
Q_LOGGING_CATEGORY(lcAlakazaam, "potluck.alakazaam", QtWarningMsg)
Q_LOGGING_CATEGORY(lcStore, "potluck.store", QtWarningMsg)
Q_LOGGING_CATEGORY(lcNode, "potluck.node", QtWarningMsg)

} // namespace Potluck
