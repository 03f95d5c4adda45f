// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/languages.h"
#include "ui/look/text.h"

#include <QKeySequence>
#include <QLocale>
#include <QTest>

using namespace Potluck::Ui;

class TestUiText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void writesSizes_data();
    void writesSizes();
    void writesDurations_data();
    void writesDurations();
    void neverSaysThatAllIsThereBeforeItIs();
    void writesTimesAgo();
    void knowsKindsOfFiles_data();
    void knowsKindsOfFiles();
    void speaksTheLanguageOfTheNumbers();
    void namesKeysAsTheirLanguageDoes();
};

void TestUiText::writesSizes_data()
{
    QTest::addColumn<quint64>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << quint64{0} << u"0 bytes"_qs;
    QTest::newRow("bytes") << quint64{512} << u"512 bytes"_qs;
    QTest::newRow("kilobytes") << quint64{310'000} << u"310 kB"_qs;
    QTest::newRow("one digit behind the point") << quint64{4'210'000} << u"4.2 MB"_qs;
    QTest::newRow("none from ten on") << quint64{628'400'000} << u"628 MB"_qs;
    QTest::newRow("rounded into the next unit") << quint64{999'999} << u"1.0 MB"_qs;
    QTest::newRow("gigabytes") << quint64{70'000'000'000} << u"70 GB"_qs;
}

void TestUiText::writesSizes()
{
    QFETCH(const quint64, bytes);
    QTEST(sizeText(bytes), "text");
    QCOMPARE(rateText(bytes), sizeText(bytes) + u"/s"_qs);
}

void TestUiText::writesDurations_data()
{
    QTest::addColumn<quint64>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("seconds") << quint64{45} << u"45 s"_qs;
    QTest::newRow("a minute") << quint64{60} << u"1 min"_qs;
    QTest::newRow("rounded up") << quint64{121} << u"3 min"_qs;
    QTest::newRow("hours") << quint64{2 * 3600 + 600} << u"2 h 10 min"_qs;
    QTest::newRow("whole hours") << quint64{3600} << u"1 h"_qs;
}

void TestUiText::writesDurations()
{
    QFETCH(const quint64, seconds);
    QTEST(durationText(seconds), "text");
    QCOMPARE(leftText(seconds), durationText(seconds));
    QCOMPARE(leftText(std::nullopt), QString());
}

void TestUiText::neverSaysThatAllIsThereBeforeItIs()
{
    QCOMPARE(percentText(42, 100), u"42 %"_qs);
    QCOMPARE(percentText(999'999, 1'000'000), u"99 %"_qs);
    QCOMPARE(percentText(1'000'000, 1'000'000), u"100 %"_qs);
    QCOMPARE(percentText(0, 0), u"0 %"_qs);
}

void TestUiText::writesTimesAgo()
{
    const QDateTime now(QDate(2026, 3, 10), QTime(15, 0));
    QCOMPARE(sinceText(now.addSecs(-20), now), u"just now"_qs);
    QVERIFY(sinceText(now.addSecs(-180), now).startsWith(u"3 minute"_qs));
    QVERIFY(sinceText(now.addSecs(-7200), now).startsWith(u"2 hour"_qs));
    QCOMPARE(sinceText(now.addDays(-1), now), u"yesterday"_qs);
    QVERIFY(sinceText(now.addDays(-4), now).startsWith(u"4 day"_qs));
    QVERIFY(sinceText(now.addDays(-400), now).contains(u"25"_qs));
    QCOMPARE(sinceText({}, now), QString());
}

void TestUiText::knowsKindsOfFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("icon");
    QTest::newRow("video") << u"Film.MKV"_qs << u"Video"_qs << u"film"_qs;
    QTest::newRow("archive") << u"a.tar.gz"_qs << u"Archive"_qs << u"archive"_qs;
    QTest::newRow("disk image") << u"debian-12.iso"_qs << u"Disk"_qs << u"disc"_qs;
    QTest::newRow("unknown") << u"a.xyz"_qs << u"XYZ"_qs << u"file"_qs;
    QTest::newRow("no extension") << u"README"_qs << u"File"_qs << u"file"_qs;
    QTest::newRow("hidden") << u".profile"_qs << u"File"_qs << u"file"_qs;
    QTest::newRow("a sentence") << u"Mr. Who was here"_qs << u"File"_qs << u"file"_qs;
}

void TestUiText::knowsKindsOfFiles()
{
    QFETCH(const QString, name);
    QTEST(typeText(name), "text");
    QTEST(typeIcon(name), "icon");
}

void TestUiText::speaksTheLanguageOfTheNumbers()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(countText(12'340), u"12.340"_qs);
    QVERIFY(sizeText(4'210'000).startsWith(u"4,2"_qs));
    QLocale::setDefault(before);
}

void TestUiText::namesKeysAsTheirLanguageDoes()
{
    // By Qt's own translations (Debian's qt6-translations-l10n).
    Languages languages;
    languages.choose(u"de"_qs);
    const QKeySequence keys(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete);
    QCOMPARE(keys.toString(QKeySequence::NativeText), u"Strg+Umschalt+Entf"_qs);
    languages.choose(u"en"_qs);
    QCOMPARE(keys.toString(QKeySequence::NativeText), u"Ctrl+Shift+Del"_qs);
}

QTEST_GUILESS_MAIN(TestUiText)
#include "tst_uitext.moc"
