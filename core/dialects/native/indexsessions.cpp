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
    collect(exchange, MaxSmallMessageBytes, [this, exchange](const QByteArray& body) {
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
    collect(exchange, MaxSmallMessageBytes, [this, exchange](const QByteArray& body) {
        const auto message = decodeSessionRequest(body);
        if (!message)
            return respondError(*exchange, message.error());
        if (message->standby)
            return visit(exchange, *message);
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
        m_service.login(request, m_server,
                        [this, exchange, place, willingness = message->willingness,
                         addresses = request.addresses](const Result<Index::Registration>& registration) {
                            if (!registration)
                                return respondError(*exchange, registration.error());
                            answerLogin(exchange, *registration, addresses);
                            if (const auto caller = m_callers.find(exchange->peer()))
                                takeWillingness(*caller, willingness);
                        });
    });
}

void IndexServer::Private::answerLogin(const ExchangePtr& exchange, const Index::Registration& registration,
                                       const QList<Index::Endpoint>& addresses)
{
    if (const auto displaced = m_callers.add(exchange->peer(), registration.id, registration.user))
        m_events.drop(displaced->key);
    SessionAnswer answer = answerFor(*exchange, registration);
    if (const auto caller = m_callers.find(exchange->peer()))
        answer.probing = probe(*caller, addresses, exchange->remote());
    respondJson(*exchange, 200, encode(answer));
}

SessionAnswer IndexServer::Private::answerFor(const Net::HttpExchange& exchange,
                                              const Index::Registration& registration)
{
    const Milliseconds now = m_clock.wall();
    SessionAnswer answer;
    answer.id = registration.id.value;
    answer.user = registration.user;
    answer.expires = toSeconds(registration.expires);
    answer.ticket = signTicket(*m_identity, registration.id.value, registration.user, exchange.peer(), now);
    answer.ticketExpires = toSeconds(now + TicketLife);
    answer.lease = std::chrono::duration_cast<std::chrono::seconds>(Index::PresenceLease);
    answer.revision = registration.revision;
    answer.stagedRevision = registration.stagedRevision;
    answer.entries = registration.entries;
    answer.digests = m_options.digests;
    answer.index = m_options.name;
    answer.observed = exchange.remote().toString();
    answer.neighbours = m_searches.hasNeighbours();
    answer.members = memberRevision();
    if (m_linked)
        answer.standbyHomes = m_linked->standbyHomes();
    if (const auto caller = m_callers.find(exchange.peer()))
        caller->knowsNeighbours = answer.neighbours;
    return answer;
}

QByteArray IndexServer::Private::memberRevision() const
{
    return m_overlay ? m_overlay->memberRevision() : QByteArray();
}

void IndexServer::Private::keepAlive(const ExchangePtr& exchange, const UsePtr& use)
{
    collect(exchange, MaxSmallMessageBytes, [this, exchange, use](const QByteArray& body) {
        const auto message = decodeKeepAliveRequest(body);
        if (!message)
            return respondError(*exchange, message.error());
        Index::KeepAliveRequest request;
        request.id = use->caller().id;
        request.key = toIndex(use->caller().key);
        if (message->place)
            request.addresses = reachableAt(message->place->addresses, message->place->port, exchange->remote());
        const auto addresses = request.addresses;
        const auto active = message->active;
        if (active && !Index::isGuest(request.id))
            return respondError(*exchange, {ErrorCode::InvalidArgument, QStringLiteral("this is no standby")});
        takeWillingness(use->caller(), message->willingness);
        m_service.keepAlive(request, m_server, [this, exchange, use, addresses, active](const Status& status) {
            if (!status && status.error().code == ErrorCode::Unauthorized)
                return displace(*exchange);
            if (!status) {
                m_callers.remove(exchange->peer());
                if (status.error().code == ErrorCode::NotFound)
                    return respondLoginNeeded(*exchange);
                return respondError(*exchange, status.error());
            }
            if (addresses)
                probe(use->caller(), *addresses, exchange->remote());
            active ? wake(exchange, use, *active) : answerKeepAlive(exchange, use);
        });
    });
}

void IndexServer::Private::takeWillingness(Caller& caller, const std::optional<Willingness>& willingness)
{
    caller.willingness = willingness;
    caller.toldAt = m_clock.monotonic();
}

QList<IndexServer::Willing> IndexServer::Private::willing() const
{
    QList<Willing> all;
    for (const auto& caller : m_callers.all()) {
        if (!caller->willingness)
            continue;
        all.append({caller->key, caller->reachability && caller->reachability->isReachable, caller->willingness->upRate,
                    caller->willingness->uptime + (m_clock.monotonic() - caller->toldAt)});
    }
    return all;
}

bool IndexServer::Private::promote(const Net::KeyFingerprint& peer, const QString& token)
{
    const auto caller = m_callers.find(peer);
    if (!caller || !m_events.tell(peer, PromoteEvent{token}))
        return false;
    caller->willingness.reset(); // until it says so again
    return true;
}

void IndexServer::Private::answerKeepAlive(const ExchangePtr& exchange, const UsePtr& use)
{
    const Milliseconds now = m_clock.wall();
    const Caller& caller = use->caller();
    KeepAliveAnswer answer;
    answer.ticket = signTicket(*m_identity, caller.id.value, caller.user, caller.key, now);
    answer.ticketExpires = toSeconds(now + TicketLife);
    answer.lease = std::chrono::duration_cast<std::chrono::seconds>(Index::PresenceLease);
    answer.reachability = caller.reachability;
    answer.neighbours = m_searches.hasNeighbours();
    answer.members = memberRevision();
    if (m_linked)
        answer.standbyHomes = m_linked->standbyHomes();
    respondJson(*exchange, 200, encode(answer));
}

bool IndexServer::Private::probe(const Caller& caller, const QList<Index::Endpoint>& addresses,
                                 const Net::Endpoint& remote)
{
    if (!m_prober)
        return false;
    if (addresses.isEmpty()) {
        probed(caller.key, caller.id, {false, {}, QStringLiteral("no address told")});
        return false;
    }
    QList<Net::Endpoint> places;
    for (const Index::Endpoint& address : addresses)
        places.append(toNet(address));
    m_prober->probe(
        caller.key, places, remote,
        [this, key = caller.key, id = caller.id](const Reachability& reachability) { probed(key, id, reachability); });
    return true;
}

void IndexServer::Private::probed(const Net::KeyFingerprint& key, Index::RegistrationId id,
                                  const Reachability& reachability)
{
    const auto caller = m_callers.find(key);
    if (!caller || caller->id != id)
        return;
    caller->reachability = reachability;
    m_service.setReachable(id, toIndex(key), reachability.isReachable);
    m_events.tell(key, ReachabilityEvent{reachability});
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
    collect(exchange, MaxSmallMessageBytes, [this, exchange, use](const QByteArray& body) {
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
