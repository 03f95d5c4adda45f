// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakesession.h"
#include "support/named.h"
#include "ui/library/librarypage.h"
#include "ui/library/rulespanel.h"
#include "ui/page/rulesbinding.h"
#include "ui/settings/settingspage.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace Potluck;
using namespace Potluck::Ui;

namespace {

// Two pairs of editors in one window.
struct Fixture
{
    Test::FakeSession fakes;
    QWidget window;
    struct Pair
    {
        QCheckBox* hidden;
        QLineEdit* patterns;
    };
    Pair one = make();
    Pair other = make();

    Fixture()
    {
        fakes.library.rulesRow.leftOut = {u"*.part"_qs};
        for (const Pair& pair : {one, other})
            new RulesBinding(fakes.session, pair.hidden, pair.patterns, &window);
        window.show();
    }
    Pair make()
    {
        if (!window.layout())
            new QVBoxLayout(&window);
        const Pair pair{new QCheckBox(&window), new QLineEdit(&window)};
        window.layout()->addWidget(pair.hidden);
        window.layout()->addWidget(pair.patterns);
        return pair;
    }
    QStringList leftOut() const { return fakes.library.rulesRow.leftOut; }
};

void write(QLineEdit* line, const QString& text)
{
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
}

} // namespace

class RulesBindingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatTheOtherPairChanges()
    {
        Fixture f;
        write(f.one.patterns, QStringLiteral("*.part, *.tmp"));
        QTest::keyClick(f.one.patterns, Qt::Key_Return);
        QCOMPARE(f.leftOut(), (QStringList{u"*.part"_qs, u"*.tmp"_qs}));
        QCOMPARE(f.other.patterns->text(), QStringLiteral("*.part, *.tmp"));
        f.other.hidden->click();
        QVERIFY(f.one.hidden->isChecked());
        QCOMPARE(f.leftOut(), (QStringList{u"*.part"_qs, u"*.tmp"_qs}));
        QVERIFY(f.fakes.library.rulesRow.hiddenFiles);
    }

    void losesNothingWhereBothWrite()
    {
        Fixture f;
        f.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        write(f.one.patterns, QStringLiteral("*.part, *.bak"));
        // Meanwhile, as from another pair: what is being written stays.
        f.fakes.library.setRules({true, {u"*.part"_qs, u"*.tmp"_qs}}, nullptr, [](const Status&) {});
        QCOMPARE(f.one.patterns->text(), QStringLiteral("*.part, *.bak"));
        QCOMPARE(f.other.patterns->text(), QStringLiteral("*.part, *.tmp"));
        QTest::keyClick(f.one.patterns, Qt::Key_Return);
        QCOMPARE(f.leftOut(), (QStringList{u"*.part"_qs, u"*.tmp"_qs, u"*.bak"_qs}));
        QVERIFY(f.fakes.library.rulesRow.hiddenFiles);
        QCOMPARE(f.one.patterns->text(), QStringLiteral("*.part, *.tmp, *.bak"));
    }

    void undoesOnlyItsOwnStep()
    {
        Fixture f;
        write(f.one.patterns, QStringLiteral("*.part, *.bak"));
        QTest::keyClick(f.one.patterns, Qt::Key_Return);
        f.fakes.library.setRules({true, {u"*.bak"_qs, u"*.tmp"_qs}}, nullptr, [](const Status&) {});
        f.fakes.shell.stack.undo();
        QCOMPARE(f.leftOut(), QStringList{u"*.tmp"_qs});
        QVERIFY(f.fakes.library.rulesRow.hiddenFiles);
        f.fakes.shell.stack.redo();
        QCOMPARE(f.leftOut(), (QStringList{u"*.tmp"_qs, u"*.bak"_qs}));
    }

    void libraryAndSettingsEditTheSame()
    {
        Test::FakeSession fakes;
        fakes.library.rulesRow.leftOut = {u"*.part"_qs};
        LibraryPage library(fakes.session);
        SettingsPage settings(fakes.session);
        auto* const above = library.findChild<RulesPanel*>()->findChild<QLineEdit*>();
        auto* const inSettings = Test::named<QLineEdit>(settings, QStringLiteral("Exclusions"));
        QVERIFY(above && inSettings);
        inSettings->setText(QStringLiteral("*.part, *.tmp"));
        Q_EMIT inSettings->editingFinished();
        above->setText(above->text() + QStringLiteral(", *.bak"));
        Q_EMIT above->editingFinished();
        QCOMPARE(fakes.library.rulesRow.leftOut, (QStringList{u"*.part"_qs, u"*.tmp"_qs, u"*.bak"_qs}));
        QCOMPARE(inSettings->text(), QStringLiteral("*.part, *.tmp, *.bak"));
    }
};

QTEST_MAIN(RulesBindingTest)
#include "tst_rulesbinding.moc"
