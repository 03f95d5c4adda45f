// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options.h"

#include "app/commandline.h"
#include "node/inputchecks.h"

#include <algorithm>

namespace Potluck::App {

namespace {

const QList<OptionSpec>& specs()
{
    static const QList<OptionSpec> list{
        {"index-server"},
        {"peer"},
        {"data-dir", true},
        {"listen", true, true},
        {"advertise", true, true},
        {"dialects", true},
        {"name", true},
        {"registration", true},
        {"neighbour", true, true},
        {"overlay", true},
        {"join", true, true},
        {"user", true},
        {"password-file", true},
        {"seed-password-file", true},
        {"share", true, true},
        {"download-dir", true},
        {"may-become-supernode"},
    };
    return list;
}

const QStringList& indexOptions()
{
    static const QStringList list{QStringLiteral("name"), QStringLiteral("registration"), QStringLiteral("neighbour"),
                                  QStringLiteral("overlay")};
    return list;
}

const QStringList& peerOptions()
{
    static const QStringList list{QStringLiteral("join"),
                                  QStringLiteral("user"),
                                  QStringLiteral("password-file"),
                                  QStringLiteral("seed-password-file"),
                                  QStringLiteral("share"),
                                  QStringLiteral("download-dir"),
                                  QStringLiteral("may-become-supernode")};
    return list;
}

Result<Dialects> parseDialects(const QString& text)
{
    Dialects dialects;
    for (const QString& name : text.split(QLatin1Char(','))) {
        const auto dialect = dialectFromName(name);
        if (!dialect)
            return usageError(
                QStringLiteral("there is no dialect '%1', only native, beer2beer and alakazaam").arg(name));
        dialects |= *dialect;
    }
    return dialects;
}

Status checkName(const char* option, const QString& text)
{
    const Status status = Node::checkShownName(text);
    return status ? status
                  : usageError(QStringLiteral("--%1: %2").arg(QString::fromLatin1(option), status.error().detail));
}

Status checkEach(const QStringList& texts, Status (*check)(const QString&))
{
    for (const QString& text : texts) {
        if (const Status status = check(text); !status)
            return status;
    }
    return {};
}

Result<PotluckCommand> desktopCommand(const CommandLine& line)
{
    for (const QString& name : line.given()) {
        if (name != u"data-dir")
            return usageError(QStringLiteral("--%1 needs --peer or --index-server").arg(name));
    }
    for (const QString& text : line.positional()) {
        if (const Status status = Node::checkOpenedLink(text); !status && !Node::isMeantForPotluck(text))
            return status.error();
    }
    return PotluckCommand(DesktopCommand{line.value("data-dir"), line.positional()});
}

Result<PotluckCommand> nodeCommand(const CommandLine& line)
{
    const bool index = line.has("index-server");
    if (index && line.has("peer"))
        return usageError(QStringLiteral("--index-server and --peer do not go together"));
    if (!line.positional().isEmpty())
        return usageError(QStringLiteral("'%1' is not expected here").arg(line.positional().first()));
    const QStringList& others = index ? peerOptions() : indexOptions();
    for (const QString& name : line.given()) {
        if (others.contains(name))
            return usageError(QStringLiteral("--%1 does not go with --%2")
                                  .arg(name, index ? QStringLiteral("index-server") : QStringLiteral("peer")));
    }

    NodeCommand command;
    Node::NodeOptions& options = command.options;
    options.hostsIndex = index;
    options.isPeer = !index;
    options.dataDir = line.value("data-dir");
    options.listen = line.values("listen");
    options.advertise = line.values("advertise");
    options.indexName = line.value("name");
    options.joins = line.values("join");
    options.user = line.value("user");
    options.shares = line.values("share");
    options.downloadDir = line.value("download-dir");
    options.supernode.mayBecome = line.has("may-become-supernode");
    options.neighbours = line.values("neighbour");
    command.passwordFile = line.value("password-file");
    command.seedPasswordFile = line.value("seed-password-file");
    if (line.has("dialects")) {
        const auto dialects = parseDialects(line.value("dialects"));
        if (!dialects)
            return dialects.error();
        options.dialects = *dialects;
    }
    if (line.has("registration")) {
        const QString registration = line.value("registration");
        if (registration != u"open" && registration != u"invite")
            return usageError(QStringLiteral("--registration takes open or invite, not '%1'").arg(registration));
        options.inviteOnly = registration == u"invite";
    }
    if (line.has("overlay")) {
        const QString overlay = line.value("overlay");
        if (overlay != u"open" && overlay != u"closed")
            return usageError(QStringLiteral("--overlay takes closed or open, not '%1'").arg(overlay));
        options.openOverlay = overlay == u"open";
    }
    if (line.has("name")) {
        if (const Status status = checkName("name", options.indexName); !status)
            return status.error();
    }
    if (line.has("user")) {
        if (const Status status = checkName("user", options.user); !status)
            return status.error();
    }
    for (const Status& status :
         {checkEach(options.listen, Node::checkListenAddress),
          checkEach(options.advertise, Node::checkAdvertisedAddress), checkEach(options.joins, Node::checkJoinLink),
          checkEach(options.neighbours, Node::checkNeighbourLink)}) {
        if (!status)
            return status.error();
    }
    return PotluckCommand(command);
}

} // namespace

Result<PotluckCommand> parsePotluck(const QStringList& arguments)
{
    const auto line = CommandLine::parse(specs(), arguments);
    if (!line)
        return line.error();
    if (line->has("help"))
        return PotluckCommand(ShowHelp{});
    if (line->has("version"))
        return PotluckCommand(ShowVersion{});
    if (line->has("index-server") || line->has("peer"))
        return nodeCommand(*line);
    return desktopCommand(*line);
}

QString potluckHelp()
{
    return QStringLiteral(R"(Potluck: share files in a group, without a cloud.

potluck [--data-dir D] [LINK]...            the desktop app; opens magnets and invites
potluck --index-server [OPTION]...          hosts an index, without a window
potluck --peer [OPTION]...                  shares and downloads, without a window

  --data-dir D           where all state lies; one node at a time
  --listen ADDR:PORT     listens there (again for each); port 0 is any free one, the same for all addresses.
                         Without it: every IPv4 and IPv6 address, port 7700
  --advertise ADDR       the address that others are told (again for each)
  --dialects LIST        the protocols that are spoken, with commas between: native (which it is without this option),
                         beer2beer, alakazaam. The last two send passwords and files in the clear
  --help, --version

with --index-server:
  --name TEXT            what peers see
  --registration open|invite
                         who may register: everybody, or who has an invite with a token
  --neighbour LINK       an index to link with (again for each): potluck://HOST:PORT/?key=...&neighbour=..., as
                         potluck-cli neighbour invite prints it at the other one; or a super-peer of AlaKazaam:
                         alakazaam://IPV4:PORT[?ip6=ADDR]. Those that it knows are linked, too, and remembered
  --overlay closed|open  who may become a neighbour: who has an invite or was added by hand (the default), or
                         everybody who asks

with --peer:
  --join LINK            joins an index (again for each): potluck://HOST:PORT/?key=..., or one of a network that sends
                         everything in the clear: beer2beer://HOST[:PORT], alakazaam://IPV4[:PORT][?ip6=ADDR]
  --user NAME            the account's name
  --password-file F      its first line is the account's password
  --seed-password-file F its first line lets programs of beer2beer use the account at the native indexes
  --share DIR            shares a folder (again for each)
  --download-dir DIR     where downloads go
  --may-become-supernode lets an index that has too much to do ask this peer to become a supernode beside it

It prints "ready ADDR:PORT" for each address, an index also "invite LINK", once it accepts connections, and ends at
SIGTERM or SIGINT. potluck-cli talks to it.
)");
}

} // namespace Potluck::App
