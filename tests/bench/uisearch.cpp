// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakesession.h"
#include "ui/search/foundproxy.h"
#include "ui/search/peerspeeds.h"
#include "ui/widgets/rowview.h"
#include "uifigures.h"

#include <QCoreApplication>
#include <QPixmap>
#include <QScrollBar>

#include <random>

namespace Potluck::Bench {
namespace {

constexpr int Results = 100'000;
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

void measureSearch(UiFigures& figures)
{
    Test::FakeSession fakes;
    Ui::PeerSpeeds speeds(fakes.feed);
    Ui::FoundModel model(fakes.theme, speeds);
    Ui::FoundProxy proxy(model);
    std::mt19937 random(1);
    QList<Node::FoundRow> batch;
    for (int done = 0; done < Results; done += BatchSize) {
        batch.clear();
        for (int i = 0; i < BatchSize; ++i)
            batch.append(result(done + i, random));
        proxy.setRoom(Results);
        figures.model(QStringLiteral("search: add %1").arg(BatchSize), [&] { model.add(batch); });
    }
    for (int round = 0; round < 20; ++round) {
        batch.clear();
        for (int i = 0; i < BatchSize; ++i)
            batch.append(result(static_cast<int>(random() % unsigned{Results}), random));
        figures.model(QStringLiteral("search: replace %1").arg(BatchSize), [&] { model.add(batch); });
    }
    for (int column = 0; column < Ui::FoundModel::ColumnCount; ++column) {
        const QString name = QStringLiteral("search: sort by %1")
                                 .arg(proxy.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder})
            figures.model(name, [&] { proxy.sort(column, order); });
    }
    Ui::FoundFilter filter;
    filter.kind = Ui::FileKind::Music;
    figures.model(QStringLiteral("search: filter by type"), [&] { proxy.setFilter(filter); });
    filter = {};
    filter.minSources = 2;
    filter.onlineOnly = true;
    figures.model(QStringLiteral("search: filter by sources"), [&] { proxy.setFilter(filter); });
    filter = {};
    for (const QChar letter : QStringLiteral("flac")) {
        filter.text += letter;
        figures.model(QStringLiteral("search: filter by text, each letter"), [&] { proxy.setFilter(filter); });
    }
    figures.model(QStringLiteral("search: take the filter away"), [&] { proxy.setFilter({}); });

    Ui::RowView view(fakes.theme);
    view.resize(1000, 700);
    view.setModel(&proxy);
    view.setColumnWidths({0, 112, 88, 84, 72, 84}, Ui::FoundModel::NameColumn);
    view.show();
    QCoreApplication::processEvents();
    QPixmap page(view.size());
    constexpr int Pages = 60;
    for (int i = 0; i < Pages; ++i) {
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / Pages * i);
        figures.paint(QStringLiteral("search: paint a page while scrolling"), [&] { view.render(&page); });
    }
    figures.paint(QStringLiteral("search: lay the list out anew"), [&] {
        proxy.sort(Ui::FoundModel::NameColumn, Qt::AscendingOrder);
        view.doItemsLayout();
    });
}

} // namespace Potluck::Bench
