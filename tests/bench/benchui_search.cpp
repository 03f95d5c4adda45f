// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchui_search.h"

#include "ui/page/session.h"
#include "ui/search/foundproxy.h"
#include "ui/search/peerspeeds.h"
#include "ui/widgets/rowview.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QPixmap>
#include <QScrollBar>

#include <algorithm>
#include <functional>
#include <random>

namespace Potluck::Bench {
namespace {

constexpr int BatchSize = 250; // what the search page takes between two frames

Node::FoundRow result(int number, std::mt19937& random)
{
    static const char* const endings[] = {".mkv", ".flac", ".jpg", ".iso", ".zip", ".pdf", ".xyz", ".mp3"};
    Node::FoundRow row;
    row.id = QString::number(number);
    row.name = QStringLiteral("%1 %2 %3%4")
                   .arg(QString::number(random() % 5000, 36), QString::number(random() % 90000, 36),
                        QString::number(number), QString::fromLatin1(endings[random() % 8]));
    row.size = random() % 9'000'000'000ULL;
    row.magnet = QStringLiteral("magnet:?xt=urn:tree:sha256:%1").arg(number, 64, 16, QLatin1Char('0'));
    const auto sources = static_cast<int>(1 + random() % 4);
    for (int i = 0; i < sources; ++i) {
        Node::SourceRow source;
        source.peer = QStringLiteral("peer%1").arg(random() % 400);
        source.index = QStringLiteral("club");
        source.online = random() % 3 != 0;
        row.onlineCount += source.online ? 1 : 0;
        row.sources.append(source);
    }
    row.sourceCount = sources;
    return row;
}

} // namespace

QList<UiStep> searchResults(const Ui::Session& session, int results)
{
    QList<UiStep> steps;
    const auto measure = [&steps](const QString& name, bool isModelWork, const std::function<void()>& work) {
        QElapsedTimer clock;
        clock.start();
        work();
        const double took = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        for (UiStep& step : steps) {
            if (step.name == name) {
                step.worst = std::max(step.worst, took);
                return;
            }
        }
        steps.append({name, took, isModelWork});
    };

    Ui::PeerSpeeds speeds(session.feed);
    Ui::FoundModel model(session.theme, speeds);
    Ui::FoundProxy proxy(model);
    std::mt19937 random(1);
    QList<Node::FoundRow> batch;
    for (int done = 0; done < results; done += BatchSize) {
        batch.clear();
        for (int i = 0; i < BatchSize; ++i)
            batch.append(result(done + i, random));
        proxy.setRoom(results);
        measure(QStringLiteral("add %1").arg(BatchSize), true, [&] { model.add(batch); });
    }
    for (int round = 0; round < 20; ++round) {
        batch.clear();
        for (int i = 0; i < BatchSize; ++i)
            batch.append(result(static_cast<int>(random() % static_cast<unsigned>(results)), random));
        measure(QStringLiteral("replace %1").arg(BatchSize), true, [&] { model.add(batch); });
    }
    for (int column = 0; column < Ui::FoundModel::ColumnCount; ++column) {
        const QString name =
            QStringLiteral("sort by %1").arg(proxy.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder})
            measure(name, true, [&] { proxy.sort(column, order); });
    }
    Ui::FoundFilter filter;
    filter.kind = Ui::FileKind::Music;
    measure(QStringLiteral("filter by type"), true, [&] { proxy.setFilter(filter); });
    filter = {};
    filter.minSources = 2;
    filter.onlineOnly = true;
    measure(QStringLiteral("filter by sources"), true, [&] { proxy.setFilter(filter); });
    filter = {};
    for (const QChar letter : QStringLiteral("flac")) {
        filter.text += letter;
        measure(QStringLiteral("filter by text, each letter"), true, [&] { proxy.setFilter(filter); });
    }
    measure(QStringLiteral("take the filter away"), true, [&] { proxy.setFilter({}); });

    Ui::RowView view(session.theme);
    view.resize(1000, 700);
    view.setModel(&proxy);
    view.setColumnWidths({0, 112, 88, 84, 72, 84}, Ui::FoundModel::NameColumn);
    view.show();
    QCoreApplication::processEvents();
    QPixmap page(view.size());
    constexpr int Pages = 60;
    for (int i = 0; i < Pages; ++i) {
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / Pages * i);
        measure(QStringLiteral("paint a page while scrolling"), false, [&] { view.render(&page); });
    }
    measure(QStringLiteral("lay the list out anew"), false, [&] {
        proxy.sort(Ui::FoundModel::NameColumn, Qt::AscendingOrder);
        view.doItemsLayout();
    });
    return steps;
}

} // namespace Potluck::Bench
