// SPDX-License-Identifier: GPL-3.0-or-later
// In place of desktopmain.cpp where the desktop app is not built (POTLUCK_UI=OFF).
#include "app/desktopmain.h"
#include "app/terminal.h"

namespace Potluck::App {

int runDesktop(int&, char**, const DesktopCommand&, Terminal& terminal)
{
    terminal.err(
        sentenceLine(QStringLiteral("potluck"),
                     QStringLiteral("this build has no desktop app; start a node without a window with potluck "
                                    "--peer or potluck --index-server (see potluck --help)")));
    return 1;
}

} // namespace Potluck::App
