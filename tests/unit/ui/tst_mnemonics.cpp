// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/mnemonics.h"

#include <QAction>
#include <QKeySequence>
#include <QMenu>
#include <QSet>
#include <QTest>

using namespace Potluck::Ui;

class TestMnemonics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEntryHasALetterOfItsOwn_data();
    void everyEntryHasALetterOfItsOwn();
    void entriesOfOneMenuNeverClash();
    void isThereOnlyWhileTheMenuIsShown();
    void whatIsCalledOtherwiseMeanwhileStaysSo();

private:
    static QStringList textsOf(const QMenu& menu)
    {
        QStringList texts;
        for (const QAction* const action : menu.actions())
            texts.append(action->text());
        return texts;
    }
};

void TestMnemonics::everyEntryHasALetterOfItsOwn_data()
{
    QTest::addColumn<QStringList>("entries");
    QTest::addColumn<QStringList>("marked");
    QTest::newRow("the first") << QStringList{u"Open"_qs, u"Pause"_qs} << QStringList{u"&Open"_qs, u"&Pause"_qs};
    QTest::newRow("of another word") << QStringList{u"Open"_qs, u"Open folder"_qs}
                                     << QStringList{u"&Open"_qs, u"Open &folder"_qs};
    QTest::newRow("within a word") << QStringList{u"Pause"_qs, u"Preview"_qs}
                                   << QStringList{u"&Pause"_qs, u"P&review"_qs};
    QTest::newRow("whatever its case") << QStringList{u"a"_qs, u"Ab"_qs} << QStringList{u"&a"_qs, u"A&b"_qs};
    QTest::newRow("others give way") << QStringList{u"up"_qs, u"u"_qs, u"pq"_qs}
                                     << QStringList{u"u&p"_qs, u"&u"_qs, u"p&q"_qs};
    QTest::newRow("brought along") << QStringList{u"Queue"_qs, u"&Quit"_qs} << QStringList{u"Q&ueue"_qs, u"&Quit"_qs};
    QTest::newRow("two are one that is shown")
        << QStringList{u"&& more"_qs, u"R&&B"_qs} << QStringList{u"&& &more"_qs, u"&R&&B"_qs};
    QTest::newRow("more than letters") << QStringList{u"a"_qs, u"A"_qs} << QStringList{u"&a"_qs, u"A"_qs};
    QTest::newRow("nothing to mark") << QStringList{QString(), u"…"_qs} << QStringList{QString(), u"…"_qs};
}

void TestMnemonics::everyEntryHasALetterOfItsOwn()
{
    QFETCH(QStringList, entries);
    QFETCH(QStringList, marked);
    QCOMPARE(withMnemonics(entries), marked);
    QCOMPARE(withMnemonics(marked), marked);
}

void TestMnemonics::entriesOfOneMenuNeverClash()
{
    const QStringList marked =
        withMnemonics({u"Öffnen"_qs, u"Ordner öffnen"_qs, u"Vorschau"_qs, u"Anhalten"_qs, u"Alle anhalten"_qs,
                       u"Warteschlange"_qs, u"Grenzen…"_qs, u"Erneut prüfen"_qs, u"Magnet-Link kopieren"_qs,
                       u"Entfernen"_qs, u"Datei in den Papierkorb"_qs});
    QSet<QKeySequence> keys;
    for (const QString& entry : marked)
        keys.insert(QKeySequence::mnemonic(entry));
    QVERIFY(!keys.contains(QKeySequence()));
    QCOMPARE(keys.size(), marked.size());
}

void TestMnemonics::isThereOnlyWhileTheMenuIsShown()
{
    QMenu menu;
    menu.addAction(u"Open"_qs);
    menu.addSeparator();
    QMenu* const queue = menu.addMenu(u"Queue"_qs);
    queue->addAction(u"Up"_qs);
    giveMnemonics(menu);
    for (int time = 0; time < 2; ++time) {
        menu.popup(QPoint());
        QCOMPARE(textsOf(menu), (QStringList{u"&Open"_qs, QString(), u"&Queue"_qs}));
        QCOMPARE(textsOf(*queue), QStringList{u"&Up"_qs});
        menu.close();
        QCOMPARE(textsOf(menu), (QStringList{u"Open"_qs, QString(), u"Queue"_qs}));
        QCOMPARE(textsOf(*queue), QStringList{u"Up"_qs});
    }
}

void TestMnemonics::whatIsCalledOtherwiseMeanwhileStaysSo()
{
    QMenu menu;
    QAction* const pause = menu.addAction(u"Pause"_qs);
    QAction* const gone = menu.addAction(u"Remove"_qs);
    giveMnemonics(menu);
    menu.popup(QPoint());
    pause->setText(u"Resume"_qs);
    delete gone;
    menu.close();
    QCOMPARE(textsOf(menu), QStringList{u"Resume"_qs});
}

QTEST_MAIN(TestMnemonics)
#include "tst_mnemonics.moc"
