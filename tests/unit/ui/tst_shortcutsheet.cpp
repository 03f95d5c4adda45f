// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakesession.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/shell/windowmenus.h"

#include <QAction>
#include <QLabel>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QTest>
#include <QUndoStack>

using namespace Potluck;
using namespace Potluck::Ui;

namespace {

class PageWithMenu final : public Page
{
public:
    explicit PageWithMenu(const Session& session) : Page(session), queue(new QMenu(u"Queue"_qs, this))
    {
        queue->addAction(u"Up"_qs)->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Up));
        actions = {new QAction(u"Pause"_qs, this), queue->menuAction(), new QAction(u"Preview"_qs, this)};
        actions.first()->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_P));
    }
    [[nodiscard]] QList<QAction*> menuActions() const override { return actions; }

    QMenu* queue;
    QList<QAction*> actions;
};

} // namespace

// The sheet, and what the menus of the window say for it.
class TestShortcutSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noLineWraps_data();
    void noLineWraps();
    void aSubmenusCommandsSayWhoseTheyAre();
    void entriesOfThePagesMenuHaveLetters();

private:
    static QList<ShortcutSheet::Group> groups()
    {
        QList<ShortcutSheet::Group> groups;
        for (int number = 0; number < 6; ++number) {
            groups.append({u"Group %1"_qs.arg(number),
                           {{u"Strg+Umschalt+Eingabe"_qs, u"Warteschlange: Ganz nach oben"_qs},
                            {u"F1 / ?"_qs, u"Tastenkürzel"_qs},
                            {u"Alt+Nach oben"_qs, u"Alle anhalten"_qs}}});
        }
        return groups;
    }
};

void TestShortcutSheet::noLineWraps_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("columns");
    QTest::newRow("as at first") << QSize(1180, 740) << 2;
    QTest::newRow("narrow") << QSize(600, 380) << 1;
}

void TestShortcutSheet::noLineWraps()
{
    QFETCH(QSize, size);
    QFETCH(int, columns);
    Test::FakeSession fakes;
    QWidget window;
    window.resize(1180, 740);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    auto* const sheet = new ShortcutSheet(fakes.theme, groups(), &window);
    window.resize(size);
    QTRY_COMPARE(sheet->size(), size);
    const auto* const area = sheet->findChild<QScrollArea*>();
    QTRY_COMPARE(area->horizontalScrollBar()->maximum(), 0); // nothing is cut
    QSet<int> edges;
    for (const QLabel* const label : sheet->findChildren<QLabel*>()) {
        QVERIFY(!label->wordWrap());
        QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(label->text()));
        if (label->text().startsWith(u"Group "))
            edges.insert(label->mapTo(sheet, QPoint()).x());
    }
    QCOMPARE(edges.size(), columns);
}

void TestShortcutSheet::aSubmenusCommandsSayWhoseTheyAre()
{
    Test::FakeSession fakes;
    QMainWindow window;
    QUndoStack undo;
    const WindowMenus menus(window, fakes.theme, undo, {}, {});
    const PageWithMenu page(fakes.session);
    QStringList lines;
    const QList<ShortcutSheet::Group> all = menus.groups({{u"Transfers"_qs, &page}});
    for (const ShortcutSheet::Line& line : all.last().lines)
        lines.append(line.does);
    QCOMPARE(lines, (QStringList{u"Pause"_qs, u"Queue: Up"_qs}));
}

void TestShortcutSheet::entriesOfThePagesMenuHaveLetters()
{
    Test::FakeSession fakes;
    QMainWindow window;
    QUndoStack undo;
    WindowMenus menus(window, fakes.theme, undo, {}, {});
    const PageWithMenu page(fakes.session);
    menus.setPage(&page, u"Transfers"_qs);
    QMenu* shown = nullptr;
    for (const QAction* const menu : window.menuBar()->actions()) {
        if (menu->text() == u"&Transfers")
            shown = menu->menu();
    }
    QVERIFY(shown);
    shown->popup(QPoint());
    QCOMPARE(page.actions[0]->text(), u"&Pause"_qs);
    QCOMPARE(page.actions[1]->text(), u"&Queue"_qs);
    QCOMPARE(page.actions[2]->text(), u"P&review"_qs);
    QCOMPARE(page.queue->actions().first()->text(), u"&Up"_qs);
    shown->close();
    QCOMPARE(page.actions[0]->text(), u"Pause"_qs);
}

QTEST_MAIN(TestShortcutSheet)
#include "tst_shortcutsheet.moc"
