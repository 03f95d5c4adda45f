// SPDX-License-Identifier: GPL-3.0-or-later
// bench_ui: what the window's models cost with many rows, in one process, offscreen, against doubles of the node.
// Prints one JSON line: the longest of each kind of model work and of painting in milliseconds, and the worst of both.
#include "uifigures.h"

#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Potluck::Bench;

namespace {

QJsonObject toJson(const std::map<QString, double>& figures)
{
    QJsonObject object;
    for (const auto& [name, milliseconds] : figures)
        object.insert(name, milliseconds);
    return object;
}

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    UiFigures figures;
    measureTransfers(figures);
    measureSearch(figures);
    measureLibrary(figures);
    measureBrowsing(figures);
    const QJsonObject line{{QStringLiteral("worst_model_ms"), UiFigures::worst(figures.modelWork())},
                           {QStringLiteral("worst_paint_ms"), UiFigures::worst(figures.painting())},
                           {QStringLiteral("model_ms"), toJson(figures.modelWork())},
                           {QStringLiteral("paint_ms"), toJson(figures.painting())}};
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    return 0;
}
