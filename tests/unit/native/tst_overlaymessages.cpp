// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialects/native/membership.h"
#include "dialects/native/overlaymessages.h"
#include "dialects/native/parts.h"
#include "dialects/native/ticket.h"

#include <QFile>
#include <QTest>

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
        m_list.members.append({m_other->fingerprint(), QStringLiteral("Club B"), {{QStringLiteral("192.0.2.1"), 7700}}});
    }

    void admissionGoesThroughAndBack()
    {
        const AdmissionRequest request{m_index->publicKey(), QStringLiteral("Club A"), QStringLiteral("tok-EN_1"), true};
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

    void admissionIsChecked()
    {
        const QByteArray key = QByteArray(59, 'A'); // 44 bytes
        QVERIFY(decodeAdmissionRequest(R"({"publicKey":")" + key + R"("})"));
        for (const QByteArray& bad :
             {QByteArray("{}"), R"({"publicKey":")" + key.chopped(4) + R"("})", QByteArray(R"({"publicKey":7})"),
              R"({"publicKey":")" + key + R"(","token":"no spaces"})",
              R"({"publicKey":")" + key + R"(","name":")" + QByteArray(65, 'x') + R"("})"}) {
            const auto read = decodeAdmissionRequest(bad);
            QVERIFY2(!read, bad.constData());
            QCOMPARE(read.error().code, ErrorCode::Protocol);
        }
        QVERIFY(!decodeAdmissionAnswer(R"({"members":[{"key":"AAAA"}]})"));
        QVERIFY(!decodeAdmissionAnswer(R"({"members":[7]})"));
        QVERIFY(!decodeAdmissionAnswer(QByteArray(R"({"membership":")") + QByteArray(8000, 'A') + R"("})"));
    }

    void listIsTakenFromItsIndexInItsTime()
    {
        const QByteArray text = signMemberList(*m_index, m_list);
        const auto read = checkMemberList(text, m_index->publicKey(), at(10));
        QVERIFY(read);
        QVERIFY(*read == m_list);
        QVERIFY(checkMemberList(text, m_index->publicKey(), at(-TicketClockSkew.count())));
        for (const qint64 second : {-TicketClockSkew.count() - 1, MemberListLife.count() + TicketClockSkew.count() + 1}) {
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
