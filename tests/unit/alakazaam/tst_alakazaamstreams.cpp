// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialects/alakazaam/chunks.h"
#include "dialects/alakazaam/foundfiles.h"
#include "vectors.h"

#include <QTest>

using namespace Potluck;
using namespace Potluck::Alakazaam;
using namespace Potluck::Alakazaam::Test;

// The two answers of no fixed length: AFIN and ARET.
class TestAlakazaamStreams : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void afinMatchesGolden();
    void afinIsReadInAnyPieces_data();
    void afinIsReadInAnyPieces();
    void afinTakesNamesPaddedByCharacters();
    void afinCutsNamesAndCounts();
    void afinLeavesOutCopiesWithoutSense();
    void afinRefusesNonsense_data();
    void afinRefusesNonsense();
    void afinStaysBounded();
    void aretMatchesGolden();
    void aretIsReadInAnyPieces_data();
    void aretIsReadInAnyPieces();
    void aretKnowsEmptyFilesAndChunks();
    void aretTellsRefusals();
    void aretRefusesNonsense_data();
    void aretRefusesNonsense();
    void plansChunksForEverySize_data();
    void plansChunksForEverySize();
};

namespace {

QList<FoundFile> goldenFiles()
{
    return {{hello(), "hello world.txt", {ben(), carl()}}, {world(), "käse 東京.txt", {ben()}}};
}

// The golden file: 10,000 bytes.
QByteArray goldenBytes()
{
    QByteArray bytes;
    for (int i = 0; i < 10'000; ++i)
        bytes += static_cast<char>((i * 7 + 13) % 64 + 48);
    return bytes;
}

// Moves a whole answer through the decoder as a socket would, in pieces.
QByteArray readAll(AretDecoder& decoder, QByteArrayView bytes, qsizetype piece)
{
    QByteArray file;
    while (!bytes.isEmpty()) {
        QByteArrayView now = bytes.first(std::min(piece, bytes.size()));
        bytes = bytes.sliced(now.size());
        while (!now.isEmpty()) {
            qsizetype used = 0;
            if (decoder.chunkLeft() > 0) {
                used = std::min<qsizetype>(decoder.chunkLeft(), now.size());
                file += now.first(used);
                decoder.took(static_cast<quint32>(used));
            } else {
                used = std::min(decoder.framingWanted(), now.size());
                decoder.feed(now.first(used));
            }
            if (used == 0)
                return file;
            now = now.sliced(used);
        }
    }
    return file;
}

} // namespace

void TestAlakazaamStreams::afinMatchesGolden()
{
    QCOMPARE(encodeAfin(goldenFiles()), golden("afin"));
    QCOMPARE(encodeAfin({}), golden("afin-none"));
    AfinDecoder none;
    QVERIFY(none.feed(golden("afin-none")) == AfinDecoder::State::Done);
    QVERIFY(none.takeFiles().isEmpty());
}

void TestAlakazaamStreams::afinIsReadInAnyPieces_data()
{
    QTest::addColumn<int>("piece");
    for (const int piece : {1, 2, 7, 60, 135, 512, 513, 100'000})
        QTest::addRow("%d", piece) << piece;
}

void TestAlakazaamStreams::afinIsReadInAnyPieces()
{
    QFETCH(int, piece);
    const QByteArray bytes = golden("afin");
    AfinDecoder decoder;
    QList<FoundFile> files;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        QVERIFY(decoder.state() == AfinDecoder::State::Reading);
        decoder.feed(bytes.mid(at, piece));
        files += decoder.takeFiles();
    }
    QVERIFY(decoder.state() == AfinDecoder::State::Done);
    QVERIFY(files == goldenFiles());
    QVERIFY(decoder.feed("glued") == AfinDecoder::State::Done);
}

void TestAlakazaamStreams::afinTakesNamesPaddedByCharacters()
{
    const auto padded = [](const char* name, qsizetype characters) -> QByteArray {
        return QByteArray(name) + QByteArray(100 - characters, ' ');
    };
    const QByteArray copy = "001" + ben().addressText() + ben().portText();
    const QByteArray bytes = "AFIN003" + world().toHex() + padded("käse 東京.txt", 11) + copy + hello().toHex() +
                             padded("hello", 5) + copy + world().toHex() + QByteArray("漢").repeated(100) + copy;
    for (const qsizetype piece : {qsizetype{1}, qsizetype{300}, bytes.size()}) {
        AfinDecoder decoder;
        for (qsizetype at = 0; at < bytes.size(); at += piece)
            decoder.feed(bytes.mid(at, piece));
        QVERIFY(decoder.state() == AfinDecoder::State::Done);
        const auto files = decoder.takeFiles();
        QCOMPARE(files.size(), 3);
        QCOMPARE(files[0].name, QByteArray("käse 東京.txt"));
        QCOMPARE(files[1].name, QByteArray("hello"));
        QCOMPARE(files[2].name, QByteArray("漢").repeated(100));
    }
}

void TestAlakazaamStreams::afinCutsNamesAndCounts()
{
    FoundFile file{hello(), QByteArray("漢").repeated(50), {}};
    for (int i = 1; i <= 1200; ++i)
        file.copies.append(somePeer(i));
    const QByteArray one = encodeAfin({file});
    QCOMPARE(one.size(), 7 + 135 + 999 * 60);
    QCOMPARE(one.mid(39, 100), QByteArray(QByteArray("漢").repeated(33) + ' '));
    QCOMPARE(one.mid(139, 3), QByteArray("999"));

    file.copies.resize(1);
    const QByteArray many = encodeAfin(QList<FoundFile>(1200, file));
    QVERIFY(many.startsWith("AFIN999"));
    AfinDecoder decoder;
    QVERIFY(decoder.feed(many) == AfinDecoder::State::Done);
    QCOMPARE(decoder.takeFiles().size(), 999);
}

void TestAlakazaamStreams::afinLeavesOutCopiesWithoutSense()
{
    const QByteArray bad = "999.000.000.001|" + QByteArray(39, '0') + "03000";
    const QByteArray good = ben().addressText() + ben().portText();
    const QByteArray name = QByteArray("name").leftJustified(100);
    AfinDecoder decoder;
    const QByteArray bytes = "AFIN003" + hello().toHex() + name + "003" + bad + good + good + world().toHex() + name +
                             "001" + bad + hello().toHex() + name + "000";
    QVERIFY(decoder.feed(bytes) == AfinDecoder::State::Done);
    const auto files = decoder.takeFiles();
    QCOMPARE(files.size(), 1);
    QVERIFY(files.first().copies == QList{ben()});
}

void TestAlakazaamStreams::afinRefusesNonsense_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("other word") << QByteArray("ALGO002");
    QTest::newRow("first letter") << QByteArray("B");
    QTest::newRow("count") << QByteArray("AFIN-01");
    QTest::newRow("md5") << QByteArray("AFIN001" + QByteArray(32, 'x') + QByteArray(100, ' ') + "000");
    QTest::newRow("copies") << QByteArray("AFIN001" + hello().toHex() + QByteArray(100, ' ') + "1x0");
    QTest::newRow("no address") << QByteArray("AFIN001" + hello().toHex() + QByteArray(100, ' ') + "001" +
                                              QByteArray(60, '0'));
}

void TestAlakazaamStreams::afinRefusesNonsense()
{
    QFETCH(QByteArray, bytes);
    AfinDecoder decoder;
    QVERIFY(decoder.feed(bytes) == AfinDecoder::State::Malformed);
    QVERIFY(decoder.feed(golden("afin")) == AfinDecoder::State::Malformed);
}

void TestAlakazaamStreams::afinStaysBounded()
{
    AfinDecoder decoder;
    decoder.feed("AFIN999");
    qsizetype copies = 0;
    for (int file = 0; file < 100; ++file) {
        QByteArray bytes = hello().toHex() + QByteArray(100, ' ') + "999";
        for (int copy = 1; copy <= 999; ++copy)
            bytes += somePeer(copy).addressText() + "03000";
        decoder.feed(bytes);
        for (const FoundFile& found : decoder.takeFiles())
            copies += found.copies.size();
    }
    QCOMPARE(copies, 50'000);
}

void TestAlakazaamStreams::aretMatchesGolden()
{
    const QByteArray file = goldenBytes();
    const auto plan = ChunkPlan::of(10'000);
    QVERIFY(plan);
    QByteArray bytes = encodeAretHead(plan->chunks);
    for (quint32 chunk = 0; chunk < plan->chunks; ++chunk) {
        const quint32 length = plan->length(chunk, 10'000);
        bytes += encodeChunkHead(length) + file.mid(qsizetype{chunk} * plan->chunkBytes, length);
    }
    QCOMPARE(bytes, golden("aret"));
    QCOMPARE(encodeAretHead(0), golden("aret-empty"));
}

void TestAlakazaamStreams::aretIsReadInAnyPieces_data()
{
    QTest::addColumn<int>("piece");
    for (const int piece : {1, 3, 10, 15, 4096, 4101, 100'000})
        QTest::addRow("%d", piece) << piece;
}

void TestAlakazaamStreams::aretIsReadInAnyPieces()
{
    QFETCH(int, piece);
    AretDecoder decoder;
    QVERIFY(!decoder.sizeAtMost());
    QCOMPARE(readAll(decoder, QByteArray(golden("aret") + "glued"), piece), goldenBytes());
    QVERIFY(decoder.state() == AretDecoder::State::Ended);
    QCOMPARE(decoder.chunks(), std::optional<quint32>(3));
    QCOMPARE(decoder.sizeAtMost(), std::optional<quint64>(10'000));
    QVERIFY(decoder.isExact());
    QCOMPARE(decoder.framingWanted(), 0);
}

void TestAlakazaamStreams::aretKnowsEmptyFilesAndChunks()
{
    AretDecoder empty;
    readAll(empty, golden("aret-empty"), 100);
    QVERIFY(empty.state() == AretDecoder::State::Ended);
    QCOMPARE(empty.sizeAtMost(), std::optional<quint64>(0));

    AretDecoder chunks;
    QCOMPARE(readAll(chunks, "ARET0000030000000002ab00000", 100), QByteArray("ab"));
    QVERIFY(chunks.state() == AretDecoder::State::Ended);

    AretDecoder cut;
    readAll(cut, golden("aret").first(5000), 100);
    QVERIFY(cut.state() == AretDecoder::State::Data);
    QVERIFY(!cut.isExact());
    QCOMPARE(*cut.sizeAtMost(), quint64{4096} + 4096 + MaxChunkBytes);
}

void TestAlakazaamStreams::aretTellsRefusals()
{
    AretDecoder decoder;
    readAll(decoder, golden("refusal"), 10);
    QVERIFY(decoder.state() == AretDecoder::State::Refused);
    QCOMPARE(decoder.refusal(), QString(NotAvailableText));

    AretDecoder endless;
    readAll(endless, QByteArray("no\r\n").repeated(10'000), 1000);
    QVERIFY(endless.state() == AretDecoder::State::Refused);
    QVERIFY(endless.refusal().size() <= 300);
    QVERIFY(!endless.refusal().contains(u'\n'));
}

void TestAlakazaamStreams::aretRefusesNonsense_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("count") << QByteArray("ARET00000x");
    QTest::newRow("length") << QByteArray("ARET000001-0001a");
    QTest::newRow("blank length") << QByteArray("ARET000001    1a");
}

void TestAlakazaamStreams::aretRefusesNonsense()
{
    QFETCH(QByteArray, bytes);
    AretDecoder decoder;
    readAll(decoder, bytes, 1000);
    QVERIFY(decoder.state() == AretDecoder::State::Malformed);
}

void TestAlakazaamStreams::plansChunksForEverySize_data()
{
    QTest::addColumn<quint64>("size");
    QTest::addColumn<quint32>("chunks");
    QTest::addColumn<quint32>("chunkBytes");
    const auto row = [](const char* name, quint64 size, quint32 chunks, quint32 chunkBytes) {
        QTest::newRow(name) << size << chunks << chunkBytes;
    };
    row("empty", 0, 0, 4096);
    row("one byte", 1, 1, 4096);
    row("one chunk", 4096, 1, 4096);
    row("a byte more", 4097, 2, 4096);
    row("the most of the usual", 4'095'995'904, 999'999, 4096);
    row("above", 4'095'995'905, 999'755, 4097);
    row("the most of all", 99'998'900'001, 999'999, 99'999);
    row("too large", 99'998'900'002, 0, 0);
    row("absurd", ~quint64{0}, 0, 0);
}

void TestAlakazaamStreams::plansChunksForEverySize()
{
    QFETCH(quint64, size);
    QFETCH(quint32, chunks);
    QFETCH(quint32, chunkBytes);
    const auto plan = ChunkPlan::of(size);
    QCOMPARE(plan.ok(), chunkBytes > 0);
    if (!plan)
        return;
    QCOMPARE(plan->chunks, chunks);
    QCOMPARE(plan->chunkBytes, chunkBytes);
    QVERIFY(encodeAretHead(plan->chunks).size() == 10);
    if (chunks == 0)
        return;
    const quint64 before = quint64{chunks - 1} * chunkBytes;
    QVERIFY(before < size);
    QCOMPARE(quint64{plan->length(chunks - 1, size)}, size - before);
    QCOMPARE(plan->length(chunks, size), 0U);
}

QTEST_APPLESS_MAIN(TestAlakazaamStreams)

#include "tst_alakazaamstreams.moc"
