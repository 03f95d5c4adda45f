// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialects/native/membership.h"
#include "dialects/native/overlaymessages.h"
#include "dialects/native/parts.h"
#include "dialects/native/ticket.h"

#include <QFile>
#include <QTest>
#include <QtEndian>

using namespace Potluck;
using namespace Potluck::Native;

class TestOverlayMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto index = Net::Identity::generate();
        auto other = Net::Identity::generate();
        QVERIFY(index && other);
        m_index = *index;
        m_other = *other;
        m_list.revision = "r1";
        m_list.issued = 1'700'000'000;
        m_list.expires = m_list.issued + MemberListLife.count();
        m_list.members.append(
            {m_other->fingerprint(), QStringLiteral("Club B"), {{QStringLiteral("192.0.2.1"), 7700}}});
    }

    void admissionGoesThroughAndBack()
    {
        const AdmissionRequest request{m_index->publicKey(), QStringLiteral("Club A"), QStringLiteral("tok-EN_1"),
                                       true};
        QVERIFY(*decodeAdmissionRequest(encode(request)) == request);
        AdmissionAnswer answer;
        answer.membership = Membership::found(*m_index, QByteArray(16, 'n'), Milliseconds{0}).encode();
        Overlay::Record record;
        record.id = toIndex(m_other->fingerprint());
        record.incarnation = 4'000'000'000;
        record.addresses = {{QStringLiteral("::1"), 7700}};
        record.gateway = true;
        record.credentials = encode(MemberCredentials{QStringLiteral("Club B"), {}});
        answer.records = {record};
        QVERIFY(*decodeAdmissionAnswer(encode(answer)) == answer);
    }

    void admissionMatchesGolden()
    {
        const auto golden = [](const char* name) {
            QFile file(QStringLiteral(POTLUCK_TEST_DATA "/wire/native/") + QLatin1String(name));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QByteArray key = QByteArray::fromHex("302a300506032b6570032100");
        Overlay::Record first;
        Overlay::Record second;
        for (int i = 0; i < 32; ++i) {
            key.append(static_cast<char>(i));
            first.id.bytes[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(i + 1);
            second.id.bytes[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(i + 2);
        }
        const AdmissionRequest request{key, QStringLiteral("Fire station"), QStringLiteral("tok-EN_1"), false};
        QCOMPARE(encode(request), golden("overlay-admission-request.json"));
        QVERIFY(*decodeAdmissionRequest(golden("overlay-admission-request.json")) == request);

        QByteArray seconds(8, Qt::Uninitialized);
        qToBigEndian(quint64{1'700'000'000}, seconds.data());
        AdmissionAnswer answer;
        answer.membership =
            QByteArray("\x01") + QByteArray(16, 'n') + QByteArray("\x01") + key + seconds + QByteArray(64, 's');
        first.incarnation = 1'700'000'000;
        first.addresses = {{QStringLiteral("192.0.2.1"), 7700}, {QStringLiteral("2001:db8::1"), 7700}};
        first.gateway = true;
        first.credentials = encode(MemberCredentials{QStringLiteral("Village hall"), answer.membership});
        answer.records = {first, second};
        QCOMPARE(encode(answer), golden("overlay-admission-answer.json"));
        QVERIFY(*decodeAdmissionAnswer(golden("overlay-admission-answer.json")) == answer);
        QVERIFY(Membership::decode(answer.membership));
    }

    void admissionIsChecked_data()
    {
        QTest::addColumn<QByteArray>("json");
        const QByteArray key = "\"publicKey\":\"" + QByteArray(59, 'A') + '"'; // 44 bytes
        QTest::newRow("nothing") << QByteArray("{}");
        QTest::newRow("short key") << QByteArray('{' + key.chopped(5) + "\"}");
        QTest::newRow("number") << QByteArray("{\"publicKey\":7}");
        QTest::newRow("token") << QByteArray('{' + key + ",\"token\":\"no spaces\"}");
        QTest::newRow("long name") << QByteArray('{' + key + ",\"name\":\"" + QByteArray(65, 'x') + "\"}");
    }

    void admissionIsChecked()
    {
        QFETCH(const QByteArray, json);
        const auto read = decodeAdmissionRequest(json);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Protocol);
    }

    void admissionsAnswerIsChecked()
    {
        for (const QByteArray& bad : {QByteArray("{\"members\":[{\"key\":\"AAAA\"}]}"), QByteArray("{\"members\":[7]}"),
                                      QByteArray("{\"membership\":\"" + QByteArray(8000, 'A') + "\"}")}) {
            const auto read = decodeAdmissionAnswer(bad);
            QVERIFY(!read);
            QCOMPARE(read.error().code, ErrorCode::Protocol);
        }
    }

    void listIsTakenFromItsIndexInItsTime()
    {
        const QByteArray text = signMemberList(*m_index, m_list);
        const auto read = checkMemberList(text, m_index->publicKey(), at(10));
        QVERIFY(read);
        QVERIFY(*read == m_list);
        QVERIFY(checkMemberList(text, m_index->publicKey(), at(-TicketClockSkew.count())));
        for (const qint64 second :
             {-TicketClockSkew.count() - 1, MemberListLife.count() + TicketClockSkew.count() + 1}) {
            const auto late = checkMemberList(text, m_index->publicKey(), at(second));
            QVERIFY(!late);
            QCOMPARE(late.error().code, ErrorCode::Unauthorized);
        }
        MemberList forEver = m_list;
        forEver.expires += 1;
        QVERIFY(!checkMemberList(signMemberList(*m_index, forEver), m_index->publicKey(), at(0)));
    }

    void forgedListsAreRefused()
    {
        const auto read = checkMemberList(signMemberList(*m_other, m_list), m_index->publicKey(), at(0));
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Unauthorized);
        QByteArray text = signMemberList(*m_index, m_list);
        const qsizetype inside = text.indexOf("\"list\":\"") + 40;
        text[inside] = text.at(inside) == 'A' ? 'B' : 'A';
        QVERIFY(!checkMemberList(text, m_index->publicKey(), at(0)));
        QVERIFY(!checkMemberList("{}", m_index->publicKey(), at(0)));
        QVERIFY(!checkMemberList(QByteArray(MaxMemberListBytes + 1, ' '), m_index->publicKey(), at(0)));
    }

private:
    [[nodiscard]] Milliseconds at(qint64 second) const { return Milliseconds((m_list.issued + second) * 1000); }

    std::shared_ptr<const Net::Identity> m_index;
    std::shared_ptr<const Net::Identity> m_other;
    MemberList m_list;
};

QTEST_APPLESS_MAIN(TestOverlayMessages)
#include "tst_overlaymessages.moc"
