// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialects/native/membership.h"
#include "dialects/native/overlaygate.h"
#include "dialects/native/parts.h"

#include <QTest>

using namespace Potluck;
using namespace Potluck::Native;

class TestOverlayGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (auto& identity : m_identities) {
            auto made = Net::Identity::generate();
            QVERIFY(made);
            identity = *made;
        }
    }

    void chainLeadsFromTheFounderToTheMember()
    {
        const Membership third = chain(3);
        QVERIFY(third.isTrue());
        QCOMPARE(third.chain().size(), 3);
        QCOMPARE(third.member(), m_identities[2]->fingerprint());
        QCOMPARE(third.overlay(), chain(1).overlay());
        const auto again = Membership::decode(third.encode());
        QVERIFY(again);
        QVERIFY(*again == third);
        QVERIFY(again->isTrue());
    }

    void overlayIsItsFoundersAlone()
    {
        const Membership founder = chain(1);
        const Membership other = Membership::found(*m_identities[1], QByteArray(16, 'n'), Now);
        QVERIFY(other.overlay() != founder.overlay());
        const Membership again = Membership::found(*m_identities[0], QByteArray(16, 'm'), Now);
        QVERIFY(again.overlay() != founder.overlay());
    }

    void nobodySignsForSomebodyElse()
    {
        // The second member's signature under the third made by the fourth.
        const auto forged = chain(2).admit(*m_identities[3], m_identities[2]->publicKey(), Now);
        QVERIFY(forged);
        QVERIFY(!forged->isTrue());
    }

    void refusesEveryFlippedBit()
    {
        const QByteArray good = chain(3).encode();
        for (qsizetype i = 0; i < good.size(); ++i) {
            QByteArray bad = good;
            bad[i] = static_cast<char>(bad.at(i) ^ (1 << (i % 8)));
            const auto read = Membership::decode(bad);
            // Another founder or nonce is another overlay, in which no signature is right.
            QVERIFY2(!read || !read->isTrue(), QByteArray::number(i).constData());
        }
    }

    void refusesEveryOtherLength()
    {
        const QByteArray good = chain(2).encode();
        for (qsizetype i = 0; i < good.size(); ++i)
            QVERIFY(!Membership::decode(good.first(i)));
        QVERIFY(!Membership::decode(QByteArray(good + 'x')));
        QVERIFY(!Membership::decode(QByteArray(100'000, '\x01')));
    }

    void chainIsOnlySoLong()
    {
        Membership membership = chain(1);
        for (qsizetype i = 1; i < Membership::MaxDepth; ++i) {
            auto next = membership.admit(*m_identities[0], m_identities[0]->publicKey(), Now);
            QVERIFY(next);
            membership = *next;
        }
        QVERIFY(Membership::decode(membership.encode()));
        QVERIFY(membership.encode().size() <= Membership::MaxBytes);
        const auto tooLong = membership.admit(*m_identities[0], m_identities[0]->publicKey(), Now);
        QVERIFY(!tooLong);
        QCOMPARE(tooLong.error().code, ErrorCode::Unsupported);
    }

    void credentialsCarryNameAndMembership()
    {
        const MemberCredentials said{QStringLiteral("Käthe's club"), chain(2).encode()};
        const auto read = decodeCredentials(encode(said));
        QVERIFY(read);
        QVERIFY(*read == said);
        QVERIFY(encode(said).size() <= Overlay::MaxCredentialsBytes);
        const MemberCredentials longName{QString(100, QChar(0xe4)), {}};
        QCOMPARE(decodeCredentials(encode(longName))->name, QString(32, QChar(0xe4)));
        for (const QByteArray& bad : {QByteArray(), QByteArray("\x01"), QByteArray("\x02\x00", 2),
                                      QByteArray("\x01\x05xx"), QByteArray("\x01\x01\xff"), QByteArray(10'000, '\x01')})
            QVERIFY(!decodeCredentials(bad));
    }

    void closedGateLetsMembersOfItsOverlayIn()
    {
        OverlayGate gate;
        gate.setOverlay(chain(1).overlay());
        QVERIFY(gate.isGood(recordOf(2, chain(3).encode())));
        QVERIFY(gate.isGood(recordOf(2, chain(3).encode())));  // remembered
        QVERIFY(!gate.isGood(recordOf(1, chain(3).encode()))); // another's
        QVERIFY(!gate.isGood(recordOf(2, {})));
        QVERIFY(!gate.isGood(recordOf(1, Membership::found(*m_identities[1], QByteArray(16, 'n'), Now).encode())));
        Overlay::Record nothing = recordOf(2, {});
        nothing.credentials.clear();
        QVERIFY(!gate.isGood(nothing));
        const auto forged = chain(2).admit(*m_identities[3], m_identities[2]->publicKey(), Now);
        QVERIFY(!gate.isGood(recordOf(2, forged->encode())));
    }

    void openGateLetsEverybodyInButWhoWasRemoved()
    {
        OverlayGate gate;
        QVERIFY(gate.isOpen());
        QVERIFY(gate.isGood(recordOf(2, {})));
        gate.remove(idOf(2));
        QVERIFY(!gate.isGood(recordOf(2, {})));
        QVERIFY(gate.isGood(recordOf(1, {})));
        gate.readmit(idOf(2));
        QVERIFY(gate.isGood(recordOf(2, {})));
    }

    void whoWasAdmittedByOneThatIsRemovedStaysOnlyWhereItWasKnown()
    {
        OverlayGate gate;
        gate.setOverlay(chain(1).overlay());
        gate.keep(idOf(2));
        gate.remove(idOf(1)); // which admitted 2, and now admits 3
        QVERIFY(!gate.isGood(recordOf(1, chain(2).encode())));
        QVERIFY(gate.isGood(recordOf(2, chain(3).encode())));
        const auto accomplice = chain(2).admit(*m_identities[1], m_identities[3]->publicKey(), Now);
        QVERIFY(accomplice->isTrue());
        QVERIFY(!gate.isGood(recordOf(3, accomplice->encode())));
    }

private:
    static constexpr Milliseconds Now{1'700'000'000'000};

    // Of the first so many identities, each admitted by the one before.
    [[nodiscard]] Membership chain(std::size_t count) const
    {
        Membership membership = Membership::found(*m_identities[0], QByteArray(16, 'n'), Now);
        for (std::size_t i = 1; i < count; ++i)
            membership = *membership.admit(*m_identities[i - 1], m_identities[i]->publicKey(), Now);
        return membership;
    }
    [[nodiscard]] Overlay::MemberId idOf(std::size_t i) const { return toIndex(m_identities[i]->fingerprint()); }
    [[nodiscard]] Overlay::Record recordOf(std::size_t i, const QByteArray& membership) const
    {
        Overlay::Record record;
        record.id = idOf(i);
        record.incarnation = 1;
        record.credentials = encode(MemberCredentials{QStringLiteral("club"), membership});
        return record;
    }

    std::array<std::shared_ptr<const Net::Identity>, 4> m_identities;
};

QTEST_APPLESS_MAIN(TestOverlayGate)
#include "tst_overlaygate.moc"
