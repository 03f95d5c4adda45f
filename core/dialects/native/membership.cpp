// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/membership.h"

#include "base/bytes.h"
#include "dialects/native/bignumber.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>

namespace Potluck::Native {

namespace {

constexpr char Version = 1;
constexpr qsizetype KeyBytes = 44;
constexpr qsizetype SignatureBytes = 64;
constexpr qsizetype SealBytes = KeyBytes + 8 + SignatureBytes;
constexpr qsizetype HeadBytes = 1 + Membership::NonceBytes + 1;
constexpr quint64 LatestSecond = 1ULL << 53;

OverlayId overlayOf(const QByteArray& founderKey, const QByteArray& nonce)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData("Potluck overlay\n");
    hash.addData(founderKey);
    hash.addData(nonce);
    return OverlayId::fromBytes(hash.result()).value_or(OverlayId{});
}

quint64 secondsOf(Milliseconds time)
{
    return static_cast<quint64>(std::max<qint64>(0, std::chrono::floor<std::chrono::seconds>(time).count()));
}

Error malformed()
{
    return {ErrorCode::Protocol, QStringLiteral("the membership is malformed")};
}

} // namespace

void Membership::append(Seal seal)
{
    if (m_seals.isEmpty())
        m_overlay = overlayOf(seal.publicKey, m_nonce);
    m_keys.append(Net::fingerprintOf(seal.publicKey));
    m_seals.append(std::move(seal));
}

QByteArray Membership::signedBytes(qsizetype place) const
{
    QByteArray bytes("Potluck membership\n");
    bytes.append(m_overlay.view());
    bytes.append(static_cast<char>(place));
    bytes.append(m_keys.at(std::max<qsizetype>(place - 1, 0)).view());
    bytes.append(m_keys.at(place).view());
    appendNumber(bytes, m_seals.at(place).issued);
    return bytes;
}

Membership Membership::found(const Net::Identity& founder, const QByteArray& nonce, Milliseconds now)
{
    Membership membership;
    membership.m_nonce = nonce;
    membership.append({founder.publicKey(), secondsOf(now), {}});
    membership.m_seals.last().signature = founder.sign(membership.signedBytes(0));
    return membership;
}

Result<Membership> Membership::admit(const Net::Identity& self, const QByteArray& publicKey, Milliseconds now) const
{
    if (m_seals.size() >= MaxDepth)
        return Error{ErrorCode::Unsupported,
                     QStringLiteral("this index was admitted through %1 others: let one of those admit the newcomer")
                         .arg(MaxDepth - 1)};
    if (publicKey.size() != KeyBytes)
        return Error{ErrorCode::InvalidArgument, QStringLiteral("only Ed25519 keys can be members")};
    Membership admitted = *this;
    admitted.append({publicKey, secondsOf(now), {}});
    admitted.m_seals.last().signature = self.sign(admitted.signedBytes(m_seals.size()));
    return admitted;
}

Result<Membership> Membership::decode(QByteArrayView bytes)
{
    if (bytes.size() < HeadBytes || bytes.size() > MaxBytes || bytes.at(0) != Version)
        return malformed();
    const auto count = static_cast<qsizetype>(static_cast<unsigned char>(bytes.at(HeadBytes - 1)));
    if (count < 1 || count > MaxDepth || bytes.size() != HeadBytes + count * SealBytes)
        return malformed();
    Membership membership;
    membership.m_nonce = bytes.sliced(1, NonceBytes).toByteArray();
    for (qsizetype i = 0; i < count; ++i) {
        const QByteArrayView seal = bytes.sliced(HeadBytes + i * SealBytes, SealBytes);
        const quint64 issued = qFromBigEndian<quint64>(seal.data() + KeyBytes);
        if (issued > LatestSecond)
            return malformed();
        membership.append({seal.first(KeyBytes).toByteArray(), issued, seal.last(SignatureBytes).toByteArray()});
    }
    return membership;
}

QByteArray Membership::encode() const
{
    QByteArray bytes;
    bytes.reserve(HeadBytes + m_seals.size() * SealBytes);
    bytes.append(Version);
    bytes.append(m_nonce);
    bytes.append(static_cast<char>(m_seals.size()));
    for (const Seal& seal : m_seals) {
        bytes.append(seal.publicKey);
        appendNumber(bytes, seal.issued);
        bytes.append(seal.signature);
    }
    return bytes;
}

bool Membership::isTrue() const
{
    for (qsizetype i = 0; i < m_seals.size(); ++i) {
        const Seal& signer = m_seals.at(std::max<qsizetype>(i - 1, 0));
        if (!Net::verify(signer.publicKey, signedBytes(i), m_seals.at(i).signature))
            return false;
    }
    return true;
}

QByteArray encode(const MemberCredentials& credentials)
{
    const QByteArray name = cutUtf8(credentials.name.toUtf8(), MaxMemberNameBytes).toByteArray();
    QByteArray bytes;
    bytes.append(Version);
    bytes.append(static_cast<char>(name.size()));
    bytes.append(name);
    bytes.append(credentials.membership);
    return bytes;
}

Result<MemberCredentials> decodeCredentials(QByteArrayView bytes)
{
    const Error wrong{ErrorCode::Protocol, QStringLiteral("the credentials of a member are malformed")};
    if (bytes.size() < 2 || bytes.at(0) != Version)
        return wrong;
    const auto nameBytes = static_cast<qsizetype>(static_cast<unsigned char>(bytes.at(1)));
    if (nameBytes > MaxMemberNameBytes || bytes.size() < 2 + nameBytes ||
        bytes.size() > 2 + nameBytes + Membership::MaxBytes || !isUtf8(bytes.sliced(2, nameBytes)))
        return wrong;
    MemberCredentials credentials;
    credentials.name = QString::fromUtf8(bytes.sliced(2, nameBytes));
    credentials.membership = bytes.sliced(2 + nameBytes).toByteArray();
    return credentials;
}

} // namespace Potluck::Native
