// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "node/controlprotocol.h"
#include "node/types.h"

#include <QString>
#include <QStringList>

#include <variant>

// The command lines of both programs, as the README has them and scripts rely on them. Pure: no file, no environment,
// no working directory is looked at; what is relative stays so. An error is one sentence, and the exit code 2.
namespace Potluck::App {

struct ShowHelp
{};
struct ShowVersion
{};

// potluck [--data-dir D] [LINK]...
struct DesktopCommand
{
    QString dataDir;
    QStringList links; // of our schemes; what else is wrong with them, as a browser may give them, says the window
};

// potluck --index-server or --peer
struct NodeCommand
{
    Node::NodeOptions options; // dataDir empty: the default one
    QString passwordFile;
    QString seedPasswordFile;
};

using PotluckCommand = std::variant<ShowHelp, ShowVersion, DesktopCommand, NodeCommand>;

// arguments without the program's name.
[[nodiscard]] Result<PotluckCommand> parsePotluck(const QStringList& arguments);

// potluck-cli
struct CliCommand
{
    QString dataDir; // empty: the default one
    bool json = false;
    bool wait = false; // share add, get
    Node::ControlCall call;
};

using PotluckCliCommand = std::variant<ShowHelp, ShowVersion, CliCommand>;

[[nodiscard]] Result<PotluckCliCommand> parsePotluckCli(const QStringList& arguments);

[[nodiscard]] QString potluckHelp();
[[nodiscard]] QString potluckCliHelp();

} // namespace Potluck::App
