// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/digest.h"

#include <QTest>

using namespace Potluck;
using namespace Potluck::Content;

class TestDigest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsQt_data();
    void equalsQt();
    void startsAnewAfterFinish();
    void hashesShortMessages();
    void hashesSeveralAtOnce_data();
    void hashesSeveralAtOnce();
    void refusesWhatItCannotCompute();
};

void TestDigest::equalsQt_data()
{
    QTest::addColumn<int>("algorithm");
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("portion");
    for (const int algorithm : {QCryptographicHash::Md5, QCryptographicHash::Sha1, QCryptographicHash::Sha256}) {
        for (const int size : {0, 1, 55, 56, 63, 64, 65, 119, 16384, 100'000}) {
            for (const int portion : {1, 64, 4097, 200'000}) {
                if (size / portion > 20'000)
                    continue;
                QTest::addRow("%d of %d by %d", algorithm, size, portion) << algorithm << size << portion;
            }
        }
    }
}

void TestDigest::equalsQt()
{
    QFETCH(int, algorithm);
    QFETCH(int, size);
    QFETCH(int, portion);
    QByteArray data(size, '\0');
    for (int i = 0; i < size; ++i)
        data[i] = static_cast<char>(i * 7 + i / 251);

    Digest digest(static_cast<Algorithm>(algorithm));
    for (int at = 0; at < size; at += portion)
        digest.update(QByteArrayView(data).sliced(at, std::min(portion, size - at)));
    QCOMPARE(digest.finish(), QCryptographicHash::hash(data, static_cast<Algorithm>(algorithm)));
}

void TestDigest::startsAnewAfterFinish()
{
    Digest digest(QCryptographicHash::Sha1);
    digest.update("something else");
    const QByteArray first = digest.finish();
    digest.update("abc");
    QCOMPARE(digest.finish().toHex(), QByteArray("a9993e364706816aba3e25717850c26c9cd0d89d"));
    QVERIFY(first != digest.finish());
    QCOMPARE(digest.finish(), QCryptographicHash::hash(QByteArray(), QCryptographicHash::Sha1));
}

void TestDigest::hashesShortMessages()
{
    Sha256 sha;
    for (const QByteArray& message : {QByteArray(), QByteArray("abc"), QByteArray(64, 'x'), QByteArray(16384, 'y')}) {
        Sha256Bytes out;
        sha.hash(message.constData(), static_cast<std::size_t>(message.size()), out.data());
        QCOMPARE(QByteArray(reinterpret_cast<const char*>(out.data()), 32),
                 QCryptographicHash::hash(message, QCryptographicHash::Sha256));
    }
}

void TestDigest::hashesSeveralAtOnce_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {1, 55, 56, 64, 65, 1000, 16384})
        QTest::addRow("%d bytes", size) << size;
}

// As many as fill the lanes of any CPU, fewer and more of them; whatever lay behind `out` is left alone.
void TestDigest::hashesSeveralAtOnce()
{
    QFETCH(int, size);
    Sha256 sha;
    for (const int count : {0, 1, 2, 3, 15, 16, 17, 35, 64}) {
        QByteArray messages(qsizetype(size) * count, '\0');
        for (qsizetype i = 0; i < messages.size(); ++i)
            messages[i] = static_cast<char>(i * 11 + i / 253);
        QByteArray out(32 * (count + 1), '!');
        sha.hashEach(reinterpret_cast<const std::uint8_t*>(messages.constData()), static_cast<std::size_t>(size),
                     static_cast<std::size_t>(count), reinterpret_cast<std::uint8_t*>(out.data()));
        for (int i = 0; i < count; ++i)
            QCOMPARE(out.mid(32 * i, 32),
                     QCryptographicHash::hash(messages.mid(qsizetype(size) * i, size), QCryptographicHash::Sha256));
        QCOMPARE(out.right(32), QByteArray(32, '!'));
    }
}

void TestDigest::refusesWhatItCannotCompute()
{
    QVERIFY(isSupported(QCryptographicHash::Sha1));
    QVERIFY(isSupported(QCryptographicHash::Md5));
    QVERIFY(isSupported(QCryptographicHash::Sha256));
    QVERIFY(!isSupported(QCryptographicHash::Md4));
    QVERIFY(!isSupported(QCryptographicHash::Keccak_512));
}

QTEST_APPLESS_MAIN(TestDigest)
#include "tst_digest.moc"
