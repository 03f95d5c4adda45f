// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/filename.h"

#include "base/random.h"

#include <QTest>

using namespace Potluck;
using namespace Potluck::Content;

class TestFileName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tames_data();
    void tames();
    void keepsExtensionOfLongNames();
    void cutsBetweenCharacters();
    void numbersKeepTheExtension();
    void findsAFreeName();
    void anythingBecomesOneHarmlessName();
};

void TestFileName::tames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* title, const QString& name, const QString& expected) {
        QTest::newRow(title) << name << expected;
    };
    const auto same = [&row](const char* name) { row(name, QString::fromUtf8(name), QString::fromUtf8(name)); };
    same("photo.jpg");
    same("Größe 100%, [v2] (final).tar.gz");
    same("音楽.flac");
    same("موسيقى.mp3");
    same("नमस्ते.txt");
    same("שלום.pdf");
    same("😀👩‍👩‍👧.png");
    same("no extension");
    row("parent", QStringLiteral("../../x"), QStringLiteral("x"));
    row("absolute", QStringLiteral("/etc/passwd"), QStringLiteral("passwd"));
    row("backslashes", QStringLiteral("C:\\Windows\\system32\\cmd.exe"), QStringLiteral("cmd.exe"));
    row("only dots", QStringLiteral(".."), QStringLiteral("file"));
    row("one dot", QStringLiteral("."), QStringLiteral("file"));
    row("empty", QString(), QStringLiteral("file"));
    row("folder", QStringLiteral("folder/"), QStringLiteral("file"));
    row("hidden", QStringLiteral(".bashrc"), QStringLiteral("bashrc"));
    row("trailing dots", QStringLiteral("name.txt. . ."), QStringLiteral("name.txt"));
    row("blanks", QStringLiteral("  a b  "), QStringLiteral("a b"));
    row("nul", QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b.txt"), QStringLiteral("ab.txt"));
    row("newline", QStringLiteral("a\r\nb\x1b[31m.txt"), QStringLiteral("ab[31m.txt"));
    row("c1 controls", QStringLiteral("a\u0085\u009fb"), QStringLiteral("ab"));
    row("bidi override", QStringLiteral("cod\u202egpj.exe"), QStringLiteral("codgpj.exe"));
    row("bidi isolates", QStringLiteral("a\u2066b\u2069\u200f\u200ec"), QStringLiteral("abc"));
    row("invisible", QStringLiteral("a\ufeff\u200bb\u2028c"), QStringLiteral("abc"));
    row("wildcards", QStringLiteral("a<b>c:d\"e|f?g*h"), QStringLiteral("abcdefgh"));
    row("reserved", QStringLiteral("CON"), QStringLiteral("_CON"));
    row("reserved with extension", QStringLiteral("nul.txt"), QStringLiteral("_nul.txt"));
    row("reserved after trimming", QStringLiteral(" ..Lpt1 .tar.gz"), QStringLiteral("_Lpt1.tar.gz"));
    row("nearly reserved", QStringLiteral("console.log"), QStringLiteral("console.log"));
    row("lone surrogate", QStringLiteral("a") + QChar(0xd800) + QStringLiteral("b"), QStringLiteral("ab"));
    row("blanks within extensions", QStringLiteral("n. .tar .gz"), QStringLiteral("n.tar.gz"));
    row("decomposed", QStringLiteral("e\u0301.txt"), QStringLiteral("\u00e9.txt"));
}

void TestFileName::tames()
{
    QFETCH(QString, name);
    QFETCH(QString, expected);
    QCOMPARE(safeFileName(name), expected);
    QCOMPARE(safeFileName(expected), expected);
}

void TestFileName::keepsExtensionOfLongNames()
{
    const QString name = safeFileName(QString(300, u'x') + QStringLiteral(".tar.gz"));
    QCOMPARE(name.toUtf8().size(), MaxFileNameBytes);
    QVERIFY(name.endsWith(QStringLiteral("x.tar.gz")));
    // What is too long to be an extension is cut like the rest.
    QCOMPARE(safeFileName(QStringLiteral("a.") + QString(300, u'y')).toUtf8().size(), MaxFileNameBytes);
}

void TestFileName::cutsBetweenCharacters()
{
    for (int lead = 0; lead < 4; ++lead) {
        const QString name =
            safeFileName(QString(lead, u'x') + QStringLiteral("😀").repeated(100) + QStringLiteral(".png"));
        QVERIFY(name.toUtf8().size() <= MaxFileNameBytes);
        QVERIFY(name.toUtf8().size() > MaxFileNameBytes - 4);
        QVERIFY(name.endsWith(QStringLiteral("😀.png")));
        QVERIFY(!name.contains(QChar::ReplacementCharacter));
    }
}

void TestFileName::numbersKeepTheExtension()
{
    QCOMPARE(numberedName(QStringLiteral("a.txt"), 1), QStringLiteral("a.txt"));
    QCOMPARE(numberedName(QStringLiteral("a.txt"), 2), QStringLiteral("a (2).txt"));
    QCOMPARE(numberedName(QStringLiteral("a.tar.gz"), 3), QStringLiteral("a (3).tar.gz"));
    QCOMPARE(numberedName(QStringLiteral("a"), 10), QStringLiteral("a (10)"));
    const QString longest = QString(251, u'x') + QStringLiteral(".txt");
    QCOMPARE(numberedName(longest, 12).toUtf8().size(), MaxFileNameBytes);
    QVERIFY(numberedName(longest, 12).endsWith(QStringLiteral("x (12).txt")));
}

void TestFileName::findsAFreeName()
{
    const QSet<QString> taken{QStringLiteral("a.txt"), QStringLiteral("a (2).txt")};
    const auto isTaken = [&taken](const QString& name) { return taken.contains(name); };
    QCOMPARE(uniqueName(QStringLiteral("b.txt"), isTaken), QStringLiteral("b.txt"));
    QCOMPARE(uniqueName(QStringLiteral("a.txt"), isTaken), QStringLiteral("a (3).txt"));
    QVERIFY(!uniqueName(QStringLiteral("a"), [](const QString&) { return true; }).isEmpty()); // ends
}

void TestFileName::anythingBecomesOneHarmlessName()
{
    SeededRandom random(1);
    for (int round = 0; round < 20'000; ++round) {
        QString name;
        const auto length = random.below(40);
        for (quint64 i = 0; i < length; ++i) {
            // Mostly the characters that are special, some from everywhere.
            static const QString special =
                QStringLiteral("./\\ .. con\u202e\u0301\ufb01<>:\u00a0\u200d\u0344\u1e9b\u0323");
            name += random.below(2) == 0 ? special[static_cast<qsizetype>(random.below(quint64(special.size())))]
                                         : QChar(static_cast<char16_t>(random.next()));
        }
        const QString safe = safeFileName(name);
        QVERIFY(!safe.isEmpty());
        QVERIFY(safe != QStringLiteral(".") && safe != QStringLiteral(".."));
        QVERIFY(!safe.contains(u'/') && !safe.contains(u'\\') && !safe.contains(QChar(u'\0')));
        QVERIFY(safe.toUtf8().size() <= MaxFileNameBytes);
        QVERIFY(!safe.startsWith(u'.') && !safe.endsWith(u'.') && !safe.endsWith(u' '));
        QCOMPARE(safeFileName(safe), safe);
    }
}

QTEST_APPLESS_MAIN(TestFileName)
#include "tst_filename.moc"
