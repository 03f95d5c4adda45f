// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/bytes.h"
#include "dialects/native/invitelink.h"
#include "dialects/native/messages.h"
#include "dialects/native/parts.h"
#include "dialects/native/ticket.h"

namespace Potluck::Native {

namespace {

constexpr qsizetype MaxUserBytes = 4 * Index::MaxUserChars;
constexpr qsizetype MaxIndexNameBytes = 256;
constexpr qsizetype MaxDigests = 8;
constexpr quint64 MaxLeaseSeconds = 24 * 3600;

void writeRevision(JsonWriter& json, QLatin1String name, QByteArrayView revision)
{
    if (isRevision(revision))
        json.ascii(name, revision);
}

QByteArray readRevision(Fields& fields, QLatin1String name)
{
    QByteArray revision = fields.textOr(name, Index::MaxRevisionBytes).toUtf8();
    if (!revision.isEmpty() && !isRevision(revision))
        fields.fail(name, "is not a revision");
    return revision;
}

QByteArray readTicketText(Fields& fields)
{
    constexpr QLatin1String name("ticket");
    QByteArray ticket = fields.text(name, MaxTicketChars).toLatin1();
    if (fields.ok() && !fromBase64Url(ticket))
        fields.fail(name, "is not a ticket");
    return ticket;
}

QString readToken(Fields& fields)
{
    constexpr QLatin1String name("token");
    QString token = fields.textOr(name, MaxTokenChars);
    if (!token.isEmpty() && !isTokenText(token))
        fields.fail(name, "is not a token");
    return token;
}

quint16 readPort(Fields& fields)
{
    return static_cast<quint16>(fields.numberOr(QLatin1String("port"), 0, 65535));
}

} // namespace

bool isRevision(QByteArrayView bytes)
{
    return !bytes.isEmpty() && bytes.size() <= Index::MaxRevisionBytes &&
           std::all_of(bytes.begin(), bytes.end(),
                       [](char c) { return c > ' ' && c < '\x7f' && c != '"' && c != '\\'; });
}

QByteArray encode(const RegistrationRequest& message)
{
    QByteArray out;
    JsonWriter json(out);
    json.beginObject();
    json.text(QLatin1String("user"), message.user);
    if (!message.password.isEmpty())
        json.text(QLatin1String("password"), message.password);
    if (!message.token.isEmpty())
        json.text(QLatin1String("token"), message.token);
    json.endObject();
    return out;
}

Result<RegistrationRequest> decodeRegistrationRequest(QByteArrayView text)
{
    const auto object = parseObject(text, MaxSmallMessageBytes);
    if (!object)
        return object.error();
    Fields fields(*object);
    RegistrationRequest message;
    message.user = fields.text(QLatin1String("user"), MaxUserBytes);
    message.password = fields.textOr(QLatin1String("password"), Index::MaxPasswordBytes);
    message.token = readToken(fields);
    return checked(fields, message);
}

QByteArray encode(const RegistrationAnswer& message)
{
    QByteArray out;
    JsonWriter json(out);
    json.beginObject();
    json.number(QLatin1String("id"), message.id);
    json.text(QLatin1String("user"), message.user);
    json.number(QLatin1String("expires"), message.expires);
    json.endObject();
    return out;
}

Result<RegistrationAnswer> decodeRegistrationAnswer(QByteArrayView text)
{
    const auto object = parseObject(text, MaxSmallMessageBytes);
    if (!object)
        return object.error();
    Fields fields(*object);
    RegistrationAnswer message;
    message.id = fields.number(QLatin1String("id"));
    message.user = fields.text(QLatin1String("user"), MaxUserBytes);
    message.expires = static_cast<qint64>(fields.number(QLatin1String("expires"), MaxSeconds));
    return checked(fields, message);
}

QByteArray encode(const RegistrationChange& message)
{
    QByteArray out;
    JsonWriter json(out);
    json.beginObject();
    json.text(QLatin1String("seedPassword"), message.seedPassword);
    json.endObject();
    return out;
}

Result<RegistrationChange> decodeRegistrationChange(QByteArrayView text)
{
    const auto object = parseObject(text, MaxSmallMessageBytes);
    if (!object)
        return object.error();
    Fields fields(*object);
    RegistrationChange message;
    message.seedPassword = fields.text(QLatin1String("seedPassword"), Index::MaxPasswordBytes);
    return checked(fields, message);
}

QByteArray encode(const SessionRequest& message)
{
    QByteArray out;
    JsonWriter json(out);
    json.beginObject();
    if (message.id != 0)
        json.number(QLatin1String("id"), message.id);
    if (!message.user.isEmpty())
        json.text(QLatin1String("user"), message.user);
    if (!message.password.isEmpty())
        json.text(QLatin1String("password"), message.password);
    json.number(QLatin1String("port"), message.port);
    writeAddresses(json, message.addresses);
    writeDialects(json, message.dialects, {});
    if (message.standby) {
        json.flag(QLatin1String("standby"), true);
        json.ascii(QLatin1String("ticket"), message.ticket);
    }
    writeWillingness(json, message.willingness);
    json.endObject();
    return out;
}

Result<SessionRequest> decodeSessionRequest(QByteArrayView text)
{
    const auto object = parseObject(text, MaxSmallMessageBytes);
    if (!object)
        return object.error();
    Fields fields(*object);
    SessionRequest message;
    message.id = fields.numberOr(QLatin1String("id"), 0);
    message.user = fields.textOr(QLatin1String("user"), MaxUserBytes);
    message.password = fields.textOr(QLatin1String("password"), Index::MaxPasswordBytes);
    message.port = readPort(fields);
    message.addresses = readAddresses(fields);
    message.dialects = readDialects(fields, {}) & ~Dialects(Dialect::Native); // which is spoken here
    message.willingness = readWillingness(fields);
    message.standby = fields.flagOr(QLatin1String("standby"), false);
    if (message.standby)
        message.ticket = readTicketText(fields);
    else if (message.id == 0 && message.user.isEmpty())
        fields.fail(QLatin1String("user"), "is missing");
    return checked(fields, message);
}

QByteArray encode(const SessionAnswer& message)
{
    QByteArray out;
    JsonWriter json(out);
    json.beginObject();
    json.number(QLatin1String("id"), message.id);
    json.text(QLatin1String("user"), message.user);
    json.number(QLatin1String("expires"), message.expires);
    json.ascii(QLatin1String("ticket"), message.ticket);
    json.number(QLatin1String("ticketExpires"), message.ticketExpires);
    json.number(QLatin1String("lease"), message.lease.count());
    writeRevision(json, QLatin1String("revision"), message.revision);
    writeRevision(json, QLatin1String("stagedRevision"), message.stagedRevision);
    json.number(QLatin1String("entries"), message.entries);
    json.beginArray(QLatin1String("digests"));
    for (const QString& digest : message.digests)
        json.textItem(digest);
    json.endArray();
    json.text(QLatin1String("index"), message.index);
    json.text(QLatin1String("observed"), message.observed);
    if (message.neighbours)
        json.flag(QLatin1String("neighbours"), true);
    writeStandbyHomes(json, message.standbyHomes);
    if (message.probing)
        json.flag(QLatin1String("probing"), true);
    writeRevision(json, QLatin1String("members"), message.members);
    json.endObject();
    return out;
}

Result<SessionAnswer> decodeSessionAnswer(QByteArrayView text)
{
    const auto object = parseObject(text, MaxSmallMessageBytes);
    if (!object)
        return object.error();
    Fields fields(*object);
    SessionAnswer message;
    message.id = fields.number(QLatin1String("id"));
    message.user = fields.text(QLatin1String("user"), MaxUserBytes);
    message.expires = static_cast<qint64>(fields.number(QLatin1String("expires"), MaxSeconds));
    message.ticket = readTicketText(fields);
    message.ticketExpires = static_cast<qint64>(fields.number(QLatin1String("ticketExpires"), MaxSeconds));
    message.lease = std::chrono::seconds(fields.number(QLatin1String("lease"), MaxLeaseSeconds));
    message.revision = readRevision(fields, QLatin1String("revision"));
    message.stagedRevision = readRevision(fields, QLatin1String("stagedRevision"));
    message.entries = fields.numberOr(QLatin1String("entries"), 0);
    for (const QJsonValue& digest : fields.arrayOr(QLatin1String("digests"), MaxDigests)) {
        if (isCleanText(digest.toString(), 16))
            message.digests.append(digest.toString());
    }
    message.index = fields.textOr(QLatin1String("index"), MaxIndexNameBytes);
    message.observed = fields.textOr(QLatin1String("observed"), MaxAddressChars);
    message.neighbours = fields.flagOr(QLatin1String("neighbours"), false);
    message.standbyHomes = readStandbyHomes(fields);
    message.probing = fields.flagOr(QLatin1String("probing"), false);
    message.members = readRevision(fields, QLatin1String("members"));
    return checked(fields, message);
}

QByteArray encode(const KeepAliveRequest& message)
{
    QByteArray out;
    JsonWriter json(out);
    json.beginObject();
    if (message.place) {
        json.number(QLatin1String("port"), message.place->port);
        writeAddresses(json, message.place->addresses);
    }
    if (message.active)
        json.flag(QLatin1String("active"), *message.active);
    writeWillingness(json, message.willingness);
    json.endObject();
    return out;
}

Result<KeepAliveRequest> decodeKeepAliveRequest(QByteArrayView text)
{
    if (text.isEmpty())
        return KeepAliveRequest{};
    const auto object = parseObject(text, MaxSmallMessageBytes);
    if (!object)
        return object.error();
    Fields fields(*object);
    KeepAliveRequest message;
    if (fields.has(QLatin1String("port")) || fields.has(QLatin1String("addresses")))
        message.place = {readPort(fields), readAddresses(fields)};
    if (fields.has(QLatin1String("active")))
        message.active = fields.flagOr(QLatin1String("active"), false);
    message.willingness = readWillingness(fields);
    return checked(fields, message);
}

QByteArray encode(const KeepAliveAnswer& message)
{
    QByteArray out;
    JsonWriter json(out);
    json.beginObject();
    json.ascii(QLatin1String("ticket"), message.ticket);
    json.number(QLatin1String("ticketExpires"), message.ticketExpires);
    json.number(QLatin1String("lease"), message.lease.count());
    if (message.reachability) {
        json.beginObject(QLatin1String("reachability"));
        writeReachability(json, *message.reachability);
        json.endObject();
    }
    writeStandbyHomes(json, message.standbyHomes);
    if (message.neighbours)
        json.flag(QLatin1String("neighbours"), true);
    writeRevision(json, QLatin1String("members"), message.members);
    json.endObject();
    return out;
}

Result<KeepAliveAnswer> decodeKeepAliveAnswer(QByteArrayView text)
{
    const auto object = parseObject(text, MaxSmallMessageBytes);
    if (!object)
        return object.error();
    Fields fields(*object);
    KeepAliveAnswer message;
    message.ticket = readTicketText(fields);
    message.ticketExpires = static_cast<qint64>(fields.number(QLatin1String("ticketExpires"), MaxSeconds));
    message.lease = std::chrono::seconds(fields.number(QLatin1String("lease"), MaxLeaseSeconds));
    if (fields.has(QLatin1String("reachability"))) {
        Fields reachability(fields.object(QLatin1String("reachability")));
        message.reachability = readReachability(reachability);
        if (!reachability.ok())
            fields.fail(reachability.error());
    }
    message.standbyHomes = readStandbyHomes(fields);
    message.neighbours = fields.flagOr(QLatin1String("neighbours"), false);
    message.members = readRevision(fields, QLatin1String("members"));
    return checked(fields, message);
}

} // namespace Potluck::Native
