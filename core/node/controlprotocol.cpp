// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/controlprotocol.h"

#include "dialects/native/json.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <chrono>
#include <limits>
#include <utility>

namespace Potluck::Node {

namespace {

using Native::Fields;

constexpr quint64 MaxInt = static_cast<quint64>(std::numeric_limits<int>::max());

constexpr std::array<std::pair<ControlTarget::Presence, const char*>, 3> PresenceNames{{
    {ControlTarget::Presence::Online, "online"},
    {ControlTarget::Presence::Offline, "offline"},
    {ControlTarget::Presence::All, "all"},
}};

constexpr std::array<std::pair<ErrorCode, const char*>, 16> ErrorNames{{
    {ErrorCode::InvalidArgument, "invalid-argument"},
    {ErrorCode::NotFound, "not-found"},
    {ErrorCode::AlreadyExists, "already-exists"},
    {ErrorCode::PermissionDenied, "permission-denied"},
    {ErrorCode::Unauthorized, "unauthorized"},
    {ErrorCode::Busy, "busy"},
    {ErrorCode::Incomplete, "incomplete"},
    {ErrorCode::Io, "io"},
    {ErrorCode::DiskFull, "disk-full"},
    {ErrorCode::Network, "network"},
    {ErrorCode::Timeout, "timeout"},
    {ErrorCode::Protocol, "protocol"},
    {ErrorCode::Corrupt, "corrupt"},
    {ErrorCode::Unsupported, "unsupported"},
    {ErrorCode::Cancelled, "cancelled"},
    {ErrorCode::Internal, "internal"},
}};

template<typename Table, typename Value>
QLatin1String nameIn(const Table& table, Value value)
{
    for (const auto& [entry, name] : table) {
        if (entry == value)
            return QLatin1String(name);
    }
    return QLatin1String(table.back().second);
}

QJsonValue number(quint64 value)
{
    return QJsonValue(static_cast<qint64>(std::min(value, Native::MaxNumber)));
}

QByteArray compact(const QJsonObject& json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

// The name and the members of each call, written and read.
struct Writer
{
    QJsonObject& json;

    void operator()(const StatusCall&) const { name("status"); }
    void operator()(const JoinCall& call) const { text("join", "link", call.link); }
    void operator()(const LeaveCall& call) const { text("leave", "link", call.link); }
    void operator()(const InviteCall& call) const { invite("invite", call.uses, call.days); }
    void operator()(const InviteNeighbourCall& call) const { invite("neighbour-invite", call.uses, call.days); }
    void operator()(const AddNeighbourCall& call) const { text("neighbour-add", "link", call.link); }
    void operator()(const RemoveNeighbourCall& call) const { text("neighbour-remove", "neighbour", call.neighbour); }
    void operator()(const NeighboursCall&) const { name("neighbours"); }
    void operator()(const AddShareCall& call) const { text("share-add", "folder", call.folder); }
    void operator()(const WaitForShareCall& call) const { text("share-wait", "folder", call.folder); }
    void operator()(const RemoveShareCall& call) const { text("share-remove", "folder", call.folder); }
    void operator()(const SharesCall&) const { name("shares"); }
    void operator()(const PeersCall& call) const
    {
        text("peers", "presence", QString(nameIn(PresenceNames, call.presence)));
    }
    void operator()(const BrowseCall& call) const
    {
        text("browse", "peer", call.peer);
        json.insert(QLatin1String("after"), call.after);
    }
    void operator()(const SearchCall& call) const
    {
        text("search", "query", call.query);
        json.insert(QLatin1String("limit"), call.options.limit);
        if (call.options.wait)
            json.insert(QLatin1String("waitMs"), static_cast<qint64>(call.options.wait->count()));
        if (call.options.everything)
            json.insert(QLatin1String("everything"), true);
    }
    void operator()(const DownloadCall& call) const
    {
        text("download", "magnet", call.magnet);
        json.insert(QLatin1String("folder"), call.folder);
    }
    void operator()(const TransfersCall&) const { name("transfers"); }
    void operator()(const WatchCall& call) const { transfer("watch", call.transfer); }
    void operator()(const PauseCall& call) const { transfer("pause", call.transfer); }
    void operator()(const ResumeCall& call) const { transfer("resume", call.transfer); }
    void operator()(const CancelCall& call) const { transfer("cancel", call.transfer); }
    void operator()(const LimitsCall& call) const
    {
        name("limits");
        if (call.up)
            json.insert(QLatin1String("up"), number(*call.up));
        if (call.down)
            json.insert(QLatin1String("down"), number(*call.down));
    }
    void operator()(const QuitCall&) const { name("quit"); }

private:
    void name(const char* call) const { json.insert(QLatin1String("call"), QLatin1String(call)); }
    void text(const char* call, const char* member, const QString& value) const
    {
        name(call);
        json.insert(QLatin1String(member), value);
    }
    void invite(const char* call, int uses, int days) const
    {
        name(call);
        json.insert(QLatin1String("uses"), uses);
        json.insert(QLatin1String("days"), days);
    }
    void transfer(const char* call, quint64 id) const
    {
        name(call);
        json.insert(QLatin1String("transfer"), number(id));
    }
};

QString neededText(Fields& fields, const char* name)
{
    return fields.text(QLatin1String(name), MaxControlTextBytes);
}

std::optional<quint64> optionalNumber(Fields& fields, const char* name)
{
    const QLatin1String member(name);
    return fields.has(member) ? std::optional(fields.number(member)) : std::nullopt;
}

template<typename Call>
Call readInvite(Fields& fields)
{
    return {static_cast<int>(fields.numberOr(QLatin1String("uses"), 0, MaxInt)),
            static_cast<int>(fields.numberOr(QLatin1String("days"), 0, MaxInt))};
}

ControlCall readTransferCall(const QString& name, quint64 id)
{
    if (name == u"watch")
        return WatchCall{id};
    if (name == u"pause")
        return PauseCall{id};
    if (name == u"resume")
        return ResumeCall{id};
    return CancelCall{id};
}

std::optional<ControlCall> readCall(const QString& name, Fields& fields)
{
    if (name == u"status")
        return StatusCall{};
    if (name == u"join")
        return JoinCall{neededText(fields, "link")};
    if (name == u"leave")
        return LeaveCall{neededText(fields, "link")};
    if (name == u"invite")
        return readInvite<InviteCall>(fields);
    if (name == u"neighbour-invite")
        return readInvite<InviteNeighbourCall>(fields);
    if (name == u"neighbour-add")
        return AddNeighbourCall{neededText(fields, "link")};
    if (name == u"neighbour-remove")
        return RemoveNeighbourCall{neededText(fields, "neighbour")};
    if (name == u"neighbours")
        return NeighboursCall{};
    if (name == u"share-add")
        return AddShareCall{neededText(fields, "folder")};
    if (name == u"share-wait")
        return WaitForShareCall{neededText(fields, "folder")};
    if (name == u"share-remove")
        return RemoveShareCall{neededText(fields, "folder")};
    if (name == u"shares")
        return SharesCall{};
    if (name == u"peers") {
        const QString wanted = neededText(fields, "presence");
        for (const auto& [presence, text] : PresenceNames) {
            if (wanted == QLatin1String(text))
                return PeersCall{presence};
        }
        fields.fail(QLatin1String("presence"), "is unknown");
        return PeersCall{};
    }
    if (name == u"browse")
        return BrowseCall{neededText(fields, "peer"), fields.textOr(QLatin1String("after"), MaxControlTextBytes)};
    if (name == u"search") {
        SearchCall call;
        call.query = neededText(fields, "query");
        call.options.limit = static_cast<int>(fields.numberOr(QLatin1String("limit"), 100, MaxInt));
        if (fields.has(QLatin1String("waitMs")))
            call.options.wait = Milliseconds(fields.number(QLatin1String("waitMs"), MaxInt));
        call.options.everything = fields.flagOr(QLatin1String("everything"), false);
        return call;
    }
    if (name == u"download")
        return DownloadCall{neededText(fields, "magnet"), fields.textOr(QLatin1String("folder"), MaxControlTextBytes)};
    if (name == u"transfers")
        return TransfersCall{};
    if (name == u"watch" || name == u"pause" || name == u"resume" || name == u"cancel")
        return readTransferCall(name, fields.number(QLatin1String("transfer")));
    if (name == u"limits")
        return LimitsCall{optionalNumber(fields, "up"), optionalNumber(fields, "down")};
    if (name == u"quit")
        return QuitCall{};
    return std::nullopt;
}

QByteArray line(quint64 id, QLatin1String member, const QJsonValue& value)
{
    QJsonObject json;
    json.insert(QLatin1String("id"), number(id));
    json.insert(member, value);
    return compact(json);
}

quint64 readId(Fields& fields, const char* name)
{
    const quint64 id = fields.number(QLatin1String(name));
    if (id == 0)
        fields.fail(QLatin1String(name), "is 0");
    return id;
}

} // namespace

QByteArray encodeRequest(const ControlRequest& request)
{
    QJsonObject json;
    json.insert(QLatin1String("id"), number(request.id));
    std::visit(Writer{json}, request.call);
    return compact(json);
}

QByteArray encodeGivenUp(quint64 id)
{
    QJsonObject json;
    json.insert(QLatin1String("cancel"), number(id));
    return compact(json);
}

Result<ControlMessage> decodeMessage(QByteArrayView text)
{
    const auto json = Native::parseObject(text, MaxControlRequestBytes);
    if (!json)
        return json.error();
    Fields fields(*json);
    if (fields.has(QLatin1String("cancel"))) {
        const ControlGivenUp givenUp{readId(fields, "cancel")};
        if (!fields.ok())
            return fields.error();
        return ControlMessage(givenUp);
    }
    const quint64 id = readId(fields, "id");
    const QString name = neededText(fields, "call");
    auto call = fields.ok() ? readCall(name, fields) : std::nullopt;
    if (fields.ok() && !call)
        fields.fail(QLatin1String("call"), "is unknown");
    if (!fields.ok())
        return fields.error();
    return ControlMessage(ControlRequest{id, *std::move(call)});
}

QByteArray encodeRow(quint64 id, const QJsonObject& row)
{
    return line(id, QLatin1String("row"), row);
}

QByteArray encodeDone(quint64 id, const QJsonObject& body)
{
    return line(id, QLatin1String("done"), body);
}

QByteArray encodeFailed(quint64 id, const Error& error)
{
    QJsonObject json;
    json.insert(QLatin1String("code"), nameIn(ErrorNames, error.code));
    json.insert(QLatin1String("detail"), error.detail);
    return line(id, QLatin1String("error"), json);
}

Result<ControlReply> decodeReply(QByteArrayView text)
{
    const auto json = Native::parseObject(text, MaxControlReplyBytes);
    if (!json)
        return json.error();
    Fields fields(*json);
    ControlReply reply;
    reply.id = readId(fields, "id");
    if (fields.has(QLatin1String("row"))) {
        reply.kind = ControlReply::Kind::Row;
        reply.body = fields.object(QLatin1String("row"));
    } else if (fields.has(QLatin1String("error"))) {
        reply.kind = ControlReply::Kind::Failed;
        Fields error(fields.object(QLatin1String("error")));
        const QString code = neededText(error, "code");
        reply.error.detail = neededText(error, "detail");
        for (const auto& [value, name] : ErrorNames) {
            if (code == QLatin1String(name))
                reply.error.code = value;
        }
        if (fields.ok() && !error.ok())
            return error.error();
    } else {
        reply.body = fields.object(QLatin1String("done"));
    }
    if (!fields.ok())
        return fields.error();
    return reply;
}

} // namespace Potluck::Node
