// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options.h"

#include <QTest>

using namespace Potluck;
using namespace Potluck::App;

namespace {

const QString Key = QStringLiteral("BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBA");

NodeCommand node(const QStringList& arguments)
{
    const auto parsed = parsePotluck(arguments);
    if (!parsed || !std::holds_alternative<NodeCommand>(*parsed)) {
        QTest::qFail(parsed ? "not a node" : qPrintable(parsed.error().detail), __FILE__, __LINE__);
        return {};
    }
    return std::get<NodeCommand>(*parsed);
}

} // namespace

class TestOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsAnIndexWithDefaults();
    void startsAnIndexWithEverything();
    void startsAPeerWithDefaults();
    void startsAPeerWithEverything();
    void takesTheSeedNetworks();
    void takesValuesBehindAnEqualsSign();
    void opensTheDesktop();
    void showsHelpAndVersion();
    void refuses_data();
    void refuses();
    void helpNamesEveryOption();
};

void TestOptions::startsAnIndexWithDefaults()
{
    const NodeCommand command = node({u"--index-server"_qs});
    QVERIFY(command.options.hostsIndex);
    QVERIFY(!command.options.isPeer);
    QVERIFY(!command.options.inviteOnly);
    QVERIFY(command.options.listen.isEmpty());
    QVERIFY(command.options.dataDir.isEmpty());
    QVERIFY(!command.options.dialects); // as stored
}

void TestOptions::startsAnIndexWithEverything()
{
    const NodeCommand command =
        node({u"--index-server"_qs, u"--data-dir"_qs, u"d"_qs, u"--listen"_qs, u"127.0.0.1:0"_qs, u"--listen"_qs,
              u"[::1]:0"_qs, u"--advertise"_qs, u"potluck.example.org"_qs, u"--advertise"_qs, u"10.1.2.3"_qs,
              u"--dialects"_qs, u"native"_qs, u"--name"_qs, u"Höme"_qs, u"--registration"_qs, u"invite"_qs});
    QCOMPARE(command.options.dataDir, u"d"_qs);
    QCOMPARE(command.options.listen, (QStringList{u"127.0.0.1:0"_qs, u"[::1]:0"_qs}));
    QCOMPARE(command.options.advertise, (QStringList{u"potluck.example.org"_qs, u"10.1.2.3"_qs}));
    QCOMPARE(command.options.indexName, u"Höme"_qs);
    QVERIFY(command.options.inviteOnly);
    QVERIFY(!node({u"--index-server"_qs, u"--registration"_qs, u"open"_qs}).options.inviteOnly);
}

void TestOptions::startsAPeerWithDefaults()
{
    const NodeCommand command = node({u"--peer"_qs});
    QVERIFY(command.options.isPeer);
    QVERIFY(!command.options.hostsIndex);
    QVERIFY(command.options.joins.isEmpty());
    QVERIFY(command.passwordFile.isEmpty());
}

void TestOptions::startsAPeerWithEverything()
{
    const QString first = u"potluck://127.0.0.1:7700/?key="_qs + Key;
    const QString second = u"potluck://[::1]:7701/?key="_qs + Key + u"&token=abc"_qs;
    const NodeCommand command =
        node({u"--peer"_qs, u"--join"_qs, first, u"--join"_qs, second, u"--user"_qs, u"alice"_qs, u"--password-file"_qs,
              u"-secret"_qs, u"--share"_qs, u"a"_qs, u"--share"_qs, u"/b"_qs, u"--download-dir"_qs, u"c"_qs});
    QCOMPARE(command.options.joins, (QStringList{first, second}));
    QCOMPARE(command.options.user, u"alice"_qs);
    QCOMPARE(command.options.shares, (QStringList{u"a"_qs, u"/b"_qs}));
    QCOMPARE(command.options.downloadDir, u"c"_qs);
    QCOMPARE(command.passwordFile, u"-secret"_qs);
    QVERIFY(command.options.password.isEmpty());
}

void TestOptions::takesTheSeedNetworks()
{
    const NodeCommand index = node({u"--index-server"_qs, u"--dialects"_qs, u"native,alakazaam,beer2beer"_qs,
                                    u"--neighbour"_qs, u"alakazaam://10.1.2.7:3000?ip6=fd00::7"_qs});
    QCOMPARE(index.options.dialects.value_or(Dialects()), Dialect::Native | Dialect::Beer2beer | Dialect::Alakazaam);
    QCOMPARE(index.options.neighbours, QStringList{u"alakazaam://10.1.2.7:3000?ip6=fd00::7"_qs});
    QVERIFY(!index.options.openOverlay);
    const QString link = u"potluck://a.example:7700/?key=AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA&neighbour=t"_qs;
    const NodeCommand linked = node({u"--index-server"_qs, u"--neighbour"_qs, link, u"--overlay"_qs, u"open"_qs});
    QCOMPARE(linked.options.neighbours, QStringList{link});
    QVERIFY(linked.options.openOverlay);
    QVERIFY(!node({u"--index-server"_qs, u"--overlay"_qs, u"closed"_qs}).options.openOverlay);
    const NodeCommand peer = node({u"--peer"_qs, u"--join"_qs, u"beer2beer://index.example"_qs, u"--join"_qs,
                                   u"alakazaam://10.1.2.7"_qs, u"--seed-password-file"_qs, u"s"_qs});
    QCOMPARE(peer.options.joins, (QStringList{u"beer2beer://index.example"_qs, u"alakazaam://10.1.2.7"_qs}));
    QCOMPARE(peer.seedPasswordFile, u"s"_qs);
}

void TestOptions::takesValuesBehindAnEqualsSign()
{
    QCOMPARE(node({u"--peer"_qs, u"--user=al=ice"_qs}).options.user, u"al=ice"_qs);
}

void TestOptions::opensTheDesktop()
{
    const QString link = u"potluck://a.example:7700/?key="_qs + Key;
    const QString magnet = u"magnet:?xt=urn:tree:sha256:"_qs + QString(64, u'a');
    const auto parsed = parsePotluck({u"--data-dir"_qs, u"d"_qs, link, magnet});
    QVERIFY(parsed.ok());
    const auto command = std::get<DesktopCommand>(*parsed);
    QCOMPARE(command.dataDir, u"d"_qs);
    QCOMPARE(command.links, (QStringList{link, magnet}));
    QVERIFY(std::holds_alternative<DesktopCommand>(*parsePotluck({})));
    // Somebody pressed it on a web page, where nobody reads what is said here.
    const auto broken = parsePotluck({u"magnet:?dn=x"_qs});
    QVERIFY(broken.ok());
    QCOMPARE(std::get<DesktopCommand>(*broken).links, QStringList{u"magnet:?dn=x"_qs});
}

void TestOptions::showsHelpAndVersion()
{
    QVERIFY(std::holds_alternative<ShowHelp>(*parsePotluck({u"--help"_qs})));
    QVERIFY(std::holds_alternative<ShowHelp>(*parsePotluck({u"--peer"_qs, u"--help"_qs})));
    QVERIFY(std::holds_alternative<ShowVersion>(*parsePotluck({u"--version"_qs})));
}

void TestOptions::refuses_data()
{
    QTest::addColumn<QString>("line"); // split at blanks
    QTest::addColumn<QString>("sentence");

    const auto row = [](const char* line, const char* sentence) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(sentence);
    };
    row("--frob", "there is no option 'frob'");
    row("-x", "there is no option 'x'");
    row("--peer --frob=1", "there is no option 'frob'");
    row("--peer --listen", "missing value after '--listen'");
    row("--peer --user --share", "--user needs a value");
    row("--peer --user=", "--user needs a value");
    row("--peer=1", "unexpected value after '--peer'");
    row("--peer --index-server", "--index-server and --peer do not go together");
    row("--peer --peer", "--peer is given more than once");
    row("--peer --user a --user b", "--user is given more than once");
    row("--peer --data-dir a --data-dir b", "--data-dir is given more than once");
    row("--peer somewhere", "'somewhere' is not expected here");
    row("--peer --name N", "--name does not go with --peer");
    row("--peer --registration open", "--registration does not go with --peer");
    row("--peer --neighbour L", "--neighbour does not go with --peer");
    row("--index-server --join L", "--join does not go with --index-server");
    row("--index-server --user U", "--user does not go with --index-server");
    row("--index-server --password-file F", "--password-file does not go with --index-server");
    row("--index-server --share D", "--share does not go with --index-server");
    row("--index-server --download-dir D", "--download-dir does not go with --index-server");
    row("--index-server --may-become-supernode", "--may-become-supernode does not go with --index-server");
    row("--index-server --neighbour potluck://a", "'potluck://a' has no key: a neighbour's link needs one");
    row("--index-server --neighbour beer2beer://a",
        "'beer2beer://a' is no neighbour: this network has no linked indexes");
    row("--index-server --overlay half", "--overlay takes closed or open, not 'half'");
    row("--peer --overlay open", "--overlay does not go with --peer");
    row("--peer --dialects kazaa", "there is no dialect 'kazaa', only native, beer2beer and alakazaam");
    row("--peer --dialects native,", "there is no dialect '', only native, beer2beer and alakazaam");
    row("--index-server --registration closed", "--registration takes open or invite, not 'closed'");
    row("--listen 1.2.3.4:5", "--listen needs --peer or --index-server");
    row("--join potluck://a", "--join needs --peer or --index-server");
    const auto address = [&row](const char* text) {
        row(qPrintable(u"--peer --listen "_qs + QString::fromUtf8(text)),
            qPrintable(
                u"'%1' is no address to listen on, such as 0.0.0.0:7700 or [::]:7700"_qs.arg(QString::fromUtf8(text))));
    };
    for (const char* text : {"7700", "1.2.3.4", "1.2.3:80", "::1", "::1:7700", "[::1]", "1.2.3.4:", ":7700",
                             "1.2.3.4:65536", "1.2.3.4:-1", "1.2.3.4:7700x", "name:7700", "224.0.0.1:7700"})
        address(text);
    row("--peer --advertise 0.0.0.0", "'0.0.0.0' is no address that others could call");
    row("--peer --advertise a..b", "'a..b' is no address that others could call");
    row("--peer --advertise 1.2.3.4:0", "'1.2.3.4:0' is no address that others could call");
    row("--peer --join http://a/", "not an invite link: it does not begin with potluck://");
    row("http://a/", "not an invite link: it does not begin with potluck://");
}

void TestOptions::refuses()
{
    QFETCH(const QString, line);
    QFETCH(const QString, sentence);
    const auto parsed = parsePotluck(line.split(u' '));
    QVERIFY(!parsed.ok());
    QCOMPARE(parsed.error().detail, sentence);

    // Names that would spoil what others see.
    for (const QString& name : {u" "_qs, u"a\nb"_qs, QString(256, u'n'), u"a\u2028b"_qs}) {
        QVERIFY(!parsePotluck({u"--peer"_qs, u"--user"_qs, name}).ok());
        QVERIFY(!parsePotluck({u"--index-server"_qs, u"--name"_qs, name}).ok());
    }
}

void TestOptions::helpNamesEveryOption()
{
    for (const char* option :
         {"--index-server", "--peer", "--data-dir", "--listen", "--advertise", "--dialects", "--name", "--registration",
          "--neighbour", "--overlay", "--join", "--user", "--password-file", "--seed-password-file", "--share",
          "--download-dir", "--may-become-supernode", "--help", "--version"})
        QVERIFY2(potluckHelp().contains(QLatin1String(option)), option);
}

QTEST_GUILESS_MAIN(TestOptions)
#include "tst_options.moc"
