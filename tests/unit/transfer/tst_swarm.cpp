// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/transfersim.h"

#include <QTest>

using namespace Potluck;
using Test::Peer;
using Test::TestContent;
using Test::TransferSim;
using Transfer::DownloadState;
using Transfer::SourceKind;
using Transfer::SourceState;
using Transfer::Trouble;

namespace {

constexpr std::uint64_t MiB = 1024 * 1024;
constexpr Milliseconds Minute{60'000};

Transfer::DownloadSourceRow sourceRow(const TransferSim& sim, const QString& name)
{
    for (const auto& row : sim.row().sources) {
        if (row.name == name)
            return row;
    }
    return {};
}

} // namespace

class TestSwarm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fetchesFromOneSource()
    {
        TransferSim sim(TestContent::make(10 * MiB + 12345));
        sim.addPeer(QStringLiteral("a"));
        sim.start();
        static_cast<void>(sim.add());
        QVERIFY(sim.finish(Minute));
        QVERIFY(sim.isRight());
        QCOMPARE(sim.sent(), sim.content().size());
        QCOMPARE(sourceRow(sim, QStringLiteral("a")).pieces, std::uint64_t{11});
        QCOMPARE(sim.finishedPaths, QStringList{QStringLiteral("/home/out/file.bin")});
        QCOMPARE(sim.shared, (QList<bool>{true, false}));
    }
};

QTEST_GUILESS_MAIN(TestSwarm)
#include "tst_swarm.moc"
