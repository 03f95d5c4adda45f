// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/scale.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHashFunctions>
#include <QSaveFile>

#include <cstdio>

// bench_overlay --scale club|short|1k|40k [--seed N] [--minutes M] [--json FILE]
//
// Simulates an overlay of supernodes and prints what it reached: the same for the same options, every time. Ends with 1
// where a cell of the table is missed.

using namespace Potluck;

int main(int argc, char** argv)
{
    // The order of a hash must not be another one each time.
    QHashSeed::setDeterministicGlobalSeed();
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption scaleOption(QStringLiteral("scale"), QStringLiteral("club, short, 1k or 40k"),
                                         QStringLiteral("SCALE"), QStringLiteral("club"));
    const QCommandLineOption seedOption(QStringLiteral("seed"), QStringLiteral("another run"), QStringLiteral("N"),
                                        QStringLiteral("1"));
    const QCommandLineOption minutesOption(QStringLiteral("minutes"), QStringLiteral("simulated, of ordinary use"),
                                           QStringLiteral("M"));
    const QCommandLineOption jsonOption(QStringLiteral("json"), QStringLiteral("writes the table there, too"),
                                        QStringLiteral("FILE"));
    parser.addOptions({scaleOption, seedOption, minutesOption, jsonOption});
    parser.addHelpOption();
    parser.process(application);

    auto scale = Sim::Scale::named(parser.value(scaleOption));
    bool isSeed = false;
    const quint64 seed = parser.value(seedOption).toULongLong(&isSeed);
    bool areMinutes = true;
    if (scale && parser.isSet(minutesOption))
        scale->minutes = parser.value(minutesOption).toDouble(&areMinutes);
    if (!scale || !isSeed || !areMinutes || scale->minutes <= 0) {
        std::fprintf(stderr, "bench_overlay: cannot read the options, see --help\n");
        return 2;
    }

    QElapsedTimer timer;
    timer.start();
    const Sim::Progress progress = [&timer](const QString& what) {
        std::fprintf(stderr, "  %6.1f s: %s\n", static_cast<double>(timer.elapsed()) / 1000, qPrintable(what));
    };
    // What there is of it may be all that there will be.
    bool isWritten = true;
    const Sim::Interim write = [&](const Sim::Report& soFar) {
        if (!parser.isSet(jsonOption))
            return;
        QSaveFile file(parser.value(jsonOption));
        isWritten = file.open(QIODevice::WriteOnly) && file.write(soFar.json()) >= 0 && file.commit();
    };
    const Sim::Report report =
        scale->supernodes <= 3 ? Sim::runClub(*scale, seed, progress) : Sim::runMany(*scale, seed, progress, write);
    progress(QStringLiteral("done"));
    std::printf("%s", qPrintable(report.text()));
    write(report);
    if (!isWritten) {
        std::fprintf(stderr, "bench_overlay: cannot write %s\n", qPrintable(parser.value(jsonOption)));
        return 2;
    }
    return report.allMet() ? 0 : 1;
}
