// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "dialects/native/json.h"
#include "dialects/native/jsonwriter.h"
#include "net/endpoint.h"
#include "net/identity.h"
#include "overlay/member.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <chrono>

// What is asked under /v1/overlay but the link itself: JSON as UTF-8 <-> structs, as in messages.h. Pure.
namespace Potluck::Native {

constexpr qsizetype MaxAdmissionRecords = 256;
constexpr qsizetype MaxListedMembers = 1000; // of a member list; peers ask for others one by one
constexpr qsizetype MaxAdmissionBytes = 4 * 1024 * 1024;
constexpr qsizetype MaxMemberListBytes = 1024 * 1024;

// POST /v1/overlay/members: an index wants to be a neighbour.
struct AdmissionRequest
{
    QByteArray publicKey; // its SubjectPublicKeyInfo: that of the key that TLS shows
    QString name;
    QString token;       // empty: its key was entered by hand at the other side, or the overlay is open
    bool linked = false; // it has other neighbours already
    friend bool operator==(const AdmissionRequest&, const AdmissionRequest&) = default;
};

struct AdmissionAnswer // 201
{
    QByteArray membership;          // its own from now on; empty: the overlay is open
    QList<Overlay::Record> records; // members to begin with, who answers first
    friend bool operator==(const AdmissionAnswer&, const AdmissionAnswer&) = default;
};

[[nodiscard]] QByteArray encode(const AdmissionRequest& message);
[[nodiscard]] QByteArray encode(const AdmissionAnswer& message);
[[nodiscard]] Result<AdmissionRequest> decodeAdmissionRequest(QByteArrayView json);
[[nodiscard]] Result<AdmissionAnswer> decodeAdmissionAnswer(QByteArrayView json);

// One record as members of a JSON object, also as an index keeps it between its runs.
void writeRecord(JsonWriter& json, const Overlay::Record& record);
[[nodiscard]] Overlay::Record readRecord(Fields& fields);

// GET /v1/overlay/members: whose tickets an index vouches for, signed by it.
struct MemberList
{
    struct Member
    {
        Net::KeyFingerprint key;
        QString name;
        QList<Net::Endpoint> addresses;
        friend bool operator==(const Member&, const Member&) = default;
    };
    QByteArray revision; // the same as long as the members are
    qint64 issued = 0;   // seconds since 1970 UTC
    qint64 expires = 0;
    bool whole = true; // false: only the one that was asked about, where it is a member
    QList<Member> members;
    friend bool operator==(const MemberList&, const MemberList&) = default;
};

constexpr std::chrono::seconds MemberListLife{3600};

// {"list": the list's JSON as base64url, "signature": 64 bytes over "Potluck members\n" and that JSON, base64url}
[[nodiscard]] QByteArray signMemberList(const Net::Identity& index, const MemberList& list);
// Unauthorized where another key signed it, or where its time is over or not yet come (TicketClockSkew to either side).
[[nodiscard]] Result<MemberList> checkMemberList(QByteArrayView json, const QByteArray& indexPublicKey,
                                                 Milliseconds now);

} // namespace Potluck::Native
