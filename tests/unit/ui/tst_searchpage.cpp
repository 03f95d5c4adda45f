// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakesession.h"
#include "support/foundrows.h"
#include "ui/look/metrics.h"
#include "ui/search/filterbar.h"
#include "ui/search/searchpage.h"
#include "ui/search/searchtab.h"
#include "ui/search/searchwords.h"
#include "ui/search/startpane.h"
#include "ui/widgets/rowview.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace Potluck;
using namespace Potluck::Ui;
using Potluck::Test::foundRow;

namespace {

struct Fixture
{
    Test::FakeSession fakes;
    std::unique_ptr<SearchPage> page = std::make_unique<SearchPage>(fakes.session);

    Fixture()
    {
        page->resize(1100, 700);
        page->show();
    }
    SearchTab* tab() const
    {
        for (SearchTab* const each : page->findChildren<SearchTab*>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    QTabBar* tabs() const { return page->findChild<QTabBar*>(); }
    void find(const QList<Node::FoundRow>& rows)
    {
        QCoreApplication::processEvents(); // the list has its size
        fakes.node.searches.last().more(rows);
    }
    void finish(const Status& status = {}) { fakes.node.searches.last().done(status); }
    QAction* action(const QString& text) const
    {
        for (QAction* const each : page->menuActions()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }
    // A button that can be seen and says this.
    QAbstractButton* button(const QString& text) const
    {
        for (QAbstractButton* const each : page->findChildren<QAbstractButton*>()) {
            if (each->isVisible() && each->text().contains(text))
                return each;
        }
        return nullptr;
    }
    bool says(const QString& text) const
    {
        for (const QLabel* const each : page->findChildren<QLabel*>()) {
            if (each->isVisible() && each->text().contains(text))
                return true;
        }
        return false;
    }
    void selectFirst() { tab()->view().setCurrentIndex(tab()->view().model()->index(0, 0)); }
    QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < tab()->results().rowCount(); ++row)
            names.append(tab()->results().index(row, 0).data().toString());
        return names;
    }
};

} // namespace

class SearchPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksWhatIsWrittenInATabOfItsOwn()
    {
        Fixture f;
        QVERIFY(f.says(u"What are you looking for?"_qs));
        auto* const field = f.page->findChild<QLineEdit*>();
        QTest::keyClicks(field, QStringLiteral(" debian "));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(f.fakes.node.asked.last().startsWith(QStringLiteral("search debian ")));
        QCOMPARE(f.tabs()->count(), 1);
        QCOMPARE(f.tabs()->tabText(0), QStringLiteral("debian"));
        QVERIFY(f.says(u"Asking around"_qs));
        f.page->searchFor(QStringLiteral("ubuntu"));
        QCOMPARE(f.tabs()->count(), 2);
        f.page->searchFor(QStringLiteral("Debian")); // the same again: in its tab
        QCOMPARE(f.tabs()->count(), 2);
        QCOMPARE(f.tabs()->currentIndex(), 0);
    }

    void opensClosesAndSwitchesTabsByKeys()
    {
        Fixture f;
        f.page->searchFor(QStringLiteral("one"));
        f.page->searchFor(QStringLiteral("two"));
        f.page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(f.page.get()));
        QTest::keyClick(f.page.get(), Qt::Key_T, Qt::ControlModifier);
        QCOMPARE(f.tabs()->count(), 3);
        QTest::keyClick(f.page.get(), Qt::Key_T, Qt::ControlModifier); // one is open already
        QCOMPARE(f.tabs()->count(), 3);
        QTest::keyClick(f.page.get(), Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE(f.tab()->query(), QStringLiteral("one"));
        QTest::keyClick(f.page.get(), Qt::Key_W, Qt::ControlModifier);
        QCOMPARE(f.tabs()->count(), 2);
        QCOMPARE(f.tab()->query(), QStringLiteral("two"));
    }

    void aNewSearchIsBegunBesideTheLastTab()
    {
        Fixture f;
        f.page->searchFor(QStringLiteral("x"));
        const QAbstractButton* plus = nullptr;
        for (const QToolButton* const each : f.page->findChildren<QToolButton*>()) {
            if (each->defaultAction() == f.action(u"New search"_qs))
                plus = each;
        }
        QVERIFY(plus);
        const auto gap = [&f, plus] {
            const QRect last = f.tabs()->tabRect(f.tabs()->count() - 1);
            return plus->mapTo(f.page.get(), QPoint()).x() -
                   f.tabs()->mapTo(f.page.get(), QPoint(last.right() + 1, 0)).x();
        };
        QTRY_VERIFY2(gap() >= 0 && gap() <= Gap, qPrintable(QString::number(gap())));
        f.page->searchFor(QStringLiteral("y"));
        QTRY_VERIFY2(gap() >= 0 && gap() <= Gap, qPrintable(QString::number(gap())));
        for (int tab = 0; tab < 40; ++tab)
            f.page->searchFor(QStringLiteral("search %1").arg(tab));
        QTRY_VERIFY(plus->mapTo(f.page.get(), QPoint(plus->width(), 0)).x() <= f.page->width()); // tabs give way
    }

    void searchesEverywhereByKeys()
    {
        Fixture f;
        f.page->searchFor(QStringLiteral("x"));
        f.finish();
        QVERIFY(!f.fakes.node.searches.last().options.everything);
        f.page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(f.page.get()));
        QTest::keyClick(f.page.get(), Qt::Key_F5, Qt::ControlModifier);
        QCOMPARE(f.fakes.node.searches.size(), 2);
        QVERIFY(f.fakes.node.searches.last().options.everything);
        // Menu and sheet say so by the action.
        QCOMPARE(f.action(u"Search everywhere"_qs)->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_F5));
    }

    void goesOnWithTheSearchesOfAPageBefore()
    {
        Fixture before;
        for (const QString& query : {u"one"_qs, u"two"_qs, u"three"_qs})
            before.page->searchFor(query);
        before.tabs()->setCurrentIndex(1);
        Fixture after;
        after.page->takeOver(before.page->handOver());
        QCOMPARE(after.tabs()->count(), 3);
        for (int tab = 0; tab < 3; ++tab)
            QCOMPARE(after.tabs()->tabText(tab), before.tabs()->tabText(tab));
        QCOMPARE(after.tab()->query(), u"two"_qs);
        QCOMPARE(after.fakes.node.searches.size(), 3);
        // Nothing was open: nothing is asked.
        Fixture third;
        third.page->takeOver(Fixture().page->handOver());
        QCOMPARE(third.tabs()->count(), 1);
        QVERIFY(third.fakes.node.searches.isEmpty());
    }

    void givesUpTheSearchOfAClosedTab()
    {
        Fixture f;
        f.page->searchFor(QStringLiteral("one"));
        QVERIFY(f.fakes.node.searches.last().context);
        f.action(u"Close search"_qs)->trigger();
        QTRY_VERIFY(!f.fakes.node.searches.last().context);
    }

    void showsResultsAsTheyComeAndSumsThemUp()
    {
        Fixture f;
        f.page->searchFor(QStringLiteral("x"));
        f.find({foundRow(1, u"b"_qs, 1, 2)});
        QVERIFY(f.says(u"1 file"_qs));
        QVERIFY(f.says(u"Searching"_qs));
        f.find({foundRow(2, u"a"_qs)});
        QCOMPARE(f.names(), (QStringList{u"b"_qs, u"a"_qs}));
        f.find({foundRow(2, u"a"_qs), foundRow(1, u"b"_qs, 1, 2)});
        f.finish();
        // Nobody touched the list: it takes the order of the end.
        QCOMPARE(f.names(), (QStringList{u"a"_qs, u"b"_qs}));
        QVERIFY(f.says(u"2 file"_qs));
        QVERIFY(f.says(u" 2 peer"_qs));
        QVERIFY(!f.says(u"Searching"_qs));
    }

    void doesNotMoveWhatSomebodyLooksAt()
    {
        Fixture f;
        f.page->searchFor(QStringLiteral("x"));
        f.find({foundRow(1, u"b"_qs)});
        QTest::keyClick(&f.tab()->view(), Qt::Key_Down);
        f.find({foundRow(2, u"a"_qs)});
        f.find({foundRow(2, u"a"_qs), foundRow(1, u"b"_qs)});
        f.finish();
        QCOMPARE(f.names(), QStringList{u"b"_qs});
        QAbstractButton* const show = f.button(u"1 new: show"_qs);
        QVERIFY(show);
        show->click();
        QCOMPARE(f.names(), (QStringList{u"a"_qs, u"b"_qs}));
        QVERIFY(!f.button(u"new: show"_qs));
    }

    void takesManyResultsInSlices()
    {
        Fixture f;
        f.page->searchFor(QStringLiteral("x"));
        QList<Node::FoundRow> rows;
        for (int i = 0; i < 1500; ++i)
            rows.append(foundRow(i, QStringLiteral("file %1").arg(i)));
        f.find(rows);
        QVERIFY(f.tab()->results().shown() < 1500);
        f.finish();
        QVERIFY(f.tab()->isSearching());
        QTRY_VERIFY(!f.tab()->isSearching());
        QCOMPARE(f.tab()->results().shown(), 1500);
    }

    void saysWhatToDoWhereNothingWasFound()
    {
        Fixture f;
        f.page->searchFor(QStringLiteral("x"));
        f.finish();
        QVERIFY(f.says(u"No one online has this."_qs));
        f.button(u"Keep looking"_qs)->click();
        QCOMPARE(f.fakes.network.keptRows.size(), 1);
        QVERIFY(f.button(u"Stop keeping"_qs));
        f.button(u"Search again"_qs)->click();
        QCOMPARE(f.fakes.node.searches.size(), 2);
    }

    void saysWhyASearchFailedAndHowToGoOn()
    {
        Fixture f;
        f.page->searchFor(QStringLiteral("x"));
        f.finish(Error{ErrorCode::NotFound, u"this node has not joined any index yet"_qs});
        QVERIFY(f.says(u"There is nobody to ask yet"_qs));
        f.button(u"Join or host"_qs)->click();
        QCOMPARE(f.fakes.shell.asked.last(), QStringLiteral("open %1").arg(static_cast<int>(PageId::Peers)));
        f.page->refresh();
        f.finish(Error{ErrorCode::Timeout, u"no index answered in time"_qs});
        QVERIFY(f.says(u"Nobody answered in time."_qs));
        QVERIFY(!f.button(u"Join or host"_qs));
    }

    void filtersByTypeSizeAndText()
    {
        Fixture f;
        f.page->searchFor(QStringLiteral("x"));
        f.find({foundRow(1, u"a.mkv"_qs), foundRow(2, u"b.mp3"_qs, 1, 0, 1)});
        f.finish();
        f.page->findChild<QCheckBox*>()->setChecked(true);
        QCOMPARE(f.names(), QStringList{u"a.mkv"_qs});
        QVERIFY(f.says(u"1 of 2 file"_qs));
        f.page->focusFilter();
        auto* const field = qobject_cast<QLineEdit*>(f.page->focusWidget());
        QVERIFY(field);
        QTest::keyClicks(field, QStringLiteral("zzz"));
        QVERIFY(f.says(u"No match."_qs));
        f.button(u"Clear filter"_qs)->click();
        QCOMPARE(f.names().size(), 2);
    }

    void downloadsWhatIsSelected()
    {
        Fixture f;
        f.page->searchFor(QStringLiteral("x"));
        f.find({foundRow(1, u"a"_qs), foundRow(2, u"b"_qs)});
        f.finish();
        f.selectFirst();
        QTest::keyClick(&f.tab()->view(), Qt::Key_Return);
        QCOMPARE(f.fakes.shell.asked.last(), u"download "_qs + foundRow(1, {}).magnet);
        f.tab()->view().selectAll();
        f.button(u"Download"_qs)->click();
        QCOMPARE(f.fakes.shell.asked.last(), u"download "_qs + foundRow(1, {}).magnet + u' ' + foundRow(2, {}).magnet);
        f.action(u"Copy magnet"_qs)->trigger();
        QCOMPARE(f.fakes.shell.copied.count(QStringLiteral("magnet:")), 2);
    }

    void looksForMoreLikeThisAndBrowsesThePeer()
    {
        Fixture f;
        f.page->searchFor(QStringLiteral("x"));
        f.find({foundRow(1, u"Miles_Davis-So.What.(1959).flac"_qs, 1, 1)});
        f.finish();
        f.selectFirst();
        f.action(u"Browse peer"_qs)->menu()->actions().constFirst()->trigger();
        QCOMPARE(f.fakes.shell.asked.last(), QStringLiteral("browsePeer peer0"));
        f.action(u"More like this"_qs)->trigger();
        QCOMPARE(f.tab()->query(), QStringLiteral("Miles Davis So What"));
    }

    void marksWhatIsHadAndWhatComes()
    {
        Fixture f;
        Node::FoundRow film = foundRow(2, u"b"_qs);
        f.fakes.library.haveMagnets = {foundRow(1, {}).magnet};
        f.page->searchFor(QStringLiteral("x"));
        f.find({foundRow(1, u"a"_qs), film});
        f.finish();
        const auto mark = [&f](int row) {
            return f.tab()->results().index(row, FoundModel::MarkColumn).data().toString();
        };
        QCOMPARE(mark(0), QStringLiteral("Have"));
        QCOMPARE(mark(1), QString());
        Node::TransferRow transfer;
        transfer.id = 5;
        transfer.magnet = film.magnet;
        transfer.state = QStringLiteral("downloading");
        f.fakes.feed.changeTransfers({transfer}, {});
        QCOMPARE(mark(1), QStringLiteral("Downloading"));
        f.fakes.library.haveMagnets.append(film.magnet);
        transfer.state = QStringLiteral("done");
        f.fakes.feed.changeTransfers({transfer}, {});
        QCOMPARE(mark(1), QStringLiteral("Have"));
    }

    void keepsSearchesAndTellsWhatComes()
    {
        Fixture f;
        QSignalSpy badge(f.page.get(), &Page::badgeChanged);
        f.page->searchFor(QStringLiteral("jazz"));
        f.action(u"Keep search"_qs)->trigger();
        QCOMPARE(f.fakes.network.keptRows.size(), 1);
        f.fakes.network.keptRows[0].hits = 4;
        f.fakes.network.keptRows[0].newHits = 3;
        Q_EMIT f.fakes.network.keptSearchesChanged(f.fakes.network.keptRows);
        QCOMPARE(badge.last().constFirst().toString(), QStringLiteral("3"));
        Q_EMIT f.fakes.network.found(1, u"jazz"_qs, {foundRow(1, u"so what"_qs)});
        QVERIFY(f.fakes.shell.asked.last().startsWith(QStringLiteral("notify ")));
        QCOMPARE(f.fakes.shell.banners.last().text, QStringLiteral("New for “jazz”: so what"));
        f.fakes.shell.banners.last().buttons.constFirst().pressed();
        QCOMPARE(f.fakes.shell.asked.last(), QStringLiteral("open %1").arg(static_cast<int>(PageId::Search)));
        f.button(u"Kept"_qs)->click();
        auto* const list = f.page->findChild<StartPane*>()->findChild<RowView*>();
        QVERIFY(list->isVisible());
        QTest::keyClick(list, Qt::Key_Return);
        QVERIFY(f.fakes.network.asked.contains(QStringLiteral("lookedAt 1")));
        QCOMPARE(f.tab()->query(), QStringLiteral("jazz"));

        f.action(u"Stop keeping"_qs)->trigger();
        QVERIFY(f.fakes.network.keptRows.isEmpty());
        f.fakes.shell.stack.undo();
        QCOMPARE(f.fakes.network.keptRows.size(), 1);
    }

    void remembersHistoryAndFilters()
    {
        Test::FakeSession fakes;
        {
            SearchPage page(fakes.session);
            page.searchFor(QStringLiteral("jazz"));
            page.findChild<QCheckBox*>()->setChecked(true);
            page.remember();
        }
        SearchPage page(fakes.session);
        QVERIFY(page.findChild<QCheckBox*>()->isChecked());
        QCOMPARE(fakes.memory.value(QStringLiteral("search/history")).toStringList(), QStringList{u"jazz"_qs});
    }

    void findsTheTellingWords_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("words");
        QTest::newRow("plain") << u"debian-12.5.0-amd64.iso"_qs << u"debian amd64"_qs;
        QTest::newRow("only numbers") << u"2001.mkv"_qs << u"2001"_qs;
        QTest::newRow("twice") << u"Blue blue Moon.mp3"_qs << u"Blue Moon"_qs;
        QTest::newRow("no extension") << u"README"_qs << u"README"_qs;
    }
    void findsTheTellingWords()
    {
        QFETCH(QString, name);
        QFETCH(QString, words);
        QCOMPARE(similarQuery(name), words);
    }
};

QTEST_MAIN(SearchPageTest)
#include "tst_searchpage.moc"
