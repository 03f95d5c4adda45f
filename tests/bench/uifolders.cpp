// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakesession.h"
#include "ui/library/librarymodel.h"
#include "ui/peers/browsemodel.h"
#include "ui/widgets/rowview.h"
#include "uifigures.h"

#include <QCoreApplication>
#include <QThreadPool>

#include <algorithm>
#include <random>

namespace Potluck::Bench {
namespace {

constexpr int Files = 300'000;
constexpr int PageRows = 1'000; // of a peer's list

QString nameOf(int number)
{
    return QStringLiteral("Some album %1 - track %2.flac").arg(number % 977).arg(number);
}

QList<Node::SharedFileRow> sharedFiles()
{
    std::mt19937 random(1);
    QList<Node::SharedFileRow> rows;
    rows.reserve(Files);
    for (int number = 0; number < Files; ++number) {
        Node::SharedFileRow row;
        row.name = nameOf(number);
        row.size = random() % 1'000'000'000;
        row.magnet = QStringLiteral("magnet:?xt=urn:tree:sha256:%1").arg(number, 64, 16, QLatin1Char('0'));
        row.sharedAt =
            QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + static_cast<qint64>(random() % 1'000'000'000), Qt::UTC);
        row.timesGiven = static_cast<qint64>(random() % 50);
        rows.append(row);
    }
    // As a node tells them.
    std::sort(rows.begin(), rows.end(), [](const Node::SharedFileRow& a, const Node::SharedFileRow& b) {
        return QString::compare(a.name, b.name, Qt::CaseInsensitive) < 0;
    });
    return rows;
}

// What the GUI thread does until all is done that goes on beside it.
void settle(UiFigures& figures, const QString& name)
{
    for (bool isWorking = true; isWorking;) {
        isWorking = !QThreadPool::globalInstance()->waitForDone(1);
        figures.model(name, [] { QCoreApplication::processEvents(); });
    }
}

} // namespace

void measureLibrary(UiFigures& figures)
{
    Test::FakeSession fake;
    fake.library.folders.insert(QStringLiteral("/flat"), sharedFiles());
    Ui::LibraryModel model(fake.library, fake.theme);
    Ui::RowView view(fake.theme);
    view.setModel(&model);
    view.setColumnWidths({0, 84, 96, 72}, Ui::LibraryModel::Name);
    view.resize(900, 700);
    view.show();
    QCoreApplication::processEvents();

    figures.model(QStringLiteral("library_open"), [&] { model.showFolder(QStringLiteral("/flat")); });
    settle(figures, QStringLiteral("library_open"));
    for (int column = 0; column < Ui::LibraryModel::ColumnCount; ++column) {
        for (const Qt::SortOrder order : {Qt::DescendingOrder, Qt::AscendingOrder}) {
            figures.model(QStringLiteral("library_sort"), [&] { view.sortByColumn(column, order); });
            settle(figures, QStringLiteral("library_sort"));
        }
    }
    // Something changed at the node.
    figures.model(QStringLiteral("library_change"), [&] { model.askAgain(); });
    settle(figures, QStringLiteral("library_change"));
    figures.model(QStringLiteral("library_leave"), [&] { model.showFolder({}); });
    settle(figures, QStringLiteral("library_leave"));
}

void measureBrowsing(UiFigures& figures)
{
    std::mt19937 random(1);
    Test::FakeSession fake;
    Ui::BrowseModel model(fake.theme);
    Ui::RowView view(fake.theme);
    view.setModel(&model);
    view.setColumnWidths({0, 104, 84}, Ui::BrowseModel::NameColumn);
    view.resize(900, 700);
    view.show();
    QCoreApplication::processEvents();
    for (int first = 0; first < Files; first += PageRows) {
        QList<Node::BrowseRow> page;
        for (int number = first; number < first + PageRows; ++number)
            page.append(
                {QStringLiteral("Music"), nameOf(number), random() % 1'000'000'000, QStringLiteral("magnet:?x")});
        figures.model(QStringLiteral("browse_page"), [&] { model.add(page); });
        figures.paint(QStringLiteral("browse_page"), [] { QCoreApplication::processEvents(); });
        if (first == 0)
            view.expand(model.index(0, 0));
    }
    for (const int column : {Ui::BrowseModel::SizeColumn, Ui::BrowseModel::NameColumn}) {
        for (const Qt::SortOrder order : {Qt::DescendingOrder, Qt::AscendingOrder}) {
            figures.model(QStringLiteral("browse_sort"), [&] { model.sort(column, order); });
            figures.paint(QStringLiteral("browse_sort"), [] { QCoreApplication::processEvents(); });
        }
    }
}

} // namespace Potluck::Bench
