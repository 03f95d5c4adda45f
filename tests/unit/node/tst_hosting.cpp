// SPDX-License-Identifier: GPL-3.0-or-later
// An index inside a running peer, as the desktop starts, changes and ends it.
#include "runningnodes.h"

#include <QDir>
#include <QFile>

using namespace Potluck;
using namespace Potluck::Test;
using Node::HostedPeerRow;
using Node::HostingOptions;

class TestHosting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void hostsInARunningPeerThatIsAtHomeThere();
    void isRememberedOverARestart();
    void endsAndComesBackWithEverybody();
    void switchesRegistrationWhileItRuns();
    void startsAnewUnderAnotherName();
    void removesAndBansPeers();
    void touchesNeitherItselfNorWhatItIsNot();
    void refusesWhatCannotBe();
    void saysSoWhereNothingIsHosted();
    void cannotEndANodeThatIsAnIndex();
    void showsWhereSearchesWent();
    void servesItsFilesWhileTheIndexIsChanged();

private:
    Result<QString> host(const RunningNodes::Running& running, const HostingOptions& options)
    {
        return ask<QString>([&](auto done) { running->hostingDoor().startHosting(options, this, done); });
    }
    Status stopHosting(const RunningNodes::Running& running)
    {
        return ask<void>([&](auto done) { running->hostingDoor().stopHosting(this, done); });
    }
    QList<HostedPeerRow> registered(const RunningNodes::Running& running)
    {
        const auto rows = ask<QList<HostedPeerRow>>([&](auto done) { running->hostingDoor().registered(this, done); });
        return rows ? *rows : QList<HostedPeerRow>();
    }
    HostedPeerRow peerNamed(const RunningNodes::Running& running, const QString& name)
    {
        const auto rows = registered(running);
        for (const HostedPeerRow& row : rows) {
            if (row.name == name)
                return row;
        }
        return {};
    }
    static HostingOptions named(const QString& name, bool inviteOnly = false)
    {
        HostingOptions options;
        options.name = name;
        options.inviteOnly = inviteOnly;
        return options;
    }

    std::unique_ptr<RunningNodes> m_nodes;
    RunningNodes::Running m_anna;
};

void TestHosting::init()
{
    m_nodes = std::make_unique<RunningNodes>();
    m_anna = RunningNodes::start(m_nodes->peer(QStringLiteral("anna")));
    QVERIFY(m_anna.node);
    QVERIFY(m_anna.started.invite.isEmpty());
}

void TestHosting::cleanup()
{
    m_anna.node.reset();
    m_nodes.reset();
}

void TestHosting::hostsInARunningPeerThatIsAtHomeThere()
{
    const auto invite = host(m_anna, named(QStringLiteral("club")));
    QVERIFY(invite);
    QVERIFY(invite->startsWith(QStringLiteral("potluck://127.0.0.1:")));
    QCOMPARE(RunningNodes::status(m_anna).hosted->name, QStringLiteral("club"));
    QTRY_COMPARE_WITH_TIMEOUT(RunningNodes::stateOf(m_anna, QStringLiteral("club")), QStringLiteral("online"),
                              NodePatience);

    // What the own peer shares is found by who came with the invite.
    QVERIFY(QDir().mkpath(m_nodes->path(QStringLiteral("share"))));
    QFile file(m_nodes->path(QStringLiteral("share/blue note.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write("dish"), 4);
    file.close();
    QVERIFY(ask<void>([&](auto done) { m_anna->addShare(m_nodes->path(QStringLiteral("share")), this, done); }));
    const auto shared = ask<Node::SharedRow>(
        [&](auto done) { m_anna->waitForShare(m_nodes->path(QStringLiteral("share")), this, done); });
    QVERIFY(shared && shared->isPublished);
    const auto bob = RunningNodes::start(m_nodes->peer(QStringLiteral("bob"), *invite));
    QVERIFY(bob.node);
    QTRY_COMPARE_WITH_TIMEOUT(RunningNodes::stateOf(bob, QStringLiteral("club")), QStringLiteral("online"),
                              NodePatience);
    QList<Node::FoundRow> found;
    QVERIFY(ask<void>([&](auto done) {
        bob->search(
            QStringLiteral("blue note"), {}, this, [&found](const auto& rows) { found = rows; }, done);
    }));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.constFirst().sources.constFirst().peer, QStringLiteral("anna"));
    // With an address that bob can call.
    QCOMPARE(found.constFirst().sources.constFirst().address, m_anna.started.addresses.constFirst());

    const auto rows = registered(m_anna);
    QCOMPARE(rows.size(), 2);
    QVERIFY(peerNamed(m_anna, QStringLiteral("anna")).isThisNode);
    const HostedPeerRow other = peerNamed(m_anna, QStringLiteral("bob"));
    QVERIFY(!other.isThisNode);
    QVERIFY(other.online);
    QCOMPARE(other.dialects, QStringList{QStringLiteral("native")});
    QVERIFY(other.lastSeen.isValid());
    const auto traces = ask<QList<Node::TracedSearch>>([&](auto done) { m_anna->hostingDoor().traces(this, done); });
    QVERIFY(traces && traces->isEmpty()); // nobody else was asked
    const auto options = ask<HostingOptions>([&](auto done) { m_anna->hostingDoor().options(this, done); });
    QCOMPARE(*options, named(QStringLiteral("club")));
}

void TestHosting::isRememberedOverARestart()
{
    QVERIFY(host(m_anna, named(QStringLiteral("club"), true)));
    QTRY_COMPARE_WITH_TIMEOUT(RunningNodes::stateOf(m_anna, QStringLiteral("club")), QStringLiteral("online"),
                              NodePatience);
    const quint64 id = peerNamed(m_anna, QStringLiteral("anna")).id;
    RunningNodes::stop(m_anna);
    // As --peer does: another port, no option of an index.
    m_anna = RunningNodes::start(m_nodes->peer(QStringLiteral("anna")));
    QVERIFY(m_anna.node);
    QVERIFY(m_anna.started.invite.contains(QStringLiteral("token=")));
    QCOMPARE(RunningNodes::status(m_anna).hosted->name, QStringLiteral("club"));
    QTRY_COMPARE_WITH_TIMEOUT(RunningNodes::stateOf(m_anna, QStringLiteral("club")), QStringLiteral("online"),
                              NodePatience);
    // The same account, and joined once, though its address is another one now.
    QCOMPARE(peerNamed(m_anna, QStringLiteral("anna")).id, id);
    QCOMPARE(RunningNodes::status(m_anna).indexes.size(), 1);

    QVERIFY(stopHosting(m_anna));
    QVERIFY(!RunningNodes::status(m_anna).hosted);
    RunningNodes::stop(m_anna);
    m_anna = RunningNodes::start(m_nodes->peer(QStringLiteral("anna")));
    QVERIFY(m_anna.node);
    QVERIFY(m_anna.started.invite.isEmpty());
    QVERIFY(!RunningNodes::status(m_anna).hosted);
    QVERIFY(RunningNodes::status(m_anna).indexes.isEmpty());
    // How it was hosted is still known, to be offered again.
    const auto options = ask<HostingOptions>([&](auto done) { m_anna->hostingDoor().options(this, done); });
    QCOMPARE(*options, named(QStringLiteral("club"), true));
}

void TestHosting::endsAndComesBackWithEverybody()
{
    const auto invite = host(m_anna, named(QStringLiteral("club")));
    QVERIFY(invite);
    const auto bob = RunningNodes::start(m_nodes->peer(QStringLiteral("bob"), *invite));
    QTRY_COMPARE_WITH_TIMEOUT(registered(m_anna).size(), 2, NodePatience);
    QVERIFY(stopHosting(m_anna));
    QVERIFY(!stopHosting(m_anna)); // it is over already
    // At once again, while the one before still ends.
    QVERIFY(host(m_anna, named(QStringLiteral("club"))));
    QCOMPARE(registered(m_anna).size(), 2);
}

void TestHosting::switchesRegistrationWhileItRuns()
{
    const auto open = host(m_anna, named(QStringLiteral("club")));
    QVERIFY(open);
    QTRY_COMPARE_WITH_TIMEOUT(RunningNodes::stateOf(m_anna, QStringLiteral("club")), QStringLiteral("online"),
                              NodePatience);
    const auto closed = host(m_anna, named(QStringLiteral("club"), true));
    QVERIFY(closed);
    QVERIFY(closed->contains(QStringLiteral("token=")));
    // It was not started anew: nobody had to come back.
    QCOMPARE(RunningNodes::stateOf(m_anna, QStringLiteral("club")), QStringLiteral("online"));
    QVERIFY(RunningNodes::status(m_anna).hosted->invite.isEmpty());

    const auto bob = RunningNodes::start(m_nodes->peer(QStringLiteral("bob")));
    const auto uninvited = ask<void>([&](auto done) { bob->join(*open, this, done); });
    QVERIFY(!uninvited);
    QCOMPARE(uninvited.error().code, ErrorCode::Unauthorized);
    QVERIFY(ask<void>([&](auto done) { bob->join(*closed, this, done); }));
    QVERIFY(host(m_anna, named(QStringLiteral("club"))));
    const auto carl = RunningNodes::start(m_nodes->peer(QStringLiteral("carl")));
    QVERIFY(ask<void>([&](auto done) { carl->join(*open, this, done); }));
}

void TestHosting::startsAnewUnderAnotherName()
{
    QVERIFY(host(m_anna, named(QStringLiteral("club"))));
    QTRY_COMPARE_WITH_TIMEOUT(RunningNodes::stateOf(m_anna, QStringLiteral("club")), QStringLiteral("online"),
                              NodePatience);
    QVERIFY(host(m_anna, named(QStringLiteral("kitchen"))));
    QCOMPARE(RunningNodes::status(m_anna).hosted->name, QStringLiteral("kitchen"));
    QTRY_COMPARE_WITH_TIMEOUT(RunningNodes::stateOf(m_anna, QStringLiteral("kitchen")), QStringLiteral("online"),
                              NodePatience);
    QCOMPARE(registered(m_anna).size(), 1);
}

void TestHosting::removesAndBansPeers()
{
    const auto invite = host(m_anna, named(QStringLiteral("club")));
    auto bob = RunningNodes::start(m_nodes->peer(QStringLiteral("Bob"), *invite));
    QTRY_VERIFY_WITH_TIMEOUT(peerNamed(m_anna, QStringLiteral("Bob")).online, NodePatience);
    const quint64 id = peerNamed(m_anna, QStringLiteral("Bob")).id;
    QVERIFY(ask<void>([&](auto done) { m_anna->hostingDoor().removePeer(id, this, done); }));
    QVERIFY(peerNamed(m_anna, QStringLiteral("Bob")).id != id);
    bob.node.reset();

    bob = RunningNodes::start(m_nodes->peer(QStringLiteral("Bob"))); // it may register again
    QTRY_VERIFY_WITH_TIMEOUT(peerNamed(m_anna, QStringLiteral("Bob")).online, NodePatience);
    const quint64 again = peerNamed(m_anna, QStringLiteral("Bob")).id;
    QVERIFY(ask<void>([&](auto done) { m_anna->hostingDoor().ban(again, this, done); }));
    HostedPeerRow banned = peerNamed(m_anna, QStringLiteral("bob"));
    QVERIFY(banned.banned);
    QCOMPARE(banned.id, 0U);
    bob.node.reset();
    RunningNodes::stop(m_anna);
    m_anna = RunningNodes::start(m_nodes->peer(QStringLiteral("anna"))); // which the index remembers
    QVERIFY(peerNamed(m_anna, QStringLiteral("bob")).banned);

    bob = RunningNodes::start(m_nodes->peer(QStringLiteral("Bob")));
    const auto refused = ask<void>([&](auto done) { bob->join(m_anna.started.invite, this, done); });
    QVERIFY(!refused);
    QVERIFY(ask<void>([&](auto done) { m_anna->hostingDoor().unban(QStringLiteral("bob"), this, done); }));
    QVERIFY(peerNamed(m_anna, QStringLiteral("bob")).name.isEmpty());
    QVERIFY(ask<void>([&](auto done) { bob->join(m_anna.started.invite, this, done); }));
    const auto twice = ask<void>([&](auto done) { m_anna->hostingDoor().unban(QStringLiteral("bob"), this, done); });
    QCOMPARE(twice.error().code, ErrorCode::NotFound);
}

void TestHosting::touchesNeitherItselfNorWhatItIsNot()
{
    QVERIFY(host(m_anna, named(QStringLiteral("club"))));
    QTRY_VERIFY_WITH_TIMEOUT(peerNamed(m_anna, QStringLiteral("anna")).online, NodePatience);
    const quint64 own = peerNamed(m_anna, QStringLiteral("anna")).id;
    const auto removed = ask<void>([&](auto done) { m_anna->hostingDoor().removePeer(own, this, done); });
    QCOMPARE(removed.error().code, ErrorCode::InvalidArgument);
    const auto banned = ask<void>([&](auto done) { m_anna->hostingDoor().ban(own, this, done); });
    QCOMPARE(banned.error().code, ErrorCode::InvalidArgument);
    const auto nobody = ask<void>([&](auto done) { m_anna->hostingDoor().ban(4711, this, done); });
    QCOMPARE(nobody.error().code, ErrorCode::NotFound);
    // It is left by no longer hosting.
    const auto left = ask<void>([&](auto done) { m_anna->leave(QStringLiteral("club"), this, done); });
    QCOMPARE(left.error().code, ErrorCode::Unsupported);
    QVERIFY(peerNamed(m_anna, QStringLiteral("anna")).online);
}

void TestHosting::refusesWhatCannotBe()
{
    const auto twoLines = host(m_anna, named(QStringLiteral("a\nb")));
    QVERIFY(!twoLines);
    QCOMPARE(twoLines.error().code, ErrorCode::InvalidArgument);
    const auto page = host(m_anna, named(QString(300, QLatin1Char('x'))));
    QCOMPARE(page.error().code, ErrorCode::InvalidArgument);
    QVERIFY(!RunningNodes::status(m_anna).hosted);
    QVERIFY(host(m_anna, named({}))); // then the machine's name is shown
    QVERIFY(!RunningNodes::status(m_anna).hosted->name.isEmpty());
}

void TestHosting::saysSoWhereNothingIsHosted()
{
    const auto rows = ask<QList<HostedPeerRow>>([&](auto done) { m_anna->hostingDoor().registered(this, done); });
    QCOMPARE(rows.error().code, ErrorCode::Unsupported);
    QCOMPARE(stopHosting(m_anna).error().code, ErrorCode::Unsupported);
    const auto banned = ask<void>([&](auto done) { m_anna->hostingDoor().ban(1, this, done); });
    QCOMPARE(banned.error().code, ErrorCode::Unsupported);
    RunningNodes::Running sleeping;
    sleeping.node = std::make_unique<Node::Node>(m_nodes->peer(QStringLiteral("sleeping")));
    QCOMPARE(stopHosting(sleeping).error().code, ErrorCode::Unsupported);
}

void TestHosting::cannotEndANodeThatIsAnIndex()
{
    Node::NodeOptions options = m_nodes->peer(QStringLiteral("index"));
    options.isPeer = false;
    options.hostsIndex = true;
    options.indexName = QStringLiteral("club");
    const auto index = RunningNodes::start(options);
    QVERIFY(index.node);
    QCOMPARE(stopHosting(index).error().code, ErrorCode::Unsupported);
    QVERIFY(RunningNodes::status(index).hosted);
    // But be changed it can.
    QVERIFY(host(index, named(QStringLiteral("club"), true)));
    QVERIFY(RunningNodes::status(index).hosted->invite.isEmpty());
}

// Anna's index and Bob's are linked, and Bob searches.
void TestHosting::showsWhereSearchesWent()
{
    QVERIFY(host(m_anna, named(QStringLiteral("club"))));
    const auto bob = RunningNodes::start(m_nodes->peer(QStringLiteral("bob")));
    QVERIFY(host(bob, named(QStringLiteral("lab"))));
    const auto link = ask<QString>([&](auto done) { m_anna->inviteNeighbour(1, 1, this, done); });
    QVERIFY(link);
    QVERIFY(ask<void>([&](auto done) { bob->addNeighbour(*link, this, done); }));
    QTRY_VERIFY_WITH_TIMEOUT(!RunningNodes::status(bob).neighbours.isEmpty() &&
                                 RunningNodes::status(bob).neighbours.constFirst().state == QLatin1String("online"),
                             NodePatience);
    const QString key = RunningNodes::status(bob).neighbours.constFirst().key;
    const auto traces = [&] {
        const auto rows = ask<QList<Node::TracedSearch>>([&](auto done) { bob->hostingDoor().traces(this, done); });
        return rows ? *rows : QList<Node::TracedSearch>();
    };
    const auto search = [&] {
        return ask<void>([&](auto done) {
            bob->search(
                QStringLiteral("blue"), {}, this, [](const auto&) {}, done);
        });
    };
    // Whether it is asked is seen once the look at who is there has been.
    QTRY_VERIFY_WITH_TIMEOUT(search() && !traces().isEmpty(), NodePatience);
    QTRY_VERIFY_WITH_TIMEOUT(traces().constFirst().hops == 1, NodePatience);
    const Node::TracedSearch trace = traces().constFirst();
    QVERIFY(trace.ours);
    QVERIFY(!trace.id.isEmpty());
    QVERIFY(trace.at.isValid());
    QCOMPARE(trace.legs.size(), 1);
    QCOMPARE(trace.legs.constFirst().neighbour, key);
    QVERIFY(trace.legs.constFirst().answered);
}

// A download from the hosting node goes on while its index is started anew.
void TestHosting::servesItsFilesWhileTheIndexIsChanged()
{
    const auto invite = host(m_anna, named(QStringLiteral("club")));
    const auto bob = RunningNodes::start(m_nodes->peer(QStringLiteral("bob"), *invite));
    QTRY_COMPARE_WITH_TIMEOUT(RunningNodes::stateOf(bob, QStringLiteral("club")), QStringLiteral("online"),
                              NodePatience);
    QVERIFY(QDir().mkpath(m_nodes->path(QStringLiteral("share"))));
    QFile file(m_nodes->path(QStringLiteral("share/large.bin")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(20 * 1024 * 1024, 'x'));
    file.close();
    QVERIFY(ask<void>([&](auto done) { m_anna->addShare(m_nodes->path(QStringLiteral("share")), this, done); }));
    QVERIFY(ask<Node::SharedRow>(
        [&](auto done) { m_anna->waitForShare(m_nodes->path(QStringLiteral("share")), this, done); }));
    QVERIFY(ask<void>([&](auto done) { m_anna->limitRates(8 * 1024 * 1024, {}, this, done); }));
    QString magnet;
    QVERIFY(ask<void>([&](auto done) {
        bob->search(
            QStringLiteral("large"), {}, this, [&magnet](const auto& rows) { magnet = rows.constFirst().magnet; },
            done);
    }));
    QVERIFY(ask<quint64>([&](auto done) { bob->download(magnet, {}, this, done); }));
    const auto doneBytes = [&] {
        const auto rows = ask<QList<Node::TransferRow>>([&](auto done) { bob->transfers(this, done); });
        return rows && !rows->isEmpty() ? rows->constFirst().done : 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(doneBytes() > 0, NodePatience);
    QVERIFY(host(m_anna, named(QStringLiteral("kitchen"))));
    QTRY_COMPARE_WITH_TIMEOUT(doneBytes(), quint64{20 * 1024 * 1024}, NodePatience);
    // Bob finds the index again, though it was away for a moment.
    QTRY_COMPARE_WITH_TIMEOUT(RunningNodes::stateOf(bob, QStringLiteral("kitchen")), QStringLiteral("online"),
                              NodePatience);
}

QTEST_GUILESS_MAIN(TestHosting)
#include "tst_hosting.moc"
