// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/options.h"
#include "base/bytes.h"
#include "node/inputchecks.h"

#include <array>
#include <limits>

namespace Potluck::App {

namespace {

constexpr int MaxInt = std::numeric_limits<int>::max();
constexpr int MaxDays = 36'500;
constexpr int MaxSearchLimit = 10'000; // an index ranks among that many candidates
constexpr int MaxSearchSeconds = 3600;

using Filler = Status (*)(const CommandLine&, const QStringList& arguments, CliCommand&);

// One command: its words, how many arguments follow, which options go with it, and what makes a call of it.
struct CommandSpec
{
    QStringList words;
    int minArguments = 0;
    int maxArguments = 0;
    QString argumentName; // for the sentence where it is missing
    QStringList options;
    Filler fill;
};

template<typename Call>
Status simple(const CommandLine&, const QStringList&, CliCommand& command)
{
    command.call = Call{};
    return {};
}

template<typename Call>
Status transferCall(const CommandLine&, const QStringList& arguments, CliCommand& command)
{
    bool ok = false;
    const quint64 id = arguments.first().toULongLong(&ok);
    if (!ok || id == 0 || !arguments.first().at(0).isDigit())
        return usageError(QStringLiteral("'%1' is no transfer's id: see potluck-cli transfers").arg(arguments.first()));
    command.call = Call{id};
    return {};
}

Status fillJoin(const CommandLine&, const QStringList& arguments, CliCommand& command)
{
    command.call = Node::JoinCall{arguments.first()};
    return Node::checkJoinLink(arguments.first());
}

Status fillLeave(const CommandLine&, const QStringList& arguments, CliCommand& command)
{
    command.call = Node::LeaveCall{arguments.first()};
    return {};
}

template<typename Call>
Status fillInvite(const CommandLine& line, const QStringList&, CliCommand& command)
{
    const auto uses = line.number("uses", 0, 1, MaxInt);
    if (!uses)
        return uses.error();
    const auto days = line.number("days", 0, 1, MaxDays);
    if (!days)
        return days.error();
    command.call = Call{*uses, *days};
    return {};
}

Status fillNeighbourAdd(const CommandLine&, const QStringList& arguments, CliCommand& command)
{
    command.call = Node::AddNeighbourCall{arguments.first()};
    if (Node::dialectOfLink(arguments.first()) != Dialect::Native)
        return usageError(QStringLiteral("an AlaKazaam network is linked when the index starts, by --neighbour"));
    return Node::checkNeighbourLink(arguments.first());
}

Status fillNeighbourRemove(const CommandLine&, const QStringList& arguments, CliCommand& command)
{
    command.call = Node::RemoveNeighbourCall{arguments.first()};
    return {};
}

Status fillShareAdd(const CommandLine& line, const QStringList& arguments, CliCommand& command)
{
    command.wait = line.has("wait");
    command.call = Node::AddShareCall{arguments.first()};
    return {};
}

Status fillShareRemove(const CommandLine&, const QStringList& arguments, CliCommand& command)
{
    command.call = Node::RemoveShareCall{arguments.first()};
    return {};
}

Status fillPeers(const CommandLine& line, const QStringList&, CliCommand& command)
{
    using Presence = Node::ControlTarget::Presence;
    const int chosen = int{line.has("online")} + int{line.has("offline")} + int{line.has("all")};
    if (chosen > 1)
        return usageError(QStringLiteral("--online, --offline and --all do not go together"));
    command.call = Node::PeersCall{line.has("online")    ? Presence::Online
                                   : line.has("offline") ? Presence::Offline
                                                         : Presence::All};
    return {};
}

Status fillBrowse(const CommandLine&, const QStringList& arguments, CliCommand& command)
{
    command.call = Node::BrowseCall{arguments.first(), {}};
    return {};
}

Status fillSearch(const CommandLine& line, const QStringList& arguments, CliCommand& command)
{
    Node::SearchCall call;
    call.query = arguments.join(QLatin1Char(' '));
    call.options.everything = line.has("all");
    const int usual = call.options.everything ? MaxSearchLimit : call.options.limit;
    const auto limit = line.number("limit", usual, 1, MaxSearchLimit);
    if (!limit)
        return limit.error();
    call.options.limit = *limit;
    if (line.has("wait")) {
        // --wait is a flag for other commands: here it has a value.
        const auto seconds = line.number("wait", 0, 1, MaxSearchSeconds);
        if (!seconds)
            return seconds.error();
        call.options.wait = std::chrono::seconds(*seconds);
    }
    if (call.query.trimmed().isEmpty())
        return usageError(QStringLiteral("search needs something to search for"));
    command.call = call;
    return {};
}

Status fillGet(const CommandLine& line, const QStringList& arguments, CliCommand& command)
{
    command.wait = line.has("wait");
    command.call = Node::DownloadCall{arguments.first(), line.value("output")};
    return Node::checkMagnet(arguments.first());
}

Status fillLimits(const CommandLine& line, const QStringList&, CliCommand& command)
{
    Node::LimitsCall call;
    for (const auto& [name, rate] : {std::pair{"up", &call.up}, std::pair{"down", &call.down}}) {
        if (!line.has(name))
            continue;
        *rate = parseRate(line.value(name));
        if (!*rate) {
            return usageError(QStringLiteral("--%1 takes bytes a second such as 500K, 2M or 0 for no limit, not '%2'")
                                  .arg(QString::fromLatin1(name), line.value(name)));
        }
    }
    command.call = call;
    return {};
}

const QList<CommandSpec>& commands()
{
    static const QString link = QStringLiteral("LINK");
    static const QString folder = QStringLiteral("DIR");
    static const QString transfer = QStringLiteral("ID");
    static const QString share = QStringLiteral("share");
    static const QString wait = QStringLiteral("wait");
    static const QString neighbour = QStringLiteral("neighbour");
    static const QStringList bounds{QStringLiteral("uses"), QStringLiteral("days")};
    static const QList<CommandSpec> list{
        {{QStringLiteral("status")}, 0, 0, {}, {}, simple<Node::StatusCall>},
        {{QStringLiteral("join")}, 1, 1, link, {}, fillJoin},
        {{QStringLiteral("leave")}, 1, 1, link, {}, fillLeave},
        {{QStringLiteral("invite")}, 0, 0, {}, bounds, fillInvite<Node::InviteCall>},
        {{neighbour, QStringLiteral("invite")}, 0, 0, {}, bounds, fillInvite<Node::InviteNeighbourCall>},
        {{neighbour, QStringLiteral("add")}, 1, 1, link, {}, fillNeighbourAdd},
        {{neighbour, QStringLiteral("remove")}, 1, 1, QStringLiteral("KEY or LINK"), {}, fillNeighbourRemove},
        {{neighbour, QStringLiteral("list")}, 0, 0, {}, {}, simple<Node::NeighboursCall>},
        {{share, QStringLiteral("add")}, 1, 1, folder, {wait}, fillShareAdd},
        {{share, QStringLiteral("remove")}, 1, 1, folder, {}, fillShareRemove},
        {{share, QStringLiteral("list")}, 0, 0, {}, {}, simple<Node::SharesCall>},
        {{QStringLiteral("peers")},
         0,
         0,
         {},
         {QStringLiteral("online"), QStringLiteral("offline"), QStringLiteral("all")},
         fillPeers},
        {{QStringLiteral("browse")}, 1, 1, QStringLiteral("PEER"), {}, fillBrowse},
        {{QStringLiteral("search")},
         1,
         MaxInt,
         QStringLiteral("QUERY"),
         {QStringLiteral("limit"), wait, QStringLiteral("all")},
         fillSearch},
        {{QStringLiteral("get")}, 1, 1, QStringLiteral("MAGNET"), {QStringLiteral("output"), wait}, fillGet},
        {{QStringLiteral("transfers")}, 0, 0, {}, {}, simple<Node::TransfersCall>},
        {{QStringLiteral("pause")}, 1, 1, transfer, {}, transferCall<Node::PauseCall>},
        {{QStringLiteral("resume")}, 1, 1, transfer, {}, transferCall<Node::ResumeCall>},
        {{QStringLiteral("cancel")}, 1, 1, transfer, {}, transferCall<Node::CancelCall>},
        {{QStringLiteral("limits")}, 0, 0, {}, {QStringLiteral("up"), QStringLiteral("down")}, fillLimits},
        {{QStringLiteral("quit")}, 0, 0, {}, {}, simple<Node::QuitCall>},
    };
    return list;
}

// --wait has a value with search and none elsewhere: the command decides how the line is read.
QList<OptionSpec> specs(bool waitTakesValue)
{
    return {{"data-dir", true},       {"json"},         {"uses", true}, {"days", true},
            {"wait", waitTakesValue}, {"online"},       {"offline"},    {"all"},
            {"limit", true},          {"output", true}, {"up", true},   {"down", true}};
}

const CommandSpec* find(const QStringList& words)
{
    for (const CommandSpec& spec : commands()) {
        if (words.first(std::min(words.size(), spec.words.size())) == spec.words)
            return &spec;
    }
    return nullptr;
}

Result<CommandLine> readLine(const QStringList& arguments)
{
    auto line = CommandLine::parse(specs(false), arguments);
    if (line && line->positional().value(0) != u"search" && find(line->positional()))
        return line;
    auto asSearch = CommandLine::parse(specs(true), arguments);
    if (asSearch && asSearch->positional().value(0) == u"search")
        return asSearch;
    // Neither reads well: the sentence about the way that was meant.
    return arguments.contains(QStringLiteral("search")) ? asSearch : line;
}

} // namespace

Result<PotluckCliCommand> parsePotluckCli(const QStringList& arguments)
{
    const auto line = readLine(arguments);
    if (!line)
        return line.error();
    if (line->has("help"))
        return PotluckCliCommand(ShowHelp{});
    if (line->has("version"))
        return PotluckCliCommand(ShowVersion{});

    const QStringList& words = line->positional();
    if (words.isEmpty())
        return usageError(QStringLiteral("a command is missing: see potluck-cli --help"));
    const CommandSpec* const spec = find(words);
    if (!spec) {
        if (words.first() == u"share")
            return usageError(QStringLiteral("share takes add, remove or list"));
        if (words.first() == u"neighbour")
            return usageError(QStringLiteral("neighbour takes invite, add, remove or list"));
        return usageError(QStringLiteral("there is no command '%1'").arg(words.first()));
    }
    const QString name = spec->words.join(QLatin1Char(' '));
    const QStringList following = words.mid(spec->words.size());
    if (following.size() < spec->minArguments || following.contains(QString()))
        return usageError(QStringLiteral("%1 needs %2").arg(name, spec->argumentName));
    if (following.size() > spec->maxArguments)
        return usageError(QStringLiteral("'%1' is not expected after %2").arg(following.at(spec->maxArguments), name));
    for (const QString& option : line->given()) {
        if (option != u"data-dir" && option != u"json" && !spec->options.contains(option))
            return usageError(QStringLiteral("--%1 does not go with %2").arg(option, name));
    }
    CliCommand command;
    command.dataDir = line->value("data-dir");
    command.json = line->has("json");
    if (const Status status = spec->fill(*line, following, command); !status)
        return usageError(status.error().detail);
    return PotluckCliCommand(command);
}

QString potluckCliHelp()
{
    return QStringLiteral(R"(Talks to the Potluck node that runs on a data directory.

potluck-cli [--data-dir D] [--json] COMMAND

  status                               what the node is and does
  join LINK | leave LINK               potluck://HOST:PORT/?key=..., beer2beer://HOST[:PORT] or
                                       alakazaam://IPV4[:PORT][?ip6=ADDR]; leave also takes the index's name
  invite [--uses N] [--days D]         a link to the index that the node hosts
  neighbour invite [--uses N] [--days D]   a link by which another index becomes a neighbour of the hosted one
  neighbour add LINK                   links with the index that gave the link
  neighbour remove KEY|LINK | neighbour list
  share add DIR [--wait]               with --wait: until every file is hashed and published
  share remove DIR | share list
  peers [--online|--offline|--all]
  browse PEER                          the files of a peer, by name or id
  search QUERY [--limit N] [--wait S] [--all]   words, "phrases", -exclusions, type: ext: size: and *; -- before a
                                       query that begins with a dash; --all: up to 10,000 results, and linked
                                       indexes do not stop at 100
  get MAGNET [--output DIR] [--wait]   with --wait: until the verified file is in place
  transfers | pause ID | resume ID | cancel ID
  limits [--up R] [--down R]           bytes a second with K, M or G; 0 is no limit
  quit                                 ends the node
  --help, --version

With --json: one object per line. Ends with 0 when it worked, 1 when not, 2 when the command line is wrong.
)");
}

} // namespace Potluck::App
