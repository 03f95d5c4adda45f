// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/bytes.h"

#include <QTest>

#include <limits>

using namespace Potluck;
using namespace Qt::StringLiterals;

class BytesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsBetweenCharacters();
    void encodesBase64UrlWithoutPadding();
    void refusesBadBase64Url_data();
    void refusesBadBase64Url();
    void acceptsOnlyWellFormedUtf8_data();
    void acceptsOnlyWellFormedUtf8();
    void wordsSizesForPeople_data();
    void wordsSizesForPeople();
    void readsRates_data();
    void readsRates();
};

void BytesTest::encodesBase64UrlWithoutPadding()
{
    // RFC 4648 section 10, and bytes that differ from plain base64.
    QCOMPARE(toBase64Url("foobar"), QByteArray("Zm9vYmFy"));
    QCOMPARE(toBase64Url("fooba"), QByteArray("Zm9vYmE"));
    QCOMPARE(toBase64Url("f"), QByteArray("Zg"));
    QCOMPARE(toBase64Url(QByteArrayView()), QByteArray());
    QCOMPARE(toBase64Url("\xfb\xff\xfe"), QByteArray("-__-"));
    for (int size = 0; size < 40; ++size) {
        const QByteArray raw(size, static_cast<char>(0xe0 + size));
        QCOMPARE(fromBase64Url(toBase64Url(raw)).value_or("wrong"), raw);
    }
}

void BytesTest::refusesBadBase64Url_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("padding") << QByteArray("Zg==");
    QTest::newRow("letters of plain base64") << QByteArray("+//+");
    QTest::newRow("space") << QByteArray("Zm9v YmFy");
    QTest::newRow("line end") << QByteArray("Zm9vYmFy\n");
    QTest::newRow("NUL") << QByteArray("Zm9v\0mFy", 8);
    QTest::newRow("not ASCII") << QByteArray("Zm9v\xc3\xa4");
    QTest::newRow("a lone letter") << QByteArray("Z");
    QTest::newRow("a lone letter at the end") << QByteArray("Zm9vY");
    QTest::newRow("stray last bits") << QByteArray("Zh");
}

void BytesTest::refusesBadBase64Url()
{
    QFETCH(QByteArray, text);
    QVERIFY(!fromBase64Url(text));
}

void BytesTest::acceptsOnlyWellFormedUtf8_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("wellFormed");
    QTest::newRow("empty") << QByteArray() << true;
    QTest::newRow("ASCII") << QByteArray("a/b") << true;
    QTest::newRow("four bytes") << QByteArray("\xf0\x9f\x8d\xb2") << true;
    QTest::newRow("NUL is a character") << QByteArray("a\0b", 3) << true;
    QTest::newRow("cut short") << QByteArray("\xf0\x9f\x8d") << false;
    QTest::newRow("continuation alone") << QByteArray("\x80") << false;
    QTest::newRow("overlong slash") << QByteArray("\xc0\xaf") << false;
    QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << false;
    QTest::newRow("above U+10FFFF") << QByteArray("\xf4\x90\x80\x80") << false;
    QTest::newRow("Latin-1") << QByteArray("gr\xfc\xdf") << false;
}

void BytesTest::acceptsOnlyWellFormedUtf8()
{
    QFETCH(QByteArray, bytes);
    QTEST(isUtf8(bytes), "wellFormed");
}

void BytesTest::wordsSizesForPeople_data()
{
    QTest::addColumn<quint64>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << quint64{0} << u"0 bytes"_s;
    QTest::newRow("below a kB") << quint64{999} << u"999 bytes"_s;
    QTest::newRow("a kB") << quint64{1000} << u"1.0 kB"_s;
    QTest::newRow("one decimal") << quint64{1500} << u"1.5 kB"_s;
    QTest::newRow("from 10 on none") << quint64{628'400'000} << u"628 MB"_s;
    QTest::newRow("just below a MB") << quint64{999'999} << u"1.0 MB"_s;
    QTest::newRow("rounds up to 10") << quint64{9'960} << u"10 kB"_s;
    QTest::newRow("the largest file") << (quint64{16} << 40) << u"18 TB"_s;
    QTest::newRow("more than is told apart") << std::numeric_limits<quint64>::max() << u"9 EB"_s;
}

void BytesTest::wordsSizesForPeople()
{
    QFETCH(quint64, bytes);
    QTEST(humanSize(bytes), "text");
}

void BytesTest::readsRates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("rate"); // -1: refused
    QTest::newRow("no limit") << u"0"_s << qint64{0};
    QTest::newRow("bytes") << u"512"_s << qint64{512};
    QTest::newRow("K") << u"500K"_s << qint64{500} * 1024;
    QTest::newRow("lower case") << u"2m"_s << qint64{2} * 1024 * 1024;
    QTest::newRow("G") << u"1G"_s << (qint64{1} << 30);
    QTest::newRow("empty") << QString() << qint64{-1};
    QTest::newRow("unit alone") << u"K"_s << qint64{-1};
    QTest::newRow("negative") << u"-1"_s << qint64{-1};
    QTest::newRow("sign") << u"+1"_s << qint64{-1};
    QTest::newRow("fraction") << u"1.5M"_s << qint64{-1};
    QTest::newRow("space") << u" 1"_s << qint64{-1};
    QTest::newRow("two units") << u"1KK"_s << qint64{-1};
    QTest::newRow("unknown unit") << u"1T"_s << qint64{-1};
    QTest::newRow("other digits") << u"\u0661"_s << qint64{-1};
    QTest::newRow("too large") << u"18446744073709551616"_s << qint64{-1};
    QTest::newRow("too large with its unit") << u"17179869184G"_s << qint64{-1};
}

void BytesTest::readsRates()
{
    QFETCH(QString, text);
    const auto rate = parseRate(text);
    QTEST(rate ? static_cast<qint64>(*rate) : qint64{-1}, "rate");
}

void BytesTest::cutsBetweenCharacters()
{
    const QByteArray text("a\xc3\xa9\xe2\x82\xac"); // a, two bytes, three bytes
    QCOMPARE(cutUtf8(text, 100).toByteArray(), text);
    QCOMPARE(cutUtf8(text, 6).toByteArray(), text);
    QCOMPARE(cutUtf8(text, 5).toByteArray(), text.first(3));
    QCOMPARE(cutUtf8(text, 4).toByteArray(), text.first(3));
    QCOMPARE(cutUtf8(text, 2).toByteArray(), text.first(1));
    QCOMPARE(cutUtf8(text, 0).toByteArray(), text.first(0));
    QCOMPARE(cutUtf8("\x82\x82\x82", 2).toByteArray(), QByteArray()); // nothing but middles
}

QTEST_APPLESS_MAIN(BytesTest)
#include "tst_bytes.moc"
