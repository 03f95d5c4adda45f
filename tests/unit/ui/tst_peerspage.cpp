// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakesession.h"
#include "ui/peers/browsepane.h"
#include "ui/peers/peersmodel.h"
#include "ui/peers/peerspage.h"
#include "ui/widgets/rowview.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTest>

#include <cstdlib>
#include <memory>

using namespace Potluck;
using namespace Potluck::Ui;

namespace {

Node::PeerRow peer(quint64 id, const char* name, bool online = true, qint64 files = 3)
{
    Node::PeerRow row;
    row.index = QStringLiteral("club");
    row.id = id;
    row.name = QString::fromLatin1(name);
    row.online = online;
    row.files = files;
    row.lastSeen = QDateTime(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC);
    return row;
}

struct Fixture
{
    Test::FakeSession fakes;
    std::unique_ptr<PeersPage> page;

    explicit Fixture(QSize size = {1100, 700})
    {
        fakes.node.peerRows = {peer(1, "Bruno"), peer(2, "anna"), peer(3, "Carla", false)};
        fakes.node.pages = {
            {{{u"Music/Jazz"_qs, u"a.mp3"_qs, 10, u"magnet:a"_qs}, {u"Music"_qs, u"b.mp3"_qs, 10, u"magnet:b"_qs}},
             u"1"_qs},
            {{{u"Music/../Jazz:"_qs, u"c.mp3"_qs, 10, u"magnet:c"_qs}}, {}}};
        fakes.preferences.row.downloadDir = QStringLiteral("/d");
        Node::StatusRow status;
        status.indexes.append(Node::IndexRow());
        status.indexes.last().name = QStringLiteral("club");
        fakes.feed.setStatus(status);
        page = std::make_unique<PeersPage>(fakes.session);
        page->resize(size);
        page->show();
    }
    RowView* list() const
    {
        for (RowView* const view : page->findChildren<RowView*>()) {
            if (view->accessibleName() == u"Peers")
                return view;
        }
        return nullptr;
    }
    BrowsePane* browser() const { return page->findChild<BrowsePane*>(); }
    QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            names.append(list()->model()->index(row, 0).data().toString());
        return names;
    }
    QAbstractButton* button(const QString& text) const
    {
        for (QAbstractButton* const each : page->findChildren<QAbstractButton*>()) {
            if (each->isVisible() && each->text().startsWith(text))
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
    QAction* action(const QString& text) const
    {
        for (QAction* const each : page->menuActions()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }
};

} // namespace

class PeersPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsRowsThatAreToldAgain()
    {
        Test::FakeSession fakes;
        PeersModel model(fakes.theme);
        PeersFilter filter(model);
        QAbstractItemModelTester tester(&model);
        QAbstractItemModelTester filterTester(&filter);
        model.setPeers({peer(1, "a"), peer(2, "b"), peer(3, "c"), peer(4, "d")});
        const QPersistentModelIndex d = model.index(3, 0);
        model.setPeers({peer(5, "e"), peer(4, "d", false), peer(1, "a")});
        QCOMPARE(model.count(), 3);
        QCOMPARE(d.row(), 1);
        QVERIFY(!model.peer(1).online);
        QCOMPARE(model.rowOf(u"e"_qs), 2);
        model.setPeers({});
        QCOMPARE(model.count(), 0);
    }

    void listsWhoIsHere()
    {
        Fixture f;
        QCOMPARE(f.names(), (QStringList{u"anna"_qs, u"Bruno"_qs}));
        f.button(u"Offline"_qs)->click();
        QCOMPARE(f.names(), QStringList{u"Carla"_qs});
        f.button(u"All"_qs)->click();
        QCOMPARE(f.names().size(), 3);
        QTest::keyClicks(f.page->findChild<QLineEdit*>(), QStringLiteral("ANN"));
        QCOMPARE(f.names(), QStringList{u"anna"_qs});
        QTest::keyClicks(f.page->findChild<QLineEdit*>(), QStringLiteral("zz"));
        QVERIFY(f.says(u"No match."_qs));
        f.button(u"Clear filter"_qs)->click();
        QCOMPARE(f.names().size(), 3);
    }

    void browsesPageByPageAndDownloadsFiles()
    {
        Fixture f;
        f.page->browse(QStringLiteral("Bruno"));
        QVERIFY(f.fakes.node.asked.contains(QStringLiteral("browse Bruno 1")));
        QVERIFY(f.says(u"3 file"_qs));
        RowView& files = f.browser()->view();
        const QModelIndex music = files.model()->index(0, 0);
        QCOMPARE(music.data().toString(), QStringLiteral("Music"));
        QVERIFY(files.isExpanded(music));
        files.setCurrentIndex(files.model()->index(files.model()->rowCount(music) - 1, 0, music));
        QTest::keyClick(&files, Qt::Key_Return);
        QCOMPARE(f.fakes.shell.asked.last(), QStringLiteral("download magnet:b"));
    }

    void goesOnWithADownloadOfAFolderOfAPageBefore()
    {
        Fixture before;
        before.fakes.node.holdsDownloads = true;
        before.fakes.node.pages = {{{}, {}}};
        for (int file = 0; file < 40; ++file)
            before.fakes.node.pages[0].rows.append(
                {u"Music"_qs, u"%1.mp3"_qs.arg(file), 10, u"magnet:%1"_qs.arg(file)});
        before.page->browse(u"Bruno"_qs);
        before.browser()->view().setCurrentIndex(before.browser()->view().model()->index(0, 0));
        before.button(u"Download folder"_qs)->click();
        const QStringList first = before.fakes.node.asked.filter(u"download "_qs);
        QVERIFY(!first.isEmpty() && first.size() < 40); // some at a time
        Fixture after;
        after.page->takeOver(before.page->handOver());
        const QStringList rest = after.fakes.node.asked.filter(u"download "_qs);
        QCOMPARE(first.size() + rest.size(), 40);
        QVERIFY(!rest.contains(first.last()));
        QVERIFY2(after.fakes.shell.banners.first().text.startsWith(u"40 file"_qs),
                 qPrintable(after.fakes.shell.banners.first().text));
    }

    void downloadsFoldersUnderHarmlessNames()
    {
        Fixture f;
        f.page->browse(QStringLiteral("Bruno"));
        RowView& files = f.browser()->view();
        files.setCurrentIndex(files.model()->index(0, 0));
        QVERIFY(f.button(u"Download folder"_qs));
        f.button(u"Download folder"_qs)->click();
        QStringList downloads = f.fakes.node.asked.filter(QStringLiteral("download "));
        downloads.sort();
        QCOMPARE(downloads.size(), 3);
        QCOMPARE(downloads[0], QStringLiteral("download magnet:a /d/Music/Jazz"));
        QCOMPARE(downloads[1], QStringLiteral("download magnet:b /d/Music"));
        QVERIFY2(!downloads[2].contains(QStringLiteral("/..")) && !downloads[2].contains(u"Jazz:"),
                 qPrintable(downloads[2]));
        QVERIFY(f.fakes.shell.banners.last().text.startsWith(QStringLiteral("3 file")));
    }

    void filtersTheFilesOfAPeer()
    {
        Fixture f;
        f.page->browse(QStringLiteral("Bruno"));
        f.browser()->focusFilter();
        auto* const field = qobject_cast<QLineEdit*>(f.page->focusWidget());
        QVERIFY(field);
        QTest::keyClicks(field, QStringLiteral("A.MP"));
        QVERIFY(f.says(u"1 of 3 file"_qs));
        const QAbstractItemModel* const model = f.browser()->view().model();
        const QModelIndex jazz = model->index(0, 0, model->index(0, 0));
        QCOMPARE(model->index(0, 0, jazz).data().toString(), QStringLiteral("a.mp3"));
        QVERIFY(f.browser()->view().isExpanded(jazz));
        QTest::keyClicks(field, QStringLiteral("zz"));
        QVERIFY(f.says(u"No match."_qs));
    }

    void saysWhyFilesCannotBeListed()
    {
        Fixture f;
        f.fakes.node.refusal = Error{ErrorCode::Network, u"nobody answers"_qs};
        f.page->browse(QStringLiteral("Bruno"));
        QVERIFY(f.says(u"nobody answers"_qs));
        f.fakes.node.refusal.reset();
        f.button(u"Try again"_qs)->click();
        QVERIFY(f.says(u"3 file"_qs));
    }

    void explainsWhyAPeerCannotBeReached()
    {
        Fixture f;
        f.fakes.network.explanation = QStringLiteral("Its router lets nobody in.");
        f.list()->setCurrentIndex(f.list()->model()->index(1, 0));
        f.action(u"Why unreachable?"_qs)->trigger();
        QCOMPARE(f.fakes.network.asked.last(), QStringLiteral("explain Bruno"));
        QVERIFY(f.says(u"Its router lets nobody in."_qs));
    }

    void bansOnlyWhereItHosts()
    {
        Fixture f;
        f.list()->setCurrentIndex(f.list()->model()->index(1, 0));
        QVERIFY(!f.action(u"Ban"_qs)->isVisible());
        Node::StatusRow status;
        status.hosted = Node::HostedIndexRow{u"club"_qs, {}};
        f.fakes.feed.setStatus(status);
        QVERIFY(f.action(u"Ban"_qs)->isVisible());
        f.action(u"Ban"_qs)->trigger();
        QCOMPARE(f.fakes.hosting.asked.last(), QStringLiteral("ban 1"));
        f.fakes.shell.stack.undo();
        QCOMPARE(f.fakes.hosting.asked.last(), QStringLiteral("unban Bruno"));
    }

    void offersToJoinOrHostWhoIsAlone()
    {
        Fixture f;
        f.fakes.node.peerRows.clear();
        f.page->refresh();
        f.fakes.feed.setStatus({});
        QVERIFY(f.says(u"You are alone."_qs));
        auto* const field = [&f]() -> QLineEdit* {
            for (QLineEdit* const each : f.page->findChildren<QLineEdit*>()) {
                if (each->isVisible() && each->accessibleName() == u"Invite")
                    return each;
            }
            return nullptr;
        }();
        QVERIFY(field);
        QTest::keyClicks(field, QStringLiteral("http://nonsense"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!f.fakes.node.asked.last().startsWith(QStringLiteral("join")));
        field->setText(QStringLiteral("potluck://10.1.2.7:7700/"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(f.fakes.node.asked.contains(QStringLiteral("join potluck://10.1.2.7:7700/")));
        f.button(u"Host"_qs)->click();
        QCOMPARE(f.fakes.shell.asked.last(), QStringLiteral("open %1").arg(static_cast<int>(PageId::Hosting)));
    }

    void joinsAnAddressAloneAndWarnsBeforeAnOlderNetwork()
    {
        Fixture f;
        f.action(u"Join"_qs)->trigger();
        auto* const field = qobject_cast<QLineEdit*>(f.page->focusWidget());
        QVERIFY(field);
        field->setText(QStringLiteral("beer2beer://10.1.2.7:7777/"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(f.says(u"others on the way can read"_qs));
        QVERIFY(f.fakes.node.asked.filter(QStringLiteral("join")).isEmpty());
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(f.fakes.node.asked.filter(QStringLiteral("join")), QStringList{u"join beer2beer://10.1.2.7:7777/"_qs});
        // Another network, another warning.
        f.action(u"Join"_qs)->trigger();
        field->setText(QStringLiteral("alakazaam://10.1.2.8:7777"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(f.fakes.node.asked.filter(QStringLiteral("join")).size(), 1);
        field->setText(QStringLiteral(" club.example:7701 "));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(f.fakes.node.asked.contains(QStringLiteral("join potluck://club.example:7701/")));
    }

    void offersIndexesOfTheLocalNetwork()
    {
        Fixture f;
        f.fakes.node.peerRows.clear();
        f.page->refresh();
        f.fakes.feed.setStatus({});
        Q_EMIT f.fakes.network.lanIndexesChanged({{u"potluck://192.168.1.5/"_qs, u"Attic"_qs, u"192.168.1.5:7700"_qs}});
        QTRY_VERIFY(f.button(u"Attic"_qs));
        f.button(u"Attic"_qs)->click();
        QVERIFY(f.fakes.node.asked.contains(QStringLiteral("join potluck://192.168.1.5/")));
    }

    void remembersItsFilters()
    {
        Fixture f;
        f.button(u"All"_qs)->click();
        f.page->findChild<QLineEdit*>()->setText(QStringLiteral("ar"));
        QCOMPARE(f.names(), QStringList{u"Carla"_qs});
        f.page->remember();
        f.page = std::make_unique<PeersPage>(f.fakes.session);
        f.page->show();
        QVERIFY(f.button(u"All"_qs)->isChecked());
        QCOMPARE(f.page->findChild<QLineEdit*>()->text(), QStringLiteral("ar"));
        QCOMPARE(f.names(), QStringList{u"Carla"_qs});
    }

    void putsTheFilesOverTheListWhereItIsNarrow()
    {
        Fixture f({600, 500});
        QVERIFY(f.list()->isVisible());
        QVERIFY(!f.browser()->isVisible());
        f.page->browse(QStringLiteral("Bruno"));
        QVERIFY(!f.list()->isVisible());
        QVERIFY(f.browser()->isVisible());
        f.button(u"Back"_qs)->click();
        QVERIFY(f.list()->isVisible());
    }

    void theFocusStaysWhereItGetsNarrow()
    {
        Fixture f;
        QVERIFY(QTest::qWaitForWindowActive(f.page.get()));
        f.page->browse(QStringLiteral("Bruno"));
        f.list()->setFocus();
        QVERIFY(f.list()->hasFocus());
        f.page->resize(600, 500); // the files are left
        QVERIFY(f.browser()->view().hasFocus());
        f.button(u"Back"_qs)->setFocus();
        f.page->resize(1100, 700); // no way back is needed
        QVERIFY(f.browser()->view().hasFocus());
        f.page->resize(600, 500);
        f.button(u"Back"_qs)->setFocus();
        f.button(u"Back"_qs)->click();
        QVERIFY(f.list()->hasFocus());
        QTest::keyClick(f.list(), Qt::Key_Return);
        QVERIFY(f.browser()->view().hasFocus());
        // Who is elsewhere stays there.
        f.page->resize(1100, 700);
        auto* const field = f.page->findChild<QLineEdit*>();
        field->setFocus();
        f.page->resize(600, 500);
        QVERIFY(field->hasFocus());
    }

    void theFocusGoesOnInWhatStandsInForTheFiles()
    {
        Fixture f({600, 500});
        QVERIFY(QTest::qWaitForWindowActive(f.page.get()));
        f.fakes.node.refusal = Error{ErrorCode::Network, u"nobody answers"_qs};
        f.list()->setCurrentIndex(f.list()->model()->index(1, 0));
        f.list()->setFocus();
        QTest::keyClick(f.list(), Qt::Key_Return);
        QVERIFY(f.button(u"Try again"_qs)->hasFocus());
        f.fakes.node.refusal.reset();
        QTest::keyClick(f.button(u"Try again"_qs), Qt::Key_Space);
        QVERIFY(f.browser()->view().hasFocus());
    }

    void theListBeginsWithItsShareOfTheWidth()
    {
        Fixture f;
        const QList<int> sizes = f.page->findChild<QSplitter*>()->sizes();
        QCOMPARE(sizes.size(), 2);
        QVERIFY2(std::abs(sizes[0] * 1000 / (sizes[0] + sizes[1]) - 430) < 3,
                 qPrintable(QStringLiteral("%1:%2").arg(sizes[0]).arg(sizes[1])));
    }
};

QTEST_MAIN(PeersPageTest)
#include "tst_peerspage.moc"
