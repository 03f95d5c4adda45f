// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/options.h"

namespace Potluck::App {

class Terminal;

// potluck without --peer and --index-server: runs the desktop app until it ends. Answers the exit code; says on the
// terminal in one sentence why it cannot, also where this build has no desktop app.
[[nodiscard]] int runDesktop(int& argc, char** argv, const DesktopCommand& command, Terminal& terminal);

} // namespace Potluck::App
