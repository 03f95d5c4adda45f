// SPDX-License-Identifier: GPL-3.0-or-later
// Indexes on the local network, which here is the loopback interface: other tests may tell of theirs meanwhile.
#include "runningnodes.h"

using namespace Potluck;
using namespace Potluck::Node;
using namespace Potluck::Test;

class TestLanIndexes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areFoundWhereTheirOwnersAgreed();

private:
    void announce(const RunningNodes::Running& node, bool announces)
    {
        auto preferences = *ask<Preferences>([&](auto done) { node->preferencesDoor().preferences(this, done); });
        preferences.announceOnLan = announces;
        QVERIFY(ask<void>([&](auto done) { node->preferencesDoor().setPreferences(preferences, this, done); }));
    }
    QString nameAt(const RunningNodes::Running& node, const QString& address)
    {
        const auto rows = ask<QList<LanIndexRow>>([&](auto done) { node->networkDoor().lanIndexes(this, done); });
        for (const LanIndexRow& row : *rows) {
            if (row.address == address)
                return row.name.isEmpty() ? QStringLiteral("?") : row.name;
        }
        return {};
    }
};

void TestLanIndexes::areFoundWhereTheirOwnersAgreed()
{
    RunningNodes nodes;
    const auto anna = RunningNodes::start(nodes.peer(QStringLiteral("anna")));
    const auto bob = RunningNodes::start(nodes.peer(QStringLiteral("bob")));
    const QString where = anna.started.addresses.constFirst();
    QCOMPARE(nameAt(bob, where), QString()); // begins to listen
    HostingOptions options;
    options.name = QStringLiteral("club");
    const auto invite = ask<QString>([&](auto done) { anna->hostingDoor().startHosting(options, this, done); });
    QVERIFY(invite);
    QTest::qWait(300);
    QCOMPARE(nameAt(bob, where), QString()); // nobody has agreed
    announce(anna, true);
    QTRY_COMPARE_WITH_TIMEOUT(nameAt(bob, where), QStringLiteral("club"), NodePatience);
    QCOMPARE(nameAt(anna, where), QString()); // not its own
    const auto rows = ask<QList<LanIndexRow>>([&](auto done) { bob->networkDoor().lanIndexes(this, done); });
    for (const LanIndexRow& row : *rows) {
        if (row.address == where)
            QCOMPARE(row.link, *invite);
    }
    QVERIFY(ask<void>([&](auto done) { bob->join(*invite, this, done); }));
}

QTEST_GUILESS_MAIN(TestLanIndexes)
#include "tst_lanindexes.moc"
