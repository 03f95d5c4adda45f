// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakesession.h"
#include "ui/shell/startfailure.h"
#include "ui/widgets/emptystate.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Potluck;
using namespace Potluck::Ui;

class TestStartFailure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhyInTheLanguageOfTheWindow()
    {
        Test::FakeSession fakes;
        fakes.languages.choose(u"de"_qs);
        StartFailure window(fakes.theme, u"cannot make the data directory /x"_qs);
        window.show();
        QCOMPARE(window.findChild<EmptyState*>()->accessibleName(),
                 u"Potluck kann nicht starten: der Datenordner /x lässt sich nicht anlegen."_qs);
    }

    void offersAWayOnAndAnEnd()
    {
        Test::FakeSession fakes;
        StartFailure window(fakes.theme, u"cannot make the data directory /x"_qs);
        window.show();
        QSignalSpy triedAgain(&window, &StartFailure::triedAgain);
        QSignalSpy givenUp(&window, &StartFailure::givenUp);
        const auto buttons = window.findChildren<QPushButton*>();
        QCOMPARE(buttons.size(), 2);
        QCOMPARE(window.focusWidget(), buttons[0]);
        buttons[0]->click();
        QCOMPARE(triedAgain.size(), 1);
        buttons[1]->click();
        QCOMPARE(givenUp.size(), 1);
        window.close();
        QCOMPARE(givenUp.size(), 2);
    }
};

QTEST_MAIN(TestStartFailure)
#include "tst_startfailure.moc"
