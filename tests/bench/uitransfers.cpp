// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakesession.h"
#include "ui/transfers/transferspage.h"
#include "ui/widgets/rowview.h"
#include "uifigures.h"

#include <QAbstractProxyModel>
#include <QCoreApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>
#include <random>

namespace Potluck::Bench {
namespace {

constexpr quint64 Transfers = 10'000;
constexpr quint64 Uploads = 1'000; // of them
constexpr int Changing = 1'000;
constexpr int Pieces = 740;
constexpr int Rounds = 20;

Node::TransferRow rowOf(quint64 id, std::mt19937& random)
{
    static const QString states[] = {QStringLiteral("downloading"), QStringLiteral("queued"),
                                     QStringLiteral("paused"),      QStringLiteral("done"),
                                     QStringLiteral("waiting"),     QStringLiteral("nobody-online")};
    Node::TransferRow row;
    row.id = id;
    row.name = QStringLiteral("Some album %1 - track %2.flac").arg(id % 977).arg(id);
    row.size = Pieces * 1'000'000ULL;
    row.done = row.size / (1 + random() % 20);
    row.state = states[random() % 6];
    row.rate = row.state == states[0] ? random() % 5'000'000 : 0;
    row.sources = {{QStringLiteral("Anna"), row.rate, 10, 0, QStringLiteral("downloading")},
                   {QStringLiteral("Bruno"), 0, 2, 0, QStringLiteral("waiting 3")}};
    if (id > Transfers - Uploads) {
        row.direction = Node::TransferRow::Direction::Upload;
        row.state = QStringLiteral("uploading");
    } else if (row.state == states[0]) {
        row.pieces = QByteArray(Pieces, Node::PieceMissing);
        for (char& piece : row.pieces)
            piece = random() % 2 ? Node::PieceHave : random() % 9 ? Node::PieceMissing : Node::PieceInFlight;
    }
    return row;
}

} // namespace

void measureTransfers(UiFigures& figures)
{
    std::mt19937 random(1);
    Test::FakeSession fake;
    Ui::TransfersPage page(fake.session);
    page.resize(1180, 740);
    page.show();
    const auto views = page.findChildren<Ui::RowView*>();
    auto& view = **std::find_if(views.begin(), views.end(), [](const Ui::RowView* each) {
        return qobject_cast<const QAbstractProxyModel*>(each->model()) != nullptr; // of the two that of the transfers
    });
    const auto paint = [&](const QString& name) {
        figures.paint(name, [&] {
            QCoreApplication::processEvents();
            view.viewport()->repaint();
        });
    };

    QList<Node::TransferRow> rows;
    for (quint64 id = 1; id <= Transfers; ++id)
        rows.append(rowOf(id, random));
    // The list takes the empty page's place once, with what that needs of fonts and icons.
    fake.feed.changeTransfers({rows.first()}, {});
    QCoreApplication::processEvents();
    figures.model(QStringLiteral("transfers_first"), [&] { fake.feed.changeTransfers(rows, {}); });
    while (view.model()->rowCount() < static_cast<int>(rows.size()))
        paint(QStringLiteral("transfers_first"));

    const auto delta = [&] {
        QList<Node::TransferRow> changed;
        for (int count = 0; count < Changing; ++count)
            changed.append(rowOf(1 + random() % Transfers, random));
        figures.model(QStringLiteral("transfers_delta"), [&] { fake.feed.changeTransfers(changed, {}); });
        paint(QStringLiteral("transfers_delta"));
    };
    for (int column = -1; column < view.model()->columnCount(); ++column) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            figures.model(QStringLiteral("transfers_sort"), [&] { view.sortByColumn(column, order); });
            paint(QStringLiteral("transfers_sort"));
            delta();
        }
    }
    view.sortByColumn(-1, Qt::AscendingOrder);

    auto& field = *page.findChild<QLineEdit*>();
    for (const QString& text : {QStringLiteral("t"), QStringLiteral("tr"), QStringLiteral("track 12"),
                                QStringLiteral("nothing has this name"), QString()}) {
        figures.model(QStringLiteral("transfers_filter"), [&] { field.setText(text); });
        paint(QStringLiteral("transfers_filter"));
    }
    const auto buttons = page.findChildren<QToolButton*>();
    for (QToolButton* const button : buttons) {
        if (!button->isCheckable() || !button->text().contains(QLatin1Char(' ')))
            continue;
        figures.model(QStringLiteral("transfers_filter"), [&] { button->click(); });
        paint(QStringLiteral("transfers_filter"));
        delta();
    }
    for (QToolButton* const button : buttons) {
        if (button->isCheckable() && button->text().startsWith(QStringLiteral("All ")))
            button->click();
    }

    QScrollBar& bar = *view.verticalScrollBar();
    for (int step = 0; step <= 200; ++step) {
        figures.paint(QStringLiteral("transfers_scroll"), [&] {
            bar.setValue(bar.maximum() / 200 * step);
            view.viewport()->repaint();
        });
    }

    // Many come and go at once.
    for (int round = 0; round < Rounds; ++round) {
        QList<Node::TransferRow> coming;
        QList<quint64> going;
        for (int count = 0; count < Changing / 4; ++count)
            coming.append(rowOf(Transfers + static_cast<quint64>(round * Changing + count) + 1, random));
        for (int count = 0; count < Changing / 4; ++count)
            going.append(1 + random() % Transfers);
        figures.model(QStringLiteral("transfers_come_and_go"), [&] { fake.feed.changeTransfers(coming, going); });
        paint(QStringLiteral("transfers_come_and_go"));
    }
}

} // namespace Potluck::Bench
