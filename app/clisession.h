// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/downloadwait.h"
#include "app/options.h"
#include "base/clock.h"
#include "base/timers.h"
#include "node/controlclient.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>

#include <functional>
#include <memory>

namespace Potluck::App {

class ProgressView;
class Terminal;

// Runs one command of potluck-cli against the node on the command's data directory and prints what it answers. Lives on
// a thread with an event loop. Paths in the command must be absolute.
class CliSession final : public QObject
{
    Q_OBJECT

public:
    CliSession(CliCommand command, Terminal& terminal, const Clock& clock, TimerSource& timers);
    ~CliSession() override;

    void start();
    // Ctrl+C: ends at once, and says so where a download goes on without us.
    void interrupt();

Q_SIGNALS:
    void ended(int exitCode);

private:
    struct Runner;

    void run();
    // The call's rows as T, all of them, handed to print once it is done; with --json each as it comes.
    template<typename T>
    void list(const Node::ControlCall& call, Result<T> (*read)(const QJsonObject&),
              std::function<QString(const QList<T>&)> print);
    // A call whose answer is one object: print words it.
    void ask(const Node::ControlCall& call, std::function<QString(const QJsonObject&)> print,
             const QJsonObject& json = {});
    void askStatus(std::function<QString(const Node::StatusRow&)> print,
                   std::function<QJsonObject(const QJsonObject&)> select);
    void addShare(const Node::AddShareCall& call);
    void waitForShare(const QString& folder);
    void browse(const Node::BrowseCall& call);
    void search(const Node::SearchCall& call);
    void download(const Node::DownloadCall& call);
    void watch(quint64 transfer);
    void finishWatch(const Result<QString>& outcome);
    void quit();

    void printText(const QString& text);
    void printJson(const QJsonObject& json);
    void succeed();
    void fail(const Error& error);
    void end(int exitCode);

    CliCommand m_command;
    Terminal& m_terminal;
    const Clock& m_clock;
    TimerSource& m_timers;
    Node::ControlClient m_client;
    std::unique_ptr<ProgressView> m_progress;
    DownloadWait m_wait;
    QJsonObject m_lastRow; // of the watched transfer
    std::unique_ptr<Timer> m_timer;
    bool m_ended = false;
};

} // namespace Potluck::App
