// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/bytes.h"
#include "dialects/native/ticket.h"

#include <QTest>

using namespace Potluck;
using namespace Potluck::Native;
using namespace std::chrono_literals;

class TestTicket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void acceptsTicketOfTrustedIndex();
    void refusesTicketShownByAnotherKey();
    void refusesTicketShownWithoutKey();
    void refusesUntrustedIndex();
    void refusesForgedIndexKey();
    void allowsClockSkewOnly_data();
    void allowsClockSkewOnly();
    void refusesEveryFlippedBit();
    void refusesEveryShorterTicket();
    void refusesLongLife();
    void cutsLongNameBetweenCharacters();
    void hasFieldOfItsScheme();

private:
    [[nodiscard]] Result<Ticket> check(QByteArrayView text, Milliseconds now = Now) const
    {
        return checkTicket(text, m_peer->fingerprint(), now,
                           [this](const Net::KeyFingerprint& key) { return key == m_index->fingerprint(); });
    }

    static constexpr Milliseconds Now{1'700'000'000'000};
    std::shared_ptr<const Net::Identity> m_index;
    std::shared_ptr<const Net::Identity> m_otherIndex;
    std::shared_ptr<const Net::Identity> m_peer;
    std::shared_ptr<const Net::Identity> m_thief;
    QByteArray m_text;
};

void TestTicket::initTestCase()
{
    for (auto* const identity : {&m_index, &m_otherIndex, &m_peer, &m_thief}) {
        auto made = Net::Identity::generate();
        QVERIFY(made);
        *identity = *made;
    }
    m_text = signTicket(*m_index, 17, QStringLiteral("Käthe"), m_peer->fingerprint(), Now);
}

void TestTicket::acceptsTicketOfTrustedIndex()
{
    const auto ticket = check(m_text);
    QVERIFY(ticket);
    QCOMPARE(ticket->peer, 17U);
    QCOMPARE(ticket->name, QStringLiteral("Käthe"));
    QCOMPARE(ticket->indexKey, m_index->publicKey());
    QVERIFY(ticket->fingerprint == m_peer->fingerprint());
    QCOMPARE(ticket->issued, 1'700'000'000);
    QCOMPARE(ticket->expires, 1'700'000'900);
    QVERIFY(*readTicket(m_text) == *ticket);
}

void TestTicket::refusesTicketShownByAnotherKey()
{
    const auto ticket = checkTicket(m_text, m_thief->fingerprint(), Now, [](const auto&) { return true; });
    QVERIFY(!ticket);
    QCOMPARE(ticket.error().code, ErrorCode::Unauthorized);
}

void TestTicket::refusesTicketShownWithoutKey()
{
    // Even one that was issued to nobody.
    const QByteArray text = signTicket(*m_index, 17, {}, {}, Now);
    QVERIFY(!checkTicket(text, {}, Now, [](const auto&) { return true; }));
}

void TestTicket::refusesUntrustedIndex()
{
    const auto ticket = check(signTicket(*m_otherIndex, 17, {}, m_peer->fingerprint(), Now));
    QVERIFY(!ticket);
    QCOMPARE(ticket.error().code, ErrorCode::Unauthorized);
}

void TestTicket::refusesForgedIndexKey()
{
    // The other index claims to be the trusted one.
    QByteArray raw = *fromBase64Url(signTicket(*m_otherIndex, 17, {}, m_peer->fingerprint(), Now));
    raw.replace(1, m_index->publicKey().size(), m_index->publicKey());
    const auto ticket = check(toBase64Url(raw));
    QVERIFY(!ticket);
    QCOMPARE(ticket.error().code, ErrorCode::Unauthorized);
}

void TestTicket::allowsClockSkewOnly_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<bool>("good");
    QTest::newRow("two minutes behind the index") << qint64{-120} << true;
    QTest::newRow("more than that") << qint64{-121} << false;
    QTest::newRow("at its end") << qint64{900} << true;
    QTest::newRow("two minutes after its end") << qint64{1020} << true;
    QTest::newRow("more than that after") << qint64{1021} << false;
    QTest::newRow("at the beginning of time") << qint64{-1'700'000'000} << false;
}

void TestTicket::allowsClockSkewOnly()
{
    QFETCH(qint64, seconds);
    QFETCH(bool, good);
    QCOMPARE(check(m_text, Now + std::chrono::seconds(seconds)).ok(), good);
}

void TestTicket::refusesEveryFlippedBit()
{
    const QByteArray raw = *fromBase64Url(m_text);
    for (qsizetype i = 0; i < raw.size() * 8; ++i) {
        QByteArray forged = raw;
        forged[i / 8] = static_cast<char>(forged.at(i / 8) ^ (1 << (i % 8)));
        QVERIFY2(!check(toBase64Url(forged)), qPrintable(QString::number(i)));
    }
}

void TestTicket::refusesEveryShorterTicket()
{
    const QByteArray raw = *fromBase64Url(m_text);
    for (qsizetype size = 0; size < raw.size(); ++size) {
        const auto ticket = check(toBase64Url(raw.first(size)));
        QVERIFY(!ticket);
        QCOMPARE(ticket.error().code, ErrorCode::Protocol);
    }
    QVERIFY(!check(toBase64Url(QByteArray(raw).append('x'))));
    QVERIFY(!check(QByteArray(100'000, 'A')));
    QVERIFY(!check(QByteArray(m_text).append('=')));
}

void TestTicket::refusesLongLife()
{
    // An index that signs what no Potluck index signs: the key is right, the life is a day.
    QByteArray raw = *fromBase64Url(m_text);
    const qsizetype expires = 1 + 44 + 8 + 32 + 8;
    raw.replace(expires, 8, QByteArray::fromHex("000000006554e880"));
    raw.chop(64);
    raw.append(m_index->sign(QByteArray("Potluck ticket\n").append(raw)));
    const auto ticket = check(toBase64Url(raw));
    QVERIFY(!ticket);
    QVERIFY(ticket.error().detail.contains(QLatin1String("life")));
}

void TestTicket::cutsLongNameBetweenCharacters()
{
    const auto ticket = check(signTicket(*m_index, 17, QString(128, QChar(0x00e4)), m_peer->fingerprint(), Now));
    QVERIFY(ticket);
    QCOMPARE(ticket->name, QString(127, QChar(0x00e4)));
}

void TestTicket::hasFieldOfItsScheme()
{
    QCOMPARE(authorizationField("abc"), QByteArray("Potluck abc"));
    QCOMPARE(ticketInField("Potluck abc"), QByteArray("abc"));
    QCOMPARE(ticketInField("potluck  abc "), QByteArray("abc"));
    QCOMPARE(ticketInField("Bearer abc"), QByteArray());
    QCOMPARE(ticketInField("Potluck"), QByteArray());
    QCOMPARE(ticketInField(""), QByteArray());
}

QTEST_APPLESS_MAIN(TestTicket)
#include "tst_ticket.moc"
