// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpmessage.h"

#include <QJsonDocument>
#include <QTest>

using namespace Potluck;
using namespace Potluck::Net;

namespace {

// "offset+length", "ignored" or "unsatisfiable".
QString describe(const std::variant<ByteRange, NoRange>& range)
{
    if (const auto* const bytes = std::get_if<ByteRange>(&range))
        return QStringLiteral("%1+%2").arg(bytes->offset).arg(bytes->length);
    return std::get<NoRange>(range) == NoRange::Ignored ? u"ignored"_qs : u"unsatisfiable"_qs;
}

} // namespace

class TestHttpMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRanges_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<quint64>("size");
        QTest::addColumn<QString>("range");
        const auto row = [](const char* field, quint64 size, const char* range) {
            QTest::addRow("%s of %llu", field, static_cast<unsigned long long>(size))
                << QByteArray(field) << size << QString::fromLatin1(range);
        };
        row("bytes=0-99", 1000, "0+100");
        row("BYTES=0-99", 1000, "0+100");
        row("bytes=0-0", 1000, "0+1");
        row("bytes=999-", 1000, "999+1");
        row("bytes=1000-", 1000, "unsatisfiable");
        row("bytes=0-5000", 1000, "0+1000");
        row("bytes=-100", 1000, "900+100");
        row("bytes=-5000", 1000, "0+1000");
        row("bytes=-0", 1000, "unsatisfiable");
        row("bytes=0-", 0, "unsatisfiable");
        row("bytes=-1", 0, "unsatisfiable");
        row("bytes=5-4", 1000, "ignored");
        row("bytes=0-9,20-29", 1000, "ignored");
        row("bytes=", 1000, "ignored");
        row("bytes=-", 1000, "ignored");
        row("bytes=a-b", 1000, "ignored");
        row("bytes=+1-5", 1000, "ignored");
        row("bytes=--5", 1000, "ignored");
        row("lines=0-9", 1000, "ignored");
        row("", 1000, "ignored");
        row("bytes=0-99999999999999999999999999", 1000, "0+1000");
        row("bytes=99999999999999999999999999-", 1000, "unsatisfiable");
        row("bytes=-99999999999999999999999999", 1000, "0+1000");
        row("bytes=0-18446744073709551615", 18446744073709551615ull, "0+18446744073709551615");
        row("bytes=5000000000-5000000001", 6000000000ull, "5000000000+2");
    }
    void readsRanges()
    {
        QFETCH(QByteArray, field);
        QFETCH(quint64, size);
        QFETCH(QString, range);
        QCOMPARE(describe(parseRange(field, size)), range);
    }

    void contentRangeIsReadAsWritten()
    {
        const auto parsed = parseContentRange(contentRange({100, 50}, 1000));
        QVERIFY(parsed);
        QCOMPARE(parsed->range, (ByteRange{100, 50}));
        QCOMPARE(parsed->size, std::optional<quint64>(1000));
        QVERIFY(parseContentRange("bytes 0-1/*") && !parseContentRange("bytes 0-1/*")->size);
        for (const char* bad :
             {"", "bytes", "bytes */1000", "bytes 5-4/10", "bytes 0-10/10", "bytes 0-1", "bytes 0-1/x", "bytes /-",
              "bytes 1/2-3", "bytes -5/10", "bytes 0-99999999999999999999/*"})
            QVERIFY2(!parseContentRange(bad), bad);
        QCOMPARE(unsatisfiedRange(7), QByteArray("bytes */7"));
    }

    void datesAreReadAsWritten()
    {
        const QDateTime time(QDate(1994, 11, 6), QTime(8, 49, 37), Qt::UTC);
        QCOMPARE(httpDate(time), QByteArray("Sun, 06 Nov 1994 08:49:37 GMT"));
        QCOMPARE(parseHttpDate("Sun, 06 Nov 1994 08:49:37 GMT"), std::optional(time));
        QVERIFY(!parseHttpDate("yesterday"));
        QVERIFY(!parseHttpDate(""));
    }

    void fieldNamesCompareWithoutCase()
    {
        HttpFields fields{{"X-One", "1"}, {"x-one", "2"}};
        QCOMPARE(fields.value("X-ONE"), QByteArray("1"));
        QCOMPARE(fields.count("x-One"), 2);
        fields.set("X-one", "3");
        QCOMPARE(fields.count("x-one"), 1);
        QCOMPARE(fields.value("x-one"), QByteArray("3"));
        QVERIFY(!fields.contains("x-two"));
    }

    void splitsTheTarget()
    {
        HttpRequestHead head;
        head.target = "/v1/search?q=a?b";
        QCOMPARE(head.path(), QByteArray("/v1/search"));
        QCOMPARE(head.query(), QByteArray("q=a?b"));
        head.target = "/x";
        QCOMPARE(head.path(), QByteArray("/x"));
        QCOMPARE(head.query(), QByteArray());
    }

    void serializesHeads()
    {
        const auto request = serialize(HttpRequestHead{.method = "GET", .target = "/a", .fields = {{"Host", "h"}}});
        QCOMPARE(*request, QByteArray("GET /a HTTP/1.1\r\nHost: h\r\n\r\n"));
        const auto response = serialize(HttpResponseHead{.status = 404, .fields = {{"A", "é"}}});
        QCOMPARE(*response, QByteArray("HTTP/1.1 404 Not Found\r\nA: é\r\n\r\n"));
    }

    void refusesWhatWouldBecomeMoreThanOneLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("CR LF") << QByteArray("a\r\nB: c");
        QTest::newRow("LF") << QByteArray("a\nB: c");
        QTest::newRow("CR") << QByteArray("a\rB: c");
        QTest::newRow("NUL") << QByteArray("a\0b", 3);
        QTest::newRow("DEL") << QByteArray("a\x7f");
    }
    void refusesWhatWouldBecomeMoreThanOneLine()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!serialize(HttpResponseHead{.fields = {{"X", text}}}).ok());
        QVERIFY(!serialize(HttpResponseHead{.fields = {{text, "x"}}}).ok());
        QVERIFY(!serialize(HttpRequestHead{.fields = {{"X", text}}}).ok());
        QVERIFY(!serialize(HttpRequestHead{.target = text}).ok());
        QVERIFY(!serialize(HttpRequestHead{.method = text}).ok());
    }

    void refusesNamesAndTargetsThatAreNone()
    {
        QVERIFY(!serialize(HttpResponseHead{.fields = {{"", "x"}}}).ok());
        QVERIFY(!serialize(HttpResponseHead{.fields = {{"a b", "x"}}}).ok());
        QVERIFY(!serialize(HttpResponseHead{.fields = {{"a:", "x"}}}).ok());
        QVERIFY(!serialize(HttpRequestHead{.target = ""}).ok());
        QVERIFY(!serialize(HttpRequestHead{.target = "/a b"}).ok());
        QVERIFY(!serialize(HttpResponseHead{.status = 5}).ok());
    }

    void errorsAreJson()
    {
        const auto object =
            QJsonDocument::fromJson(errorBody("not-found", u"no \"such\" file\n"_qs)).toVariant().toMap();
        QCOMPARE(object.value(u"error"_qs).toString(), u"not-found"_qs);
        QCOMPARE(object.value(u"detail"_qs).toString(), u"no \"such\" file\n"_qs);
    }
};

QTEST_GUILESS_MAIN(TestHttpMessage)
#include "tst_httpmessage.moc"
