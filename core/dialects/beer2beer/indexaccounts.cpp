// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/beer2beer/indexrecords.h"
#include "dialects/beer2beer/indexserverprivate.h"

#include <algorithm>

namespace Potluck::Beer2beer {
namespace {

QString notThatOne()
{
    return QStringLiteral("this id is not logged in from your address");
}

} // namespace

void IndexServer::Private::enroll(const ExchangePtr& exchange)
{
    auto message = decodeRegister(exchange->payload());
    if (!message)
        return refuse(*exchange, message.error());
    const auto place = take(m_passwords, m_options.passwordsPerRemote, *exchange);
    if (!place)
        return;
    Index::RegisterRequest request;
    request.user = message->user;
    request.seedPassword = message->password;
    m_service.registerPeer(
        request, m_server,
        [this, exchange, place, files = std::move(message->files)](const Result<Index::Registration>& registration) {
            if (!registration)
                return refuse(*exchange, registration.error());
            const Index::RegistrationId id = registration->id;
            publish(id, files, [exchange, id](const Status& status) {
                if (!status)
                    return refuse(*exchange, status.error());
                exchange->answer(encode(RegisterAnswer{id.value}, Request::Register));
            });
        });
}

void IndexServer::Private::update(const ExchangePtr& exchange)
{
    auto message = decodeRegisterUpdate(exchange->payload());
    if (!message)
        return refuse(*exchange, message.error());
    const Index::RegistrationId id{message->id};
    if (!m_sessions.isFrom(id, exchange->remote()))
        return refuse(*exchange, KoReason::NotLoggedIn, notThatOne());
    const auto place = take(m_passwords, m_options.passwordsPerRemote, *exchange);
    if (!place)
        return;
    m_service.checkSeedPassword(
        {id, message->user, message->password}, m_server,
        [this, exchange, place, files = std::move(message->files)](const Result<Index::RegistrationId>& peer) {
            if (!peer)
                return refuse(*exchange, peer.error());
            publish(*peer, files, [exchange, id = *peer](const Status& status) {
                if (!status)
                    return refuse(*exchange, status.error());
                exchange->answer(encode(RegisterAnswer{id.value}, Request::RegisterUpdate));
            });
        });
}

// A list has at most 65,535 bytes, which is few batches: all are handed over at once and applied one after the other.
void IndexServer::Private::publish(Index::RegistrationId peer, const QList<FileRecord>& files, Published done)
{
    const auto failed = std::make_shared<Status>();
    QByteArray revision;
    qsizetype at = 0;
    do {
        Index::Delta delta;
        delta.peer = peer;
        delta.base = revision;
        delta.next = revision = newRevision();
        delta.reset = at == 0;
        const qsizetype end = std::min(at + Index::MaxBatchEntries, files.size());
        delta.adds.reserve(end - at);
        for (; at < end; ++at)
            delta.adds += entryOf(files.at(at));
        delta.last = at == files.size();
        const bool isLast = delta.last;
        m_service.applyDelta(std::move(delta), m_server,
                             [failed, isLast, done](const Result<Index::DeltaResult>& result) {
                                 if (!result && *failed)
                                     *failed = result.error();
                                 if (isLast)
                                     done(*failed);
                             });
    } while (at < files.size());
}

QByteArray IndexServer::Private::newRevision()
{
    return "beer2beer." + QByteArray::number(m_clock.wall().count()) + '.' + QByteArray::number(++m_revisions);
}

void IndexServer::Private::login(const ExchangePtr& exchange)
{
    const auto message = decodeLogin(exchange->payload());
    if (!message)
        return refuse(*exchange, message.error());
    if (message->id == 0)
        return refuse(*exchange, KoReason::IdNotFound);
    const auto place = take(m_passwords, m_options.passwordsPerRemote, *exchange);
    if (!place)
        return;
    Index::LoginRequest request;
    request.id.value = message->id;
    request.user = message->user;
    request.seedPassword = message->password;
    request.addresses = {reachableAt(message->address, message->port, exchange->remote())};
    request.dialects = Dialect::Beer2beer;
    m_service.login(request, m_server, [this, exchange, place](const Result<Index::Registration>& registration) {
        if (!registration)
            return refuse(*exchange, registration.error());
        m_sessions.add(registration->id, exchange->remote());
        exchange->answer(encodeOk(Request::Login));
    });
}

void IndexServer::Private::keepAlive(const ExchangePtr& exchange)
{
    const auto message = decodeKeepAlive(exchange->payload());
    if (!message)
        return refuse(*exchange, message.error());
    const Index::RegistrationId id{message->id};
    if (!m_sessions.isFrom(id, exchange->remote()))
        return refuse(*exchange, KoReason::NotLoggedIn, notThatOne());
    m_service.keepAlive({id, {}}, m_server, [this, exchange, id](const Status& status) {
        if (status)
            return exchange->answer(encodeOk(Request::KeepAlive));
        m_sessions.remove(id);
        refuse(*exchange, KoReason::NotLoggedIn, status.error().detail);
    });
}

void IndexServer::Private::logout(const ExchangePtr& exchange)
{
    const auto message = decodeLogout(exchange->payload());
    if (!message)
        return refuse(*exchange, message.error());
    if (message->id && *message->id == 0)
        return refuse(*exchange, KoReason::IdNotFound);
    const auto place = take(m_passwords, m_options.passwordsPerRemote, *exchange);
    if (!place)
        return;
    m_service.checkSeedPassword({{message->id.value_or(0)}, message->user, message->password}, m_server,
                                [this, exchange, place](const Result<Index::RegistrationId>& peer) {
                                    if (!peer)
                                        return refuse(*exchange, peer.error());
                                    if (!m_sessions.contains(*peer))
                                        return refuse(*exchange, KoReason::NotLoggedIn,
                                                      QStringLiteral("you are not logged in"));
                                    m_sessions.remove(*peer);
                                    m_service.logout(*peer, m_server, [exchange](const Status& status) {
                                        if (!status)
                                            return refuse(*exchange, KoReason::NotLoggedIn, status.error().detail);
                                        exchange->answer(encodeOk(Request::Logout));
                                    });
                                });
}

} // namespace Potluck::Beer2beer
