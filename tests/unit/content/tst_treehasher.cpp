// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/piecemap.h"
#include "content/treehasher.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Potluck;
using namespace Potluck::Content;

namespace {

const Algorithms SeedDigests{QCryptographicHash::Sha1, QCryptographicHash::Md5};

// The pattern of tests/data/content/README.md.
QByteArray pattern(quint64 size, quint64 seed)
{
    QByteArray data(static_cast<qsizetype>(size), Qt::Uninitialized);
    for (quint64 i = 0; i < size; ++i)
        data[static_cast<qsizetype>(i)] = static_cast<char>(31 * i + (i >> 8) + 7 * (i >> 16) + seed);
    return data;
}

QByteArrayView portionOf(const QByteArray& data, qsizetype at, qsizetype size)
{
    return QByteArrayView(data).sliced(at, std::min(size, data.size() - at));
}

FileDigest hashed(const QByteArray& data, qsizetype portion, const Algorithms& further = {})
{
    TreeHasher hasher(further);
    for (qsizetype at = 0; at < data.size(); at += portion)
        hasher.update(portionOf(data, at, portion));
    return hasher.finish();
}

} // namespace

class TestTreeHasher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithLibtorrent_data();
    void agreesWithLibtorrent();
    void emptyFileIsTheHashOfNothing();
    void portionsDoNotMatter();
    void hashesOnePiece();
    void pieceOfWrongLengthHasNoHash();
    void pieceHasherRefusesTooManyBytes();
    void resumesFromFinishedPieces();
    void resumesWithDigestsFromTheStart();
    void verifiesPieceLayers();
    void refusesLayersOfWrongLength();
    void knowsLengthsOfPieces();
};

void TestTreeHasher::agreesWithLibtorrent_data()
{
    QTest::addColumn<QJsonObject>("vector");
    QFile file(QStringLiteral(POTLUCK_TEST_DATA "/content/treevectors.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray vectors = QJsonDocument::fromJson(file.readAll()).object()[u"vectors"].toArray();
    QVERIFY(vectors.size() >= 12);
    for (const auto& vector : vectors)
        QTest::addRow("%lld bytes", vector.toObject()[u"size"].toInteger()) << vector.toObject();
}

void TestTreeHasher::agreesWithLibtorrent()
{
    QFETCH(QJsonObject, vector);
    const auto size = static_cast<quint64>(vector[u"size"].toInteger());
    const QByteArray data = pattern(size, static_cast<quint64>(vector[u"seed"].toInteger()));
    const QByteArray layer = QByteArray::fromHex(vector[u"pieceLayer"].toString().toLatin1());

    const FileDigest digest = hashed(data, 100'000, SeedDigests);
    QCOMPARE(QString::fromLatin1(digest.content.toHex()), vector[u"root"].toString());
    QCOMPARE(digest.pieceLayer, layer);
    QCOMPARE(digest.size, size);
    QCOMPARE(QString::fromLatin1(digest.sha1()->toHex()), vector[u"sha1"].toString());
    QCOMPARE(QString::fromLatin1(digest.md5()->toHex()), vector[u"md5"].toString());
    QVERIFY(verifyPieceLayer(digest.content, size, layer));
    for (quint64 piece = 0; piece < pieceCount(size); ++piece) {
        const QByteArrayView bytes = portionOf(data, static_cast<qsizetype>(piece * PieceSize), PieceSize);
        QCOMPARE(hashPiece(bytes, size, piece), pieceHash(layer, piece));
    }
}

void TestTreeHasher::emptyFileIsTheHashOfNothing()
{
    const FileDigest digest = TreeHasher(SeedDigests).finish();
    QCOMPARE(digest.content.toHex(), QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    QCOMPARE(digest.content, emptyContentId());
    QVERIFY(digest.pieceLayer.isEmpty());
    QCOMPARE(digest.md5()->toHex(), QByteArray("d41d8cd98f00b204e9800998ecf8427e"));
    QVERIFY(verifyPieceLayer(emptyContentId(), 0, {}));
    QVERIFY(!verifyPieceLayer(emptyContentId(), 1, {}));
}

void TestTreeHasher::portionsDoNotMatter()
{
    const QByteArray data = pattern(2 * PieceSize + 12'345, 9);
    const FileDigest whole = hashed(data, data.size(), SeedDigests);
    for (const qsizetype portion : {777, 16'384, 16'385, 1'048'575, 1'048'577})
        QCOMPARE(hashed(data, portion, SeedDigests), whole);
    QCOMPARE(hashed(pattern(40'000, 1), 1).content, hashed(pattern(40'000, 1), 40'000).content);
}

void TestTreeHasher::hashesOnePiece()
{
    PieceHasher hasher;
    const QByteArray first = pattern(PieceSize, 1);
    const QByteArray last = pattern(5, 2);
    // Reused, and fed by portions that do not fall on blocks.
    for (int round = 0; round < 2; ++round) {
        for (qsizetype at = 0; at < first.size(); at += 10'007)
            hasher.update(portionOf(first, at, 10'007));
        QCOMPARE(hasher.size(), PieceSize);
        QCOMPARE(hasher.finish(PieceSize + 5), hashPiece(first, PieceSize + 5, 0));
        hasher.update(last);
        QCOMPARE(hasher.finish(PieceSize + 5), hashPiece(last, PieceSize + 5, 1));
    }
    // The last piece of a longer file is padded to a whole one, an only piece is not.
    QVERIFY(hashPiece(last, PieceSize + 5, 1) != hashPiece(last, 5, 0));
}

void TestTreeHasher::pieceOfWrongLengthHasNoHash()
{
    QVERIFY(hashPiece(pattern(4, 0), 5, 0).isNull());
    QVERIFY(hashPiece(pattern(6, 0), 5, 0).isNull());
    QVERIFY(hashPiece(pattern(5, 0), 5, 1).isNull());
    QVERIFY(hashPiece({}, 0, 0).isNull());
    QVERIFY(hashPiece({}, 5, ~0ULL).isNull());
}

void TestTreeHasher::pieceHasherRefusesTooManyBytes()
{
    PieceHasher hasher;
    hasher.update(pattern(PieceSize, 0));
    hasher.update("x");
    QVERIFY(hasher.finish(PieceSize).isNull());
    hasher.update(pattern(PieceSize, 0)); // and is good for the next one
    QCOMPARE(hasher.finish(PieceSize), hashPiece(pattern(PieceSize, 0), PieceSize, 0));
}

void TestTreeHasher::resumesFromFinishedPieces()
{
    const QByteArray data = pattern(3 * PieceSize + 500, 3);
    const FileDigest whole = hashed(data, data.size());
    for (const quint64 stop : std::vector<quint64>{0, 1, PieceSize, 2 * PieceSize + 99, 3 * PieceSize}) {
        TreeHasher interrupted;
        interrupted.update(QByteArrayView(data).first(static_cast<qsizetype>(stop)));
        TreeHasher resumed(QByteArray(interrupted.finishedPieces() + "cut"), {}); // a torn last hash is not used
        QCOMPARE(resumed.nextOffset(), stop / PieceSize * PieceSize);
        resumed.update(QByteArrayView(data).sliced(static_cast<qsizetype>(resumed.nextOffset())));
        QCOMPARE(resumed.finish(), whole);
    }
}

void TestTreeHasher::resumesWithDigestsFromTheStart()
{
    const QByteArray data = pattern(2 * PieceSize + 500, 3);
    const FileDigest whole = hashed(data, data.size(), SeedDigests);
    TreeHasher resumed(QByteArrayView(whole.pieceLayer).first(32), SeedDigests);
    QCOMPARE(resumed.nextOffset(), quint64(0));
    for (qsizetype at = 0; at < data.size(); at += 300'000)
        resumed.update(portionOf(data, at, 300'000));
    QCOMPARE(resumed.finish(), whole);
}

void TestTreeHasher::verifiesPieceLayers()
{
    const QByteArray data = pattern(4 * PieceSize + 1, 3);
    FileDigest digest = hashed(data, data.size());
    const auto size = static_cast<quint64>(data.size());
    QVERIFY(verifyPieceLayer(digest.content, size, digest.pieceLayer));
    for (const qsizetype at : {0, 31, 32, 100, 159}) {
        QByteArray lie = digest.pieceLayer;
        lie[at] = static_cast<char>(lie[at] ^ 1);
        QVERIFY(!verifyPieceLayer(digest.content, size, lie));
    }
    digest.content.bytes[0] ^= 1;
    QVERIFY(!verifyPieceLayer(digest.content, size, digest.pieceLayer));
}

void TestTreeHasher::refusesLayersOfWrongLength()
{
    const ContentId any;
    QVERIFY(!rootOfPieceLayer(PieceSize + 1, QByteArray(32, 'x')));
    QVERIFY(!rootOfPieceLayer(PieceSize + 1, QByteArray(65, 'x')));
    QVERIFY(!rootOfPieceLayer(PieceSize + 1, QByteArray(96, 'x')));
    QVERIFY(!rootOfPieceLayer(0, QByteArray(32, 'x')));
    QVERIFY(!rootOfPieceLayer(1, {}));
    QVERIFY(rootOfPieceLayer(PieceSize + 1, QByteArray(64, 'x')));
    // Sizes that would overflow a product, or are above the bound.
    for (const quint64 size : std::vector<quint64>{MaxFileSize + 1, ~0ULL, ~0ULL - PieceSize, 1ULL << 63})
        QVERIFY(!verifyPieceLayer(any, size, QByteArray(64, 'x')));
    QVERIFY(pieceHash(QByteArray(64, 'x'), 2).isNull());
    QVERIFY(pieceHash(QByteArray(63, 'x'), 1).isNull());
    QVERIFY(pieceHash({}, ~0ULL).isNull());
}

void TestTreeHasher::knowsLengthsOfPieces()
{
    QCOMPARE(pieceLength(0, 0), quint64(0));
    QCOMPARE(pieceLength(1, 0), quint64(1));
    QCOMPARE(pieceLength(PieceSize, 0), PieceSize);
    QCOMPARE(pieceLength(PieceSize, 1), quint64(0));
    QCOMPARE(pieceLength(PieceSize + 1, 1), quint64(1));
    QCOMPARE(pieceLength(~0ULL, ~0ULL), quint64(0));
}

QTEST_APPLESS_MAIN(TestTreeHasher)
#include "tst_treehasher.moc"
