// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/invitelink.h"
#include "dialects/native/messages.h"
#include "dialects/native/parts.h"
#include "index/searchquery.h"
#include "index/standingsearches.h"

namespace Potluck::Native {

namespace {

constexpr qsizetype MaxNameBytes = 256;
constexpr qsizetype MaxErrorCodeBytes = 64;
constexpr qsizetype MaxErrorDetailBytes = 8 * 1024;
constexpr qsizetype MaxQueryBytes = 4 * Index::MaxQueryChars;

QByteArray eventLine(QLatin1String name)
{
    QByteArray out;
    JsonWriter json(out);
    json.beginObject();
    json.text(QLatin1String("event"), QString(name));
    json.endObject();
    return out.append('\n');
}

} // namespace

QByteArray encodeEvent(const Event& event)
{
    if (std::holds_alternative<PingEvent>(event))
        return eventLine(QLatin1String("ping"));
    if (std::holds_alternative<MissedEvent>(event))
        return eventLine(QLatin1String("missed"));
    const auto* const presence = std::get_if<PresenceEvent>(&event);
    const auto* const reachability = std::get_if<ReachabilityEvent>(&event);
    const auto* const promote = std::get_if<PromoteEvent>(&event);
    const auto* const hit = std::get_if<HitEvent>(&event);
    QByteArray out;
    JsonWriter json(out);
    json.beginObject();
    if (presence) {
        json.ascii(QLatin1String("event"), "presence");
        json.beginObject(QLatin1String("peer"));
        writePeer(json, presence->peer);
        json.endObject();
    } else if (reachability) {
        json.ascii(QLatin1String("event"), "reachability");
        writeReachability(json, reachability->reachability);
    } else if (promote) {
        json.ascii(QLatin1String("event"), "promote");
        json.text(QLatin1String("token"), promote->token);
    } else if (hit) {
        json.ascii(QLatin1String("event"), "hit");
        json.text(QLatin1String("query"), hit->query);
        json.beginObject(QLatin1String("result"));
        SourceTexts texts;
        writeResult(json, hit->result, texts);
        json.endObject();
    } else {
        return {};
    }
    json.endObject();
    return out.append('\n');
}

Result<Event> decodeEvent(QByteArrayView line)
{
    const auto object = parseObject(line, MaxEventLineBytes);
    if (!object)
        return object.error();
    Fields fields(*object);
    const QString name = fields.text(QLatin1String("event"), MaxErrorCodeBytes);
    if (!fields.ok())
        return fields.error();
    if (name == QLatin1String("ping"))
        return Event(PingEvent{});
    if (name == QLatin1String("missed"))
        return Event(MissedEvent{});
    if (name == QLatin1String("reachability")) {
        Event event(ReachabilityEvent{readReachability(fields)});
        return checked(fields, std::move(event));
    }
    if (name == QLatin1String("promote")) {
        Event event(PromoteEvent{fields.text(QLatin1String("token"), MaxTokenChars)});
        if (fields.ok() && !isTokenText(std::get<PromoteEvent>(event).token))
            fields.fail(QLatin1String("token"), "is not a token");
        return checked(fields, std::move(event));
    }
    if (name == QLatin1String("hit")) {
        Fields result(fields.object(QLatin1String("result")));
        Event event(HitEvent{fields.text(QLatin1String("query"), MaxQueryBytes), readResult(result)});
        if (!fields.ok())
            return fields.error();
        return checked(result, std::move(event));
    }
    if (name != QLatin1String("presence"))
        return Event(UnknownEvent{});
    Fields peer(fields.object(QLatin1String("peer")));
    Event event(PresenceEvent{readPeer(peer)});
    return checked(peer, std::move(event));
}

QByteArray encode(const KeptSearches& message)
{
    QByteArray out;
    JsonWriter json(out);
    json.beginObject();
    json.beginArray(QLatin1String("queries"));
    for (const QString& query : message.queries)
        json.textItem(query);
    json.endArray();
    json.endObject();
    return out;
}

Result<KeptSearches> decodeKeptSearches(QByteArrayView text)
{
    const auto object = parseObject(text, MaxSearchesBytes);
    if (!object)
        return object.error();
    Fields fields(*object);
    KeptSearches message;
    const QJsonArray queries = fields.array(QLatin1String("queries"), Index::MaxStandingSearches);
    for (const QJsonValue& query : queries) {
        if (!query.isString() || !isCleanText(query.toString(), MaxQueryBytes)) {
            fields.fail(QLatin1String("queries"), "has an item that is no query");
            break;
        }
        message.queries.append(query.toString());
    }
    return checked(fields, message);
}

QByteArray encode(const IndexInfo& message)
{
    QByteArray out;
    JsonWriter json(out);
    json.beginObject();
    json.text(QLatin1String("name"), message.name);
    json.text(QLatin1String("version"), message.version);
    json.number(QLatin1String("registered"), message.registered);
    json.number(QLatin1String("online"), message.online);
    json.number(QLatin1String("entries"), message.entries);
    json.flag(QLatin1String("loading"), message.loading);
    json.endObject();
    return out;
}

Result<IndexInfo> decodeIndexInfo(QByteArrayView text)
{
    const auto object = parseObject(text, MaxSmallMessageBytes);
    if (!object)
        return object.error();
    Fields fields(*object);
    IndexInfo message;
    message.name = fields.textOr(QLatin1String("name"), MaxNameBytes);
    message.version = fields.textOr(QLatin1String("version"), MaxNameBytes);
    message.registered = fields.numberOr(QLatin1String("registered"), 0);
    message.online = fields.numberOr(QLatin1String("online"), 0);
    message.entries = fields.numberOr(QLatin1String("entries"), 0);
    message.loading = fields.flagOr(QLatin1String("loading"), false);
    return checked(fields, message);
}

Result<ErrorMessage> decodeError(QByteArrayView text)
{
    const auto object = parseObject(text, MaxSmallMessageBytes);
    if (!object)
        return object.error();
    Fields fields(*object);
    ErrorMessage message;
    message.code = fields.text(QLatin1String("error"), MaxErrorCodeBytes).toUtf8();
    message.detail = fields.textOr(QLatin1String("detail"), MaxErrorDetailBytes);
    const bool plain = std::all_of(message.code.cbegin(), message.code.cend(),
                                   [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
    if (!plain)
        fields.fail(QLatin1String("error"), "is not an error code");
    return checked(fields, message);
}

} // namespace Potluck::Native
