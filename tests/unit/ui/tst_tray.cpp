// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakesession.h"
#include "ui/tray/limitsmenu.h"
#include "ui/tray/notices.h"
#include "ui/tray/tray.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace Potluck;
using namespace Potluck::Ui;

class TestTray : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aTrayComesAndGoes();
    void itsPictureIsTheState();
    void theMenuActs();
    void limitsAreSetAndShown();
    void newsOfAMomentIsToldTogether();
    void finishedDownloadsAreNews();
    void whatFinishesInAMomentIsToldTogether();
    void whatWasDoneBeforeIsNoNews();
    void failuresAreNews();
    void newsCanBeSwitchedOff();

private:
    static Node::TransferRow download(quint64 id, const QString& state);
    [[nodiscard]] QAction* action(const QString& text) const;
    void online(quint64 downRate = 0);

    std::unique_ptr<Test::FakeSession> m_fake;
    bool m_isTrayAvailable = true;
    int m_timesAsked = 0;
    std::unique_ptr<Tray> m_tray;
};

void TestTray::init()
{
    m_fake = std::make_unique<Test::FakeSession>();
    m_isTrayAvailable = true;
    m_tray = std::make_unique<Tray>(m_fake->session, [this] { return m_isTrayAvailable; });
}

void TestTray::cleanup()
{
    m_tray.reset();
    m_fake.reset();
}

Node::TransferRow TestTray::download(quint64 id, const QString& state)
{
    Node::TransferRow row;
    row.id = id;
    row.name = QStringLiteral("file %1").arg(id);
    row.state = state;
    row.path = QStringLiteral("/tmp/file %1").arg(id);
    return row;
}

QAction* TestTray::action(const QString& text) const
{
    for (QAction* const each : m_tray->menu().actions()) {
        if (each->text() == text)
            return each;
    }
    return nullptr;
}

void TestTray::online(quint64 downRate)
{
    Node::StatusRow status;
    status.state = u"running"_qs;
    status.indexes.append(Node::IndexRow{u"potluck://a/"_qs, u"Club"_qs, u"online"_qs, {}, {}});
    status.downRate = downRate;
    m_fake->feed.setStatus(status);
}

void TestTray::aTrayComesAndGoes()
{
    m_isTrayAvailable = false;
    Tray tray(m_fake->session, [this] {
        ++m_timesAsked;
        return m_isTrayAvailable;
    });
    QVERIFY(!tray.isThere());
    m_isTrayAvailable = true;
    QVERIFY(tray.isThere());
    const QSignalSpy vanished(&tray, &Tray::vanished);
    const QSignalSpy cameBack(&tray, &Tray::cameBack);
    const QSignalSpy otherVanished(m_tray.get(), &Tray::vanished); // of one that holds no window
    m_timesAsked = 0;
    tray.setHoldsWindow(true);
    m_tray->setHoldsWindow(true);
    m_tray->setHoldsWindow(false);
    auto* const watch = tray.findChild<QTimer*>(QStringLiteral("watch"));
    QVERIFY(watch && watch->isActive());
    const auto look = [watch] { QMetaObject::invokeMethod(watch, "timeout"); };
    look();
    QCOMPARE(m_timesAsked, 1);
    QCOMPARE(vanished.size(), 0); // it is still there
    m_isTrayAvailable = false;
    look();
    m_isTrayAvailable = true;
    look();
    m_isTrayAvailable = false;
    look();
    QCOMPARE(vanished.size(), 0); // a panel that starts anew
    look();
    QCOMPARE(vanished.size(), 1);
    look();
    QCOMPARE(vanished.size(), 1); // told once
    QCOMPARE(cameBack.size(), 0);
    m_isTrayAvailable = true;
    look();
    look();
    QCOMPARE(cameBack.size(), 1);
    QCOMPARE(otherVanished.size(), 0);
    tray.setHoldsWindow(false);
    QVERIFY(!watch->isActive());
    QVERIFY(!Tray(m_fake->session, {}).isThere()); // none is wanted
}

void TestTray::itsPictureIsTheState()
{
    QVERIFY(m_tray->isThere());
    QCOMPARE(m_tray->state(), Tray::State::Offline);
    online();
    QCOMPARE(m_tray->state(), Tray::State::Idle);
    online(4'200'000);
    QCOMPARE(m_tray->state(), Tray::State::Active);
    QVERIFY(m_tray->menu().actions().first()->text().contains(u"MB/s"_qs));
    online();
    m_fake->feed.changeTransfers({download(1, u"paused"_qs), download(2, u"done"_qs)}, {});
    QCOMPARE(m_tray->state(), Tray::State::Paused);
    m_fake->feed.changeTransfers({download(3, u"finding"_qs)}, {});
    QCOMPARE(m_tray->state(), Tray::State::Idle);
    m_fake->feed.changeTransfers({}, {3});
    QCOMPARE(m_tray->state(), Tray::State::Paused);
}

void TestTray::theMenuActs()
{
    QSignalSpy opened(m_tray.get(), &Tray::openRequested);
    QSignalSpy quit(m_tray.get(), &Tray::quitRequested);
    action(u"Open Potluck"_qs)->trigger();
    action(u"Quit"_qs)->trigger();
    action(u"Pause all"_qs)->trigger();
    action(u"Resume all"_qs)->trigger();
    QCOMPARE(opened.size(), 1);
    QCOMPARE(quit.size(), 1);
    QCOMPARE(m_fake->transfers.asked, (QStringList{u"pauseAll"_qs, u"resumeAll"_qs}));
    QVERIFY(action(u"Limits"_qs)->menu());
}

void TestTray::limitsAreSetAndShown()
{
    auto* const limits = qobject_cast<LimitsMenu*>(action(u"Limits"_qs)->menu());
    Node::StatusRow status;
    status.downLimit = 1'000'000;
    status.upLimit = 123'000;
    m_fake->feed.setStatus(status);
    Q_EMIT limits->aboutToShow();
    QMenu* const down = limits->actions().at(0)->menu();
    QMenu* const up = limits->actions().at(1)->menu();
    const auto checked = [](const QMenu* menu) {
        QStringList texts;
        for (const QAction* const each : menu->actions()) {
            if (each->isChecked())
                texts.append(each->text());
        }
        return texts;
    };
    QCOMPARE(checked(down), QStringList{u"1.0 MB/s"_qs});
    QCOMPARE(checked(up), QStringList{u"123 kB/s"_qs}); // set elsewhere
    down->actions().first()->trigger();
    QCOMPARE(m_fake->node.asked, QStringList{u"limits - 0"_qs});
    QCOMPARE(LimitsMenu::textOf(0, 0), u"No limits"_qs);
}

void TestTray::newsOfAMomentIsToldTogether()
{
    QSignalSpy told(m_tray.get(), &Tray::notified);
    m_tray->notify(u"One"_qs, u"first"_qs, PageId::Transfers);
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told.at(0).at(0).toString(), u"One"_qs);
    for (int index = 0; index < 5; ++index)
        m_tray->notify(QStringLiteral("News %1").arg(index), {}, PageId::Search);
    QTRY_COMPARE(told.size(), 2);
    QVERIFY(told.at(1).at(0).toString().startsWith(u"5 "_qs));
    QVERIFY(told.at(1).at(1).toString().contains(u"News 3"_qs));
}

void TestTray::finishedDownloadsAreNews()
{
    const Notices notices(m_fake->session);
    m_fake->feed.changeTransfers({download(1, u"downloading"_qs), download(2, u"downloading"_qs)}, {});
    QVERIFY(m_fake->shell.banners.isEmpty());
    m_fake->feed.changeTransfers({download(1, u"done"_qs)}, {});
    QTRY_COMPARE(m_fake->shell.banners.size(), 1);
    QCOMPARE(m_fake->shell.banners.first().text, u"file 1 is here."_qs);
    QCOMPARE(m_fake->shell.banners.first().buttons.size(), 2);
    QVERIFY(m_fake->shell.banners.first().seconds > 0); // goes by itself
    QCOMPARE(m_fake->shell.asked.size(), 1);
}

void TestTray::whatFinishesInAMomentIsToldTogether()
{
    const Notices notices(m_fake->session);
    m_fake->feed.changeTransfers({download(1, u"downloading"_qs), download(2, u"downloading"_qs)}, {});
    m_fake->feed.changeTransfers({download(1, u"done"_qs)}, {});
    m_fake->feed.changeTransfers({download(2, u"done"_qs)}, {});
    QTRY_COMPARE(m_fake->shell.banners.size(), 1);
    QVERIFY(m_fake->shell.banners.first().text.startsWith(u"2 "_qs));
    QCOMPARE(m_fake->shell.asked.size(), 1);
    // While that is to be seen the next one is added.
    m_fake->feed.changeTransfers({download(3, u"downloading"_qs)}, {});
    m_fake->feed.changeTransfers({download(3, u"done"_qs)}, {});
    QTRY_COMPARE(m_fake->shell.asked.size(), 2);
    QCOMPARE(m_fake->shell.banners.size(), 1);
    QVERIFY(m_fake->shell.banners.first().text.startsWith(u"3 "_qs));
}

void TestTray::whatWasDoneBeforeIsNoNews()
{
    const Notices notices(m_fake->session);
    m_fake->feed.changeTransfers({download(1, u"done"_qs)}, {});
    m_fake->feed.changeTransfers({download(1, u"done"_qs)}, {});
    QVERIFY(m_fake->shell.asked.isEmpty());
}

void TestTray::failuresAreNews()
{
    const Notices notices(m_fake->session);
    m_fake->feed.changeTransfers({download(1, u"downloading"_qs)}, {});
    Node::TransferRow failed = download(1, u"failed"_qs);
    failed.detail = u"the disk is full"_qs;
    m_fake->feed.changeTransfers({failed}, {});
    QCOMPARE(m_fake->shell.banners.first().text, u"file 1: the disk is full."_qs);
    QCOMPARE(m_fake->shell.banners.first().kind, Banner::Kind::Error);
}

void TestTray::newsCanBeSwitchedOff()
{
    m_fake->memory.setValue(u"notices/finished"_qs, false);
    const Notices notices(m_fake->session);
    m_fake->feed.changeTransfers({download(1, u"downloading"_qs)}, {});
    m_fake->feed.changeTransfers({download(1, u"done"_qs)}, {});
    QVERIFY(m_fake->shell.banners.isEmpty());
    QVERIFY(m_fake->shell.asked.isEmpty());
}

QTEST_MAIN(TestTray)
#include "tst_tray.moc"
