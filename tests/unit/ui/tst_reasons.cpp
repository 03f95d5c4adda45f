// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/languages.h"
#include "ui/look/reasonlist.h"
#include "ui/look/reasons.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTest>

using namespace Potluck;
using namespace Potluck::Ui;

class TestReasons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areGerman_data();
    void areGerman();
    void areTheSameInEnglish_data() { areGerman_data(); }
    void areTheSameInEnglish();
    void haveTheMarksOfAWindow();
    void findEachSentenceOfTheList();
    void areWholeSentencesWhereTheyStandAlone();
};

void TestReasons::areGerman_data()
{
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("german");
    const auto row = [](const char* name, const QString& detail, const QString& german) {
        QTest::newRow(name) << detail << german;
    };
    row("as it is", u"wrong password"_qs, u"falsches Passwort"_qs);
    row("with a name", u"10.0.0.1:7700 does not answer"_qs, u"10.0.0.1:7700 antwortet nicht"_qs);
    row("with another in it", u"cannot share /music: it does not exist"_qs,
        u"/music lässt sich nicht teilen: der Ordner existiert nicht"_qs);
    row("with the system's word in it", u"cannot connect to 10.0.0.1:1: Connection refused"_qs,
        u"keine Verbindung zu 10.0.0.1:1: Connection refused"_qs);
    row("in brackets", u"1 file is left out: a (its name holds a control character)"_qs,
        u"1 Datei ist ausgelassen: a (der Name enthält ein Steuerzeichen)"_qs);
    row("in another order", u"8.4 MB are needed in /d, 7.0 MB are free"_qs,
        u"8.4 MB werden in /d gebraucht, 7.0 MB sind frei"_qs);
    row("with a capital", u"It sent wrong data"_qs, u"Es hat falsche Daten gesendet"_qs);
    row("two of them", u"/d is not a folder; 1 file is left out: a (b)"_qs,
        u"/d ist kein Ordner; 1 Datei ist ausgelassen: a (b)"_qs);
    row("one with a semicolon", u"/d is not there; connect its disk, then resume, or cancel and download again"_qs,
        u"/d ist nicht da; schließe den Datenträger an und mach weiter, oder brich ab und lade neu herunter"_qs);
    // The one that says more is meant.
    row("like another", u"home does not answer in time"_qs, u"home antwortet nicht rechtzeitig"_qs);
    row("a name that is a sentence", u"wrong password does not answer"_qs, u"wrong password antwortet nicht"_qs);
    row("a name with a place in it", u"%2 %1 does not answer"_qs, u"%2 %1 antwortet nicht"_qs);
    row("what others say", u"ask Anna first"_qs, u"ask Anna first"_qs);
    row("nothing", QString(), QString());
}

void TestReasons::areGerman()
{
    QFETCH(const QString, detail);
    Languages languages;
    languages.choose(u"de"_qs);
    QTEST(reasonText(detail), "german");
    QTEST(reasonText(Error{ErrorCode::Io, detail}), "german");
}

void TestReasons::areTheSameInEnglish()
{
    QFETCH(const QString, detail);
    Languages languages;
    languages.choose(u"en"_qs);
    QCOMPARE(reasonText(detail), detail);
}

void TestReasons::haveTheMarksOfAWindow()
{
    Languages languages;
    languages.choose(u"en"_qs);
    QCOMPARE(reasonText(u"'a' has no key: a neighbour's link needs one"_qs),
             u"“a” has no key: a neighbour’s link needs one"_qs);
    QCOMPARE(reasonText(u"no peer here is called O'Hara"_qs), u"no peer here is called O'Hara"_qs); // a name is a name
}

void TestReasons::findEachSentenceOfTheList()
{
    static const QRegularExpression place(u"%(\\d)"_qs);
    Languages languages;
    for (const QString& language : {u"it"_qs, u"de"_qs, u"fr"_qs, u"es"_qs}) {
        languages.choose(language);
        for (const char* const sentence : reasonList()) {
            QString english = QString::fromLatin1(sentence);
            QString expected = QCoreApplication::translate("Reasons", sentence);
            QVERIFY2(expected != english, sentence);
            english.replace(place, u"<\\1>"_qs);
            expected.replace(place, u"<\\1>"_qs);
            QCOMPARE(reasonText(english), expected);
        }
    }
}

void TestReasons::areWholeSentencesWhereTheyStandAlone()
{
    Languages languages;
    languages.choose(u"de"_qs);
    QCOMPARE(reasonSentence(u"wrong password"_qs), u"Falsches Passwort."_qs);
    QCOMPARE(reasonSentence(u"This is you."_qs), u"Das bist du."_qs);
    QCOMPARE(reasonSentence(QString()), QString());
}

QTEST_GUILESS_MAIN(TestReasons)
#include "tst_reasons.moc"
