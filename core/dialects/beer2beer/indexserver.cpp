// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/beer2beer/indexserver.h"

#include "dialects/beer2beer/indexserverprivate.h"

namespace Potluck::Beer2beer {

IndexServer::IndexServer(Index::IndexService& service, const Clock& clock, const IndexServerOptions& options,
                         QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(this, service, clock, options))
{
    connect(&service, &Index::IndexService::presenceChanged, this,
            [this](const Index::PeerSummary& peer) { d->presenceChanged(peer); });
}

IndexServer::~IndexServer() = default;

void IndexServer::handle(const std::shared_ptr<Exchange>& exchange)
{
    d->route(exchange);
}

int IndexServer::sessionCount() const
{
    return d->sessions().count();
}

bool IndexServer::isLoggedIn(const Net::Endpoint& remote) const
{
    return d->sessions().isKnown(remote);
}

void IndexServer::Private::presenceChanged(const Index::PeerSummary& peer)
{
    if (!peer.online)
        m_sessions.remove(peer.id);
}

void IndexServer::Private::route(const ExchangePtr& exchange)
{
    const Request request = exchange->request();
    if (request == Request::Register)
        return enroll(exchange);
    if (request == Request::Login)
        return login(exchange);
    if (!m_sessions.isKnown(exchange->remote()))
        return refuse(*exchange, KoReason::NotLoggedIn, QStringLiteral("nobody is logged in from your address"));
    switch (request) {
    case Request::KeepAlive:
        return keepAlive(exchange);
    case Request::Logout:
        return logout(exchange);
    case Request::ShowPeers:
        return showPeers(exchange);
    case Request::BrowsePeer:
        return browsePeer(exchange);
    case Request::Search:
        return search(exchange);
    case Request::RegisterUpdate:
        return update(exchange);
    case Request::Register:
    case Request::Login:
    case Request::Download:
        break;
    }
    refuse(*exchange, KoReason::Other, QStringLiteral("this is an index: files are at the peers"));
}

std::shared_ptr<void> IndexServer::Private::take(const UseCounts& counts, int most, Exchange& exchange)
{
    if (exchange.remote().kind() == Net::AddressKind::Loopback)
        return std::make_shared<int>();
    const QString remote = Net::limitKey(exchange.remote().address());
    int& underWay = (*counts)[remote];
    if (underWay >= most) {
        refuse(exchange, KoReason::Busy, QStringLiteral("too much from your address is under way"));
        return nullptr;
    }
    ++underWay;
    // Not null, for that means that there was no place.
    return {counts.get(), [counts, remote](void*) {
                if (--(*counts)[remote] <= 0)
                    counts->remove(remote);
            }};
}

void refuse(Exchange& exchange, KoReason reason, const QString& sentence)
{
    exchange.answer(encode(Ko{reason, sentence, 0}, exchange.request()));
}

void refuse(Exchange& exchange, const Error& error)
{
    switch (error.code) {
    case ErrorCode::Unauthorized:
        return refuse(exchange, KoReason::BadUserOrPassword, error.detail);
    case ErrorCode::NotFound:
        return refuse(exchange, exchange.request() == Request::BrowsePeer ? KoReason::NotFound : KoReason::IdNotFound,
                      error.detail);
    case ErrorCode::Busy:
        return refuse(exchange, KoReason::Busy, error.detail);
    default:
        return refuse(exchange, KoReason::Other, error.detail);
    }
}

} // namespace Potluck::Beer2beer
