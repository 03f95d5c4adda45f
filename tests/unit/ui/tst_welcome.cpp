// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakesession.h"
#include "ui/page/joinlink.h"
#include "ui/welcome/foldersstep.h"
#include "ui/welcome/welcome.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Potluck;
using namespace Potluck::Ui;

namespace {

constexpr QSize SmallestSize(600, 358); // of the window, without its menu bar

} // namespace

class TestWelcome : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void skippingSharesAndJoinsNothing();
    void takesTheNameAndTheFolders();
    void sharesNothingThatWasNotChosen();
    void goesBack();
    void saysWhatCannotBe();
    void joinsByInvite();
    void joinsAnAddressAlone();
    void joinsAnIndexOfTheLocalNetwork();
    void warnsBeforeAnOlderNetwork();
    void keepsWhatWasWrittenBesideAnInvite();
    void staysWhereTheIndexRefuses();
    void hostsAndShowsTheInvite();
    void returnGoesOn();
    void scrollsOnlyWhereItMust();
    void whatCannotBeIsSeenInASmallWindow_data();
    void whatCannotBeIsSeenInASmallWindow();
    void fieldsHaveTheirNamesAbove();

private:
    [[nodiscard]] bool sees(const QString& sentence) const; // all of it, in the window as it is
    [[nodiscard]] QAbstractButton* button(const QString& text) const;
    [[nodiscard]] QLineEdit* field(const QString& name) const;
    void toStep(int step);

    std::unique_ptr<Test::FakeSession> m_fake;
    std::unique_ptr<Welcome> m_welcome;
    std::unique_ptr<QSignalSpy> m_finished;
};

void TestWelcome::init()
{
    m_fake = std::make_unique<Test::FakeSession>();
    m_fake->preferences.row.user = u"anna"_qs;
    m_welcome = std::make_unique<Welcome>(m_fake->session);
    m_welcome->resize(900, 640);
    m_welcome->show();
    QVERIFY(QTest::qWaitForWindowActive(m_welcome.get()));
    m_finished = std::make_unique<QSignalSpy>(m_welcome.get(), &Welcome::finished);
}

void TestWelcome::cleanup()
{
    m_finished.reset();
    m_welcome.reset();
    m_fake.reset();
}

QAbstractButton* TestWelcome::button(const QString& text) const
{
    for (QAbstractButton* const each : m_welcome->findChildren<QAbstractButton*>()) {
        if (each->text() == text)
            return each;
    }
    return nullptr;
}

QLineEdit* TestWelcome::field(const QString& name) const
{
    for (QLineEdit* const each : m_welcome->findChildren<QLineEdit*>()) {
        if (each->accessibleName() == name)
            return each;
    }
    return nullptr;
}

void TestWelcome::toStep(int step)
{
    for (int done = 0; done < step; ++done)
        button(u"Skip"_qs)->click();
}

bool TestWelcome::sees(const QString& sentence) const
{
    for (const QLabel* const label : m_welcome->findChildren<QLabel*>()) {
        if (label->text() == sentence && label->visibleRegion().boundingRect() == label->rect() &&
            label->height() >= label->heightForWidth(label->width()))
            return true;
    }
    return false;
}

void TestWelcome::skippingSharesAndJoinsNothing()
{
    const Node::Preferences before = m_fake->preferences.row;
    toStep(3);
    QCOMPARE(m_finished->size(), 1);
    QVERIFY(m_fake->preferences.row == before);
    QVERIFY(m_fake->node.asked.isEmpty());
    QVERIFY(!m_fake->hosting.running);
}

void TestWelcome::takesTheNameAndTheFolders()
{
    auto* const name = field(u"Your name"_qs);
    QCOMPARE(name->text(), u"anna"_qs);
    name->setText(u"Anna B"_qs);
    button(u"Next"_qs)->click();
    QCOMPARE(m_fake->preferences.row.user, u"Anna B"_qs);
    auto* const folders = m_welcome->findChild<FoldersStep*>();
    folders->setShared(m_fake->folder.path());
    folders->setDownloads(u"/tmp/down"_qs);
    folders->findChild<QCheckBox*>()->click();
    button(u"Next"_qs)->click();
    QCOMPARE(m_fake->preferences.row.downloadDir, u"/tmp/down"_qs);
    QVERIFY(m_fake->preferences.row.shareDownloads);
    QCOMPARE(m_fake->node.asked, QStringList{u"addShare "_qs + m_fake->folder.path()});
    button(u"Finish"_qs)->click();
    QCOMPARE(m_finished->size(), 1);
}

void TestWelcome::sharesNothingThatWasNotChosen()
{
    button(u"Next"_qs)->click();
    button(u"Next"_qs)->click();
    QVERIFY(m_fake->node.asked.isEmpty());
    QVERIFY(!m_fake->preferences.row.shareDownloads);
}

void TestWelcome::goesBack()
{
    QVERIFY(!button(u"Back"_qs)->isEnabled());
    toStep(2);
    button(u"Back"_qs)->click();
    QVERIFY(m_welcome->findChild<FoldersStep*>()->isVisible());
}

void TestWelcome::saysWhatCannotBe()
{
    field(u"Your name"_qs)->setText(u"  "_qs);
    button(u"Next"_qs)->click();
    QVERIFY(field(u"Your name"_qs)->isVisible());
    toStep(1);
    m_fake->node.refusal = Error{ErrorCode::NotFound, u"there is no such folder"_qs};
    m_welcome->findChild<FoldersStep*>()->setShared(u"/nowhere"_qs);
    button(u"Next"_qs)->click();
    QVERIFY(m_welcome->findChild<FoldersStep*>()->isVisible());
    QTRY_VERIFY(sees(u"There is no such folder."_qs));
    button(u"Back"_qs)->click();
    QVERIFY(!sees(u"There is no such folder."_qs)); // that was another step's
}

void TestWelcome::joinsByInvite()
{
    toStep(2);
    field(u"Paste an invite, or type an address"_qs)->setText(u" potluck://10.0.0.1:7700/ "_qs);
    button(u"Finish"_qs)->click();
    QCOMPARE(m_fake->node.asked, QStringList{u"join potluck://10.0.0.1:7700/"_qs});
    QCOMPARE(m_finished->size(), 1);
}

void TestWelcome::joinsAnAddressAlone()
{
    toStep(2);
    field(u"Paste an invite, or type an address"_qs)->setText(u"10.0.0.1:7800"_qs);
    button(u"Finish"_qs)->click();
    QCOMPARE(m_fake->node.asked, QStringList{u"join potluck://10.0.0.1:7800/"_qs});
}

void TestWelcome::joinsAnIndexOfTheLocalNetwork()
{
    toStep(2);
    Q_EMIT m_fake->network.lanIndexesChanged({{u"potluck://10.0.0.5:7700/?key=B"_qs, u"Club"_qs, u"10.0.0.5:7700"_qs}});
    auto* const list = m_welcome->findChild<QListWidget*>();
    QVERIFY(list->isVisible());
    list->setCurrentRow(0);
    QCOMPARE(field(u"Paste an invite, or type an address"_qs)->text(), u"potluck://10.0.0.5:7700/?key=B"_qs);
}

void TestWelcome::warnsBeforeAnOlderNetwork()
{
    toStep(2);
    field(u"Paste an invite, or type an address"_qs)->setText(u"beer2beer://10.0.0.1"_qs);
    button(u"Finish"_qs)->click();
    QVERIFY(m_fake->node.asked.isEmpty());
    const QString warning = warningBefore(u"beer2beer://10.0.0.1"_qs);
    QTRY_VERIFY(sees(warning));
    // Of another one it is told again.
    field(u"Paste an invite, or type an address"_qs)->setText(u"beer2beer://10.0.0.2"_qs);
    QVERIFY(!sees(warning));
    button(u"Finish"_qs)->click();
    QVERIFY(m_fake->node.asked.isEmpty());
    QTRY_VERIFY(sees(warning));
    // And of the same one where it was lost from sight.
    button(u"Back"_qs)->click();
    button(u"Skip"_qs)->click();
    QVERIFY(!sees(warning));
    button(u"Finish"_qs)->click();
    QVERIFY(m_fake->node.asked.isEmpty());
    QTRY_VERIFY(sees(warning));
    button(u"Host an index"_qs)->click();
    QVERIFY(!sees(warning));
    button(u"Join an index"_qs)->click();
    button(u"Finish"_qs)->click();
    QVERIFY(m_fake->node.asked.isEmpty());
    QTRY_VERIFY(sees(warning));
    button(u"Finish"_qs)->click();
    QCOMPARE(m_fake->node.asked, QStringList{u"join beer2beer://10.0.0.2"_qs});
}

void TestWelcome::keepsWhatWasWrittenBesideAnInvite()
{
    auto* const invite = field(u"Paste an invite, or type an address"_qs);
    m_welcome->setInvite(u"potluck://10.1.2.7:7700/"_qs);
    QCOMPARE(invite->text(), u"potluck://10.1.2.7:7700/"_qs);
    invite->setText(u"club.example"_qs);
    m_welcome->setInvite(u"potluck://10.1.2.7:7700/"_qs);
    QCOMPARE(invite->text(), u"club.example"_qs);
}

void TestWelcome::staysWhereTheIndexRefuses()
{
    toStep(2);
    m_fake->node.refusal = Error{ErrorCode::Timeout, u"nobody answers there"_qs};
    field(u"Paste an invite, or type an address"_qs)->setText(u"10.0.0.1"_qs);
    button(u"Finish"_qs)->click();
    QCOMPARE(m_finished->size(), 0);
    QVERIFY(button(u"Finish"_qs)->isEnabled());
}

void TestWelcome::hostsAndShowsTheInvite()
{
    toStep(2);
    button(u"Host an index"_qs)->click();
    QCOMPARE(field(u"Name of your index"_qs)->text(), u"anna’s potluck"_qs);
    button(u"Start hosting"_qs)->click();
    QVERIFY(m_fake->hosting.running);
    QCOMPARE(m_fake->hosting.optionsRow.name, u"anna’s potluck"_qs);
    QCOMPARE(m_fake->hosting.optionsRow.dialects, Dialects(Dialect::Native));
    QCOMPARE(field(u"Invite"_qs)->text(), m_fake->hosting.inviteLink);
    button(u"Copy"_qs)->click();
    QCOMPARE(m_fake->shell.copied, m_fake->hosting.inviteLink);
    button(u"Finish"_qs)->click();
    QCOMPARE(m_finished->size(), 1);
}

void TestWelcome::returnGoesOn()
{
    QTest::keyClick(field(u"Your name"_qs), Qt::Key_Return);
    QVERIFY(m_welcome->findChild<FoldersStep*>()->isVisible());
}

void TestWelcome::scrollsOnlyWhereItMust()
{
    const auto* const bar = m_welcome->findChild<QScrollArea*>()->verticalScrollBar();
    m_welcome->resize(SmallestSize);
    QTRY_COMPARE(m_welcome->size(), SmallestSize);
    QTRY_COMPARE(bar->maximum(), 0); // a name has room there, though other steps have not
    toStep(2);
    QTRY_COMPARE(field(u"Paste an invite, or type an address"_qs)->visibleRegion().boundingRect(),
                 field(u"Paste an invite, or type an address"_qs)->rect());
    button(u"Host an index"_qs)->click();
    button(u"Start hosting"_qs)->click();
    QTRY_VERIFY(bar->maximum() > 0);
    QVERIFY(button(u"Finish"_qs)->visibleRegion().boundingRect() == button(u"Finish"_qs)->rect());
    m_welcome->resize(1180, 900);
    QTRY_COMPARE(bar->maximum(), 0);
}

void TestWelcome::whatCannotBeIsSeenInASmallWindow_data()
{
    QTest::addColumn<QString>("pressed");
    QTest::newRow("start") << u"Start hosting"_qs;
    QTest::newRow("finish") << u"Finish"_qs;
}

void TestWelcome::whatCannotBeIsSeenInASmallWindow()
{
    QFETCH(QString, pressed);
    m_welcome->resize(SmallestSize);
    toStep(2);
    button(u"Host an index"_qs)->click();
    m_fake->hosting.refusal = Error{ErrorCode::Timeout, u"nobody answers there"_qs};
    button(pressed)->click();
    QTRY_VERIFY(sees(u"Nobody answers there."_qs));
    QCOMPARE(m_welcome->size(), SmallestSize);
    m_fake->hosting.refusal.reset();
    button(u"Start hosting"_qs)->click();
    QVERIFY(!sees(u"Nobody answers there."_qs));
}

void TestWelcome::fieldsHaveTheirNamesAbove()
{
    toStep(2);
    button(u"Host an index"_qs)->click();
    const QWidget* const name = field(u"Name of your index"_qs);
    const QLabel* above = nullptr;
    for (const QLabel* const label : m_welcome->findChildren<QLabel*>()) {
        if (label->buddy() == name)
            above = label;
    }
    QVERIFY(above && above->isVisible());
    QCOMPARE(above->text(), u"Name of your index"_qs);
    QTRY_VERIFY(above->mapTo(m_welcome.get(), QPoint(0, above->height())).y() <=
                name->mapTo(m_welcome.get(), QPoint()).y());
}

QTEST_MAIN(TestWelcome)
#include "tst_welcome.moc"
