// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/ticket.h"

#include "base/bytes.h"
#include "dialects/native/bignumber.h"

#include <QtEndian>

namespace Potluck::Native {

namespace {

constexpr char Version = 1;
constexpr qsizetype KeyBytes = 44;
constexpr qsizetype FingerprintBytes = 32;
constexpr qsizetype SignatureBytes = 64;
constexpr qsizetype FixedBytes = 1 + KeyBytes + 8 + FingerprintBytes + 8 + 8 + 1; // up to the name
constexpr char SignedPrefix[] = "Potluck ticket\n";
constexpr char Scheme[] = "Potluck ";

quint64 numberAt(QByteArrayView bytes, qsizetype offset)
{
    return qFromBigEndian<quint64>(bytes.data() + offset);
}

// The prefix keeps a ticket's signature from being one of something else that the key signs.
QByteArray signedBytes(QByteArrayView bytes)
{
    QByteArray all(SignedPrefix);
    all.append(bytes);
    return all;
}

std::chrono::seconds seconds(Milliseconds time)
{
    return std::chrono::floor<std::chrono::seconds>(time);
}

struct Parts
{
    Ticket ticket;
    QByteArray raw; // with the signature
};

Result<Parts> take(QByteArrayView text)
{
    const Error malformed{ErrorCode::Protocol, QStringLiteral("the ticket is malformed")};
    if (text.size() > MaxTicketChars)
        return malformed;
    const auto raw = fromBase64Url(text);
    if (!raw || raw->size() < FixedBytes + SignatureBytes || raw->at(0) != Version)
        return malformed;
    const QByteArrayView bytes(*raw);
    const qsizetype nameBytes = static_cast<unsigned char>(bytes.at(FixedBytes - 1));
    if (bytes.size() != FixedBytes + nameBytes + SignatureBytes)
        return malformed;
    const QByteArrayView name = bytes.sliced(FixedBytes, nameBytes);
    if (!isUtf8(name))
        return malformed;

    constexpr quint64 LatestSecond = 1ULL << 53;
    const quint64 issued = numberAt(bytes, 1 + KeyBytes + 8 + FingerprintBytes);
    const quint64 expires = numberAt(bytes, 1 + KeyBytes + 8 + FingerprintBytes + 8);
    if (issued > LatestSecond || expires > LatestSecond)
        return malformed;

    Parts parts;
    parts.ticket.indexKey = bytes.sliced(1, KeyBytes).toByteArray();
    parts.ticket.peer = numberAt(bytes, 1 + KeyBytes);
    const auto fingerprint = Net::KeyFingerprint::fromBytes(bytes.sliced(1 + KeyBytes + 8, FingerprintBytes));
    parts.ticket.fingerprint = fingerprint.value_or(Net::KeyFingerprint{});
    parts.ticket.issued = static_cast<qint64>(issued);
    parts.ticket.expires = static_cast<qint64>(expires);
    parts.ticket.name = QString::fromUtf8(name);
    parts.raw = *raw;
    return parts;
}

} // namespace

QByteArray signTicket(const Net::Identity& index, quint64 peer, const QString& name,
                      const Net::KeyFingerprint& fingerprint, Milliseconds now)
{
    const QByteArray utf8 = cutUtf8(name.toUtf8(), MaxTicketNameBytes).toByteArray();
    QByteArray bytes;
    bytes.reserve(FixedBytes + utf8.size() + SignatureBytes);
    bytes.append(Version);
    bytes.append(index.publicKey());
    appendNumber(bytes, peer);
    bytes.append(fingerprint.view());
    appendNumber(bytes, static_cast<quint64>(seconds(now).count()));
    appendNumber(bytes, static_cast<quint64>((seconds(now) + TicketLife).count()));
    bytes.append(static_cast<char>(utf8.size()));
    bytes.append(utf8);
    bytes.append(index.sign(signedBytes(bytes)));
    return toBase64Url(bytes);
}

Result<Ticket> readTicket(QByteArrayView text)
{
    const auto parts = take(text);
    if (!parts)
        return parts.error();
    return parts->ticket;
}

Result<Ticket> checkTicket(QByteArrayView text, const Net::KeyFingerprint& shown, Milliseconds now,
                           const IsTrustedIndex& isTrusted)
{
    const auto unauthorized = [](const QString& why) { return Error{ErrorCode::Unauthorized, why}; };
    const auto parts = take(text);
    if (!parts)
        return parts.error();
    const Ticket& ticket = parts->ticket;
    // The signature is dearest, so it comes last.
    if (shown.isNull() || ticket.fingerprint != shown)
        return unauthorized(QStringLiteral("the ticket was issued to another key"));
    if (ticket.expires - ticket.issued > TicketLife.count() || ticket.expires < ticket.issued)
        return unauthorized(QStringLiteral("the ticket claims too long a life"));
    if (!isInTime(ticket, now))
        return unauthorized(QStringLiteral("the ticket has expired, or a clock is wrong"));
    if (!isTrusted(Net::fingerprintOf(ticket.indexKey)))
        return unauthorized(QStringLiteral("the ticket is from an index that is not trusted here"));
    const QByteArrayView raw(parts->raw);
    if (!Net::verify(ticket.indexKey, signedBytes(raw.chopped(SignatureBytes)), raw.last(SignatureBytes)))
        return unauthorized(QStringLiteral("the ticket's signature is wrong"));
    return ticket;
}

bool isInTime(const Ticket& ticket, Milliseconds now)
{
    const qint64 second = seconds(now).count();
    return ticket.issued <= second + TicketClockSkew.count() && second <= ticket.expires + TicketClockSkew.count();
}

QByteArray authorizationField(QByteArrayView ticket)
{
    return QByteArray(Scheme).append(ticket);
}

QByteArray ticketInField(QByteArrayView field)
{
    const QByteArrayView scheme(Scheme);
    if (field.size() <= scheme.size() || qstrnicmp(field.data(), scheme.size(), scheme.data(), scheme.size()) != 0)
        return {};
    return field.sliced(scheme.size()).trimmed().toByteArray();
}

} // namespace Potluck::Native
