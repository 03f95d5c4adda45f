// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clisession.h"
#include "app/options.h"
#include "app/signals.h"
#include "app/terminal.h"

#include <QCoreApplication>

#include <csignal>

namespace {

using namespace Potluck;

constexpr int FailureExitCode = 1;
constexpr int UsageExitCode = 2;

// What was typed against the working directory: the node has another one.
void makePathsAbsolute(App::CliCommand& command)
{
    command.dataDir = App::absoluteDataDir(command.dataDir);
    if (auto* const add = std::get_if<Node::AddShareCall>(&command.call))
        add->folder = App::absolutePath(add->folder);
    else if (auto* const remove = std::get_if<Node::RemoveShareCall>(&command.call))
        remove->folder = App::absolutePath(remove->folder);
    else if (auto* const get = std::get_if<Node::DownloadCall>(&command.call); get && !get->folder.isEmpty())
        get->folder = App::absolutePath(get->folder);
}

} // namespace

int main(int argc, char** argv)
{
    std::signal(SIGPIPE, SIG_IGN);
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("potluck"));
    App::ProcessTerminal terminal;

    const auto parsed = App::parsePotluckCli(QCoreApplication::arguments().mid(1));
    if (!parsed) {
        terminal.err(App::sentenceLine(QStringLiteral("potluck-cli"), parsed.error().detail));
        return UsageExitCode;
    }
    if (std::holds_alternative<App::ShowHelp>(*parsed)) {
        terminal.out(App::potluckCliHelp().toUtf8());
        return 0;
    }
    if (std::holds_alternative<App::ShowVersion>(*parsed)) {
        terminal.out("potluck-cli " POTLUCK_VERSION "\n");
        return 0;
    }

    auto command = std::get<App::CliCommand>(*parsed);
    makePathsAbsolute(command);
    const SystemClock clock;
    QtTimerSource timers;
    App::CliSession session(std::move(command), terminal, clock, timers);
    App::EndSignals signals;
    QObject::connect(&signals, &App::EndSignals::asked, &session, &App::CliSession::interrupt);
    QObject::connect(&session, &App::CliSession::ended, &application, &QCoreApplication::exit, Qt::QueuedConnection);
    session.start();
    const int exitCode = QCoreApplication::exec();
    if (exitCode == 0 && !terminal.lostBecause().isEmpty()) {
        terminal.err(App::sentenceLine(QStringLiteral("potluck-cli"),
                                       QStringLiteral("cannot write the output: ") + terminal.lostBecause()));
        return FailureExitCode;
    }
    return exitCode;
}
