// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/rules.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Potluck::Library;

class TestRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesOutByDefault_data();
    void leavesOutByDefault();
    void takesOwnPatterns();
    void matchesHostileNamesInBoundedTime();
};

void TestRules::leavesOutByDefault_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("out");
    for (const char* name : {".hidden", "film.mkv.part", "x.CRDOWNLOAD", "Thumbs.db", "THUMBS.DB", "desktop.ini",
                             "notes.txt~", "a.tmp", ".DS_Store", "$RECYCLE.BIN", "lost+found", "~$letter.docx"})
        QTest::addRow("%s", name) << QByteArray(name) << true;
    for (const char* name :
         {"film.mkv", "part", "a.party", "tmp", "my.tmp.txt", "~", "thumbs.db.txt", "\xff\xfe", "音楽", "a.b"})
        QTest::addRow("%s", name) << QByteArray(name) << (QByteArray(name) == "~");
}

void TestRules::leavesOutByDefault()
{
    QFETCH(QByteArray, name);
    QFETCH(bool, out);
    QCOMPARE(ShareRules().leavesOut(name), out);
}

void TestRules::takesOwnPatterns()
{
    const ShareRules rules(false, {QStringLiteral("a*c?e"), QStringLiteral("Ünï*"), QString()});
    QVERIFY(rules.leavesOut("abcde"));
    QVERIFY(rules.leavesOut("ACxE"));
    QVERIFY(rules.leavesOut("acacXe"));
    QVERIFY(!rules.leavesOut("abcd"));
    QVERIFY(!rules.leavesOut("xabcde"));
    QVERIFY(rules.leavesOut("Ünïcode"));
    QVERIFY(!rules.leavesOut(".hidden"));
    QVERIFY(!rules.leavesOut("film.part"));
    QVERIFY(!rules.leavesOut(""));
}

void TestRules::matchesHostileNamesInBoundedTime()
{
    const ShareRules rules(false, {QStringLiteral("*a*a*a*a*a*a*a*a*b")});
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!rules.leavesOut(QByteArray(255, 'a')));
    QVERIFY(timer.elapsed() < 1'000);
}

QTEST_APPLESS_MAIN(TestRules)
#include "tst_rules.moc"
