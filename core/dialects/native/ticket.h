// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "base/result.h"
#include "net/identity.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <functional>
#include <optional>

namespace Potluck::Native {

// What an index signs at login and a peer shows to those it downloads from: who it is, and which key it has. Worth
// nothing without that key.
//
// Bytes, numbers big-endian: version 1 (1), the index's SubjectPublicKeyInfo (44, Ed25519), peer id (8), the peer's key
// fingerprint (32), issued and expires (8 each, seconds since 1970 UTC), length of the name (1), the name in UTF-8,
// signature (64) over "Potluck ticket\n" and everything before. As text: base64url without padding, in
// "Authorization: Potluck TICKET".
struct Ticket
{
    QByteArray indexKey; // SubjectPublicKeyInfo, DER
    quint64 peer = 0;
    QString name; // of the account, at most MaxTicketNameBytes
    Net::KeyFingerprint fingerprint;
    qint64 issued = 0;  // seconds since 1970 UTC
    qint64 expires = 0; // the same

    friend bool operator==(const Ticket&, const Ticket&) = default;
};

constexpr std::chrono::seconds TicketLife{15 * 60};
// How far the clocks of an index and a peer may be apart.
constexpr std::chrono::seconds TicketClockSkew{2 * 60};
constexpr qsizetype MaxTicketNameBytes = 255;
// The longest ticket as text.
constexpr qsizetype MaxTicketChars = 600;

// Issues a ticket of TicketLife for a peer as text; the index is the identity, the name is cut where it is too long.
[[nodiscard]] QByteArray signTicket(const Net::Identity& index, quint64 peer, const QString& name,
                                    const Net::KeyFingerprint& fingerprint, Milliseconds now);

// What a ticket says, without a check of whether it is true. Protocol where it is malformed.
[[nodiscard]] Result<Ticket> readTicket(QByteArrayView text);

// Who vouches: whether an index with this key is one of ours, or one that ours vouches for.
using IsTrustedIndex = std::function<bool(const Net::KeyFingerprint& index)>;

// Reads and checks a ticket: signed by a trusted index, issued to the key that the TLS connection shows, in its time
// with TicketClockSkew to either side, of no longer life than TicketLife. Else Unauthorized, with the reason; Protocol
// where it is malformed.
[[nodiscard]] Result<Ticket> checkTicket(QByteArrayView text, const Net::KeyFingerprint& shown, Milliseconds now,
                                         const IsTrustedIndex& isTrusted);
// The part of the check that time undoes.
[[nodiscard]] bool isInTime(const Ticket& ticket, Milliseconds now);

// The Authorization field for a ticket, and the ticket in such a field (empty where it is something else).
[[nodiscard]] QByteArray authorizationField(QByteArrayView ticket);
[[nodiscard]] QByteArray ticketInField(QByteArrayView field);

} // namespace Potluck::Native
