// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/explaining.h"
#include "node/node.h"
#include "runningnodes.h"

#include <QTcpServer>

using namespace Potluck;
using namespace Potluck::Node;
using namespace Potluck::Test;

namespace {

Index::PeerSummary anna(bool online = true, std::optional<bool> reachable = {})
{
    Index::PeerSummary peer;
    peer.id = {7};
    peer.user = QStringLiteral("Anna");
    peer.online = online;
    peer.key.bytes.fill(1);
    peer.addresses = {{QStringLiteral("198.51.100.7"), 7700}};
    peer.lastLogin = Milliseconds{1'700'000'000'000};
    peer.reachable = reachable;
    return peer;
}

CallOutcome outcome(const char* address, std::optional<ErrorCode> code)
{
    CallOutcome outcome{*Net::Endpoint::parse(QString::fromLatin1(address)), std::nullopt};
    if (code)
        outcome.error = Error{*code, {}};
    return outcome;
}

} // namespace

class TestExplaining : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsKnown_data();
    void saysWhatIsKnown();
    void asksTheIndexAndCalls();

private:
    QString explain(const RunningNodes::Running& node, const PeerRow& peer)
    {
        const auto answer = ask<QString>([&](auto done) { node->networkDoor().explain(peer, this, done); });
        return answer ? *answer : answer.error().detail;
    }
};

void TestExplaining::saysWhatIsKnown_data()
{
    QTest::addColumn<Index::PeerSummary>("peer");
    QTest::addColumn<QList<CallOutcome>>("calls");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const Index::PeerSummary& peer, const QList<CallOutcome>& calls,
                        const char* says) { QTest::newRow(name) << peer << calls << QString::fromLatin1(says); };
    const char* const far = "198.51.100.7:7700";
    row("offline", anna(false), {}, "Anna is offline; it came to club last on");
    auto seed = anna();
    seed.dialects = Dialect::Beer2beer;
    row("of a seed network", seed, {}, "uses a program of a seed network");
    auto nowhere = anna();
    nowhere.addresses.clear();
    row("no address", nowhere, {}, "told club no address");
    row("it answers", anna(), {outcome(far, ErrorCode::Timeout), outcome("10.0.0.7:7700", std::nullopt)},
        "can be reached: it answers at 10.0.0.7:7700.");
    row("another key", anna(), {outcome(far, ErrorCode::Timeout), outcome("10.0.0.7:1", ErrorCode::Unauthorized)},
        "Somebody else answers at 10.0.0.7:1, with another key than Anna's");
    row("something else", anna(), {outcome(far, ErrorCode::Protocol)},
        "What answers at 198.51.100.7:7700 is not Potluck");
    row("nobody can", anna(true, false), {outcome(far, ErrorCode::Timeout)},
        "club could not call it at 198.51.100.7:7700 either: Anna is behind a router without an open port.");
    row("only we cannot", anna(true, true), {outcome(far, ErrorCode::Timeout)},
        "club could call it, but nothing comes back from 198.51.100.7:7700");
    row("silent", anna(), {outcome(far, ErrorCode::Timeout)}, "Nothing comes back from 198.51.100.7:7700");
    row("refused", anna(), {outcome(far, ErrorCode::Network)}, "198.51.100.7:7700 refuses to be called");
    row("of another home", anna(), {outcome("192.168.1.5:7700", ErrorCode::Timeout)}, "is one inside a home or office");
    row("of another computer", anna(), {outcome("127.0.0.1:7700", ErrorCode::Network)},
        "can only be called from the computer that it runs on");
}

void TestExplaining::saysWhatIsKnown()
{
    QFETCH(Index::PeerSummary, peer);
    QFETCH(QList<CallOutcome>, calls);
    QFETCH(QString, says);
    const QString sentence = explanationOf(QStringLiteral("club"), peer, calls);
    QVERIFY2(sentence.contains(says), qPrintable(sentence));
    QVERIFY(sentence.endsWith(QLatin1Char('.')));
    QCOMPARE(sentence.count(QStringLiteral(". ")), 0); // one sentence
}

void TestExplaining::asksTheIndexAndCalls()
{
    RunningNodes nodes;
    Node::NodeOptions options = nodes.peer(QStringLiteral("index"));
    options.isPeer = false;
    options.hostsIndex = true;
    options.indexName = QStringLiteral("club");
    auto club = RunningNodes::start(options);
    auto bob = RunningNodes::start(nodes.peer(QStringLiteral("bob"), club.started.invite));
    const auto me = RunningNodes::start(nodes.peer(QStringLiteral("me"), club.started.invite));
    QTRY_COMPARE_WITH_TIMEOUT(RunningNodes::status(club).hosted->online, 2, NodePatience);
    QTRY_COMPARE_WITH_TIMEOUT(RunningNodes::stateOf(me, QStringLiteral("club")), QStringLiteral("online"),
                              NodePatience);
    const auto rows = ask<QList<PeerRow>>([&](auto done) { me->peers(ControlTarget::Presence::All, this, done); });
    QVERIFY(rows && rows->size() == 2);
    const bool isBobFirst = rows->constFirst().name == QLatin1String("bob");
    const PeerRow bobRow = rows->at(isBobFirst ? 0 : 1);
    const PeerRow ownRow = rows->at(isBobFirst ? 1 : 0);
    QCOMPARE(explain(me, bobRow), QStringLiteral("bob can be reached: it answers at %1.").arg(bobRow.address));
    QCOMPARE(explain(me, ownRow), QStringLiteral("This is you."));
    PeerRow nobody = bobRow;
    nobody.id = 4711;
    QVERIFY(explain(me, nobody).contains(QStringLiteral("is not registered at club any more")));
    nobody.index = QStringLiteral("elsewhere");
    QVERIFY(explain(me, nobody).contains(QStringLiteral("has not joined elsewhere")));
    nobody.id = 0;
    QVERIFY(!explain(me, nobody).isEmpty());

    RunningNodes::stop(bob);
    QTRY_VERIFY_WITH_TIMEOUT(explain(me, bobRow).startsWith(QStringLiteral("bob is offline; it came to club last on")),
                             NodePatience);
    RunningNodes::stop(club);
    QTRY_VERIFY_WITH_TIMEOUT(explain(me, bobRow).contains(QStringLiteral("cannot be reached itself")), NodePatience);
}

QTEST_GUILESS_MAIN(TestExplaining)
#include "tst_explaining.moc"
