// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clisession.h"

#include "app/progressview.h"
#include "app/rowtext.h"
#include "app/terminal.h"
#include "app/text.h"
#include "node/controlrows.h"
#include "node/inputchecks.h"

#include <utility>

namespace Potluck::App {

namespace {

constexpr Milliseconds WatchTick{500};
// A node needs at most 3 seconds to end.
constexpr Milliseconds QuitPatience{5000};

} // namespace

// What is done for each command.
struct CliSession::Runner
{
    CliSession& self;

    void operator()(const Node::StatusCall&) const
    {
        self.askStatus(statusText, [](const QJsonObject& json) { return json; });
    }
    void operator()(const Node::JoinCall& call) const
    {
        said(call, Node::dialectOfLink(call.link) == Dialect::Native
                       ? QStringLiteral("Joined.\n")
                       : QStringLiteral("Joined. This network sends passwords and files in the clear.\n"));
    }
    void operator()(const Node::LeaveCall& call) const { said(call, QStringLiteral("Left.\n")); }
    void operator()(const Node::InviteCall& call) const { invited(call); }
    void operator()(const Node::InviteNeighbourCall& call) const { invited(call); }
    void operator()(const Node::AddNeighbourCall& call) const
    {
        said(call, call.link.contains(QLatin1String("neighbour="))
                       ? QStringLiteral("Linked.\n")
                       : QStringLiteral("Added. Linked once the other side has added this index, too.\n"));
    }
    void operator()(const Node::RemoveNeighbourCall& call) const { said(call, QStringLiteral("Removed.\n")); }
    void operator()(const Node::NeighboursCall& call) const
    {
        self.list<Node::NeighbourRow>(
            call, Node::neighbourFromJson,
            [width = self.m_terminal.width()](const auto& rows) { return neighboursText(rows, width); });
    }
    void operator()(const Node::AddShareCall& call) const { self.addShare(call); }
    void operator()(const Node::WaitForShareCall& call) const { self.waitForShare(call.folder); }
    void operator()(const Node::RemoveShareCall& call) const { said(call, QStringLiteral("No longer shared.\n")); }
    void operator()(const Node::SharesCall& call) const
    {
        self.list<Node::ShareRow>(call, Node::shareFromJson, [width = self.m_terminal.width()](const auto& rows) {
            return sharesText(rows, width);
        });
    }
    void operator()(const Node::PeersCall& call) const
    {
        self.list<Node::PeerRow>(call, Node::peerFromJson, [width = self.m_terminal.width()](const auto& rows) {
            return peersText(rows, width);
        });
    }
    void operator()(const Node::BrowseCall& call) const { self.browse(call); }
    void operator()(const Node::SearchCall& call) const { self.search(call); }
    void operator()(const Node::DownloadCall& call) const { self.download(call); }
    void operator()(const Node::TransfersCall& call) const
    {
        self.list<Node::TransferRow>(call, Node::transferFromJson, [width = self.m_terminal.width()](const auto& rows) {
            return transfersText(rows, width);
        });
    }
    void operator()(const Node::WatchCall& call) const { self.watch(call.transfer); }
    void operator()(const Node::PauseCall& call) const { said(call, QStringLiteral("Paused.\n")); }
    void operator()(const Node::ResumeCall& call) const { said(call, QStringLiteral("Resumed.\n")); }
    void operator()(const Node::CancelCall& call) const { said(call, QStringLiteral("Cancelled.\n")); }
    void operator()(const Node::LimitsCall& call) const
    {
        self.m_client.call(call, nullptr, [&session = self](const Result<QJsonObject>& answer) {
            if (!answer) {
                session.fail(answer.error());
                return;
            }
            session.askStatus(limitsText, [](const QJsonObject& json) {
                const QJsonObject transfers = json.value(QLatin1String("transfers")).toObject();
                return QJsonObject{{QStringLiteral("up"), transfers.value(QLatin1String("upLimit"))},
                                   {QStringLiteral("down"), transfers.value(QLatin1String("downLimit"))}};
            });
        });
    }
    void operator()(const Node::QuitCall&) const { self.quit(); }

private:
    void invited(const Node::ControlCall& call) const
    {
        self.ask(call, [](const QJsonObject& json) -> QString {
            return harmless(json.value(QLatin1String("invite")).toString()) + QLatin1Char('\n');
        });
    }
    void said(const Node::ControlCall& call, const QString& text) const
    {
        self.ask(call, [text](const QJsonObject&) { return text; });
    }
};

CliSession::CliSession(CliCommand command, Terminal& terminal, const Clock& clock, TimerSource& timers)
    : m_command(std::move(command))
    , m_terminal(terminal)
    , m_clock(clock)
    , m_timers(timers)
    , m_progress(std::make_unique<ProgressView>(terminal))
    , m_wait(clock)
{}

CliSession::~CliSession() = default;

void CliSession::start()
{
    m_client.open(m_command.dataDir, [this](const Status& status) {
        if (status)
            run();
        else
            fail(status.error());
    });
}

void CliSession::run()
{
    std::visit(Runner{*this}, m_command.call);
}

void CliSession::interrupt()
{
    const bool watching = m_command.wait && std::holds_alternative<Node::DownloadCall>(m_command.call);
    fail(Error{ErrorCode::Cancelled, watching ? QStringLiteral("the download goes on in the node: see potluck-cli "
                                                               "transfers")
                                              : QStringLiteral("interrupted")});
}

template<typename T>
void CliSession::list(const Node::ControlCall& call, Result<T> (*read)(const QJsonObject&),
                      std::function<QString(const QList<T>&)> print)
{
    auto rows = std::make_shared<QList<T>>();
    const auto row = [this, rows, read](const QJsonObject& json) {
        auto value = read(json);
        if (!value)
            fail(value.error());
        else if (m_command.json)
            printJson(json);
        else
            rows->append(*std::move(value));
    };
    m_client.call(call, row, [this, rows, print = std::move(print)](const Result<QJsonObject>& answer) {
        if (!answer) {
            fail(answer.error());
            return;
        }
        if (!m_command.json)
            printText(print(*rows));
        succeed();
    });
}

void CliSession::ask(const Node::ControlCall& call, std::function<QString(const QJsonObject&)> print,
                     const QJsonObject& json)
{
    m_client.call(call, nullptr, [this, print = std::move(print), json](const Result<QJsonObject>& answer) {
        if (!answer) {
            fail(answer.error());
            return;
        }
        if (m_command.json)
            printJson(json.isEmpty() ? *answer : json);
        else
            printText(print(*answer));
        succeed();
    });
}

void CliSession::askStatus(std::function<QString(const Node::StatusRow&)> print,
                           std::function<QJsonObject(const QJsonObject&)> select)
{
    m_client.call(Node::StatusCall{}, nullptr,
                  [this, print = std::move(print), select = std::move(select)](const Result<QJsonObject>& answer) {
                      if (!answer) {
                          fail(answer.error());
                          return;
                      }
                      const auto status = Node::statusFromJson(*answer);
                      if (!status) {
                          fail(status.error());
                          return;
                      }
                      if (m_command.json)
                          printJson(select(*answer));
                      else
                          printText(print(*status));
                      succeed();
                  });
}

void CliSession::addShare(const Node::AddShareCall& call)
{
    if (!m_command.wait) {
        ask(
            call, [](const QJsonObject&) { return QStringLiteral("Shared.\n"); },
            QJsonObject{{QStringLiteral("folder"), call.folder}});
        return;
    }
    m_client.call(call, nullptr, [this, call](const Result<QJsonObject>& answer) {
        // Who waits for a share does not care who added it.
        if (answer || answer.error().code == ErrorCode::AlreadyExists)
            waitForShare(call.folder);
        else
            fail(answer.error());
    });
}

void CliSession::waitForShare(const QString& folder)
{
    m_client.call(Node::WaitForShareCall{folder}, nullptr, [this, folder](const Result<QJsonObject>& answer) {
        const auto shared = answer ? Node::sharedFromJson(*answer) : Result<Node::SharedRow>(answer.error());
        if (!shared) {
            fail(shared.error());
            return;
        }
        if (m_command.json) {
            QJsonObject json = Node::toJson(*shared);
            json.insert(QLatin1String("folder"), folder);
            printJson(json);
        } else {
            printText(sharedText(*shared));
        }
        succeed();
    });
}

void CliSession::browse(const Node::BrowseCall& call)
{
    const auto row = [this](const QJsonObject& json) {
        const auto file = Node::browseFromJson(json);
        if (!file)
            fail(file.error());
        else if (m_command.json)
            printJson(json);
        else
            printText(browseText(*file));
    };
    m_client.call(call, row, [this, peer = call.peer](const Result<QJsonObject>& answer) {
        if (!answer) {
            fail(answer.error());
            return;
        }
        const QString next = answer->value(QLatin1String("next")).toString();
        if (next.isEmpty())
            succeed();
        else
            browse({peer, next});
    });
}

void CliSession::search(const Node::SearchCall& call)
{
    // Later knowledge of a content replaces what was told before, in its place, so all is printed at the end.
    struct Found
    {
        QList<QJsonObject> json;
        QList<Node::FoundRow> rows;
        QHash<QString, qsizetype> places; // by content, or by magnet where that is unknown
    };
    auto found = std::make_shared<Found>();
    const auto row = [this, found](const QJsonObject& json) {
        const auto value = Node::foundFromJson(json);
        if (!value) {
            fail(value.error());
            return;
        }
        const QString key = value->content ? QString::fromLatin1(value->content->toHex()) : value->magnet;
        const auto place = found->places.constFind(key);
        if (place != found->places.constEnd()) {
            found->json[*place] = json;
            found->rows[*place] = *value;
            return;
        }
        found->places.insert(key, found->rows.size());
        found->json.append(json);
        found->rows.append(*value);
    };
    m_client.call(call, row, [this, found, limit = call.options.limit](const Result<QJsonObject>& answer) {
        if (!answer) {
            fail(answer.error());
            return;
        }
        const auto shown = std::min<qsizetype>(found->rows.size(), limit);
        if (m_command.json) {
            for (const QJsonObject& json : found->json.first(shown))
                printJson(json);
        } else {
            printText(foundText(found->rows.first(shown)));
        }
        succeed();
    });
}

void CliSession::download(const Node::DownloadCall& call)
{
    m_client.call(call, nullptr, [this](const Result<QJsonObject>& answer) {
        if (!answer) {
            fail(answer.error());
            return;
        }
        const qint64 transfer = answer->value(QLatin1String("transfer")).toInteger();
        if (m_command.wait) {
            watch(static_cast<quint64>(transfer));
            return;
        }
        if (m_command.json)
            printJson({{QStringLiteral("id"), transfer}});
        else
            printText(QStringLiteral("Download %1 has begun.\n").arg(transfer));
        succeed();
    });
}

void CliSession::watch(quint64 transfer)
{
    const auto row = [this](const QJsonObject& json) {
        const auto value = Node::transferFromJson(json);
        if (!value) {
            fail(value.error());
            return;
        }
        m_lastRow = json;
        if (const auto outcome = m_wait.take(*value))
            finishWatch(*outcome);
        else if (!m_command.json)
            m_progress->draw(*value);
    };
    m_client.call(Node::WatchCall{transfer}, row, [this](const Result<QJsonObject>& answer) {
        // A watch only ends by an error: the transfer was taken off the list, or the node has ended.
        if (!answer && answer.error().code == ErrorCode::Network) {
            fail(Error{ErrorCode::Network,
                       QStringLiteral("the node has ended; the download goes on when it runs again")});
            return;
        }
        fail(answer ? Error{ErrorCode::Protocol, QStringLiteral("the node no longer tells of it")} : answer.error());
    });
    m_timer = m_timers.every(WatchTick, [this] {
        if (const auto outcome = m_wait.afterTime())
            finishWatch(*outcome);
    });
}

void CliSession::finishWatch(const Result<QString>& outcome)
{
    m_progress->clear();
    if (!outcome) {
        fail(outcome.error());
        return;
    }
    if (m_command.json)
        printJson(m_lastRow);
    else
        // A script gets the path as it is; a terminal what cannot harm it.
        printText((m_terminal.width() == UnlimitedWidth ? *outcome : harmless(*outcome)) + QLatin1Char('\n'));
    succeed();
}

void CliSession::quit()
{
    // Ends when the node has, so that the next one can start.
    connect(&m_client, &Node::ControlClient::closed, this, &CliSession::succeed);
    m_client.call(Node::QuitCall{}, nullptr, [this](const Result<QJsonObject>& answer) {
        if (!answer && answer.error().code == ErrorCode::Network) {
            succeed(); // it was faster than its answer
            return;
        }
        if (!answer) {
            fail(answer.error());
            return;
        }
        m_timer = m_timers.after(QuitPatience, [this] {
            fail(Error{ErrorCode::Timeout, QStringLiteral("the node was asked to end and has not yet")});
        });
    });
}

void CliSession::printText(const QString& text)
{
    if (!m_ended)
        m_terminal.out(text.toUtf8());
}

void CliSession::printJson(const QJsonObject& json)
{
    if (!m_ended)
        m_terminal.out(jsonLine(json));
}

void CliSession::succeed()
{
    end(0);
}

void CliSession::fail(const Error& error)
{
    if (m_ended)
        return;
    m_progress->clear();
    m_terminal.err(sentenceLine(QStringLiteral("potluck-cli"), error.detail));
    end(1);
}

void CliSession::end(int exitCode)
{
    if (!std::exchange(m_ended, true))
        Q_EMIT ended(exitCode);
}

} // namespace Potluck::App
