// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "base/result.h"
#include "net/identity.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

namespace Potluck::Native {

struct OverlayIdTag;
// A closed overlay: the SHA-256 of "Potluck overlay\n", its founder's SubjectPublicKeyInfo and the founder's nonce, so
// that nobody else can found it.
using OverlayId = StrongBytes<OverlayIdTag, 32>;

// Why an index may be in a closed overlay: a chain of signatures from the founder down to it. Each member signs for
// those that it admits; nobody has to be asked, and nobody can sign for somebody else. Worth nothing without the key at
// its end, which TLS proves.
//
// Bytes, numbers big-endian: version 1 (1), nonce (16), how many members (1), then for each from the founder on its
// SubjectPublicKeyInfo (44, Ed25519), issued (8, seconds since 1970 UTC), and the signature (64) of the one before it
// (the founder's own for the founder) over "Potluck membership\n", overlay id (32), place in the chain (1), the
// fingerprints of who signs and of the member (32 each), issued (8). Immutable value; any thread.
class Membership
{
public:
    static constexpr qsizetype MaxDepth = 32; // members of one chain
    static constexpr qsizetype NonceBytes = 16;
    static constexpr qsizetype MaxBytes = 1 + NonceBytes + 1 + MaxDepth * (44 + 8 + 64);

    // The first member of a new overlay. nonce: NonceBytes of randomness.
    [[nodiscard]] static Membership found(const Net::Identity& founder, const QByteArray& nonce, Milliseconds now);
    // Admits another index; `self` is the identity of this membership's member. Unsupported where the chain is as long
    // as it may be, InvalidArgument where the key is no Ed25519 key.
    [[nodiscard]] Result<Membership> admit(const Net::Identity& self, const QByteArray& publicKey,
                                           Milliseconds now) const;

    // What the bytes say, without a check of whether it is true. Protocol where they are malformed.
    [[nodiscard]] static Result<Membership> decode(QByteArrayView bytes);
    [[nodiscard]] QByteArray encode() const;
    // Whether every signature is right: one Ed25519 verification for each member of the chain.
    [[nodiscard]] bool isTrue() const;

    [[nodiscard]] const OverlayId& overlay() const { return m_overlay; }
    [[nodiscard]] const Net::KeyFingerprint& member() const { return m_keys.constLast(); }
    // The chain, founder first, the member itself last.
    [[nodiscard]] const QList<Net::KeyFingerprint>& chain() const { return m_keys; }

    friend bool operator==(const Membership&, const Membership&) = default;

private:
    struct Seal
    {
        QByteArray publicKey;
        quint64 issued = 0;
        QByteArray signature;
        friend bool operator==(const Seal&, const Seal&) = default;
    };
    Membership() = default;
    void append(Seal seal);
    [[nodiscard]] QByteArray signedBytes(qsizetype place) const;

    QByteArray m_nonce;
    QList<Seal> m_seals;               // never empty
    QList<Net::KeyFingerprint> m_keys; // of the seals
    OverlayId m_overlay;
};

// What a member's record carries as its credentials: how the index calls itself, and where the overlay is closed the
// membership. Bytes: version 1 (1), length of the name (1), the name in UTF-8, the membership or nothing.
struct MemberCredentials
{
    QString name;          // at most MaxMemberNameBytes, cut where it is longer
    QByteArray membership; // encoded; empty in an open overlay

    friend bool operator==(const MemberCredentials&, const MemberCredentials&) = default;
};
constexpr qsizetype MaxMemberNameBytes = 64;

[[nodiscard]] QByteArray encode(const MemberCredentials& credentials);
[[nodiscard]] Result<MemberCredentials> decodeCredentials(QByteArrayView bytes);

} // namespace Potluck::Native
