// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/overlayserver.h"

#include "base/bytes.h"
#include "base/log.h"
#include "dialects/native/answers.h"
#include "dialects/native/messages.h"
#include "dialects/native/parts.h"

namespace Potluck::Native {

namespace {

void respondKeyNeeded(Net::HttpExchange& exchange)
{
    respondError(exchange,
                 {ErrorCode::Unauthorized, QStringLiteral("show a client certificate: its key is who you are")});
}

} // namespace

void OverlayServer::handle(const std::shared_ptr<Net::HttpExchange>& exchange)
{
    const auto target = RequestTarget::of(exchange->request());
    if (!target || target->parts().size() != 2 || target->parts().first() != "overlay")
        return respondNotFound(*exchange);
    const QByteArray& method = exchange->request().method;
    if (target->parts().at(1) == "members")
        return method == "POST" ? admit(exchange) : respondMethods(*exchange, "GET, POST");
    if (target->parts().at(1) == "link")
        return method == "GET" ? link(*exchange) : respondMethods(*exchange, "GET");
    respondNotFound(*exchange);
}

OverlayServer::Remote& OverlayServer::remoteOf(const Net::HttpExchange& exchange)
{
    const Milliseconds now = m_clock.monotonic();
    if (m_remotes.size() >= MaxRemotes)
        m_remotes.removeIf([now](const auto& each) { return each.value().since + FailureTime < now; });
    if (m_remotes.size() >= MaxRemotes)
        m_remotes.clear(); // ten thousand networks at once guess at 128 bits: let them
    Remote& remote = m_remotes[Net::limitKey(exchange.remote().address())];
    if (remote.since == Milliseconds{0} || remote.since + FailureTime < now)
        remote = {now, 0, 0};
    return remote;
}

void OverlayServer::admit(const std::shared_ptr<Net::HttpExchange>& exchange)
{
    if (exchange->peer().isNull())
        return respondKeyNeeded(*exchange);
    const Remote& remote = remoteOf(*exchange);
    if (remote.failures >= MaxFailures || remote.admissions >= MaxAdmissions)
        return respondTooMany(*exchange, QStringLiteral("too many tries from your address: wait a minute"));
    exchange->collectBody(MaxSmallMessageBytes, [this, alive = std::weak_ptr(m_alive),
                                                 exchange](const QByteArray& body) {
        if (alive.expired())
            return respondNotFound(*exchange); // the index is not hosted any more
        const auto message = decodeAdmissionRequest(body);
        if (!message)
            return respondError(*exchange, message.error());
        if (Net::fingerprintOf(message->publicKey) != exchange->peer())
            return respondError(*exchange,
                                {ErrorCode::InvalidArgument, QStringLiteral("the key is not the one that TLS shows")});
        const auto answer = m_door.admit(*message);
        Remote& caller = remoteOf(*exchange);
        if (answer) {
            ++caller.admissions;
            qCInfo(lcNative) << "the index at" << exchange->remote().toString() << "is a neighbour now";
            return respondJson(*exchange, 201, encode(*answer));
        }
        if (answer.error().code == ErrorCode::PermissionDenied)
            ++caller.failures;
        qCInfo(lcNative) << "the index at" << exchange->remote().toString()
                         << "is not admitted:" << answer.error().detail;
        respondError(*exchange, answer.error());
    });
}

void OverlayServer::link(Net::HttpExchange& exchange)
{
    if (exchange.peer().isNull())
        return respondKeyNeeded(exchange);
    const Net::HttpFields& fields = exchange.request().fields;
    if (fields.value("Upgrade").trimmed().toLower() != OverlayProtocol)
        return exchange.respondError(426, "upgrade-required",
                                     QStringLiteral("this path speaks %1").arg(QLatin1String(OverlayProtocol)),
                                     {{"Upgrade", OverlayProtocol}});
    const QByteArray text = fields.value(CredentialsField).trimmed();
    const auto credentials = text.size() > 2 * Overlay::MaxCredentialsBytes ? std::nullopt : fromBase64Url(text);
    if (!credentials)
        return respondError(exchange, {ErrorCode::InvalidArgument, QStringLiteral("the credentials are malformed")});
    Overlay::Record from;
    from.id = toIndex(exchange.peer());
    from.credentials = *credentials;
    if (const Status member = m_door.checkMember(from.id, *credentials); !member) {
        qCInfo(lcNative) << "no link for the index at" << exchange.remote().toString() << ":" << member.error().detail;
        return exchange.respondError(403, "not-a-member", member.error().detail);
    }
    if (!m_links.hasRoomFor(from.id))
        return respondError(exchange, {ErrorCode::Busy, QStringLiteral("too many links are open")});
    auto upgraded = exchange.upgrade(OverlayProtocol);
    if (!upgraded)
        return respondError(exchange, {ErrorCode::InvalidArgument, QStringLiteral("a link begins with nothing else")});
    m_links.accept(std::move(*upgraded), std::make_shared<const Overlay::Record>(std::move(from)));
}

void OverlayServer::listMembers(Net::HttpExchange& exchange, const RequestTarget& target)
{
    const auto text = target.text(QStringLiteral("key"));
    std::optional<Net::KeyFingerprint> only;
    if (text) {
        const auto raw = fromBase64Url(text->toLatin1());
        only = raw ? Net::KeyFingerprint::fromBytes(*raw) : std::nullopt;
        if (!only)
            return respondError(exchange, {ErrorCode::InvalidArgument, QStringLiteral("the key is malformed")});
    }
    respondJson(exchange, 200, m_door.memberList(only));
}

} // namespace Potluck::Native
