// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/node.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Potluck;
using namespace std::chrono_literals;

// Real nodes, whose hours are made short by their policy.
class TestPromotedNode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void becomesASupernodeWhenItIsAsked();
    void isNotAskedWithoutItsOwnersWord();
    void servesAsAHomeAndEndsCleanly();
    void endsWhenItIsNotNeeded();
    void isASuperPeerOfAlaKazaamToo();

private:
    struct Running
    {
        std::unique_ptr<Node::Node> node;
        Node::Node::Started started;
    };
    [[nodiscard]] Node::NodeOptions options(const QString& name) const;
    [[nodiscard]] static Running start(const Node::NodeOptions& options);
    [[nodiscard]] static Node::StatusRow status(const Running& running);
    [[nodiscard]] static bool hasNeighbour(const Running& running, int count = 1);

    std::unique_ptr<QTemporaryDir> m_folder;
    Running m_index;
};

void TestPromotedNode::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    Node::NodeOptions index = options(QStringLiteral("index"));
    index.hostsIndex = true;
    index.supernode.indexCapacity = 1; // one peer is 100 %
    index.supernode.policy.promoteAbove = 50;
    index.supernode.policy.aimFor = 40;
    m_index = start(index);
    QVERIFY(!m_index.started.invite.isEmpty());
}

void TestPromotedNode::cleanup()
{
    m_index.node.reset();
    m_folder.reset();
}

Node::NodeOptions TestPromotedNode::options(const QString& name) const
{
    Node::NodeOptions options;
    options.dataDir = m_folder->filePath(name);
    options.user = name;
    options.listen = QStringList{QStringLiteral("127.0.0.1:0")};
    options.supernode.policy.acceptedUptime = 0ms;
    options.supernode.policy.minUpRate = 0;
    options.supernode.policy.interval = 200ms;
    options.supernode.policy.patience = 1s;
    options.supernode.policy.shortest = 24h;
    return options;
}

TestPromotedNode::Running TestPromotedNode::start(const Node::NodeOptions& options)
{
    Running running;
    running.node = std::make_unique<Node::Node>(options);
    std::optional<Result<Node::Node::Started>> started;
    running.node->start(running.node.get(), [&started](const auto& answer) { started = answer; });
    (void)QTest::qWaitFor([&started] { return started.has_value(); }, 20'000);
    if (started && *started)
        running.started = **started;
    return running;
}

Node::StatusRow TestPromotedNode::status(const Running& running)
{
    std::optional<Node::StatusRow> row;
    running.node->status(running.node.get(),
                         [&row](const auto& answer) { row = answer ? *answer : Node::StatusRow(); });
    (void)QTest::qWaitFor([&row] { return row.has_value(); }, 10'000);
    return row.value_or(Node::StatusRow());
}

bool TestPromotedNode::hasNeighbour(const Running& running, int count)
{
    const auto neighbours = status(running).neighbours;
    return std::count_if(neighbours.begin(), neighbours.end(),
                         [](const Node::NeighbourRow& row) { return row.state == QLatin1String("online"); }) == count;
}

void TestPromotedNode::becomesASupernodeWhenItIsAsked()
{
    Node::NodeOptions anna = options(QStringLiteral("anna"));
    anna.isPeer = true;
    anna.supernode.mayBecome = true;
    anna.joins = QStringList{m_index.started.invite};
    const Running peer = start(anna);
    QTRY_VERIFY_WITH_TIMEOUT(status(peer).hosted.has_value(), 20'000);
    QCOMPARE(status(peer).hosted->name, QStringLiteral("anna"));
    QTRY_VERIFY_WITH_TIMEOUT(hasNeighbour(m_index), 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(hasNeighbour(peer), 20'000);
    // It is still a peer, and at home where it was.
    QCOMPARE(status(peer).indexes.constFirst().state, QStringLiteral("online"));
}

void TestPromotedNode::isNotAskedWithoutItsOwnersWord()
{
    Node::NodeOptions anna = options(QStringLiteral("anna"));
    anna.isPeer = true;
    anna.joins = QStringList{m_index.started.invite};
    const Running peer = start(anna);
    QTRY_COMPARE(status(peer).indexes.constFirst().state, QStringLiteral("online"));
    QTest::qWait(1000); // five decisions
    QVERIFY(!status(peer).hosted);
    // The owner agrees later, in the application.
    bool done = false;
    peer.node->allowSupernode(true, peer.node.get(), [&done](const Status& answer) { done = answer.ok(); });
    QTRY_VERIFY(done);
    QTRY_VERIFY_WITH_TIMEOUT(status(peer).hosted.has_value(), 20'000);
}

void TestPromotedNode::servesAsAHomeAndEndsCleanly()
{
    Node::NodeOptions anna = options(QStringLiteral("anna"));
    anna.isPeer = true;
    anna.supernode.mayBecome = true;
    anna.joins = QStringList{m_index.started.invite};
    const Running peer = start(anna);
    QTRY_VERIFY_WITH_TIMEOUT(hasNeighbour(m_index), 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(hasNeighbour(peer), 20'000); // and vouches for it

    Node::NodeOptions bob = options(QStringLiteral("bob"));
    bob.isPeer = true;
    bob.joins = QStringList{m_index.started.invite};
    const Running other = start(bob);
    QTRY_COMPARE_WITH_TIMEOUT(status(other).indexes.constFirst().secondHome, QStringLiteral("anna"), 20'000);

    bool done = false;
    peer.node->allowSupernode(false, peer.node.get(), [&done](const Status& answer) { done = answer.ok(); });
    QTRY_VERIFY(done);
    QTRY_VERIFY_WITH_TIMEOUT(!status(peer).hosted, 10'000);
    QTRY_VERIFY_WITH_TIMEOUT(hasNeighbour(m_index, 0), 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(status(other).indexes.constFirst().secondHome.isEmpty(), 20'000);
    QCOMPARE(status(other).indexes.constFirst().state, QStringLiteral("online"));
}

void TestPromotedNode::endsWhenItIsNotNeeded()
{
    Node::NodeOptions anna = options(QStringLiteral("anna"));
    anna.isPeer = true;
    anna.supernode.mayBecome = true;
    anna.supernode.policy.shortest = 2s;
    anna.supernode.policy.fewest = 1;
    anna.supernode.policy.demoteBelow = 1000; // the index has as much to do as it can
    anna.supernode.policy.aimFor = 100'000;
    anna.joins = QStringList{m_index.started.invite};
    const Running peer = start(anna);
    QTRY_VERIFY_WITH_TIMEOUT(hasNeighbour(m_index), 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(!status(peer).hosted, 20'000);
}

void TestPromotedNode::isASuperPeerOfAlaKazaamToo()
{
    // Peers of that network are told apart by their addresses alone.
    Node::NodeOptions anna = options(QStringLiteral("anna"));
    anna.listen = QStringList{QStringLiteral("127.0.0.7:0")};
    anna.advertise = QStringList{QStringLiteral("127.0.0.7")};
    anna.isPeer = true;
    anna.dialects = Dialect::Native | Dialect::Alakazaam;
    anna.joins = QStringList{m_index.started.invite};
    const Running peer = start(anna);
    QCOMPARE(peer.started.addresses.size(), 1);

    Node::NodeOptions carl = options(QStringLiteral("carl"));
    carl.listen = QStringList{QStringLiteral("127.0.0.8:0")};
    carl.isPeer = true;
    carl.dialects = Dialect::Native | Dialect::Alakazaam;
    carl.joins = QStringList{QStringLiteral("alakazaam://") + peer.started.addresses.constFirst()};
    {
        const Running early = start(carl);
        QTest::qWait(1000); // a try or two
        QCOMPARE(status(early).indexes.size(), 1);
        QVERIFY(status(early).indexes.constFirst().state != QLatin1String("online"));
    }
    bool done = false;
    peer.node->allowSupernode(true, peer.node.get(), [&done](const Status& answer) { done = answer.ok(); });
    QTRY_VERIFY(done);
    QTRY_VERIFY_WITH_TIMEOUT(status(peer).hosted.has_value(), 20'000);
    const Running guest = start(carl);
    QTRY_COMPARE_WITH_TIMEOUT(status(guest).indexes.constFirst().state, QStringLiteral("online"), 20'000);
}

QTEST_GUILESS_MAIN(TestPromotedNode)
#include "tst_promotednode.moc"
