// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/overlaymessages.h"

#include "base/bytes.h"
#include "dialects/native/invitelink.h"
#include "dialects/native/membership.h"
#include "dialects/native/messages.h"
#include "dialects/native/parts.h"
#include "dialects/native/ticket.h"

namespace Potluck::Native {

namespace {

constexpr qsizetype PublicKeyBytes = 44;
constexpr char ListPrefix[] = "Potluck members\n";

void writeBytes(JsonWriter& json, const char* name, QByteArrayView bytes)
{
    json.ascii(QLatin1String(name), toBase64Url(bytes));
}

QByteArray readBytes(Fields& fields, const char* name, qsizetype maxBytes)
{
    const QLatin1String member(name);
    const auto bytes = fromBase64Url(fields.textOr(member, maxBytes * 4 / 3 + 3).toLatin1());
    if (!bytes || bytes->size() > maxBytes)
        fields.fail(member, "is not base64url, or too long");
    return fields.ok() ? bytes.value_or(QByteArray()) : QByteArray();
}

template<typename Key>
Key readKey(Fields& fields, const char* name)
{
    const auto key = Key::fromBytes(readBytes(fields, name, static_cast<qsizetype>(Key::Size)));
    if (!key || key->isNull())
        fields.fail(QLatin1String(name), "is not a key");
    return key.value_or(Key{});
}

QByteArray signedBytes(QByteArrayView list)
{
    QByteArray all(ListPrefix);
    all.append(list);
    return all;
}

QByteArray listJson(const MemberList& list, const Net::KeyFingerprint& index)
{
    QByteArray out;
    JsonWriter json(out);
    json.beginObject();
    writeBytes(json, "index", index.view());
    json.ascii(QLatin1String("revision"), list.revision);
    json.number(QLatin1String("issued"), list.issued);
    json.number(QLatin1String("expires"), list.expires);
    json.flag(QLatin1String("whole"), list.whole);
    json.beginArray(QLatin1String("members"));
    for (const MemberList::Member& member : list.members) {
        json.beginObject();
        writeBytes(json, "key", member.key.view());
        json.text(QLatin1String("name"), member.name);
        writeAddresses(json, member.addresses);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return out;
}

MemberList::Member readMember(Fields& fields)
{
    MemberList::Member member;
    member.key = readKey<Net::KeyFingerprint>(fields, "key");
    member.name = fields.textOr(QLatin1String("name"), MaxMemberNameBytes);
    member.addresses = readAddresses(fields);
    return member;
}

} // namespace

void writeRecord(JsonWriter& json, const Overlay::Record& record)
{
    writeBytes(json, "key", record.id.view());
    json.number(QLatin1String("incarnation"), record.incarnation);
    QList<Net::Endpoint> addresses;
    for (const Index::Endpoint& address : record.addresses)
        addresses.append(toNet(address));
    writeAddresses(json, addresses);
    if (record.gateway)
        json.flag(QLatin1String("gateway"), true);
    if (!record.credentials.isEmpty())
        writeBytes(json, "credentials", record.credentials);
}

Overlay::Record readRecord(Fields& fields)
{
    Overlay::Record record;
    record.id = readKey<Overlay::MemberId>(fields, "key");
    record.incarnation = static_cast<std::uint32_t>(
        fields.numberOr(QLatin1String("incarnation"), 0, std::numeric_limits<std::uint32_t>::max()));
    for (const Net::Endpoint& address : readAddresses(fields))
        record.addresses.append(toIndex(address));
    record.gateway = fields.flagOr(QLatin1String("gateway"), false);
    record.credentials = readBytes(fields, "credentials", Overlay::MaxCredentialsBytes);
    return record;
}

QByteArray encode(const AdmissionRequest& message)
{
    QByteArray out;
    JsonWriter json(out);
    json.beginObject();
    writeBytes(json, "publicKey", message.publicKey);
    json.text(QLatin1String("name"), message.name);
    if (!message.token.isEmpty())
        json.text(QLatin1String("token"), message.token);
    if (message.linked)
        json.flag(QLatin1String("linked"), true);
    json.endObject();
    return out;
}

Result<AdmissionRequest> decodeAdmissionRequest(QByteArrayView text)
{
    const auto object = parseObject(text, MaxSmallMessageBytes);
    if (!object)
        return object.error();
    Fields fields(*object);
    AdmissionRequest message;
    message.publicKey = readBytes(fields, "publicKey", PublicKeyBytes);
    if (message.publicKey.size() != PublicKeyBytes)
        fields.fail(QLatin1String("publicKey"), "is not an Ed25519 key");
    message.name = fields.textOr(QLatin1String("name"), MaxMemberNameBytes);
    message.token = fields.textOr(QLatin1String("token"), MaxTokenChars);
    if (!message.token.isEmpty() && !isTokenText(message.token))
        fields.fail(QLatin1String("token"), "is not a token");
    message.linked = fields.flagOr(QLatin1String("linked"), false);
    return checked(fields, message);
}

QByteArray encode(const AdmissionAnswer& message)
{
    QByteArray out;
    JsonWriter json(out);
    json.beginObject();
    if (!message.membership.isEmpty())
        writeBytes(json, "membership", message.membership);
    json.beginArray(QLatin1String("members"));
    for (const Overlay::Record& record : message.records) {
        json.beginObject();
        writeRecord(json, record);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return out;
}

Result<AdmissionAnswer> decodeAdmissionAnswer(QByteArrayView text)
{
    const auto object = parseObject(text, MaxAdmissionBytes);
    if (!object)
        return object.error();
    Fields fields(*object);
    AdmissionAnswer message;
    message.membership = readBytes(fields, "membership", Membership::MaxBytes);
    message.records = readItems<Overlay::Record>(fields, QLatin1String("members"), MaxAdmissionRecords, readRecord);
    return checked(fields, std::move(message));
}

QByteArray signMemberList(const Net::Identity& index, const MemberList& list)
{
    const QByteArray text = listJson(list, index.fingerprint());
    QByteArray out;
    JsonWriter json(out);
    json.beginObject();
    writeBytes(json, "list", text);
    writeBytes(json, "signature", index.sign(signedBytes(text)));
    json.endObject();
    return out;
}

Result<MemberList> checkMemberList(QByteArrayView text, const QByteArray& indexPublicKey, Milliseconds now)
{
    const auto unauthorized = [](const QString& why) { return Error{ErrorCode::Unauthorized, why}; };
    const auto outer = parseObject(text, MaxMemberListBytes);
    if (!outer)
        return outer.error();
    Fields envelope(*outer);
    const QByteArray signedList = readBytes(envelope, "list", MaxMemberListBytes);
    const QByteArray signature = readBytes(envelope, "signature", 64);
    if (!envelope.ok())
        return envelope.error();
    if (!Net::verify(indexPublicKey, signedBytes(signedList), signature))
        return unauthorized(QStringLiteral("the list of members is not signed by the index"));

    const auto object = parseObject(signedList, MaxMemberListBytes);
    if (!object)
        return object.error();
    Fields fields(*object);
    if (readKey<Net::KeyFingerprint>(fields, "index") != Net::fingerprintOf(indexPublicKey))
        fields.fail(QLatin1String("index"), "is another one");
    MemberList list;
    list.revision = fields.text(QLatin1String("revision"), Index::MaxRevisionBytes).toUtf8();
    if (!isRevision(list.revision))
        fields.fail(QLatin1String("revision"), "is not a revision");
    list.issued = static_cast<qint64>(fields.number(QLatin1String("issued"), MaxSeconds));
    list.expires = static_cast<qint64>(fields.number(QLatin1String("expires"), MaxSeconds));
    list.whole = fields.flagOr(QLatin1String("whole"), true);
    list.members = readItems<MemberList::Member>(fields, QLatin1String("members"), MaxListedMembers, readMember);
    if (!fields.ok())
        return fields.error();
    const qint64 second = std::chrono::floor<std::chrono::seconds>(now).count();
    if (list.issued > second + TicketClockSkew.count() || second > list.expires + TicketClockSkew.count() ||
        list.expires - list.issued > MemberListLife.count())
        return unauthorized(QStringLiteral("the list of members has expired, or a clock is wrong"));
    return list;
}

} // namespace Potluck::Native
