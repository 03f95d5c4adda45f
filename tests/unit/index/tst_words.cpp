// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/words.h"

#include <QTest>

using namespace Potluck::Index;

namespace {

QStringList wordsOf(const QString& name)
{
    FoldedName folded;
    folded.assign(name.toUtf8());
    QStringList words;
    for (std::size_t i = 0; i < folded.words().size(); ++i)
        words += QString::fromUtf8(folded.word(i));
    return words;
}

} // namespace

class TestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsAndFolds_data();
    void splitsAndFolds();
    void tellsCharactersOfScriptsWithoutSpaces();
    void joinsWhatHasNothingBetween();
    void cutsLongWordsBetweenCharacters();
    void boundsTheNumberOfWords();
    void findsTheExtension_data();
    void findsTheExtension();
    void ordersByTheBeginning();
    void forgetsTheNameBefore();
};

void TestWords::splitsAndFolds_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("words");
    using L = QStringList;
    QTest::newRow("separators") << QStringLiteral("Kind_of-Blue (1959).mp3")
                                << L{QStringLiteral("kind"), QStringLiteral("of"), QStringLiteral("blue"),
                                     QStringLiteral("1959"), QStringLiteral("mp3")};
    QTest::newRow("camel case stays") << QStringLiteral("MyFileName") << L{QStringLiteral("myfilename")};
    QTest::newRow("accents") << QStringLiteral("Café Ĉiuj ÅNGSTRÖM")
                             << L{QStringLiteral("cafe"), QStringLiteral("ciuj"), QStringLiteral("angstrom")};
    QTest::newRow("decomposed") << QStringLiteral("Cafe\u0301") << L{QStringLiteral("cafe")};
    QTest::newRow("sharp s") << QStringLiteral("Straße") << L{QStringLiteral("strasse")};
    QTest::newRow("strokes") << QStringLiteral("Smørrebrød Łódź Œuvre")
                             << L{QStringLiteral("smorrebrod"), QStringLiteral("lodz"), QStringLiteral("oeuvre")};
    QTest::newRow("full width") << QStringLiteral("ＡＢＣ１２") << L{QStringLiteral("abc12")};
    QTest::newRow("ligature") << QStringLiteral("ﬁle") << L{QStringLiteral("file")};
    QTest::newRow("greek") << QStringLiteral("ΟΔΥΣΣΕΎΣ") << L{QStringLiteral("οδυσσευσ")};
    QTest::newRow("cyrillic") << QStringLiteral("Ёлка") << L{QStringLiteral("елка")};
    QTest::newRow("han") << QStringLiteral("東京") << L{QStringLiteral("東"), QStringLiteral("京")};
    QTest::newRow("kana with marks") << QStringLiteral("ガ") << L{QStringLiteral("カ")};
    QTest::newRow("mixed") << QStringLiteral("abc東2020")
                           << L{QStringLiteral("abc"), QStringLiteral("東"), QStringLiteral("2020")};
    QTest::newRow("nothing") << QStringLiteral(" -_.") << L{};
    QTest::newRow("empty") << QString() << L{};
}

void TestWords::splitsAndFolds()
{
    QFETCH(QString, name);
    QFETCH(QStringList, words);
    QCOMPARE(wordsOf(name), words);
}

void TestWords::tellsCharactersOfScriptsWithoutSpaces()
{
    FoldedName name;
    name.assign(QStringView(u"a京ア한"));
    QVERIFY(!name.words()[0].ideograph);
    QVERIFY(name.words()[1].ideograph);
    QVERIFY(name.words()[2].ideograph);
    QVERIFY(!name.words().back().ideograph); // Korean is written with spaces
}

void TestWords::joinsWhatHasNothingBetween()
{
    FoldedName name;
    name.assign(QStringView(u"ab京都 都"));
    QCOMPARE(name.words().size(), std::size_t{4});
    QVERIFY(!name.words()[0].joined);
    QVERIFY(name.words()[1].joined);
    QVERIFY(name.words()[2].joined);
    QVERIFY(!name.words()[3].joined);
}

void TestWords::cutsLongWordsBetweenCharacters()
{
    FoldedName name;
    name.assign(QString(200, QLatin1Char('x')).toUtf8());
    QCOMPARE(name.word(0).size(), MaxWordBytes);
    name.assign(QString(QLatin1Char('x') + QString(200, QChar(0x0436)))); // two bytes each
    QCOMPARE(name.word(0).size(), MaxWordBytes - 1);
}

void TestWords::boundsTheNumberOfWords()
{
    FoldedName name;
    name.assign(QByteArray("a ").repeated(1000));
    QCOMPARE(name.words().size(), MaxWordsPerName);
}

void TestWords::findsTheExtension_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("extension");
    QTest::newRow("plain") << QStringLiteral("song.MP3") << QByteArray("mp3");
    QTest::newRow("last of two") << QStringLiteral("a.tar.gz") << QByteArray("gz");
    QTest::newRow("none") << QStringLiteral("README") << QByteArray();
    QTest::newRow("hidden file") << QStringLiteral(".bashrc") << QByteArray();
    QTest::newRow("dot at the end") << QStringLiteral("what.") << QByteArray();
    QTest::newRow("more than a word") << QStringLiteral("v1.2 final") << QByteArray();
    QTest::newRow("a sign in it") << QStringLiteral("prog.c++") << QByteArray();
    QTest::newRow("behind other scripts") << QStringLiteral("東京.jpg") << QByteArray("jpg");
}

void TestWords::findsTheExtension()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, extension);
    FoldedName folded;
    folded.assign(name.toUtf8());
    QCOMPARE(folded.extension().toByteArray(), extension);
}

void TestWords::ordersByTheBeginning()
{
    FoldedName a;
    FoldedName b;
    a.assign(QByteArray("ABC"));
    b.assign(QByteArray("abd long name"));
    QVERIFY(a.sortPrefix() < b.sortPrefix());
    b.assign(QByteArray("abc d"));
    QVERIFY(a.sortPrefix() < b.sortPrefix());
}

void TestWords::forgetsTheNameBefore()
{
    FoldedName name;
    name.assign(QByteArray("first.txt"));
    name.assign(QByteArray("x"));
    QCOMPARE(name.words().size(), std::size_t{1});
    QVERIFY(name.extension().isEmpty());
}

QTEST_APPLESS_MAIN(TestWords)
#include "tst_words.moc"
