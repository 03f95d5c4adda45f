// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakesession.h"
#include "support/named.h"
#include "transferrowsupport.h"
#include "ui/look/metrics.h"
#include "ui/transfers/detailspane.h"
#include "ui/transfers/removals.h"
#include "ui/transfers/speedgraph.h"
#include "ui/transfers/transferdelegate.h"
#include "ui/transfers/transferspage.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/rowview.h"

#include <QAction>
#include <QDesktopServices>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Potluck;
using namespace Potluck::Ui;
using namespace Potluck::Test;

namespace {

// Takes the files that the page opens.
class OpenedFiles final : public QObject
{
    Q_OBJECT

public:
    OpenedFiles() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "open"); }
    ~OpenedFiles() override { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }

    QStringList paths;

public Q_SLOTS:
    void open(const QUrl& url) { paths.append(url.toLocalFile()); }
};

} // namespace

class TestTransfersPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void saysWhatToDoWhenEmpty();
    void offersToClearAFilterThatFindsNothing();
    void countsInTheFilterAndTheBadge();
    void asksForPiecesOnlyWhileItIsSeen();
    void pausesAndResumesTheSelection();
    void pausesAllOrResumesAll();
    void movesInTheQueue_data();
    void movesInTheQueue();
    void goesBackToTheListsOrderAfterAMove();
    void setsPriorities();
    void limitsInPlace();
    void ordersTheContextMenu();
    void opensFinishedFiles();
    void showsDetailsOfUnfinishedOnes();
    void previewsWhatCanBePlayed();
    void takesARemovalBack();
    void choosesWhatTakesThePlaceOfWhatWasRemoved();
    void choosesTheNextOneHoweverRowsGo();
    void theStateHasRoomForItsIcon();
    void theQueueIsInThePagesMenu();
    void startsAnewWhatWasRemovedLongAgo();
    void saysWhyARemovalCannotBeTakenBack();
    void keepsFilesOfFinishedOnesThatAreRemoved();
    void movesFilesToTheTrashAndBack();
    void aFileOnItsWayToTheTrashIsRemovedWhenThePageGoes();
    void triesAgainFromTheRow();
    void doesNotOfferUploadsWhatOnlyDownloadsCan();
    void foldsDetailsWhereItIsLow();
    void putsDetailsInPlaceOfTheListWhereItIsNarrow();
    void theFocusStaysWhereItGetsNarrow();
    void theFocusStaysWhereDetailsFold();
    void tellsWhatGoesWrong();
    void detailsTakeTheFocusInEveryPart();
    void saysWhyThereAreNoSources();
    void factsThatCannotComeAreNotShown();
    void handsOverHowFastItWas();
    void tellsActionsOnceForManyChanges();
    void remembersWhatWasArranged();

private:
    void fill(const QList<Node::TransferRow>& rows) { m_fake->feed.changeTransfers(rows, {}); }
    void select(const QList<int>& rows)
    {
        view()->clearSelection();
        for (const int row : rows)
            view()->selectionModel()->select(view()->model()->index(row, 0),
                                             QItemSelectionModel::Select | QItemSelectionModel::Rows);
        if (!rows.isEmpty())
            view()->selectionModel()->setCurrentIndex(view()->model()->index(rows.last(), 0),
                                                      QItemSelectionModel::NoUpdate);
    }
    template<typename Widget>
    Widget* named(const QString& name) const
    {
        return Test::named<Widget>(*m_page, name);
    }
    static Node::TransferRow fedRow(quint64 id, const QString& name)
    {
        Node::TransferRow row = downloadRow(id, name);
        row.sources.append(Node::TransferSourceRow{});
        row.sources.last().peer = u"anna"_qs;
        return row;
    }
    RowView* view() const { return named<RowView>(u"Transfers"_qs); }
    QAction* action(const QString& text) const
    {
        for (QAction* const action : m_page->menuActions()) {
            const QList<QAction*> below = action->menu() ? action->menu()->actions() : QList<QAction*>();
            for (QAction* const each : QList<QAction*>{action} + below) {
                if (each->text() == text)
                    return each;
            }
        }
        return nullptr;
    }
    QStringList chosen() const
    {
        QStringList names;
        for (const QModelIndex& row : view()->selectionModel()->selectedRows())
            names.append(row.data().toString());
        return names;
    }
    QToolButton* detailsPart(const QString& part) const
    {
        for (auto* const button : m_page->findChild<DetailsPane*>()->findChildren<QToolButton*>()) {
            if (button->text() == part)
                return button;
        }
        return nullptr;
    }
    // With one transfer, whose sources are shown and have the focus.
    DetailsPane* focusInSources()
    {
        fill({fedRow(1, u"a"_qs)});
        select({0});
        detailsPart(u"Sources"_qs)->click();
        auto* const details = m_page->findChild<DetailsPane*>();
        details->focusTarget()->setFocus();
        return details;
    }
    QStringList shown() const
    {
        QStringList names;
        for (int row = 0; row < view()->model()->rowCount(); ++row)
            names.append(view()->model()->index(row, 0).data().toString());
        return names;
    }
    QStringList& asked() { return m_fake->transfers.asked; }

    std::unique_ptr<FakeSession> m_fake;
    std::unique_ptr<TransfersPage> m_page;
};

void TestTransfersPage::init()
{
    m_fake = std::make_unique<FakeSession>();
    m_page = std::make_unique<TransfersPage>(m_fake->session);
    m_page->resize(1000, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_fake->node.asked.clear();
}

void TestTransfersPage::cleanup()
{
    m_page.reset();
    m_fake.reset();
}

void TestTransfersPage::saysWhatToDoWhenEmpty()
{
    auto* const empty = named<EmptyState>(u"Nothing moving yet. Search, or drop a link here."_qs);
    QVERIFY(empty && empty->isVisible());
    const auto buttons = empty->findChildren<QPushButton*>();
    buttons[0]->click();
    QCOMPARE(m_fake->shell.asked.last(), QStringLiteral("open %1").arg(int(PageId::Search)));
    buttons[1]->click();
    QCOMPARE(m_fake->shell.asked.last(), u"askForLink"_qs);
    QVERIFY(!m_page->findChild<DetailsPane*>()->isVisible());
    fill({downloadRow(1, u"a"_qs)});
    QVERIFY(!empty->isVisible());
    QVERIFY(view()->isVisible());
}

void TestTransfersPage::offersToClearAFilterThatFindsNothing()
{
    fill({downloadRow(1, u"a"_qs)});
    auto* const field = named<QLineEdit>(u"Filter"_qs);
    m_page->focusFilter();
    QTest::keyClicks(field, QStringLiteral("zzz"));
    auto* const noMatch = named<EmptyState>(u"No match."_qs);
    QVERIFY(noMatch && noMatch->isVisible());
    noMatch->findChild<QPushButton*>()->click();
    QVERIFY(view()->isVisible());
    QVERIFY(field->text().isEmpty());
}

void TestTransfersPage::countsInTheFilterAndTheBadge()
{
    QSignalSpy badge(m_page.get(), &Page::badgeChanged);
    fill({downloadRow(1, u"a"_qs), downloadRow(2, u"b"_qs, u"done"_qs), uploadRow(100, u"c"_qs, u"Anna"_qs)});
    QStringList texts;
    QToolButton* up = nullptr;
    for (auto* const button : m_page->findChildren<QToolButton*>()) {
        if (button->isCheckable() && button->group())
            texts.append(button->text());
        if (button->text().startsWith(u"Up"))
            up = button;
    }
    for (const auto& text : {u"All 3"_qs, u"Down 1"_qs, u"Up 1"_qs, u"Done 1"_qs})
        QVERIFY2(texts.contains(text), qPrintable(texts.join(u'|')));
    QCOMPARE(badge.last().first().toString(), u"1"_qs);
    up->click();
    QCOMPARE(shown(), QStringList{u"c"_qs});
    fill({downloadRow(1, u"a"_qs, u"failed"_qs)});
    QCOMPARE(badge.last().first().toString(), u"!"_qs);
}

void TestTransfersPage::asksForPiecesOnlyWhileItIsSeen()
{
    QVERIFY(m_fake->transfers.piecesShown);
    m_page->hide();
    QVERIFY(!m_fake->transfers.piecesShown);
}

void TestTransfersPage::pausesAndResumesTheSelection()
{
    fill({downloadRow(1, u"a"_qs), downloadRow(2, u"b"_qs, u"paused"_qs), uploadRow(100, u"c"_qs, u"Anna"_qs)});
    select({0, 1, 2});
    action(u"Pause"_qs)->trigger();
    QCOMPARE(m_fake->node.asked, QStringList{u"pause 1"_qs});
    select({1});
    m_fake->node.asked.clear();
    action(u"Resume"_qs)->trigger();
    QCOMPARE(m_fake->node.asked, QStringList{u"resume 2"_qs});
    select({2});
    QVERIFY(!action(u"Pause"_qs)->isEnabled());
}

void TestTransfersPage::pausesAllOrResumesAll()
{
    fill({downloadRow(1, u"a"_qs), downloadRow(2, u"b"_qs, u"paused"_qs)});
    action(u"Pause all"_qs)->trigger();
    QCOMPARE(asked().last(), u"pauseAll"_qs);
    fill({downloadRow(1, u"a"_qs, u"paused"_qs)});
    action(u"Resume all"_qs)->trigger();
    QCOMPARE(asked().last(), u"resumeAll"_qs);
}

void TestTransfersPage::movesInTheQueue_data()
{
    QTest::addColumn<QString>("way");
    QTest::addColumn<QList<int>>("rows");
    QTest::addColumn<QStringList>("moves");
    QTest::newRow("up") << u"Up"_qs << QList<int>{2} << QStringList{u"moveBefore 4 2"_qs};
    QTest::newRow("up, the first stays") << u"Up"_qs << QList<int>{0} << QStringList{};
    QTest::newRow("two together up") << u"Up"_qs << QList<int>{1, 2}
                                     << QStringList{u"moveBefore 2 1"_qs, u"moveBefore 4 1"_qs};
    QTest::newRow("down") << u"Down"_qs << QList<int>{0} << QStringList{u"moveBefore 2 1"_qs};
    QTest::newRow("down, the last stays") << u"Down"_qs << QList<int>{3} << QStringList{};
    QTest::newRow("to the top") << u"To the top"_qs << QList<int>{2, 3}
                                << QStringList{u"moveBefore 4 1"_qs, u"moveBefore 5 1"_qs};
    QTest::newRow("to the bottom") << u"To the bottom"_qs << QList<int>{0} << QStringList{u"moveBefore 1 0"_qs};
}

void TestTransfersPage::movesInTheQueue()
{
    QFETCH(QString, way);
    QFETCH(QList<int>, rows);
    QFETCH(QStringList, moves);
    fill({downloadRow(1, u"a"_qs), downloadRow(2, u"b"_qs), downloadRow(4, u"d"_qs), downloadRow(5, u"e"_qs),
          downloadRow(3, u"c"_qs, u"done"_qs)}); // finished ones do not wait for anything
    select(rows);
    action(way)->trigger();
    QCOMPARE(asked(), moves);
}

void TestTransfersPage::goesBackToTheListsOrderAfterAMove()
{
    const QList<Node::TransferRow> rows{downloadRow(1, u"z"_qs), downloadRow(2, u"y"_qs), downloadRow(3, u"x"_qs)};
    fill(rows);
    view()->sortByColumn(0, Qt::AscendingOrder);
    QCOMPARE(shown(), (QStringList{u"x"_qs, u"y"_qs, u"z"_qs}));
    m_fake->node.transferRows = {rows[0], rows[2], rows[1]};
    select({0}); // x
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(asked(), QStringList{u"moveBefore 3 2"_qs});
    QCOMPARE(shown(), (QStringList{u"z"_qs, u"x"_qs, u"y"_qs}));
}

void TestTransfersPage::setsPriorities()
{
    fill({downloadRow(1, u"a"_qs), downloadRow(2, u"b"_qs)});
    select({0, 1});
    QList<QAction*> levels;
    for (auto* const each : m_page->findChildren<QAction*>()) {
        if (each->text() == u"High")
            levels.append(each);
    }
    QCOMPARE(levels.size(), 1);
    QVERIFY(!levels.first()->isChecked());
    levels.first()->trigger();
    QCOMPARE(asked(), (QStringList{u"setPriority 1 2"_qs, u"setPriority 2 2"_qs}));
}

void TestTransfersPage::limitsInPlace()
{
    Node::TransferRow row = downloadRow(1, u"a"_qs);
    row.limit = 300'000;
    fill({row});
    select({0});
    action(u"Limits…"_qs)->trigger();
    auto* const box = m_page->findChild<QSpinBox*>();
    QVERIFY(box->isVisible());
    QCOMPARE(box->value(), 300);
    box->setValue(500);
    QTest::keyClick(box, Qt::Key_Return);
    QCOMPARE(asked(), QStringList{u"limit 1 500000"_qs});
    QVERIFY(!box->isVisible());
    action(u"Limits…"_qs)->trigger();
    QTest::keyClick(box, Qt::Key_Escape);
    QVERIFY(!box->isVisible());
    QCOMPARE(asked().size(), 1);
}

void TestTransfersPage::ordersTheContextMenu()
{
    fill({downloadRow(1, u"a"_qs)});
    select({0});
    Q_EMIT view()->customContextMenuRequested(QPoint(10, 10));
    QStringList texts;
    for (auto* const menu : m_page->findChildren<QMenu*>()) {
        if (!menu->testAttribute(Qt::WA_DeleteOnClose))
            continue;
        for (const QAction* const each : menu->actions())
            texts.append(each->isSeparator() ? u"|"_qs : each->text());
        menu->close();
    }
    QCOMPARE(texts.join(u' '), u"Open Open folder Preview | Pause Priority Queue Limits… | Check again Copy magnet | "
                               u"Remove Move file to trash"_qs);
}

void TestTransfersPage::opensFinishedFiles()
{
    OpenedFiles opened;
    fill({downloadRow(1, u"a.iso"_qs, u"done"_qs)});
    select({0});
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_Return);
    QCOMPARE(opened.paths, QStringList{u"/nowhere/a.iso"_qs});
    action(u"Open folder"_qs)->trigger();
    QTRY_COMPARE(opened.paths.last(), u"/nowhere"_qs);
}

void TestTransfersPage::showsDetailsOfUnfinishedOnes()
{
    fill({downloadRow(1, u"a.iso"_qs)});
    m_page->toggleDetails(); // closes
    auto* const details = m_page->findChild<DetailsPane*>();
    QVERIFY(!details->isVisible());
    select({0});
    Q_EMIT view()->doubleClicked(view()->model()->index(0, 0));
    QVERIFY(details->isVisible());
}

void TestTransfersPage::previewsWhatCanBePlayed()
{
    OpenedFiles opened;
    fill({downloadRow(1, u"film.mkv"_qs), downloadRow(2, u"disk.iso"_qs)});
    select({1});
    QVERIFY(!action(u"Preview"_qs)->isEnabled());
    select({0});
    action(u"Preview"_qs)->trigger();
    QVERIFY(opened.paths.isEmpty());
    QVERIFY(m_fake->shell.banners.last().text.contains(u"Try again in a moment"));
    m_fake->transfers.previewed = {u"/nowhere/film.mkv"_qs, 30'000'000};
    action(u"Preview"_qs)->trigger();
    QCOMPARE(opened.paths, QStringList{u"/nowhere/film.mkv"_qs});
    QVERIFY(m_fake->shell.banners.last().text.contains(u"30 MB"));
}

void TestTransfersPage::takesARemovalBack()
{
    fill({downloadRow(1, u"a"_qs), downloadRow(2, u"b"_qs, u"paused"_qs)});
    select({0, 1});
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_Delete);
    QVERIFY(shown().isEmpty());
    QCOMPARE(m_fake->shell.stack.count(), 1);
    QVERIFY(m_fake->node.asked.contains(u"pause 1"_qs));
    QVERIFY(!m_fake->node.asked.contains(u"cancel 1"_qs)); // what has come is kept
    m_fake->shell.stack.undo();
    QCOMPARE(shown(), (QStringList{u"a"_qs, u"b"_qs}));
    QVERIFY(m_fake->node.asked.contains(u"resume 1"_qs));
    QVERIFY(!m_fake->node.asked.contains(u"resume 2"_qs)); // it was paused
}

void TestTransfersPage::choosesWhatTakesThePlaceOfWhatWasRemoved()
{
    fill({downloadRow(1, u"a"_qs), downloadRow(2, u"b"_qs), downloadRow(3, u"c"_qs), downloadRow(4, u"d"_qs)});
    select({1});
    action(u"Remove"_qs)->trigger();
    QCOMPARE(chosen(), QStringList{u"c"_qs});
    select({1, 2});
    action(u"Remove"_qs)->trigger();
    QCOMPARE(chosen(), QStringList{u"a"_qs}); // the last was removed, too
    action(u"Remove"_qs)->trigger();
    QVERIFY(chosen().isEmpty());
}

void TestTransfersPage::choosesTheNextOneHoweverRowsGo()
{
    QTemporaryDir home(QDir::homePath() + u"/potluck-trash-XXXXXX"_qs);
    const QByteArray before = qgetenv("XDG_DATA_HOME");
    qputenv("XDG_DATA_HOME", QFile::encodeName(home.path()));
    Node::TransferRow song = downloadRow(2, u"song.flac"_qs, u"done"_qs);
    song.path = home.filePath(u"song.flac"_qs);
    QFile file(song.path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    fill({downloadRow(1, u"a"_qs), song, downloadRow(3, u"c"_qs), downloadRow(4, u"d"_qs)});
    select({1});
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_Delete, Qt::ShiftModifier);
    QCOMPARE(chosen(), QStringList{u"c"_qs});
    QTRY_VERIFY(!QFile::exists(song.path));
    m_fake->shell.stack.undo();
    QTRY_VERIFY(QFile::exists(song.path));
    select({1});
    m_fake->shell.stack.redo();
    QCOMPARE(chosen(), QStringList{u"c"_qs});
    QTRY_VERIFY(!QFile::exists(song.path));
    m_fake->shell.stack.undo();
    QTRY_VERIFY(QFile::exists(song.path));
    qputenv("XDG_DATA_HOME", before);

    select({0, 1});
    action(u"Remove"_qs)->trigger();
    QCOMPARE(chosen(), QStringList{u"c"_qs});
    m_fake->shell.stack.undo();
    select({1}); // one of them
    m_fake->shell.stack.redo();
    QCOMPARE(chosen(), QStringList{u"c"_qs}); // what came behind it, though more rows went
    m_fake->shell.stack.undo();
    select({3});
    m_fake->shell.stack.redo();
    QCOMPARE(chosen(), QStringList{u"d"_qs}); // it stays
    m_fake->shell.stack.undo();
    select({});
    m_fake->shell.stack.redo();
    QVERIFY(chosen().isEmpty()); // nobody chose anything
}

void TestTransfersPage::theStateHasRoomForItsIcon()
{
    fill({downloadRow(1, u"a"_qs)});
    QStyleOptionViewItem option;
    option.initFrom(view());
    option.widget = view();
    option.rect = view()->visualRect(view()->model()->index(0, TransfersModel::State));
    option.features = QStyleOptionViewItem::HasDisplay | QStyleOptionViewItem::HasDecoration;
    option.decorationSize = QSize(IconSize, IconSize);
    option.showDecorationSelected = true; // the whole cell, as in views
    option.text = u"x"_qs;
    const QStyle& style = *view()->style();
    const int margin = style.pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, view()) + 1;
    const int room = style.subElementRect(QStyle::SE_ItemViewItemText, &option, view()).width() - 2 * margin;
    for (const QString& text : stateTexts())
        QVERIFY2(view()->fontMetrics().horizontalAdvance(text) <= room, qPrintable(text));
}

void TestTransfersPage::theQueueIsInThePagesMenu()
{
    QStringList entries;
    QStringList queue;
    for (const QAction* const each : m_page->menuActions()) {
        entries.append(each->text());
        if (each->text() != u"Queue")
            continue;
        QVERIFY(each->menu());
        for (const QAction* const way : each->menu()->actions())
            queue.append(way->text());
    }
    QCOMPARE(queue, (QStringList{u"To the top"_qs, u"Up"_qs, u"Down"_qs, u"To the bottom"_qs}));
    QVERIFY(!entries.contains(u"Up"_qs)); // it says where
}

void TestTransfersPage::startsAnewWhatWasRemovedLongAgo()
{
    Node::TransferRow arranged = downloadRow(1, u"a"_qs, u"paused"_qs);
    arranged.folder = u"/music"_qs;
    arranged.priority = Node::TransferPriority::High;
    arranged.limit = 20'000;
    fill({arranged, downloadRow(2, u"b"_qs)});
    select({0, 1});
    action(u"Remove"_qs)->trigger();
    auto* const command =
        const_cast<RemoveTransfers*>(dynamic_cast<const RemoveTransfers*>(m_fake->shell.stack.command(0)));
    QVERIFY(command);
    command->carryOut(false); // as when the time is over
    QVERIFY(m_fake->node.asked.contains(u"cancel 1"_qs));
    m_fake->feed.changeTransfers({}, {1, 2});
    m_fake->node.newTransfer = 7;
    m_fake->node.asked.clear();
    m_fake->transfers.asked.clear();
    m_fake->shell.stack.undo();
    const QString magnet = downloadRow(2, u"b"_qs).magnet;
    QCOMPARE(m_fake->node.asked, (QStringList{u"download "_qs + arranged.magnet + u" /music"_qs, u"pause 7"_qs,
                                              u"download "_qs + magnet + u' '}));
    QCOMPARE(m_fake->transfers.asked, (QStringList{u"setPriority 7 2"_qs, u"limit 7 20000"_qs}));
    QCOMPARE(m_fake->shell.stack.count(), 0); // they are other transfers now
}

void TestTransfersPage::saysWhyARemovalCannotBeTakenBack()
{
    fill({downloadRow(1, u"a"_qs)});
    select({0});
    action(u"Remove"_qs)->trigger();
    const_cast<RemoveTransfers*>(dynamic_cast<const RemoveTransfers*>(m_fake->shell.stack.command(0)))->carryOut(false);
    m_fake->node.refusal = Error{ErrorCode::DiskFull, u"the disk is full"_qs};
    m_fake->shell.stack.undo();
    QVERIFY(m_fake->shell.banners.last().text.contains(u"the disk is full"_qs));
}

void TestTransfersPage::keepsFilesOfFinishedOnesThatAreRemoved()
{
    fill({downloadRow(1, u"a"_qs, u"done"_qs)});
    select({0});
    action(u"Remove"_qs)->trigger();
    QVERIFY(shown().isEmpty());
    QVERIFY(!m_fake->node.asked.contains(u"cancel 1"_qs)); // it can still come back
    m_page.reset();
    QVERIFY(m_fake->node.asked.contains(u"cancel 1"_qs));
}

void TestTransfersPage::aFileOnItsWayToTheTrashIsRemovedWhenThePageGoes()
{
    QTemporaryDir home(QDir::homePath() + u"/potluck-trash-XXXXXX"_qs);
    const QByteArray before = qgetenv("XDG_DATA_HOME");
    qputenv("XDG_DATA_HOME", QFile::encodeName(home.path()));
    const QString path = home.filePath(u"song.flac"_qs);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    Node::TransferRow row = downloadRow(1, u"song.flac"_qs, u"done"_qs);
    row.path = path;
    fill({row});
    select({0});
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_Delete, Qt::ShiftModifier);
    m_fake->shell.stack.clear(); // as a window that goes does, before anything was answered
    QVERIFY(!QFile::exists(path));
    QCOMPARE(m_fake->node.asked.filter(u"cancel"_qs), QStringList{u"cancel 1"_qs});
    qputenv("XDG_DATA_HOME", before);
}

void TestTransfersPage::movesFilesToTheTrashAndBack()
{
    // The trash of a home of its own.
    QTemporaryDir home(QDir::homePath() + u"/potluck-trash-XXXXXX"_qs);
    const QByteArray before = qgetenv("XDG_DATA_HOME");
    qputenv("XDG_DATA_HOME", QFile::encodeName(home.path()));
    const QString path = home.filePath(u"song.flac"_qs);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    Node::TransferRow row = downloadRow(1, u"song.flac"_qs, u"done"_qs);
    row.path = path;
    fill({row, downloadRow(2, u"b"_qs)});
    select({0});
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_Delete, Qt::ShiftModifier);
    QTRY_VERIFY(!QFile::exists(path));
    QCOMPARE(shown(), QStringList{u"b"_qs});
    m_fake->shell.stack.undo();
    QTRY_VERIFY(QFile::exists(path));
    QCOMPARE(shown(), (QStringList{u"song.flac"_qs, u"b"_qs}));
    QVERIFY(m_fake->shell.banners.isEmpty());

    QVERIFY(QFile::remove(path)); // somebody else was faster
    select({0});
    action(u"Move file to trash"_qs)->trigger();
    QTRY_COMPARE(m_fake->shell.banners.size(), 1);
    QVERIFY(m_fake->shell.banners.first().text.contains(u"not there any more"));
    QCOMPARE(shown().size(), 2);
    qputenv("XDG_DATA_HOME", before);
}

void TestTransfersPage::triesAgainFromTheRow()
{
    Node::TransferRow row = downloadRow(1, u"a"_qs, u"failed"_qs);
    row.detail = QStringLiteral("The disk is full");
    fill({row});
    const auto rectOf = [&](int column) { return view()->visualRect(view()->model()->index(0, column)); };
    // The button is at the right end of the columns that say nothing.
    const QPoint button(rectOf(TransfersModel::Sources).right() - 20, rectOf(TransfersModel::Sources).center().y());
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, button);
    QCOMPARE(m_fake->node.asked, QStringList{u"resume 1"_qs});
    const QPoint text(rectOf(TransfersModel::Speed).left() + 20, rectOf(TransfersModel::Speed).center().y());
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, text);
    QCOMPARE(m_fake->node.asked.size(), 1);
}

void TestTransfersPage::doesNotOfferUploadsWhatOnlyDownloadsCan()
{
    fill({uploadRow(100, u"c"_qs, u"Anna"_qs)});
    select({0});
    for (const auto& text : {u"Remove"_qs, u"Pause"_qs, u"Limits…"_qs, u"Check again"_qs, u"Up"_qs, u"Preview"_qs})
        QVERIFY2(!action(text)->isEnabled(), qPrintable(text));
    action(u"Copy magnet"_qs)->trigger();
    QVERIFY(m_fake->shell.copied.startsWith(u"magnet:"));
}

void TestTransfersPage::foldsDetailsWhereItIsLow()
{
    fill({downloadRow(1, u"a"_qs)});
    auto* const details = m_page->findChild<DetailsPane*>();
    QVERIFY(details->isVisible() && !details->isFolded());
    QVERIFY(qAbs(details->height() - 0.38 * (700 - 44)) < 20);
    m_page->resize(1000, FoldBelow - 1);
    QVERIFY(details->isVisible() && details->isFolded());
    QVERIFY(details->height() < 60);
    m_page->toggleDetails(); // by hand all the same
    QVERIFY(!details->isFolded());
    m_page->resize(1000, 700);
    QVERIFY(!details->isFolded());
}

void TestTransfersPage::detailsTakeTheFocusInEveryPart()
{
    fill({fedRow(1, u"a"_qs)});
    select({0});
    const auto* const details = m_page->findChild<DetailsPane*>();
    const auto press = [details](const QString& part) -> QToolButton* {
        for (auto* const button : details->findChildren<QToolButton*>()) {
            if (button->text() == part) {
                button->click();
                return button;
            }
        }
        return nullptr;
    };
    QCOMPARE(details->focusTarget(), static_cast<QWidget*>(press(u"Overview"_qs)));
    QVERIFY(press(u"Sources"_qs));
    QCOMPARE(details->focusTarget()->accessibleName(), u"Sources"_qs);
    QVERIFY(press(u"Speed"_qs));
    QVERIFY(qobject_cast<SpeedGraph*>(details->focusTarget()));
    m_page->resize(1000, FoldBelow - 1); // a line with the choice
    QVERIFY(details->isFolded());
    QVERIFY(qobject_cast<QToolButton*>(details->focusTarget()));
}

void TestTransfersPage::saysWhyThereAreNoSources()
{
    fill({downloadRow(1, u"a"_qs), downloadRow(2, u"b"_qs, u"done"_qs)});
    auto* const details = m_page->findChild<DetailsPane*>();
    for (auto* const button : details->findChildren<QToolButton*>()) {
        if (button->text() == u"Sources")
            button->click();
    }
    const auto says = [details](const QString& sentence) {
        const QList<QLabel*> labels = details->findChildren<QLabel*>();
        return std::any_of(labels.cbegin(), labels.cend(), [&sentence](const QLabel* label) {
            return label->isVisible() && label->text() == sentence;
        });
    };
    select({0});
    QVERIFY(says(u"No sources at the moment."_qs));
    select({1});
    QVERIFY(says(u"It is complete and needs no sources any more."_qs));
    fill({fedRow(1, u"a"_qs)});
    select({0});
    QVERIFY(named<RowView>(u"Sources"_qs)->isVisible());
    QVERIFY(!says(u"No sources at the moment."_qs));
}

void TestTransfersPage::factsThatCannotComeAreNotShown()
{
    fill({downloadRow(1, u"a"_qs), downloadRow(2, u"b"_qs, u"done"_qs)});
    const auto facts = [this] {
        QStringList shown;
        for (const QLabel* const label : m_page->findChild<DetailsPane*>()->findChildren<QLabel*>()) {
            if (label->isVisible() && label->buddy())
                shown.append(label->text());
        }
        return shown;
    };
    select({0});
    for (const QString& fact : {u"Progress"_qs, u"Speed"_qs, u"Time left"_qs, u"Priority"_qs, u"Limit"_qs})
        QVERIFY2(facts().contains(fact), qPrintable(fact));
    select({1});
    for (const QString& fact : {u"Progress"_qs, u"Speed"_qs, u"Time left"_qs, u"Priority"_qs, u"Limit"_qs})
        QVERIFY2(!facts().contains(fact), qPrintable(fact));
    QVERIFY(facts().contains(u"Size"_qs));
}

void TestTransfersPage::handsOverHowFastItWas()
{
    const QVariant left = m_page->handOver();
    m_page = std::make_unique<TransfersPage>(m_fake->session);
    QVERIFY(m_page->handOver() != left);
    m_page->takeOver(left);
    QCOMPARE(m_page->handOver(), left);
}

void TestTransfersPage::tellsActionsOnceForManyChanges()
{
    QList<Node::TransferRow> rows;
    for (quint64 id = 1; id <= 50; ++id)
        rows.append(downloadRow(id, QString::number(id)));
    fill(rows);
    select({0});
    QCoreApplication::processEvents();
    QSignalSpy enabled(action(u"Open folder"_qs), &QAction::enabledChanged);
    QVERIFY(!action(u"Open folder"_qs)->isEnabled());
    for (Node::TransferRow& row : rows)
        row.path = u"/nowhere/"_qs + row.name; // nothing that is counted changes
    fill(rows);
    QCOMPARE(enabled.size(), 0); // not in the middle of it
    QTRY_COMPARE(enabled.size(), 1);
}

void TestTransfersPage::putsDetailsInPlaceOfTheListWhereItIsNarrow()
{
    fill({downloadRow(1, u"a"_qs)});
    auto* const details = m_page->findChild<DetailsPane*>();
    m_page->resize(ReplaceBelow - 1, 700);
    QVERIFY(!details->isVisible());
    QVERIFY(view()->isVisible());
    m_page->toggleDetails();
    QVERIFY(details->isVisible());
    QVERIFY(!view()->isVisible());
    QToolButton* const back = detailsPart(u"Back"_qs);
    QVERIFY(back && back->isVisible());
    back->click();
    QVERIFY(view()->isVisible());
    QVERIFY(!details->isVisible());
}

void TestTransfersPage::theFocusStaysWhereItGetsNarrow()
{
    DetailsPane* const details = focusInSources();
    QVERIFY(details->focusTarget()->hasFocus());
    m_page->resize(ReplaceBelow - 1, 700); // the list is left
    QVERIFY(view()->hasFocus());
    Q_EMIT view()->doubleClicked(view()->model()->index(0, 0)); // details take its place
    QVERIFY(details->focusTarget()->hasFocus());
    detailsPart(u"Back"_qs)->setFocus();
    m_page->resize(1000, 700); // no way back is needed
    QVERIFY(details->focusTarget()->hasFocus());
    m_page->resize(ReplaceBelow - 1, 700);
    m_page->toggleDetails();
    QVERIFY(details->focusTarget()->hasFocus());
    m_page->toggleDetails();
    QVERIFY(view()->hasFocus());
    // Who is elsewhere stays there.
    m_page->resize(1000, 700);
    m_page->focusFilter();
    m_page->resize(ReplaceBelow - 1, 700);
    QVERIFY(named<QLineEdit>(u"Filter"_qs)->hasFocus());
}

void TestTransfersPage::theFocusStaysWhereDetailsFold()
{
    DetailsPane* const details = focusInSources();
    QVERIFY(details->focusTarget()->hasFocus());
    m_page->resize(1000, FoldBelow - 1);
    QVERIFY(details->isFolded());
    QVERIFY(detailsPart(u"Sources"_qs)->hasFocus());
}

void TestTransfersPage::tellsWhatGoesWrong()
{
    fill({downloadRow(1, u"a.iso"_qs)});
    select({0});
    m_fake->transfers.refusal = Error{ErrorCode::Io, QStringLiteral("the disk does not answer")};
    action(u"Check again"_qs)->trigger();
    QCOMPARE(m_fake->shell.banners.size(), 1);
    QCOMPARE(m_fake->shell.banners.first().text, u"a.iso: the disk does not answer."_qs);
}

void TestTransfersPage::remembersWhatWasArranged()
{
    fill({downloadRow(1, u"b"_qs), downloadRow(2, u"a"_qs)});
    view()->sortByColumn(TransfersModel::Name, Qt::AscendingOrder);
    view()->header()->resizeSection(TransfersModel::Size, 111);
    named<QLineEdit>(u"Filter"_qs)->setText(u"a"_qs);
    m_page->toggleDetails();
    m_page->remember();
    m_page = std::make_unique<TransfersPage>(m_fake->session);
    m_page->resize(1000, 700);
    m_page->show();
    fill({downloadRow(1, u"b a"_qs), downloadRow(2, u"a"_qs), downloadRow(3, u"c"_qs)});
    QCOMPARE(shown(), (QStringList{u"a"_qs, u"b a"_qs}));
    QCOMPARE(view()->header()->sectionSize(TransfersModel::Size), 111);
    QVERIFY(!m_page->findChild<DetailsPane*>()->isVisible());
}

QTEST_MAIN(TestTransfersPage)
#include "tst_transferspage.moc"
