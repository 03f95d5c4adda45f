// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal.h"
#include "app/text.h"

#include <QJsonDocument>
#include <QTest>

using namespace Potluck::App;

class TestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesNamesHarmless_data();
    void makesNamesHarmless();
    void leavesHonestNamesAlone_data();
    void leavesHonestNamesAlone();
    void keepsJsonOnOneHarmlessLine();
    void countsTheColumnsOfEveryScript();
    void fitsTextByGivingItsMiddleUp();
    void alignsColumns();
    void shrinksTheColumnThatMay();
    void tableCellsAreHarmless();
    void wordsFigures();
    void makesASentenceOneLine();
};

void TestText::makesNamesHarmless_data()
{
    QTest::addColumn<QString>("name");

    QTest::newRow("escape sequence") << QStringLiteral("\x1b[2J\x1b]0;owned\x07");
    QTest::newRow("C1 control sequence introducer") << QString(QChar(0x9b)) + QStringLiteral("31m");
    QTest::newRow("carriage return") << QStringLiteral("good\rbad");
    QTest::newRow("newline") << QStringLiteral("good\nbad");
    QTest::newRow("backspace, delete") << QStringLiteral("a\b\x7f");
    QTest::newRow("NUL") << QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b");
    QTest::newRow("right-to-left override") << QStringLiteral("photo\u202egpj.exe");
    QTest::newRow("isolates") << QStringLiteral("a\u2066b\u2067c\u2068d\u2069");
    QTest::newRow("marks of direction") << QStringLiteral("a\u200eb\u200fc\u061cd");
    QTest::newRow("line and paragraph separators") << QStringLiteral("a\u2028b\u2029c");
    QTest::newRow("zero width space, byte order mark") << QStringLiteral("a\u200bb\ufeff");
    QTest::newRow("tag characters") << QString::fromUcs4(U"a\U000E0041");
    QTest::newRow("half a surrogate pair") << QStringLiteral("a") + QChar(0xd83d);
}

void TestText::makesNamesHarmless()
{
    QFETCH(const QString, name);
    const QString safe = harmless(name);
    QVERIFY(safe != name);
    QVERIFY(safe.isValidUtf16());
    for (const uint c : safe.toUcs4()) {
        const auto category = QChar::category(c);
        QVERIFY2(category != QChar::Other_Control && category != QChar::Other_Format &&
                     category != QChar::Separator_Line && category != QChar::Separator_Paragraph,
                 qPrintable(QString::number(c, 16)));
    }
    QVERIFY(safe.contains(QChar(QChar::ReplacementCharacter))); // seen, not swallowed
    QCOMPARE(harmless(safe), safe);
}

void TestText::leavesHonestNamesAlone_data()
{
    QTest::addColumn<QString>("name");

    QTest::newRow("plain") << QStringLiteral("beach 2020 (1).tar.gz");
    QTest::newRow("French") << QStringLiteral("été.txt");
    QTest::newRow("Arabic") << QStringLiteral("مرحبا.txt");
    QTest::newRow("Hebrew") << QStringLiteral("שלום.txt");
    QTest::newRow("Hindi with joiner") << QStringLiteral("क्\u200dष.txt");
    QTest::newRow("Japanese") << QStringLiteral("日本語.txt");
    QTest::newRow("family emoji") << QStringLiteral("👨\u200d👩\u200d👧.png");
    QTest::newRow("decomposed") << QStringLiteral("e\u0301.txt");
}

void TestText::leavesHonestNamesAlone()
{
    QFETCH(const QString, name);
    QCOMPARE(harmless(name), name);
}

void TestText::keepsJsonOnOneHarmlessLine()
{
    const QString name = QStringLiteral("a\u2028b\u202ec\u0085d\x1b"
                                        "e\nf\x7fg👨h\"i") +
                         QString::fromUcs4(U"\U000E0041");
    const QJsonObject object{{QStringLiteral("name"), name}};
    const QByteArray line = jsonLine(object);
    QCOMPARE(line.count('\n'), 1);
    QVERIFY(line.endsWith("}\n"));
    const QString text = QString::fromUtf8(line).chopped(1);
    QCOMPARE(harmless(text), text);
    QVERIFY(text.contains(QStringLiteral("👨")));
    QCOMPARE(QJsonDocument::fromJson(line).object(), object); // it still means the same
}

void TestText::countsTheColumnsOfEveryScript()
{
    QCOMPARE(displayWidth(QStringLiteral("abc")), 3);
    QCOMPARE(displayWidth(QStringLiteral("été")), 3);
    QCOMPARE(displayWidth(QStringLiteral("e\u0301")), 1);
    QCOMPARE(displayWidth(QStringLiteral("日本")), 4);
    QCOMPARE(displayWidth(QStringLiteral("😀")), 2);
    QCOMPARE(displayWidth(QString()), 0);
}

void TestText::fitsTextByGivingItsMiddleUp()
{
    QCOMPARE(fitted(QStringLiteral("short.txt"), 9), QStringLiteral("short.txt"));
    QCOMPARE(fitted(QStringLiteral("a long name of a file.txt"), 13), QStringLiteral("a long n….txt"));
    QCOMPARE(fitted(QStringLiteral("日本語日本語日本語"), 7), QStringLiteral("日本…語"));
    QCOMPARE(fitted(QStringLiteral("abc"), 1), QStringLiteral("…"));
    QCOMPARE(fitted(QStringLiteral("abc"), 0), QString());
    for (int columns = 0; columns < 30; ++columns) {
        QVERIFY(displayWidth(fitted(QStringLiteral("日a本b語c日d本e語f"), columns)) <= columns);
        QVERIFY(fitted(QStringLiteral("😀😀😀😀😀😀😀😀"), columns).isValidUtf16());
    }
}

void TestText::alignsColumns()
{
    const QString text = table({{QStringLiteral("ID"), true}, {QStringLiteral("NAME")}, {QStringLiteral("NOTE")}},
                               {{QStringLiteral("1"), QStringLiteral("日本"), QStringLiteral("x")},
                                {QStringLiteral("200"), QStringLiteral("beach"), QString()}});
    QCOMPARE(text, QStringLiteral(" ID  NAME   NOTE\n"
                                  "  1  日本   x\n"
                                  "200  beach\n"));
}

void TestText::shrinksTheColumnThatMay()
{
    const QString name(100, QLatin1Char('n'));
    const QString text = table({{QStringLiteral("SIZE"), true}, {QStringLiteral("NAME"), false, true}},
                               {{QStringLiteral("1 GB"), name}}, 40);
    const QStringList lines = text.split(QLatin1Char('\n'));
    QCOMPARE(displayWidth(lines.at(1)), 40);
    QVERIFY(lines.at(1).startsWith(QStringLiteral("1 GB  nnn")));
    // Never to nothing, and not at all where nobody asked for it.
    QVERIFY(table({{QStringLiteral("N"), false, true}}, {{name}}, 1).contains(QStringLiteral("nnnnnnn…nnn")));
    QVERIFY(table({{QStringLiteral("N"), false, true}}, {{name}}).contains(name));
}

void TestText::tableCellsAreHarmless()
{
    const QString text = table({{QStringLiteral("N")}}, {{QStringLiteral("a\nb\x1b[31m")}});
    QCOMPARE(text.count(QLatin1Char('\n')), 2);
    QVERIFY(!text.contains(QChar(0x1b)));
}

void TestText::wordsFigures()
{
    const auto files = [](qint64 count) { return counted(count, QStringLiteral("file"), QStringLiteral("files")); };
    QCOMPARE(files(0), QStringLiteral("0 files"));
    QCOMPARE(files(1), QStringLiteral("1 file"));
    QCOMPARE(files(1234567), QStringLiteral("1,234,567 files"));
    QCOMPARE(humanRate(2'000'000), QStringLiteral("2.0 MB/s"));
    QCOMPARE(humanDuration(0), QStringLiteral("0 s"));
    QCOMPARE(humanDuration(59), QStringLiteral("59 s"));
    QCOMPARE(humanDuration(61), QStringLiteral("2 min"));
    QCOMPARE(humanDuration(7500), QStringLiteral("2 h 5 min"));
    QCOMPARE(humanDuration(1'000'000), QStringLiteral("11 days"));
}

void TestText::makesASentenceOneLine()
{
    QCOMPARE(sentenceLine(QStringLiteral("potluck"), QStringLiteral("no\nway\x1b")),
             QStringLiteral("potluck: no\ufffdway\ufffd\n").toUtf8());
}

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"
