// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakesession.h"
#include "support/named.h"
#include "ui/library/givenpane.h"
#include "ui/library/hashingstrip.h"
#include "ui/library/librarypage.h"
#include "ui/library/rulespanel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/rowview.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <QUndoStack>

using namespace Potluck;
using namespace Potluck::Ui;
using namespace Potluck::Test;

class TestLibraryPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void offersToAddAFolderWhenNothingIsShared();
    void showsTheFilesOfTheChosenFolder();
    void fetchesMoreWhereItIsScrolledTo();
    void findsInAllFolders();
    void addsAFolder();
    void saysWhyAFolderCannotBeShared();
    void stopsSharingAndTakesItBack();
    void showsHowHashingGoesAndPausesIt();
    void changesWhatIsLeftOut();
    void takesRefusedRulesBack();
    void showsWhoDownloaded();
    void copiesMagnets();
    void tellsProblemsOfAShare();
    void rescansOnRefresh();
    void ordersTheContextMenu();
    void remembersWhatWasArranged();
    void remembersItsFilter();

private:
    void make()
    {
        m_page = std::make_unique<LibraryPage>(m_fake->session);
        m_page->resize(1000, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    static Node::SharedFileRow file(const QString& name, bool isHashed = true)
    {
        Node::SharedFileRow row;
        row.name = name;
        row.size = 1000;
        if (isHashed)
            row.magnet = u"magnet:?xt="_qs + name;
        return row;
    }
    static Node::ShareRow share(const QString& folder)
    {
        Node::ShareRow row;
        row.folder = folder;
        row.files = 2;
        return row;
    }
    template<typename Widget>
    Widget* named(const QString& name) const
    {
        return Test::named<Widget>(*m_page, name);
    }
    RowView* files() const { return named<RowView>(u"Shared files"_qs); }
    QListView* folders() const { return m_page->findChild<QListView*>(); }
    QAction* action(const QString& text) const
    {
        for (QAction* const action : m_page->menuActions()) {
            if (action->text() == text)
                return action;
        }
        return nullptr;
    }
    void select(int row) { files()->setCurrentIndex(files()->model()->index(row, 0)); }
    QStringList shown() const
    {
        QStringList names;
        for (int row = 0; row < files()->model()->rowCount(); ++row)
            names.append(files()->model()->index(row, 0).data().toString());
        return names;
    }

    std::unique_ptr<FakeSession> m_fake;
    std::unique_ptr<LibraryPage> m_page;
};

void TestLibraryPage::init()
{
    m_fake = std::make_unique<FakeSession>();
    m_fake->node.shareRows = {share(u"/m/Music"_qs), share(u"/m/Video"_qs)};
    m_fake->library.folders.insert(u"/m/Music"_qs, {file(u"a.flac"_qs), file(u"b.flac"_qs, false)});
    m_fake->library.folders.insert(u"/m/Video"_qs, {file(u"film.mkv"_qs)});
}

void TestLibraryPage::cleanup()
{
    m_page.reset();
    m_fake.reset();
}

void TestLibraryPage::offersToAddAFolderWhenNothingIsShared()
{
    m_fake->node.shareRows.clear();
    make();
    auto* const empty = named<EmptyState>(u"You share nothing."_qs);
    QVERIFY(empty && empty->isVisible());
    QCOMPARE(empty->findChild<QPushButton*>()->text(), u"Add folder"_qs);
    m_fake->node.shareRows = {share(u"/m/Music"_qs)};
    Q_EMIT m_fake->library.changed();
    QVERIFY(!empty->isVisible());
    QCOMPARE(shown(), (QStringList{u"a.flac"_qs, u"b.flac"_qs}));
}

void TestLibraryPage::showsTheFilesOfTheChosenFolder()
{
    make();
    QCOMPARE(shown(), (QStringList{u"a.flac"_qs, u"b.flac"_qs}));
    folders()->setCurrentIndex(folders()->model()->index(1, 0));
    QCOMPARE(shown(), QStringList{u"film.mkv"_qs});
    Q_EMIT m_fake->library.changed(); // stays there
    QCOMPARE(shown(), QStringList{u"film.mkv"_qs});
}

void TestLibraryPage::fetchesMoreWhereItIsScrolledTo()
{
    QList<Node::SharedFileRow> rows;
    for (int at = 0; at < 5'000; ++at)
        rows.append(file(QStringLiteral("%1").arg(at, 5, 10, QLatin1Char('0'))));
    Node::SharedFileRow sub;
    sub.name = QStringLiteral("sub");
    sub.isFolder = true;
    sub.files = 5'000;
    m_fake->library.folders.insert(u"/m/Music"_qs, {sub});
    m_fake->library.folders.insert(u"/m/Music/sub"_qs, rows);
    make();
    const QModelIndex parent = files()->model()->index(0, 0);
    files()->expand(parent);
    QTRY_VERIFY(files()->model()->rowCount(parent) >= 1'000);
    QVERIFY(files()->model()->rowCount(parent) < 5'000);
    const auto isAtTheEnd = [&] {
        files()->verticalScrollBar()->setValue(files()->verticalScrollBar()->maximum());
        return files()->model()->rowCount(parent) == 5'000;
    };
    QTRY_VERIFY(isAtTheEnd());
}

void TestLibraryPage::findsInAllFolders()
{
    m_fake->library.foundRows = {file(u"/m/Video/film.mkv"_qs)};
    make();
    auto* const field = named<QLineEdit>(u"Find in all shared folders"_qs);
    m_page->focusFilter();
    QTest::keyClicks(field, QStringLiteral("film"));
    QTRY_COMPARE(shown(), QStringList{u"Video/film.mkv"_qs});
    QVERIFY(m_fake->library.asked.contains(u"find film 1000"_qs));
    m_fake->library.foundRows.clear();
    QTest::keyClicks(field, QStringLiteral("s"));
    QTRY_VERIFY(!files()->isVisible());
    field->clear();
    QCOMPARE(shown(), (QStringList{u"a.flac"_qs, u"b.flac"_qs}));
}

void TestLibraryPage::addsAFolder()
{
    make();
    m_fake->node.shareRows.append(share(u"/m/Books"_qs));
    m_fake->library.folders.insert(u"/m/Books"_qs, {file(u"book.pdf"_qs)});
    m_page->addFolder(u"/m/Books"_qs);
    QVERIFY(m_fake->node.asked.contains(u"addShare /m/Books"_qs));
    QCOMPARE(shown(), QStringList{u"book.pdf"_qs}); // and it is chosen
}

void TestLibraryPage::saysWhyAFolderCannotBeShared()
{
    make();
    m_fake->node.refusal = Error{ErrorCode::PermissionDenied, QStringLiteral("it may not be read")};
    m_page->addFolder(u"/root/Secret"_qs);
    QCOMPARE(m_fake->shell.banners.last().text, u"Secret cannot be shared: it may not be read."_qs);
}

void TestLibraryPage::stopsSharingAndTakesItBack()
{
    make();
    folders()->setCurrentIndex(folders()->model()->index(1, 0));
    folders()->setFocus();
    QTest::keyClick(folders(), Qt::Key_Delete);
    QVERIFY(m_fake->node.asked.contains(u"removeShare /m/Video"_qs));
    QCOMPARE(m_fake->shell.stack.command(0)->text(), u"Video is not shared any more"_qs);
    QCOMPARE(m_fake->shell.stack.undoText(), u"Stop sharing “Video”"_qs);
    m_fake->shell.stack.undo();
    QVERIFY(m_fake->node.asked.contains(u"addShare /m/Video"_qs));
}

void TestLibraryPage::showsHowHashingGoesAndPausesIt()
{
    make();
    auto* const strip = m_page->findChild<HashingStrip*>();
    QVERIFY(!strip->isVisible());
    Node::HashingRow hashing;
    hashing.pendingFiles = 328;
    hashing.totalFiles = 340;
    hashing.secondsLeft = 170;
    Q_EMIT m_fake->library.hashingChanged(hashing);
    QVERIFY(strip->isVisible());
    QCOMPARE(strip->findChildren<QLabel*>().first()->text(), u"Hashing 12 of 340"_qs);
    auto* const button = strip->findChild<QPushButton*>();
    QCOMPARE(button->text(), u"Pause"_qs);
    button->click();
    QCOMPARE(m_fake->library.asked.last(), u"pauseHashing 1"_qs);
    hashing.paused = true;
    Q_EMIT m_fake->library.hashingChanged(hashing);
    QCOMPARE(button->text(), u"Resume"_qs);
    button->click();
    QCOMPARE(m_fake->library.asked.last(), u"pauseHashing 0"_qs);
    hashing.pendingFiles = 0;
    Q_EMIT m_fake->library.hashingChanged(hashing);
    QVERIFY(!strip->isVisible());
}

void TestLibraryPage::changesWhatIsLeftOut()
{
    m_fake->library.rulesRow.leftOut = {u"*.part"_qs};
    make();
    auto* const panel = m_page->findChild<RulesPanel*>();
    QVERIFY(!panel->isVisible());
    action(u"Exclusions"_qs)->trigger();
    QVERIFY(panel->isVisible());
    auto* const patterns = panel->findChild<QLineEdit*>();
    QCOMPARE(patterns->text(), u"*.part"_qs);
    patterns->setText(u"*.part, Thumbs.db,, *.part"_qs);
    QTest::keyClick(patterns, Qt::Key_Return);
    QCOMPARE(m_fake->library.rulesRow.leftOut, (QStringList{u"*.part"_qs, u"Thumbs.db"_qs}));
    panel->findChild<QCheckBox*>()->click();
    QVERIFY(m_fake->library.rulesRow.hiddenFiles);
    m_fake->shell.stack.undo();
    m_fake->shell.stack.undo();
    QCOMPARE(m_fake->library.rulesRow.leftOut, QStringList{u"*.part"_qs});
    QVERIFY(!m_fake->library.rulesRow.hiddenFiles);
    QCOMPARE(patterns->text(), u"*.part"_qs);
    QTest::keyClick(patterns, Qt::Key_Escape);
    QVERIFY(!panel->isVisible());
}

void TestLibraryPage::takesRefusedRulesBack()
{
    make();
    action(u"Exclusions"_qs)->trigger();
    auto* const patterns = m_page->findChild<RulesPanel*>()->findChild<QLineEdit*>();
    m_fake->library.refusal = Error{ErrorCode::InvalidArgument, QStringLiteral("a name has no slash")};
    patterns->setText(u"a/b"_qs);
    QTest::keyClick(patterns, Qt::Key_Return);
    QCOMPARE(patterns->text(), QString());
    QCOMPARE(m_fake->shell.banners.last().text, u"That cannot be left out: a name has no slash."_qs);
}

void TestLibraryPage::showsWhoDownloaded()
{
    m_fake->library.givenRows = {{u"Anna"_qs, QDateTime::currentDateTimeUtc(), 2000, 2}};
    make();
    auto* const pane = m_page->findChild<GivenPane*>();
    QVERIFY(!pane->isVisible());
    select(0);
    action(u"Who downloaded"_qs)->trigger();
    QVERIFY(pane->isVisible());
    QCOMPARE(m_fake->library.asked.last(), u"given magnet:?xt=a.flac"_qs);
    QCOMPARE(pane->findChild<RowView*>()->model()->index(0, 0).data().toString(), u"Anna"_qs);
    select(1); // not hashed yet
    QVERIFY(!pane->findChild<RowView*>()->isVisible());
    m_page->toggleDetails();
    QVERIFY(!pane->isVisible());
}

void TestLibraryPage::copiesMagnets()
{
    make();
    select(1);
    QVERIFY(!action(u"Copy magnet"_qs)->isEnabled());
    select(0);
    action(u"Copy magnet"_qs)->trigger();
    QCOMPARE(m_fake->shell.copied, u"magnet:?xt=a.flac"_qs);
}

void TestLibraryPage::tellsProblemsOfAShare()
{
    m_fake->node.shareRows[1].available = false;
    m_fake->node.shareRows[1].detail = QStringLiteral("the folder is empty: its disk does not seem to be mounted");
    make();
    const auto isTold = [this] {
        for (const auto* const label : m_page->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(u"mounted"))
                return true;
        }
        return false;
    };
    QVERIFY(!isTold());
    folders()->setCurrentIndex(folders()->model()->index(1, 0));
    QVERIFY(isTold());
}

void TestLibraryPage::rescansOnRefresh()
{
    make();
    m_page->refresh();
    QVERIFY(m_fake->library.asked.contains(u"rescan"_qs));
}

void TestLibraryPage::ordersTheContextMenu()
{
    make();
    select(0);
    Q_EMIT files()->customContextMenuRequested(QPoint(10, 10));
    QStringList texts;
    for (auto* const menu : m_page->findChildren<QMenu*>()) {
        for (const QAction* const each : menu->actions())
            texts.append(each->isSeparator() ? u"|"_qs : each->text());
        menu->close();
    }
    QCOMPARE(texts.join(u' '), u"Open Open folder Copy magnet | Who downloaded | Stop sharing “Music”"_qs);
}

void TestLibraryPage::remembersWhatWasArranged()
{
    make();
    folders()->setCurrentIndex(folders()->model()->index(1, 0));
    m_page->toggleDetails();
    m_page->remember();
    make();
    QCOMPARE(shown(), QStringList{u"film.mkv"_qs});
    QVERIFY(m_page->findChild<GivenPane*>()->isVisible());
}

void TestLibraryPage::remembersItsFilter()
{
    m_fake->library.foundRows = {file(u"/m/Music/a.flac"_qs)};
    make();
    m_page->findChild<QLineEdit*>()->setText(u"a.fl"_qs);
    m_page->remember();
    m_fake->library.asked.clear();
    make();
    QCOMPARE(m_page->findChild<QLineEdit*>()->text(), u"a.fl"_qs);
    QVERIFY(m_fake->library.asked.contains(u"find a.fl 1000"_qs));
    QVERIFY(!m_fake->library.asked.contains(u"list /m/Music"_qs)); // what would not be shown
    QCOMPARE(shown().size(), 1);
    m_page->findChild<QLineEdit*>()->clear();
    m_page->remember();
    make();
    QCOMPARE(shown(), (QStringList{u"a.flac"_qs, u"b.flac"_qs}));
}

QTEST_MAIN(TestLibraryPage)
#include "tst_librarypage.moc"
