// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/answers.h"
#include "dialects/native/errors.h"
#include "dialects/native/indexserverprivate.h"
#include "dialects/native/messages.h"
#include "dialects/native/overlayserver.h"
#include "dialects/native/parts.h"
#include "dialects/native/ticket.h"

namespace Potluck::Native {

namespace {

qint64 toSeconds(Milliseconds time)
{
    return std::chrono::floor<std::chrono::seconds>(time).count();
}

} // namespace

void IndexServer::Private::respondLoginNeeded(Net::HttpExchange& exchange)
{
    if (m_callers.isDisplaced(exchange.peer())) {
        exchange.respondError(401, Displaced, QStringLiteral("this account is in use by another computer"));
        return;
    }
    exchange.respondError(401, LoginNeeded,
                          exchange.peer().isNull()
                              ? QStringLiteral("show a client certificate whose key is logged in at this index")
                              : QStringLiteral("this key is not logged in at this index: POST /v1/sessions first"));
}

void IndexServer::Private::displace(Net::HttpExchange& exchange)
{
    m_callers.displace(exchange.peer());
    m_events.drop(exchange.peer());
    respondLoginNeeded(exchange);
}

bool IndexServer::Private::hasKey(Net::HttpExchange& exchange)
{
    if (exchange.peer().isNull())
        respondLoginNeeded(exchange);
    return !exchange.peer().isNull();
}

std::shared_ptr<void> IndexServer::Private::passwordPlace(Net::HttpExchange& exchange, const QString& password)
{
    const bool isLocal = exchange.remote().kind() == Net::AddressKind::Loopback;
    if (password.isEmpty() || isLocal)
        return std::make_shared<int>();
    const QString remote = Net::limitKey(exchange.remote().address());
    int& underWay = (*m_passwords)[remote];
    if (underWay >= m_options.passwordsPerRemote) {
        respondTooMany(exchange, QStringLiteral("too many passwords from your address are being checked"));
        return nullptr;
    }
    ++underWay;
    // Not of nullptr, which would be no place.
    return {m_passwords.get(), [passwords = m_passwords, remote](void*) {
                if (--(*passwords)[remote] <= 0)
                    passwords->remove(remote);
            }};
}

void IndexServer::Private::info(const ExchangePtr& exchange)
{
    m_service.status(m_server, [this, exchange](const Result<Index::IndexStatus>& status) {
        if (!status)
            return respondError(*exchange, status.error());
        IndexInfo message;
        message.name = m_options.name;
        message.version = QStringLiteral(POTLUCK_VERSION);
        message.registered = status->registered;
        message.online = status->online;
        message.entries = status->entries;
        message.loading = status->loading;
        respondJson(*exchange, 200, encode(message));
    });
}

void IndexServer::Private::enroll(const ExchangePtr& exchange)
{
    if (!hasKey(*exchange))
        return;
    exchange->collectBody(MaxSmallMessageBytes, [this, exchange](const QByteArray& body) {
        const auto message = decodeRegistrationRequest(body);
        if (!message)
            return respondError(*exchange, message.error());
        const auto place = passwordPlace(*exchange, message->password);
        if (!place)
            return;
        Index::RegisterRequest request;
        request.user = message->user;
        request.key = toIndex(exchange->peer());
        request.password = message->password;
        request.inviteToken = message->token;
        m_service.registerPeer(request, m_server, [exchange, place](const Result<Index::Registration>& registration) {
            if (!registration)
                return respondError(*exchange, registration.error());
            respondJson(*exchange, 201,
                        encode(RegistrationAnswer{registration->id.value, registration->user,
                                                  toSeconds(registration->expires)}));
        });
    });
}

void IndexServer::Private::login(const ExchangePtr& exchange)
{
    if (!hasKey(*exchange))
        return;
    exchange->collectBody(MaxSmallMessageBytes, [this, exchange](const QByteArray& body) {
        const auto message = decodeSessionRequest(body);
        if (!message)
            return respondError(*exchange, message.error());
        const auto place = passwordPlace(*exchange, message->password);
        if (!place)
            return;
        Index::LoginRequest request;
        request.id.value = message->id;
        request.user = message->user;
        request.key = toIndex(exchange->peer());
        request.password = message->password;
        request.addresses = reachableAt(message->addresses, message->port, exchange->remote());
        request.dialects = message->dialects | Dialect::Native;
        m_service.login(request, m_server, [this, exchange, place](const Result<Index::Registration>& registration) {
            if (!registration)
                return respondError(*exchange, registration.error());
            answerLogin(exchange, *registration);
        });
    });
}

void IndexServer::Private::answerLogin(const ExchangePtr& exchange, const Index::Registration& registration)
{
    if (const auto displaced = m_callers.add(exchange->peer(), registration.id, registration.user))
        m_events.drop(displaced->key);
    const Milliseconds now = m_clock.wall();
    SessionAnswer answer;
    answer.id = registration.id.value;
    answer.user = registration.user;
    answer.expires = toSeconds(registration.expires);
    answer.ticket = signTicket(*m_identity, registration.id.value, registration.user, exchange->peer(), now);
    answer.ticketExpires = toSeconds(now + TicketLife);
    answer.lease = std::chrono::duration_cast<std::chrono::seconds>(Index::PresenceLease);
    answer.revision = registration.revision;
    answer.stagedRevision = registration.stagedRevision;
    answer.entries = registration.entries;
    answer.digests = m_options.digests;
    answer.index = m_options.name;
    answer.observed = exchange->remote().toString();
    answer.neighbours = m_searches.hasNeighbours();
    answer.members = memberRevision();
    if (const auto caller = m_callers.find(exchange->peer()))
        caller->knowsNeighbours = answer.neighbours;
    respondJson(*exchange, 200, encode(answer));
}

QByteArray IndexServer::Private::memberRevision() const
{
    return m_overlay ? m_overlay->memberRevision() : QByteArray();
}

void IndexServer::Private::keepAlive(const ExchangePtr& exchange, const UsePtr& use)
{
    exchange->collectBody(MaxSmallMessageBytes, [this, exchange, use](const QByteArray& body) {
        const auto message = decodeKeepAliveRequest(body);
        if (!message)
            return respondError(*exchange, message.error());
        Index::KeepAliveRequest request;
        request.id = use->caller().id;
        request.key = toIndex(use->caller().key);
        if (message->place)
            request.addresses = reachableAt(message->place->addresses, message->place->port, exchange->remote());
        m_service.keepAlive(request, m_server, [this, exchange, use](const Status& status) {
            if (!status && status.error().code == ErrorCode::Unauthorized)
                return displace(*exchange);
            if (!status) {
                m_callers.remove(exchange->peer());
                if (status.error().code == ErrorCode::NotFound)
                    return respondLoginNeeded(*exchange);
                return respondError(*exchange, status.error());
            }
            const Milliseconds now = m_clock.wall();
            const Caller& caller = use->caller();
            KeepAliveAnswer answer;
            answer.ticket = signTicket(*m_identity, caller.id.value, caller.user, caller.key, now);
            answer.ticketExpires = toSeconds(now + TicketLife);
            answer.lease = std::chrono::duration_cast<std::chrono::seconds>(Index::PresenceLease);
            answer.neighbours = m_searches.hasNeighbours();
            answer.members = memberRevision();
            respondJson(*exchange, 200, encode(answer));
        });
    });
}

void IndexServer::Private::logout(const ExchangePtr& exchange, const UsePtr& use)
{
    m_callers.remove(exchange->peer());
    m_service.logout(use->caller().id, m_server, [exchange, use](const Status& status) {
        status ? respondNothing(*exchange) : respondError(*exchange, status.error());
    });
}

void IndexServer::Private::changeRegistration(const ExchangePtr& exchange, const UsePtr& use)
{
    exchange->collectBody(MaxSmallMessageBytes, [this, exchange, use](const QByteArray& body) {
        const auto message = decodeRegistrationChange(body);
        if (!message)
            return respondError(*exchange, message.error());
        const auto place = passwordPlace(*exchange, message->seedPassword);
        if (!place)
            return;
        m_service.setSeedPassword(use->caller().id, message->seedPassword, m_server,
                                  [exchange, use, place](const Status& status) {
                                      status ? respondNothing(*exchange) : respondError(*exchange, status.error());
                                  });
    });
}

void IndexServer::Private::unregister(const ExchangePtr& exchange, const UsePtr& use)
{
    m_callers.removeAll(use->caller().id);
    m_service.unregister(use->caller().id, m_server, [exchange, use](const Status& status) {
        status ? respondNothing(*exchange) : respondError(*exchange, status.error());
    });
}

} // namespace Potluck::Native
