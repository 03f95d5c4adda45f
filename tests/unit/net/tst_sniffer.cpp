// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/sniffer.h"

#include <QTest>

using namespace Potluck::Net;

class TestSniffer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void classifiesTheFirstBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<SniffAnswer>("answer");
        const auto hex = [](const char* digits) { return QByteArray::fromHex(digits); };
        QTest::newRow("ClientHello, record version 1.0") << hex("160301020001") << SniffAnswer::Native;
        QTest::newRow("ClientHello, record version 1.2") << hex("160303020001") << SniffAnswer::Native;
        QTest::newRow("TLS but no ClientHello") << hex("16030a020001") << SniffAnswer::Unknown;
        QTest::newRow("REGISTER of 790 bytes") << hex("16030100616e") << SniffAnswer::Beer2beer;
        QTest::newRow("KEEP_ALIVE of 790 bytes") << hex("16030300310a") << SniffAnswer::Beer2beer;
        QTest::newRow("REGISTER") << hex("39000100616e6e61") << SniffAnswer::Beer2beer;
        QTest::newRow("KEEP_ALIVE") << hex("02000300310a") << SniffAnswer::Beer2beer;
        QTest::newRow("KEEP_ALIVE without its newline") << hex("0100030031") << SniffAnswer::Beer2beer;
        QTest::newRow("type 9") << hex("3b000900") << SniffAnswer::Beer2beer;
        QTest::newRow("type 0") << hex("3b000000") << SniffAnswer::Unknown;
        QTest::newRow("type 10") << hex("3b000a00") << SniffAnswer::Unknown;
        QTest::newRow("an answer, 101") << hex("0d006500") << SniffAnswer::Unknown;
        QTest::newRow("type 257") << hex("39000101") << SniffAnswer::Unknown;
        QTest::newRow("empty payload") << hex("00000100") << SniffAnswer::Unknown;
        QTest::newRow("length LO, type 1") << hex("4c4f0100") << SniffAnswer::Beer2beer;
        for (const char* packet : {"LOGI", "ADFF", "DEFF", "FIND", "LOGO", "SUPE", "QUER", "RETR", "ASUP", "AQUE"})
            QTest::newRow(packet) << QByteArray(packet) + "0123" << SniffAnswer::Alakazaam;
        QTest::newRow("small letters") << QByteArray("logi") << SniffAnswer::Unknown;
        QTest::newRow("HTTP") << QByteArray("GET / HTTP/1.1") << SniffAnswer::Unknown;
        QTest::newRow("SSH") << QByteArray("SSH-2.0") << SniffAnswer::Unknown;
    }
    void classifiesTheFirstBytes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(SniffAnswer, answer);
        QCOMPARE(sniff(bytes), answer);
    }

    // However the bytes are cut, an early answer is the final one, and the most that it wants is enough.
    void neverChangesItsMind_data() { classifiesTheFirstBytes_data(); }
    void neverChangesItsMind()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(SniffAnswer, answer);
        for (qsizetype size = 0; size <= bytes.size(); ++size) {
            const SniffAnswer early = sniff(bytes.first(size));
            QVERIFY(early == answer || early == SniffAnswer::Incomplete);
            if (size >= SniffBytes)
                QCOMPARE(early, answer);
        }
    }

    void nothingIsIncomplete() { QCOMPARE(sniff({}), SniffAnswer::Incomplete); }

    void garbageIsGivenUpEarly() { QCOMPARE(sniff("GET"), SniffAnswer::Unknown); }
};

QTEST_GUILESS_MAIN(TestSniffer)
#include "tst_sniffer.moc"
