// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options.h"

#include <QTest>

using namespace Potluck;
using namespace Potluck::App;
using namespace Potluck::Node;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Potluck::Node::ControlCall)

namespace {

const QString Magnet = QStringLiteral("magnet:?xt=urn:tree:sha256:") + QString(64, QLatin1Char('a'));
const QString Link = QStringLiteral("potluck://a.example:7700/");

} // namespace

class TestCliOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEachCommand_data();
    void readsEachCommand();
    void takesGlobalOptionsAnywhere();
    void waitsWhereAsked();
    void joinsTheWordsOfAQuery();
    void showsHelpAndVersion();
    void refuses_data();
    void refuses();
    void refusesEmptyArguments();
};

void TestCliOptions::readsEachCommand_data()
{
    QTest::addColumn<QStringList>("line");
    QTest::addColumn<ControlCall>("call");

    using Presence = ControlTarget::Presence;
    const auto row = [](const QString& line, const ControlCall& call) {
        QTest::newRow(qPrintable(line)) << line.split(u' ') << call;
    };
    row(u"status"_qs, StatusCall{});
    row(u"join "_qs + Link, JoinCall{Link});
    row(u"leave Home"_qs, LeaveCall{u"Home"_qs});
    row(u"invite"_qs, InviteCall{0, 0});
    row(u"invite --uses 3 --days 14"_qs, InviteCall{3, 14});
    row(u"neighbour invite --uses 2"_qs, InviteNeighbourCall{2, 0});
    const QString neighbour = u"potluck://a:1/?key=AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA&neighbour=t"_qs;
    row(u"neighbour add "_qs + neighbour, AddNeighbourCall{neighbour});
    row(u"neighbour remove AQID"_qs, RemoveNeighbourCall{u"AQID"_qs});
    row(u"neighbour list"_qs, NeighboursCall{});
    row(u"share add D"_qs, AddShareCall{u"D"_qs});
    row(u"share remove D"_qs, RemoveShareCall{u"D"_qs});
    row(u"share list"_qs, SharesCall{});
    row(u"peers"_qs, PeersCall{Presence::All});
    row(u"peers --all"_qs, PeersCall{Presence::All});
    row(u"peers --online"_qs, PeersCall{Presence::Online});
    row(u"peers --offline"_qs, PeersCall{Presence::Offline});
    row(u"browse alice"_qs, BrowseCall{u"alice"_qs, {}});
    row(u"search beach"_qs, SearchCall{u"beach"_qs, {100, std::nullopt}});
    row(u"search beach --limit 7 --wait 9"_qs, SearchCall{u"beach"_qs, {7, 9s}});
    row(u"search beach --all"_qs, SearchCall{u"beach"_qs, {10'000, std::nullopt, true, true}});
    row(u"search beach --all --limit 7"_qs, SearchCall{u"beach"_qs, {7, std::nullopt, true, true}});
    row(u"search --wait=9 beach"_qs, SearchCall{u"beach"_qs, {100, 9s}});
    row(u"--wait 9 search beach"_qs, SearchCall{u"beach"_qs, {100, 9s}});
    row(u"search -- -raw beach"_qs, SearchCall{u"-raw beach"_qs, {100, std::nullopt}});
    row(u"search search"_qs, SearchCall{u"search"_qs, {100, std::nullopt}});
    row(u"get "_qs + Magnet, DownloadCall{Magnet, {}});
    row(u"get "_qs + Magnet + u" --output D"_qs, DownloadCall{Magnet, u"D"_qs});
    row(u"transfers"_qs, TransfersCall{});
    row(u"pause 5"_qs, PauseCall{5});
    row(u"resume 5"_qs, ResumeCall{5});
    row(u"cancel 5"_qs, CancelCall{5});
    row(u"limits"_qs, LimitsCall{});
    row(u"limits --up 500K --down 0"_qs, LimitsCall{512'000, 0});
    row(u"limits --down 2G"_qs, LimitsCall{std::nullopt, quint64{2} << 30});
    row(u"quit"_qs, QuitCall{});
}

void TestCliOptions::readsEachCommand()
{
    QFETCH(const QStringList, line);
    QFETCH(const ControlCall, call);
    const auto parsed = parsePotluckCli(line);
    QVERIFY2(parsed.ok(), parsed.ok() ? "" : qPrintable(parsed.error().detail));
    const auto command = std::get<CliCommand>(*parsed);
    QVERIFY(command.call == call);
    QVERIFY(!command.json);
    QVERIFY(!command.wait);
    QVERIFY(command.dataDir.isEmpty());
}

void TestCliOptions::takesGlobalOptionsAnywhere()
{
    for (const QStringList& line : {QStringList{u"--data-dir"_qs, u"d"_qs, u"--json"_qs, u"share"_qs, u"list"_qs},
                                    QStringList{u"share"_qs, u"--json"_qs, u"list"_qs, u"--data-dir=d"_qs}}) {
        const auto parsed = parsePotluckCli(line);
        QVERIFY(parsed.ok());
        const auto command = std::get<CliCommand>(*parsed);
        QVERIFY(command.json);
        QCOMPARE(command.dataDir, u"d"_qs);
        QVERIFY(command.call == ControlCall(SharesCall{}));
    }
}

void TestCliOptions::waitsWhereAsked()
{
    QVERIFY(std::get<CliCommand>(*parsePotluckCli({u"get"_qs, Magnet, u"--wait"_qs})).wait);
    QVERIFY(std::get<CliCommand>(*parsePotluckCli({u"get"_qs, u"--wait"_qs, Magnet})).wait);
    QVERIFY(std::get<CliCommand>(*parsePotluckCli({u"share"_qs, u"add"_qs, u"search"_qs, u"--wait"_qs})).wait);
}

void TestCliOptions::joinsTheWordsOfAQuery()
{
    const auto parsed = parsePotluckCli({u"search"_qs, u"red"_qs, u"\"old wine\""_qs});
    QVERIFY(parsed.ok());
    QVERIFY(std::get<CliCommand>(*parsed).call == ControlCall(SearchCall{u"red \"old wine\""_qs, {}}));
}

void TestCliOptions::showsHelpAndVersion()
{
    QVERIFY(std::holds_alternative<ShowHelp>(*parsePotluckCli({u"--help"_qs})));
    QVERIFY(std::holds_alternative<ShowHelp>(*parsePotluckCli({u"get"_qs, u"--help"_qs})));
    QVERIFY(std::holds_alternative<ShowVersion>(*parsePotluckCli({u"--version"_qs})));
    for (const char* word : {"status",
                             "join",
                             "leave",
                             "invite",
                             "neighbour invite",
                             "neighbour add",
                             "neighbour remove",
                             "neighbour list",
                             "share add",
                             "share remove",
                             "share list",
                             "peers",
                             "browse",
                             "search",
                             "get",
                             "transfers",
                             "pause",
                             "resume",
                             "cancel",
                             "limits",
                             "quit"})
        QVERIFY2(potluckCliHelp().contains(QLatin1String(word)), word);
}

void TestCliOptions::refuses_data()
{
    QTest::addColumn<QString>("line"); // split at blanks
    QTest::addColumn<QString>("sentence");

    const auto row = [](const char* line, const char* sentence) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(sentence);
    };
    row("--json", "a command is missing: see potluck-cli --help");
    row("frob", "there is no command 'frob'");
    row("status --frob", "there is no option 'frob'");
    row("status -j", "there is no option 'j'");
    row("status now", "'now' is not expected after status");
    row("status --limit 5", "--limit does not go with status");
    row("status --data-dir", "missing value after '--data-dir'");
    row("status --json --json", "--json is given more than once");
    row("join", "join needs LINK");
    row("join nowhere", "not an invite link: it does not begin with potluck://");
    row("leave", "leave needs LINK");
    row("neighbour", "neighbour takes invite, add, remove or list");
    row("neighbour add", "neighbour add needs LINK");
    row("neighbour add alakazaam://10.0.0.1", "an AlaKazaam network is linked when the index starts, by --neighbour");
    row("neighbour add potluck://a", "'potluck://a' has no key: a neighbour's link needs one");
    row("neighbour remove", "neighbour remove needs KEY or LINK");
    row("invite --uses 0", "--uses takes a whole number from 1 to 2147483647, not '0'");
    row("invite --uses many", "--uses takes a whole number from 1 to 2147483647, not 'many'");
    row("invite --days +5", "--days takes a whole number from 1 to 36500, not '+5'");
    row("invite --days 99999999999", "--days takes a whole number from 1 to 36500, not '99999999999'");
    row("share", "share takes add, remove or list");
    row("share frob", "share takes add, remove or list");
    row("share add", "share add needs DIR");
    row("share remove", "share remove needs DIR");
    row("share add a b", "'b' is not expected after share add");
    row("share list --wait", "--wait does not go with share list");
    row("peers --online --offline", "--online, --offline and --all do not go together");
    row("browse", "browse needs PEER");
    row("search", "search needs QUERY");
    row("search a --limit 0", "--limit takes a whole number from 1 to 10000, not '0'");
    row("search a --limit -5", "--limit takes a whole number from 1 to 10000, not '-5'");
    row("search a --wait", "missing value after '--wait'");
    row("search a --wait soon", "--wait takes a whole number from 1 to 3600, not 'soon'");
    row("search a --output d", "--output does not go with search");
    row("get", "get needs MAGNET");
    row("get nothing", "not a file link: it does not begin with magnet:?");
    row("get magnet:?xt=urn:tree:sha256:12",
        "not a file link: a content hash in it is malformed or contradicts another");
    row("get a --wait=5", "unexpected value after '--wait'");
    row("pause", "pause needs ID");
    row("pause x", "'x' is no transfer's id: see potluck-cli transfers");
    row("cancel 0", "'0' is no transfer's id: see potluck-cli transfers");
    row("resume -- -1", "'-1' is no transfer's id: see potluck-cli transfers");
    row("limits --up fast", "--up takes bytes a second such as 500K, 2M or 0 for no limit, not 'fast'");
    row("limits --down -1", "--down takes bytes a second such as 500K, 2M or 0 for no limit, not '-1'");
    row("quit now", "'now' is not expected after quit");
}

void TestCliOptions::refuses()
{
    QFETCH(const QString, line);
    QFETCH(const QString, sentence);
    const auto parsed = parsePotluckCli(line.split(u' '));
    QVERIFY(!parsed.ok());
    QCOMPARE(parsed.error().detail, sentence);
}

void TestCliOptions::refusesEmptyArguments()
{
    QCOMPARE(parsePotluckCli({u"search"_qs, u" "_qs}).error().detail, u"search needs something to search for"_qs);
    for (const QStringList& line : {QStringList{u"search"_qs, QString()}, QStringList{u"share"_qs, u"add"_qs, u""_qs},
                                    QStringList{u"browse"_qs, QString()}, QStringList{u"pause"_qs, QString()}})
        QVERIFY(!parsePotluckCli(line).ok());
    QVERIFY(!parsePotluckCli({}).ok());
}

QTEST_GUILESS_MAIN(TestCliOptions)
#include "tst_clioptions.moc"
