// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakesession.h"
#include "support/named.h"
#include "ui/look/metrics.h"
#include "ui/page/pane.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/shell/sidebar.h"
#include "ui/tray/tray.h"
#include "ui/welcome/welcome.h"
#include "ui/widgets/pageheader.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QUndoCommand>
#include <QVBoxLayout>

using namespace Potluck;
using namespace Potluck::Ui;

namespace {

const QString Magnet = u"magnet:?xt=urn:tree:sha256:"_qs + QString(64, u'a') + u"&dn=debian.iso"_qs;

class PlainPage final : public Page
{
public:
    PlainPage(const QString& name, const Session& session) : Page(session)
    {
        auto* const lines = new QVBoxLayout(this);
        auto* const header = new PageHeader(session.theme, this);
        field = header->addField(u"search"_qs, name);
        lines->addWidget(header);
        lines->addStretch();
        action = new QAction(u"Do it"_qs, this);
        action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_P));
        addAction(action);
        auto* const menu = new QMenu(u"&Queue"_qs, this);
        menu->addAction(u"Up"_qs)->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Up));
        menu->addAction(u"Open…"_qs)->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
        menu->addAction(u"Back"_qs)->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Backtab));
        queue = menu->menuAction();
    }
    void openWith(const QString& what) override { done.append(u"openWith "_qs + what); }
    void focusFilter() override { done.append(u"focusFilter"_qs); }
    void refresh() override { done.append(u"refresh"_qs); }
    void toggleDetails() override { done.append(u"toggleDetails"_qs); }
    void remember() override { done.append(u"remember"_qs); }
    [[nodiscard]] QList<QAction*> menuActions() const override { return {action, queue}; }

    QLineEdit* field;
    QAction* action;
    QAction* queue;
    QStringList done;
};

class Removal final : public QUndoCommand
{
public:
    explicit Removal(int identity = -1) : QUndoCommand(u"Removed debian.iso"_qs), m_identity(identity) {}
    [[nodiscard]] int id() const override { return m_identity; }

private:
    int m_identity;
};

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void isThereBeforeTheNode();
    void saysWhyTheNodeDoesNotStart();
    void showsFirstStepsWhereNothingWasSetUp();
    void firstStepsTakeTheInviteOfTheStart();
    void aUsedDataDirectoryNeedsNoFirstSteps();
    void aPageWithoutFactoryIsNotInTheSidebar();
    void keysOpenPages();
    void keysReachThePageThatIsShown();
    void keysWorkWithoutTheMenuBar();
    void everyMenuHasALetterOfItsOwn();
    void theSidebarGetsNarrowWithTheWindow();
    void badgesAreShown();
    void theStatusLineCountsPeers();
    void removalsShowABannerWithUndo();
    void quietChangesShowNone();
    void forgetsTheOldestStep();
    void settingsCanBeSearchedFor();
    void bannersLieUnderTheHeader();
    void dropsAreNamedAndTaken();
    void linksArePastedOutsideFields();
    void linksFromOutsideWaitForTheNode();
    void theSheetHasTheKeysOfAllPages();
    void nextPaneGoesRound();
    void nextPaneGoesToDetails();
    void closingIsAskedOnce();
    void closingToTheTrayLeavesItRunning();
    void withoutATrayItSaysSo();
    void closingAsksTheDesktopOnce_data();
    void closingAsksTheDesktopOnce();
    void comesBackWhenTheTrayGoes();
    void remembersWhereItWas();

private:
    void make(bool hasTray = true);
    void startNode();
    [[nodiscard]] PlainPage* page(PageId id) const { return static_cast<PlainPage*>(m_window->page(id)); }
    [[nodiscard]] QAbstractButton* button(const QString& text) const;

    std::unique_ptr<Test::FakeSession> m_fake;
    std::unique_ptr<MainWindow> m_window;
    bool m_hasTray = true;
    int m_trayAsked = 0; // how often the desktop was asked whether it has one
};

void TestMainWindow::init()
{
    m_fake = std::make_unique<Test::FakeSession>();
    m_fake->node.statusRow.state = u"running"_qs;
    m_fake->memory.setValue(u"welcome/done"_qs, true);
    make();
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_fake.reset();
}

void TestMainWindow::make(bool hasTray)
{
    MainWindow::Parts parts;
    m_hasTray = hasTray;
    parts.isTrayAvailable = [this] {
        ++m_trayAsked;
        return m_hasTray;
    };
    parts.freeSpace = [](const QString&, QObject*, const std::function<void(std::optional<quint64>)>& done) {
        done(quint64{70'000'000'000});
    };
    parts.pages = [](PageId id, const Session& session) -> Page* {
        if (id == PageId::Hosting)
            return nullptr;
        return new PlainPage(QStringLiteral("page %1").arg(static_cast<int>(id)), session);
    };
    Test::FakeSession& f = *m_fake;
    m_window.reset();
    m_window = std::make_unique<MainWindow>(Surroundings{f.node, f.transfers, f.library, f.hosting, f.preferences,
                                                         f.network, f.feed, f.theme, f.memory, f.languages},
                                            parts);
    m_window->resize(1180, 740);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMainWindow::startNode()
{
    m_window->nodeStarted();
    QTRY_VERIFY(m_window->page(PageId::Settings)); // the last that is made
}

QAbstractButton* TestMainWindow::button(const QString& text) const
{
    for (QAbstractButton* const each : m_window->findChildren<QAbstractButton*>()) {
        if (each->text() == text && each->isVisible())
            return each;
    }
    return nullptr;
}

void TestMainWindow::isThereBeforeTheNode()
{
    QVERIFY(m_window->isVisible());
    QVERIFY(m_window->windowTitle().contains(u"Potluck"_qs));
    QVERIFY(!m_window->page(PageId::Search));
    startNode();
    QVERIFY(page(PageId::Search)->isVisible());
    QVERIFY(m_window->windowTitle().contains(u"Potluck"_qs));
}

void TestMainWindow::saysWhyTheNodeDoesNotStart()
{
    QSignalSpy retried(m_window.get(), &MainWindow::retryRequested);
    m_window->nodeFailed(u"the port is taken"_qs);
    QVERIFY(button(u"Try again"_qs));
    button(u"Try again"_qs)->click();
    QCOMPARE(retried.size(), 1);
    startNode();
    QVERIFY(page(PageId::Search)->isVisible());
}

void TestMainWindow::showsFirstStepsWhereNothingWasSetUp()
{
    m_fake->memory.remove(u"welcome/done"_qs);
    m_window->nodeStarted();
    const auto* const welcome = m_window->findChild<Welcome*>();
    QVERIFY(welcome && welcome->isVisible());
    for (int step = 0; step < 3; ++step)
        button(u"Skip"_qs)->click();
    QTRY_VERIFY(m_window->page(PageId::Settings));
    QVERIFY(page(PageId::Search)->isVisible());
    QVERIFY(m_fake->memory.value(u"welcome/done"_qs).toBool());
}

void TestMainWindow::firstStepsTakeTheInviteOfTheStart()
{
    const QString invite = u"potluck://10.1.2.7:7700/"_qs;
    m_fake->memory.remove(u"welcome/done"_qs);
    m_window->takeFromOutside({Magnet, invite});
    m_window->nodeStarted();
    const auto* const welcome = m_window->findChild<Welcome*>();
    QVERIFY(welcome);
    const auto* const field = Test::named<QLineEdit>(*welcome, u"Paste an invite, or type an address"_qs);
    QVERIFY(field);
    QCOMPARE(field->text(), invite);
    button(u"Skip"_qs)->click();
    button(u"Skip"_qs)->click();
    QVERIFY(field->isVisible());
    QVERIFY(m_fake->node.asked.filter(u"join "_qs).isEmpty());
    button(u"Finish"_qs)->click();
    QVERIFY(m_fake->node.asked.contains(u"join "_qs + invite));
    QTRY_VERIFY(m_window->page(PageId::Settings));
    QTRY_VERIFY(m_fake->node.asked.contains(u"download "_qs + Magnet + u' ')); // what else waited
    QVERIFY(m_window->bannerTexts().filter(u"10.1.2.7"_qs).isEmpty());         // nobody is asked again
}

void TestMainWindow::aUsedDataDirectoryNeedsNoFirstSteps()
{
    m_fake->memory.remove(u"welcome/done"_qs);
    m_fake->node.statusRow.indexes.append(Node::IndexRow{u"potluck://a/"_qs, u"Club"_qs, u"online"_qs, {}, {}});
    startNode();
    QVERIFY(!m_window->findChild<Welcome*>());
}

void TestMainWindow::aPageWithoutFactoryIsNotInTheSidebar()
{
    startNode();
    const auto* const sidebar = m_window->findChild<Sidebar*>();
    QVERIFY(sidebar->button(PageId::Peers));
    QVERIFY(!sidebar->button(PageId::Hosting));
    m_window->open(PageId::Hosting);
    QCOMPARE(m_window->currentPage(), PageId::Search);
}

void TestMainWindow::theStatusLineCountsPeers()
{
    startNode();
    Node::PeerRow here;
    here.online = true;
    m_fake->node.peerRows = {here, here, Node::PeerRow()};
    const auto* const line = m_window->findChild<StatusLine*>();
    const auto says = [line] { return qobject_cast<QToolButton*>(line->parts().first())->accessibleName(); };
    Node::StatusRow status;
    status.state = u"running"_qs;
    m_fake->feed.setStatus(status);
    QCOMPARE(says(), u"Not connected"_qs);
    status.indexes.append(Node::IndexRow{u"potluck://a/"_qs, u"Club"_qs, u"connecting"_qs, {}, {}});
    m_fake->feed.setStatus(status);
    QCOMPARE(says(), u"Offline"_qs);
    QVERIFY(m_fake->node.asked.filter(u"peers"_qs).isEmpty());
    status.indexes.first().state = u"online"_qs;
    m_fake->feed.setStatus(status);
    QVERIFY2(says().startsWith(u"Connected, 2 peer"_qs), qPrintable(says()));
    m_fake->feed.setStatus(status); // each second: the peers are not listed for it
    QCOMPARE(m_fake->node.asked.filter(u"peers"_qs).size(), 1);
}

void TestMainWindow::keysOpenPages()
{
    startNode();
    for (const auto& [key, id] : {std::pair{Qt::Key_2, PageId::Transfers}, std::pair{Qt::Key_3, PageId::Library},
                                  std::pair{Qt::Key_4, PageId::Peers}, std::pair{Qt::Key_Comma, PageId::Settings},
                                  std::pair{Qt::Key_1, PageId::Search}, std::pair{Qt::Key_6, PageId::Settings}}) {
        QTest::keyClick(m_window.get(), key, Qt::ControlModifier);
        QCOMPARE(m_window->currentPage(), id);
        QVERIFY(page(id)->isVisible());
    }
}

void TestMainWindow::keysReachThePageThatIsShown()
{
    startNode();
    m_window->open(PageId::Library);
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::AltModifier);
    QCOMPARE(page(PageId::Library)->done, (QStringList{u"focusFilter"_qs, u"refresh"_qs, u"toggleDetails"_qs}));
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), PageId::Search);
    QCOMPARE(page(PageId::Search)->done.last(), u"openWith "_qs);
    QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_fake->transfers.asked, QStringList{u"pauseAll"_qs});
}

void TestMainWindow::keysWorkWithoutTheMenuBar()
{
    startNode();
    QVERIFY(m_window->menuBar()->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_M, Qt::ControlModifier);
    QVERIFY(!m_window->menuBar()->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), PageId::Transfers);
    QTest::keyClick(m_window.get(), Qt::Key_M, Qt::ControlModifier);
    QVERIFY(m_window->menuBar()->isVisible());
}

void TestMainWindow::everyMenuHasALetterOfItsOwn()
{
    startNode();
    for (const PageId id : {PageId::Search, PageId::Transfers, PageId::Library, PageId::Peers}) {
        m_window->open(id);
        QStringList letters;
        for (const QAction* const menu : m_window->menuBar()->actions()) {
            const QString title = menu->text();
            if (!menu->isVisible())
                continue;
            QVERIFY2(title.contains(u'&'), qPrintable(title));
            letters.append(title.mid(title.indexOf(u'&') + 1, 1).toUpper());
        }
        QCOMPARE(letters.removeDuplicates(), 0);
        QVERIFY(letters.size() >= 4);
    }
}

void TestMainWindow::theSidebarGetsNarrowWithTheWindow()
{
    startNode();
    const auto* const sidebar = m_window->findChild<Sidebar*>();
    QCOMPARE(sidebar->width(), SidebarWidth);
    m_window->resize(1024, 600);
    QCOMPARE(sidebar->width(), NarrowSidebarWidth);
    QVERIFY(!sidebar->button(PageId::Peers)->toolTip().isEmpty());
    m_window->resize(600, 380);
    QCOMPARE(m_window->size(), QSize(600, 380));
    m_window->resize(1180, 740);
    QCOMPARE(sidebar->width(), SidebarWidth);
    QTest::keyClick(m_window.get(), Qt::Key_F9);
    QCOMPARE(sidebar->width(), NarrowSidebarWidth);
    QTest::keyClick(m_window.get(), Qt::Key_F9);
    QVERIFY(!sidebar->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_F9);
    QVERIFY(sidebar->isVisible());
    QCOMPARE(sidebar->width(), SidebarWidth);
}

void TestMainWindow::badgesAreShown()
{
    startNode();
    Q_EMIT page(PageId::Transfers)->badgeChanged(u"12"_qs);
    const auto* const sidebar = m_window->findChild<Sidebar*>();
    QCOMPARE(sidebar->button(PageId::Transfers)->badge(), u"12"_qs);
    QCOMPARE(sidebar->button(PageId::Transfers)->accessibleName(), u"Transfers, 12"_qs);
}

void TestMainWindow::removalsShowABannerWithUndo()
{
    startNode();
    m_window->undo().push(new Removal);
    QCOMPARE(m_window->bannerTexts(), QStringList{u"Removed debian.iso"_qs});
    button(u"Undo"_qs)->click();
    QVERIFY(!m_window->undo().canUndo());
    QVERIFY(m_window->bannerTexts().isEmpty());
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_window->undo().canUndo());
    QVERIFY(m_window->bannerTexts().isEmpty()); // who does it again knows how to undo it
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!m_window->undo().canUndo());
}

void TestMainWindow::quietChangesShowNone()
{
    startNode();
    m_window->undo().push(new Removal);
    m_window->undo().push(new Removal(QuietUndo));
    QVERIFY(m_window->bannerTexts().isEmpty());
    QCOMPARE(m_window->undo().count(), 2);
}

void TestMainWindow::forgetsTheOldestStep()
{
    startNode();
    for (int step = 0; step < UndoLimit; ++step)
        m_window->undo().push(new Removal(QuietUndo));
    QVERIFY(m_window->bannerTexts().isEmpty());
    m_window->undo().push(new Removal);
    QCOMPARE(m_window->undo().count(), UndoLimit);
    QCOMPARE(m_window->bannerTexts(), QStringList{u"Removed debian.iso"_qs}); // also where the stack is full
    m_window->undo().push(new Removal(QuietUndo));
    QVERIFY(m_window->bannerTexts().isEmpty());
    m_window->undo().undo();
    m_window->undo().redo();
    QVERIFY(m_window->undo().count() == UndoLimit && m_window->undo().canUndo());
}

void TestMainWindow::settingsCanBeSearchedFor()
{
    startNode();
    m_window->openSettings(u"#join"_qs);
    QCOMPARE(m_window->currentPage(), PageId::Settings);
    QCOMPARE(page(PageId::Settings)->done, QStringList{u"openWith #join"_qs});
    m_window->browsePeer(u"Anna"_qs);
    QCOMPARE(page(PageId::Peers)->done, QStringList{u"openWith Anna"_qs});
}

void TestMainWindow::bannersLieUnderTheHeader()
{
    startNode();
    static_cast<Shell&>(*m_window).show({Banner::Kind::Note, u"Hello"_qs, {{u"Press"_qs, nullptr}}});
    const QWidget* const pressed = button(u"Press"_qs);
    QVERIFY(pressed);
    QVERIFY(page(PageId::Search)->isAncestorOf(pressed));
    m_window->open(PageId::Peers);
    QVERIFY(page(PageId::Peers)->isAncestorOf(pressed));
    QVERIFY(pressed->isVisible());
}

void TestMainWindow::dropsAreNamedAndTaken()
{
    startNode();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(m_fake->folder.path())});
    QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &drop);
    QVERIFY(m_fake->node.asked.contains(u"addShare "_qs + m_fake->folder.path()));

    QMimeData nothing;
    nothing.setText(u"hello"_qs);
    QDragEnterEvent useless(QPoint(400, 300), Qt::CopyAction, &nothing, Qt::LeftButton, Qt::NoModifier);
    useless.setAccepted(false);
    QCoreApplication::sendEvent(m_window.get(), &useless);
    QVERIFY(!useless.isAccepted());
}

void TestMainWindow::linksArePastedOutsideFields()
{
    startNode();
    QApplication::clipboard()->setText(Magnet);
    m_window->setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_V, Qt::ControlModifier);
    QVERIFY(m_fake->node.asked.contains(u"download "_qs + Magnet + u' '));
    m_fake->node.asked.clear();
    page(PageId::Search)->field->setFocus();
    QTest::keyClick(page(PageId::Search)->field, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(page(PageId::Search)->field->text(), Magnet);
    QVERIFY(m_fake->node.asked.isEmpty());
}

void TestMainWindow::linksFromOutsideWaitForTheNode()
{
    m_window->takeFromOutside({Magnet});
    QVERIFY(!m_fake->node.asked.contains(u"download "_qs + Magnet + u' '));
    startNode();
    QTRY_VERIFY(m_fake->node.asked.contains(u"download "_qs + Magnet + u' '));
}

void TestMainWindow::theSheetHasTheKeysOfAllPages()
{
    startNode();
    m_window->undo().push(new Removal);
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    auto* const sheet = m_window->findChild<ShortcutSheet*>();
    QVERIFY(sheet && sheet->isVisible());
    QStringList texts;
    for (const QLabel* const label : sheet->findChildren<QLabel*>())
        texts.append(label->text());
    for (const QString& expected : {u"Ctrl+K"_qs, u"Ctrl+P"_qs, u"Ctrl+Shift+P"_qs, u"F6"_qs, u"F9"_qs, u"Do it"_qs,
                                    u"Ctrl+, / Ctrl+6"_qs, u"Alt+Return"_qs, u"Ctrl+Shift+Z"_qs, u"Undo"_qs,
                                    u"Queue: Up"_qs, u"Return"_qs, u"Queue: Open"_qs, u"Ctrl+Shift+Tab"_qs})
        QVERIFY2(texts.contains(expected), qPrintable(expected + texts.join(u'|')));
    QTest::keyClick(sheet, Qt::Key_Escape);
    QVERIFY(!sheet->isVisible());
}

void TestMainWindow::nextPaneGoesRound()
{
    startNode();
    const auto* const sidebar = m_window->findChild<Sidebar*>();
    sidebar->focusTarget()->setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QCOMPARE(m_window->focusWidget(), page(PageId::Search)->field);
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QVERIFY(m_window->findChild<StatusLine*>()->isAncestorOf(m_window->focusWidget()));
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QCOMPARE(m_window->focusWidget(), sidebar->focusTarget());
}

void TestMainWindow::nextPaneGoesToDetails()
{
    class Details final : public Pane
    {
    public:
        explicit Details(QWidget* parent)
            : Pane(parent), tabs(new QPushButton(u"Tabs"_qs, this)), view(new QListWidget(this))
        {
            auto* const lines = new QVBoxLayout(this);
            lines->addWidget(tabs);
            lines->addWidget(view);
        }
        [[nodiscard]] QWidget* focusTarget() const override { return tabs; }

        QPushButton* tabs;
        QListWidget* view;
    };
    startNode();
    auto* const search = page(PageId::Search);
    auto* const list = new QListWidget(search);
    auto* const details = new Details(search);
    search->layout()->addWidget(list);
    search->layout()->addWidget(details);
    QVERIFY(QTest::qWaitFor([details] { return details->isVisible() && details->y() > 0; }));
    search->field->setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QCOMPARE(m_window->focusWidget(), list);
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QCOMPARE(m_window->focusWidget(), details->tabs);
    details->view->setFocus(); // wherever the focus is within
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QVERIFY(m_window->findChild<StatusLine*>()->isAncestorOf(m_window->focusWidget()));
}

void TestMainWindow::closingIsAskedOnce()
{
    make(true);
    startNode();
    QSignalSpy quit(m_window.get(), &MainWindow::quitRequested);
    m_window->close();
    QVERIFY(m_window->isVisible());
    QCOMPARE(m_window->bannerTexts().size(), 1);
    QCOMPARE(quit.size(), 0);
    button(u"Go on in the tray"_qs)->click();
    QVERIFY(!m_window->isVisible());
    QCOMPARE(m_fake->memory.value(u"window/onClose"_qs).toString(), u"tray"_qs);
    Q_EMIT m_window->tray().openRequested();
    QVERIFY(m_window->isVisible());
}

void TestMainWindow::closingToTheTrayLeavesItRunning()
{
    m_fake->memory.setValue(u"window/onClose"_qs, u"tray"_qs);
    startNode();
    QSignalSpy quit(m_window.get(), &MainWindow::quitRequested);
    m_window->close();
    QVERIFY(!m_window->isVisible());
    QCOMPARE(quit.size(), 0);
    m_fake->memory.setValue(u"window/onClose"_qs, u"quit"_qs);
    m_window->raiseWindow();
    m_window->close();
    QCOMPARE(quit.size(), 1);
}

void TestMainWindow::withoutATrayItSaysSo()
{
    make(false);
    startNode();
    QSignalSpy quit(m_window.get(), &MainWindow::quitRequested);
    m_window->close();
    QVERIFY(m_window->bannerTexts().first().contains(u"no tray"_qs));
    QCOMPARE(quit.size(), 0);
    m_window->close(); // who closes once more means it
    QCOMPARE(quit.size(), 1);
}

void TestMainWindow::closingAsksTheDesktopOnce_data()
{
    QTest::addColumn<bool>("hasTray");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("a tray, the question") << true << QString();
    QTest::newRow("a tray, into it") << true << u"tray"_qs;
    QTest::newRow("no tray, the question") << false << QString();
    QTest::newRow("no tray, into one") << false << u"tray"_qs;
}

void TestMainWindow::closingAsksTheDesktopOnce()
{
    QFETCH(bool, hasTray);
    QFETCH(QString, wanted);
    m_fake->memory.setValue(u"window/onClose"_qs, wanted);
    make(hasTray);
    startNode();
    m_trayAsked = 0;
    m_window->close();
    QCOMPARE(m_window->bannerTexts().isEmpty(), hasTray && !wanted.isEmpty());
    QCOMPARE(m_trayAsked, 1);
}

void TestMainWindow::comesBackWhenTheTrayGoes()
{
    m_fake->memory.setValue(u"window/onClose"_qs, u"tray"_qs);
    startNode();
    const QSignalSpy quit(m_window.get(), &MainWindow::quitRequested);
    Tray& tray = m_window->tray();
    m_window->close();
    QVERIFY(!m_window->isVisible());
    QVERIFY(tray.holdsWindow());
    Q_EMIT tray.vanished();
    QVERIFY(m_window->isVisible());
    QVERIFY(!m_window->testAttribute(Qt::WA_ShowWithoutActivating)); // later it is raised as ever
    QCOMPARE(quit.size(), 0);
    // As when a screen was locked: nobody came to it.
    QVERIFY(tray.holdsWindow());
    Q_EMIT tray.cameBack();
    QVERIFY(!m_window->isVisible());
    QVERIFY(tray.holdsWindow());
    // Who has the window again is not disturbed when a tray comes and goes.
    QApplication::setActiveWindow(nullptr); // a hidden one is not; this platform does not know
    Q_EMIT tray.vanished();
    QVERIFY(tray.holdsWindow());
    QApplication::setActiveWindow(m_window.get());
    QVERIFY(!tray.holdsWindow());
    m_window->close();
    QVERIFY(tray.holdsWindow());
    Q_EMIT tray.openRequested();
    QVERIFY(m_window->isVisible());
    QVERIFY(!tray.holdsWindow());
    m_window->close();
    m_window->settle(); // the program ends
    QVERIFY(!tray.holdsWindow());
}

void TestMainWindow::remembersWhereItWas()
{
    startNode();
    m_window->open(PageId::Peers);
    QTest::keyClick(m_window.get(), Qt::Key_M, Qt::ControlModifier);
    m_window->resize(900, 600);
    m_window->remember();
    QVERIFY(page(PageId::Peers)->done.contains(u"remember"_qs));
    MainWindow::Parts parts;
    make();
    startNode();
    QCOMPARE(m_window->currentPage(), PageId::Peers);
    QVERIFY(m_window->menuBar()->isHidden());
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
