// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakesession.h"
#include "ui/look/metrics.h"
#include "ui/settings/preferencestore.h"
#include "ui/settings/scheduleeditor.h"
#include "ui/settings/settingsform.h"
#include "ui/settings/settingspage.h"
#include "ui/widgets/rateedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSpinBox>
#include <QSystemTrayIcon>
#include <QTest>
#include <QToolButton>

using namespace Potluck;
using namespace Potluck::Ui;

class TestSettingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsWhatHolds();
    void appliesAtOnceAndUndoes();
    void undoesOneSettingAndLeavesTheOthers();
    void quickStepsAreOneUndo();
    void followsChangesOfOthers();
    void saysWhatTheNodeRefuses();
    void searchFindsRowsOfAllCategories();
    void aKeyOpensItsRow();
    void aWrongAddressIsNotTaken();
    void rulesOfTheLibraryAreAppliedAndUndone();
    void hostingCanBeChangedWhileItRuns();
    void olderNetworksWarn();
    void theLookChangesAndComesBack();
    void theTrayIsOfferedBeforeThereIsOne();
    void categoriesLieUnderTheField();
    void indexesAreLeftAndJoined();
    void hoursCanBePlanned();
    void everyEditorIsNamed();
    void everyPreferenceIsUndone();

private:
    template<typename Editor>
    [[nodiscard]] Editor* editor(const QString& name) const
    {
        for (Editor* const each : m_page->findChildren<Editor*>()) {
            if (each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] QStringList visibleRows() const;

    std::unique_ptr<Test::FakeSession> m_fake;
    std::unique_ptr<SettingsPage> m_page;
};

void TestSettingsPage::init()
{
    m_fake = std::make_unique<Test::FakeSession>();
    m_fake->preferences.row.user = u"anna"_qs;
    m_fake->preferences.row.downloadDir = u"/home/anna/Downloads"_qs;
    m_fake->preferences.row.upLimit = 200'000;
    m_page = std::make_unique<SettingsPage>(m_fake->session);
    m_page->resize(900, 600);
    m_page->show();
}

void TestSettingsPage::cleanup()
{
    m_fake->shell.stack.clear();
    m_page.reset();
    m_fake.reset();
}

QStringList TestSettingsPage::visibleRows() const
{
    QStringList names;
    for (const SettingRow* const row : m_page->findChildren<SettingRow*>()) {
        if (row->isVisible())
            names.append(row->editor()->accessibleName());
    }
    return names;
}

void TestSettingsPage::showsWhatHolds()
{
    QCOMPARE(editor<QLineEdit>(u"Your name"_qs)->text(), u"anna"_qs);
    QCOMPARE(editor<RateEdit>(u"Upload limit"_qs)->rate(), quint64{200'000});
    QCOMPARE(editor<RateEdit>(u"Download limit"_qs)->text(), u"No limit"_qs);
    QVERIFY(editor<QCheckBox>(u"Look for indexes on the local network"_qs)->isChecked());
}

void TestSettingsPage::appliesAtOnceAndUndoes()
{
    editor<QCheckBox>(u"Share finished downloads"_qs)->click();
    QVERIFY(m_fake->preferences.row.shareDownloads);
    QCOMPARE(m_fake->shell.stack.undoText(), u"Share finished downloads"_qs);
    m_fake->shell.stack.undo();
    QVERIFY(!m_fake->preferences.row.shareDownloads);
    QVERIFY(!editor<QCheckBox>(u"Share finished downloads"_qs)->isChecked());
    m_fake->shell.stack.redo();
    QVERIFY(m_fake->preferences.row.shareDownloads);
}

void TestSettingsPage::undoesOneSettingAndLeavesTheOthers()
{
    editor<RateEdit>(u"Upload limit"_qs)->setValue(500);
    QCOMPARE(m_fake->preferences.row.upLimit, quint64{500'000});
    // Meanwhile somebody else, the tray perhaps, sets another.
    Node::Preferences other = m_fake->preferences.row;
    other.downLimit = 9'000'000;
    m_fake->preferences.setPreferences(other, m_page.get(), [](const Status&) {});
    m_fake->shell.stack.undo();
    QCOMPARE(m_fake->preferences.row.upLimit, quint64{200'000});
    QCOMPARE(m_fake->preferences.row.downLimit, quint64{9'000'000});
}

void TestSettingsPage::quickStepsAreOneUndo()
{
    auto* const slotsEdit = editor<QSpinBox>(u"Uploads at once"_qs);
    const int before = slotsEdit->value();
    for (int step = 0; step < 3; ++step)
        slotsEdit->stepUp();
    QCOMPARE(m_fake->preferences.row.uploadSlots, before + 3);
    QCOMPARE(m_fake->shell.stack.count(), 1);
    m_fake->shell.stack.undo();
    QCOMPARE(m_fake->preferences.row.uploadSlots, before);
    QCOMPARE(slotsEdit->value(), before);
}

void TestSettingsPage::followsChangesOfOthers()
{
    Node::Preferences other = m_fake->preferences.row;
    other.activeDownloads = 3;
    m_fake->preferences.setPreferences(other, m_page.get(), [](const Status&) {});
    QCOMPARE(editor<QSpinBox>(u"Downloads at once"_qs)->value(), 3);
    QCOMPARE(m_fake->shell.stack.count(), 0);
}

void TestSettingsPage::saysWhatTheNodeRefuses()
{
    m_fake->preferences.refusal = Error{ErrorCode::InvalidArgument, u"not like that"_qs};
    editor<QCheckBox>(u"Share finished downloads"_qs)->click();
    QVERIFY(m_fake->shell.banners.value(0).text.contains(u"not like that"_qs));
    QVERIFY(!editor<QCheckBox>(u"Share finished downloads"_qs)->isChecked());
    QCOMPARE(m_fake->shell.stack.count(), 0);
}

void TestSettingsPage::searchFindsRowsOfAllCategories()
{
    m_page->openWith(u"limit"_qs);
    const QStringList rows = visibleRows();
    QVERIFY(rows.contains(u"Download limit"_qs));
    QVERIFY(rows.contains(u"Upload limit"_qs));
    QVERIFY(!rows.contains(u"Language"_qs));
    m_page->openWith(u"beer2beer index"_qs);
    QCOMPARE(visibleRows(), QStringList{u"Let beer2beer programs join your index"_qs});
    m_page->openWith(u"zzz"_qs);
    QVERIFY(visibleRows().isEmpty());
    m_page->openWith({});
    QVERIFY(visibleRows().contains(u"Language"_qs));
    QVERIFY(!visibleRows().contains(u"Download limit"_qs));
}

void TestSettingsPage::aKeyOpensItsRow()
{
    m_page->openWith(u"#limits"_qs);
    QVERIFY(editor<RateEdit>(u"Download limit"_qs)->isVisible());
    m_page->openWith(u"#download-folder"_qs);
    QVERIFY(editor<QLineEdit>(u"Download folder"_qs)->isVisible());
    m_page->openWith(u"#join"_qs);
    QVERIFY(editor<QLineEdit>(u"Paste an invite or an address"_qs)->isVisible());
}

void TestSettingsPage::aWrongAddressIsNotTaken()
{
    m_page->openWith(u"listen"_qs);
    auto* const listen = editor<QLineEdit>(u"Listen on"_qs);
    listen->setText(u"everywhere"_qs);
    Q_EMIT listen->editingFinished();
    QVERIFY(m_fake->preferences.row.listen.isEmpty());
    listen->setText(u"127.0.0.1:7701, [::1]:7701"_qs);
    Q_EMIT listen->editingFinished();
    QCOMPARE(m_fake->preferences.row.listen, (QStringList{u"127.0.0.1:7701"_qs, u"[::1]:7701"_qs}));
}

void TestSettingsPage::rulesOfTheLibraryAreAppliedAndUndone()
{
    auto* const patterns = editor<QLineEdit>(u"Exclusions"_qs);
    patterns->setText(u"*.tmp, *.part"_qs);
    Q_EMIT patterns->editingFinished();
    QCOMPARE(m_fake->library.rulesRow.leftOut, (QStringList{u"*.tmp"_qs, u"*.part"_qs}));
    m_fake->shell.stack.undo();
    QVERIFY(m_fake->library.rulesRow.leftOut.isEmpty());
    QVERIFY(patterns->text().isEmpty());
}

void TestSettingsPage::hostingCanBeChangedWhileItRuns()
{
    auto* const invited = editor<QCheckBox>(u"Only people with an invite may join"_qs);
    QVERIFY(!invited->isEnabled());
    m_fake->hosting.optionsRow.name = u"Club"_qs;
    Node::StatusRow status;
    status.state = u"running"_qs;
    status.hosted = Node::HostedIndexRow{u"Club"_qs, {}};
    m_fake->feed.setStatus(status);
    QVERIFY(invited->isEnabled());
    QCOMPARE(editor<QLineEdit>(u"Name of the index"_qs)->text(), u"Club"_qs);
    invited->click();
    QVERIFY(m_fake->hosting.optionsRow.inviteOnly);
    QCOMPARE(m_fake->hosting.optionsRow.name, u"Club"_qs);
    m_fake->shell.stack.undo();
    QVERIFY(!m_fake->hosting.optionsRow.inviteOnly);
    QVERIFY(!invited->isChecked());
}

void TestSettingsPage::olderNetworksWarn()
{
    auto* const older = editor<QCheckBox>(u"Serve beer2beer programs"_qs);
    QVERIFY(!older->isChecked());
    older->click();
    QVERIFY(m_fake->preferences.row.dialects.testFlag(Dialect::Beer2beer));
    QCOMPARE(m_fake->shell.banners.value(0).kind, Banner::Kind::Warning);
    m_fake->shell.banners.first().buttons.first().pressed();
    QVERIFY(!m_fake->preferences.row.dialects.testFlag(Dialect::Beer2beer));
    QVERIFY(m_fake->preferences.row.dialects.testFlag(Dialect::Native));
}

void TestSettingsPage::theLookChangesAndComesBack()
{
    auto* const look = editor<QComboBox>(u"Look"_qs);
    look->setCurrentIndex(look->findData(u"dark"_qs));
    Q_EMIT look->activated(look->currentIndex());
    QCOMPARE(m_fake->theme.look(), Look::Dark);
    QCOMPARE(m_fake->memory.value(u"look"_qs).toString(), u"dark"_qs);
    m_fake->shell.stack.undo();
    QCOMPARE(m_fake->theme.look(), Look::System);
    QCOMPARE(look->currentIndex(), 0);
}

void TestSettingsPage::theTrayIsOfferedBeforeThereIsOne()
{
    QVERIFY(!QSystemTrayIcon::isSystemTrayAvailable()); // none here, but one may come
    auto* const closing = editor<QComboBox>(u"When the window is closed"_qs);
    const int tray = closing->findData(u"tray"_qs);
    QVERIFY(tray >= 0);
    QVERIFY(closing->accessibleDescription().startsWith(u"Where the desktop has no tray"_qs));
    closing->setCurrentIndex(tray);
    Q_EMIT closing->activated(tray);
    QCOMPARE(m_fake->memory.value(u"window/onClose"_qs).toString(), u"tray"_qs);
}

void TestSettingsPage::categoriesLieUnderTheField()
{
    const auto* const categories = m_page->findChild<QListWidget*>();
    const auto* const area = m_page->findChild<QScrollArea*>();
    const auto* const field = editor<QLineEdit>(u"Search the settings"_qs);
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    QCOMPARE(categories->mapTo(m_page.get(), QPoint()).x(), Margin);
    QCOMPARE(field->mapTo(m_page.get(), QPoint()).x(), Margin);
    QVERIFY(area->x() > categories->mapTo(m_page.get(), categories->rect().topRight()).x());
    m_page->resize(460, 380); // no room for them: none for their margin, either
    QTRY_VERIFY(!categories->isVisible());
    QTRY_COMPARE(area->x(), 0);
}

void TestSettingsPage::indexesAreLeftAndJoined()
{
    Node::StatusRow status;
    status.indexes.append(Node::IndexRow{u"potluck://10.0.0.1:7700/?key=A"_qs, u"Club"_qs, u"online"_qs, {}, {}});
    m_fake->feed.setStatus(status);
    editor<QPushButton>(u"Leave Club"_qs)->click();
    QVERIFY(m_fake->node.asked.contains(u"leave potluck://10.0.0.1:7700/?key=A"_qs));
    m_fake->shell.stack.undo();
    QVERIFY(m_fake->shell.asked.contains(u"take potluck://10.0.0.1:7700/?key=A"_qs));
    auto* const field = editor<QLineEdit>(u"Paste an invite or an address"_qs);
    field->setText(u"10.0.0.9"_qs);
    Q_EMIT field->returnPressed();
    QVERIFY(m_fake->shell.asked.contains(u"take potluck://10.0.0.9/"_qs));
    QVERIFY(field->text().isEmpty());
}

void TestSettingsPage::hoursCanBePlanned()
{
    auto* const plan = m_page->findChild<ScheduleEditor*>();
    for (QPushButton* const each : plan->findChildren<QPushButton*>())
        each->click(); // "Add hours"
    QCOMPARE(m_fake->preferences.row.schedule.size(), 1);
    const int days = m_fake->preferences.row.schedule.first().days;
    auto* const sunday = plan->findChildren<QToolButton*>().at(6);
    sunday->click();
    QCOMPARE(m_fake->preferences.row.schedule.first().days, days | (1 << 6));
    m_fake->shell.stack.undo();
    m_fake->shell.stack.undo();
    QVERIFY(m_fake->preferences.row.schedule.isEmpty());
    QVERIFY(plan->schedule().isEmpty());
}

void TestSettingsPage::everyEditorIsNamed()
{
    for (const QWidget* const each : m_page->findChildren<QWidget*>()) {
        if ((each->focusPolicy() & Qt::TabFocus) && !qobject_cast<const QAbstractScrollArea*>(each) &&
            !qobject_cast<const QLabel*>(each) && !qobject_cast<const QAbstractSpinBox*>(each->parentWidget())) {
            const auto* const button = qobject_cast<const QAbstractButton*>(each);
            QVERIFY2(!each->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                     each->metaObject()->className());
        }
    }
}

void TestSettingsPage::everyPreferenceIsUndone()
{
    Node::Preferences other;
    other.user = u"b"_qs;
    other.downloadDir = u"/b"_qs;
    other.shareDownloads = true;
    other.upLimit = 1;
    other.downLimit = 2;
    other.schedule = {Node::BandwidthHours{}};
    other.scheduleOn = true;
    other.uploadSlots = 3;
    other.slotsPerPeer = 4;
    other.activeDownloads = 5;
    other.hashRate = 6;
    other.listen = {u"127.0.0.1:1"_qs};
    other.advertise = {u"127.0.0.1"_qs};
    other.dialects = Dialect::Native | Dialect::Alakazaam;
    other.mayBecomeSupernode = true;
    other.findOnLan = false;
    other.announceOnLan = true;
    const Node::Preferences usual;
    QVERIFY(withChange(usual, usual, other) == other);
    QVERIFY(withChange(other, other, usual) == usual);
    QVERIFY(withChange(other, usual, usual) == other);
}

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
