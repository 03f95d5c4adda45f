// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktopmain.h"

#include "app/desktop.h"
#include "app/signals.h"
#include "app/terminal.h"
#include "node/inputchecks.h"
#include "ui/shell/startfailure.h"

#include <QApplication>

#include <csignal>

#include <unistd.h>

namespace Potluck::App {

namespace {

constexpr int FailureExitCode = 1;
// As without a window: a node ends within 3 seconds, and survives being killed after that.
constexpr unsigned EndSeconds = 3;

extern "C" void onEndTimeOver(int)
{
    ::_exit(FailureExitCode);
}

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

// Shows why the app cannot have its data directory until somebody or a signal ends that; runs the event loop meanwhile.
// Whether it is to be tried again.
bool isTriedAgain(Desktop& desktop, EndSignals& signals, const Error& why)
{
    Ui::StartFailure window(desktop.theme(), why.detail);
    bool again = false;
    QObject::connect(&window, &Ui::StartFailure::triedAgain, &window, [&again] {
        again = true;
        QApplication::exit();
    });
    QObject::connect(&window, &Ui::StartFailure::givenUp, &window, [] { QApplication::exit(); });
    QObject::connect(&signals, &EndSignals::asked, &window, [] { QApplication::exit(); });
    window.show();
    QApplication::exec();
    return again;
}

} // namespace

int runDesktop(int& argc, char** argv, const DesktopCommand& command, Terminal& terminal)
{
    const auto say = [&terminal](const QString& sentence) {
        terminal.err(sentenceLine(QStringLiteral("potluck"), sentence));
    };
#ifdef Q_OS_LINUX
    // Qt would abort.
    if (!hasDisplay()) {
        say(QStringLiteral("there is no display for a window; start a node without one with potluck --peer or "
                           "potluck --index-server (see potluck --help)"));
        return FailureExitCode;
    }
#endif
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("potluck"));
    QApplication::setApplicationDisplayName(QStringLiteral("Potluck"));
    QApplication::setDesktopFileName(QStringLiteral("org.potluck.Potluck"));

    EndSignals signals; // whoever sees the app's socket may end it already
    Desktop desktop(application, {absoluteDataDir(command.dataDir), command.links});
    for (const QString& link : command.links) {
        if (const Status usable = Node::checkOpenedLink(link); !usable)
            say(QStringLiteral("%1: %2").arg(link, usable.error().detail)); // the window says it, too
    }
    auto role = desktop.claim();
    while (!role) {
        say(role.error().detail); // in a terminal; the window is for who pressed an icon
        if (!isTriedAgain(desktop, signals, role.error()))
            return FailureExitCode;
        role = desktop.claim();
    }
    if (*role == Node::Handover::Role::HandedOver)
        return 0;

    QObject::connect(&signals, &EndSignals::asked, &desktop, &Desktop::end);
    QObject::connect(&desktop, &Desktop::ended, &application, &QCoreApplication::exit, Qt::QueuedConnection);
    QObject::connect(&desktop, &Desktop::failed, &application, say);
    // Whoever ends it, whatever keeps it then has no say any more.
    QObject::connect(&desktop, &Desktop::ending, &application, [] {
        std::signal(SIGALRM, onEndTimeOver);
        ::alarm(EndSeconds);
    });
    desktop.start();
    return QApplication::exec();
}

} // namespace Potluck::App
