// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/overlaystate.h"

#include "base/bytes.h"
#include "dialects/native/invitelink.h"
#include "dialects/native/membership.h"
#include "dialects/native/overlaymessages.h"
#include "dialects/native/parts.h"

#include <QFile>
#include <QSaveFile>

namespace Potluck::Node {
namespace {

constexpr qsizetype MaxStateBytes = 16 * 1024 * 1024; // keeps a foreign file from filling the memory
constexpr qsizetype MaxItems = 100'000;
constexpr qsizetype HashBytes = 32;

void writeBytes(Native::JsonWriter& json, const char* name, QByteArrayView bytes)
{
    json.ascii(QLatin1String(name), toBase64Url(bytes));
}

QByteArray readBytes(Native::Fields& fields, const char* name, qsizetype maxBytes)
{
    const QLatin1String member(name);
    const auto bytes = fromBase64Url(fields.textOr(member, 2 * maxBytes).toLatin1());
    if (!bytes || bytes->size() > maxBytes)
        fields.fail(member, "is not base64url, or too long");
    return bytes.value_or(QByteArray());
}

void writeKeys(Native::JsonWriter& json, const char* name, const QList<Overlay::MemberId>& keys)
{
    json.beginArray(QLatin1String(name));
    for (const Overlay::MemberId& key : keys)
        json.textItem(QString::fromLatin1(toBase64Url(key.view())));
    json.endArray();
}

QList<Overlay::MemberId> readKeys(Native::Fields& fields, const char* name)
{
    const QLatin1String member(name);
    QList<Overlay::MemberId> keys;
    for (const auto& item : fields.arrayOr(member, MaxItems)) {
        const auto raw = fromBase64Url(item.toString().toLatin1());
        const auto key = raw ? Overlay::MemberId::fromBytes(*raw) : std::nullopt;
        if (key)
            keys.append(*key);
        else
            fields.fail(member, "has an item that is no key");
    }
    return keys;
}

QByteArray toJson(const OverlayState& state)
{
    QByteArray out;
    Native::JsonWriter json(out);
    json.beginObject();
    writeBytes(json, "membership", state.membership);
    json.beginArray(QLatin1String("invites"));
    for (const OverlayState::Invite& invite : state.invites) {
        json.beginObject();
        writeBytes(json, "hash", invite.hash);
        json.number(QLatin1String("usesLeft"), invite.usesLeft);
        json.number(QLatin1String("expires"), invite.expires);
        json.endObject();
    }
    json.endArray();
    json.beginArray(QLatin1String("links"));
    for (const QString& link : state.links)
        json.textItem(link);
    json.endArray();
    writeKeys(json, "removed", state.removed);
    writeKeys(json, "kept", state.kept);
    json.beginArray(QLatin1String("members"));
    for (const Overlay::Record& record : state.members) {
        json.beginObject();
        Native::writeRecord(json, record);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    out.append('\n');
    return out;
}

OverlayState::Invite readInvite(Native::Fields& fields)
{
    OverlayState::Invite invite;
    invite.hash = readBytes(fields, "hash", HashBytes);
    invite.usesLeft = static_cast<int>(
        fields.numberOr(QLatin1String("usesLeft"), 0, static_cast<quint64>(std::numeric_limits<int>::max())));
    invite.expires = static_cast<qint64>(fields.numberOr(QLatin1String("expires"), 0, Native::MaxSeconds));
    return invite;
}

} // namespace

Result<OverlayState> loadOverlayState(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return OverlayState{};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::PermissionDenied, QStringLiteral("cannot read %1: %2").arg(path, file.errorString())};
    const auto damaged = [&path](const QString& why) {
        return Error{ErrorCode::Corrupt,
                     QStringLiteral("what %1 says of the neighbours is damaged: %2").arg(path, why)};
    };
    const auto object = Native::parseObject(file.read(MaxStateBytes + 1), MaxStateBytes);
    if (!object)
        return damaged(object.error().detail);
    Native::Fields fields(*object);
    OverlayState state;
    state.membership = readBytes(fields, "membership", Native::Membership::MaxBytes);
    state.invites = Native::readItems<OverlayState::Invite>(fields, QLatin1String("invites"), MaxItems, readInvite);
    for (const auto& link : fields.arrayOr(QLatin1String("links"), MaxItems))
        state.links.append(link.toString());
    state.removed = readKeys(fields, "removed");
    state.kept = readKeys(fields, "kept");
    state.members = Native::readItems<Overlay::Record>(fields, QLatin1String("members"), MaxItems, Native::readRecord);
    if (!fields.ok())
        return damaged(fields.error().detail);
    return state;
}

Status saveOverlayState(const QString& path, const OverlayState& state)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{ErrorCode::Io, QStringLiteral("cannot write %1: %2").arg(path, file.errorString())};
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(toJson(state));
    if (!file.commit())
        return Error{ErrorCode::Io, QStringLiteral("cannot write %1: %2").arg(path, file.errorString())};
    return {};
}

} // namespace Potluck::Node
