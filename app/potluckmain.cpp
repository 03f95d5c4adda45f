// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktopmain.h"
#include "app/noderun.h"
#include "app/options.h"
#include "app/passwordfile.h"
#include "app/signals.h"
#include "app/terminal.h"
#include "node/inputchecks.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <csignal>
#include <utility>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

using namespace Potluck;

constexpr int FailureExitCode = 1;
constexpr int UsageExitCode = 2;
// A node ends within 3 seconds; whatever keeps it then has no say any more. What it has written is safe: a node
// survives being killed.
constexpr unsigned EndSeconds = 3;

// Every connection and every file that is sent takes a descriptor.
void raiseDescriptorLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

extern "C" void onTimeOver(int)
{
    ::_exit(FailureExitCode);
}

void say(App::Terminal& terminal, const QString& sentence)
{
    terminal.err(App::sentenceLine(QStringLiteral("potluck"), sentence));
}

bool speaksInTheClear(const Node::NodeOptions& options)
{
    const auto isSeed = [](const QString& link) { return Node::dialectOfLink(link) != Dialect::Native; };
    return options.dialects.value_or(Dialect::Native).testAnyFlags(Dialect::Beer2beer | Dialect::Alakazaam) ||
           std::any_of(options.neighbours.begin(), options.neighbours.end(), isSeed) ||
           std::any_of(options.joins.begin(), options.joins.end(), isSeed);
}

int runNode(App::NodeCommand command, App::Terminal& terminal)
{
    Node::NodeOptions& options = command.options;
    for (const auto& [path, password] : {std::pair{command.passwordFile, &options.password},
                                         std::pair{command.seedPasswordFile, &options.seedPassword}}) {
        if (path.isEmpty())
            continue;
        const auto file = App::readPasswordFile(path);
        if (!file) {
            say(terminal, file.error().detail);
            return FailureExitCode;
        }
        if (file->othersMayRead)
            say(terminal, QStringLiteral("warning: others may read %1").arg(path));
        *password = file->password;
    }
    options.dataDir = App::absoluteDataDir(options.dataDir);
    for (QString& folder : options.shares)
        folder = App::absolutePath(folder);
    if (!options.downloadDir.isEmpty())
        options.downloadDir = App::absolutePath(options.downloadDir);

    if (speaksInTheClear(options))
        say(terminal, QStringLiteral("note: beer2beer and AlaKazaam send passwords and files in the clear"));

    App::NodeRun run(options, terminal);
    App::EndSignals signals;
    QObject::connect(&signals, &App::EndSignals::asked, &run, [&run] {
        std::signal(SIGALRM, onTimeOver);
        ::alarm(EndSeconds);
        run.end();
    });
    QObject::connect(&run, &App::NodeRun::ended, qApp, &QCoreApplication::exit, Qt::QueuedConnection);
    run.start();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    std::signal(SIGPIPE, SIG_IGN);
    // Keys, names and what others search for are nobody's business on this machine.
    ::umask(S_IRWXG | S_IRWXO);
    raiseDescriptorLimit();
    // The loops of our threads wait by poll(2) itself: GLib's would have each turn make several calls more.
    qputenv("QT_NO_THREADED_GLIB", "1");
    App::ProcessTerminal terminal;

    // Before there is an application object: which one it is depends on what is asked for.
    QStringList arguments;
    for (int index = 1; index < argc; ++index)
        arguments.append(QFile::decodeName(argv[index]));
    auto parsed = App::parsePotluck(arguments);
    if (!parsed) {
        say(terminal, parsed.error().detail);
        return UsageExitCode;
    }
    if (std::holds_alternative<App::ShowHelp>(*parsed)) {
        terminal.out(App::potluckHelp().toUtf8());
        return 0;
    }
    if (std::holds_alternative<App::ShowVersion>(*parsed)) {
        terminal.out("potluck " POTLUCK_VERSION "\n");
        return 0;
    }
    if (const auto* const command = std::get_if<App::DesktopCommand>(&*parsed))
        return App::runDesktop(argc, argv, *command, terminal);
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("potluck"));
    return runNode(std::move(std::get<App::NodeCommand>(*parsed)), terminal);
}
