// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/chunkdecoder.h"
#include "net/httpparser.h"

#include <QTest>

using namespace Potluck::Net;
using Kind = HttpParseAnswer::Kind;

class TestHttpParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsARequestHeadAndLeavesTheRest()
    {
        const QByteArray bytes = "PATCH /v1/files?x HTTP/1.1\r\nHost: h\r\nX-A:  b \r\nContent-Length: 3\r\n\r\nabcGET";
        HttpRequestHead head;
        const auto answer = parseRequestHead(bytes, head);
        QCOMPARE(answer.kind, Kind::Done);
        QCOMPARE(bytes.sliced(answer.consumed), QByteArray("abcGET"));
        QCOMPARE(head.method, QByteArray("PATCH"));
        QCOMPARE(head.target, QByteArray("/v1/files?x"));
        QCOMPARE(head.fields.value("x-a"), QByteArray("b"));
        QCOMPARE(head.body.kind, HttpBodyLength::Kind::Known);
        QCOMPARE(head.body.bytes, 3u);
        QVERIFY(head.keepAlive);
        QVERIFY(!head.expectsContinue);
    }

    void isIncompleteUntilTheEmptyLine()
    {
        const QByteArray bytes = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";
        for (qsizetype size = 0; size < bytes.size(); ++size) {
            HttpRequestHead head;
            QCOMPARE(parseRequestHead(bytes.first(size), head).kind, Kind::Incomplete);
        }
        HttpRequestHead head;
        QCOMPARE(parseRequestHead(bytes, head).consumed, bytes.size());
    }

    void tellsWhetherTheConnectionIsKept_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<bool>("kept");
        QTest::newRow("1.1") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\n\r\n") << true;
        QTest::newRow("1.1 close") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\nConnection: Close\r\n\r\n") << false;
        QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n") << false;
        QTest::newRow("1.0 keep-alive") << QByteArray("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n") << true;
    }
    void tellsWhetherTheConnectionIsKept()
    {
        QFETCH(QByteArray, head);
        QFETCH(bool, kept);
        HttpRequestHead parsed;
        QCOMPARE(parseRequestHead(head, parsed).kind, Kind::Done);
        QCOMPARE(parsed.keepAlive, kept);
    }

    void refusesRequests_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const QByteArray get("GET / HTTP/1.1\r\nHost: h\r\n");
        QTest::newRow("garbage") << QByteArray("\x16\x03\x01\r\n\r\n") << 400;
        QTest::newRow("no version") << QByteArray("GET /\r\nHost: h\r\n\r\n") << 400;
        QTest::newRow("control in the target") << QByteArray("GET /\x01 HTTP/1.1\r\nHost: h\r\n\r\n") << 400;
        QTest::newRow("HTTP/2") << QByteArray("GET / HTTP/2.0\r\nHost: h\r\n\r\n") << 505;
        QTest::newRow("HTTP/1.2") << QByteArray("GET / HTTP/1.2\r\nHost: h\r\n\r\n") << 505;
        QTest::newRow("no Host") << QByteArray("GET / HTTP/1.1\r\n\r\n") << 400;
        QTest::newRow("two Hosts") << get + "Host: i\r\n\r\n" << 400;
        QTest::newRow("folded") << get + "X: a\r\n b\r\n\r\n" << 400;
        QTest::newRow("folded with tab") << get + "X: a\r\n\tb\r\n\r\n" << 400;
        QTest::newRow("space before colon") << get + "X : a\r\n\r\n" << 400;
        QTest::newRow("no colon") << get + "X\r\n\r\n" << 400;
        QTest::newRow("NUL in a value") << get + QByteArray("X: a\0b\r\n\r\n", 10) << 400;
        QTest::newRow("bare LF") << get + "X: a\nY: b\r\n\r\n" << 400;
        QTest::newRow("lengths differ") << get + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n" << 400;
        QTest::newRow("lengths agree") << get + "Content-Length: 1\r\nContent-Length: 1\r\n\r\n" << 400;
        QTest::newRow("list of lengths") << get + "Content-Length: 1, 1\r\n\r\n" << 400;
        QTest::newRow("negative length") << get + "Content-Length: -1\r\n\r\n" << 400;
        QTest::newRow("signed length") << get + "Content-Length: +1\r\n\r\n" << 400;
        QTest::newRow("hexadecimal length") << get + "Content-Length: 0x1\r\n\r\n" << 400;
        QTest::newRow("huge length") << get + "Content-Length: 99999999999999999999\r\n\r\n" << 400;
        QTest::newRow("length and coding") << get + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n" << 400;
        QTest::newRow("coding and length") << get + "Transfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\n" << 400;
        QTest::newRow("two codings") << get + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n" << 400;
        QTest::newRow("chunked twice") << get + "Transfer-Encoding: chunked, chunked\r\n\r\n" << 501;
        QTest::newRow("gzip") << get + "Transfer-Encoding: gzip\r\n\r\n" << 501;
        QTest::newRow("coding in 1.0") << QByteArray("GET / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n") << 400;
        QTest::newRow("strange expectation") << get + "Expect: cake\r\n\r\n" << 417;
        QTest::newRow("long target") << "GET /" + QByteArray(MaxTargetBytes, 'x') + " HTTP/1.1\r\nHost: h\r\n\r\n"
                                     << 414;
        QTest::newRow("endless target") << QByteArray(MaxTargetBytes + 1, 'x') << 414;
        QTest::newRow("long head") << get + "X: " + QByteArray(MaxHeadBytes, 'x') << 431;
        QByteArray many = get;
        for (int i = 0; i < MaxHeadFields; ++i)
            many += "X: y\r\n";
        QTest::newRow("many fields") << many + "\r\n" << 431;
    }
    void refusesRequests()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        HttpRequestHead head;
        const auto answer = parseRequestHead(bytes, head);
        QCOMPARE(answer.kind, Kind::Rejected);
        QCOMPARE(answer.status, status);
        QVERIFY(!answer.detail.isEmpty());
    }

    void readsResponseHeads_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("toHead");
        QTest::addColumn<HttpBodyLength::Kind>("body");
        QTest::addColumn<bool>("kept");
        using Body = HttpBodyLength::Kind;
        QTest::newRow("length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 1000000000000\r\n\r\n") << false
                                << Body::Known << true;
        QTest::newRow("chunked") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n") << false
                                 << Body::Chunked << true;
        QTest::newRow("until close") << QByteArray("HTTP/1.1 200 OK\r\n\r\n") << false << Body::UntilClose << false;
        QTest::newRow("204") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << false << Body::None << true;
        QTest::newRow("304") << QByteArray("HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n") << false
                             << Body::None << true;
        QTest::newRow("to HEAD") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n") << true << Body::None
                                 << true;
        QTest::newRow("close") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\n")
                               << false << Body::Known << false;
        QTest::newRow("no reason") << QByteArray("HTTP/1.1 200 \r\nContent-Length: 5\r\n\r\n") << false << Body::Known
                                   << true;
    }
    void readsResponseHeads()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, toHead);
        QFETCH(HttpBodyLength::Kind, body);
        QFETCH(bool, kept);
        HttpResponseHead head;
        const auto answer = parseResponseHead(bytes, toHead, head);
        QVERIFY2(answer.kind == Kind::Done, qPrintable(answer.detail));
        QCOMPARE(answer.consumed, bytes.size());
        QCOMPARE(head.body.kind, body);
        QCOMPARE(head.keepAlive, kept);
    }

    void takesChunksApartHoweverTheyAreCut()
    {
        const QByteArray bytes = "3\r\nabc\r\nA;name=\"v\"\r\n0123456789\r\n000\r\nT: x\r\nU: y\r\n\r\nrest";
        for (qsizetype step = 1; step <= bytes.size(); ++step) {
            ChunkDecoder decoder;
            QByteArray body;
            QByteArray pending;
            qsizetype offered = 0;
            bool done = false;
            while (!done) {
                const auto answer = decoder.next(pending);
                QVERIFY(answer.kind != ChunkDecoder::Answer::Kind::Rejected);
                body += answer.data;
                pending.remove(0, answer.consumed);
                done = answer.kind == ChunkDecoder::Answer::Kind::Done;
                if (answer.kind == ChunkDecoder::Answer::Kind::Incomplete && answer.consumed == 0) {
                    QVERIFY(offered < bytes.size());
                    const qsizetype more = std::min(step, bytes.size() - offered);
                    pending += bytes.sliced(offered, more);
                    offered += more;
                }
            }
            QCOMPARE(body, QByteArray("abc0123456789"));
            QCOMPARE(pending + bytes.sliced(offered), QByteArray("rest"));
            QCOMPARE(decoder.next("more").kind, ChunkDecoder::Answer::Kind::Done);
        }
    }

    void refusesMalformedChunks_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no size") << QByteArray("\r\nabc");
        QTest::newRow("letters") << QByteArray("xyz\r\n");
        QTest::newRow("negative") << QByteArray("-1\r\n");
        QTest::newRow("overflow") << QByteArray("10000000000000000\r\n");
        QTest::newRow("no line break behind the data") << QByteArray("1\r\naXXXX");
        QTest::newRow("garbage after the last") << QByteArray("0\r\ngarbage\r\n\r\n");
        QTest::newRow("space before extension value") << QByteArray("1 garbage\r\na");
        QTest::newRow("endless line") << "1;" + QByteArray(ChunkDecoder::MaxLineBytes, 'x');
        QTest::newRow("endless trailers") << "0\r\n" + QByteArray("A: b\r\n").repeated(ChunkDecoder::MaxLineBytes);
    }
    void refusesMalformedChunks()
    {
        QFETCH(QByteArray, bytes);
        ChunkDecoder decoder;
        for (;;) {
            const auto answer = decoder.next(bytes);
            if (answer.kind == ChunkDecoder::Answer::Kind::Rejected)
                return;
            QVERIFY(answer.kind != ChunkDecoder::Answer::Kind::Done);
            QVERIFY(answer.consumed > 0);
            bytes.remove(0, answer.consumed);
        }
    }
};

QTEST_GUILESS_MAIN(TestHttpParser)
#include "tst_httpparser.moc"
