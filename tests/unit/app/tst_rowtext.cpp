// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rowtext.h"

#include <QTest>

using namespace Potluck;
using namespace Potluck::App;
using namespace Potluck::Node;

namespace {

const QString Hostile = QStringLiteral("a\n\x1b[2J\u202eb");

void verifyHarmless(const QString& text, int lines)
{
    QCOMPARE(text.count(u'\n'), lines);
    QString flat = text;
    flat.remove(u'\n');
    QCOMPARE(harmless(flat), flat);
}

TransferRow running()
{
    TransferRow row;
    row.id = 3;
    row.name = u"beach.mkv"_qs;
    row.size = 1000 * 1024 * 1024;
    row.done = 250 * 1024 * 1024;
    row.state = u"downloading"_qs;
    row.rate = 50 * 1024 * 1024;
    row.sources = {{u"alice"_qs, 30 * 1024 * 1024, 150, 0, u"downloading"_qs}, {u"bob"_qs, 0, 1, 0, u"waiting 2"_qs}};
    return row;
}

} // namespace

class TestRowText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAStatus();
    void wordsEmptyLists();
    void listsShares();
    void listsPeers();
    void listsFoundContents();
    void listsTransfers();
    void drawsProgress();
    void drawsTheEndsOfProgress();
    void drawsNoMoreThanFits();
    void isHarmlessWhateverTheNames();
};

void TestRowText::wordsAStatus()
{
    StatusRow status;
    status.state = u"running"_qs;
    status.version = u"0.1.0"_qs;
    status.addresses = {u"0.0.0.0:7700"_qs};
    status.indexes = {{{}, u"Home"_qs, u"offline"_qs, u"nobody answers"_qs, u"alice"_qs, 1, 1200, 3}};
    status.sharedFiles = 1;
    status.sharedBytes = 2048;
    status.pendingFiles = 2;
    status.pendingBytes = 10;
    status.downloads = 1;
    status.downRate = 1024;
    status.upLimit = 2048;
    status.hosted = HostedIndexRow{u"Mine"_qs, u"potluck://b:1/"_qs, 5, 4, 1000, 0};
    QCOMPARE(statusText(status),
             u"Potluck    0.1.0, running\n"
             "listening  0.0.0.0:7700\n"
             "sharing    1 file, 2.0 kB (2 files, 10 bytes to be read)\n"
             "down       1 download at 1.0 kB/s, no limit\n"
             "up         0 uploads at 0 bytes/s, 2.0 kB/s\n"
             "index      Home: offline as alice, 1,200 files published, 3 to come (nobody answers)\n"
             "hosting    Mine: 5 peers, 4 online, 1,000 entries\n"
             "invite     potluck://b:1/\n"_qs);
    QCOMPARE(limitsText(status), u"up         2.0 kB/s\ndown       no limit\n"_qs);
}

void TestRowText::wordsEmptyLists()
{
    QCOMPARE(sharesText({}, 80), u"No folder is shared.\n"_qs);
    QCOMPARE(peersText({}, 80), u"Nobody.\n"_qs);
    QCOMPARE(foundText({}), u"Nothing was found.\n"_qs);
    QCOMPARE(transfersText({}, 80), u"No transfers.\n"_qs);
}

void TestRowText::listsShares()
{
    const QString text = sharesText({{u"/home/a"_qs, 3, 2048, 0, 0, true, {}},
                                     {u"/home/b"_qs, 4, 0, 2, 0, true, {}},
                                     {u"/home/c"_qs, 5, 0, 0, 0, false, {}},
                                     {u"/home/d"_qs, 6, 0, 1, 0, false, u"cannot be read"_qs}},
                                    UnlimitedWidth);
    QCOMPARE(text, u"FOLDER   FILES     SIZE  NOTE\n"
                   "/home/a      3   2.0 kB\n"
                   "/home/b      4  0 bytes  2 files to be read\n"
                   "/home/c      5  0 bytes  missing at the moment\n"
                   "/home/d      6  0 bytes  cannot be read\n"_qs);
}

void TestRowText::listsPeers()
{
    const QString text = peersText({{u"Home"_qs, 12, u"alice"_qs, u"10.0.0.1:7700"_qs, true, 3, {}}}, 80);
    QCOMPARE(text, u"ID  NAME   SEEN    FILES  ADDRESS        INDEX\n"
                   "12  alice  online      3  10.0.0.1:7700  Home\n"_qs);
    PeerRow unreachable{u"Home"_qs, 12, u"alice"_qs, u"10.0.0.1:7700"_qs, true, 3, {}};
    unreachable.reachable = false;
    QVERIFY(peersText({unreachable}, 80).contains(u"online, unreachable"_qs));
}

void TestRowText::listsFoundContents()
{
    FoundRow row;
    row.name = u"beach.mkv"_qs;
    row.size = 2048;
    row.magnet = u"magnet:?x"_qs;
    row.sourceCount = 3;
    row.onlineCount = 2;
    QCOMPARE(foundText({row}), u"  2.0 kB  beach.mkv  (3 sources, 2 online)\n          magnet:?x\n"_qs);
    QCOMPARE(browseText({u"Films"_qs, u"beach.mkv"_qs, 2048, u"magnet:?x"_qs}),
             u"  2.0 kB  Films/beach.mkv\n          magnet:?x\n"_qs);
}

void TestRowText::listsTransfers()
{
    TransferRow upload;
    upload.id = 12;
    upload.direction = TransferRow::Direction::Upload;
    upload.name = u"wine.txt"_qs;
    upload.state = u"uploading"_qs;
    QCOMPARE(transfersText({running(), upload}, UnlimitedWidth),
             u"ID        STATE         DONE     SIZE     RATE  NAME       NOTE\n"
             " 3  down  downloading   25 %   1.0 GB  52 MB/s  beach.mkv\n"
             "12  up    uploading    100 %  0 bytes           wine.txt\n"_qs);
}

void TestRowText::drawsProgress()
{
    QCOMPARE(progressLines(running(), 79),
             (QStringList{u"beach.mkv"_qs,
                          u"[########.........................]  25 %  262 MB of 1.0 GB  52 MB/s  15 s left"_qs,
                          u"  alice     31 MB/s    150 pieces  downloading"_qs,
                          u"  bob     0 bytes/s       1 piece  waiting 2"_qs}));
}

void TestRowText::drawsTheEndsOfProgress()
{
    TransferRow row = running();
    row.rate = 0;
    row.done = row.size - 1;
    row.state = u"checking"_qs;
    row.detail = u"the disk was full"_qs;
    row.sources.clear();
    const QStringList almost = progressLines(row, 100);
    QCOMPARE(almost.size(), 3);
    QVERIFY(almost.at(1).contains(u" 99 % "_qs)); // 100 only when nothing is missing
    QVERIFY(almost.at(1).endsWith(u"checking"_qs));
    QCOMPARE(almost.at(2), u"the disk was full"_qs);
    row.done = row.size;
    QVERIFY(progressLines(row, 100).at(1).contains(u"#] 100 %"_qs));
    row.done = row.size + 5; // a node that miscounts
    QVERIFY(progressLines(row, 100).at(1).contains(u"#] 100 %"_qs));
    row.size = row.done = 0;
    QVERIFY(progressLines(row, 100).at(1).contains(u"#] 100 %"_qs));
}

void TestRowText::drawsNoMoreThanFits()
{
    TransferRow row = running();
    row.name = QString(300, u'日');
    row.sources = QList<TransferSourceRow>(100, {QString(300, u'p'), 1, 1, 0, QString(300, u's')});
    for (const int width : {40, 79, 200}) {
        const QStringList lines = progressLines(row, width);
        QCOMPARE(lines.size(), 15); // name, bar, 12 sources, the rest
        QCOMPARE(lines.last(), u"  and 88 more"_qs);
        for (const QString& line : lines)
            QVERIFY2(displayWidth(line) <= width, qPrintable(line));
    }
}

void TestRowText::isHarmlessWhateverTheNames()
{
    StatusRow status;
    status.indexes = {{Hostile, Hostile, Hostile, Hostile, Hostile, 1, 1, 1}};
    status.addresses = {Hostile};
    status.state = Hostile;
    status.hosted = HostedIndexRow{Hostile, Hostile, 0, 0, 0, 0};
    verifyHarmless(statusText(status), 8);
    verifyHarmless(sharesText({{Hostile, 1, 1, 1, 1, true, Hostile}}, 80), 2);
    verifyHarmless(peersText({{Hostile, 1, Hostile, Hostile, true, 1, {}}}, 80), 2);
    verifyHarmless(browseText({Hostile, Hostile, 1, Hostile}), 2);
    FoundRow found;
    found.name = found.magnet = Hostile;
    verifyHarmless(foundText({found}), 2);
    TransferRow row = running();
    row.name = row.state = row.detail = Hostile;
    row.sources = {{Hostile, 1, 1, 0, Hostile}};
    verifyHarmless(transfersText({row}, 80), 2);
    row.rate = 0;
    for (const QString& line : progressLines(row, 80))
        verifyHarmless(line, 0);
}

QTEST_GUILESS_MAIN(TestRowText)
#include "tst_rowtext.moc"
