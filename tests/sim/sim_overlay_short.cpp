// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/scale.h"

#include <QHashFunctions>
#include <QTest>

using namespace Potluck;
using namespace Potluck::Sim;

namespace {

Report reportOf(const char* name, std::uint64_t seed)
{
    const auto scale = Scale::named(QLatin1String(name));
    const Progress silent = [](const QString&) {};
    return scale->supernodes <= 3 ? runClub(*scale, seed, silent) : runMany(*scale, seed, silent, [](const Report&) {});
}

} // namespace

// The simulation at a size that every test run can afford: three linked indexes, and an overlay just large enough to
// have groups.
class TestOverlayShort : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QHashSeed::setDeterministicGlobalSeed(); }

    // But for the clean first page: with so few copies a decoy has, by chance, as many sources as the right file now
    // and then.
    void clubReachesItsFigures() { check(reportOf("club", 1), QStringLiteral("clean first ten results")); }

    void manyReachTheirFigures()
    {
        const Report report = reportOf("short", 1);
        check(report);
        m_first = report.text();
    }

    void sameSeedPrintsTheSame() { QCOMPARE(reportOf("short", 1).text(), m_first); }

private:
    static void check(const Report& report, const QString& unless = QStringLiteral("(none)"))
    {
        QVERIFY(!report.cells().empty());
        for (const Cell& cell : report.cells()) {
            QVERIFY2(cell.met || cell.figure.startsWith(unless),
                     qPrintable(cell.figure + QLatin1String(": ") + cell.measured + QLatin1String(", must be ") +
                                cell.must));
        }
    }

    QString m_first;
};

QTEST_GUILESS_MAIN(TestOverlayShort)
#include "sim_overlay_short.moc"
